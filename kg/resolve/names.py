"""Finds names in a sentence: the longest of the gazetteer, joined with what the model saw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.lexicon.derived import derived, forgotten_with_gazetteer
from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.gazetteer import Gazetteer, load_gazetteer, name_key
from kg.lexicon.lazy_rows import values_where
from kg.lexicon.roles import load_roles
from kg.model import INTERNATIONAL_CODES, ActorType, NameType, Sentence
from kg.resolve.hits import NameHit
from kg.resolve.joining import is_state, joined
from kg.resolve.model_names import model_names
from kg.tree import base_relation


@derived
def _openings() -> Mapping[str, int]:
    """Map the first word of every known name to the number of words of its longest name."""
    longest: dict[str, int] = {}
    for key in load_gazetteer().names:
        first, _, rest = key.partition(" ")
        words = rest.count(" ") + 2 if rest else 1
        longest[first] = max(longest.get(first, 0), words)
    return longest


@derived
def _small_openings() -> frozenset[str]:
    """List first words of names that begin with a small letter ("al Qaeda")."""
    found = values_where(load_gazetteer().names, lambda line: line.lstrip('"')[:1].islower())
    names = (name for row in found for name in row if name.text[0].islower())
    return frozenset(name_key(name.text).partition(" ")[0] for name in names)


@lru_cache(maxsize=20_000)
def _opening(word: str) -> int:
    """Give how many words a known name that begins with this word may have; 0 for none."""
    if word.islower() and word not in _small_openings():
        return 0
    first, _, rest = name_key(word).partition(" ")
    longest = _openings().get(first, 0)
    return longest if longest or not rest else 0


forgotten_with_gazetteer(_opening.cache_clear)


def find_names(sentence: Sentence, words: Sequence[str]) -> tuple[NameHit, ...]:
    """Find the names of a sentence, in text order and without overlap; ``words`` in lower case."""
    known = without_foreign([token.text for token in sentence.tokens])
    seen = [NameHit(n.first, n.last, (), n.type) for n in model_names(sentence)]
    known = [hit for hit in known if not (_is_date(words, hit) or _is_quarter(sentence, hit))]
    found = merge_hits(words, known, seen)
    found = joined(sentence, found)
    return tuple(sorted([*found, *_flat_names(sentence, found)], key=lambda hit: hit.first))


def _is_date(words: Sequence[str], hit: NameHit) -> bool:
    """Tell "May 7" and "in May" from the person of that name."""
    if hit.size > 1 or words[hit.first] not in load_descriptions().calendar:
        return False
    before = words[hit.first - 1] if hit.first else ""
    after = words[hit.last] if hit.last < len(words) else ""
    return before.isdigit() or after.isdigit() or before in _BEFORE_MONTHS


def _is_quarter(sentence: Sentence, hit: NameHit) -> bool:
    """Tell the last word of "the New Territories West constituency" from the West."""
    word, before = sentence.tokens[hit.first], sentence.tokens[hit.first - 1]
    if hit.size > 1 or not hit.first or word.text.lower() not in load_descriptions().compass:
        return False
    joined = before.head == hit.first or word.head in (hit.first - 1, before.head)
    return joined and before.upos == "PROPN" and base_relation(word.deprel) in ("compound", "flat")


_BEFORE_MONTHS = frozenset(
    {"in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "-", "every"}
)


def _flat_names(sentence: Sentence, found: Sequence[NameHit]) -> list[NameHit]:
    """Find persons that the model saw in the tree but not as a name: "flat" joins their names."""
    taken = {i for hit in found for i in range(hit.first, hit.last)}
    missed = []
    for index, token in enumerate(sentence.tokens):
        if token.upos != "PROPN" or token.deprel == "flat" or index in taken:
            continue
        last = index + 1
        while last < len(sentence.tokens) and _joins(sentence, last, index, taken):
            last += 1
        if last > index + 1 and token.text[0].isupper():
            missed.append(NameHit(index, last, (), NameType.PERSON))
    return missed


def _joins(sentence: Sentence, token: int, head: int, taken: set[int]) -> bool:
    found = sentence.tokens[token]
    flat = found.deprel == "flat" and found.head == head
    return flat and token not in taken and found.text[0].isupper()


def known_names(words: Sequence[str]) -> list[NameHit]:
    """Find the longest names of the gazetteer, left to right.

    >>> [hit.known[0].actor for hit in known_names("talks with the United States".split())]
    ['united-states']
    """
    gazetteer, found, index = load_gazetteer(), list[NameHit](), 0
    while index < len(words):
        longest = _opening(words[index])
        if words[index + 1 : index + 2] == ["'s"]:
            longest = max(longest, _opening(words[index] + "'s"))
        hit = _longest_at(gazetteer, words, index, longest) if longest else None
        if hit:
            found.extend(_sharing(gazetteer, words, hit))
            found.append(hit)
        index = hit.last if hit else index + 1
    return found


def without_foreign(words: Sequence[str]) -> list[NameHit]:
    """Find known names, but for a body that the words give to another state.

    >>> [hit.known[0].actor for hit in without_foreign("Chile 's Defense Department".split())]
    ['chile']
    """
    found = known_names(words)
    return [hit for i, hit in enumerate(found) if not (i and _is_foreign(words, found[i - 1], hit))]


def _is_foreign(words: Sequence[str], before: NameHit, hit: NameHit) -> bool:
    gap = words[before.last : hit.first]
    if not is_state(before) or hit.size > 3 or list(gap) not in ([], ["'s"], ["’s"]):
        return False
    actors = load_gazetteer().actors
    country = actors[before.known[0].actor].country
    bodies = [actors[row.actor] for row in hit.known]
    own = INTERNATIONAL_CODES | {"", country}
    return all(b.type is ActorType.ORGANISATION and b.country not in own for b in bodies)


def _sharing(gazetteer: Gazetteer, words: Sequence[str], hit: NameHit) -> Iterator[NameHit]:
    """Find the first of two names that share their noun: "North and South Korea"."""
    first = hit.first - 2
    if hit.size == 2 and first >= 0 and words[hit.first - 1] in ("and", "or"):
        known = gazetteer.find(f"{words[first]} {words[hit.last - 1]}")
        if known:
            yield NameHit(first, first + 1, known)


def _longest_at(
    gazetteer: Gazetteer, words: Sequence[str], first: int, longest: int
) -> NameHit | None:
    # a hyphen and a full stop are words of their own in the tree, not in a key
    end = min(len(words), first + 1 if longest == 1 else first + longest + 3)
    for last in range(end, first, -1):
        if words[last - 1] in _BOUNDS:
            continue
        if found := gazetteer.find(as_written(tuple(words[first:last]))):
            return NameHit(first, last, found)
    return None


_BOUNDS = frozenset({",", ".", ";", ":", "(", ")", '"', "“", "”", "'s", "’s", "-", "–"})


def as_written(words: tuple[str, ...]) -> str:
    """Join the words of a name as they were written.

    >>> as_written(("Al", "-", "Qaeda")), as_written(("People", "'s", "Party"))
    ('Al-Qaeda', "People's Party")
    >>> as_written(("Workers", "'", "Party"))
    "Workers' Party"
    """
    if len(words) == 1:
        return words[0]
    return (
        " ".join(words)
        .replace(" - ", "-")
        .replace(" 's", "'s")
        .replace(" ’s", "’s")
        .replace("s ' ", "s' ")
        .replace("s ’ ", "s’ ")
        .replace(" .", ".")
    )


def merge_hits(
    words: Sequence[str], known: Iterable[NameHit], seen: Iterable[NameHit]
) -> tuple[NameHit, ...]:
    """Join both: the longer span wins; the gazetteer gives the meaning, the model the type."""
    hits = list(known)
    for name in seen:
        over = [hit for hit in hits if hit.first < name.last and name.first < hit.last]
        if not over:
            hits.append(name)
        elif _goes_on(words, over[-1], name):
            whole = replace(over[-1], last=name.last, type=name.type)
            hits = [whole if hit is over[-1] else hit for hit in hits]
        elif _takes_over(words, name, over):
            hits = [hit for hit in hits if hit not in over] + [name]
        else:
            hits = [_typed(hit, name) if hit in over else hit for hit in hits]
    return tuple(sorted(hits, key=lambda hit: hit.first))


def _goes_on(words: Sequence[str], known: NameHit, name: NameHit) -> bool:
    """Tell whether the text calls a known person more fully: "Abdullah bin Zayed Al Nahyan"."""
    person = known.known[0].rule == "person" and name.type is NameType.PERSON
    longer = known.last < name.last and words[known.last] in load_descriptions().particles
    return person and known.known[0].strong and longer


def _takes_over(words: Sequence[str], name: NameHit, over: Sequence[NameHit]) -> bool:
    """Tell whether a name of the model that holds known names stands for something else."""
    if not all(name.first <= hit.first and hit.last <= name.last for hit in over):
        return False
    size = sum(hit.size for hit in over)
    if name.type is NameType.PERSON and len(over) > 1 and over[-1].known[0].rule == "surname":
        return True  # "Paul Dewar": two known surnames make another person
    if size >= name.size:
        return False
    if name.type is NameType.PERSON:
        return not (over[0].first == name.first and is_state(over[0]) and over[0].known[0].strong)
    # "Israeli Army", "UK Government": state and role noun say more than the model's span
    return not (over[0].first == name.first and is_state(over[0]) and _is_role(words, name))


def _is_role(words: Sequence[str], name: NameHit) -> bool:
    hit = load_roles().ending_at(words, name.last - 1)
    return hit is not None and not hit.role.kind.personal


def _typed(hit: NameHit, name: NameHit) -> NameHit:
    same = hit.first == name.first and hit.last == name.last
    return NameHit(hit.first, hit.last, hit.known, name.type) if same else hit
