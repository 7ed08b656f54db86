"""Runs every example of README.md and docs/.

A ``console`` block holds ``$ command`` lines and what they print; ``...`` on a line of its own
stands for any lines, inside a line for any words. A ``python`` block is run; ``>>>`` lines are a
doctest. All blocks of one page share a folder that holds ``data/examples`` and the store ``.kg``
made of it. Blocks marked ``sh`` or ``text`` are shown only. What a page writes stays in its folder.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PAGES = sorted([CHECKOUT / "README.md", *(CHECKOUT / "docs").rglob("*.md")])
BLOCK = re.compile(r"^```(console|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
DOCTEST = """
import doctest, sys
test = doctest.DocTestParser().get_doctest({source!r}, {{}}, "page", None, 0)
sys.exit(doctest.DocTestRunner(optionflags={flags}).run(test).failed)
"""


@dataclass(frozen=True)
class Block:
    page: Path
    line: int
    kind: str
    text: str


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for match in BLOCK.finditer(text):
        yield Block(page, text[: match.start()].count("\n") + 1, match[1], match[2])


def environment(folder: Path) -> dict[str, str]:
    shims = folder / ".bin"
    shims.mkdir(exist_ok=True)
    shim = shims / "kg"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n')
    shim.chmod(0o755)
    path = os.pathsep.join([str(shims), str(Path(sys.executable).parent), os.environ["PATH"]])
    return {
        **os.environ,
        "PATH": path,
        "PYTHONPATH": str(CHECKOUT),
        "COLUMNS": "100",
        "NO_COLOR": "1",
    }


@pytest.fixture(scope="session")
def examples_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples")
    (folder / "data").mkdir()
    (folder / "data" / "examples").symlink_to(CHECKOUT / "data" / "examples")
    command = [sys.executable, "-m", "kg", "build", "data/examples"]
    done = subprocess.run(
        command, cwd=folder, env=environment(folder), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


def matches(wanted: str, got: str) -> bool:
    checker = doctest.OutputChecker()
    return checker.check_output(wanted, got, FLAGS)


def commands(text: str) -> Iterator[tuple[str, str]]:
    command, output = "", ""
    for line in text.splitlines(keepends=True):
        if line.startswith("$ "):
            if command:
                yield command, output
            command, output = line[2:], ""
        elif command.rstrip().endswith("\\"):
            command += line
        else:
            output += line
    if command:
        yield command, output


def run_console(block: Block, folder: Path) -> None:
    for command, wanted in commands(block.text):
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=folder,
            env=environment(folder),
            capture_output=True,
            text=True,
            check=False,
        )
        shown = done.stdout + done.stderr
        where = f"{block.page.name}:{block.line}: $ {command}"
        if wanted.strip():
            assert matches(wanted, shown), f"{where}\nprinted:\n{shown}"
        else:
            assert done.returncode == 0, f"{where}\n{shown}"


def run_python(block: Block, folder: Path) -> None:
    source = block.text
    script = DOCTEST.format(source=source, flags=FLAGS) if ">>>" in source else source
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    where = f"{block.page.name}:{block.line}"
    assert done.returncode == 0, f"{where}\n{done.stdout}\n{done.stderr}"


RUNNABLE = [page for page in PAGES if any(blocks(page))]


@pytest.mark.parametrize("page", RUNNABLE, ids=lambda p: str(p.relative_to(CHECKOUT)))
def test_examples_of_the_page_run(page: Path, tmp_path: Path, examples_folder: Path) -> None:
    folder = tmp_path / "work"
    shutil.copytree(examples_folder, folder, symlinks=True)
    for block in blocks(page):
        (run_console if block.kind == "console" else run_python)(block, folder)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(CHECKOUT)))
def test_links_of_the_page_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing
