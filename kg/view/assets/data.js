// Unpacks what the page carries: the tables into linked objects, the drawing script into the page.
import { byId, el } from "./dom.js";

export async function readEmbedded(id) {
  const value = JSON.parse(byId(id).textContent);
  return typeof value === "string" ? JSON.parse(await unpack(value)) : value;
}

// The security policy of the page names the hash of the unpacked text, and lets no other run.
export async function runEmbedded(id) {
  const script = el("script", {}, await unpack(byId(id).textContent));
  document.head.append(script);
  script.remove();
}

async function unpack(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

export function linkUp(tables) {
  const data = { meta: tables.meta };
  data.types = tables.types.map(readType);
  data.stances = tables.stances.map(([name, label, definition, sign]) => ({
    name,
    label,
    definition,
    sign,
    facet: `stance:${name}`,
  }));
  data.documents = tables.documents.map(([id, title, date, source, url]) => ({
    id,
    title,
    date,
    source,
    url,
  }));
  data.sentences = tables.sentences.map(([doc, start, text]) => ({
    document: data.documents[doc],
    start,
    text,
  }));
  data.nodes = [...tables.actors.map(readActor), ...tables.issues.map(readIssue)];
  data.nodes.forEach((node, number) => Object.assign(node, { number, parts: [], weight: 0 }));
  data.actors = data.nodes.slice(0, tables.actors.length);
  data.issues = data.nodes.slice(tables.actors.length);
  for (const issue of data.issues) {
    issue.near = [...pick(data.actors, issue.participants), ...pick(data.issues, issue.related)];
  }
  for (const actor of data.actors) actor.near = pick(data.actors, [actor.parent]);
  data.byKey = new Map(data.nodes.map((node) => [node.key, node]));
  data.assertions = readAssertions(tables, data);
  data.assertions.forEach((assertion, number) => {
    assertion.number = number;
  });
  for (const assertion of data.assertions) join(assertion);
  return data;
}

function readType([name, label, inverse, definition, sign, symmetric, structural]) {
  const facet = `relation:${name}`;
  return { name, label, inverse, definition, sign, symmetric, structural, facet };
}

function readActor([id, name, kind, sector, country, wikidata, aliases, parent]) {
  return { key: `a:${id}`, id, name, kind, sector, country, wikidata, aliases, parent };
}

function readIssue([id, name, frame, participants, wordings, related]) {
  return { key: `i:${id}`, id, name, kind: "issue", frame, participants, related, aliases: wordings };
}

function pick(rows, numbers) {
  return numbers.map((number) => rows[number]).filter(Boolean);
}

function readAssertions(tables, data) {
  return [
    ...tables.relations.map((row) => ({
      form: "relation",
      ...shared(row, data),
      who: data.actors[row[3]],
      term: data.types[row[4]],
      whom: data.actors[row[5]],
      role: row[6],
    })),
    ...tables.positions.map((row) => ({
      form: "position",
      ...shared(row, data),
      who: data.actors[row[3]],
      term: data.stances[row[4]],
      whom: data.issues[row[5]],
      wording: row[6],
      addressee: data.actors[row[7]],
    })),
    ...tables.statements.map((row) => ({
      form: "statement",
      ...shared(row, data),
      who: data.actors[row[3]],
      term: null,
      speakerText: row[4],
      cue: row[5],
      content: row[6],
      manner: row[7],
      whom: null,
      addressee: data.actors[row[8]],
    })),
  ];
}

function shared([doc, qualifiers, evidence], data) {
  const [denied, modality, sources, strength, condition, time, certainty] = qualifiers || [
    0,
    "actual",
    [],
    "",
    "",
    "",
    1,
  ];
  return {
    document: data.documents[doc] || { id: "", title: "", date: "", source: "", url: "" },
    denied: Boolean(denied),
    modality,
    sources: pick(data.actors, sources),
    strength,
    condition,
    time,
    certainty,
    evidence: evidence.map(([number, start, end, cueStart, cueEnd, rule]) => ({
      sentence: data.sentences[number],
      start,
      end,
      cueStart,
      cueEnd,
      rule,
    })),
  };
}

function join(assertion) {
  const ends = new Set([assertion.who, assertion.whom]);
  for (const node of ends) {
    if (!node) continue;
    node.parts.push(assertion);
    if (assertion.term) node.weight += 1;
  }
}
