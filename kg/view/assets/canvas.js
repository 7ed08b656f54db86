// The drawn network: vis-network with fixed places, our colours and our labels.
import { byId, colours } from "./dom.js";
import { DASHES, lineWidth } from "./lines.js";
import { besides, createLabels } from "./labels.js";

export const SHAPES = {
  state: "square",
  organisation: "hexagon",
  person: "dot",
  group: "triangle",
  issue: "diamond",
};

// `vis` is what the vis-network script leaves behind when it has run.
// Pixels left free over and under a picture.
export const ROOM = { above: 26, below: 58 };

export function createCanvas(drawing, handlers) {
  const { vis } = globalThis;
  const holder = byId("canvas");
  const nodes = new vis.DataSet(
    drawing.nodes.map(({ id, x, y, size, shape }) => ({ id, x, y, size, shape })),
  );
  const edges = new vis.DataSet(
    drawing.edges.map(({ from, to, width, dashes }) => ({
      id: `${Math.min(from, to)}-${Math.max(from, to)}`,
      from,
      to,
      width,
      dashes,
    })),
  );
  const network = new vis.Network(holder, { nodes, edges }, drawing.options);
  const labels = createLabels(network);
  const drawn = { nodes: new Map(), edges: new Map() };
  const canvas = { network, nodes, edges, labels, drawn, picture: null, grown: 1, thick: 1 };
  listen(canvas, handlers);
  return {
    show: (picture) => {
      canvas.picture = picture;
      show(canvas);
    },
    fit: () => fit(canvas),
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor }),
    pan: (x, y) => pan(network, x, y),
  };
}

function listen({ network, edges, labels }, handlers) {
  network.on("click", ({ nodes, edges: lines }) => {
    if (nodes.length) handlers.onPoint(nodes[0]);
    else if (lines.length) handlers.onLine(lines[0]);
    else handlers.onNothing();
  });
  network.on("doubleClick", ({ nodes }) => nodes.length && handlers.onOpen(nodes[0]));
  network.on("hoverNode", ({ node, event }) => {
    labels.hover(node);
    handlers.onHover("point", node, event);
  });
  network.on("hoverEdge", ({ edge, event }) => edges.get(edge) && handlers.onHover("line", edge, event));
  network.on("blurNode", () => {
    labels.hover(null);
    handlers.onHover("", null, null);
  });
  network.on("blurEdge", () => handlers.onHover("", null, null));
  network.on("dragStart", () => handlers.onHover("", null, null));
}

// Leaves room for the names at the rim and for the buttons below, which vis-network's own fit does
// not know of. Where much has to fit into little, points grow, or they could not be hit, and lines, or they could not be seen.
function fit(canvas) {
  const { network, labels } = canvas;
  const { width, height } = byId("stage").getBoundingClientRect();
  const box = labels.extent();
  if (!box || !width) return;
  const [above, below] = [ROOM.above, box.radial ? ROOM.above : ROOM.below];
  const fitting = Math.min(
    (width - 2 * besides(box.radial)) / (box.width || 1),
    (height - above - below) / (box.height || 1),
    1.1,
  );
  const scale = Math.max(fitting, 0.05);
  canvas.grown = Math.min(2.5, Math.max(1, 0.6 / scale));
  canvas.thick = Math.min(2.5, Math.max(1, 0.9 / scale));
  show(canvas);
  network.moveTo({ position: { x: box.x, y: box.y + (below - above) / 2 / scale }, scale });
}

function pan(network, x, y) {
  const { x: oldX, y: oldY } = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: oldX + x / scale, y: oldY + y / scale } });
}

// picture: points [{node, x, y, weight}], lines, lit (set of nodes, or null), picked, pickedLine
function show({ network, nodes, edges, labels, drawn, picture: shown, grown, thick }) {
  const picture = {
    ...shown,
    thick,
    points: shown.points.map((one) => ({ ...one, size: one.size * grown })),
  };
  const colour = colours();
  refresh(
    nodes,
    drawn.nodes,
    picture.points.map((point) => drawnPoint(point, picture, colour)),
  );
  const spots = new Map(picture.points.map((point) => [point.node, point]));
  refresh(
    edges,
    drawn.edges,
    picture.lines.map((line) => ({
      ...drawnLine(line, picture, colour),
      smooth: bend(line, picture, spots),
    })),
  );
  labels.set(picture);
  network.redraw();
}

// Hands over only what changed, since vis-network works through every row it is given.
function refresh(rows, drawn, wanted) {
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = rows.getIds().filter((id) => !kept.has(id));
  const changed = wanted.filter((row) => {
    const looks = JSON.stringify(row);
    return drawn.get(row.id) !== looks && drawn.set(row.id, looks);
  });
  for (const id of gone) drawn.delete(id);
  if (gone.length) rows.remove(gone);
  if (changed.length) rows.update(changed);
}

function drawnPoint({ node, x, y, size }, { lit, picked }, colour) {
  const faint = lit && !lit.has(node);
  return {
    id: node.number,
    x,
    y,
    shape: SHAPES[node.kind],
    size,
    opacity: faint ? 0.18 : 1,
    borderWidth: node === picked ? 4 : 1.5,
    color: {
      background: colour(`node-${node.kind}`),
      border: node === picked ? colour("ink") : colour("node-edge"),
    },
  };
}

// Around a middle, a line between two points of one side is bent inwards, or it would run behind the
// points between them.
function bend(line, { radial }, spots) {
  const [from, to] = [spots.get(line.first), spots.get(line.second)];
  if (!bendsIn(radial, from, to)) return false;
  const inwards = from.x * to.y - from.y * to.x > 0;
  return { enabled: true, type: inwards ? "curvedCCW" : "curvedCW", roundness: 0.25 };
}

export function bendsIn(radial, from, to) {
  return Boolean(radial) && from.node !== radial && to.node !== radial && from.x * to.x > 0;
}

function drawnLine(line, { lit, picked, pickedLine, thick }, colour) {
  const near = !picked || line.first === picked || line.second === picked;
  const faint = lit && !(lit.has(line.first) && lit.has(line.second) && near);
  return {
    id: line.id,
    from: line.first.number,
    to: line.second.number,
    width: thick * (lineWidth(line.count || line.parts.length) + (line.id === pickedLine ? 3 : 0)),
    dashes: DASHES[line.firmness],
    arrows: { to: { enabled: line.onward }, from: { enabled: line.back } },
    color: { color: colour(`tone-${line.tone}`), opacity: faint ? 0.1 : 0.8, inherit: false },
  };
}
