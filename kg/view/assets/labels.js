// Names of points, as many as can be read: strongest first, none over another.
import { colours } from "./dom.js";
import { clip } from "./words.js";

const CELL = 90;
const MOST = 160;
const SIZE = 12.5;

export function createLabels(network) {
  let rows = [];
  let hovered = null;
  const widths = new Map();
  network.on("afterDrawing", (context) => {
    const ordered =
      hovered == null ? rows : [...rows].sort((a, b) => (b.id === hovered) - (a.id === hovered));
    draw(context, network, ordered, widths);
  });
  let picture = { points: [] };
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

function extent({ points, radial }) {
  if (!points.length) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top, radial };
}

// Around a middle, names stand outside the ring; elsewhere below their point.
function rank({ points, lit, picked, radial }) {
  const order = ({ node, weight }) => (node === picked ? 1e9 : 0) + (lit && lit.has(node) ? 1e6 : 0) + weight;
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
      text: clip(node.name, node === picked ? 60 : radial ? 23 : 30),
    }));
}

function draw(context, network, rows, widths) {
  const scale = network.getScale();
  const style = colours();
  const [ink, paper] = [style("ink"), style("paper")];
  const taken = new Map();
  let left = MOST;
  context.save();
  context.lineJoin = "round";
  for (const row of rows) {
    if (!left) break;
    const box = boxOf(context, network, row, scale, widths);
    if (!free(taken, box)) continue;
    left -= 1;
    paint(context, row, scale, { ink, paper });
  }
  context.restore();
}

function font(row, scale) {
  return `${row.bold ? "bold " : ""}${SIZE / scale}px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif`;
}

function boxOf(context, network, row, scale, widths) {
  const name = `${row.bold}|${row.text}`;
  if (!widths.has(name)) {
    context.font = font(row, 1);
    widths.set(name, context.measureText(row.text).width);
  }
  const width = widths.get(name) + 6;
  if (row.side) {
    const { x, y } = network.canvasToDOM({ x: row.x + row.side * row.size, y: row.y });
    const left = row.side > 0 ? x : x - width;
    return { left, right: left + width, top: y - SIZE / 2 - 2, bottom: y + SIZE / 2 + 2 };
  }
  const { x, y } = network.canvasToDOM({ x: row.x, y: row.y + row.size });
  return { left: x - width / 2, right: x + width / 2, top: y, bottom: y + SIZE + 6 };
}

function free(taken, box) {
  const cells = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
    for (let line = Math.floor(box.top / CELL); line <= Math.floor(box.bottom / CELL); line += 1) {
      cells.push(`${column} ${line}`);
    }
  }
  const meets = (other) =>
    box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
  if (cells.some((cell) => (taken.get(cell) || []).some(meets))) return false;
  for (const cell of cells) taken.set(cell, [...(taken.get(cell) || []), box]);
  return true;
}

function paint(context, row, scale, { ink, paper }) {
  context.font = font(row, scale);
  context.strokeStyle = paper;
  context.lineWidth = 4 / scale;
  context.fillStyle = ink;
  context.textAlign = { "-1": "right", 0: "center", 1: "left" }[row.side];
  context.textBaseline = row.side ? "middle" : "top";
  const x = row.x + row.side * (row.size + 5 / scale);
  const y = row.side ? row.y : row.y + row.size + 3 / scale;
  context.strokeText(row.text, x, y);
  context.fillText(row.text, x, y);
}
