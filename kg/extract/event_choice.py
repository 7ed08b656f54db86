"""Chooses the main event of a sentence among what its words signal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.extract.acts import Act, acts_in
from kg.extract.findings import Finding
from kg.extract.modality import modality_of
from kg.extract.polarity import polarity_of
from kg.extract.reading import Reading
from kg.extract.scope import lemma_of
from kg.lexicon.events import EventWords, event_words
from kg.model import Modality, Polarity, Sentence
from kg.tree import base_relation, child, children
from kg.vocabulary import relation_types


@dataclass(frozen=True, slots=True)
class Choice:
    """The word and the class of a main event.

    Attributes:
        finding: what a frame found there, or None for a demand read from "said that X must".
        act: the word that heads the reported clause.
        reporters: words that name who only reports it.
    """

    token: int
    relation: str
    plover: str
    entry: str
    finding: Finding | None
    act: int
    reporters: frozenset[int] = frozenset()


_POSSIBLE = {Modality.HYPOTHETICAL, Modality.CONDITIONAL}


def choose(reading: Reading, sentence: Sentence, findings: Sequence[Finding]) -> Choice | None:
    """Give the main event, or None when no word signals one."""
    usable = [f for f in findings if _relation_of(f) and not _is_unmet(f) and not _in_name(f)]
    signalled = {f.token for f in usable if not f.frame.weak}
    act, reporters, demand = _reported(reading, sentence, signalled)
    if demand is not None:
        return demand
    costs = _costs(sentence, act)
    if not usable:
        return None
    nearest_to_act = min(usable, key=lambda f: (costs[f.token] + _penalty(f), f.token)).token
    here = [f for f in usable if f.token == nearest_to_act]
    best = min(here, key=lambda f: _penalty(f) - (1.2 if _is_exact(f) else 0.0))
    relation, plover = _classified(sentence, best)
    told_by = reporters | _tellers(sentence, best.token)
    return Choice(best.token, relation, plover, best.frame.name, best, act, told_by)


def _tellers(sentence: Sentence, token: int) -> frozenset[int]:
    """Give the sources of all sayings around a word, "according to" among them."""
    around = (a for a in acts_in(sentence) if a.credited and a.first <= token < a.last)
    return frozenset(act.source for act in around if act.source is not None)


def _is_unmet(finding: Finding) -> bool:
    """Tell a frame whose own conditions fail from one that only lacks a name."""
    reason = finding.blocked
    return bool(reason) and not reason.startswith(("nobody", "no issue"))


def _in_name(finding: Finding) -> bool:
    """Tell a word of a name ("Agency for Cooperation")."""
    return finding.sentence.tokens[finding.token].upos == "PROPN"


def _relation_of(finding: Finding) -> str:
    return finding.frame.relation or event_words().stances.get(finding.frame.stance, "")


def _penalty(finding: Finding) -> float:
    """Prefer frames that found both sides, strong ones, and acts before plans."""
    frame = finding.frame
    penalty = 0.0 if finding.pairs else 0.6
    penalty += 0.5 if frame.weak else 0.0
    penalty += 0.0 if frame.relation else 0.4
    penalty += 1.6 if frame.name in event_words().transparent else 0.0
    return penalty


def _is_exact(finding: Finding) -> bool:
    """Tell a frame that asks for certain words or roles beside its own."""
    return bool(finding.frame.object_words or finding.frame.needs)


def _reported(
    reading: Reading, sentence: Sentence, signalled: set[int]
) -> tuple[int, frozenset[int], Choice | None]:
    """Walk from the main verb through what is merely said to the act itself."""
    token = next(i for i, t in enumerate(sentence.tokens) if t.head < 0)
    heads = frozenset(i for i in range(len(sentence.tokens)) if reading.mentions_at(sentence, i))
    acts = {act.token: act for act in acts_in(sentence, heads) if act.rule.endswith(":clause")}
    reporters: list[int] = []
    while token in acts and token not in signalled:
        act = acts[token]
        below = _content_head(sentence, act)
        if below is None:
            break
        if act.source is not None:
            reporters.append(act.source)
        if _is_demanded(reading, sentence, below, act):
            return below, frozenset(), _demand(sentence, act, below)
        token = below
    return token, frozenset(reporters), None


def _content_head(sentence: Sentence, act: Act) -> int | None:
    inside = range(act.first, act.last)
    heads = [i for i in inside if sentence.tokens[i].head not in inside]
    clausal = [i for i in heads if base_relation(sentence.tokens[i].deprel) != "punct"]
    return clausal[0] if clausal and clausal[0] != act.token else None


def _is_demanded(reading: Reading, sentence: Sentence, clause: int, act: Act) -> bool:
    """Tell "said that X must withdraw": an obligation laid on another actor."""
    duties = event_words().duties
    subject = child(sentence, clause, "nsubj")
    if subject is None or not reading.mentions_at(sentence, subject):
        return False
    laid = any(
        sentence.tokens[i].lemma.lower() in duties for i in children(sentence, clause, ("aux",))
    )
    return laid and not _same(reading, sentence, subject, act.source)


def _same(reading: Reading, sentence: Sentence, one: int, other: int | None) -> bool:
    if other is None:
        return False
    first = {m.actor for m in reading.mentions_at(sentence, one)}
    return bool(first & {m.actor for m in reading.mentions_at(sentence, other)})


def _demand(sentence: Sentence, act: Act, clause: int) -> Choice:
    del sentence  # the words are found again by whoever fills the sides
    return Choice(act.token, "demands-from", "REQUEST", "said-must", None, clause)


def _classified(sentence: Sentence, finding: Finding) -> tuple[str, str]:
    """Give relation and class as polarity and mode make them."""
    words = event_words()
    relation = _relation_of(finding)
    plover = _class_of(finding, relation, words)
    if polarity_of(sentence, finding.token) is Polarity.NEGATED:
        return ("rejects", "REJECT") if plover in words.cooperative else (relation, plover)
    if lemma_of(sentence, finding.token) in words.offering and plover in words.agreed_when_planned:
        return "promises", "AGREE"
    mode = modality_of(sentence, finding.token)
    if (
        plover == "REJECT"
        and mode in _POSSIBLE
        and lemma_of(sentence, finding.token) in words.stopping
    ):
        return "threatens", "THREATEN"
    return _in_mode(relation, plover, mode)


def _in_mode(relation: str, plover: str, mode: Modality) -> tuple[str, str]:
    words = event_words()
    ahead = mode in {Modality.PLANNED, Modality.CONDITIONAL}
    if ahead and plover in words.agreed_when_planned:
        return "promises", "AGREE"
    possible = mode in _POSSIBLE
    planned = mode is Modality.PLANNED and plover in words.threatened_when_planned
    if planned or (possible and plover in words.threatened_when_possible):
        return "threatens", "THREATEN"
    return relation, plover


def _class_of(finding: Finding, relation: str, words: EventWords) -> str:
    named = words.entries.get(finding.frame.name)
    return named or next(iter(relation_types()[relation].plover), "")


#: Steps down the tree: how far from the act a word is that hangs on it in this way.
_STEPS = {
    "xcomp": 1.0,
    "ccomp": 1.0,
    "obj": 1.0,
    "nsubj": 2.0,
    "conj": 2.0,
    "obl": 2.0,
    "nmod": 2.0,
    "acl": 2.5,
    "advcl": 3.0,
    "parataxis": 3.5,
    "appos": 6.0,
    "amod": 4.0,
}


def _costs(sentence: Sentence, act: int) -> list[float]:
    """Give every word's distance from the act; what stands above the act is far away."""
    costs = [20.0] * len(sentence.tokens)
    costs[act] = 0.0
    stack = [act]
    while stack:
        current = stack.pop()
        for below in sentence.children[current]:
            costs[below] = costs[current] + _step(sentence.tokens[below].deprel)
            stack.append(below)
    return costs


def _step(deprel: str) -> float:
    return 5.0 if deprel == "acl:relcl" else _STEPS.get(base_relation(deprel), 2.0)


def nearest(sentence: Sentence, act: int, tokens: Iterable[int]) -> list[int]:
    """Sort words by their distance from the act, then by their place."""
    costs = _costs(sentence, act)
    return sorted(tokens, key=lambda token: (costs[token], token))
