"""One sentence as the resolver sees it: names and role nouns, before anyone is meant by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.given_names import gender_by_name
from kg.lexicon.roles import RoleHit, RoleKind, load_roles
from kg.model import NameType, Sentence, Token
from kg.resolve.hits import NameHit
from kg.resolve.names import find_names

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
#: Left dependents that belong to a noun phrase.
_INSIDE = frozenset(
    {"det", "amod", "compound", "nmod", "nummod", "flat", "punct", "case", "goeswith"}
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its names and role nouns, both in text order and without overlap.

    Attributes:
        words: the tokens in lower case, short titles written out.
    """

    sentence: Sentence
    words: tuple[str, ...]
    names: tuple[NameHit, ...]
    roles: tuple[RoleHit, ...]


def set_scene(sentence: Sentence) -> Scene:
    """Look a sentence over."""
    short = load_descriptions().abbreviations
    words = tuple(short.get(word, word) for word in (t.text.lower() for t in sentence.tokens))
    names = tuple(_untitled(words, hit) for hit in find_names(sentence, words))
    roles = tuple(_roles(sentence, words, names))
    return Scene(sentence, words, tuple(_trimmed(words, names, roles)), roles)


def _untitled(words: Sequence[str], hit: NameHit) -> NameHit:
    """Take the title out of a known name that holds one: "King Hamad"."""
    if hit.size < 2 or not hit.known or hit.known[0].rule != "person":
        return hit
    for last in (hit.first + 2, hit.first + 1):
        title = load_roles().ending_at(words, last - 1) if last < hit.last else None
        if title and title.first == hit.first and title.role.kind.personal:
            return replace(hit, first=last)
    return hit


def _roles(sentence: Sentence, words: Sequence[str], names: Sequence[NameHit]) -> Iterator[RoleHit]:
    known = {
        i
        for name in names
        if name.known and not _is_common(words, name)
        for i in range(name.first, name.last)
    }
    found, index = list[RoleHit](), len(words) - 1
    while index >= 0:
        hit = None
        if index not in known and sentence.tokens[index].upos in _NOMINAL:
            hit = load_roles().ending_at(words, index)
        if hit and sentence.tokens[index].upos == "ADJ" and hit.first == index:
            hit = None  # "criminal" and "Democratic" before a noun
        if hit:
            found.append(_with_field(words, hit))
        index = hit.first - 1 if hit else index - 1
    yield from reversed(found)


def _is_common(words: Sequence[str], name: NameHit) -> bool:
    """Tell whether an article makes a surname a role noun: "the King", not "King said"."""
    if name.size > 1 or not name.first or name.known[0].rule != "surname":
        return False
    role = load_roles().ending_at(words, name.first)
    return role is not None and words[name.first - 1] in ("the", "a", "an")


def _with_field(words: Sequence[str], hit: RoleHit) -> RoleHit:
    """Add the field of an office or ministry: "minister of foreign affairs"."""
    if hit.role.words[-1] not in _FIELDED or words[hit.last : hit.last + 1] not in _OF:
        return hit
    fields, last = load_descriptions().portfolios, hit.last + 1
    while last < len(words) and (
        words[last] in fields or (last == hit.last + 1 and words[last] == "the")
    ):
        last += 1
    found = last > hit.last + 1 and words[last - 1] != "the"
    return replace(hit, last=last) if found else hit


_OF = (("of",), ("for",))
_FIELDED = frozenset(
    {"minister", "secretary", "undersecretary", "ministry", "department", "ministries"}
)


def _trimmed(
    words: Sequence[str], names: Sequence[NameHit], roles: Sequence[RoleHit]
) -> Iterator[NameHit]:
    """Take role nouns out of the names that the model saw: "President Bush", "Gulf states"."""
    opening = {role.first: role.last for role in roles}
    closing = {role.last: role.first for role in roles if role.role.kind in _NEVER_NAMES}
    for name in names:
        if name.known:
            if not _is_common(words, name) and not _is_field(words, name, roles):
                yield name
            continue
        first = name.first
        if name.type is NameType.PERSON and not _is_given(words, name):
            first = opening.get(first, first)
        last = name.last
        if name.type is not NameType.PERSON and not _LINKS.intersection(words[first:last]):
            last = closing.get(last, last)
        if first < last and not _names_nobody(words[first:last], first, last, roles):
            yield replace(name, first=first, last=last)


def _is_field(words: Sequence[str], name: NameHit, roles: Sequence[RoleHit]) -> bool:
    """Tell whether a known name is a part of an office here: "Foreign Affairs minister"."""
    fields = load_descriptions().portfolios
    for role in roles:
        if role.first < name.first and name.last <= role.last:
            return True
        if role.first == name.last and role.role.kind is RoleKind.OFFICE:
            return all(word in fields for word in words[name.first : name.last])
    return False


def _is_given(words: Sequence[str], name: NameHit) -> bool:
    """Tell whether the first word of a person's name is a given name and no title: "Dean Kay"."""
    word = words[name.first]
    title = load_roles().ending_at(words, name.first)
    rank = word in load_descriptions().gender or (title is not None and title.role.sector == "MIL")
    return name.size == 2 and word in gender_by_name() and not rank


_LINKS = frozenset({"of", "for", "to", "and"})
_NEVER_NAMES = frozenset({RoleKind.STATES, RoleKind.OFFICE, RoleKind.MEMBER, RoleKind.PERSON})


def _names_nobody(words: Sequence[str], first: int, last: int, roles: Sequence[RoleHit]) -> bool:
    lists = load_descriptions()
    if all(word in lists.calendar for word in words):
        return True
    for role in roles:
        if role.first <= first and last <= role.last:
            return role.role.kind.personal or last - first < role.last - role.first
    beside = any(
        first < role.last and role.first <= last < role.last + 1 and role.role.kind.personal
        for role in roles
    )
    return beside and all(word in lists.portfolios for word in words)


def phrase_start(sentence: Sentence, head: int) -> int:
    """Give the first token of the noun phrase that ends in ``head``, its modifiers included."""
    start = head
    for child in reversed(sentence.children[head]):
        if child < start and sentence.tokens[child].deprel.partition(":")[0] in _INSIDE:
            left = _leftmost(sentence, child)
            if left < start and _is_preposition(sentence, child):
                break
            start = left
    while start < head and _opens_no_phrase(sentence.tokens[start]):
        start += 1
    return start


def _opens_no_phrase(token: Token) -> bool:
    """Tell the words before a phrase that the tree wrongly holds for a part: "said spokesman X"."""
    return token.upos in ("PUNCT", "CCONJ", "ADP", "SCONJ") or token.xpos in ("VBD", "VBZ", "VBP")


def _is_preposition(sentence: Sentence, child: int) -> bool:
    return sentence.tokens[child].deprel == "case"


def _leftmost(sentence: Sentence, token: int) -> int:
    while sentence.children[token] and sentence.children[token][0] < token:
        token = sentence.children[token][0]
    return token
