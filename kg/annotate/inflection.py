"""English inflection undone by spelling rules."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass

#: Endings that take "es", so that "es" comes off.
_HISSING = ("sses", "xes", "zzes", "ches", "shes")
#: Letters that stay doubled ("passed", "called", "staffed").
_STAYS_DOUBLE = frozenset("aeioulsfz")
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy][^aeiouwxy]|qu[aeiou][^aeiouwxy]")
_SYLLABLES = re.compile(r"[^aeiou]*[aeiou]+[^aeiou]+[aeiou]")
#: Ends of stems that lost an e ("incarcerat-", "penaliz-", "contribut-", "enlarg-").
_LOST_E = re.compile(
    r"(?:[^aeou]at|[uei]at|[iy]z|[bcnp]ut|[^s]s|[cuv]|rg|dg|[bcdfgkptz]l|[aiu]r|[aeiou]{2}g"
    r"|[^aeiou]id|[lrstn]ud|[^aeio]ad|[^o]od|ced|crib|mot|ven|[ae]ng|ag)$"
)


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
        if word.endswith("ses") and word[:-2] in self.known and word[:-1] not in self.known:
            return word[:-2]
        if word.endswith("oes") and word[:-1] not in self.known:
            return word[:-2]
        if word.endswith("s") and not word.endswith("ss") and len(word) > 2:
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
        if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _STAYS_DOUBLE:
            return stem[:-1]
        if stem.endswith("ll") and stem not in self.known and _SYLLABLES.match(stem):
            return stem[:-1]  # "expelled", "modelling"
        return stem + "e" if self._dropped_e(stem) else stem

    def _dropped_e(self, stem: str) -> bool:
        # a stem of one short syllable would have doubled its last letter ("hoped", not "hopped")
        if _ONE_SYLLABLE.fullmatch(stem):
            return True
        if stem.endswith("is"):
            return True  # "emphasised", though "emphasis" is a word
        with_e = stem + "e" in self.known
        if with_e != (stem in self.known):
            return with_e
        return _LOST_E.search(stem) is not None


#: What undoes the inflection of a tag of the Penn set; other tags have none.
UNDO: dict[str, Callable[[Inflection, str], str]] = {
    "NNS": Inflection.plural,
    "NNPS": Inflection.plural,
    "VBZ": Inflection.plural,
    "VBG": Inflection.gerund,
    "VBD": Inflection.past,
    "VBN": Inflection.past,
    "JJR": Inflection.comparative,
    "RBR": Inflection.comparative,
    "JJS": Inflection.superlative,
    "RBS": Inflection.superlative,
}
