"""Rows with every field as text, for other programs."""

from kg.lookup.columns import FIELDS
from kg.lookup.rows import Row

__all__ = ["FIELDS", "fields_of"]


def fields_of(row: Row) -> list[tuple[str, ...]]:
    """Give the values of :data:`FIELDS`, one tuple for each evidence of the assertion."""
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
