"""Reads cues that stand inside what they tell: "The talks, said the minister, were useless"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.extract.stretches import Content, is_mark
from kg.lexicon.cues import ContentShape, attribution_cues
from kg.model import Sentence
from kg.tree import children, subtree

#: Words of a phrase that names who speaks.
_NOMINAL = {"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"}
#: Relations of words inside a name or before its head.
INNER = {"compound", "amod", "nmod:desc", "nmod:poss", "flat", "det", "nummod"}


def inverted_speaker(sentence: Sentence, verb: int, is_actor: Callable[[int], bool]) -> int | None:
    """Give who is named behind a finite verb between commas or marks: "X, said the minister, Y".

    Read from the words alone, since parsers take it for an object or for the subject of Y.
    """
    tokens = sentence.tokens
    finite = tokens[verb].xpos in {"VBD", "VBZ", "VBP"}
    if not finite or not verb or not _bounds(tokens[verb - 1].text):
        return None
    if tokens[verb].lemma.lower() not in attribution_cues().inverting:
        return None
    last = verb + 1
    while last < len(tokens) and tokens[last].upos in _NOMINAL:
        last += 1
    named = [i for i in range(verb + 1, last) if tokens[i].deprel not in INNER]
    head = next((i for i in named if is_actor(i) or tokens[i].upos == "PRON"), None)
    if head is None or not _goes_on(sentence, last):
        return None
    return head


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause ends here, or goes on behind a comma: ", had agreed"."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text in {".", ";"}:
        return True
    if tokens[at].text != "," or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    return (
        following.upos == "AUX"
        or following.xpos in {"VBD", "VBZ", "VBP"}
        or _bounds(following.text)
    )


def _bounds(text: str) -> bool:
    return text == "," or is_mark(text) or text == "'"


def is_set_off(sentence: Sentence, subjects: list[int], verb: int) -> bool:
    """Tell whether a comma parts the last subject from what stands before it: ", he said"."""
    for subject in subjects:
        first = subtree(sentence, subject)[0]
        parted = first > 0 and sentence.tokens[first - 1].text == ","
        inside = any(token.text == "," for token in sentence.tokens[subject:verb])
        if parted and not inside and sentence.tokens[subject].deprel == "nsubj":
            return True
    return False


def spanning(sentence: Sentence, token: int, source: int | None, content: Content) -> Content:
    """Take in a subject that an inserted cue parts from its verb: "The talks, he said, failed"."""
    if content.shape is not ContentShape.CLAUSE or source is None:
        return content
    apart = [i for i in _parted(sentence, token, content, source) if i != source]
    inside = [i for word in apart for i in subtree(sentence, word)]
    words = [i for i in inside if sentence.tokens[i].upos != "PUNCT"]
    first, last = min([content.first, *words]), max([content.last - 1, *words]) + 1
    return Content(first, last, content.head, content.shape)


def _parted(sentence: Sentence, token: int, content: Content, source: int) -> list[int]:
    """List the words before and behind the cue that make one clause with the content."""
    head = content.head
    if not content.first <= head < content.last:
        return [head] if content.first < token < head else []
    own = [i for i in children(sentence, head, ("nsubj",)) if i != source]
    if content.first < token:
        return []
    if own:
        return [i for i in own if i < token]
    before = [i for i in children(sentence, token, ("ccomp",)) if i < token]
    return before or [
        i for i in children(sentence, token, ("nsubj", "nsubj:outer")) if _is_parted(sentence, i)
    ]


def _is_parted(sentence: Sentence, token: int) -> bool:
    last = [i for i in subtree(sentence, token) if sentence.tokens[i].upos != "PUNCT"][-1]
    return last + 1 < len(sentence.tokens) and _bounds(sentence.tokens[last + 1].text)


def without_speaker(sentence: Sentence, source: int | None, content: Content) -> Content:
    """Cut the speaker out of "Chad, said the minister, had agreed", taken for its subject."""
    if source is None or not content.first <= source < content.last:
        return content
    first = source + 1
    while first < content.head and sentence.tokens[first].text != ",":
        first += 1
    return replace(content, first=first + 1) if first + 1 < content.last else content
