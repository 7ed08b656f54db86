"""Keeps document graphs on disk: one writer, any number of readers of a published snapshot.

A store is a folder::

    store.json      format, ontology version and base IRI
    lock            held by the one writer; says who it is (a process number and a program)
    data/           the writer's own database
    snapshots/N/    what readers see (hard links into data/), N rising
    current         the number of the snapshot that readers open
"""

from kg.store.layout import StoreDescription
from kg.store.reader import Store, load_store, open_store
from kg.store.writer import Stamp, StoreWriter, open_writer

__all__ = [
    "Stamp",
    "Store",
    "StoreDescription",
    "StoreWriter",
    "load_store",
    "open_store",
    "open_writer",
]
