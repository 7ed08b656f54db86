"""The training and test sets, read from the archives of the treebanks.

A corpora folder holds the five archives (``ud-english-ewt.tar.xz`` and so on) or the folders they
unpack to. The name annotations of the corpora differ; here they are brought to one scheme of
persons, places, organisations and other names:

* GUM: names are found among its entities (see :mod:`kg.training.gum_names`);
* UniversalNER over EWT knows three kinds, so a proper noun outside them may be another name;
* WikiGold counts "American" as a name, the others do not, so its single other words may be none;
* it calls hotels, parks and stations organisations where the others call them places, so those may
  be either (see :mod:`kg.training.buildings`).
"""

import tarfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import InputError
from kg.training.buildings import building_words, open_buildings
from kg.training.gum_names import gum_names, titles_of
from kg.training.treebanks import (
    NOT_ONE_OF_THREE,
    GoldSentence,
    read_conllu,
    read_name_tables,
    read_wikigold,
)

#: Longer sentences are left out of training; there are a handful, mostly lists.
_LONGEST = 110
_THREE = frozenset({"PER", "LOC", "ORG"})
_ARCHIVES = {
    "ewt": "ud-english-ewt.tar.xz",
    "uner": "uner-english-ewt.tar.xz",
    "gumclean": "gum-clean-genres.tar.xz",
    "pud": "ud-english-pud.tar.xz",
    "wikigold": "wikigold.tar.xz",
}


@dataclass(frozen=True, slots=True)
class Corpora:
    """The corpora below a folder; files are read when a set is asked for."""

    folder: Path

    def training(self) -> list[GoldSentence]:
        """Give EWT (train and dev), GUM without its held-out documents, and WikiGold."""
        trees = [*self._ewt_train(), *self._ewt("dev"), *self._gum_train()]
        sentences = [*trees, *self._wikigold_beside(trees)]
        return [sentence for sentence in sentences if len(sentence.words) <= _LONGEST]

    def test_sets(self) -> dict[str, list[GoldSentence]]:
        """Give the sets that training never sees, by name."""
        return {
            "GUM news": [s for s in self._gum_held_out() if "_news_" in s.document],
            "GUM other genres": [s for s in self._gum_held_out() if "_news_" not in s.document],
            "EWT test": list(self._ewt("test", exact=_exact)),
            "PUD": list(self._pud()),
        }

    def _texts(self, corpus: str) -> dict[str, str]:
        return _texts(self.folder, corpus)

    def _ewt_train(self) -> Iterator[GoldSentence]:
        texts = self._texts("ewt")
        tables = read_name_tables(self._texts("uner")["en_ewt-ud-train.iob2"])
        names = texts["not-to-release/file-lists/files.train"].split()
        for name in sorted(names):
            text = texts.get(f"not-to-release/sources/{name}", "")
            for sentence in read_conllu(text, document=name):
                yield _with_three_kinds(sentence, tables.get(sentence.id, ()), _open)

    def _ewt(
        self, split: str, *, exact: "Callable[[str, str], str] | None" = None
    ) -> Iterator[GoldSentence]:
        tables = read_name_tables(self._texts("uner")[f"en_ewt-ud-{split}.iob2"])
        for sentence in read_conllu(self._texts("ewt")[f"en_ewt-ud-{split}.conllu"]):
            yield _with_three_kinds(sentence, tables.get(sentence.id, ()), exact or _open)

    def _gum(self) -> Iterator[GoldSentence]:
        for path, text in self._texts("gumclean").items():
            if path.endswith(".conllu"):
                yield from read_conllu(text)

    def _gum_train(self) -> list[GoldSentence]:
        held = self._held_out_documents()
        plain = [sentence for sentence in self._gum() if sentence.document not in held]
        return _with_gum_names(plain, titles_of(plain))

    def _gum_held_out(self) -> list[GoldSentence]:
        held = self._held_out_documents()
        parts: tuple[list[GoldSentence], list[GoldSentence]] = ([], [])
        for sentence in self._gum():
            parts[sentence.document in held].append(sentence)
        return _with_gum_names(parts[True], titles_of(parts[False]))

    def _held_out_documents(self) -> frozenset[str]:
        texts = self._texts("gumclean")
        return frozenset((texts["DEV_DOCS.txt"] + " " + texts["TEST_DOCS.txt"]).split())

    def _wikigold(self) -> Iterator[GoldSentence]:
        for sentence in read_wikigold(self._texts("wikigold")["wikigold.conll.txt"]):
            yield sentence.with_names(_single_others_open(sentence.names))

    def _wikigold_beside(self, others: Sequence[GoldSentence]) -> Iterator[GoldSentence]:
        buildings = building_words(others)
        for sentence in self._wikigold():
            yield sentence.with_names(open_buildings(sentence, buildings))

    def _pud(self) -> Iterator[GoldSentence]:
        return read_conllu(self._texts("pud")["en_pud-ud-test.conllu"])


@cache
def _texts(folder: Path, corpus: str) -> dict[str, str]:
    """Give the files of a corpus by path below it, sorted; read once."""
    unpacked = folder / corpus
    if unpacked.is_dir():
        files = sorted(path for path in unpacked.rglob("*") if path.is_file())
        return {str(p.relative_to(unpacked)): p.read_text("utf-8") for p in files}
    return _unpacked(folder / _ARCHIVES[corpus])


def _unpacked(archive: Path) -> dict[str, str]:
    if not archive.is_file():
        message = f"{archive}: no such archive; expected {', '.join(sorted(_ARCHIVES.values()))}"
        raise InputError(message)
    texts = {}
    with tarfile.open(archive) as tar:
        for member in tar:  # in the archive's own order: seeking back unpacks it all again
            stream = tar.extractfile(member) if member.isfile() else None
            if stream is not None:
                texts[member.name.partition("/")[2]] = stream.read().decode("utf-8")
    return dict(sorted(texts.items()))


def _with_three_kinds(
    sentence: GoldSentence,
    table: tuple[tuple[str, str], ...],
    judge: Callable[[str, str], str],
) -> GoldSentence:
    """Add UniversalNER labels where the words of both annotations agree."""
    if tuple(word for word, _ in table) != sentence.words:
        return sentence
    labels = (label for _, label in table)
    return sentence.with_names(judge(*pair) for pair in zip(labels, sentence.xpos, strict=True))


def _open(label: str, xpos: str) -> str:
    """Keep the three kinds; another proper noun may be a name of a kind that was not annotated."""
    if label[2:] in _THREE:
        return label
    return NOT_ONE_OF_THREE if xpos.startswith("NNP") else "O"


def _exact(label: str, xpos: str) -> str:
    return label if label[2:] in _THREE else "O"


def _with_gum_names(sentences: list[GoldSentence], titles: frozenset[str]) -> list[GoldSentence]:
    return [sentence.with_names(gum_names(sentence, titles)) for sentence in sentences]


def _single_others_open(labels: tuple[str, ...]) -> Iterator[str]:
    for label, following in zip(labels, (*labels[1:], "O"), strict=True):
        single = label == "B-MISC" and following != "I-MISC"
        yield NOT_ONE_OF_THREE if single else label
