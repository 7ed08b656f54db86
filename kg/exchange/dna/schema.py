"""The tables of a ``.dna`` file, as the Discourse Network Analyzer 3 expects them.

Names, order and types of the columns are those of its own files (settings version 3.0.7); the
program checks the version and logs a coder in by a salted digest.
"""

from __future__ import annotations

import base64
import hashlib

VERSION = "3.0.7"
_PERMISSIONS = (
    "AddDocuments",
    "EditDocuments",
    "DeleteDocuments",
    "ImportDocuments",
    "AddStatements",
    "EditStatements",
    "DeleteStatements",
    "EditAttributes",
    "EditRegex",
    "EditStatementTypes",
    "EditCoders",
    "EditCoderRelations",
    "ViewOthersDocuments",
    "EditOthersDocuments",
    "ViewOthersStatements",
    "EditOthersStatements",
)
_ID = "ID INTEGER NOT NULL PRIMARY KEY"
_COLOURS = ", ".join(
    f"{name} INTEGER NOT NULL DEFAULT 0 CHECK ({name} BETWEEN 0 AND 255)"
    for name in ("Red", "Green", "Blue")
)


def _short(name: str, default: str = "") -> str:
    """Declare a text of at most 190 characters, the limit of the program."""
    return f"{name} TEXT NOT NULL {default} CHECK (LENGTH({name}) < 191)"


def _refers(column: str, table: str) -> str:
    return f"FOREIGN KEY({column}) REFERENCES {table}(ID) ON DELETE CASCADE"


def _switch(name: str, default: int = 1) -> str:
    return f"{name} INTEGER NOT NULL CHECK ({name} BETWEEN 0 AND 1) DEFAULT {default}"


def _values(table: str, column: str, *constraints: str) -> str:
    parts = [
        "ID INTEGER PRIMARY KEY NOT NULL",
        "StatementId INTEGER NOT NULL",
        "VariableId INTEGER NOT NULL",
        column,
        _refers("StatementId", "STATEMENTS"),
        _refers("VariableId", "VARIABLES"),
        *constraints,
        "UNIQUE (StatementId, VariableId)",
    ]
    return f"CREATE TABLE {table}({', '.join(parts)})"


def _table(name: str, *parts: str) -> str:
    return f"CREATE TABLE {name}({', '.join(parts)})"


def tables() -> tuple[str, ...]:
    """Give the statements that make an empty project, in an order that keys allow."""
    return (*_people(), *_texts(), *_codings(), *_attributes())


def _people() -> tuple[str, ...]:
    viewing = ("viewStatements", "editStatements", "viewDocuments", "editDocuments")
    return (
        _table("SETTINGS", "Property TEXT PRIMARY KEY", "Value TEXT NOT NULL"),
        _table(
            "CODERS",
            _ID,
            _short("Name"),
            _COLOURS,
            "Refresh INTEGER NOT NULL CHECK (Refresh BETWEEN 0 AND 9999) DEFAULT 0",
            "FontSize INTEGER NOT NULL CHECK (FontSize BETWEEN 1 AND 99) DEFAULT 14",
            _short("Password"),
            "PopupWidth INTEGER CHECK (PopupWidth BETWEEN 100 AND 9999) DEFAULT 300",
            _switch("ColorByCoder", 0),
            _switch("PopupDecoration", 0),
            _switch("PopupAutoComplete"),
            *(_switch(f"Permission{name}") for name in _PERMISSIONS),
        ),
        _table(
            "CODERRELATIONS",
            _ID,
            "Coder INTEGER CHECK(Coder > 0)",
            "OtherCoder INTEGER CHECK(OtherCoder > 0)",
            *(
                f"{name} INTEGER NOT NULL DEFAULT 1 CHECK({name} BETWEEN 0 AND 1)"
                for name in viewing
            ),
            "CHECK (Coder != OtherCoder)",
            _refers("Coder", "CODERS"),
            _refers("OtherCoder", "CODERS"),
        ),
    )


def _texts() -> tuple[str, ...]:
    fields = (_short(name, "DEFAULT ''") for name in ("Author", "Source", "Section"))
    return (
        _table(
            "DOCUMENTS",
            _ID,
            _short("Title"),
            "Text TEXT NOT NULL",
            "Coder INTEGER",
            *fields,
            "Notes TEXT NOT NULL DEFAULT ''",
            _short("Type", "DEFAULT ''"),
            "Date INTEGER NOT NULL",
            _refers("Coder", "CODERS"),
        ),
        _table("STATEMENTTYPES", _ID, _short("Label"), _COLOURS),
        _table(
            "VARIABLES",
            _ID,
            _short("Variable"),
            "DataType TEXT NOT NULL CHECK (DataType IN"
            " ('boolean', 'integer', 'long text', 'short text')) DEFAULT 'short text'",
            "StatementTypeId INTEGER",
            _refers("StatementTypeId", "STATEMENTTYPES"),
            "UNIQUE (Variable, StatementTypeId)",
        ),
        _table(
            "VARIABLELINKS",
            _ID,
            "SourceVariableId INTEGER",
            "TargetVariableId INTEGER",
            "CHECK (TargetVariableId != SourceVariableId)",
            _refers("SourceVariableId", "VARIABLES"),
            _refers("TargetVariableId", "VARIABLES"),
        ),
        _table("REGEXES", "Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191)", _COLOURS),
    )


def _codings() -> tuple[str, ...]:
    return (
        _table(
            "STATEMENTS",
            _ID,
            "StatementTypeId INTEGER",
            "DocumentId INTEGER",
            "Start INTEGER NOT NULL CHECK(Start >= 0)",
            "Stop INTEGER NOT NULL CHECK(Stop >= 0)",
            "Coder INTEGER",
            "CHECK (Start < Stop)",
            _refers("StatementTypeId", "STATEMENTTYPES"),
            _refers("Coder", "CODERS"),
            _refers("DocumentId", "DOCUMENTS"),
        ),
        _table(
            "ENTITIES",
            _ID,
            "VariableId INTEGER NOT NULL",
            _short("Value", "DEFAULT ''"),
            _COLOURS,
            "ChildOf INTEGER CHECK(ChildOf > 0)",
            "UNIQUE (VariableId, Value)",
            _refers("ChildOf", "ENTITIES"),
            _refers("VariableId", "VARIABLES"),
        ),
        _values("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1"),
        _values("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"),
        _values("DATASHORTTEXT", "Entity INTEGER NOT NULL", _refers("Entity", "ENTITIES")),
        _values("DATALONGTEXT", "Value TEXT DEFAULT ''"),
    )


def _attributes() -> tuple[str, ...]:
    return (
        _table(
            "ATTRIBUTEVARIABLES",
            _ID,
            "VariableId INTEGER NOT NULL",
            _short("AttributeVariable"),
            "UNIQUE(VariableId, AttributeVariable)",
            _refers("VariableId", "VARIABLES"),
        ),
        _table(
            "ATTRIBUTEVALUES",
            _ID,
            "EntityId INTEGER NOT NULL",
            "AttributeVariableId INTEGER NOT NULL",
            _short("AttributeValue", "DEFAULT ''"),
            "UNIQUE (EntityId, AttributeVariableId)",
            _refers("EntityId", "ENTITIES"),
            _refers("AttributeVariableId", "ATTRIBUTEVARIABLES"),
        ),
    )


def password_digest(password: str, salt: bytes) -> str:
    """Give the digest by which the program logs a coder in; ``salt`` has 16 bytes.

    SHA-256 of salt and password, hashed 100,000 times in all, behind the salt, as base64.

    Source: Jasypt, class StrongPasswordEncryptor, which the program uses.
    """
    digest = salt + password.encode()
    for _ in range(100_000):
        digest = hashlib.sha256(digest).digest()
    return base64.b64encode(salt + digest).decode()
