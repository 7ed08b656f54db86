"""Loads the page's own templates, with escaping on, and makes data safe to embed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(slots: Mapping[str, object]) -> Environment:
    """Give the environment that renders our templates with ``slots`` as their values."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("kg.view", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(slots)
    made.filters["embedded"] = embedded
    return made


def embedded(value: object) -> Markup:
    r"""Give JSON that no markup parser can leave: ``<``, ``>`` and ``&`` are written as escapes.

    >>> embedded({"name": "</script>"})
    Markup('{"name":"\\u003c/script\\u003e"}')
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(text.encode("utf-8", "replace").decode())  # noqa: S704 - escaped just above
