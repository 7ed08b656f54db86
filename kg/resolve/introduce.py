"""Writes down whom the names of a sentence mean, and which names are mere places."""

from __future__ import annotations

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import KnownName
from kg.lexicon.given_names import gender_by_name
from kg.lexicon.places import load_places
from kg.lexicon.roles import RoleHit
from kg.model import ActorType, MentionForm, NameType
from kg.resolve.cast import Gender, Member
from kg.resolve.hits import NameHit
from kg.resolve.metonymy import acts
from kg.resolve.naming import Naming, is_people
from kg.resolve.reading import Reading, Span
from kg.resolve.rivals import key_of, known_actor
from kg.resolve.scene import Scene, phrase_start
from kg.resolve.shorthand import Shorthand
from kg.resolve.standing import sector_on
from kg.tree import child, first_conjunct


def introduce_names(reading: Reading, scene: Scene, naming: Naming, shorthand: Shorthand) -> None:
    """Mention everyone whom the sentence names; a title belongs to the mention of a person."""
    for hit in (*scene.names, *shorthand.hits(scene)):
        full = _shortened(reading, scene, hit, shorthand)
        full = full or naming.unknown.get(shorthand.spelt_out.get(key_of(scene, hit), ""))
        row = naming.chosen.get((scene.sentence.index, hit.first))
        if full:
            _name(reading, scene, hit, full, "shorthand")
        elif row:
            _known(reading, scene, hit, row)
        else:
            _unknown(reading, scene, hit, naming.unknown.get(key_of(scene, hit)))


def _shortened(reading: Reading, scene: Scene, hit: NameHit, shorthand: Shorthand) -> Member | None:
    """Give the actor for which the document made the short form, once its name has come up."""
    state = shorthand.state(scene, hit)
    if state:
        return reading.cast.known(known_actor(state))
    if body := reading.named.get(shorthand.body(scene, hit) or (-1, -1)):
        return body if body.type is ActorType.ORGANISATION else None
    place = shorthand.acronyms.get(key_of(scene, hit)) if shorthand.acronyms else None
    if place is None or place == (scene.sentence.index, hit.first):
        return None
    return reading.named.get(place)


def _known(reading: Reading, scene: Scene, hit: NameHit, row: KnownName) -> None:
    span = Span.of(scene, hit.first, hit.last)
    if row.form is MentionForm.DEMONYM:
        _demonym(reading, span, row)
    elif row.form is not MentionForm.METONYM:
        member = reading.cast.known(known_actor(row))
        if member.type is ActorType.PERSON and reading.document.date:
            member.sector = sector_on(known_actor(row), reading.document.date)
        _name(reading, scene, hit, member, "gazetteer")
    elif acts(scene.sentence, span.head):
        member = reading.cast.known(known_actor(row))
        reading.mention(member, span, MentionForm.METONYM, f"metonym:{row.rule}")
    else:
        reading.place(span, reading.text(span))


def _unknown(reading: Reading, scene: Scene, hit: NameHit, member: Member | None) -> None:
    if member:
        _name(reading, scene, hit, member, "name")
    elif hit.type is NameType.PLACE or key_of(scene, hit) in load_places():
        span = Span.of(scene, hit.first, hit.last)
        reading.place(span, reading.text(span))


def _name(reading: Reading, scene: Scene, hit: NameHit, member: Member, rule: str) -> None:
    first = hit.first
    reading.named[scene.sentence.index, hit.first] = member
    if member.type is ActorType.PERSON:
        _tell_gender(scene, hit, member)
    title = _title(scene, hit)
    if title and member.type is ActorType.PERSON and title.role.kind.personal:
        heads = (title.last - 1, Span.of(scene, hit.first, hit.last).head)
        starts = [phrase_start(scene.sentence, head) for head in heads]
        first = min([title.first, *(start for start in starts if start <= title.first)])
        first = _with_owner(scene, first)
        reading.titles[scene.sentence.index, title.first] = member
    reading.mention(member, Span.of(scene, first, hit.last), MentionForm.NAME, rule)


def _title(scene: Scene, hit: NameHit) -> RoleHit | None:
    """Find the role noun before a name: "President X", "president of the Senate X"."""
    for role in scene.roles:
        if role.last == hit.first:
            return role
        body = next((n for n in scene.names if n.last == hit.first and n.first > role.last), None)
        if body and role.role.kind.personal and hit.type is not NameType.ORGANISATION:
            between = scene.words[role.last : body.first]
            if between[0] in _OF and _OF.issuperset(between):
                return role
    return None


_OF = frozenset({"of", "for", "to", "at", "the"})


def _demonym(reading: Reading, span: Span, row: KnownName) -> None:
    state = known_actor(row)
    token = span.sentence.tokens[span.head]
    modifies = token.deprel.partition(":")[0] in ("amod", "compound", "flat")
    if not modifies and (is_people(row) or token.xpos in ("NNS", "NNPS")):
        people = reading.cast.get(f"people {state.id}")
        if people is None:
            people = reading.cast.new(reading.text(span), ActorType.GROUP)
            people.sector, people.country = "CVL", state.country
            people.parent, people.plural = state.id, True
            reading.cast.call(f"people {state.id}", people)
        reading.mention(people, span, MentionForm.DEMONYM, "demonym:people")
    elif modifies or not _is_language(span):
        reading.mention(reading.cast.known(state), span, MentionForm.DEMONYM, "demonym")


def _is_language(span: Span) -> bool:
    """Tell whether a bare adjective is the language: "speak English", not "the English"."""
    token = span.sentence.tokens[first_conjunct(span.sentence, span.head)]
    if token.deprel == "nmod:poss" or child(span.sentence, span.head, "det") is not None:
        return False
    return token.deprel.partition(":")[0] in ("obj", "obl", "nmod")


def _tell_gender(scene: Scene, hit: NameHit, member: Member) -> None:
    """Take a person's gender from "Mrs." before the name, else from the given name."""
    told = load_descriptions().courtesy.get(scene.words[hit.first - 1]) if hit.first else None
    if told:
        member.gender = Gender(told)
    elif member.gender is Gender.UNKNOWN:
        given = member.name.partition(" ")[0].lower()
        member.gender = Gender(gender_by_name().get(given, ""))


def _with_owner(scene: Scene, first: int) -> int:
    """Begin a title at the name right before it: "Foreign Affairs Committee Chairman"."""
    for hit in scene.names:
        if hit.last == first or (hit.last == first - 1 and scene.words[first - 1] in _POSSESSIVE):
            return hit.first
    return first


_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
