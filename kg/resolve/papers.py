"""Says whose words a paper speaks: "the ministry's statement", "the report by the commission"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.lexicon.descriptions import load_descriptions
from kg.model import MentionForm
from kg.resolve.cast import Member
from kg.resolve.pronouns import resolve_at
from kg.resolve.reading import Reading, Span
from kg.resolve.scene import Scene, phrase_start
from kg.resolve.speaking import speaks
from kg.tree import base_relation, child, children, first_conjunct, preposition

_BEFORE = ("nmod:poss", "compound", "amod", "nmod", "nmod:desc")
_DEFINITE = frozenset({"the", "this", "that"})


def introduce_papers(reading: Reading, scene: Scene) -> None:
    """Mention the author where a paper speaks, and remember whose each paper is.

    "The statement said" takes up the statement that somebody issued before. What is said about a
    paper ("Iran rejected the report") is not said about its author.
    """
    for token in _papers(scene):
        author = _author(reading, scene, token) or _carrier(reading, scene, token)
        noun = scene.sentence.tokens[token].lemma.lower()
        if author is None and scene.words[phrase_start(scene.sentence, token)] in _DEFINITE:
            author = _remembered(reading, noun)
        if author is None:
            continue
        reading.papers.pop(noun, None)
        reading.papers[noun] = author
        if speaks(scene, token) and reading.at(scene, token) is None:
            first = phrase_start(scene.sentence, token)
            span = Span(scene, first, token + 1, token)
            reading.mention(author, span, MentionForm.METONYM, "metonym:paper")


def _papers(scene: Scene) -> Iterator[int]:
    nouns = load_descriptions().papers.nouns
    for index, token in enumerate(scene.sentence.tokens):
        if token.upos == "NOUN" and token.lemma.lower() in nouns:
            yield index


def _author(reading: Reading, scene: Scene, token: int) -> Member | None:
    """Find the author whom the phrase itself names."""
    tokens = scene.sentence.tokens
    official = tokens[token].lemma.lower() in load_descriptions().papers.official
    for other in children(scene.sentence, token, _BEFORE):
        if other > token:
            continue
        if tokens[other].upos == "PRON":
            resolve_at(reading, scene, other)
        if tokens[other].upos != "ADJ" or official:
            found = reading.titled_at(scene, other)
            if found:
                return found
    wanted = {"by", "from", "of"} if official else {"by", "from"}
    return _named(reading, scene, _behind(scene, token), wanted)


def _behind(scene: Scene, token: int) -> Iterator[int]:
    """List what follows a paper: "a statement by", "a report on trade by", "issued by".

    "A letter seen by Reuters" is by somebody else.
    """
    carriers = load_descriptions().papers.carriers
    for other in children(scene.sentence, token, ("nmod", "acl")):
        verb = scene.sentence.tokens[other].upos == "VERB"
        if other > token and (not verb or scene.sentence.tokens[other].lemma in carriers):
            yield other
            yield from children(scene.sentence, other, ("nmod", "obl"))


def _named(
    reading: Reading, scene: Scene, tokens: Iterable[int], wanted: set[str]
) -> Member | None:
    for other in tokens:
        if preposition(scene.sentence, other) in wanted:
            found = reading.titled_at(scene, other)
            if found:
                return found
    return None


def _carrier(reading: Reading, scene: Scene, token: int) -> Member | None:
    """Find who issues the paper, or who speaks in it: the subject of the verb above."""
    papers, sentence = load_descriptions().papers, scene.sentence
    word = sentence.tokens[first_conjunct(sentence, token)]
    if word.head < 0:
        return None
    issued = word.deprel == "obj" and sentence.tokens[word.head].lemma in papers.carriers
    within = base_relation(word.deprel) == "obl" and preposition(sentence, token) in (
        papers.prepositions
    )
    if not issued and not within:
        return None
    subject = child(sentence, word.head, "nsubj")
    if subject is None:
        return None
    resolve_at(reading, scene, subject)
    return reading.at(scene, subject)


def _remembered(reading: Reading, noun: str) -> Member | None:
    if noun in reading.papers:
        return reading.papers[noun]
    recent = load_descriptions().papers.any
    return next(reversed(reading.papers.values()), None) if noun in recent else None
