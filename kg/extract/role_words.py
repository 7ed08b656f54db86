"""Finds the words that stand in a grammatical role to the word that signals a frame."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract import clause_kinds, complements, grammar
from kg.extract.adjoining import beyond
from kg.extract.bearing import bearers, governs
from kg.extract.parties import helped, parties
from kg.extract.reading import Reading
from kg.lexicon.classes import noun_classes
from kg.lexicon.governance import Governance
from kg.lexicon.grammar_roles import Role, RoleKind
from kg.model import Sentence

_Finder = Callable[[Reading, Sentence, int], list[int]]
_ADJUNCTS = frozenset({"obl", "nmod", "obj"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_IN_SPITE = frozenset({"despite", "in spite of", "notwithstanding", "over"})
_COMPOUND_LIKE = frozenset({"compound", "amod", "nmod:desc"})


def tokens_of(reading: Reading, sentence: Sentence, trigger: int, role: Role) -> list[int]:
    """Give the words that stand in a role to the trigger, coordination spread out."""
    if role.kind is RoleKind.PREPOSITION:
        return with_preposition(sentence, trigger, role)
    return _FINDERS[role.kind](reading, sentence, trigger)


def with_preposition(sentence: Sentence, trigger: int, role: Role) -> list[int]:
    """Give phrases with a preposition of the trigger, its object or the verb that governs it.

    Parsers hang "on Iran" of "imposed sanctions on Iran" now on the verb, now on the noun.
    """
    found = grammar.prepositional(sentence, trigger, role.preposition)
    if found or role.preposition == "by":
        return found
    if sentence.tokens[trigger].upos == "VERB":
        return _below_object(sentence, trigger, role.preposition) if role.near else []
    found = _below_participle(sentence, trigger, role.preposition)
    found = found or _below_source(sentence, trigger, role.preposition)
    if found:
        return found
    if (container := grammar.container_of(sentence, trigger)) is not None:
        return with_preposition(sentence, container, role)
    verb = grammar.governing_verb(sentence, trigger)
    if verb is None and role.preposition == "between":
        verb = _verb_of_subject(sentence, trigger)
    if verb is None or role.preposition == "of" or _is_set_in_front(sentence, trigger):
        return []
    return grammar.prepositional(sentence, verb, role.preposition)


def _is_set_in_front(sentence: Sentence, noun: int) -> bool:
    """Tell "with US support, X struck targets in Y", whose verb has phrases of its own."""
    word = sentence.tokens[noun]
    return word.deprel == "obl" and noun < word.head


def _verb_of_subject(sentence: Sentence, noun: int) -> int | None:
    """Give "broke out" in "fighting broke out between X and Y"."""
    word = sentence.tokens[noun]
    verbal = word.deprel == "nsubj" and sentence.tokens[word.head].upos == "VERB"
    return word.head if verbal else None


def _below_source(sentence: Sentence, noun: int, preposition: str) -> list[int]:
    """Find "to Iran" in "a warning from the agency to Iran", hung on the agency."""
    if preposition == "of":
        return []
    sources = [*grammar.prepositional(sentence, noun, "from")]
    sources += grammar.prepositional(sentence, noun, "by")
    if preposition == "to":  # "the sale of jets to Taiwan"
        sources += grammar.prepositional(sentence, noun, "of")
    return [i for s in sources for i in grammar.prepositional(sentence, s, preposition)]


def _below_participle(sentence: Sentence, noun: int, preposition: str) -> list[int]:
    """Find "with Washington" in "a deal reached with Washington"."""
    parts = grammar.below(sentence, noun, frozenset({"acl"}))
    agents = [i for part in parts for i in grammar.agents(sentence, part)]
    return [i for p in (*parts, *agents) for i in grammar.prepositional(sentence, p, preposition)]


def _below_object(sentence: Sentence, verb: int, preposition: str) -> list[int]:
    nouns = grammar.objects(sentence, verb)
    obliques = grammar.below(sentence, verb, frozenset({"obl", "obl:agent"}))
    nouns += [i for i in obliques if i > verb]  # not "under pressure from X, Y cut"
    return [i for noun in nouns for i in grammar.prepositional(sentence, noun, preposition)]


def _subject(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return grammar.subjects(sentence, trigger)


def _described(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    passive = clause_kinds.is_passive(sentence, trigger)
    return (grammar.objects if passive else grammar.subjects)(sentence, trigger)


def _object(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return grammar.objects(sentence, trigger)


def _indirect(reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    verb = trigger
    if sentence.tokens[trigger].upos != "VERB":
        governor = grammar.governing_verb(sentence, trigger)
        if governor is None:
            return []
        verb = governor
    found = grammar.below(sentence, verb, frozenset({"iobj"}))
    if not found and grammar.below(sentence, verb, frozenset({"obj"})):
        found = grammar.below(sentence, verb, frozenset({"nsubj:pass"}))  # "was given arms"
        found = found or _recipient_in_front(reading, sentence, verb)
    return grammar.spread(sentence, found)


def _recipient_in_front(reading: Reading, sentence: Sentence, verb: int) -> list[int]:
    """Give Finland for "gave Finland assurances", where parsers take the name for a modifier."""
    objects = grammar.below(sentence, verb, frozenset({"obj"}))
    told = [*grammar.prepositional(sentence, verb, "to"), *_below_object(sentence, verb, "to")]
    if told or sentence.tokens[verb].lemma not in noun_classes().giving:
        return []
    fronts = [i for noun in objects for i in grammar.below(sentence, noun, frozenset({"compound"}))]
    return [i for i in fronts if reading.mentions_at(sentence, i)][:1]


def _clause(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return complements.clauses(sentence, trigger)


def _infinitive(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return complements.infinitives(sentence, trigger)


def _clause_subject(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return [
        subject
        for clause in complements.clauses(sentence, trigger)
        for subject in grammar.subjects(sentence, clause)
        if subject > trigger
    ]


def _predicate(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return complements.predicates(sentence, trigger)


def _possessor(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return grammar.possessors(sentence, trigger)


def _modifier(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return grammar.modifiers(sentence, trigger)


def _named(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    if grammar.is_predicate(sentence, trigger):
        return grammar.surface_subjects(sentence, trigger)
    word = sentence.tokens[trigger]
    if word.deprel == "appos":
        return grammar.spread(sentence, [word.head]) if word.xpos == "NNS" else [word.head]
    if (whole := _one_of(sentence, trigger)) is not None:
        return _named(_reading, sentence, whole)
    if word.deprel in _SUBJECTS and (others := _next_subject(sentence, trigger)):
        return others
    beside = grammar.spread(sentence, grammar.below(sentence, trigger, frozenset({"appos"})))
    if beside:
        return beside
    as_such = word.deprel == "obl" and grammar.case_of(sentence, trigger) == "as"
    belongs = word.deprel == "obl" and sentence.tokens[word.head].lemma == "belong"
    return grammar.surface_subjects(sentence, word.head) if as_such or belongs else []


def _one_of(sentence: Sentence, noun: int) -> int | None:
    """Give "one" for "critics" in "is one of the critics of"."""
    word = sentence.tokens[noun]
    if word.deprel != "nmod" or grammar.case_of(sentence, noun) != "of":
        return None
    few = sentence.tokens[word.head].lemma.lower() in noun_classes().quantity
    return word.head if few else None


def _next_subject(sentence: Sentence, noun: int) -> list[int]:
    """Give the subject behind one set in front ("A candidate since 2009, Algeria was")."""
    both = grammar.below(sentence, sentence.tokens[noun].head, _SUBJECTS)
    return both[1:2] if both[:1] == [noun] else []


def _adjoined(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    """Give who acts in the clause that a noun is an adjunct of, also through other nouns."""
    current = trigger
    for _ in range(3):
        word = sentence.tokens[current]
        if word.head < 0 or word.deprel not in _ADJUNCTS:
            return []
        if sentence.tokens[word.head].upos == "VERB":
            return grammar.subjects(sentence, word.head)
        current = word.head
    return []


def _adjunct(reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    direct = sentence.tokens[trigger].deprel == "obl"
    return _adjoined(reading, sentence, trigger) if direct else []


def _above(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    """Give who is said to have or do what the noun names: "X enjoys the backing of Y"."""
    verb = grammar.governing_verb(sentence, trigger)
    if sentence.tokens[trigger].deprel == "obl":
        with_it = grammar.case_of(sentence, trigger) in {"with", "under"}
        verb = sentence.tokens[trigger].head if with_it else None
    return grammar.surface_subjects(sentence, verb) if verb is not None else []


def _cause(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    verb = grammar.governing_verb(sentence, trigger)
    if verb is None or governs(sentence, verb) is not Governance.DRAWS:
        return []
    return grammar.subjects(sentence, verb)


def _occasion(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    """Give what goes on in spite of it: its subject, or its object where somebody does it."""
    word = sentence.tokens[trigger]
    if word.deprel != "obl" or grammar.case_of(sentence, trigger) not in _IN_SPITE:
        return []
    found = grammar.surface_subjects(sentence, word.head)
    nouns = [i for i in found if sentence.tokens[i].upos == "NOUN"]
    return nouns if nouns and nouns == found else grammar.objects(sentence, word.head)


def _wish(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    return complements.wish_clauses(sentence, trigger)


def _self(_reading: Reading, _sentence: Sentence, trigger: int) -> list[int]:
    return [trigger]


def _possessed(_reading: Reading, sentence: Sentence, trigger: int) -> list[int]:
    word = sentence.tokens[trigger]
    return [word.head] if word.deprel in _COMPOUND_LIKE and word.head >= 0 else []


def _none(_reading: Reading, _sentence: Sentence, _trigger: int) -> list[int]:
    return []


_FINDERS: dict[RoleKind, _Finder] = {
    RoleKind.SUBJECT: _subject,
    RoleKind.OBJECT: _object,
    RoleKind.INDIRECT: _indirect,
    RoleKind.CLAUSE: _clause,
    RoleKind.INFINITIVE: _infinitive,
    RoleKind.CLAUSE_SUBJECT: _clause_subject,
    RoleKind.CLAUSE_AFFECTED: _none,
    RoleKind.PREDICATE: _predicate,
    RoleKind.POSSESSOR: _possessor,
    RoleKind.MODIFIER: _modifier,
    RoleKind.BEARER: bearers,
    RoleKind.OWNER: _none,
    RoleKind.AFFECTED: _none,
    RoleKind.SELF: _self,
    RoleKind.NAMED: _named,
    RoleKind.ADJOINED: _adjoined,
    RoleKind.ADJUNCT: _adjunct,
    RoleKind.CAUSE: _cause,
    RoleKind.ABOVE: _above,
    RoleKind.DESCRIBED: _described,
    RoleKind.BEYOND: beyond,
    RoleKind.OCCASION: _occasion,
    RoleKind.NEAR: _none,
    RoleKind.WISH: _wish,
    RoleKind.HELPED: helped,
    RoleKind.PARTIES: parties,
    RoleKind.POSSESSED: _possessed,
    RoleKind.PREPOSITION: _none,
}
