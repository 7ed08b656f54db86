"""Ids as they stand in IRIs, and where IRIs start; light, since look-ups start with it."""

DEFAULT_BASE = "https://w3id.org/actor-positions/data/"


def id_of(iri: str) -> str:
    """Give the id that an IRI was minted from: its last part.

    >>> id_of("https://w3id.org/actor-positions/data/actor/russia")
    'russia'
    """
    last = iri.rpartition("/")[2]
    return _unquoted(last) if "%" in last else last


def _unquoted(text: str) -> str:
    from urllib.parse import unquote

    return unquote(text)
