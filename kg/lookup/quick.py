"""What :func:`kg.lookup.actor_report` gives, as text, in a fraction of the time.

Whatever is out of the ordinary (a name that is not in the index, a reader's decisions, a term of
another ontology) is an UnusualError, and the report answers. tests/cli/test_quick.py holds the two
equal.
"""

from kg.lookup.quick_filter import QuickFilter
from kg.lookup.quick_names import QuickNames, UnusualError
from kg.lookup.quick_rows import QuickRow, QuickRows
from kg.namespaces import expand
from kg.rdf.ids import id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kg.store.quick import QuickStore

_TYPES = ("Group", "Organisation", "Person", "State")
#: Qualifiers that only whole rows show.
_MORE = ", kg:wording, kg:addressee"


class QuickReport:
    """An actor with its rows; a plain class, since ``dataclasses`` takes 15 ms to import.

    Attributes:
        heading: the name and what is known of the actor; the bare name when nothing is asserted.
        note: how the name was understood, "" when that is plain.
        rows: by kind, each in the order of records; kinds without any are left out.
    """

    __slots__ = ("_names", "heading", "note", "rows")

    def __init__(
        self, names: QuickNames, found: list[str], wanted: QuickFilter, *, whole: bool
    ) -> None:
        """Read the rows; ``whole`` with everything that :meth:`full` and :meth:`proofs` give."""
        iri = found[0]
        self._names = names
        self.note = ""
        more = _MORE if whole else ""
        self.rows: dict[str, list[QuickRow]] = {}
        for kind in wanted.kinds():
            rows = wanted.apply(kind, QuickRows(names, iri, kind).read(more), names)
            if rows:
                self.rows[kind] = rows
        self.heading = _heading(names, iri) if self.rows else names.labels(iri)[0]

    def short(self, kind: str) -> list[tuple[str, ...]]:
        """Give what people read: date, actor, does, object, how, said by, document."""
        return [
            (r.day, r.actor, r.term, r.object, r.how(), self._said_by(r), r.document)
            for r in self.rows[kind]
        ]

    def proofs(self, kind: str) -> list[tuple[str, ...]]:
        """Give for each row the sentences that carry it, with offsets and rule."""
        return [
            tuple(f'"{e.sentence}" ({e.start}-{e.end}, {e.rule})' for e in row.evidence)
            for row in self.rows[kind]
        ]

    def full(self) -> list[tuple[str, ...]]:
        """Give the values of :data:`kg.lookup.FIELDS`, a line for each evidence."""
        found = ((kind, row) for kind, rows in self.rows.items() for row in rows)
        return [line for kind, row in found for line in self._full(kind, row)]

    def _full(self, kind: str, row: QuickRow) -> "list[tuple[str, ...]]":
        head = (
            *(kind, row.day, row.actor, row.term, row.object),
            row.closed("kg:polarity") or "affirmed",
            row.closed("kg:modality") or "actual",
            *map(row.one, ("kg:condition", "kg:strength", "kg:timeText")),
            self._said_by(row),
            "".join(map(self._names.name, row.values("kg:addressee")[:1])),
            *map(row.one, ("kg:role", "kg:wording")),
            row.document,
            self._names.source(row.place),
        )
        found = [(str(e.start), str(e.end), e.text, e.sentence, e.rule) for e in row.evidence]
        return [(*head, *place, row.iri) for place in found or [("",) * 5]]

    def _said_by(self, row: QuickRow) -> str:
        chain = row.one("kg:sourceChain").split() or row.values("kg:attributedTo")
        return " < ".join(map(self._names.name, chain))


def _heading(names: QuickNames, iri: str) -> str:
    classes = {expand(f"kg:{name}"): name.lower() for name in _TYPES}
    kinds = [classes[kind] for kind in sorted(names.values(iri, "rdf:type")) if kind in classes]
    parts = [min(names.values(iri, f"kg:{name}"), default="") for name in ("sector", "country")]
    same = id_of(min(names.values(iri, "skos:exactMatch"), default=""))
    about = ", ".join(filter(None, ((kinds or ["group"])[0], *parts, same)))
    return f"{names.name(iri)} ({about})"


def quick_actor(store: "QuickStore", name: str, wanted: QuickFilter, *, whole: bool) -> QuickReport:
    """Look an actor up.

    Raises:
        UnusualError: anything is out of the ordinary.
    """
    from pyoxigraph import NamedNode

    names = QuickNames(store)
    found = names.find(name)
    reviewed = store.database.contains_named_graph(NamedNode(f"{store.base}graph/review"))
    if reviewed or not found:  # what a reader decided changes rows
        raise UnusualError
    report = QuickReport(names, found, wanted, whole=whole)
    report.note = names.explain(name, found)
    return report
