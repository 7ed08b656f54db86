"""Graphs of any size: documents in which actors of a fixed cast take positions on fixed issues.

They go through the same writer as extracted ones, so that their shape is the real one.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from kg.model import (
    Actor,
    ActorType,
    Document,
    Evidence,
    Extraction,
    Issue,
    Position,
    Qualifiers,
    Relation,
)
from kg.rdf import DocumentGraph, GraphSettings, write_extraction
from kg.vocabulary import relation_type, stance

ACTORS, ISSUES = 2_000, 400
STANCES = ("supports", "opposes", "demands", "rules-out", "offers")
RELATIONS = ("negotiates-with", "accuses", "criticizes", "meets-with", "threatens")
FIRST = date(2015, 1, 1)


@cache
def actor(number: int) -> Actor:
    return Actor(f"actor-{number}", f"State Number {number}", ActorType.STATE, known=True)


@cache
def issue(number: int) -> Issue:
    return Issue(f"issue-{number}", f"Plan number {number}", "")


def document_graphs(count: int, seed: int = 7) -> Iterator[DocumentGraph]:
    """Give so many documents' graphs of some 150 quads each, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    settings = GraphSettings(fingerprint="benchmark")
    for number in range(count):
        cast = [int(ACTORS * chance.random() ** 3) for _ in range(6)]  # a few act often
        yield write_extraction(extraction(number, cast, chance), settings)


def lone_document() -> DocumentGraph:
    """Give a document whose six actors are named in no other."""
    cast = range(ACTORS, ACTORS + 6)
    made = extraction(9_999_999, cast, random.Random(7))  # noqa: S311 - repeatable, not secret
    return write_extraction(made, GraphSettings(fingerprint="benchmark"))


def extraction(number: int, cast: Sequence[int], chance: random.Random) -> Extraction:
    """Give a document with three positions and two relations of six actors."""
    plans = [int(ISSUES * chance.random() ** 2) for _ in range(3)]
    stands, meetings = list(zip(cast[:3], plans, strict=True)), list(pairwise(cast[3:]))
    words = [f"State Number {a} spoke of plan number {p}." for a, p in stands]
    words += [f"State Number {a} met State Number {b}." for a, b in meetings]
    text = " ".join(words)
    day = FIRST + timedelta(days=chance.randrange(3_650))
    spots = [(text.index(w), text.index(w) + len(w)) for w in words]
    evidence = [proof(text, start, end) for start, end in spots]
    positions = tuple(
        Position(
            f"actor-{a}",
            stance(chance.choice(STANCES)),
            f"issue-{p}",
            f"plan number {p}",
            Qualifiers(),
            (found,),
        )
        for (a, p), found in zip(stands, evidence[:3], strict=True)
    )
    relations = tuple(
        Relation(
            f"actor-{a}",
            relation_type(chance.choice(RELATIONS)),
            f"actor-{b}",
            Qualifiers(),
            (found,),
        )
        for (a, b), found in zip(meetings, evidence[3:], strict=True)
    )
    return Extraction(
        document=Document(f"doc-{number:07}", text, title=f"News {number}", date=day),
        actors=tuple(actor(a) for a in dict.fromkeys(cast)),
        mentions=(),
        issues=tuple(issue(p) for p in dict.fromkeys(plans)),
        relations=relations,
        positions=positions,
        statements=(),
    )


def proof(text: str, start: int, end: int) -> Evidence:
    cue = start + len("State")
    return Evidence(0, start, end, text[start:end], start, end, start, cue, "benchmark", "spoke")
