"""Measures the language model: words a CPU second, memory, start, beside spaCy's blank tokenizer.

Run it as ``python -m tests.benchmarks.language_model``; ``--stream N`` annotates N words in all.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec

from kg.annotate import annotate_all, shipped_parser
from kg.annotate.sentences import paragraphs
from kg.model import Document
from tests.annotate.news import NEWS

_START = (
    "from kg.annotate import annotate; from kg.model import Document;"
    "annotate(Document('a', 'The Kremlin rejected the plan.'))"
)


def stream(words: int) -> Iterator[Document]:
    """Give documents that differ, until there are so many words."""
    text = "\n\n".join(NEWS * 3)  # as long as an article
    size = len(text.split())
    for number in range(max(1, words // size)):
        yield Document(str(number), text.replace("Kyiv", f"Kyiv{number}"))


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_start() -> tuple[float, float]:
    wall = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", _START], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - wall, cpu


def measure_stream(words: int) -> None:
    list(annotate_all(stream(1)))
    began, count, marks = time.process_time(), 0, []
    for annotated in annotate_all(stream(words)):
        count += sum(len(sentence.tokens) for sentence in annotated.sentences)
        marks.append(memory())
    speed = count / (time.process_time() - began)
    print(f"documents    {count:>9,} words  {speed:>9,.0f} words a CPU second")
    print(f"memory after a third {marks[len(marks) // 3]:.0f} MB, at the end {marks[-1]:.0f} MB")


def measure_parser(words: int) -> None:
    sentences = [
        [word.text for word in sentence]
        for document in stream(words)
        for paragraph in paragraphs(document.text)
        for sentence in paragraph.sentences
    ]
    began = time.process_time()
    count = sum(len(analysis.upos) for analysis in shipped_parser()(sentences))
    speed = count / (time.process_time() - began)
    print(f"one batch    {count:>9,} words  {speed:>9,.0f} words a CPU second (parser alone)")


def measure_cutting(words: int) -> None:
    texts = [document.text for document in stream(words)]
    began = time.process_time()
    count = sum(len(s) for text in texts for p in paragraphs(text) for s in p.sentences)
    speed = count / (time.process_time() - began)
    print(f"cutting      {count:>9,} words  {speed:>9,.0f} words a CPU second")
    if find_spec("spacy") is None:
        print("spaCy is not installed, so its tokenizer is not measured")
        return
    import spacy

    tokenizer = spacy.blank("en")
    began = time.process_time()
    count = sum(len(document) for document in tokenizer.pipe(texts))
    speed = count / (time.process_time() - began)
    print(f"spaCy blank  {count:>9,} words  {speed:>9,.0f} words a CPU second (words only)")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--stream", type=int, default=20_000)
    words = options.parse_args().stream
    wall, cpu = measure_start()
    print(f"start to first parsed sentence: {wall:.2f} s, {cpu:.2f} s of CPU")
    measure_cutting(words)
    measure_stream(words)
    measure_parser(min(words, 20_000))


if __name__ == "__main__":
    main()
