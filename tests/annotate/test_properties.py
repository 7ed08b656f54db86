import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotate import annotate
from kg.annotate.sentences import paragraphs
from kg.annotate.words import BLANK
from kg.model import Document

INVISIBLE = re.compile(rf"[\s{BLANK}]*")
#: Pieces that have broken cutters of text before, mixed with anything at all.
PIECES = ["U.S. ", "“", "”", '"', "n't", "'s", " — ", "...", "\n", "\n\n", "Mr. ", "Kyiv ", "🇺🇦"]
MORE = ["e\u0301", "\x00", "\u200d", "\u200b", "?!", "(", ") ", "[1]", "http://a.b/c ", "NATO "]
LAST = ["said ", "1.", "- ", "😀", "ﬁ", "İ", "ß"]
ANY = st.one_of(st.sampled_from([*PIECES, *MORE, *LAST]), st.text(max_size=8))
TEXTS = st.lists(ANY, max_size=40).map("".join)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_words_tile_every_text(text: str) -> None:
    position = 0
    for paragraph in paragraphs(text):
        for word in (word for sentence in paragraph.sentences for word in sentence):
            assert INVISIBLE.fullmatch(text, position, word.start)
            assert text[word.start : word.end] == word.text
            assert word.start < word.end
            position = word.end
    assert INVISIBLE.fullmatch(text, position)


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_every_parsed_sentence_is_a_tree_over_its_words(text: str) -> None:
    annotated = annotate(Document("a", text))
    for number, sentence in enumerate(annotated.sentences):
        assert sentence.index == number
        assert [token.head for token in sentence.tokens].count(-1) == 1
        for index, token in enumerate(sentence.tokens):
            assert token.head != index
            assert (token.head == -1) == (token.deprel == "root")
            assert token.lemma
            assert text[token.start : token.end] == token.text
        assert all(0 <= n.first < n.last <= len(sentence.tokens) for n in sentence.names)


@pytest.mark.parametrize(
    "text", ["a" * 5000, "á" * 999, "x-" * 700, "\ud800 broken half", "1" * 3000]
)
def test_odd_words_are_parsed(text: str) -> None:
    assert annotate(Document("a", text)).sentences


def test_paragraphs_partition_the_sentences() -> None:
    annotated = annotate(Document("a", "One. Two.\n\nThree\n\nFour. Five."))
    assert annotated.paragraphs == (0, 2, 3)


@pytest.mark.parametrize(
    "piece",
    ["a-", "a.", "a@", "A ", "+1", "1,", "a-.", "http://", "n't", "[", "A, b ", "\U0001f469\u200d"],
)
def test_endless_repetition_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    list(paragraphs(piece * 30_000))
    assert time.process_time() - began < 5
