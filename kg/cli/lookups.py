"""Rows of a look-up as a sheet."""

from kg.cli.output import note
from kg.cli.tables import Sheet
from kg.lookup import Found, Row

_SHORT = ("date", "actor", "does", "object", "how", "said by", "document")
_FULL = (
    "kind",
    "date",
    "actor",
    "does",
    "object",
    "polarity",
    "modality",
    "condition",
    "strength",
    "time",
    "said_by",
    "addressee",
    "role",
    "wording",
    "document",
    "source",
    "start",
    "end",
    "text",
    "sentence",
    "rule",
    "iri",
)


def explain(found: Found) -> None:
    """Say how a name was understood when that is not plain."""
    said = found.explain()
    if said:
        note(said)


def short_sheet(rows: tuple[Row, ...], *, evidence: bool) -> Sheet:
    """Give what people read; the sentences below each row when evidence is asked for."""
    notes = tuple(_sentences(row) if evidence else () for row in rows)
    return Sheet(_SHORT, tuple(map(_short, rows)), notes)


def _short(row: Row) -> tuple[str, ...]:
    day = row.day.isoformat() if row.day else ""
    said_by = " < ".join(row.said_by)
    return (day, row.actor, row.term, row.object, row.how(), said_by, row.document)


def _sentences(row: Row) -> tuple[str, ...]:
    return tuple(f'"{e.sentence}" ({e.start}-{e.end}, {e.rule})' for e in row.evidence)


def full_sheet(rows: tuple[Row, ...]) -> Sheet:
    """Give everything that programs may want; one line for each assertion and evidence."""
    return Sheet(_FULL, tuple(line for row in rows for line in _full(row)))


def _full(row: Row) -> list[tuple[str, ...]]:
    held = row.qualifiers
    head = (
        row.kind.value,
        row.day.isoformat() if row.day else "",
        row.actor,
        row.term,
        row.object,
        held.polarity.value,
        held.modality.value,
        held.condition,
        held.strength,
        held.time_text,
        " < ".join(row.said_by),
        row.addressee,
        row.role,
        row.wording,
        row.document,
        row.source,
    )
    found = [(str(e.start), str(e.end), e.text, e.sentence, e.rule) for e in row.evidence]
    return [(*head, *place, row.iri) for place in found or [("",) * 5]]
