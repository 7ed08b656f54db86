// Makes elements from text alone; nothing here ever parses markup.
const SVG_SPACE = "http://www.w3.org/2000/svg";

export const byId = (id) => document.getElementById(id);

export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svgEl(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG_SPACE, tag), attributes, children);
}

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  made.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return made;
}

export function replace(holder, ...children) {
  holder.replaceChildren(...children.flat(Infinity).filter((child) => child != null && child !== false));
}

// Text whose dates are not broken at the end of a line.
export function whole(text) {
  return text
    .split(/(\S{0,2}\d{4}-\d\d-\d\d\S{0,2})/)
    .map((part, index) => (index % 2 ? el("span", { class: "whole" }, part) : part));
}

// Only addresses of the web become links; anything else stays text.
export function link(address, text) {
  if (!/^https?:\/\//i.test(address)) return document.createTextNode(text);
  return el("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text);
}

export function button(text, onClick, attributes = {}) {
  return el("button", { type: "button", click: onClick, ...attributes }, text);
}

export function colours() {
  const style = getComputedStyle(document.documentElement);
  const known = new Map();
  return (name) => {
    if (!known.has(name)) known.set(name, style.getPropertyValue(`--${name}`).trim());
    return known.get(name);
  };
}
