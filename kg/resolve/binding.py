"""What grammar says of a pronoun and a phrase that it may take up: ruled out, or near at hand."""

from __future__ import annotations

from kg.lexicon.descriptions import load_descriptions
from kg.lexicon.roles import load_roles
from kg.model import Mention, MentionForm, Sentence
from kg.resolve.pronoun_kinds import Kind, Pronoun
from kg.resolve.reading import Reading
from kg.tree import ancestors, base_relation, child, children, preposition


def is_excluded(pronoun: Pronoun, mention: Mention) -> bool:
    """Tell whether grammar rules the mention out: too late, or an argument of the same verb."""
    if mention.sentence != pronoun.sentence.index:
        return False
    if mention.first >= pronoun.token:
        return not _is_fronted(pronoun, mention.head)
    return mention.last > pronoun.token or is_coargument(pronoun, mention.head)


def _is_fronted(pronoun: Pronoun, subject: int) -> bool:
    """Tell whether the pronoun stands before its subject: "In her remarks, Waters said"."""
    tokens = pronoun.sentence.tokens
    if tokens[subject].deprel not in ("nsubj", "nsubj:pass"):
        return False
    path = [pronoun.token, *ancestors(pronoun.sentence, pronoun.token)]
    verb = tokens[subject].head
    if verb not in path[1:]:
        return False
    below = path[path.index(verb) - 1]
    return below < subject and base_relation(tokens[below].deprel) in ("obl", "advcl")


def is_coargument(pronoun: Pronoun, head: int) -> bool:
    """Tell whether both are arguments of one word, which rules out that they are one actor."""
    tokens = pronoun.sentence.tokens
    if pronoun.possessive:
        return tokens[pronoun.token].head == head
    return tokens[head].head == tokens[pronoun.token].head and not pronoun.reflexive


def barred(reading: Reading, pronoun: Pronoun) -> set[str]:
    """List the actors that a pronoun cannot mean: the other arguments of its verb."""
    if pronoun.possessive or pronoun.reflexive:
        return set()
    tokens = pronoun.sentence.tokens
    verb = tokens[pronoun.token].head
    found = set[str]()
    while verb >= 0:
        for other in children(pronoun.sentence, verb, _ARGUMENTS):
            if other != pronoun.token:
                found.update(_named_at(reading, pronoun, other))
        # "wants to support it": the subject stands at the verb above
        verb = tokens[verb].head if tokens[verb].deprel == "xcomp" else -1
    return found


def _named_at(reading: Reading, pronoun: Pronoun, token: int) -> set[str]:
    row = reading.by_sentence.get(pronoun.sentence.index, ())
    return {m.actor for m in row if m.head == token and m.form is not MentionForm.PRONOUN}


_ARGUMENTS = ("nsubj", "obj", "iobj")


def is_predicated(pronoun: Pronoun) -> bool:
    """Tell whether "it" is said to be a thing: "it was a long day", but not "it is an ally"."""
    tokens = pronoun.sentence.tokens
    predicate = tokens[pronoun.token].head
    if pronoun.kind is not Kind.THING or predicate < 0 or pronoun.possessive:
        return False
    if child(pronoun.sentence, predicate, "cop") is None or tokens[predicate].upos == "ADJ":
        return False
    words = [pronoun.scene.words[predicate]]
    return load_roles().ending_at(words, 0) is None


def is_related(pronoun: Pronoun, head: int) -> bool:
    """Tell whether the pronoun stands in a relative clause of the noun."""
    tokens = pronoun.sentence.tokens
    above = ancestors(pronoun.sentence, pronoun.token)
    return any(t.deprel == "acl:relcl" and t.head == head for t in map(tokens.__getitem__, above))


def governs(pronoun: Pronoun, head: int) -> bool:
    """Tell whether a mention is the subject of a verb above the pronoun: "X said he"."""
    tokens = pronoun.sentence.tokens
    above = tokens[head].head
    if above < 0 or base_relation(tokens[head].deprel) != "nsubj":
        return False
    if pronoun.kind is not Kind.SEVERAL and has_conjunct(pronoun.sentence, head):
        return False
    return _is_under(pronoun, above)


def is_of_own_clause(pronoun: Pronoun, head: int) -> bool:
    """Tell whether a mention is the subject of the clause of a possessive pronoun."""
    tokens = pronoun.sentence.tokens
    if not pronoun.possessive or base_relation(tokens[head].deprel) != "nsubj":
        return False
    with_subject = (
        token
        for token in ancestors(pronoun.sentence, pronoun.token)
        if children(pronoun.sentence, token, ("nsubj",))
    )
    return next(with_subject, -1) == tokens[head].head


def affected_object(pronoun: Pronoun) -> int | None:
    """Give the object that a possessive pronoun most likely goes with, or None.

    "Rome urged Malta to open its ports": who is to act; "thanked Modi for his visit": for whose.
    """
    sentence, below = pronoun.sentence, pronoun.token
    for token in ancestors(sentence, below) if pronoun.possessive else ():
        if children(sentence, below, ("nsubj",)):
            return None
        if _is_about_object(sentence, token, below):
            found = _object_before(sentence, token, below)
            promised = sentence.tokens[token].lemma in load_descriptions().promising
            return None if promised else found
        below = token
    return None


def _object_before(sentence: Sentence, verb: int, clause: int) -> int | None:
    """Give the object of a verb; "called on X" has it behind "on"."""
    found = child(sentence, verb, "obj", "iobj")
    for other in children(sentence, verb, ("obl",)) if found is None else ():
        if preposition(sentence, other) in ("on", "upon"):
            found = other
    return found if found is not None and found < clause else None


def _is_about_object(sentence: Sentence, verb: int, clause: int) -> bool:
    """Tell an infinitive, or a reason, that hangs on a verb with its object."""
    relation = base_relation(sentence.tokens[clause].deprel)
    links = children(sentence, clause, ("case", "mark"))
    opening = {sentence.tokens[i].lemma.lower() for i in links}
    if relation in ("xcomp", "ccomp"):
        return "to" in opening
    if relation == "advcl" and "to" in opening:  # "called on X to leave", not "sent X to leave"
        return child(sentence, verb, "obj") is None
    return relation in ("obl", "advcl") and not opening.isdisjoint(_REASONS)


_REASONS = frozenset({"for", "over"})


def _is_under(pronoun: Pronoun, verb: int) -> bool:
    """Tell whether the pronoun stands below a verb, but not in another clause beside it."""
    below = pronoun.token
    for token in ancestors(pronoun.sentence, pronoun.token):
        if token == verb:
            beside = pronoun.sentence.tokens[below].deprel == "conj"
            return not (beside and children(pronoun.sentence, below, ("nsubj",)))
        below = token
    return False


def is_beside(pronoun: Pronoun, head: int) -> bool:
    """Tell whether the pronoun is a possessor beside the candidate: "the UN and its members"."""
    noun = pronoun.sentence.tokens[pronoun.sentence.tokens[pronoun.token].head]
    return pronoun.possessive and noun.deprel == "conj" and noun.head == head


def has_conjunct(sentence: Sentence, token: int) -> bool:
    """Tell whether other words are coordinated with the token."""
    return any(sentence.tokens[child].deprel == "conj" for child in sentence.children[token])
