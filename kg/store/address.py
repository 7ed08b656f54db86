"""Tells web addresses from folders."""

import re
from pathlib import Path


def address_of(path: Path) -> str:
    """Give the web address that was given in place of a folder, or "".

    A path drops the second slash of an address; it is put back.

    >>> address_of(Path("http://localhost:8765/sparql")), address_of(Path("news/.kg"))
    ('http://localhost:8765/sparql', '')
    """
    found = re.fullmatch(r"(https?):/+(\S+)", str(path), re.IGNORECASE)
    return f"{found[1].lower()}://{found[2]}" if found else ""


def shown(address: str) -> str:
    """Give an address without the password that it may hold.

    >>> shown("http://me:secret@example.org/sparql")
    'http://example.org/sparql'
    """
    return re.sub(r"//[^/@]*@", "//", address)
