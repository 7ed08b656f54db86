"""Turns findings into positions, and the words of their issues into issues that meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.anaphora import IssueWord, resolve_issue
from kg.extract.composition import parts_of
from kg.extract.findings import Finding
from kg.extract.issues import Topic, complete, topic_of, with_article
from kg.extract.obligations import is_asked, is_first_person, is_obliged
from kg.extract.polarity import is_denied_itself
from kg.extract.reading import Reading
from kg.extract.relations import evidence_of, finding_qualifiers
from kg.extract.wording import offsets_of, span_of_issue
from kg.model import Evidence, Mention, Position, Qualifiers, Sentence
from kg.vocabulary import stances

_AGAINST = frozenset({"opposes", "rules-out"})
_RESTRICTING = frozenset({"only", "unless", "provided", "providing", "on", "once", "until"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A position whose issue is not yet minted.

    Attributes:
        said: the wording for a label, with the name of whoever its first word stands for.
        denied: whether the wording denies what the holder is against ("must not leave").
    """

    holder: Mention
    stance: str
    topic: Topic
    wording: str
    qualifiers: Qualifiers
    evidence: Evidence
    addressee: str
    said: str
    denied: bool = False


def draft_positions(reading: Reading, findings: tuple[Finding, ...]) -> list[Draft]:
    """List the positions that the findings give, in text order."""
    taking = _without_denied([f for f in findings if _takes_stance(f)])
    inner, outer = _by_word(taking), _by_issue(taking)
    earlier: list[IssueWord] = []
    drafts: list[Draft] = []
    for finding in taking:
        if _is_wrapper(finding, inner) or _is_wrapped(finding, outer) or _is_others(finding):
            continue
        for token in finding.issues:
            word = resolve_issue(reading, IssueWord(finding.sentence, token), tuple(earlier))
            if word is not None:
                earlier.append(word)
                drafts.extend(_drafts(reading, finding, word))
    return _completed(drafts)


def _without_denied(findings: list[Finding]) -> list[Finding]:
    """Leave out the support that "will not accept X" denies, where its refusal is read already."""
    refused = {(f.sentence.index, f.token) for f in findings if f.frame.needs_denial}
    return [
        f for f in findings if f.frame.needs_denial or (f.sentence.index, f.token) not in refused
    ]


def _takes_stance(finding: Finding) -> bool:
    return bool(finding.issues) and not finding.frame.weak and not finding.blocked


def _is_others(finding: Finding) -> bool:
    """Tell an act that the holder is only asked or obliged to do, which shows no stance yet."""
    sentence, token = finding.sentence, finding.token
    if finding.frame.name.startswith("rules/") or is_first_person(sentence, token):
        return False
    return is_asked(sentence, token) or is_obliged(sentence, token)


def _by_word(findings: Iterable[Finding]) -> dict[tuple[int, int], list[Finding]]:
    """Index findings by their signalling word."""
    found: dict[tuple[int, int], list[Finding]] = {}
    for finding in findings:
        found.setdefault((finding.sentence.index, finding.token), []).append(finding)
    return found


def _by_issue(findings: Iterable[Finding]) -> dict[tuple[int, int], list[Finding]]:
    """Index findings by the word that heads their issue."""
    found: dict[tuple[int, int], list[Finding]] = {}
    for finding in findings:
        for token in finding.issues:
            found.setdefault((finding.sentence.index, token), []).append(finding)
    return found


def _is_wrapper(finding: Finding, inner: dict[tuple[int, int], list[Finding]]) -> bool:
    """Tell "refuses to rule out X" and "pursues the goal of X", where the inner word says it."""
    return any(
        _says_the_same(f, finding)
        for token in finding.issues
        if token != finding.token
        for f in inner.get((finding.sentence.index, token), ())
        if _same_holders(f, finding)
    )


def _says_the_same(inner: Finding, outer: Finding) -> bool:
    if outer.frame.stance in _AGAINST:
        return inner.frame.stance in _AGAINST
    willed = inner.frame.name.startswith("will/will-noun")
    return willed and inner.frame.stance == outer.frame.stance


def _is_wrapped(finding: Finding, outer: dict[tuple[int, int], list[Finding]]) -> bool:
    """Tell "accept X" in "refuses to accept X", whose stance is that of the outer verb.

    So is "X must leave" in "demands that X must leave".
    """
    if finding.frame.stance in _AGAINST:
        return False
    deciding = _AGAINST | {"demands"} if finding.frame.name == "rules/others-must" else _AGAINST
    return any(
        f.frame.stance in deciding and f.token != finding.token and _same_holders(f, finding)
        for f in outer.get((finding.sentence.index, finding.token), ())
    )


def _same_holders(one: Finding, other: Finding) -> bool:
    return bool({m.actor for m in one.holders} & {m.actor for m in other.holders})


def _drafts(reading: Reading, finding: Finding, word: IssueWord) -> Iterator[Draft]:
    """Give the stance on the whole and, turned round, on its parts.

    "to prevent the accession" is about the accession as a whole too: then the part says it all.
    """
    qualifiers = finding_qualifiers(reading, finding)
    stance = _stance(finding, qualifiers)
    parts = [
        draft
        for part in parts_of(word.sentence, word.token, stance)
        for draft in _each_holder(
            reading, finding, IssueWord(word.sentence, part.token), part.stance, qualifiers
        )
    ]
    is_act = word.sentence.tokens[word.token].upos == "VERB"
    turned = {draft.topic.id for draft in parts if is_act}
    whole = _each_holder(reading, finding, word, stance, qualifiers)
    yield from (draft for draft in whole if draft.topic.id not in turned)
    yield from parts


def _stance(finding: Finding, qualifiers: Qualifiers) -> str:
    """Give the stance; support that a condition restricts ("only if") is conditional."""
    first = qualifiers.condition.partition(" ")[0].lower()
    restricted = finding.frame.stance == "supports" and first in _RESTRICTING
    return "conditional" if restricted else finding.frame.stance


def _each_holder(
    reading: Reading, finding: Finding, word: IssueWord, stance: str, qualifiers: Qualifiers
) -> Iterator[Draft]:
    avoid = finding.token if word.sentence is finding.sentence else -1
    span = span_of_issue(word.sentence, word.token, avoid=avoid)
    start, end = offsets_of(word.sentence, span)
    here = span if word.sentence is finding.sentence else None
    wording = reading.annotated.document.text[start:end]
    said = _with_owner(reading, word.sentence, span[0], wording)
    topic = topic_of(reading, word.sentence, word.token)
    binding = stance == "demands" or finding.frame.name == "rules/own-side-must"
    denied = binding and bool(topic.frame or topic.clause) and _is_denied(word)
    for holder in dict.fromkeys(finding.holders):
        yield Draft(
            holder=holder,
            stance="opposes" if denied else stance,
            topic=topic,
            wording=wording,
            said=said,
            qualifiers=qualifiers,
            evidence=evidence_of(reading, finding, (holder,), span=here),
            addressee=_addressee(finding, holder),
            denied=denied,
        )


def _with_owner(reading: Reading, sentence: Sentence, first: int, wording: str) -> str:
    """Give "NATO's eastern flank" for "its eastern flank", so that it reads well alone."""
    token = sentence.tokens[first]
    owners = {m.actor for m in reading.mentions_at(sentence, first)}
    if token.xpos != "PRP$" or len(owners) != 1:
        return wording
    name = with_article(reading.actors[owners.pop()].name)
    return name + ("'" if name.endswith("s") else "'s") + wording[len(token.text) :]


def _is_denied(word: IssueWord) -> bool:
    """Tell "demands that X must not leave" and "urged X not to leave", which are against it."""
    verbal = word.sentence.tokens[word.token].upos == "VERB"
    return verbal and is_denied_itself(word.sentence, word.token)


def _addressee(finding: Finding, holder: Mention) -> str:
    others = [m.actor for m in finding.addressees if m.actor != holder.actor]
    return others[0] if others else ""


def _completed(drafts: list[Draft]) -> list[Draft]:
    topics = tuple(dict.fromkeys(d.topic for d in drafts))
    return [replace(d, topic=complete(d.topic, topics)) for d in drafts]


def position_of(draft: Draft) -> Position:
    """Give the position with its issue's id."""
    return Position(
        actor=draft.holder.actor,
        stance=stances()[draft.stance],
        issue=draft.topic.id,
        wording=draft.wording,
        qualifiers=draft.qualifiers,
        evidence=(draft.evidence,),
        addressee=draft.addressee,
    )
