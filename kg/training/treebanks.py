"""Reads annotated sentences: CoNLL-U trees and tables of name labels."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

#: A word that is no person, organisation or place; it may be in a name of another kind.
NOT_ONE_OF_THREE = "?"


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """One annotated sentence; every tuple has an entry a word.

    Attributes:
        document: id of the document; ``opens_paragraph`` tells the first sentence of a paragraph.
        heads: index of the governing word, -1 for the root; empty where there is no tree.
        misc: the tenth column, where GUM keeps its entities.
        names: BIO labels (``B-PER``), or ``?``; empty where names are not annotated.
    """

    document: str
    id: str
    text: str
    words: tuple[str, ...]
    lemmas: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deprels: tuple[str, ...] = ()
    misc: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    opens_paragraph: bool = False

    def with_names(self, names: Iterable[str]) -> "GoldSentence":
        """Give the sentence with name labels."""
        return replace(self, names=tuple(names))


def name_runs(labels: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Give the names of BIO labels: first word, the one past the last, and kind, in text order.

    >>> list(name_runs(["O", "B-PER", "I-PER"]))
    [(1, 3, 'PER')]
    """
    labels = [*labels, "O"]
    for first, label in enumerate(labels):
        if label.startswith("B-"):
            last = first + 1
            while labels[last] == f"I-{label[2:]}":
                last += 1
            yield first, last, label[2:]


def read_conllu(text: str, *, document: str = "") -> Iterator[GoldSentence]:
    """Walk through the sentences of a CoNLL-U file; ``document`` names it where the file does not.

    Source: https://universaldependencies.org/format.html
    """
    for block in text.split("\n\n"):
        lines = block.splitlines()
        comments = dict(_comments(lines))
        document = comments.get("newdoc id", document)
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        if rows:
            opens = any(line.startswith("# newpar") for line in lines)
            yield _sentence(rows, comments, document, opens)


def _comments(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if line.startswith("#") and "=" in line:
            name, _, value = line[1:].partition("=")
            yield name.strip(), value.strip()


def _sentence(
    rows: list[list[str]],
    comments: dict[str, str],
    document: str,
    opens: bool,  # noqa: FBT001 - a fact of the file, no switch
) -> GoldSentence:
    columns = list(zip(*rows, strict=True))
    return GoldSentence(
        document=document,
        id=comments.get("sent_id", ""),
        text=comments.get("text", ""),
        words=columns[1],
        lemmas=columns[2],
        upos=columns[3],
        xpos=columns[4],
        heads=tuple(int(head) - 1 for head in columns[6]),
        deprels=columns[7],
        misc=columns[9],
        opens_paragraph=opens,
    )


def read_name_tables(text: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Give (word, label) pairs by sentence id from a UniversalNER file."""
    found = {}
    for block in text.split("\n\n"):
        lines = block.splitlines()
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        identifier = dict(_comments(lines)).get("sent_id", "")
        if rows:
            found[identifier] = tuple((row[1], row[2]) for row in rows)
    return found


def read_wikigold(text: str) -> Iterator[GoldSentence]:
    """Walk through WikiGold: a word and its IO label a line, sentences between empty lines."""
    for number, block in enumerate(text.split("\n\n")):
        rows = [line.split() for line in block.splitlines()]
        rows = [row for row in rows if len(row) == 2 and row[0] != "-DOCSTART-"]
        if rows:
            words, labels = zip(*rows, strict=True)
            yield GoldSentence("wikigold", f"wikigold-{number}", " ".join(words), words).with_names(
                _begin_runs(labels)
            )


def _begin_runs(labels: Iterable[str]) -> Iterator[str]:
    before = "O"
    for label in labels:
        kind = label[2:]
        yield "O" if label == "O" else f"I-{kind}" if before[2:] == kind else f"B-{kind}"
        before = label
