"""Reads what a source says that somebody did or is: a misdeed accuses, a bad name criticizes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import complements, grammar
from kg.extract.duties import is_own_side, speaker_of
from kg.extract.findings import Finding
from kg.extract.modality import modality_of
from kg.extract.polarity import polarity_of
from kg.extract.reading import Reading
from kg.lexicon.classes import judgement_words
from kg.lexicon.frames import Frame, load_frames, rule_frame
from kg.model import Mention, Modality, Polarity, Sentence

_COPULA = frozenset({"cop"})
_PARTS = frozenset({"amod", "compound"})


def misdeeds_in(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Give what the credited source says of others in a sentence, each as a finding.

    "X said that Y had committed crimes", "Y was behind the attack, according to X" and "Y violated
    the truce, X said" accuse Y; "Y is an aggressor, X said" criticizes Y.
    """
    for token in range(len(sentence.tokens)):
        frame = _frame(sentence, token)
        if frame is None or not _is_held(sentence, token):
            continue
        speaker = speaker_of(reading, sentence, token)
        pairs = _pairs(reading, sentence, token, speaker) if speaker else ()
        if pairs:
            yield Finding(frame, sentence, token, pairs=pairs)


def _frame(sentence: Sentence, token: int) -> Frame | None:
    word = sentence.tokens[token]
    if word.upos == "VERB":
        return rule_frame("misdeed", "accuses", "") if _is_misdeed(sentence, token) else None
    if word.upos not in {"NOUN", "ADJ"} or not grammar.below(sentence, token, _COPULA):
        return None
    if _is_blamed(sentence, token):
        return rule_frame("misdeed", "accuses", "")
    return _named_so(sentence, token)


def _is_misdeed(sentence: Sentence, verb: int) -> bool:
    words = judgement_words()
    lemma = sentence.tokens[verb].lemma.lower()
    done = {sentence.tokens[i].lemma.lower() for i in grammar.objects(sentence, verb)}
    if lemma in words.committing:
        return bool(done & words.misdeeds)
    return lemma in words.breaching and bool(done & words.breached)


def _is_blamed(sentence: Sentence, token: int) -> bool:
    """Tell "was behind the attack" and "is responsible for the deaths"."""
    words = judgement_words()
    word, harms = sentence.tokens[token], words.misdeeds | words.harms
    if word.upos == "NOUN":
        return grammar.case_of(sentence, token) == "behind" and word.lemma.lower() in harms
    if word.lemma.lower() not in words.blaming:
        return False
    deeds = [i for p in ("for", "of") for i in grammar.prepositional(sentence, token, p)]
    return any(sentence.tokens[i].lemma.lower() in harms for i in deeds)


def _named_so(sentence: Sentence, token: int) -> Frame | None:
    """Give the frame of calling somebody what the predicate says: "is an aggressor"."""
    if grammar.case_of(sentence, token):
        return None
    parts = (token, *grammar.below(sentence, token, _PARTS))
    said = {sentence.tokens[i].lemma.lower() for i in parts}
    for frame in load_frames().verbs.get("call", ()):
        if frame.relation in {"criticizes", "praises"} and frame.predicate_words & said:
            return frame
    return None


def _is_held(sentence: Sentence, token: int) -> bool:
    affirmed = polarity_of(sentence, token) is Polarity.AFFIRMED
    wished = complements.is_wish(sentence, token)
    return affirmed and not wished and modality_of(sentence, token) is Modality.ACTUAL


def _pairs(
    reading: Reading, sentence: Sentence, token: int, speaker: Mention
) -> tuple[tuple[Mention, Mention], ...]:
    doers = [
        m for i in grammar.subjects(sentence, token) for m in reading.actors_within(sentence, i)
    ]
    return tuple(
        (speaker, doer)
        for doer in dict.fromkeys(doers)
        if doer.actor != speaker.actor and not is_own_side(reading, speaker.actor, doer.actor)
    )
