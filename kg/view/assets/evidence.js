// The sentences behind an assertion, with the words marked, and who said so, when and where.
import { el, link } from "./dom.js";
import { shortDay } from "./words.js";

export function evidenceList(parts) {
  return el(
    "ul",
    { class: "evidence" },
    distinct(parts).map(({ part, item }) => el("li", {}, quote(item), origin(part), qualifiers(part))),
  );
}

// A sentence that says the same thing twice in the same manner is shown once.
export function distinct(parts) {
  const found = new Map();
  for (const part of parts) {
    const { modality, strength, condition, time, role, addressee, sources, certainty } = part;
    const manner = [modality, strength, condition, time, role, addressee, sources, certainty < 0.5];
    const said = JSON.stringify(manner, (name, value) => (value && value.key) || value);
    for (const item of part.evidence) {
      const { sentence, start, end } = item;
      const place = sentence ? `${sentence.document.id} ${sentence.start}` : `none ${part.number}`;
      const name = `${place} ${start} ${end} ${said}`;
      if (!found.has(name)) found.set(name, { part, item });
    }
  }
  return [...found.values()];
}

export function quote({ sentence, start, end, cueStart, cueEnd }) {
  if (!sentence) return el("blockquote", {}, "The sentence is not in the graph.");
  const { text } = sentence;
  const inner = (from, to) => text.slice(Math.max(from, start), Math.max(Math.min(to, end), start));
  const hasCue = cueEnd > cueStart && cueStart >= start && cueEnd <= end;
  const marked = hasCue
    ? [inner(start, cueStart), el("b", {}, text.slice(cueStart, cueEnd)), inner(cueEnd, end)]
    : [inner(start, end)];
  const outside = !hasCue && cueEnd > cueStart && cueStart >= end;
  const tail = outside
    ? [text.slice(end, cueStart), el("b", {}, text.slice(cueStart, cueEnd)), text.slice(cueEnd)]
    : [text.slice(end)];
  return el("blockquote", {}, text.slice(0, start), el("mark", {}, marked), ...tail);
}

export function saidBy(part) {
  if (part.form === "statement") return part.who ? part.who.name : `${part.speakerText} (not identified)`;
  if (!part.sources.length) return "the text";
  return part.sources.map(({ name }) => name).join(", as told by ");
}

function origin(part) {
  const { title, id, date, source, url } = part.document;
  const said = part.sources.length ? `Credited to ${saidBy(part)}. ` : "";
  return el(
    "p",
    { class: "origin" },
    said,
    `${shortDay(date)}, `,
    link(url, title || id),
    source ? ` (${source})` : "",
  );
}

export function qualifiers(part) {
  const words = [
    part.modality !== "actual" && [part.modality, "open"],
    part.strength && [`“${part.strength}”`, ""],
    part.condition && [`if: ${part.condition}`, "open"],
    part.time && [part.time, ""],
    part.role && [`as ${part.role}`, ""],
    part.addressee && [`to ${part.addressee.name}`, ""],
    part.certainty < 0.5 && ["uncertain reading", "open"],
  ].filter(Boolean);
  if (!words.length) return null;
  return el(
    "p",
    { class: "tags" },
    words.map(([text, css]) => el("span", { class: `tag ${css}` }, text)),
  );
}
