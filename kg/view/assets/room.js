// Finds room for the names of points: beside its own point, over no heavier one, over no other name.
const CELL = 90;
// So many names are shown even where they cover several lighter points.
const FIRST = 15;
const ALIGN = { left: 0, center: 0.5, right: 1 };

// rows: [{ id, x, y, size, wide, side }], the most important first; `side` is 1 or -1 where a name
// must stand to the right or left. points: [{ id, x, y, size }]. `kept` are boxes that stay free.
// Gives { row, x, y, align } for each name that finds room, y in its middle.
export function placeNames(rows, points, { width, height, high, most, kept }) {
  const taken = createGrid(kept);
  const rank = new Map(rows.map(({ id }, index) => [id, index]));
  const covered = createGrid(points.map((point) => ({ ...around(point), rank: rank.get(point.id) ?? 1e9 })));
  const found = [];
  for (const row of rows) {
    if (found.length >= most) break;
    if (row.x < 0 || row.x > width || row.y < 0 || row.y > height) continue;
    const best = bestOf(places(row, width, high), rank.get(row.id), { taken, covered });
    if (!best) continue;
    taken.add(best.box);
    found.push({ row, ...best });
  }
  return found;
}

function bestOf(choices, rank, { taken, covered }) {
  let [best, fewest] = [null, Infinity];
  const most = rank < FIRST ? Infinity : 1;
  for (const choice of choices) {
    if (taken.over(choice.box)) continue;
    const under = crowd(covered, choice.box, rank, Math.min(most, fewest - 1));
    if (under === Infinity) continue;
    [best, fewest] = [choice, under];
    if (!under) break;
  }
  return best;
}

// How many lighter points a name would cover; infinitely many where they are more than `most`, or
// where one is heavier.
function crowd(covered, box, rank, most) {
  const under = new Set();
  const tooMuch = covered.over(box, (point) => {
    if (point.rank !== rank) under.add(point);
    return point.rank < rank || under.size > most;
  });
  return tooMuch ? Infinity : under.size;
}

function around({ x, y, size }) {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

// Names over and under a point at the rim of the picture are moved in; those at its sides are not.
function places({ x, y, size, wide, side }, width, high) {
  const inside = Math.max(wide / 2, Math.min(width - wide / 2, x));
  const right = place(x + size + 4, y, wide, high, "left");
  const left = place(x - size - 4, y, wide, high, "right");
  if (side) return [side > 0 ? right : left];
  const [under, over] = [y + size + high / 2, y - size - high / 2];
  return [
    place(inside, under, wide, high, "center"),
    place(inside, over, wide, high, "center"),
    right,
    left,
    place(x - size, under, wide, high, "left"),
    place(x - size, over, wide, high, "left"),
    place(x + size, under, wide, high, "right"),
    place(x + size, over, wide, high, "right"),
  ].filter(({ box }) => box.left >= 0 && box.right <= width && box.top >= 0);
}

function place(x, y, wide, high, align) {
  const left = x - wide * ALIGN[align];
  return { x, y, align, box: { left, right: left + wide, top: y - high / 2, bottom: y + high / 2 } };
}

// Boxes by the cells of a coarse grid that they lie in.
function createGrid(boxes) {
  const cells = new Map();
  const grid = {
    add: (box) => {
      for (const cell of cellsOf(box)) {
        if (!cells.has(cell)) cells.set(cell, []);
        cells.get(cell).push(box);
      }
    },
    // The first box that the given one meets and that `counts`, if any.
    over: (box, counts = () => true) => {
      for (const cell of cellsOf(box)) {
        for (const other of cells.get(cell) || []) if (meets(box, other) && counts(other)) return other;
      }
      return null;
    },
  };
  boxes.forEach(grid.add);
  return grid;
}

function meets(one, other) {
  const across = one.left < other.right && other.left < one.right;
  return across && one.top < other.bottom && other.top < one.bottom;
}

function cellsOf({ left, right, top, bottom }) {
  const found = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
    for (let line = Math.floor(top / CELL); line <= Math.floor(bottom / CELL); line += 1) {
      found.push(column * 10000 + line);
    }
  }
  return found;
}
