"""Finds the short forms that a document makes for its names: "(APEC)", "the North"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import KnownName, load_gazetteer, name_key
from kg.model import ActorType, MentionForm
from kg.resolve.names import NameHit
from kg.resolve.naming import Naming
from kg.resolve.rivals import key_of
from kg.resolve.scene import Scene
from kg.tree import base_relation


@dataclass(frozen=True, slots=True)
class Shorthand:
    """The short forms of a document.

    Attributes:
        acronyms: where the name stands that an acronym in brackets abbreviates, by its key.
        compass: the state that "the North" means where one is called so.
    """

    acronyms: Mapping[str, tuple[int, int]]
    compass: Mapping[str, KnownName]

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

    def state(self, scene: Scene, hit: NameHit) -> KnownName | None:
        """Give the state that a compass word names here: "The North said", not "North Africa"."""
        if hit.size > 1 or not self.compass:
            return None
        token = scene.sentence.tokens[hit.first]
        modifies = base_relation(token.deprel) in ("amod", "compound", "flat", "advmod")
        return None if modifies else self.compass.get(scene.words[hit.first])


def find_shorthand(scenes: Sequence[Scene], naming: Naming) -> Shorthand:
    """Find the short forms of a document whose names are known."""
    return Shorthand(_acronyms(scenes), _compass(naming))


def _acronyms(scenes: Sequence[Scene]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for scene in scenes:
        for hit in scene.names:
            texts = [token.text for token in scene.sentence.tokens[hit.last : hit.last + 3]]
            if len(texts) < 3 or texts[0] not in ("(", "[") or texts[2] not in (")", "]"):
                continue
            if (
                texts[1].isupper()
                and len(texts[1]) > 1
                and abbreviates(texts[1], key_of(scene, hit))
            ):
                found.setdefault(name_key(texts[1]), (scene.sentence.index, hit.first))
    return found


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
