"""What a discourse network looks like: camps, polarisation, backbone, who stands in the middle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from typing import Any

from kg.analysis.discourse import DiscourseNetwork, Tie

#: Splits are tried one by one up to this many actors (8,191 splits), and improved by swaps beyond.
_LARGEST_EXACT = 13


class Centrality(Enum):
    """Measures of standing in a network."""

    DEGREE = "degree"
    STRENGTH = "strength"
    BETWEENNESS = "betweenness"
    EIGENVECTOR = "eigenvector"


@dataclass(frozen=True, slots=True)
class Camp:
    """A group of nodes, sorted by id."""

    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Polarisation:
    """How far a debate falls into two camps.

    Attributes:
        score: in [0, 1]; 0 for a debate without ties.
        camps: the split in two that the score belongs to; () without ties.
    """

    score: float
    camps: tuple[Camp, ...]


def to_networkx(network: DiscourseNetwork) -> Any:
    """Give a networkx Graph; nodes carry ``side``, edges ``weight`` and ``positions``."""
    import networkx as nx

    graph: Any = nx.Graph()
    graph.add_nodes_from(network.rows, side="actor" if not network.one_mode else "node")
    graph.add_nodes_from((c for c in network.columns if c not in graph), side="issue")
    for tie in network.ties:
        graph.add_edge(tie.first, tie.second, weight=tie.weight, positions=list(tie.positions))
    return graph


def polarisation(congruence: DiscourseNetwork, conflict: DiscourseNetwork) -> Polarisation:
    """Find the split into two camps with most agreement inside and most conflict between.

    Score: the share of all weight that a perfectly two-camp debate would have where this one has
    it: (congruence inside camps + conflict between camps) / (all congruence + all conflict). It is
    1 when nobody agrees across the line and nobody disagrees within; a split that fits nothing
    scores 0, and a random one about one half. Actors without a tie are in no camp. Exact up to 13
    actors, by repeated moves beyond; deterministic.

    Source: the idea of maximising within-camp congruence and between-camp conflict is that of
    rDNA's ``dna_polarization``; see :func:`deviation_score` for its own measure.
    """
    ties = (*congruence.ties, *conflict.ties)
    nodes = sorted({node for tie in ties for node in (tie.first, tie.second)})
    total = sum(tie.weight for tie in ties)
    if not total:
        return Polarisation(0.0, ())

    def score(first: frozenset[str]) -> float:
        inside = sum(t.weight for t in congruence.ties if (t.first in first) == (t.second in first))
        between = sum(t.weight for t in conflict.ties if (t.first in first) != (t.second in first))
        return (inside + between) / total

    best = _best_split(nodes, score)
    rest = tuple(node for node in nodes if node not in best)
    camps = tuple(sorted((Camp(tuple(sorted(best))), Camp(rest)), key=lambda c: c.members))
    return Polarisation(score(best), tuple(c for c in camps if c.members))


def _best_split(nodes: Sequence[str], score: Callable[[frozenset[str]], float]) -> frozenset[str]:
    if len(nodes) <= _LARGEST_EXACT:
        return max(_splits(nodes), key=lambda split: (score(split), sorted(split)))
    return _improve(nodes, score, frozenset(nodes[: len(nodes) // 2]))


def _splits(nodes: Sequence[str]) -> Iterator[frozenset[str]]:
    first, *rest = nodes
    for size in range(len(rest) + 1):
        for others in combinations(rest, size):
            yield frozenset((first, *others))


def _improve(
    nodes: Sequence[str], score: Callable[[frozenset[str]], float], split: frozenset[str]
) -> frozenset[str]:
    current = score(split)
    while True:
        moves = [split ^ {node} for node in nodes]
        best = max(moves, key=lambda s: (score(s), sorted(s)))
        if score(best) <= current + 1e-12:
            return split
        split, current = best, score(best)


def deviation_score(
    congruence: DiscourseNetwork, conflict: DiscourseNetwork, camps: Sequence[Camp]
) -> float:
    """Give rDNA's own polarisation measure of a split, its ``qualityAbsdiff``, normalised.

    The absolute deviation of each weight from its expectation, summed over congruence inside camps
    and conflict between them, divided by the sum of both matrices; in [0, about 1]. Expected
    congruence inside camp c is |c|(|c|-1)/W times the mean congruence over the W ordered pairs
    inside camps; expected conflict between camps c and d is |c||d|/B times the mean over the B
    pairs between.

    Source: Discourse Network Analyzer, class Polarizer (version 3).
    """
    camp_of = {member: number for number, camp in enumerate(camps) for member in camp.members}
    sizes = [len(camp.members) for camp in camps]
    inside = sum(n * (n - 1) for n in sizes)
    between = sum(sizes) * (sum(sizes) - 1) - inside
    norms = congruence.total(), conflict.total()
    if not inside or not between or not sum(norms):
        return 0.0
    deviation = 0.0
    for a, b in combinations(sorted(camp_of), 2):
        n, m = sizes[camp_of[a]], sizes[camp_of[b]]
        if camp_of[a] == camp_of[b]:
            expected = n * (n - 1) / inside * norms[0] / inside
            deviation += abs(congruence.weight(a, b) - expected)
        else:
            expected = n * m / between * norms[1] / between
            deviation += abs(conflict.weight(a, b) - expected)
    return 2 * deviation / sum(norms)


def balanced_deviation(congruence: DiscourseNetwork, conflict: DiscourseNetwork) -> Polarisation:
    """Find the even split in two with the largest :func:`deviation_score`, as rDNA does.

    rDNA keeps camps of equal size (one more where the number is odd) and searches with a genetic
    algorithm; here all even splits are tried up to 13 actors.

    Raises:
        OptionError: there are more actors than can be tried one by one.
    """
    from kg.errors import OptionError

    nodes = sorted(set(congruence.rows) | set(conflict.rows))
    if len(nodes) > _LARGEST_EXACT:
        message = (
            f"even splits are tried up to {_LARGEST_EXACT} actors; this network has {len(nodes)}"
        )
        raise OptionError(message)
    if len(nodes) < 2:
        return Polarisation(0.0, ())
    sizes = {len(nodes) // 2, (len(nodes) + 1) // 2}
    splits = [s for s in _splits(nodes) if len(s) in sizes]
    scored = [(deviation_score(congruence, conflict, _camps(nodes, s)), sorted(s)) for s in splits]
    score, split = max(scored)
    return Polarisation(score, _camps(nodes, frozenset(split)))


def _camps(nodes: Sequence[str], split: frozenset[str]) -> tuple[Camp, ...]:
    rest = tuple(node for node in nodes if node not in split)
    return Camp(tuple(sorted(split))), Camp(rest)


def backbone(network: DiscourseNetwork, *, alpha: float = 0.05) -> DiscourseNetwork:
    """Keep the ties that are too heavy to be chance for at least one of their nodes.

    The disparity filter: a tie with share p of its node's strength, among k ties, is kept when
    (1 - p) ** (k - 1) < alpha. Nodes with one tie keep it. ``alpha`` in (0, 1); smaller keeps
    fewer.

    Source: Serrano, Boguñá and Vespignani, "Extracting the multiscale backbone of complex weighted
    networks", PNAS 106 (2009), equation 2.
    """
    strength: dict[str, float] = {}
    degree: dict[str, int] = {}
    for tie in network.ties:
        for node in (tie.first, tie.second):
            strength[node] = strength.get(node, 0.0) + abs(tie.weight)
            degree[node] = degree.get(node, 0) + 1

    def kept(tie: Tie) -> bool:
        ends = (tie.first, tie.second)
        return any(_chance(abs(tie.weight) / strength[n], degree[n]) < alpha for n in ends)

    ties = tuple(tie for tie in network.ties if kept(tie))
    return DiscourseNetwork(network.rows, network.columns, ties, network.one_mode)


def _chance(share: float, degree: int) -> float:
    return 0.0 if degree == 1 else (1 - share) ** (degree - 1)


def communities(network: DiscourseNetwork) -> tuple[Camp, ...]:
    """Group nodes that are tied more among themselves than by chance; largest group first.

    Greedy modularity over positive weights; nodes without a tie are groups of their own.

    Source: Clauset, Newman and Moore, "Finding community structure in very large networks",
    Physical Review E 70 (2004); computed by networkx.
    """
    import networkx as nx

    graph = to_networkx(network)
    graph.remove_edges_from([(a, b) for a, b, w in graph.edges(data="weight") if w <= 0])
    if not graph.number_of_edges():
        return tuple(Camp((node,)) for node in sorted(graph))
    found = nx.community.greedy_modularity_communities(graph, weight="weight")
    camps = (Camp(tuple(sorted(group))) for group in found)
    return tuple(sorted(camps, key=lambda camp: (-len(camp.members), camp.members)))


def centrality(network: DiscourseNetwork, measure: Centrality) -> Mapping[str, float]:
    """Score every node; highest first, then by id.

    DEGREE: share of the other nodes tied to it, in [0, 1]. STRENGTH: sum of the sizes of its
    weights, at least 0. BETWEENNESS: share of shortest paths between others that pass it, in [0,
    1], every tie of length 1. EIGENVECTOR: standing by the standing of the nodes tied to it, in
    [0, 1], over the sizes of weights.

    Source: Freeman, "Centrality in social networks", Social Networks 1 (1978) for degree and
    betweenness; Bonacich, American Journal of Sociology 92 (1987); computed by networkx.
    """
    import networkx as nx

    graph = to_networkx(network)
    for _, _, data in graph.edges(data=True):
        data["weight"] = abs(data["weight"])
    measures: dict[Centrality, Callable[[], Mapping[str, float]]] = {
        Centrality.DEGREE: lambda: nx.degree_centrality(graph),
        Centrality.STRENGTH: lambda: dict(graph.degree(weight="weight")),
        Centrality.BETWEENNESS: lambda: nx.betweenness_centrality(graph),
        Centrality.EIGENVECTOR: lambda: _eigenvector(graph),
    }
    scores = measures[measure]() if graph else {}
    ordered = sorted(scores.items(), key=lambda pair: (-round(pair[1], 12), pair[0]))
    return dict(ordered)


def _eigenvector(graph: Any) -> Mapping[str, float]:
    """Score each connected part by power iteration with a shift, which always converges."""
    scores = dict.fromkeys(graph, 1.0)
    for _ in range(1000):
        step = {
            node: scores[node]
            + sum(d["weight"] * scores[other] for other, d in graph[node].items())
            for node in graph
        }
        size = sum(value * value for value in step.values()) ** 0.5
        step = {node: value / size for node, value in step.items()}
        change = sum(abs(step[node] - scores[node]) for node in graph)
        scores = step
        if change < 1e-10 * len(scores):
            break
    return scores
