// Merges parallel assertions into the lines that are drawn; the same rules as lines.py.
import { SIGN_TONE } from "./words.js";

export function lineId(one, other) {
  return `${Math.min(one.number, other.number)}-${Math.max(one.number, other.number)}`;
}

export function mergeLines(assertions, drawn) {
  const lines = new Map();
  for (const part of assertions) {
    if (!part.term || !part.who || !part.whom || part.who === part.whom) continue;
    if (!drawn.has(part.who) || !drawn.has(part.whom)) continue;
    const id = lineId(part.who, part.whom);
    if (!lines.has(id)) lines.set(id, startLine(id, part));
    lines.get(id).parts.push(part);
  }
  for (const line of lines.values()) Object.assign(line, sumUp(line));
  return lines;
}

function startLine(id, { who, whom }) {
  const [first, second] = who.number < whom.number ? [who, whom] : [whom, who];
  return { id, first, second, parts: [] };
}

function sumUp({ first, parts }) {
  const count = { support: 0, oppose: 0, neutral: 0 };
  let onward = false;
  let back = false;
  for (const part of parts) {
    count[toneOfPart(part)] += 1;
    if (part.term.symmetric) continue;
    if (part.who === first) onward = true;
    else back = true;
  }
  return { tone: toneOf(count.support, count.oppose), firmness: firmnessOf(parts), onward, back };
}

// Denying opposition is no support, so what is denied colours nothing.
export function toneOfPart(part) {
  return part.denied ? "neutral" : SIGN_TONE[part.term ? part.term.sign : 0];
}

export function toneOf(positive, negative) {
  if (!positive && !negative) return "neutral";
  if (positive >= 2 * negative) return "support";
  return negative >= 2 * positive ? "oppose" : "mixed";
}

export function firmnessOf(parts) {
  let found = "open";
  for (const { layers } of parts) {
    if (layers.length > 1) continue;
    if (layers[0] === "asserted") return "asserted";
    found = "attributed";
  }
  return found;
}

export const DASHES = { asserted: false, attributed: [9, 5], open: [2, 5] };

export function lineWidth(count) {
  return Math.round(10 * (1 + 1.6 * Math.floor(Math.log2(count)))) / 10;
}

export function pointSize(weight) {
  return 7 + 2 * (weight ? Math.floor(Math.log2(weight)) + 1 : 0);
}
