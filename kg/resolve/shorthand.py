"""Finds the short forms that a document makes for its names: "(APEC)", "the North"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import KnownActor, KnownName, load_gazetteer, name_key
from kg.model import ActorType, MentionForm, NameType
from kg.resolve.hits import NameHit
from kg.resolve.naming import Naming
from kg.resolve.rivals import key_of
from kg.resolve.scene import Scene
from kg.tree import base_relation


@dataclass(frozen=True, slots=True)
class Shorthand:
    """The short forms of a document.

    Attributes:
        acronyms: where the name stands that an acronym in brackets abbreviates, by its key.
        spelt_out: the key of the name that stands in brackets behind an acronym, by its key.
        compass: the state that "the North" means where one is called so.
        bodies: where the names stand that end in a word, in text order: "commission".
    """

    acronyms: Mapping[str, tuple[int, int]]
    spelt_out: Mapping[str, str]
    compass: Mapping[str, KnownName]
    bodies: Mapping[str, tuple[tuple[int, int], ...]]

    def hits(self, scene: Scene) -> Iterator[NameHit]:
        """List the short forms in a sentence that nothing else takes for a name."""
        if not self.acronyms and not self.compass:
            return
        taken = {i for hit in scene.names for i in range(hit.first, hit.last)}
        for index, token in enumerate(scene.sentence.tokens):
            if index in taken or not token.text[0].isupper():
                continue
            if (token.text.isupper() and name_key(token.text) in self.acronyms) or self.state(
                scene, NameHit(index, index + 1, ())
            ):
                yield NameHit(index, index + 1, ())

    def body(self, scene: Scene, hit: NameHit) -> tuple[int, int] | None:
        """Give where the name stands that "the Commission" shortens, the last one before it."""
        here = (scene.sentence.index, hit.first)
        clear = bool(hit.known) and hit.known[0].strong
        if hit.size > 1 or clear or not hit.first or scene.words[hit.first - 1] != "the":
            return None
        before = [place for place in self.bodies.get(scene.words[hit.first], ()) if place < here]
        return before[-1] if before else None

    def state(self, scene: Scene, hit: NameHit) -> KnownName | None:
        """Give the state that a compass word names here: "The North said", not "North Africa"."""
        if hit.size > 1 or not self.compass:
            return None
        token = scene.sentence.tokens[hit.first]
        modifies = base_relation(token.deprel) in ("amod", "compound", "flat", "advmod")
        return None if modifies else self.compass.get(scene.words[hit.first])


def find_shorthand(scenes: Sequence[Scene], naming: Naming) -> Shorthand:
    """Find the short forms of a document whose names are known."""
    bracketed = _acronyms(scenes)
    acronyms = {**_initials(scenes, naming), **bracketed}
    return Shorthand(acronyms, _spelt_out(scenes), _compass(naming), _bodies(scenes))


def _initials(scenes: Sequence[Scene], naming: Naming) -> dict[str, tuple[int, int]]:
    """Map the initials of the bodies that only this document knows to where their names stand.

    "The NPP" is the New People Party there, not a namesake in a country of which nobody speaks.
    """
    bodies: dict[str, list[tuple[int, int]]] = {}
    for scene in scenes:
        for hit in scene.names:
            member = naming.unknown.get(key_of(scene, hit))
            if hit.size > 2 and member and member.type is ActorType.ORGANISATION:
                bodies.setdefault(_initials_of(scene, hit), []).append(
                    (scene.sentence.index, hit.first)
                )
    countries = _countries(naming)
    return {
        short: places[0]
        for short, places in bodies.items()
        if len(short) > 2 and not any(a.country in countries for a in _known_as(short))
    }


def _initials_of(scene: Scene, hit: NameHit) -> str:
    texts = (token.text for token in scene.sentence.tokens[hit.first : hit.last])
    return "".join(text[0] for text in texts if text[0].isupper()).lower()


def _known_as(short: str) -> Iterator[KnownActor]:
    gazetteer = load_gazetteer()
    return (gazetteer.actors[row.actor] for row in gazetteer.find(short.upper()))


def _countries(naming: Naming) -> set[str]:
    """List the countries of which a document speaks by more than acronyms."""
    actors = load_gazetteer().actors
    return {actors[row.actor].country for row in naming.chosen.values() if not row.text.isupper()}


def _bodies(scenes: Sequence[Scene]) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for scene in scenes:
        for hit in scene.names:
            if hit.size > 1 and hit.type is not NameType.PERSON:
                place = (scene.sentence.index, hit.first)
                found.setdefault(scene.words[hit.last - 1], []).append(place)
    return {word: tuple(places) for word, places in found.items()}


def _acronyms(scenes: Sequence[Scene]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for scene in scenes:
        for at in _bracketed(scene):
            acronym = scene.sentence.tokens[at + 1].text
            hit = _abbreviated(scene, at, acronym)
            if hit:
                found.setdefault(name_key(acronym), (scene.sentence.index, hit.first))
    return found


def _spelt_out(scenes: Sequence[Scene]) -> dict[str, str]:
    """Map an acronym to the name in brackets behind it: "the CEI (Italian Episcopal Conference)".

    A translated name has the same initials in another order.
    """
    found: dict[str, str] = {}
    for scene in scenes:
        for hit in scene.names:
            acronym = _before_bracket(scene, hit)
            if acronym.isupper() and sorted(_initials_of(scene, hit)) == sorted(acronym.lower()):
                found.setdefault(name_key(acronym), key_of(scene, hit))
    return found


def _before_bracket(scene: Scene, hit: NameHit) -> str:
    """Give the word before brackets that hold just this name, "" without any."""
    texts = [token.text for token in scene.sentence.tokens[max(0, hit.first - 2) : hit.last + 1]]
    enclosed = len(texts) == hit.size + 3 and texts[1] == "(" and texts[-1] == ")"
    return texts[0] if enclosed and hit.size > 1 else ""


def _bracketed(scene: Scene) -> Iterator[int]:
    """List where a bracket opens around one word in capitals: "(APEC)"."""
    texts = [token.text for token in scene.sentence.tokens]
    for at in range(1, len(texts) - 2):
        enclosed = texts[at] in ("(", "[") and texts[at + 2] in (")", "]")
        if enclosed and texts[at + 1].isupper() and len(texts[at + 1]) > 1:
            yield at


def _abbreviated(scene: Scene, end: int, acronym: str) -> NameHit | None:
    """Give the name before a bracket that it abbreviates, the place behind it included.

    "The Farm Union of Benin (FUB)": the name may begin before the last one.
    """
    for hit in reversed([hit for hit in scene.names if hit.last <= end]):
        words = scene.sentence.tokens[hit.first : end]
        if any(w.text[0].islower() and w.text not in _INNER_WORDS for w in words):
            return None
        if abbreviates(acronym, name_key(" ".join(w.text for w in words))):
            return hit
    return None


_INNER_WORDS = frozenset(
    {"of", "for", "and", "the", "in", "on", "to", "&", "'s", "’s", "'", "’", "-", "de"}
)


def abbreviates(acronym: str, name: str) -> bool:
    """Tell whether the letters of an acronym come in the name in their order.

    >>> abbreviates("APEC", "asia pacific economic cooperation"), abbreviates("EU", "nato")
    (True, False)
    """
    letters = iter(name)
    return acronym[0].lower() == name[0] and all(c in letters for c in acronym.lower())


def _compass(naming: Naming) -> dict[str, KnownName]:
    """Map "north" to the state of the document that is called so, the most frequent one."""
    words, states = load_descriptions().compass, load_gazetteer().actors
    counts = Counter(row for row in naming.chosen.values() if row.form is MentionForm.NAME)
    found: dict[str, KnownName] = {}
    for row, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0].text)):
        first, _, rest = row.text.lower().partition(" ")
        if rest and first in words and states[row.actor].type is ActorType.STATE:
            found.setdefault(first, row)
    return found
