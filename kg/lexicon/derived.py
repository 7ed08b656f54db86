"""Remembers what was computed from the gazetteer, until another gazetteer is in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

Value = TypeVar("Value")
_FORGETTING: list[Callable[[], None]] = []


def derived(compute: Callable[[], Value]) -> Callable[[], Value]:
    """Compute once, and again after :func:`forget_derived`."""
    remembered = cache(compute)
    _FORGETTING.append(remembered.cache_clear)
    return remembered


def forgotten_with_gazetteer(clear: Callable[[], None]) -> None:
    """Have a cache of another kind cleared too; ``clear`` is its ``cache_clear``."""
    _FORGETTING.append(clear)


def forget_derived() -> None:
    """Forget everything that was computed from the gazetteer before."""
    for clear in _FORGETTING:
        clear()
