// What the reader has chosen, kept in the address so that a link gives the same picture.
export const VIEWS = ["network", "issue", "matrix", "timeline", "coalition", "table"];
const LISTS = ["off", "trail"];
const PLAIN = ["view", "pick", "focus", "issue", "scope", "only", "from", "to", "find", "theme", "order"];

export function startState(meta) {
  const isIssue = meta.focus.startsWith("i:");
  return {
    view: isIssue && meta.kind === "network" ? "issue" : meta.kind,
    pick: meta.focus,
    focus: isIssue ? "" : meta.focus,
    depth: meta.depth,
    issue: isIssue ? meta.focus : "",
    scope: meta.focus,
    only: "",
    from: "",
    to: "",
    find: "",
    theme: "",
    order: "count",
    sort: "date",
    down: false,
    off: [],
    trail: isIssue || !meta.focus ? [] : [meta.focus],
  };
}

export function createState(start) {
  let current = { ...start, ...fromHash(location.hash) };
  const listeners = [];
  const announce = (before) => listeners.forEach((listener) => listener(current, before));
  const set = (patch) => {
    const before = current;
    current = { ...current, ...patch };
    writeHash(toHash(current, start));
    announce(before);
  };
  addEventListener("hashchange", () => {
    const before = current;
    const wanted = { ...start, ...fromHash(location.hash) };
    if (toHash(wanted, start) === toHash(before, start)) return;
    current = wanted;
    announce(before);
  });
  return { get: () => current, set, on: (listener) => listeners.push(listener), start };
}

export function toHash(state, start) {
  const fields = new URLSearchParams();
  for (const name of PLAIN) if (state[name] !== start[name]) fields.set(name, state[name]);
  for (const name of LISTS) {
    if (state[name].join(",") !== start[name].join(",")) fields.set(name, state[name].join(","));
  }
  if (state.depth !== start.depth) fields.set("depth", state.depth);
  if (state.sort !== start.sort || state.down !== start.down) {
    fields.set("sort", (state.down ? "-" : "") + state.sort);
  }
  return fields.toString();
}

export function fromHash(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const found = {};
  for (const name of PLAIN) if (fields.has(name)) found[name] = fields.get(name);
  for (const name of LISTS) {
    if (fields.has(name)) found[name] = fields.get(name).split(",").filter(Boolean);
  }
  const depth = Number(fields.get("depth"));
  if ([1, 2, 3].includes(depth)) found.depth = depth;
  const sort = fields.get("sort");
  if (sort) Object.assign(found, { sort: sort.replace(/^-/, ""), down: sort.startsWith("-") });
  return withoutNonsense(found);
}

// Addresses are typed and cut off; what makes no sense is passed over.
function withoutNonsense(found) {
  const kept = { ...found };
  if (!VIEWS.includes(kept.view)) delete kept.view;
  for (const name of ["from", "to"]) if (!/^\d{4}-\d\d-\d\d$/.test(kept[name])) delete kept[name];
  return kept;
}

// A frame in a notebook may have no address of its own to write to.
function writeHash(hash) {
  try {
    history.replaceState(null, "", hash ? `#${hash}` : "#");
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
