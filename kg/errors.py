"""Every error a user can meet, in one tree.

KgError
├── InputError        a file or text that cannot be read as a document
├── VocabularyError   a term that the ontology does not have
├── LexiconError      a lexicon or actor table that cannot be used
├── ModelError        the language model is missing or damaged
├── StoreError        the store cannot be opened, written or found
├── QueryError        a query that cannot be run
├── NotFoundError     no actor, issue or document of that name
├── ExchangeError     a file of another tool that cannot be imported or exported
├── ValidationError   a graph that breaks a shape
└── OptionError       options that do not go together

A message says what is wrong, where, what was expected and what to do; in lower case, without a
full stop. ``near`` holds names that the user may have meant.
"""

from collections.abc import Sequence


class KgError(Exception):
    """Anything that went wrong and that the user can do something about."""

    def __init__(self, message: str, *, near: Sequence[str] = ()) -> None:
        self.message = message
        self.near = tuple(near)
        super().__init__(message)

    def __str__(self) -> str:
        """Give the message with the nearest names behind it."""
        if not self.near:
            return self.message
        return f"{self.message}; nearest: {', '.join(self.near)}"


def reason(error: Exception) -> str:
    """Give what the system says of a failure, in the style of our messages.

    >>> reason(FileNotFoundError(2, "No such file or directory", "a.txt"))
    'no such file or directory'
    """
    said = (error.strerror if isinstance(error, OSError) else "") or str(error)
    return said[:1].lower() + said[1:]


class InputError(KgError):
    """A file or text that cannot be read as a document."""


class VocabularyError(KgError):
    """A term that the ontology does not have."""


class LexiconError(KgError):
    """A lexicon or actor table that cannot be used."""


class ModelError(KgError):
    """The language model is missing or damaged."""


class StoreError(KgError):
    """The store cannot be opened, written or found."""


class QueryError(KgError):
    """A query that cannot be run."""


class NotFoundError(KgError):
    """No actor, issue or document of that name."""


class ExchangeError(KgError):
    """A file of another tool that cannot be imported or exported."""


class ValidationError(KgError):
    """A graph that breaks a shape."""


class OptionError(KgError):
    """Options that do not go together."""
