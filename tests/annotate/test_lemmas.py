import pytest

from kg.annotate.lemmas import Lemmatiser

KNOWN = {
    "plan",
    "impose",
    "hope",
    "hop",
    "visit",
    "open",
    "withdraw",
    "call",
    "use",
    "house",
    "agree",
    "emphasis",
}
LEMMAS = [
    ("talks", "NNS", "talk"),
    ("countries", "NNS", "country"),
    ("statesmen", "NNS", "statesman"),
    ("crises", "NNS", "crisis"),
    ("houses", "NNS", "house"),
    ("sanctions", "NNS", "sanction"),
    ("Politics", "NNS", "politics"),
    ("planned", "VBD", "plan"),
    ("imposed", "VBN", "impose"),
    ("hoped", "VBD", "hope"),
    ("hopping", "VBG", "hop"),
    ("visited", "VBN", "visit"),
    ("opening", "VBG", "open"),
    ("called", "VBD", "call"),
    ("denied", "VBD", "deny"),
    ("expelled", "VBN", "expel"),
    ("negotiating", "VBG", "negotiate"),
    ("escalated", "VBD", "escalate"),
    ("withdrew", "VBD", "withdraw"),
    ("overthrown", "VBN", "overthrow"),
    ("fled", "VBD", "flee"),
    ("lying", "VBG", "lie"),
    ("penalizes", "VBZ", "penalize"),
    ("passes", "VBZ", "pass"),
    ("later", "RBR", "late"),
    ("wealthiest", "JJS", "wealthy"),
    ("Russian", "JJ", "Russian"),
    ("8,000", "CD", "8000"),
    ("Emirates", "NNPS", "Emirate"),
    ("KREMLIN", "NNP", "Kremlin"),
    ("Sept.", "NNP", "September"),
    ("MP's", "NNS", "mp"),
    ("viruses", "NNS", "virus"),
    ("added", "VBD", "add"),
    ("demoted", "VBN", "demote"),
    ("emphasised", "VBD", "emphasise"),
    ("promised", "VBN", "promise"),
    ("co-wrote", "VBD", "co-write"),
    ("re-imposing", "VBG", "re-impose"),
]
UNCHANGED = [
    ("Putin", "NNP"),
    ("NATO", "NNP"),
    ("Reuters", "NNP"),
    ("UNESCO", "NNP"),
    ("de", "NNP"),
    ("C", "NN"),
    ("anti-Western", "JJ"),
    ("against", "IN"),
    ("red", "JJ"),
    ("used", "JJ"),
    ("press", "NN"),
]


@pytest.fixture
def lemmatiser() -> Lemmatiser:
    return Lemmatiser({("people", "NNS"): "people"}, KNOWN)


@pytest.mark.parametrize(("word", "tag", "lemma"), LEMMAS)
def test_inflection_is_undone(lemmatiser: Lemmatiser, word: str, tag: str, lemma: str) -> None:
    assert lemmatiser.lemma(word, tag, "PROPN" if tag == "NNPS" else "X") == lemma


@pytest.mark.parametrize(("word", "tag"), UNCHANGED)
def test_uninflected_words_stay(lemmatiser: Lemmatiser, word: str, tag: str) -> None:
    assert lemmatiser.lemma(word, tag, "PROPN" if tag == "NNP" else "X") == word


def test_learned_exception_wins_over_the_rule(lemmatiser: Lemmatiser) -> None:
    assert lemmatiser.lemma("people", "NNS", "NOUN") == "people"


@pytest.mark.parametrize(
    ("deprel", "head_tag", "lemma"),
    [("aux", "VBN", "have"), ("aux:pass", "VBN", "be"), ("aux", "VBG", "be"), ("cop", "JJ", "be")],
)
def test_clitic_is_told_by_its_place_in_the_tree(
    lemmatiser: Lemmatiser, deprel: str, head_tag: str, lemma: str
) -> None:
    found = lemmatiser.lemmas(
        ["He", "'s", "word"],
        xpos=["PRP", "VBZ", head_tag],
        upos=["PRON", "AUX", "VERB"],
        heads=[2, 2, -1],
        deprels=["nsubj", deprel, "root"],
    )
    assert found[1] == lemma
