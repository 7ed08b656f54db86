// The drawn network or the coalitions as a standalone SVG, with heads that say which way a line goes.
import { bendsIn } from "./canvas.js";
import { svgEl } from "./dom.js";
import { heading, INK, finish, sheet, SOFT, TONES, words } from "./figure.js";
import { shape } from "./legend.js";
import { DASHES, lineWidth } from "./lines.js";
import { placeNames } from "./room.js";
import { clip, KIND_WORDS, TONE_WORDS } from "./words.js";

const NODES = {
  state: "#E69F00",
  person: "#009E73",
  organisation: "#CC79A7",
  group: "#56B4E9",
  issue: "#F0E442",
};
const SIDE_WORDS = {
  support: "mostly on the same side of the issues they share",
  oppose: "mostly on opposite sides",
  mixed: "both",
};
const FIRMNESS_WORDS = {
  asserted: "said by the text itself",
  attributed: "credited to a source",
  open: "denied, planned or possible",
};
const DIRECTION = "from who acts to whom or what it concerns";
const HIGH = 18;
const WIDEST = 1000;

export function networkFigure(picture, title, note) {
  const { lines, radial, lit, picked } = picture;
  const points = drawnIn(picture.points);
  const box = frameOf(points, radial, title ? 115 : 50);
  const [left, top, width, height] = box;
  const spot = new Map(points.map((point) => [point.node, point]));
  const isNear = ({ first, second }) => !picked || first === picked || second === picked;
  const isLit = (line) => !lit || (lit.has(line.first) && lit.has(line.second) && isNear(line));
  return finish(
    sheet(
      box,
      heading(title, note, { x: left + 20, y: top + 34, width: width - 40 }),
      lines.map((line) => drawnLine(line, spot, radial, isLit(line) ? 1 : 0.15)),
      points.map((point) => drawnPoint(point, !lit || lit.has(point.node) ? 1 : 0.2)),
      names({ ...picture, points }, box),
      legend({ points, lines }, left + 20, top + height - 80),
    ),
  );
}

// A picture wider than a page would be shrunk until nobody can read its names.
function drawnIn(points) {
  const wide = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
  const scale = Math.min(1, WIDEST / (wide || 1));
  return points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale }));
}

function frameOf(points, radial, above) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const besides = radial ? 250 : 120;
  const [left, top] = [Math.min(...xs, 0) - besides, Math.min(...ys, 0) - above];
  const width = Math.max(Math.max(...xs, 0) - left + besides, 760);
  return [left, top, width, Math.max(...ys, 0) - top + 150];
}

function drawnLine(line, spot, radial, strength) {
  const [first, second] = [spot.get(line.first), spot.get(line.second)];
  const width = lineWidth(line.count || line.parts.length);
  const bent = bendsIn(radial, first, second) ? inwards(first, second) : null;
  const from = endOf(first, bent || second, line.back, width);
  const to = endOf(second, bent || first, line.onward, width);
  const looks = { stroke: TONES[line.tone], "stroke-width": width, "stroke-opacity": 0.75 * strength };
  const dash = DASHES[line.firmness] ? DASHES[line.firmness].join(" ") : null;
  const [a, b] = [from.base, to.base];
  return [
    bent
      ? svgEl("path", {
          d: `M${at(a)}Q${at(bent)} ${at(b)}`,
          fill: "none",
          "stroke-dasharray": dash,
          ...looks,
        })
      : svgEl("line", { x1: r(a.x), y1: r(a.y), x2: r(b.x), y2: r(b.y), "stroke-dasharray": dash, ...looks }),
    [from, to].map((end) => end.tip && head(end, width, TONES[line.tone], strength)),
  ];
}

// Where a bent line is drawn to: from its middle towards the middle of the picture.
function inwards(one, other) {
  const [x, y] = [(one.x + other.x) / 2, (one.y + other.y) / 2];
  const share =
    1 - Math.min(0.8, (0.4 * Math.hypot(one.x - other.x, one.y - other.y)) / (Math.hypot(x, y) || 1));
  return { x: x * share, y: y * share };
}

// Where a line ends: at the rim behind its head, or under the point.
function endOf(point, other, isPointed, width) {
  if (!isPointed) return { base: point };
  const rim = reach(point, other);
  return { base: towards(point, other, rim + headLength(width)), tip: towards(point, other, rim) };
}

function headLength(width) {
  return 6 + 1.6 * width;
}

function towards(from, to, far) {
  const share = far / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

// How far the shape of a point reaches towards another; as in svg_lines.py.
function reach({ node, x, y, size }, other) {
  const [across, down] = [Math.abs(other.x - x), Math.abs(other.y - y)];
  const length = Math.hypot(across, down) || 1;
  if (node.kind === "state") return (size * length) / (Math.max(across, down) || 1) + 1;
  if (node.kind === "issue") return (1.2 * size * length) / (across + down || 1) + 1;
  return 1.05 * size + 1;
}

function head({ base, tip }, width, fill, strength) {
  const along = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const side = (2.2 + 0.9 * width) / along;
  const [x, y] = [(tip.y - base.y) * side, (base.x - tip.x) * side];
  const corners = [tip, { x: base.x + x, y: base.y + y }, { x: base.x - x, y: base.y - y }];
  const points = corners.map(at).join(" ");
  return svgEl("polygon", { points, fill, "fill-opacity": strength });
}

function drawnPoint({ node, x, y, size }, strength = 1) {
  const made = shape(node.kind, x, y, size);
  made.setAttribute("fill", NODES[node.kind]);
  made.setAttribute("stroke", "#333");
  made.setAttribute("stroke-width", 1.5);
  if (strength < 1) made.setAttribute("opacity", strength);
  return made;
}

function names({ points, radial, lit, picked }, [left, top, width, height]) {
  const rank = ({ node, weight }) => (node === picked ? 1e9 : 0) + weight;
  const moved = (point) => ({ id: point.node.number, x: point.x - left, y: point.y - top, size: point.size });
  const rows = points
    .filter(({ node }) => !lit || lit.has(node))
    .sort((a, b) => rank(b) - rank(a))
    .map((point) => {
      const text = clip(point.node.name, 34);
      const side = radial && point.x ? Math.sign(point.x) : 0;
      return { ...moved(point), text, side, wide: 6.6 * text.length };
    });
  const sheetOf = { width, height, high: HIGH, most: Infinity, kept: [] };
  return placeNames(rows, points.map(moved), sheetOf).map(({ row, x, y, align }) =>
    label(row.text, x + left, y + top + 4, { left: "start", center: "middle", right: "end" }[align]),
  );
}

function label(text, x, y, anchor) {
  const rim = { "paint-order": "stroke", stroke: "#fff", "stroke-width": 4, "stroke-linejoin": "round" };
  return words(text, r(x), r(y), { "text-anchor": anchor, "font-size": 13, fill: INK, ...rim });
}

// Only what the picture holds is explained.
function legend({ points, lines }, left, top) {
  const sides = lines.some(({ agreement }) => agreement) ? SIDE_WORDS : TONE_WORDS;
  const held = (all, name, list) =>
    Object.entries(all).filter(([key]) => list.some((one) => one[name] === key));
  const kinds = points.map(({ node }) => node);
  const manners = held(FIRMNESS_WORDS, "firmness", lines);
  const stroke = { stroke: SOFT, "stroke-width": 2 };
  return [
    row(held(sides, "tone", lines), { left, y: top, wide: 26 }, (tone, x, y) =>
      svgEl("line", { x1: x, x2: x + 26, y1: y, y2: y, stroke: TONES[tone], "stroke-width": 4 }),
    ),
    row(held(KIND_WORDS, "kind", kinds), { left, y: top + 22, wide: 14 }, (kind, x, y) =>
      drawnPoint({ node: { kind }, x: x + 7, y, size: 6 }),
    ),
    row(manners.length > 1 ? manners : [], { left, y: top + 44, wide: 36 }, (firmness, x, y) =>
      svgEl("line", {
        x1: x,
        x2: x + 36,
        y1: y,
        y2: y,
        "stroke-dasharray": DASHES[firmness] && DASHES[firmness].join(" "),
        ...stroke,
      }),
    ),
    row(
      lines.some(({ onward, back }) => onward || back) ? [["", DIRECTION]] : [],
      { left, y: top + 66, wide: 36 },
      (_, x, y) => {
        const base = { x: x + 36 - headLength(2), y };
        const made = svgEl("line", { x1: x, x2: base.x, y1: y, y2: y, ...stroke });
        return [made, head({ base, tip: { x: x + 36, y } }, 2, SOFT, 1)];
      },
    ),
  ];
}

function row(entries, { left, y, wide }, draw) {
  let x = left;
  return entries.map(([name, text]) => {
    const at = x;
    x += wide + 28 + 6 * text.length;
    return [draw(name, at, y), words(text, at + wide + 6, y + 4, { fill: SOFT })];
  });
}

function at({ x, y }) {
  return `${r(x)},${r(y)}`;
}

function r(number) {
  return Math.round(number * 10) / 10;
}
