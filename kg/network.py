"""A graph of records as a networkx network, for measures and for other tools."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.model import Polarity
from kg.records import PositionRecord, QualifierRecord, Records, RelationRecord

if TYPE_CHECKING:
    import networkx

Value = str | int | float | bool


def to_network(records: Records) -> "networkx.MultiDiGraph[str]":
    """Give actors and issues as nodes, and every relation and position as an edge of its own.

    Nodes have ``kind`` ("actor" or "issue"), ``label`` and ``type``. Edges are keyed by IRI and
    have ``kind``, ``type`` (name of relation type or stance), ``label``, ``sign``, ``polarity``,
    ``modality``, ``date``, ``document``, ``said_by``, ``certainty`` and ``text``. Values are plain
    text and numbers, so every writer of networkx takes them. A denied stance keeps its sign and
    says ``polarity`` "negated". Nodes and edges come in the order of the records.
    """
    import networkx as nx

    network: networkx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, values in nodes(records):
        network.add_node(key, **values)
    for source, target, key, values in edges(records):
        network.add_edge(source, target, key=key, **values)
    return network


def nodes(records: Records) -> Iterator[tuple[str, Mapping[str, Value]]]:
    """Give node keys with their values; an issue's key starts with ``issue:``."""
    for actor in records.actors.values():
        yield (
            actor.id,
            {
                "kind": "actor",
                "label": clean(actor.name),
                "type": actor.type.value,
                "sector": actor.sector,
                "country": actor.country,
                "wikidata": actor.wikidata,
                "iri": actor.iri,
            },
        )
    for issue in records.issues.values():
        values = {"kind": "issue", "label": clean(issue.label), "type": issue.frame or "open"}
        yield issue_key(issue.id), {**values, "iri": issue.iri}


def issue_key(id_: str) -> str:
    """Give the node key of an issue; actors and issues may have the same id."""
    return f"issue:{id_}"


def edges(records: Records) -> Iterator[tuple[str, str, str, Mapping[str, Value]]]:
    """Give (source, target, key, values) of every relation and position."""
    for relation in records.relations:
        about = {
            "kind": "relation",
            "type": relation.type.name,
            "label": relation.type.label,
            "sign": relation.type.sign.value,
        }
        values = {**about, **_qualified(records, relation)}
        yield relation.subject, relation.object, relation.iri, values
    for position in records.positions:
        about = {
            "kind": "position",
            "type": position.stance.name,
            "label": position.stance.label,
            "sign": position.stance.sign.value,
        }
        values = {**about, **_qualified(records, position)}
        yield position.actor, issue_key(position.issue), position.iri, values


def _qualified(records: Records, record: RelationRecord | PositionRecord) -> Mapping[str, Value]:
    document = records.documents.get(record.document)
    held: QualifierRecord = record.qualifiers
    return {
        "polarity": held.polarity.value,
        "negated": held.polarity is Polarity.NEGATED,
        "modality": held.modality.value,
        "said_by": "; ".join(_name(records, id_) for id_ in held.sources),
        "date": document.date.isoformat() if document and document.date else "",
        "document": record.document,
        "certainty": held.certainty,
        "text": clean(record.evidence[0].sentence) if record.evidence else "",
    }


def _name(records: Records, id_: str) -> str:
    return clean(records.actors[id_].name) if id_ in records.actors else id_


def clean(text: str) -> str:
    r"""Drop characters that XML cannot hold.

    Source: XML 1.0, section 2.2 (Char).

    >>> clean("a\x00b\ufffec")
    'abc'
    """
    return "".join(c for c in text if _is_xml(ord(c)))


def _is_xml(code: int) -> bool:
    if code < 0x20:
        return code in {0x9, 0xA, 0xD}
    return not (0xD800 <= code <= 0xDFFF or code in {0xFFFE, 0xFFFF})
