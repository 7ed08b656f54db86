"""Reads "and so did X" and "as did X" as the same act or stance of X."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract import grammar
from kg.extract.findings import Finding
from kg.extract.reading import Reading
from kg.model import Mention, Sentence

_ECHOES = frozenset({"so", "as", "neither", "nor"})
_COMPLEMENTS = frozenset({"obj", "xcomp", "ccomp"})
_SUBJECT = frozenset({"nsubj"})


def echoes_in(
    reading: Reading, sentence: Sentence, findings: Iterable[Finding]
) -> Iterator[Finding]:
    """Give the findings of a verb once more for whoever is said to do so too."""
    told = [f for f in findings if not f.blocked]
    for token, word in enumerate(sentence.tokens):
        if word.lemma != "do" or not _is_echo(sentence, token):
            continue
        others = _others(reading, sentence, token)
        for finding in told:
            if others and finding.token == word.head:
                yield _with(finding, others)


def _is_echo(sentence: Sentence, token: int) -> bool:
    """Tell "so did X" from "did it so": nothing else hangs on the verb."""
    if grammar.below(sentence, token, _COMPLEMENTS):
        return False
    before = sentence.tokens[max(0, token - 1)].lemma.lower()
    return before in _ECHOES or any(
        sentence.tokens[i].lemma.lower() in _ECHOES for i in sentence.children[token]
    )


def _others(reading: Reading, sentence: Sentence, token: int) -> tuple[Mention, ...]:
    subjects = grammar.spread(sentence, grammar.below(sentence, token, _SUBJECT))
    return tuple(m for i in subjects for m in reading.actors_at(sentence, i))


def _with(finding: Finding, holders: tuple[Mention, ...]) -> Finding:
    objects = dict.fromkeys(b for _, b in finding.pairs)
    acting = {m.actor for m in holders}
    pairs = tuple((a, b) for a in holders for b in objects if b.actor not in acting)
    return replace(finding, holders=holders, pairs=pairs)
