"""Reads "X said that Y must do Z" as a demand of X on Y, and "we must do Z" as X's own will."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import grammar
from kg.extract.findings import Finding, is_saying
from kg.extract.obligations import is_first_person, is_obliged
from kg.extract.reading import Reading
from kg.lexicon.frames import Frame, Mood, Role, RoleKind, WordClass
from kg.model import Mention, MentionForm, Sentence

_RULE = "obligation"


def duties_in(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Give the demands that modal verbs of a sentence state, each as a finding."""
    for token, word in enumerate(sentence.tokens):
        if word.lemma in _MODALS and word.upos in {"AUX", "VERB"}:
            act = _act(sentence, token)
            if act is not None and (finding := _finding(reading, sentence, act)):
                yield finding


_MODALS = frozenset({"must", "should", "have", "need", "ought"})


def _act(sentence: Sentence, modal: int) -> int | None:
    """Give the verb that the modal binds."""
    word = sentence.tokens[modal]
    if word.upos == "AUX":
        act = word.head
    else:
        found = grammar.below(sentence, modal, frozenset({"xcomp"}))
        act = found[0] if found else -1
    return act if act >= 0 and is_obliged(sentence, act) else None


def _finding(reading: Reading, sentence: Sentence, act: int) -> Finding | None:
    bound = grammar.subjects(sentence, act)
    actors = tuple(m for i in bound for m in reading.actors_at(sentence, i))
    if not actors or is_saying(sentence, act):
        return None
    if is_first_person(sentence, act):
        return Finding(_OWN_WILL, sentence, act, holders=actors, issues=(act,))
    speaker = _speaker(reading, sentence, act)
    if speaker is None or speaker.actor in {m.actor for m in actors}:
        return None
    return Finding(
        frame=_DEMAND,
        sentence=sentence,
        token=act,
        pairs=tuple((speaker, m) for m in actors),
        holders=(speaker,),
        issues=(act,),
        addressees=actors,
    )


def _speaker(reading: Reading, sentence: Sentence, act: int) -> Mention | None:
    """Give a mention of whoever is credited for the clause, best one in the same sentence."""
    attribution = reading.speech.attribution_at(sentence.index, sentence.tokens[act].start)
    if attribution is None or not attribution.sources:
        return None
    source = attribution.sources[0]
    found = [m for m in reading.resolution.mentions if m.actor == source]
    here = [m for m in found if m.sentence == sentence.index]
    if here or not found:
        return here[0] if here else None
    earlier = [
        m for m in found if m.sentence < sentence.index and m.form is not MentionForm.PRONOUN
    ]
    return (earlier or found)[-1]


def _frame(name: str, relation: str, stance: str) -> Frame:
    clause = (Role(RoleKind.CLAUSE),)
    return Frame(
        name=f"{_RULE}/{name}",
        word_class=WordClass.VERB,
        patterns=(),
        relation=relation,
        stance=stance,
        subject=(Role(RoleKind.SUBJECT),),
        object=(),
        issue=clause,
        addressee=(),
        object_words=frozenset(),
        predicate_words=frozenset(),
        needs=(),
        needs_actor=(),
        negative=False,
        weak=False,
        mutual=False,
        affirm=False,
        needs_denial=False,
        without=(),
        mood=Mood.ANY,
    )


_DEMAND = _frame("others-must", "demands-from", "demands")
_OWN_WILL = _frame("we-must", "", "supports")
