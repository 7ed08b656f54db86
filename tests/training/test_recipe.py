from kg.annotate.lemmas import Lemmatiser
from kg.training.lemmas import learn_exceptions
from kg.training.recipe import Recipe
from kg.training.treebanks import GoldSentence


def test_rate_rises_stays_and_falls() -> None:
    recipe = Recipe(warmup=2, steady=2, decay=4)
    assert [recipe.rate(step) for step in range(recipe.steps)] == [0.5, 1, 1, 1, 1, 0.75, 0.5, 0.25]


def test_steady_part_is_the_same_however_long() -> None:
    short, long = Recipe(steady=10), Recipe(steady=1000)
    assert [short.rate(s) for s in range(160)] == [long.rate(s) for s in range(160)]


def test_only_what_the_rules_get_wrong_is_learned() -> None:
    words = ("Ruritanians", "quibs", "quibs", "talks")
    gold = GoldSentence(
        "demo", "1", " ".join(words), words,
        lemmas=("Ruritanian", "quibbus", "quibbus", "talk"),
        upos=("PROPN", "NOUN", "NOUN", "NOUN"),
        xpos=("NNPS", "NNS", "NNS", "NNS"),
    )  # fmt: skip
    learned = learn_exceptions([gold], set())
    assert learned == {("quibs", "NNS"): "quibbus"}
    assert Lemmatiser(learned, set()).lemma("Quibs", "NNS", "NOUN") == "quibbus"
