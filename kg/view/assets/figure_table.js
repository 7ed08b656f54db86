// The rows of the table that are on the page as a standalone SVG.
import { svgEl } from "./dom.js";
import { finish, heading, lines, RULE, sheet, SOFT, words } from "./figure.js";
import { shownRows, COLUMNS } from "./table.js";
import { clip, shortDay } from "./words.js";

const [WIDTH, LEFT, TOP] = [1120, 24, 108];
// Where each column starts, and how many letters it holds.
const PLACES = [
  [0, 14],
  [96, 30],
  [300, 26],
  [478, 48],
  [790, 30],
  [994, 12],
];

export function tableFigure(parts, state, title, note) {
  const { rows, total, first } = shownRows(parts, state);
  const made = [];
  let y = TOP + 18;
  for (const part of rows) {
    const texts = COLUMNS.map(([id, , value]) => (id === "date" ? shortDay(value(part)) : value(part) || ""));
    const sentence = part.evidence[0] && part.evidence[0].sentence;
    const said = lines(sentence ? sentence.text : "", 200, 2);
    made.push(
      svgEl("line", { x1: LEFT, x2: WIDTH - LEFT, y1: y - 16, y2: y - 16, stroke: RULE }),
      texts.map((text, index) => words(clip(text, PLACES[index][1]), LEFT + PLACES[index][0], y)),
      said.map((line, index) => words(line, LEFT, y + 16 + 14 * index, { "font-size": 11, fill: SOFT })),
    );
    y += 26 + 14 * said.length;
  }
  const reach = rows.length ? `Rows ${first} to ${first + rows.length - 1} of ${total}. ` : "No rows. ";
  return finish(
    sheet(
      [0, 0, WIDTH, y + 10],
      heading(title, `${reach}${note}`, { x: LEFT, y: 36, width: WIDTH - 2 * LEFT }),
      COLUMNS.map(([, name], index) =>
        words(name, LEFT + PLACES[index][0], TOP - 8, { "font-weight": "bold" }),
      ),
      made,
    ),
  );
}
