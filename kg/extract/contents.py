"""Cuts the content of an act of speech out of a sentence, in the shapes that a cue allows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.extract.scope import lemma_of, marker_of
from kg.extract.stretches import Content, additions, cut, is_mark, nominal, stretch
from kg.extract.told import told_clause
from kg.lexicon.classes import noun_classes
from kg.lexicon.cues import ContentShape, Cue, CueKind, attribution_cues
from kg.lexicon.descriptions import load_descriptions
from kg.model import Sentence
from kg.tree import base_relation, child, children, preposition, subtree

#: A subordinate with one of these belongs to the object before it ("praised X for Y").
_EXTENSIONS = {"for", "as", "of", "over"}
_RELATIVES = {"who", "which", "that", "whom"}


def content_of(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    """Give the content that a cue word brings in the first shape that fits, or None."""
    for shape in cue.contents:
        if (found := _READERS[shape](sentence, token, cue)) is not None:
            return found
    return None


def _infinitive(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    for below in children(sentence, token, ("xcomp", "advcl", "ccomp", "acl")):
        relation = sentence.tokens[below].deprel
        if below < token or relation == "acl:relcl" or not _is_infinitive(sentence, below):
            continue
        found = cut(sentence, below, without=(token,), shape=ContentShape.INFINITIVE)
        if found is None:
            continue
        asked = _with_asked(sentence, token, found)
        if relation != "advcl" or (cue.kind is CueKind.DEMAND and asked != found):
            return asked
    return None


def _is_infinitive(sentence: Sentence, token: int) -> bool:
    markers = children(sentence, token, ("mark",))
    marked = any(sentence.tokens[m].lemma.lower() == "to" for m in markers)
    return marked or (not markers and sentence.tokens[token].xpos == "VB")


def _with_asked(sentence: Sentence, token: int, content: Content) -> Content:
    """Take in who is to do it: "urged X to leave", "called on X to leave"."""
    for other in children(sentence, token, ("obj", "iobj", "obl")):
        relation = base_relation(sentence.tokens[other].deprel)
        if relation == "obl" and preposition(sentence, other) not in {"on", "upon", "for"}:
            continue
        inside = nominal(sentence, other)
        if inside and token < inside[0] < content.first:
            return Content(inside[0], content.last, content.head, content.shape)
    return content


def _gerund(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    del cue  # every reader has the same form
    for below in children(sentence, token, ("xcomp", "ccomp")):
        if below > token and sentence.tokens[below].xpos == "VBG":
            return cut(sentence, below, without=(token,), shape=ContentShape.GERUND)
    return None


def _object(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    del cue
    head = _object_head(sentence, token)
    if head is None:
        return None
    inside = nominal(sentence, head, without=(token, *additions(sentence, head)))
    if not inside:
        return None
    last = _extended(sentence, token, inside[-1]) if inside[0] > token else inside[-1]
    return Content(inside[0], last + 1, head, ContentShape.OBJECT)


def _object_head(sentence: Sentence, token: int) -> int | None:
    """Give what the verb is about: its object, passive subject, or the noun it modifies."""
    word = sentence.tokens[token]
    found = child(sentence, token, "obj", "nsubj:pass", "nsubj:outer")
    if found is not None and sentence.tokens[found].lemma.lower() not in _RELATIVES:
        return found
    if word.deprel == "acl:relcl" and (
        found is not None or not _has_subject_relative(sentence, token)
    ):
        return word.head
    return word.head if word.deprel == "acl" and word.xpos == "VBN" else None


def _has_subject_relative(sentence: Sentence, token: int) -> bool:
    subject = child(sentence, token, "nsubj")
    return subject is None or sentence.tokens[subject].lemma.lower() in _RELATIVES


def _extended(sentence: Sentence, token: int, last: int) -> int:
    for other in children(sentence, token, ("obl", "advcl", "xcomp")):
        if other <= last or sentence.tokens[other].deprel == "obl:agent":
            continue
        told = sentence.tokens[other].deprel == "xcomp" or marker_of(sentence, other) in _EXTENSIONS
        told = told or _narrows(sentence, other, last)
        if told or _continues(sentence, other, last):
            whole = stretch(sentence, other, additions(sentence, other))
            last = max(last, *whole)
    return _before_punctuation(sentence, last)


def _narrows(sentence: Sentence, other: int, last: int) -> bool:
    """Tell "its record in fighting graft", hung on the verb, from "in Geneva" and "on Monday"."""
    word = sentence.tokens[other]
    adjacent = subtree(sentence, other)[0] == last + 1
    matter = word.upos == "NOUN" and word.text.islower() and word.deprel == "obl"
    where = (
        word.lemma.lower() in load_descriptions().papers.nouns
        or word.lemma in noun_classes().occasion
    )
    return (
        adjacent and matter and not where and preposition(sentence, other) in {"in", "on", "with"}
    )


def _continues(sentence: Sentence, clause: int, last: int) -> bool:
    """Tell "its intention to leave", where the infinitive hangs on the verb by mistake."""
    adjacent = subtree(sentence, clause)[0] == last + 1
    noun = sentence.tokens[last].lemma.lower()
    return adjacent and _is_infinitive(sentence, clause) and noun in attribution_cues().nouns


def _before_punctuation(sentence: Sentence, last: int) -> int:
    while sentence.tokens[last].upos == "PUNCT" and not is_mark(sentence.tokens[last].text):
        last -= 1
    return last


def _predicate(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    shape = ContentShape.PREDICATE
    extended = [
        other
        for other in children(sentence, token, ("xcomp", "obl", "advcl"))
        if not _is_infinitive(sentence, other) and _is_predicate(sentence, other)
    ]
    if not extended:
        return _called(sentence, token)
    found = _object(sentence, token, cue) or _oblique_head(sentence, token, frozenset({"to"}))
    if found is None:
        whole = extended[0] > token and child(sentence, extended[0], "nmod:poss") is not None
        return cut(sentence, extended[0], without=(), shape=shape) if whole else None
    said = stretch(sentence, extended[0], additions(sentence, extended[0]))
    last = said[-1] if said else found.last - 1
    return Content(found.first, max(found.last, last + 1), found.head, ContentShape.PREDICATE)


def _called(sentence: Sentence, token: int) -> Content | None:
    """Read "called the plan "brain dead"", where the tree makes one phrase of it."""
    named = child(sentence, token, "obj")
    inside = [] if named is None else nominal(sentence, named)
    if named is None or not any(is_mark(sentence.tokens[i].text) for i in inside if i > named):
        return None
    return Content(inside[0], inside[-1] + 1, named, ContentShape.PREDICATE)


def _is_predicate(sentence: Sentence, token: int) -> bool:
    return sentence.tokens[token].deprel == "xcomp" or marker_of(sentence, token) in {"as", "among"}


def _oblique(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    return _oblique_head(sentence, token, cue.prepositions)


def _oblique_head(sentence: Sentence, token: int, wanted: frozenset[str]) -> Content | None:
    for other in children(sentence, token, ("obl", "nmod", "advcl", "acl")):
        if other < token or marker_of(sentence, other) not in wanted:
            continue
        inside = nominal(sentence, other, without=additions(sentence, other))
        if not inside:
            continue
        last = _extended(sentence, token, inside[-1])
        return Content(inside[0], last + 1, other, ContentShape.OBLIQUE)
    return None


_READERS: dict[ContentShape, Callable[[Sentence, int, Cue], Content | None]] = {
    ContentShape.CLAUSE: told_clause,
    ContentShape.INFINITIVE: _infinitive,
    ContentShape.GERUND: _gerund,
    ContentShape.OBJECT: _object,
    ContentShape.OBLIQUE: _oblique,
    ContentShape.PREDICATE: _predicate,
}


def clause_around(sentence: Sentence, phrase: int) -> Content | None:
    """Cut the clause that a phrase such as "according to X" stands in, without the phrase.

    At either end of a sentence, set off by a comma, the phrase speaks of the whole of it.
    """
    head = sentence.tokens[phrase].head
    whole = _is_set_off(sentence, phrase)
    while head >= 0 and not _is_clause_head(sentence, head, whole=whole):
        head = sentence.tokens[head].head
    if head < 0:
        return None
    return cut(sentence, head, without=(phrase,), shape=ContentShape.CLAUSE)


def _is_set_off(sentence: Sentence, phrase: int) -> bool:
    inside = [i for i in subtree(sentence, phrase) if sentence.tokens[i].upos != "PUNCT"]
    after = sentence.tokens[inside[-1] + 1 :]
    comma_before = inside[0] > 0 and sentence.tokens[inside[0] - 1].text == ","
    at_end = comma_before and all(token.upos == "PUNCT" for token in after)
    return at_end or (inside[0] == 0 and bool(after) and after[0].text == ",")


def _is_clause_head(sentence: Sentence, token: int, *, whole: bool) -> bool:
    word = sentence.tokens[token]
    if word.head < 0:
        return True
    if whole:
        return False
    if child(sentence, token, "nsubj", "cop") is not None:
        return True
    return word.upos == "VERB" and base_relation(word.deprel) not in {"amod", "acl", "case"}


def cue_words(sentence: Sentence, token: int) -> list[int]:
    """List the cue with its particle ("point out")."""
    return sorted([token, *children(sentence, token, ("compound:prt",))])


def has_cue_lemma(sentence: Sentence, token: int, lemmas: Iterable[str]) -> bool:
    """Tell whether a token, with its particle or without, is one of some lemmas."""
    wanted = set(lemmas)
    return lemma_of(sentence, token) in wanted or sentence.tokens[token].lemma.lower() in wanted
