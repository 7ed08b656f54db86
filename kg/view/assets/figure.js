// What all saved pictures share: light paper, own colours, no styles from outside.
import { svgEl } from "./dom.js";
import { clip, TONE_MARK, TONE_WORDS } from "./words.js";

export const TONES = { support: "#0072B2", oppose: "#B34A00", mixed: "#7B4FA3", neutral: "#6B7280" };
export const SOFT = "#55595f";
export const INK = "#1b1d21";
export const RULE = "#dedbd2";
const FONT = "Helvetica, Arial, sans-serif";
// Mean width of a letter, as a share of its size.
const LETTER = 0.52;

export function paper(x, y, width, height) {
  return svgEl("rect", { x, y, width, height, fill: "#fff" });
}

export function words(text, x, y, attributes = {}) {
  return svgEl("text", { x, y, "font-size": 12, fill: INK, ...attributes }, text);
}

// The title, made smaller or cut where it would not fit, and two lines of explanation under it.
export function heading(title, note, { x, y, width }) {
  const size = Math.min(21, Math.max(13, width / (title.length * LETTER * 1.12)));
  const most = (share) => Math.floor(width / (share * LETTER));
  return [
    words(clip(title, most(size * 1.12)), x, y, { "font-size": size, "font-weight": "bold" }),
    ...lines(note, most(12), 2).map((line, row) => words(line, x, y + 21 + 16 * row, { fill: SOFT })),
  ];
}

// Breaks text into at most `most` lines of `length` letters.
export function lines(text, length, most) {
  const found = [];
  let rest = text.trim();
  while (rest && found.length < most - 1 && rest.length > length) {
    const cut = rest.slice(0, length + 1).lastIndexOf(" ");
    const at = cut > 0 ? cut : length;
    found.push(rest.slice(0, at));
    rest = rest.slice(at).trim();
  }
  return rest ? [...found, clip(rest, length)] : found;
}

export function toneLegend(tones, left, y) {
  let x = left;
  return tones.flatMap((tone) => {
    const at = x;
    x += 56 + 6 * TONE_WORDS[tone].length;
    return [
      svgEl("rect", { x: at, y: y - 9, width: 20, height: 18, fill: TONES[tone] }),
      words(TONE_MARK[tone], at + 10, y + 4, { "text-anchor": "middle", fill: "#fff" }),
      words(TONE_WORDS[tone], at + 26, y + 4, { fill: SOFT }),
    ];
  });
}

export function sheet(box, ...children) {
  return svgEl("svg", { viewBox: box.join(" "), width: box[2], height: box[3] }, paper(...box), ...children);
}

export function finish(made) {
  made.setAttribute("font-family", FONT);
  made.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  for (const node of made.querySelectorAll("[class],[tabindex],[role]")) {
    for (const name of ["class", "tabindex", "role"]) node.removeAttribute(name);
  }
  return made;
}
