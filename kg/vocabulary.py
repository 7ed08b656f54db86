"""The terms of ``ontology/kg.ttl`` as typed values; a term that it lacks is an error.

The file is read once, on first use.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from kg.errors import VocabularyError
from kg.model import ActorType, RelationType, Sign, Stance
from kg.namespaces import NAMESPACE, PREFIXES, expand
from kg.resources import resource

__all__ = [
    "NAMESPACE",
    "PREFIXES",
    "Term",
    "actor_class",
    "expand",
    "object_types",
    "ontology_version",
    "relation_type",
    "relation_types",
    "stance",
    "stances",
    "subject_types",
    "term",
    "terms",
]
_TYPE_CLASSES: Mapping[ActorType, str] = MappingProxyType(
    {
        ActorType.STATE: "State",
        ActorType.ORGANISATION: "Organisation",
        ActorType.PERSON: "Person",
        ActorType.GROUP: "Group",
    }
)


@dataclass(frozen=True, slots=True)
class Term:
    """One term as the ontology describes it.

    Attributes:
        values: property IRI to the values it has, as plain text, in file order.
    """

    iri: str
    values: Mapping[str, tuple[str, ...]]

    def all(self, name: str) -> tuple[str, ...]:
        """List the values of a property given as a prefixed name."""
        return self.values.get(expand(name), ())

    def one(self, name: str) -> str:
        """Give the first value of a property, or ""."""
        return next(iter(self.all(name)), "")


@cache
def terms() -> Mapping[str, Term]:
    """Give every term of the ontology by IRI, in the order of the file."""
    found: dict[str, dict[str, list[str]]] = {}
    for subject, predicate, value in _ontology():
        found.setdefault(subject, {}).setdefault(predicate, []).append(value)
    return MappingProxyType({iri: _term(iri, values) for iri, values in found.items()})


def _term(iri: str, values: Mapping[str, list[str]]) -> Term:
    return Term(iri, MappingProxyType({name: tuple(row) for name, row in values.items()}))


def _ontology() -> Iterator[tuple[str, str, str]]:
    from pyoxigraph import NamedNode, RdfFormat, Triple, parse

    text = resource("ontology", "kg.ttl").read_bytes()
    for quad in parse(text, format=RdfFormat.TURTLE):
        subject, value = quad.subject, quad.object
        if isinstance(subject, NamedNode) and not isinstance(value, Triple):
            yield subject.value, quad.predicate.value, value.value


def term(name: str) -> str:
    """Give the IRI of a term of ours by its local name.

    >>> term("opposes")
    'https://w3id.org/actor-positions/ontology#opposes'

    Raises:
        VocabularyError: the ontology has no such term.
    """
    iri = NAMESPACE + name
    if iri in terms():
        return iri
    known = [known.removeprefix(NAMESPACE) for known in terms() if known.startswith(NAMESPACE)]
    raise _unknown(name, "term", known)


@cache
def relation_types() -> Mapping[str, RelationType]:
    """Give the relation types by name ("negotiates-with"), in the order of the ontology."""
    kinds = {expand("kg:RelationType"), expand("kg:StructuralRelationType")}
    found = [t for t in terms().values() if kinds & set(t.all("rdf:type"))]
    return MappingProxyType({t.one("skos:notation"): _relation_type(t) for t in found})


def _relation_type(found: Term) -> RelationType:
    kinds = found.all("rdf:type")
    plover = found.all("kg:ploverClass") + found.all("kg:ploverAlternative")
    return RelationType(
        iri=found.iri,
        name=found.one("skos:notation"),
        label=found.one("rdfs:label"),
        inverse_label=found.one("kg:inverseLabel"),
        definition=found.one("skos:definition"),
        sign=Sign(found.one("kg:sign")),
        symmetric=expand("owl:SymmetricProperty") in kinds,
        plover=tuple(iri.rpartition("/")[2] for iri in plover),
        structural=expand("kg:StructuralRelationType") in kinds,
        examples=found.all("skos:example"),
    )


def relation_type(name: str) -> RelationType:
    """Give a relation type by its kebab-case name.

    >>> relation_type("meets-with").symmetric
    True

    Raises:
        VocabularyError: no relation type has the name; near names are suggested.
    """
    known = relation_types()
    if name not in known:
        raise _unknown(name, "relation type", list(known))
    return known[name]


@cache
def stances() -> Mapping[str, Stance]:
    """Give the seven stances by name ("rules-out"), in the order of the ontology."""
    kind = expand("kg:Stance")
    found = [t for t in terms().values() if kind in t.all("rdf:type")]
    return MappingProxyType({t.one("skos:notation"): _stance(t) for t in found})


def _stance(found: Term) -> Stance:
    return Stance(
        iri=found.iri,
        name=found.one("skos:notation"),
        label=found.one("rdfs:label"),
        definition=found.one("skos:definition"),
        sign=Sign(found.one("kg:sign")),
        examples=found.all("kg:stanceExample"),
    )


def stance(name: str) -> Stance:
    """Give a stance by name.

    >>> stance("rules-out").sign
    <Sign.NEGATIVE: '-'>

    Raises:
        VocabularyError: no stance has the name; near names are suggested.
    """
    known = stances()
    if name not in known:
        raise _unknown(name, "stance", list(known))
    return known[name]


def actor_class(type_: ActorType) -> str:
    """Give the IRI of the class of an actor type.

    >>> actor_class(ActorType.STATE)
    'https://w3id.org/actor-positions/ontology#State'
    """
    return term(_TYPE_CLASSES[type_])


@cache
def subject_types(name: str) -> frozenset[ActorType]:
    """Tell which types of actor a relation type may have as its subject.

    >>> subject_types("holds-office-in")
    frozenset({<ActorType.PERSON: 'person'>})

    Raises:
        VocabularyError: no relation type has the name.
    """
    return _types_below(terms()[relation_type(name).iri].one("rdfs:domain"))


@cache
def object_types(name: str) -> frozenset[ActorType]:
    """Tell which types of actor a relation type may have as its object.

    Raises:
        VocabularyError: no relation type has the name.
    """
    return _types_below(terms()[relation_type(name).iri].one("rdfs:range"))


def _types_below(iri: str) -> frozenset[ActorType]:
    return frozenset(t for t in ActorType if iri in _superclasses(actor_class(t)))


def _superclasses(iri: str) -> set[str]:
    above = {iri}
    if iri in terms():
        for parent in terms()[iri].all("rdfs:subClassOf"):
            above |= _superclasses(parent)
    return above


@cache
def ontology_version() -> str:
    """Give the version of the ontology; a store keeps it."""
    return terms()[NAMESPACE.removesuffix("#")].one("owl:versionInfo")


def _unknown(name: str, kind: str, known: list[str]) -> VocabularyError:
    near = get_close_matches(name, known, n=3)
    message = f"{name!r} is no {kind} of ontology/kg.ttl"
    if not near:
        message += f"; it has: {', '.join(known)}"
    return VocabularyError(message, near=near)
