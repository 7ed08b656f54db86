import pytest

from kg.annotate.wordpieces import MAX_PIECES, Shape, WordPieces, word_shape

VOCABULARY = {
    piece: number
    for number, piece in enumerate(
        [
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "nato",
            "un",
            "##aff",
            "##able",
            "'",
            "s",
            "kyiv",
            "-",
            "a",
            "##a",
        ]
    )
}


@pytest.fixture
def pieces() -> WordPieces:
    return WordPieces(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("NATO", ["nato"]),
        ("unaffable", ["un", "##aff", "##able"]),
        ("'s", ["'", "s"]),
        ("Kýiv", ["kyiv"]),
        ("xyz", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
        ("nato-un", ["nato", "-", "un"]),
    ],
)
def test_longest_pieces_are_taken_from_the_left(
    pieces: WordPieces, word: str, expected: list[str]
) -> None:
    assert pieces.spell(word).pieces == tuple(VOCABULARY[piece] for piece in expected)


def test_endless_word_takes_few_pieces(pieces: WordPieces) -> None:
    assert len(pieces.spell("a" * 90).pieces) == MAX_PIECES
    assert pieces.spell("a" * 500).pieces == (VOCABULARY["[UNK]"],)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("42", Shape.NO_LETTERS),
        ("talks", Shape.LOWER),
        ("Rutte", Shape.CAPITALISED),
        ("I", Shape.CAPITALISED),
        ("NATO", Shape.UPPER),
        ("McDonald", Shape.MIXED),
    ],
)
def test_letter_case_is_kept_as_a_shape(word: str, shape: Shape) -> None:
    assert word_shape(word) is shape
