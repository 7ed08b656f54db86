// Who agrees with whom: actors joined by the issues on which both take a side; as in agreement.py.
import { pointSize, toneOf, toneOfPart } from "./lines.js";
import { highlight } from "./network.js";

export function sidesOf(parts) {
  const sides = new Map();
  for (const part of parts) {
    const tone = toneOfPart(part);
    if (part.form !== "position" || tone === "neutral" || !part.who || !part.whom) continue;
    if (!sides.has(part.who)) sides.set(part.who, new Map());
    const on = sides.get(part.who);
    const balance = on.get(part.whom) || { support: 0, oppose: 0 };
    balance[tone] += 1;
    on.set(part.whom, balance);
  }
  return sides;
}

export function agreement(first, second) {
  const found = { same: [], differ: [] };
  for (const [issue, balance] of first) {
    const other = second.get(issue);
    if (!other) continue;
    const tones = [balance, other].map(({ support, oppose }) => toneOf(support, oppose));
    if (tones.includes("mixed")) continue;
    found[tones[0] === tones[1] ? "same" : "differ"].push(issue);
  }
  return found;
}

export function coalitionPicture(data, parts, picked) {
  const sides = sidesOf(parts);
  const spots = data.meta.coalition
    .map(([number, x, y]) => ({ node: data.nodes[number], x, y }))
    .filter(({ node }) => sides.has(node));
  const lines = new Map();
  spots.forEach(({ node: first }, index) =>
    spots.slice(index + 1).forEach(({ node: second }) => {
      const line = agreementLine(first, second, sides);
      if (line) lines.set(line.id, line);
    }),
  );
  const points = spots.map((spot) => ({
    ...spot,
    weight: sides.get(spot.node).size,
    size: pointSize(sides.get(spot.node).size),
  }));
  const frame = data.meta.coalition.map(([, x, y]) => ({ x, y }));
  return { points, lines: [...lines.values()], ...highlight(picked, lines), frame };
}

function agreementLine(one, other, sides) {
  const [first, second] = one.number < other.number ? [one, other] : [other, one];
  const found = agreement(sides.get(first), sides.get(second));
  const count = found.same.length + found.differ.length;
  if (!count) return null;
  return {
    id: `${first.number}-${second.number}`,
    first,
    second,
    parts: [],
    count,
    agreement: found,
    tone: toneOf(found.same.length, found.differ.length),
    firmness: "asserted",
    onward: false,
    back: false,
  };
}
