"""What a picture says about itself in words."""

from collections.abc import Iterable
from datetime import date

from kg.records import Records

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day(moment: date) -> str:
    """Write a day out.

    >>> day(date(2022, 2, 24))
    '24 February 2022'
    """
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def short_day(moment: date) -> str:
    """Write a day short.

    >>> short_day(date(2022, 2, 24))
    '24 Feb 2022'
    """
    return f"{moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}"


def amount(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun.

    >>> amount(1, "actor"), amount(12345, "country", "countries")
    ('1 actor', '12,345 countries')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def date_range(records: Records) -> str:
    """Give the days of publication in words, or "" when no document is dated."""
    days = sorted(d.date for d in records.documents.values() if d.date)
    if not days:
        return ""
    if days[0] == days[-1]:
        return f"of {day(days[0])}"
    return f"from {day(days[0])} to {day(days[-1])}"


def heading(records: Records, focus: str = "") -> str:
    """Say what the picture is about: an issue, an actor's surroundings, or the most active.

    ``focus`` is the key of the actor or issue in the middle.
    """
    kind, _, name = focus.partition(":")
    if kind == "i" and name in records.issues:
        return f"Who stands where on {records.issues[name].label}"
    if kind == "a" and name in records.actors:
        return f"Around {records.actors[name].name}: relations and positions"
    names = _listed(_most_active(records))
    return f"Who stands where: {names}" if names else "Who stands where"


def summary(records: Records) -> str:
    """Say in a sentence how much was read, from where and from when."""
    found = _listed(
        [
            amount(len(records.relations), "relation"),
            amount(len(records.positions), "position"),
            amount(len(records.statements), "statement"),
        ]
    )
    who = f"{amount(len(records.actors), 'actor')} and {amount(len(records.issues), 'issue')}"
    documents = f"{amount(len(records.documents), 'document')} {date_range(records)}".strip()
    return f"{found} of {who}, read from {documents}{_sources(records)}."


def _sources(records: Records) -> str:
    found = sorted(d.source for d in records.documents.values() if d.source)
    names = list({name.casefold(): name for name in found}.values())
    if not names:
        return ""
    shown = names if len(names) <= 3 else [*names[:3], f"{len(names) - 3} more"]
    return f" ({', '.join(shown)})"


def _most_active(records: Records) -> list[str]:
    count = dict.fromkeys(records.actors, 0)
    for one in (*(p.actor for p in records.positions), *(r.subject for r in records.relations)):
        count[one] = count.get(one, 0) + 1
    first = sorted((-number, actor) for actor, number in count.items() if number)[:3]
    return [records.actors[actor].name for _, actor in first if actor in records.actors]


def _listed(items: Iterable[str]) -> str:
    *first, last = [*items] or [""]
    return f"{', '.join(first)} and {last}" if first else last
