// The time slider over a histogram of what was published when.
import { byId, el, replace, svgEl } from "./dom.js";
import { amount, dayInWords, shortDay } from "./words.js";

const MOST_BINS = 60;
const DAY = 86400000;

export function createSlider(data, state) {
  const dates = data.assertions
    .map(({ document }) => document.date)
    .filter(Boolean)
    .sort();
  const undated = data.assertions.length - dates.length;
  const holder = byId("time");
  if (!dates.length || dates[0] === dates.at(-1)) {
    holder.hidden = true;
    return { update: () => {} };
  }
  const bins = makeBins(dates);
  const parts = {
    from: range("from", "From"),
    to: range("to", "To"),
    words: el("p", { class: "words", "aria-live": "polite" }),
  };
  for (const input of [parts.from, parts.to]) {
    input.max = bins.edges.length - 1;
    input.addEventListener("input", () => move(parts, bins, state));
  }
  const chart = histogram(bins);
  replace(holder, el("div", { class: "slider" }, chart, parts.from, parts.to), parts.words);
  return { update: () => update(parts, chart, bins, undated, state) };
}

function range(id, label) {
  return el("input", {
    type: "range",
    id: `time-${id}`,
    min: 0,
    step: 1,
    "aria-label": `${label}: first and last day shown`,
  });
}

const toDay = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
const toIso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

// Bins of equal width from the first to the last day; edges are their first days, and the day after.
export function makeBins(dates) {
  const [first, last] = [toDay(dates[0]), toDay(dates.at(-1)) + 1];
  const number = Math.min(MOST_BINS, last - first);
  const edges = Array.from(
    { length: number + 1 },
    (_, index) => first + Math.round(((last - first) * index) / number),
  );
  const counts = new Array(number).fill(0);
  let bin = 0;
  for (const date of dates) {
    while (bin < number - 1 && toDay(date) >= edges[bin + 1]) bin += 1;
    counts[bin] += 1;
  }
  return { edges, counts };
}

function histogram({ edges, counts }) {
  const most = Math.max(...counts);
  const bars = counts.map((count, index) =>
    svgEl(
      "rect",
      {
        x: index + 0.08,
        width: 0.84,
        y: 30 - (30 * count) / most,
        height: (30 * count) / most,
      },
      svgEl("title", {}, `${dayInWords(toIso(edges[index]))}: ${count}`),
    ),
  );
  return svgEl(
    "svg",
    { viewBox: `0 0 ${counts.length} 30`, preserveAspectRatio: "none", "aria-hidden": "true" },
    bars,
  );
}

function move({ from, to }, { edges }, state) {
  if (Number(from.value) >= Number(to.value)) {
    if (document.activeElement === to) to.value = Math.min(Number(from.value) + 1, edges.length - 1);
    from.value = Math.min(Number(from.value), Number(to.value) - 1);
  }
  const [first, last] = [Number(from.value), Number(to.value)];
  const whole = first === 0 && last === edges.length - 1;
  state.set({ from: whole ? "" : toIso(edges[first]), to: whole ? "" : toIso(edges[last] - 1) });
}

function update({ from, to, words }, chart, { edges }, undated, state) {
  const chosen = state.get();
  const first = chosen.from ? nearestEdge(edges, toDay(chosen.from)) : 0;
  const last = chosen.to ? nearestEdge(edges, toDay(chosen.to) + 1) : edges.length - 1;
  from.value = first;
  to.value = last;
  const [start, end] = [chosen.from || toIso(edges[first]), chosen.to || toIso(edges[last] - 1)];
  from.setAttribute("aria-valuetext", dayInWords(start));
  to.setAttribute("aria-valuetext", dayInWords(end));
  [...chart.children].forEach((bar, index) => bar.classList.toggle("out", index < first || index >= last));
  const narrowed = chosen.from || chosen.to;
  const rest = undated
    ? `; ${amount(undated, "undated assertion")} ${narrowed ? "left out" : "included"}`
    : "";
  words.textContent = `Published ${shortDay(start)} – ${shortDay(end)}${rest}`;
}

function nearestEdge(edges, day) {
  let best = 0;
  edges.forEach((edge, index) => {
    if (Math.abs(edge - day) < Math.abs(edges[best] - day)) best = index;
  });
  return best;
}
