"""In which mode a clause is held: actual, planned, conditional or hypothetical."""

from __future__ import annotations

from kg.extract.conditions import condition_span, is_condition_clause
from kg.extract.scope import governors, is_noun, lemma_of
from kg.lexicon.cues import modality_cues
from kg.model import Modality, Sentence
from kg.tree import base_relation, child, children, preposition

#: They bring a mode to their infinitive alone: "has to leave", but "has evidence".
_HALF_AUXILIARIES = {"have", "be", "go", "need"}


def modality_of(sentence: Sentence, token: int) -> Modality:
    """Tell in which mode the text holds what the token says.

    A condition wins over auxiliaries, an auxiliary over the words above, the nearest word above
    over the farther ones. Purposes ("to discuss") and a future told in the past ("said it would
    leave") are plans.

    Source: will, pledge, intend, ordered are planned; if, unless, until are conditional; would,
    could, should, need, wish are hypothetical; everything else is actual (annotation guideline,
    rule 8).
    """
    if condition_span(sentence, token) or _within_condition(sentence, token):
        return Modality.CONDITIONAL
    below = token
    found = _mode_here(sentence, token)
    for above in governors(sentence, token):
        if found is not None:
            return found
        found = _mode_from(sentence, below, above)
        below = above
    return found or _mode_of_purpose(sentence, below) or Modality.ACTUAL


def _within_condition(sentence: Sentence, token: int) -> bool:
    chain = [token, *governors(sentence, token)]
    return any(is_condition_clause(sentence, index) for index in chain)


def _mode_here(sentence: Sentence, token: int) -> Modality | None:
    cues = modality_cues()
    tables = {"aux": cues.auxiliaries, "advmod": cues.adverbs, "amod": cues.attributes}
    if _is_future_in_past(sentence, token) or _is_to_be(sentence, token):
        return Modality.PLANNED
    if any(
        sentence.tokens[i].lemma in cues.governors for i in children(sentence, token, ("mark",))
    ):
        return Modality.PLANNED  # "was due to meet", read as one conjunction
    for other in sentence.children[token]:
        word = sentence.tokens[other]
        table = tables.get(base_relation(word.deprel))
        if table and (mode := table.get(word.lemma.lower()) or table.get(word.text.lower())):
            return mode
    return None


def _is_future_in_past(sentence: Sentence, token: int) -> bool:
    """Tell "said that it would attack", a plan told in the past, from "would attack"."""
    word = sentence.tokens[token]
    told = word.deprel in {"ccomp", "parataxis"} and sentence.tokens[word.head].xpos in {
        "VBD",
        "VBN",
    }
    if not told:
        return False
    auxiliaries = children(sentence, token, ("aux",))
    return any(sentence.tokens[i].lemma.lower() == "would" for i in auxiliaries)


def _is_to_be(sentence: Sentence, token: int) -> bool:
    """Tell "are to meet" and "the goal is to meet", which the parser hangs on the verb."""
    marker = child(sentence, token, "mark")
    if marker is None or not _is_infinitive(sentence, token):
        return False
    before = children(sentence, token, ("cop", "aux"))
    return any(i < marker and sentence.tokens[i].lemma == "be" for i in before)


def _mode_from(sentence: Sentence, below: int, above: int) -> Modality | None:
    """Give the mode that a word above brings down, or that it has itself and shares."""
    relation = base_relation(sentence.tokens[below].deprel)
    if relation == "conj":
        return _mode_here(sentence, above)
    if relation in {"ccomp", "csubj"} and not _brings_mode_to_clause(sentence, below):
        return None
    lemma = lemma_of(sentence, above)
    brought = lemma not in _HALF_AUXILIARIES or relation == "xcomp"
    mode = modality_cues().governors.get(lemma) if brought else None
    return mode or _mode_here(sentence, above)


def _brings_mode_to_clause(sentence: Sentence, clause: int) -> bool:
    """Tell "urged that X leave" (a bare verb) from "agreed that X left"."""
    word = sentence.tokens[clause]
    marker = child(sentence, clause, "mark")
    infinitive = marker is not None and sentence.tokens[marker].lemma.lower() in {"to", "for"}
    return infinitive or word.xpos == "VB"


def _mode_of_purpose(sentence: Sentence, token: int) -> Modality | None:
    """Give the mode of a purpose ("to discuss") or of a noun that a verb aims at."""
    word = sentence.tokens[token]
    relation = base_relation(word.deprel)
    if relation == "advcl" and _is_infinitive(sentence, token):
        return Modality.PLANNED
    if relation not in {"obj", "obl"} or not is_noun(sentence, token) or word.head < 0:
        return None
    key = lemma_of(sentence, word.head)
    if key in modality_cues().outcomes and (mode := _mode_here(sentence, word.head)):
        return mode
    wanted = relation == "obj" or preposition(sentence, token) in {"for", "on", "to"}
    return modality_cues().governors.get(key) if wanted else None


def _is_infinitive(sentence: Sentence, token: int) -> bool:
    markers = children(sentence, token, ("mark",))
    return any(sentence.tokens[m].lemma.lower() == "to" for m in markers)
