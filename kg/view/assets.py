"""Puts the page's style and script modules together, and hashes them for the security policy.

The modules are plain JavaScript that any browser or Node runs as files. In the page they stand
one behind the other in one script, each in a scope of its own.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from markupsafe import Markup

IMPORT = re.compile(r"^import (?P<names>\{[^}]*\}) from \"\./(?P<file>\w+\.js)\";\n", re.M)
EXPORT = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.M)


@cache
def script(start: str) -> str:
    """Give a module with all that it imports in front of it, each once."""
    return "".join(_module(name) for name in _ordered(start, []))


@cache
def style(*names: str) -> str:
    """Give style sheets one behind the other, a rule a line."""
    return "".join(re.sub(r"\n\s+", " ", _read(name)) for name in names)


def inlined(text: str) -> Markup:
    """Give our own script or style for embedding as it is.

    Raises:
        ValueError: the text would end the element that holds it.
    """
    if re.search(r"</(script|style)|<!--", text, re.I):
        message = "a script or style holds the end of its own element"
        raise ValueError(message)
    return Markup(text)  # noqa: S704 - shipped with the package, checked just above


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Give a content security policy that lets run these very texts and nothing else.

    Source: Content Security Policy Level 3, section 2.3.1 (hash-source).
    """
    allowed = " ".join(_hash(text) for text in scripts)
    looks = " ".join(_hash(text) for text in styles)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {looks}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _ordered(name: str, seen: list[str]) -> list[str]:
    for needed in IMPORT.finditer(_read(name)):
        if needed["file"] not in seen:
            _ordered(needed["file"], seen)
    if name not in seen:
        seen.append(name)
    return seen


def _module(name: str) -> str:
    """Give a module as one closed scope that hands out what it exports.

    Comment lines go: they are for readers of the files, and every page carries the script.
    """
    given = ", ".join(EXPORT.findall(_read(name)))
    text = IMPORT.sub(_taken, _read(name))
    lines = (line.strip() for line in text.split("\n"))
    kept = (line.removeprefix("export ") for line in lines if not line.startswith("//"))
    body = "\n".join(line for line in kept if line)
    return f"const {_scope(name)} = (() => {{\n{body}\nreturn {{ {given} }};\n}})();\n"


def _taken(found: re.Match[str]) -> str:
    return f"const {found['names']} = {_scope(found['file'])};\n"


def _scope(name: str) -> str:
    return f"module_{name.removesuffix('.js')}"


@cache
def _read(name: str) -> str:
    return files("kg.view").joinpath("assets", name).read_text(encoding="utf-8")
