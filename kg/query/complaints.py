"""Says in words what is wrong with a query: where, what, and the nearest known name."""

import re
from difflib import get_close_matches

from kg.errors import QueryError
from kg.query.prefixes import declared, ready_prefixes
from kg.query.tokens import Token, TokenKind, tokens
from kg.vocabulary import NAMESPACE, terms

_PLACE = re.compile(r"(\d+):(\d+)")


def check_names(query: str, base: str) -> None:
    """Find undeclared prefixes and misspelt terms of ours before the query is run.

    A misspelt term is valid SPARQL and would silently find nothing.

    Raises:
        QueryError: a prefix is not declared, or ``kg:`` has no such term.
    """
    own = declared(query)
    known = {**ready_prefixes(base), **own}
    for token in tokens(query):
        if token.kind is TokenKind.NAME and not _declares(query, token):
            _check_prefix(query, token, known)
            if known[token.text.partition(":")[0]] == NAMESPACE:
                _check_term(query, token)


def _declares(query: str, token: Token) -> bool:
    before = query[: token.start].rstrip()
    return before.upper().endswith("PREFIX")


def _check_prefix(query: str, token: Token, known: dict[str, str]) -> None:
    prefix = token.text.partition(":")[0]
    if prefix not in known:
        message = f"{_place(query, token.start)}: prefix {prefix + ':'!r} is not declared"
        raise QueryError(message, near=_close(prefix, list(known), "{}:"))


def _check_term(query: str, token: Token) -> None:
    local = token.text.partition(":")[2]
    names = [iri.removeprefix(NAMESPACE) for iri in terms() if iri.startswith(NAMESPACE)]
    if local not in names:
        message = f"{_place(query, token.start)}: {token.text} is no term of the ontology"
        raise QueryError(message, near=_close(local, names, "kg:{}"))


def _close(word: str, known: list[str], shown: str) -> list[str]:
    return [shown.format(name) for name in get_close_matches(word, known, n=3)]


def _place(query: str, offset: int) -> str:
    line = query.count("\n", 0, offset) + 1
    column = offset - (query.rfind("\n", 0, offset) + 1) + 1
    return f"line {line}, column {column}"


def syntax_complaint(query: str, engine_message: str) -> str:
    """Rewrite the engine's message, which lists every token that it would have taken.

    >>> print(syntax_complaint("ASK { ?s ?p }", "error at 1:13: expected one of ..."))
    line 1, column 13: '}' is not expected here
      ASK { ?s ?p }
                  ^
    """
    found = _PLACE.search(engine_message)
    if found is None:
        return f"the query cannot be read: {engine_message}"
    line, column = int(found[1]), int(found[2])
    text = (query.splitlines() or [""])[min(line, query.count("\n") + 1) - 1 :][:1]
    shown = text[0] if text else ""
    return f"line {line}, column {column}: {_reason(engine_message, shown[column - 1 :])}" + (
        f"\n  {shown}\n  {' ' * (column - 1)}^" if shown else ""
    )


def _reason(engine_message: str, rest: str) -> str:
    if "IRI parsing failed" in engine_message:
        return "an IRI is not well formed"
    if "variable that is unbound" in engine_message:
        return "the SELECT has a variable that is neither grouped nor aggregated"
    if "already declared" in engine_message or "already defined" in engine_message:
        return "a variable is set twice"
    word = re.match(r"\s*(\w+|\S)", rest)
    return f"{word[1]!r} is not expected here" if word else "the query ends too early"
