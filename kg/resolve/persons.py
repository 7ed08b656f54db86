"""Says which person a role phrase means, and keeps the office that it states."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon.descriptions import load_descriptions
from kg.model import ActorType, MentionForm, Sentence
from kg.resolve.cast import Member, head_of
from kg.resolve.collectives import take_up_several
from kg.resolve.incumbents import recall_person
from kg.resolve.offices import hold
from kg.resolve.own import own_actor
from kg.resolve.reading import Reading
from kg.resolve.recall import recall_group
from kg.resolve.relevance import is_someone
from kg.resolve.role_phrases import INNER, RolePhrase, called_span
from kg.tree import child, children, subtree


def introduce_personal(reading: Reading, phrase: RolePhrase) -> None:
    """Mention the person or persons that the phrase means, and keep their office."""
    titled = reading.titles.get((phrase.scene.sentence.index, phrase.hit.first))
    if titled:
        hold(reading, phrase, titled)
        return
    described = phrase.scene.sentence.tokens[phrase.head].deprel == "nmod:desc"
    if phrase.inside_name or phrase.relation in INNER:
        return
    member = _same_person(reading, phrase)
    if phrase.definite and take_up_several(reading, phrase):
        return
    if member:
        reading.mention(member, phrase.span, MentionForm.ROLE, "role:same")
        hold(reading, phrase, member)
    elif found := _taken_up(reading, phrase):
        rule = "description:group" if phrase.plural else "description:role"
        reading.mention(found, phrase.span, MentionForm.DESCRIPTION, rule)
    elif described or child(phrase.scene.sentence, phrase.head, "cop") is not None:
        return
    elif is_someone(reading, phrase):
        kind = ActorType.GROUP if phrase.plural else ActorType.PERSON
        hold(reading, phrase, own_actor(reading, phrase, kind))


def _taken_up(reading: Reading, phrase: RolePhrase) -> Member | None:
    if phrase.plural:
        return recall_group(reading, phrase)
    return recall_person(reading, phrase) if _takes_up(phrase) else None


def _takes_up(phrase: RolePhrase) -> bool:
    """Tell whether the phrase may take somebody up: "the minister", not "the member who left"."""
    told = child(phrase.scene.sentence, phrase.head, "acl:relcl") is not None
    return phrase.definite and not phrase.plural and not told


def _set_off(phrase: RolePhrase) -> Iterator[int]:
    """Give the head of a name set off by a comma behind the last of a list.

    In "Smith and his counterpart, Jones, met" nobody else can follow.
    """
    end = called_span(phrase).last
    if phrase.scene.words[end : end + 1] == (",",):
        yield from (
            head_of(phrase.scene.sentence, name.first, name.last)
            for name in phrase.scene.names
            if name.first == end + 1
        )


def _is_beside(sentence: Sentence, head: int, name: int) -> bool:
    """Tell whether the tree makes two subjects of an office and its holder.

    "Its president, Ana Roman, said": the name ends with a comma too.
    """
    one, other = sentence.tokens[head], sentence.tokens[name]
    proper = [i for i in subtree(sentence, name) if sentence.tokens[i].upos == "PROPN"]
    last = max(proper, default=name)
    closed = sentence.tokens[min(last + 1, len(sentence.tokens) - 1)].text == ","
    same = one.head == other.head and one.deprel == other.deprel == "nsubj"
    return closed and same


def _described(phrase: RolePhrase) -> int:
    """Give the head of the name that an apposition describes, the one right before its comma.

    The tree may hang it on the first of a list: "Lavrov and Ushakov, an aide of Putin's".
    """
    before = phrase.first - 1
    if phrase.scene.words[max(0, before)] == ",":
        for name in phrase.scene.names:
            if name.last == before:
                return head_of(phrase.scene.sentence, name.first, name.last)
    return phrase.scene.sentence.tokens[phrase.head].head


def _same_person(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the person of whom the tree says that they are what the phrase says."""
    sentence, head = phrase.scene.sentence, phrase.head
    others = children(sentence, head, ("appos",))
    if child(sentence, head, "cop") is not None:
        others.extend(children(sentence, head, ("nsubj",)))
    if child(sentence, head, "cc") is not None:
        others.extend(_set_off(phrase))
    elif not phrase.plural:
        others.extend(i for i in _set_off(phrase) if _is_beside(sentence, head, i))
    found = [reading.at(phrase.scene, token) for token in others]
    if sentence.tokens[head].deprel in ("appos", "nmod:desc"):
        found.append(reading.titled_at(phrase.scene, _described(phrase)))
    fitting = (m for m in found if m and (m.type is ActorType.PERSON or _stands_to(phrase)))
    return next(fitting, None)


def _stands_to(phrase: RolePhrase) -> bool:
    """Tell whether states and bodies can be it too: "Saudi Arabia, Iran's rival"."""
    beside = phrase.relation == "appos" and not phrase.plural
    return beside and phrase.noun in load_descriptions().relational
