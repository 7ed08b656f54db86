"""The frozen values that flow from text to graph.

Offsets are Unicode code points into ``Document.text``, end exclusive. Token indices count inside
one sentence; ``first``/``last`` of a token range are half-open (``last`` is one past the end).
Everything that names an actor or an issue refers to it by id. Collections are tuples in reading
order.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from kg.model.terms import (
    INTERNATIONAL_CODES,
    ActorType,
    Manner,
    MentionForm,
    Modality,
    NameType,
    Polarity,
    RelationType,
    Sign,
    Stance,
    Voice,
)

if TYPE_CHECKING:
    from kg.model.actors import Actor, Mention, PlaceMention, Resolution, Tenure
    from kg.model.assertions import (
        Attribution,
        Evidence,
        Extraction,
        Issue,
        Participant,
        Position,
        Qualifiers,
        Relation,
        Statement,
        TimeSpan,
    )
    from kg.model.text import AnnotatedDocument, Document, NameSpan, Sentence, Token

#: Modules whose values only the writing side needs; look-ups start faster without them.
_LATER = {
    "Actor": "kg.model.actors",
    "Mention": "kg.model.actors",
    "PlaceMention": "kg.model.actors",
    "Resolution": "kg.model.actors",
    "Tenure": "kg.model.actors",
    "Attribution": "kg.model.assertions",
    "Evidence": "kg.model.assertions",
    "Extraction": "kg.model.assertions",
    "Issue": "kg.model.assertions",
    "Participant": "kg.model.assertions",
    "Position": "kg.model.assertions",
    "Qualifiers": "kg.model.assertions",
    "Relation": "kg.model.assertions",
    "Statement": "kg.model.assertions",
    "TimeSpan": "kg.model.assertions",
    "AnnotatedDocument": "kg.model.text",
    "Document": "kg.model.text",
    "NameSpan": "kg.model.text",
    "Sentence": "kg.model.text",
    "Token": "kg.model.text",
}

__all__ = [
    "INTERNATIONAL_CODES",
    "Actor",
    "ActorType",
    "AnnotatedDocument",
    "Attribution",
    "Document",
    "Evidence",
    "Extraction",
    "Issue",
    "Manner",
    "Mention",
    "MentionForm",
    "Modality",
    "NameSpan",
    "NameType",
    "Participant",
    "PlaceMention",
    "Polarity",
    "Position",
    "Qualifiers",
    "Relation",
    "RelationType",
    "Resolution",
    "Sentence",
    "Sign",
    "Stance",
    "Statement",
    "Tenure",
    "TimeSpan",
    "Token",
    "Voice",
]


def __getattr__(name: str) -> object:
    """Import a value's module when the value is first asked for."""
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
