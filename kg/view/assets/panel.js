// The side panel: everything known of what is picked, down to the sentence.
import { button, byId, el, link, replace } from "./dom.js";
import { evidenceList } from "./evidence.js";
import { toneOf, toneOfPart } from "./lines.js";
import { amount, clip, KIND_WORDS, TONE_MARK, verb } from "./words.js";

const FIRST = 25;
const OPEN = 4;
const HINT = "Choose a point or a line in the picture, or search, to read what it rests on. "
  + "A double click on a point shows only its surroundings.";

export function createPanel(data, actions) {
  const holder = byId("panel");
  return {
    show: (picked, parts) => {
      if (!picked) replace(holder, overview(data, parts, actions));
      else if (picked.first) replace(holder, lineBox(picked, parts, actions));
      else replace(holder, nodeBox(picked, parts, actions));
      holder.scrollTop = 0;
    },
    focus: () => holder.querySelector("h2").focus(),
  };
}

function title(text, ...more) {
  return el("header", {}, el("h2", { tabindex: -1 }, text), ...more);
}

function overview(data, parts, actions) {
  const { count, sides } = tally(parts);
  const actors = top(data.actors, (node) => count.get(node) || 0);
  const disputed = top([...sides.keys()], (node) => {
    const { support, oppose } = sides.get(node);
    return Math.min(support, oppose) * 1000 + count.get(node);
  });
  return [
    title("Overview"),
    el("p", { class: "hint" }, parts.length ? HINT : "Nothing here with these filters."),
    actors.length > 0 && [el("h3", {}, "Most active"), bars(actors, count, actions)],
    disputed.length > 0 && [el("h3", {}, "Most disputed"), el("ul", { class: "rows" }, disputed.map((issue) => el("li", {},
      go(issue, actions), sideBar(sides.get(issue)))))],
  ];
}

function tally(parts) {
  const count = new Map();
  const sides = new Map();
  const add = (node) => node && count.set(node, (count.get(node) || 0) + 1);
  for (const part of parts) {
    if (!part.term) continue;
    add(part.who);
    add(part.whom);
    if (part.form !== "position" || !part.whom) continue;
    if (!sides.has(part.whom)) sides.set(part.whom, { support: 0, oppose: 0, neutral: 0 });
    sides.get(part.whom)[toneOfPart(part)] += 1;
  }
  return { count, sides };
}

function top(nodes, weight) {
  return nodes.filter(weight).sort((a, b) => weight(b) - weight(a) || a.number - b.number).slice(0, 8);
}

function bars(nodes, count, actions) {
  const most = Math.max(1, ...nodes.map((node) => count.get(node)));
  return el("ul", { class: "rows" }, nodes.map((node) => el("li", {}, go(node, actions),
    el("span", { class: "count" }, String(count.get(node))),
    meter([["plain", count.get(node) / most]]))));
}

export function sideBar(side) {
  if (!side) return null;
  const total = side.support + side.oppose + side.neutral;
  const text = `${side.support} for, ${side.oppose} against, ${side.neutral} neither`;
  return [el("span", { class: "count" }, text),
    meter(["support", "neutral", "oppose"].map((tone) => [tone, side[tone] / total]))];
}

function meter(shares) {
  const bar = el("span", { class: "meter", "aria-hidden": "true" });
  for (const [tone, share] of shares) {
    const part = el("span", { class: tone });
    part.style.width = `${Math.round(share * 100)}%`;
    bar.append(part);
  }
  return bar;
}

function go(node, actions) {
  return button([el("span", { class: `swatch ${node.kind}`, "aria-hidden": "true" }), node.name],
    () => actions.pick(node), { class: "go" });
}

function nodeBox(node, parts, actions) {
  const mine = parts.filter(({ who, whom, sources }) => who === node || whom === node || sources.includes(node));
  const own = mine.filter(({ who, whom }) => who === node || whom === node);
  const near = nearest(node, own);
  return [
    title(node.name, el("p", { class: "kind" }, kindLine(node)),
      near.length > 0 && el("p", { class: "near" }, near.map((other) => go(other, actions))),
      nodeActions(node, actions)),
    node.aliases.length > 0 && el("p", { class: "aliases" },
      `${node.kind === "issue" ? "In the texts" : "Also"}: ${clip(node.aliases.slice(0, 6).join("; "), 240)}`),
    node.near.length > 0 && el("p", { class: "near about" }, node.kind === "issue" ? "About" : "Part of",
      node.near.map((other) => go(other, actions))),
    section("Positions", own.filter(({ form }) => form === "position"), node, actions),
    section("Relations", own.filter(({ form }) => form === "relation"), node, actions),
    section("Statements", own.filter(({ form }) => form === "statement"), node, actions),
    section("Said about others", mine.filter(({ who, whom }) => who !== node && whom !== node), node, actions),
    !mine.length && el("p", { class: "hint" }, "Nothing here with these filters."),
  ];
}

function nearest(node, parts) {
  const count = new Map();
  for (const { who, whom, term } of parts) {
    const other = who === node ? whom : who;
    if (term && other && other !== node) count.set(other, (count.get(other) || 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1] || a[0].number - b[0].number).slice(0, 6).map(([other]) => other);
}

function kindLine(node) {
  const rest = [node.sector, node.country, node.frame && `${node.frame} issue`].filter(Boolean).join(", ");
  const words = [KIND_WORDS[node.kind] + (rest ? ` · ${rest}` : "")];
  if (/^Q\d+$/.test(node.wikidata || "")) {
    words.push(" · ", link(`https://www.wikidata.org/wiki/${node.wikidata}`, node.wikidata));
  }
  return words;
}

function nodeActions(node, actions) {
  return el("p", { class: "actions" },
    button("Surroundings", () => actions.open(node)),
    node.kind === "issue" && button("Who stands where", () => actions.issue(node)),
    button("Over time", () => actions.timeline(node)),
    button("Close", actions.close, { class: "close" }));
}

function lineBox(line, parts, actions) {
  const { first, second } = line;
  const between = parts.filter(({ who, whom, term }) => term
    && ((who === first && whom === second) || (who === second && whom === first)));
  return [
    title(`${first.name} and ${second.name}`,
      el("p", { class: "near" }, go(first, actions), go(second, actions)),
      el("p", { class: "actions" }, button("Close", actions.close, { class: "close" }))),
    line.agreement && agreementBox(line.agreement, actions),
    section("Positions", between.filter(({ form }) => form === "position"), null, actions),
    section("Relations", between.filter(({ form }) => form === "relation"), null, actions),
    !between.length && !line.agreement && el("p", { class: "hint" }, "Nothing here with these filters."),
  ];
}

function agreementBox({ same, differ }, actions) {
  const list = (name, tone, issues) => issues.length > 0 && el("section", {}, el("h3", {}, `${name} (${issues.length})`),
    el("ul", { class: "rows" }, issues.map((issue) => el("li", {}, chip(tone, TONE_MARK[tone]), go(issue, actions)))));
  return [list("Same side on", "support", same), list("Opposite sides on", "oppose", differ)];
}

export function chip(tone, text) {
  return el("span", { class: `chip ${tone}` }, text);
}

function section(name, parts, node, actions) {
  if (!parts.length) return null;
  const groups = [...grouped(parts).values()].sort((a, b) => b.length - a.length || a[0].number - b[0].number);
  const items = groups.map((group) => groupRow(group, node, actions, groups.length <= OPEN));
  items.slice(FIRST).forEach((item) => { item.hidden = true; });
  const all = items.length > FIRST && button(`Show all ${items.length}`, () => {
    items.forEach((item) => { item.hidden = false; });
    all.remove();
  }, { class: "quiet" });
  return el("section", {}, el("h3", {}, `${name} (${parts.length.toLocaleString("en")})`),
    el("ul", { class: "groups" }, items), all);
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
  const tone = toneOf(...["support", "oppose"].map((name) => group.filter((one) => toneOfPart(one) === name).length));
  const box = el("div", { class: "sentences", hidden: true });
  const number = group.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const more = button(amount(number, "sentence"), () => {
    if (!box.childElementCount) box.append(evidenceList(group));
    box.hidden = !box.hidden;
    more.setAttribute("aria-expanded", String(!box.hidden));
  }, { class: "more", "aria-expanded": "false" });
  if (isOpen || node === null) more.click();
  return el("li", {}, el("p", { class: "what" }, phrase(part, tone, node, actions), more), box);
}

// The words of a row as seen from the picked node: "opposes X", "is opposed by Y".
function phrase(part, tone, node, actions) {
  const end = (other, text) => (other && other !== node ? go(other, actions) : other ? null : el("i", {}, text));
  if (part.form === "statement") {
    return [chip("neutral", part.manner), part.who === node ? null : end(part.who, part.speakerText),
      ` ${part.cue || "says"}: `, clip(part.content, 140)];
  }
  const inverse = part.whom === node && node && part.term.inverse && part.form === "relation";
  if (inverse) return [chip(tone, `${part.denied ? "denied: " : ""}${part.term.inverse}`), end(part.who, "")];
  return [part.who === node ? null : end(part.who, ""), chip(tone, verb(part)), end(part.whom, "")];
}
