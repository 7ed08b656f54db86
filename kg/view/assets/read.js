// Joins each sentence to what was read from it: hover lights both, click brings the other into view.
import { byId } from "./dom.js";

function light(number) {
  for (const box of document.querySelectorAll("[data-number]")) {
    box.classList.toggle("lit", box.dataset.number === number);
  }
}

function bring(id) {
  byId(id).scrollIntoView({ block: "nearest", behavior: "smooth" });
}

for (const sentence of document.querySelectorAll(".sentence")) {
  const { number } = sentence.dataset;
  const show = () => {
    light(number);
    bring(`n${number}`);
  };
  sentence.addEventListener("mouseenter", () => light(number));
  sentence.addEventListener("focus", () => light(number));
  sentence.addEventListener("click", show);
  sentence.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") show();
  });
}

for (const note of document.querySelectorAll(".note")) {
  const { number } = note.dataset;
  note.addEventListener("mouseenter", () => light(number));
  note.querySelector(".to").addEventListener("click", () => {
    light(number);
    bring(`s${number}`);
  });
}

for (const box of document.querySelectorAll("#legend input")) {
  box.addEventListener("change", () =>
    document.body.classList.toggle(`no-${box.dataset.mark}`, !box.checked),
  );
}

function paint(dark) {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  byId("theme").textContent = dark ? "Light" : "Dark";
}

byId("theme").addEventListener("click", () => paint(document.documentElement.dataset.theme !== "dark"));
paint(matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.dataset.ready = "yes";
