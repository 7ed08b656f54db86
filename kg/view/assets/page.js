// Ties the page together: data, choices, the pictures and the panel.
import { createCanvas } from "./canvas.js";
import { coalitionPicture } from "./coalition.js";
import { linkUp, readEmbedded, runEmbedded } from "./data.js";
import { button, byId, el, replace } from "./dom.js";
import { createExports, plain, preparePrint } from "./exports.js";
import { fileName, figureOf } from "./figures.js";
import { noteFacets, visible } from "./filter.js";
import { issueView } from "./issue.js";
import { createLegend } from "./legend.js";
import { matrixView } from "./matrix.js";
import { createNetwork } from "./network.js";
import { createPanel } from "./panel.js";
import { createSearch } from "./search.js";
import { shaped } from "./shape.js";
import { createSlider } from "./slider.js";
import { createState, startState } from "./state.js";
import { tableView } from "./table.js";
import { timelineView } from "./timeline.js";
import { amount, clip, sentence } from "./words.js";

const TABS = [
  ["network", "Network"],
  ["issue", "Issue"],
  ["matrix", "Matrix"],
  ["timeline", "Timeline"],
  ["coalition", "Coalitions"],
  ["table", "Table"],
];
const SHEETS = { issue: issueView, matrix: matrixView, table: tableView };
const OLD = "This browser is too old to unpack the page. Any browser of 2023 or later shows it.";
const FILTERS = ["off", "only", "from", "to"];

async function start() {
  const ready = [readEmbedded("data"), readEmbedded("drawing"), runEmbedded("vis")];
  const [tables, drawing] = await Promise.all(ready);
  const data = linkUp(tables);
  noteFacets(data);
  const state = createState(startState(data.meta));
  const page = { data, state, picture: null, parts: visible(data.assertions, state.get()) };
  page.actions = createActions(page);
  page.network = createNetwork(data, drawing, page.actions);
  page.canvas = createCanvas(drawing, canvasHandlers(page));
  page.legend = createLegend(data, state);
  page.slider = createSlider(data, state);
  page.panel = createPanel(data, page.actions);
  createSearch(data, (node) => {
    page.actions.find(node);
    page.panel.focus();
  });
  createExports(exportSource(page));
  preparePrint(exportSource(page));
  wire(page);
  state.on((now, before) => update(page, now, before));
  update(page, state.get(), null);
  document.documentElement.dataset.ready = "yes";
}

function createActions({ data, state }) {
  const node = (key) => data.byKey.get(key);
  const push = (key) => {
    const { trail } = state.get();
    const at = trail.indexOf(key);
    return at < 0 ? [...trail, key].slice(-6) : trail.slice(0, at + 1);
  };
  const drawn = () => ["network", "coalition"].includes(state.get().view);
  return {
    set: (patch) => state.set(patch),
    pick: (one) => state.set({ pick: one.key }),
    find: (one) => state.set({ pick: one.key, ...(drawn() ? { view: "network" } : {}) }),
    line: (one, other) => state.set({ pick: `${one.key}~${other.key}` }),
    close: () => state.set({ pick: "" }),
    open: (one) => state.set({ view: "network", focus: one.key, pick: one.key, trail: push(one.key) }),
    depth: (depth) => state.set({ depth }),
    home: () => state.set({ focus: "", trail: [], pick: "" }),
    issue: (one) => state.set({ view: "issue", issue: one.key, pick: one.key }),
    timeline: (one) => state.set({ view: "timeline", scope: one.key }),
    node,
  };
}

// What is picked: nothing, a node, or a line as its two nodes.
function pickedOf({ data, picture }, { pick }) {
  const [one, other] = pick.split("~").map((key) => data.byKey.get(key));
  if (!one || (pick.includes("~") && !other)) return null;
  if (!other) return one;
  const [first, second] = one.number < other.number ? [one, other] : [other, one];
  const id = `${first.number}-${second.number}`;
  const drawn = picture && picture.lines.find((line) => line.id === id);
  return { id, first, second, agreement: drawn ? drawn.agreement : null };
}

function canvasHandlers(page) {
  const { data, actions } = page;
  const line = (id) => page.picture.lines.find((one) => one.id === id);
  return {
    onPoint: (number) => actions.pick(data.nodes[number]),
    onLine: (id) => {
      const { first, second } = line(id);
      actions.line(first, second);
    },
    onNothing: () => page.state.get().pick && actions.close(),
    onOpen: (number) => page.state.get().view === "network" && actions.open(data.nodes[number]),
    onHover: (kind, id, event) =>
      tip(kind === "point" ? pointTip(data.nodes[id]) : kind && line(id) ? lineTip(line(id)) : "", event),
  };
}

function pointTip(node) {
  return `${node.name}: ${amount(node.weight, "assertion")}`;
}

function lineTip({ first, second, parts, agreement }) {
  if (agreement)
    return `${first.name} and ${second.name}: same side ${agreement.same.length}, opposite sides ${agreement.differ.length}`;
  return parts.length === 1
    ? sentence(parts[0])
    : `${first.name} and ${second.name}: ${amount(parts.length, "assertion")}`;
}

function tip(text, event) {
  const box = byId("tip");
  box.hidden = !text;
  if (!text) return;
  const where = event.touches ? event.touches[0] : event;
  const frame = byId("stage").getBoundingClientRect();
  box.textContent = clip(text, 140);
  box.style.left = `${Math.min(where.clientX - frame.left + 14, frame.width - 220)}px`;
  box.style.top = `${where.clientY - frame.top + 14}px`;
}

function wire(page) {
  const { state, canvas } = page;
  replace(
    byId("tabs"),
    TABS.map(([view, name]) => button(name, () => state.set({ view }), { "data-view": view })),
  );
  byId("theme").addEventListener("click", () => state.set({ theme: isDark(state.get()) ? "light" : "dark" }));
  byId("reset").addEventListener("click", () => state.set({ off: [], only: "", from: "", to: "" }));
  replace(
    byId("zoom"),
    button("+", () => canvas.zoom(1.3), { "aria-label": "Zoom in" }),
    button("−", () => canvas.zoom(1 / 1.3), { "aria-label": "Zoom out" }),
    button("Fit", () => canvas.fit()),
  );
  byId("to-panel").addEventListener("click", () => {
    byId("panel").scrollIntoView();
    page.panel.focus();
  });
  // Where the panel lies below the picture, a button leads to it for as long as it is out of sight.
  new IntersectionObserver(
    ([{ isIntersecting }]) => byId("to-panel").classList.toggle("there", isIntersecting),
    { rootMargin: "0px 0px -45% 0px" },
  ).observe(byId("panel"));
  const moves = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
  byId("canvas").addEventListener("keydown", (event) => {
    if (moves[event.key]) {
      event.preventDefault();
      canvas.pan(...moves[event.key]);
    }
    if (event.key === "+" || event.key === "-") canvas.zoom(event.key === "+" ? 1.3 : 1 / 1.3);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && state.get().pick) state.set({ pick: "" });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    update(page, state.get(), null),
  );
  let { innerWidth: width } = window;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    update(page, state.get(), null);
  });
}

function isDark({ theme }) {
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function update(page, now, before) {
  const changed = (...names) => !before || names.some((name) => String(now[name]) !== String(before[name]));
  document.documentElement.dataset.theme = isDark(now) ? "dark" : "light";
  byId("theme").textContent = isDark(now) ? "Light" : "Dark";
  if (changed(...FILTERS)) {
    page.parts = visible(page.data.assertions, now);
    page.legend.update();
    page.slider.update();
    byId("reset").hidden = !(now.off.length || now.only || now.from);
  }
  showView(page, now, changed);
  if (changed("pick", "view", ...FILTERS)) showPicked(page, pickedOf(page, now));
}

function showPicked(page, picked) {
  page.panel.show(picked, page.parts);
  byId("to-panel").hidden = !picked;
  const name = picked && (picked.name || `${picked.first.name} and ${picked.second.name}`);
  byId("picked").textContent = picked ? `The panel shows ${name}` : "";
  if (picked) byId("to-panel").textContent = `Read: ${clip(name, 28)} ↓`;
}

function showView(page, now, changed) {
  const isDrawn = now.view === "network" || now.view === "coalition";
  byId("tabs")
    .querySelectorAll("button")
    .forEach((tab) => tab.setAttribute("aria-current", String(tab.dataset.view === now.view)));
  document.body.dataset.view = now.view;
  byId("stage").hidden = !isDrawn;
  byId("sheet").hidden = isDrawn;
  byId("trail").hidden = !isDrawn;
  if (isDrawn) return drawPicture(page, now, changed);
  page.picture = null;
  if (
    !changed("view", "issue", "scope", "order", "sort", "down", "find", ...FILTERS) &&
    changed("pick", "theme")
  )
    return undefined;
  const make = now.view === "timeline" ? timelineView : SHEETS[now.view];
  return replace(byId("sheet"), make(page.data, page.parts, now, page.actions));
}

function drawPicture(page, now, changed) {
  const { data, parts, canvas, network } = page;
  const isNetwork = now.view === "network";
  const picked = pickedOf(page, now);
  const laid = isNetwork ? network.picture(now, parts, picked) : coalitionPicture(data, parts, picked);
  // What stands above the picture takes its room first.
  if (isNetwork) network.header(now, laid);
  else replace(byId("trail"), el("span", { class: "shown" }, coalitionNote(laid)));
  page.picture = shaped(laid);
  canvas.show(page.picture);
  if (changed("view", "focus", "depth")) canvas.fit();
  byId("canvas").setAttribute(
    "aria-label",
    `Picture of ${amount(page.picture.points.length, "point")} and ${amount(page.picture.lines.length, "line")}; arrow keys move it, + and - zoom; the table holds the same`,
  );
}

function coalitionNote({ points }) {
  if (points.length < 2) return "No two actors take a side on the same issue with these filters";
  return `${amount(points.length, "actor")}; blue: mostly on the same side of the issues they share, orange: mostly on opposite sides`;
}

function exportSource(page) {
  const { data, state } = page;
  return {
    name: () => fileName(data.meta.title, state.get().view),
    json: () => page.parts.map(plain),
    drawn: () => Boolean(page.picture),
    svg: (words = data.meta) => figureOf(page, state.get(), words),
  };
}

if (globalThis.DecompressionStream) start();
else replace(byId("panel"), el("p", { class: "hint" }, OLD));
