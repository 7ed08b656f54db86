"""Acts of speech without a cue of their own: continued quotations and headlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.extract.acts import Act
from kg.extract.quotes import Quotes
from kg.model import Mention, Sentence

#: How sure a reader is of the speaker of a quotation without a cue.
_CONTINUED = 0.6
_HEADLINE = 0.8


def continued_acts(
    sentences: Sequence[Sentence], quotes: Quotes, acts: Iterable[Act]
) -> Iterator[Act]:
    """Give the quoted sentences that continue a quotation whose speaker is named.

    A sentence that stands wholly in quotation marks and brings no cue of its own is said by the
    speaker of the same quotation, else by that of the sentence before, else of the one after it in
    the same quotation.
    """
    givers = {a.sentence.index: a for a in acts if _gives(a, quotes)}
    for sentence in sentences:
        range_ = _quoted_range(sentence, quotes)
        giver = _giver(sentence, sentences, quotes, givers) if range_ else None
        if range_ is None or giver is None:
            continue
        continued = _continued(sentence, range_, givers[giver])
        yield continued
        givers[sentence.index] = continued


def _gives(act: Act, quotes: Quotes) -> bool:
    """Tell an act whose cue stands outside the quotation that it brings."""
    if not act.credited or not act.rule.startswith(("speech", "phrase")):
        return False
    cue_inside = quotes.around(act.sentence.tokens[act.token].start) is not None
    return not cue_inside and _is_quoted_act(act, quotes)


def _is_quoted_act(act: Act, quotes: Quotes) -> bool:
    tokens = act.sentence.tokens
    middle = tokens[(act.first + act.last) // 2]
    return quotes.around(middle.start) is not None


def _quoted_range(sentence: Sentence, quotes: Quotes) -> tuple[int, int] | None:
    """Give the tokens of a sentence that is a quotation but for its marks."""
    inside = [i for i, t in enumerate(sentence.tokens) if quotes.around(t.start) is not None]
    words = [i for i in inside if sentence.tokens[i].upos != "PUNCT"]
    outside = [t for i, t in enumerate(sentence.tokens) if i not in inside and t.upos != "PUNCT"]
    if len(words) < 2 or outside:
        return None
    return words[0], words[-1] + 1


def _giver(
    sentence: Sentence, sentences: Sequence[Sentence], quotes: Quotes, givers: Mapping[int, Act]
) -> int | None:
    if sentence.index - 1 in givers:
        return sentence.index - 1
    quote = quotes.around(sentence.tokens[len(sentence.tokens) // 2].start)
    after = sentence.index + 1
    while quote is not None and after < len(sentences) and sentences[after].start < quote.end:
        if after in givers:
            return after
        after += 1
    return None


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
    """Read "Kremlin: talks will go on": a sentence that begins with an actor and a colon."""
    colon = next((i for i, t in enumerate(sentence.tokens[:9]) if t.text == ":"), 0)
    last = len(sentence.tokens)
    while last > colon + 1 and sentence.tokens[last - 1].upos == "PUNCT":
        last -= 1
    if not colon or last - colon < 4:
        return None
    speaker = _named_before(sentence, colon, mentions)
    if speaker is None:
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
        certainty=_HEADLINE,
    )


def _named_before(
    sentence: Sentence, colon: int, mentions: Mapping[tuple[int, int], Mention]
) -> int | None:
    if any(t.upos in {"VERB", "AUX"} for t in sentence.tokens[:colon]):
        return None
    for token in range(colon):
        found = mentions.get((sentence.index, token))
        if found is not None and found.first == 0 and found.last == colon:
            return token
    return None
