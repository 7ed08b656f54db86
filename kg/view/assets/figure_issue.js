// One issue and who stands where on it as a standalone SVG: three columns from support to opposition.
import { svgEl } from "./dom.js";
import { finish, heading, lines, RULE, sheet, SOFT, TONES, words } from "./figure.js";
import { chosenIssue, COLUMNS, rowsOf } from "./issue.js";
import { amount, clip, TONE_MARK, verb } from "./words.js";

const [WIDTH, LEFT, TOP, GAP] = [960, 24, 106, 24];
const WIDE = (WIDTH - 2 * LEFT - 2 * GAP) / 3;

export function issueFigure(data, parts, state, note) {
  const { issue, mine } = chosenIssue(data, parts, state);
  if (!issue) return null;
  const columns = COLUMNS.map(([tone, name], index) => column(tone, name, mine, LEFT + index * (WIDE + GAP)));
  const height = Math.max(...columns.map(({ bottom }) => bottom)) + 24;
  const holders = amount(new Set(mine.map(({ who }) => who)).size, "actor");
  return finish(
    sheet(
      [0, 0, WIDTH, height],
      heading(
        `Who stands where on ${issue.name}`,
        `${amount(mine.length, "position")} of ${holders}. ${note}`,
        {
          x: LEFT,
          y: 38,
          width: WIDTH - 2 * LEFT,
        },
      ),
      columns.map(({ made }) => made),
    ),
  );
}

function column(tone, name, parts, x) {
  const rows = rowsOf(tone, parts);
  const made = [
    svgEl("rect", { x, y: TOP, width: WIDE, height: 4, fill: TONES[tone] }),
    words(`${TONE_MARK[tone]} ${name} (${rows.length})`, x, TOP + 26, {
      "font-size": 14,
      "font-weight": "bold",
    }),
  ];
  let y = TOP + 40;
  for (const [who, group] of rows) {
    const stances = lines([...new Set(group.map(verb))].join(", "), 46, 2);
    made.push(
      svgEl("line", { x1: x, x2: x + WIDE, y1: y, y2: y, stroke: RULE }),
      words(clip(who.name, 38), x, y + 20, { "font-size": 13 }),
      words(group.length > 1 ? String(group.length) : "", x + WIDE, y + 20, {
        "text-anchor": "end",
        fill: SOFT,
      }),
      ...stances.map((line, index) => words(line, x, y + 37 + 15 * index, { fill: SOFT })),
    );
    y += 46 + 15 * (stances.length - 1);
  }
  if (!rows.length) made.push(words("Nobody here.", x, y + 14, { fill: SOFT }));
  return { made, bottom: rows.length ? y : y + 20 };
}
