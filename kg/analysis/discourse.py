"""Discourse networks: who is tied to whom by what they say of the same issues.

The counts are C[a, k, q]: codings of actor a on issue k with agreement q (1 for, 0 against). All
weights are computed from the graph and never stored; every weight opens into its positions.

Source of all formulas: Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks",
in The Oxford Handbook of Political Networks (2017); the names are those of the Discourse Network
Analyzer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from math import sqrt

from kg.analysis.codings import Coding
from kg.errors import OptionError


class Aggregation(Enum):
    """How agreement and disagreement go into one weight.

    Two-mode: IGNORE counts all, COMBINE gives 1 for, 2 against, 3 both, SUBTRACT for minus against.
    One-mode: CONGRUENCE counts shared judgements, CONFLICT opposite ones, SUBTRACT the first minus
    the second, IGNORE their sum.
    """

    IGNORE = "ignore"
    COMBINE = "combine"
    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"


class Normalisation(Enum):
    """By what a weight is divided; see :func:`two_mode` and :func:`one_mode`."""

    NONE = "none"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"
    DNA_COSINE = "dna-cosine"


class Mode(Enum):
    """Which side of the two-mode network is tied to itself."""

    ACTORS = "actors"
    ISSUES = "issues"


@dataclass(frozen=True, slots=True)
class Tie:
    """A weighted pair and the positions it is made of, as sorted IRIs."""

    first: str
    second: str
    weight: float
    positions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DiscourseNetwork:
    """A network of codings.

    Attributes:
        rows, columns: node ids, sorted; in a one-mode network both are the same.
        ties: pairs with a weight other than 0, sorted; a one-mode pair stands once, first < second.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    ties: tuple[Tie, ...]
    one_mode: bool

    def weight(self, first: str, second: str) -> float:
        """Give the weight of a pair, 0 where there is no tie."""
        tie = self.tie(first, second)
        return tie.weight if tie else 0.0

    def tie(self, first: str, second: str) -> Tie | None:
        """Give the tie of a pair; in a one-mode network the order does not matter."""
        pairs = {(first, second), (second, first)} if self.one_mode else {(first, second)}
        return next((tie for tie in self.ties if (tie.first, tie.second) in pairs), None)

    def matrix(self) -> tuple[tuple[float, ...], ...]:
        """Give all weights, rows by columns; a one-mode matrix is symmetric, its diagonal 0."""
        known = {(tie.first, tie.second): tie.weight for tie in self.ties}
        if self.one_mode:
            known |= {(second, first): weight for (first, second), weight in known.items()}
        return tuple(tuple(known.get((r, c), 0.0) for c in self.columns) for r in self.rows)

    def total(self) -> float:
        """Give the sum of the matrix; a one-mode tie counts twice, as in the matrix."""
        return sum(map(sum, self.matrix()))


_TWO_MODE: frozenset[Enum] = frozenset(
    {
        Aggregation.IGNORE,
        Aggregation.COMBINE,
        Aggregation.SUBTRACT,
        Normalisation.NONE,
        Normalisation.ACTIVITY,
        Normalisation.PROMINENCE,
    }
)
_ONE_MODE: frozenset[Enum] = frozenset(
    {
        Aggregation.IGNORE,
        Aggregation.CONGRUENCE,
        Aggregation.CONFLICT,
        Aggregation.SUBTRACT,
        Normalisation.NONE,
        Normalisation.AVERAGE,
        Normalisation.JACCARD,
        Normalisation.COSINE,
        Normalisation.DNA_COSINE,
    }
)


def two_mode(
    found: Iterable[Coding], aggregation: Aggregation, normalisation: Normalisation
) -> DiscourseNetwork:
    """Tie actors (rows) to issues (columns).

    With C the counts, ``IGNORE`` is C[a,k,1] + C[a,k,0], in [0, n]; ``SUBTRACT`` is
    C[a,k,1] - C[a,k,0], in [-n, n]; ``COMBINE`` is 1, 2 or 3. ``ACTIVITY`` divides by the number of
    codings of the actor, ``PROMINENCE`` by those of the issue; both give at most 1 in size.

    Raises:
        OptionError: the aggregation or normalisation is one of one-mode networks.

    >>> from kg.analysis.codings import Coding
    >>> one = [Coding("a", "k", 1, "d", None, "p")]
    >>> two_mode(one, Aggregation.IGNORE, Normalisation.NONE).weight("a", "k")
    1.0
    """
    _check(aggregation, normalisation, _TWO_MODE, "two-mode")
    found = tuple(found)
    counts = Counter((c.actor, c.issue, c.agreement) for c in found)
    activity, prominence = Counter(c.actor for c in found), Counter(c.issue for c in found)
    divisor: Mapping[Normalisation, Callable[[str, str], float]] = {
        Normalisation.NONE: lambda _actor, _issue: 1,
        Normalisation.ACTIVITY: lambda actor, _issue: activity[actor],
        Normalisation.PROMINENCE: lambda _actor, issue: prominence[issue],
    }
    divide = divisor[normalisation]
    ties = [
        Tie(
            actor, issue, _cell(counts, actor, issue, aggregation) / divide(actor, issue), positions
        )
        for (actor, issue), positions in _positions(found).items()
    ]
    return DiscourseNetwork(
        tuple(sorted(activity)), tuple(sorted(prominence)), _weighted(ties), one_mode=False
    )


def _cell(
    counts: Counter[tuple[str, str, int]], actor: str, issue: str, aggregation: Aggregation
) -> float:
    for_, against = counts[actor, issue, 1], counts[actor, issue, 0]
    if aggregation is Aggregation.COMBINE:
        return (1 if for_ else 0) + (2 if against else 0)
    return for_ - against if aggregation is Aggregation.SUBTRACT else for_ + against


def _positions(found: Iterable[Coding]) -> dict[tuple[str, str], tuple[str, ...]]:
    behind: dict[tuple[str, str], list[str]] = defaultdict(list)
    for coding in found:
        behind[coding.actor, coding.issue].append(coding.position)
    return {pair: tuple(sorted(set(iris))) for pair, iris in sorted(behind.items())}


def _weighted(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    return tuple(sorted((t for t in ties if t.weight), key=lambda t: (t.first, t.second)))


def one_mode(
    found: Iterable[Coding],
    mode: Mode,
    aggregation: Aggregation,
    normalisation: Normalisation,
) -> DiscourseNetwork:
    """Tie actors to actors over shared issues, or issues to issues over shared actors.

    With C the counts of two nodes a and b over what they share, k, and agreement q:
    congruence = sum over k and q of C[a,k,q] C[b,k,q]; conflict = sum of C[a,k,q] C[b,k,1-q];
    subtract = congruence - conflict; ignore = congruence + conflict. All are counts of pairs of
    codings, at least 0 (subtract: any sign).

    ``AVERAGE`` divides by the mean number of codings of both; ``JACCARD`` by the size of the union
    of their codings as multisets; ``COSINE`` by the product of the lengths of their vectors of
    counts, so congruence lies in [0, 1]; ``DNA_COSINE`` by the product of their numbers of codings,
    which the Discourse Network Analyzer calls cosine.

    Raises:
        OptionError: the aggregation or normalisation is one of two-mode networks.
    """
    _check(aggregation, normalisation, _ONE_MODE, "one-mode")
    found = tuple(found)
    vectors = _vectors(found, mode)
    behind = _positions_of_nodes(found, mode)
    nodes = tuple(sorted(vectors))
    ties = []
    for first, second in combinations(nodes, 2):
        weight = _pair_weight(vectors[first], vectors[second], aggregation)
        if weight:
            shared = behind[first].keys() & behind[second].keys()
            iris = {i for k in shared for i in (*behind[first][k], *behind[second][k])}
            scale = _scale(vectors[first], vectors[second], normalisation)
            ties.append(Tie(first, second, weight / scale, tuple(sorted(iris))))
    return DiscourseNetwork(nodes, nodes, _weighted(ties), one_mode=True)


_Vector = Counter[tuple[str, int]]


def _vectors(found: Iterable[Coding], mode: Mode) -> dict[str, _Vector]:
    vectors: dict[str, _Vector] = defaultdict(Counter)
    for c in found:
        node, over = (c.actor, c.issue) if mode is Mode.ACTORS else (c.issue, c.actor)
        vectors[node][over, c.agreement] += 1
    return vectors


def _positions_of_nodes(found: Iterable[Coding], mode: Mode) -> dict[str, dict[str, list[str]]]:
    behind: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for c in found:
        node, over = (c.actor, c.issue) if mode is Mode.ACTORS else (c.issue, c.actor)
        behind[node][over].append(c.position)
    return behind


def _check(
    aggregation: Aggregation, normalisation: Normalisation, allowed: frozenset[Enum], mode: str
) -> None:
    for choice in (aggregation, normalisation):
        if choice not in allowed:
            names = ", ".join(sorted(str(a.value) for a in allowed if isinstance(a, type(choice))))
            message = f"{choice.value!r} does not go with a {mode} network; it takes: {names}"
            raise OptionError(message)


def _pair_weight(first: _Vector, second: _Vector, aggregation: Aggregation) -> float:
    congruence = sum(n * second[k, q] for (k, q), n in first.items())
    conflict = sum(n * second[k, 1 - q] for (k, q), n in first.items())
    weights = {
        Aggregation.CONGRUENCE: congruence,
        Aggregation.CONFLICT: conflict,
        Aggregation.SUBTRACT: congruence - conflict,
        Aggregation.IGNORE: congruence + conflict,
    }
    return weights[aggregation]


def _scale(first: _Vector, second: _Vector, normalisation: Normalisation) -> float:
    a, b = first.total(), second.total()
    scales = {
        Normalisation.NONE: 1.0,
        Normalisation.AVERAGE: (a + b) / 2,
        Normalisation.JACCARD: (first | second).total(),
        Normalisation.COSINE: _length(first) * _length(second),
        Normalisation.DNA_COSINE: a * b,
    }
    return scales[normalisation]


def _length(vector: _Vector) -> float:
    return sqrt(sum(n * n for n in vector.values()))
