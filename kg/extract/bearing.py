"""Who has or does what a noun names: its possessor, its maker, the subject of the clause."""

from __future__ import annotations

from kg.extract import grammar
from kg.extract.reading import Reading
from kg.lexicon.governance import Governance, load_governance
from kg.model import Sentence

_PARTICLE = frozenset({"compound:prt"})
_BEARING = frozenset({Governance.DOES, Governance.PLANS, Governance.ANNOUNCES})


def bearers(reading: Reading, sentence: Sentence, noun: int) -> list[int]:
    """Give who has or does what the noun names."""
    found = grammar.possessors(sentence, noun) or grammar.prepositional(sentence, noun, "by")
    if found:
        return found
    found = [i for i in grammar.modifiers(sentence, noun) if reading.mentions_at(sentence, i)]
    found = found or _makers(sentence, noun) or grammar.prepositional(sentence, noun, "from")
    return found or _bearers_above(reading, sentence, noun)


def _makers(sentence: Sentence, noun: int) -> list[int]:
    """Give who does it in "an accusation made by the ministry"."""
    parts = grammar.below(sentence, noun, frozenset({"acl"}))
    parts = [i for i in parts if governs(sentence, i) is not Governance.ANNOUNCES]
    return [i for part in parts for i in grammar.agents(sentence, part)]


def _bearers_above(reading: Reading, sentence: Sentence, noun: int) -> list[int]:
    """Find the bearer in the clause: "X held talks", "X is a threat", "X, a critic of Y"."""
    word = sentence.tokens[noun]
    if grammar.below(sentence, noun, frozenset({"cop"})):
        named = grammar.case_of(sentence, noun) in {"", "in", "at", "on"}  # "is in talks"
        return grammar.surface_subjects(sentence, noun) if named else []
    if word.deprel == "appos":
        return [word.head]
    if (container := grammar.container_of(sentence, noun)) is not None:
        return bearers(reading, sentence, container)
    if word.deprel in {"acl", "advcl"} and grammar.case_of(sentence, noun):
        return grammar.surface_subjects(sentence, noun)
    verb = grammar.governing_verb(sentence, noun)
    if verb is None or governs(sentence, verb) not in _BEARING:
        return []
    return grammar.subjects(sentence, verb)


def governs(sentence: Sentence, verb: int) -> Governance | None:
    """Tell what a verb, with its particle or without, does to what its object noun names."""
    lemma = sentence.tokens[verb].lemma.lower()
    phrasal = [
        f"{lemma} {sentence.tokens[i].lemma.lower()}"
        for i in grammar.below(sentence, verb, _PARTICLE)
    ]
    known = (load_governance().get(word) for word in (*phrasal, lemma))
    return next((kind for kind in known if kind), None)
