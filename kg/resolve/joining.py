"""Joins parts of names that were found apart: "Dean Kamen", "Transport Canada"."""

from __future__ import annotations

from dataclasses import replace

from kg.lexicon.gazetteer import load_gazetteer
from kg.model import ActorType, NameType, Sentence
from kg.resolve.hits import NameHit


def joined(sentence: Sentence, hits: tuple[NameHit, ...]) -> tuple[NameHit, ...]:
    """Join names that stand side by side or that a bracket abbreviates as one, in text order."""
    return _spelt_out(sentence, _with_state(_with_given(hits)))


def _with_given(hits: tuple[NameHit, ...]) -> tuple[NameHit, ...]:
    """Join a known surname with an unknown name right behind it: "Dean Kamen" is no Howard Dean."""
    found: list[NameHit] = []
    for hit in hits:
        if found and found[-1].last == hit.first and _is_given(found[-1]) and _is_unknown(hit):
            found.append(replace(hit, first=found.pop().first))
        else:
            found.append(hit)
    return tuple(found)


def _with_state(hits: tuple[NameHit, ...]) -> tuple[NameHit, ...]:
    """Join an unknown body with the state right behind it: "Transport Canada"."""
    found: list[NameHit] = []
    for hit in hits:
        before = found[-1] if found and found[-1].last == hit.first else None
        body = before and not before.known and before.type is NameType.ORGANISATION
        if before and body and hit.size == 1 and is_state(hit) and hit.known[0].strong:
            found[-1] = NameHit(before.first, hit.last, (), NameType.ORGANISATION)
        else:
            found.append(hit)
    return tuple(found)


def _spelt_out(sentence: Sentence, hits: tuple[NameHit, ...]) -> tuple[NameHit, ...]:
    """Join what a bracket abbreviates by its initials: "the Sudan Doctors' Network (SDN)"."""
    texts = [token.text for token in sentence.tokens]
    for end in (i for i, text in enumerate(texts) if text in ("(", "[")):
        acronym = texts[end + 1] if end + 2 < len(texts) else ""
        for hit in hits if acronym.isupper() and len(acronym) > 2 else ():
            capital = [text[0] for text in texts[hit.first : end] if text[0].isupper()]
            if hit.last < end and "".join(capital) == acronym and "," not in texts[hit.first : end]:
                apart = [h for h in hits if h.last <= hit.first or h.first >= end]
                whole = NameHit(hit.first, end, (), NameType.ORGANISATION)
                return tuple(sorted([*apart, whole], key=lambda h: h.first))
    return hits


def _is_given(hit: NameHit) -> bool:
    return hit.size == 1 and any(n.rule == "surname" and not n.strong for n in hit.known[:1])


def _is_unknown(hit: NameHit) -> bool:
    return not hit.known and hit.type is NameType.PERSON


def is_state(hit: NameHit) -> bool:
    """Tell whether a name may be that of a state."""
    actors = load_gazetteer().actors
    return any(actors[name.actor].type is ActorType.STATE for name in hit.known)
