"""Groups words into sentences and paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.annotate.segmentation import segmentation
from kg.annotate.words import Word, words

#: A sentence of more words is cut, since the encoder reads some 500 word pieces at a time.
MAX_WORDS = 180
#: The shortest line that can have been broken to fit a page.
_WRAP_WIDTH = 45
_STOP = re.compile(r"[.?!…]+")
_CLOSERS = frozenset("\"'”’»)]}") | {"''"}
_OPENERS = frozenset("\"'“‘«([{") | {"``", "-", "–", "—", "•", "*"}
_QUOTES = frozenset("\"'”’»") | {"''"}
_LIST_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z])$")
_LAST_RESORT = frozenset(",:–—") | {"--"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as sentences of words."""

    sentences: tuple[tuple[Word, ...], ...]


def paragraphs(text: str) -> Iterator[Paragraph]:
    r"""Walk through the paragraphs that hold words, in text order.

    A line is a paragraph, but lines that were broken to fit a page are joined; so a title line or
    heading is a paragraph of its own.

    >>> [len(p.sentences) for p in paragraphs("Talks resume\nThe U.S. agreed. Kyiv did not.")]
    [1, 2]
    """
    for start, end in _blocks(text):
        found = tuple(_sentences(text, start, end))
        if found:
            yield Paragraph(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n\r\v\f\u0085\u2028\u2029]+", text)]
    open_start = None
    for number, (start, end) in enumerate(lines):
        if open_start is None:
            open_start = start
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is None or not _goes_on(text, (start, end), following):
            yield open_start, end
            open_start = None


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Tell whether a line break only fits the page."""
    gap = text[line[1] : following[0]]
    first, second = text[slice(*line)].strip(), text[slice(*following)].strip()
    if gap.count("\n") > 1 or not first or not second:
        return False
    if second[0].islower() and first[-1] not in ".?!:;":
        return True
    return len(first) >= _WRAP_WIDTH and len(first) <= 100 and _was_filled(first, second)


def _was_filled(line: str, following: str) -> bool:
    """Tell whether the next line's first word had no room any more on a page of the usual width."""
    room = len(line) + 1 + len(following.split(maxsplit=1)[0])
    return room > 72 and line[-1] not in '.?!:;”"' and len(line) <= 80 and following[0].isalnum()


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[Word, ...]]:
    dateline = _dateline().match(text, start, end)
    if dateline:
        yield tuple(words(text, start, dateline.end()))
        start = dateline.end()
    found = words(text, start, end)
    first = 0
    for last in _ends(found):
        yield from _cut_long(found[first:last])
        first = last
    if first < len(found):
        yield from _cut_long(found[first:])


@cache
def _dateline() -> re.Pattern[str]:
    """Match "MOSCOW —" and "Kyiv, Ukraine (AP) -" in front of a sentence."""
    agencies = "|".join(map(re.escape, segmentation().agencies))
    capitals = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ /-]{2,30}"
    names = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2}"
    more = r"(?:, [\w. ]{2,25}){0,2}"
    dash = r" ?(?:--|[-–—])(?=\s+[\"“'‘]?[A-ZÀ-Þ0-9])"
    agency = rf" ?\((?:{agencies})\)"
    return re.compile(rf"\s*(?:{capitals}{more}(?:{agency})?|{names}{more}{agency}){dash}")


def _ends(found: Sequence[Word]) -> Iterator[int]:
    """Give the index behind the last word of each sentence that ends inside the paragraph."""
    position = 2 if _opens_list(found) else 0
    while position < len(found) - 1:
        after = position + 1
        if _may_end(found[position]):
            after = _after_closers(found, after)
            if after < len(found) and _ends_before(found, position, after):
                yield after
        elif _opens_credit(found, after):
            yield after
        position = after


def _opens_credit(found: Sequence[Word], position: int) -> bool:
    """Tell the credit line behind a caption without a full stop."""
    return (
        position + 1 < len(found)
        and found[position].text in segmentation().labels
        and found[position + 1].text == ":"
        and found[position - 1].text.isalnum()
    )


def _opens_list(found: Sequence[Word]) -> bool:
    """Tell a list number ("1. Withdraw the troops")."""
    return len(found) > 2 and found[1].text == "." and _LIST_NUMBER.match(found[0].text) is not None


def _may_end(word: Word) -> bool:
    if _STOP.fullmatch(word.text):
        return True
    return word.text.endswith(".") and word.text not in segmentation().unending


def _after_closers(found: Sequence[Word], position: int) -> int:
    """Step over quotes and brackets that close the sentence, and note numbers ("[12]")."""
    while position < len(found):
        touches = found[position].start == found[position - 1].end
        if _is_note(found[position : position + 3]):
            position += 3
        elif touches and (found[position].text in _CLOSERS or _closes_wrongly(found, position)):
            position += 1
        else:
            break
    return position


def _closes_wrongly(found: Sequence[Word], position: int) -> bool:
    """Tell an opening quotation mark in the place of a closing one."""
    following = found[position + 1] if position + 1 < len(found) else None
    apart = following is None or following.start > found[position].end
    return found[position].text in {"“", "‘", "«"} and apart


def _is_note(found: Sequence[Word]) -> bool:
    texts = [word.text for word in found]
    return len(texts) == 3 and texts[0] == "[" and texts[1][:1].isdigit() and texts[2] == "]"


def _ends_before(found: Sequence[Word], stop: int, after: int) -> bool:
    """Tell whether the word at ``after`` opens a new sentence."""
    following = found[after]
    if following.text[0].islower() or following.text[0] in ",;:)]”’":
        return False
    if not _STOP.fullmatch(found[stop].text):
        return _opens_after_abbreviation(found, after)
    if following.start == found[after - 1].end:
        return following.text[0].isupper() and len(found[stop - 1].text) > 2 if stop else False
    if found[after - 1].text in _QUOTES and found[stop].text != ".":
        return not _speech_follows(found, after)
    return True


def _opens_after_abbreviation(found: Sequence[Word], after: int) -> bool:
    lists = segmentation()
    following = found[after]
    if len(found[after - 1].text) == 2:
        return False
    if following.text in _OPENERS and after + 1 < len(found):
        return following.text not in "(-–—[" and found[after + 1].text[0].isupper()
    return following.text in lists.openers


def _speech_follows(found: Sequence[Word], after: int) -> bool:
    """Tell whether a speaker and a verb of speech carry a question or exclamation on."""
    return any(word.text in segmentation().speech for word in found[after : after + 5])


def _cut_long(sentence: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Cut a sentence that is longer than the encoder can read, at a mark where there is one."""
    while len(sentence) > MAX_WORDS:
        cut = _best_cut(sentence)
        yield tuple(sentence[:cut])
        sentence = sentence[cut:]
    yield tuple(sentence)


def _best_cut(sentence: Sequence[Word]) -> int:
    window = range(MAX_WORDS, MAX_WORDS // 2, -1)
    for marks in (frozenset(";"), _LAST_RESORT):
        for cut in window:
            if sentence[cut - 1].text in marks:
                return cut
    return MAX_WORDS
