"""Whether a clause is affirmed or denied, read from the tree."""

from __future__ import annotations

from kg.extract.scope import governors, is_noun, lemma_of
from kg.lexicon.cues import negation_cues
from kg.model import Polarity, Sentence
from kg.tree import base_relation, child, children, preposition

#: "not only", "not just": what follows is affirmed.
_LIMITS = {"only", "just", "merely", "simply", "alone"}
_VERBAL = {"conj", "xcomp", "ccomp", "acl", "csubj"}


def polarity_of(sentence: Sentence, token: int) -> Polarity:
    """Tell whether what the token says is affirmed or denied.

    A denial counts where it reaches: on the word itself ("did not attack", "no attack"), through
    its subject ("nobody attacked"), and from above ("refused to attack", "does not intend to
    attack", "denied the attack", "held no talks"). Two denials cancel each other.
    """
    denials = _denied_here(sentence, token)
    below = token
    for above in governors(sentence, token):
        step = _step(sentence, below, above)
        if step is None:
            break
        denials += step
        below = above
    else:
        above = sentence.tokens[below].head
        denials += _denied_by_verb(sentence, below, above)
    return Polarity.NEGATED if denials % 2 else Polarity.AFFIRMED


def is_denied_itself(sentence: Sentence, token: int) -> bool:
    """Tell a word that is denied by its own negation, whatever stands above it."""
    return _denied_here(sentence, token) % 2 == 1


def _step(sentence: Sentence, below: int, above: int) -> int | None:
    """Count the denials that come down one step; None when the path ends here."""
    cues = negation_cues()
    relation = base_relation(sentence.tokens[below].deprel)
    if relation == "conj":
        return _shared_denial(sentence, below, above)
    lemma = lemma_of(sentence, above)
    if relation == "acl" and lemma in cues.hearsay:
        return _denied_hearsay(sentence, above)
    if lemma in cues.verbs:
        return 1 + _denied_here(sentence, above)
    if lemma in cues.transparent or (relation not in _VERBAL and lemma in cues.carriers):
        return _denied_here(sentence, above, but=below)
    return None


def _denied_hearsay(sentence: Sentence, noun: int) -> int | None:
    """Count "rejected reports that X left", where the noun only carries the clause.

    A verb that denies whatever its object is ("denied") is counted at the end of the path.
    """
    verb = sentence.tokens[noun].head
    if verb < 0 or base_relation(sentence.tokens[noun].deprel) != "obj":
        return None
    lemma, cues = lemma_of(sentence, verb), negation_cues()
    if lemma not in cues.hearsay_deniers:
        return None
    return int(lemma not in cues.verbs) + _denied_here(sentence, verb)


def _shared_denial(sentence: Sentence, below: int, above: int) -> int:
    joint = child(sentence, below, "cc")
    word = "" if joint is None else sentence.tokens[joint].lemma.lower()
    if word == "nor":
        return 0  # it denies by itself
    subject_denied = any(_is_denied_argument(sentence, c) for c in _subjects(sentence, above))
    return _denied_here(sentence, above) if word == "or" else int(subject_denied)


def _denied_by_verb(sentence: Sentence, noun: int, verb: int) -> int:
    """Count "denied the attack": a noun below a verb that denies its object."""
    relation = base_relation(sentence.tokens[noun].deprel)
    if verb < 0 or relation != "obj" or not is_noun(sentence, noun):
        return 0
    return int(lemma_of(sentence, verb) in negation_cues().verbs)


def _denied_here(sentence: Sentence, token: int, but: int = -1) -> int:
    found = any(_is_denial(sentence, other) for other in sentence.children[token] if other != but)
    return int(found or preposition(sentence, token) in negation_cues().prepositions)


def _is_denial(sentence: Sentence, token: int) -> bool:
    cues = negation_cues()
    word, relation = sentence.tokens[token], base_relation(sentence.tokens[token].deprel)
    lemma = word.lemma.lower()
    if relation == "advmod":
        graded = children(sentence, token, ("advmod",))  # "no longer"
        return any(_is_negator(sentence, adverb) for adverb in (token, *graded))
    if relation == "obl":
        return lemma in cues.occasions and _is_denied_argument(sentence, token)
    if relation == "det":
        return lemma in cues.determiners
    if relation in {"nsubj", "obj"}:
        return _is_denied_argument(sentence, token)
    if relation in {"mark", "cc"}:
        joined = {_joined(sentence, token), _with_word_before(sentence, token)}
        return lemma in cues.conjunctions or not joined.isdisjoint(cues.prepositions)
    return False


def _with_word_before(sentence: Sentence, token: int) -> str:
    """Join "stopped short of condemning", where the first word hangs on the verb above."""
    return " ".join(word.lemma.lower() for word in sentence.tokens[max(token - 1, 0) : token + 1])


def _is_negator(sentence: Sentence, token: int) -> bool:
    word = sentence.tokens[token]
    cues = negation_cues().adverbs
    if word.lemma.lower() not in cues and word.text.lower() not in cues:
        return False
    following = sentence.tokens[token + 1 : token + 2]
    return not (following and following[0].lemma.lower() in _LIMITS)


def _is_denied_argument(sentence: Sentence, token: int) -> bool:
    cues = negation_cues()
    if sentence.tokens[token].lemma.lower() in cues.subjects:
        return True
    determiners = children(sentence, token, ("det", "cc:preconj"))
    return any(sentence.tokens[d].lemma.lower() in cues.determiners for d in determiners)


def _subjects(sentence: Sentence, token: int) -> list[int]:
    return children(sentence, token, ("nsubj",))


def _joined(sentence: Sentence, token: int) -> str:
    parts = [token, *children(sentence, token, ("fixed",))]
    return " ".join(sentence.tokens[i].lemma.lower() for i in parts)
