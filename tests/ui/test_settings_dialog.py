"""The settings dialog: the folder for photos of the wall."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from kanban.settings import Settings
from kanban.ui import settings_dialog
from kanban.ui.settings_dialog import SettingsDialog


@pytest.fixture
def shown(qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(Settings(watch_folder="/gone/since"), None)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("folder", ["no such folder", "~nobody-of-this-name/photos", "a\0b"])
def test_a_folder_that_is_not_there_is_said(shown: SettingsDialog, folder: str) -> None:
    shown.folder.setText(folder)
    shown.accept()
    assert shown.isVisible()
    assert shown.notice.text.startswith("There is no folder ")
    assert shown._settings.watch_folder == "/gone/since"


def test_a_folder_that_is_there_or_was_chosen_before_is_taken(shown: SettingsDialog, tmp_path: Path) -> None:
    shown.accept()
    assert shown.result() == QDialog.DialogCode.Accepted
    shown.folder.setText(str(tmp_path))
    shown.accept()
    assert shown._settings.watch_folder == str(tmp_path)
    shown.folder.setText(" ")
    shown.accept()
    assert shown._settings.watch_folder == ""


def test_the_folder_is_chosen(shown: SettingsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    answers = [tmp_path, None]

    def ask(_parent: object, _title: str, folder: Path) -> Path | None:
        asked.append(folder)
        return answers.pop(0)

    monkeypatch.setattr(settings_dialog, "ask_folder", ask)
    shown.choose_folder.click()
    assert shown.folder.text() == str(tmp_path)
    shown.choose_folder.click()
    assert shown.folder.text() == str(tmp_path)
    assert asked[1] == tmp_path
