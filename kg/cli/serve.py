"""``kg serve``: the store over HTTP."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import app
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import note
from kg.errors import InputError, OptionError, reason

TokenFile = Annotated[Path | None, typer.Option(help="File with the token; else $KG_TOKEN.")]
Token = Annotated[str, typer.Option(envvar="KG_TOKEN", hidden=True)]
Origins = Annotated[list[str] | None, typer.Option(help="Web origin whose pages may read, or *.")]
Hosts = Annotated[list[str] | None, typer.Option(help="Further name of this machine.")]


@app.command()
def serve(  # noqa: PLR0913 - one parameter an option
    *,
    store: StorePath = DEFAULT_STORE,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8765,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that an answer may take.")] = 30,
    memory: Annotated[int, typer.Option(min=256, help="Megabytes a worker may use.")] = 2048,
    max_rows: Annotated[int, typer.Option(min=1, help="Most rows of an answer.")] = 100_000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Answers at the same time.")] = 2,
    waiting: Annotated[int, typer.Option(min=0, help="Requests that may wait.")] = 100,
    token_file: TokenFile = None,
    token: Token = "",
    allow_origin: Origins = None,
    allow_host: Hosts = None,
    allow_federation: Annotated[
        bool, typer.Option("--allow-federation", help="Let queries ask other servers.")
    ] = False,
) -> None:
    """Answer SPARQL, look-ups and the page over HTTP, read-only."""
    _check_installed()
    from kg.query import Federation
    from kg.serve import ServiceLimits, ServiceSettings
    from kg.serve import serve as run

    settings = ServiceSettings(
        store,
        host,
        port,
        token=_secret(token_file) or token,
        origins=tuple(allow_origin or ()),
        hosts=tuple(allow_host or ()),
        limits=ServiceLimits(timeout, memory, max_rows, workers=workers, waiting=waiting),
        federation=Federation.ALLOWED if allow_federation else Federation.REFUSED,
    )
    run(settings, ready=lambda address: note(f"serving {store} at {address} (Ctrl-C stops)"))


def _check_installed() -> None:
    if not (find_spec("starlette") and find_spec("uvicorn")):
        raise OptionError(
            "kg serve needs further packages; run: pip install 'actor-positions[serve]'"
        )


def _secret(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        message = f"{path}: {reason(error)}; expected a file that holds the token"
        raise InputError(message) from error
