// The side panel: everything known of what is picked, down to the sentence.
import { button, byId, el, link, replace, whole } from "./dom.js";
import { distinct, evidenceList } from "./evidence.js";
import { toneOf, toneOfPart } from "./lines.js";
import { go, overview } from "./overview.js";
import { amount, clip, KIND_WORDS, TONE_MARK, verb } from "./words.js";

const FIRST = 25;
const OPEN = 4;

export function createPanel(data, actions) {
  const holder = byId("panel");
  return {
    show: (picked, parts) => {
      if (!picked) replace(holder, title("Overview"), overview(data, parts, actions));
      else if (picked.first) replace(holder, lineBox(picked, parts, actions));
      else replace(holder, nodeBox(picked, parts, actions));
      holder.scrollTop = 0;
    },
    focus: () => holder.querySelector("h2").focus(),
  };
}

function title(text, ...more) {
  return el("header", {}, el("h2", { tabindex: -1 }, whole(text)), ...more);
}

function nodeBox(node, parts, actions) {
  const mine = parts.filter(
    ({ who, whom, sources }) => who === node || whom === node || sources.includes(node),
  );
  const own = mine.filter(({ who, whom }) => who === node || whom === node);
  const others = mine.filter(({ who, whom }) => who !== node && whom !== node);
  const ofForm = (wanted) => own.filter(({ form }) => form === wanted);
  return [
    nodeTitle(node, own, actions),
    section("Positions", ofForm("position"), node, actions),
    section("Relations", ofForm("relation"), node, actions),
    section("Statements", ofForm("statement"), node, actions),
    section("Said about others", others, node, actions),
    !mine.length && el("p", { class: "hint" }, "Nothing here with these filters."),
  ];
}

function nodeTitle(node, own, actions) {
  const isIssue = node.kind === "issue";
  const names = clip(node.aliases.slice(0, 6).join("; "), 240);
  return [
    title(
      node.name,
      el("p", { class: "kind" }, kindLine(node)),
      nodes("near", "", nearest(node, own), actions),
      nodeActions(node, actions),
    ),
    names && el("p", { class: "aliases" }, `${isIssue ? "In the texts" : "Also"}: ${names}`),
    nodes("near about", isIssue ? "About" : "Part of", node.near, actions),
  ];
}

function nodes(css, words, list, actions) {
  const links = list.map((node) => go(node, actions));
  return list.length > 0 && el("p", { class: css }, words, links);
}

function nearest(node, parts) {
  const count = new Map();
  for (const { who, whom, term } of parts) {
    const other = who === node ? whom : who;
    if (term && other && other !== node) count.set(other, (count.get(other) || 0) + 1);
  }
  return [...count]
    .sort((a, b) => b[1] - a[1] || a[0].number - b[0].number)
    .slice(0, 6)
    .map(([other]) => other);
}

function kindLine(node) {
  const rest = [node.sector, node.country, (node.frame || "").replace(/-/g, " ")].filter(Boolean).join(", ");
  const words = [KIND_WORDS[node.kind] + (rest ? ` · ${rest}` : "")];
  if (/^Q\d+$/.test(node.wikidata || "")) {
    words.push(" · ", link(`https://www.wikidata.org/wiki/${node.wikidata}`, node.wikidata));
  }
  return words;
}

function nodeActions(node, actions) {
  return el(
    "p",
    { class: "actions" },
    button("Surroundings", () => actions.open(node)),
    node.kind === "issue" && button("Who stands where", () => actions.issue(node)),
    button("Over time", () => actions.timeline(node)),
    button("Close", actions.close, { class: "close" }),
  );
}

function lineBox(line, parts, actions) {
  const { first, second } = line;
  const between = parts.filter(
    ({ who, whom, term }) =>
      term && ((who === first && whom === second) || (who === second && whom === first)),
  );
  return [
    title(
      `${first.name} and ${second.name}`,
      el("p", { class: "near" }, go(first, actions), go(second, actions)),
      el("p", { class: "actions" }, button("Close", actions.close, { class: "close" })),
    ),
    line.agreement && agreementBox(line.agreement, actions),
    section(
      "Positions",
      between.filter(({ form }) => form === "position"),
      null,
      actions,
    ),
    section(
      "Relations",
      between.filter(({ form }) => form === "relation"),
      null,
      actions,
    ),
    !between.length && !line.agreement && el("p", { class: "hint" }, "Nothing here with these filters."),
  ];
}

function agreementBox({ same, differ }, actions) {
  const list = (name, tone, issues) =>
    issues.length > 0 &&
    el(
      "section",
      {},
      el("h3", {}, `${name} (${issues.length})`),
      el(
        "ul",
        { class: "rows" },
        issues.map((issue) => el("li", {}, chip(tone, TONE_MARK[tone]), go(issue, actions))),
      ),
    );
  return [list("Same side on", "support", same), list("Opposite sides on", "oppose", differ)];
}

export function chip(tone, text) {
  return el("span", { class: `chip ${tone}` }, text);
}

function section(name, parts, node, actions) {
  if (!parts.length) return null;
  const groups = [...grouped(parts).values()].sort(
    (a, b) => b.length - a.length || a[0].number - b[0].number,
  );
  const items = groups.map((group) => groupRow(group, node, actions, groups.length <= OPEN));
  items.slice(FIRST).forEach((item) => {
    item.hidden = true;
  });
  const all =
    items.length > FIRST &&
    button(
      `Show all ${items.length}`,
      () => {
        items.forEach((item) => {
          item.hidden = false;
        });
        all.remove();
      },
      { class: "quiet" },
    );
  return el(
    "section",
    {},
    el("h3", {}, `${name} (${parts.length.toLocaleString("en")})`),
    el("ul", { class: "groups" }, items),
    all,
  );
}

function grouped(parts) {
  const groups = new Map();
  for (const part of parts) {
    const ends = `${part.who ? part.who.number : ""} ${part.whom ? part.whom.number : `s${part.number}`}`;
    const name = `${ends} ${part.denied} ${part.term ? part.term.facet : ""}`;
    groups.set(name, [...(groups.get(name) || []), part]);
  }
  return groups;
}

function groupRow(group, node, actions, isOpen) {
  const [part] = group;
  const tone = toneOf(
    ...["support", "oppose"].map((name) => group.filter((one) => toneOfPart(one) === name).length),
  );
  const box = el("div", { class: "sentences", hidden: true });
  const number = distinct(group).length;
  const more = button(
    amount(number, "sentence"),
    () => {
      if (!box.childElementCount) box.append(evidenceList(group));
      box.hidden = !box.hidden;
      more.setAttribute("aria-expanded", String(!box.hidden));
    },
    { class: "more", "aria-expanded": "false" },
  );
  if (isOpen || node === null) more.click();
  return el("li", {}, el("p", { class: "what" }, phrase(part, tone, node, actions), more), box);
}

// The words of a row as seen from the picked node: "opposes X", "is opposed by Y".
function phrase(part, tone, node, actions) {
  const end = (other, text) =>
    other && other !== node ? go(other, actions) : other ? null : el("i", {}, text);
  if (part.form === "statement") {
    return [
      chip("neutral", part.manner),
      part.who === node ? null : end(part.who, part.speakerText),
      ` ${part.cue || "says"}: `,
      clip(part.content, 140),
    ];
  }
  const inverse = part.whom === node && node && part.term.inverse && part.form === "relation";
  if (inverse) return [chip(tone, `${part.denied ? "denied: " : ""}${part.term.inverse}`), end(part.who, "")];
  return [part.who === node ? null : end(part.who, ""), chip(tone, verb(part)), end(part.whom, "")];
}
