"""From file to graph: words a CPU second beside the bare language model, and one article alone.

``python -m tests.benchmarks.build [DOCUMENTS]``.
"""

import sys
import tempfile
from pathlib import Path

from kg.annotate import annotate_all
from kg.model import Document
from kg.pipeline import build, fingerprint
from kg.read import read_documents
from tests.benchmarks.measuring import process_seconds, seconds
from tests.shared import CHECKOUT

EXAMPLES = CHECKOUT / "data" / "examples"


def main(count: int = 63) -> None:
    found = [item for item in read_documents([EXAMPLES]) if isinstance(item, Document)]
    documents = found[:count]
    words = sum(len(document.text.split()) for document in documents)
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        for document in documents:
            (articles / f"{document.id}.txt").write_text(document.text, encoding="utf-8")
        fingerprint()
        list(annotate_all(documents[:1]))  # the model is loaded
        stores = iter(range(9))
        whole = seconds(lambda: build([articles], Path(folder) / f"s{next(stores)}"), times=2)
        model = seconds(lambda: list(annotate_all(documents)), times=2)
        print(f"\nBuilding {len(documents)} articles of {words:,} words")
        print(f"  kg build             {words / whole:7.0f} words per CPU second")
        print(f"  language model alone {words / model:7.0f} words per CPU second")
        print(f"  kg build reaches {model / whole:.2f} of it (wanted: 0.50)")
        one = Path(folder) / "one.txt"
        one.write_text(" ".join(" ".join(d.text for d in documents).split()[:600]))
        command = ["-m", "kg", "build", str(one), "--store"]
        cost = process_seconds([*command, str(Path(folder) / "new")], times=1)
        print(f"  one article of 600 words, new process and new store: {cost:.1f} CPU s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
