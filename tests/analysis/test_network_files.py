"""Networks as files of other programs read them."""

from kg.analysis.discourse import DiscourseNetwork
from kg.analysis.network_files import column_names
from kg.records import IssueRecord
from tests.analysis.made import made_position, made_records


def test_issues_of_one_label_are_told_apart_over_the_matrix() -> None:
    issues = tuple(
        IssueRecord(id_, f"https://example.org/issue/{id_}", label)
        for id_, label in (("a-1", "The decision"), ("b-2", "The decision"), ("c-3", "The dam"))
    )
    records = made_records(made_position("peru supports a-1 d"), issues=issues)
    network = DiscourseNetwork(("peru",), ("a-1", "b-2", "c-3"), (), one_mode=False)
    names = column_names(network, records)
    assert names == ("The decision [a-1]", "The decision [b-2]", "The dam")
