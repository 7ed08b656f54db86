"""Base forms by rules over tags, with tables of irregular forms and exceptions.

``inflection.toml`` lists irregular English forms; ``lemmas.tsv`` holds what is wrong even so,
learned from the training treebanks. The spelling rules check their candidates against the words
that the encoder has a piece of its own for, some 20,000 common English words.
"""

from collections.abc import Container, Mapping, Sequence
from functools import lru_cache
from importlib.resources.abc import Traversable

from kg.annotate.inflection import UNDO, Inflection
from kg.annotate.irregular import acronyms, irregular_forms, noun_endings
from kg.errors import ModelError

_CLITICS = frozenset({"'s", "’s", "'d", "’d"})
_KEPT = frozenset({"NNP", "ADD", "FW"})

#: Lower-case word and tag of the Penn set -> lemma.
Exceptions = Mapping[tuple[str, str], str]


class Lemmatiser:
    """Gives base forms from words and their tags."""

    def __init__(self, exceptions: Exceptions, known: Container[str]) -> None:
        self._exceptions = {**exceptions, **irregular_forms()}
        self._known = known
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
        """Give the lemmas of a sentence; "'s" and "'d" need the tree, capitals the sentence."""
        found = list(map(self.lemma, words, xpos, upos))
        for position, word in enumerate(words):
            if word in _CLITICS and upos[position] == "AUX":
                head = xpos[heads[position]] if heads[position] >= 0 else ""
                relation = "aux:modal" if xpos[position] == "MD" else deprels[position]
                found[position] = _clitic(word, relation, head)
            elif position and xpos[position] == "JJ" and self._is_proper(words, position):
                found[position] = word
        return tuple(found)

    def _lemma(self, word: str, xpos: str, upos: str) -> str:
        lower = word.lower()
        exception = self._exceptions.get((lower, xpos))
        if exception is not None:
            return exception
        if xpos in _KEPT:
            return _name(word) if xpos == "NNP" else word
        if xpos == "NNPS" or upos == "PROPN":
            return _with_case(word, self._inflected(lower, xpos))
        if xpos == "CD":
            return lower.replace(",", "")
        return word if _keeps_case(word, xpos) else self._inflected(lower, xpos)

    def _inflected(self, lower: str, xpos: str) -> str:
        if xpos == "NNS":
            lower = lower.removesuffix("'s").removesuffix("’s")
            for plural, singular in noun_endings():
                if lower.endswith(plural):
                    return lower.removesuffix(plural) + singular
        before, hyphen, last = lower.rpartition("-")
        if hyphen and last and xpos.startswith("VB"):  # "co-wrote" as "wrote"
            return before + hyphen + self._lemma(last, xpos, "VERB")
        undo = UNDO.get("VBD" if xpos == "VBP" and self._is_past(lower) else xpos)
        return undo(self._inflection, lower) if undo else lower

    def _is_past(self, lower: str) -> bool:
        """Tell "protested", tagged as a present form, from "exceed"."""
        return (
            lower.endswith("ed") and len(lower) > 6 and self._inflection.past(lower) in self._known
        )

    def _is_proper(self, words: Sequence[str], position: int) -> bool:
        """Tell rare capital adjectives ("Achaemenid") from plain ones ("the Royal Navy")."""
        return words[position].lower() not in self._known and _is_cased(words, position)


def _name(word: str) -> str:
    """Give a name as it is mostly written: "KREMLIN" and "kremlin" as "Kremlin".

    Short words stay, since capitals may be an acronym and small letters a particle ("de", "bin").
    """
    shouted = word.isupper() and len(word) > 5 and word not in acronyms()
    small = word.islower() and len(word) > 3
    return word.capitalize() if word.isalpha() and (shouted or small) else word


def _keeps_case(word: str, xpos: str) -> bool:
    """Tell single letters and codes ("vitamin C", "01-Feb-02") and "anti-Western"."""
    if xpos == "NN":
        return len(word) == 1 or any(character.isdigit() for character in word)
    return xpos == "JJ" and "-" in word and word[0].islower()


def _is_cased(words: Sequence[str], position: int) -> bool:
    """Tell a word whose capital says something from those of a headline or a sentence's start."""
    word = words[position]
    if word.islower() or (not words[position - 1][-1].isalnum() and words[position - 1] != ","):
        return False
    letters = [other for other in words if other[0].isalpha()]
    small = sum(other.islower() for other in letters)
    return 2 * small > len(letters) and word[1:].islower()


def _with_case(word: str, lemma: str) -> str:
    """Give the lemma the capitals that its letters have in the word.

    >>> _with_case("MPs", "mp"), _with_case("Hills", "hill")
    ('MP', 'Hill')
    """
    same = 0
    while same < min(len(word), len(lemma)) and word[same].lower() == lemma[same].lower():
        same += 1
    return word[:same] + lemma[same:]


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
