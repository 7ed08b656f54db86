"""The ledger of a reader's decisions: a plain file, one decision a line, sorted.

Columns, with tabs between: judgement, subject, other, reader, note; the first line names them.
Sorted lines keep it easy to version and to merge: two readers' ledgers are merged as text, and a
merge that leaves two judgements on one thing is named when the file is read.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import ExchangeError, reason
from kg.review.decisions import Decision, Judgement

_HEADER = "judgement\tsubject\tother\treader\tnote"


def read_ledger(path: Path) -> tuple[Decision, ...]:
    """Give the decisions, sorted; a missing file is an empty ledger.

    Raises:
        ExchangeError: a line is no decision, or two lines decide differently on one thing.
    """
    if not path.exists():
        return ()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read as a ledger ({reason(error)})"
        raise ExchangeError(message) from error
    decisions = tuple(_decisions(lines, path))
    _check_unique(decisions, path)
    return decisions


def _decisions(lines: Iterable[str], path: Path) -> Iterator[Decision]:
    for number, line in enumerate(lines, 1):
        if line.strip() and line != _HEADER:
            yield _decision(line, f"{path}:{number}")


def _decision(line: str, place: str) -> Decision:
    judgement, subject, other, reader, note = (*line.split("\t"), "", "", "", "")[:5]
    known = {j.value: j for j in Judgement}
    if judgement not in known or not subject:
        message = f"{place}: no decision; expected a line with tabs: {', '.join(known)}, subject, …"
        raise ExchangeError(message)
    return Decision(known[judgement], subject, other, reader, note)


def _check_unique(decisions: Iterable[Decision], path: Path) -> None:
    seen: dict[tuple[str, str], Decision] = {}
    for decision in decisions:
        first = seen.setdefault(decision.key, decision)
        if first.verdict != decision.verdict:
            what = " and ".join(filter(None, decision.key))
            message = (
                f"{path}: {what} is judged both {first.judgement.value} and "
                f"{decision.judgement.value}; keep one of the two lines"
            )
            raise ExchangeError(message)


def record_decision(path: Path, decision: Decision) -> None:
    """Add a decision, in place of an earlier one on the same thing; the file is replaced whole.

    Raises:
        ExchangeError: the ledger cannot be read or written.
    """
    kept = [d for d in read_ledger(path) if d.key != decision.key]
    _write(path, [*kept, decision])


def withdraw_decision(path: Path, key: tuple[str, str]) -> bool:
    """Take a decision back; False when there was none.

    Raises:
        ExchangeError: the ledger cannot be read or written.
    """
    decisions = read_ledger(path)
    kept = [d for d in decisions if d.key != key]
    if len(kept) == len(decisions):
        return False
    _write(path, kept)
    return True


def _write(path: Path, decisions: Iterable[Decision]) -> None:
    lines = sorted({_line(d) for d in decisions})
    text = "\n".join([_HEADER, *lines, ""])
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        message = f"{path}: {reason(error)}; the decision is not kept"
        raise ExchangeError(message) from error


def _line(decision: Decision) -> str:
    parts = (decision.judgement.value, decision.subject, decision.other)
    return "\t".join(_plain(p) for p in (*parts, decision.reader, decision.note))


def _plain(text: str) -> str:
    """Keep a value inside its column and line."""
    return " ".join(text.split())
