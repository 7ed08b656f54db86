"""Reads a resolved document into relations, positions, issues and statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from kg.extract.certainty import with_certainty
from kg.extract.doubles import without_doubles
from kg.extract.duties import duties_in
from kg.extract.echoes import echoes_in
from kg.extract.findings import Finding, interpret
from kg.extract.merging import merge_positions, merge_relations
from kg.extract.misdeeds import misdeeds_in
from kg.extract.positions import draft_positions, position_of
from kg.extract.reading import Reading, open_reading
from kg.extract.relations import relations_of
from kg.extract.scheme import mint_issues
from kg.extract.statements import find_statements
from kg.extract.tenures import tenure_relations
from kg.extract.triggers import find_triggers
from kg.model import AnnotatedDocument, Extraction, Resolution, Sentence


def extract(annotated: AnnotatedDocument, resolution: Resolution) -> Extraction:
    """Read everything that a document says about who wants what of whom.

    Each fact stands once, with all its evidence, in text order; nothing depends on other documents.
    """
    speech = find_statements(annotated, resolution)
    reading = open_reading(annotated, resolution, speech)
    findings = tuple(f for s in annotated.sentences for f in find_all(reading, s))
    drafts = draft_positions(reading, findings)
    relations = without_doubles([r for f in findings for r in relations_of(reading, f)])
    relations += tenure_relations(reading)
    made = Extraction(
        document=annotated.document,
        actors=resolution.actors,
        mentions=resolution.mentions,
        issues=mint_issues(drafts),
        relations=merge_relations(relations),
        positions=merge_positions(position_of(d) for d in drafts),
        statements=speech.statements,
    )
    return with_certainty(made)


def find_all(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Give what frames, duties, judgements and echoes give in a sentence."""
    found = tuple(find(reading, sentence))
    yield from found
    yield from duties_in(reading, sentence)
    yield from misdeeds_in(reading, sentence)
    yield from echoes_in(reading, sentence, found)


def find(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Give what each signalling word of a sentence gives, blocked ones included.

    Where a pattern of several words gives something, the single words of its entry's first word
    stand back: "call for" before "call".
    """
    for _, group in groupby(find_triggers(sentence), key=lambda trigger: trigger.token):
        triggers = list(group)
        found = [interpret(reading, sentence, trigger) for trigger in triggers]
        longer = [
            f
            for t, f in zip(triggers, found, strict=True)
            if t.width > 1 and not f.blocked and not f.frame.weak
        ]
        paired = any(f.pairs for f in longer)
        for trigger, finding in zip(triggers, found, strict=True):
            stands_back = longer and trigger.width == 1 and (paired or not finding.pairs)
            if stands_back and not finding.blocked:
                yield replace(finding, blocked="a longer pattern of the same word applies")
            else:
                yield finding
