"""Writes the pages docs/ontology.md and docs/relations.md from the ontology.

``python -m kg.exchange.term_pages docs`` writes them; a test fails when they are stale.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kg.model import RelationType, Stance
from kg.vocabulary import NAMESPACE, PREFIXES, Term, expand, relation_types, stances, terms

_NOTE = "<!-- written by python -m kg.exchange.term_pages docs; do not edit -->\n\n"
_ALIGNED = (
    "rdfs:subClassOf",
    "rdfs:subPropertyOf",
    "skos:closeMatch",
    "skos:relatedMatch",
    "owl:disjointWith",
)
#: Prefixes of vocabularies that the ontology only links to.
_LINKED: Mapping[str, str] = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "grasp": "http://groundedannotationframework.org/grasp#",
    "opengov": "http://www.w3.org/ns/opengov#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
}


def term_pages() -> Mapping[str, str]:
    """Give the text of each page by file name."""
    return {"ontology.md": "".join(_ontology_page()), "relations.md": "".join(_relations_page())}


def _ontology_page() -> Iterator[str]:
    yield _NOTE
    yield (
        "# Ontology\n\nEvery term that a graph may use, from `ontology/kg.ttl`. Namespace "
        f"`{NAMESPACE}`, prefix `kg:`. Relation types and stances have "
        "[a page of their own](relations.md).\n\n"
        "A document's graph holds its description, every assertion as a node, the evidence of "
        "each, the actors and issues that it names, and a direct triple for every affirmed, actual "
        "assertion. The default graph is the merge of all graphs.\n\n"
    )
    yield "## Classes\n\n"
    yield from _table(("term", "means", "example", "aligned with"), _of_type("owl:Class"))
    yield "\n## Properties\n\n"
    yield from _table(("term", "means", "example", "aligned with"), _properties())
    yield "\n## Values\n\n"
    yield from _table(("term", "means", "example", "aligned with"), _values())


def _own() -> Iterator[Term]:
    return (term for iri, term in terms().items() if iri.startswith(NAMESPACE))


def _of_type(*names: str) -> Iterator[tuple[str, ...]]:
    wanted = {expand(name) for name in names}
    return (_row(term) for term in _own() if wanted & set(term.all("rdf:type")))


def _properties() -> Iterator[tuple[str, ...]]:
    kinds = {expand(f"owl:{kind}Property") for kind in ("Object", "Datatype", "Annotation")}
    special = {kind.iri for kind in relation_types().values()}
    special |= {stance.iri for stance in stances().values()}
    found = (t for t in _own() if kinds & set(t.all("rdf:type")) and t.iri not in special)
    return (_row(term) for term in found)


def _values() -> Iterator[tuple[str, ...]]:
    return _of_type("kg:Polarity", "kg:Modality", "kg:Manner", "kg:MentionForm")


def _row(term: Term) -> tuple[str, ...]:
    links = [_short(iri) for name in _ALIGNED for iri in term.all(name)]
    example = term.one("skos:example")
    return (f"`{_short(term.iri)}`", term.one("skos:definition"), example, ", ".join(links))


def _short(iri: str) -> str:
    for name, start in {**PREFIXES, **_LINKED}.items():
        if iri.startswith(start):
            return f"{name}:{iri.removeprefix(start)}"
    return iri


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    names = tuple(columns)
    yield f"| {' | '.join(names)} |\n|{' --- |' * len(names)}\n"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |\n"


def _relations_page() -> Iterator[str]:
    yield _NOTE
    yield (
        "# Relation types and stances\n\nA relation holds between two actors, a position between "
        "an actor and an issue. Each type is a property (the direct triple) and a value (of "
        "`kg:relationType` or `kg:stance`). Every example sentence below is run as a test.\n\n"
        "The sign says whether a type is cooperative (+), conflictual (-) or neither (0). PLOVER "
        "is the event class of the 2021 manual, the main one first. On the command line the name "
        "is used: `kg actor Russia --relation negotiates-with`.\n"
    )
    yield "\n## Relation types\n"
    for kind in relation_types().values():
        yield from _relation(kind)
    yield "\n## Stances\n"
    for stance in stances().values():
        yield from _stance(stance)


def _relation(kind: RelationType) -> Iterator[str]:
    term = terms()[kind.iri]
    facts = [f"`{_short(kind.iri)}`", f"sign {kind.sign.value}"]
    facts += ["reads the same both ways" if kind.symmetric else f'back: "{kind.inverse_label}"']
    facts += [f"PLOVER {', '.join(kind.plover)}"] if kind.plover else ["structural, no event"]
    codes = term.all("kg:cameoCode")
    facts += [f"CAMEO {', '.join(codes)}"] if codes else []
    facts += [f"{_short(term.one('rdfs:domain'))} to {_short(term.one('rdfs:range'))}"]
    yield f"\n### {kind.name}\n\n{kind.definition}\n\n{'; '.join(facts)}.\n\n"
    yield from (f"- {example}\n" for example in kind.examples)


def _stance(stance: Stance) -> Iterator[str]:
    facts = f"`{_short(stance.iri)}`; sign {stance.sign.value}"
    yield f"\n### {stance.name}\n\n{stance.definition}\n\n{facts}.\n\n"
    yield from (f"- {example}\n" for example in stance.examples)


def write_pages(folder: Path) -> None:
    """Write the pages into a folder."""
    for name, text in term_pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
