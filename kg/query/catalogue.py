"""The named queries: one ``.rq`` file each, its purpose in the first comment.

Further comments declare parameters: ``# $actor actor required: who speaks``. A parameter is a
SPARQL variable; with a value it becomes that term, without one it stays a variable and matches
everything.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import Enum
from functools import cache

from kg.errors import OptionError, QueryError
from kg.query.tokens import TokenKind, tokens
from kg.rdf import Iris
from kg.resources import package
from kg.vocabulary import relation_type, stance


class ParameterType(Enum):
    """What a parameter's value is."""

    ACTOR = "actor"
    ISSUE = "issue"
    DOCUMENT = "document"
    RELATION = "relation"
    STANCE = "stance"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a named query.

    Attributes:
        usual: the value when none is given; "" leaves the variable open.
    """

    name: str
    type: ParameterType
    required: bool
    usual: str
    meaning: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query kept under a name."""

    name: str
    purpose: str
    parameters: tuple[Parameter, ...]
    text: str


_PARAMETER = re.compile(r"# \$(\w+) (\w+) ?(required|[\w-]*): (.+)")


@cache
def named_queries() -> Mapping[str, NamedQuery]:
    """Give the named queries by name, sorted."""
    folder = package().joinpath("query", "named")
    paths = sorted((p for p in folder.iterdir() if p.name.endswith(".rq")), key=lambda p: p.name)
    found = [_parse(p.name.removesuffix(".rq"), p.read_text(encoding="utf-8")) for p in paths]
    return {query.name: query for query in found}


def _parse(name: str, text: str) -> NamedQuery:
    lines = [line for line in text.splitlines() if line.startswith("# ")]
    found = [_PARAMETER.fullmatch(line) for line in lines[1:]]
    return NamedQuery(
        name=name,
        purpose=lines[0].removeprefix("# "),
        parameters=tuple(_parameter(match) for match in found if match),
        text="\n".join(line for line in text.splitlines() if not line.startswith("# ")) + "\n",
    )


def _parameter(match: re.Match[str]) -> Parameter:
    name, type_, word, meaning = match.groups()
    required = word == "required"
    return Parameter(name, ParameterType(type_), required, "" if required else word, meaning)


def named_query(name: str) -> NamedQuery:
    """Give a named query.

    Raises:
        QueryError: there is none of that name; near names are suggested.
    """
    known = named_queries()
    if name not in known:
        near = get_close_matches(name, known, n=3)
        hint = "" if near else "; list them with: kg query --list"
        raise QueryError(f"no query is named {name!r}{hint}", near=near)
    return known[name]


def fill(query: NamedQuery, values: Mapping[str, str], iris: Iris) -> str:
    """Put values into the parameters of a named query.

    Actors, issues and documents are given by id, relations and stances by name, days as ISO 8601.

    Raises:
        OptionError: a parameter is missing, unknown, or has a value of the wrong type.
        VocabularyError: no such relation type or stance.
    """
    _check_known(query, values)
    terms = {p.name: _term(p, values.get(p.name, p.usual), iris) for p in query.parameters}
    parts, end = [], 0
    for token in tokens(query.text):
        value = terms.get(token.text[1:], "") if token.kind is TokenKind.VARIABLE else ""
        if value and token.text.startswith("$"):
            parts += [query.text[end : token.start], value]
            end = token.start + len(token.text)
    return "".join([*parts, query.text[end:]])


def _check_known(query: NamedQuery, values: Mapping[str, str]) -> None:
    known = [p.name for p in query.parameters]
    for name in values:
        if name not in known:
            takes = ", ".join(known) or "no parameters"
            raise OptionError(f"{query.name} has no parameter {name!r}; it takes: {takes}")
    for parameter in query.parameters:
        if parameter.required and parameter.name not in values:
            raise OptionError(
                f"{query.name} needs {parameter.name} ({parameter.meaning}); "
                f"add --set {parameter.name}=..."
            )


def _term(parameter: Parameter, value: str, iris: Iris) -> str:
    if not value:
        return ""
    kind = parameter.type
    if kind in {ParameterType.ACTOR, ParameterType.ISSUE, ParameterType.DOCUMENT}:
        return f"<{iris.of(kind.value, value)}>"
    if kind is ParameterType.RELATION:
        return f"<{relation_type(value).iri}>"
    if kind is ParameterType.STANCE:
        return f"<{stance(value).iri}>"
    return _plain(parameter, value)


def _plain(parameter: Parameter, value: str) -> str:
    try:
        if parameter.type is ParameterType.NUMBER:
            return str(int(value))
        return f'"{date.fromisoformat(value).isoformat()}"^^xsd:date'
    except ValueError as error:
        wanted = "a whole number" if parameter.type is ParameterType.NUMBER else "a day, YYYY-MM-DD"
        message = f"{parameter.name}={value!r} is not {wanted}"
        raise OptionError(message) from error
