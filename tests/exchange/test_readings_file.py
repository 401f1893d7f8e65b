"""Tables of readings: what their columns mean, and what becomes of each value."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from openpyxl import Workbook

from kanban.domain.board import Board, BoardFacts
from kanban.domain.business.values import Cadence, MappedMetric, Metric, Reading, TableMapping
from kanban.domain.ids import BoardId, MetricId
from kanban.exchange import readings_file
from kanban.exchange.cards import EmptyFile, NotText
from kanban.exchange.readings_draft import CellState, Draft, draft
from kanban.exchange.readings_file import NoReadings, ReadingsTooLarge, read_table
from kanban.exchange.readings_mapping import (
    candidates,
    guess_mapping,
    remember,
    remembered,
    unclear_days,
    unclear_numbers,
)
from kanban.exchange.readings_table import ReadingTable

TODAY = date(2026, 3, 2)
USERS, SHARE, TOTAL = MetricId(1), MetricId(2), MetricId(3)


@pytest.fixture
def board() -> Board:
    """A board with a daily, a weekly and a cumulative monthly metric; the first has two readings."""
    made = Board(BoardFacts(BoardId(1), "Team", "AA", "Asia/Shanghai"))
    made.metrics = {
        USERS: Metric(USERS, "Active users", "", 0),
        SHARE: Metric(SHARE, "Share", "%", 1, cadence=Cadence.WEEKLY),
        TOTAL: Metric(TOTAL, "Orders", "", 2, cumulative=True, cadence=Cadence.MONTHLY),
    }
    at = datetime(2026, 2, 27, tzinfo=UTC)
    made.readings = {
        USERS: [Reading(USERS, date(2026, 2, day), 1, value, at, "ann") for day, value in ((25, 5.0), (26, 6.0))]
    }
    return made


def table(text: str) -> ReadingTable:
    return read_table("a.csv", text.encode())


def drafted(text: str, board: Board, mapping: TableMapping | None = None) -> Draft:
    made = table(text)
    return draft(made, mapping or guess_mapping(made, board), board, TODAY, "a.csv")


def states(found: Draft) -> list[tuple[int, CellState, float | None]]:
    return [(cell.line, cell.state, cell.value) for cell in found.cells]


def test_a_table_is_taken_apart_below_its_titles() -> None:
    made = table("Weekly report\n\nDay;Users;;Users\n1.3.2026;1;;2\n\n2.3.2026;3;4\n")
    assert made.headers == ("Day", "Users", "C", "Users (2)")
    assert made.rows == (("1.3.2026", "1", "", "2"), ("2.3.2026", "3", "4", ""))
    assert made.lines == (4, 6)


def test_a_table_without_headings_has_letters() -> None:
    assert table("2026-03-01,1\n2026-03-02,2\n").headers == ("A", "B")


def test_a_table_with_its_periods_side_by_side_is_turned(board: Board) -> None:
    text = "Metric,Unit,2026-02-27,2026-02-28\nActive users,,8,9\nOther,%,1 %,\n"
    made = table(text)
    assert made.headers == ("Metric", "Active users", "Other")
    assert (made.rows, made.lines) == ((("2026-02-27", "8", "1 %"), ("2026-02-28", "9", "")), (3, 4))
    assert "side by side" in str(made.notes[0])
    assert [(new.period.day, new.value) for new in drafted(text, board).readings] == [(27, 8), (28, 9)]


def test_files_that_are_no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EmptyFile):
        table(" \n")
    with pytest.raises(NoReadings, match=r"a\.csv holds no table of readings"):
        table("Day,Users\n")
    with pytest.raises(NotText):
        read_table("a.csv", b"%PDF-1.7 ...")
    monkeypatch.setattr(readings_file, "MOST_BYTES", 10)
    with pytest.raises(ReadingsTooLarge):
        table("Day,Users\n2026-03-01,1\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_chinese_headings(encoding: str, board: Board) -> None:
    made = read_table("a.csv", "日期,活跃用户数量\n2026年3月1日,一千二百\n2026年3月2日,1.2万\n".encode(encoding))
    assert (guess_mapping(made, board).day, made.headers[1]) == ("日期", "活跃用户数量")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("date,a,b\n20260228,1.5,\n20260301,2,3\n", TableMapping(day="date")),
        ("n,month,a\n1,2026-01-01,-5\n2,2026-02-01,7\n", TableMapping(day="month")),
        ("day,Active users,weather\n2026/01/01,3,sun\n2026/01/02,4,rain\n",
         TableMapping(day="day", metrics=(MappedMetric("Active users", USERS),))),
        ("symbol,date,price\nA,Jan 1 2000,3.5\nA,Feb 1 2000,4\nB,Jan 1 2000,5\nB,Feb 1 2000,6\n",
         TableMapping(day="date", name="symbol", value="price")),
        ("指标,周,数值\nShare,2026-W08,3\nOrders,2026-W08,4\nShare,2026-W09,3\nOrders,2026-W09,4\n",
         TableMapping(day="周", name="指标", value="数值", metrics=(MappedMetric("Share", SHARE), MappedMetric("Orders", TOTAL)))),
        ("Tag;Wert\n1.2.2026;1.234,5\n2.2.2026;7\n", TableMapping(day="Tag", decimal_comma=True)),
        ("day,v\n45000,1\n45001,2\n", TableMapping(day="day")),
        ("a,b\nx,1\ny,2\n", TableMapping()),
    ],
)  # fmt: skip
def test_what_the_columns_probably_mean(text: str, wanted: TableMapping, board: Board) -> None:
    assert guess_mapping(table(text), board) == wanted


def test_metrics_that_could_be_made(board: Board) -> None:
    made = table('day,visits,rate,words\n2026-02-02,"1,200",1.25 %,x\n2026-02-09,900,2 %,y\n2026-02-16,n/a,3.5 %,z\n')
    offered = candidates(made, guess_mapping(made, board), board)
    assert [(each.named, each.count) for each in offered] == [("visits", 2), ("rate", 3)]
    visits, rate = (each.metric for each in offered)
    assert (visits.cadence, visits.decimals, visits.unit) == (Cadence.DAILY, 0, "")
    assert (rate.cadence, rate.decimals, rate.unit) == (Cadence.WEEKLY, 2, "%")
    assert max(visits.id, rate.id) < 0


@pytest.mark.parametrize(
    ("days", "cadence"),
    [
        (["2026-01-01", "2026-01-02", "2026-01-05"], Cadence.DAILY), (["2026-01-03", "2026-01-10", "2026-01-17"], Cadence.WEEKLY),
        (["2026-01-31", "2026-02-28", "2026-03-31"], Cadence.MONTHLY), (["2026-W01"], Cadence.WEEKLY), (["2026年1月"], Cadence.MONTHLY),
    ],
)  # fmt: skip
def test_how_often_there_is_a_reading(days: list[str], cadence: Cadence, board: Board) -> None:
    made = table("day,a\n" + "".join(f"{day},1\n" for day in days))
    assert [each.metric.cadence for each in candidates(made, guess_mapping(made, board), board)] == [cadence]


def test_what_becomes_of_each_value(board: Board) -> None:
    found = drafted(
        "day,Active users\n2026-02-25,5\n2026-02-26,7\n2026-02-27,8\n2026-02-28,n/a\n2026-03-01,many\n"
        "2026-03-03,9\nsoon,9\n,9\n2026-02,9\n,\n",
        board,
    )
    assert states(found) == [
        (2, CellState.SAME, 5), (3, CellState.CORRECTION, 7), (4, CellState.NEW, 8), (5, CellState.NOTHING, None),
        (6, CellState.FAULT, None), (7, CellState.FAULT, None), (8, CellState.FAULT, None), (9, CellState.FAULT, None),
        (10, CellState.FAULT, None),
    ]  # fmt: skip
    assert found.cells[1].before == 6
    assert [str(cell.reason) for cell in found.faults] == [
        "“many” is not a number",
        "the period of 2026-03-03 has not begun yet",
        "“soon” is not a day, a week or a month",
        "the row does not say which day it is of",
        "“2026-02” is longer than a day, and the metric is read daily",
    ]
    assert [(new.metric_id, new.period, new.value, new.origin) for new in found.readings] == [
        (USERS, date(2026, 2, 26), 7, "a.csv:3"),
        (USERS, date(2026, 2, 27), 8, "a.csv:4"),
    ]
    assert (found.count(CellState.NEW), found.count(CellState.LEFT_OUT)) == (1, 0)


def test_names_that_belong_to_no_metric_are_left_out(board: Board) -> None:
    found = drafted("metric,day,value\nActive users,2026-02-27,8\nOther,2026-02-27,9\n", board)
    assert states(found) == [(2, CellState.NEW, 8), (3, CellState.LEFT_OUT, None)]


def test_a_day_belongs_to_its_week_and_two_values_for_one_week_are_no_guess(board: Board) -> None:
    found = drafted("day,Share\n2026-02-16,12 %\n2026-02-23,13\n2026-02-25,14\n2026-03-01,14\n", board)
    assert states(found) == [
        (2, CellState.NEW, 12), (3, CellState.FAULT, 13), (4, CellState.FAULT, 14), (5, CellState.FAULT, 14),
    ]  # fmt: skip
    assert str(found.cells[1].reason) == "line 5 has another value for the same period: 14"
    assert str(found.cells[2].reason) == "line 3 has another value for the same period: 13"
    assert found.readings[0].period == date(2026, 2, 22)


def test_the_same_value_twice_is_taken_once(board: Board) -> None:
    found = drafted("day,Active users\n2026-02-27,8\n2026-02-27,8.0\n", board)
    assert states(found) == [(2, CellState.SAME, 8), (3, CellState.NEW, 8)]


def test_of_a_running_total_the_last_day_of_the_period_counts(board: Board) -> None:
    found = drafted("day,Orders\n2026-02-10,100\n2026-02-27,300\n2026-02-20,200\n", board)
    assert states(found) == [(2, CellState.NOTHING, None), (3, CellState.NEW, 300), (4, CellState.NOTHING, None)]
    assert found.readings[0].period == date(2026, 2, 28)


def test_units_must_be_the_metrics_or_all_the_same(board: Board) -> None:
    found = drafted("day,Share\n2026-02-10,12 ％\n2026-02-18,13 kg\n2026-02-25,14\n", board)
    assert [state for _, state, _ in states(found)] == [CellState.NEW, CellState.FAULT, CellState.NEW]
    assert str(found.faults[0].reason) == "“13 kg” has another unit than the metric, which is in %"
    found = drafted("day,Active users\n2026-02-27,12 MB\n2026-02-28,13 GB\n2026-03-01,14 MB\n", board)
    assert [state for _, state, _ in states(found)] == [CellState.NEW, CellState.FAULT, CellState.NEW]


def test_decimal_commas_and_days_the_american_way(board: Board) -> None:
    text = "day;Active users\n02/27/2026;1.234,5\n02/28/2026;0,25\n"
    found = drafted(text, board)
    assert [(new.period.day, new.value) for new in found.readings] == [(27, 1234.5), (28, 0.25)]
    mapping = replace(guess_mapping(table(text), board), decimal_comma=False)
    assert [state for _, state, _ in states(drafted(text, board, mapping))] == [CellState.FAULT, CellState.FAULT]


def test_what_only_people_can_tell(board: Board) -> None:
    made = table("day;Active users\n02/03/2026;1,234\n03/03/2026;2,345\n")
    mapping = guess_mapping(made, board)
    assert (unclear_days(made, mapping), unclear_numbers(made, mapping)) == (True, True)
    made = table("day;Active users\n22/03/2026;1,234\n03/03/2026;2,3\n")
    assert (unclear_days(made, mapping), unclear_numbers(made, mapping)) == (False, False)


def test_a_mapping_is_remembered_by_the_names_of_metrics(board: Board) -> None:
    made = table("Tag;a;b\n01.02.2026;1;2\n")
    mapping = TableMapping("Tag", (MappedMetric("a", USERS),), day_order="dmy", decimal_comma=True)
    kept = remember(["damaged", "{}"], made, mapping, {"a": "Active users", "b": ""})
    board.metrics = {MetricId(9): replace(board.metrics[USERS], id=MetricId(9))}
    found, names = remembered(kept, made, board)
    assert found == replace(mapping, metrics=(MappedMetric("a", MetricId(9)),))
    assert names == {"a": "Active users", "b": ""}
    assert remembered(kept, table("Tag;a;c\n01.02.2026;1;2\n"), board) == (None, {})
    assert len(remember(kept, made, mapping, {})) == len(kept)


def test_a_metric_that_is_off_the_board_gets_nothing(board: Board) -> None:
    mapping = TableMapping("day", (MappedMetric("Active users", USERS), MappedMetric("x", MetricId(77))))
    board.metrics[USERS] = replace(board.metrics[USERS], removed=True)
    assert drafted("day,Active users,x\n2026-02-27,8,1\n", board, mapping).readings == ()


def test_the_sheet_with_days_is_read_and_a_title_over_it_is_none_of_its_headings() -> None:
    book = Workbook()
    words = book.active
    assert words is not None
    words.append(["Report", "of the team"])
    words.append(["Written by", "Ann"])
    sheet = book.create_sheet("Figures")
    sheet.append(["Sales figures"])
    sheet.merge_cells("A1:C1")
    sheet.append(["Day", "Sales", "Users"])
    sheet.append([date(2026, 11, 2), 100, 7])
    content = io.BytesIO()
    book.save(content)
    found = read_table("book.xlsx", content.getvalue())
    assert (found.sheet, found.sheets, found.headers) == ("Figures", ("Sheet", "Figures"), ("Day", "Sales", "Users"))
    assert found.rows == (("2026-11-02", "100", "7"),)
    assert read_table("book.xlsx", content.getvalue(), "Sheet").sheet == "Sheet"
