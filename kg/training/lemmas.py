"""Learns the table of lemmas that the rules get wrong."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from pathlib import Path

from kg.annotate.lemmas import Exceptions, Lemmatiser
from kg.training.treebanks import GoldSentence

#: Proper nouns and foreign words are their own lemma, whatever a treebank has once or twice.
_OWN = frozenset({"NNP", "ADD", "FW", "GW", "LS"})
_UNKNOWN = "_"


def learn_exceptions(sentences: Iterable[GoldSentence], known: Container[str]) -> Exceptions:
    """Give lower-case word and tag -> lemma where the treebanks mostly differ from the rules.

    Of several lemmas the most frequent counts, of equally frequent ones the first by alphabet.
    """
    rules = Lemmatiser({}, known)
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    tags: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        rows = zip(sentence.words, sentence.xpos, sentence.upos, sentence.lemmas, strict=False)
        for word, xpos, upos, lemma in rows:
            if lemma != _UNKNOWN and xpos not in _OWN:
                seen[word.lower(), xpos][lemma] += 1
                tags[word.lower(), xpos][upos] += 1
    best = {key: _most_frequent(counts) for key, counts in seen.items()}
    return {
        key: lemma
        for key, lemma in sorted(best.items())
        if not _same(rules.lemma(key[0], key[1], _most_frequent(tags[key])), lemma, xpos=key[1])
    }


def _same(found: str, lemma: str, *, xpos: str) -> bool:
    """Tell whether the rules are right; names in the plural get their capitals from the text."""
    return found == lemma or (xpos == "NNPS" and found == lemma.lower())


def _most_frequent(counts: Counter[str]) -> str:
    return min(counts, key=lambda value: (-counts[value], value))


def write_exceptions(exceptions: Exceptions, folder: Path) -> None:
    """Write ``lemmas.tsv`` into a model folder, sorted."""
    rows = (f"{word}\t{xpos}\t{lemma}\n" for (word, xpos), lemma in sorted(exceptions.items()))
    (folder / "lemmas.tsv").write_text("".join(rows), encoding="utf-8")
