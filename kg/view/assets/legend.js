// The legend, which is also the filter: what each mark means, how often it is there, on or off.
import { button, byId, el, replace, svgEl } from "./dom.js";
import { counts, facetGroups } from "./filter.js";
import { KIND_WORDS, LAYER_WORDS, SIGN_TONE, TONE_MARK, TONE_WORDS } from "./words.js";

const FEW = 12;

export function createLegend(data, state) {
  const groups = facetGroups(data).filter(({ items }) => items.length);
  const rows = new Map();
  const draw = () =>
    replace(
      byId("legend"),
      groups.map((group) => groupBox(group, state, rows)),
    );
  draw();
  let counted = { range: null, count: null };
  return {
    update: () => {
      const { from, to } = state.get();
      if (counted.range !== `${from} ${to}`)
        counted = { range: `${from} ${to}`, count: counts(data, { from, to }) };
      update(rows, counted.count, state.get());
    },
  };
}

function groupBox(group, state, rows) {
  const items = group.items.map((item) => {
    const row = facetRow(item, group, state);
    rows.set(item.facet, row);
    return row.box;
  });
  const long = items.length > FEW;
  if (long)
    items.slice(FEW).forEach((box) => {
      box.hidden = true;
    });
  const more =
    long &&
    button(
      `All ${items.length}`,
      () => {
        const shown = more.getAttribute("aria-expanded") === "true";
        more.setAttribute("aria-expanded", String(!shown));
        more.textContent = shown ? `All ${items.length}` : "Fewer";
        items.slice(FEW).forEach((box) => {
          box.hidden = shown;
        });
      },
      { class: "quiet", "aria-expanded": "false" },
    );
  return el("fieldset", {}, el("legend", {}, group.title), items, more);
}

function facetRow(item, group, state) {
  const box = el("input", { type: "checkbox", change: () => toggle(item.facet, state) });
  const count = el("span", { class: "count" });
  const only = button("only", () => solo(item, group, state), {
    class: "only",
    "aria-label": `only ${nameOf(item)}`,
  });
  const label = el("label", { title: definitionOf(item) }, box, mark(item), el("span", {}, nameOf(item)));
  return { box: el("div", { class: "facet" }, label, count, only), input: box, count, item };
}

function nameOf({ kind, layer, term, statement }) {
  if (kind) return KIND_WORDS[kind];
  if (layer) return LAYER_WORDS[layer];
  return statement ? "What was said" : term.label;
}

function definitionOf({ term, statement }) {
  if (statement) return "Statements are listed in the panel and the table; they have no line";
  return term ? `${term.definition} (${TONE_WORDS[SIGN_TONE[term.sign]]})` : null;
}

export function mark({ kind, layer, term }) {
  const frame = { viewBox: "0 0 18 14", width: 18, height: 14, "aria-hidden": "true", class: "mark" };
  if (kind) return svgEl("svg", frame, shape(kind, 9, 7, 5.5));
  if (layer)
    return svgEl("svg", frame, svgEl("line", { x1: 0, x2: 18, y1: 7, y2: 7, class: `line ${layer}` }));
  const tone = term ? SIGN_TONE[term.sign] : "neutral";
  return el("span", { class: `sign ${tone}`, "aria-hidden": "true" }, term ? TONE_MARK[tone] : "“");
}

export function shape(kind, x, y, r) {
  const css = { class: `node ${kind}` };
  const points = (list) =>
    svgEl("polygon", { ...css, points: list.map(([a, b]) => `${x + a * r},${y + b * r}`).join(" ") });
  if (kind === "person") return svgEl("circle", { ...css, cx: x, cy: y, r });
  if (kind === "state") return svgEl("rect", { ...css, x: x - r, y: y - r, width: 2 * r, height: 2 * r });
  if (kind === "issue")
    return points([
      [0, -1.2],
      [1.2, 0],
      [0, 1.2],
      [-1.2, 0],
    ]);
  if (kind === "group")
    return points([
      [0, -1.1],
      [1.1, 0.9],
      [-1.1, 0.9],
    ]);
  return points([
    [-1.1, 0],
    [-0.55, -1],
    [0.55, -1],
    [1.1, 0],
    [0.55, 1],
    [-0.55, 1],
  ]);
}

function toggle(facet, state) {
  const { off } = state.get();
  const next = off.includes(facet) ? off.filter((name) => name !== facet) : [...off, facet];
  state.set({ off: next.sort(), only: "" });
}

// "only" leaves one of its group; pressed again it brings the group back.
function solo({ facet, layer }, group, state) {
  const { off, only } = state.get();
  if (layer) {
    state.set({ only: only === layer ? "" : layer, off: off.filter((name) => !name.startsWith("layer:")) });
    return;
  }
  const others = group.items.map((item) => item.facet).filter((name) => name !== facet);
  const alone = others.every((name) => off.includes(name)) && !off.includes(facet);
  const rest = off.filter((name) => name !== facet && !others.includes(name));
  state.set({ off: (alone ? rest : [...rest, ...others]).sort() });
}

function update(rows, count, { off, only }) {
  for (const [facet, { box, input, count: shown, item }] of rows) {
    const number = count.get(facet) || 0;
    input.checked = item.layer && only ? item.layer === only : !off.includes(facet);
    shown.textContent = number.toLocaleString("en");
    box.classList.toggle("none", !number);
  }
}
