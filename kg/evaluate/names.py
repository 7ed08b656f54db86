"""Which actor of the gold a system's wording means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.evaluate.gold import GoldActor
from kg.evaluate.words import name_words, scoring_words

#: From this share of common words on, a wording that matches nothing exactly still counts.
_NEAR = 0.6

_Words = tuple[str, ...]


class Names:
    """Looks wordings up among the mentions of one text's gold.

    A wording matches a mention without regard to case, articles, possessives and titles; else by
    the state before "government" and the like; else by a last name that one person has; else by
    the largest share of common words, from .6 on and without a tie.
    """

    def __init__(self, actors: Iterable[GoldActor]) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._exact: dict[_Words, str] = {}
        self._last: dict[str, set[str]] = defaultdict(set)
        self._bags: list[tuple[frozenset[str], str]] = []
        self._found: dict[str, str | None] = {}
        for actor in self._actors.values():
            for mention in actor.mentions:
                self._add(actor, name_words(mention))

    def _add(self, actor: GoldActor, name: _Words) -> None:
        if not name:
            return
        self._exact.setdefault(name, actor.id)
        self._bags.append((frozenset(name), actor.id))
        plain = _untitled(name)
        if actor.type == "person" and plain:
            self._exact.setdefault(plain, actor.id)
            self._last[plain[-1]].add(actor.id)

    @property
    def actors(self) -> Mapping[str, GoldActor]:
        """Give the gold's actors by id."""
        return self._actors

    def find(self, wording: str) -> str | None:
        """Give the id of the actor that a wording means, or None."""
        if wording in self._actors:
            return wording
        if wording not in self._found:
            self._found[wording] = self._look_up(name_words(wording))
        return self._found[wording]

    def _look_up(self, name: _Words) -> str | None:
        if not name:
            return None
        if name in self._exact:
            return self._exact[name]
        plain = _untitled(name)
        known = self._exact.get(plain) if plain else None
        if known and self._actors[known].type == "person":
            return known
        return self._by_state(name) or self._by_last_name(name, plain) or self._nearest(name)

    def _by_state(self, name: _Words) -> str | None:
        while len(name) > 1 and name[-1] in scoring_words().generic:
            name = name[:-1]
            if name in self._exact:
                return self._exact[name]
        return None

    def _by_last_name(self, name: _Words, plain: _Words) -> str | None:
        bearers = self._last.get(plain[-1], set()) if plain and len(name) <= 6 else set()
        if len(bearers) != 1:
            return None
        [person] = bearers
        full = {word for mention in self._actors[person].mentions for word in name_words(mention)}
        return person if len(plain) == 1 or len(set(plain) & full) >= 2 else None

    def _nearest(self, name: _Words) -> str | None:
        best: dict[str, float] = defaultdict(float)
        given = set(name)
        for bag, actor in self._bags:
            best[actor] = max(best[actor], len(given & bag) / len(given | bag))
        ranked = sorted(best.items(), key=lambda item: -item[1])
        if not ranked or ranked[0][1] < _NEAR:
            return None
        tied = len(ranked) > 1 and ranked[1][1] >= ranked[0][1]
        return None if tied else ranked[0][0]


def _untitled(name: _Words) -> _Words:
    return tuple(word for word in name if word not in scoring_words().titles)
