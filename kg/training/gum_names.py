"""Finds the names among GUM's entities, which cover whole phrases.

An entity is a name when its head is tagged as a proper noun; the name is the head with the capital
words that belong to it, without titles, articles and modifiers. So "the former US president Barack
Obama" gives "Barack Obama", and "the Americans" gives none, as in UniversalNER.
"""

import re
from collections.abc import Collection, Iterable, Iterator
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
_OF = frozenset({"of"})
_BRIDGES = frozenset({"-", "'s", ".", "&"})


@dataclass(frozen=True, slots=True)
class EntitySpan:
    """An entity of GUM: words ``first`` up to ``last`` (exclusive) and its type."""

    first: int
    last: int
    type: str


def gum_names(sentence: GoldSentence, titles: Collection[str] = ()) -> tuple[str, ...]:
    """Give BIO labels; of nested names the longest counts.

    Args:
        sentence: with its tree and its entities.
        titles: words such as "Senator" (see :func:`titles_of`), which alone name no person.
    """
    labels = ["O"] * len(sentence.words)
    spans = entity_spans(sentence.misc)
    found = [name for span in spans for name in _names(sentence, span, titles)]
    for name in sorted(found, key=lambda n: (n.first - n.last, n.first, n.type)):
        if all(label == "O" for label in labels[name.first : name.last]):
            labels[name.first : name.last] = [f"I-{name.type}"] * (name.last - name.first)
            labels[name.first] = f"B-{name.type}"
    return tuple(labels)


def titles_of(sentences: Iterable[GoldSentence]) -> frozenset[str]:
    """Collect the words that stand before a person's name as a title in some sentence."""
    return frozenset(
        sentence.words[word]
        for sentence in sentences
        for word, relation in enumerate(sentence.deprels)
        if relation == "nmod:desc" and sentence.xpos[word].startswith("NNP")
    )


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


def _names(sentence: GoldSentence, span: EntitySpan, titles: Collection[str]) -> list[EntitySpan]:
    kind, head = _KINDS.get(span.type), _head(sentence, span)
    if kind is None or head is None:
        return []
    if not sentence.xpos[head].startswith("NNP"):
        named = list(_named_below(sentence, span, head, kind))
        return [_name(sentence, span, named, kind)] if named else []
    if kind == "PER" and _is_described(sentence, head, titles):
        return []
    return [_name(sentence, span, [head], kind)]


def _name(sentence: GoldSentence, span: EntitySpan, heads: list[int], kind: str) -> EntitySpan:
    inner = kind != "PER"
    kept = {word for head in heads for word in _kept(sentence, span, head, inner=inner)}
    return EntitySpan(*_run(sentence, kept, heads[0]), kind)


def _head(sentence: GoldSentence, span: EntitySpan) -> int | None:
    inside = range(span.first, span.last)
    return next((word for word in inside if sentence.heads[word] not in inside), None)


def _named_below(sentence: GoldSentence, span: EntitySpan, head: int, kind: str) -> Iterator[int]:
    """Find the name after a common noun: "architect Julia Hill", "the village of Brin"."""
    for word in range(head + 1, span.last):
        if sentence.heads[word] != head or not sentence.xpos[word].startswith("NNP"):
            continue
        relation = sentence.deprels[word]
        beside = relation == "flat" or (relation == "appos" and word == head + 1)
        if beside or (kind == "LOC" and relation == "nmod" and _has_case(sentence, word, _OF)):
            yield word


def _is_described(sentence: GoldSentence, head: int, titles: Collection[str]) -> bool:
    """Tell offices and peoples ("the Prime Minister of India", "Americans") from persons."""
    if sentence.xpos[head] == "NNPS":
        return True
    below = [i for i, governor in enumerate(sentence.heads) if governor == head]
    if any(sentence.deprels[i] == "flat" for i in below):
        return False
    return sentence.words[head] in titles or any(
        sentence.deprels[i] == "det"
        or (sentence.deprels[i] == "nmod" and _has_case(sentence, i, _INNER))
        for i in below
    )


def _has_case(sentence: GoldSentence, word: int, prepositions: Collection[str]) -> bool:
    return any(
        governor == word
        and sentence.deprels[i] == "case"
        and sentence.words[i].lower() in prepositions
        for i, governor in enumerate(sentence.heads)
    )


def _kept(sentence: GoldSentence, span: EntitySpan, head: int, *, inner: bool) -> Iterator[int]:
    """Give the words of the name: flat and capital compound parts, and inner phrases."""
    yield head
    for word in range(span.first, span.last):
        if sentence.heads[word] != head:
            continue
        if _is_part(sentence, word):
            yield from _kept(sentence, span, word, inner=False)
            yield from _joined(sentence, word, head)
        elif inner and _is_inner(sentence, word, head):
            yield from (i for i, g in enumerate(sentence.heads) if g == word and i < word)
            yield from _kept(sentence, span, word, inner=True)


def _is_part(sentence: GoldSentence, word: int) -> bool:
    relation, tag, text = sentence.deprels[word], sentence.xpos[word], sentence.words[word]
    if relation in {"flat", "goeswith"}:
        return True
    capital = tag.startswith("NNP") or text[:1].isupper()
    return (relation == "compound" and capital) or (relation == "amod" and tag.startswith("NNP"))


def _joined(sentence: GoldSentence, part: int, head: int) -> Iterator[int]:
    """Give what is joined to a part before the head: "Air and **Space** Museum"."""
    for word in range(part + 1, head):
        if sentence.heads[word] == part and sentence.deprels[word] == "conj":
            yield from (i for i in range(part + 1, word) if sentence.heads[i] == word)
            yield word


def _is_inner(sentence: GoldSentence, word: int, head: int) -> bool:
    proper = sentence.xpos[word].startswith("NNP") and word > head
    return proper and sentence.deprels[word] == "nmod" and _has_case(sentence, word, _INNER)


def _run(sentence: GoldSentence, kept: set[int], head: int) -> tuple[int, int]:
    """Give the unbroken run of kept words around the head; hyphens and the like bridge it."""
    first = last = head
    while first - 1 in kept or (first - 2 in kept and sentence.words[first - 1] in _BRIDGES):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and sentence.words[last + 1] in _BRIDGES):
        last += 1
    return first, last + 1
