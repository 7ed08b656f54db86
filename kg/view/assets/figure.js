// The picture on the page as a standalone SVG: light paper, own colours, no styles from outside.
import { svgEl } from "./dom.js";
import { shape } from "./legend.js";
import { DASHES, lineWidth } from "./lines.js";
import { cellTone, CELL_WORDS, matrixOf } from "./matrix.js";
import { timelineRows, timelineSvg } from "./timeline.js";
import { clip, TONE_MARK } from "./words.js";

const TONES = { support: "#0072B2", oppose: "#B34A00", mixed: "#7B4FA3", neutral: "#6B7280" };
const NODES = { state: "#E69F00", person: "#009E73", organisation: "#CC79A7", group: "#56B4E9", issue: "#F0E442" };
const FONT = "Helvetica, Arial, sans-serif";

export function networkFigure({ points, lines }, title) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - 120, Math.min(...ys) - 90];
  const box = [left, top, Math.max(...xs) - left + 120, Math.max(...ys) - top + 70];
  const spot = new Map(points.map((point) => [point.node, point]));
  return finish(svgEl("svg", { viewBox: box.join(" "), width: box[2], height: box[3] },
    paper(...box), svgEl("text", { x: left + 20, y: top + 34, "font-size": 22, "font-weight": "bold" }, title),
    lines.map((line) => drawnLine(line, spot)), points.map(drawnPoint), points.map(label)));
}

function drawnLine(line, spot) {
  const [from, to] = [spot.get(line.first), spot.get(line.second)];
  const width = lineWidth(line.count || line.parts.length);
  return svgEl("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: TONES[line.tone],
    "stroke-width": width, "stroke-opacity": 0.75, "stroke-dasharray": DASHES[line.firmness] ? DASHES[line.firmness].join(" ") : null });
}

function drawnPoint({ node, x, y, size }) {
  const made = shape(node.kind, x, y, size);
  made.setAttribute("fill", NODES[node.kind]);
  made.setAttribute("stroke", "#333");
  made.setAttribute("stroke-width", 1.5);
  return made;
}

function label({ node, x, y, size }) {
  return svgEl("text", { x, y: y + size + 15, "text-anchor": "middle", "font-size": 13, "paint-order": "stroke",
    stroke: "#fff", "stroke-width": 4, "stroke-linejoin": "round", fill: "#1b1d21" }, clip(node.name, 34));
}

function paper(x, y, width, height) {
  return svgEl("rect", { x, y, width, height, fill: "#fff" });
}

export function matrixFigure(parts, state, title) {
  const { rows, columns, cells } = matrixOf(parts, state.order);
  const [left, top, wide, high] = [230, 210, 44, 26];
  const [width, height] = [left + columns.length * wide + 120, top + rows.length * high + 20];
  return finish(svgEl("svg", { viewBox: `0 0 ${width} ${height}`, width, height }, paper(0, 0, width, height),
    svgEl("text", { x: 16, y: 30, "font-size": 20, "font-weight": "bold" }, title),
    columns.map((issue, index) => svgEl("text", { "font-size": 12, transform: `translate(${left + index * wide + 24} ${top - 8}) rotate(-40)` }, clip(issue.name, 38))),
    rows.map((actor, index) => svgEl("text", { x: left - 8, y: top + index * high + 18, "text-anchor": "end", "font-size": 13 }, clip(actor.name, 32))),
    rows.flatMap((actor, row) => columns.map((issue, column) => (
      cellFigure(cells.get(actor).get(issue), left + column * wide, top + row * high, wide, high))))));
}

function cellFigure(group, x, y, width, height) {
  const frame = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  if (!group) return svgEl("rect", { ...frame, fill: "#f3f2ee" });
  const tone = cellTone(group);
  return svgEl("g", {}, svgEl("title", {}, CELL_WORDS[tone]), svgEl("rect", { ...frame, fill: TONES[tone] }),
    svgEl("text", { x: x + width / 2, y: y + 18, "text-anchor": "middle", "font-size": 14, fill: "#fff" }, `${TONE_MARK[tone]}${group.length > 1 ? ` ${group.length}` : ""}`));
}

export function timelineFigure(data, parts, state, title) {
  const made = timelineSvg(timelineRows(data, parts, state).rows.list, null, 960);
  const [, , width, height] = made.getAttribute("viewBox").split(" ").map(Number);
  made.setAttribute("viewBox", `0 -40 ${width} ${height + 40}`);
  made.setAttribute("width", width);
  made.setAttribute("height", height + 40);
  for (const mark of made.querySelectorAll(".dot")) paintMark(mark);
  for (const rule of made.querySelectorAll("line")) rule.setAttribute("stroke", "#d9d7d0");
  for (const text of made.querySelectorAll("text")) {
    text.setAttribute("text-anchor", text.classList.contains("name") ? "end" : "middle");
    text.setAttribute("font-size", 12);
  }
  made.prepend(paper(0, -40, width, height + 40), svgEl("text", { x: 16, y: -12, "font-size": 20, "font-weight": "bold" }, title));
  return finish(made);
}

function paintMark(mark) {
  const tone = Object.keys(TONES).find((name) => mark.classList.contains(name));
  mark.setAttribute("fill", mark.classList.contains("hollow") ? "#fff" : TONES[tone]);
  mark.setAttribute("stroke", TONES[tone]);
  mark.setAttribute("stroke-width", 1.5);
}

function finish(made) {
  made.setAttribute("font-family", FONT);
  made.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  for (const node of made.querySelectorAll("[class],[tabindex],[role]")) {
    for (const name of ["class", "tabindex", "role"]) node.removeAttribute(name);
  }
  return new XMLSerializer().serializeToString(made);
}
