"""A hand-made extraction for tests of the reading side; texts were written for this project."""

from dataclasses import dataclass, replace
from datetime import date

from kg.model import (
    Actor,
    ActorType,
    Attribution,
    Document,
    Evidence,
    Extraction,
    Issue,
    Manner,
    Mention,
    MentionForm,
    Modality,
    Participant,
    Polarity,
    Position,
    Qualifiers,
    Relation,
    Statement,
    TimeSpan,
)
from kg.vocabulary import relation_type, stance

TEXT = (
    "Russia rejected Ukraine's membership of NATO on Monday.\n"
    "The Kremlin is negotiating with the US envoy Steve Witkoff, analysts said.\n"
    'Jane Roe of NATO said that the door "stays open".\n'
    "Poland does not oppose Kyiv's accession to the alliance if Ukraine reforms.\n"
)

RUSSIA = Actor("russia", "Russia", ActorType.STATE, "GOV", "RUS", "", "Q159", known=True)
UKRAINE = Actor("ukraine", "Ukraine", ActorType.STATE, "GOV", "UKR", "", "Q212", known=True)
POLAND = Actor("poland", "Poland", ActorType.STATE, "GOV", "POL", "", "Q36", known=True)
NATO = Actor("nato", "NATO", ActorType.ORGANISATION, "IGO", wikidata="Q7184", known=True)
USA = Actor("united-states", "United States", ActorType.STATE, "GOV", "USA", known=True)
WITKOFF = Actor("steve-witkoff", "Steve Witkoff", ActorType.PERSON, "GOV", "USA", "united-states")
ROE = Actor("jane-roe", "Jane Roe", ActorType.PERSON, "IGO")
ANALYSTS = Actor("analysts", "analysts", ActorType.GROUP, "CVL")

MEMBERSHIP = Issue(
    id="membership-ukraine-nato",
    label="Ukraine's membership of NATO",
    frame="membership",
    participants=(
        Participant("member", "Ukraine", "ukraine"),
        Participant("organisation", "NATO", "nato"),
    ),
    wordings=("Ukraine's membership of NATO", "Kyiv's accession to the alliance"),
    related=("expansion-nato-east",),
)
EXPANSION = Issue("expansion-nato-east", "NATO's eastward expansion", "expansion")


@dataclass(frozen=True, slots=True)
class Words:
    """Finds evidence in a text by its words."""

    text: str

    def evidence(self, words: str, cue: str, rule: str = "verb:active") -> Evidence:
        """Give evidence for the first place where the words stand."""
        start = self.text.index(words)
        first = self.text.rfind("\n", 0, start) + 1
        last = self.text.index("\n", start)
        at = self.text.index(cue, start)
        index = self.text.count("\n", 0, start)
        end = start + len(words)
        return Evidence(
            index, start, end, words, first, last, at, at + len(cue), rule, cue.partition(" ")[0]
        )

    def mention(self, words: str, actor: Actor, form: MentionForm) -> Mention:
        """Give a mention at the first place where the words stand."""
        start = self.text.index(words)
        return Mention(
            0, 0, 1, 0, start, start + len(words), words, actor.id, form, f"{form.value}:test"
        )


def sample_document(id_: str = "dispatch-1", day: date | None = date(2025, 3, 3)) -> Document:
    """Give the document that the sample extraction is made of."""
    return Document(
        id=id_,
        text=TEXT,
        title="Talks on membership",
        date=day,
        source="written for this project",
        url="https://example.org/dispatch",
        fields=(("references", "none"),),
    )


def sample_extraction(id_: str = "dispatch-1", day: date | None = date(2025, 3, 3)) -> Extraction:
    """Give an extraction with every kind of assertion and qualifier."""
    words = Words(TEXT)
    return Extraction(
        document=sample_document(id_, day),
        actors=(RUSSIA, UKRAINE, NATO, USA, WITKOFF, ANALYSTS, ROE, POLAND),
        mentions=(
            words.mention("Russia", RUSSIA, MentionForm.NAME),
            words.mention("The Kremlin", RUSSIA, MentionForm.METONYM),
            words.mention("Steve Witkoff", WITKOFF, MentionForm.NAME),
            words.mention("Kyiv", UKRAINE, MentionForm.METONYM),
            words.mention("the alliance", NATO, MentionForm.DESCRIPTION),
        ),
        issues=(EXPANSION, MEMBERSHIP),
        relations=_relations(words),
        positions=_positions(words),
        statements=_statements(words),
    )


def _relations(words: Words) -> tuple[Relation, ...]:
    said = Qualifiers(attribution=Attribution(("analysts",), "said"))
    return (
        Relation(
            "russia",
            relation_type("negotiates-with"),
            "steve-witkoff",
            said,
            (words.evidence("The Kremlin is negotiating with the US envoy", "negotiating"),),
        ),
        Relation(
            "jane-roe",
            relation_type("holds-office-in"),
            "nato",
            Qualifiers(certainty=0.9),
            (words.evidence("Jane Roe of NATO", "of", "tenure:of"),),
            role="official",
        ),
    )


def _positions(words: Words) -> tuple[Position, ...]:
    monday = TimeSpan("on Monday", date(2025, 3, 3), date(2025, 3, 3))
    condition = Qualifiers(
        polarity=Polarity.NEGATED,
        modality=Modality.CONDITIONAL,
        strength="categorically",
        condition="if Ukraine reforms",
        attribution=Attribution(("jane-roe", "analysts"), "said"),
    )
    return (
        Position(
            "russia",
            stance("opposes"),
            MEMBERSHIP.id,
            "Ukraine's membership of NATO",
            Qualifiers(time=monday),
            (words.evidence("Russia rejected Ukraine's membership of NATO", "rejected"),),
            addressee="nato",
        ),
        Position(
            "poland",
            stance("opposes"),
            MEMBERSHIP.id,
            "Kyiv's accession to the alliance",
            condition,
            (words.evidence("Poland does not oppose Kyiv's accession to the alliance", "oppose"),),
        ),
    )


def _statements(words: Words) -> tuple[Statement, ...]:
    content = 'the door "stays open"'
    start = TEXT.index(content)
    cue = TEXT.index("said that")
    return (
        Statement(
            speaker="jane-roe",
            speaker_text="Jane Roe of NATO",
            cue="said",
            cue_start=cue,
            cue_end=cue + 4,
            content=content,
            content_start=start,
            content_end=start + len(content),
            manner=Manner.MIXED,
            qualifiers=Qualifiers(),
            evidence=(words.evidence(content, "door", "statement:verb"),),
        ),
    )


def shifted_extraction(id_: str, day: date | None) -> Extraction:
    """Give an extraction in which Russia has come to support what it opposed."""
    first = sample_extraction(id_, day)
    shifted = replace(first.positions[0], stance=stance("supports"))
    return replace(first, relations=(), positions=(shifted,), statements=())
