"""The settings, made from the fields of `Settings`."""

from dataclasses import Field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.settings import Settings, setting_fields
from kanban.ui import theme
from kanban.ui.boards_page import BoardsPage
from kanban.ui.file_dialogs import ask_folder
from kanban.ui.notice import NoticeStrip


class SettingsDialog(QDialog):
    """One row a setting, with what it is for below it. Accepted: the settings hold what was chosen."""

    def __init__(self, settings: Settings, page: BoardsPage | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._columns = [column.name for column in page.bridge.board.shown_columns()] if page else []
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(theme.px(860))
        self._editors: dict[str, QWidget] = {}
        self.folder, self.choose_folder = QLineEdit(), QPushButton(self.tr("&Choose…"))
        self.choose_folder.setAutoDefault(False)
        self.choose_folder.clicked.connect(self._choose_folder)
        self.notice = NoticeStrip()
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(4))
        column.addLayout(form)
        column.addStretch(1)
        for field in setting_fields():
            self._add_row(form, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(_scrolled(rows))
        layout.addWidget(self.notice)
        layout.addWidget(buttons)
        room = self.screen().availableSize()
        self.resize(theme.px(860), min(rows.sizeHint().height() + theme.px(80), room.height() - theme.px(40)))

    def _add_row(self, form: QFormLayout, field: Field[Any]) -> None:
        if field.metadata["group"]:
            heading = QLabel(QCoreApplication.translate("settings", field.metadata["group"]))
            heading.setFont(theme.font(20, bold=True))
            heading.setContentsMargins(0, theme.px(10), 0, theme.px(4))
            form.addRow(heading)
        title = QCoreApplication.translate("settings", field.metadata["title"])
        editor = self._editor(field)
        editor.setAccessibleName(title)
        self._editors[field.name] = editor
        label = QLabel(title)
        label.setBuddy(editor)
        form.addRow(label, self._beside(editor))
        hint = QLabel(QCoreApplication.translate("settings", field.metadata["help"]))
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        hint.setFont(theme.font(14))
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint.setObjectName("quiet")
        hint.setContentsMargins(0, 0, 0, theme.px(8))
        form.addRow("", hint)

    def _beside(self, editor: QWidget) -> QWidget | QHBoxLayout:
        """Return an editor with the button that belongs to it."""
        if editor is not self.folder:
            return editor
        row = QHBoxLayout()
        row.addWidget(editor, 1)
        row.addWidget(self.choose_folder)
        return row

    def _editor(self, field: Field[Any]) -> QWidget:
        value = getattr(self._settings, field.name)
        if field.name == "watch_folder":
            self.folder.setText(str(value))
            return self.folder
        if field.metadata["choices"]:
            return self._choice(
                [(text, QCoreApplication.translate("settings", name)) for text, name in field.metadata["choices"]],
                value,
            )
        if field.name == "station":
            known = [("", self.tr("No station"))] + [(name, name) for name in self._columns]
            if value and value not in self._columns:
                known.append((value, value))
            return self._choice(known, value)
        if isinstance(value, bool):
            box = QCheckBox()
            box.setChecked(value)
            return box
        if isinstance(value, int):
            spin = QSpinBox()
            spin.setRange(int(field.metadata["least"] or 0), int(field.metadata["most"] or 1_000_000))
            spin.setSingleStep(field.metadata["step"])
            spin.setValue(value)
            return spin
        return QLineEdit(str(value))

    def _choice(self, choices: list[tuple[str, str]], value: str) -> QComboBox:
        box = QComboBox()
        for choice, text in choices:
            box.addItem(text, choice)
        box.setCurrentIndex(max(0, box.findData(value)))
        return box

    def _choose_folder(self) -> None:
        here = self.folder.text().strip()
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        start = Path(here).expanduser() if _is_folder(here) and here else Path(pictures)
        chosen = ask_folder(self, self.tr("Folder for photos of the wall"), start)
        if chosen is not None:
            self.folder.setText(str(chosen))

    @override
    def accept(self) -> None:
        """Take what was chosen over into the settings; a folder that is not there is said first."""
        folder = self.folder.text().strip()
        if folder and folder != self._settings.watch_folder and not _is_folder(folder):
            text = self.tr("There is no folder {folder}. Choose another one, or leave the field empty.")
            self.notice.warn(text.format(folder=folder))
            self.folder.setFocus()
            return
        for name, editor in self._editors.items():
            setattr(self._settings, name, _value(editor))
        super().accept()


def _is_folder(path: str) -> bool:
    try:
        return Path(path).expanduser().is_dir()
    except (OSError, RuntimeError):  # a name that no folder can have, or the home of nobody
        return False


def _scrolled(rows: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(rows)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _value(editor: QWidget) -> object:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QSpinBox):
        return editor.value()
    return editor.text().strip() if isinstance(editor, QLineEdit) else None
