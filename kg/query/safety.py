"""Refuses what a query must not do: reach out to the network, or change the store."""

import re
from enum import Enum

from kg.errors import QueryError
from kg.query.tokens import words

#: SPARQL 1.1 section 19.2: these are read before anything else, so they could spell a keyword.
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_FEDERATION = {"SERVICE", "LOAD"}
_UPDATES = {"INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"}
_REFUSED = sorted(_FEDERATION | _UPDATES)


class Federation(Enum):
    """Whether a query may ask other endpoints, which means sending requests to any address."""

    REFUSED = "refused"
    ALLOWED = "allowed"


def check_query(query: str, federation: Federation = Federation.REFUSED) -> None:
    """Let a query pass or say why not.

    Raises:
        QueryError: the query reaches out with SERVICE, or is an update.
    """
    for text in {query, _CODE_POINT.sub(_decode, query)}:
        upper = text.upper()
        if not any(word in upper for word in _REFUSED):
            continue  # splitting into tokens takes longer than many an answer
        found = [word.text.upper() for word in words(text)]
        if federation is Federation.REFUSED:
            _refuse_federation(found)
        _refuse_updates(found)


def _decode(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else match[0]


def _refuse_federation(found: list[str]) -> None:
    asked = _FEDERATION & set(found)
    if asked:
        raise QueryError(
            f"{min(asked)} sends requests to other servers and is refused; "
            "add --allow-federation if you mean it"
        )


def _refuse_updates(found: list[str]) -> None:
    first = next((word for word in found if word not in {"PREFIX", "BASE"}), "")
    if first in _UPDATES:
        raise QueryError(
            f"{first} changes the store and is refused; documents come and go by "
            "kg build and kg remove"
        )
