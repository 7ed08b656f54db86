"""Finds the clause that a cue tells: below it, around it, or misparsed as its object."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.scope import is_noun, marker_of
from kg.extract.stretches import Content, cut, is_mark, stretch
from kg.lexicon.cues import ContentShape, Cue, CueKind, attribution_cues, negation_cues
from kg.model import Sentence
from kg.tree import base_relation, child, children, preposition, subtree


def told_clause(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    """Give the clause that a cue tells, or None.

    A complement ("said that X left"), a clause behind a colon or a quotation mark, the clause that
    the cue stands in ("X left, he said"), or an object that is a clause ("say chances are nil").
    """
    below = _below(sentence, token, cue)
    if below:
        head = next((i for i in below if i > token), below[0])
        without = (token, *told_before(sentence, head, cue))
        found = cut(sentence, head, without=without, shape=ContentShape.CLAUSE)
        return found and _completed(sentence, token, found)
    return _around(sentence, token, cue) or _as_object(sentence, token, cue)


def _completed(sentence: Sentence, token: int, content: Content) -> Content:
    """Take in a participle that the parser cut off: "said they expect | being invited"."""
    if content.last - content.first > 3 or content.last >= len(sentence.tokens):
        return content
    for other in children(sentence, token, ("advcl", "xcomp", "ccomp")):
        inside = stretch(sentence, other, ())
        if inside and inside[0] == content.last and sentence.tokens[other].xpos != "VBD":
            return Content(content.first, inside[-1] + 1, content.head, content.shape)
    return content


def _below(sentence: Sentence, token: int, cue: Cue) -> list[int]:
    """List complement clauses; those of "made clear that" may hang on the second word."""
    found = children(sentence, token, ("ccomp",))
    if " " in cue.lemma and (result := child(sentence, token, "xcomp", "ccomp")) is not None:
        below = children(sentence, result, ("ccomp", "csubj"))
        return below or [i for i in found if i != result]
    if not found and is_noun(sentence, token):
        found = [i for i in children(sentence, token, ("acl",)) if _is_finite(sentence, i)]
    if not found and child(sentence, token, "obj") is None:
        added = children(sentence, token, ("parataxis",))
        found = [i for i in added if _is_introduced(sentence, i)]
    return found or _beside(sentence, token, cue)


def _beside(sentence: Sentence, token: int, cue: Cue) -> list[int]:
    """List the clause of "said in a statement that X", "told a briefing that X" on the noun."""
    if cue.kind is not CueKind.SPEECH or sentence.tokens[token].upos != "VERB":
        return []
    papers = [i for i in children(sentence, token, ("obl",)) if preposition(sentence, i) == "in"]
    if cue.addressee == "object":
        papers.extend(children(sentence, token, ("obj", "iobj")))
    clauses = (i for paper in papers for i in children(sentence, paper, ("acl",)))
    return [i for i in clauses if _is_finite(sentence, i)]


def _is_finite(sentence: Sentence, clause: int) -> bool:
    """Tell "the claim that X left" from "the promise to leave" and "the claim that he made"."""
    if sentence.tokens[clause].deprel == "acl:relcl":
        return False
    markers = children(sentence, clause, ("mark",))
    return any(sentence.tokens[m].lemma.lower() in {"that", "whether", "if"} for m in markers)


def is_deed(sentence: Sentence, token: int) -> bool:
    """Tell "claimed asylum" and "denied them a visa", which are deeds, from words said."""
    objects = attribution_cues().deeds.get(sentence.tokens[token].lemma, frozenset())
    found = children(sentence, token, ("obj", "nsubj:pass"))
    return any(sentence.tokens[i].lemma.lower() in objects for i in found)


def told_before(sentence: Sentence, clause: int, cue: Cue) -> list[int]:
    """List misplaced addressees among a clause's subjects: "told X that Y left", "told X Y left".

    Without "that" only of verbs that speak to their object.
    """
    marker = child(sentence, clause, "mark")
    subjects = children(sentence, clause, ("nsubj",))
    if len(subjects) < 2:
        return []
    if marker is not None:
        return [i for i in subjects if i < marker]
    return subjects[:-1] if cue.addressee == "object" else []


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told, at a token, and where what is told begins."""

    token: int
    first: int


def addressed_first(
    sentence: Sentence, token: int, content: Content, is_actor: Callable[[int], bool]
) -> Told | None:
    """Find who is told, taken for a part of the subject: "told the BBC Russia would sign"."""
    if child(sentence, token, "obj", "iobj") is not None:
        return None
    for name in sentence.names:
        opens = content.first in (name.first, name.first - 1) and name.last < content.last
        if opens and sentence.tokens[name.last].upos == "DET":
            heads = [i for i in range(name.first, name.last) if is_actor(i)]
            return Told(heads[0], name.last) if heads else None
    subject = child(sentence, content.head, "nsubj", "nsubj:pass")
    if subject is None or not is_actor(subject):
        return None
    for inner in children(sentence, subject, ("compound", "nmod")):
        noun = sentence.tokens[inner].upos in {"NOUN", "PROPN"}
        if content.first <= inner < subject and noun and is_actor(inner):
            return Told(inner, subtree(sentence, inner)[-1] + 1)
    return None


def tells_of_others(sentence: Sentence, content: Content, cue: Cue) -> bool:
    """Tell "accused X of arming Y" and "denied claims that X left" from "condemned the attack".

    What is told there comes from the source, although the content is no clause.
    """
    if cue.lemma in attribution_cues().charging:
        return True
    cues = negation_cues()
    about = sentence.tokens[content.head].lemma.lower() in cues.hearsay
    return about and cue.lemma in cues.hearsay_deniers


def _is_introduced(sentence: Sentence, clause: int) -> bool:
    """Tell a clause that a colon or a quotation mark brings."""
    first = subtree(sentence, clause)[0]
    before = sentence.tokens[max(0, first - 1)].text
    return ":" in (before, sentence.tokens[first].text) or is_mark(sentence.tokens[first].text)


def _around(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    """Cut "X left, he said" and "as he said, X left": the cue hangs on its content."""
    word = sentence.tokens[token]
    if cue.kind not in {CueKind.SPEECH, CueKind.BELIEF} or word.head < 0:
        return None
    if child(sentence, token, "obj") is not None or not _is_parenthetical(sentence, token):
        return None
    if len(children(sentence, token, ("nsubj",))) > 1:
        return None  # "a charge the minister denied"
    head = _clause_of(sentence, token)
    if head < 0:
        return None
    found = cut(sentence, head, without=(token,), shape=ContentShape.CLAUSE)
    return found if found is not None and found.last - found.first > 1 else None


def _is_parenthetical(sentence: Sentence, token: int) -> bool:
    """Tell a cue that hangs on its content; a semicolon before it begins something new."""
    word = sentence.tokens[token]
    if ";" in _opening(sentence, token):
        return False
    if base_relation(word.deprel) == "acl":
        return _is_inserted(sentence, token)
    marker = child(sentence, token, "mark")
    as_clause = marker is not None and sentence.tokens[marker].lemma.lower() == "as"
    return word.deprel == "parataxis" or (word.deprel == "advcl" and as_clause)


def _opening(sentence: Sentence, token: int) -> tuple[str, str]:
    """Give the first word of a clause and the word before it."""
    first = subtree(sentence, token)[0]
    return sentence.tokens[max(0, first - 1)].text, sentence.tokens[first].text


def _is_inserted(sentence: Sentence, token: int) -> bool:
    """Tell ", the ministry said" from a clause that narrows a noun ("the plan he spoke of")."""
    subject = child(sentence, token, "nsubj")
    if subject is None:
        finite = sentence.tokens[token].xpos in {"VBD", "VBZ", "VBP"}
        return finite and _is_comma(sentence, token + 1)
    if "," not in _opening(sentence, token):
        return False
    return sentence.tokens[subject].xpos not in {"WDT", "WP"}


def _is_comma(sentence: Sentence, token: int) -> bool:
    return token < len(sentence.tokens) and sentence.tokens[token].text == ","


def _clause_of(sentence: Sentence, token: int) -> int:
    """Give the head of the clause that a cue hangs on, above the nouns; -1 when there is none."""
    head = sentence.tokens[token].head
    inserted = base_relation(sentence.tokens[token].deprel) == "acl"
    while inserted and head >= 0 and sentence.tokens[head].upos in {"NOUN", "PROPN", "PRON"}:
        if child(sentence, head, "cop", "nsubj") is not None:
            break
        head = sentence.tokens[head].head
    return head


def _as_object(sentence: Sentence, token: int, cue: Cue) -> Content | None:
    """Read "say chances for that are nil" where the parser made the clause's subject an object.

    Only for verbs that take no object.
    """
    found = child(sentence, token, "obj")
    if found is None or found < token or cue.contents != (ContentShape.CLAUSE,):
        return None
    clauses = [i for i in children(sentence, found, ("acl",)) if _is_main_verb(sentence, i)]
    return cut(sentence, found, without=(), shape=ContentShape.CLAUSE) if clauses else None


def _is_main_verb(sentence: Sentence, clause: int) -> bool:
    """Tell "chances are nil" from "chances to win", "chances lost" and "chances that they took"."""
    word = sentence.tokens[clause]
    finite = word.xpos in {"VB", "VBD", "VBP", "VBZ"} or child(sentence, clause, "cop") is not None
    return word.deprel == "acl" and finite and child(sentence, clause, "mark") is None


def quotes_other(sentence: Sentence, token: int) -> bool:
    """Tell "quoted the minister as saying X", where the minister says it."""
    if sentence.tokens[token].lemma.lower() not in attribution_cues().quoting:
        return False
    clauses = children(sentence, token, ("advcl", "xcomp", "ccomp"))
    return any(
        marker_of(sentence, i) == "as" and sentence.tokens[i].xpos == "VBG" for i in clauses
    ) and not any(i < token for i in children(sentence, token, ("ccomp",)))
