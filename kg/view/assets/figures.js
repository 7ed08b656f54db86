// What is saved and printed is what is looked at, with a caption that says what was left out.
import { issueFigure } from "./figure_issue.js";
import { matrixFigure } from "./figure_matrix.js";
import { networkFigure } from "./figure_network.js";
import { tableFigure } from "./figure_table.js";
import { timelineFigure } from "./figure_timeline.js";
import { shortDay } from "./words.js";

const FIGURES = {
  network: ({ picture }, _, { title, note }) => networkFigure(picture, title, note),
  issue: ({ data, parts }, state, { note }) => issueFigure(data, parts, state, note),
  matrix: ({ parts }, state, { title, note }) => matrixFigure(parts, state, title, note),
  timeline: ({ data, parts }, state, { title, note }) => timelineFigure(data, parts, state, title, note),
  coalition: ({ picture }, _, { title, note }) => networkFigure(picture, title, note),
  table: ({ parts }, state, { title, note }) => tableFigure(parts, state, title, note),
};

export function figureOf(page, state, { title, summary }) {
  const note = [reach(page, state), leftOut(state), summary].filter(Boolean).join(" ");
  return FIGURES[state.view](page, state, { title: title && titleOf(page, state, title), note });
}

function titleOf({ data }, { view, focus, scope }, title) {
  const middle = data.byKey.get(view === "network" ? focus : view === "timeline" ? scope : "");
  if (!middle || middle.key === data.meta.focus) return title;
  return view === "network"
    ? `Around ${middle.name}: relations and positions`
    : `Positions over time: ${middle.name}`;
}

function reach({ data, picture }, { view, focus }) {
  if (view !== "network" || focus || picture.points.length >= data.nodes.length) return "";
  return `The ${picture.points.length} strongest of ${data.nodes.length.toLocaleString("en")} actors and issues.`;
}

function leftOut({ off, only, from, to }) {
  const range = from || to ? `Published ${shortDay(from)} to ${shortDay(to)}.` : "";
  const kinds = off.length || only ? "Some kinds of assertions are left out." : "";
  return [range, kinds].filter(Boolean).join(" ");
}

export function fileName(title, view) {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${plain.slice(0, 60) || "graph"}-${view}`;
}
