"""Asks a reader one question after the other in the terminal, or from a pipe."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import typer

from kg.cli.output import note
from kg.errors import KgError, NotFoundError
from kg.lookup.rows import Row, rows_of
from kg.records import ActorRecord, PositionRecord, Records, RelationRecord, StatementRecord
from kg.review.candidates import Candidate
from kg.review.decisions import Decision, Judgement
from kg.review.ledger import record_decision
from kg.review.outcome import check_correction, parts_of
from kg.review.uncertain import AnyAssertion, Uncertain, sentences_about

_PAIR = {"s": Judgement.SAME, "d": Judgement.DIFFERENT, "u": Judgement.UNSURE}
_ASSERTION = {
    "a": Judgement.ACCEPT,
    "r": Judgement.REJECT,
    "c": Judgement.CORRECT,
    "u": Judgement.DOUBT,
}
_PAIR_KEYS = "s same, d different, u unsure, Enter skips, q quits"
_ASSERTION_KEYS = "a accept, r reject, c correct, u unsure, Enter skips, q quits"


@dataclass(slots=True)
class Session:
    """One sitting of a reader; every decision is written before the next question."""

    ledger: Path
    records: Records
    reader: str
    kept: int = 0
    over: bool = False

    def ask_pairs(self, pairs: Sequence[Candidate]) -> None:
        """Ask of each pair whether both are the same."""
        for number, pair in enumerate(pairs, 1):
            if self.over:
                return
            self._show_pair(pair, f"{number}/{len(pairs)}")
            judgement = self._answer(_PAIR, _PAIR_KEYS)
            if judgement:
                self._keep(Decision(judgement, pair.first, pair.second, self.reader))

    def ask_assertions(self, found: Sequence[Uncertain]) -> None:
        """Ask of each assertion whether its sentence says it."""
        for number, item in enumerate(found, 1):
            if self.over:
                return
            self._show_assertion(item, f"{number}/{len(found)}")
            judgement = self._answer(_ASSERTION, _ASSERTION_KEYS)
            if judgement is Judgement.CORRECT:
                self._correct(item.key)
            elif judgement:
                self._keep(Decision(judgement, item.key, reader=self.reader))

    def _keep(self, decision: Decision) -> None:
        record_decision(self.ledger, decision)
        self.kept += 1

    def _show_pair(self, pair: Candidate, place: str) -> None:
        typer.echo(f"\n{place}  the same? {', '.join(pair.reasons)} ({pair.score:g})")
        for id_ in (pair.first, pair.second):
            typer.echo(f"  {_described(self.records.actors[id_])}")
            for sentence in sentences_about(self.records, id_):
                typer.echo(f'      "{_plain(sentence)}"')

    def _show_assertion(self, item: Uncertain, place: str) -> None:
        row = _row(self.records, item.assertion)
        held = ", ".join(filter(None, (row.how(), " < ".join(row.said_by))))
        typer.echo(f"\n{place}  right? certainty {item.certainty:.2f}, {item.key}")
        typer.echo(f"  {_plain(row.actor)} | {row.term} | {_plain(row.object)}")
        if held:
            typer.echo(f"  ({_plain(held)})")
        for evidence in row.evidence:
            typer.echo(f'      "{_plain(evidence.sentence)}" [{row.document}]')

    def _answer(self, keys: Mapping[str, Judgement], help_: str) -> Judgement | None:
        """Give the judgement of one key; None when the reader skips or quits."""
        while True:
            key = self._line(f"  {help_}: ").casefold()
            if self.over or not key:
                return None
            if key in keys:
                return keys[key]
            note(f"{key!r} is no answer; {help_}")

    def _correct(self, key: str) -> None:
        while True:
            text = self._line(f"  part=value, a part of {', '.join(parts_of(key))}; Enter skips: ")
            if self.over or not text:
                return
            try:
                correction = check_correction(self._with_id(text), key)
            except KgError as error:
                note(str(error))
                continue
            self._keep(Decision(Judgement.CORRECT, key, correction, self.reader))
            return

    def _with_id(self, text: str) -> str:
        """Let an actor be given by name.

        Raises:
            NotFoundError: no actor has the name or id; near names are suggested.
        """
        part, _, value = (piece.strip() for piece in text.partition("="))
        if part not in {"actor", "object"}:
            return f"{part}={value.replace(' ', '-')}"
        actors = self.records.actors
        named = sorted(a.id for a in actors.values() if a.name.casefold() == value.casefold())
        if value in actors or named:
            return f"{part}={value if value in actors else named[0]}"
        near = get_close_matches(value, {a.name for a in actors.values()}, n=3)
        message = f"no actor is named {value!r}"
        raise NotFoundError(message, near=tuple(near))

    def _line(self, prompt: str) -> str:
        """Read an answer; the end of the input and ``q`` end the sitting."""
        typer.echo(prompt, nl=False)
        text = sys.stdin.readline()
        if not sys.stdin.isatty():
            typer.echo("")
        self.over = not text or text.strip().casefold() == "q"
        return "" if self.over else text.strip()


def _described(actor: ActorRecord) -> str:
    about = ", ".join(filter(None, (actor.type.value, actor.sector, actor.country, actor.wikidata)))
    other = f"; also {', '.join(actor.aliases[:4])}" if actor.aliases else ""
    return _plain(f"{actor.name} ({about}){other} [{actor.id}]")


def _row(records: Records, assertion: AnyAssertion) -> Row:
    kept: tuple[tuple[RelationRecord, ...], tuple[PositionRecord, ...], tuple[StatementRecord, ...]]
    kept = ((), (), ())
    if isinstance(assertion, RelationRecord):
        kept = ((assertion,), (), ())
    elif isinstance(assertion, PositionRecord):
        kept = ((), (assertion,), ())
    else:
        kept = ((), (), (assertion,))
    one = replace(records, relations=kept[0], positions=kept[1], statements=kept[2])
    return rows_of(one)[0]


def _plain(text: str) -> str:
    """Keep text from moving the cursor or changing colours."""
    return "".join(c if c.isprintable() else " " for c in text)
