"""The frozen values that flow from text to graph.

Offsets are Unicode code points into ``Document.text``, end exclusive. Token indices count inside
one sentence; ``first``/``last`` of a token range are half-open (``last`` is one past the end).
Everything that names an actor or an issue refers to it by id. Collections are tuples in reading
order.
"""

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
from kg.model.terms import (
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
from kg.model.text import AnnotatedDocument, Document, NameSpan, Sentence, Token

__all__ = [
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
