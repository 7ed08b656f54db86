"""Rows of the shipped tables, and the curated tables they are made from."""

import csv
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from kg.lexicon.known import name_key

CURATED = Path(__file__).resolve().parent / "curated"
EDITORS = "editors"


@dataclass(frozen=True, slots=True, order=True)
class ActorRow:
    """One line of actors.csv; see ``KnownActor``."""

    id: str
    name: str
    type: str
    sector: str
    country: str = ""
    parent: str = ""
    wikidata: str = ""
    source: str = EDITORS


@dataclass(frozen=True, slots=True, order=True)
class NameRow:
    """One line of names.csv; see ``KnownName``."""

    actor: str
    form: str
    rule: str
    text: str
    strength: str = "strong"
    source: str = EDITORS

    @property
    def key(self) -> str:
        """What the name is looked up by, where that is not just the text in lower case."""
        return _key_if_other(self.text)


def _key_if_other(text: str) -> str:
    key = name_key(text)
    return "" if key == text.lower() else key


@dataclass(frozen=True, slots=True, order=True)
class OfficeRow:
    """One line of offices.csv; see ``KnownOffice``. Dates are ISO 8601 days or ""."""

    person: str
    start: str
    organisation: str
    role: str
    end: str
    source: str = EDITORS


@dataclass(frozen=True, slots=True, order=True)
class PlaceRow:
    """One line of places.csv; see ``KnownPlace``."""

    text: str
    country: str
    source: str

    @property
    def key(self) -> str:
        """What the place is looked up by, where that is not just the text in lower case."""
        return _key_if_other(self.text)


@dataclass(slots=True)
class Tables:
    """The tables while they are filled."""

    actors: list[ActorRow] = field(default_factory=list)
    names: list[NameRow] = field(default_factory=list)
    offices: list[OfficeRow] = field(default_factory=list)
    places: list[PlaceRow] = field(default_factory=list)

    def add_names(self, actor: str, form: str, rule: str, marked: list[str]) -> None:
        """Add names; one marked with "?" is weak."""
        for text in marked:
            strength = "weak" if text.startswith("?") else "strong"
            self.names.append(NameRow(actor, form, rule, text.lstrip("?"), strength))


def slug(name: str) -> str:
    """Give the id of a name.

    >>> slug("Côte d'Ivoire"), slug("U.S. officials")
    ('cote-divoire', 'us-officials')
    """
    letters = name.replace("ø", "o").replace("ł", "l").replace("ı", "i").replace("đ", "d")
    plain = unicodedata.normalize("NFKD", letters.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['.]", "", plain)).strip("-")


def curated(file: str) -> list[dict[str, str]]:
    """Read a curated table: fields apart by "|", its first line names them; "#" starts a note."""
    lines = (CURATED / file).read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    reader = csv.DictReader(rows, delimiter="|", quoting=csv.QUOTE_NONE, restval="")
    return [_checked(file, row) for row in reader]


def _checked(file: str, row: dict[str, str]) -> dict[str, str]:
    if None in row:
        message = f"{file}: too many fields in the row of {next(iter(row.values()))!r}"
        raise SystemExit(message)
    return {key: value.strip() for key, value in row.items()}


def listed(text: str) -> list[str]:
    """Split a list field at its semicolons."""
    return [part.strip() for part in text.split(";") if part.strip()]


def rule_of(text: str) -> str:
    """Tell an acronym from another alias; it is one word with a capital that is not the first.

    >>> rule_of("U.N."), rule_of("LeT"), rule_of("Tories")
    ('acronym', 'acronym', 'alias')
    """
    letters = "".join(filter(str.isalpha, text))
    mixed = len(letters) <= 5 and not letters[1:].islower()
    return "acronym" if (mixed and " " not in text) or letters.isupper() else "alias"
