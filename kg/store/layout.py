"""Where things lie in a store's folder, and whether a folder is a store at all."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.rdf import DEFAULT_BASE
from kg.store.address import address_of, shown
from kg.store.durable import replace_file, sync_folder
from kg.store.format import FORMAT
from kg.vocabulary import ontology_version


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one store."""

    root: Path

    @property
    def description(self) -> Path:
        """File that makes a folder a store."""
        return self.root / "store.json"

    @property
    def lock(self) -> Path:
        """File that the writer holds."""
        return self.root / "lock"

    @property
    def data(self) -> Path:
        """The writer's database."""
        return self.root / "data"

    @property
    def snapshots(self) -> Path:
        """Folder of published snapshots."""
        return self.root / "snapshots"

    @property
    def shards(self) -> Path:
        """Folder of finished graphs that a build's workers have written and nobody has loaded."""
        return self.root / "shards"

    @property
    def current(self) -> Path:
        """File that names the snapshot that readers open."""
        return self.root / "current"


@dataclass(frozen=True, slots=True)
class StoreDescription:
    """What a store says of itself."""

    format: int
    ontology: str
    base: str


def _check_folder(layout: Layout) -> None:
    address = address_of(layout.root)
    if address:
        raise StoreError(
            f"{shown(address)} is read only from here; name a folder, and send its graphs there "
            "with: kg push"
        )


def create(layout: Layout, base: str) -> StoreDescription:
    """Make a new store in a folder that is missing or empty.

    Raises:
        StoreError: the folder holds other files, or cannot be written.
    """
    _check_folder(layout)
    with disk_errors(layout.root):
        layout.root.mkdir(parents=True, exist_ok=True)
        if any(layout.root.iterdir()):
            raise StoreError(
                f"{layout.root} is not empty and no store of kg (it has no store.json); "
                "name a new or empty folder with --store"
            )
        description = StoreDescription(FORMAT, ontology_version(), base or DEFAULT_BASE)
        replace_file(layout.description, json.dumps(asdict(description), indent=1) + "\n")
        sync_folder(layout.root.parent)
    return description


def describe(layout: Layout) -> StoreDescription:
    """Read and check what a store says of itself.

    Raises:
        StoreError: the folder is missing, is no store, or was made by another version.
    """
    text = _read_description(layout)
    try:
        description = StoreDescription(**json.loads(text))
    except (ValueError, TypeError) as error:
        message = f"{layout.description} is damaged ({error}); restore it from a backup"
        raise StoreError(message) from error
    _check_versions(layout, description)
    return description


def _read_description(layout: Layout) -> str:
    _check_folder(layout)
    if not layout.root.exists():
        message = f"there is no store at {layout.root}; make one with: kg build PATH"
        raise StoreError(message)
    if not layout.description.is_file():
        message = f"{layout.root} is no store of kg: it has no store.json"
        raise StoreError(message)
    with disk_errors(layout.root):
        return layout.description.read_text(encoding="utf-8")


def _check_versions(layout: Layout, description: StoreDescription) -> None:
    if description.format != FORMAT:
        raise StoreError(
            f"{layout.root} has store format {description.format}, this version of kg reads "
            f"format {FORMAT}; {_mend(description.format)}"
        )
    if description.ontology != ontology_version():
        raise StoreError(
            f"{layout.root} was made with ontology {description.ontology}, this version of kg has "
            f"{ontology_version()}; build the store again"
        )


def _mend(format_: int) -> str:
    return "install a newer kg" if format_ > FORMAT else "build the store again"


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn errors of the disk and of the database below ``path`` into ours."""
    try:
        yield
    except PermissionError as error:
        message = f"{path} cannot be written or read: permission denied"
        raise StoreError(message) from error
    except OSError as error:
        raise StoreError(f"{path}: {_reason(error)}; nothing was lost that was saved") from error
    except RuntimeError as error:  # pyoxigraph's error for a damaged database
        message = f"{path} is damaged: {error}; restore it from a backup"
        raise StoreError(message) from error


def _reason(error: OSError) -> str:
    text = error.strerror or str(error)
    return "no space left on the disk" if "No space left" in text else text[:1].lower() + text[1:]
