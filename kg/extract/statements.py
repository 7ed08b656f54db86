"""Who said what: statements with speaker, cue, content and addressee."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kg.extract.acts import Act, acts_in, is_first_person
from kg.extract.attribution import Credit, Speech
from kg.extract.continuations import Told, announced_acts, continued_acts, headline_act
from kg.extract.nesting import outermost
from kg.extract.qualifiers import qualifiers_of
from kg.extract.speakers import antecedent
from kg.model import (
    ActorType,
    AnnotatedDocument,
    Evidence,
    Manner,
    Mention,
    Resolution,
    Sentence,
    Statement,
)
from kg.quotations import Quote, Quotes, find_quotes
from kg.tree import base_relation, conjuncts, subtree

_TOLD = frozenset({"speech:clause", "phrase:clause"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """What every step needs of one document."""

    annotated: AnnotatedDocument
    quotes: Quotes
    mentions: Mapping[tuple[int, int], Mention]


def find_statements(annotated: AnnotatedDocument, resolution: Resolution) -> Speech:
    """Find the acts of speech of a document and whose words each stretch of it is.

    Direct, reported and mixed; verbs, nouns and adjectives of saying, asking and believing;
    "according to X"; cues after and inside their content; quotations without a cue that continue
    one with a cue (certainty .6); headlines ("Kremlin: talks will go on"). What people say of
    themselves inside a quotation ("I think") is part of the quotation and no statement.
    """
    reading = _Reading(annotated, find_quotes(annotated), _by_head(resolution.mentions))
    told = Told(annotated, reading.quotes, reading.mentions, _persons(resolution))
    acts = list(_acts(reading))
    acts.extend(announced_acts(told, acts))
    acts.extend(continued_acts(told, acts))
    acts.sort(key=lambda act: (act.sentence.index, act.token, act.first))
    credited = tuple(_credit(reading, act) for act in acts if act.credited)
    speech = Speech(credits=credited)
    told_by_each = (joint for act in _told(acts) for joint in _joint(reading, act))
    return Speech(tuple(_statement(reading, act, speech) for act in told_by_each), credited)


def _joint(reading: _Reading, act: Act) -> Iterator[Act]:
    """Give the act once for each who speaks: "France and Germany said in a joint statement".

    Of a proposal or an attack of several, the first stands for all.
    """
    yield act
    told = act.rule in _TOLD and act.source_sentence == act.sentence.index
    if act.source is None or not told:
        return
    first = _mention(reading, act)
    for other in conjuncts(act.sentence, act.source)[1:]:
        if act.first <= other < act.last:
            continue
        mention = reading.mentions.get((act.sentence.index, other))
        if first and mention and mention.actor != first.actor:
            yield replace(act, source=other)


def _persons(resolution: Resolution) -> frozenset[str]:
    return frozenset(a.id for a in resolution.actors if a.type is ActorType.PERSON)


def _told(acts: Sequence[Act]) -> Iterator[Act]:
    for _, group in groupby(acts, key=lambda act: act.sentence.index):
        yield from outermost(list(group))


def _by_head(mentions: Iterable[Mention]) -> dict[tuple[int, int], Mention]:
    found: dict[tuple[int, int], Mention] = {}
    for mention in mentions:
        other = found.get((mention.sentence, mention.head))
        if other is None or other.end - other.start < mention.end - mention.start:
            found[mention.sentence, mention.head] = mention
    return found


def _acts(reading: _Reading) -> Iterator[Act]:
    heads: dict[int, set[int]] = {}
    for number, head in reading.mentions:
        heads.setdefault(number, set()).add(head)
    for sentence in reading.annotated.sentences:
        actors = frozenset(heads.get(sentence.index, ()))
        found = [
            _with_quote(reading, act)
            for act in acts_in(sentence, actors)
            if not _is_own_voice(reading, act) and not _is_nobody(reading, act)
        ]
        if (headline := headline_act(sentence, reading.mentions)) is not None:
            found.append(headline)
        yield from found


def _is_own_voice(reading: _Reading, act: Act) -> bool:
    if not is_first_person(act.sentence, act.source):
        return False
    return reading.quotes.around(act.sentence.tokens[act.token].start) is not None


def _is_nobody(reading: _Reading, act: Act) -> bool:
    """Tell "I am sorry" outside of quotations, in a text of which nobody is the author."""
    return is_first_person(act.sentence, act.source) and _mention(reading, act) is None


def _with_quote(reading: _Reading, act: Act) -> Act:
    """Stretch a content over the whole quotation that it is part of."""
    tokens = act.sentence.tokens
    for quote in reading.quotes.within(act.sentence):
        inside = [i for i, t in enumerate(tokens) if quote.start <= t.start and t.end <= quote.end]
        if inside and _holds(inside, act.cue):
            act = _within(act, inside)
        if not inside or _holds(inside, act.cue) or not _overlaps(inside, act):
            continue
        first, last = min(act.first, inside[0]), max(act.last, inside[-1] + 1)
        if not (first <= act.token < last):
            act = replace(act, first=first, last=last)
    return act


def _within(act: Act, inside: list[int]) -> Act:
    """Keep what a quoted cue tells inside its quotation."""
    first, last = max(act.first, inside[0]), min(act.last, inside[-1] + 1)
    return replace(act, first=first, last=last) if first < last else act


def _holds(inside: list[int], cue: tuple[int, int]) -> bool:
    return inside[0] <= cue[0] <= inside[-1]


def _overlaps(inside: list[int], act: Act) -> bool:
    return inside[0] < act.last and act.first <= inside[-1]


def _credit(reading: _Reading, act: Act) -> Credit:
    tokens = act.sentence.tokens
    mention = _mention(reading, act)
    return Credit(
        sentence=act.sentence.index,
        start=tokens[act.first].start,
        end=tokens[act.last - 1].end,
        source=mention.actor if mention else "",
        cue=_words(reading, act.cue_sentence, *act.cue),
    )


def _mention(reading: _Reading, act: Act) -> Mention | None:
    """Give the mention that names the source, through its relative pronoun if need be."""
    if act.source is None:
        return None
    index = act.source_sentence
    direct = reading.mentions.get((index, act.source))
    if direct is not None or index != act.sentence.index:
        return direct
    return reading.mentions.get((index, antecedent(act.sentence, act.source)))


def _words(reading: _Reading, sentence: Sentence, first: int, last: int) -> str:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    return reading.annotated.document.text[start:end]


def _statement(reading: _Reading, act: Act, speech: Speech) -> Statement:
    sentence, tokens = act.sentence, act.sentence.tokens
    mention = _mention(reading, act)
    start, end = _paired(reading, tokens[act.first].start, tokens[act.last - 1].end)
    return Statement(
        speaker=mention.actor if mention else "",
        speaker_text=_speaker_text(reading, act),
        cue=_words(reading, act.cue_sentence, *act.cue),
        cue_start=act.cue_sentence.tokens[act.cue[0]].start,
        cue_end=act.cue_sentence.tokens[act.cue[1] - 1].end,
        content=reading.annotated.document.text[start:end],
        content_start=start,
        content_end=end,
        manner=_manner(reading, start, end),
        qualifiers=qualifiers_of(
            sentence,
            act.token,
            speech=speech,
            anchor=reading.annotated.document.date,
            certainty=act.certainty,
        ),
        evidence=(_evidence(reading, act),),
        addressee=_actor_at(reading, sentence, act.addressee),
    )


def _paired(reading: _Reading, start: int, end: int) -> tuple[int, int]:
    """Take in the mark whose partner stands inside: ""quantum leaps" in trade"."""
    for quote in reading.quotes.spans:
        if quote.start == start and quote.end < end and quote.closed:
            start -= 1
        elif quote.end == end and start < quote.start - 1 and quote.closed:
            end += 1
    return start, end


def _actor_at(reading: _Reading, sentence: Sentence, token: int | None) -> str:
    mention = None if token is None else reading.mentions.get((sentence.index, token))
    return mention.actor if mention else ""


def _manner(reading: _Reading, start: int, end: int) -> Manner:
    spans = [q for q in reading.quotes.spans if q.start < end and start < q.end]
    if not spans:
        return Manner.REPORTED
    quoted = sum(_shared(quote, start, end) for quote in spans)
    return Manner.QUOTED if quoted >= 0.9 * (end - start) else Manner.MIXED


def _shared(quote: Quote, start: int, end: int) -> int:
    return min(quote.end, end) - max(quote.start, start)


def _speaker_text(reading: _Reading, act: Act) -> str:
    """Give the source's words without the clauses that only add something about it."""
    if act.source is None:
        return ""
    sentence = reading.annotated.sentences[act.source_sentence]
    dropped: set[int] = set()
    for other in sentence.children[act.source]:
        if _is_added(sentence, other):
            dropped.update(subtree(sentence, other))
    kept = [i for i in subtree(sentence, act.source) if i not in dropped]
    kept = _run_around(kept, act.source)
    while len(kept) > 1 and sentence.tokens[kept[-1]].upos == "PUNCT":
        kept.pop()
    while len(kept) > 1 and sentence.tokens[kept[0]].upos in {"PUNCT", "ADP"}:
        kept.pop(0)
    return _words(reading, sentence, kept[0], kept[-1] + 1)


def _is_added(sentence: Sentence, token: int) -> bool:
    relation = sentence.tokens[token].deprel
    return relation == "case" or base_relation(relation) in {"acl", "parataxis", "advcl"}


def _run_around(tokens: list[int], token: int) -> list[int]:
    """Keep the stretch without a gap that holds the token."""
    run: list[int] = []
    for index in tokens:
        if run and index != run[-1] + 1:
            if token in run:
                break
            run = []
        run.append(index)
    return run


def _evidence(reading: _Reading, act: Act) -> Evidence:
    sentence, tokens = act.sentence, act.sentence.tokens
    cue = act.cue if act.cue_at is None else (act.first, act.first)
    first, last = min(cue[0], act.first), max(cue[1], act.last)
    if act.source is not None and act.source_sentence == sentence.index:
        first, last = min(first, act.source), max(last, act.source + 1)
    start, end = tokens[first].start, tokens[last - 1].end
    return Evidence(
        sentence=sentence.index,
        start=start,
        end=end,
        text=reading.annotated.document.text[start:end],
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        cue_start=tokens[cue[0]].start,
        cue_end=tokens[cue[1] - 1].end if act.cue_at is None else tokens[cue[0]].start,
        rule=act.rule,
        entry=act.entry,
    )
