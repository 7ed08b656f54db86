"""Packs records into the compact tables that the page unpacks.

Rows refer to each other by number. Marks are counted in UTF-16 units from the start of their
sentence, since that is how browsers count. A number of -1 stands for what the graph does not know.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model import Polarity
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
from kg.view.sectors import countries, sector_of
from kg.view.select import AnyRecord


@dataclass
class Numbering:
    """Gives names numbers in the order they are first seen."""

    number: dict[object, int] = field(default_factory=dict)

    def __getitem__(self, name: object) -> int:
        """Give the number of a name already seen, or -1."""
        return self.number.get(name, -1)

    def add(self, name: object) -> int:
        """Give the number of a name, a new one if need be."""
        return self.number.setdefault(name, len(self.number))


class Tables:
    """Records as tables of numbers and strings, ready for JSON."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.actors = _numbered(records.actors)
        self.issues = _numbered(records.issues)
        self.documents = _numbered(records.documents)
        self.types = _numbered(sorted({r.type.name for r in records.relations}))
        self.stances = _numbered(sorted({p.stance.name for p in records.positions}))
        self.sentences: list[list[object]] = []
        self.sentence_number = Numbering()
        self.countries = countries(records)

    def as_json(self) -> dict[str, object]:
        """Give every table under its name."""
        records = self.records
        types = {r.type.name: r.type for r in records.relations}
        stances = {p.stance.name: p.stance for p in records.positions}
        return {
            "types": [
                [
                    t.name,
                    t.label,
                    t.inverse_label,
                    t.definition,
                    t.sign.value,
                    int(t.symmetric),
                    int(t.structural),
                ]
                for _, t in sorted(types.items())
            ],
            "stances": [
                [s.name, s.label, s.definition, s.sign.value] for _, s in sorted(stances.items())
            ],
            "actors": [self._actor(actor) for actor in records.actors.values()],
            "issues": [self._issue(issue) for issue in records.issues.values()],
            "documents": [_document(document) for document in records.documents.values()],
            "relations": [self._relation(record) for record in records.relations],
            "positions": [self._position(record) for record in records.positions],
            "statements": [self._statement(record) for record in records.statements],
            "sentences": self.sentences,
        }

    def _actor(self, actor: ActorRecord) -> list[object]:
        country = self.countries.get(actor.country, actor.country)
        where = "" if country == actor.name else country
        plain = [actor.id, actor.name, actor.type.value, sector_of(actor), where]
        return [*plain, actor.wikidata, list(actor.aliases), self.actors[actor.parent]]

    def _issue(self, issue: IssueRecord) -> list[object]:
        participants = [self.actors[actor] for actor in issue.participants]
        related = [self.issues[other] for other in (*issue.broader, *issue.related)]
        return [issue.id, issue.label, issue.frame, participants, list(issue.wordings), related]

    def _relation(self, record: RelationRecord) -> list[object]:
        ends = [self.actors[record.subject], self.actors[record.object]]
        return [*self._shared(record), ends[0], self.types[record.type.name], ends[1], record.role]

    def _position(self, record: PositionRecord) -> list[object]:
        stance, issue = self.stances[record.stance.name], self.issues[record.issue]
        who, whom = self.actors[record.actor], self.actors[record.addressee]
        return [*self._shared(record), who, stance, issue, record.wording, whom]

    def _statement(self, record: StatementRecord) -> list[object]:
        who, whom = self.actors[record.speaker], self.actors[record.addressee]
        said = [record.speaker_text, record.cue, record.content, record.manner.value]
        return [*self._shared(record), who, *said, whom]

    def _shared(self, record: AnyRecord) -> list[object]:
        evidence = [self._evidence(item) for item in record.evidence]
        return [self.documents[record.document], self._qualifiers(record.qualifiers), evidence]

    def _qualifiers(self, given: QualifierRecord) -> object:
        if given == QualifierRecord():
            return 0
        sources = [self.actors[source] for source in given.sources]
        denied = int(given.polarity is Polarity.NEGATED)
        words = [given.strength, given.condition, given.time_text]
        return [denied, given.modality.value, sources, *words, round(given.certainty, 3)]

    def _evidence(self, evidence: EvidenceRecord) -> list[object]:
        key = (evidence.document, evidence.sentence_start)
        number = self.sentence_number.add(key)
        if number == len(self.sentences):
            document = self.documents[evidence.document]
            self.sentences.append([document, evidence.sentence_start, evidence.sentence])
        return [number, *_marks(evidence), evidence.rule]


def _numbered(names: Iterable[object]) -> Numbering:
    numbering = Numbering()
    for name in names:
        numbering.add(name)
    return numbering


def _document(document: DocumentRecord) -> list[object]:
    day = document.date.isoformat() if document.date else ""
    return [document.id, document.title, day, document.source, document.url]


def _marks(evidence: EvidenceRecord) -> list[int]:
    offsets = (evidence.start, evidence.end, evidence.cue_start, evidence.cue_end)
    return [_units(evidence.sentence, offset - evidence.sentence_start) for offset in offsets]


def _units(text: str, offset: int) -> int:
    return len(text[: max(offset, 0)].encode("utf-16-le", "surrogatepass")) // 2
