import pytest

from kg.annotate.sentences import MAX_WORDS, paragraphs

#: Text -> its sentences; "|" is a cut, "¶" one between paragraphs. Written for this project.
CASES = [
    "The talks failed. | Kyiv blamed Moscow.",
    "Mr. Rutte met Gen. Cavoli at 5 p.m. in St. Petersburg, Va. and left.",
    "Troops left the U.S. | The minister objected.",
    "The U.S. Senate voted, and the U.N. Security Council met.",
    "He works for Acme Inc. | They sell tanks.",
    "“We will not join,” he said. | “That is final.” | Others disagreed.",
    "“Is it over?” Putin asked. | No one answered.",
    '"Never!" the envoy of Iran said. | He left.',
    '"Is it over?" | The hall was silent.',
    "It cost $3.5 million... and then some.",
    "He paused... | The hall was silent.",
    "What?! | No!",
    "(The vote was close.) | The bill passed.",
    "John F. Kennedy and J. D. Vance spoke.",
    "The plan failed.[12] | Moscow objected. [3] | Kyiv did not.",
    "Leaders at the summit | Image: Council of Europe.",
    "MOSCOW (Reuters) - | The Kremlin denied it.",
    "KYIV, Ukraine (AP) — | Fighting went on. | No one knew why.",
    "Moscow, March 3 (TASS) - | Talks went on.",
    "BRUSSELS — | “We agree,” she said.",
    "NATO — which has 32 members — objected.",
    "World Health Organization (WHO) – Guidelines",
    "He met the president of the E.U. in Brussels on Jan. 5. | It was cold.",
    "1. Withdraw the troops. | Then talk.",
    "Talks resume ¶ The Kremlin said so.",
    "No full stop here ¶ Nor here",
    "KREMLIN REJECTS NATO PLAN ¶ Moscow said no.",
    "“He said ‘no deal’ to us.” | She agreed.",
    "The vote—the third—failed; the bloc split.",
    "See www.example.org. | It is there.",
    "L'Élysée a dit non. | Łódź agreed.",
]


def shown(text: str) -> str:
    parts = [
        " | ".join(text[s[0].start : s[-1].end] for s in paragraph.sentences)
        for paragraph in paragraphs(text)
    ]
    return " ¶ ".join(parts)


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    assert shown(case.replace(" | ", " ").replace(" ¶ ", "\n\n")) == case


def test_lines_broken_to_fit_a_page_are_one_paragraph() -> None:
    text = (
        "The foreign minister said on Tuesday that the alliance would not accept the\n"
        "terms which Moscow had put forward. Nobody was surprised by that, he added,\n"
        "and talks would go on."
    )
    assert [len(paragraph.sentences) for paragraph in paragraphs(text)] == [2]


@pytest.mark.parametrize(
    "text", ["Kyiv\nMoscow", "- Withdraw\n- Talk", "Talks resume\nMoscow said no."]
)
def test_short_lines_are_paragraphs_of_their_own(text: str) -> None:
    assert len(list(paragraphs(text))) == 2


def test_endless_sentence_is_cut_without_loss() -> None:
    text = "He met envoys, " * 300
    cut = [sentence for paragraph in paragraphs(text) for sentence in paragraph.sentences]
    assert max(map(len, cut)) <= MAX_WORDS
    assert sum(map(len, cut)) == 300 * 4
    assert all(sentence[-1].text == "," for sentence in cut)
