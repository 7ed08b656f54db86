"""How input is to be read: format, encoding, and values that stand above what a file says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum


class Format(Enum):
    """Kinds of files that can be read; AUTO goes by the suffix."""

    AUTO = "auto"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSONL = "jsonl"
    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class FieldNames:
    """Names of the fields of JSON Lines input; only ``text`` must be there.

    >>> FieldNames.parse("text=body,date=published").text
    'body'
    """

    id: str = "id"
    text: str = "text"
    title: str = "title"
    date: str = "date"
    source: str = "source"
    url: str = "url"

    @classmethod
    def parse(cls, mapping: str) -> FieldNames:
        """Read a mapping such as ``text=body,date=published``.

        Raises:
            OptionError: a part is no ``name=field`` or names no field of a document.
        """
        from kg.errors import OptionError

        known = cls.__dataclass_fields__
        chosen: dict[str, str] = {}
        for part in filter(None, (piece.strip() for piece in mapping.split(","))):
            name, equals, value = part.partition("=")
            if not equals or name not in known or not value:
                message = f"{part!r} is no mapping of a document field; it has: {', '.join(known)}"
                raise OptionError(f"{message}; write for example text=body,date=published")
            chosen[name] = value
        return cls(**chosen)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the caller knows better than the files.

    Attributes:
        title, date, source, url: stand above what a file says; None or "" leaves it to the file.
        encoding: of text files without a byte order mark.
    """

    format: Format = Format.AUTO
    encoding: str = "utf-8"
    title: str = ""
    date: date | None = None
    source: str = ""
    url: str = ""
    fields: FieldNames = field(default_factory=FieldNames)

    def __post_init__(self) -> None:
        """Refuse an encoding that there is none of.

        Raises:
            OptionError: Python does not know it, or it is none of text.
        """
        try:
            "".encode(self.encoding)
        except LookupError as error:
            from kg.errors import OptionError

            message = f"{self.encoding!r} is no encoding of text; use for example utf-8 or cp1252"
            raise OptionError(message) from error
