// The picture on the page as a standalone SVG: light paper, own colours, no styles from outside.
import { svgEl } from "./dom.js";
import { shape } from "./legend.js";
import { DASHES, lineWidth } from "./lines.js";
import { cellTone, CELL_WORDS, matrixOf } from "./matrix.js";
import { timelineRows, timelineSvg } from "./timeline.js";
import { clip, KIND_WORDS, TONE_MARK, TONE_WORDS } from "./words.js";

const TONES = { support: "#0072B2", oppose: "#B34A00", mixed: "#7B4FA3", neutral: "#6B7280" };
const NODES = {
  state: "#E69F00",
  person: "#009E73",
  organisation: "#CC79A7",
  group: "#56B4E9",
  issue: "#F0E442",
};
const SOFT = "#55595f";
const FONT = "Helvetica, Arial, sans-serif";

export function networkFigure({ points, lines, radial }, title, note) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - (radial ? 230 : 120), Math.min(...ys) - 100];
  const box = [
    left,
    top,
    Math.max(Math.max(...xs) - left + (radial ? 230 : 120), 700),
    Math.max(...ys) - top + 150,
  ];
  const spot = new Map(points.map((point) => [point.node, point]));
  return finish(
    svgEl(
      "svg",
      { viewBox: box.join(" "), width: box[2], height: box[3] },
      paper(...box),
      svgEl("text", { x: left + 20, y: top + 34, "font-size": 22, "font-weight": "bold" }, title),
      svgEl(
        "text",
        { x: left + 20, y: top + 56, "font-size": 12, fill: SOFT },
        clip(note, Math.floor(box[2] / 6)),
      ),
      lines.map((line) => drawnLine(line, spot)),
      points.map(drawnPoint),
      readable(points, radial).map((point) => label(point, radial)),
      legendFigure({ points, lines }, left + 20, top + box[3] - 56),
    ),
  );
}

// Only what the picture holds is explained.
function legendFigure({ points, lines }, left, top) {
  const made = [];
  const row = (entries, y, width, draw) => {
    let x = left;
    for (const [name, words] of entries) {
      made.push(
        draw(name, x, y),
        svgEl("text", { x: x + width + 6, y: y + 4, "font-size": 12, fill: SOFT }, words),
      );
      x += width + 30 + 6.2 * words.length;
    }
  };
  const tones = Object.entries(TONE_WORDS).filter(([tone]) => lines.some((line) => line.tone === tone));
  const kinds = Object.entries(KIND_WORDS).filter(([kind]) => points.some(({ node }) => node.kind === kind));
  row(tones, top, 26, (tone, x, y) =>
    svgEl("line", { x1: x, x2: x + 26, y1: y, y2: y, stroke: TONES[tone], "stroke-width": 4 }),
  );
  row(kinds, top + 24, 14, (kind, x, y) => drawnPoint({ node: { kind }, x: x + 7, y, size: 6 }));
  return made;
}

function drawnLine(line, spot) {
  const [from, to] = [spot.get(line.first), spot.get(line.second)];
  const width = lineWidth(line.count || line.parts.length);
  return svgEl("line", {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke: TONES[line.tone],
    "stroke-width": width,
    "stroke-opacity": 0.75,
    "stroke-dasharray": DASHES[line.firmness] ? DASHES[line.firmness].join(" ") : null,
  });
}

function drawnPoint({ node, x, y, size }) {
  const made = shape(node.kind, x, y, size);
  made.setAttribute("fill", NODES[node.kind]);
  made.setAttribute("stroke", "#333");
  made.setAttribute("stroke-width", 1.5);
  return made;
}

// Names that would stand over a heavier point's name are left out.
function readable(points, radial) {
  const taken = [];
  return [...points]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ node, x, y, size }) => {
      const wide = 6.8 * Math.min(node.name.length, 34);
      const side = radial ? Math.sign(x) : 0;
      const left = side ? x + side * size - (side < 0 ? wide : 0) : x - wide / 2;
      const top = side ? y - 8 : y + size;
      const free = taken.every(
        ([a, b, width]) => a + width < left || left + wide < a || Math.abs(b - top) > 15,
      );
      if (free) taken.push([left, top, wide]);
      return free;
    });
}

function label({ node, x, y, size }, radial) {
  const side = radial ? Math.sign(x) : 0;
  const place = side
    ? { x: x + side * (size + 5), y: y + 4, "text-anchor": side > 0 ? "start" : "end" }
    : { x, y: y + size + 15, "text-anchor": "middle" };
  return svgEl(
    "text",
    {
      ...place,
      "font-size": 13,
      "paint-order": "stroke",
      stroke: "#fff",
      "stroke-width": 4,
      "stroke-linejoin": "round",
      fill: "#1b1d21",
    },
    clip(node.name, 34),
  );
}

function paper(x, y, width, height) {
  return svgEl("rect", { x, y, width, height, fill: "#fff" });
}

export function matrixFigure(parts, state, title) {
  const { rows, columns, cells } = matrixOf(parts, state.order);
  const [left, top, wide, high] = [230, 210, 44, 26];
  const [width, height] = [Math.max(left + columns.length * wide + 120, 640), top + rows.length * high + 60];
  return finish(
    svgEl(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, width, height },
      paper(0, 0, width, height),
      svgEl("text", { x: 16, y: 30, "font-size": 20, "font-weight": "bold" }, title),
      columns.map((issue, index) =>
        svgEl(
          "text",
          { "font-size": 12, transform: `translate(${left + index * wide + 24} ${top - 8}) rotate(-40)` },
          clip(issue.name, 38),
        ),
      ),
      rows.map((actor, index) =>
        svgEl(
          "text",
          { x: left - 8, y: top + index * high + 18, "text-anchor": "end", "font-size": 13 },
          clip(actor.name, 32),
        ),
      ),
      rows.flatMap((actor, row) =>
        columns.map((issue, column) =>
          cellFigure(cells.get(actor).get(issue), left + column * wide, top + row * high, wide, high),
        ),
      ),
      toneLegend(Object.keys(TONES), 16, height - 22),
    ),
  );
}

function toneLegend(tones, left, y) {
  let x = left;
  return tones.flatMap((tone) => {
    const at = x;
    x += 56 + 6.2 * TONE_WORDS[tone].length;
    return [
      svgEl("rect", { x: at, y: y - 9, width: 20, height: 18, fill: TONES[tone] }),
      svgEl(
        "text",
        { x: at + 10, y: y + 4, "text-anchor": "middle", "font-size": 12, fill: "#fff" },
        TONE_MARK[tone],
      ),
      svgEl("text", { x: at + 26, y: y + 4, "font-size": 12, fill: SOFT }, TONE_WORDS[tone]),
    ];
  });
}

function cellFigure(group, x, y, width, height) {
  const frame = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  if (!group) return svgEl("rect", { ...frame, fill: "#f3f2ee" });
  const tone = cellTone(group);
  return svgEl(
    "g",
    {},
    svgEl("title", {}, CELL_WORDS[tone]),
    svgEl("rect", { ...frame, fill: TONES[tone] }),
    svgEl(
      "text",
      { x: x + width / 2, y: y + 18, "text-anchor": "middle", "font-size": 14, fill: "#fff" },
      `${TONE_MARK[tone]}${group.length > 1 ? ` ${group.length}` : ""}`,
    ),
  );
}

export function timelineFigure(data, parts, state, title) {
  const made = timelineSvg(timelineRows(data, parts, state).rows.list, null, 960);
  const [, , width, height] = made.getAttribute("viewBox").split(" ").map(Number);
  made.setAttribute("viewBox", `0 -40 ${width} ${height + 84}`);
  made.setAttribute("width", width);
  made.setAttribute("height", height + 84);
  for (const mark of made.querySelectorAll(".dot")) paintMark(mark);
  for (const rule of made.querySelectorAll("line")) rule.setAttribute("stroke", "#d9d7d0");
  for (const text of made.querySelectorAll("text")) {
    text.setAttribute("text-anchor", text.classList.contains("name") ? "end" : "middle");
    text.setAttribute("font-size", 12);
  }
  made.prepend(
    paper(0, -40, width, height + 84),
    svgEl("text", { x: 16, y: -12, "font-size": 20, "font-weight": "bold" }, title),
  );
  made.append(...timeLegend(height + 22));
  return finish(made);
}

function timeLegend(y) {
  const words = [
    ["support", "▲ for"],
    ["neutral", "● neither"],
    ["oppose", "▼ against"],
    ["neutral", "hollow: denied, planned or possible"],
  ];
  let x = 16;
  return words.map(([tone, text]) => {
    x += 24;
    const made = svgEl("text", { x, y, "font-size": 12, fill: TONES[tone] }, text);
    x += 7 * text.length;
    return made;
  });
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
