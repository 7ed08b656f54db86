"""Decides for each name of a document whom it names: one type a string, one actor a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import KnownName, load_gazetteer, name_key
from kg.lexicon.places import load_places
from kg.lexicon.roles import RoleKind
from kg.model import ActorType, MentionForm, NameType
from kg.resolve.cast import Cast, Member
from kg.resolve.hits import NameHit
from kg.resolve.holders import famous, holders, title_of
from kg.resolve.names import as_written
from kg.resolve.phrase import describe_as_spelt
from kg.resolve.rivals import (
    hits_of,
    is_elsewhere,
    is_party,
    key_of,
    known_actor,
    names_another,
    names_of_others,
)
from kg.resolve.scene import Scene


@dataclass(slots=True)
class Ballot:
    """What speaks for the type of a name that the gazetteer lacks."""

    key: str
    text: str
    votes: Counter[NameType] = field(default_factory=Counter)
    titled: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom the names of a document name.

    Attributes:
        chosen: the row of the gazetteer for a known name, by sentence and first token.
        unknown: the actor for a name it lacks, by key; places are absent.
    """

    chosen: dict[tuple[int, int], KnownName]
    unknown: dict[str, Member]


def name_everyone(scenes: Sequence[Scene], cast: Cast, day: date | None) -> Naming:
    """Type every name of the document and add the actors that the gazetteer lacks.

    Args:
        scenes: the sentences of the document.
        cast: gets the actors that the gazetteer lacks.
        day: the date of the document, which tells who held an office.
    """
    chosen = _choose_known(scenes, day)
    for row in chosen.values():
        if row.rule in ("person", "surname"):
            cast.known(known_actor(row))  # so that a short name can join it
    ballots = _ballots(scenes, chosen)
    unknown: dict[str, Member] = {}
    for ballot in sorted(ballots.values(), key=lambda b: (-len(b.key.split()), b.key)):
        member = _unknown_member(ballot, cast, unknown)
        if member:
            unknown[ballot.key] = member
    return Naming(chosen, unknown)


def _choose_known(scenes: Sequence[Scene], day: date | None) -> dict[tuple[int, int], KnownName]:
    """Take the known names that the text supports; a weak one needs more than its letters."""
    actors = load_gazetteer().actors
    strong = {hit.known[0].actor for _, hit in hits_of(scenes) if hit.known and hit.known[0].strong}
    countries = Counter(actors[actor].country for actor in strong if not is_party(actors[actor]))
    chosen, named = dict[tuple[int, int], KnownName](), dict[str, KnownName]()
    others = names_of_others(scenes)
    for scene, hit in hits_of(scenes):
        rows = [
            row
            for row in hit.known
            if _supported(row, scene, hit, strong)
            and not names_another(row, scene, hit, others)
            and not is_elsewhere(row, countries)
        ]
        rows = rows or list(holders(hit.known, scene, hit, day)) or _full_name(scene, hit)
        if rows:
            best = min(rows, key=lambda row: _rank(row, countries))
            chosen[scene.sentence.index, hit.first] = best
            named.setdefault(key_of(scene, hit), best)
    _name_again(scenes, chosen, named, others)
    _name_famous(scenes, chosen, countries, day)
    return chosen


def _name_famous(
    scenes: Sequence[Scene],
    chosen: dict[tuple[int, int], KnownName],
    countries: Counter[str],
    day: date | None,
) -> None:
    """Take bare surnames for the known person that the text makes likely.

    Not so where the text gives the surname to somebody else: "Bush" beside "Fred Bush".
    """
    others = names_of_others(scenes)
    for scene, hit in hits_of(scenes):
        at = (scene.sentence.index, hit.first)
        surname = [row for row in hit.known if row.rule == "surname"]
        if at in chosen or not surname or others.get(key_of(scene, hit)) or title_of(scene, hit):
            continue
        rows = famous(surname, countries, day)
        if rows and hit.type in (None, NameType.PERSON):
            chosen[at] = rows[0]


def _full_name(scene: Scene, hit: NameHit) -> list[KnownName]:
    """Find the known person behind a name with middle names: "Donald John Trump"."""
    if hit.type is not NameType.PERSON or hit.size < 3:
        return []
    tokens = scene.sentence.tokens
    found = load_gazetteer().find(f"{tokens[hit.first].text} {tokens[hit.last - 1].text}")
    return [row for row in found if row.strong and row.rule == "person"]


def _name_again(
    scenes: Sequence[Scene],
    chosen: dict[tuple[int, int], KnownName],
    titled: Mapping[str, KnownName],
    others: Mapping[str, bool],
) -> None:
    """Let a name mean what the same name meant elsewhere in the document."""
    for scene, hit in hits_of(scenes):
        at = (scene.sentence.index, hit.first)
        row = titled.get(key_of(scene, hit)) if hit.known and at not in chosen else None
        if row and not names_another(row, scene, hit, others):
            chosen[at] = row


def _rank(row: KnownName, countries: Counter[str]) -> tuple[bool, int, str]:
    return (not row.strong, -countries[known_actor(row).country], row.actor)


def _supported(row: KnownName, scene: Scene, hit: NameHit, strong: set[str]) -> bool:
    if row.strong or row.actor in strong:
        return True
    kind = load_gazetteer().actors[row.actor].type
    state = kind is ActorType.STATE and row.form is MentionForm.NAME and hit.size == 1
    if kind is ActorType.PERSON or (hit.type is NameType.PERSON and not state):
        return False
    if row.form is MentionForm.DEMONYM:
        return True
    return hit.type is not None or scene.sentence.tokens[hit.first].upos == "PROPN"


def _ballots(
    scenes: Sequence[Scene], chosen: dict[tuple[int, int], KnownName]
) -> dict[str, Ballot]:
    ballots: dict[str, Ballot] = {}
    surnames = {word for word, last in names_of_others(scenes).items() if last}
    for scene, hit in hits_of(scenes):
        if (scene.sentence.index, hit.first) in chosen:
            continue
        key = key_of(scene, hit)
        tokens = scene.sentence.tokens[hit.first : hit.last]
        ballot = ballots.setdefault(key, Ballot(key, as_written(tuple(t.text for t in tokens))))
        ballot.votes[NameType.PERSON if key in surnames else _type(scene, hit)] += 1
        ballot.plural = hit.size == 1 and tokens[0].xpos == "NNPS"
        if title_of(scene, hit):
            ballot.votes[NameType.PERSON] += 3
            ballot.titled = True
    return ballots


def _type(scene: Scene, hit: NameHit) -> NameType:
    """Let a role noun at the end of a name say what it names; else follow the model."""
    last = next((role for role in scene.roles if role.last == hit.last), None)
    if last and hit.first < last.first and last.role.kind in (RoleKind.BODY, RoleKind.GROUP):
        return NameType.ORGANISATION
    return hit.type or NameType.OTHER


def _unknown_member(ballot: Ballot, cast: Cast, unknown: dict[str, Member]) -> Member | None:
    kind = max(NameType, key=lambda t: (ballot.votes[t], t is NameType.PERSON, t.value))
    person = _namesake(ballot.key, unknown, cast) if kind is NameType.PERSON else None
    if person:
        return person
    if ballot.key in load_places() and not ballot.titled:
        return None
    if ballot.plural and ballot.key.endswith("s"):
        return _people(ballot, cast)
    if kind is NameType.PERSON:
        return _person(ballot, cast)
    if kind is not NameType.ORGANISATION:
        return None
    return _same_body(ballot.key, unknown) or _organisation(ballot, cast)


def _same_body(key: str, unknown: dict[str, Member]) -> Member | None:
    """Find the one body whose longer name begins with this word: "Brookings", "the Church"."""
    if " " in key:
        return None
    longer = (m for k, m in unknown.items() if k.startswith(f"{key} "))
    found = {m.id: m for m in longer if m.type is ActorType.ORGANISATION}
    return next(iter(found.values())) if len(found) == 1 else None


def _namesake(key: str, unknown: dict[str, Member], cast: Cast) -> Member | None:
    """Find the person with a longer name that this one shortens: last name, or first."""
    words = key.split()
    people = [(k.split(), m) for k, m in unknown.items() if m.type is ActorType.PERSON]
    people += [(name_key(m.name).split(), m) for m in cast if m.type is ActorType.PERSON]
    for fits in (_same_ends, _same_last, _holds):
        found = {member.id: member for names, member in people if fits(words, names)}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _same_ends(short: list[str], full: list[str]) -> bool:
    return len(short) > 1 and short[0] == full[0] and short[-1] == full[-1]


def _same_last(short: list[str], full: list[str]) -> bool:
    return len(short) == 1 and short[0] == full[-1]


def _holds(short: list[str], full: list[str]) -> bool:
    size = len(short)
    return any(full[i : i + size] == short for i in range(len(full) - size + 1))


def _person(ballot: Ballot, cast: Cast) -> Member:
    return cast.new(ballot.text, ActorType.PERSON)


def _people(ballot: Ballot, cast: Cast) -> Member:
    """Add a people or a camp that the gazetteer lacks: "the Neocons"."""
    member = cast.new(ballot.text, ActorType.GROUP)
    member.sector, member.plural = "CVL", True
    return member


def _organisation(ballot: Ballot, cast: Cast) -> Member:
    found, rows = describe_as_spelt(ballot.text), load_gazetteer().find(ballot.text)
    member = cast.new(ballot.text, ActorType.ORGANISATION)
    if ballot.text.isupper():
        cast.call(f"acronym {ballot.key}", member)
    _, space, last = ballot.key.rpartition(" ")
    told = load_descriptions().titles.get(last, "") if space and not found.role else ""
    member.sector = told or found.sector
    if any(row.actor == found.owner.id for row in rows if found.owner):
        return member  # a namesake in another country
    member.country = found.country
    if found.owner and found.owner.type is not ActorType.PERSON:
        member.parent = found.owner.id
    return member


def is_people(row: KnownName) -> bool:
    """Tell whether a name is that of the people of a state ("Israelis")."""
    return row.form is MentionForm.DEMONYM and row.rule == "demonym"
