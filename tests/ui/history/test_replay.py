"""The replay: which board is shown at which moment, and the ways through time."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui.boards_page import BoardsPage
from kanban.ui.history.replay import ReplayPage
from kanban.usecases import boards as board_cases
from kanban.usecases import columns
from kanban.workspace import Workspace
from tests.boards import ZONE, Clock, card, move, new_workspace, text_of


@pytest.fixture
def page(boards: BoardsPage) -> ReplayPage:
    """The replay over the boards."""
    boards.show_page("replay")
    assert isinstance(boards.over, ReplayPage)
    QApplication.processEvents()
    return boards.over


def shown(page: ReplayPage) -> str:
    """Return what the screen shows, as text."""
    board = page.board
    assert board is not None
    parts = []
    for header, cell in zip(board.area.headers, board.area.lanes[0].cells, strict=True):
        ids = [cell.cards.id_at(row) for row in range(cell.cards.shown)]
        titles = [board.bridge.board.items[item_id].title for item_id in ids if item_id is not None]
        parts.append(" ".join([f"{header.face.name}:", *titles]))
    return " | ".join(parts)


def at(day: int, hour: int = 12, minute: int = 0) -> datetime:
    """Return a time of March 2026 in Shanghai."""
    return datetime(2026, 3, day, hour - 8, minute, tzinfo=UTC)


def test_it_opens_at_the_end_of_a_young_board(page: ReplayPage) -> None:
    assert shown(page) == "To do: Wish | Doing: | Done: Pay"


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (at(2), "To do: Pay Wish | Doing: | Done:"),
        (at(3, 8, 59), "To do: Pay Wish | Doing: | Done:"),
        (at(3), "To do: Wish | Doing: Pay | Done:"),
        (at(5), "To do: Wish | Doing: | Done: Pay"),
    ],
)
def test_the_board_is_that_of_the_instant(page: ReplayPage, instant: datetime, text: str) -> None:
    page.go_to(instant)
    assert shown(page) == text


def test_what_happened_is_said(page: ReplayPage) -> None:
    page.go_to(at(3))
    assert page.title.text() == "The board on Tuesday 3 March 2026, 12:00"
    assert (
        page.sentence.text() == "Last step before: Tue 3 Mar 2026, 09:00 · bob moved R-1 from To do to Doing by scanner"
    )
    assert page.scrubber.accessibleDescription() == f"{page.title.text()}. {page.sentence.text()}"


def test_steps_go_from_one_thing_to_the_next(page: ReplayPage) -> None:
    page.go_to(at(2))
    said = []
    for _ in range(3):
        page.step(forward=True)
        said.append(page.sentence.text())
    assert said == [
        "bob moved R-1 from To do to Doing by scanner",
        "ann moved R-1 from Doing to Done",
        "ann: Block R-2",
    ]
    page.step(forward=True)
    assert page.sentence.text() == "ann: Block R-2"
    page.step(forward=False)
    page.step(forward=False)
    assert shown(page) == "To do: Wish | Doing: Pay | Done:"
    assert page.title.text() == "The board on Tuesday 3 March 2026, 09:00"
    for _ in range(5):
        page.step(forward=False)
    assert shown(page) == "To do: | Doing: | Done:"
    assert page.sentence.text() == "Last step before: Mon 2 Mar 2026, 09:00 · ann (Command line): New board Team"


def test_days_go_to_the_same_time_of_day(page: ReplayPage) -> None:
    page.go_to(at(3, 9, 30))
    page.step_days(-1)
    assert page.title.text() == "The board on Monday 2 March 2026, 09:30"
    page.step_days(1)
    assert page.title.text() == "The board on Tuesday 3 March 2026, 09:30"


def test_keys_lead_through_time(page: ReplayPage, boards: BoardsPage) -> None:
    page.go_to(at(2))
    keys: list[tuple[Qt.Key, Qt.KeyboardModifier, str]] = [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "Tuesday 3 March 2026, 09:00"),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, "Monday 2 March 2026, 09:00"),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, "Tuesday 3 March 2026, 09:00"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, "Monday 2 March 2026, 09:00"),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, "Wednesday 4 March 2026, 09:00"),
    ]
    for key, held, clock in keys:
        QTest.keyClick(page.scrubber, key, held)
        assert page.title.text() == f"The board on {clock}"
    QTest.keyClick(page.scrubber, Qt.Key.Key_Home)
    assert page.scrubber.value() == 0
    QTest.keyClick(page.scrubber, Qt.Key.Key_Escape)
    assert boards.over is None


def test_the_slider_leads_to_its_instant(page: ReplayPage) -> None:
    page.scrubber.setValue(round((at(3) - page.scrubber.begin).total_seconds()))
    QApplication.processEvents()
    assert shown(page) == "To do: Wish | Doing: Pay | Done:"
    assert page.title.text() in ("The board on Tuesday 3 March 2026, 12:00", "The board on Tuesday 3 March 2026, 11:59")


def test_the_mouse_drags_the_slider(page: ReplayPage) -> None:
    middle = page.scrubber.rect().center()
    QTest.mousePress(page.scrubber, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseRelease(page.scrubber, Qt.MouseButton.LeftButton, pos=middle)
    assert abs(page.scrubber.value() - page.scrubber.maximum() / 2) < page.scrubber.maximum() / 100


def test_days_on_cards_are_hidden_while_time_runs_by_and_come_back(page: ReplayPage) -> None:
    pay = card(page._bridge.workspace, "Pay").id
    board = page.board
    assert board is not None
    page.go_to(at(3, 20))
    assert board.faces.of(pay).days == "1 d"
    page.want(at(3, 21))
    QApplication.processEvents()
    assert board.faces.of(pay).days == ""
    board.settle()
    assert board.faces.of(pay).days == "1 d"


def test_ages_are_those_of_the_moment(page: ReplayPage) -> None:
    pay = card(page._bridge.workspace, "Pay").id
    board = page.board
    assert board is not None
    board.faces.read_ages()
    page.go_to(at(3, 20))
    assert board.faces.of(pay).age == "1 d"
    page.go_to(at(4, 8))
    assert board.faces.of(pay).age == "2 d"
    page.go_to(at(2, 20))
    assert board.faces.of(pay).age == ""


def test_a_date_can_be_gone_to(page: ReplayPage) -> None:
    page.controls.when.setDateTime(QDateTime(QDate(2026, 3, 3), QTime(9, 5), QTimeZone.utc()))
    assert page.title.text() == "The board on Tuesday 3 March 2026, 09:05"
    assert shown(page) == "To do: Wish | Doing: Pay | Done:"


def test_play_goes_on_until_the_end_and_then_from_the_beginning(page: ReplayPage) -> None:
    page.go_to(at(3))
    page.play_or_pause()
    assert page.controls.play.text() == "Pause"
    page._begun -= 60
    page._go_on()
    assert shown(page) == "To do: Wish | Doing: | Done: Pay"
    assert page.controls.play.text() == "Play"
    page.play_or_pause()
    assert page.scrubber.value() == 0
    page.play_or_pause()
    assert page.controls.play.text() == "Play"


def test_cards_are_seen_to_move_when_one_steps(page: ReplayPage) -> None:
    page.go_to(at(2))
    page.step(forward=True)
    board = page.board
    assert board is not None
    assert board.motion.item_ids == [card(page._bridge.workspace, "Pay").id]


def test_columns_are_those_of_the_moment(boards: BoardsPage, told: Workspace, clock: Clock) -> None:
    clock.go(days=1)
    told.do(Source.MOUSE, columns.add_column, name="Test", position=2)
    clock.go(days=1)
    boards.show_page("replay")
    page = boards.over
    assert isinstance(page, ReplayPage)
    page.go_to(at(4))
    assert shown(page) == "To do: Wish | Doing: | Done: Pay"
    page.go_to(page.scrubber.end)
    assert shown(page) == "To do: Wish | Doing: | Test: | Done: Pay"
    page.go_to(at(2))
    assert shown(page) == "To do: Pay Wish | Doing: | Done:"


def test_nothing_can_be_changed(page: ReplayPage, told: Workspace) -> None:
    before = text_of(told)
    board = page.board
    assert board is not None
    for cell in board.grid.all():
        assert cell.dragDropMode() is QAbstractItemView.DragDropMode.NoDragDrop
        assert cell.focusPolicy() is Qt.FocusPolicy.NoFocus
        for key in (Qt.Key.Key_N, Qt.Key.Key_B, Qt.Key.Key_Delete, Qt.Key.Key_E):
            QTest.keyClick(cell, key)
    assert text_of(told) == before


def test_what_happens_meanwhile_is_taken_over(page: ReplayPage, told: Workspace, qtbot: QtBot) -> None:
    page.go_to(at(3))
    move(told, "Wish", "Doing")
    page._loader.start()
    qtbot.waitUntil(lambda: page.timeline is not None and len(page.timeline.moves) == 5)
    assert page.title.text() == "The board on Tuesday 3 March 2026, 12:00"
    page.go_to(page.scrubber.end)
    assert shown(page) == "To do: | Doing: Wish | Done: Pay"


def test_an_empty_board_has_a_sentence(tmp_path: Path, clock: Clock) -> None:
    plan = board_cases.plan_of("Team", ["To do", "Done"], ZONE)
    made = BoardsPage(new_workspace(tmp_path / "empty.twinboard", plan, clock), Settings())
    made.show_page("replay")
    page = made.over
    assert isinstance(page, ReplayPage)
    assert page._note.text() == "Nothing has happened on this board yet. Add a card, and its way begins here."
    assert page.scrubber.isHidden()
    page.step(forward=True)
    page.play_or_pause()
    made.shut()
    made.deleteLater()


def test_a_board_that_is_closed_while_it_is_read_is_left_alone(boards: BoardsPage) -> None:
    boards.show_page("replay")
    page = boards.over
    assert isinstance(page, ReplayPage)
    page._loader._work = page._loader._working()
    page._loader._timer.start()
    boards.bridge.is_open = False
    QApplication.processEvents()
    assert not page._loader._timer.isActive()
    page.step(forward=False)
    page.want(at(2))
    QApplication.processEvents()
    assert page.title.text() != "The board on Monday 2 March 2026, 12:00"


def test_an_old_quiet_board_ends_where_it_fell_silent(boards: BoardsPage, told: Workspace, clock: Clock) -> None:
    clock.go(days=3000)
    boards.show_page("replay")
    page = boards.over
    assert isinstance(page, ReplayPage)
    assert page.title.text() == "The board on Wednesday 4 March 2026, 09:00"
    assert told.now() > page.scrubber.end


def test_every_button_has_a_name(page: ReplayPage) -> None:
    assert [button.text() for button in page.findChildren(QPushButton) if not button.accessibleName()] == [
        "Back to the boards",
        "Play",
    ]
    assert page.scrubber.accessibleName()
    assert page.controls.when.accessibleName()


def test_another_theme_and_scale_are_taken_over(page: ReplayPage, qapp: QApplication) -> None:
    from kanban.ui import theme

    theme.put_on(qapp, "dark", 2.0)
    try:
        page.restyle()
        qapp.processEvents()
        assert page.title.font().pixelSize() == 48
        assert not page.grab().isNull()
    finally:
        theme.put_on(qapp, "light", 1.0)
