"""Word pieces of the encoder: how a word is spelled for it, and what its letters look like.

Source: WordPiece as in BERT (Devlin et al. 2019), uncased: text is lower-cased, accents are
dropped, punctuation stands alone, and the longest known piece is taken from the left.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

#: More pieces of one word tell the encoder nothing; a long address would fill its window.
MAX_PIECES = 8
_MAX_LETTERS = 100
_CACHED = 200_000


class Shape(IntEnum):
    """Letter case of a word, which the uncased pieces do not show; 0 marks padding and specials."""

    NONE = 0
    NO_LETTERS = 1
    LOWER = 2
    CAPITALISED = 3
    UPPER = 4
    MIXED = 5


class Spelling(NamedTuple):
    """Piece ids and shape of one word."""

    pieces: tuple[int, ...]
    shape: Shape


def word_shape(word: str) -> Shape:
    """Tell the letter case of a word.

    >>> word_shape("NATO"), word_shape("Rutte")
    (<Shape.UPPER: 4>, <Shape.CAPITALISED: 3>)
    """
    if not any(character.isalpha() for character in word):
        return Shape.NO_LETTERS
    if word.islower():
        return Shape.LOWER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return Shape.CAPITALISED
    return Shape.UPPER if word.isupper() else Shape.MIXED


class WordPieces:
    """Spells words with the pieces of a vocabulary."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._spelled: dict[str, Spelling] = {}
        self.unknown = vocabulary["[UNK]"]
        self.first = vocabulary["[CLS]"]
        self.last = vocabulary["[SEP]"]

    def __contains__(self, word: object) -> bool:
        """Tell whether a lower-case word has a piece of its own."""
        return word in self._vocabulary

    def spell(self, word: str) -> Spelling:
        """Give pieces and shape of a word; a word without visible characters is one unknown."""
        known = self._spelled.get(word)
        if known is None:
            if len(self._spelled) >= _CACHED:  # memory stays bounded on endless streams
                self._spelled.clear()
            known = self._spelled[word] = Spelling(self._pieces(word), word_shape(word))
        return known

    def _pieces(self, word: str) -> tuple[int, ...]:
        pieces = [piece for part in _parts(word) for piece in self._split(part)]
        return tuple(pieces[:MAX_PIECES]) or (self.unknown,)

    def _split(self, part: str) -> list[int]:
        if len(part) > _MAX_LETTERS:
            return [self.unknown]
        pieces, start = [], 0
        while start < len(part):
            end = self._longest(part, start)
            if end == start:
                return [self.unknown]
            pieces.append(self._vocabulary[_piece(part, start, end)])
            start = end
        return pieces

    def _longest(self, part: str, start: int) -> int:
        for end in range(len(part), start, -1):
            if _piece(part, start, end) in self._vocabulary:
                return end
        return start


def _piece(part: str, start: int, end: int) -> str:
    return part[start:end] if start == 0 else f"##{part[start:end]}"


def _parts(word: str) -> Iterator[str]:
    """Split a word at punctuation and at characters that are words of their own."""
    run = ""
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category == "Mn" or category[0] == "C":
            continue
        if _stands_alone(character, category):
            yield from (run, character) if run else (character,)
            run = ""
        else:
            run += character
    if run:
        yield run


def _stands_alone(character: str, category: str) -> bool:
    ascii_symbol = character.isascii() and not character.isalnum()
    return ascii_symbol or category[0] == "P" or "\u3400" <= character <= "\u9fff"
