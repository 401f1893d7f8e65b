"""The sheet of shortcuts."""

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kanban.ui.commands import COMMANDS
from kanban.ui.finding.board_keys import BOARD_KEYS, GROUPS
from kanban.ui.finding.key_names import shown_keys
from kanban.ui.finding.shortcuts import Group, Shortcut, ShortcutSheet, groups, shared
from kanban.ui.main_window import MainWindow
from kanban.ui.requirements import board_keys as requirements_keys


def focused(window: MainWindow) -> QWidget:
    widget: QWidget | None = QApplication.focusWidget()
    return window if widget is None else widget


def test_every_shortcut_is_on_the_sheet() -> None:
    listed = [shortcut.text for group in groups() for shortcut in group.shortcuts]
    assert len(listed) == len(BOARD_KEYS) + sum(bool(command.keys) for command in COMMANDS)
    assert {key.group for key in BOARD_KEYS} == set(GROUPS)


def test_what_the_board_does_by_keys_is_on_the_sheet() -> None:
    listed = {QKeySequence(keys) for key in BOARD_KEYS for keys in key.keys}
    for held, key in requirements_keys._KEYS:
        sequence = QKeySequence(QKeyCombination(held, Qt.Key(key)))
        assert sequence in listed or (held == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_Plus), sequence


def test_typing_finds_one_by_its_name_its_keys_or_its_group() -> None:
    assert [(group.title, [each.text for each in group.shortcuts]) for group in groups("ctrl+k")] == [
        ("Help", ["Every command and card"])
    ]
    assert [group.title for group in groups("photo of")] == ["Wall"]
    assert [each.text for each in groups("business")[-1].shortcuts] == ["Business-data board"]
    assert groups("nothing at all") == []


def test_groups_are_shared_in_their_order_among_columns_of_about_the_same_height() -> None:
    found = [Group(str(count), (Shortcut(("A",), "a"),) * count) for count in (3, 1, 1, 4, 2)]
    parts = shared(found, 3, lambda group: len(group.shortcuts))
    assert [[group.title for group in part] for part in parts] == [["3", "1", "1"], ["4"], ["2"]]


def test_keys_are_shown_as_they_are_written_on_them() -> None:
    assert [shown_keys(keys) for keys in ("Alt+Left", "Return", "Ctrl++", "Ctrl+,")] == [
        "Alt+←",
        "Enter",
        "Ctrl++",
        "Ctrl+,",
    ]


def test_the_sheet_opens_filters_and_closes(window: MainWindow) -> None:
    window.trigger("shortcuts")
    sheet = next(iter(window.findChildren(ShortcutSheet)))
    assert sheet.edit.hasFocus()
    sheet.edit.setText("undo")
    texts = [label.text() for label in sheet.findChildren(QLabel, "shortcut_text") if label.isVisible()]
    assert "Undo" in texts
    assert "Redo" not in texts
    QTest.keyClick(sheet.edit, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_signs_that_need_shift_on_some_keyboards_work_there_too(window: MainWindow, held: Qt.KeyboardModifier) -> None:
    assert window.page is not None
    assert window._scan_keys is not None
    window.page.focus_boards()
    QTest.keyClick(focused(window), Qt.Key.Key_Slash, held)
    window._scan_keys.settle()
    assert window.page.header.finder is not None
    assert window.page.header.finder.line.edit.hasFocus()
    window.page.focus_boards()
    QTest.keyClick(focused(window), Qt.Key.Key_Question, held)
    window._scan_keys.settle()
    assert [sheet.isVisible() for sheet in window.findChildren(ShortcutSheet)] == [True]
