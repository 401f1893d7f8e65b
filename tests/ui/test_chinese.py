"""The whole window in Chinese: nothing that it shows is left in English but names, keys and units."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kanban.demo.telling import make_demo
from kanban.domain.operations import Source
from kanban.files import resource
from kanban.settings import Settings
from kanban.ui import languages
from kanban.ui.boards_page import BoardsPage
from kanban.ui.business.metric_editor import MetricEditor
from kanban.ui.help_dialog import HelpDialog
from kanban.ui.main_window import MainWindow
from kanban.ui.new_board_dialog import NewBoardDialog
from kanban.ui.print_dialog import PrintDialog
from kanban.ui.print_pieces import What
from kanban.ui.requirements.card_menu import CardMenu
from kanban.ui.requirements.column_menu import ColumnDialog, ColumnMenu
from kanban.ui.settings_dialog import SettingsDialog
from kanban.ui.setup.questions import RemoveDialog, SplitDialog

_WORD = re.compile(r"[A-Za-z]{2,}")
_NAMES = frozenset(
    ["Twinboard", "English", "USB", "PDF", "CSV", "Markdown", "UTF", "Letter", "twinboard", "zh", "CN", "christmas"]
)
_KEYS = frozenset(["Ctrl", "Shift", "Alt", "Esc", "Del", "PgUp", "PgDown", "Enter", "CR"])


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield what a widget shows and says, without what is inside it."""
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.text(), widget.placeholderText())
        case QComboBox() if not widget.isEditable():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QListWidget():
            yield from (widget.item(place).text() for place in range(widget.count()))
        case QTableView():
            model = widget.model()
            yield from (
                str(model.index(row, column).data())
                for row in range(model.rowCount())
                for column in range(model.columnCount())
            )
        case QMenu():
            yield from (action.text() for action in widget.actions())
        case _:
            pass


def english_in(texts: Iterable[str]) -> set[str]:
    """Return the texts with a word that is no name, neither of the demo's nor of a key, a product, a path or a zone."""
    demo = resource("demo", "christmas.zh_CN.json").read_text(encoding="utf-8")
    known = _NAMES | _KEYS | set(_WORD.findall(demo))
    plain = {re.sub(r"<[a-z/]+>|\w*/\S+", " ", text) for text in texts}
    return {text for text in plain if not known.issuperset(_WORD.findall(text))}


def shown_in(top: QWidget) -> set[str]:
    """Return all texts of a window or dialog with all that is in it."""
    QApplication.processEvents()
    found = {text for part in (top, *top.findChildren(QWidget)) for text in texts_of(part)}
    return found | {action.text() for action in top.findChildren(QAction)}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's board; these tests do not change it."""
    path = tmp_path_factory.mktemp("demo") / "christmas.twinboard"
    make_demo(path, "zh_CN", datetime.now(UTC))
    return path


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, demo: Path) -> Iterator[MainWindow]:
    """The window in Chinese with the demo."""
    before = QLocale()
    languages.speak(qapp, "zh_CN")
    made = MainWindow(Settings(theme="light", language="zh_CN", sound=False))
    qtbot.addWidget(made)
    made.resize(1600, 900)
    made.open_path(demo)
    made.show()
    yield made
    made.close()
    languages.speak(qapp, "en")
    QLocale.setDefault(before)


def page_of(window: MainWindow) -> BoardsPage:
    assert window.page is not None
    return window.page


def test_english_words_are_found() -> None:
    texts = ["新建看板", "Ctrl+Shift+V", "<b>R-1</b>", "New board", "看板 settings"]
    assert english_in(texts) == {"New board", "看板 settings"}


def test_the_first_run(window: MainWindow) -> None:
    window.show_welcome()
    found = shown_in(window)
    assert {"查看演示", "新建看板", "打开看板"} <= found
    assert english_in(found) == set()


def test_both_boards(window: MainWindow) -> None:
    found = shown_in(window)
    assert {"撤销", "录入读数", "打印卡片", "业务数据", "看板(&B)"} <= found
    assert english_in(found) == set()


def test_cards_and_tiles_as_they_are_read_aloud(window: MainWindow) -> None:
    page = page_of(window)
    faces = page.requirements.faces
    said = [text for item in page.bridge.board.items for text in (faces.spoken(item), faces.tool_tip(item))]
    said += [text for tile in page.business.tiles.tiles.contents for text in (tile.spoken, tile.rule, *tile.target)]
    assert len(said) > 100
    assert english_in(said) == set()


def test_cards_with_their_history(window: MainWindow) -> None:
    page = page_of(window)
    for item in list(page.bridge.board.items)[::4]:
        page.requirements.open_item(item)
        assert page.requirements.panel is not None
        assert english_in(shown_in(page.requirements.panel)) == set()


def test_readings_and_metrics(window: MainWindow) -> None:
    page = page_of(window)
    page.business.record_readings()
    assert english_in(shown_in(page.business)) == set()
    for metric in page.bridge.board.metrics:
        page.business.open_metric(metric)
        assert english_in(shown_in(page.business)) == set()


@pytest.mark.parametrize("what", list(What))
def test_the_print_dialog(window: MainWindow, what: What) -> None:
    page = page_of(window)
    dialog = PrintDialog(page.bridge, page.actions_, what.value, parent=window)
    assert english_in(shown_in(dialog)) == set()
    dialog.reject()


def test_other_dialogs_and_menus(window: MainWindow) -> None:
    page = page_of(window)
    board = page.bridge.board
    column = board.shown_columns()[0]
    item = next(iter(board.items))
    dialogs: list[QDialog | QMenu] = [
        NewBoardDialog(window),
        SettingsDialog(window.settings, page, window),
        SplitDialog("开发", 3, window),
        RemoveDialog("开发", 3, [("测试", 1)], 0, window),
        HelpDialog(window),
        MetricEditor(page.bridge, page.actions_, next(iter(board.metrics.values())), parent=window),
        ColumnDialog(page.actions_, column, window),
        ColumnMenu(page.bridge, page.actions_, column.id, window),
        CardMenu(page.bridge, page.requirements.commands, [item], Source.MOUSE, window),
    ]
    for dialog in dialogs:
        assert english_in(shown_in(dialog)) == set(), dialog
        dialog.deleteLater()
