"""One document as a page: who is named, what was read from each sentence, and what was not."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Extraction, Modality, Polarity, Position, Qualifiers, Relation, Sign, Statement
from kg.view.assets import inlined, policy, script, style
from kg.view.marks import Assertion, ReadSentence, read_sentences, stretches
from kg.view.page import Page
from kg.view.templates import environment
from kg.view.words import amount, day

TONES = {Sign.POSITIVE: "support", Sign.NEGATIVE: "oppose", Sign.NEUTRAL: "neutral"}


@dataclass(frozen=True, slots=True)
class Row:
    """One assertion in words, as it stands beside the text."""

    kind: str
    who: str
    verb: str
    tone: str
    whom: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What was read from the sentence of that number."""

    number: int
    rows: tuple[Row, ...]


def read_page(extraction: Extraction) -> Page:
    """Give the document as a self-contained page with its marks and what was read from it."""
    document = extraction.document
    title = document.title or document.id
    code, look = script("read.js"), style("page.css", "read.css")
    slots = {
        "title": title,
        "origin": _origin(extraction),
        "url": document.url if document.url.startswith(("https://", "http://")) else "",
        "counts": _counts(extraction),
        "kinds": sorted({actor.type.value for actor in extraction.actors}),
        "stretches": stretches(extraction),
        "notes": [
            _note(number, sentence, extraction)
            for number, sentence in enumerate(read_sentences(extraction), start=1)
        ],
        "policy": policy((code,), (look,)),
        "script": inlined(code),
        "style": inlined(look),
    }
    return Page(environment(slots).get_template("read.html.j2").render(), title)


def _origin(extraction: Extraction) -> str:
    document = extraction.document
    parts = [document.source, day(document.date) if document.date else "undated"]
    return ", ".join(part for part in parts if part)


def _counts(extraction: Extraction) -> str:
    read = sum(s.end - s.start for s in read_sentences(extraction))
    share = round(100 * read / (len(extraction.document.text) or 1))
    parts = [
        amount(len(extraction.actors), "actor"),
        amount(len(extraction.positions), "position"),
        amount(len(extraction.relations), "relation"),
        amount(len(extraction.statements), "statement"),
    ]
    sentences = amount(len(read_sentences(extraction)), "sentence")
    return f"{', '.join(parts)}, read from {sentences}: {share} % of the text. The rest is grey."


def _note(number: int, sentence: ReadSentence, extraction: Extraction) -> Note:
    return Note(number, tuple(_row(assertion, extraction) for assertion in sentence.assertions))


def _row(assertion: Assertion, extraction: Extraction) -> Row:
    names = {actor.id: actor.name for actor in extraction.actors}
    tags = tuple(_tags(assertion.qualifiers, names))
    if isinstance(assertion, Statement):
        who = names.get(assertion.speaker, f"{assertion.speaker_text} (not identified)")
        return Row("statement", who, assertion.cue or "says", "neutral", assertion.content, tags)
    denied = assertion.qualifiers.polarity is Polarity.NEGATED
    if isinstance(assertion, Relation):
        tone = TONES[Sign.NEUTRAL if denied else assertion.type.sign]
        ends = names.get(assertion.subject, ""), names.get(assertion.object, "")
        return Row("relation", ends[0], assertion.type.label, tone, ends[1], tags)
    return _position_row(assertion, extraction, names, tags)


def _position_row(
    position: Position, extraction: Extraction, names: dict[str, str], tags: tuple[str, ...]
) -> Row:
    labels = {issue.id: issue.label for issue in extraction.issues}
    denied = position.qualifiers.polarity is Polarity.NEGATED
    tone = TONES[Sign.NEUTRAL if denied else position.stance.sign]
    whom = labels.get(position.issue, position.wording)
    return Row("position", names.get(position.actor, ""), position.stance.label, tone, whom, tags)


def _tags(qualifiers: Qualifiers, names: dict[str, str]) -> list[str]:
    sources = qualifiers.attribution.sources if qualifiers.attribution else ()
    said = " as told by ".join(names.get(source, source) for source in sources)
    planned = qualifiers.modality is not Modality.ACTUAL
    tags = [
        "denied" if qualifiers.polarity is Polarity.NEGATED else "",
        qualifiers.modality.value if planned else "",
        f"according to {said}" if said else "",
        f"if: {qualifiers.condition}" if qualifiers.condition else "",
        f"“{qualifiers.strength}”" if qualifiers.strength else "",
        qualifiers.time.text if qualifiers.time else "",
    ]
    return [tag for tag in tags if tag]
