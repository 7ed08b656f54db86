"""Discourse networks against a naive formula and against the field's reference sample."""

import sqlite3
from collections import Counter
from datetime import date
from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.analysis.codings import Coding, Duplicates, Filters, select, windows, without_duplicates
from kg.analysis.discourse import (
    Aggregation,
    DiscourseNetwork,
    Mode,
    Normalisation,
    one_mode,
    two_mode,
)
from kg.analysis.structure import (
    Camp,
    Centrality,
    backbone,
    balanced_deviation,
    centrality,
    communities,
    deviation_score,
    polarisation,
)
from kg.errors import OptionError
from tests.shared import shared


def coding(
    actor: str, issue: str, agreement: int, day: date | None = None, doc: str = "d"
) -> Coding:
    return Coding(actor, issue, agreement, doc, day, f"{actor}-{issue}-{agreement}-{doc}")


def reference() -> list[Coding]:
    path = shared("peers", "dna", "sample.dna")
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return read_reference(database)
    finally:
        database.close()


def read_reference(database: sqlite3.Connection) -> list[Coding]:
    def values(variable: int) -> dict[int, str]:
        query = (
            "SELECT StatementId, Value FROM DATASHORTTEXT JOIN ENTITIES ON Entity = ENTITIES.ID"
            " WHERE DATASHORTTEXT.VariableId = ?"
        )
        return dict(database.execute(query, (variable,)))

    actors, issues = values(2), values(3)
    agreement = dict(database.execute("SELECT StatementId, Value FROM DATABOOLEAN"))
    rows = database.execute("SELECT ID, DocumentId FROM STATEMENTS WHERE StatementTypeId = 1")
    return [Coding(actors[i], issues[i], agreement[i], str(d), None, str(i)) for i, d in rows]


def test_published_sums_of_the_reference_sample_hold() -> None:
    found = reference()
    two = two_mode(found, Aggregation.IGNORE, Normalisation.NONE)
    assert (len(two.rows), len(two.columns), two.total()) == (7, 6, 40)
    one = one_mode(found, Mode.ACTORS, Aggregation.IGNORE, Normalisation.NONE)
    assert (len(one.rows), one.total()) == (7, 276)
    average = one_mode(found, Mode.ACTORS, Aggregation.CONGRUENCE, Normalisation.AVERAGE)
    # The reference compares its own sums after rounding to whole numbers.
    assert round(average.total()) == 26
    kept = select(
        found,
        Filters(
            without_issues=frozenset({"There should be legislation to regulate emissions."}),
            without_actors=frozenset({"Senate", "Sierra Club"}),
        ),
    )
    fewer = one_mode(kept, Mode.ACTORS, Aggregation.CONGRUENCE, Normalisation.AVERAGE)
    assert (len(fewer.rows), round(fewer.total())) == (5, 10)


def test_polarisation_of_the_reference_sample_is_within_its_tolerance() -> None:
    found = reference()
    nets = [
        one_mode(found, Mode.ACTORS, aggregation, Normalisation.AVERAGE)
        for aggregation in (Aggregation.CONGRUENCE, Aggregation.CONFLICT)
    ]
    assert balanced_deviation(*nets).score == pytest.approx(0.5342493, rel=0.1)


CODINGS = st.lists(
    st.builds(
        coding,
        st.sampled_from("abcd"),
        st.sampled_from("xyz"),
        st.integers(0, 1),
        st.none(),
        st.sampled_from("12"),
    ),
    max_size=30,
)


def naive(found: list[Coding], a: str, b: str, aggregation: Aggregation) -> int:
    pairs = [
        (x, y) for x in found for y in found if (x.actor, y.actor) == (a, b) and x.issue == y.issue
    ]
    same = sum(x.agreement == y.agreement for x, y in pairs)
    return {
        Aggregation.CONGRUENCE: same,
        Aggregation.CONFLICT: len(pairs) - same,
        Aggregation.SUBTRACT: 2 * same - len(pairs),
        Aggregation.IGNORE: len(pairs),
    }[aggregation]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no bug
@given(
    CODINGS,
    st.sampled_from(
        [Aggregation.CONGRUENCE, Aggregation.CONFLICT, Aggregation.SUBTRACT, Aggregation.IGNORE]
    ),
)
def test_one_mode_weights_equal_a_count_of_pairs(
    found: list[Coding], aggregation: Aggregation
) -> None:
    network = one_mode(found, Mode.ACTORS, aggregation, Normalisation.NONE)
    for a, b in permutations(network.rows, 2):
        assert network.weight(a, b) == naive(found, a, b, aggregation)


@given(CODINGS)
def test_two_mode_weights_equal_a_count(found: list[Coding]) -> None:
    network = two_mode(found, Aggregation.SUBTRACT, Normalisation.ACTIVITY)
    activity = Counter(c.actor for c in found)
    for a in network.rows:
        for k in network.columns:
            mine = [c.agreement for c in found if (c.actor, c.issue) == (a, k)]
            assert network.weight(a, k) == pytest.approx((2 * sum(mine) - len(mine)) / activity[a])


@given(CODINGS)
def test_normalised_congruence_stays_in_its_range(found: list[Coding]) -> None:
    for normalisation in (Normalisation.COSINE, Normalisation.DNA_COSINE):
        network = one_mode(found, Mode.ACTORS, Aggregation.CONGRUENCE, normalisation)
        assert all(0 < tie.weight <= 1 + 1e-9 for tie in network.ties)


@given(CODINGS)
def test_issue_network_is_the_actor_network_of_swapped_codings(found: list[Coding]) -> None:
    swapped = [Coding(c.issue, c.actor, c.agreement, c.document, c.date, c.position) for c in found]
    issues = one_mode(found, Mode.ISSUES, Aggregation.CONFLICT, Normalisation.AVERAGE)
    assert issues == one_mode(swapped, Mode.ACTORS, Aggregation.CONFLICT, Normalisation.AVERAGE)


def test_combine_tells_for_against_and_both() -> None:
    found = [coding("a", "k", 1), coding("b", "k", 0), coding("c", "k", 1), coding("c", "k", 0)]
    network = two_mode(found, Aggregation.COMBINE, Normalisation.NONE)
    assert [network.weight(a, "k") for a in "abc"] == [1, 2, 3]


def test_every_weight_opens_into_its_positions() -> None:
    found = [coding("a", "k", 1), coding("b", "k", 1), coding("b", "m", 0)]
    tie = one_mode(found, Mode.ACTORS, Aggregation.CONGRUENCE, Normalisation.NONE).tie("b", "a")
    assert tie is not None
    assert tie.positions == ("a-k-1-d", "b-k-1-d")


def test_wrong_combination_of_options_is_refused() -> None:
    with pytest.raises(OptionError, match="'average' does not go with a two-mode network"):
        two_mode([], Aggregation.IGNORE, Normalisation.AVERAGE)
    with pytest.raises(OptionError, match="'combine' does not go with a one-mode network"):
        one_mode([], Mode.ACTORS, Aggregation.COMBINE, Normalisation.NONE)


@pytest.mark.parametrize(
    ("rule", "count"),
    [
        (Duplicates.INCLUDE, 5),
        (Duplicates.DOCUMENT, 4),
        (Duplicates.WEEK, 4),
        (Duplicates.MONTH, 3),
        (Duplicates.YEAR, 2),
        (Duplicates.RANGE, 1),
    ],
)
def test_duplicates_count_once_in_their_period(rule: Duplicates, count: int) -> None:
    days = [
        (date(2022, 2, 1), "1"),
        (date(2022, 2, 1), "1"),
        (date(2022, 2, 20), "2"),
        (date(2022, 3, 20), "3"),
        (date(2023, 3, 20), "4"),
    ]
    found = [coding("a", "k", 1, day, doc) for day, doc in days]
    assert len(without_duplicates(found, rule)) == count


def test_windows_cover_the_range_in_steps() -> None:
    found = [coding("a", "k", 1, date(2022, 1, d)) for d in (1, 5, 20)] + [coding("b", "k", 1)]
    made = windows(found, days=10, step=10)
    assert [(w.start.day, w.end.day, len(w.codings)) for w in made] == [(1, 10, 2), (11, 20, 1)]


def test_undated_codings_fail_a_filter_on_dates() -> None:
    found = [coding("a", "k", 1), coding("b", "k", 1, date(2022, 1, 1))]
    assert [c.actor for c in select(found, Filters(since=date(2021, 1, 1)))] == ["b"]


def two_camps() -> list[Coding]:
    return [coding(a, k, int(a in "ab")) for a in "abcd" for k in "xy"]


def pair(found: list[Coding]) -> tuple[DiscourseNetwork, DiscourseNetwork]:
    congruence = one_mode(found, Mode.ACTORS, Aggregation.CONGRUENCE, Normalisation.NONE)
    return congruence, one_mode(found, Mode.ACTORS, Aggregation.CONFLICT, Normalisation.NONE)


def test_perfect_camps_are_fully_polarised() -> None:
    found = polarisation(*pair(two_camps()))
    assert found.score == 1
    assert found.camps == (Camp(("a", "b")), Camp(("c", "d")))


def test_polarisation_beyond_exact_search_finds_clear_camps() -> None:
    names = [f"n{i:02}" for i in range(20)]
    found = [coding(n, k, int(n < "n10")) for n in names for k in "xy"]
    assert polarisation(*pair(found)).score == 1


def test_polarisation_of_an_empty_debate_is_zero() -> None:
    assert polarisation(*pair([])).score == 0
    assert deviation_score(*pair([]), ()) == 0


def test_backbone_drops_the_even_ties_of_a_hub() -> None:
    found = [coding("hub", k, 1) for k in "uvwxyz" for _ in range(4)]
    found += [coding(f"s{k}", k, 1) for k in "uvwxyz"] + [coding("su", "u", 1)] * 40
    kept = backbone(two_mode(found, Aggregation.IGNORE, Normalisation.NONE), alpha=0.05)
    assert ("su", "u") in {(t.first, t.second) for t in kept.ties}
    assert ("hub", "v") not in {(t.first, t.second) for t in kept.ties}


def test_communities_and_centralities_find_camps_and_the_middle() -> None:
    congruence, _ = pair(two_camps())
    assert [c.members for c in communities(congruence)] == [("a", "b"), ("c", "d")]
    star = one_mode(
        [coding("m", k, 1) for k in "xyz"] + [coding(n, n, 1) for n in "xyz"],
        Mode.ACTORS,
        Aggregation.CONGRUENCE,
        Normalisation.NONE,
    )
    for measure in Centrality:
        scores = centrality(star, measure)
        assert next(iter(scores)) == "m"
        assert all(scores["m"] > scores[n] for n in "xyz")


def test_every_pair_of_ties_is_listed_once() -> None:
    network, _ = pair(two_camps())
    assert len({(t.first, t.second) for t in network.ties}) == len(network.ties)
    assert all(a < b for a, b in combinations(network.rows, 2))


def test_reference_path_is_readable(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "empty.dna")
    database.executescript(
        "CREATE TABLE STATEMENTS(ID, DocumentId, StatementTypeId);"
        "CREATE TABLE DATASHORTTEXT(StatementId, VariableId, Entity);"
        "CREATE TABLE ENTITIES(ID, Value); CREATE TABLE DATABOOLEAN(StatementId, Value);"
    )
    assert read_reference(database) == []
    database.close()
