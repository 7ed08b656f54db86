"""Terms in N-Quads syntax."""

from datetime import date
from functools import cache

from kg.vocabulary import expand, term

_ESCAPES = str.maketrans(
    {
        "\\": "\\\\",
        '"': '\\"',
        "\n": "\\n",
        "\r": "\\r",
        "\t": "\\t",
        **{chr(code): f"\\u{code:04X}" for code in (*range(9), 11, 12, *range(14, 32), 127)},
    }
)


@cache
def own(name: str) -> str:
    """Give a term of the ontology, ``<…ontology#subject>``; an unknown one is an error."""
    return f"<{term(name)}>"


@cache
def name(prefixed: str) -> str:
    """Give a term of another vocabulary by its prefixed name."""
    return f"<{expand(prefixed)}>"


def node(iri: str) -> str:
    """Give an IRI that is known to be well formed."""
    return f"<{iri}>"


def literal(text: str) -> str:
    r"""Give a plain string, escaped.

    >>> print(literal('a "quoted" word'))
    "a \"quoted\" word"
    """
    return f'"{text.translate(_ESCAPES)}"'


def number(value: int) -> str:
    """Give an xsd:integer."""
    return f'"{value}"^^{name("xsd:integer")}'


def decimal(value: float) -> str:
    """Give an xsd:decimal with at most four digits behind the point."""
    text = f"{value:.4f}".rstrip("0")
    return (
        f'"{text}0"^^{name("xsd:decimal")}'
        if text.endswith(".")
        else f'"{text}"^^{name("xsd:decimal")}'
    )


def day(value: date) -> str:
    """Give an xsd:date."""
    return f'"{value.isoformat()}"^^{name("xsd:date")}'
