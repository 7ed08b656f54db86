"""Reads what a source says others must do, and what it says will go on, as the source's stance."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import clause_kinds, grammar
from kg.extract.findings import Finding, is_saying
from kg.extract.judgements import judgement_at
from kg.extract.obligations import is_first_person, is_obliged
from kg.extract.reading import Reading
from kg.lexicon.cues import negation_cues
from kg.lexicon.frames import affirmed_rule_frame, rule_frame
from kg.model import INTERNATIONAL_CODES, Mention, MentionForm, Sentence
from kg.tree import conjuncts

_MODALS = frozenset({"must", "should", "have", "need", "ought"})


def duties_in(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Give the demands that modal verbs of a sentence state, each as a finding."""
    for token, word in enumerate(sentence.tokens):
        if word.lemma in _MODALS and word.upos in {"AUX", "VERB"}:
            act = _act(sentence, token)
            if act is not None and (finding := _demand(reading, sentence, act)):
                yield finding
        elif stance := judgement_at(reading, sentence, token):
            issue, name = stance
            if speakers := _judges(reading, sentence, token):
                frame = rule_frame("judgement", "", name)
                yield Finding(frame, sentence, token, holders=speakers, issues=(issue,))


def _act(sentence: Sentence, modal: int) -> int | None:
    """Give the verb that the modal binds."""
    word = sentence.tokens[modal]
    if word.lemma == "have" and word.xpos in {"VBD", "VBN"}:
        return None  # "had to leave" tells what happened, not what ought to
    if word.upos == "AUX":
        act = word.head
    else:
        found = grammar.below(sentence, modal, frozenset({"xcomp"}))
        act = found[0] if found else -1
    joined = act >= 0 and sentence.tokens[act].deprel == "conj"
    if joined and is_obliged(sentence, sentence.tokens[act].head):
        return None  # the wording of the first holds the second
    return act if act >= 0 and is_obliged(sentence, act) else None


def _demand(reading: Reading, sentence: Sentence, act: int) -> Finding | None:
    bound = grammar.surface_subjects(sentence, act)
    suffered = clause_kinds.is_passive(sentence, act)
    named = () if suffered else bound
    actors = tuple(m for i in named for m in reading.actors_at(sentence, i))
    speaker = speaker_of(reading, sentence, act)
    if speaker is None or is_first_person(sentence, act) or is_saying(sentence, act):
        return None
    if speaker.actor in {m.actor for m in actors} or not _names_somebody(sentence, bound):
        return None
    if any(is_own_side(reading, speaker.actor, m.actor) for m in actors):
        frame = affirmed_rule_frame("own-side-must", "", "supports")
        return Finding(frame, sentence, act, holders=(speaker,), issues=(act,))
    speakers = with_joint(reading, speaker)
    return Finding(
        frame=affirmed_rule_frame("others-must", "demands-from", "demands"),
        sentence=sentence,
        token=act,
        pairs=tuple((each, m) for each in speakers for m in actors),
        holders=speakers,
        issues=(act,),
        addressees=actors,
    )


def _names_somebody(sentence: Sentence, bound: list[int]) -> bool:
    """Tell who is bound from "nobody should doubt it", which asks nothing of anybody."""
    return bool(bound) and sentence.tokens[bound[0]].lemma.lower() not in negation_cues().subjects


def is_own_side(reading: Reading, speaker: str, bound: str) -> bool:
    """Tell "his country must stay out", said by its prime minister, from a demand on others."""
    country = reading.actors[speaker].country
    if country not in INTERNATIONAL_CODES | {""} and country == reading.actors[bound].country:
        return True
    return any({t.person, t.organisation} == {speaker, bound} for t in reading.resolution.tenures)


def _judges(reading: Reading, sentence: Sentence, token: int) -> tuple[Mention, ...]:
    """Give for whom it is so ("for Cairo the dam is a red line"), or who says it."""
    for phrase in grammar.prepositional(sentence, token, "for"):
        if found := reading.actors_at(sentence, phrase):
            return found[:1]
    speaker = speaker_of(reading, sentence, token)
    return with_joint(reading, speaker) if speaker else ()


def with_joint(reading: Reading, speaker: Mention) -> tuple[Mention, ...]:
    """Give a speaker and those named with it: "France and Germany said in a joint statement"."""
    sentence = reading.sentence(speaker.sentence)
    joined = conjuncts(sentence, speaker.head)
    said = {m.actor: m for i in joined[1:] for m in reading.mentions_at(sentence, i)}
    return (speaker, *(m for actor, m in said.items() if actor != speaker.actor))


def speaker_of(reading: Reading, sentence: Sentence, token: int) -> Mention | None:
    """Give a mention of whoever is credited for the word, best one in the same sentence."""
    attribution = reading.speech.attribution_at(sentence.index, sentence.tokens[token].start)
    source = reading.author
    if attribution is not None:
        source = attribution.sources[0] if attribution.sources else ""
    found = [m for m in reading.resolution.mentions if m.actor == source]
    here = [m for m in found if m.sentence == sentence.index]
    if here or not found:
        return here[0] if here else None
    before = [m for m in found if m.sentence < sentence.index]
    named = [m for m in before if m.form is not MentionForm.PRONOUN]
    return (named or found)[-1]
