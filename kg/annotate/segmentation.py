"""The lists behind the cutting of text into words and sentences."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.errors import ModelError
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class Segmentation:
    """What ``data/model/segmentation.toml`` lists; abbreviations come with their full stop.

    Attributes:
        unending: abbreviations that never end a sentence ("Mr.", "e.g.").
        ending: abbreviations that may end one ("Inc.").
        prefixes: stay in one word with what follows their hyphen.
        units: are cut off the number before them.
        domains: last parts of internet names.
        fused: words that are two words of the tree, with the place of the cut.
        openers: words that open a sentence after an abbreviation.
        labels: words that open a credit line behind a caption.
        agencies: news agencies, as a dateline names them.
        speech: verbs that carry on a quotation which ends in "?" or "!".
    """

    unending: frozenset[str]
    ending: frozenset[str]
    prefixes: tuple[str, ...]
    units: tuple[str, ...]
    domains: tuple[str, ...]
    fused: tuple[tuple[str, int], ...]
    openers: frozenset[str]
    labels: frozenset[str]
    agencies: tuple[str, ...]
    speech: frozenset[str]


@cache
def segmentation() -> Segmentation:
    """Read the lists once.

    Raises:
        ModelError: the file is missing or lacks a list.
    """
    file = resource("data", "model", "segmentation.toml")
    try:
        lists = tomllib.loads(file.read_text(encoding="utf-8"))
        return Segmentation(
            unending=frozenset(_with_stop([*lists["titles"], *lists["joiners"]])),
            ending=frozenset(_with_stop(lists["enders"])),
            prefixes=tuple(sorted(lists["prefixes"])),
            units=tuple(sorted(lists["units"])),
            domains=tuple(sorted(lists["domains"])),
            fused=tuple((entry["word"], entry["cut"]) for entry in lists["fused"]),
            openers=frozenset(lists["openers"]),
            labels=frozenset(lists["labels"]),
            agencies=tuple(sorted(lists["agencies"])),
            speech=frozenset(lists["speech"]),
        )
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: cannot be used ({error}); reinstall the package"
        raise ModelError(message) from error


def _with_stop(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield f"{word}."
        yield f"{word.upper()}."
        yield f"{word[0].upper()}{word[1:]}."
