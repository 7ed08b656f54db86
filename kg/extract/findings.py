"""What one signalling word gives: who, whom, about what; or why it gives nothing."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import complements, grammar
from kg.extract.bearing import bearers, governs
from kg.extract.modality import modality_of
from kg.extract.pairs import pairs_of
from kg.extract.polarity import polarity_of
from kg.extract.reading import Reading, is_indefinite
from kg.extract.role_words import tokens_of
from kg.extract.roles import actors_of
from kg.extract.scope import governors
from kg.extract.triggers import Trigger
from kg.lexicon.classes import noun_classes
from kg.lexicon.cues import CueKind, attribution_cues
from kg.lexicon.frames import Frame, Mood, WordClass, load_frames
from kg.lexicon.governance import Governance
from kg.lexicon.grammar_roles import RoleKind
from kg.model import Mention, MentionForm, Modality, Polarity, Sentence

_CLAUSAL = frozenset({RoleKind.CLAUSE, RoleKind.INFINITIVE, RoleKind.WISH})
_ACTOR_ROLES = frozenset({RoleKind.SELF, RoleKind.NAMED})
_COMPLEMENT = frozenset({"nmod", "acl", "acl:relcl"})
_JOINING = frozenset({"cc", "cc:preconj", "advmod"})
_NEITHER = frozenset({"neither", "nor"})
_OBLIQUE = frozenset({"obl"})
_OBJECT_CASES = frozenset({"for", "on", "to", "in", "with"})


@dataclass(frozen=True, slots=True)
class Finding:
    """A frame read at a word.

    Attributes:
        pairs: who and whom of the relation, in text order.
        holders, issues: who takes the stance, and the head words of what it is on.
        blocked: why the frame gives nothing, or "".
    """

    frame: Frame
    sentence: Sentence
    token: int
    pairs: tuple[tuple[Mention, Mention], ...] = ()
    holders: tuple[Mention, ...] = ()
    issues: tuple[int, ...] = ()
    addressees: tuple[Mention, ...] = ()
    blocked: str = ""


def interpret(reading: Reading, sentence: Sentence, trigger: Trigger) -> Finding:
    """Read a frame at its trigger."""
    frame, token = trigger.frame, trigger.token
    reason = _unmet(reading, sentence, trigger)
    if reason:
        return Finding(frame, sentence, token, blocked=reason)
    holders = actors_of(reading, sentence, token, frame.subject)
    pairs = pairs_of(reading, sentence, trigger, holders) if frame.relation else ()
    issues = _issues(reading, sentence, trigger) if frame.stance and holders else ()
    blocked = "" if pairs or issues else _missing(frame, holders)
    return Finding(
        frame=frame,
        sentence=sentence,
        token=token,
        pairs=pairs,
        holders=holders,
        issues=issues,
        addressees=actors_of(reading, sentence, token, frame.addressee) if issues else (),
        blocked=blocked,
    )


def _unmet(reading: Reading, sentence: Sentence, trigger: Trigger) -> str:
    """Tell which condition of the frame the sentence does not meet."""
    frame, token = trigger.frame, trigger.token
    if frame.word_class is WordClass.NOUN and (reason := _no_act(reading, sentence, trigger)):
        return reason
    if frame.word_class is WordClass.VERB and sentence.tokens[token].deprel == "amod":
        return "a participle before its noun"
    if _is_wondered(sentence, token):
        return "it is only asked whether it is so"
    return (
        _wrong_words(frame, sentence, token)
        or _absent(reading, sentence, trigger)
        or _wrong_mood(frame, sentence, token)
    )


def _is_wondered(sentence: Sentence, token: int) -> bool:
    """Tell "asked whether X supports Y", which says nothing of X."""
    chain = (token, *governors(sentence, token))
    return any(grammar.marker(sentence, i) == "whether" for i in chain)


def _wrong_mood(frame: Frame, sentence: Sentence, token: int) -> str:
    if frame.needs_denial and not _is_refused(sentence, token):
        return "it needs a denial"
    if frame.mood is Mood.ANY:
        return ""
    actual = modality_of(sentence, token) is Modality.ACTUAL
    return (
        ""
        if actual == (frame.mood is Mood.ACTUAL)
        else f"it needs an act that is {frame.mood.value}"
    )


def _is_refused(sentence: Sentence, token: int) -> bool:
    """Tell "does not accept" from "accepts" and from "neither accepts nor rejects"."""
    joined = {sentence.tokens[i].lemma.lower() for i in grammar.below(sentence, token, _JOINING)}
    return joined.isdisjoint(_NEITHER) and polarity_of(sentence, token) is Polarity.NEGATED


def _wrong_words(frame: Frame, sentence: Sentence, token: int) -> str:
    if frame.object_words and not _object_words(sentence, token) & frame.object_words:
        return "its object is none of the entry's object words"
    if frame.predicate_words and not _predicate_words(sentence, token) & frame.predicate_words:
        return "its predicate is none of the entry's predicate words"
    return ""


def _absent(reading: Reading, sentence: Sentence, trigger: Trigger) -> str:
    frame, token = trigger.frame, trigger.token
    for role in frame.needs:
        if not tokens_of(reading, sentence, token, role):
            return f"it needs {role.kind.value}{':' if role.preposition else ''}{role.preposition}"
    for role in frame.without:
        if tokens_of(reading, sentence, token, role):
            return f"it has {role.kind.value}"
    if frame.needs_actor and not actors_of(reading, sentence, token, frame.needs_actor):
        return "it needs an actor to whom it is said"
    return ""


def _object_words(sentence: Sentence, token: int) -> set[str]:
    """Give the lemmas of the objects and of the nouns before and behind their heads.

    With "call for", "apply for" and the like the object stands behind the preposition.
    """
    found: set[str] = set()
    oblique = [
        i
        for i in grammar.below(sentence, token, _OBLIQUE)
        if grammar.case_of(sentence, i) in _OBJECT_CASES
    ]
    for noun in (*grammar.objects(sentence, token), *oblique):
        found.add(sentence.tokens[noun].lemma.lower())
        for part in grammar.below(sentence, noun, frozenset({"compound", "nmod", "conj"})):
            found.add(sentence.tokens[part].lemma.lower())
    return found


def _predicate_words(sentence: Sentence, token: int) -> set[str]:
    """Give the lemmas of what the object is said to be.

    "A great threat" is no praise: an adjective judges only where its noun does not.
    """
    tokens = sentence.tokens
    first = complements.predicates(sentence, token)
    joined = (i for h in first for i in grammar.below(sentence, h, frozenset({"conj"})))
    heads = (*first, *joined)
    judging = load_frames().judging
    neutral = [h for h in heads if tokens[h].lemma.lower() not in judging]
    parts = [i for h in neutral for i in grammar.below(sentence, h, frozenset({"amod"}))]
    return {tokens[i].lemma.lower() for i in (*heads, *parts)}


def _no_act(reading: Reading, sentence: Sentence, trigger: Trigger) -> str:
    """Tell why a noun names no act here: it names an actor, or the act is stopped."""
    names_actor = bool(reading.mentions_at(sentence, trigger.token))
    names_actor = names_actor and not _is_some(sentence, trigger.token)
    if names_actor and not {r.kind for r in trigger.frame.subject} & _ACTOR_ROLES:
        return "it names an actor here"
    return _stopped(reading, sentence, trigger.token)


def _stopped(reading: Reading, sentence: Sentence, noun: int) -> str:
    """Tell why the act that a noun names does not take place.

    Whoever rejects the offer of somebody else does not undo that it was made.
    """
    verb = grammar.governing_verb(sentence, noun)
    kind = governs(sentence, verb) if verb is not None else None
    if verb is None or (
        kind is Governance.DENIES and _is_of_another(reading, sentence, noun, verb)
    ):
        return ""
    if kind in {Governance.STOPS, Governance.DENIES}:
        return f"{sentence.tokens[verb].lemma!r} {kind.value} it"
    return ""


def _is_of_another(reading: Reading, sentence: Sentence, noun: int, verb: int) -> bool:
    bearing = bearers(reading, sentence, noun)
    own = {m.actor for i in bearing for m in reading.actors_at(sentence, i)}
    doing = {
        m.actor for i in grammar.subjects(sentence, verb) for m in reading.actors_at(sentence, i)
    }
    return bool(own) and not own & doing


def _missing(frame: Frame, holders: tuple[Mention, ...]) -> str:
    if not holders:
        return "nobody is named who does it"
    return (
        "nobody and nothing is named that it is done to" if frame.relation else "no issue is named"
    )


def _issues(reading: Reading, sentence: Sentence, trigger: Trigger) -> tuple[int, ...]:
    """Give the words that head the issue: the first role that holds more than an actor's name."""
    merits = noun_classes().merit
    for role in trigger.frame.issue:
        tokens = tokens_of(reading, sentence, trigger.token, role)
        tokens = [i for i in tokens if not _is_own_word(sentence, i, trigger)]
        if trigger.frame.relation == "praises" or trigger.frame.name == "will/welcome":
            tokens = [i for i in tokens if sentence.tokens[i].lemma.lower() not in merits]
        named = bool(trigger.frame.relation)
        tokens = [
            i
            for i in tokens
            if _may_be_issue(reading, sentence, i, role.kind, named=named)
            or (trigger.frame.needs_denial and _is_crowd(reading, sentence, i))
        ]
        if tokens:
            return tuple(tokens[:1])
    return ()


def _is_own_word(sentence: Sentence, token: int, trigger: Trigger) -> bool:
    """Tell the noun of the pattern itself ("pay tribute") from an issue."""
    lemma = sentence.tokens[token].lemma.lower()
    return trigger.width > 1 and any(lemma in pattern[1:] for pattern in trigger.frame.patterns)


def _may_be_issue(
    reading: Reading, sentence: Sentence, token: int, kind: RoleKind, *, named: bool
) -> bool:
    """Tell words that can be an issue from actors, places, times and idle verbs.

    ``named`` when the frame has a relation, which any actor belongs to; without one a mere
    description ("an international police force") may be what the stance is on.
    """
    word = sentence.tokens[token]
    classes = noun_classes()
    if kind in _CLAUSAL:
        bare = not grammar.objects_as_written(sentence, token)
        return not (bare and word.lemma in classes.idle) and not is_saying(sentence, token)
    if word.lemma.lower() in classes.time or reading.place_at(sentence, token):
        return False
    if word.lemma.lower() in classes.vague and not grammar.below(sentence, token, _COMPLEMENT):
        return False
    mentions = reading.mentions_at(sentence, token)
    if mentions and (named or not _is_some(sentence, token)):
        return False
    return word.upos in {"NOUN", "PROPN", "VERB", "PRON", "DET"}


def _is_crowd(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Tell whom one may not accept ("no NATO troops") from an actor that does something."""
    mentions = reading.mentions_at(sentence, token)
    return any(m.form is MentionForm.GROUP for m in mentions)


def _is_some(sentence: Sentence, token: int) -> bool:
    """Tell "an international force", which may be at issue, from an actor that is known."""
    return is_indefinite(sentence, token)


def is_saying(sentence: Sentence, verb: int) -> bool:
    """Tell verbs of saying from acts."""
    cues = attribution_cues().verbs.get(sentence.tokens[verb].lemma.lower(), ())
    return bool(cues) and cues[0].kind is CueKind.SPEECH
