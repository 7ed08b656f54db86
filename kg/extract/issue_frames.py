"""Which issue frame a word signals, and who fills its places."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.role_words import tokens_of
from kg.extract.triggers import words_around
from kg.lexicon.grammar_roles import RoleKind
from kg.lexicon.issues import IssueFrame, IssueRole, load_issues
from kg.model import Mention, Participant, Sentence

#: Prepositions of what is entered or joined.
_INTO = frozenset({"into", "to"})


def frame_at(sentence: Sentence, token: int) -> IssueFrame | None:
    """Give the issue frame that a word signals; the longest pattern wins."""
    word = sentence.tokens[token]
    index = load_issues()
    if word.upos in {"NOUN", "PROPN"}:
        frames, nominal = index.nouns.get(word.lemma.lower(), ()), True
    elif word.upos == "VERB":
        frames, nominal = index.verbs.get(word.lemma.lower(), ()), False
    else:
        return None
    return _best(sentence, token, frames, nominal=nominal) if frames else None


def _best(
    sentence: Sentence, token: int, frames: tuple[IssueFrame, ...], *, nominal: bool
) -> IssueFrame | None:
    word = sentence.tokens[token].lemma.lower()
    around = words_around(sentence, token)
    best, width = None, 0
    for frame in frames:
        for pattern in frame.nouns if nominal else frame.verbs:
            fits = pattern[0] == word and around.issuperset(pattern[1:])
            if fits and len(pattern) > width:
                best, width = frame, len(pattern)
    return best


def fill(
    reading: Reading, sentence: Sentence, token: int, frame: IssueFrame
) -> tuple[Participant, ...]:
    """Give who takes part, in the order of the frame's roles, each once."""
    taken: set[str] = set()
    found: list[Participant] = []
    for role in frame.roles:
        for participant in _fillers(reading, sentence, token, role):
            key = participant.actor or participant.name
            if key not in taken:
                taken.add(key)
                found.append(participant)
    return tuple(found)


def _fillers(
    reading: Reading, sentence: Sentence, token: int, role: IssueRole
) -> tuple[Participant, ...]:
    for source in role.sources:
        tokens = tokens_of(reading, sentence, token, source)
        found = [p for i in tokens for p in _participants(reading, sentence, i, role)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _participants(
    reading: Reading, sentence: Sentence, token: int, role: IssueRole
) -> list[Participant]:
    mentions = reading.actors_at(sentence, token)
    found = [_participant(reading, m, role) for m in mentions if _fits(reading, m, role)]
    if found or mentions:
        return found
    place = reading.place_at(sentence, token)
    return [Participant(role.name, place.name)] if place and not role.types else []


def _fits(reading: Reading, mention: Mention, role: IssueRole) -> bool:
    return not role.types or reading.actors[mention.actor].type in role.types


def _participant(reading: Reading, mention: Mention, role: IssueRole) -> Participant:
    actor = reading.actors[mention.actor]
    return Participant(role.name, actor.name, actor.id)


def is_of_others(reading: Reading, sentence: Sentence, token: int, frame: IssueFrame) -> bool:
    """Tell "join the talks" and "leave the building" from joining and leaving a body.

    A thing stands where only actors of some type can.
    """
    fitting = [
        any(_fits(reading, mention, role) for mention in reading.actors_at(sentence, thing))
        for role in frame.roles
        for thing in _things(reading, sentence, token, role)
    ]
    return bool(fitting) and not any(fitting)


def _things(reading: Reading, sentence: Sentence, token: int, role: IssueRole) -> Iterator[int]:
    """Give the words joined or left, where the role takes actors of some type alone."""
    verbal = sentence.tokens[token].upos == "VERB"
    for source in role.sources if role.types else ():
        entered = source.kind is RoleKind.PREPOSITION and source.preposition in _INTO
        if entered or (verbal and source.kind is RoleKind.OBJECT):
            found = tokens_of(reading, sentence, token, source)
            yield from (i for i in found if sentence.tokens[i].upos in {"NOUN", "PROPN"})
