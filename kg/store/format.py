"""How a store says what it is, read without a JSON parser; light, since look-ups start with it."""

import os

#: Number of the layout that this version writes and reads.
FORMAT = 1
_ONTOLOGY = "ontology", "kg.ttl"


def plain_base(text: str) -> str:
    """Give the base IRI of a description that is just as we write it, "" for any other.

    Any other is no error: whoever reads it with care will say what it is.

    >>> plain_base('{"format": 0}')
    ''
    """
    head = f'{{\n "format": {FORMAT},\n "ontology": "{_ontology_version()}",\n "base": "'
    base = text.removeprefix(head).removesuffix('"\n}\n')
    return base if text == f'{head}{base}"\n}}\n' and not set('"\\') & set(base) else ""


def _ontology_version() -> str:
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - pathlib costs 10 ms
    for root in (os.path.join(package, "_shipped"), os.path.dirname(package)):  # noqa: PTH118, PTH120
        path = os.path.join(root, *_ONTOLOGY)  # noqa: PTH118 - as above
        if os.path.exists(path):  # noqa: PTH110 - as above
            with open(path, "rb") as file:  # noqa: PTH123 - as above
                return file.read().partition(b'owl:versionInfo "')[2].partition(b'"')[0].decode()
    return ""
