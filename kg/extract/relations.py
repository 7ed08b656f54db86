"""Turns findings into relations with qualifiers and evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.findings import Finding
from kg.extract.qualifiers import qualifiers_of
from kg.extract.reading import Reading
from kg.extract.wording import span_around, text_of
from kg.lexicon.classes import judgement_words, noun_classes
from kg.model import (
    Evidence,
    Mention,
    Modality,
    Polarity,
    Qualifiers,
    Relation,
    Sentence,
    Sign,
)
from kg.vocabulary import object_types, relation_types, subject_types


def relations_of(reading: Reading, finding: Finding) -> Iterator[Relation]:
    """Give the relations of a finding, one for each pair; none for a weak frame."""
    if finding.frame.weak or finding.blocked or not finding.pairs:
        return
    qualifiers = finding_qualifiers(reading, finding)
    for pair in finding.pairs:
        relation = relation_of(reading, finding, pair, qualifiers)
        if not _in_domain(reading, relation):
            continue
        yield _as_threat(relation)
        if accusation := _accusation(reading, relation):
            yield accusation


def _as_threat(relation: Relation) -> Relation:
    """Read an attack that the attacker itself announces as a threat."""
    held = relation.qualifiers
    announced = held.attribution is not None and relation.subject in held.attribution.sources[:1]
    open_ = held.modality in {Modality.PLANNED, Modality.CONDITIONAL}
    if relation.type.name != "attacks" or not announced or not open_:
        return relation
    return replace(relation, type=relation_types()["threatens"])


def _accusation(reading: Reading, relation: Relation) -> Relation | None:
    """Read "X claims that Y attacked Z" as an accusation of Y by X as well."""
    held = relation.qualifiers
    if held.attribution is None or held.modality is not Modality.ACTUAL:
        return None
    sources = held.attribution.sources
    alleged = held.attribution.cue.lower().split()[:1]
    if not sources or not judgement_words().alleging.issuperset(alleged or [""]):
        return None
    if relation.type.sign is not Sign.NEGATIVE:
        return None
    if sources[0] == relation.subject or held.polarity is Polarity.NEGATED:
        return None
    accused = replace(
        relation, subject=sources[0], type=relation_types()["accuses"], object=relation.subject
    )
    return accused if _in_domain(reading, accused) else None


def relation_of(
    reading: Reading, finding: Finding, pair: tuple[Mention, Mention], qualifiers: Qualifiers
) -> Relation:
    """Give the relation of one pair."""
    subject, object_ = pair
    return Relation(
        subject=subject.actor,
        type=relation_types()[finding.frame.relation],
        object=object_.actor,
        qualifiers=qualifiers,
        evidence=(evidence_of(reading, finding, pair),),
    )


def finding_qualifiers(reading: Reading, finding: Finding) -> Qualifiers:
    """Give what holds of a finding; words that deny by themselves turn its polarity.

    "Takes no position" and "will not tolerate" are affirmed stances in words that deny.
    """
    found = qualifiers_of(
        finding.sentence,
        finding.token,
        speech=reading.speech,
        anchor=reading.annotated.document.date,
    )
    frame = finding.frame
    if frame.affirm or frame.needs_denial:
        return replace(found, polarity=Polarity.AFFIRMED)
    return replace(found, polarity=opposite(found.polarity)) if frame.negative else found


def opposite(polarity: Polarity) -> Polarity:
    """Turn affirmed to negated and back."""
    return Polarity.NEGATED if polarity is Polarity.AFFIRMED else Polarity.AFFIRMED


def evidence_of(
    reading: Reading,
    finding: Finding,
    mentions: Iterable[Mention],
    *,
    span: tuple[int, int] | None = None,
) -> Evidence:
    """Give the words from the first to the last of cue, mentions and ``span``."""
    sentence = finding.sentence
    tokens = [finding.token]
    for mention in mentions:
        if mention.sentence == sentence.index:
            tokens += [mention.first, mention.last - 1]
    if span:
        tokens += [span[0], span[1] - 1]
    rule = f"{finding.frame.word_class.name.lower()} frame"
    return evidence_at(
        reading, sentence, tokens, cue=finding.token, rule=(rule, finding.frame.name)
    )


def evidence_at(
    reading: Reading, sentence: Sentence, tokens: list[int], *, cue: int, rule: tuple[str, str]
) -> Evidence:
    """Give the evidence that spans the tokens; ``rule`` holds rule and lexicon entry."""
    first, last = span_around(sentence, tokens)
    return Evidence(
        sentence=sentence.index,
        start=sentence.tokens[first].start,
        end=sentence.tokens[last - 1].end,
        text=text_of(reading.annotated.document.text, sentence, (first, last)),
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        cue_start=sentence.tokens[cue].start,
        cue_end=sentence.tokens[cue].end,
        rule=rule[0],
        entry=rule[1],
    )


def _is_own_side(reading: Reading, relation: Relation) -> bool:
    """Tell a state that "meets" its own president: only a misread name gives that."""
    if "CONSULT" not in relation.type.plover:
        return False
    pair = {relation.subject, relation.object}
    return any({t.person, t.organisation} == pair for t in reading.resolution.tenures)


def _in_domain(reading: Reading, relation: Relation) -> bool:
    """Tell whether both actors are of a type that the relation may hold between."""
    subject, object_ = reading.actors[relation.subject], reading.actors[relation.object]
    if subject.id == object_.id or _is_own_side(reading, relation):
        return False
    if not noun_classes().anybody.isdisjoint({subject.name.lower(), object_.name.lower()}):
        return False
    fits = subject.type in subject_types(relation.type.name)
    return fits and object_.type in object_types(relation.type.name)
