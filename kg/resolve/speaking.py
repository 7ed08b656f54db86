"""Tells whether a paper speaks: "the report says", "according to the letter"."""

from __future__ import annotations

from kg.lexicon.cues import CueKind, attribution_cues
from kg.lexicon.descriptions import load_descriptions
from kg.resolve.scene import Scene
from kg.tree import child, children

_SPEAKING = frozenset({CueKind.SPEECH, CueKind.DEMAND, CueKind.ATTITUDE})


def speaks(scene: Scene, token: int) -> bool:
    """Tell whether a paper says something, or is what something is said according to."""
    sentence, word = scene.sentence, scene.sentence.tokens[token]
    if word.lemma.lower() not in load_descriptions().papers.nouns:
        return False
    if brought_by(scene, token) in attribution_cues().source_prepositions:
        return True
    if word.deprel != "nsubj" or word.head < 0:
        return False
    verbs = attribution_cues().verbs.get(sentence.tokens[word.head].lemma.lower(), ())
    return any(cue.kind in _SPEAKING for cue in verbs)


def brought_by(scene: Scene, token: int) -> str:
    """Give the preposition as it is written, since "according" may have the lemma of a verb."""
    marker = child(scene.sentence, token, "case")
    if marker is None:
        return ""
    return " ".join(scene.words[i] for i in (marker, *children(scene.sentence, marker, ("fixed",))))
