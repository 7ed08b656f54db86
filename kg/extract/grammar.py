"""Who does what to whom around a word, read from the tree.

Roles are logical, not written: the "by" phrase of a passive is a subject, the subject of a passive
an object, the one who is urged to act the subject of the act. Every function gives token indices,
coordination spread out, relative pronouns replaced by the noun they stand for.
"""

from __future__ import annotations

from kg.extract.clause_kinds import SUBJECTS, antecedent, is_passive, is_relative
from kg.lexicon.classes import noun_classes
from kg.model import Sentence
from kg.tree import base_relation, conjuncts

_CALLS = frozenset({"call", "appeal", "plead", "prevail", "cry"})
#: Prepositions of a noun that a verb acts on: "enter into talks", "withdraw from the treaty".
_LIGHT_CASES = frozenset({"in", "into", "on", "to", "with", "from", "out of", "under"})
_OBLIQUES = frozenset({"obl", "obl:agent", "nmod", "obl:arg", "nmod:desc", "obj"})
#: Verbs whose infinitive is done by their own subject although they have an object.
_SUBJECT_CONTROL = {"promise", "vow", "threaten", "pledge", "swear", "use", "take", "hold"}
#: Markers behind which a gerund is done by the object: "accused Iran of arming", "barred her from".
OBJECT_GERUND = frozenset({"of", "from", "for", "into", "against"})


def below(sentence: Sentence, token: int, relations: frozenset[str]) -> list[int]:
    """List dependents whose full relation is one of ``relations``."""
    tokens = sentence.tokens
    return [i for i in sentence.children[token] if tokens[i].deprel in relations]


def spread(sentence: Sentence, found: list[int]) -> list[int]:
    """Spread each token to its coordination, relative pronouns replaced by their noun."""
    result: list[int] = []
    for token in found:
        target = antecedent(sentence, token)
        result.extend(i for i in conjuncts(sentence, target) if i not in result)
    return result


def subjects(sentence: Sentence, token: int) -> list[int]:
    """List who does what the verb or predicate names."""
    if is_passive(sentence, token):
        return agents(sentence, token)
    return surface_subjects(sentence, token)


def agents(sentence: Sentence, token: int) -> list[int]:
    """List the "by" phrases of a passive."""
    return prepositional(sentence, token, "by")


def surface_subjects(sentence: Sentence, token: int, depth: int = 0) -> list[int]:
    """List the subjects as written, shared and controlled ones included."""
    own = below(sentence, token, SUBJECTS) or _subject_read_as_object(sentence, token)
    if len(own) > 1 and own[1] > own[0] + 1:
        own = own[1:]  # "which the UN criticised" and "a candidate, Algeria was": the first is none
    if own:
        return spread(sentence, own[:1])
    if depth > 6:
        return []
    return _inherited_subjects(sentence, token, depth + 1)


def _subject_read_as_object(sentence: Sentence, token: int) -> list[int]:
    """Give Chile for "asked Chile to join", where the tree hangs it on the infinitive.

    Also for "agreed to Chile joining", hung on the gerund.
    """
    marks = below(sentence, token, frozenset({"mark"}))
    opening = [i for i in marks if sentence.tokens[i].lemma == "to"]
    acting = sentence.tokens[token].xpos == "VBG"
    before = token if acting else opening[-1] if opening else 0
    return [i for i in below(sentence, token, frozenset({"obj"})) if opening and i < before]


def _inherited_subjects(sentence: Sentence, token: int, depth: int) -> list[int]:
    word = sentence.tokens[token]
    if word.head < 0:
        return []
    relation = base_relation(word.deprel)
    if relation == "conj":
        return _subjects_of_conjunct(sentence, token, depth)
    if relation in {"xcomp", "advcl", "ccomp", "parataxis"}:
        return _controller(sentence, token, depth)
    if relation == "acl":
        return _noun_of_participle(sentence, token, depth)
    if relation in {"cop", "aux"}:
        return surface_subjects(sentence, word.head, depth)
    return []


def _subjects_of_conjunct(sentence: Sentence, token: int, depth: int) -> list[int]:
    head = sentence.tokens[token].head
    if sentence.tokens[head].upos in {"VERB", "AUX", "ADJ"} or below(sentence, head, SUBJECTS):
        return surface_subjects(sentence, head, depth)
    return []


def _controller(sentence: Sentence, token: int, depth: int) -> list[int]:
    """Give who acts in a clause without a subject of its own."""
    word = sentence.tokens[token]
    if word.deprel == "parataxis":
        return []
    within = word.deprel == "advcl" and marker(sentence, token) == "in"
    if within and (owners := _owners_of_object(sentence, token)):
        return owners
    if _is_controlled(sentence, token):
        found = objects_as_written(sentence, word.head) or called_on(sentence, word.head)
        if found:
            return spread(sentence, found[:1])
    if word.deprel == "advcl" and is_passive(sentence, word.head):
        return agents(sentence, word.head) or surface_subjects(sentence, word.head, depth)
    return surface_subjects(sentence, word.head, depth)


def _is_controlled(sentence: Sentence, token: int) -> bool:
    """Tell whether who is urged or called on acts in the clause."""
    word = sentence.tokens[token]
    if word.deprel == "xcomp":
        return sentence.tokens[word.head].lemma not in _SUBJECT_CONTROL
    if word.deprel != "advcl":
        return False
    opening = marker(sentence, token)
    return opening in OBJECT_GERUND or (opening == "to" and bool(called_on(sentence, word.head)))


def _owners_of_object(sentence: Sentence, gerund: int) -> list[int]:
    """Give Iran for "faulted Iran's record in combating smuggling", hung on the verb."""
    before = [i for i in objects_as_written(sentence, sentence.tokens[gerund].head) if i < gerund]
    return [owner for noun in before for owner in possessors(sentence, noun)]


def called_on(sentence: Sentence, verb: int) -> list[int]:
    """Give who is called on or appealed to, who then does the infinitive."""
    if sentence.tokens[verb].lemma not in _CALLS:
        return []
    obliques = below(sentence, verb, frozenset({"obl"}))
    return [i for i in obliques if case_of(sentence, i) in {"on", "upon", "to", "with"}]


def _noun_of_participle(sentence: Sentence, token: int, depth: int) -> list[int]:
    """Give who acts in "troops attacking X", "plans to join X", "X, who ...", "X refuses to"."""
    word = sentence.tokens[token]
    if word.xpos == "VBG" and not marker(sentence, token):
        return spread(sentence, [word.head])
    if word.deprel == "acl:relcl":
        relative = any(is_relative(sentence, i) for i in sentence.children[token])
        return [] if relative else spread(sentence, [word.head])
    if word.xpos == "VBG" and sentence.tokens[word.head].upos in {"PROPN", "PRON", "NUM"}:
        return spread(sentence, [word.head])  # "accused the two of harbouring", hung on "two"
    found = prepositional(sentence, word.head, "of")  # "the decision of X to leave"
    return possessors(sentence, word.head) or found or bearers(sentence, word.head, depth)


def marker(sentence: Sentence, token: int) -> str:
    """Give the word that introduces a clause ("that", "to", "of"), or ""."""
    for i in sentence.children[token]:
        if sentence.tokens[i].deprel in {"mark", "case"}:
            return sentence.tokens[i].lemma.lower()
    return ""


def objects_as_written(sentence: Sentence, token: int) -> list[int]:
    """List direct objects below the verb, relative pronouns included.

    Who is urged or accused stands as an indirect object where a clause is the object.
    """
    acting = _subject_read_as_object(sentence, token)
    found = [i for i in below(sentence, token, frozenset({"obj"})) if i not in acting]
    asked = [
        i
        for clause in below(sentence, token, frozenset({"xcomp"}))
        for i in _subject_read_as_object(sentence, clause)
        if marker(sentence, clause) != "for"
    ]
    return found or asked or below(sentence, token, frozenset({"iobj"}))


def objects(sentence: Sentence, token: int) -> list[int]:
    """List whom or what the verb is done to."""
    if is_passive(sentence, token):
        word = sentence.tokens[token]
        described = word.deprel in {"acl", "amod"}
        return spread(sentence, [word.head]) if described else surface_subjects(sentence, token)
    own = objects_as_written(sentence, token)
    own = [i for i in own if i > token] or own  # "to help the government fight rebels"
    if own:
        return spread(sentence, own[:1])
    return _objects_elsewhere(sentence, token)


def _is_whose(sentence: Sentence, clause: int) -> bool:
    """Tell "Eritrea, whose army fought" and "in which", where the noun is no object."""
    inside = [g for c in sentence.children[clause] for g in sentence.children[c]]
    obliques = below(sentence, clause, frozenset({"obl"}))
    where = any(sentence.tokens[i].xpos == "WRB" for i in sentence.children[clause])
    return where or any(is_relative(sentence, i) for i in (*inside, *obliques))


def _objects_elsewhere(sentence: Sentence, token: int) -> list[int]:
    """Find the object of "the deal Russia signed" and of "attacked and destroyed the camp"."""
    word = sentence.tokens[token]
    if word.deprel == "acl:relcl":
        named = below(sentence, token, SUBJECTS)
        own = bool(named) and not is_relative(sentence, named[-1])
        free = own and not _is_whose(sentence, token)
        taken = below(sentence, token, frozenset({"ccomp", "xcomp"}))
        return spread(sentence, [word.head]) if free and not taken else []
    first = objects_as_written(sentence, word.head) if word.deprel == "conj" else []
    if [i for i in first if i > token]:
        return spread(sentence, first[:1])  # "neither rejects nor accepts the plan"
    later = [
        i for i in below(sentence, token, frozenset({"conj"})) if sentence.tokens[i].upos == "VERB"
    ]
    if later and not below(sentence, token, frozenset({"obl", "ccomp", "xcomp", "iobj"})):
        return spread(sentence, objects_as_written(sentence, later[-1])[:1])
    return []


def prepositional(sentence: Sentence, token: int, preposition: str) -> list[int]:
    """List phrases with a preposition, also a relative one ("with whom")."""
    found = [
        i
        for i in sentence.children[token]
        if sentence.tokens[i].deprel in _OBLIQUES and case_of(sentence, i) == preposition
    ]
    return spread(sentence, found)


def case_of(sentence: Sentence, token: int) -> str:
    """Give the preposition of a phrase, multi-word ones joined, or ""."""
    kinds = {"case", "mark"} if sentence.tokens[token].xpos.startswith("NN") else {"case"}
    for i in sentence.children[token]:
        if sentence.tokens[i].deprel in kinds:
            fixed = below(sentence, i, frozenset({"fixed"}))
            return " ".join(sentence.tokens[k].lemma.lower() for k in (i, *fixed))
    return ""


def bearers(sentence: Sentence, noun: int, depth: int = 0) -> list[int]:
    """List who has or does what a noun names, from a verb that governs it or from its own words."""
    verb = governing_verb(sentence, noun)
    found = possessors(sentence, noun)
    if found or depth > 6:
        return found
    if verb is None:
        return surface_subjects(sentence, noun, depth + 1) if is_predicate(sentence, noun) else []
    if is_passive(sentence, verb):
        return agents(sentence, verb)
    return surface_subjects(sentence, verb, depth + 1)


def governing_verb(sentence: Sentence, noun: int) -> int | None:
    """Give the verb that has the noun as its object, passive subject or "in" phrase."""
    word = sentence.tokens[noun]
    if word.head < 0:
        return None
    if base_relation(word.deprel) == "conj":
        return governing_verb(sentence, word.head)
    if word.deprel in {"obj", "nsubj:pass", "iobj"} and sentence.tokens[word.head].upos == "VERB":
        return word.head
    if (container := container_of(sentence, noun)) is not None:
        return governing_verb(sentence, container)
    light = word.deprel == "obl" and case_of(sentence, noun) in _LIGHT_CASES
    return word.head if light and sentence.tokens[word.head].upos == "VERB" else None


def is_predicate(sentence: Sentence, noun: int) -> bool:
    """Tell "X is the first state to", "X became a member" from other nouns."""
    return sentence.tokens[noun].deprel == "xcomp" or bool(
        below(sentence, noun, frozenset({"cop"}))
    )


def container_of(sentence: Sentence, noun: int) -> int | None:
    """Give "package" for "aid" in "a package of aid", where the act stands behind "of"."""
    word = sentence.tokens[noun]
    if word.deprel != "nmod" or case_of(sentence, noun) not in {"of", "in"}:
        return None
    return word.head if sentence.tokens[word.head].lemma in noun_classes().container else None


def possessors(sentence: Sentence, noun: int) -> list[int]:
    """List the possessor of a noun."""
    return spread(sentence, below(sentence, noun, frozenset({"nmod:poss"})))


def modifiers(sentence: Sentence, noun: int) -> list[int]:
    """List nouns, names and adjectives in front of a noun."""
    kinds = frozenset(
        {"compound", "amod", "nmod:desc", "nmod", "nmod:unmarked", "flat", "obl:unmarked"}
    )
    return [i for i in below(sentence, noun, kinds) if i < noun]
