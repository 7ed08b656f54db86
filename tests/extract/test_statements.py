"""Who said what: tables of sentences and the statements that they make, or must not make."""

import pytest

from kg.model import Manner, Statement
from tests.extract.parsed import annotated, resolved, speech


def one(text: str) -> Statement:
    found = speech(text).statements
    assert len(found) == 1, [(s.speaker_text, s.cue, s.content) for s in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        (
            "The finance minister said that the loan would be repaid in June.",
            "The finance minister",
            "said",
            "that the loan would be repaid in June",
        ),
        (
            "The loan would be repaid in June, the finance minister said.",
            "the finance minister",
            "said",
            "The loan would be repaid in June",
        ),
        (
            "Estonia expelled a diplomat of Belarus, the news agency said on Friday.",
            "the news agency",
            "said",
            "Estonia expelled a diplomat of Belarus",
        ),
        (
            "Egypt denied that its navy had entered Libyan waters.",
            "Egypt",
            "denied",
            "that its navy had entered Libyan waters",
        ),
        (
            "According to the World Bank, the economy of Chad shrank last year.",
            "the World Bank",
            "According to",
            "the economy of Chad shrank last year",
        ),
        (
            "The economy of Chad shrank last year, according to the World Bank.",
            "the World Bank",
            "according to",
            "The economy of Chad shrank last year",
        ),
        (
            "Ankara urged Athens to withdraw its frigates.",
            "Ankara",
            "urged",
            "Athens to withdraw its frigates",
        ),
        (
            "Kenya called for the release of all prisoners.",
            "Kenya",
            "called",
            "the release of all prisoners",
        ),
        (
            "The opposition described the vote as a farce.",
            "The opposition",
            "described",
            "the vote as a farce",
        ),
        (
            "Brazil condemned the shelling of the hospital.",
            "Brazil",
            "condemned",
            "the shelling of the hospital",
        ),
        (
            "India is confident that the talks will succeed.",
            "India",
            "confident",
            "that the talks will succeed",
        ),
        (
            "Peru repeated its warning that the border would be closed.",
            "Peru",
            "repeated",
            "its warning that the border would be closed",
        ),
        (
            "The government issued a warning that the dam could break.",
            "The government",
            "warning",
            "that the dam could break",
        ),
        (
            "Norway went on to criticise the quota.",
            "Norway",
            "criticise",
            "the quota",
        ),
        (
            "The sale was criticised by the Dutch parliament.",
            "the Dutch parliament",
            "criticised",
            "The sale",
        ),
        (
            "The minister made clear that the embassy would stay open.",
            "The minister",
            "made",
            "that the embassy would stay open",
        ),
    ],
)
def test_source_cue_and_content(text: str, speaker: str, cue: str, content: str) -> None:
    found = one(text)
    assert (found.speaker_text, found.cue, found.content) == (speaker, cue, content)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Denmark and Sweden said in a joint statement that the vote was fair.",
            ["denmark", "sweden"],
        ),
        ("The vote was fair, according to Spain and Portugal.", ["spain", "portugal"]),
        ("Denmark said that Sweden and Norway would sign.", ["denmark"]),
        ("Denmark and Sweden criticised the vote.", ["denmark"]),
    ],
)
def test_who_speaks_together_speaks_each(text: str, speakers: list[str]) -> None:
    assert [statement.speaker for statement in speech(text).statements] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "The report was published on Monday.",
        "The delegation was told to wait.",
        "It is said to be a large dam.",
        "Turkey exported more cotton than last year.",
        "The evidence shows that the bridge was weak.",
        "The two ministers spoke for an hour.",
        '"I think we are ready."',
        "The storm threatened the harbour.",
        "Two sailors claimed asylum in Malta.",
        "Malta denied the crew entry.",
        "The court denied him bail.",
    ],
)
def test_no_statement_without_a_source_or_a_content(text: str) -> None:
    assert not speech(text).statements


@pytest.mark.parametrize(
    ("text", "manner", "content"),
    [
        (
            '"The pipeline will be finished by autumn," the Polish minister said.',
            Manner.QUOTED,
            "The pipeline will be finished by autumn,",
        ),
        (
            "The Polish minister said the pipeline was “a matter of months”.",
            Manner.MIXED,
            "the pipeline was “a matter of months”",
        ),
        (
            "The Polish minister said the pipeline was nearly finished.",
            Manner.REPORTED,
            "the pipeline was nearly finished",
        ),
    ],
)
def test_manner_of_speech(text: str, manner: Manner, content: str) -> None:
    found = one(text)
    assert found.manner is manner
    assert found.content.rstrip(",") == content.rstrip(",")


def test_quotation_without_a_cue_continues_the_one_before() -> None:
    text = (
        '"We will not sell the port," the Greek minister said. '
        '"It belongs to the people of the island."'
    )
    first, second = speech(text).statements
    assert second.speaker == first.speaker
    assert second.speaker
    assert second.content == "It belongs to the people of the island"
    assert second.qualifiers.certainty < first.qualifiers.certainty
    assert second.cue == "said"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ('Norway said the quota was fair. "It is low."', "norway", "It is low"),
        ('Ana Roman rejected the tax. "It hurts us."', "ana-roman", "It hurts us"),
        ('Ana Roman was calm. "It hurts us."', "ana-roman", "It hurts us"),
        ('Ana Roman stated,\n\n"It hurts us all."', "ana-roman", "It hurts us all"),
        ('Norway set a date: "Talks begin in May."', "norway", "Talks begin in May."),
        (
            'Ana Roman told Malta the tax was "too high": "It hurts all of us.',
            "ana-roman",
            "It hurts all of us.",
        ),
        ("'It hurts us,' said Ana Roman. 'It is low.'", "ana-roman", "It is low"),
    ],
)
def test_quotation_goes_on_from_what_stands_before(text: str, speaker: str, content: str) -> None:
    said = {(found.speaker, found.content) for found in speech(text).statements}
    assert (speaker, content) in said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('Norway met Chad. "It is low."', "It is low"),
        ('Ana Roman rejected the tax.\n\n"It hurts us."', "It hurts us"),
        ("Norway set a date: the talks begin in May.", "the talks begin in May"),
    ],
)
def test_quotation_of_nobody(text: str, content: str) -> None:
    assert content not in {found.content for found in speech(text).statements}


def test_quotation_that_a_later_cue_closes_is_not_said_by_the_speaker_before() -> None:
    text = '"It hurts us," Ana Roman said. "They lie. They never cared," Jon Berg replied.'
    said = {found.content: found.speaker for found in speech(text).statements}
    assert said["They lie"] == "jon-berg"


def test_what_a_quoted_cue_tells_stays_in_its_quotation() -> None:
    text = 'Ana Roman added, "The deal is dead, as Jon Berg said."'
    for found in speech(text).statements:
        assert "Ana" not in found.content


@pytest.mark.parametrize(
    "text",
    [
        "Norway said in a letter that the quota was too low.",
        "The White House said in a statement that the quota was too low.",
    ],
)
def test_what_is_said_in_a_paper_is_said(text: str) -> None:
    assert one(text).content == "that the quota was too low"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Putin, said the minister, had agreed.",
            "the minister",
            "Putin, said the minister, had agreed",
        ),
        ("The deal, said Orban, is dead.", "Orban", "The deal, said Orban, is dead"),
        ("The talks, Lavrov said, were useless.", "Lavrov", "The talks, Lavrov said, were useless"),
        (
            "Ties with Chad, Lavrov said, are a matter for the council.",
            "Lavrov",
            "Ties with Chad, Lavrov said, are a matter for the council",
        ),
        (
            "The plan, according to Lavrov, is ready.",
            "Lavrov",
            "The plan, according to Lavrov, is ready",
        ),
    ],
)
def test_a_cue_inside_its_content(text: str, speaker: str, content: str) -> None:
    found = one(text)
    assert (found.speaker_text, found.content) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The minister, a liberal, said Russia, China and Iran would sign.", "The minister"),
        ("Jon Berg, the envoy, said that the deal, reached on Monday, was fair.", "Jon Berg"),
        ("In Paris, Lavrov said the talks were useless.", "Lavrov"),
    ],
)
def test_a_name_behind_a_cue_is_not_always_its_speaker(text: str, speaker: str) -> None:
    assert one(text).speaker_text.startswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Radio Sofia quoted the envoy as saying that it had rained.",
            "the envoy",
            "that it had rained",
        ),
        ("Interfax cited an envoy as saying the ship had sunk.", "an envoy", "the ship had sunk"),
        ("Lavrov was quoted as saying that gas would flow.", "Lavrov", "that gas would flow"),
        ('"Gas will flow," Lavrov was quoted as saying.', "Lavrov", "Gas will flow,"),
        ("Jon Berg told a briefing that gas would flow.", "Jon Berg", "that gas would flow"),
    ],
)
def test_words_that_others_repeat_are_said_by_who_is_quoted(
    text: str, speaker: str, content: str
) -> None:
    said = {(found.speaker_text, found.content) for found in speech(text).statements}
    assert (speaker, content) in said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ('Macron called the plan "brain dead".', "Macron", 'the plan "brain dead"'),
        (
            "The envoy blamed Chad for the raid, a charge Mali denied.",
            "The envoy",
            "Chad for the raid",
        ),
        ("Chad accused Mali of fraud, a claim the government denied.", "Chad", "Mali of fraud"),
    ],
)
def test_what_is_added_does_not_take_the_words_over(text: str, speaker: str, content: str) -> None:
    said = {(found.speaker_text, found.content) for found in speech(text).statements}
    assert (speaker, content) in said
    assert not any("blamed" in what or "accused" in what for _, what in said)


def test_a_headline_to_somebody_has_an_addressee() -> None:
    found = one("Putin to Erdogan: gas will flow again soon")
    assert (found.speaker, found.addressee) == ("vladimir-putin", "recep-tayyip-erdogan")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Berg met King Otto, who argued for a strike, stating: "War is near."', "who"),
        ("Berg met King Otto of Norway, who said no, adding that war was near.", "who"),
        ("Berg met King Otto, who owns a farm, adding that war was near.", "Berg"),
        (
            "Votes are needed to block the deal and officials here say hopes are slim.",
            "officials here",
        ),
    ],
)
def test_a_participle_or_a_late_clause_has_its_own_speaker(text: str, speaker: str) -> None:
    assert speech(text).statements[-1].speaker_text.removeprefix("and ") == speaker


@pytest.mark.parametrize(
    ("text", "addressee", "content"),
    [
        ("The envoy told parliament Chad was safe.", "parliament", "Chad was safe"),
        ("The envoy told Chad that Mali was safe.", "chad", "that Mali was safe"),
        ("The envoy told reporters Kenya was safe.", "reporters", "Kenya was safe"),
    ],
)
def test_who_is_told_is_no_part_of_what_is_told(text: str, addressee: str, content: str) -> None:
    found = one(text)
    assert (found.addressee, found.content) == (addressee, content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Critics faulted Kenya's record in fighting graft.", "Kenya's record in fighting graft"),
        ("Mali condemned the raid in a statement.", "the raid"),
        ("Mali condemned the raid on Monday.", "the raid"),
    ],
)
def test_what_narrows_a_thing_belongs_to_the_content(text: str, content: str) -> None:
    assert one(text).content == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lavrov warned of “grave” risks.", "“grave” risks"),
        ("Lavrov said the risk was “very grave”.", "the risk was “very grave”"),
        ("Lavrov said: “The risk is very grave.”", "The risk is very grave."),
    ],
)
def test_marks_come_in_pairs(text: str, content: str) -> None:
    assert one(text).content == content


def test_headline_with_a_colon_is_said_by_the_actor_before_it() -> None:
    found = one("Putin: talks with the envoy will go on next week")
    assert found.speaker == "vladimir-putin"
    assert found.content == "talks with the envoy will go on next week"


def test_nested_sources_are_two_statements() -> None:
    text = "Cairo said that the Red Cross had warned that food was running out."
    outer, inner = speech(text).statements
    assert (outer.speaker_text, inner.speaker_text) == ("Cairo", "the Red Cross")
    assert inner.qualifiers.attribution is not None
    assert inner.qualifiers.attribution.sources == (outer.speaker,)


def test_addressee_is_found() -> None:
    found = one("The envoy told Serbia that the mission would end.")
    assert found.addressee == "serbia"
    assert found.content == "that the mission would end"


def test_spans_give_back_their_text() -> None:
    text = "In Rabat, the king's adviser argued that Spain, a neighbour, should open the border."
    document = annotated(text).document
    for found in speech(text).statements:
        assert document.text[found.content_start : found.content_end] == found.content
        assert document.text[found.cue_start : found.cue_end] == found.cue
        for evidence in found.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.text


def test_a_denied_saying_is_kept_as_denied() -> None:
    found = one("Denmark did not say that the treaty was dead.")
    assert found.qualifiers.polarity.value == "negated"


def test_speaker_is_the_resolved_actor() -> None:
    text = "Viktor Nemes leads Hungary's energy ministry. He said that the tariff was too high."
    said = speech(text).statements[-1]
    assert said.speaker_text == "He"
    named = {actor.id: actor.name for actor in resolved(text).actors}
    assert named[said.speaker] == "Viktor Nemes"
