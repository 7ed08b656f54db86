"""Acts of speech without a cue of their own: continued quotations and headlines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.acts import Act
from kg.model import AnnotatedDocument, Mention, Sentence
from kg.quotations import Quote, Quotes
from kg.tree import ancestors, child

#: How sure a reader is of the speaker of a quotation without a cue.
_CONTINUED = 0.6
_HEADLINE = 0.8
#: Words behind a colon that make a sentence.
_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Told:
    """What a quotation without a cue may go on from.

    Attributes:
        mentions: who is named at a head word, by sentence and token.
        persons: ids of the actors that are persons.
    """

    annotated: AnnotatedDocument
    quotes: Quotes
    mentions: Mapping[tuple[int, int], Mention]
    persons: frozenset[str]

    @property
    def sentences(self) -> Sequence[Sentence]:
        """The sentences of the document."""
        return self.annotated.sentences


def continued_acts(told: Told, acts: Sequence[Act]) -> Iterator[Act]:
    """Give the quoted sentences that bring no cue of their own.

    A sentence that stands wholly in quotation marks is said by the speaker of the same quotation,
    else by that of the quotation before, else by whoever speaks, or is a person and the subject, in
    the sentence before: "The minister rejected the deal. "It is not fair."" A sentence that ends
    with a colon or comma hands over to the next paragraph too.
    """
    quotes = told.quotes
    givers = {a.sentence.index: a for a in acts if _gives(a, quotes)}
    openers = _openers(acts, quotes)
    for sentence in told.sentences:
        range_ = _quoted_range(sentence, quotes)
        if range_ is None:
            continue
        giver = _giver(sentence, told, givers)
        model = givers[giver] if giver is not None else _opener(sentence, told, openers)
        if model is not None:
            continued = _continued(sentence, range_, model)
            yield continued
            givers[sentence.index] = continued


def _gives(act: Act, quotes: Quotes) -> bool:
    """Tell an act whose cue stands outside the quotation that it brings."""
    if not act.credited or not act.rule.startswith(("speech", "phrase", "quote")):
        return False
    return not _is_cue_quoted(act, quotes) and _is_quoted_act(act, quotes)


def _is_cue_quoted(act: Act, quotes: Quotes) -> bool:
    return quotes.around(act.sentence.tokens[act.token].start) is not None


def _is_quoted_act(act: Act, quotes: Quotes) -> bool:
    tokens = act.sentence.tokens
    middle = tokens[(act.first + act.last) // 2]
    return quotes.around(middle.start) is not None


def _quoted_range(sentence: Sentence, quotes: Quotes) -> tuple[int, int] | None:
    """Give the tokens of a sentence that is a quotation but for its marks."""
    inside = quotes.inside(sentence)
    tokens = enumerate(sentence.tokens)
    words = [(i, inside[i]) for i, token in tokens if token.upos != "PUNCT"]
    if len(words) < 2 or not all(quoted for _, quoted in words):
        return None
    return words[0][0], words[-1][0] + 1


def _giver(sentence: Sentence, told: Told, givers: Mapping[int, Act]) -> int | None:
    """Give the sentence whose quotation goes on here, or that names the speaker of this one."""
    quote = told.quotes.around(sentence.tokens[len(sentence.tokens) // 2].start)
    later = _named_later(sentence, told, givers, quote)
    if later is not None and quote is not None and quote.start >= sentence.start:
        return later
    return sentence.index - 1 if sentence.index - 1 in givers else later


def _named_later(
    sentence: Sentence, told: Told, givers: Mapping[int, Act], quote: Quote | None
) -> int | None:
    after = sentence.index + 1
    while quote is not None and after < len(told.sentences):
        if told.sentences[after].start >= quote.end:
            return None
        if after in givers:
            return after
        after += 1
    return None


def _openers(acts: Sequence[Act], quotes: Quotes) -> dict[int, Act]:
    """Map sentences to what is said in them outside of quotations, the main verb's first."""
    found: dict[int, Act] = {}
    for act in acts:
        if act.source is None or act.cue_at is not None or _is_cue_quoted(act, quotes):
            continue
        before = found.get(act.sentence.index)
        if before is None or not _is_main(before):
            found[act.sentence.index] = act
    return found


def _is_main(act: Act) -> bool:
    return act.sentence.tokens[act.token].head < 0


def _opener(sentence: Sentence, told: Told, openers: Mapping[int, Act]) -> Act | None:
    """Give what the sentence before tells, where this quotation can be part of it."""
    if not sentence.index:
        return None
    before = told.sentences[sentence.index - 1]
    announces = _announces(before)
    if sentence.index in told.annotated.paragraphs and not announces:
        return None
    act = openers.get(before.index)
    if act is not None and _is_named(act, told):
        return act
    return _of_subject(before, told, anyone=announces)


def _announces(sentence: Sentence) -> bool:
    return sentence.tokens[-1].text in {":", ","}


def _is_named(act: Act, told: Told) -> bool:
    return act.source is not None and (act.source_sentence, act.source) in told.mentions


def _of_subject(sentence: Sentence, told: Told, *, anyone: bool) -> Act | None:
    """Let the subject of a sentence be the speaker: a person, or anyone who announces words."""
    verb = next((i for i, token in enumerate(sentence.tokens) if token.head < 0), 0)
    subject = child(sentence, verb, "nsubj")
    named = told.mentions.get((sentence.index, -1 if subject is None else subject))
    if named is None or subject is None or not (anyone or named.actor in told.persons):
        return None
    if told.quotes.around(sentence.tokens[verb].start) is not None:
        return None
    cue = (verb, verb + 1)
    return _plain(Act(sentence, verb, cue, subject, verb, verb + 1, True, "", ""))


def _plain(act: Act) -> Act:
    return replace(act, rule="quote:subject", entry=act.sentence.tokens[act.token].lemma.lower())


def announced_acts(told: Told, acts: Sequence[Act]) -> Iterator[Act]:
    """Read "The accord also sets a date: "Talks begin in May."": a quotation behind a colon."""
    said: dict[int, list[Act]] = {}
    for act in acts:
        if act.rule.startswith(("speech", "demand")) and not _is_cue_quoted(act, told.quotes):
            said.setdefault(act.sentence.index, []).append(act)
    for sentence in told.sentences:
        range_ = _behind_colon(sentence, told.quotes)
        model = range_ and _announcing(told, sentence, said.get(sentence.index, ()), range_[0])
        if range_ and model:
            yield _behind(model, range_)


def _announcing(told: Told, sentence: Sentence, said: Sequence[Act], first: int) -> Act | None:
    """Give the act of speech before a colon, unless what it says goes on behind the colon."""
    if any(act.last > first for act in said):
        return None
    main = min(said, key=lambda act: len([*ancestors(sentence, act.token)]), default=None)
    model = main or _of_subject(sentence, told, anyone=True)
    return model if model and model.token < first else None


def _behind(model: Act, range_: tuple[int, int]) -> Act:
    first, last = range_
    told = replace(model, first=first, last=last, credited=True)
    return replace(told, rule="quote:colon", certainty=_CONTINUED)


def _behind_colon(sentence: Sentence, quotes: Quotes) -> tuple[int, int] | None:
    inside = quotes.inside(sentence)
    first = next((i for i, _ in enumerate(inside) if _opens_behind_colon(sentence, inside, i)), 0)
    if not first:
        return None
    last = next((i for i in range(first, len(inside)) if not inside[i]), len(inside))
    return (first, last) if last - first >= _SENTENCE else None


def _opens_behind_colon(sentence: Sentence, inside: Sequence[bool], token: int) -> bool:
    opens = token > 1 and inside[token] and not inside[token - 1]
    return opens and sentence.tokens[token - 2].text == ":"


def _continued(sentence: Sentence, range_: tuple[int, int], model: Act) -> Act:
    first, last = range_
    return Act(
        sentence=sentence,
        token=first,
        cue=model.cue,
        cue_at=model.cue_sentence,
        source=model.source,
        source_at=model.source_sentence,
        first=first,
        last=last,
        credited=True,
        rule="quote:continued",
        entry=model.entry,
        certainty=_CONTINUED,
    )


def headline_act(sentence: Sentence, mentions: Mapping[tuple[int, int], Mention]) -> Act | None:
    """Read "Kremlin: talks will go on", "Kremlin to Kyiv: ...": actor and colon open a sentence."""
    colon = next((i for i, t in enumerate(sentence.tokens[:9]) if t.text == ":"), 0)
    last = len(sentence.tokens)
    while last > colon + 1 and sentence.tokens[last - 1].upos == "PUNCT":
        last -= 1
    if not colon or last - colon < 4:
        return None
    to = next((i for i, t in enumerate(sentence.tokens[:colon]) if t.text == "to"), colon)
    speaker = _named_between(sentence, 0, to, mentions)
    told = _named_between(sentence, to + 1, colon, mentions) if to < colon else None
    if speaker is None or (to < colon and told is None):
        return None
    return Act(
        sentence=sentence,
        token=colon,
        cue=(colon, colon + 1),
        source=speaker,
        first=colon + 1,
        last=last,
        credited=True,
        rule="headline:colon",
        entry=":",
        addressee=told,
        certainty=_HEADLINE,
    )


def _named_between(
    sentence: Sentence, first: int, last: int, mentions: Mapping[tuple[int, int], Mention]
) -> int | None:
    """Give the head of the one actor whose name fills the tokens."""
    if any(t.upos in {"VERB", "AUX"} for t in sentence.tokens[first:last]):
        return None
    for token in range(first, last):
        found = mentions.get((sentence.index, token))
        if found is not None and found.first == first and found.last == last:
            return token
    return None
