"""Tells the government from the town: "Moscow rejects" acts, "in Moscow" is a place."""

from __future__ import annotations

from kg.lexicon.descriptions import Metonymy, load_descriptions
from kg.lexicon.roles import RoleKind, load_roles
from kg.model import Sentence
from kg.tree import base_relation, first_conjunct, preposition


def acts(sentence: Sentence, head: int) -> bool:
    """Tell whether a capital or seat at this token stands for its state."""
    words = load_descriptions().metonymy
    head = first_conjunct(sentence, head)
    token = sentence.tokens[head]
    relation = base_relation(token.deprel)
    if relation == "nsubj":
        return _acting_subject(sentence, head, words)
    if relation in ("obj", "iobj"):
        return sentence.tokens[token.head].lemma not in words.place_verbs
    if relation == "compound":
        return _is_government(sentence.tokens[token.head].lemma)
    if relation in ("nmod", "obl"):
        return _acting_oblique(sentence, head, words)
    return False


def _is_government(noun: str) -> bool:
    """Tell whether a noun makes a town before it a government: "the Khartoum government"."""
    hit = load_roles().ending_at([noun], 0)
    return hit is not None and hit.role.kind in (RoleKind.GOVERNMENT, RoleKind.DELEGATE)


def _acting_subject(sentence: Sentence, head: int, words: Metonymy) -> bool:
    verb = sentence.tokens[sentence.tokens[head].head]
    stands = preposition(sentence, sentence.tokens[head].head) in {"against", "behind"}
    if verb.upos != "VERB" and (stands or verb.lemma.lower() in words.acting_predicates):
        return True
    if verb.upos != "VERB" or verb.lemma in words.place_subject_verbs:
        return False
    return sentence.tokens[head].deprel != "nsubj:pass" or verb.lemma not in words.place_verbs


def _acting_oblique(sentence: Sentence, head: int, words: Metonymy) -> bool:
    token = sentence.tokens[head]
    governor = sentence.tokens[token.head]
    if token.deprel == "nmod:poss":
        return governor.lemma not in words.place_nouns
    case = preposition(sentence, head)
    if case in words.acting_prepositions:
        return True
    if case not in words.political_prepositions:
        return False
    verbal = governor.upos == "VERB" and case in {"to", "on", "upon", "from"}
    return governor.lemma in (words.political_verbs if verbal else words.political_nouns)
