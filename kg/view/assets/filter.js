// Which assertions the reader's choices leave, and how many each choice would.
import { KINDS, LAYERS } from "./words.js";

export function layersOf({ sources, denied, modality }) {
  const layers = [sources.length ? "attributed" : "asserted"];
  if (denied) layers.push("negated");
  if (modality !== "actual") layers.push("hedged");
  return layers;
}

// Facets are noted once, since every change of the filters asks each assertion for them.
export function noteFacets(data) {
  for (const node of data.nodes) node.facet = `kind:${node.kind}`;
  for (const assertion of data.assertions) {
    assertion.facet = assertion.term ? assertion.term.facet : "form:statement";
    assertion.layers = layersOf(assertion);
  }
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
    if (!inRange(assertion, state) || off.has(assertion.facet)) return false;
    if (isKindOff(assertion.who, off) || isKindOff(assertion.whom, off)) return false;
    if (!layerOff.length && !state.only) return true;
    const { layers } = assertion;
    if (state.only) return layers.includes(state.only);
    return !layers.some((layer) => layerOff.includes(layer));
  });
}

function isKindOff(node, off) {
  return Boolean(node) && off.has(node.facet);
}

export function counts(data, state) {
  const count = new Map();
  const add = (name) => count.set(name, (count.get(name) || 0) + 1);
  const seen = new Set();
  for (const assertion of data.assertions) {
    if (!inRange(assertion, state)) continue;
    add(assertion.facet);
    for (const layer of assertion.layers) add(`layer:${layer}`);
    if (assertion.who) seen.add(assertion.who);
    if (assertion.whom) seen.add(assertion.whom);
  }
  for (const node of seen) add(node.facet);
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
