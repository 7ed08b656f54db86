"""Who definite phrases, appositions and "the two" take up again. Texts written for this project."""

import pytest

from tests.resolve.reading import meant, read


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (
            "Finland and Sweden applied. Turkey hesitated. It accused the two of weakness.",
            "the two",
            {"finland", "sweden"},
        ),
        (
            "France praised the pact of Japan, India and Chile. China urged the three countries"
            " to drop it.",
            "the three countries",
            {"japan", "india", "chile"},
        ),
        (
            "Norway and Iceland met Denmark in the Spanish capital. Norway spoke. The two countries"
            " agreed.",
            "The two countries",
            {"norway", "iceland"},
        ),
    ],
)
def test_lists_are_taken_up_as_a_whole(text: str, words: str, actors: set[str]) -> None:
    assert {actor for said, actor in meant(text) if said == words} == actors


def test_his_country_is_never_a_breakaway_republic() -> None:
    text = "Viktor Yanukovych left the summit. The accord was one that his country had wanted."
    assert ("his country", "ukraine") in meant(text)


def test_president_is_first_who_was_called_so() -> None:
    text = (
        "President Nicolas Maduro won. Vladimir Putin congratulated him. The minister assured"
        " the president of his loyalty."
    )
    assert ("the president", "nicolas-maduro") in meant(text)


def test_apposition_describes_the_name_before_it() -> None:
    text = "Rubio met Sergei Lavrov and Yuri Ushakov, the Kremlin's foreign policy aide."
    assert {t.person for t in read(text).tenures} == {"yuri-ushakov"}


def test_title_is_not_stretched_to_an_earlier_mention_of_its_person() -> None:
    text = (
        "Chile's leaders refused to recognise the victory of President Nicolas Maduro. Maduro"
        " protested. Nicolas Maduro expelled the diplomats."
    )
    assert all(len(t.role.split()) < 3 for t in read(text).tenures)


@pytest.mark.parametrize("text", ["Its resistance to it grew.", "The opposition of Malta hurt it."])
def test_a_stance_is_no_group(text: str) -> None:
    assert not {said.split()[-1] for said, _ in meant(text)} & {"resistance", "opposition"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Farm Workers Party met. The government agreed.", "government"),
        ("The court met. The ministry denied the claim.", "ministry"),
        ("The Oslo Tribune reported it. The panel denied the claim.", "panel"),
    ],
)
def test_what_governs_is_no_party_court_or_newspaper(text: str, words: str) -> None:
    found = meant(text)
    assert {who for said, who in found if said.endswith(words)} <= {words}


def test_names_with_a_plural_possessive_are_known() -> None:
    text = "The Kurdistan Workers' Party attacked a base."
    assert "kurdistan-workers-party" in {actor for _, actor in meant(text)}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The European Commission met. The Commission rejected it.", "european-commission"),
        ("The African Union met. The Union rejected it.", "african-union"),
    ],
)
def test_last_word_of_a_body_stands_for_it(text: str, actor: str) -> None:
    shortened = {who for said, who in meant(text) if said.split()[-1] in {"Commission", "Union"}}
    assert shortened == {actor}


def test_last_word_of_a_body_not_named_is_another() -> None:
    assert "european-council" not in {who for _, who in meant("The Council rejected it.")}


def test_both_sides_are_those_in_the_dispute() -> None:
    text = (
        "Ethiopia and the Tigray People's Liberation Front talked. The TPLF will disarm. Ethiopia"
        " will send aid. Eritrea was not there. The United States praised both parties."
    )
    both = {actor for said, actor in meant(text) if said == "both parties"}
    assert both == {"ethiopia", "tigray-peoples-liberation-front"}


def test_both_sides_stay_open_where_nobody_leads() -> None:
    text = "Russia, China, India and Brazil abstained. Turkey called on both sides to stop."
    assert "china" not in {actor for said, actor in meant(text) if said == "both sides"}


def test_authority_of_somebody_is_no_actor() -> None:
    found = meant("The rebels accept the authority of the federal government.")
    assert not any(said.startswith("authority") for said, _ in found)


def test_delegations_may_be_those_of_their_leaders() -> None:
    text = (
        "American and Ukrainian negotiators talked about Russia. Marco Rubio and Andriy Yermak, who"
        " led the two delegations, were glad."
    )
    two = {actor for said, actor in meant(text) if said == "the two delegations"}
    assert two == {"united-states", "ukraine"}


def test_leaders_of_a_list_are_called_by_the_whole_list() -> None:
    text = "The leaders of France, Germany, Britain and other allies met."
    assert ("leaders of France, Germany, Britain and other allies") in {s for s, _ in meant(text)}
