"""A role noun with the phrase around it: whose it is, how many are meant, how it reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import RoleHit
from kg.model import ActorType, Sentence
from kg.resolve.cast import Member, head_of
from kg.resolve.phrase import Description, describe_words, place_country
from kg.resolve.pronouns import resolve_at
from kg.resolve.reading import Reading, Span
from kg.resolve.scene import Scene, phrase_start
from kg.tree import base_relation, children, preposition, subtree

#: Prepositions between a role noun and what it belongs to.
_BELONGING = frozenset({"of", "for"})
_OTHER = frozenset({"to", "at", "in", "from", "within", "inside"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
#: Relations of a word inside a phrase that another word governs.
INNER = frozenset({"compound", "amod", "flat", "goeswith"})
#: Words of a complement that still reads well in a name.
_SHORT = 6
#: Words of a complement that lists names.
_LIST = 14


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A role noun with the phrase around it.

    Attributes:
        first: first token of the phrase, its article included.
        owner: the state, body or person that it belongs to, or None.
    """

    scene: Scene
    hit: RoleHit
    first: int
    owner: Member | None

    @property
    def head(self) -> int:
        """The token that governs the phrase: "commander" in "commander in chief"."""
        return head_of(self.scene.sentence, self.hit.first, self.hit.last)

    @property
    def noun(self) -> str:
        """The last word of the role noun, singular."""
        return self.hit.role.words[-1]

    @property
    def span(self) -> Span:
        """The phrase up to its noun."""
        return Span(self.scene, self.first, self.hit.last, self.head)

    @property
    def relation(self) -> str:
        """The relation of the phrase to its governor in the tree, without subtype."""
        return base_relation(self.scene.sentence.tokens[self.head].deprel)

    @property
    def plural(self) -> bool:
        """Whether several are meant."""
        return self.hit.plural or self.scene.sentence.tokens[self.head].xpos in ("NNS", "NNPS")

    @property
    def number(self) -> int:
        """How many the phrase says are meant, "the two sides" or "both sides"; 0 when unsaid."""
        numbers = load_descriptions().numbers
        said = [word for word in self.scene.words[self.first : self.head] if word in numbers]
        return numbers[said[0]] if said else 0

    @property
    def definite(self) -> bool:
        """Whether the phrase opens with a definite article or demonstrative."""
        return bool(_DEFINITE.intersection(self.scene.words[self.first : self.hit.first]))

    @property
    def relational(self) -> bool:
        """Whether the noun says how someone stands to its complement ("critic of")."""
        return self.noun in load_descriptions().relational

    @property
    def inside_name(self) -> bool:
        """Whether the noun is part of a name ("Saudi Air Force" when the model names it so)."""
        return any(name.first <= self.head < name.last for name in self.scene.names)

    @property
    def modifiers(self) -> set[str]:
        """The words before the noun, without names, article and marks."""
        words = (self.scene.words[i] for i in self.own_words())
        return {word for word in words if word.isalpha()} - _DEFINITE - {"a", "an", self.noun}

    def own_words(self) -> list[int]:
        """List the tokens of the phrase that stand outside of names."""
        named = {i for name in self.scene.names for i in range(name.first, name.last)}
        return [i for i in range(self.first, self.hit.last) if i not in named]

    def described(self) -> Description:
        """Say what the words of the phrase tell of the actor."""
        first, hit = self.first, self.hit
        names = [
            replace(name, first=name.first - first, last=name.last - first)
            for name in self.scene.names
            if name.first >= first and name.last <= hit.last
        ]
        moved = replace(hit, first=hit.first - first, last=hit.last - first)
        found = describe_words(self.scene.words[first : hit.last], names, self._others(), moved)
        if found.country:
            return found
        tokens = self.scene.sentence.tokens[first : hit.last]
        return replace(found, country=place_country([token.text for token in tokens]))

    def _others(self) -> list[RoleHit]:
        """List role nouns inside the phrase before its own: "president" in "president's office"."""
        return [r for r in self.scene.roles if self.first <= r.first and r.last <= self.hit.first]


def read_phrase(reading: Reading, scene: Scene, hit: RoleHit) -> RolePhrase:
    """Read the phrase around a role noun."""
    starts = (phrase_start(scene.sentence, token) for token in range(hit.first, hit.last))
    first = min(hit.first, *starts)
    titled = reading.titles.get((scene.sentence.index, hit.first))
    mention = reading.mention_over(scene, hit.first, titled) if titled else None
    if mention:
        first = min(first, mention.first)
    return RolePhrase(scene, hit, first, _owner(reading, scene, hit, first))


def _owner(reading: Reading, scene: Scene, hit: RoleHit, first: int) -> Member | None:
    """Find whom the role noun belongs to.

    That is its complement with "of" or "for", else the nearest name before it, else another
    complement ("an adviser to"), but not where a delegate was sent to.
    """
    head = head_of(scene.sentence, hit.first, hit.last)
    found = _complement(reading, scene, (head, hit.last), _BELONGING)
    for token in range(hit.first - 1, first - 1, -1):
        if _is_backing(scene, token):
            continue
        found = found or reading.at(scene, token) or _possessor(reading, scene, token)
    if found or hit.role.words[-1] in load_descriptions().posted:
        return found
    return _complement(reading, scene, (head, hit.last), _OTHER)


def _is_backing(scene: Scene, token: int) -> bool:
    """Tell "the Iran-backed group", which is not Iran's."""
    after = scene.words[token + 1 : token + 3]
    return len(after) == 2 and after[0] == "-" and after[1] in load_descriptions().backing


def _complement(
    reading: Reading, scene: Scene, noun: tuple[int, int], prepositions: frozenset[str]
) -> Member | None:
    head, end = noun
    for token in children(scene.sentence, head, ("nmod",)):
        if token >= end and preposition(scene.sentence, token) in prepositions:
            found = reading.titled_at(scene, token)
            if found:
                return found
    return None


def _possessor(reading: Reading, scene: Scene, token: int) -> Member | None:
    """Give whom a possessive pronoun means: "its army" belongs to somebody."""
    if scene.sentence.tokens[token].deprel == "nmod:poss":
        resolve_at(reading, scene, token)
    return reading.at(scene, token)


def calling(reading: Reading, phrase: RolePhrase) -> str:
    """Give the name of an actor without another one: "spokesman for Tom Lantos".

    The words of the text are kept, but for titles in the name of a person it belongs to.
    """
    span = called_span(phrase)
    owner = phrase.owner
    if owner and owner.type is ActorType.PERSON and span.last > phrase.hit.last:
        noun = reading.text(replace(span, last=phrase.hit.last))
        return f"{noun} {phrase.scene.words[phrase.hit.last]} {owner.name}"
    if owner and _possessive_pronoun(phrase) and not _is_named_inside(phrase):
        mark = "'" if owner.name.endswith("s") else "'s"
        return f"{owner.name}{mark} {reading.text(span)}"
    return reading.text(span)


def _is_named_inside(phrase: RolePhrase) -> bool:
    """Tell "his Indian counterpart", which is not India's."""
    return any(phrase.first < name.first < phrase.hit.first for name in phrase.scene.names)


def _possessive_pronoun(phrase: RolePhrase) -> bool:
    token = phrase.scene.sentence.tokens[phrase.first]
    return token.deprel == "nmod:poss" and token.upos == "PRON"


def called_span(phrase: RolePhrase) -> Span:
    """Give the phrase without article and number, with a short complement that tells whose."""
    tokens = phrase.scene.sentence.tokens
    first = phrase.first
    for index in range(phrase.first, phrase.hit.first):
        token = tokens[index]
        possessive = token.deprel == "nmod:poss" and token.upos == "PRON"
        counted = token.upos == "NUM" and tokens[index + 1].text != "-"  # "six-member team"
        if token.upos == "DET" or counted or possessive or token.lemma == "own":
            first = index + 1
    while tokens[first].upos == "PUNCT" and first < phrase.hit.first:
        first += 1
    return Span(phrase.scene, first, _complement_end(phrase), phrase.head)


def _is_list(sentence: Sentence, tokens: Sequence[int]) -> bool:
    """Tell a list of names: "the leaders of France, Germany, Britain and other allies"."""
    listed = ("PROPN", "PUNCT", "CCONJ", "ADP", "ADJ", "DET", "NOUN")
    kinds = [sentence.tokens[i].upos for i in tokens]
    return len(kinds) <= _LIST and all(kind in listed for kind in kinds) and "CCONJ" in kinds


def _complement_end(phrase: RolePhrase) -> int:
    """Give where the complement ends that names or tells whose role it is."""
    sentence, head = phrase.scene.sentence, phrase.head
    for token in children(sentence, head, ("nmod",)):
        if token >= phrase.hit.last and preposition(sentence, token) in _telling(phrase):
            below = subtree(sentence, token)
            near = below[0] == phrase.hit.last and len(below) == below[-1] - below[0] + 1
            whole = sentence.tokens[below[-1]].upos in ("NOUN", "PROPN", "ADJ", "NUM")
            if near and whole and (len(below) <= _SHORT or _is_list(sentence, below)):
                return _whole_name(phrase, below[-1] + 1)
    return phrase.hit.last


def _telling(phrase: RolePhrase) -> frozenset[str]:
    """Give the prepositions that bring whose role it is, not what is said or done to it.

    "An agency to Iran" is no agency of Iran's; with "accused the commission of bias" the bias
    belongs to the accusation.
    """
    tokens = phrase.scene.sentence.tokens
    verb = tokens[tokens[phrase.head].head]
    found = _BELONGING | {"to"} if phrase.hit.role.kind.personal else _BELONGING
    charged = verb.upos == "VERB" and verb.lemma in load_descriptions().charging_verbs
    return found - {"of"} if charged else found


def _whole_name(phrase: RolePhrase, end: int) -> int:
    """Take in the name behind a title: "spokesman for Committee Chairman Jon Berg"."""
    index = phrase.scene.sentence.index
    mentions = phrase.owner.mentions if phrase.owner else []
    over = [m.last for m in mentions if m.sentence == index and m.first < end <= m.last]
    return max([end, *over])
