"""Leaves open what WikiGold calls organisations and the other corpora places.

Museums, hotels, parks and stations are places in GUM and in UniversalNER over EWT, and mostly
organisations in WikiGold. Which words name such buildings is read off the first two.
"""

from collections import Counter
from collections.abc import Collection, Iterable

from kg.training.treebanks import GoldSentence, name_runs

#: Between the labels that a word may have.
EITHER = "|"
_AFTER_HEAD = frozenset({"of", "for", "at", "in", "de", "and"})


def building_words(sentences: Iterable[GoldSentence]) -> frozenset[str]:
    """Collect the head words of longer names that are places at least as often as organisations."""
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        for first, last, kind in name_runs(sentence.names):
            if last - first > 1:
                counts[kind, _head(sentence.words[first:last])] += 1
    places = {word for kind, word in counts if kind == "LOC"}
    return frozenset(w for w in places if counts["LOC", w] >= max(2, counts["ORG", w]))


def open_buildings(sentence: GoldSentence, buildings: Collection[str]) -> tuple[str, ...]:
    """Give the labels with "place" beside "organisation" for longer names with such a head."""
    labels = list(sentence.names)
    for first, last, kind in name_runs(sentence.names):
        longer = last - first > 1 and kind == "ORG"
        if longer and _head(sentence.words[first:last]) in buildings:
            for word in range(first, last):
                label = labels[word]
                labels[word] = f"{label}{EITHER}{label[:2]}LOC"
    return tuple(labels)


def _head(words: Collection[str]) -> str:
    """Give the word before the first preposition, else the last one."""
    before, *following = words
    for word in following:
        if word.lower() in _AFTER_HEAD:
            break
        before = word
    return before
