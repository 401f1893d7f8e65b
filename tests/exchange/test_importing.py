"""Rows of a log onto the board and back."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kanban.domain.board import Board
from kanban.domain.operations import Source
from kanban.domain.replay import replay
from kanban.exchange.event_log import LogRow
from kanban.store import log
from kanban.usecases import boards, items
from kanban.usecases.importing import ImportReport, RowsRefused, import_events, standing_rows
from kanban.workspace import Workspace
from tests.boards import START, ZONE, Clock, card, new_workspace, text_of, whole

MakeBoard = Callable[[str], Workspace]
_COLUMNS: Final = ("To do", "Doing", "Test", "Done")


def _rows(*texts: str) -> list[LogRow]:
    """Rows from texts: "A: To do > Doing @ -5" is card A, from, to, and when, in days before the tests' clock begins."""
    rows = []
    for line, text in enumerate(texts, start=2):
        card_id, _, rest = text.partition(":")
        way, _, days = rest.partition("@")
        before, _, after = way.partition(">")
        void = before.strip() == "void"
        at = START + timedelta(days=float(days))
        rows.append(LogRow(line, card_id, "" if void else before.strip(), after.strip(), at, void))
    return rows


def _import(workspace: Workspace, rows: Sequence[LogRow], *, strict: bool = False) -> ImportReport:
    report = ImportReport()
    workspace.do(Source.IMPORT, import_events, rows=rows, report=report, strict=strict)
    _check_log(workspace)
    return report


def _check_log(workspace: Workspace) -> None:
    """The tables are what a replay of the log gives."""
    tables = whole(workspace)
    replayed = replay(Board(tables.facts), workspace.read(lambda db: list(log.all_events(db, workspace.board_id))))
    assert replayed.items == tables.items


def _exported(workspace: Workspace) -> list[tuple[str, str, str, datetime, bool]]:
    rows = standing_rows(whole(workspace), workspace.read(log.logged_moves, workspace.board_id))
    return [(row.card_id, row.from_column, row.to_column, row.at, row.void) for row in rows]


def _counts(report: ImportReport) -> dict[str, int]:
    names = ("cards", "moves", "past", "voids", "known", "still")
    return {name: getattr(report, name) for name in names if getattr(report, name)}


@pytest.fixture
def empty(board: MakeBoard) -> Workspace:
    return board("To do: | Doing(1): | Test: | Done:")


def test_cards_stand_by_the_time_they_entered_newest_first_where_work_is_finished(empty: Workspace) -> None:
    report = _import(
        empty,
        _rows(
            "C: > Doing @ -1", "A: > Doing @ -3", "B: > Doing @ -2",
            "X: > Doing @ -9", "Y: > Doing @ -9", "X: Doing > Done @ -5", "Y: Doing > Done @ -4",
        ),
    )  # fmt: skip
    assert text_of(empty) == "To do: | Doing(1): A B C | Test: | Done: Y X"
    assert _counts(report) == {"cards": 5, "moves": 7}
    assert card(empty, "A").key == "A"
    assert [card(empty, title).number for title in "XYABC"] == [1, 2, 3, 4, 5]


def test_cards_come_between_those_that_stand_there_by_time(board: MakeBoard, clock: Clock) -> None:
    workspace = board("To do: old new | Doing: | Done: first second")
    _import(workspace, _rows("P: > To do @ -3", "Q: > To do @ -2", "R: > Done @ -2"))
    assert text_of(workspace) == "To do: P Q old new | Doing: | Done: first second R"
    clock.go(days=5)
    _import(workspace, _rows("S: > To do @ 4", "T: > Done @ 4"))
    assert text_of(workspace) == "To do: P Q old new S | Doing: | Done: T first second R"


def test_a_hundred_cards_between_two(board: MakeBoard, clock: Clock) -> None:
    workspace = board("To do: first | Doing:")
    clock.go(days=2)
    workspace.do(Source.MOUSE, items.add_item, title="last")
    _import(workspace, [LogRow(n, f"c{n:03}", "", "To do", START + timedelta(hours=1, minutes=n)) for n in range(100)])
    titles = [item.title for item in whole(workspace).ordered_cards()]
    assert titles == ["first", *(f"c{n:03}" for n in range(100)), "last"]
    assert max(len(item.place.rank) for item in whole(workspace).cards() if item.place) <= 9


def test_the_same_rows_twice_add_nothing_and_more_rows_only_what_is_new(empty: Workspace) -> None:
    rows = _rows(
        "A: > To do @ -9",
        "A: To do > Doing @ -8",
        "A: Doing > Doing @ -7",
        "A: Doing > To do @ -6",
        "A: To do > Doing @ -8",
    )
    assert _counts(_import(empty, rows[:2])) == {"cards": 1, "moves": 2}
    assert _counts(_import(empty, rows)) == {"moves": 1, "known": 2, "still": 2}
    before = _exported(empty)
    assert _counts(_import(empty, rows)) == {"known": 3, "still": 2}
    assert _exported(empty) == before


def test_two_moves_in_one_instant_go_by_their_lines(empty: Workspace) -> None:
    rows = _rows("A: > To do @ -9", "A: To do > Doing @ -9", "A: Doing > To do @ -9", "A: To do > Done @ -9")
    assert _counts(_import(empty, rows)) == {"cards": 1, "moves": 4}
    assert text_of(empty) == "To do: | Doing(1): | Test: | Done: A"
    assert _counts(_import(empty, rows)) == {"known": 4}


def test_a_known_move_in_the_same_instant_keeps_its_order(empty: Workspace) -> None:
    _import(empty, _rows("A: > Doing @ -9"))
    rows = _rows("A: > Doing @ -5", "A: Doing > To do @ -5")
    assert _counts(_import(empty, rows)) == {"moves": 1, "still": 1}
    assert _counts(_import(empty, rows))["known"] == 1
    assert text_of(empty) == "To do: A | Doing(1): | Test: | Done:"


def test_what_lies_before_the_newest_move_is_noted_and_moves_nothing(board: MakeBoard) -> None:
    workspace = board("To do: A | Doing: | Test: | Done:")
    key = card(workspace, "A").key
    rows = _rows(f"{key}: > Doing @ -9", f"{key}: Doing > Test @ -8")
    report = _import(workspace, rows)
    assert _counts(report) == {"past": 2}
    assert text_of(workspace) == "To do: A | Doing: | Test: | Done:"
    assert [(before, after) for _, before, after, _, _ in _exported(workspace)] == [
        ("", "Doing"),
        ("Doing", "Test"),
        ("Test", "To do"),
    ]
    assert _counts(_import(workspace, rows)) == {"known": 2}


def test_unknown_columns_and_the_future_are_reported_and_left(empty: Workspace) -> None:
    report = _import(
        empty, _rows("A: > Deploy @ -9", "A: Deploy > doing @ -8", "B: > Deploy @ -7", "A: Doing > Done @ 900")
    )
    assert [(fault.line, str(fault.reason)) for fault in report.ignored] == [
        (2, "there is no column “Deploy” on this board"),
        (4, "there is no column “Deploy” on this board"),
        (5, "2028-08-18 09:00:00+08:00 is in the future"),
    ]
    assert [(fault.line, str(fault.reason)) for fault in report.doubts] == [
        (3, "it says “Deploy”, but A was in “–”; taken all the same")
    ]
    assert text_of(empty) == "To do: | Doing(1): A | Test: | Done:"


def test_strict_takes_none_when_one_is_bad(empty: Workspace) -> None:
    with pytest.raises(RowsRefused, match=r"^1 rows cannot be imported; the first is line 3: there is no column"):
        _import(empty, _rows("A: > Doing @ -9", "A: Doing > Deploy @ -8"), strict=True)
    assert whole(empty).items == {}


def test_a_card_leaves_and_returns(empty: Workspace) -> None:
    rows = _rows("A: > Doing @ -9", "A: Doing > @ -8", "B: > @ -8", "A: > Test @ -7")
    assert _counts(_import(empty, rows)) == {"cards": 1, "moves": 3, "still": 1}
    assert text_of(empty) == "To do: | Doing(1): | Test: A | Done:"
    assert [after for _, _, after, _, _ in _exported(empty)] == ["Doing", "", "Test"]


def test_a_void_card_counts_nowhere_and_comes_back_as_void(empty: Workspace) -> None:
    rows = _rows("A: > Doing @ -9", "A: void > @ -8", "B: void > @ -8")
    assert _counts(_import(empty, rows)) == {"cards": 1, "moves": 1, "voids": 1, "still": 1}
    assert text_of(empty) == "To do: | Doing(1): | Test: | Done:"
    assert [(key, after, void) for key, _, after, _, void in _exported(empty)] == [
        ("A", "Doing", False),
        ("A", "", True),
    ]
    assert _counts(_import(empty, rows)) == {"known": 2, "still": 1}
    report = _import(empty, [*rows, *_rows("A: Doing > Done @ -1")])
    assert [str(fault.reason) for fault in report.ignored] == ["A was taken back on this board"]


def test_undo_takes_the_whole_import_back_and_it_can_come_again(empty: Workspace) -> None:
    rows = _rows("A: > To do @ -9", "A: To do > Doing @ -8", "B: > To do @ -7")
    _import(empty, rows)
    before = _exported(empty)
    empty.undo()
    _check_log(empty)
    assert _exported(empty) == []
    assert text_of(empty) == "To do: | Doing(1): | Test: | Done:"
    assert _counts(_import(empty, rows)) == {"cards": 2, "moves": 3}
    assert _exported(empty) == before
    empty.undo()
    empty.redo()
    _check_log(empty)
    assert _exported(empty) == before
    assert _counts(_import(empty, rows)) == {"known": 3}


def test_a_card_that_stays_in_its_lane(board: MakeBoard, clock: Clock) -> None:
    workspace = board("To do: A | Doing:")
    workspace.do(Source.MOUSE, boards.add_swimlane, name="Web")
    lane = next(iter(whole(workspace).swimlanes))
    a = card(workspace, "A")
    assert a.place is not None
    workspace.do(
        Source.MOUSE, items.move_item, item_id=a.id, column_id=a.place.column_id, swimlane_id=lane, at_end=True
    )
    clock.go(days=2)
    _import(workspace, _rows(f"{a.key}: To do > Doing @ 1"))
    moved = card(workspace, "A").place
    assert moved is not None
    assert moved.swimlane_id == lane


def test_five_hundred_cards_and_six_thousand_moves(empty: Workspace) -> None:
    rows = [
        LogRow(2 + n, f"K-{n % 500}", "", _COLUMNS[(n // 500) % 4], START - timedelta(days=90) + timedelta(minutes=n))
        for n in range(6_660)
    ]
    report = ImportReport()
    empty.do(Source.IMPORT, import_events, rows=rows, report=report)
    assert (report.cards, report.moves) == (500, 6_660)


_moves = st.lists(
    st.tuples(st.sampled_from("AB"), st.sampled_from((*_COLUMNS, "")), st.integers(-6, -1)), min_size=1, max_size=9
)


def _as_rows(moves: list[tuple[str, str, int]]) -> list[LogRow]:
    return [
        LogRow(line, card_id, "", column, START + timedelta(days=day))
        for line, (card_id, column, day) in enumerate(moves, start=2)
    ]


def _places(workspace: Workspace) -> dict[str, str]:
    board = whole(workspace)
    return {i.key: board.columns[i.place.column_id].name if i.place else "" for i in board.items.values()}


def _last_columns(rows: list[LogRow]) -> dict[str, str]:
    """Where each card is by its last row; a card that only ever leaves was never there."""
    ordered = sorted(rows, key=lambda row: (row.at, row.line))
    there = {row.card_id for row in rows if row.to_column}
    return {row.card_id: row.to_column for row in ordered if row.card_id in there}


_SAME_INSTANT: Final = [("A", "To do", -1), ("A", "Doing", -1), ("A", "To do", -1), ("A", "To do", -2)]


@settings(max_examples=25, deadline=None)
@example(_SAME_INSTANT, 2)
@given(_moves, st.integers(0, 9))
def test_any_rows_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[str, str, int]], first: int
) -> None:
    """Where cards end, that nothing is doubled, that a file may grow, and that an export makes the same board."""
    path: Path = tmp_path_factory.mktemp("boards")
    plan = boards.plan_of("Team", _COLUMNS, ZONE)
    whole_file, grown, copy = (new_workspace(path / f"{name}.twinboard", plan, Clock()) for name in "abc")
    rows = _as_rows(moves)
    _import(whole_file, rows)
    assert _places(whole_file) == _last_columns(rows)
    assert _import(whole_file, rows).moves == 0
    exported = _exported(whole_file)
    _import(copy, [LogRow(line, *row) for line, row in enumerate(exported, start=2)])
    assert _exported(copy) == exported
    assert text_of(copy) == text_of(whole_file)
    _import(grown, rows[:first])
    _import(grown, rows)
    assert _places(grown) == _last_columns(rows)
    assert not {"moves", "past"} & _counts(_import(grown, rows)).keys()
    for workspace in (whole_file, grown, copy):
        workspace.close()
