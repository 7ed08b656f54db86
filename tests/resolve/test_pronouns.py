"""Pronouns and descriptions: whom they take up, and when they stay open."""

import pytest

from kg.model import MentionForm
from tests.resolve.reading import meant, read


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("President Vladimir Putin arrived. He praised the deal.", "He", "vladimir-putin"),
        ("Angela Merkel met Vladimir Putin. She warned him.", "him", "vladimir-putin"),
        ("NATO rejected the demand. It said talks would go on.", "It", "nato"),
        ("Iran said its army was ready.", "its", "iran"),
        ("Russia demanded that NATO end its expansion.", "its", "nato"),
        ("Protesters gathered. They demanded elections.", "They", "protesters"),
        ("Chad urged Niger to end its strikes.", "its", "niger"),
        ("Chad called on Niger to open its border.", "its", "niger"),
        ("Chad promised Niger to open its border.", "its", "chad"),
        ("Angela Merkel thanked Vladimir Putin for his visit.", "his", "vladimir-putin"),
        ("Vladimir Putin thanked Xi Jinping for his visit.", "his", "xi-jinping"),
        ("Chad sent troops to protect its border.", "its", "chad"),
        ("Putin, who visited Tehran, left.", "who", "vladimir-putin"),
        ('"I will not resign," Maria Lund said.', "I", "maria-lund"),
        ('"He is wrong," said Jon Berg. Adam Otieno disagreed.', "He", ""),
        ("In her speech, Maria Lund thanked voters.", "her", "maria-lund"),
        ("Chad and Sudan met, but the latter refused to sign.", "latter", "sudan"),
        ("Chad met Sudan and Libya. The former left, the latter stayed.", "former", "sudan"),
        ("Iran and Oman agreed. Talks with the latter went on.", "latter", "oman"),
        ('Sara Holm, a spokeswoman for NATO, said: "We will stay."', "We", "nato"),
    ],
)
def test_a_pronoun_takes_up_an_actor(text: str, words: str, actor: str) -> None:
    found = dict(meant(text))
    assert found.get(words, "") == actor


@pytest.mark.parametrize(
    "text",
    [
        "It is raining in Oslo.",
        "Norway rejected the plan, and the latter failed.",
        "Iran and Oman met. The former minister stayed away.",
        "He said nothing.",
        "The treaty was signed in May. Critics say it is too weak.",
        "NATO backed the plan, and Norway opposed it.",
    ],
)
def test_a_pronoun_without_an_actor_stays_open(text: str) -> None:
    forms = {mention.form for mention in read(text).mentions}
    assert MentionForm.PRONOUN not in forms


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Chad left the union. Niger accused it of spying.", "it", "chad"),
        ("Chad left. Mali broke with it.", "it", "chad"),
        ("Chad said it would leave.", "it", "chad"),
        ("NATO met. It urged Chad to leave.", "It", "nato"),
        ("The scientists met. They estimated that yields fall.", "They", "scientists"),
        ("NATO met in Brussels. They said talks would go on.", "They", "nato"),
        ("Hamas rejected the plan. Their leaders called it a trap.", "Their", "hamas"),
    ],
)
def test_it_and_they_mean_an_actor_where_the_verb_tells(text: str, words: str, actor: str) -> None:
    assert (words, actor) in meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "NATO met in Brussels. The rooms were cold, and they were dark.",
        "Norway is large. In winter they close the roads.",
    ],
)
def test_they_stays_open_far_from_a_single_body(text: str) -> None:
    assert "they" not in {words.lower() for words, _ in meant(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chad drafted a treaty. Niger will not sign it.",
        "Chad has doubts about the plan. Mali took note of it.",
        "Chad has a plan. It is fair.",
        "The treaty was agreed by Chad. It is not yet in force.",
        "Chad signed the accord of May. It is fair to all.",
        "The paper notes that Chad is safe, and it says that Mali is not.",
    ],
)
def test_it_stays_open_where_a_thing_may_be_meant(text: str) -> None:
    assert "it" not in {words.lower() for words, _ in meant(text)}


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("NATO met in May. The alliance will expand.", "The alliance", {"nato"}),
        (
            "Maria Lund, foreign minister of Norway, left. The minister smiled.",
            "The minister",
            {"maria-lund"},
        ),
        ("Israel and Syria met. Both countries want peace.", "Both countries", {"israel", "syria"}),
        (
            "Ehud Olmert met Mahmoud Abbas. The two leaders agreed.",
            "The two leaders",
            {"ehud-olmert", "mahmoud-abbas"},
        ),
        ("Adam Otieno said he loved his country. Kenyan voters agreed.", "his country", set()),
        ("Norway voted. The country stays out of the union.", "The country", {"norway"}),
        ("Israel and Syria met. They agreed to talk.", "They", {"israel", "syria"}),
        (
            "Xi Jinping, president of China, left. The Chinese leader smiled.",
            "The Chinese leader",
            {"xi-jinping"},
        ),
        (
            "Sheikh Hasina fled. The former prime minister is safe.",
            "The former prime minister",
            {"sheikh-hasina"},
        ),
        ("NATO allies met. The alliance will expand.", "The alliance", {"nato"}),
        ("Farm workers met. The alliance will expand.", "The alliance", set()),
        ("Houthi rebels met. The Iran-backed group left.", "The Iran-backed group", {"houthis"}),
        (
            "The Kenyan government resigned. The government had lost a vote.",
            "The government",
            {"kenya"},
        ),
    ],
)
def test_a_description_takes_actors_up(text: str, words: str, actors: set[str]) -> None:
    assert {who for said, who in meant(text) if said == words} == actors


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Xi Jinping, president of China, left. The Indian leader smiled.", "xi-jinping"),
        ("Ana Roman, prime minister, left. The former prime minister smiled.", "ana-roman"),
        ("Ana Roman, a lawyer from China, left. The Chinese leader smiled.", "ana-roman"),
    ],
)
def test_a_description_does_not_take_up_somebody_else(text: str, person: str) -> None:
    phrases = {who for said, who in meant(text) if said.startswith("The ")}
    assert person not in phrases


def test_reading_a_text_twice_gives_the_same() -> None:
    text = "Russian President Vladimir Putin met Iranian officials. They praised him."
    read.cache_clear()
    first = read(text)
    read.cache_clear()
    assert read(text) == first


def test_mentions_and_places_give_back_their_text() -> None:
    text = "The Kremlin said “it” would answer. Kenyan officials in Zürich welcomed the move."
    found = read(text)
    spans = [(m.start, m.end, m.text) for m in found.mentions]
    spans += [(p.start, p.end, p.text) for p in found.places]
    assert all(text[start:end] == words for start, end, words in spans)
    assert all(m.first <= m.head < m.last for m in found.mentions)


@pytest.mark.parametrize("text", ["", " ", "!!!", "He", '"', "THE KREMLIN SAYS NO", "the " * 400])
def test_any_text_can_be_resolved(text: str) -> None:
    assert read(text).mentions == tuple(
        sorted(read(text).mentions, key=lambda m: (m.sentence, m.first, -m.last, m.actor))
    )


def test_every_mention_names_an_actor_of_the_document() -> None:
    found = read("Israel and Syria met. Both sides thanked Norway. Their ministers left.")
    assert {mention.actor for mention in found.mentions} == {who.id for who in found.actors}
