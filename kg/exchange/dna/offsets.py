"""Turns offsets in code points into offsets in UTF-16 code units, which Java counts, and back."""

from __future__ import annotations

_FIRST_ASTRAL = 0x10000


def to_utf16(text: str, offset: int) -> int:
    """Give the offset in UTF-16 code units of an offset in code points.

    >>> to_utf16("a😀b", 2)
    3
    """
    return offset + sum(ord(character) >= _FIRST_ASTRAL for character in text[:offset])


def from_utf16(text: str, offset: int) -> int:
    """Give the offset in code points of an offset in UTF-16 code units.

    >>> from_utf16("a😀b", 3)
    2
    """
    units = 0
    for position, character in enumerate(text):
        if units >= offset:
            return position
        units += 2 if ord(character) >= _FIRST_ASTRAL else 1
    return len(text)
