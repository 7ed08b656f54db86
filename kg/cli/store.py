"""``kg store``: looks after a store's folder."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.app import KgGroup, app
from kg.cli.options import DEFAULT_STORE, StorePath
from kg.cli.output import note
from kg.cli.tables import Format, Sheet, print_sheet
from kg.store import open_writer
from kg.store.backups import back_up, restore_backup
from kg.store.info import store_info

group = typer.Typer(
    cls=KgGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Look after the folder of a store.",
)
app.add_typer(group, name="store")


@group.command()
def info(
    *,
    store: StorePath = DEFAULT_STORE,
    format_: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TABLE,
) -> None:
    """Show format, versions, size and what is published."""
    found = store_info(store)
    rows = (
        ("folder", str(store)),
        ("format", str(found.description.format)),
        ("ontology", found.description.ontology),
        ("base", found.description.base),
        ("documents", str(found.documents)),
        ("quads", str(found.quads)),
        ("snapshot", str(found.snapshot)),
        ("megabytes", f"{found.size / 1e6:.1f}"),
    )
    print_sheet(Sheet(("what", "value"), rows), format_)


@group.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="New folder.", show_default=False)],
    *,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Copy what is published into a new folder, which is a store too."""
    back_up(store, folder)
    note(f"backed up {store} to {folder}")


@group.command()
def restore(
    folder: Annotated[Path, typer.Argument(help="A backup.", show_default=False)],
    *,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Put a backup in the place of the store; what was there is kept beside it."""
    kept = restore_backup(folder, store)
    note(f"restored {store} from {folder}")
    if kept:
        note(f"the store of before is in {kept}")


@group.command()
def optimize(*, store: StorePath = DEFAULT_STORE) -> None:
    """Compact the database; worth it after many changes."""
    with open_writer(store) as writer:
        writer.optimize()
    note(f"optimized {store}")
