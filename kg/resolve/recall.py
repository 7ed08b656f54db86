"""Finds who a definite phrase takes up again: "the minister", "the alliance", "the two sides"."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping

from kg.lexicon.derived import derived
from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import load_gazetteer, name_key
from kg.lexicon.lazy_rows import values_where
from kg.lexicon.roles import RoleKind
from kg.model import INTERNATIONAL_CODES, ActorType, MentionForm
from kg.resolve.antecedents import nearest
from kg.resolve.cast import Member
from kg.resolve.reading import Reading
from kg.resolve.role_phrases import RolePhrase
from kg.resolve.scene import Scene
from kg.tree import child, conjuncts, subtree

#: Sectors of those who stand against the state in which they are.
_FIGHTING = frozenset({"REB", "UAF", "OPP", "PRE"})
#: Sentences back in which a list is looked for.
_LIST_REACH = 3


def recent(
    reading: Reading, scene: Scene, token: int, fits: Callable[[Member], bool]
) -> Iterator[Member]:
    """List actors mentioned before a token, the last one first, each once."""
    seen: set[str] = set()
    here = scene.sentence.index
    for index in range(here, -1, -1):
        row = sorted(reading.by_sentence.get(index, ()), key=lambda m: (-m.first, -m.last))
        for mention in row:
            if mention.actor in seen or (index == here and mention.last > token):
                continue
            seen.add(mention.actor)
            member = reading.cast.members[mention.actor]
            if fits(member):
                yield member


def recall_body(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the organisation or state that a definite noun takes up again."""
    noun, modifiers = phrase.noun, phrase.modifiers
    lists = load_descriptions()

    def named(member: Member) -> bool:
        return member.type is not ActorType.PERSON and _is_called(member, noun, modifiers)

    def of_kind(member: Member) -> bool:
        return name_key(member.name) in lists.kinds.get(noun, ())

    def any_such(member: Member) -> bool:
        such = member.type.value in lists.refers.get(noun, ()) and not member.plural
        if noun in lists.governing:
            return such and member.sector == "GOV"
        return such and _is_such(phrase.hit.role.sector, member.sector)

    for fits in (named, of_kind):
        found = next(recent(reading, phrase.scene, phrase.first, fits), None)
        if found:
            return found
    if noun in lists.kinds:
        return _of_members(reading, phrase, lists.kinds[noun])
    return nearest(reading, phrase.scene, phrase.head, any_such)


def _of_members(reading: Reading, phrase: RolePhrase, names: Container[str]) -> Member | None:
    """Find the alliance of which only the members came up: "NATO allies met. The alliance ..."."""
    groups = recent(reading, phrase.scene, phrase.first, lambda m: m.type is ActorType.GROUP)
    for group in groups:
        name = group.name.partition(" ")[0]
        for row in load_gazetteer().find(name) if name.lower() in names else ():
            return reading.cast.known(load_gazetteer().actors[row.actor])
    return None


def _is_such(wanted: str, sector: str) -> bool:
    """Tell whether a noun of one sector may mean a body of another: an army is no charity."""
    if sector == "JRN":  # whom the text quotes, not whom it is about
        return wanted in ("JRN", "BUS")
    if wanted in _BROAD or sector in _BROAD or wanted == sector:
        return True
    return wanted in _ARMED and sector in _ARMED


#: Sectors that say little of what a body is, and those of armed groups.
_BROAD, _ARMED = frozenset({"", "GOV", "UNK", "CVL"}), frozenset({"REB", "UAF", "PRM", "CRM"})


def recall_group(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the group that a definite plural takes up again: "the protesters", "the team"."""
    if not phrase.definite or phrase.number:
        return None
    noun, owner = phrase.scene.words[phrase.hit.last - 1], phrase.owner

    def fits(member: Member) -> bool:
        return member.type is ActorType.GROUP and any(
            role.split()[-1:] == [noun]
            and phrase.modifiers <= set(role.split())
            and (owner is None or belongs == owner.id)
            for role, belongs in member.roles
        )

    return next(recent(reading, phrase.scene, phrase.first, fits), None)


def state_meant(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the state of "the government": the one whose government came up, or the only one."""
    if not phrase.definite or phrase.owner or phrase.plural or phrase.noun not in _GOVERNMENTS:
        return None
    found = next(recent(reading, phrase.scene, phrase.first, _has_government), None)
    if found and not phrase.modifiers:
        return found if found.type is ActorType.STATE else None
    states = list(recent(reading, phrase.scene, len(phrase.scene.words), _is_state))
    return states[0] if len(states) == 1 else None


def country_meant(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the state of "his country": the one that its owner belongs to."""
    owner = phrase.owner
    if owner is None or phrase.hit.role.kind is not RoleKind.STATES or phrase.plural:
        return None
    if phrase.hit.last - phrase.first > 2:
        return None
    if owner.type is ActorType.STATE:
        return owner
    state = _states().get(owner.country)
    return reading.cast.known(load_gazetteer().actors[state]) if state else None


@derived
def _states() -> Mapping[str, str]:
    """Map country codes to the ids of their states, not to those that broke away from them."""
    found: dict[str, str] = {}
    kind = f",{ActorType.STATE.value},"
    for actor in values_where(load_gazetteer().actors, lambda line: kind in line):
        whole = actor.type is ActorType.STATE and not actor.parent and actor.sector == "GOV"
        if whole and actor.country and actor.wikidata:
            found.setdefault(actor.country, actor.id)
    return found


def _has_government(member: Member) -> bool:
    """Tell whether the government of a state, or one of its own such as a president's, came up."""
    if member.type is ActorType.STATE:
        return any(mention.rule == "metonym:government" for mention in member.mentions)
    return any(
        role.split()[-1:] in (["government"], ["administration"]) for role, _ in member.roles
    )


def _is_state(member: Member) -> bool:
    return member.type is ActorType.STATE


_GOVERNMENTS = frozenset({"government", "authorities", "leadership", "administration", "regime"})


def recall_several(reading: Reading, phrase: RolePhrase) -> list[Member]:
    """Find the last actors that "the two sides" or "both leaders" may take up.

    They are in order of mention; empty when fewer came up or it is unclear who. Whoever addresses
    them is none of them, nor is the state that they speak for ("Beijing's spokesman urged the
    three governments").
    """
    kind = load_descriptions().several.get(phrase.noun, "")
    number = phrase.number
    if not kind or number < 2:
        return []

    def fits(member: Member) -> bool:
        return _is_side(member) if kind == "any" else member.type.value == kind

    countries = _addressing(reading, phrase)
    for type_ in ActorType:
        together = listed_last(reading, phrase.scene, phrase.first, number, type_)
        if (
            together
            and all(map(fits, together))
            and countries.isdisjoint(member.country for member in together)
        ):
            return together
    found: list[Member] = []
    for member in recent(reading, phrase.scene, phrase.first, fits):
        if member.country in countries or _only_modifies(member):
            continue
        if not any(_is_of_one_side(member, other) for other in found):
            found.append(member)
    return _leading(found, number) if kind == "any" else found[:number][::-1]


def _leading(sides: list[Member], number: int) -> list[Member]:
    """Give the sides that the text speaks of most, the last ones first; none where it is unclear.

    "Both sides" are those in the dispute, not whoever came up last.
    """
    ranked = sorted(sides, key=lambda member: -len(member.mentions))
    chosen, rest = ranked[:number], ranked[number:]
    least = min((len(member.mentions) for member in chosen), default=0)
    if len(chosen) < number or any(len(member.mentions) == least for member in rest):
        return []
    return [member for member in sides[::-1] if member in chosen]


def _is_of_one_side(one: Member, other: Member) -> bool:
    """Tell a state and its bodies, but not a state and those who fight it at home."""
    if one.id == other.parent or other.id == one.parent:
        return True
    fighting = {one.sector, other.sector} & _FIGHTING
    return bool(one.country) and one.country == other.country and not fighting


def _only_modifies(member: Member) -> bool:
    """Tell a state that only an adjective names: "the Spanish capital"."""
    return all(mention.form is MentionForm.DEMONYM for mention in member.mentions)


def listed_last(
    reading: Reading, scene: Scene, token: int, number: int, kind: ActorType
) -> list[Member]:
    """Give the members of the last list of so many shortly before: "Finland and Sweden".

    They are in order of mention; empty when no list has just this many of the kind.
    """
    for index in range(scene.sentence.index, max(-1, scene.sentence.index - _LIST_REACH - 1), -1):
        other = reading.scenes[index]
        end = token if other is scene else len(other.words)
        for head in range(end - 1, -1, -1):
            items = conjuncts(other.sentence, head)
            if len(items) == number and items[-1] < end:
                members = [reading.at(other, item) for item in items]
                fitting = dict.fromkeys(m.id for m in members if m and m.type is kind)
                if len(fitting) == number:
                    return [reading.cast.members[id_] for id_ in fitting]
    return []


def _addressing(reading: Reading, phrase: RolePhrase) -> set[str]:
    """Give the country of whoever does something to the phrase."""
    if phrase.relation not in ("obj", "iobj", "obl"):
        return set()
    sentence = phrase.scene.sentence
    if sentence.tokens[sentence.tokens[phrase.head].head].lemma in load_descriptions().leading:
        return set()
    acting = child(sentence, sentence.tokens[phrase.head].head, "nsubj")
    words = subtree(sentence, acting) if acting is not None else []
    members = (reading.titled_at(phrase.scene, token) for token in words)
    return {member.country for member in members if member} - {""}


def _is_side(member: Member) -> bool:
    """Tell whether an actor can be one of two sides: a state, a body, or a group that belongs."""
    if member.type is ActorType.GROUP:
        return bool(member.parent)
    return member.type is not ActorType.PERSON and member.country not in INTERNATIONAL_CODES


def _is_called(member: Member, noun: str, modifiers: set[str]) -> bool:
    words = set(name_key(member.name).split())
    words.update(word for role, _ in member.roles for word in role.lower().split())
    return noun in words and modifiers <= words
