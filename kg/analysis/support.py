"""How many independent documents and outlets stand behind an assertion."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.model import Polarity
from kg.records import EvidenceRecord, PositionRecord, Records, RelationRecord, StatementRecord

#: Words in a row that make one shingle; long enough that chance repeats are rare in news.
_SHINGLE = 5
#: Share of the shorter text's shingles that also stand in the other, for two texts to be copies.
_COPY = 0.5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind one claim, over all documents.

    Attributes:
        claim: ids and names that make it: actor, stance or relation type, issue or actor, polarity.
        documents: ids, sorted.
        independent: number of documents after copies of one text are counted once.
        outlets: names of the sources of the documents, sorted, without unknown ones.
        assertions: IRIs, sorted.
    """

    claim: tuple[str, str, str, Polarity]
    documents: tuple[str, ...]
    independent: int
    outlets: tuple[str, ...]
    assertions: tuple[str, ...]


def support(records: Records) -> tuple[Support, ...]:
    """Count the support of every relation and position; the best supported first, then by claim."""
    families = text_families(records)
    behind: dict[tuple[str, str, str, Polarity], list[PositionRecord | RelationRecord]]
    behind = defaultdict(list)
    for position in records.positions:
        polarity = position.qualifiers.polarity
        behind[position.actor, position.stance.name, position.issue, polarity].append(position)
    for relation in records.relations:
        polarity = relation.qualifiers.polarity
        behind[relation.subject, relation.type.name, relation.object, polarity].append(relation)
    made = [_support(claim, found, records, families) for claim, found in behind.items()]
    return tuple(sorted(made, key=_rank))


def _rank(row: Support) -> tuple[int, int, tuple[str, str, str, str]]:
    *names, polarity = row.claim
    first, second, third = names
    return (-row.independent, -len(row.documents), (first, second, third, polarity.value))


def _support(
    claim: tuple[str, str, str, Polarity],
    found: list[PositionRecord | RelationRecord],
    records: Records,
    families: Mapping[str, str],
) -> Support:
    documents = sorted({assertion.document for assertion in found})
    sources = {records.documents[d].source for d in documents if d in records.documents}
    return Support(
        claim=claim,
        documents=tuple(documents),
        independent=len({families.get(d, d) for d in documents}),
        outlets=tuple(sorted(sources - {""})),
        assertions=tuple(sorted(assertion.iri for assertion in found)),
    )


def text_families(records: Records) -> Mapping[str, str]:
    """Give for every document the first id of the texts it is a copy of, itself included.

    Two documents are copies when at least half of the shingles of the shorter one (five words in a
    row, over the sentences that the graph holds as evidence) stand in the other. Copies of copies
    are one family.

    Source: Broder, "On the resemblance and containment of documents", SEQUENCES 1997.
    """
    shingles = _shingles_by_document(records)
    parents = {document: document for document in sorted(records.documents)}
    for first, second, shared in _overlaps(shingles):
        if shared >= _COPY * min(len(shingles[first]), len(shingles[second])):
            a, b = _root(parents, first), _root(parents, second)
            parents[max(a, b)] = min(a, b)
    return {document: _root(parents, document) for document in parents}


def _root(parents: dict[str, str], document: str) -> str:
    while parents.setdefault(document, document) != document:
        document = parents[document]
    return document


def _shingles_by_document(records: Records) -> dict[str, frozenset[str]]:
    sentences: dict[str, set[str]] = defaultdict(set)
    for evidence in _evidence(records):
        sentences[evidence.document].add(evidence.sentence)
    return {
        document: frozenset(shingle for text in texts for shingle in _shingles(text))
        for document, texts in sorted(sentences.items())
    }


def _evidence(records: Records) -> Iterator[EvidenceRecord]:
    assertions: tuple[RelationRecord | PositionRecord | StatementRecord, ...]
    assertions = (*records.relations, *records.positions, *records.statements)
    for assertion in assertions:
        yield from assertion.evidence


def _shingles(text: str) -> Iterator[str]:
    words = _WORD.findall(text.lower())
    for start in range(max(1, len(words) - _SHINGLE + 1)):
        yield " ".join(words[start : start + _SHINGLE])


def _overlaps(shingles: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str, int]]:
    """Count shared shingles of pairs that share any, through an index instead of all pairs."""
    holders: dict[str, list[str]] = defaultdict(list)
    for document, found in shingles.items():
        for shingle in sorted(found):
            holders[shingle].append(document)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for documents in holders.values():
        for place, first in enumerate(documents):
            for second in documents[place + 1 :]:
                shared[first, second] += 1
    for (first, second), count in sorted(shared.items()):
        yield first, second, count
