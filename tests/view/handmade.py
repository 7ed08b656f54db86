"""A short document with its marks set by hand; the text was written for this project."""

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
    Polarity,
    Position,
    Qualifiers,
    Relation,
    Statement,
)
from kg.vocabulary import relation_type, stance

TEXT = (
    "BRUSSELS, June 3 - Russia opposes Ukraine's membership of NATO. The hall was full. "
    "“We do not oppose talks,” said Mark Rutte, who met the press.\n\nNobody answered."
)
SENTENCES = ((0, 63), (84, 145))


def evidence(sentence: int, words: str, cue: str) -> Evidence:
    start, end = SENTENCES[sentence]
    at, cue_at = TEXT.index(words, start, end), TEXT.index(cue, start, end)
    return Evidence(
        sentence, at, at + len(words), words, start, end, cue_at, cue_at + len(cue), "rule", cue
    )


def mention(sentence: int, words: str, actor: str) -> Mention:
    at = TEXT.index(words, SENTENCES[sentence][0])
    return Mention(
        sentence, 0, 1, 0, at, at + len(words), words, actor, MentionForm.NAME, "gazetteer"
    )


def extraction() -> Extraction:
    content = "We do not oppose talks"
    at, said = TEXT.index(content), TEXT.index("said")
    return Extraction(
        document=Document("dispatch", TEXT, "A full hall", date(2024, 6, 3), "this project"),
        actors=(
            Actor("russia", "Russia", ActorType.STATE, known=True),
            Actor("ukraine", "Ukraine", ActorType.STATE, known=True),
            Actor("nato", "NATO", ActorType.ORGANISATION, known=True),
            Actor("mark-rutte", "Mark Rutte", ActorType.PERSON),
        ),
        mentions=(
            mention(0, "Russia", "russia"),
            mention(0, "Ukraine", "ukraine"),
            mention(0, "NATO", "nato"),
            mention(1, "Mark Rutte", "mark-rutte"),
        ),
        issues=(
            Issue("membership-ukraine-nato", "Ukraine's membership of NATO", "membership"),
            Issue("talks", "talks", ""),
        ),
        relations=(
            Relation(
                "russia", relation_type("opposes"), "ukraine", Qualifiers(),
                (evidence(0, "Russia opposes Ukraine", "opposes"),),
            ),
        ),
        positions=(
            Position(
                "russia", stance("opposes"), "membership-ukraine-nato",
                "Ukraine's membership of NATO", Qualifiers(),
                (evidence(0, "Russia opposes Ukraine's membership of NATO", "opposes"),),
            ),
            Position(
                "mark-rutte", stance("opposes"), "talks", "talks",
                Qualifiers(Polarity.NEGATED, attribution=Attribution(("mark-rutte",), "said")),
                (evidence(1, "do not oppose talks", "oppose"),),
            ),
        ),
        statements=(
            Statement(
                "mark-rutte", "Mark Rutte", "said", said, said + 4, content, at,
                at + len(content), Manner.QUOTED, Qualifiers(), (evidence(1, content, "said"),),
            ),
        ),
    )  # fmt: skip
