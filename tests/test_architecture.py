"""Holds the house to its rules: floors, sizes, names, and what may not be loaded."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "kg"
#: A module imports only from rooms above its own here; rooms in one row never import each other.
FLOORS = (
    ("errors", "namespaces"),
    ("resources",),
    ("model",),
    ("records",),
    ("vocabulary",),
    ("lexicon",),
    ("read",),
    ("tree", "quotations"),
    ("annotate",),
    ("resolve",),
    ("extract",),
    ("jsonl",),
    ("rdf",),
    ("review",),
    ("store",),
    ("query",),
    ("lookup", "network", "replay"),
    ("analysis", "view", "exchange"),
    ("listing", "pipeline"),
    ("parallel",),
    ("evaluate", "training"),
    ("api",),
    ("serve",),
    ("cli",),
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "misc"}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_shipped" not in path.parts)


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_rooms(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("kg"):
            parts = node.module.split(".")
            yield from parts[1:2] or [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from (a.name.split(".")[1] for a in node.names if a.name.startswith("kg."))


def body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    skipped = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (node.end_lineno or 0) - node.lineno + 1 - skipped


def functions() -> list[tuple[int, str]]:
    return [
        (body_lines(node), f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}")
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_imports_only_from_floors_above(path: Path) -> None:
    room = room_of(path)
    if room in {"__init__", "__main__"}:
        return
    assert room in FLOOR, f"{room} has no floor in the table"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    wrong = [
        r for r in imported_rooms(tree) if r != room and r in FLOOR and FLOOR[r] >= FLOOR[room]
    ]
    assert not wrong, f"{room} may not import {wrong}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_file_is_short_and_named_for_one_concept(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 300
    assert path.stem not in FORBIDDEN_NAMES


def test_functions_are_short() -> None:
    rows = sorted(functions())
    sizes = [size for size, _ in rows]
    assert not [where for size, where in rows if size > 40]
    assert statistics.median(sizes) <= 8
    assert sizes[int(len(sizes) * 0.9)] <= 20
