"""Finds the pronouns that can mean an actor, and says what each can mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from kg.lexicon.cues import CueKind, attribution_cues
from kg.lexicon.descriptions import load_descriptions
from kg.model import Sentence
from kg.resolve.scene import Scene


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
#: Pronouns that stand for others than who speaks, and for persons above all.
PERSONAL = frozenset(
    word for word, kind in _PRONOUNS.items() if kind in (Kind.MALE, Kind.FEMALE, Kind.SEVERAL)
)


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
    def relation(self) -> str:
        """Its relation in the tree."""
        return self.sentence.tokens[self.token].deprel

    @property
    def possessive(self) -> bool:
        """Whether it stands for a possessor ("its")."""
        return self.relation == "nmod:poss"

    @property
    def reflexive(self) -> bool:
        """Whether it must mean an argument of the same verb ("itself")."""
        return self.scene.words[self.token].endswith(("self", "selves"))

    @property
    def agent(self) -> bool:
        """Whether it is the subject of a verb that only actors do; reports too "say", for "it"."""
        tokens = self.sentence.tokens
        if self.relation != "nsubj" or tokens[self.token].head < 0:
            return False
        above = tokens[tokens[self.token].head]
        verb = above.lemma if above.upos == "VERB" else ""
        cues = () if self.kind is Kind.THING else attribution_cues().verbs.get(verb, ())
        says = any(cue.kind in (CueKind.SPEECH, CueKind.DEMAND) for cue in cues)
        return says or verb in load_descriptions().agent_verbs


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
    found = sentence.tokens[token]
    return found.xpos in ("WP", "WDT", "WP$") or (found.lemma == "that" and found.upos == "PRON")
