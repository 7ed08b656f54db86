"""What is known of an actor: its names and offices, and how a name is looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kg.lexicon.keys import name_key
from kg.model import ActorType, MentionForm


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One row of ``actors.csv``.

    Attributes:
        id: slug of the name, "united-states".
        sector: PLOVER sector code; a state has GOV.
        country: ISO 3166-1 alpha-3 of the state it belongs to; UNO, EUR or IGO for bodies of the
            United Nations, of the European Union and of other groups of states; or "".
        parent: id of the state or organisation it is part of, or "".
        wikidata: Q-number where it is certain, or "".
    """

    id: str
    name: str
    type: ActorType
    sector: str
    country: str
    parent: str
    wikidata: str
    source: str


@dataclass(frozen=True, slots=True)
class KnownName:
    """One way to call a known actor.

    Attributes:
        text: as written, "U.S." and "al-Qaeda".
        actor: id of the actor.
        form: NAME, DEMONYM or METONYM.
        rule: kind of name: "name", "official", "alias", "acronym", "adjective", "demonym",
            "capital", "seat", "person", "surname".
        strong: whether the name alone says who is meant; a weak one ("Georgia", "IS") is also an
            ordinary word or somebody else's name, and needs context.
    """

    text: str
    actor: str
    form: MentionForm
    rule: str
    strong: bool
    source: str

    def fits(self, surface: str) -> bool:
        """Tell whether the words are spelt as this name can be.

        An acronym needs its capitals ("US" is not "us", "Let" not "LeT"), though a strong one of
        four letters or more may be written as a word ("Nato"); any other name with a capital
        needs a capital.
        """
        letters = "".join(filter(str.isalpha, self.text))
        if self.rule != "acronym" and not letters.isupper():
            return letters.islower() or surface != surface.lower()
        written = "".join(filter(str.isalpha, surface.removeprefix("the ").removeprefix("The ")))
        as_word = self.strong and len(letters) > 3 and written == letters.capitalize()
        return as_word or written in (letters, letters.upper())


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """Who held which office from when to when.

    Attributes:
        person, organisation: ids of actors.
        role: "President", "Foreign Minister", "Secretary General".
        start: first day where it is known; the first of the year or month where only that is.
        end: last day, or None while in office when the table was made.
    """

    person: str
    organisation: str
    role: str
    start: date | None
    end: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All known actors.

    Attributes:
        actors: by id.
        names: by :func:`name_key`; of several actors under one key the strong name comes first.
        offices: by person, sorted by start, organisation and role.
    """

    actors: Mapping[str, KnownActor]
    names: Mapping[str, tuple[KnownName, ...]]
    offices: Mapping[str, tuple[KnownOffice, ...]]

    def find(self, surface: str) -> tuple[KnownName, ...]:
        """Give the names that the words can stand for, strong ones first.

        >>> from kg.lexicon.gazetteer import load_gazetteer
        >>> [name.actor for name in load_gazetteer().find("U.S.")], load_gazetteer().find("us")
        (['united-states'], ())
        """
        found = self.names.get(name_key(surface), ())
        return tuple(name for name in found if name.fits(surface))

    def offices_of(self, person: str, on: date | None = None) -> tuple[KnownOffice, ...]:
        """Give a person's offices, only those held on a day where one is given."""
        held = self.offices.get(person, ())
        return tuple(office for office in held if on is None or _holds(office, on))


def _holds(office: KnownOffice, day: date) -> bool:
    return (office.start or date.min) <= day <= (office.end or date.max)
