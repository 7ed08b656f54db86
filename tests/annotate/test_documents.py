from kg.annotate import annotate, annotate_all
from kg.model import Document

TEXT = "Talks resume\n\nThe Kremlin said that Ukraine must not join NATO. Mr. Rutte rejected it."


def test_offsets_give_back_every_word_and_sentence() -> None:
    annotated = annotate(Document("a", TEXT))
    assert [TEXT[s.start : s.end] for s in annotated.sentences] == [
        "Talks resume",
        "The Kremlin said that Ukraine must not join NATO.",
        "Mr. Rutte rejected it.",
    ]
    for sentence in annotated.sentences:
        assert all(TEXT[token.start : token.end] == token.text for token in sentence.tokens)


def test_title_line_is_a_paragraph_of_its_own() -> None:
    assert annotate(Document("a", TEXT)).paragraphs == (0, 1)


def test_subject_of_speech_and_its_content_are_found() -> None:
    sentence = annotate(Document("a", TEXT)).sentences[1]
    words = [token.text for token in sentence.tokens]
    said, join = words.index("said"), words.index("join")
    assert sentence.tokens[words.index("Kremlin")].head == said
    assert (sentence.tokens[join].head, sentence.tokens[join].deprel) == (said, "ccomp")


def test_text_without_words_gives_no_sentences() -> None:
    for text in ("", "  \n\t\n ", "\u200b\ufeff\x00"):
        assert annotate(Document("a", text)).sentences == ()


def test_documents_keep_their_order_and_their_own_result() -> None:
    documents = [Document(str(n), TEXT * n) for n in range(4)]
    together = list(annotate_all(documents))
    assert [a.document.id for a in together] == ["0", "1", "2", "3"]
    assert [len(a.sentences) for a in together] == [len(annotate(d).sentences) for d in documents]
