"""Makes graphs of any size from made-up names, always the same for the same size."""

import random
from datetime import date, timedelta

from kg.model import ActorType, Manner, Modality, Polarity, RelationType, Sign, Stance
from kg.records import (
    ActorRecord,
    DocumentRecord,
    EvidenceRecord,
    IssueRecord,
    PositionRecord,
    QualifierRecord,
    Records,
    RelationRecord,
    StatementRecord,
)

BASE = "https://example.org/"
SYLLABLES = [
    "ba",
    "do",
    "ka",
    "lu",
    "mi",
    "no",
    "pe",
    "ra",
    "si",
    "to",
    "va",
    "zu",
    "an",
    "er",
    "ol",
    "ist",
]
WORDS = [
    "ministers",
    "parliament",
    "border",
    "treaty",
    "river",
    "harbour",
    "winter",
    "council",
    "budget",
    "delegation",
    "morning",
    "capital",
    "army",
    "trade",
    "grain",
    "ceasefire",
    "summit",
    "inspector",
    "reactor",
    "pipeline",
    "talks",
    "after",
    "before",
    "under",
    "against",
    "without",
    "during",
    "together",
    "again",
    "publicly",
    "quietly",
]


def relation_type(name: str, label: str, sign: Sign, *, symmetric: bool = False) -> RelationType:
    return RelationType(
        iri=f"{BASE}{name}",
        name=name,
        label=label,
        inverse_label=f"is what somebody {label}",
        definition=f"The subject {label} the object.",
        sign=sign,
        symmetric=symmetric,
        plover=(),
        structural=False,
        examples=(),
    )


def stance(name: str, label: str, sign: Sign) -> Stance:
    return Stance(f"{BASE}{name}", name, label, f"The actor {label} the issue.", sign, ())


TYPES = (
    relation_type("supports", "supports", Sign.POSITIVE),
    relation_type("opposes", "opposes", Sign.NEGATIVE),
    relation_type("attacks", "attacks", Sign.NEGATIVE),
    relation_type("meets-with", "meets with", Sign.POSITIVE, symmetric=True),
    relation_type("member-of", "is a member of", Sign.NEUTRAL),
)
STANCES = (
    stance("supports", "supports", Sign.POSITIVE),
    stance("demands", "demands", Sign.POSITIVE),
    stance("neutral", "is neutral on", Sign.NEUTRAL),
    stance("opposes", "opposes", Sign.NEGATIVE),
    stance("rules-out", "rules out", Sign.NEGATIVE),
)


class Maker:
    """Draws names, sentences and assertions from one seeded source of chance."""

    def __init__(self, nodes: int, seed: int = 7) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
        issues = max(3, nodes // 5)
        self.actors = [self.actor(number) for number in range(nodes - issues)]
        self.issues = [self.issue(number) for number in range(issues)]
        self.documents = [self.document(number) for number in range(max(4, nodes // 4))]

    def name(self) -> str:
        made = "".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.randint(2, 4)))
        return made.capitalize()

    def actor(self, number: int) -> ActorRecord:
        kind = self.chance.choice(tuple(ActorType))
        name = f"{self.name()} {self.name()}" if kind is ActorType.PERSON else self.name()
        return ActorRecord(f"actor-{number}", f"{BASE}actor-{number}", name, kind, aliases=())

    def issue(self, number: int) -> IssueRecord:
        label = f"{self.name()}'s {self.chance.choice(WORDS)} {self.chance.choice(WORDS)}"
        return IssueRecord(f"issue-{number}", f"{BASE}issue-{number}", label, wordings=(label,))

    def document(self, number: int) -> DocumentRecord:
        day = date(2022, 1, 1) + timedelta(days=self.chance.randint(0, 1200))
        title = f"{self.name()} {self.chance.choice(WORDS)}"
        return DocumentRecord(
            f"doc-{number}",
            f"{BASE}doc-{number}",
            title,
            day if number % 9 else None,
            "Made-up Wire",
            f"https://example.org/{number}",
        )

    def one(self, rows: list[ActorRecord] | list[IssueRecord]) -> str:
        """Choose unevenly, since a few names are in most news."""
        return rows[int(len(rows) * self.chance.random() ** 2.2)].id

    def evidence(self, document: str) -> EvidenceRecord:
        words = [self.chance.choice(WORDS) for _ in range(self.chance.randint(9, 26))]
        sentence = " ".join([self.name(), *words]) + "."
        start = self.chance.randint(0, 50_000)
        cue = len(words[0]) + sentence.index(words[0])
        return EvidenceRecord(
            document, start, start + len(sentence) - 1, sentence[:-1], sentence, start,
            start + sentence.index(words[0]), start + cue, "rule:made-up",
        )  # fmt: skip

    def qualifiers(self) -> QualifierRecord:
        chance = self.chance.random()
        return QualifierRecord(
            polarity=Polarity.NEGATED if chance < 0.1 else Polarity.AFFIRMED,
            modality=Modality.PLANNED if 0.1 < chance < 0.2 else Modality.ACTUAL,
            sources=(self.one(self.actors),) if chance > 0.5 else (),
        )


def synthetic(nodes: int) -> Records:
    """Make a graph of ``nodes`` actors and issues and about twice as many assertions."""
    maker = Maker(nodes)
    documents = {document.id: document for document in maker.documents}
    return Records(
        actors={actor.id: actor for actor in maker.actors},
        issues={issue.id: issue for issue in maker.issues},
        documents=documents,
        relations=tuple(_relation(maker, number) for number in range(nodes)),
        positions=tuple(_position(maker, number) for number in range(nodes)),
        statements=tuple(_statement(maker, number) for number in range(nodes // 4)),
    )


def _relation(maker: Maker, number: int) -> RelationRecord:
    document = maker.chance.choice(maker.documents).id
    return RelationRecord(
        f"{BASE}r{number}", document, maker.one(maker.actors), maker.chance.choice(TYPES),
        maker.one(maker.actors), maker.qualifiers(), (maker.evidence(document),),
    )  # fmt: skip


def _position(maker: Maker, number: int) -> PositionRecord:
    document, issue = maker.chance.choice(maker.documents).id, maker.one(maker.issues)
    return PositionRecord(
        f"{BASE}p{number}", document, maker.one(maker.actors), maker.chance.choice(STANCES), issue,
        "the issue", maker.qualifiers(), (maker.evidence(document),),
    )  # fmt: skip


def _statement(maker: Maker, number: int) -> StatementRecord:
    document = maker.chance.choice(maker.documents).id
    speaker = maker.one(maker.actors) if number % 3 else ""
    evidence = maker.evidence(document)
    return StatementRecord(
        f"{BASE}s{number}", document, speaker, "a senior official", "said", evidence.text[:60],
        Manner.REPORTED, QualifierRecord(), (evidence,),
    )  # fmt: skip
