"""A small debate that was made up for tests: three actors, two issues, three days."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from kg.model import (
    Actor,
    ActorType,
    Attribution,
    Document,
    Evidence,
    Extraction,
    Issue,
    Position,
    Qualifiers,
    Relation,
)
from kg.rdf import write_extraction
from kg.store import open_writer
from kg.vocabulary import relation_type, stance

ACTORS = {
    "hungary": Actor("hungary", "Hungary", ActorType.STATE, "GOV", "HUN", known=True),
    "sweden": Actor("sweden", "Sweden", ActorType.STATE, "GOV", "SWE", known=True),
    "poland": Actor("poland", "Poland", ActorType.STATE, "GOV", "POL", known=True),
    "ann-example-person": Actor("ann-example-person", "Ann Example", ActorType.PERSON),
    "ann-mary-example-person": Actor(
        "ann-mary-example-person", "Ann Mary Example", ActorType.PERSON
    ),
}
ISSUES = {
    "membership-sweden-nato": Issue(
        "membership-sweden-nato", "Sweden's membership of NATO", "membership"
    ),
    "gas": Issue("gas", "Gas sanctions", ""),
}


def said(
    row: str, text: str, *, source: str = "", condition: str = "", certainty: float = 1.0
) -> Position:
    """Read ``actor stance issue`` from a row; the whole text is the evidence."""
    actor, name, issue = row.split()
    spoken = Attribution((source,), "said") if source else None
    qualifiers = Qualifiers(attribution=spoken, condition=condition, certainty=certainty)
    issue = {"nato": "membership-sweden-nato"}.get(issue, issue)
    evidence = Evidence(0, 0, len(text), text, 0, len(text), 0, 1, "test", "")
    return Position(actor, stance(name), issue, ISSUES[issue].label, qualifiers, (evidence,))


def dispatch(id_: str, day: date, *positions: Position) -> Extraction:
    """Put positions into one document, a line each."""
    text, placed = "", []
    for position in positions:
        [old] = position.evidence
        start = len(text)
        end = start + len(old.text)
        evidence = replace(
            old,
            start=start,
            end=end,
            sentence_start=start,
            sentence_end=end,
            cue_start=start,
            cue_end=start + 1,
        )
        placed.append(replace(position, evidence=(evidence,)))
        text += old.text + "\n"
    office = placed[0].evidence if placed else ()
    return Extraction(
        document=Document(id_, text, id_.title(), day, f"{id_[0].upper()} Gazette"),
        actors=tuple(ACTORS.values()),
        mentions=(),
        issues=tuple(sorted(ISSUES.values(), key=lambda issue: issue.id)),
        relations=(
            Relation(
                "ann-example-person",
                relation_type("holds-office-in"),
                "hungary",
                Qualifiers(),
                office,
                role="minister",
            ),
        ),
        positions=tuple(placed),
        statements=(),
    )


DISPATCHES = (
    dispatch(
        "first",
        date(2022, 5, 2),
        said("hungary opposes nato", "Hungary opposes Sweden's accession."),
        said("sweden supports nato", "Sweden wants to join."),
        said("poland supports nato", "Poland backs Sweden."),
    ),
    dispatch(
        "second",
        date(2023, 1, 9),
        said("hungary demands gas", "Hungary demands gas sanctions.", condition="if paid"),
        said("ann-example-person opposes gas", "Ann Example is against.", certainty=0.5),
    ),
    dispatch(
        "third",
        date(2024, 2, 26),
        said("hungary supports nato", "Hungary now supports it.", source="ann-example-person"),
        said("poland opposes gas", "Poland is against gas sanctions."),
    ),
)


def fill(path: Path) -> Path:
    """Write the debate into a new store."""
    with open_writer(path) as writer:
        for extraction in DISPATCHES:
            writer.put(write_extraction(extraction))
    return path
