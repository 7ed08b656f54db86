"""Finds groups that act without a noun of their own: "hundreds", "many", "those responsible"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import RoleHit
from kg.model import ActorType, Mention, MentionForm
from kg.resolve.cast import Member
from kg.resolve.reading import Reading, Span
from kg.resolve.recall import listed_last, recent
from kg.resolve.scene import Scene
from kg.tree import base_relation, child, children, preposition, subtree

#: Words of "those who ..." that still read well in a name.
_SHORT = 7
_NOUNLIKE = frozenset({"nsubj", "obj", "obl", "nmod", "conj"})
_ACTING = frozenset({"nsubj", "nsubj:pass", "obl:agent", "obj"})


def introduce_quantities(reading: Reading, scene: Scene) -> None:
    """Mention the groups that a quantity or "those" stands for."""
    for token in _pairs(scene):
        span = Span(scene, child(scene.sentence, token, "det") or token, token + 1, token)
        for member in _last_two(reading, scene, token):
            reading.mention(member, span, MentionForm.DESCRIPTION, "quantity:pair")
    for token in _quantities(scene):
        if reading.at(scene, token) is None:
            _quantity(reading, scene, token)


def _quantity(reading: Reading, scene: Scene, token: int) -> None:
    part = _partitive(reading, scene, token)
    span = Span(scene, token, token + 1, token)
    if part:
        whole = Span(scene, token, part.last, token)
        group = reading.cast.members[part.actor]
        reading.mention(group, whole, MentionForm.GROUP, "quantity:part")
    elif scene.words[token] == "those":
        _those(reading, scene, token)
    elif _acts(scene, token) and scene.sentence.tokens[token].upos == "NOUN":
        _group(reading, span)
    elif _acts(scene, token) and (told := _told_before(reading, scene, token)):
        reading.mention(told, span, MentionForm.GROUP, "quantity:part")


def _told_before(reading: Reading, scene: Scene, token: int) -> Member | None:
    """Give the group of which "some" and "many" are a part: the subject before, or nobody.

    "Few" says that hardly anyone does.
    """
    if scene.words[token] == "few":
        return None
    index = scene.sentence.index
    near = [*reading.by_sentence.get(index - 1, ()), *_earlier(reading, scene, token)]
    for mention in reversed(near):
        member = reading.cast.members[mention.actor]
        before = reading.scenes[mention.sentence].sentence.tokens[mention.head]
        if before.deprel == "nsubj" and member.type is ActorType.GROUP and member.plural:
            return member
    return None


def _earlier(reading: Reading, scene: Scene, token: int) -> list[Mention]:
    found = reading.by_sentence.get(scene.sentence.index, ())
    return [mention for mention in found if mention.last <= token]


def _from_number(scene: Scene, token: int) -> int:
    """Give where "62% of voters" and "two thirds of the members" begin."""
    return token - 1 if token and scene.sentence.tokens[token - 1].upos == "NUM" else token


def _pairs(scene: Scene) -> Iterator[int]:
    """List where "the two" and "both" stand without a noun."""
    for index, token in enumerate(scene.sentence.tokens):
        noun = base_relation(token.deprel) in _NOUNLIKE and token.upos != "CCONJ"
        two = scene.words[index] == "two" and index > 0 and scene.words[index - 1] == "the"
        both = scene.words[index] == "both" and not scene.sentence.children[index]
        if noun and (two or both):
            yield index


def _last_two(reading: Reading, scene: Scene, token: int) -> list[Member]:
    """Give the last two actors of one type: named together, or else in this sentence, or before."""
    for kind in (ActorType.STATE, ActorType.PERSON, ActorType.ORGANISATION):
        if pair := listed_last(reading, scene, token, 2, kind):
            return pair
    before = list(recent(reading, scene, token - 1, lambda m: m.type is not ActorType.GROUP))
    here = {m.actor for m in reading.by_sentence.get(scene.sentence.index, ())}
    for row in ([m for m in before if m.id in here], before):
        for kind in (ActorType.STATE, ActorType.PERSON, ActorType.ORGANISATION):
            pair = [member for member in row if member.type is kind][:2]
            if len(pair) == 2:
                return pair[::-1]
    return []


def _quantities(scene: Scene) -> Iterator[int]:
    lists = load_descriptions()
    for index, token in enumerate(scene.sentence.tokens):
        if token.upos in ("PRON", "DET", "ADJ", "NUM"):
            found = scene.words[index] in lists.quantity_pronouns
        else:
            found = token.upos in ("NOUN", "SYM") and token.lemma in lists.quantity_nouns
        if found and base_relation(token.deprel) in ("nsubj", "obl", "obj", "conj", "nmod"):
            yield index


def is_counting(scene: Scene, role: RoleHit) -> bool:
    """Tell whether a role noun only counts who follows: "a group of students"."""
    head = role.last - 1
    counts = scene.sentence.tokens[head].lemma in load_descriptions().quantity_nouns
    return counts and counted_at(scene, head) is not None


def counted_at(scene: Scene, token: int) -> int | None:
    """Give who is counted by a quantity: "some of the protesters"."""
    for part in children(scene.sentence, token, ("nmod",)):
        plural = scene.sentence.tokens[part].xpos in ("NNS", "NNPS")
        if plural and part > token and preposition(scene.sentence, part) == "of":
            return part
    return None


def _partitive(reading: Reading, scene: Scene, token: int) -> Mention | None:
    """Give the mention of a group of which a part is meant: "some of the protesters"."""
    part = counted_at(scene, token)
    group = None if part is None else reading.at(scene, part)
    if part is None or group is None or group.type is not ActorType.GROUP:
        return None
    return reading.mention_over(scene, part, group)


def _those(reading: Reading, scene: Scene, token: int) -> None:
    """Mention "those responsible" and "those who lost", where they are meant to act."""
    told = children(scene.sentence, token, ("amod", "acl"))
    if not told or scene.sentence.tokens[token].deprel not in _ACTING:
        return
    below = subtree(scene.sentence, told[0])
    last = below[-1] + 1
    if scene.sentence.tokens[told[0]].deprel == "amod" or last - token > _SHORT:
        last = told[0] + 1 if told[0] == token + 1 else token + 1
    _group(reading, Span(scene, token, last, token))


def _acts(scene: Scene, token: int) -> bool:
    """Tell whether a bare quantity says or does what only people do."""
    tokens = scene.sentence.tokens
    if tokens[token].deprel != "nsubj":
        return False
    lists = load_descriptions()
    verb = tokens[tokens[token].head]
    many = tokens[token].upos != "NOUN" or tokens[token].xpos == "NNS"
    whole = not children(scene.sentence, token, ("nmod",))
    return many and whole and verb.upos == "VERB" and verb.lemma in lists.agent_verbs


def _group(reading: Reading, span: Span) -> None:
    name = reading.text(span)
    key = f"quantity {name.lower()}"
    member = reading.cast.get(key)
    if member is None:
        member = reading.cast.new(name, ActorType.GROUP)
        member.sector, member.plural = "CVL", True
        reading.cast.call(key, member)
    reading.mention(member, span, MentionForm.GROUP, "quantity")
