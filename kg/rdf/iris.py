"""Mints IRIs from content: the same text gives the same IRIs, on any machine."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from kg.errors import OptionError
from kg.model import Actor, ActorType
from kg.rdf.ids import DEFAULT_BASE

_BASE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`#?]*/", re.IGNORECASE)
#: Lower-case words that stand inside a full personal name.
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "der", "di", "dos", "el", "la", "van", "von"}
)


def slug(text: str) -> str:
    """Give lower-case ASCII letters and digits with hyphens between; other scripts stay.

    >>> slug("São Tomé & Príncipe")
    'sao-tome-principe'
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", bare).strip("-")


def digest(*parts: str) -> str:
    """Give 16 hexadecimal digits that depend on every part and on where it ends."""
    from hashlib import blake2b  # loads a cryptographic library, which who only reads can spare

    return blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Iris:
    """IRIs below a base that the user may set: absolute, ends in ``/``, no spaces or brackets.

    Raises:
        OptionError: the base is no such IRI.
    """

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        """Refuse a base that would make IRIs that no tool can read."""
        if not _BASE.fullmatch(self.base):
            message = (
                f"{self.base!r} cannot be the start of IRIs; "
                "expected one such as https://example.org/data/ that ends in /"
            )
            raise OptionError(message)

    def of(self, kind: str, id_: str) -> str:
        """Give the IRI of an actor, issue, document and so on by its id.

        >>> Iris("http://example.org/").of("document", "a b")
        'http://example.org/document/a%20b'
        """
        return f"{self.base}{kind}/{quote(id_, safe='~')}"

    def actor(self, actor: Actor, document: str) -> str:
        """Give the IRI of an actor that a document names.

        A known actor is the same in every document. So is an unknown one with a full name, of the
        same type; the type in its id keeps it apart from a known actor of that name. Who is called
        by a surname or role alone stays inside the document.
        """
        if actor.known:
            return self.of("actor", actor.id)
        local = "" if _is_distinctive(actor) else f".{document}"
        return self.of("actor", f"{slug(actor.name) or actor.id}-{actor.type.value}{local}")

    def passage(self, document: str, start: int, end: int) -> str:
        """Give the IRI of a stretch of text.

        Source: RFC 5147, section 2.1 (character positions lie between characters).
        """
        return f"{self.of('document', document)}#char={start},{end}"


def label_of(actor: Actor) -> str:
    """Give the name to show: "Protesters" at the start of a sentence is "protesters" elsewhere.

    The people of a state keep their capital.

    >>> label_of(Actor("protesters", "Protesters", ActorType.GROUP))
    'protesters'
    >>> label_of(Actor("serbs", "Serbs", ActorType.GROUP, "CVL", "SRB", "serbia"))
    'Serbs'
    """
    people = actor.sector == "CVL" and actor.country and actor.parent
    common = actor.type is ActorType.GROUP and not (actor.known or people or " " in actor.name)
    return actor.name.lower() if common and actor.name.istitle() else actor.name


def _is_distinctive(actor: Actor) -> bool:
    words = actor.name.split()
    if actor.type is not ActorType.PERSON:
        return any(word[:1].isupper() for word in words) or actor.type is ActorType.GROUP
    named = [word for word in words if word.casefold() not in _PARTICLES]
    return len(named) >= 2 and all(word[:1].isupper() for word in named)
