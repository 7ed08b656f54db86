"""Irregular forms of English, read from ``data/model/inflection.toml``."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.errors import ModelError
from kg.resources import resource

_KEYS = frozenset(
    ("verbs", "prefixed", "gerunds", "nouns", "compounds", "adjectives", "proper_adjectives")
) | {"acronyms", "short_names"}

#: Lower-case word and tag of the Penn set -> lemma.
Forms = Mapping[tuple[str, str], str]


@cache
def irregular_forms() -> Forms:
    """Give every irregular form of the table.

    Raises:
        ModelError: the table is missing or damaged.
    """
    lists = _lists()
    return {
        **dict(_verbs([*_prefixed(lists["verbs"], lists["prefixed"]), *lists["verbs"]])),
        **{(word.lower(), "JJ"): word for word in lists["proper_adjectives"]},
        **{(short.lower(), "NNP"): name for short, name in map(str.split, lists["short_names"])},
        **dict(_pairs(lists["nouns"], "NNS")),
        **dict(_pairs(lists["gerunds"], "VBG")),
        **dict(_degrees(lists["adjectives"])),
    }


@cache
def _lists() -> dict[str, list[str]]:
    file = resource("data", "model", "inflection.toml")
    try:
        lists = tomllib.loads(file.read_text(encoding="utf-8"))
        missing = _KEYS - lists.keys()
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"{file}: cannot be used ({error}); reinstall the package"
        raise ModelError(message) from error
    if missing:
        message = f"{file}: lacks {', '.join(sorted(missing))}; reinstall the package"
        raise ModelError(message)
    return lists


@cache
def noun_endings() -> tuple[tuple[str, str], ...]:
    """Give (plural ending, singular ending) of compounds such as "statesmen"."""
    pairs = (entry.split() for entry in _lists()["compounds"])
    return tuple((plural, singular) for singular, plural in pairs)


@cache
def acronyms() -> frozenset[str]:
    """Give the long words that are written in capitals."""
    return frozenset(_lists()["acronyms"])


def _verbs(entries: Iterable[str]) -> Iterator[tuple[tuple[str, str], str]]:
    for entry in entries:
        base, past, participle = entry.split()
        participle = past if participle == "-" else participle
        for tag, forms in (("VBD", past), ("VBN", participle)):
            for form in forms.split("/"):
                yield (form, tag), base


def _prefixed(entries: Iterable[str], verbs: Iterable[str]) -> Iterator[str]:
    """Put the prefix of "with-draw" before every form of "draw"."""
    plain = {entry.split()[0]: entry for entry in entries}
    for verb in verbs:
        prefix, _, base = verb.partition("-")
        forms = plain[base].replace("/", f"/{prefix}").split()
        yield " ".join(form if form == "-" else prefix + form for form in forms)


def _pairs(entries: list[str], tag: str) -> Iterator[tuple[tuple[str, str], str]]:
    for entry in entries:
        base, form = entry.split()
        yield (form, tag), base


def _degrees(entries: list[str]) -> Iterator[tuple[tuple[str, str], str]]:
    for entry in entries:
        base, comparative, superlative = entry.split()
        yield (comparative, "JJR"), base
        yield (superlative, "JJS"), base
