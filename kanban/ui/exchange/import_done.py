"""The last step of an import: what came of it, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.usecases.import_plan import Draft, RowState


class ImportDone(QWidget):
    """What was imported.

    Signals:
        undo_wanted(): take it back. more_wanted(): import something else. back_wanted(): go to the boards.
    """

    undo_wanted = Signal()
    more_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = QFrame(self)
        frame.setObjectName("panel")
        frame.setFixedWidth(theme.px(780))
        self.title = QLabel(frame)
        self.title.setFont(theme.font(28, bold=True))
        self.text = QLabel(frame)
        self.text.setFont(theme.font(18))
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.back = QPushButton(self.tr("Show the board"), frame)
        self.back.setDefault(True)
        self.back.clicked.connect(self.back_wanted)
        self.undo = QPushButton(self.tr("Undo the import"), frame)
        self.undo.clicked.connect(self.undo_wanted)
        self.more = QPushButton(self.tr("Import something else"), frame)
        self.more.clicked.connect(self.more_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(10))
        for button in (self.back, self.more, self.undo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        body = QVBoxLayout(frame)
        body.setContentsMargins(theme.px(32), theme.px(28), theme.px(32), theme.px(28))
        body.setSpacing(theme.px(18))
        body.addWidget(self.title)
        body.addWidget(self.text)
        body.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(frame)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)
        self.setFocusProxy(self.back)

    def show_done(self, draft: Draft) -> None:
        """Say what a draft has done."""
        new = draft.count(RowState.NEW)
        self.title.setText(self.tr("%Ln cards imported", "", draft.cards))
        lines = [self.tr("%Ln new cards", "", new)] if new else []
        if draft.updates:
            lines.append(self.tr("%Ln known cards changed", "", draft.updates))
        made = (
            (self.tr("New columns: {names}"), draft.made["columns"]),
            (self.tr("New swimlanes: {names}"), draft.made["lanes"]),
            (self.tr("New people: {names}"), draft.made["people"]),
        )
        lines += [text.format(names=listed(names)) for text, names in made if names]
        left = len(draft.faults)
        if left:
            lines.append(self.tr("%Ln rows could not be taken", "", left))
        lines.append(
            self.tr("It was one step: one undo takes all of it back. Importing the file again doubles nothing.")
        )
        self.text.setText("\n".join(lines))
