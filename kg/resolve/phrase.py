"""Describes a phrase that calls an actor by what it does: "Zimbabwe's finance minister"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.lexicon.descriptions import load_descriptions, written_out
from kg.lexicon.gazetteer import KnownActor, KnownName, load_gazetteer, name_key
from kg.lexicon.places import load_places
from kg.lexicon.roles import Role, RoleHit, RoleKind, load_roles
from kg.model import ActorType, MentionForm
from kg.resolve.hits import NameHit
from kg.resolve.phrase_names import phrase_names
from kg.resolve.plain_nouns import sector_alone
from kg.resolve.pronoun_kinds import PERSONAL
from kg.resolve.spelling import near_place, other_spellings
from kg.resolve.standing import country_on, sector_on

_LINKS = frozenset(
    {"of", "in", "to", "for", "at", "from", "with", "on", "by", "near", "against", "who", "which"}
)
#: Sectors of a body that say less than the role in it.
_WEAK_SECTORS = frozenset({"", "GOV", "IGO", "UNK"})


#: Sectors of persons that say less than the body they belong to: "Boko Haram gunmen".
_LOOSE_SECTORS = frozenset({"UAF", "UNK", "CVL"})


@dataclass(frozen=True, slots=True)
class Description:
    """What the words of a phrase tell of an actor.

    Attributes:
        role: the role noun that heads the phrase, or None.
        sector: PLOVER sector code, or "".
        country: ISO 3166-1 alpha-3 of the state it belongs to; UNO, EUR or IGO for bodies of the
            United Nations, of the European Union and of other groups of states; or "".
        owner: known state, body or person that the phrase names or belongs to, or None.
        former: whether the office is said to be over.
    """

    role: Role | None
    sector: str
    country: str
    owner: KnownActor | None
    former: bool = False


def describe(phrase: str, *, on: date | None = None) -> Description:
    """Describe a phrase as news writes it, without a parsed sentence around it.

    Args:
        phrase: a noun phrase, with or without article.
        on: the day for which offices count; without it the present ones do.

    >>> found = describe("Zimbabwe's finance minister")
    >>> found.country, found.sector
    ('ZWE', 'GOV')
    """
    words = split(phrase)
    found = _by_any_spelling(words, describe_as_spelt(phrase, on=on), on)
    return found if found.sector else replace(found, sector=sector_alone(words))


def _by_any_spelling(words: Sequence[str], found: Description, on: date | None) -> Description:
    """Describe the words by spellings near to known ones, where no country was found by theirs."""
    if found.country:
        return found
    names = phrase_names(words, on)
    spelt = other_spellings(words, names)
    found = _describe(words, [*names, *spelt], on) if spelt else found
    if found.country or not (country := near_place(words)):
        return found
    return replace(found, country=country, sector=found.sector or ("" if words[1:] else "CVL"))


def describe_as_spelt(phrase: str, *, on: date | None = None) -> Description:
    """Describe a phrase by the spellings that the tables have; faster, and never a near name."""
    words = split(phrase)
    found = _describe(words, phrase_names(words, on), on)
    if found.country:
        return found
    return replace(found, country=place_country(words), sector=found.sector or _town(words))


def _describe(words: Sequence[str], names: Sequence[NameHit], on: date | None) -> Description:
    lower = written_out(words)
    roles = find_roles(lower, names)
    return describe_words(lower, names, roles, main_role(lower, roles), on=on)


def place_country(words: Sequence[str]) -> str:
    """Give the state in which a known town or region of a phrase lies, or "".

    >>> place_country(["Karachi", "police"])
    'PAK'
    """
    for size in (3, 2, 1):
        for first in range(len(words) - size + 1):
            part = words[first : first + size]
            if part[0][:1].isupper():
                found = load_places().get(name_key(" ".join(part)))
                if found:
                    return found.country
    return ""


def _town(words: Sequence[str]) -> str:
    """Give the sector of a phrase that is the name of a town and nothing else: its people."""
    return "CVL" if name_key(" ".join(words)) in load_places() else ""


def split(phrase: str) -> list[str]:
    """Split a phrase as a parsed sentence does: hyphens and 's are words of their own.

    >>> split("Burkina Faso's ruling junta")
    ['Burkina', 'Faso', "'s", 'ruling', 'junta']
    """
    spaced = re.sub(r"\s?(['’]s?)(?=\s|$)", r" \1", phrase)
    return [word for part in spaced.split() for word in re.split(r"(-)", part) if word]


def find_roles(words: Sequence[str], names: Iterable[NameHit]) -> list[RoleHit]:
    """Find the role nouns outside names, in text order; words in lower case."""
    taken = {i for name in names for i in range(name.first, name.last)}
    found, index = list[RoleHit](), len(words) - 1
    while index >= 0:
        hit = None if index in taken else load_roles().ending_at(words, index)
        if hit:
            found.append(hit)
        index = hit.first - 1 if hit else index - 1
    return found[::-1]


def main_role(words: Sequence[str], roles: Sequence[RoleHit]) -> RoleHit | None:
    """Give the role noun that heads a phrase: the last one before a preposition."""
    end = next((i for i, word in enumerate(words) if i and word in _LINKS), len(words))
    before = [hit for hit in roles if hit.last <= end]
    after = [hit for hit in roles if hit.last > end]
    return before[-1] if before else after[0] if after else None


def describe_words(
    words: Sequence[str],
    names: Sequence[NameHit],
    roles: Sequence[RoleHit],
    main: RoleHit | None,
    *,
    on: date | None = None,
) -> Description:
    """Describe the words of a noun phrase whose names and role nouns are known.

    Args:
        words: the phrase in lower case, word by word.
        names: known names in it.
        roles: role nouns in it.
        main: the role noun that heads it, or None for a phrase that is a name.
        on: the day for which offices count.
    """
    owner = _owner(names, main)
    actor = load_gazetteer().actors[owner.actor] if owner else None
    if main is None:
        pronoun = len(words) == 1 and words[0] in PERSONAL
        return Description(None, "UNK", "", None) if pronoun else _named(actor, owner, words, on)
    former = any(word in load_descriptions().former for word in words[: main.first])
    sector = _sector(words, roles, main, actor)
    if former and main.role.kind in (RoleKind.OFFICE, RoleKind.MEMBER) and sector != "":
        sector = "ELI"
    return Description(main.role, sector, actor.country if actor else "", actor, former)


def _owner(names: Sequence[NameHit], main: RoleHit | None) -> KnownName | None:
    """Give the name that a phrase belongs to: behind the role noun, else nearest before it."""
    known = [hit for hit in names if hit.known]
    if not known:
        return None
    if main is None:
        return known[-1].known[0]
    before = [hit for hit in known if hit.last <= main.first]
    return (before[-1] if before else known[0]).known[0]


def _named(
    actor: KnownActor | None,
    owner: KnownName | None,
    words: Sequence[str],
    on: date | None,
) -> Description:
    if actor is None or owner is None:
        return Description(None, _modified(words), "", None)
    sector = actor.sector
    if actor.type is ActorType.STATE:
        seat = owner.form is MentionForm.METONYM
        sector = "GOV" if seat else "PRE" if actor.sector == "PRE" else _modified(words)
    elif actor.type is ActorType.PERSON:
        return Description(None, sector_on(actor, on), country_on(actor, on), actor)
    return Description(None, sector, actor.country, actor)


def _sector(
    words: Sequence[str], roles: Sequence[RoleHit], main: RoleHit, owner: KnownActor | None
) -> str:
    own = main.role.sector
    body = _body_sector(roles, main, owner)
    loose = own in _WEAK_SECTORS and main.role.kind is not RoleKind.PERSON
    if body and loose:
        return body
    if owner and own in _LOOSE_SECTORS and _tells_more(owner):
        return owner.sector
    if own and own != "UNK":
        return _modified(words[: main.first], _SHIFTING.get(own, _NONE)) or own
    other = next((hit.role.sector for hit in roles if hit is not main and hit.role.sector), "")
    official = owner.sector if owner and _gives_sector(owner, main) else ""
    return _modified(words[: main.first]) or body or other or official or own


def _gives_sector(owner: KnownActor, main: RoleHit) -> bool:
    """Tell whether a role without a sector has that of its owner: "the Kremlin spokesman"."""
    acts = main.role.kind in (RoleKind.OFFICE, RoleKind.DELEGATE)
    return (acts and owner.type is ActorType.STATE) or owner.type is ActorType.ORGANISATION


_NONE = frozenset[str]()
#: A sector that a modifier may change: "police officer", "intelligence officer", "rebel army".
_SHIFTING = {
    "MIL": frozenset({"COP", "SPY", "REB", "PRM"}),
    "GOV": frozenset({"COP", "SPY", "MIL", "LEG", "JUD", "PRE"}),
    "UAF": frozenset({"REB"}),
    "LAB": frozenset({"AGR", "MED"}),
}


def _tells_more(owner: KnownActor) -> bool:
    return owner.type is ActorType.ORGANISATION and owner.sector not in _WEAK_SECTORS


def _body_sector(roles: Sequence[RoleHit], main: RoleHit, owner: KnownActor | None) -> str:
    """Give the sector of the body that the phrase belongs to, where it tells more than GOV."""
    if owner and _tells_more(owner):
        return owner.sector
    for hit in roles:
        if hit is not main and hit.role.sector not in _WEAK_SECTORS | _LOOSE_SECTORS:
            return hit.role.sector
    return ""


def _modified(words: Sequence[str], allowed: frozenset[str] | None = None) -> str:
    """Give the sector that a modifier tells ("police", "trade union"), the last one first."""
    sectors = load_descriptions().sector_of
    for index in range(len(words) - 1, -1, -1):
        found = sectors.get(" ".join(words[max(0, index - 1) : index + 1])) or sectors.get(
            words[index]
        )
        if found and (allowed is None or found in allowed):
            return found
    return ""
