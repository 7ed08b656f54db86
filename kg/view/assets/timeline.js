// When who took which side: a row for each actor or issue, a mark for each position.
import { byId, el, svgEl } from "./dom.js";
import { toneOfPart } from "./lines.js";
import { ticks } from "./ticks.js";
import { sentence, shortDay, shortName } from "./words.js";

const ROWS = 24;
const HIGH = 26;
const LETTER = 7.5;
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
      rows.list.length > 0 && key(),
      el("span", { class: "shown" }, rows.note, undated ? ` ${undated} undated not shown.` : ""),
    ),
    rows.list.length
      ? el(
          "div",
          { class: "scroll", tabindex: 0, role: "region", "aria-label": "Position timeline" },
          timelineSvg(rows.list, actions, Math.max(320, byId("main").clientWidth - 44)),
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

export const KEY = [
  ["support", "for", false],
  ["oppose", "against", false],
  ["neutral", "neither", false],
  ["neutral", "denied", true],
  ["support", "hollow: planned or possible", true],
];

function key() {
  const frame = { viewBox: "0 0 14 14", width: 14, height: 14, "aria-hidden": "true" };
  const entry = ([tone, words, hollow]) =>
    el("span", {}, svgEl("svg", frame, toneShape(tone, hollow, 7, 7)), ` ${words}`);
  return el("span", { class: "key" }, KEY.map(entry));
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
  const longest = Math.floor(Math.min(210, width / 2.7) / LETTER);
  const names = rows.map(({ node }) => shortName(node, longest));
  const left = Math.max(60, Math.max(...names.map(({ length }) => length)) * LETTER + 10);
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
    axis(ticks(first, last, Math.max(2, Math.min(7, Math.floor((width - left - 40) / 74)))), x, height),
    rows.map(({ node, group }, index) =>
      svgEl(
        "g",
        {},
        svgEl("line", { class: "rule", x1: left, x2: width, y1: 40 + index * HIGH, y2: 40 + index * HIGH }),
        svgEl(
          "text",
          { x: left - 6, y: 44 + index * HIGH, class: "name" },
          names[index],
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
  return marks.map(({ iso, label }) =>
    svgEl(
      "g",
      { class: "tick" },
      svgEl("line", { x1: x(iso), x2: x(iso), y1: 20, y2: height }),
      svgEl("text", { x: x(iso), y: 13 }, label),
    ),
  );
}

export function toneMark(part, x, y, actions) {
  const act = () => actions && actions.line(part.who, part.whom);
  const words = `${sentence(part)}, ${shortDay(part.document.date)}`;
  const frame = {
    tabindex: 0,
    role: "button",
    "aria-label": words,
    click: act,
    keydown: (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        act();
      }
    },
  };
  const made = toneShape(toneOfPart(part), part.denied || part.modality !== "actual", x, y);
  return svgEl("g", frame, svgEl("title", {}, words), made);
}

export function toneShape(tone, hollow, x, y) {
  const css = `dot ${tone}${hollow ? " hollow" : ""}`;
  if (tone === "neutral") return svgEl("circle", { class: css, cx: x, cy: y, r: 5 });
  const up = tone === "support" ? 1 : -1;
  const points = `${x - 6},${y + 5 * up} ${x + 6},${y + 5 * up} ${x},${y - 6 * up}`;
  return svgEl("polygon", { class: css, points });
}
