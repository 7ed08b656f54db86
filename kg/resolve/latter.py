"""Says whom "the former" and "the latter" mean: the first or the last of two named together."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import MentionForm, Sentence
from kg.resolve.reading import Reading, Span
from kg.resolve.scene import Scene
from kg.tree import conjuncts

_PLACES = {"former": 0, "latter": -1}
_HEADS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss"})


def resolve_latter(reading: Reading, scene: Scene) -> None:
    """Mention who is meant by "the former" and "the latter", where two are named before."""
    for token, word in enumerate(scene.words):
        place = _PLACES.get(word)
        if place is None or not _stands_alone(scene.sentence, token):
            continue
        pair = next(_pairs_before(reading, scene, token), None)
        if pair is None:
            continue
        home, head = pair[0], pair[1][place]
        for member in reading.all_at(home, head):
            span = Span(scene, token, token + 1, token)
            reading.mention(member, span, MentionForm.PRONOUN, "pronoun:pair")


def _stands_alone(sentence: Sentence, token: int) -> bool:
    """Tell "the latter said" from "the former minister said"."""
    noun = sentence.tokens[token].deprel in _HEADS
    article = token > 0 and sentence.tokens[token - 1].lemma.lower() == "the"
    return noun and article


def _pairs_before(
    reading: Reading, scene: Scene, token: int
) -> Iterator[tuple[Scene, tuple[int, ...]]]:
    """List the pairs of actors that "and" joins before the token, the nearest first."""
    index = scene.sentence.index
    for home in (scene, *reading.scenes[max(0, index - 1) : index]):
        last = token if home is scene else len(home.words)
        for head in range(last - 1, -1, -1):
            joined = conjuncts(home.sentence, head)
            apart = len(joined) == 2 and joined[0] == head and joined[1] < last
            if apart and all(reading.at(home, i) for i in joined):
                yield home, tuple(joined)
