// The network view: the strongest points, or the surroundings of one, and the trail that led there.
import { button, byId, el, replace } from "./dom.js";
import { mergeLines, pointSize } from "./lines.js";
import { besides } from "./labels.js";
import { placeBeside, placeRings, rings } from "./place.js";
import { amount, clip } from "./words.js";

export function createNetwork(data, drawing, actions) {
  const base = new Map(drawing.nodes.map(({ id, x, y }) => [data.nodes[id], { x, y }]));
  return {
    picture: (state, parts, picked) => {
      const focus = data.byKey.get(state.focus);
      const weight = weigh(parts);
      const kept = strongest(base);
      const scene = focus ? around(focus, state.depth, parts) : overview(kept, picked, parts, weight);
      return {
        ...compose(scene, parts, weight, picked),
        frame: [...kept.values()],
        left: base.size - kept.size,
      };
    },
    header: (state, picture) => header(data, state, picture, actions),
  };
}

function around(focus, depth, parts) {
  const { rings: found } = rings(focus, depth, parts);
  return { spots: placeRings(found, parts, ringRatio()), radial: focus };
}

// Rings fill the stage, less the room that names need at their sides.
function ringRatio() {
  const { width, height } = byId("stage").getBoundingClientRect();
  return Math.min(1.7, Math.max(0.3, (width - 2 * besides(true)) / (height - 60)));
}

// A phone has room for the strongest only; the rest is a button away.
const NARROW = 500;
const FEW = 40;
const more = { points: 0 };

function isNarrow() {
  return byId("stage").getBoundingClientRect().width < NARROW;
}

function strongest(base) {
  return isNarrow() ? new Map([...base].slice(0, FEW + more.points)) : base;
}

function overview(base, picked, parts, weight) {
  const spots = new Map([...base].filter(([node]) => weight.has(node)));
  for (const node of askedFor(picked)) {
    if (!spots.has(node)) spots.set(node, placeBeside(node, spots, parts));
  }
  return { spots };
}

function askedFor(picked) {
  if (!picked) return [];
  return picked.first ? [picked.first, picked.second] : [picked];
}

function compose({ spots, radial = null }, parts, weight, picked) {
  const lines = mergeLines(parts, new Set(spots.keys()));
  const points = [...spots].map(([node, { x, y }]) => ({
    node,
    x,
    y,
    weight: weight.get(node) || 0,
    size: pointSize(weight.get(node) || 0),
  }));
  return { points, lines: [...lines.values()], radial, ...highlight(picked, lines, radial) };
}

function weigh(parts) {
  const weight = new Map();
  const add = (node) => weight.set(node, (weight.get(node) || 0) + 1);
  for (const { term, who, whom } of parts) {
    if (!term || !who || !whom || who === whom) continue;
    add(who);
    add(whom);
  }
  return weight;
}

// Around a middle everything is lit anyway when the middle is what is picked.
export function highlight(picked, lines, middle = null) {
  if (!picked || picked === middle) return { lit: null, picked, pickedLine: "" };
  if (picked.first)
    return { lit: new Set([picked.first, picked.second]), picked: null, pickedLine: picked.id };
  const lit = new Set([picked]);
  for (const { first, second } of lines.values()) {
    if (first === picked) lit.add(second);
    if (second === picked) lit.add(first);
  }
  return { lit, picked, pickedLine: "" };
}

function header(data, state, picture, actions) {
  const focus = data.byKey.get(state.focus);
  const trail = state.trail.map((key) => data.byKey.get(key)).filter(Boolean);
  const shown = picture.points.length;
  const all = data.nodes.length;
  const note = focus
    ? `${amount(shown, "point")} within ${amount(state.depth, "step")} of ${clip(focus.name, 40)}`
    : `${shown.toLocaleString("en")} of ${all.toLocaleString("en")} shown`;
  const rest = !focus && shown < all && "; search or click reaches the rest";
  replace(
    byId("trail"),
    (focus || trail.length > 0) && crumbs(trail, focus, actions),
    focus && depths(state.depth, actions),
    el("span", { class: "shown" }, note, rest),
    !focus && picture.left > 0 && button("More points", () => grow(actions), { class: "quiet" }),
  );
}

function grow(actions) {
  more.points += FEW;
  actions.set({});
}

function crumbs(trail, focus, actions) {
  const home = el("li", {}, button("Everything", actions.home));
  const rest = trail.map((node) => {
    const current = node === focus ? { "aria-current": "true" } : {};
    return el(
      "li",
      {},
      button(clip(node.name, 40), () => actions.open(node), current),
    );
  });
  return el("nav", { "aria-label": "Trail" }, el("ol", {}, home, rest));
}

function depths(chosen, actions) {
  const choice = (depth) => ({ "aria-pressed": String(depth === chosen), "aria-label": `Depth ${depth}` });
  const buttons = [1, 2, 3].map((depth) => button(String(depth), () => actions.depth(depth), choice(depth)));
  return el("span", { class: "depth", role: "group", "aria-label": "Depth" }, "Depth", buttons);
}
