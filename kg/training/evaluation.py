"""Measures a parser on annotated sentences."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.annotate import Analysis, Parser
from kg.annotate.sentences import MAX_WORDS
from kg.model import NameSpan, NameType
from kg.training.treebanks import GoldSentence, name_runs
from kg.tree import base_relation

_TYPES = {
    "PER": NameType.PERSON,
    "ORG": NameType.ORGANISATION,
    "LOC": NameType.PLACE,
    "MISC": NameType.OTHER,
}
_COUNTED = (NameType.PERSON, NameType.ORGANISATION, NameType.PLACE)


@dataclass(slots=True)
class Count:
    """Right ones among those found and those wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Give the share of the found that is right, in [0, 1]."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Give the share of the wanted that is found, in [0, 1]."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        both = self.found + self.wanted
        return 2 * self.right / both if both else 0.0

    def add(self, right: int, found: int, wanted: int) -> None:
        """Count some more."""
        self.right += right
        self.found += found
        self.wanted += wanted


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures on gold words and sentences.

    Attributes:
        upos, xpos, lemmas: of all words; capitals count in lemmas.
        forms: lemmas again, whatever their capitals. The treebanks agree on forms, not on
            capitals: "Court" of "the Supreme Court" is "Court" in EWT and GUM, "court" in PUD.
        uas, las: without punctuation; relations without their subtypes.
        names: exact spans of persons, organisations and places with their types. Other names are
            counted nowhere: the corpora do not agree what they are.
        spans: exact spans of the three whatever their type.
        relations: by base relation, head and relation right.
    """

    upos: Count = field(default_factory=Count)
    xpos: Count = field(default_factory=Count)
    lemmas: Count = field(default_factory=Count)
    forms: Count = field(default_factory=Count)
    uas: Count = field(default_factory=Count)
    las: Count = field(default_factory=Count)
    names: Count = field(default_factory=Count)
    spans: Count = field(default_factory=Count)
    types: dict[NameType, Count] = field(default_factory=dict)
    relations: dict[str, Count] = field(default_factory=dict)


def evaluate(parser: Parser, sentences: Sequence[GoldSentence]) -> Figures:
    """Parse gold words and compare; sentences past the parser's length are left out."""
    fitting = [s for s in sentences if len(s.words) <= MAX_WORDS]
    figures = Figures()
    for gold, found in zip(fitting, parser([s.words for s in fitting]), strict=True):
        _count_words(figures, gold, found)
        _count_arcs(figures, gold, found)
        if gold.names:
            _count_names(figures, gold, found)
    return figures


def _count_words(figures: Figures, gold: GoldSentence, found: Analysis) -> None:
    count = len(gold.words)
    for counter, wanted, given in (
        (figures.upos, gold.upos, found.upos),
        (figures.xpos, gold.xpos, found.xpos),
        (figures.lemmas, gold.lemmas, found.lemmas),
        (figures.forms, _small(gold.lemmas), _small(found.lemmas)),
    ):
        counter.add(sum(map(str.__eq__, wanted, given)), count, count)


def _small(lemmas: Iterable[str]) -> list[str]:
    return [lemma.lower() for lemma in lemmas]


def _count_arcs(figures: Figures, gold: GoldSentence, found: Analysis) -> None:
    for word, upos in enumerate(gold.upos):
        if upos == "PUNCT":
            continue
        wanted, given = base_relation(gold.deprels[word]), base_relation(found.deprels[word])
        attached = gold.heads[word] == found.heads[word]
        right = attached and wanted == given
        figures.uas.add(attached, 1, 1)
        figures.las.add(right, 1, 1)
        figures.relations.setdefault(wanted, Count()).add(right, 0, 1)
        figures.relations.setdefault(given, Count()).add(0, 1, 0)


def _count_names(figures: Figures, gold: GoldSentence, found: Analysis) -> None:
    wanted = {name for name in gold_names(gold.names) if name.type in _COUNTED}
    given = {name for name in found.names if name.type in _COUNTED}
    figures.names.add(len(wanted & given), len(given), len(wanted))
    where, there = {(n.first, n.last) for n in wanted}, {(n.first, n.last) for n in given}
    figures.spans.add(len(where & there), len(there), len(where))
    for kind in _COUNTED:
        right, out, asked = (
            sum(n.type is kind for n in s) for s in (wanted & given, given, wanted)
        )
        figures.types.setdefault(kind, Count()).add(right, out, asked)


def gold_names(labels: Iterable[str]) -> Iterator[NameSpan]:
    """Give the spans of BIO labels.

    >>> [(n.first, n.last) for n in gold_names(["O", "B-PER", "I-PER"])]
    [(1, 3)]
    """
    for first, last, kind in name_runs(labels):
        yield NameSpan(first, last, _TYPES[kind])
