"""Base forms by rules over tags, with a table of exceptions.

The table ``lemmas.tsv`` of the model holds what the rules get wrong, learned from the training
treebanks. The rules check their candidates against the words that the encoder has a piece of its
own for, some 20,000 common English words.
"""

from collections.abc import Container, Mapping, Sequence
from functools import lru_cache
from importlib.resources.abc import Traversable

from kg.annotate.inflection import UNDO, Inflection
from kg.errors import ModelError

_CLITICS = frozenset({"'s", "’s", "'d", "’d"})
_KEPT = frozenset({"NNP", "NNPS", "ADD", "FW"})

#: Lower-case word and tag of the Penn set -> lemma.
Exceptions = Mapping[tuple[str, str], str]


class Lemmatiser:
    """Gives base forms from words and their tags."""

    def __init__(self, exceptions: Exceptions, known: Container[str]) -> None:
        self._exceptions = exceptions
        self._inflection = Inflection(known)
        self.lemma = lru_cache(maxsize=100_000)(self._lemma)

    def lemmas(
        self,
        words: Sequence[str],
        *,
        xpos: Sequence[str],
        upos: Sequence[str],
        heads: Sequence[int],
        deprels: Sequence[str],
    ) -> tuple[str, ...]:
        """Give the lemmas of a sentence; only "'s" and "'d" need the tree."""
        found = list(map(self.lemma, words, xpos, upos))
        for position, word in enumerate(words):
            if word in _CLITICS and upos[position] == "AUX":
                head = xpos[heads[position]] if heads[position] >= 0 else ""
                found[position] = _clitic(word, deprels[position], head)
        return tuple(found)

    def _lemma(self, word: str, xpos: str, upos: str) -> str:
        lower = word.lower()
        exception = self._exceptions.get((lower, xpos))
        if exception is not None:
            return exception
        if upos == "PROPN" or xpos in _KEPT:
            return word
        undo = UNDO.get(xpos)
        return undo(self._inflection, lower) if undo else lower


def _clitic(word: str, deprel: str, head: str) -> str:
    perfect = deprel == "aux" and head in {"VBN", "VBD"}
    if word.endswith("s"):
        return "have" if perfect else "be"
    return "have" if perfect else "would"


def read_exceptions(folder: Traversable) -> Exceptions:
    """Read ``lemmas.tsv`` of a model folder: word, tag, lemma a line.

    Raises:
        ModelError: the table is missing or damaged.
    """
    file = folder / "lemmas.tsv"
    try:
        rows = [line.split("\t") for line in file.read_text("utf-8").splitlines() if line]
        return {(word, xpos): lemma for word, xpos, lemma in rows}
    except (OSError, ValueError) as error:
        message = f"{file}: the lemma table cannot be read ({error}); reinstall the package"
        raise ModelError(message) from error
