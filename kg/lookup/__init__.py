"""Looks an actor or issue up by name and gives what is held of it as rows."""

from kg.lookup.fields import FIELDS, fields_of
from kg.lookup.names import Found, How, Sought, find_actor, find_issue, names_starting
from kg.lookup.reports import ActorReport, Camp, IssueReport, actor_report, camps, issue_report
from kg.lookup.rows import Kind, Row, rows_of

__all__ = [
    "FIELDS",
    "ActorReport",
    "Camp",
    "Found",
    "How",
    "IssueReport",
    "Kind",
    "Row",
    "Sought",
    "actor_report",
    "camps",
    "fields_of",
    "find_actor",
    "find_issue",
    "issue_report",
    "names_starting",
    "rows_of",
]
