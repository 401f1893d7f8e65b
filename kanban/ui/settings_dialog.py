"""The settings, made from the fields of `Settings`."""

from dataclasses import Field
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.settings import Settings, setting_fields
from kanban.ui import theme
from kanban.ui.boards_page import BoardsPage


class SettingsDialog(QDialog):
    """One row a setting, with what it is for below it. Accepted: the settings hold what was chosen."""

    def __init__(self, settings: Settings, page: BoardsPage | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._columns = [column.name for column in page.bridge.board.shown_columns()] if page else []
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(theme.px(640))
        self._editors: dict[str, QWidget] = {}
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(6))
        for field in setting_fields():
            self._add_row(form, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _add_row(self, form: QFormLayout, field: Field[Any]) -> None:
        title = QCoreApplication.translate("settings", field.metadata["title"])
        editor = self._editor(field)
        editor.setAccessibleName(title)
        self._editors[field.name] = editor
        label = QLabel(title)
        label.setBuddy(editor)
        form.addRow(label, editor)
        hint = QLabel(QCoreApplication.translate("settings", field.metadata["help"]))
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        hint.setFont(theme.font(14))
        hint.setStyleSheet(f"color: {theme.current().muted.name()}; margin-bottom: {theme.px(8)}px")
        form.addRow("", hint)

    def _editor(self, field: Field[Any]) -> QWidget:
        value = getattr(self._settings, field.name)
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
            spin.setSingleStep(10)
            spin.setValue(value)
            return spin
        return QLineEdit(str(value))

    def _choice(self, choices: list[tuple[str, str]], value: str) -> QComboBox:
        box = QComboBox()
        for choice, text in choices:
            box.addItem(text, choice)
        box.setCurrentIndex(max(0, box.findData(value)))
        return box

    @override
    def accept(self) -> None:
        """Take what was chosen over into the settings."""
        for name, editor in self._editors.items():
            setattr(self._settings, name, _value(editor))
        super().accept()


def _value(editor: QWidget) -> object:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QSpinBox):
        return editor.value()
    return editor.text().strip() if isinstance(editor, QLineEdit) else None
