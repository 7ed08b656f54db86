"""Why a sentence gave what it gave: names, who is meant, frames tried, results and what blocked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.engine import extract, find_all
from kg.extract.findings import Finding
from kg.extract.reading import Reading, open_reading
from kg.extract.statements import find_statements
from kg.extract.wording import span_of_issue, text_of
from kg.model import AnnotatedDocument, Extraction, Mention, Qualifiers, Resolution, Sentence


@dataclass(frozen=True, slots=True)
class Trial:
    """One frame tried at one word.

    Attributes:
        word: as in the text; ``entry`` is file stem and key of the lexicon entry.
        gave: what was found ("Russia rejects Ukraine"), one a result.
        blocked: why it gave nothing, or "".
        weak: kept for the main event of the sentence only.
    """

    word: str
    entry: str
    gave: tuple[str, ...]
    blocked: str
    weak: bool


@dataclass(frozen=True, slots=True)
class SentenceExplanation:
    """What happened in one sentence.

    Attributes:
        names: names that the language model saw, each with its type.
        mentions: who is meant by which words, and by which rule.
        trials: in text order.
    """

    text: str
    names: tuple[str, ...]
    mentions: tuple[str, ...]
    trials: tuple[Trial, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What happened in a text, and what came out of it as one line each."""

    sentences: tuple[SentenceExplanation, ...]
    results: tuple[str, ...]


def explain(annotated: AnnotatedDocument, resolution: Resolution) -> Explanation:
    """Tell what was read in a text and why."""
    speech = find_statements(annotated, resolution)
    reading = open_reading(annotated, resolution, speech)
    return Explanation(
        sentences=tuple(_sentence(reading, s) for s in annotated.sentences),
        results=tuple(_results(extract(annotated, resolution))),
    )


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """Write an explanation for people, line by line."""
    for sentence in explanation.sentences:
        yield sentence.text
        yield from _section("names", sentence.names)
        yield from _section("who is meant", sentence.mentions)
        yield from _section("frames", tuple(_trial_lines(sentence.trials)))
    yield "results"
    yield from (f"  {line}" for line in explanation.results or ("nothing",))


def _section(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    yield f"  {title}"
    yield from (f"    {line}" for line in lines or ("none",))


def _trial_lines(trials: tuple[Trial, ...]) -> Iterator[str]:
    for trial in trials:
        head = f"{trial.word} [{trial.entry}]"
        if trial.blocked:
            yield f"{head} blocked: {trial.blocked}"
        for result in trial.gave:
            yield f"{head} {'event only: ' if trial.weak else ''}{result}"


def _sentence(reading: Reading, sentence: Sentence) -> SentenceExplanation:
    text = reading.annotated.document.text
    findings = find_all(reading, sentence)
    names = tuple(
        f"{text_of(text, sentence, (n.first, n.last))}: {n.type.value}" for n in sentence.names
    )
    mentions = [m for m in reading.resolution.mentions if m.sentence == sentence.index]
    return SentenceExplanation(
        text=" ".join(text[sentence.start : sentence.end].split()),
        names=names,
        mentions=tuple(_mention(reading, m) for m in mentions),
        trials=tuple(_trial(reading, f) for f in findings),
    )


def _mention(reading: Reading, mention: Mention) -> str:
    actor = reading.actors[mention.actor]
    return (
        f"{mention.text} = {actor.name} ({actor.type.value}; {mention.form.value}, {mention.rule})"
    )


def _trial(reading: Reading, finding: Finding) -> Trial:
    gave = () if finding.blocked else tuple(_gave(reading, finding))
    return Trial(
        word=finding.sentence.tokens[finding.token].text,
        entry=finding.frame.name,
        gave=gave,
        blocked=finding.blocked,
        weak=finding.frame.weak,
    )


def _gave(reading: Reading, finding: Finding) -> Iterator[str]:
    for subject, object_ in finding.pairs:
        yield f"{_name(reading, subject)} {finding.frame.relation} {_name(reading, object_)}"
    text = reading.annotated.document.text
    for token in finding.issues:
        wording = text_of(text, finding.sentence, span_of_issue(finding.sentence, token))
        for holder in dict.fromkeys(finding.holders):
            yield f"{_name(reading, holder)} {finding.frame.stance} “{wording}”"


def _name(reading: Reading, mention: Mention) -> str:
    return reading.actors[mention.actor].name


def _results(extraction: Extraction) -> Iterator[str]:
    names = {actor.id: actor.name for actor in extraction.actors}
    labels = {issue.id: issue.label for issue in extraction.issues}
    for relation in extraction.relations:
        told = f"{names[relation.subject]} {relation.type.label} {names[relation.object]}"
        yield told + _qualified(relation.qualifiers, names)
    for position in extraction.positions:
        told = f"{names[position.actor]} {position.stance.label}: {labels[position.issue]}"
        yield f"{told} (“{position.wording}”)" + _qualified(position.qualifiers, names)
    for statement in extraction.statements:
        yield f"{statement.speaker_text} {statement.cue}: “{statement.content}”"


def _qualified(qualifiers: Qualifiers, names: dict[str, str]) -> str:
    sources = qualifiers.attribution.sources if qualifiers.attribution else ()
    parts = [qualifiers.polarity.value, qualifiers.modality.value]
    parts += [f"according to {names.get(s, s)}" for s in sources[:1]]
    parts += [f"condition: {qualifiers.condition}"] if qualifiers.condition else []
    parts += [f"strength: {qualifiers.strength}"] if qualifiers.strength else []
    parts += [f"time: {qualifiers.time.text}"] if qualifiers.time else []
    return f" [{', '.join(parts)}]"
