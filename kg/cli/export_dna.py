"""``kg export --format dna``: a project that coders open."""

from pathlib import Path

from kg.cli.output import note
from kg.errors import InputError, OptionError
from kg.store import Store


def write_project(
    store: Store, output: Path | None, texts: list[Path] | None, documents: list[str] | None
) -> None:
    """Write the project and say what has no place in it.

    Raises:
        OptionError: no file was named.
        ExchangeError: the file exists or cannot be written.
    """
    from kg.exchange.dna.storing import export_dna

    if output is None:
        raise OptionError("a .dna project is a database; name its file with --output")
    done = export_dna(store, output, texts=_texts(texts or []), documents=documents or ())
    project = done.project
    note(
        f"wrote {output}: {len(project.documents)} documents, {len(project.statements)} statements;"
        f" coder Admin, password kg"
    )
    if done.left_out:
        note(f"{done.left_out} positions are neither for nor against, and have no place in it")


def _texts(paths: list[Path]) -> dict[str, str]:
    """Read the whole texts of documents by id, as the build did."""
    from kg.read import read_documents

    found = read_documents(paths) if paths else ()
    texts = {}
    for item in found:
        if isinstance(item, InputError):
            note(f"error: {item}")
        else:
            texts[item.id] = item.text
    return texts
