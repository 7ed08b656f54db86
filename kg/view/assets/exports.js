// Saves what is on the page: PNG and SVG of the picture, JSON of the assertions shown.
import { button, byId, el, replace } from "./dom.js";

export function createExports(source) {
  const save = (name, make) =>
    button(name, async () => {
      byId("save").closest("details").open = false;
      const blob = await make();
      if (blob) download(blob, `${source.name()}.${name.toLowerCase()}`);
    });
  replace(
    byId("save"),
    save("PNG", () => asPng(sourceOf(source.svg()))),
    save("SVG", () => asSvg(sourceOf(source.svg()))),
    save("JSON", () => new Blob([JSON.stringify(source.json(), null, 1)], { type: "application/json" })),
    button("Print", () => print()),
  );
}

function sourceOf(made) {
  return made && new XMLSerializer().serializeToString(made);
}

function asSvg(text) {
  return text && new Blob([text], { type: "image/svg+xml" });
}

function asPng(text) {
  if (!text) return null;
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      const scale = Math.min(2, 8000 / Math.max(image.width, image.height));
      const canvas = el("canvas", {
        width: Math.round(image.width * scale),
        height: Math.round(image.height * scale),
      });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(resolve, "image/png");
    };
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  const anchor = el("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// On paper the drawn picture is the one that is saved, and what rests on sentences shows them.
export function preparePrint(source) {
  const opened = [];
  addEventListener("beforeprint", () => {
    replace(byId("print"), source.drawn() && source.svg({ title: "", summary: "" }));
    document.body.classList.toggle("printing", source.drawn());
    for (const more of document.querySelectorAll(
      "#panel .more[aria-expanded=false], #sheet .more[aria-expanded=false]",
    )) {
      more.click();
      opened.push(more);
    }
  });
  addEventListener("afterprint", () => {
    replace(byId("print"));
    document.body.classList.remove("printing");
    for (const more of opened.splice(0)) more.click();
  });
}

export function plain(part) {
  const { form, who, whom, term, document, denied, modality, sources } = part;
  return {
    kind: form,
    subject: who ? who.name : part.speakerText,
    predicate: term ? term.name : part.cue,
    object: whom ? whom.name : part.content,
    polarity: denied ? "negated" : "affirmed",
    modality,
    attributed_to: sources.map(({ name }) => name),
    document: document.id,
    date: document.date,
    evidence: part.evidence.map(
      ({ sentence, start, end }) =>
        sentence && { sentence: sentence.text, text: sentence.text.slice(start, end) },
    ),
  };
}
