"""Exports a store as a project of the Discourse Network Analyzer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from kg.exchange.dna.exporting import Exported, export_project
from kg.exchange.dna.writing import write_dna
from kg.query import RecordFilter, read_records
from kg.query.texts import read_texts
from kg.store import Store


def export_dna(
    store: Store,
    path: Path,
    *,
    texts: Mapping[str, str] | None = None,
    documents: Sequence[str] = (),
    password: str = "kg",  # noqa: S107 - a project of no secret; the program asks for one
) -> Exported:
    """Write the positions of a store as a .dna file, and give what was written.

    ``texts`` are the documents' texts by id, for a store that does not keep them. Without either,
    a document is made of its evidence sentences at their offsets. The coder "Admin" logs in with
    ``password``.

    Raises:
        ExchangeError: the file exists or cannot be written.
    """
    records = read_records(store, RecordFilter(documents=tuple(documents)))
    exported = export_project(records, {**read_texts(store), **(texts or {})})
    write_dna(exported.project, path, password=password)
    return exported


def write_dna_bytes(store: Store, output: IO[bytes], documents: Sequence[str] = ()) -> None:
    """Write the bytes of a .dna file, with the texts that the store keeps."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "project.dna"
        export_dna(store, path, documents=documents)
        output.write(path.read_bytes())
