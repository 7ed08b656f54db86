"""Chooses the format of an answer by the Accept header.

Source: RFC 9110, sections 12.4.2 and 12.5.1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.query import AnswerFormat


@dataclass(frozen=True, slots=True)
class Offer:
    """A media type that can be given, and the format behind it."""

    media: str
    format: AnswerFormat


TABLES = (
    Offer("application/sparql-results+json", AnswerFormat.JSON),
    Offer("application/sparql-results+xml", AnswerFormat.XML),
    Offer("text/csv", AnswerFormat.CSV),
    Offer("text/tab-separated-values", AnswerFormat.TSV),
    Offer("application/json", AnswerFormat.JSON),
    Offer("application/xml", AnswerFormat.XML),
    Offer("text/xml", AnswerFormat.XML),
)
GRAPHS = (
    Offer("text/turtle", AnswerFormat.TURTLE),
    Offer("application/n-triples", AnswerFormat.NTRIPLES),
    Offer("application/ld+json", AnswerFormat.JSONLD),
    Offer("application/rdf+xml", AnswerFormat.RDFXML),
    Offer("application/x-turtle", AnswerFormat.TURTLE),
)


@dataclass(frozen=True, slots=True)
class Range:
    """One media range of an Accept header with its weight, 0 to 1."""

    main: str
    sub: str
    weight: float

    @property
    def precision(self) -> int:
        """How exactly it names a type: 2 fully, 1 by its main type, 0 not at all."""
        return (self.main != "*") + (self.sub != "*")

    def covers(self, media: str) -> bool:
        """Tell whether a media type lies in the range."""
        main, _, sub = media.partition("/")
        return self.main in {"*", main} and self.sub in {"*", sub}


def choose(accept: str, offers: Sequence[Offer]) -> Offer | None:
    """Give the offer that a client likes best, the first of equals; None when it takes none.

    >>> choose("text/csv;q=0.5, application/sparql-results+xml", TABLES).media
    'application/sparql-results+xml'
    >>> choose("image/png", TABLES) is None
    True
    """
    ranges = [*_ranges(accept)] or [Range("*", "*", 1.0)]
    weights = [_weight(ranges, offer.media) for offer in offers]
    best = max(weights)
    return offers[weights.index(best)] if best > 0 else None


def _weight(ranges: Iterable[Range], media: str) -> float:
    """Give the weight of the most precise range that covers a type."""
    fitting = [part for part in ranges if part.covers(media)]
    return max(fitting, key=lambda part: part.precision).weight if fitting else 0.0


def _ranges(accept: str) -> Iterable[Range]:
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        main, slash, sub = media.partition("/")
        if slash and main and sub:
            yield Range(main, sub, _quality(parameters))


def _quality(parameters: Iterable[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return _number(value)
    return 1.0


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return min(value, 1.0) if value >= 0 else 0.0


def prefers_html(accept: str) -> bool:
    """Tell whether a client is a browser: it likes HTML better than any graph."""
    ranges = [*_ranges(accept)]
    html = _weight(ranges, "text/html")
    return html > max(_weight(ranges, offer.media) for offer in GRAPHS)
