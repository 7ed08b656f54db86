"""What speaks for and against an antecedent, in points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for a candidate, in points; fitted on annotated news, talks and biographies.

    Attributes:
        subject, object, oblique, possessor, other: by the grammatical role of the candidate.
        distance: taken off for each sentence back.
        word: taken off for each word between, or before it in its sentence.
        paragraph: taken off where a new paragraph begins between.
        governing: it is the subject of a verb above the pronoun ("X said he ...").
        own: it is the subject of the very clause of a possessive pronoun ("X ends its ...").
        affected: it is the object with which its pronoun goes ("urged X to end its ...").
        parallel: both are subjects.
        often: for each doubling of the times it came up.
        adjective: taken off a demonym that only modifies.
        pronoun: it is a pronoun itself.
        relative: the pronoun stands in its relative clause.
        unquoted: taken off for a pronoun in a quotation that does not hold the candidate.
        thing, thing_object, thing_its: added to nouns that are no actor; for a pronoun that is no
            subject; for a possessive one.
        margin, agent_margin: by how much an actor must be likelier than any thing for "it" as a
            subject, and as the subject of a verb of which an actor is the subject.
        one_they, one_they_agent: what a single state or body needs to be "they", and to be the
            subject of a verb of acting or speaking.
        state_they, body_they: taken off a state or an organisation for "they".
    """

    subject: float = 1.0
    object: float = 0.6
    oblique: float = 0.4
    possessor: float = 0.8
    other: float = 0.4
    distance: float = 1.35
    word: float = 0.005
    paragraph: float = 0.4
    governing: float = 1.6
    own: float = 0.8
    affected: float = 5.0
    parallel: float = 0.6
    often: float = 0.5
    adjective: float = 1.3
    pronoun: float = 0.2
    relative: float = 1.8
    unquoted: float = 0.2
    thing: float = 0.9
    thing_object: float = 2.2
    thing_its: float = 0.1
    margin: float = 0.85
    agent_margin: float = -1.0
    one_they: float = 0.3
    one_they_agent: float = -1.0
    state_they: float = 2.4
    body_they: float = 1.6


WEIGHTS = Weights()
