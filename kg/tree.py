"""Walks dependency trees: what hangs below a word, and what stands above it."""

from collections.abc import Iterable, Iterator

from kg.model import Sentence


def base_relation(deprel: str) -> str:
    """Give the relation without its subtype.

    >>> base_relation("nsubj:pass")
    'nsubj'
    """
    return deprel.partition(":")[0]


def children(sentence: Sentence, token: int, relations: Iterable[str] = ()) -> list[int]:
    """List dependents in text order; with ``relations`` only those, full or base names alike."""
    below = sentence.children[token]
    if not relations:
        return list(below)
    wanted = tuple(relations)
    return [i for i in below if _is_any(sentence.tokens[i].deprel, wanted)]


def child(sentence: Sentence, token: int, *relations: str) -> int | None:
    """Give the first dependent with one of the relations, or None."""
    for index in sentence.children[token]:
        if _is_any(sentence.tokens[index].deprel, relations):
            return index
    return None


def _is_any(deprel: str, wanted: tuple[str, ...]) -> bool:
    return deprel in wanted or (":" in deprel and deprel.partition(":")[0] in wanted)


def subtree(sentence: Sentence, token: int) -> list[int]:
    """List the token and everything below it, in text order."""
    found, stack = [], [token]
    while stack:
        current = stack.pop()
        found.append(current)
        stack.extend(sentence.children[current])
    return sorted(found)


def ancestors(sentence: Sentence, token: int) -> Iterator[int]:
    """Walk from the token's head up to the root."""
    seen = {token}
    current = sentence.tokens[token].head
    while current >= 0 and current not in seen:
        yield current
        seen.add(current)
        current = sentence.tokens[current].head


def conjuncts(sentence: Sentence, token: int) -> list[int]:
    """List the token and what is coordinated below it ("Russia, China and Iran")."""
    found = [token]
    for other in children(sentence, token, ("conj",)):
        found.extend(conjuncts(sentence, other))
    return found


def first_conjunct(sentence: Sentence, token: int) -> int:
    """Give the head of the coordination that the token stands in, or the token itself."""
    while base_relation(sentence.tokens[token].deprel) == "conj":
        token = sentence.tokens[token].head
    return token


def preposition(sentence: Sentence, token: int) -> str:
    """Give the lemma of the token's case marker, multi-word ones joined ("according to"), or ""."""
    marker = child(sentence, token, "case")
    if marker is None:
        return ""
    parts = [marker, *children(sentence, marker, ("fixed",))]
    return " ".join(sentence.tokens[i].lemma.lower() for i in parts)
