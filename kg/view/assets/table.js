// Every assertion as a row: the equivalent of the picture for readers who do not see it.
import { button, el, link } from "./dom.js";
import { saidBy } from "./evidence.js";
import { amount, clip, shortDay, verb } from "./words.js";

const PAGE = 50;
const view = { page: 0, rows: null };
export const COLUMNS = [
  ["date", "Date", (part) => part.document.date],
  ["who", "Who", (part) => (part.who ? part.who.name : part.speakerText)],
  ["what", "What", verb],
  ["whom", "Whom, issue or words", (part) => (part.whom ? part.whom.name : part.content)],
  ["by", "Said by", saidBy],
  ["form", "Mode", modeOf],
];

function modeOf(part) {
  return part.denied ? "denied" : part.modality.replace("actual", "");
}

export function tableRows(parts, { find, sort, down }) {
  const wanted = find.trim().toLowerCase();
  const columns = new Map(COLUMNS.map(([id, , value]) => [id, value]));
  const value = columns.get(sort) || columns.get("date");
  const kept = wanted ? parts.filter((part) => textOf(part).includes(wanted)) : [...parts];
  const keys = new Map(kept.map((part) => [part, value(part) || ""]));
  const way = down ? -1 : 1;
  return kept.sort((a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    return x === y ? a.number - b.number : way * (x < y ? -1 : 1);
  });
}

function textOf(part) {
  const sentences = part.evidence.map(({ sentence }) => (sentence ? sentence.text : ""));
  const { id, title, source } = part.document;
  return [...COLUMNS.map(([, , value]) => value(part)), id, title, source, ...sentences]
    .join(" ")
    .toLowerCase();
}

// The rows of the page that is turned to; `first` is counted from 1.
export function shownRows(parts, state) {
  const rows = tableRows(parts, state);
  view.page = Math.min(view.page, Math.max(0, Math.ceil(rows.length / PAGE) - 1));
  const shown = rows.slice(view.page * PAGE, (view.page + 1) * PAGE);
  return { rows: shown, total: rows.length, first: view.page * PAGE + 1 };
}

export function tableView(data, parts, state, actions) {
  const { rows: shown, total } = shownRows(parts, state);
  return el(
    "div",
    { class: "table-view" },
    el("p", { class: "controls" }, finder(state, actions), pager(total, actions)),
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Table of assertions" },
      el(
        "table",
        { class: "assertions" },
        el("caption", { class: "unseen" }, "Assertions, one a row"),
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            COLUMNS.map(([id, name]) => heading(id, name, state, actions)),
          ),
        ),
        el(
          "tbody",
          {},
          shown.flatMap((part) => bothRows(part, actions)),
        ),
      ),
    ),
  );
}

function finder(state, actions) {
  return el(
    "label",
    {},
    "Containing ",
    el("input", {
      type: "search",
      value: state.find,
      id: "table-find",
      change: ({ target }) => {
        view.page = 0;
        actions.set({ find: target.value });
      },
    }),
  );
}

function pager(total, actions) {
  const last = Math.max(0, Math.ceil(total / PAGE) - 1);
  const turn = (step) => () => {
    view.page += step;
    actions.set({});
  };
  const first = total ? view.page * PAGE + 1 : 0;
  return [
    el(
      "span",
      { class: "shown" },
      `${first}–${Math.min(total, (view.page + 1) * PAGE)} of ${amount(total, "assertion")}`,
    ),
    button("Previous", turn(-1), { class: "quiet", disabled: view.page === 0 }),
    button("Next", turn(1), { class: "quiet", disabled: view.page >= last }),
  ];
}

function heading(id, name, { sort, down }, actions) {
  const sorted = sort === id ? (down ? "descending" : "ascending") : "none";
  const arrow = { ascending: " ▲", descending: " ▼", none: "" }[sorted];
  return el(
    "th",
    { scope: "col", "aria-sort": sorted },
    button(
      [name, el("span", { "aria-hidden": "true" }, arrow)],
      () => {
        view.page = 0;
        actions.set({ sort: id, down: sort === id && !down });
      },
      { class: "go" },
    ),
  );
}

function bothRows(part, actions) {
  const name = (node, text) =>
    node
      ? button(clip(node.name, 90), () => actions.pick(node), { class: "go" })
      : el("i", {}, clip(text || "", 160));
  const words = part.evidence[0] && part.evidence[0].sentence ? part.evidence[0].sentence.text : "";
  const { title, id, url } = part.document;
  return [
    el(
      "tr",
      { class: "row" },
      el("td", { class: "date" }, shortDay(part.document.date)),
      el("td", {}, name(part.who, `${part.speakerText} (not identified)`)),
      el("td", {}, verb(part)),
      el("td", {}, part.whom ? name(part.whom) : clip(part.content || "", 160)),
      el("td", {}, saidBy(part)),
      el("td", {}, modeOf(part)),
    ),
    el(
      "tr",
      { class: "words" },
      el("td", { colspan: COLUMNS.length }, el("div", {}, `${clip(words, 320)} – `, link(url, title || id))),
    ),
  ];
}
