"""English inflection undone by spelling rules."""

from collections.abc import Callable, Container
from dataclasses import dataclass

_VOWELS = frozenset("aeiou")
#: Endings that take "es", so that "es" comes off.
_HISSING = ("ses", "xes", "zes", "ches", "shes")
#: Letters that stay doubled ("passed", "called", "staffed").
_STAYS_DOUBLE = frozenset("aeioulsfz")


@dataclass(frozen=True, slots=True)
class Inflection:
    """Base forms of lower-case words; ``known`` holds common words to check candidates against."""

    known: Container[str]

    def plural(self, word: str) -> str:
        """Undo the ending of a plural noun or of the third person."""
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(_HISSING) and word[:-1] not in self.known:
            return word[:-2]
        if word.endswith("s") and not word.endswith("ss"):
            return word[:-1]
        return word

    def gerund(self, word: str) -> str:
        """Undo "-ing"."""
        return self._stem(word[:-3]) if word.endswith("ing") and len(word) > 4 else word

    def past(self, word: str) -> str:
        """Undo "-ed"."""
        if word.endswith("ied") and len(word) > 4:
            return word[:-3] + "y"
        return self._stem(word[:-2]) if word.endswith("ed") and len(word) > 3 else word

    def comparative(self, word: str) -> str:
        """Undo "-er"."""
        if word.endswith("ier"):
            return word[:-3] + "y"
        return self._stem(word[:-2]) if word.endswith("er") else word

    def superlative(self, word: str) -> str:
        """Undo "-est"."""
        if word.endswith("iest"):
            return word[:-4] + "y"
        return self._stem(word[:-3]) if word.endswith("est") else word

    def _stem(self, stem: str) -> str:
        """Undo doubling ("planned") and put back a dropped e ("imposed")."""
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _STAYS_DOUBLE:
            return stem[:-1]
        return stem + "e" if self._dropped_e(stem) else stem

    def _dropped_e(self, stem: str) -> bool:
        with_e = stem + "e" in self.known
        if with_e != (stem in self.known):
            return with_e
        if stem[-1:] in frozenset("csuvz"):
            return not stem.endswith("ss")
        return len(stem) > 2 and _is_short_syllable(stem)


def _is_short_syllable(stem: str) -> bool:
    """Tell consonant, vowel, consonant, as in "hop(e)": without an e it would have doubled."""
    first, vowel, last = stem[-3], stem[-2], stem[-1]
    return last not in "aeiouwxyrnlt" and vowel in _VOWELS and first not in _VOWELS


#: What undoes the inflection of a tag of the Penn set; other tags have none.
UNDO: dict[str, Callable[[Inflection, str], str]] = {
    "NNS": Inflection.plural,
    "VBZ": Inflection.plural,
    "VBG": Inflection.gerund,
    "VBD": Inflection.past,
    "VBN": Inflection.past,
    "JJR": Inflection.comparative,
    "RBR": Inflection.comparative,
    "JJS": Inflection.superlative,
    "RBS": Inflection.superlative,
}
