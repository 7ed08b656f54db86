"""The state of one document while it is being read: who came up, and where."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import (
    ActorType,
    AnnotatedDocument,
    Document,
    Mention,
    MentionForm,
    PlaceMention,
    Resolution,
    Sentence,
    Tenure,
)
from kg.quotations import find_quotes
from kg.resolve.cast import Cast, Member, head_of, in_text_order
from kg.resolve.quotes import Quoted
from kg.resolve.scene import Scene, set_scene


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens ``first`` up to ``last`` (exclusive) of a scene, governed by ``head``."""

    scene: Scene
    first: int
    last: int
    head: int

    @classmethod
    def of(cls, scene: Scene, first: int, last: int) -> Span:
        """Find the head of the tokens."""
        return cls(scene, first, last, head_of(scene.sentence, first, last))

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.scene.sentence


@dataclass(slots=True, eq=False)
class Reading:
    """What is known of a document so far.

    Attributes:
        by_sentence: the mentions by sentence, as they were found.
        heads: who is meant by the phrase that a token governs, by sentence and token.
        speakers: who speaks the quoted words of a sentence, by sentence.
        author: for whom a text in the first person speaks.
        named: whom a name names, by sentence and first token of the name.
        titles: whose title a role noun is, by sentence and first token of the role noun.
        papers: whose the last statement, report or letter is, by its noun, the latest one last.
    """

    document: Document
    scenes: tuple[Scene, ...]
    quotes: Quoted
    paragraphs: tuple[int, ...] = ()
    cast: Cast = field(default_factory=Cast)
    mentions: list[Mention] = field(default_factory=list)
    by_sentence: dict[int, list[Mention]] = field(default_factory=dict)
    places: list[PlaceMention] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    heads: dict[tuple[int, int], Member] = field(default_factory=dict)
    author: Member | None = None
    named: dict[tuple[int, int], Member] = field(default_factory=dict)
    titles: dict[tuple[int, int], Member] = field(default_factory=dict)
    speakers: dict[int, Member] = field(default_factory=dict)
    papers: dict[str, Member] = field(default_factory=dict)

    @classmethod
    def of(cls, annotated: AnnotatedDocument) -> Reading:
        """Open a document: its names and role nouns are found, nobody is meant yet."""
        scenes = tuple(set_scene(sentence) for sentence in annotated.sentences)
        found = find_quotes(annotated)
        quotes = Quoted(tuple(found.inside(sentence) for sentence in annotated.sentences))
        return cls(annotated.document, scenes, quotes, annotated.paragraphs)

    def text(self, span: Span) -> str:
        """Give the words of a span as written."""
        tokens = span.sentence.tokens
        return self.document.text[tokens[span.first].start : tokens[span.last - 1].end]

    def at(self, scene: Scene, token: int) -> Member | None:
        """Give who is meant by the phrase that a token governs."""
        return self.heads.get((scene.sentence.index, token))

    def all_at(self, scene: Scene, token: int) -> tuple[Member, ...]:
        """Give all who are meant by the phrase that a token governs: "the two sides"."""
        found = self.by_sentence.get(scene.sentence.index, ())
        members = (self.cast.members[m.actor] for m in found if m.head == token)
        return tuple(dict.fromkeys(members))

    def mention_over(self, scene: Scene, token: int, member: Member) -> Mention | None:
        """Give the mention of an actor in the sentence that a token stands in."""
        for mention in self.by_sentence.get(scene.sentence.index, ()):
            if mention.actor == member.id and mention.first <= token < mention.last:
                return mention
        return None

    def quoted_speaker(self, sentence: int, token: int) -> Member | None:
        """Give who speaks a quoted word; None outside of quotations and when nobody is named."""
        return self.speakers.get(sentence) if self.quotes.holds(sentence, token) else None

    def titled_at(self, scene: Scene, token: int) -> Member | None:
        """Give who is meant at a token, the person rather than the body in the title."""
        found = self.at(scene, token)
        for mention in self.by_sentence.get(scene.sentence.index, ()):
            member = self.cast.members[mention.actor]
            if mention.first <= token < mention.last and member.type is ActorType.PERSON:
                return member
        return found

    def mention(self, member: Member, span: Span, form: MentionForm, rule: str) -> None:
        """Write down that the span means the actor."""
        tokens = span.sentence.tokens
        start, end = tokens[span.first].start, tokens[span.last - 1].end
        made = Mention(
            span.sentence.index,
            span.first,
            span.last,
            span.head,
            start,
            end,
            self.document.text[start:end],
            member.id,
            form,
            rule,
        )
        self.mentions.append(made)
        self.by_sentence.setdefault(made.sentence, []).append(made)
        member.mentions.append(made)
        self.heads.setdefault((span.sentence.index, span.head), member)

    def place(self, span: Span, name: str) -> None:
        """Write down that the span names a place."""
        tokens = span.sentence.tokens
        start, end = tokens[span.first].start, tokens[span.last - 1].end
        text = self.document.text[start:end]
        at = (span.sentence.index, span.first, span.last, span.head)
        self.places.append(PlaceMention(*at, start, end, text, name))

    def result(self) -> Resolution:
        """Give the values that leave the room; actors in order of first mention."""
        mentions = in_text_order(self.mentions)
        first = {mention.actor: None for mention in mentions}
        actors = tuple(self.cast.members[actor].frozen() for actor in first)
        return Resolution(actors, mentions, tuple(self.places), tuple(self.tenures))
