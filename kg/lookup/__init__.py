"""Looks an actor or issue up by name and gives what is held of it as rows."""

from kg.lookup.names import Found, How, find_actor, find_issue
from kg.lookup.reports import ActorReport, Camp, IssueReport, actor_report, camps, issue_report
from kg.lookup.rows import Kind, Row, rows_of

__all__ = [
    "ActorReport",
    "Camp",
    "Found",
    "How",
    "IssueReport",
    "Kind",
    "Row",
    "actor_report",
    "camps",
    "find_actor",
    "find_issue",
    "issue_report",
    "rows_of",
]
