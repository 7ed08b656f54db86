// The positions over time as a standalone SVG.
import { finish, heading, paper, RULE, SOFT, TONES, words } from "./figure.js";
import { KEY, toneShape, timelineRows, timelineSvg } from "./timeline.js";

const WIDTH = 960;
const ABOVE = 96;

export function timelineFigure(data, parts, state, title, note) {
  const { list } = timelineRows(data, parts, state).rows;
  const made = timelineSvg(list, null, WIDTH);
  const height = Number(made.getAttribute("height"));
  made.setAttribute("viewBox", `0 ${-ABOVE} ${WIDTH} ${height + ABOVE + 44}`);
  made.setAttribute("height", height + ABOVE + 44);
  for (const rule of made.querySelectorAll("line")) rule.setAttribute("stroke", RULE);
  for (const text of made.querySelectorAll("text")) {
    text.setAttribute("text-anchor", text.classList.contains("name") ? "end" : "middle");
    text.setAttribute("font-size", 12);
  }
  made.prepend(
    paper(0, -ABOVE, WIDTH, height + ABOVE + 44),
    ...heading(title, note, { x: 16, y: 32 - ABOVE, width: WIDTH - 32 }),
  );
  made.append(...key(height + 22));
  for (const mark of made.querySelectorAll(".dot")) paintMark(mark);
  return finish(made);
}

function key(y) {
  let x = 16;
  return KEY.flatMap(([tone, text, hollow]) => {
    const at = x;
    x += 46 + 6 * text.length;
    return [toneShape(tone, hollow, at + 7, y), words(text, at + 18, y + 4, { fill: SOFT })];
  });
}

function paintMark(mark) {
  const tone = Object.keys(TONES).find((name) => mark.classList.contains(name));
  mark.setAttribute("fill", mark.classList.contains("hollow") ? "#fff" : TONES[tone]);
  mark.setAttribute("stroke", TONES[tone]);
  mark.setAttribute("stroke-width", 1.5);
}
