"""Every control and every card has a name that a screen reader can say, on every page and in every dialog."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitterHandle,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kanban.demo import demo_board
from kanban.settings import PAGES, VIEWS, Settings
from kanban.ui.business.board_view import BusinessBoard
from kanban.ui.goals.page import GoalsPage
from kanban.ui.help_dialog import HelpDialog
from kanban.ui.main_window import MainWindow
from kanban.ui.new_board_dialog import NewBoardDialog
from kanban.ui.print_dialog import PrintDialog
from kanban.ui.settings_dialog import SettingsDialog

_ROWS_LOOKED_AT = 40
_INNER = ("qt_spinbox_lineedit", "qt_scrollarea_viewport", "qt_toolbar_ext_button")
_WITHOUT_WORDS = (QSplitterHandle, QHeaderView, QTabBar, QMenu)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo board in a folder of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TWINBOARD_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        return demo_board("en")


@pytest.fixture
def window(qtbot: QtBot, demo: Path) -> Iterator[MainWindow]:
    """The window with the demo board."""
    made = MainWindow(Settings(theme="light", sound=False))
    made.remembers = False
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.open_path(demo)
    made.show()
    yield made
    made.close()


@pytest.mark.parametrize("view", [*VIEWS, *PAGES])
def test_everything_on_a_page_has_a_name(window: MainWindow, qtbot: QtBot, view: str) -> None:
    window.show_view(view)
    qtbot.wait(50)
    assert nameless(window) == []


def test_everything_in_a_cards_panel_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page
    assert page is not None
    page.requirements.open_item(next(iter(page.bridge.board.items)))
    qtbot.wait(50)
    assert nameless(window) == []


@pytest.mark.parametrize("view", [0, 1, 2], ids=["tree", "table", "matrix"])
def test_everything_about_goals_has_a_name(window: MainWindow, qtbot: QtBot, view: int) -> None:
    window.show_view("goals")
    assert window.page is not None
    assert isinstance(window.page.over, GoalsPage)
    window.page.over.show_view(view)
    qtbot.wait(50)
    assert nameless(window) == []


def _grid(board: BusinessBoard) -> None:
    board.record_readings()


def _check_in(board: BusinessBoard) -> None:
    board.check_in()


def _metric(board: BusinessBoard) -> None:
    board.open_metric(next(iter(board._bridge.board.metrics)))


@pytest.mark.parametrize("cover", [_grid, _check_in, _metric], ids=["grid", "check-in", "metric"])
def test_everything_over_the_tiles_has_a_name(
    window: MainWindow, qtbot: QtBot, cover: Callable[[BusinessBoard], None]
) -> None:
    assert window.page is not None
    cover(window.page.shown_business())
    qtbot.wait(50)
    assert nameless(window) == []


DIALOGS = (
    "shortcuts",
    "palette",
    "card_templates",
    "bulk_edit",
    "export_cards",
    "switch_board",
    "tour",
    "add_metric",
    "export_business",
)


@pytest.mark.parametrize("command", DIALOGS)
def test_everything_in_a_dialog_has_a_name(window: MainWindow, qtbot: QtBot, command: str) -> None:
    page = window.page
    assert page is not None
    page.requirements.select_item(next(item.id for item in page.bridge.board.ordered_cards()))
    before = set(window.findChildren(QWidget))
    window.trigger(command)
    qtbot.wait(50)
    new = [each for each in window.findChildren(QWidget) if each not in before and each.isVisible()]
    assert new, "nothing opened"
    assert [fault for each in new for fault in faults_of(each)] == []
    for dialog in window.findChildren(QDialog):
        dialog.reject()


def _print(window: MainWindow) -> QDialog:
    page = window.page
    assert page is not None
    return PrintDialog(page.bridge, page.actions_, "cards", settings=window.settings, parent=window)


@pytest.mark.parametrize(
    "make",
    [
        lambda window: SettingsDialog(window.settings, window.page, parent=window),
        HelpDialog,
        NewBoardDialog,
        _print,
    ],
    ids=["settings", "help", "new board", "print"],
)
def test_everything_in_a_modal_dialog_has_a_name(
    window: MainWindow, qtbot: QtBot, make: Callable[[MainWindow], QDialog]
) -> None:
    dialog = make(window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.wait(50)
    assert nameless(dialog) == []
    dialog.reject()


def nameless(root: QWidget) -> list[str]:
    """Return the controls and rows below a widget, on the screen, that have no name."""
    return [fault for widget in root.findChildren(QWidget) for fault in faults_of(widget)]


def faults_of(widget: QWidget) -> list[str]:
    """Return what has no name in one widget: itself, if it takes the keyboard, and the rows of a list."""
    if not widget.isVisible() or widget.objectName() in _INNER or isinstance(widget, _WITHOUT_WORDS):
        return []
    faults = []
    if _is_control(widget) and not _name(widget):
        faults.append(f"{type(widget).__name__} {widget.objectName()!r} in {_path(widget)}")
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        faults += [f"row {row} of {_path(widget)}" for row in _nameless_rows(widget)]
    return faults


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractItemView | QAbstractSlider):
        return widget.isEnabled() and not _is_part(widget)
    takes_keys = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return takes_keys and not isinstance(widget, QAbstractScrollArea) and not widget.isWindow()


def _is_part(widget: QWidget) -> bool:
    """Say whether a widget is an inner part of another control, or a scroll bar."""
    parent = widget.parentWidget()
    inside = isinstance(parent, QComboBox | QAbstractItemView) or type(parent).__name__ == "QComboBoxPrivateContainer"
    return inside or type(widget).__name__ in {"QScrollBar", "QComboBoxListView"} or "Spin" in type(parent).__name__


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QLabel):
        return widget.text() or "empty"
    if isinstance(widget, QAbstractButton) and any(letter.isalpha() for letter in widget.text()):
        return widget.text()
    window = widget.window()
    return next((label.text() for label in window.findChildren(QLabel) if label.buddy() is widget), "")


def _path(widget: QWidget) -> str:
    names = []
    each: QWidget | None = widget
    while each is not None:
        names.append(type(each).__name__)
        each = each.parentWidget()
    return " < ".join(names)


def _nameless_rows(view: QAbstractItemView) -> list[int]:
    model = view.model()
    rows = min(model.rowCount(QModelIndex()), _ROWS_LOOKED_AT)
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
    return [row for row in range(rows) if not any(_said(model.index(row, column)) for column in columns)]


def _said(index: QModelIndex) -> str:
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
    return str(spoken) if spoken is not None else ""
