"""Finds whom pronouns mean: he, she, it, they, their possessives, we and I in quotations, who."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from kg.lexicon.descriptions import load_descriptions
from kg.model import ActorType, Mention, MentionForm, Sentence
from kg.resolve.cast import Gender, Member
from kg.resolve.reading import Reading, Span
from kg.resolve.scene import Scene
from kg.tree import ancestors, base_relation


class Kind(Enum):
    """What a pronoun can mean."""

    MALE = "male"
    FEMALE = "female"
    THING = "thing"
    SEVERAL = "several"
    SPEAKER = "speaker"
    SPEAKERS = "speakers"
    RELATIVE = "relative"


_PRONOUNS: Mapping[str, Kind] = {
    word: kind
    for kind, words in {
        Kind.MALE: ("he", "him", "his", "himself"),
        Kind.FEMALE: ("she", "her", "hers", "herself"),
        Kind.THING: ("it", "its", "itself"),
        Kind.SEVERAL: ("they", "them", "their", "theirs", "themselves"),
        Kind.SPEAKER: ("i", "me", "my", "mine", "myself"),
        Kind.SPEAKERS: ("we", "us", "our", "ours", "ourselves"),
        Kind.RELATIVE: ("who", "which", "that", "whose", "whom"),
    }.items()
    for word in words
}
#: Sentences back in which an antecedent is looked for.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun at a token of a sentence."""

    scene: Scene
    token: int
    kind: Kind

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.scene.sentence

    @property
    def possessive(self) -> bool:
        """Whether it stands for a possessor ("its")."""
        return self.sentence.tokens[self.token].deprel == "nmod:poss"

    @property
    def reflexive(self) -> bool:
        """Whether it must mean an argument of the same verb ("itself")."""
        return self.scene.words[self.token].endswith(("self", "selves"))


def find_pronouns(scene: Scene) -> Iterator[Pronoun]:
    """List the pronouns of a sentence that can mean an actor, in text order."""
    for index, token in enumerate(scene.sentence.tokens):
        if token.upos not in ("PRON", "DET"):
            continue
        kind = _PRONOUNS.get(scene.words[index])
        if kind is None or token.deprel == "expl":
            continue
        if kind is Kind.RELATIVE and not _is_relative(scene.sentence, index):
            continue
        yield Pronoun(scene, index, kind)


def _is_relative(sentence: Sentence, token: int) -> bool:
    return sentence.tokens[token].xpos in ("WP", "WDT", "WP$") or (
        sentence.tokens[token].text.lower() == "that" and sentence.tokens[token].upos == "PRON"
    )


def resolve_pronoun(reading: Reading, pronoun: Pronoun) -> None:
    """Mention the actor that a pronoun means, where the text tells."""
    if pronoun.kind is Kind.RELATIVE:
        members = _relative(reading, pronoun)
        rule = "pronoun:relative"
    elif pronoun.kind in (Kind.SPEAKER, Kind.SPEAKERS):
        members = _speaker(reading, pronoun)
        rule = "pronoun:speaker"
    else:
        members = _antecedents(reading, pronoun)
        rule = "pronoun"
    span = Span(pronoun.scene, pronoun.token, pronoun.token + 1, pronoun.token)
    for member in members:
        reading.mention(member, span, MentionForm.PRONOUN, rule)
        if pronoun.kind in (Kind.MALE, Kind.FEMALE):
            member.gender = Gender(pronoun.kind.value)


def _relative(reading: Reading, pronoun: Pronoun) -> list[Member]:
    """Follow the relative clause up to the noun that it belongs to."""
    for token in (pronoun.token, *ancestors(pronoun.sentence, pronoun.token)):
        if pronoun.sentence.tokens[token].deprel == "acl:relcl":
            noun = pronoun.sentence.tokens[token].head
            found = reading.at(pronoun.scene, noun)
            return [found] if found else []
    return []


def _speaker(reading: Reading, pronoun: Pronoun) -> list[Member]:
    found = reading.speakers.get(pronoun.sentence.index)
    quoted = reading.quotes.holds(pronoun.sentence.index, pronoun.token)
    if found is None or not quoted:
        return []
    if pronoun.kind is Kind.SPEAKERS:
        return [_side(reading, found)]
    return [found] if found.type is ActorType.PERSON else []


def _side(reading: Reading, speaker: Member) -> Member:
    """Give whom a speaker means by "we": the state or body they speak for."""
    for tenure in reversed(reading.tenures):
        if tenure.person == speaker.id and tenure.relation != "member-of":
            return reading.cast.members[tenure.organisation]
    return speaker


@dataclass(frozen=True, slots=True)
class _Candidate:
    member: Member
    mention: Mention
    score: float


def _antecedents(reading: Reading, pronoun: Pronoun) -> list[Member]:
    candidates = [c for c in _candidates(reading, pronoun) if _fits(c.member, pronoun)]
    if not candidates:
        return []
    best = max(candidates, key=lambda c: c.score)
    if pronoun.kind is Kind.THING and not _is_agent(pronoun) and _thing_is_nearer(pronoun, best):
        return []
    return [best.member]


def _candidates(reading: Reading, pronoun: Pronoun) -> Iterator[_Candidate]:
    here = pronoun.sentence.index
    counts: dict[str, int] = {}
    for mention in reversed(reading.mentions):
        if mention.sentence < here - _REACH:
            break
        if mention.sentence == here and mention.first >= pronoun.token:
            continue
        counts[mention.actor] = counts.get(mention.actor, 0) + 1
        if mention.sentence == here and _is_coargument(pronoun, mention):
            continue
        member = reading.cast.members[mention.actor]
        yield _Candidate(member, mention, _score(reading, pronoun, mention))


def _score(reading: Reading, pronoun: Pronoun, mention: Mention) -> float:
    sentence = reading.scenes[mention.sentence].sentence
    back = pronoun.sentence.index - mention.sentence
    score = _WEIGHTS.get(base_relation(sentence.tokens[mention.head].deprel), 0.0)
    if sentence.tokens[mention.head].deprel == "nmod:poss":
        score += 0.6
    score -= 2.0 * back
    if back == 0:
        score -= 0.02 * (pronoun.token - mention.head)
        if _governs(pronoun, mention):
            score += 2.0
    else:
        score -= 0.02 * mention.head
        if base_relation(pronoun.sentence.tokens[pronoun.token].deprel) == "nsubj":
            score += 0.3 if base_relation(sentence.tokens[mention.head].deprel) == "nsubj" else 0.0
    if mention.form is MentionForm.DEMONYM:
        score -= 1.5
    if mention.form is MentionForm.PRONOUN:
        score += 0.3
    return score


_WEIGHTS = {
    "nsubj": 2.5,
    "obj": 1.2,
    "iobj": 1.2,
    "obl": 0.8,
    "nmod": 0.4,
    "conj": 0.8,
    "appos": 0.5,
}


def _governs(pronoun: Pronoun, mention: Mention) -> bool:
    """Tell whether the mention is the subject of a verb above the pronoun: "X said he"."""
    tokens = pronoun.sentence.tokens
    above = tokens[mention.head].head
    if above < 0 or base_relation(tokens[mention.head].deprel) != "nsubj":
        return False
    return above in ancestors(pronoun.sentence, pronoun.token)


def _is_coargument(pronoun: Pronoun, mention: Mention) -> bool:
    """Tell whether both are arguments of one verb, which rules out that they are one actor."""
    tokens = pronoun.sentence.tokens
    if mention.first <= pronoun.token < mention.last:
        return True
    if pronoun.possessive:
        return tokens[pronoun.token].head == mention.head
    same = tokens[mention.head].head == tokens[pronoun.token].head
    return same and not pronoun.reflexive


def _fits(member: Member, pronoun: Pronoun) -> bool:
    if pronoun.kind in (Kind.MALE, Kind.FEMALE):
        other = Gender.FEMALE if pronoun.kind is Kind.MALE else Gender.MALE
        return member.type is ActorType.PERSON and member.gender is not other
    if pronoun.kind is Kind.THING:
        return member.type in (ActorType.STATE, ActorType.ORGANISATION) and not member.plural
    return member.plural or member.type in (ActorType.GROUP, ActorType.ORGANISATION)


def _is_agent(pronoun: Pronoun) -> bool:
    """Tell whether the pronoun is the subject of a verb that only actors do."""
    tokens = pronoun.sentence.tokens
    token = tokens[pronoun.token]
    if token.deprel != "nsubj" or token.head < 0:
        return False
    return tokens[token.head].lemma in load_descriptions().agent_verbs


def _thing_is_nearer(pronoun: Pronoun, best: _Candidate) -> bool:
    """Tell whether a noun that is no actor is the likelier antecedent of "it"."""
    tokens = pronoun.sentence.tokens
    if best.mention.sentence != pronoun.sentence.index:
        return any(_is_thing(pronoun.sentence, i) for i in range(pronoun.token))
    between = range(best.mention.head + 1, pronoun.token)
    if best.score >= 2.0:
        return False
    return any(_is_thing(pronoun.sentence, i) and tokens[i].deprel == "nsubj" for i in between)


def _is_thing(sentence: Sentence, token: int) -> bool:
    found = sentence.tokens[token]
    return found.upos == "NOUN" and base_relation(found.deprel) in ("nsubj", "obj")


def resolve_all(reading: Reading, scene: Scene, pronouns: Iterable[Pronoun]) -> None:
    """Resolve the pronouns of a sentence in text order."""
    for pronoun in pronouns:
        if reading.at(scene, pronoun.token) is None:
            resolve_pronoun(reading, pronoun)
