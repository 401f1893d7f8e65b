"""The page on which a board is set up, worked as people do: by fields, switches, dragging and keys."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.board import ColumnKind, LimitPolicy
from kanban.domain.ids import PersonId
from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.store.database import Database
from kanban.ui import theme
from kanban.ui.main_window import MainWindow
from kanban.ui.setup.column_row import Gap
from kanban.ui.setup.column_tile import ColumnTile
from kanban.ui.setup.fields import NAME_LEAST
from kanban.ui.setup.page import SetupPage
from kanban.ui.setup.panel import Panel
from kanban.ui.setup.questions import RemoveDialog, SplitDialog
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import card, column, move, text_of, whole

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, board: Callable[[str], Workspace]) -> Iterator[MainWindow]:
    """A window that shows the page, of a board of four columns and three cards."""
    made = board("To do: A B | Doing(2): C | Test: | Done:")
    path = made.path
    made.close()
    shown = MainWindow(Settings(theme="light", sound=False))
    shown.remembers = False
    qtbot.addWidget(shown)
    shown.resize(1600, 1000)
    shown.open_workspace(Workspace(Database.open(path)))
    shown.show()
    shown.trigger("set_up_board")
    yield shown
    shown.close()


@pytest.fixture
def page(window: MainWindow) -> SetupPage:
    """The page itself."""
    assert window.page is not None
    assert isinstance(window.page.over, SetupPage)
    return window.page.over


@pytest.fixture
def team(window: MainWindow) -> Workspace:
    """The board that it sets up."""
    assert window.page is not None
    return window.page.bridge.workspace


def tile(page: SetupPage, name: str) -> ColumnTile:
    return next(found for found in page.columns.tiles.values() if found.column.name == name)


def names(page: SetupPage) -> list[str]:
    return [part.column.name for part in page.columns.parts if isinstance(part, ColumnTile)]


def type_into(line: QLineEdit, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    line.setFocus()
    line.selectAll()
    line.insert(text)
    QTest.keyClick(line, end)


def draft_line(page: SetupPage) -> QLineEdit:
    draft = page.columns.draft
    assert draft is not None
    return draft.line


def enter(line: QLineEdit, text: str) -> None:
    """Finish a text without the list of what completes it, which is a window of its own."""
    line.setText(text)
    line.editingFinished.emit()


def newest(team: Workspace) -> str:
    operation = team.undoable()
    return str(operation.title) if operation is not None else ""


def drag(part: QWidget, by: QPoint) -> None:
    start = QPoint(part.width() // 2, 16)
    QTest.mousePress(part, LEFT, pos=start)
    QTest.mouseMove(part, start + QPoint(12, 12))
    QTest.mouseMove(part, start + by)


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def test_it_shows_the_board(page: SetupPage) -> None:
    assert names(page) == ["To do", "Doing", "Test", "Done"]
    doing = tile(page, "Doing")
    assert (doing.name.text(), doing.limit.value(), doing.accessibleName()) == ("Doing", 2, "Column Doing")
    assert [t.started.isChecked() for t in page.columns.tiles.values()] == [False, True, False, False]
    assert [t.finished.isChecked() for t in page.columns.tiles.values()] == [False, False, False, True]
    assert tile(page, "To do").findChildren(QWidget, "quiet")
    assert [gap.accessibleName() for gap in page.columns.gaps] == [
        "Insert a first column",
        'Insert a column after "To do"',
        'Insert a column after "Doing"',
        'Insert a column after "Test"',
        'Insert a column after "Done"',
    ]


def test_a_name_is_changed_in_place_and_undone_from_there(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    line = tile(page, "Test").name
    type_into(line, "Checks")
    assert newest(team) == "Rename column Test to Checks"
    assert names(page) == ["To do", "Doing", "Checks", "Done"]
    line.setFocus()
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    override.ignore()
    QApplication.sendEvent(line, override)
    assert not override.isAccepted()  # so that the window's own Ctrl+Z gets it
    window.trigger("undo")
    assert line.text() == "Test"
    QTest.keyClicks(line, "x")
    override.ignore()
    QApplication.sendEvent(line, override)
    assert override.isAccepted()  # what is being typed is undone in the field


def test_a_name_that_is_refused_is_said_and_not_kept(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    before = newest(team)
    type_into(tile(page, "Test").name, "done")
    assert window.notice.text == '"done" is there already. Choose another name.'
    assert tile(page, "Test").name.text() == "Test"
    assert newest(team) == before


def test_esc_takes_back_what_was_typed_and_then_leaves(page: SetupPage, window: MainWindow, team: Workspace) -> None:
    before = newest(team)
    line = tile(page, "Test").name
    line.setFocus()
    QTest.keyClicks(line, "zzz")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "Test"
    assert page.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert window.page is not None
    assert window.page.over is None
    assert newest(team) == before


def test_a_limit_is_one_operation_however_often_the_arrow_is_pressed(
    page: SetupPage, team: Workspace, qtbot: QtBot
) -> None:
    field = tile(page, "Doing").limit
    field.setFocus()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert column(team, "Doing").wip_limit == 2
    qtbot.waitUntil(lambda: column(team, "Doing").wip_limit == 5, timeout=3_000)
    team.undo()
    assert column(team, "Doing").wip_limit == 2
    assert field.value() == 2
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert column(team, "Doing").wip_limit is None
    assert field.text() == "no limit"


def test_a_policy_is_kept_when_the_field_is_left(page: SetupPage, team: Workspace) -> None:
    field = tile(page, "Doing").policy
    field.setFocus()
    QTest.keyClicks(field, "Tests are green.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "Seen by two.")
    assert column(team, "Doing").policy == ""
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert column(team, "Doing").policy == "Tests are green.\nSeen by two."
    team.undo()
    assert field.toPlainText() == ""


def test_switches(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    tile(page, "To do").waits.click()
    assert column(team, "To do").kind is ColumnKind.WAIT
    tile(page, "To do").started.click()
    assert [c.name for c in whole(team).shown_columns() if c.started] == ["To do"]
    assert not tile(page, "Doing").started.isChecked()
    tile(page, "Done").started.click()
    assert window.notice.text.startswith('The started column "Done" must be left of')
    assert not tile(page, "Done").started.isChecked()
    assert tile(page, "To do").started.isChecked()


def test_columns_are_moved_by_keys(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    window.activateWindow()
    part = tile(page, "Doing")
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert names(page) == ["To do", "Test", "Doing", "Done"]
    QTest.keyClick(part.name, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(part, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert names(page) == ["Doing", "To do", "Test", "Done"]
    QTest.keyClick(part, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert text_of(team) == "Doing(2): C | To do: A B | Test: | Done:"


def test_arrows_go_from_tile_to_tile(page: SetupPage, window: MainWindow) -> None:
    window.activateWindow()
    part = tile(page, "Doing")
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Right)
    assert page.focusWidget() is tile(page, "Test")
    QTest.keyClick(tile(page, "Test"), Qt.Key.Key_F2)
    assert page.focusWidget() is tile(page, "Test").name
    assert tile(page, "Test").name.accessibleName() == "Name of the column: Test"


def test_columns_are_moved_by_dragging(page: SetupPage, team: Workspace) -> None:
    part = tile(page, "To do")
    wide = tile(page, "Doing").x() - part.x()
    drag(part, QPoint(round(1.3 * wide), 20))
    assert page.columns.mark.isVisible()
    middle = page.columns.mark.geometry().center().x()
    assert tile(page, "Doing").geometry().right() < middle < tile(page, "Test").x()
    assert text_of(team).startswith("To do")
    QTest.mouseRelease(part, LEFT)
    assert not page.columns.mark.isVisible()
    assert text_of(team) == "Doing(2): C | To do: A B | Test: | Done:"
    assert newest(team) == "Move column To do"
    assert page.undo_button.toolTip() == "Undo: Move column To do (Ctrl+Z)"
    drag(part, QPoint(-2 * wide, 0))
    QTest.keyClick(part, Qt.Key.Key_Escape)
    assert text_of(team) == "Doing(2): C | To do: A B | Test: | Done:"
    assert page.isVisible()


def test_a_drag_that_is_refused_leaves_all_where_it_was(page: SetupPage, window: MainWindow) -> None:
    part = tile(page, "Doing")
    drag(part, QPoint(3 * (tile(page, "Test").x() - part.x()), 0))
    QTest.mouseRelease(part, LEFT)
    assert names(page) == ["To do", "Doing", "Test", "Done"]
    assert window.notice.text == 'The started column "Doing" must be left of the finished column "Done".'


def test_a_column_is_inserted_between_two(page: SetupPage, team: Workspace) -> None:
    gap = page.columns.gaps[2]
    assert isinstance(gap, Gap)
    QTest.keyClick(gap, Qt.Key.Key_Return)
    type_into(draft_line(page), "Review")
    assert text_of(team) == "To do: A B | Doing(2): C | Review: | Test: | Done:"
    assert newest(team) == "New column Review"
    assert page.columns.draft is None
    assert names(page) == ["To do", "Doing", "Review", "Test", "Done"]
    assert tile(page, "Review").hasFocus()
    page.columns.gaps[0].click()
    line = draft_line(page)
    line.insert("no")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert page.columns.draft is None
    assert len(names(page)) == 5
    assert page.isVisible()


def test_splitting(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    tile(page, "Doing").split_wanted.emit()
    dialog = dialog_of(window, SplitDialog)
    assert isinstance(dialog, SplitDialog)
    assert (dialog.left.text(), dialog.right.text()) == ("Doing", "Doing done")
    dialog.left.setText("Coding")
    dialog.accept()
    assert text_of(team) == "To do: A B | Coding(2): C | Doing done: | Test: | Done:"
    assert names(page) == ["To do", "Coding", "Doing done", "Test", "Done"]


def test_removing_asks_where_the_cards_go(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    QTest.keyClick(tile(page, "To do"), Qt.Key.Key_Delete)
    dialog = dialog_of(window, RemoveDialog)
    assert isinstance(dialog, RemoveDialog)
    assert dialog.target.accessibleName() == "Its 2 cards go to"
    assert [dialog.target.itemText(n) for n in range(dialog.target.count())] == ["Doing", "Test", "Done"]
    dialog.target.setCurrentIndex(1)
    dialog.accept()
    assert text_of(team) == "Doing(2): C | Test: A B | Done:"
    window.trigger("undo")
    assert names(page) == ["To do", "Doing", "Test", "Done"]


def test_an_empty_column_goes_at_once(page: SetupPage, team: Workspace) -> None:
    tile(page, "Test").remove_wanted.emit()
    assert text_of(team) == "To do: A B | Doing(2): C | Done:"
    assert len(page.columns.gaps) == 4


def test_panels_stand_below_each_other_and_rows_in_two_lines_when_there_is_little_width(
    page: SetupPage, team: Workspace, window: MainWindow, qtbot: QtBot
) -> None:
    team.do(Source.COMMAND, boards.add_person, name="Clara Jensen")

    def stand() -> tuple[bool, bool]:
        lanes, people, facts = (panel for panel in page.findChildren(Panel) if panel.isVisible())
        return facts.y() > lanes.geometry().bottom(), people.x() > lanes.geometry().right()

    for width, expected in ((1800, (False, True)), (1100, (True, True)), (800, (True, False))):
        window.resize(width, 1000)
        window.restyle()  # it takes its scale from its size, a moment later
        qtbot.waitUntil(lambda expected=expected: stand() == expected)  # type: ignore[misc]
        assert all(row.name.width() >= theme.px(NAME_LEAST) for row in page.people.rows.values())
    (row,) = page.people.rows.values()
    row.resize(1200, 200)
    qtbot.waitUntil(lambda: row.limit.y() < row.name.geometry().bottom())
    row.resize(240, 200)
    qtbot.waitUntil(lambda: row.limit.y() > row.name.geometry().bottom())


def test_a_policy_is_as_high_as_its_text_while_somebody_is_in_it(page: SetupPage) -> None:
    field = tile(page, "Doing").policy
    field.setPlainText("a\nb\nc\nd\ne\nf")
    quiet = field.minimumHeight()
    field.setFocus()
    assert field.minimumHeight() == quiet + 2 * field.fontMetrics().lineSpacing()
    page.facts.name.setFocus()
    assert field.minimumHeight() == quiet


def test_which_headers_are_to_be_printed_again(page: SetupPage, team: Workspace) -> None:
    hint = page.findChild(QWidget, "hint")
    assert hint is not None
    assert hint.isHidden()
    type_into(tile(page, "Doing").name, "Coding")
    tile(page, "Test").remove_wanted.emit()
    assert hint.isHidden()  # no paper hangs on any wall
    team.do(Source.MOUSE, items.add_item, title="On paper")
    team.do(Source.MOUSE, items.note_cards_printed, prints=[(card(team, "On paper").id, 1, "x")])
    assert not hint.isHidden()
    said = [label.text() for label in hint.findChildren(type(page.title))]
    assert said == ["For the wall, print these headers again: Coding.  Take these headers down: Test."]
    team.do(Source.MOUSE, boards.change_column, column=replace(column(team, "Coding"), name="Doing"))
    team.do(Source.MOUSE, boards.add_column, name="Test", position=2)
    said = [label.text() for label in hint.findChildren(type(page.title))]
    assert "Coding" not in said[0]


def test_lanes(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    for name in ("Web", "Ops"):
        type_into(page.new_lane.line, name)
    assert page.new_lane.line.text() == ""
    web, ops = page.lanes.rows.values()
    type_into(web.name, "Site")
    ops.expedite.click()
    window.activateWindow()
    ops.setFocus()
    QTest.keyClick(ops, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [(lane.name, lane.expedite) for lane in whole(team).shown_swimlanes()] == [("Ops", True), ("Site", False)]
    drag(ops, QPoint(0, 2 * ops.height()))
    QTest.mouseRelease(ops, LEFT)
    assert [lane.name for lane in whole(team).shown_swimlanes()] == ["Site", "Ops"]
    moved = card(team, "A")
    assert moved.place is not None
    here = moved.place.column_id
    team.do(Source.MOUSE, items.move_item, item_id=moved.id, column_id=here, swimlane_id=ops.lane.id)
    ops.remove.click()
    dialog = dialog_of(window, RemoveDialog)
    assert isinstance(dialog, RemoveDialog)
    assert [dialog.target.itemText(n) for n in range(dialog.target.count())] == ["No swimlane", "Site"]
    dialog.target.setCurrentIndex(1)
    dialog.accept()
    place = card(team, "A").place
    assert place is not None
    assert place.swimlane_id == web.lane.id
    web.remove.click()
    dialog_of(window, RemoveDialog).accept()
    assert whole(team).shown_swimlanes() == []


def test_people(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    for name in ("Ann Lee", "李小龙"):
        type_into(page.new_person.line, name)
    type_into(page.new_person.line, "ann lee")
    assert page.new_person.line.text() == "ann lee"  # refused: still there to be put right
    assert window.notice.text == '"ann lee" is there already. Choose another name.'
    row = page.people.rows[PersonId(1)]
    type_into(row.initials, "AN")
    row.limit.setFocus()
    row.limit.selectAll()
    QTest.keyClicks(row.limit, "3")
    QTest.keyClick(row.limit, Qt.Key.Key_Return)
    ann = whole(team).people[PersonId(1)]
    assert (ann.initials, ann.wip_limit) == ("AN", 3)
    page.people.rows[PersonId(2)].remove.click()
    assert [person.name for person in whole(team).shown_people()] == ["Ann Lee"]


def test_a_picture_is_dropped_on_a_person(
    page: SetupPage, team: Workspace, window: MainWindow, tmp_path: object
) -> None:
    type_into(page.new_person.line, "Ann Lee")
    row = page.people.rows[PersonId(1)]
    path = f"{tmp_path}/face.png"
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#1f5fbf"))
    assert image.save(path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path)])
    none = Qt.KeyboardModifier.NoModifier
    row.avatar.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, none))
    assert whole(team).people[PersonId(1)].picture.startswith("/9j/")  # a JPEG in base 64
    assert newest(team) == "Change person Ann Lee"
    mime.setUrls([QUrl.fromLocalFile(str(team.path))])
    row.avatar.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, none))
    assert "is not a picture that can be read" in window.notice.text
    QTest.keyClick(row.avatar, Qt.Key.Key_Delete)
    assert whole(team).people[PersonId(1)].picture == ""


def test_the_boards_own_facts(page: SetupPage, team: Workspace, window: MainWindow) -> None:
    type_into(page.facts.name, "Team B")
    enter(page.facts.zone, "Mars/Base")
    assert window.notice.text.startswith('"Mars/Base" is not a known time zone')
    assert page.facts.zone.text() == "Asia/Shanghai"
    enter(page.facts.zone, "Europe/Berlin")
    page.facts.policy.setCurrentIndex(1)
    page.facts.policy.activated.emit(1)
    facts = team.facts()
    assert (facts.name, facts.zone, facts.limit_policy) == ("Team B", "Europe/Berlin", LimitPolicy.REFUSE)
    page.undo_button.click()
    assert page.facts.policy.currentIndex() == 0


def test_it_follows_what_others_do(page: SetupPage, team: Workspace) -> None:
    move(team, "A", "Done")
    team.do(Source.MOUSE, boards.change_column, column=replace(column(team, "Doing"), name="Work", wip_limit=7))
    work = tile(page, "Work")
    assert (work.name.text(), work.limit.value()) == ("Work", 7)
    counts = [label.text() for label in tile(page, "Done").findChildren(QLabel)]
    assert counts[0].startswith("1 card")


def test_what_is_being_typed_outlasts_what_others_do(page: SetupPage, team: Workspace) -> None:
    line = tile(page, "Test").name
    line.setFocus()
    line.selectAll()
    line.insert("Che")
    move(team, "A", "Done")
    assert line.text() == "Che"
    line.insert("cks")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert column(team, "Checks").name == "Checks"


def test_a_new_theme_shows_the_same_board(page: SetupPage) -> None:
    type_into(tile(page, "Test").name, "Checks")
    page.restyle()
    assert names(page) == ["To do", "Doing", "Checks", "Done"]
