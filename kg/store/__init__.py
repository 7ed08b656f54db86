"""Keeps document graphs on disk: one writer, any number of readers of a published snapshot.

A store is a folder::

    store.json      format, ontology version and base IRI
    lock            held by the one writer; says who it is (a process number and a program)
    data/           the writer's own database
    snapshots/N/    what readers see (hard links into data/), N rising
    current         the number of the snapshot that readers open
    shards/         graphs that the workers of a build have finished; loaded by the next writer
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kg.store.layout import StoreDescription
    from kg.store.published import published_version
    from kg.store.reader import Store, load_store, open_store
    from kg.store.stamps import Stamp
    from kg.store.writer import StoreWriter, open_writer

_LATER = {
    "Stamp": "kg.store.stamps",
    "Store": "kg.store.reader",
    "StoreDescription": "kg.store.layout",
    "StoreWriter": "kg.store.writer",
    "load_store": "kg.store.reader",
    "open_store": "kg.store.reader",
    "open_writer": "kg.store.writer",
    "published_version": "kg.store.published",
}

__all__ = [
    "Stamp",
    "Store",
    "StoreDescription",
    "StoreWriter",
    "load_store",
    "open_store",
    "open_writer",
    "published_version",
]


def __getattr__(name: str) -> object:
    """Import a module only when its names are asked for, so that look-ups start fast."""
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(_LATER[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
