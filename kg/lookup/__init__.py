"""Looks an actor or issue up by name and gives what is held of it as rows."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kg.lookup.columns import FIELDS
    from kg.lookup.fields import fields_of
    from kg.lookup.names import Found, How, Sought, find_actor, find_issue, names_starting
    from kg.lookup.reports import ActorReport, Camp, IssueReport, actor_report, camps, issue_report
    from kg.lookup.rows import Kind, Row, rows_of

_LATER = {
    "FIELDS": "kg.lookup.columns",
    "ActorReport": "kg.lookup.reports",
    "Camp": "kg.lookup.reports",
    "Found": "kg.lookup.names",
    "How": "kg.lookup.names",
    "IssueReport": "kg.lookup.reports",
    "Kind": "kg.lookup.rows",
    "Row": "kg.lookup.rows",
    "Sought": "kg.lookup.names",
    "actor_report": "kg.lookup.reports",
    "camps": "kg.lookup.reports",
    "fields_of": "kg.lookup.fields",
    "find_actor": "kg.lookup.names",
    "find_issue": "kg.lookup.names",
    "issue_report": "kg.lookup.reports",
    "names_starting": "kg.lookup.names",
    "rows_of": "kg.lookup.rows",
}

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


def __getattr__(name: str) -> object:
    """Import a module only when its names are asked for, so that look-ups start fast."""
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(_LATER[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
