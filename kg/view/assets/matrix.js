// Actors down, issues across, and in each cell where the actor stands.
import { button, byId, el, whole } from "./dom.js";
import { toneOf, toneOfPart } from "./lines.js";
import { amount, clip, TONE_MARK } from "./words.js";

export const CELL_WORDS = {
  support: "for",
  oppose: "against",
  mixed: "both for and against",
  neutral: "neither for nor against",
};
const CELL = 46;
const NARROW = 600;
const more = { rows: 0, columns: 0 };

// As many issues as fit beside the names of the actors, which are narrow on a phone.
function fitting() {
  const { clientWidth: width } = byId("main");
  return Math.max(5, Math.floor((width - (width < NARROW ? 140 : 250)) / CELL));
}

export function matrixOf(parts, order) {
  const cells = new Map();
  for (const part of parts) {
    if (part.form !== "position" || !part.who || !part.whom) continue;
    if (!cells.has(part.who)) cells.set(part.who, new Map());
    const row = cells.get(part.who);
    row.set(part.whom, [...(row.get(part.whom) || []), part]);
  }
  const issues = ranked(columnsOf(cells), (column) => column);
  const columns = issues.slice(0, fitting() + more.columns);
  const rows = ranked(cells, (row) => columns.reduce((sum, issue) => sum + (row.get(issue) || []).length, 0));
  const shown = rows
    .filter((actor) => columns.some((issue) => cells.get(actor).has(issue)))
    .slice(0, 25 + more.rows);
  return {
    cells,
    columns,
    allRows: rows.length,
    allColumns: issues.length,
    rows: order === "agreement" ? byAgreement(shown, columns, cells) : shown,
  };
}

function columnsOf(cells) {
  const count = new Map();
  for (const row of cells.values()) {
    for (const [issue, group] of row) count.set(issue, (count.get(issue) || 0) + group.length);
  }
  return count;
}

function ranked(map, weight) {
  return [...map]
    .sort((a, b) => weight(b[1]) - weight(a[1]) || a[0].number - b[0].number)
    .map(([node]) => node);
}

export function cellTone(group) {
  const count = (tone) => group.filter((part) => toneOfPart(part) === tone).length;
  return toneOf(count("support"), count("oppose"));
}

// Orders rows along the direction in which they differ most (power iteration on their agreement),
// so that those who stand together stand next to each other.
function byAgreement(rows, columns, cells) {
  const value = { support: 1, oppose: -1, mixed: 0, neutral: 0 };
  const table = rows.map((actor) =>
    columns.map((issue) => {
      const group = cells.get(actor).get(issue);
      return group ? value[cellTone(group)] : 0;
    }),
  );
  let vector = rows.map((_, index) => 1 + index / rows.length);
  for (let step = 0; step < 60; step += 1) {
    const across = columns.map((_, column) =>
      table.reduce((sum, row, index) => sum + row[column] * vector[index], 0),
    );
    const next = table.map((row) => row.reduce((sum, cell, column) => sum + cell * across[column], 0));
    const length = Math.hypot(...next) || 1;
    vector = next.map((x) => x / length);
  }
  const place = new Map(rows.map((actor, index) => [actor, Math.round(vector[index] * 1e9)]));
  return [...rows].sort((a, b) => place.get(b) - place.get(a) || a.number - b.number);
}

export function matrixView(data, parts, state, actions) {
  const matrix = matrixOf(parts, state.order);
  if (!matrix.rows.length) return el("p", { class: "hint" }, "No positions with these filters.");
  return el(
    "div",
    { class: "matrix-view" },
    el("p", { class: "controls" }, orderChooser(state, actions), reach(matrix, actions), key()),
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Stance matrix" },
      tableOf(matrix, actions),
    ),
  );
}

function orderChooser(state, actions) {
  return el(
    "label",
    {},
    "Order of actors ",
    el(
      "select",
      { change: ({ target }) => actions.set({ order: target.value }) },
      [
        ["count", "most positions on these issues first"],
        ["agreement", "who stands together"],
      ].map(([value, text]) => el("option", { value, selected: state.order === value }, text)),
    ),
  );
}

function key() {
  const entry = (tone) => [
    el("span", { class: `chip ${tone}`, "aria-hidden": "true" }, TONE_MARK[tone]),
    ` ${CELL_WORDS[tone]}`,
  ];
  return el(
    "span",
    { class: "key" },
    Object.keys(CELL_WORDS).map((tone) => el("span", {}, entry(tone))),
  );
}

function reach({ rows, columns, allRows, allColumns }, actions) {
  const grow = (part, step) => () => {
    more[part] += step;
    actions.set({});
  };
  return [
    el(
      "span",
      { class: "shown" },
      `${rows.length} of ${amount(allRows, "actor")}, ${columns.length} of ${amount(allColumns, "issue")}`,
    ),
    allRows > rows.length && button("More actors", grow("rows", 25), { class: "quiet" }),
    allColumns > columns.length && button("More issues", grow("columns", 14), { class: "quiet" }),
  ];
}

function tableOf({ rows, columns, cells }, actions) {
  const head = el(
    "tr",
    {},
    el("td"),
    columns.map((issue) =>
      el(
        "th",
        { scope: "col" },
        button(el("span", {}, whole(clip(issue.name, 54))), () => actions.issue(issue), {
          class: "go",
          title: issue.name,
          "aria-label": issue.name,
        }),
      ),
    ),
  );
  return el(
    "table",
    { class: "matrix" },
    el("caption", { class: "unseen" }, "Where each actor stands on each issue"),
    el("thead", {}, head),
    el(
      "tbody",
      {},
      rows.map((actor) =>
        el(
          "tr",
          {},
          el(
            "th",
            { scope: "row" },
            button(actor.name, () => actions.pick(actor), { class: "go", title: actor.name }),
          ),
          columns.map((issue) => cellOf(actor, issue, cells.get(actor).get(issue), actions)),
        ),
      ),
    ),
  );
}

function cellOf(actor, issue, group, actions) {
  if (!group) return el("td");
  const tone = cellTone(group);
  const words = `${actor.name}: ${CELL_WORDS[tone]} ${issue.name}, ${amount(group.length, "position")}`;
  return el(
    "td",
    {},
    button(
      [TONE_MARK[tone], el("sub", {}, group.length > 1 ? String(group.length) : "")],
      () => actions.line(actor, issue),
      { class: `cell ${tone}`, "aria-label": words, title: words },
    ),
  );
}
