"""An actor's assertions in the columns that are shown, by one question for each role it plays.

The rows are those of :func:`kg.lookup.actor_report`, as text. Reading whole records takes four
nodes for each assertion, and importing what holds them takes longer than any look-up; here the
engine joins, and only what is printed leaves it.
"""

from kg.lookup.quick_names import UnusualError
from kg.namespaces import NAMESPACE, PREFIXES, expand
from kg.rdf.ids import id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from kg.lookup.quick_names import QuickNames

_PREFIXES = {name: PREFIXES[name] for name in ("dcterms", "kg", "oa", "skos")}
_POSITION = "kg:stance ?term ; kg:issue ?about . OPTIONAL { ?about skos:prefLabel ?object }"
_RELATION = "kg:relationType ?term ;"
_STATEMENT = "kg:cue ?term ; kg:content ?object ."
#: For each kind the roles that the actor can play, and the rest of the pattern then.
_ROLES = {
    "position": {
        "holder": _POSITION,
        "addressee": f"{_POSITION} ?n kg:holder ?who OPTIONAL {{ ?who skos:prefLabel ?actor }}",
    },
    "relation": {
        "subject": f"{_RELATION} kg:object ?who OPTIONAL {{ ?who skos:prefLabel ?object }}",
        "object": f"{_RELATION} kg:subject ?who OPTIONAL {{ ?who skos:prefLabel ?actor }}",
    },
    "statement": {
        "speaker": _STATEMENT,
        "addressee": f"{_STATEMENT} OPTIONAL {{ ?n kg:speaker ?who . ?who skos:prefLabel ?actor }} "
        "OPTIONAL { ?n kg:speakerText ?words }",
    },
}
_ROWS = """SELECT ?n ?document ?day ?term ?object ?actor ?words {{
    ?n kg:{role} <{iri}> ; kg:inDocument ?document ; {rest}
    OPTIONAL {{ ?document dcterms:date ?day }} }}"""
_QUALIFIERS = """SELECT ?n ?p ?o {{ ?n kg:{role} <{iri}> ; ?p ?o FILTER(
    ?p IN (kg:polarity, kg:modality, kg:role, kg:strength, kg:condition, kg:timeText,
           kg:attributedTo, kg:sourceChain{more}) && ?o != kg:affirmed && ?o != kg:actual) }}"""
_STARTS = "SELECT ?n ?start {{ VALUES ?n {{ {nodes} }} ?n kg:evidence/kg:passage/oa:start ?start }}"
_EVIDENCE = """SELECT ?n ?start ?end ?cue ?rule ?evidence ?text ?sentence {{
    ?n kg:{role} <{iri}> ; kg:evidence ?evidence .
    ?evidence kg:passage ?passage ; kg:sentence ?around ; kg:rule ?rule ; kg:cueStart ?cue .
    ?passage oa:start ?start ; oa:end ?end ; oa:exact ?text . ?around oa:exact ?sentence }}"""
#: The column in which the actor itself stands, by its role; in the others it is not shown.
_PLACES = {"holder": "actor", "subject": "actor", "speaker": "actor", "object": "object"}
#: Polarities and modalities that are not the usual ones.
_CLOSED = ("", "negated", "planned", "conditional", "hypothetical")
#: Days of documents without one sort behind all others.
_LAST_DAY = "9999-12-31"


class QuickEvidence:
    """Words that carry an assertion; sorts as records do."""

    __slots__ = ("end", "key", "rule", "sentence", "start", "text")

    def __init__(self, found: "Sequence[str]") -> None:
        start, end, cue, self.rule, iri, self.text, self.sentence = found
        self.start, self.end = int(start), int(end)
        self.key = self.start, self.end, int(cue), self.rule, iri


class QuickRow:
    """One assertion; a plain class, since ``dataclasses`` takes 15 ms to import.

    Attributes:
        document: id.
        day: of the document, "" without one.
        qualifiers: IRI of a property to its values, those left out that are usual.
        place: IRI of the document.
        type: IRI of the relation type or stance.
        start: offset of the first evidence; read only where the order hangs on it.
    """

    __slots__ = (
        "actor",
        "day",
        "document",
        "evidence",
        "iri",
        "object",
        "place",
        "qualifiers",
        "start",
        "term",
        "type",
    )

    def __init__(self, iri: str, document: str, day: str) -> None:
        self.iri, self.place, self.document, self.day = iri, document, id_of(document), day
        self.term = self.type = self.object = self.actor = ""
        self.qualifiers: dict[str, list[str]] = {}
        self.evidence: list[QuickEvidence] = []
        self.start = 0

    def values(self, name: str) -> list[str]:
        """List the values of a qualifier, sorted; none when it is the usual one."""
        return sorted(self.qualifiers.get(expand(name), ()))

    def one(self, name: str) -> str:
        """Give the value of a qualifier, "" when it is the usual one."""
        return next(iter(self.values(name)), "")

    def closed(self, name: str) -> str:
        """Give a term of a closed list by its local name.

        Raises:
            UnusualError: it is none of ours.
        """
        local = self.one(name).removeprefix(NAMESPACE)
        if local not in _CLOSED:
            raise UnusualError
        return local

    def how(self) -> str:
        """Say what qualifies the assertion, as :meth:`kg.lookup.Row.how` does."""
        if not self.qualifiers:
            return ""
        words = map(self.one, ("kg:role", "kg:strength", "kg:condition", "kg:timeText"))
        closed = map(self.closed, ("kg:polarity", "kg:modality"))
        return "; ".join(filter(None, (*closed, *words)))

    def prove(self, proof: QuickEvidence) -> None:
        """Add an evidence unless it is there."""
        if proof.key not in {known.key for known in self.evidence}:
            self.evidence = sorted([*self.evidence, proof], key=lambda one: one.key)
            self.start = self.evidence[0].start

    def order(self) -> tuple[str, str, int, str]:
        """Say where the row stands: by date, document, offset and IRI."""
        return self.day or _LAST_DAY, self.document, self.start, self.iri


class QuickRows:
    """Reads the rows of one kind for one actor."""

    def __init__(self, names: "QuickNames", iri: str, kind: str) -> None:
        self._names = names
        self._iri = iri
        self._kind = kind
        self._own = min(names.labels(iri))

    def read(self, more: str = "") -> list[QuickRow]:
        """Give the rows in the order of records.

        With ``more``, further qualifiers in SPARQL (", kg:wording"), all evidence is read too.

        Raises:
            UnusualError: a term or a name is missing.
        """
        rows: dict[str, QuickRow] = {}
        roles = [role for role in _ROLES[self._kind] if self._names.plays(self._iri, role)]
        for role in roles:
            for found in self._ask(_ROWS, role=role, rest=_ROLES[self._kind][role]):
                self._add(rows, role, [value and value.value for value in found])
        for role in roles if rows else ():
            self._qualify(rows, role, more)
            if more:
                self._prove(rows, role)
        if not more:
            self._place(rows)
        return sorted(rows.values(), key=QuickRow.order)

    def _ask(self, pattern: str, **parts: str) -> "Any":
        text = pattern.format(iri=self._iri, **parts)
        return self._names.database.query(text, prefixes=_PREFIXES)

    def _add(self, rows: dict[str, QuickRow], role: str, found: "list[Any]") -> None:
        iri, document, day, term, object_, actor, words = found
        if iri not in rows:
            rows[iri] = QuickRow(iri, document, day or "")
        row, place = rows[iri], _PLACES.get(role, "")
        row.type = term
        row.term = term if self._kind == "statement" else self._names.term(term)
        row.actor = self._own if place == "actor" else _least(row.actor, actor or words)
        row.object = self._own if place == "object" else _least(row.object, object_)

    def _qualify(self, rows: dict[str, QuickRow], role: str, more: str) -> None:
        for node, name, value in self._ask(_QUALIFIERS, role=role, more=more):
            if node.value in rows:  # a role can be played in another kind too
                rows[node.value].qualifiers.setdefault(name.value, []).append(value.value)

    def _prove(self, rows: dict[str, QuickRow], role: str) -> None:
        for node, *found in self._ask(_EVIDENCE, role=role):
            if node.value in rows:
                proof = QuickEvidence([value.value for value in found])
                rows[node.value].prove(proof)

    def _place(self, rows: dict[str, QuickRow]) -> None:
        """Ask for offsets only where date and document do not tell rows apart."""
        beside: dict[tuple[str, str], list[str]] = {}
        for row in rows.values():
            beside.setdefault((row.day, row.document), []).append(f"<{row.iri}>")
        tied = [node for nodes in beside.values() if len(nodes) > 1 for node in nodes]
        starts: dict[str, list[int]] = {}
        for node, start in self._ask(_STARTS, nodes=" ".join(tied)) if tied else ():
            starts.setdefault(node.value, []).append(int(start.value))
        for iri, found in starts.items():
            rows[iri].start = min(found)


def _least(known: str, found: str | None) -> str:
    if found is None:
        raise UnusualError
    return min(known, found) if known else found
