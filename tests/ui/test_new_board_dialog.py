"""A new board is chosen, named and placed on one screen; Enter makes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kanban.domain.board import ColumnKind, LimitPolicy
from kanban.settings import Settings
from kanban.ui.main_window import MainWindow
from kanban.ui.new_board_dialog import NewBoardDialog
from kanban.ui.welcome import WelcomePage


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewBoardDialog:
    """The dialog, for boards in an empty folder."""
    made = NewBoardDialog(folder=tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def problem(dialog: QDialog) -> str:
    label = dialog.findChild(QLabel, "problem")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_enter_makes_the_usual_board(dialog: NewBoardDialog, tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        dialog.plan()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    plan = dialog.plan()
    assert (plan.name, plan.columns[0].name, len(plan.columns)) == ("Software", "Backlog", 7)
    assert plan.columns[2].policy.startswith("Code is reviewed.")
    assert [card.name for card in plan.templates] == ["Requirement", "Bug", "Technical debt"]
    assert dialog.path() == tmp_path / "Software.twinboard"


def test_a_template_in_chinese(dialog: NewBoardDialog, tmp_path: Path) -> None:
    dialog.choose("operations")
    dialog.language.setCurrentIndex(dialog.language.findData("zh_CN"))
    assert dialog.name.text() == "运维"
    assert dialog.sketch.accessibleName() == "Columns: 已提出, 已分诊, 处理中, 等待外部, 验证, 已完成"
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert "服务请求、故障与例行维护：紧急的走快速通道，其余都有在制上限。" in shown
    assert "Swimlanes: 故障, 服务请求, 例行维护   ·   Templates for cards: 故障, 权限申请, 计划变更" in shown
    dialog.accept()
    plan = dialog.plan()
    assert plan.limit_policy is LimitPolicy.REFUSE
    assert [lane.name for lane in plan.swimlanes if lane.expedite] == ["故障"]
    assert dialog.path() == tmp_path / "运维.twinboard"


def test_a_name_that_was_typed_stays_and_the_place_follows(dialog: NewBoardDialog, tmp_path: Path) -> None:
    (tmp_path / "Team_ A.twinboard").write_text("another")
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Team/ A")
    dialog.choose("personal")
    assert dialog.name.text() == "Team/ A"
    assert dialog.path() == tmp_path / "Team_ A 2.twinboard"
    dialog.accept()
    assert (dialog.plan().name, dialog.plan().columns[1].wip_limit) == ("Team/ A", 3)


def test_columns_of_ones_own(dialog: NewBoardDialog) -> None:
    assert dialog.own.isHidden()
    dialog.choose("")
    assert dialog.own.isVisible()
    dialog.own.setText("Ideas| Making |Shown|")
    dialog.own.textEdited.emit("")
    assert dialog.sketch.accessibleName() == "Columns: Ideas, Making, Shown"
    dialog.accept()
    plan = dialog.plan()
    assert [(c.name, c.kind, c.started, c.finished) for c in plan.columns] == [
        ("Ideas", ColumnKind.WORK, False, False),
        ("Making", ColumnKind.WORK, True, False),
        ("Shown", ColumnKind.WORK, False, True),
    ]
    assert plan.name == "Our board"


def test_what_is_wrong_is_said_and_the_dialog_stays(dialog: NewBoardDialog, tmp_path: Path) -> None:
    (tmp_path / "there.twinboard").write_text("another")
    for place, said in (
        (tmp_path / "there.twinboard", "exists already. Choose another name"),
        (tmp_path / "no" / "folder.twinboard", "could not be written (there is no such folder)"),
        (tmp_path, "could not be written (there is no such folder)"),
    ):
        dialog.place.setText(str(place))
        dialog.accept()
        assert said in problem(dialog)
    dialog.place.setText(str(tmp_path / "new.twinboard"))
    dialog.zone.setText("Mars/Base")
    dialog.accept()
    assert problem(dialog).startswith('"Mars/Base" is not a known time zone')
    assert dialog.isVisible()
    dialog.zone.setText("Asia/Shanghai")
    dialog.accept()
    assert dialog.plan().zone == "Asia/Shanghai"


def test_templates_are_chosen_by_keys(dialog: NewBoardDialog) -> None:
    dialog.activateWindow()
    dialog.tiles[0].setFocus()
    QTest.keyClick(dialog.tiles[0], Qt.Key.Key_Right)
    assert dialog.chosen == "campaign"
    assert dialog.name.text() == "Campaign"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window without a board; others were open before, one of which is gone."""
    recent = [tmp_path / "Old one.twinboard", tmp_path / "gone.twinboard"]
    recent[0].write_text("no board")
    made = MainWindow(Settings(theme="light", sound=False, recent_boards=[str(path) for path in recent]))
    made.remembers = False
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_from_the_first_screen_to_a_new_board(window: MainWindow, tmp_path: Path) -> None:
    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewBoardDialog)
        dialog.choose("campaign")
        dialog.place.setText(str(tmp_path / "mine.twinboard"))
        dialog.accept()

    welcome = window.findChild(WelcomePage)
    assert welcome is not None
    QTimer.singleShot(0, window, agree)
    QTest.keyClick(welcome.choices[0], Qt.Key.Key_Return)
    assert window.page is not None
    board = window.page.bridge.board
    assert (board.facts.name, [lane.name for lane in board.shown_swimlanes()]) == (
        "Campaign",
        ["Product", "Engineering", "Marketing"],
    )
    assert sorted(template.name for template in board.shown_templates()) == ["Advert", "Campaign page", "Load test"]
    assert (tmp_path / "mine.twinboard").exists()


def test_boards_that_were_open_before_are_offered(window: MainWindow) -> None:
    buttons = [button for button in window.findChildren(QPushButton) if button.objectName() == "recent"]
    assert [(button.text(), button.accessibleName()) for button in buttons] == [("Old one", "Open Old one")]
    buttons[0].click()
    assert "Old one.twinboard is not a Twinboard file" in window.notice.text
    assert window.findChild(WelcomePage) is not None
