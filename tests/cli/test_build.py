"""``kg build`` as a user meets it."""

from pathlib import Path

from tests.cli.run import kg

TEXT = "Russia opposes NATO's eastward expansion."


def test_build_says_what_it_did_and_skips_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "2020-01-02-a.txt").write_text(TEXT)
    first = kg("build", "2020-01-02-a.txt", cwd=tmp_path)
    assert (first.code, first.out[:24]) == (0, "1 added, 0 replaced, 0 u")
    assert kg("build", ".", cwd=tmp_path).out.startswith("0 added, 0 replaced, 1 unchanged")


def test_standard_input_with_options(tmp_path: Path) -> None:
    ran = kg("build", "-", "--date", "2020-01-02", "--title", "T", cwd=tmp_path, stdin=TEXT)
    assert ran.code == 0
    assert "without a date" not in ran.err


def test_bad_input_is_named_on_standard_error_with_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Russia opposes it."}\n{broken\n')
    ran = kg("build", "a.jsonl", "none.txt", cwd=tmp_path)
    assert ran.code == 1
    assert "error: a.jsonl:2: no JSON object" in ran.err
    assert "error: none.txt: no such file" in ran.err
    assert "Traceback" not in ran.err
    assert ran.out.startswith("1 added")


def test_wrong_usage_ends_with_exit_code_2(tmp_path: Path) -> None:
    assert kg("build", cwd=tmp_path).code == 2
    for day in ("yesterday", "2024", "2024-02-30"):
        ran = kg("build", "a.txt", "--date", day, cwd=tmp_path)
        assert (ran.code, f"'{day}' is no day of the calendar; write it as" in ran.err) == (2, True)


def test_ledger_that_is_named_and_not_there_is_told_before_anything_is_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    ran = kg("build", "a.txt", "--ledger", "mine.tsv", cwd=tmp_path)
    assert (ran.code, ran.err) == (1, "error: mine.tsv: no such ledger; kg review writes one\n")
    assert not (tmp_path / ".kg").exists()


def test_a_folder_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.txt").write_text("mine")
    (tmp_path / "a.txt").write_text(TEXT)
    ran = kg("build", "a.txt", "--store", "mine", cwd=tmp_path)
    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert sorted(p.name for p in (tmp_path / "mine").iterdir()) == ["diary.txt"]
