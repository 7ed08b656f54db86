// Finds any actor or issue, drawn or not: a combobox with the keyboard of its kind.
// Source: WAI-ARIA Authoring Practices, combobox with list autocomplete.
import { byId, el, replace, whole } from "./dom.js";
import { clip, KIND_WORDS } from "./words.js";

const MOST = 12;

export function createSearch(data, onChoose) {
  const input = byId("search");
  const list = byId("found");
  const index = data.nodes.map((node) => ({ node, names: [node.name, ...node.aliases].map(fold) }));
  const box = { input, list, found: [], active: -1, onChoose };
  input.addEventListener("input", () => open(box, find(index, input.value)));
  input.addEventListener("focus", () => input.value && open(box, find(index, input.value)));
  input.addEventListener("blur", () => setTimeout(() => close(box), 150));
  input.addEventListener("keydown", (event) => press(box, event));
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// Names that start so come first, then words that start so, then the rest; heavier ones first.
export function find(index, text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const hits = [];
  for (const { node, names } of index) {
    const rank = Math.min(...names.map((name) => rankOf(name, wanted)));
    if (rank < 3) hits.push({ node, rank, by: byName(node, names, wanted) });
  }
  hits.sort(
    (a, b) => a.rank - b.rank || b.node.parts.length - a.node.parts.length || a.node.number - b.node.number,
  );
  return hits.slice(0, MOST);
}

// The other name by which something was found, where its own does not hold what was typed.
function byName({ aliases }, [own, ...others], wanted) {
  if (rankOf(own, wanted) < 3) return "";
  const ranks = others.map((name) => rankOf(name, wanted));
  return aliases[ranks.indexOf(Math.min(...ranks))];
}

function rankOf(name, wanted) {
  const at = name.indexOf(wanted);
  if (at < 0) return 3;
  if (at === 0) return 0;
  return /[\s'’(-]/.test(name[at - 1]) ? 1 : 2;
}

function open(box, found) {
  const { input, list } = box;
  Object.assign(box, { found, active: found.length ? 0 : -1 });
  const empty = input.value.trim() && !found.length;
  replace(
    list,
    found.map((hit, number) => option(box, hit, number)),
  );
  byId("found-none").textContent = empty ? "Nothing of that name" : "";
  list.hidden = !found.length;
  input.setAttribute("aria-expanded", String(found.length > 0));
  point(box);
}

function option(box, { node, by }, number) {
  return el(
    "li",
    {
      role: "option",
      id: `found-${number}`,
      "aria-selected": "false",
      mousedown: (event) => {
        event.preventDefault();
        choose(box, node);
      },
    },
    el("span", { class: `swatch ${node.kind}` }),
    el("span", {}, whole(clip(node.name, 70)), by && el("i", {}, ` ${clip(by, 40)}`)),
    el("small", {}, `${KIND_WORDS[node.kind]}, ${node.parts.length.toLocaleString("en")}`),
  );
}

function point({ input, list, active }) {
  [...list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === active)));
  if (active < 0) input.removeAttribute("aria-activedescendant");
  else input.setAttribute("aria-activedescendant", `found-${active}`);
  if (active >= 0) list.children[active].scrollIntoView({ block: "nearest" });
}

function press(box, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && box.found.length) {
    event.preventDefault();
    box.active = (box.active + step + box.found.length) % box.found.length;
    point(box);
  } else if (event.key === "Enter" && box.active >= 0) {
    event.preventDefault();
    choose(box, box.found[box.active].node);
  } else if (event.key === "Escape") close(box);
}

function choose(box, node) {
  box.input.value = "";
  close(box);
  box.onChoose(node);
}

function close(box) {
  Object.assign(box, { found: [], active: -1 });
  box.list.hidden = true;
  box.input.setAttribute("aria-expanded", "false");
  box.input.removeAttribute("aria-activedescendant");
}
