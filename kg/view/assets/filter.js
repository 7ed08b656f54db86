// Which assertions the reader's choices leave, and how many each choice would.
import { KINDS, LAYERS } from "./words.js";

export function layersOf(assertion) {
  const layers = [assertion.sources.length ? "attributed" : "asserted"];
  if (assertion.denied) layers.push("negated");
  if (assertion.modality !== "actual") layers.push("hedged");
  return layers;
}

export function facetOf(assertion) {
  return assertion.term ? assertion.term.facet : "form:statement";
}

export function inRange(assertion, { from, to }) {
  const date = assertion.document.date;
  if (!from && !to) return true;
  return Boolean(date) && (!from || date >= from) && (!to || date <= to);
}

export function visible(assertions, state) {
  const off = new Set(state.off);
  const layerOff = LAYERS.filter((layer) => off.has(`layer:${layer}`));
  return assertions.filter((assertion) => {
    if (!inRange(assertion, state) || off.has(facetOf(assertion))) return false;
    if (isKindOff(assertion.who, off) || isKindOff(assertion.whom, off)) return false;
    if (!layerOff.length && !state.only) return true;
    const layers = layersOf(assertion);
    if (state.only) return layers.includes(state.only);
    return !layers.some((layer) => layerOff.includes(layer));
  });
}

function isKindOff(node, off) {
  return Boolean(node) && off.has(`kind:${node.kind}`);
}

export function counts(data, state) {
  const count = new Map();
  const add = (name) => count.set(name, (count.get(name) || 0) + 1);
  const seen = new Set();
  for (const assertion of data.assertions) {
    if (!inRange(assertion, state)) continue;
    add(facetOf(assertion));
    layersOf(assertion).forEach((layer) => add(`layer:${layer}`));
    for (const node of [assertion.who, assertion.whom]) if (node) seen.add(node);
  }
  for (const node of seen) add(`kind:${node.kind}`);
  return count;
}

export function facetGroups(data) {
  return [
    { title: "Actors and issues", items: KINDS.map((kind) => ({ facet: `kind:${kind}`, kind })) },
    { title: "How it is said", items: LAYERS.map((layer) => ({ facet: `layer:${layer}`, layer })) },
    { title: "Stances", items: bySign(data.stances) },
    { title: "Relations", items: bySign(data.types) },
    { title: "Speech", items: [{ facet: "form:statement", statement: true }] },
  ];
}

function bySign(terms) {
  const rank = { "+": 0, 0: 1, "-": 2 };
  return [...terms]
    .sort((a, b) => rank[a.sign] - rank[b.sign] || a.label.localeCompare(b.label))
    .map((term) => ({ facet: term.facet, term }));
}
