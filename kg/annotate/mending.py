"""Mends labels that cannot be right together: a clause has one subject.

The scorer labels every arc by itself, so two words of one verb may both come out as its subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.annotate.analysis import Analysis

_OBJECTS = {"obj", "iobj"}
_NOUNS = {"NN", "NNS", "NNP", "NNPS"}
_RELATIVES = {"which", "that", "who", "whom"}


def mended(words: Sequence[str], analysis: Analysis) -> Analysis:
    """Give an analysis in which later subjects of a verb are its object or the addressee above.

    "X attacked, Y said" with both as subjects of "attacked": Y is the one of "said". "urged X to
    leave" with X as a second subject: X is the object. "told X that Y left" with both
    as subjects of "left": X is the object of "told". "a policy which X criticised": "which" is the
    object, also with an aside: "which, according to AFP, X criticised". Of "Burkina Faso left" with
    two subjects, the first is part of the name. A subject with "by" is an agent. A noun is no
    infinitive: "open to talks". Nobody is told before the verb: "Chile said" has a subject.
    """
    heads, deprels = list(analysis.heads), list(analysis.deprels)
    for token, xpos in enumerate(analysis.xpos):
        if xpos in _NOUNS and deprels[token] == "advcl":
            _mend_infinitive(words, heads, deprels, token)
        if deprels[token] == "iobj" and token < heads[token]:
            bare = not _has_subject(heads, deprels, heads[token])
            deprels[token] = "nsubj" if bare else "iobj"
    for token in (i for i, deprel in enumerate(deprels) if deprel == "nsubj"):
        _mend_agent(words, heads, deprels, token)
        _mend_aside(words, heads, deprels, token)
    subjects = [i for i, deprel in enumerate(deprels) if deprel == "nsubj"]
    for verb in sorted({heads[i] for i in subjects}):
        mine = [i for i in subjects if heads[i] == verb and deprels[i] == "nsubj"]
        if len(mine) > 1:
            _mend_second(words, heads, deprels, mine)
    if (heads, deprels) == (list(analysis.heads), list(analysis.deprels)):
        return analysis
    return replace(analysis, heads=tuple(heads), deprels=tuple(deprels))


def _mend_infinitive(
    words: Sequence[str], heads: list[int], deprels: list[str], token: int
) -> None:
    for marker in (i for i, head in enumerate(heads) if head == token and deprels[i] == "mark"):
        if words[marker].lower() == "to":
            deprels[marker], deprels[token] = "case", "obl"


def _mend_agent(words: Sequence[str], heads: list[int], deprels: list[str], token: int) -> None:
    marked = [i for i, h in enumerate(heads) if h == token and deprels[i] == "case"]
    if any(words[i].lower() == "by" for i in marked):
        passive = any(h == heads[token] and deprels[i] == "aux:pass" for i, h in enumerate(heads))
        deprels[token] = "obl:agent" if passive else "obl"


def _mend_aside(words: Sequence[str], heads: list[int], deprels: list[str], token: int) -> None:
    """Give a verb back the subject that an aside before it has drawn in."""
    verb = heads[token]
    relative = deprels[verb] == "acl:relcl" and words[token].lower() in _RELATIVES
    if not relative or _has_object(heads, deprels, verb):
        return
    for source in _asides(words, heads, deprels, verb):
        drawn = [i for i in range(source + 2, verb) if heads[i] == source]
        drawn = [i for i in drawn if deprels[i] in {"appos", "conj"}]
        if drawn and words[source + 1] == "," and "," not in words[drawn[0] : verb]:
            for other in drawn:
                heads[other], deprels[other] = drawn[0], "conj"
            heads[drawn[0]], deprels[drawn[0]] = verb, "nsubj"


def _asides(words: Sequence[str], heads: list[int], deprels: list[str], verb: int) -> list[int]:
    """List who stands behind "according to" below a verb."""
    marks = (i for i, word in enumerate(words) if word.lower() == "according")
    found = (heads[i] for i in marks if deprels[i] == "case")
    return [i for i in found if heads[i] == verb and i < verb]


def _mend_second(
    words: Sequence[str], heads: list[int], deprels: list[str], subjects: list[int]
) -> None:
    verb = heads[subjects[0]]
    first, last = subjects[0], subjects[-1]
    if last == first + 1 and words[first].istitle() and words[last].istitle():
        heads[first], deprels[first] = last, "compound"
        return
    above = heads[verb]
    relative = deprels[verb] == "acl:relcl" and words[first].lower() in _RELATIVES
    if relative and last < verb and not _has_object(heads, deprels, verb):
        deprels[first] = "obj"
        return
    if deprels[verb] == "ccomp" and verb < last < above and not _has_subject(heads, deprels, above):
        heads[last] = above
        return
    if first < verb < last and not _has_object(heads, deprels, verb):
        deprels[last] = "obj"
        return
    told = deprels[verb] == "ccomp" and 0 <= above < first
    between = any(word.lower() == "that" for word in words[first + 1 : last])
    if told and between and last < verb and not _has_object(heads, deprels, above):
        heads[first], deprels[first] = above, "obj"


def _has_subject(heads: list[int], deprels: list[str], verb: int) -> bool:
    return any(h == verb and deprels[i].startswith("nsubj") for i, h in enumerate(heads))


def _has_object(heads: list[int], deprels: list[str], verb: int) -> bool:
    return any(h == verb and deprels[i] in _OBJECTS for i, h in enumerate(heads))
