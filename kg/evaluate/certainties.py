"""Counts by rule what was right on gold: ``python -m kg.evaluate.certainties data/gold``.

What it prints is ``data/lexicon/certainty.toml``.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kg.evaluate import Scores, measure
from kg.evaluate.answers import Answer

_HEAD = """\
# How often each rule was right on data/gold, the passages annotated by hand: [kind.rule] with
# type = [right, wrong]. Made by `python -m kg.evaluate.certainties data/gold`; the certainty of an
# assertion is computed from it (kg/lexicon/certainty.py).
"""
_Key = tuple[str, str, str]


def certainty_table(scores: Scores) -> str:
    """Give the counts as TOML, sorted."""
    count = Counter(_verdicts(scores))
    lines, heading = [_HEAD], ""
    for kind, rule, type_ in sorted({key for key, _ in count}):
        if heading != (heading := f'[{kind}."{rule}"]'):
            lines.append(f"\n{heading}\n")
        key = (kind, rule, type_)
        lines.append(f"{_name(type_)} = [{count[key, True]}, {count[key, False]}]\n")
    return "".join(lines)


def _name(type_: str) -> str:
    return type_ or '""'


def _verdicts(scores: Scores) -> Iterator[tuple[_Key, bool]]:
    for text in scores.texts.values():
        for kind, matching in (
            ("relation", text.relations),
            ("position", text.positions),
        ):
            yield from ((_key(kind, pair.answer), True) for _, pair in matching.pairs)
            yield from ((_key(kind, pair.answer), False) for pair in matching.wrong)
        found = text.statements
        yield from ((("statement", pair.answer.rule, ""), True) for _, pair in found.pairs)
        yield from ((("statement", pair.answer.rule, ""), False) for pair in found.wrong)


def _key(kind: str, answer: Answer) -> _Key:
    return kind, answer.rule, answer.predicate


def main() -> int:
    """Print the table for the gold folder that the command line names."""
    sys.stdout.write(certainty_table(measure(Path(sys.argv[1]))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
