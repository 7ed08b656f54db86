"""Finds reference data of others that lie beside the checkout, and skips where they are absent."""

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


def shared(*parts: str) -> Path:
    """Give a file of the reference data, or skip the test that asked for it."""
    root = Path(os.environ.get("KG_SHARED", CHECKOUT.parent / "shared"))
    path = root.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"reference data {'/'.join(parts)} are not beside the checkout")
    return path
