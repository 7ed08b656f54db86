"""Which positions sentences give, and which they must not. Sentences written for this project."""

import pytest

from tests.extract.reader import issue_ids, positions, read

GIVES = [
    ("Peru rejected the treaty.", ("Peru", "opposes", "the treaty")),
    (
        "Hungary is against an embargo on Russian gas.",
        ("Hungary", "opposes", "an embargo on Russian gas"),
    ),
    ("Poland demanded an inquiry.", ("Poland", "demands", "an inquiry")),
    ("France urged Iran to stop the tests.", ("France", "demands", "to stop the tests")),
    ("France urged Iran to stop the tests.", ("France", "opposes", "the tests")),
    ("Denmark opposes the lifting of the ban.", ("Denmark", "supports", "the ban")),
    ("Chile ruled out a military intervention.", ("Chile", "rules-out", "a military intervention")),
    ("Qatar offered a ceasefire.", ("Qatar", "offers", "a ceasefire")),
    ("Spain will accept the quota only if Portugal agrees.", ("Spain", "conditional", "the quota")),
    ("Iran urged Qatar not to mine the pass.", ("Iran", "demands", "not to mine the pass")),
    ("Iran urged Qatar not to join NATO.", ("Iran", "opposes", "not to join NATO")),
    (
        "Kenya said Chad must not build the dam.",
        ("Kenya", "opposes", "Chad must not build the dam"),
    ),
    ("Kenya will not tolerate foreign bases.", ("Kenya", "rules-out", "foreign bases")),
    ("Austria is considering a tax on fuel.", ("Austria", "neutral", "a tax on fuel")),
    ("The plan met with resistance from Japan.", ("Japan", "opposes", "The plan")),
    ("Spain condemned the vote, and so did Peru.", ("Peru", "opposes", "the vote")),
    ("The sale went ahead despite objections from Japan.", ("Japan", "opposes", "The sale")),
    (
        "The vote was a sham, Norway's president said.",
        ("Norway's president", "opposes", "The vote"),
    ),
    ("Peru opposes a treaty that Chile supports.", ("Chile", "supports", "a treaty")),
    ("Kenya pursues the goal of joining the bloc.", ("Kenya", "supports", "joining the bloc")),
    ("Some 62% of voters support the treaty.", ("voters", "supports", "the treaty")),
    ("Norway is studying the proposal.", ("Norway", "neutral", "the proposal")),
    ("Spain abandoned the plan.", ("Spain", "rules-out", "the plan")),
    ("Peru gave up its resistance to the treaty.", ("Peru", "supports", "the treaty")),
    ("Peru refused to lift its veto on the treaty.", ("Peru", "opposes", "the treaty")),
    ("Chile wants an end to the sanctions.", ("Chile", "opposes", "the sanctions")),
    ("The rebels declared a ceasefire.", ("rebels", "supports", "a ceasefire")),
    ("Norway authorised the use of force.", ("Norway", "supports", "the use of force")),
    (
        "Kenya said that borders must stay and that it was concerned.",
        ("Kenya", "demands", "borders must stay"),
    ),
]

MUST_NOT = [
    ("France urged Iran to support the treaty.", ("Iran", "supports")),
    ("The minister of Peru declined to comment.", ("Peru", "opposes")),
    ("Peru met Chile.", ("Peru", "supports")),
    ("The minister of Peru studied economics.", ("minister of Peru", "neutral")),
    ("Peru gave up its resistance to the treaty.", ("Peru", "opposes")),
    ("Chile described the treaty as a great threat.", ("Chile", "supports")),
]


def test_end_of_something_is_another_issue_than_the_thing() -> None:
    found = read("Chile wants an end to the sanctions.")
    stances = {(p.stance.name, p.issue) for p in found.positions}
    assert {issue for stance, issue in stances if stance == "supports"} != {"sanctions"}
    assert ("opposes", "sanctions") in stances


@pytest.mark.parametrize("verb", ["called on", "appealed to", "called for", "urged", "asked"])
def test_who_is_called_on_does_it(verb: str) -> None:
    assert issue_ids(f"Peru {verb} Chile to join NATO.") == {"membership-chile-nato"}


def test_plan_to_lift_something_is_another_issue_than_the_thing() -> None:
    found = read("Peru proposed a plan to lift the sanctions.")
    stances = {(p.stance.name, p.issue) for p in found.positions}
    assert ("opposes", "sanctions") in stances
    assert ("offers", "sanctions") not in stances


def test_it_is_no_thing_that_any_of_a_kind_may_be() -> None:
    found = positions(
        "Peru signed the treaty and will veto any law against fish. Chile opposes it."
    )
    assert ("Chile", "opposes", "any law against fish") not in found


@pytest.mark.parametrize(("text", "expected"), GIVES)
def test_sentence_gives_the_position(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in positions(text)


@pytest.mark.parametrize(("text", "unwanted"), MUST_NOT)
def test_sentence_does_not_give_the_position(text: str, unwanted: tuple[str, str]) -> None:
    assert unwanted not in {p[:2] for p in positions(text)}


@pytest.mark.parametrize(
    "wording",
    [
        "Ukraine's accession to NATO",
        "Ukraine's membership of NATO",
        "Ukraine's NATO membership",
        "Kyiv's entry into NATO",
        "the accession of Ukraine to NATO",
    ],
)
def test_wordings_of_one_issue_meet(wording: str) -> None:
    assert "membership-ukraine-nato" in issue_ids(f"Russia opposes {wording}.")


def test_organisation_is_taken_from_the_document() -> None:
    text = "Russia opposes Ukraine's membership of NATO. Spain ruled out Ukraine's accession."
    assert {p.issue for p in read(text).positions} == {"membership-ukraine-nato"}


def test_pointing_words_take_the_issue_named_before() -> None:
    text = "Russia opposes NATO's expansion. Turkey supports this expansion."
    assert {p.issue for p in read(text).positions} == {"expansion-nato"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Peru promised to cut its trade surplus.", "Cutting its trade surplus"),
        ("Peru demanded a place in the negotiations.", "A place in the negotiations"),
        ("Peru supports the prospect of Chile's accession to NATO.", "Chile's membership of NATO"),
    ],
)
def test_what_only_comes_up_is_not_the_issue(text: str, label: str) -> None:
    assert label in {issue.label for issue in read(text).issues}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Peru decided to build a second port.", "Building a second port"),
        ("Peru wants to supply the mines with water.", "Supplying the mines with water"),
        ("Peru wants to co-host the summer games.", "Co-hosting the summer games"),
        ("Peru and Chile met. Peru praised its rugged pass.", "Peru's rugged pass"),
        ("Peru and Chile met. Peru praised a pass and its huts.", "A pass and its huts"),
        ("Peru wants to swiftly repaint the bridge.", "Swiftly repainting the bridge"),
        ("Peru wants to widen and deepen the canal.", "Widening and deepening the canal"),
    ],
)
def test_open_labels_read_well(text: str, label: str) -> None:
    assert {issue.label for issue in read(text).issues} == {label}


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Peru opposes mining in the Andes.", "mining in the Andes"),
        ("Peru supports peace with the rebels.", "peace with the rebels"),
        ("Peru rejected the plan with a resolution.", "the plan"),
        ("Peru rejected the plan on Monday.", "the plan"),
    ],
)
def test_an_issue_ends_where_a_reader_would_end_it(text: str, wording: str) -> None:
    assert {found for _, _, found in positions(text)} == {wording}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Russia urged Kyiv not to join NATO.", "Ukraine's membership of NATO"),
        ("Peru said the ship must not dock.", "That the ship must dock"),
        ("Peru said that no one should leave.", "That one should leave"),
        ("Peru demanded that the boats not return.", "That the boats return"),
    ],
)
def test_what_must_not_be_is_opposed(text: str, label: str) -> None:
    found = read(text)
    assert label in {issue.label for issue in found.issues}
    assert {(p.stance.name, p.qualifiers.polarity.value) for p in found.positions} == {
        ("opposes", "affirmed")
    }


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Peru backs efforts to end Chad's war of conquest.", ("Peru", "opposes", "Chad's war")),
        ("Peru supports efforts to lift the levy.", ("Peru", "supports", "efforts to lift")),
        ("Peru supports the war on graft.", ("Peru", "opposes", "graft")),
    ],
)
def test_what_efforts_are_against_is_opposed(text: str, position: tuple[str, str, str]) -> None:
    who, stance, start = position
    assert any(
        (actor, found) == (who, stance) and issue.startswith(start)
        for actor, found, issue in positions(text)
    )


def test_a_war_of_something_is_not_against_it() -> None:
    found = positions("Peru backs efforts to end Chad's war of conquest.")
    assert ("Peru", "supports", "conquest") not in found


def test_efforts_to_do_other_things_are_other_issues() -> None:
    text = "Peru supports efforts to save the forest. Peru supports efforts to mine the pass."
    assert len({p.issue for p in read(text).positions}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The team is prepared for the storm.",
        "Chile asked whether Peru supports the tax.",
        "Peru will clear the backlog.",
    ],
)
def test_what_one_meets_or_does_away_with_is_not_supported(text: str) -> None:
    assert not [stance for _, stance, _ in positions(text) if stance == "supports"]


def test_one_demand_in_two_words_is_one_position() -> None:
    found = positions("Peru demanded that the tax should fall.")
    assert [(who, stance) for who, stance, _ in found] == [("Peru", "demands")]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Peru wants to join the talks. It trades with the European Union.", "join-talk"),
        ("Peru promised to leave the building.", "leave-building"),
        ("Peru plans to expand the port.", "expand-port"),
        ("Peru opposes the entry of goods into the port.", "entry"),
        ("Peru rejected the intervention of the referee.", "intervention"),
    ],
)
def test_things_are_no_bodies_to_join_or_leave(text: str, issue: str) -> None:
    assert issue_ids(text) == {issue}


def test_labels_read_well() -> None:
    labels = {i.id: i.label for i in read("Russia opposes Kyiv's accession to NATO.").issues}
    assert labels["membership-ukraine-nato"] == "Ukraine's membership of NATO"
    assert labels["membership"] == "Membership"


def test_every_issue_of_a_position_is_given() -> None:
    found = read("Peru rejected the treaty. Chile demanded talks with Peru.")
    ids = {issue.id for issue in found.issues}
    assert {p.issue for p in found.positions} <= ids
    assert {b for issue in found.issues for b in issue.broader} <= ids


def test_goal_and_what_is_pursued_are_one_position() -> None:
    found = positions("Kenya launched a campaign to join the bloc.")
    assert [(stance, issue) for _, stance, issue in found] == [("supports", "to join the bloc")]
