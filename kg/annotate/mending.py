"""Mends labels that cannot be right together: a clause has one subject.

The scorer labels every arc by itself, so two words of one verb may both come out as its subject.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.annotate.analysis import Analysis

_OBJECTS = frozenset({"obj", "iobj"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_RELATIVES = frozenset({"which", "that", "who", "whom"})


@dataclass(frozen=True, slots=True)
class _Tree:
    """A tree that is being mended, by word."""

    words: Sequence[str]
    xpos: Sequence[str]
    heads: list[int]
    deprels: list[str]

    def below(self, token: int) -> list[int]:
        return [i for i, head in enumerate(self.heads) if head == token]

    def has_subject(self, verb: int) -> bool:
        return any(self.deprels[i].startswith("nsubj") for i in self.below(verb))

    def has_object(self, verb: int) -> bool:
        return any(self.deprels[i] in _OBJECTS for i in self.below(verb))

    def is_relative(self, token: int) -> bool:
        """Tell "which" of a relative clause that lacks an object."""
        clause = self.heads[token]
        relative = self.deprels[clause] == "acl:relcl"
        return relative and self.words[token].lower() in _RELATIVES and not self.has_object(clause)

    def hang(self, token: int, head: int, deprel: str) -> None:
        self.heads[token], self.deprels[token] = head, deprel


def mended(words: Sequence[str], analysis: Analysis) -> Analysis:
    """Give an analysis in which later subjects of a verb are its object or the addressee above.

    "X attacked, Y said" with both as subjects of "attacked": Y is the one of "said". "urged X to
    leave" with X as a second subject: X is the object. "told X that Y left" with both
    as subjects of "left": X is the object of "told". "the dam that X built": "that" is the object.
    Of "Burkina Faso left" with two subjects, the first is part of the name. A subject with "by" is
    an agent. A noun is no infinitive: "open to talks". Nobody is told before the verb: "Chile said"
    has a subject.
    """
    tree = _Tree(words, analysis.xpos, list(analysis.heads), list(analysis.deprels))
    for token, deprel in enumerate(analysis.deprels):
        if deprel in _MENDERS and tree.heads[token] >= 0:
            _MENDERS[deprel](tree, token)
    subjects = [i for i, deprel in enumerate(tree.deprels) if deprel == "nsubj"]
    for verb in sorted({tree.heads[i] for i in subjects}):
        mine = [i for i in subjects if tree.heads[i] == verb and tree.deprels[i] == "nsubj"]
        if len(mine) > 1:
            _mend_second(tree, mine[0], mine[-1])
    if (tree.heads, tree.deprels) == (list(analysis.heads), list(analysis.deprels)):
        return analysis
    return replace(analysis, heads=tuple(tree.heads), deprels=tuple(tree.deprels))


def _mend_subject(tree: _Tree, token: int) -> None:
    """Make a subject with "by" an agent."""
    marked = [i for i in tree.below(token) if tree.deprels[i] == "case"]
    verb = tree.heads[token]
    if any(tree.words[i].lower() == "by" for i in marked):
        passive = any(tree.deprels[i] == "aux:pass" for i in tree.below(verb))
        tree.deprels[token] = "obl:agent" if passive else "obl"


def _mend_addressee(tree: _Tree, token: int) -> None:
    """Let "Chile said that" have a subject: nobody is told before the verb."""
    verb = tree.heads[token]
    if token < verb and not tree.has_subject(verb):
        tree.deprels[token] = "nsubj"


def _mend_infinitive(tree: _Tree, token: int) -> None:
    """Let a noun be none: "open to talks", but "built up to be a hub"."""
    below = tree.below(token)
    if tree.xpos[token] not in _NOUNS or any(tree.deprels[i] == "cop" for i in below):
        return
    for marker in below:
        if tree.deprels[marker] == "mark" and tree.words[marker].lower() == "to":
            tree.deprels[marker], tree.deprels[token] = "case", "obl"


def _mend_description(tree: _Tree, token: int) -> None:
    """Let "Ministers from Oslo warned" be about ministers: what a preposition parts is no title."""
    named = tree.heads[token]
    verb = tree.heads[named]
    parted = any(tree.deprels[i] == "case" and token < i < named for i in tree.below(named))
    if parted and verb > named and tree.deprels[named] == "obl" and not tree.has_subject(verb):
        tree.hang(token, verb, "nsubj")
        tree.hang(named, token, "nmod")


def _mend_insertion(tree: _Tree, token: int) -> None:
    """Hang "X argued" of "the report, X argued, was biased" on the clause it stands in."""
    noun = tree.heads[token]
    clause = tree.heads[noun]
    inside = tree.deprels[noun].startswith("nsubj") and noun < token < clause
    if inside and tree.xpos[noun] in _NOUNS and tree.words[noun + 1] == ",":
        tree.heads[token] = clause


_MENDERS: Mapping[str, Callable[[_Tree, int], None]] = {
    "nsubj": _mend_subject,
    "iobj": _mend_addressee,
    "advcl": _mend_infinitive,
    "nmod:desc": _mend_description,
    "parataxis": _mend_insertion,
}


def _mend_second(tree: _Tree, first: int, last: int) -> None:
    """Find another place for one of two subjects of a verb."""
    verb = tree.heads[first]
    above = tree.heads[verb]
    told = tree.deprels[verb] == "ccomp"
    if last == first + 1 and tree.words[first].istitle() and tree.words[last].istitle():
        tree.hang(first, last, "compound")
    elif tree.is_relative(first) and last < verb:
        tree.deprels[first] = "obj"
    elif told and verb < last < above and not tree.has_subject(above):
        tree.heads[last] = above
    elif first < verb < last and not tree.has_object(verb):
        tree.deprels[last] = "obj"
    elif told and 0 <= above < first and last < verb and _is_addressed(tree, first, last, above):
        tree.hang(first, above, "obj")


def _is_addressed(tree: _Tree, first: int, last: int, above: int) -> bool:
    """Tell X of "told X that Y left"."""
    between = any(word.lower() == "that" for word in tree.words[first + 1 : last])
    return between and not tree.has_object(above)
