"""Says whom pronouns mean: he, she, it, they, their possessives, we and I in quotations, who."""

from __future__ import annotations

from kg.model import ActorType, MentionForm
from kg.resolve.antecedents import antecedents
from kg.resolve.cast import Gender, Member
from kg.resolve.pronoun_kinds import Kind, Pronoun, find_pronouns
from kg.resolve.reading import Reading, Span
from kg.resolve.scene import Scene
from kg.resolve.speakers import find_speaker
from kg.resolve.speaking import speaks
from kg.tree import ancestors


def resolve_pronouns(reading: Reading, scene: Scene) -> None:
    """Mention the actors that the pronouns of a sentence mean, where the text tells."""
    index = scene.sentence.index
    found = [p for p in find_pronouns(scene) if reading.at(scene, p.token) is None]
    for pronoun in found:
        if not reading.quotes.holds(index, pronoun.token):
            _resolve(reading, pronoun)
    find_speaker(reading, scene)
    for pronoun in found:
        if reading.quotes.holds(index, pronoun.token):
            _resolve(reading, pronoun)


def resolve_relatives(reading: Reading, scene: Scene) -> None:
    """Resolve relative pronouns behind names, so that "his" behind "who" can take them up."""
    for pronoun in find_pronouns(scene):
        if pronoun.kind is Kind.RELATIVE:
            _resolve(reading, pronoun)


def resolve_at(reading: Reading, scene: Scene, token: int) -> None:
    """Resolve the pronoun at a token, if there is one, before its turn comes."""
    for pronoun in find_pronouns(scene):
        if pronoun.token == token and reading.at(scene, token) is None:
            _resolve(reading, pronoun)


def _resolve(reading: Reading, pronoun: Pronoun) -> None:
    rule = "pronoun"
    members: tuple[Member, ...]
    if pronoun.kind is Kind.RELATIVE:
        members, rule = _relative(reading, pronoun), "pronoun:relative"
    elif pronoun.kind in (Kind.SPEAKER, Kind.SPEAKERS):
        members, rule = _speaker(reading, pronoun), "pronoun:speaker"
    elif author := _of_paper(reading, pronoun):
        members = (author,)
    elif _goes_on_with_paper(reading, pronoun):
        members = ()
    else:
        members = antecedents(reading, pronoun)
    span = Span(pronoun.scene, pronoun.token, pronoun.token + 1, pronoun.token)
    for member in members:
        reading.mention(member, span, MentionForm.PRONOUN, rule)
        if pronoun.kind in (Kind.MALE, Kind.FEMALE):
            member.gender = Gender(pronoun.kind.value)


def _of_paper(reading: Reading, pronoun: Pronoun) -> Member | None:
    """Let "it" go on with the paper that speaks in the sentence before: "It also said"."""
    if pronoun.kind is not Kind.THING or pronoun.relation != "nsubj" or not pronoun.sentence.index:
        return None
    before = reading.scenes[pronoun.sentence.index - 1].sentence
    for mention in reading.by_sentence.get(before.index, ()):
        verb = before.tokens[mention.head].head
        if mention.rule == "metonym:paper" and verb >= 0 and before.tokens[verb].head < 0:
            return reading.cast.members[mention.actor]
    return None


def _goes_on_with_paper(reading: Reading, pronoun: Pronoun) -> bool:
    """Tell "The paper notes that ..., it says", of which nobody is known as the author."""
    if pronoun.kind is not Kind.THING or pronoun.relation != "nsubj" or not pronoun.agent:
        return False
    index = pronoun.sentence.index
    for scene in reading.scenes[max(0, index - 1) : index + 1]:
        last = pronoun.token if scene is pronoun.scene else len(scene.words)
        for token in range(last):
            spoken = scene.sentence.tokens[token].deprel == "nsubj" and speaks(scene, token)
            if spoken and reading.at(scene, token) is None:
                return True
    return False


def _relative(reading: Reading, pronoun: Pronoun) -> tuple[Member, ...]:
    """Follow the relative clause up to the noun that it belongs to."""
    for token in (pronoun.token, *ancestors(pronoun.sentence, pronoun.token)):
        if pronoun.sentence.tokens[token].deprel == "acl:relcl":
            return reading.all_at(pronoun.scene, pronoun.sentence.tokens[token].head)
    return ()


def _speaker(reading: Reading, pronoun: Pronoun) -> tuple[Member, ...]:
    if not reading.quotes.holds(pronoun.sentence.index, pronoun.token):
        author = reading.author
        return (author,) if author and pronoun.kind is Kind.SPEAKERS else ()
    found = reading.quoted_speaker(pronoun.sentence.index, pronoun.token)
    if found is None:
        return ()
    if pronoun.kind is Kind.SPEAKERS:
        return (_side(reading, found),)
    return (found,) if found.type is ActorType.PERSON else ()


def _side(reading: Reading, speaker: Member) -> Member:
    """Give whom a speaker means by "we": the state or body they speak for."""
    for tenure in reversed(reading.tenures):
        if tenure.person == speaker.id and tenure.relation != "member-of":
            return reading.cast.members[tenure.organisation]
    return speaker
