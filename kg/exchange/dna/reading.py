"""Reads a ``.dna`` file (SQLite) of the Discourse Network Analyzer, version 3."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from kg.errors import ExchangeError
from kg.exchange.dna.project import DnaDocument, DnaProject, DnaStatement

#: Variables of a statement type that make it one of ours.
_WANTED = ("person", "organization", "concept", "agreement")


def read_dna(path: Path, *, statement_type: str = "DNA Statement") -> DnaProject:
    """Read documents, and the statements of one type; everything in order of ids.

    Raises:
        ExchangeError: the file is missing, no project, of an older version, or has no such type.
    """
    with _open(path) as database:
        _check_version(database, path)
        variables = _variables(database, path, statement_type)
        documents = tuple(_documents(database))
        statements = tuple(_statements(database, variables, statement_type))
    return DnaProject(documents, statements)


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    if not path.is_file():
        message = f"{path}: no such file; expected a project of the Discourse Network Analyzer"
        raise ExchangeError(message)
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            yield database
    except sqlite3.DatabaseError as error:
        message = f"{path}: not a project of the Discourse Network Analyzer 3 ({error})"
        raise ExchangeError(message) from error


def _check_version(database: sqlite3.Connection, path: Path) -> None:
    row = database.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchone()
    version = str(row[0]) if row else "unknown"
    if not version.startswith("3."):
        message = f"{path}: version {version} of the file is not known; save it in version 3"
        raise ExchangeError(message)


def _variables(database: sqlite3.Connection, path: Path, statement_type: str) -> Mapping[str, int]:
    rows = database.execute(
        "SELECT Variable, VARIABLES.ID FROM VARIABLES JOIN STATEMENTTYPES"
        " ON StatementTypeId = STATEMENTTYPES.ID WHERE Label = ?",
        (statement_type,),
    )
    found = dict(rows)
    missing = [name for name in _WANTED if name not in found]
    if missing:
        types = [row[0] for row in database.execute("SELECT Label FROM STATEMENTTYPES ORDER BY ID")]
        message = (
            f"{path}: statement type {statement_type!r} has no variable {', '.join(missing)}; "
            f"the file has the types: {', '.join(types)}"
        )
        raise ExchangeError(message)
    return found


def _documents(database: sqlite3.Connection) -> Iterator[DnaDocument]:
    columns = "ID, Title, Text, Author, Source, Section, Notes, Type, Date"
    query = f"SELECT {columns} FROM DOCUMENTS ORDER BY ID"  # noqa: S608 - columns are ours
    for row in database.execute(query):
        yield DnaDocument(*row)


def _statements(
    database: sqlite3.Connection, variables: Mapping[str, int], statement_type: str
) -> Iterator[DnaStatement]:
    words = [_entities(database, variables[name]) for name in _WANTED[:3]]
    agreements = dict(
        database.execute(
            "SELECT StatementId, Value FROM DATABOOLEAN WHERE VariableId = ?",
            (variables["agreement"],),
        )
    )
    rows = database.execute(
        "SELECT STATEMENTS.ID, DocumentId, Start, Stop FROM STATEMENTS JOIN STATEMENTTYPES"
        " ON StatementTypeId = STATEMENTTYPES.ID WHERE Label = ? ORDER BY STATEMENTS.ID",
        (statement_type,),
    )
    for id_, document, start, stop in rows:
        person, organisation, concept = (names.get(id_, "") for names in words)
        agreement = bool(agreements.get(id_, 1))
        yield DnaStatement(id_, document, start, stop, person, organisation, concept, agreement)


def _entities(database: sqlite3.Connection, variable: int) -> Mapping[int, str]:
    query = (
        "SELECT StatementId, Value FROM DATASHORTTEXT JOIN ENTITIES ON Entity = ENTITIES.ID"
        " WHERE DATASHORTTEXT.VariableId = ?"
    )
    return dict(database.execute(query, (variable,)))
