// Numbers, dates and names in words.
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const KINDS = ["state", "organisation", "person", "group", "issue"];
export const KIND_WORDS = {
  state: "State",
  organisation: "Organisation",
  person: "Person",
  group: "Group",
  issue: "Issue",
};
export const LAYER_WORDS = {
  asserted: "Said by the text",
  attributed: "Credited to a source",
  negated: "Denied",
  hedged: "Planned or possible",
};
export const LAYERS = Object.keys(LAYER_WORDS);

export function dayInWords(iso) {
  if (!iso) return "undated";
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

export function shortDay(iso) {
  if (!iso) return "undated";
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1].slice(0, 3)} ${year}`;
}

export function amount(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

// Cuts at the end of a word where one is near; the same rule as `clipped` in sheet.py.
export function clip(text, length) {
  if (text.length <= length) return text;
  const at = text.slice(0, length).trimEnd().lastIndexOf(" ");
  return `${text.slice(0, at >= length / 2 ? at : length - 1).replace(/[\s,;(-]+$/, "")}…`;
}

// A person's name that is too long loses its first name before it is cut.
export function shortName({ name, kind }, length) {
  const [first, ...rest] = name.split(" ");
  const isName = kind === "person" && /^\p{Lu}/u.test(rest.at(-1) || "") && !/['’]/.test(first);
  if (!isName || name.length <= length) return clip(name, length);
  return clip(`${[...first][0]}. ${rest.join(" ")}`, length);
}

// "Russia does not oppose X": what is denied keeps its verb, with the denial before it.
export function verb(assertion) {
  const words = assertion.term ? assertion.term.label : assertion.cue || "says";
  return assertion.denied ? `denied: ${words}` : words;
}

export function sentence(assertion) {
  const who = assertion.who ? assertion.who.name : assertion.speakerText;
  const whom = assertion.whom ? assertion.whom.name : clip(assertion.content || "", 80);
  return `${who} – ${verb(assertion)} – ${whom}`;
}

export const SIGN_TONE = { "+": "support", "-": "oppose", 0: "neutral" };
export const TONE_WORDS = {
  support: "support or cooperation",
  oppose: "opposition or conflict",
  mixed: "both",
  neutral: "neither",
};
export const TONE_MARK = { support: "+", oppose: "−", mixed: "±", neutral: "○" };
