"""Finds the names among GUM's entities, which cover whole phrases.

An entity is a name when its head is tagged as a proper noun; the name is the head with the capital
words that belong to it, without titles, articles and modifiers. So "the former US president Barack
Obama" gives "Barack Obama", and "the Americans" gives none, as in UniversalNER.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.training.treebanks import GoldSentence

_KINDS = {
    "person": "PER",
    "place": "LOC",
    "organization": "ORG",
    "object": "MISC",
    "event": "MISC",
    "abstract": "MISC",
}
_BRACKETS = re.compile(r"\([^()]*\)|\([^()]*|[^()]*\)")
#: Prepositions inside names ("Ministry of Defense", "Campaign for Liberty").
_INNER = frozenset({"of", "for", "on"})
_BRIDGES = frozenset({"-", "'s", ".", "&"})


@dataclass(frozen=True, slots=True)
class EntitySpan:
    """An entity of GUM: words ``first`` up to ``last`` (exclusive) and its type."""

    first: int
    last: int
    type: str


def gum_names(sentence: GoldSentence) -> tuple[str, ...]:
    """Give BIO labels; of nested names the longest counts."""
    labels = ["O"] * len(sentence.words)
    found = [name for span in entity_spans(sentence.misc) for name in _names(sentence, span)]
    for name in sorted(found, key=lambda n: (n.first - n.last, n.first, n.type)):
        if all(label == "O" for label in labels[name.first : name.last]):
            labels[name.first : name.last] = [f"I-{name.type}"] * (name.last - name.first)
            labels[name.first] = f"B-{name.type}"
    return tuple(labels)


def entity_spans(misc: Iterable[str]) -> list[EntitySpan]:
    """List the entities that the tenth column opens and closes with brackets.

    Source: https://wiki.gucorpling.org/gum (layout of the Entity annotation)
    """
    opened: list[tuple[str, int, str]] = []
    closed: list[EntitySpan] = []
    for position, column in enumerate(misc):
        for bracket in _BRACKETS.findall(_entity(column)):
            if bracket.startswith("("):
                identifier, kind = [*bracket[1:].rstrip(")").split("-"), ""][:2]
                opened.append((identifier, position, kind))
            if bracket.endswith(")"):
                identifier = bracket.lstrip("(").rstrip(")").partition("-")[0]
                closed.extend(_close(opened, identifier, position + 1))
    return closed


def _entity(column: str) -> str:
    return next((part[7:] for part in column.split("|") if part.startswith("Entity=")), "")


def _close(opened: list[tuple[str, int, str]], identifier: str, last: int) -> Iterator[EntitySpan]:
    for index in range(len(opened) - 1, -1, -1):
        if opened[index][0] == identifier:
            _, first, kind = opened.pop(index)
            yield EntitySpan(first, last, kind)
            return


def _names(sentence: GoldSentence, span: EntitySpan) -> Iterator[EntitySpan]:
    kind = _KINDS.get(span.type)
    head = _head(sentence, span)
    if kind is None or head is None or not sentence.xpos[head].startswith("NNP"):
        return
    if kind == "PER" and _is_described(sentence, head):
        return
    kept = set(_kept(sentence, span, head, inner=kind != "PER"))
    yield EntitySpan(*_run(sentence, kept, head), kind)


def _head(sentence: GoldSentence, span: EntitySpan) -> int | None:
    inside = range(span.first, span.last)
    return next((word for word in inside if sentence.heads[word] not in inside), None)


def _is_described(sentence: GoldSentence, head: int) -> bool:
    """Tell offices and peoples ("the Prime Minister of India", "Americans") from persons."""
    if sentence.xpos[head] == "NNPS":
        return True
    below = [i for i, governor in enumerate(sentence.heads) if governor == head]
    flat = any(sentence.deprels[i] == "flat" for i in below)
    return not flat and any(
        sentence.deprels[i] == "det"
        or (sentence.deprels[i] == "nmod" and _has_inner_case(sentence, i))
        for i in below
    )


def _has_inner_case(sentence: GoldSentence, word: int) -> bool:
    return any(
        governor == word and sentence.deprels[i] == "case" and sentence.words[i].lower() in _INNER
        for i, governor in enumerate(sentence.heads)
    )


def _kept(sentence: GoldSentence, span: EntitySpan, head: int, *, inner: bool) -> Iterator[int]:
    """Give the words of the name: flat and capital compound parts, and one inner phrase."""
    yield head
    for word in range(span.first, span.last):
        if sentence.heads[word] != head:
            continue
        if _is_part(sentence, word):
            yield from _kept(sentence, span, word, inner=False)
        elif inner and _is_inner(sentence, word, head):
            yield from (i for i, g in enumerate(sentence.heads) if g == word and i < word)
            yield from _kept(sentence, span, word, inner=False)


def _is_part(sentence: GoldSentence, word: int) -> bool:
    relation, tag, text = sentence.deprels[word], sentence.xpos[word], sentence.words[word]
    if relation in {"flat", "goeswith"}:
        return True
    capital = tag.startswith("NNP") or text[:1].isupper()
    return (relation == "compound" and capital) or (relation == "amod" and tag.startswith("NNP"))


def _is_inner(sentence: GoldSentence, word: int, head: int) -> bool:
    proper = sentence.xpos[word].startswith("NNP") and word > head
    return proper and sentence.deprels[word] == "nmod" and _has_inner_case(sentence, word)


def _run(sentence: GoldSentence, kept: set[int], head: int) -> tuple[int, int]:
    """Give the unbroken run of kept words around the head; hyphens and the like bridge it."""
    first = last = head
    while first - 1 in kept or (first - 2 in kept and sentence.words[first - 1] in _BRIDGES):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and sentence.words[last + 1] in _BRIDGES):
        last += 1
    return first, last + 1
