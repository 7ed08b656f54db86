"""Measures the resolver: actors found, pronouns tied, phrases described, speed.

Run from the root of a checkout that has the reference data beside it:

    python -m tests.benchmarks.actors            all
    python -m tests.benchmarks.actors entities   entity lines, for ../shared/eval/score.py
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kg.annotate import annotate_all
from kg.model import AnnotatedDocument, Document, MentionForm, Resolution
from kg.resolve import resolve
from kg.resolve.phrase import describe

CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KG_SHARED", CHECKOUT.parent / "shared"))


def texts(folder: Path) -> list[Document]:
    """Read the texts of an evaluation folder."""
    files = sorted((folder / "texts").glob("*.txt"))
    return [Document(file.stem, file.read_text(encoding="utf-8")) for file in files]


def entity_lines(annotated: AnnotatedDocument) -> Iterator[str]:
    """Give one line an actor, called as the document calls it."""
    found = resolve(annotated)
    for actor in found.actors:
        if not is_nested(found, actor.id):
            row = {
                "doc": annotated.document.id,
                "kind": "entity",
                "name": called(found, actor.id) or actor.name,
                "type": actor.type.value,
            }
            yield json.dumps(row, ensure_ascii=False)


def called(found: Resolution, actor: str) -> str:
    """Give the longest name by which a document calls an actor, or ""."""
    names = [m.text for m in found.mentions if m.actor == actor and m.form is MentionForm.NAME]
    return max(names, key=len, default="")


def is_nested(found: Resolution, actor: str) -> bool:
    """Tell whether an actor only comes up as an adjective inside other mentions."""
    mine = [m for m in found.mentions if m.actor == actor]
    return all(
        m.form is MentionForm.DEMONYM
        and any(
            o.sentence == m.sentence and o.first <= m.first and m.last <= o.last
            for o in found.mentions
            if o.actor != actor
        )
        for m in mine
    )


def phrases() -> tuple[float, float]:
    """Give the shares of phrases whose country and whose sector are right."""
    rows = (SHARED / "peers" / "actor-resolution.jsonl").read_text(encoding="utf-8").splitlines()
    countries, sectors = [], []
    for case in map(json.loads, rows):
        if case["call"] == "query_wiki":
            continue
        year = re.search(r"\d{4}", case.get("date", ""))
        found = describe(case["phrase"], on=date(int(year[0]), 5, 15) if year else None)
        if "country" in case:
            countries.append(found.country == case["country"])
        if "sector" in case:
            sectors.append(found.sector == case["sector"])
    return sum(countries) / len(countries), sum(sectors) / len(sectors)


def speed(documents: list[AnnotatedDocument]) -> float:
    """Give the microseconds of CPU that the resolver takes for a word."""
    words = sum(len(s.tokens) for a in documents for s in a.sentences)
    for annotated in documents:
        resolve(annotated)
    started = time.process_time()
    for annotated in documents:
        resolve(annotated)
    return (time.process_time() - started) / words * 1e6


def main() -> None:
    """Print the figures, or the entity lines."""
    documents = list(annotate_all(texts(SHARED / "eval" / "dev")))
    if sys.argv[1:] == ["entities"]:
        for annotated in documents:
            print("\n".join(entity_lines(annotated)))
        return
    country, sector = phrases()
    print(f"phrases: country {country:.3f}, sector {sector:.3f}")
    print(f"speed: {speed(documents):.1f} microseconds a word")


if __name__ == "__main__":
    main()
