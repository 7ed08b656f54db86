"""Turns offices, representation and membership of persons into relations."""

from __future__ import annotations

from kg.extract.reading import Reading
from kg.extract.relations import evidence_at
from kg.model import Modality, Qualifiers, Relation, Tenure
from kg.vocabulary import relation_types


def tenure_relations(reading: Reading) -> list[Relation]:
    """List the structural relations that titles and roles in the text state.

    A former office is kept as negated by nobody: it gives no relation, since it no longer holds.
    """
    return [_relation(reading, t) for t in reading.resolution.tenures if not t.former]


def _relation(reading: Reading, tenure: Tenure) -> Relation:
    sentence = reading.sentence(tenure.sentence)
    tokens = [tenure.first, tenure.last - 1]
    rule = ("office in a title", tenure.role)
    return Relation(
        subject=tenure.person,
        type=relation_types()[tenure.relation],
        object=tenure.organisation,
        qualifiers=Qualifiers(modality=Modality.ACTUAL),
        evidence=(evidence_at(reading, sentence, tokens, cue=tenure.first, rule=rule),),
        role=tenure.role,
    )
