"""Finds known actors behind names that are spelt in another way than the gazetteer has them.

Two kinds: persons whose name is written by another transliteration or in another order
("Mohammed Husein Roble"), and states, peoples and capitals with one letter wrong ("Kazahks"). A
phrase alone is read so; running text is not, since a near name in it is more often somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from kg.lexicon.derived import derived
from kg.lexicon.descriptions import written_out
from kg.lexicon.gazetteer import KnownName, load_gazetteer, name_key
from kg.lexicon.places import load_places
from kg.lexicon.roles import load_roles
from kg.model import ActorType
from kg.resolve.hits import NameHit
from kg.resources import resource

#: Articles of Arabic names, which writers leave out or write together.
_ARTICLES = frozenset({"al", "el", "ul", "as", "ad", "ar", "ash", "an", "at", "az", "abd"})
#: Letters that transliterations vary.
_SOUNDS = (
    (re.compile(r"^abd[aeou]l"), "abd"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"[qc]k?(?!h)|ck"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"dj|dzh"), "j"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"[iy]+[ye]?$|[e][iy]$"), "i"),
    (re.compile(r"(?<=..)e$"), ""),
)
_SILENT = re.compile(r"(?<!^)[aeiouyh']")
#: Shortest words in which two swapped letters, or one other letter, tell a slip of the pen.
_SWAPPED, _OTHER = 5, 7


def other_spellings(words: Sequence[str], names: Iterable[NameHit]) -> list[NameHit]:
    """Find known actors outside the names found already, by spellings near to theirs.

    >>> [hit.known[0].actor for hit in other_spellings(["Kazahks"], ())]
    ['kazakhstan']
    """
    taken = {i for name in names for i in range(name.first, name.last)}
    found = list(_persons(words, taken))
    for hit in found:
        taken.update(range(hit.first, hit.last))
    free = (i for i in range(len(words)) if i not in taken)
    near = ((i, near_state(words[i])) for i in free if words[i][:1].isupper())
    return [*found, *(NameHit(i, i + 1, (name,)) for i, name in near if name)]


def _persons(words: Sequence[str], taken: set[int]) -> Iterator[NameHit]:
    """Find a person in each run of words with a capital, behind titles."""
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and last not in taken and _is_named(words[last]):
            last += 1
        while first < last and load_roles().ending_at(written_out([words[first]]), 0):
            first += 1
        known = near_person(words[first:last])
        if known:
            yield NameHit(first, last, (known,))
        first = max(last, first + 1)


def _is_named(word: str) -> bool:
    return word[:1].isupper() or word == "-" or word in ("bin", "ibn", "al", "el", "de", "da")


def near_person(words: Sequence[str]) -> KnownName | None:
    """Give the one person whose full name sounds the same, or None.

    The family name may stand first; names may stand between the first and the last one.

    >>> near_person("Mohammed Husein Roble".split()).actor
    'mohamed-hussein-roble'
    >>> near_person(["Maria", "Macron"])
    """
    plain = [w for w in name_key(" ".join(words)).split() if w not in _ARTICLES]
    if len(plain) < 2 or len("".join(plain)) < 8:
        return None
    for order in (plain, plain[-1:] + plain[:-1], plain[1:] + plain[:1], [plain[0], plain[-1]]):
        fitting = {key for key in _by_sound().get(_sound(order), ()) if _alike(order, key)}
        rows = {row.actor: row for key in sorted(fitting) for row in _full_names(key)}
        if len(rows) == 1:
            return next(iter(rows.values()))
    return None


def _full_names(key: str) -> list[KnownName]:
    actors = load_gazetteer().actors
    rows = load_gazetteer().names[key]
    return [r for r in rows if r.strong and actors[r.actor].type is ActorType.PERSON]


@derived
def _by_sound() -> Mapping[str, tuple[str, ...]]:
    """Map how names of two words and more sound to the names."""
    found: dict[str, list[str]] = {}
    for key in load_gazetteer().names:
        plain = [word for word in key.split() if word not in _ARTICLES]
        if len(plain) > 1:
            found.setdefault(_sound(plain), []).append(key)
    return {sound: tuple(keys) for sound, keys in found.items()}


def _sound(words: Iterable[str]) -> str:
    """Give the consonants of a name, behind its first letter; words may be written together."""
    return _SILENT.sub("", "".join(map(_spoken, words)))


@lru_cache(maxsize=50_000)
def _spoken(word: str) -> str:
    """Give one spelling for the transliterations of a word.

    >>> _spoken("Sergey".lower()) == _spoken("sergei"), _spoken("muhammad"), _spoken("alexandr")
    (True, 'muhamad', 'aleksandr')
    """
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word


def _alike(order: Sequence[str], key: str) -> bool:
    """Tell whether the vowels differ no more than transliterations do, word by word."""
    mine = [_spoken(word) for word in order]
    theirs = [_spoken(word) for word in key.split() if word not in _ARTICLES]
    if len(mine) != len(theirs):
        return "".join(mine) == "".join(theirs)
    return all(_is_alike(a, b) for a, b in zip(mine, theirs, strict=True))


def _is_alike(first: str, second: str) -> bool:
    """Compare two words; another vowel at the end is another name: "Mario", "Maria"."""
    ends = {word[-1:] if word[-1:] in "aiou" else "" for word in (first, second)}
    shorter = min(len(first), len(second))
    return len(ends) == 1 and _distance(first, second) <= (shorter > 3) + (shorter > 5)


def _distance(first: str, second: str) -> int:
    """Give how many letters must be put in, left out or changed."""
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(second, 1):
            change = last + (a != b)
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, change)
    return row[-1]


def near_state(word: str) -> KnownName | None:
    """Give the one state that a word with one letter wrong names, or None.

    Words that English has are not taken for slips.

    >>> near_state("Phillipines").actor, near_state("Columbia"), near_state("Irons")
    ('philippines', None, None)
    """
    key = name_key(word)
    if len(key) < _SWAPPED or not key.isalpha() or key in _common_words():
        return None
    names = [name for known, name in _of_states().get(key[0], ()) if _is_slip(key, known)]
    return names[0] if len({name.actor for name in names}) == 1 else None


def near_place(words: Sequence[str]) -> str:
    """Give the country of a town or region that stands alone among the words, spelt a letter off.

    >>> near_place(["Karachii", "police"]), near_place(["Pablo", "Karachii"])
    ('PAK', '')
    """
    for index, word in enumerate(words):
        beside = [*words[max(0, index - 1) : index], *words[index + 1 : index + 2]]
        if word[:1].isupper() and not any(_is_named(w) for w in beside):
            key = name_key(word)
            fits = len(key) >= _OTHER and key.isalpha() and key not in _common_words()
            towns = _towns().get(key[0], ()) if fits else ()
            states = {load_places()[town].country for town in towns if _is_slip(key, town)}
            if len(states) == 1:
                return states.pop()
    return ""


@cache
def _towns() -> Mapping[str, tuple[str, ...]]:
    """List known places of one word by their first letter."""
    found: dict[str, list[str]] = {}
    for key in load_places():
        if len(key) >= _OTHER and key.isalpha():
            found.setdefault(key[0], []).append(key)
    return {letter: tuple(keys) for letter, keys in found.items()}


@derived
def _of_states() -> Mapping[str, tuple[tuple[str, KnownName], ...]]:
    """List the single words for states, their peoples and seats, by their first letter."""
    gazetteer, found = load_gazetteer(), dict[str, list[tuple[str, KnownName]]]()
    for key in gazetteer.names:
        if len(key) >= _SWAPPED and key.isalpha():
            for row in gazetteer.names[key]:
                if gazetteer.actors[row.actor].type is ActorType.STATE and row.rule != "acronym":
                    found.setdefault(key[0], []).append((key, row))
    return {letter: tuple(rows) for letter, rows in found.items()}


@cache
def _common_words() -> frozenset[str]:
    """Give the words that texts in English use often, names among them."""
    file = resource("data", "model", "wordpieces.txt")
    return frozenset(file.read_text(encoding="utf-8").splitlines())


def _is_slip(word: str, known: str) -> bool:
    """Tell whether a word is a known one with two letters swapped, or one wrong, lost or added."""
    if word == known:
        return False
    differing = [i for i, (a, b) in enumerate(zip(word, known, strict=False)) if a != b]
    if len(word) == len(known) and len(differing) == 2:
        first, second = differing
        if word[first : second + 1] == known[second] + known[first]:
            return True
    single = re.sub(r"(.)\1", r"\1", word) == re.sub(r"(.)\1", r"\1", known)
    return len(word) >= _OTHER and (single or _distance(word, known) == 1)
