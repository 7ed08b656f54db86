"""Which rows of an actor are asked for, as :class:`kg.query.RecordFilter` has it."""

from kg.lookup.quick_names import QuickNames, UnusualError
from kg.namespaces import expand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kg.lookup.quick_rows import QuickRow

_CLASSES = {
    "relation": ("kg:RelationType", "kg:StructuralRelationType"),
    "position": ("kg:Stance",),
}


class QuickFilter:
    """Conditions that all hold; a plain class, since ``dataclasses`` takes 15 ms to import.

    Attributes:
        since, until: days as they were given, "" for none.
        source: words of the document's source.
        terms: by kind, relation or position, names of relation types or stances.
    """

    __slots__ = ("since", "source", "terms", "until")

    def __init__(self) -> None:
        self.since = self.until = self.source = ""
        self.terms: dict[str, list[str]] = {}

    def kinds(self) -> tuple[str, ...]:
        """List the kinds of rows that can pass."""
        kinds = "position", "relation", "statement"
        return tuple(kind for kind in kinds if kind in self.terms) if self.terms else kinds

    def apply(self, kind: str, rows: "list[QuickRow]", names: QuickNames) -> "list[QuickRow]":
        """Give the rows that pass.

        Raises:
            UnusualError: a condition is not as it should be.
        """
        terms = {iri for name in self.terms.get(kind, ()) for iri in _terms(names, kind, name)}
        if terms:
            rows = [row for row in rows if row.type in terms]
        if self.since or self.until:
            first, last = _days(self.since, self.until)
            rows = [row for row in rows if row.day and first <= row.day <= last]
        if self.source:
            words = self.source.casefold()
            rows = [row for row in rows if words in names.source(row.place).casefold()]
        return rows


def _terms(names: QuickNames, kind: str, name: str) -> list[str]:
    """Give the relation type or stance of a name."""
    classes = {expand(class_) for class_ in _CLASSES[kind]}
    known = names.having("skos:notation", name)
    found = [iri for iri in known if classes & set(names.values(iri, "rdf:type"))]
    if not found:
        raise UnusualError
    return found


def _days(since: str, until: str) -> tuple[str, str]:
    """Check days and give a first and a last one, for comparing as text."""
    first, last = since or "0000-00-00", until or "9999-99-99"
    if not all(map(_is_day, filter(None, (since, until)))) or first > last:
        raise UnusualError
    return first, last


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
