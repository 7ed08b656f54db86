// What the panel shows while nothing is picked: who is most active, and what is most disputed.
import { button, el, whole } from "./dom.js";
import { toneOfPart } from "./lines.js";

const FILTERED = "Nothing here with these filters.";
const EMPTY = "Nothing to show: the graph holds no relations, positions or statements.";
const HINT =
  "Choose a point or a line in the picture, or search, to read what it rests on. " +
  "A double click on a point shows only its surroundings.";

export function overview(data, parts, actions) {
  const { count, sides } = tally(parts);
  const actors = top(data.actors, (node) => count.get(node) || 0);
  const disputed = top([...sides.keys()], (node) => {
    const { support, oppose } = sides.get(node);
    return Math.min(support, oppose) * 1000 + count.get(node);
  });
  const both = disputed.some((issue) => sides.get(issue).support && sides.get(issue).oppose);
  return [
    el("p", { class: "hint" }, parts.length ? HINT : data.assertions.length ? FILTERED : EMPTY),
    actors.length > 0 && [el("h3", {}, "Most active"), bars(actors, count, actions)],
    disputed.length > 0 && [
      el("h3", {}, both ? "Most disputed" : "Most discussed"),
      el(
        "ul",
        { class: "rows" },
        disputed.map((issue) => el("li", {}, go(issue, actions), sideBar(sides.get(issue)))),
      ),
    ],
  ];
}

function tally(parts) {
  const count = new Map();
  const sides = new Map();
  const add = (node) => node && count.set(node, (count.get(node) || 0) + 1);
  for (const part of parts) {
    if (!part.term) continue;
    add(part.who);
    add(part.whom);
    if (part.form !== "position" || !part.whom) continue;
    if (!sides.has(part.whom)) sides.set(part.whom, { support: 0, oppose: 0, neutral: 0 });
    sides.get(part.whom)[toneOfPart(part)] += 1;
  }
  return { count, sides };
}

function top(nodes, weight) {
  return nodes
    .filter(weight)
    .sort((a, b) => weight(b) - weight(a) || a.number - b.number)
    .slice(0, 8);
}

function bars(nodes, count, actions) {
  const most = Math.max(1, ...nodes.map((node) => count.get(node)));
  return el(
    "ul",
    { class: "rows" },
    nodes.map((node) =>
      el(
        "li",
        {},
        go(node, actions),
        el("span", { class: "count" }, String(count.get(node))),
        meter([["plain", count.get(node) / most]]),
      ),
    ),
  );
}

function sideBar(side) {
  if (!side) return null;
  const total = side.support + side.oppose + side.neutral;
  const text = `${side.support} for, ${side.oppose} against, ${side.neutral} neither`;
  return [
    el("span", { class: "count" }, text),
    meter(["support", "neutral", "oppose"].map((tone) => [tone, side[tone] / total])),
  ];
}

function meter(shares) {
  const bar = el("span", { class: "meter", "aria-hidden": "true" });
  for (const [tone, share] of shares) {
    const part = el("span", { class: tone });
    part.style.width = `${Math.round(share * 100)}%`;
    bar.append(part);
  }
  return bar;
}

// A name that can be pressed to pick it.
export function go(node, actions) {
  return button(
    [el("span", { class: `swatch ${node.kind}`, "aria-hidden": "true" }), el("span", {}, whole(node.name))],
    () => actions.pick(node),
    { class: "go" },
  );
}
