"""Measures pronouns against the coreference of the GUM corpus.

Run from the root of a checkout that has the reference data beside it:

    python -m tests.benchmarks.pronouns [news bio interview]

A pronoun is right when the actor it was tied to has another mention in the chain that the corpus
gives. It is missed when the chain is one of persons or organisations and nothing was tied.
"""

from __future__ import annotations

import io
import os
import re
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.annotate import annotate_all
from kg.model import AnnotatedDocument, Document, Mention, MentionForm
from kg.resolve import resolve

CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KG_SHARED", CHECKOUT.parent / "shared"))
ENTITY = re.compile(r"\(([^()]+)\)|\(([^()]+)|(\d+)\)")
KINDS = {
    "he, she": "he him his himself she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves",
}
KIND = {word: kind for kind, words in KINDS.items() for word in words.split()}


@dataclass
class Gold:
    """One document of the corpus with its chains; spans in code points."""

    id: str
    text: str = ""
    tokens: list[tuple[int, int, str]] = field(default_factory=list)
    spans: list[tuple[int, int, str, str]] = field(default_factory=list)
    open: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))

    def add_sentence(self, text: str, *, paragraph: bool) -> int:
        """Append a sentence and give its offset."""
        if self.text:
            self.text += "\n\n" if paragraph else " "
        self.text += text
        return len(self.text) - len(text)

    def add_token(self, form: str, position: int, misc: str) -> int:
        """Append a word, with the chains that open and close at it; give where it ends."""
        start = self.text.find(form, position)
        start = position if start < 0 or start > position + 3 else start
        self.tokens.append((start, start + len(form), form))
        found = re.search(r"Entity=([^|]+)", misc)
        for match in ENTITY.finditer(found[1]) if found else ():
            self._entity(match)
        return start + len(form)

    def _entity(self, match: re.Match[str]) -> None:
        here = len(self.tokens) - 1
        opened = (match[1] or match[2] or "").split("-")
        if match[1]:
            self._close(here, here, opened[0], opened[1])
        elif match[2]:
            self.open[opened[0]].append((here, opened[1]))
        elif self.open[match[3]]:
            first, kind = self.open[match[3]].pop()
            self._close(first, here, match[3], kind)

    def _close(self, first: int, last: int, chain: str, kind: str) -> None:
        self.spans.append((self.tokens[first][0], self.tokens[last][1], chain, kind))


def corpus(genres: list[str]) -> Iterator[Gold]:
    """Read the documents of some genres."""
    with tarfile.open(SHARED / "corpora" / "gum-clean-genres.tar.xz") as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            stem = Path(member.name).stem
            file = archive.extractfile(member)
            if file and member.name.endswith(".conllu") and stem.split("_")[1] in genres:
                yield read(stem, io.TextIOWrapper(file, "utf-8"))


def read(name: str, lines: io.TextIOWrapper) -> Gold:
    """Read one file in CoNLL-U with the entities of GUM."""
    gold, paragraph, position = Gold(name), True, 0
    for line in lines:
        columns = line.rstrip("\n").split("\t")
        if line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text = "):
            position = gold.add_sentence(line[9:].rstrip("\n"), paragraph=paragraph)
            paragraph = False
        elif columns[0].isdigit():
            position = gold.add_token(columns[1], position, columns[9])
    return gold


def score(annotated: AnnotatedDocument, gold: Gold) -> Counter[tuple[str, str]]:
    """Count right, wrong and missed pronouns by kind."""
    found = resolve(annotated)
    chains: dict[str, set[str]] = defaultdict(set)
    tied: dict[int, list[Mention]] = defaultdict(list)
    for mention in found.mentions:
        if mention.form is MentionForm.PRONOUN:
            tied[mention.start].append(mention)
        else:
            chains[mention.actor].add(chain_of(gold, mention))
    counts = Counter[tuple[str, str]]()
    for start, end, chain, kind in gold.spans:
        word = KIND.get(gold.text[start:end].lower())
        mentions = tied.get(start, [])
        if word and len(mentions) == 1:
            counts[word, "right" if chain in chains[mentions[0].actor] else "wrong"] += 1
        elif word and not mentions and kind in ("person", "organization"):
            counts[word, "missed"] += 1
    return counts


def chain_of(gold: Gold, mention: Mention) -> str:
    """Give the chain whose span is most like the mention, or ""."""
    best, chosen = 0.3, ""
    for start, end, chain, _ in gold.spans:
        shared = min(end, mention.end) - max(start, mention.start)
        like = shared / (max(end, mention.end) - min(start, mention.start))
        if like > best:
            best, chosen = like, chain
    return chosen


def main() -> None:
    """Print precision and recall by kind of pronoun."""
    golds = list(corpus(sys.argv[1:] or ["news", "bio", "interview"]))
    documents = annotate_all(Document(gold.id, gold.text) for gold in golds)
    counts = Counter[tuple[str, str]]()
    for annotated, gold in zip(documents, golds, strict=True):
        counts.update(score(annotated, gold))
    for kind in KINDS:
        right, wrong, missed = (counts[kind, how] for how in ("right", "wrong", "missed"))
        precision, recall = right / max(1, right + wrong), right / max(1, right + wrong + missed)
        print(f"{kind:8} precision {precision:.2f}, recall {recall:.2f} ({right} right)")


if __name__ == "__main__":
    main()
