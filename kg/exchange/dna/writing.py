"""Writes a project that the Discourse Network Analyzer 3 opens."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from kg.errors import ExchangeError
from kg.exchange.dna.project import DnaDocument, DnaProject, DnaStatement
from kg.exchange.dna.schema import VERSION, password_digest, tables

#: The program takes at most this many characters in titles, names and concepts.
LONGEST = 190
_TYPE = 1
_CODER = 1
_VARIABLES = (
    (1, "person", "short text"),
    (2, "organization", "short text"),
    (3, "concept", "short text"),
    (4, "agreement", "boolean"),
)
_ATTRIBUTES = ("Type", "Alias", "Notes")


def write_dna(project: DnaProject, path: Path, *, password: str) -> None:
    """Write a project file; the coder "Admin" logs in with ``password``.

    The same project and password give the same tables. Titles, names and concepts are cut to 190
    characters, which is the program's limit.

    Raises:
        ExchangeError: the file exists or cannot be written.
    """
    if path.exists():
        message = f"{path}: the file exists; remove it or choose another name"
        raise ExchangeError(message)
    try:
        with closing(sqlite3.connect(path)) as database, database:
            _fill(database, project, password)
    except sqlite3.Error as error:
        path.unlink(missing_ok=True)
        message = f"{path}: cannot be written ({error})"
        raise ExchangeError(message) from error


def _fill(database: sqlite3.Connection, project: DnaProject, password: str) -> None:
    for statement in tables():
        database.execute(statement)
    _write_frame(database, password)
    database.executemany(
        "INSERT INTO DOCUMENTS(ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_row(document) for document in project.documents),
    )
    _write_statements(database, project.statements)


def _row(document: DnaDocument) -> tuple[int | str, ...]:
    head = (document.id, _cut(document.title), document.text, _CODER)
    fields = (document.author, document.source, document.section)
    tail = (document.notes, _cut(document.type), document.date)
    return (*head, *map(_cut, fields), *tail)


def _write_frame(database: sqlite3.Connection, password: str) -> None:
    salt = hashlib.sha256(b"actor-positions" + password.encode()).digest()[:16]
    database.execute("INSERT INTO SETTINGS VALUES ('version', ?)", (VERSION,))
    database.execute(
        "INSERT INTO CODERS(ID, Name, Red, Green, Blue, Password)"
        " VALUES (?, 'Admin', 255, 255, 0, ?)",
        (_CODER, password_digest(password, salt)),
    )
    database.execute(
        "INSERT INTO STATEMENTTYPES VALUES (?, 'DNA Statement', 239, 208, 51)", (_TYPE,)
    )
    database.executemany(
        "INSERT INTO VARIABLES VALUES (?, ?, ?, ?)", ((*row, _TYPE) for row in _VARIABLES)
    )
    attributes = ((v, name) for v in (1, 2, 3) for name in _ATTRIBUTES)
    database.executemany(
        "INSERT INTO ATTRIBUTEVARIABLES(VariableId, AttributeVariable) VALUES (?, ?)", attributes
    )


def _write_statements(database: sqlite3.Connection, statements: Iterable[DnaStatement]) -> None:
    statements = tuple(statements)
    entities = {key: number for number, key in enumerate(_entities(statements), 1)}
    database.executemany(
        "INSERT INTO ENTITIES(ID, VariableId, Value) VALUES (?, ?, ?)",
        ((number, *key) for key, number in entities.items()),
    )
    database.execute(
        "INSERT INTO ATTRIBUTEVALUES(EntityId, AttributeVariableId, AttributeValue)"
        " SELECT E.ID, A.ID, '' FROM ENTITIES E JOIN ATTRIBUTEVARIABLES A USING (VariableId)"
        " ORDER BY E.ID, A.ID"
    )
    database.executemany(
        "INSERT INTO STATEMENTS VALUES (?, ?, ?, ?, ?, ?)",
        ((s.id, _TYPE, s.document, s.start, s.stop, _CODER) for s in statements),
    )
    database.executemany(
        "INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES (?, ?, ?)",
        ((s.id, key[0], entities[key]) for s in statements for key in _words(s)),
    )
    database.executemany(
        "INSERT INTO DATABOOLEAN(StatementId, VariableId, Value) VALUES (?, 4, ?)",
        ((s.id, int(s.agreement)) for s in statements),
    )


def _entities(statements: Iterable[DnaStatement]) -> list[tuple[int, str]]:
    return sorted({(1, ""), (2, ""), (3, "")} | {key for s in statements for key in _words(s)})


def _words(statement: DnaStatement) -> Iterator[tuple[int, str]]:
    values = (statement.person, statement.organisation, statement.concept)
    yield from ((variable, _cut(value)) for variable, value in enumerate(values, 1))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
