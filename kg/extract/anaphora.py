"""Finds what "this issue", "such a measure" or "it" stands for among the issues named before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import clause_kinds, grammar
from kg.extract.issue_frames import frame_at
from kg.extract.reading import Reading
from kg.lexicon.classes import noun_classes
from kg.model import Sentence

_POINTING = frozenset({"this", "that", "such", "these", "those"})
_PRONOUNS = frozenset({"it", "this", "that", "these", "those", "which", "them", "such"})
_SINGULAR = frozenset({"it", "this", "that"})
_PLURAL = frozenset({"these", "those", "them", "they"})
_ANY = frozenset({"any", "no", "every", "each", "either", "neither"})
_REACH = 3


@dataclass(frozen=True, slots=True)
class IssueWord:
    """The head word of an issue in its sentence."""

    sentence: Sentence
    token: int


def resolve_issue(
    reading: Reading, word: IssueWord, earlier: tuple[IssueWord, ...]
) -> IssueWord | None:
    """Give the words that name the issue: the same, what they stand for, or None for nothing.

    ``earlier`` are the issues that the document has taken up before, in text order.
    """
    sentence, token = word.sentence, clause_kinds.antecedent(word.sentence, word.token)
    word = IssueWord(sentence, token)
    if sentence.tokens[token].upos in {"PRON", "DET"}:
        named = sentence.tokens[token].lemma.lower() in _PRONOUNS
        return _taken_up(word, earlier) if named else None
    if not _points(sentence, token):
        return word
    return _same_noun(reading, word) or _generic(reading, word, earlier) or word


def _taken_up(word: IssueWord, earlier: tuple[IssueWord, ...]) -> IssueWord | None:
    """Give the issue that the sentence, or the one before, took up last and that fits."""
    near = [e for e in earlier if 0 <= word.sentence.index - e.sentence.index <= 1]
    before = [e for e in near if _before(e, word) and _may_be(e, word)]
    return before[-1] if before else None


def _may_be(earlier: IssueWord, pronoun: IssueWord) -> bool:
    """Tell whether a pronoun fits in number, and means a thing rather than any of a kind."""
    noun = earlier.sentence.tokens[earlier.token]
    lemma = pronoun.sentence.tokens[pronoun.token].lemma.lower()
    if (lemma in _SINGULAR and noun.xpos == "NNS") or (lemma in _PLURAL and noun.xpos == "NN"):
        return False
    kinds = grammar.below(earlier.sentence, earlier.token, frozenset({"det"}))
    any_such = any(earlier.sentence.tokens[i].lemma.lower() in _ANY for i in kinds)
    return earlier.sentence is pronoun.sentence or not any_such


def _points(sentence: Sentence, token: int) -> bool:
    kinds = frozenset({"det", "det:predet", "amod"})
    words = (sentence.tokens[i].lemma.lower() for i in grammar.below(sentence, token, kinds))
    bare = not grammar.below(sentence, token, frozenset({"nmod", "acl", "acl:relcl", "nmod:poss"}))
    return any(w in _POINTING for w in words) and bare


def _same_noun(reading: Reading, word: IssueWord) -> IssueWord | None:
    """Find "this expansion" in an earlier "the alliance's eastward expansion"."""
    lemma = word.sentence.tokens[word.token].lemma
    for before in _framed_before(reading, word):
        other = before.sentence.tokens[before.token]
        full = bool(before.sentence.children[before.token])
        if other.lemma == lemma and full and not _points(before.sentence, before.token):
            return before
    return None


def _generic(reading: Reading, word: IssueWord, earlier: tuple[IssueWord, ...]) -> IssueWord | None:
    if word.sentence.tokens[word.token].lemma.lower() not in noun_classes().anaphor:
        return None
    return _nearest(reading, word, earlier)


def _nearest(reading: Reading, word: IssueWord, earlier: tuple[IssueWord, ...]) -> IssueWord | None:
    """Give the issue taken up last, or else the first framed noun of a sentence shortly before."""
    recent = [
        e for e in earlier if 0 <= word.sentence.index - e.sentence.index <= 1 and _before(e, word)
    ]
    if recent and recent[-1].sentence.index == word.sentence.index:
        return recent[-1]
    framed = list(_framed_before(reading, word))
    last = framed[0].sentence.index if framed else -1
    if recent and recent[-1].sentence.index >= last:
        return recent[-1]
    inside = [f for f in framed if f.sentence.index == last]
    return inside[-1] if inside else None


def _before(earlier: IssueWord, word: IssueWord) -> bool:
    return (earlier.sentence.index, earlier.token) < (word.sentence.index, word.token)


def _framed_before(reading: Reading, word: IssueWord) -> Iterator[IssueWord]:
    """Walk back over nouns that signal an issue and are said of somebody."""
    for index in range(word.sentence.index, max(-1, word.sentence.index - _REACH - 1), -1):
        sentence = reading.sentence(index)
        end = word.token if index == word.sentence.index else len(sentence.tokens)
        for token in range(end - 1, -1, -1):
            framed = sentence.tokens[token].upos == "NOUN" and frame_at(sentence, token)
            if framed and reading.actors_within(sentence, token):
                yield IssueWord(sentence, token)
