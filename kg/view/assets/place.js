// Which points are drawn, and where those stand that the page did not place beforehand.
const MOST_AROUND = 150;
const LINE = 46;
const GOLDEN = 2.399963;

// The neighbours of `focus` within `depth` steps, ring by ring, strongest first.
export function rings(focus, depth, assertions) {
  const near = neighbours(assertions);
  const found = [[focus]];
  const seen = new Set([focus]);
  let left = MOST_AROUND - 1;
  let cut = 0;
  for (let step = 1; step <= depth; step += 1) {
    const ring = nextRing(found[step - 1], near, seen);
    found.push(ring.slice(0, Math.max(left, 0)));
    cut += ring.length - found[step].length;
    left -= found[step].length;
  }
  return { rings: found, cut };
}

function nextRing(ring, near, seen) {
  const weight = new Map();
  for (const node of ring) {
    for (const [other, count] of near.get(node) || []) {
      if (!seen.has(other)) weight.set(other, (weight.get(other) || 0) + count);
    }
  }
  for (const node of weight.keys()) seen.add(node);
  return [...weight].sort((a, b) => b[1] - a[1] || a[0].number - b[0].number).map(([node]) => node);
}

export function neighbours(assertions) {
  const near = new Map();
  const add = (one, other) => {
    if (!near.has(one)) near.set(one, new Map());
    near.get(one).set(other, (near.get(one).get(other) || 0) + 1);
  };
  for (const { term, who, whom } of assertions) {
    if (!term || !who || !whom || who === whom) continue;
    add(who, whom);
    add(whom, who);
  }
  return near;
}

// Rings around the middle, `ratio` times as wide as high; each point keeps close to the one it
// hangs on. Going around, heights rise evenly, so that the names outside stand like lines of text.
export function placeRings(found, assertions, ratio) {
  const near = neighbours(assertions);
  const spots = new Map([[found[0][0], { x: 0, y: 0, angle: 0 }]]);
  let radius = 0;
  for (let step = 1; step < found.length; step += 1) {
    const ring = [...found[step]];
    radius = Math.max(radius + 190, (ring.length * LINE) / 4);
    if (step === 1) ring.sort((a, b) => group(a) - group(b) || a.number - b.number);
    else ring.sort((a, b) => parentAngle(a, near, spots) - parentAngle(b, near, spots));
    ring.forEach((node, index) => {
      const around = (index + 0.5) / ring.length;
      const [side, down] = around < 0.5 ? [1, 4 * around - 1] : [-1, 3 - 4 * around];
      const [x, y] = [side * ratio * radius * Math.sqrt(1 - down ** 2), radius * down];
      spots.set(node, { x: Math.round(x), y: Math.round(y), angle: around });
    });
  }
  return spots;
}

function group(node) {
  return ["state", "organisation", "group", "person", "issue"].indexOf(node.kind);
}

function parentAngle(node, near, spots) {
  const parents = [...near.get(node).keys()].filter((other) => spots.has(other));
  return parents.length ? spots.get(parents[0]).angle : 0;
}

// A point that was asked for stands beside the points it is joined to.
export function placeBeside(node, spots, assertions) {
  const near = neighbours(assertions.filter(({ who, whom }) => who === node || whom === node));
  const known = [...(near.get(node) || new Map()).keys()].filter((other) => spots.has(other));
  const angle = GOLDEN * node.number;
  if (!known.length) {
    const far = Math.max(300, ...[...spots.values()].map(({ x, y }) => Math.hypot(x, y)));
    return { x: Math.round(far * Math.cos(angle)), y: Math.round(far * Math.sin(angle)) };
  }
  const mean = (axis) => known.reduce((sum, other) => sum + spots.get(other)[axis], 0) / known.length;
  return { x: Math.round(mean("x") + 70 * Math.cos(angle)), y: Math.round(mean("y") + 70 * Math.sin(angle)) };
}
