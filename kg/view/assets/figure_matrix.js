// The matrix as a standalone SVG.
import { svgEl } from "./dom.js";
import { finish, heading, sheet, TONES, toneLegend, words } from "./figure.js";
import { cellTone, CELL_WORDS, matrixOf } from "./matrix.js";
import { clip, TONE_MARK } from "./words.js";

const [LEFT, TOP, WIDE, HIGH] = [230, 240, 44, 26];

export function matrixFigure(parts, state, title, note) {
  const { rows, columns, cells } = matrixOf(parts, state.order);
  const width = Math.max(LEFT + columns.length * WIDE + 150, 720);
  const height = TOP + rows.length * HIGH + 60;
  const cell = (actor, row) => (issue, column) =>
    cellFigure(cells.get(actor).get(issue), LEFT + column * WIDE, TOP + row * HIGH);
  return finish(
    sheet(
      [0, 0, width, height],
      heading(title, note, { x: 16, y: 32, width: width - 32 }),
      columns.map((issue, index) =>
        svgEl(
          "text",
          { "font-size": 12, transform: `translate(${LEFT + index * WIDE + 24} ${TOP - 8}) rotate(-40)` },
          clip(issue.name, 38),
        ),
      ),
      rows.map((actor, index) =>
        words(clip(actor.name, 32), LEFT - 8, TOP + index * HIGH + 18, {
          "text-anchor": "end",
          "font-size": 13,
        }),
      ),
      rows.map((actor, row) => columns.map(cell(actor, row))),
      toneLegend(Object.keys(TONES), 16, height - 22),
    ),
  );
}

function cellFigure(group, x, y) {
  const frame = { x: x + 1, y: y + 1, width: WIDE - 2, height: HIGH - 2 };
  if (!group) return svgEl("rect", { ...frame, fill: "#f3f2ee" });
  const tone = cellTone(group);
  const text = `${TONE_MARK[tone]}${group.length > 1 ? ` ${group.length}` : ""}`;
  return svgEl(
    "g",
    {},
    svgEl("title", {}, CELL_WORDS[tone]),
    svgEl("rect", { ...frame, fill: TONES[tone] }),
    words(text, x + WIDE / 2, y + 18, { "text-anchor": "middle", "font-size": 14, fill: "#fff" }),
  );
}
