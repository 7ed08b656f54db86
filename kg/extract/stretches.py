"""Cuts phrases and clauses out of a tree as one stretch of tokens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.lexicon.cues import ContentShape
from kg.model import Sentence
from kg.tree import children, subtree


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens ``first`` up to ``last`` (exclusive), ``head`` governs them."""

    first: int
    last: int
    head: int
    shape: ContentShape


def cut(
    sentence: Sentence, head: int, *, without: Iterable[int], shape: ContentShape
) -> Content | None:
    """Cut a clause in one stretch, less other words' subtrees; None when nothing is left."""
    kept = stretch(sentence, head, without)
    return Content(kept[0], kept[-1] + 1, head, shape) if kept else None


def additions(sentence: Sentence, token: int) -> list[int]:
    """List what a comma adds to a phrase: appositions and clauses that do not narrow it."""
    added = children(sentence, token, ("appos", "acl:relcl", "parataxis"))
    return [i for i in added if sentence.tokens[subtree(sentence, i)[0]].text in {",", "(", "—"}]


def nominal(sentence: Sentence, token: int, without: Iterable[int] = ()) -> list[int]:
    """List the tokens of a phrase without its preposition and without other cues' clauses."""
    return stretch(sentence, token, (*children(sentence, token, ("case", "mark")), *without))


def stretch(sentence: Sentence, head: int, without: Iterable[int]) -> list[int]:
    """List a subtree in one stretch, less the subtrees that do not hold its head."""
    dropped: set[int] = set()
    for other in without:
        if head not in (below := subtree(sentence, other)):
            dropped.update(below)
    kept = [i for i in subtree(sentence, head) if i not in dropped]
    return _best_run(sentence, kept, head)


def _best_run(sentence: Sentence, tokens: list[int], head: int) -> list[int]:
    """Give the stretch without a gap that holds the head, or the longest when that is a scrap.

    Punctuation is cut from both ends.
    """
    runs: list[list[int]] = []
    for index in tokens:
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    trimmed = [run for run in (_trimmed(sentence, run) for run in runs) if run]
    with_head = next((run for run in trimmed if head in run), [])
    whole = len(with_head) > 2 or sentence.tokens[head].upos in {"NOUN", "PROPN"}
    return with_head if whole and with_head else max(trimmed, key=len, default=[])


def _trimmed(sentence: Sentence, run: list[int]) -> list[int]:
    first, last = 0, len(run)
    while first < last and sentence.tokens[run[first]].upos in {"PUNCT", "CCONJ"}:
        first += 1
    while last > first and sentence.tokens[run[last - 1]].upos == "PUNCT":
        last -= 1
    return run[first:last]


def is_mark(text: str) -> bool:
    """Tell a quotation mark."""
    return text in {'"', "“", "”", "''", "``", "«", "»"}
