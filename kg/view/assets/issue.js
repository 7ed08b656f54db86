// One issue and who stands where on it, in columns from support to opposition.
import { button, el, whole } from "./dom.js";
import { toneOfPart } from "./lines.js";
import { distinct, evidenceList, qualifiers } from "./evidence.js";
import { amount, TONE_MARK, verb } from "./words.js";

export const COLUMNS = [
  ["support", "For"],
  ["neutral", "Neither, or denied"],
  ["oppose", "Against"],
];

// The issue asked for, or the one with most positions, the positions on it, and all by their number.
export function chosenIssue(data, parts, state) {
  const counts = new Map();
  for (const { form, whom } of parts) {
    if (form === "position" && whom) counts.set(whom, (counts.get(whom) || 0) + 1);
  }
  const issues = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a.number - b.number);
  const issue = data.byKey.get(state.issue) || issues[0];
  const mine = parts.filter(({ form, whom }) => form === "position" && whom === issue);
  return { issue, mine, issues, counts };
}

export function issueView(data, parts, state, actions) {
  const { issue, mine, issues, counts } = chosenIssue(data, parts, state);
  if (!issue) return el("p", { class: "hint" }, "No positions with these filters.");
  return el(
    "div",
    { class: "issue-view" },
    el("p", { class: "controls" }, chooser(issue, issues, counts, actions)),
    el("h2", {}, whole(issue.name)),
    el(
      "p",
      { class: "hint" },
      `${amount(mine.length, "position")} of ${amount(new Set(mine.map(({ who }) => who)).size, "actor")}.`,
      issue.aliases.length > 0 && ` In the texts: ${issue.aliases.slice(0, 4).join("; ")}.`,
    ),
    el(
      "div",
      { class: "columns" },
      COLUMNS.map(([tone, name]) => column(tone, name, mine, actions)),
    ),
  );
}

function chooser(issue, issues, counts, actions) {
  const shown = issues.includes(issue) ? issues : [issue, ...issues];
  return el(
    "label",
    {},
    "Issue ",
    el(
      "select",
      { change: ({ target }) => actions.issue(shown[target.value]) },
      shown.map((one, number) =>
        el("option", { value: number, selected: one === issue }, `${one.name} (${counts.get(one) || 0})`),
      ),
    ),
  );
}

// Those who take a side, with their positions, the most first.
export function rowsOf(tone, parts) {
  const mine = parts.filter((part) => toneOfPart(part) === tone);
  const byActor = new Map();
  for (const part of mine) byActor.set(part.who, [...(byActor.get(part.who) || []), part]);
  return [...byActor].sort((a, b) => b[1].length - a[1].length || a[0].number - b[0].number);
}

function column(tone, name, parts, actions) {
  const rows = rowsOf(tone, parts);
  return el(
    "section",
    { class: tone },
    el("h3", {}, `${TONE_MARK[tone]} ${name} `, el("span", { class: "count" }, String(rows.length))),
    rows.length
      ? el(
          "ul",
          {},
          rows.map(([who, group]) => card(who, group, actions)),
        )
      : el("p", { class: "hint" }, "Nobody here."),
  );
}

function card(who, group, actions) {
  const stances = [...new Set(group.map(verb))];
  const box = el("div", { hidden: true });
  const more = button(
    amount(distinct(group).length, "sentence"),
    () => {
      if (!box.childElementCount) box.append(evidenceList(group));
      box.hidden = !box.hidden;
      more.setAttribute("aria-expanded", String(!box.hidden));
    },
    { class: "more", "aria-expanded": "false" },
  );
  return el(
    "li",
    {},
    button(
      [el("span", { class: `swatch ${who.kind}`, "aria-hidden": "true" }), el("span", {}, whole(who.name))],
      () => actions.pick(who),
      { class: "go" },
    ),
    el("span", { class: "stances" }, stances.join(", ")),
    qualifiers(group[0]),
    more,
    box,
  );
}
