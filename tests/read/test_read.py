"""What each kind of input gives, and how bad input is named while good input is kept."""

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from kg.errors import InputError, OptionError
from kg.model import Document
from kg.read import FieldNames, Format, ReadOptions, read_documents
from kg.read.dates import day_in_name, parse_day
from kg.read.raw import LARGEST_FILE

ARTICLE = "Russia opposes NATO's expansion. Ukraine wants to join the alliance."
PAGE = f"""<html><head><title>Talks in Geneva end</title>
<meta property="og:site_name" content="Example Gazette">
<meta property="article:published_time" content="2021-06-16T18:00:00Z">
<link rel="canonical" href="https://example.org/talks"></head>
<body><nav>Home | World | Sport</nav><article><h1>Talks in Geneva end</h1>
<p>{ARTICLE} {ARTICLE}</p><p>The delegations agreed to return their ambassadors to their posts.</p>
</article><footer>All rights reserved</footer></body></html>"""


def one(path: Path, options: ReadOptions | None = None) -> Document:
    (found,) = read_documents([path], options)
    assert isinstance(found, Document), found
    return found


def error(path: Path, options: ReadOptions | None = None) -> str:
    (found,) = read_documents([path], options)
    assert isinstance(found, InputError), found
    return str(found)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_plain_text_takes_id_and_date_from_its_name(tmp_path: Path) -> None:
    document = one(write(tmp_path, "2008-04-03-summit.txt", ARTICLE))
    assert (document.id, document.date, document.text) == (
        "2008-04-03-summit",
        date(2008, 4, 3),
        ARTICLE,
    )


def test_plain_text_header_is_no_part_of_the_text(tmp_path: Path) -> None:
    header = (
        "Title: Summit ends\nDate: 3 April 2008\nSource: Gazette\nURL: https://example.org/a\n\n"
    )
    document = one(write(tmp_path, "a.txt", header + ARTICLE))
    assert document.text == ARTICLE
    assert (document.title, document.date) == ("Summit ends", date(2008, 4, 3))
    assert (document.source, document.url) == ("Gazette", "https://example.org/a")


def test_a_first_paragraph_with_a_colon_is_no_header(tmp_path: Path) -> None:
    text = "Moscow: the talks failed.\n\nThey go on tomorrow."
    assert one(write(tmp_path, "a.txt", text)).text == text


def test_first_line_without_full_stop_is_the_title_and_stays_in_the_text(tmp_path: Path) -> None:
    document = one(write(tmp_path, "a.txt", f"Summit ends\n\n{ARTICLE}"))
    assert document.title == "Summit ends"
    assert document.text.startswith("Summit ends")


def test_markdown_front_matter_and_marks(tmp_path: Path) -> None:
    front = "---\ntitle: Talks\ndate: 2008-04-03\nsource: Gazette\nreferences:\n  - a\n  - b\n---\n"
    body = (
        "## Heading\n\nRussia *opposes* the [expansion](https://example.org)\nof NATO.\n\n- one\n"
    )
    document = one(write(tmp_path, "a.md", front + body))
    assert document.text == "Heading\n\nRussia opposes the expansion of NATO.\n\none"
    assert (document.title, document.date) == ("Talks", date(2008, 4, 3))
    assert document.fields == (("references", "a; b"),)


def test_html_gives_main_text_and_metadata(tmp_path: Path) -> None:
    document = one(write(tmp_path, "a.html", PAGE))
    assert "All rights reserved" not in document.text
    assert "Home | World" not in document.text
    assert "return their ambassadors" in document.text
    assert (document.title, document.date) == ("Talks in Geneva end", date(2021, 6, 16))
    assert (document.source, document.url) == ("Example Gazette", "https://example.org/talks")


def test_json_lines_with_mapped_fields_keep_the_good_lines(tmp_path: Path) -> None:
    rows = [{"key": 7, "body": ARTICLE, "published": "2020-01-02", "desk": "world"}]
    lines = [json.dumps(rows[0]), "{broken", json.dumps({"body": 3}), ""]
    path = write(tmp_path, "a.jsonl", "\n".join(lines))
    options = ReadOptions(fields=FieldNames.parse("id=key,text=body,date=published"))
    good, broken, untyped = read_documents([path], options)
    assert isinstance(good, Document)
    assert (good.id, good.date) == ("7", date(2020, 1, 2))
    assert good.fields == (("desk", "world"),)
    assert f"{path}:2: no JSON object" in str(broken)
    assert f"{path}:3: the text field 'body' holds a number" in str(untyped)


def test_options_stand_above_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "2008-04-03.txt", ARTICLE)
    options = ReadOptions(title="T", date=date(2020, 1, 1), source="S", url="https://example.org")
    document = one(path, options)
    assert (document.title, document.date, document.source) == ("T", date(2020, 1, 1), "S")


def test_folder_is_walked_in_order_and_leaves_out_readme_and_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt", "picture.png"):
        write(tmp_path, name, f"{ARTICLE} {name}")
    ids = [d.id for d in read_documents([tmp_path]) if isinstance(d, Document)]
    assert ids == ["a", "b"]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert one(Path("-")).id == "stdin"


def test_docx_and_pdf_are_read_through_their_extras(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx", reason="the docx extra is not installed")
    file = docx.Document()
    file.add_paragraph(ARTICLE)
    file.save(str(tmp_path / "a.docx"))
    assert one(tmp_path / "a.docx").text == ARTICLE
    pytest.importorskip("pypdf", reason="the pdf extra is not installed")
    assert "cannot be read" in error(write(tmp_path, "b.pdf", b"%PDF-1.4 broken"))


BAD = [
    ("empty.txt", b"", "the file is empty"),
    ("blank.txt", b" \n \n", "no text found"),
    ("binary.txt", b"PK\x03\x04\nab\x00cd", "binary.txt:2: a zero byte was found"),
    ("latin.txt", "Talks\nin Besançon.".encode("cp1252"), "latin.txt:2: byte 14 is not utf-8"),
    ("front.md", b"---\ntitle: [a\n---\nText.", "front.md:2: the front matter is no YAML"),
    ("when.md", b"---\ndate: April 2008\n---\nText.", "'April 2008' is no day of the calendar"),
    ("page.html", b"<html><body></body></html>", "no article text found"),
    ("sheet.xlsx", b"abc", "files of kind '.xlsx' are not known"),
    ("list.jsonl", b"[1]", "list.jsonl:1: no JSON object but a list"),
    ("null.jsonl", b'{"text": null}', "null.jsonl:1: the text field 'text' holds null"),
    ("other.jsonl", b'{"body": "a"}', "other.jsonl:1: the object has no text field 'text'; pass"),
    ("deep.jsonl", b"[" * 100_000, "deep.jsonl:1: no JSON object"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD, ids=[row[0] for row in BAD])
def test_bad_input_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    assert message in error(write(tmp_path, name, content))


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert "too large for one article" in error(path)


def test_missing_file_and_taken_id_are_named(tmp_path: Path) -> None:
    first = write(tmp_path, "a.txt", ARTICLE)
    (tmp_path / "sub").mkdir()
    second = write(tmp_path / "sub", "a.txt", ARTICLE)
    good, taken, missing = read_documents([first, second, tmp_path / "none.txt"])
    assert isinstance(good, Document)
    assert f"the id 'a' is taken by {first}" in str(taken)
    assert "no such file or folder" in str(missing)


def test_id_that_is_taken_in_json_lines_names_both_lines(tmp_path: Path) -> None:
    row = json.dumps({"id": "a", "text": ARTICLE})
    path = write(tmp_path, "a.jsonl", f"{row}\n\n{row}\n")
    _, taken = read_documents([path])
    assert str(taken).startswith(f"{path}:3: the id 'a' is taken by {path}:1;")


def test_broken_pdf_is_told_in_our_words_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pypdf", reason="the pdf extra is not installed")
    assert "this PDF cannot be read" in error(write(tmp_path, "a.pdf", b"not a pdf"))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", ["utf-88", "rot13", ""])
def test_encoding_that_is_none_of_text_is_refused(name: str) -> None:
    with pytest.raises(OptionError, match="is no encoding of text"):
        ReadOptions(encoding=name)


def test_encoding_and_byte_order_marks(tmp_path: Path) -> None:
    text = "Talks in Besançon ended."
    assert one(write(tmp_path, "a.txt", text.encode("cp1252")), ReadOptions(encoding="cp1252")).text
    assert one(write(tmp_path, "b.txt", text.encode("utf-16"))).text == text
    assert one(write(tmp_path, "c.txt", text.encode("utf-8-sig"))).text == text


def test_forced_format_reads_markup_as_text(tmp_path: Path) -> None:
    path = write(tmp_path, "a.html", "<b>Talks</b> ended.")
    assert one(path, ReadOptions(format=Format.TEXT)).text == "<b>Talks</b> ended."


def test_unknown_field_in_a_mapping_is_refused() -> None:
    with pytest.raises(OptionError, match="'body=text' is no mapping"):
        FieldNames.parse("body=text")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2008-04-03", date(2008, 4, 3)),
        ("April 3, 2008", date(2008, 4, 3)),
        ("Thu, 3 Apr 2008 10:00:00 GMT", date(2008, 4, 3)),
        ("2008", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days_are_read_only_when_full(text: str, day: date | None) -> None:
    assert parse_day(text) == day


def test_impossible_day_in_a_name_is_no_day() -> None:
    assert day_in_name("report-20081399") is None
