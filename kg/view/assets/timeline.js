// When who took which side: a row for each actor or issue, a mark for each position.
import { byId, el, svgEl } from "./dom.js";
import { toneOfPart } from "./lines.js";
import { clip, sentence, shortDay } from "./words.js";

const ROWS = 24;
const HIGH = 26;
const DAY = 86400000;

export function timelineView(data, parts, state, actions) {
  const { scope, rows, undated } = timelineRows(data, parts, state);
  return el(
    "div",
    { class: "timeline-view" },
    el(
      "p",
      { class: "controls" },
      chooser(data, parts, scope, actions),
      el("span", { class: "shown" }, rows.note, undated ? ` ${undated} undated not shown.` : ""),
    ),
    rows.list.length
      ? el(
          "div",
          { class: "scroll", tabindex: 0, role: "region", "aria-label": "Position timeline" },
          timelineSvg(rows.list, actions, Math.max(620, byId("main").clientWidth - 44)),
        )
      : el("p", { class: "hint" }, "No dated positions with these filters."),
  );
}

export function timelineRows(data, parts, state) {
  const scope = data.byKey.get(state.scope) || null;
  const all = parts.filter(
    ({ form, who, whom }) => form === "position" && (!scope || who === scope || whom === scope),
  );
  const dated = all.filter(({ document }) => document.date);
  const side = scope && scope.kind !== "issue" ? "whom" : "who";
  const byRow = new Map();
  for (const part of dated) byRow.set(part[side], [...(byRow.get(part[side]) || []), part]);
  const ranked = [...byRow].sort((a, b) => b[1].length - a[1].length || a[0].number - b[0].number);
  const list = ranked.slice(0, ROWS).map(([node, group]) => ({ node, group }));
  const what = side === "who" ? "actors" : "issues";
  const note =
    ranked.length > ROWS ? `The ${ROWS} ${what} with the most positions, of ${ranked.length}.` : "";
  return { scope, rows: { list, note }, undated: all.length - dated.length };
}

function chooser(data, parts, scope, actions) {
  const count = new Map();
  for (const { form, who, whom } of parts) {
    if (form === "position") for (const node of [who, whom]) count.set(node, (count.get(node) || 0) + 1);
  }
  const top = (nodes) =>
    nodes
      .filter((node) => count.has(node) || node === scope)
      .sort((a, b) => (count.get(b) || 0) - (count.get(a) || 0))
      .slice(0, 60)
      .concat(scope && nodes.includes(scope) ? [scope] : []);
  const options = (nodes) =>
    [...new Set(top(nodes))].map((node) =>
      el("option", { value: node.key, selected: node === scope }, node.name),
    );
  return el(
    "label",
    {},
    "Positions of or on ",
    el(
      "select",
      { change: ({ target }) => actions.set({ scope: target.value }) },
      el("option", { value: "" }, "everyone, on everything"),
      el("optgroup", { label: "Issues" }, options([...data.issues])),
      el("optgroup", { label: "Actors" }, options([...data.actors])),
    ),
  );
}

export function timelineSvg(rows, actions, width) {
  const left = Math.min(210, width / 3);
  const days = rows.flatMap(({ group }) => group.map(({ document }) => Date.parse(document.date) / DAY));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = (iso) =>
    left + 16 + ((width - left - 70) * (Date.parse(iso) / DAY - first)) / (last - first || 1);
  const height = rows.length * HIGH + 40;
  return svgEl(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      class: "timeline",
      role: "group",
      "aria-label": "Positions over time",
    },
    axis(ticks(first, last, (width - left) / 120), x, height),
    rows.map(({ node, group }, index) =>
      svgEl(
        "g",
        {},
        svgEl("line", { class: "rule", x1: left, x2: width, y1: 40 + index * HIGH, y2: 40 + index * HIGH }),
        svgEl(
          "text",
          { x: left - 6, y: 44 + index * HIGH, class: "name" },
          clip(node.name, Math.floor(left / 6.4)),
          svgEl("title", {}, node.name),
        ),
        sideBySide(group).map(({ part, beside }) =>
          toneMark(part, x(part.document.date) + beside, 40 + index * HIGH, actions),
        ),
      ),
    ),
  );
}

// Marks of one day stand beside each other instead of over each other.
function sideBySide(group) {
  const seen = new Map();
  return group.map((part) => {
    const place = seen.get(part.document.date) || 0;
    seen.set(part.document.date, place + 1);
    return { part, beside: 10 * Math.min(place, 3) };
  });
}

function axis(marks, x, height) {
  return marks.map((iso) =>
    svgEl(
      "g",
      { class: "tick" },
      svgEl("line", { x1: x(iso), x2: x(iso), y1: 20, y2: height }),
      svgEl("text", { x: x(iso), y: 13 }, shortDay(iso)),
    ),
  );
}

function ticks(first, last, most) {
  const number = Math.max(1, Math.min(5, Math.floor(most) - 1, Math.round(last - first)));
  const days = Array.from(
    { length: number + 1 },
    (_, index) => first + Math.round(((last - first) * index) / number),
  );
  return [...new Set(days)].map((day) => new Date(day * DAY).toISOString().slice(0, 10));
}

export function toneMark(part, x, y, actions) {
  const tone = toneOfPart(part);
  const css = `dot ${tone}${part.denied || part.modality !== "actual" ? " hollow" : ""}`;
  const up = `${x - 6},${y + 5} ${x + 6},${y + 5} ${x},${y - 6}`;
  const down = `${x - 6},${y - 5} ${x + 6},${y - 5} ${x},${y + 6}`;
  const act = () => actions && actions.line(part.who, part.whom);
  const frame = {
    tabindex: 0,
    role: "button",
    "aria-label": `${sentence(part)}, ${shortDay(part.document.date)}`,
    click: act,
    keydown: (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        act();
      }
    },
  };
  const made =
    tone === "neutral"
      ? svgEl("circle", { class: css, cx: x, cy: y, r: 5 })
      : svgEl("polygon", { class: css, points: tone === "support" ? up : down });
  return svgEl("g", frame, svgEl("title", {}, `${sentence(part)}, ${shortDay(part.document.date)}`), made);
}
