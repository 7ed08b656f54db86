"""Finds ontology/ and data/ in a checkout and in an installed wheel."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from kg.errors import KgError


@cache
def resource_root() -> Traversable:
    """Give the folder that holds ``ontology`` and ``data``.

    An installed wheel carries them in ``kg/_shipped``; a checkout has them beside the package.

    Raises:
        KgError: neither place has them.
    """
    package = files("kg")
    shipped = package.joinpath("_shipped")
    if shipped.is_dir():
        return shipped
    checkout = Path(str(package)).parent
    if (checkout / "ontology").is_dir():
        return checkout
    message = (
        f"ontology/ and data/ are neither in {shipped} nor beside {package}; reinstall the package"
    )
    raise KgError(message)


def resource(*parts: str) -> Traversable:
    """Give one shipped file or folder, such as ``resource("ontology", "kg.ttl")``.

    >>> resource("ontology", "kg.ttl").is_file()
    True
    """
    return resource_root().joinpath(*parts)
