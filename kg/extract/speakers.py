"""Finds the word that names who speaks, asks or believes."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.scope import lemma_of
from kg.lexicon.cues import attribution_cues
from kg.model import Sentence
from kg.tree import base_relation, child, children, preposition

_RELATIVES = {"who", "which", "that"}


def source_of_verb(sentence: Sentence, verb: int) -> int | None:
    """Give the word that is the source of a verb: its subject, or its agent in the passive.

    Verbs without a subject take that of the verb they hang on ("went on to say", "saying that"),
    the noun they modify ("officials saying that") or the first of coordinated verbs.
    """
    return _source(sentence, verb, depth=0)


def _source(sentence: Sentence, verb: int, depth: int) -> int | None:
    if (agent := child(sentence, verb, "obl:agent")) is not None:
        return agent
    if is_passive(sentence, verb):
        return None
    if (subject := child(sentence, verb, "nsubj")) is not None:
        return subject
    return _inherited(sentence, verb, depth) if depth < 6 else None


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Tell "was told", and a past participle after its noun."""
    if children(sentence, verb, ("aux:pass", "nsubj:pass")):
        return True
    word = sentence.tokens[verb]
    return word.xpos == "VBN" and word.deprel in {"acl", "amod"}


def _inherited(sentence: Sentence, verb: int, depth: int) -> int | None:
    head = sentence.tokens[verb].head
    relation = base_relation(sentence.tokens[verb].deprel)
    if head < 0:
        return None
    if relation == "acl":
        return _of_noun_clause(sentence, verb, head)
    if relation == "xcomp":
        controlled = child(sentence, head, "obj")
        return controlled if controlled is not None else _of_governor(sentence, head, depth)
    if relation in {"advcl", "conj", "ccomp", "parataxis"}:
        return _of_governor(sentence, head, depth)
    return None


def _of_noun_clause(sentence: Sentence, verb: int, noun: int) -> int | None:
    """Give the noun of "officials saying that", the writer of "issued a letter calling X unfit".

    A noun with an infinitive ("a promise to say") says nothing itself.
    """
    if sentence.tokens[verb].xpos != "VBG":
        return source_of_noun(sentence, noun)
    writer = _of_carrier(sentence, noun)
    return noun if writer is None else writer


def _of_governor(sentence: Sentence, head: int, depth: int) -> int | None:
    """Give the subject of the word above, passive subjects too ("was attacked for suggesting")."""
    passive = child(sentence, head, "nsubj:pass")
    return passive if passive is not None else _source(sentence, head, depth + 1)


def source_of_noun(sentence: Sentence, noun: int) -> int | None:
    """Give the source of a noun: possessor, "by" or "from" phrase, or subject of its carrier.

    "Russia's demand", "a demand by Russia", "Russia issued a demand".
    """
    possessor = child(sentence, noun, "nmod:poss")
    if possessor is not None:
        return possessor
    for other in children(sentence, noun, ("nmod", "acl")):
        if preposition(sentence, other) in {"by", "from"}:
            return other
    return _of_carrier(sentence, noun)


def _of_carrier(sentence: Sentence, noun: int) -> int | None:
    cues = attribution_cues()
    word = sentence.tokens[noun]
    if word.head < 0 or word.deprel not in {"obj", "nsubj:pass"}:
        return None
    lemma = lemma_of(sentence, word.head)
    if lemma in cues.reversed_carriers or lemma not in cues.carriers:
        return None
    return source_of_verb(sentence, word.head)


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A phrase such as "according to X": its head word and the tokens of its cue."""

    head: int
    cue: tuple[int, ...]


def source_phrase(sentence: Sentence, token: int) -> SourcePhrase | None:
    """Read "according to X" and "in the words of X" at its noun, or give None."""
    marker = child(sentence, token, "case")
    if marker is None:
        return None
    cues = attribution_cues()
    if preposition(sentence, token) in cues.source_prepositions or _says(sentence, marker):
        words = [marker, *children(sentence, marker, ("fixed",))]
        return SourcePhrase(token, tuple(words))
    lemma = sentence.tokens[token].lemma.lower()
    owner = child(sentence, token, "nmod:poss", "nmod")
    if lemma in cues.view_nouns and owner is not None and preposition(sentence, token) == "in":
        return SourcePhrase(owner, (marker, token))
    return None


def _says(sentence: Sentence, marker: int) -> bool:
    """Tell "according to" by its words, since the lemma may be that of the verb."""
    words = [marker, *children(sentence, marker, ("fixed",))]
    joined = " ".join(sentence.tokens[i].text.lower() for i in words)
    return joined in attribution_cues().source_prepositions


def antecedent(sentence: Sentence, token: int) -> int:
    """Give the noun that a relative pronoun stands for, or the token itself."""
    word = sentence.tokens[token]
    if word.lemma.lower() not in _RELATIVES or word.head < 0:
        return token
    clause = word.head
    while clause >= 0 and sentence.tokens[clause].deprel != "acl:relcl":
        clause = sentence.tokens[clause].head
    return sentence.tokens[clause].head if clause >= 0 else token
