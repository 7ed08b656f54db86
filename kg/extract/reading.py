"""One document under reading: its sentences, who is meant at each word, and who speaks."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from kg.extract.attribution import Speech
from kg.extract.grammar import below, case_of, modifiers, possessors, spread
from kg.lexicon.classes import noun_classes
from kg.model import (
    Actor,
    AnnotatedDocument,
    Mention,
    MentionForm,
    PlaceMention,
    Resolution,
    Sentence,
)
from kg.quotations import Quotes, find_quotes

_FIRST_PERSON = frozenset({"we", "our", "us", "i", "my", "me", "ours"})
_LISTING = frozenset({"include", "including", "such as", "like"})
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself"})
_NOMINAL_PARTS = frozenset({"nmod", "nmod:poss", "compound", "amod", "flat", "appos", "nmod:desc"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its actors looked up by word; built once, read by every rule.

    ``author`` is the actor that the text calls "we" or "I" in its own voice, as a speech does.
    """

    annotated: AnnotatedDocument
    resolution: Resolution
    speech: Speech
    author: str = ""
    actors: dict[str, Actor] = field(default_factory=dict)
    _heads: dict[tuple[int, int], tuple[Mention, ...]] = field(default_factory=dict)
    _inside: dict[tuple[int, int], Mention] = field(default_factory=dict)
    _places: dict[tuple[int, int], PlaceMention] = field(default_factory=dict)

    def sentence(self, index: int) -> Sentence:
        """Give a sentence by its index."""
        return self.annotated.sentences[index]

    def mentions_at(self, sentence: Sentence, token: int) -> tuple[Mention, ...]:
        """Give the mentions whose head is the token, or whose name the token stands in."""
        found = self._heads.get((sentence.index, token))
        if found:
            return found
        inside = self._inside.get((sentence.index, token))
        return (inside,) if inside else ()

    def called(self, actor: str) -> str:
        """Give the longest name, role or group wording of an actor in the document."""
        proper = (MentionForm.NAME, MentionForm.ROLE, MentionForm.GROUP)
        texts = [m.text for m in self.resolution.mentions if m.actor == actor and m.form in proper]
        return max(texts, key=len, default=self.actors[actor].name)

    def place_at(self, sentence: Sentence, token: int) -> PlaceMention | None:
        """Give the place whose head is the token, if it does not act."""
        return self._places.get((sentence.index, token))

    def actors_at(self, sentence: Sentence, token: int) -> tuple[Mention, ...]:
        """Give who is meant by a noun phrase, from its head.

        Looks behind quantities ("thousands of protesters") and, for instruments and institutions
        that are not actors of their own, at their owner ("Israeli aircraft").
        """
        if sentence.tokens[token].text.lower() in _REFLEXIVE:
            return ()  # what one does to oneself is done to nobody else
        found = self.mentions_at(sentence, token)
        listed = self._listed(sentence, token)
        if found or listed:
            return self._named_before(sentence, token, found) + found + listed
        lemma = sentence.tokens[token].lemma.lower()
        if is_more_of_them(sentence, token):
            return self._counted_before(sentence, token)
        if lemma in noun_classes().quantity:
            return self._behind_quantity(sentence, token)
        to_come = lemma in noun_classes().polity and is_indefinite(sentence, token)
        if lemma in noun_classes().instrument and not to_come:
            return self.owners(sentence, token)
        return ()

    def speakers_at(self, sentence: Sentence, token: int) -> tuple[Mention, ...]:
        """Give who is meant by a subject; a summit or statement speaks for its owner."""
        found = self.actors_at(sentence, token)
        if found or sentence.tokens[token].lemma.lower() not in noun_classes().voice:
            return found
        return self.owners(sentence, token)

    def _named_before(
        self, sentence: Sentence, token: int, found: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """Give North Korea too at the last word of "North and South Korea", read as one name."""
        if not found:
            return ()
        word = sentence.tokens[found[0].head]
        if found[0].head == token or word.deprel != "conj":
            return ()
        first = self._heads.get((sentence.index, word.head), ())
        return first if sentence.tokens[word.head].head == token else ()

    def _listed(self, sentence: Sentence, token: int) -> tuple[Mention, ...]:
        """Give France for "several countries, including France", an example of them."""
        if sentence.tokens[token].xpos != "NNS":
            return ()
        parts = below(sentence, token, frozenset({"nmod"}))
        named = [i for i in parts if case_of(sentence, i) in _LISTING]
        return tuple(m for i in spread(sentence, named) for m in self.mentions_at(sentence, i))

    def _counted_before(self, sentence: Sentence, token: int) -> tuple[Mention, ...]:
        for i in range(token - 1, -1, -1):
            found = self._heads.get((sentence.index, i))
            if found and below(sentence, i, frozenset({"nummod"})):
                return found
        return ()

    def _behind_quantity(self, sentence: Sentence, token: int) -> tuple[Mention, ...]:
        for i in below(sentence, token, frozenset({"nmod"})):
            if case_of(sentence, i) == "of" and (found := self.actors_at(sentence, i)):
                return found
        return ()

    def owners(self, sentence: Sentence, noun: int) -> tuple[Mention, ...]:
        """Give the actors that possess a noun, are named before it, or made it ("by X")."""
        found: list[Mention] = []
        for i in (*possessors(sentence, noun), *modifiers(sentence, noun)):
            found.extend(self.mentions_at(sentence, i))
        return tuple(found)

    def actors_within(self, sentence: Sentence, noun: int) -> tuple[Mention, ...]:
        """Give the nearest actors named inside a noun phrase, the head's own first."""
        level = [noun]
        for _ in range(4):
            found = [m for i in spread(sentence, level) for m in self.actors_at(sentence, i)]
            if found:
                return tuple(found)
            level = [c for i in level for c in below(sentence, i, _NOMINAL_PARTS)]
        return ()


def is_indefinite(sentence: Sentence, noun: int) -> bool:
    """Tell "a state", one of many or still to be made, from "the state"."""
    articles = below(sentence, noun, frozenset({"det"}))
    return any(sentence.tokens[i].lemma.lower() in {"a", "an"} for i in articles)


def is_more_of_them(sentence: Sentence, token: int) -> bool:
    """Tell "saved 50 more", which are of the kind counted before, from other numbers."""
    words = sentence.tokens[token : token + 2]
    behind = len(words) > 1 and words[1].lemma.lower() in {"more", "other", "others"}
    if words[0].deprel not in {"obj", "nsubj", "nsubj:pass"}:
        return False
    if words[0].xpos == "JJR":
        return any(sentence.tokens[i].xpos == "CD" for i in sentence.children[token])
    return words[0].xpos == "CD" and behind


def open_reading(annotated: AnnotatedDocument, resolution: Resolution, speech: Speech) -> Reading:
    """Index a document for the rules."""
    heads: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    inside: dict[tuple[int, int], Mention] = {}
    for mention in resolution.mentions:
        heads[mention.sentence, mention.head].append(mention)
        if mention.form is MentionForm.NAME:
            for token in range(mention.first, mention.last):
                inside.setdefault((mention.sentence, token), mention)
    return Reading(
        annotated=annotated,
        resolution=resolution,
        speech=speech,
        author=_author(resolution, speech, find_quotes(annotated)),
        actors={actor.id: actor for actor in resolution.actors},
        _heads={key: _longest(found) for key, found in heads.items()},
        _inside=inside,
        _places={(p.sentence, p.head): p for p in resolution.places},
    )


def _author(resolution: Resolution, speech: Speech, quotes: Quotes) -> str:
    found = Counter(
        m.actor
        for m in resolution.mentions
        if m.form is MentionForm.PRONOUN
        and m.text.lower() in _FIRST_PERSON
        and quotes.around(m.start) is None
        and speech.attribution_at(m.sentence, m.start) is None
    )
    return min(found, key=lambda actor: (-found[actor], actor), default="")


def _longest(mentions: list[Mention]) -> tuple[Mention, ...]:
    size = max(m.last - m.first for m in mentions)
    return tuple(m for m in mentions if m.last - m.first == size)
