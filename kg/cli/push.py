"""``kg push``: the store's graphs into another store."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.errors import OptionError
from kg.store import open_store
from kg.store.address import address_of
from kg.store.pushing import push as run
from kg.store.web import Credentials, Web

Password = Annotated[str, typer.Option(envvar="KG_PASSWORD", hidden=True)]


@app.command()
def push(
    url: Annotated[str, typer.Argument(help="Address of a Graph Store.", show_default=False)],
    *,
    store: StorePath = DEFAULT_STORE,
    compare: Annotated[
        str, typer.Option(metavar="URL", help="SPARQL endpoint of it; sends only what differs.")
    ] = "",
    user: Annotated[str, typer.Option(help="Name; the password is read from $KG_PASSWORD.")] = "",
    password: Password = "",
    timeout: Annotated[float, typer.Option(min=1, help="Seconds for one graph.")] = 60.0,
) -> None:
    """Send every graph to a SPARQL 1.1 store, replacing what it has of them."""
    known = Credentials(user, password)
    with ExitStack() as stack:
        target = stack.enter_context(Web(_address(url), known, timeout))
        other = stack.enter_context(Web(_address(compare or url), known, timeout))
        opened = stack.enter_context(open_store(store))
        endpoint = other if compare else None
        done = run(opened, target, endpoint=endpoint, progress=_progress)
    if sys.stderr.isatty():
        typer.echo("\r\033[K", err=True, nl=False)
    typer.echo(f"{done.sent} graphs sent, {done.removed} removed, {done.unchanged} unchanged")


def _address(text: str) -> str:
    address = address_of(Path(text))
    if not address:
        message = f"{text!r} is no web address; expected one such as http://localhost:3030/ds/data"
        raise OptionError(message)
    return address


def _progress(graph: str) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\r\033[K{graph[-70:]}", err=True, nl=False)
