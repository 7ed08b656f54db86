"""Tells which acts of speech inside what another one tells are told of themselves."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.acts import Act


def outermost(acts: Sequence[Act]) -> list[Act]:
    """Keep the acts that are told, of those inside another's content only nested sources.

    "X said that Y warned that Z" is two statements; "X said that Y wants Z" is one, and what Y
    wants is a position.
    """
    return [act for act in acts if all(_may_stand_in(act, other) for other in acts)]


def _may_stand_in(act: Act, other: Act) -> bool:
    if act is other or not other.first <= act.token < other.last:
        return True
    if act.rule == "belief:clause":
        return other.rule == "phrase:clause"
    if act.rule not in {"speech:clause", "phrase:clause", "demand:clause"}:
        return False
    return other.credited or _is_others_claim(act)


def _is_others_claim(act: Act) -> bool:
    """Tell "denied X's claim that Y" from "repeated his claim that Y"."""
    if act.source is None or act.sentence.tokens[act.token].upos != "NOUN":
        return False
    return act.sentence.tokens[act.source].upos != "PRON"
