"""``kg query``: SPARQL and named questions."""

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.completion import query_names
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import note
from kg.cli.tables import Format as SheetFormat
from kg.cli.tables import Sheet, print_sheet
from kg.errors import OptionError, QueryError, reason
from kg.lookup import find_actor, find_issue
from kg.query import (
    AnswerFormat,
    Federation,
    Limits,
    NamedQuery,
    ParameterType,
    Table,
    ask_table,
    fill,
    form_of,
    named_queries,
    named_query,
    ready_prefixes,
    stream_answer,
    with_prefixes,
)
from kg.store import Store, open_store


class Format(Enum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    XML = "xml"
    MD = "md"
    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"


@app.command()
def query(  # noqa: PLR0913 - one parameter an option is the form that typer asks for
    text: Annotated[
        str, typer.Argument(help="SPARQL; - reads standard input.", show_default=False)
    ] = "",
    *,
    store: StorePath = DEFAULT_STORE,
    file: Annotated[Path | None, typer.Option(help="File with SPARQL.")] = None,
    name: Annotated[str, typer.Option(help="A named query.", autocompletion=query_names)] = "",
    values: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="PARAMETER=VALUE", help="Value for a named query."),
    ] = None,
    listing: Annotated[bool, typer.Option("--list", help="List the named queries.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Print the query, do not run it.")] = False,
    explain_prefixes: Annotated[
        bool, typer.Option("--explain-prefixes", help="List the prefixes that are ready.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds before it is stopped.")] = 30.0,
    memory: Annotated[int, typer.Option(min=64, help="Megabytes it may use.")] = 2048,
    allow_federation: Annotated[
        bool, typer.Option("--allow-federation", help="Let SERVICE ask other servers.")
    ] = False,
) -> None:
    """Ask the graph in SPARQL, or a question that is kept under a name."""
    if listing:
        _print_list()
    elif explain_prefixes:
        _print_prefixes(store)
    else:
        federation = Federation.ALLOWED if allow_federation else Federation.REFUSED
        with open_store(store) as opened:
            asked = _asked(opened, text, file, name, values or [])
            if show:
                typer.echo(with_prefixes(asked, opened.base), nl=False)
            else:
                _answer(opened, asked, format_, Limits(timeout, memory), federation)


def _print_list() -> None:
    rows = tuple((q.name, _signature(q), q.purpose) for q in named_queries().values())
    print_sheet(Sheet(("name", "parameters", "answers"), rows), SheetFormat.TABLE)


def _signature(named: NamedQuery) -> str:
    return ", ".join(
        f"{p.name}: {p.type.value}{'' if p.required else '?'}" for p in named.parameters
    )


def _print_prefixes(path: Path) -> None:
    with open_store(path) as opened:
        rows = tuple((f"{name}:", f"<{iri}>") for name, iri in ready_prefixes(opened.base).items())
    print_sheet(Sheet(("prefix", "iri"), rows), SheetFormat.TABLE)


def _asked(store: Store, text: str, file: Path | None, name: str, values: list[str]) -> str:
    """Give the query that the options name, exactly one of them."""
    if sum(map(bool, (text, file, name))) != 1:
        raise OptionError("give one of: a query, --file or --name; kg query --list shows names")
    if values and not name:
        raise OptionError("--set goes with --name only")
    if name:
        return _filled(store, named_query(name), values)
    if file:
        return _read(file)
    return sys.stdin.read() if text == "-" else text


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{file}: cannot be read as a query ({reason(error)})") from error


def _filled(store: Store, named: NamedQuery, values: list[str]) -> str:
    given = dict(_pair(value) for value in values)
    types = {p.name: p.type for p in named.parameters}
    found = {name: _id(store, types.get(name), value) for name, value in given.items()}
    return fill(named, found, store.iris)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise OptionError(f"--set {text!r} has no value; write --set PARAMETER=VALUE")
    return name, value


def _id(store: Store, type_: ParameterType | None, value: str) -> str:
    """Let actors and issues be given by any of their names."""
    if type_ not in {ParameterType.ACTOR, ParameterType.ISSUE}:
        return value
    found = find_actor(store, value) if type_ is ParameterType.ACTOR else find_issue(store, value)
    if found.explain():
        note(found.explain())
    return found.id


def _answer(
    store: Store, asked: str, format_: Format, limits: Limits, federation: Federation
) -> None:
    if format_ in {Format.TABLE, Format.MD} and not form_of(asked).gives_graph:
        table = ask_table(store, asked, limits=limits, federation=federation)
        print_sheet(_sheet(table, store.base), SheetFormat(format_.value))
        return
    plain = format_ in {Format.TABLE, Format.MD}
    kind = AnswerFormat.TURTLE if plain else AnswerFormat(format_.value)
    output = sys.stdout.buffer
    stream_answer(store, asked, output, format_=kind, limits=limits, federation=federation)
    output.flush()


def _sheet(table: Table, base: str) -> Sheet:
    """Give a table for people: IRIs shortened by the ready prefixes."""
    ready = sorted(ready_prefixes(base).items(), key=lambda item: -len(item[1]))
    rows = tuple(
        tuple(_short(c.value, ready) if c.kind == "uri" else c.value for c in row)
        for row in table.rows
    )
    return Sheet(table.columns, rows)


def _short(iri: str, ready: list[tuple[str, str]]) -> str:
    for name, start in ready:
        if iri.startswith(start):
            return f"{name}:{iri.removeprefix(start)}"
    return iri
