"""Text files into rows: encodings, delimiters, and files that are broken."""

from pathlib import Path

import pytest

from kanban.exchange import incoming
from kanban.exchange.cards import (
    Content,
    EmptyFile,
    FileTooLarge,
    IsEventLog,
    NoRows,
    NotText,
    NotWholeJson,
    WrongKind,
    no_step,
)
from kanban.exchange.incoming import decoded, load, reader_for
from kanban.exchange.reading import read_files
from kanban.exchange.tables import parse_table

_TEXT = "标题,状态\n支付一键完成，需要评审,开发\n退款更快到账,测试\n"


def _content(data: bytes | str) -> Content:
    return Content(Path("a.csv"), data.encode() if isinstance(data, str) else data)


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", None),
        ("utf-16-le", "UTF-16"),
        ("gb18030", "GB 18030"),
    ],
)
def test_chinese_is_read_in_the_encodings_of_offices(encoding: str, guessed: str | None) -> None:
    text = _TEXT if encoding != "utf-16-le" else "Title,Status\nPay at once,Dev\n"
    found, name = decoded(_content(text.encode(encoding)))
    assert found.removeprefix("\ufeff") == text
    assert name == guessed


def test_chinese_days_between_digits_are_read() -> None:
    text = "日期,销售额\n2026年11月2日,1234\n2026年11月3日,1300\n"
    assert decoded(_content(text.encode("gb18030"))) == (text, "GB 18030")


def test_western_texts_are_not_taken_for_chinese() -> None:
    text = "Titel;Status\nÄnderung für Müller;Prüfung\nGrößere Schrift;Fertig\n"
    assert decoded(_content(text.encode("cp1252"))) == (text, "Windows-1252")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_though_texts_hold_others(delimiter: str) -> None:
    text = delimiter.join(("Title", "Notes", "Status")) + "\n"
    text += "".join(f'"a, b; c{n}"{delimiter}"x,y;z\nnext"{delimiter}Dev\n' for n in range(3))
    table = parse_table(_content(text), no_step)
    assert table.delimiter == delimiter
    assert table.headers == ("Title", "Notes", "Status")
    assert table.rows[1] == ("a, b; c1", "x,y;z\nnext", "Dev")
    assert table.lines == (2, 4, 6)


def test_excel_may_name_the_delimiter() -> None:
    table = parse_table(_content("sep=;\nTitle;Status\na,b;Dev\n"), no_step)
    assert (table.headers, table.rows, table.lines) == (("Title", "Status"), (("a,b", "Dev"),), (3,))


def test_short_rows_are_filled_long_ones_are_faults_empty_ones_nothing() -> None:
    text = "Title,Status,Due\na\n" + ",,\n" * 10_000 + "b,Dev,,,\nc,Dev,2026-01-01,more\n"
    table = parse_table(_content(text), no_step)
    assert table.rows == (("a", "", ""), ("b", "Dev", ""))
    assert [(fault.line, str(fault.reason)) for fault in table.faults] == [
        (10_004, "it has 4 fields, the first row names only 3")
    ]


@pytest.mark.parametrize("end", ['c,"a note that never ends\nand goes on', "c,De"])
def test_a_file_that_breaks_off_says_so_and_keeps_the_rest(end: str) -> None:
    table = parse_table(_content("Title,Status,Due\na,Dev,\nb,Dev,\n" + end), no_step)
    assert [row[0] for row in table.rows] == ["a", "b"]
    assert [(fault.line, str(fault.reason)) for fault in table.faults] == [
        (4, "the file breaks off in this row; export it again")
    ]


def test_three_hundred_columns_and_a_slip_of_a_zero() -> None:
    header = ",".join(["Title", *(f"c{n}" for n in range(299))])
    table = parse_table(_content(header + "\nPay\x00 now" + "," * 299 + "\n"), no_step)
    assert len(table.headers) == 300
    assert table.rows[0][0] == "Pay now"


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", EmptyFile),
        (b" \r\n\xef\xbb\xbf", EmptyFile),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), NotText),
        (bytes(range(256)) * 40, NotText),
        (b"Title,Status\n", NoRows),
        (b"<html><body>502 Bad gateway</body></html>", WrongKind),
        (b'{"a": 1}', WrongKind),
        (b'{"twinboard": "cards", "version": 1, "cards": [{"key": "A-1", ', NotWholeJson),
        (b'{"id": "1", "shortLink": "x", "cards": [], "lists": []}', NoRows),
        (b"card_id,from_column,to_column,timestamp\nA,,Dev,2026-01-01T00:00:00+00:00\n", IsEventLog),
    ],
)
def test_what_is_no_file_of_cards_is_refused_in_a_sentence(
    tmp_path: Path, data: bytes, refusal: type[Exception]
) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(refusal):
        read_files([path])


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(1024 * 1024 * 1024)
    with pytest.raises(FileTooLarge, match="has 1024 MB; at most 200 MB"):
        load(path)
    monkeypatch.setattr(incoming, "MOST_BYTES", 3)
    path.write_text("Title\na\n")
    with pytest.raises(FileTooLarge):
        load(path)


def test_every_reader_is_recognised_by_its_own_file(tmp_path: Path) -> None:
    files = {
        "json": '{\n "twinboard": "cards", "version": 1, "cards": []}',
        "jira": "Summary,Issue key,Issue id,Status\nPay,P-1,1,Done\n",
        "trello": '{"id":"5","name":"x","idOrganization":null,"cards":[],"lists":[]}',
        "csv": "标题,状态\n付,开发\n",
    }
    found = {}
    for name, text in files.items():
        path = tmp_path / name
        path.write_text(text, "utf-8")
        found[name] = reader_for(load(path)).name
    assert found == {"json": "json", "jira": "jira", "trello": "trello", "csv": "csv"}
