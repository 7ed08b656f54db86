"""Which part of a graph is asked for."""

from dataclasses import dataclass
from datetime import date

from kg.errors import OptionError
from kg.records import DocumentRecord
from kg.vocabulary import relation_type, stance


@dataclass(frozen=True, slots=True)
class RecordFilter:
    """Conditions that all hold; an empty one lets everything through.

    Attributes:
        actors: ids; an assertion passes when one of them is its subject, object, holder, speaker
            or addressee.
        issues: ids of issues.
        relations: names of relation types ("negotiates-with"); leaves out positions and statements.
        stances: names of stances ("rules-out"); leaves out relations and statements.
        documents: ids of documents.
        source: words of the document's source, compared without case.
        since, until: days of publication, inclusive; a document without a date then never passes.

    Raises:
        OptionError: ``since`` lies behind ``until``.
        VocabularyError: no such relation type or stance.
    """

    actors: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    source: str = ""
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        """Refuse conditions that nothing can meet."""
        for name in self.relations:
            relation_type(name)
        for name in self.stances:
            stance(name)
        if self.since and self.until and self.since > self.until:
            message = f"--since {self.since} is later than --until {self.until}"
            raise OptionError(message)

    @property
    def wants_relations(self) -> bool:
        """Whether relations can pass."""
        return not self.issues and (bool(self.relations) or not self.stances)

    @property
    def wants_positions(self) -> bool:
        """Whether positions can pass."""
        return bool(self.stances) or not self.relations

    @property
    def wants_statements(self) -> bool:
        """Whether statements can pass."""
        return not (self.relations or self.stances or self.issues)

    def passes(self, document: DocumentRecord) -> bool:
        """Tell whether a document's assertions may pass."""
        named = not self.documents or document.id in self.documents
        return (
            named
            and self.source.casefold() in document.source.casefold()
            and self._in_time(document)
        )

    def _in_time(self, document: DocumentRecord) -> bool:
        if self.since is None and self.until is None:
            return True
        day = document.date
        return day is not None and (self.since or day) <= day <= (self.until or day)
