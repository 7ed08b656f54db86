"""Markdown with front matter: the words stay, the marks go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.read.draft import Draft

if TYPE_CHECKING:
    from markdown_it.token import Token

_FENCE = "---"


def read_markdown(text: str, place: str) -> Draft:
    r"""Give the paragraphs of a Markdown file as text, a blank line between blocks.

    Raises:
        InputError: the front matter is no YAML mapping; the line is named.

    >>> read_markdown("---\ntitle: Talks\n---\nThe *talks* ended.", "a.md").text
    'The talks ended.'
    """
    from markdown_it import MarkdownIt

    front, body = _split(text.replace("\r\n", "\n").lstrip("\ufeff"))
    stated = _front_matter(front, place)
    blocks = list(_blocks(MarkdownIt("commonmark").parse(body)))
    if blocks and "title" not in stated and body.lstrip().startswith("# "):
        stated["title"] = blocks[0]
    return Draft("\n\n".join(blocks), stated)


def _split(text: str) -> tuple[str, str]:
    if not text.startswith(_FENCE + "\n"):
        return "", text
    front, fence, body = text[len(_FENCE) + 1 :].partition(f"\n{_FENCE}\n")
    return (front, body) if fence else ("", text)


def _front_matter(front: str, place: str) -> dict[str, str]:
    import yaml

    try:
        values = yaml.safe_load(front) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        message = (
            f"{place}:{line}: the front matter is no YAML; write lines such as 'date: 2008-04-03'"
        )
        raise InputError(message) from error
    if not isinstance(values, dict):
        message = (
            f"{place}:2: the front matter is no mapping; expected lines such as 'title: Talks'"
        )
        raise InputError(message)
    return {str(name).lower(): _as_text(value) for name, value in values.items()}


def _as_text(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_as_text(item) for item in value)
    return "" if value is None else str(value).strip()


def _blocks(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            words = "".join(_words(token.children or []))
            if words.strip():
                yield words.strip()


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield " "
