"""Asks whether several steps are really to be undone, or done again, and names each of them before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from kanban.domain.operations import Operation
from kanban.ui import theme
from kanban.ui.history.words import moment_text, source_name
from kanban.ui.phrases import say
from kanban.ui.requirements.plain_label import plain_label

_NAMED_MOST: Final = 500


class StepsDialog(QDialog):
    """Lists steps in the order in which they will be taken. Accepted: people want it."""

    def __init__(
        self, texts: tuple[str, str, str], steps: Sequence[Operation], zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        """`texts`: the window's title, the question, and what the button says that goes on."""
        super().__init__(parent)
        title, question, go_on = texts
        self.setWindowTitle(title)
        self.names = QListWidget(self)
        self.names.setAccessibleName(self.tr("The steps"))
        self.names.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.names.setWordWrap(True)
        self.names.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.names.setFont(theme.font(16))
        self.names.setSpacing(theme.px(2))
        for step in steps[:_NAMED_MOST]:
            fields = {
                "title": say(step.title, "operations"),
                "who": step.actor,
                "how": source_name(step.source),
                "time": moment_text(step.recorded_at, zone),
            }
            self.names.addItem(self.tr("{title}  ({who}, {how}, {time})").format(**fields))
        if len(steps) > _NAMED_MOST:
            self.names.addItem(self.tr("… and %n more", "", len(steps) - _NAMED_MOST))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        go = self.buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        go.setAutoDefault(False)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setDefault(True)
        cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        layout.setSpacing(theme.px(12))
        layout.addWidget(plain_label(question, 18))
        layout.addWidget(self.names, 1)
        layout.addWidget(self.buttons)
        self.resize(theme.px(720), theme.px(460))
