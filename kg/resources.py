"""Finds ontology/ and data/ in a checkout and in an installed wheel."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def resource_root() -> "Traversable":
    """Give the folder that holds ``ontology`` and ``data``.

    An installed wheel carries them in ``kg/_shipped``; a checkout has them beside the package.

    Raises:
        KgError: neither place has them.
    """
    home = package()
    shipped = home.joinpath("_shipped")
    if shipped.is_dir():
        return shipped
    checkout = Path(str(home)).parent
    if (checkout / "ontology").is_dir():
        return checkout
    message = (
        f"ontology/ and data/ are neither in {shipped} nor beside {home}; reinstall the package"
    )
    raise KgError(message)


def package() -> "Traversable":
    """Give the folder of the package, which may lie in an archive."""
    folder = Path(__file__).parent
    if folder.is_dir():
        return folder
    from importlib.resources import files  # takes 10 ms to import, for archives alone

    return files("kg")


def resource(*parts: str) -> "Traversable":
    """Give one shipped file or folder, such as ``resource("ontology", "kg.ttl")``.

    >>> resource("ontology", "kg.ttl").is_file()
    True
    """
    return resource_root().joinpath(*parts)
