// Names of points, as many as can be read: strongest first, none over another.
import { byId, colours } from "./dom.js";
import { placeNames } from "./room.js";
import { shortName } from "./words.js";

const MOST = 160;
const SIZE = 12.5;
const HIGH = 19;
// Around a middle names stand like lines of text.
const LOW = 15;

// How much room the names need at the left and right of a picture, in pixels.
export function besides(radial) {
  const { width } = byId("stage").getBoundingClientRect();
  return Math.min(radial ? 230 : 60, width / 3.2);
}

export function createLabels(network) {
  let rows = [];
  let hovered = null;
  const widths = new Map();
  let picture = { points: [] };
  network.on("afterDrawing", (context) => {
    const ordered =
      hovered == null ? rows : [...rows].sort((a, b) => (b.id === hovered) - (a.id === hovered));
    draw(context, network, ordered, picture, widths);
  });
  return {
    set: (shown) => {
      picture = shown;
      rows = rank(shown);
    },
    extent: () => extent(picture),
    hover: (id) => {
      hovered = id;
      network.redraw();
    },
  };
}

export function extent({ points, radial }) {
  if (!points.length) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top, radial };
}

// Around a middle, names stand outside the ring.
export function rank({ points, lit, picked, radial }) {
  const order = ({ node, weight }) => (node === picked ? 1e9 : 0) + (lit && lit.has(node) ? 1e6 : 0) + weight;
  const longest = radial ? Math.floor((besides(radial) - 24) / 6.9) : 30;
  return [...points]
    .sort((a, b) => order(b) - order(a) || a.node.number - b.node.number)
    .filter(({ node }) => !lit || lit.has(node))
    .map(({ node, x, y, size }) => ({
      id: node.number,
      x,
      y,
      size,
      bold: node === picked,
      side: radial && x ? Math.sign(x) : 0,
      text: shortName(node, node === picked ? 60 : longest),
    }));
}

function draw(context, network, rows, { points, radial }, widths) {
  const scale = network.getScale();
  const style = colours();
  const [ink, paper] = [style("ink"), style("paper")];
  const onScreen = ({ x, y, size }) => ({ ...network.canvasToDOM({ x, y }), size: size * scale });
  const wanted = rows.map((row) => ({ ...row, ...onScreen(row), wide: widthOf(context, row, widths) }));
  const seen = points.map((point) => ({ id: point.node.number, ...onScreen(point) }));
  context.save();
  context.lineJoin = "round";
  const placed = placeNames(wanted, seen, {
    ...sheetOf(context.canvas),
    high: radial ? LOW : HIGH,
    most: MOST,
  });
  for (const { row, x, y, align } of placed)
    paint(context, row, { ...network.DOMtoCanvas({ x, y }), align, scale, ink, paper });
  context.restore();
}

// The picture in pixels, with the buttons at its bottom kept free.
function sheetOf({ clientWidth: width, clientHeight: height }) {
  const right = width < 500 ? width : 130;
  return { width, height, kept: [{ left: 0, right, top: height - 48, bottom: height }] };
}

function font(row, scale) {
  return `${row.bold ? "bold " : ""}${SIZE / scale}px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif`;
}

function widthOf(context, row, widths) {
  const name = `${row.bold}|${row.text}`;
  if (!widths.has(name)) {
    context.font = font(row, 1);
    widths.set(name, context.measureText(row.text).width);
  }
  return widths.get(name) + 6;
}

function paint(context, row, { x, y, align, scale, ink, paper }) {
  context.font = font(row, scale);
  context.strokeStyle = paper;
  context.lineWidth = 4 / scale;
  context.fillStyle = ink;
  context.textAlign = align;
  context.textBaseline = "middle";
  context.strokeText(row.text, x, y);
  context.fillText(row.text, x, y);
}
