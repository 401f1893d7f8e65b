"""Excel workbooks: true days, serial numbers, formulas, merged cells, empty rows, several sheets, and files that are none."""

import io
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from kanban.domain.board import Board, BoardFacts
from kanban.domain.business.values import Metric
from kanban.domain.ids import BoardId, MetricId
from kanban.exchange import workbooks
from kanban.exchange.readings_draft import draft
from kanban.exchange.readings_file import read_table
from kanban.exchange.readings_mapping import guess_mapping
from kanban.exchange.workbooks import NoSuchSheet, NoWorkbook, OldWorkbook, TooManyCells, WorkbookTooLarge


def saved(fill: Callable[[Any], None], book: Workbook | None = None) -> bytes:
    book = book or Workbook()
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rows(*lines: tuple[object, ...]) -> Callable[[Any], None]:
    def fill(book: Any) -> None:
        for line in lines:
            book.active.append(line)

    return fill


def with_part(content: bytes, name: str, text: str) -> bytes:
    """Return a workbook in which a part is another one."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for entry in before.infolist():
            after.writestr(entry.filename, text if entry.filename == name else before.read(entry.filename))
    return out.getvalue()


def readings(content: bytes, name: str = "Users") -> list[tuple[str, float]]:
    board = Board(BoardFacts(BoardId(1), "Team", "AA", "Asia/Shanghai"))
    board.metrics = {MetricId(1): Metric(MetricId(1), name, "", 0)}
    table = read_table("a.xlsx", content)
    found = draft(table, guess_mapping(table, board), board, date(2026, 3, 2), "a.xlsx")
    assert found.faults == ()
    return [(new.period.isoformat(), new.value) for new in found.readings]


def test_days_and_numbers_are_what_they_were() -> None:
    content = saved(
        rows(("Day", "Users"), (datetime(2026, 2, 27), 1.234), (date(2026, 2, 28), 1200), (46082, 0.1 + 0.2))  # noqa: DTZ001
    )
    table = read_table("a.xlsx", content)
    assert table.rows == (("2026-02-27", "1.234"), ("2026-02-28", "1200"), ("46082", "0.3"))
    assert (table.sheets, table.sheet, table.lines) == (("Sheet",), "Sheet", (2, 3, 4))
    assert readings(content) == [("2026-02-27", 1.234), ("2026-02-28", 1200), ("2026-03-01", 0.3)]


def test_numbers_of_cells_are_beyond_doubt_beside_texts_with_commas() -> None:
    content = saved(rows(("Day", "Users"), ("27.02.2026", "1.234,5"), ("28.02.2026", 1.234)))
    assert readings(content) == [("2026-02-27", 1234.5), ("2026-02-28", 1.234)]


def test_a_share_is_read_as_it_is_shown() -> None:
    def fill(book: Any) -> None:
        rows(("Day", "Users"), ("2026-02-27", 0.125))(book)
        book.active["B2"].number_format = "0.0%"

    assert read_table("a.xlsx", saved(fill)).rows[0] == ("2026-02-27", "12.5%")


def test_workbooks_of_1904() -> None:
    book = Workbook()
    book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
    assert readings(saved(rows(("Day", "Users"), (44619, 7)), book)) == [("2026-02-28", 7)]


def test_ten_thousand_empty_rows_and_titles_above() -> None:
    def fill(book: Any) -> None:
        sheet = book.active
        sheet["A1"] = "Report of the team"
        sheet["B4"], sheet["C4"] = "Day", "Users"
        sheet["B5"], sheet["C5"] = "2026-02-27", 1
        sheet["B10006"], sheet["C10006"] = "2026-02-28", 2

    content = saved(fill)
    table = read_table("a.xlsx", content)
    assert table.lines == (5, 10006)
    assert readings(content) == [("2026-02-27", 1), ("2026-02-28", 2)]


def test_merged_cells_all_have_the_text_of_the_first() -> None:
    def fill(book: Any) -> None:
        rows(("Day", "Metric", "Value"), ("2026-02-27", "Users", 1), (None, "Orders", 2), ("2026-02-28", "Users", 3))(
            book
        )
        book.active.merge_cells("A2:A3")

    assert read_table("a.xlsx", saved(fill)).column("Day") == ["2026-02-27", "2026-02-27", "2026-02-28"]


def test_formulas_have_the_value_that_was_kept_and_it_is_said_where_there_is_none() -> None:
    content = saved(rows(("Day", "Users"), ("2026-02-27", "=1+1"), ("2026-02-28", 3)))
    table = read_table("a.xlsx", content)
    assert table.rows == (("2026-02-27", ""), ("2026-02-28", "3"))
    assert [note.fields["count"] for note in table.notes] == [1]
    with ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    kept = with_part(
        content,
        "xl/worksheets/sheet1.xml",
        sheet.replace("<f>1+1</f><v />", "<f>1+1</f><v>2</v>").replace("<f>1+1</f><v></v>", "<f>1+1</f><v>2</v>"),
    )
    table = read_table("a.xlsx", kept)
    assert (table.rows[0], table.notes) == (("2026-02-27", "2"), ())


def test_errors_of_a_spreadsheet_stay_visible() -> None:
    table = read_table("a.xlsx", saved(rows(("Day", "Users"), ("2026-02-27", "#DIV/0!"))))
    assert table.rows[0][1] == "#DIV/0!"


def test_the_first_sheet_that_has_anything_or_the_one_that_is_named() -> None:
    def fill(book: Any) -> None:
        for name, value in (("One", 1), ("Two", 2)):
            sheet = book.create_sheet(name)
            sheet.append(("Day", "Users"))
            sheet.append(("2026-02-27", value))

    content = saved(fill)
    assert read_table("a.xlsx", content).sheet == "One"
    table = read_table("a.xlsx", content, "Two")
    assert (table.sheets, table.rows[0][1]) == (("Sheet", "One", "Two"), "2")
    with pytest.raises(NoSuchSheet, match="It has: Sheet, One, Two"):
        read_table("a.xlsx", content, "Three")


def test_files_that_are_no_workbooks() -> None:
    with pytest.raises(OldWorkbook, match="protected with a password"):
        read_table("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(NoWorkbook, match="damaged or not an Excel workbook"):
        read_table("a.xlsx", b"PK\x03\x04 and no more")
    content = saved(rows(("Day", "Users"), ("2026-02-27", 1)))
    for broken in (
        content[: len(content) // 2],
        with_part(content, "xl/worksheets/sheet1.xml", "<worksheet"),
        with_part(content, "xl/workbook.xml", ""),
    ):
        with pytest.raises(NoWorkbook):
            read_table("a.xlsx", broken)


def test_bombs_are_refused_before_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    content = with_part(saved(rows(("Day", "Users"))), "docProps/core.xml", " " * 5_000_000)
    monkeypatch.setattr(workbooks, "MOST_UNPACKED", 4 * 1024 * 1024)
    with pytest.raises(WorkbookTooLarge, match="would take 5 MB once unpacked; at most 4 MB"):
        read_table("a.xlsx", content)


def test_sheets_with_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MOST_CELLS", 5)
    with pytest.raises(TooManyCells, match="more than 5 cells"):
        read_table("a.xlsx", saved(rows(("Day", "Users"), ("2026-02-27", 1), ("2026-02-28", 1))))
