"""Which columns of a foreign table hold what; names can be mapped."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self

from kg.errors import OptionError


class _Mapped:
    """Reads a mapping from the command line."""

    __slots__ = ()

    @classmethod
    def parse(cls, mapping: str) -> Self:
        """Read ``name=column`` pairs with commas between.

        Raises:
            OptionError: a part is no such pair, or names nothing that the table can hold.
        """
        known = [f.name for f in fields(cls)]  # type: ignore[arg-type] # subclasses are dataclasses
        chosen: dict[str, str] = {}
        for part in filter(None, (piece.strip() for piece in mapping.split(","))):
            name, _, column = part.partition("=")
            if name not in known or not column:
                message = f"{part!r} maps no column; write name=column with a name of: "
                raise OptionError(message + ", ".join(known))
            chosen[name] = column
        return cls(**chosen)


@dataclass(frozen=True, slots=True)
class CodingColumns(_Mapped):
    """Columns of hand-coded positions; actor, issue and stance must be there.

    >>> CodingColumns.parse("actor=organisation,issue=concept").issue
    'concept'
    """

    actor: str = "actor"
    issue: str = "issue"
    stance: str = "stance"
    actor_type: str = "actor_type"
    speaker: str = "speaker"
    quote: str = "quote"
    document: str = "document"
    title: str = "title"
    date: str = "date"
    source: str = "source"


@dataclass(frozen=True, slots=True)
class EventColumns(_Mapped):
    """Columns of an event table; source, target and event must be there.

    The names are those of PLOVER; ``ICEWS`` has those of the ICEWS data sets.
    """

    source: str = "source"
    target: str = "target"
    event: str = "event"
    date: str = "date"
    text: str = "text"
    document: str = "id"
    publisher: str = "publisher"


ICEWS = EventColumns(
    source="Source Name",
    target="Target Name",
    event="CAMEO Code",
    date="Event Date",
    text="Event Text",
    document="Story ID",
    publisher="Publisher",
)
