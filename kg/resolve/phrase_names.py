"""Finds the known names in a phrase that stands alone, without a text that tells who is meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kg.lexicon.descriptions import load_descriptions, written_out
from kg.lexicon.gazetteer import load_gazetteer
from kg.lexicon.roles import RoleHit, load_roles
from kg.model import ActorType, MentionForm
from kg.resolve.hits import NameHit
from kg.resolve.names import without_foreign


def phrase_names(words: Sequence[str], on: date | None) -> list[NameHit]:
    """Find the known names that a phrase may mean, in text order; ``on`` is its day."""
    found = [hit for hit in without_foreign(words) if not _is_part_of_name(words, hit)]
    return [hit for hit in found if _is_meant(words, hit, on)]


def _is_part_of_name(words: Sequence[str], hit: NameHit) -> bool:
    """Tell whether a known name is only a part of a longer one: "Juan Carlos Jobet".

    So may be two words of a person's name, and a name that many bodies bear: "Nurses Union".
    """
    person = load_gazetteer().actors[hit.known[0].actor].type is ActorType.PERSON
    before = words[hit.first - 1] if hit.first else ""
    after = words[hit.last] if hit.last < len(words) else ""
    if person:
        return hit.size < 3 and any(w[:1].isupper() and not _is_title(w) for w in (before, after))
    common = hit.known[0].form is MentionForm.NAME and not hit.known[0].strong
    return common and before[:1].isupper() and len(before) > 3


def _is_title(word: str) -> bool:
    return load_roles().ending_at(written_out([word]), 0) is not None or len(word) < 4


def _is_meant(words: Sequence[str], hit: NameHit, on: date | None) -> bool:
    """Tell whether a name may stand for whom the tables know by it.

    A surname that others bear too needs a title of somebody's office ("President Moon"), and the
    field of an office is no name: "Minister of Foreign Affairs".
    """
    if hit.known[0].strong or hit.known[0].rule != "surname":
        return not _is_field(words, hit)
    lower = written_out(words)
    if hit.size == len(words):
        alone = len({row.actor for row in hit.known}) == 1
        return alone and load_roles().ending_at(lower, hit.last - 1) is None
    title = load_roles().ending_at(lower, hit.first - 1) if hit.first else None
    offices = (o for row in hit.known for o in load_gazetteer().offices_of(row.actor, on))
    held = {office.person for office in offices if title and _is_called(office.role, title)}
    return len(held) == 1


def _is_called(office: str, title: RoleHit) -> bool:
    return office.lower().split()[-1] == title.role.words[-1]


def _is_field(words: Sequence[str], hit: NameHit) -> bool:
    fields = load_descriptions().portfolios
    inside = all(word.lower() in fields for word in words[hit.first : hit.last])
    return inside and hit.first > 0 and words[hit.first - 1] in ("of", "for")
