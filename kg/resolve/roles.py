"""Finds actors called by what they do: bodies and groups, then persons with their offices."""

from __future__ import annotations

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import RoleKind
from kg.model import ActorType, MentionForm, Sentence
from kg.resolve.bodies import known_body
from kg.resolve.cast import Member
from kg.resolve.offices import hold, remember
from kg.resolve.reading import Reading
from kg.resolve.recall import recall_body, recall_person, recall_several, state_meant
from kg.resolve.role_phrases import RolePhrase, called_span, calling, read_phrase
from kg.resolve.scene import Scene
from kg.tree import base_relation, child, children, first_conjunct, preposition

#: Relations of a word inside a phrase that another word governs.
_INNER = frozenset({"compound", "amod", "flat", "goeswith"})


def introduce_roles(reading: Reading, scene: Scene) -> None:
    """Mention the bodies and groups of a sentence, then its persons, with their offices."""
    collective = [hit for hit in scene.roles if not hit.role.kind.personal]
    personal = [hit for hit in scene.roles if hit.role.kind.personal]
    for hit in collective:
        _collective(reading, read_phrase(reading, scene, hit))
    for hit in personal:
        _personal(reading, read_phrase(reading, scene, hit))


def _collective(reading: Reading, phrase: RolePhrase) -> None:
    kind, owner = phrase.hit.role.kind, phrase.owner
    if phrase.inside_name or (phrase.relation in _INNER and not _is_title_owner(phrase)):
        return
    if kind is RoleKind.GOVERNMENT and owner and owner.type is ActorType.STATE:
        reading.mention(owner, phrase.span, MentionForm.DESCRIPTION, "metonym:government")
    elif _take_up_several(reading, phrase):
        return
    elif kind is RoleKind.GOVERNMENT and (state := state_meant(reading, phrase)):
        reading.mention(state, phrase.span, MentionForm.DESCRIPTION, "metonym:government")
    elif member := _same_collective(reading, phrase):
        reading.mention(member, phrase.span, MentionForm.DESCRIPTION, "description:body")
    elif _can_act(reading, phrase) and _matters(reading, phrase):
        _own(reading, phrase, ActorType.GROUP if _is_group(phrase) else ActorType.ORGANISATION)


def _take_up_several(reading: Reading, phrase: RolePhrase) -> bool:
    """Mention all whom "the two sides" or "both countries" stands for."""
    if not phrase.plural or phrase.owner:
        return False
    members = recall_several(reading, phrase)
    for member in members:
        reading.mention(member, phrase.span, MentionForm.DESCRIPTION, "description:several")
    return bool(members)


def _can_act(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether ships or states are more than things and places here."""
    if phrase.hit.role.kind is RoleKind.EQUIPMENT:
        return _belongs_directly(reading, phrase)
    if phrase.hit.role.kind is RoleKind.STATES:
        return phrase.plural and _is_told_apart(phrase)
    return True


def _belongs_directly(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether a demonym or state stands right with the noun: "Israeli aircraft"."""
    below = children(phrase.scene.sentence, phrase.head, ("amod", "compound", "nmod"))
    return any(reading.at(phrase.scene, token) for token in below if token < phrase.head)


def _is_told_apart(phrase: RolePhrase) -> bool:
    """Tell whether words say which states are meant: "Gulf states", "countries in the region"."""
    inner = ("amod", "compound", "nmod")
    return bool(children(phrase.scene.sentence, phrase.head, inner))


def _is_group(phrase: RolePhrase) -> bool:
    return phrase.plural or phrase.hit.role.kind in (
        RoleKind.GROUP,
        RoleKind.EQUIPMENT,
        RoleKind.STATES,
    )


def _is_title_owner(phrase: RolePhrase) -> bool:
    """Tell whether a body stands inside a title: "foreign ministry spokesman"."""
    body = phrase.hit.role.kind is RoleKind.BODY
    spelt = phrase.hit.last - phrase.hit.first > 1 or phrase.owner is not None
    following = any(role.first == phrase.hit.last for role in phrase.scene.roles)
    return body and spelt and following


def _same_collective(reading: Reading, phrase: RolePhrase) -> Member | None:
    governor = phrase.scene.sentence.tokens[phrase.head].head
    if phrase.relation == "appos" and governor >= 0:
        found = reading.at(phrase.scene, governor)
        if found and found.type is not ActorType.PERSON:
            return found
    if _only_says_what(reading, phrase):
        return phrase.owner
    named = child(phrase.scene.sentence, phrase.head, "appos")
    if named is not None:
        found = reading.at(phrase.scene, named)
        if found and found.type in (ActorType.ORGANISATION, ActorType.GROUP):
            return found
    if phrase.definite and not phrase.owner and not phrase.plural:
        return recall_body(reading, phrase)
    return None


def _only_says_what(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether the noun only says what the name before it names: "the Kifaya group"."""
    owner, before = phrase.owner, phrase.hit.first - 1
    if owner is None or owner.type is not ActorType.ORGANISATION or before < phrase.first:
        return False
    name = next((n for n in phrase.scene.names if n.last == phrase.hit.first), None)
    if name is None or phrase.plural or phrase.hit.role.name not in load_descriptions().apposed:
        return False
    return any(reading.at(phrase.scene, i) is owner for i in range(name.first, name.last))


def _matters(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether a body or group without a name is an actor here: it belongs, or it acts."""
    if _is_mass(phrase) or _is_no_one(phrase):
        return False
    if phrase.owner:
        return not _is_vague(phrase) or _takes_part(phrase) or _belongs_directly(reading, phrase)
    if phrase.hit.role.kind is RoleKind.GOVERNMENT:
        return phrase.plural or phrase.definite or _takes_part(phrase)
    if phrase.hit.role.kind is RoleKind.GROUP and phrase.hit.role.sector:
        return not _is_vague(phrase) or _takes_part(phrase)
    sentence = phrase.scene.sentence
    head = first_conjunct(sentence, phrase.head)
    argument = base_relation(sentence.tokens[head].deprel) in ("nsubj", "obj", "iobj", "obl")
    return _takes_part(phrase) or bool(
        phrase.hit.role.sector and argument and not _is_vague(phrase)
    )


def _is_mass(phrase: RolePhrase) -> bool:
    """Tell whether a bare singular is no actor but a matter: "by force"."""
    token = phrase.scene.sentence.tokens[phrase.head]
    return phrase.first == phrase.head and token.xpos == "NN" and token.text.islower()


def _takes_part(phrase: RolePhrase) -> bool:
    """Tell whether the phrase is an argument of a verb or noun of acting and speaking."""
    sentence = phrase.scene.sentence
    head = _counted(sentence, first_conjunct(sentence, phrase.head))
    token = sentence.tokens[head]
    above = sentence.tokens[token.head]
    lists = load_descriptions()
    if token.deprel in _TAKING_PART:
        return above.upos == "VERB" and above.lemma in lists.agent_verbs
    if token.deprel in ("nmod", "obl"):
        acts = above.lemma in lists.agent_verbs or above.lemma in lists.metonymy.political_nouns
        return acts and preposition(sentence, head) in lists.metonymy.acting_prepositions | _FROM
    return False


def _counted(sentence: Sentence, head: int) -> int:
    """Give the quantity that stands for the noun in the tree: "thousands of students"."""
    above = sentence.tokens[head].head
    quantity = sentence.tokens[head].deprel == "nmod" and above >= 0
    if quantity and sentence.tokens[above].lemma in load_descriptions().quantity_nouns:
        return first_conjunct(sentence, above)
    return head


_TAKING_PART = frozenset({"nsubj", "nsubj:pass", "obl:agent", "obj", "iobj"})
_FROM = frozenset({"from", "to"})


def _personal(reading: Reading, phrase: RolePhrase) -> None:
    titled = reading.titles.get((phrase.scene.sentence.index, phrase.hit.first))
    if titled:
        hold(reading, phrase, titled)
        return
    if phrase.inside_name or phrase.relation in _INNER:
        return
    member = _same_person(reading, phrase)
    if phrase.definite and _take_up_several(reading, phrase):
        return
    if member:
        reading.mention(member, phrase.span, MentionForm.ROLE, "role:same")
        hold(reading, phrase, member)
    elif _takes_up(phrase) and (found := recall_person(reading, phrase)):
        reading.mention(found, phrase.span, MentionForm.DESCRIPTION, "description:role")
    elif child(phrase.scene.sentence, phrase.head, "cop") is None and _is_someone(reading, phrase):
        kind = ActorType.GROUP if phrase.plural else ActorType.PERSON
        hold(reading, phrase, _own(reading, phrase, kind))


def _is_someone(reading: Reading, phrase: RolePhrase) -> bool:
    """Tell whether the phrase means anyone: "each president" and bare "members" do not."""
    if _is_no_one(phrase):
        return False
    if _is_vague(phrase):
        return _takes_part(phrase) or _belongs_directly(reading, phrase)
    if phrase.owner:
        return True
    if phrase.hit.role.sector:
        return True
    return phrase.scene.sentence.tokens[phrase.head].deprel in _TAKING_PART


def _is_vague(phrase: RolePhrase) -> bool:
    return phrase.hit.role.name in load_descriptions().vague


def _is_no_one(phrase: RolePhrase) -> bool:
    return not phrase.plural and phrase.scene.words[phrase.first] in _NO_ONE


_NO_ONE = frozenset({"each", "every", "any", "no", "whichever", "whatever", "another", "either"})


def _takes_up(phrase: RolePhrase) -> bool:
    """Tell whether the phrase may take somebody up: "the minister", not "the member who left"."""
    told = child(phrase.scene.sentence, phrase.head, "acl:relcl") is not None
    return phrase.definite and not phrase.plural and not told


def _same_person(reading: Reading, phrase: RolePhrase) -> Member | None:
    """Find the person of whom the tree says that they are what the phrase says."""
    sentence, head = phrase.scene.sentence, phrase.head
    others = children(sentence, head, ("appos",))
    if sentence.tokens[head].deprel in ("appos", "nmod:desc"):
        others.append(sentence.tokens[head].head)
    if child(sentence, head, "cop") is not None:
        others.extend(children(sentence, head, ("nsubj",)))
    for token in others:
        found = reading.at(phrase.scene, token)
        if found and found.type is ActorType.PERSON:
            return found
    return None


def _own(reading: Reading, phrase: RolePhrase, kind: ActorType) -> Member:
    """Mention an actor that has no other name than its role."""
    name = calling(reading, phrase)
    owner = phrase.owner
    key = f"role {owner.id if owner else ''} {' '.join(name.lower().split())}"
    member = reading.cast.get(key)
    if member is None:
        member = known_body(reading, phrase) or _new(reading, phrase, name, kind)
        reading.cast.call(key, member)
    form = MentionForm.GROUP if kind is ActorType.GROUP else MentionForm.ROLE
    reading.mention(member, called_span(phrase), form, f"role:{phrase.hit.role.kind.value}")
    if kind is not ActorType.PERSON:
        remember(phrase, member)
    return member


def _new(reading: Reading, phrase: RolePhrase, name: str, kind: ActorType) -> Member:
    found, owner = phrase.described(), phrase.owner
    member = reading.cast.new(name, kind)
    member.sector, member.plural = found.sector, kind is ActorType.GROUP
    member.country = "" if phrase.relational else found.country
    if owner and not phrase.relational:
        member.country, member.parent = found.country or owner.country, owner.id
    return member
