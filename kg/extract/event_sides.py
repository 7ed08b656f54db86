"""Names the source and the target of a main event, the nearest defensible ones if need be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract import clause_kinds, grammar
from kg.extract.event_choice import Choice, nearest
from kg.extract.reading import Reading
from kg.extract.stretches import additions, nominal
from kg.lexicon.classes import noun_classes
from kg.lexicon.events import event_words
from kg.lexicon.frames import WordClass, load_frames
from kg.model import Mention, MentionForm, Sentence
from kg.tree import children, preposition, subtree


@dataclass(frozen=True, slots=True)
class Side:
    """An actor's id, "" for a place or thing, and the words that name it."""

    actor: str = ""
    text: str = ""
    tokens: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its main event; ``barred`` are the words that name who only tells it."""

    reading: Reading
    sentence: Sentence
    choice: Choice
    barred: frozenset[int]

    @classmethod
    def of(cls, reading: Reading, sentence: Sentence, choice: Choice) -> Scene:
        """Set the scene."""
        barred = frozenset(i for r in choice.reporters for i in subtree(sentence, r))
        return cls(reading, sentence, choice, barred)


def source_of(scene: Scene) -> Side:
    """Give who does it.

    The frame's own holder, the subject, an owner of the act, what a passive names with "by" or
    "in", then the nearest other actor.
    """
    sentence, token = scene.sentence, scene.choice.token
    finding = scene.choice.finding
    if finding is None:
        return _first(scene, grammar.subjects(sentence, token))
    for mentions in ((p[0] for p in finding.pairs), finding.holders):
        if named := next(iter(mentions), None):
            return _named(scene, named)
    subjects = _subjects(scene)
    for tokens in (subjects, grammar.bearers(sentence, token)):
        if (side := _first(scene, tokens)).text:
            return side
    if subjects:
        return _phrase(scene, subjects[0])
    if clause_kinds.is_passive(sentence, token):
        return _instrument(scene)
    side = _first(scene, grammar.subjects(sentence, scene.choice.act))
    return side if side.text else _nearest_actor(scene, Side(), range(len(sentence.tokens)))


def _subjects(scene: Scene) -> list[int]:
    """Give the subject, also of a participle that is an adjective ("is opposed to")."""
    sentence, token = scene.sentence, scene.choice.token
    finding = scene.choice.finding
    adjective = sentence.tokens[token].text.lower() in load_frames().adjectives
    if finding is not None and finding.frame.word_class is WordClass.ADJECTIVE:
        adjective = True
    found = grammar.subjects(sentence, token)
    if not found and adjective and not grammar.agents(sentence, token):
        found = grammar.surface_subjects(sentence, token)
    return [i for i in found if i not in scene.barred]


def _instrument(scene: Scene) -> Side:
    """Give what a passive without an actor is done by ("killed in a bomb explosion")."""
    sentence = scene.sentence
    for marker in ("by", "in", "from"):
        for noun in grammar.prepositional(sentence, scene.choice.token, marker):
            place = scene.reading.place_at(sentence, noun)
            if place is None and sentence.tokens[noun].upos == "NOUN":
                return _phrase(scene, noun)
    return Side()


def target_of(scene: Scene, source: Side) -> Side:
    """Give to whom it is done, the source left aside.

    For force, what it is used on; the frame's own object or addressee; to whom something is given;
    the nearest actor and then place in what is done; the nearest other actor; a place anywhere.
    """
    return next(_targets(scene, source), Side())


def _targets(scene: Scene, source: Side) -> Iterator[Side]:
    everywhere = range(len(scene.sentence.tokens))
    own_means = _means(scene)
    inside = [
        i
        for i in subtree(scene.sentence, scene.choice.token)
        if i not in source.tokens and i not in own_means
    ]
    yield from (s for s in _own_targets(scene) if _is_target(scene, s, source))
    candidates = (
        _other_party(scene, source),
        _thing(scene) if scene.choice.plover in event_words().done_to_something else Side(),
        _recipient(scene),
        _nearest_actor(scene, source, inside),
        _nearest_place(scene, inside),
        _nearest_actor(scene, source, [i for i in everywhere if i not in own_means]),
        _nearest_place(scene, everywhere),
        _nearest_actor(scene, source, everywhere),
    )
    yield from (side for side in candidates if side.text)


def _means(scene: Scene) -> frozenset[int]:
    """Give the words for what the source withdraws, sends or offers: no target of it."""
    if scene.choice.plover not in event_words().done_with_something:
        return frozenset()
    objects = grammar.objects(scene.sentence, scene.choice.token)
    return frozenset(objects)


def _own_targets(scene: Scene) -> Iterator[Side]:
    sentence, choice = scene.sentence, scene.choice
    if choice.finding is None:
        yield _first(scene, grammar.surface_subjects(sentence, choice.act))
        return
    means = _means(scene)
    if choice.plover in event_words().done_to_anything:
        yield _thing(scene)
    named = [pair[1] for pair in choice.finding.pairs] + list(choice.finding.addressees)
    yield from (_named(scene, mention) for mention in named if mention.head not in means)
    if choice.plover in event_words().given_to_somebody:
        yield _first(scene, _recipients(sentence, choice.token))
    yield _first(scene, [i for i in grammar.objects(sentence, choice.token) if i not in means])


def _recipients(sentence: Sentence, token: int) -> list[int]:
    """List whom something is given to or agreed with, in the clause and in its complement."""
    verbs = [token, *children(sentence, token, ("xcomp", "ccomp"))]
    verbs += [c for verb in verbs[1:] for c in children(sentence, verb, ("xcomp", "obj"))]
    prepositions = ("to", "with", "for", "from", "on", "against")
    return [i for v in verbs for p in prepositions for i in grammar.prepositional(sentence, v, p)]


def _is_target(scene: Scene, side: Side, source: Side) -> bool:
    """Refuse nobody, the source itself, and what belongs to it ("its army")."""
    if not side.text or (side.actor and side.actor == source.actor) or side.text == source.text:
        return False
    owners = (
        mention.actor
        for token in side.tokens
        if scene.sentence.tokens[token].xpos == "PRP$"
        for mention in scene.reading.mentions_at(scene.sentence, token)
    )
    return not (source.actor and source.actor in owners)


def _first(scene: Scene, tokens: Iterable[int]) -> Side:
    for token in tokens:
        found = scene.reading.actors_at(scene.sentence, token)
        if found and token not in scene.barred:
            return _named(scene, found[0])
    return Side()


def _named(scene: Scene, mention: Mention) -> Side:
    """Name an actor by its whole phrase ("leaders of the opposition"), a pronoun by its name."""
    sentence = scene.sentence
    if mention.form is MentionForm.PRONOUN or mention.sentence != sentence.index:
        known = scene.reading.actors.get(mention.actor)
        text = known.name if known else mention.text
        return Side(mention.actor, " ".join(text.split()), frozenset([mention.head]))
    phrase = _phrase(scene, _top(sentence, mention.head))
    return Side(mention.actor, phrase.text, phrase.tokens)


def _top(sentence: Sentence, token: int) -> int:
    """Give the quantity or membership that a name stands behind ("thousands of X")."""
    word = sentence.tokens[token]
    if word.deprel != "nmod" or preposition(sentence, token) != "of" or word.head < 0:
        return token
    counted = sentence.tokens[word.head].lemma.lower() in noun_classes().quantity
    return word.head if counted else token


def _phrase(scene: Scene, token: int) -> Side:
    """Give a noun with what narrows it, without clauses, added names and coordinated nouns."""
    sentence = scene.sentence
    dropped = children(sentence, token, ("acl", "conj", "cc", "parataxis"))
    inside = nominal(sentence, token, [*dropped, *additions(sentence, token)])
    inside = inside if token in inside else [token]
    first, last = sentence.tokens[inside[0]], sentence.tokens[inside[-1]]
    text = scene.reading.annotated.document.text[first.start : last.end]
    return Side("", " ".join(text.split()), frozenset(inside))


def _nearest_actor(scene: Scene, source: Side, tokens: Iterable[int]) -> Side:
    sentence, reading = scene.sentence, scene.reading
    free = [i for i in tokens if i not in scene.barred and i != scene.choice.token]
    for token in nearest(sentence, scene.choice.token, free):
        for mention in reading.mentions_at(sentence, token):
            side = _named(scene, mention)
            if mention.head == token and _is_target(scene, side, source):
                return side
    return Side()


def _other_party(scene: Scene, source: Side) -> Side:
    """Give the second of two parties that do something to each other ("X and Y agreed to")."""
    if scene.choice.plover not in event_words().done_by_both:
        return Side()
    sentence = scene.sentence
    subjects = grammar.surface_subjects(sentence, scene.choice.token)
    joined = [i for s in subjects for i in children(sentence, s, ("conj",))]
    sides = (_first(scene, [i]) for i in (*subjects, *joined))
    return next((s for s in sides if s.actor and s.actor != source.actor), Side())


def _nearest_place(scene: Scene, tokens: Iterable[int]) -> Side:
    for token in nearest(scene.sentence, scene.choice.token, tokens):
        place = scene.reading.place_at(scene.sentence, token)
        if place is not None and place.head == token:
            return Side("", " ".join(place.text.split()), frozenset(range(place.first, place.last)))
    return Side()


def _thing(scene: Scene) -> Side:
    """Give the words of what force is used on ("killed two soldiers", "bombed a town")."""
    finding, sentence = scene.choice.finding, scene.sentence
    if finding is None:
        return Side()
    for token in grammar.objects(sentence, scene.choice.token):
        if sentence.tokens[token].upos != "PRON" and not _is_deed(scene, token):
            return _with_actor(scene, token)
    return Side()


def _is_deed(scene: Scene, noun: int) -> bool:
    """Tell a noun that belongs to the signal itself ("declared a ceasefire", "opened fire")."""
    finding, sentence = scene.choice.finding, scene.sentence
    if finding is None:
        return False
    deeds = finding.frame.object_words | {w for p in finding.frame.patterns for w in p[1:]}
    nouns = (noun, *children(sentence, noun, ("compound",)))
    return any(sentence.tokens[i].lemma.lower() in deeds for i in nouns)


def _with_actor(scene: Scene, token: int) -> Side:
    """Name a thing by its phrase and, if one is named in it, by the actor ("an Israeli bus")."""
    phrase = _phrase(scene, token)
    inside = scene.reading.actors_within(scene.sentence, token)
    return Side(inside[0].actor if inside else "", phrase.text, phrase.tokens)


def _recipient(scene: Scene) -> Side:
    """Give to whom something is given, where the noun names no known actor ("bowed to unions")."""
    sentence, token = scene.sentence, scene.choice.token
    if scene.choice.plover not in event_words().given_to_somebody:
        return Side()
    for marker in ("to", "with", "from"):
        for noun in grammar.prepositional(sentence, token, marker):
            known_place = scene.reading.place_at(sentence, noun) is not None
            named = sentence.tokens[noun].upos == "NOUN" and not known_place
            if named and not _is_deed(scene, noun):
                return _phrase(scene, noun)
    return Side()
