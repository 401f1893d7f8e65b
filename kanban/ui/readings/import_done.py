"""The last step of an import of readings: what came of it, the way back, and the file as a source."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kanban.exchange.readings_draft import CellState, Draft
from kanban.ui import theme


class ReadingsDone(QWidget):
    """What was recorded.

    Signals:
        undo_wanted(): take it back. more_wanted(): import something else. back_wanted(): go to the boards.
        source_wanted(): read this file again by itself from now on.
    """

    undo_wanted = Signal()
    more_wanted = Signal()
    back_wanted = Signal()
    source_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = QFrame(self)
        frame.setObjectName("panel")
        frame.setFixedWidth(theme.px(860))
        self.title, self.text = QLabel(frame), QLabel(frame)
        self.title.setFont(theme.font(28, bold=True))
        self.text.setFont(theme.font(18))
        for label in (self.title, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.back = QPushButton(self.tr("Show the board"), frame)
        self.back.setDefault(True)
        self.back.clicked.connect(self.back_wanted)
        self.more = QPushButton(self.tr("Import something else"), frame)
        self.more.clicked.connect(self.more_wanted)
        self.undo = QPushButton(self.tr("Undo the import"), frame)
        self.undo.clicked.connect(self.undo_wanted)
        self.keep = QPushButton(self.tr("Keep as a source"), frame)
        self.keep.setToolTip(self.tr("Read this file again by itself, with these columns"))
        self.keep.clicked.connect(self.source_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(10))
        for button in (self.back, self.more, self.keep, self.undo):
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

    def show_done(self, draft: Draft, recorded: int, made: int, *, may_keep: bool) -> None:
        """Say what a draft has done. `may_keep`: it came from a file, which can be kept as a source."""
        self.title.setText(self.tr("%Ln readings recorded", "", recorded))
        corrected = recorded - draft.count(CellState.NEW)
        lines = [self.tr("%Ln of them correct earlier ones, which stay on record.", "", corrected)] if corrected else []
        if made:
            lines.append(self.tr("%Ln new metrics", "", made))
        same, left = draft.count(CellState.SAME), len(draft.faults)
        if same:
            lines.append(self.tr("%Ln were known already.", "", same))
        if left:
            lines.append(self.tr("%Ln values could not be taken.", "", left))
        lines.append(
            self.tr("It was one step: one undo takes all of it back. Importing the file again doubles nothing.")
        )
        self.text.setText("\n".join(lines))
        self.keep.setVisible(may_keep)
        self.keep.setEnabled(may_keep)

    def say_kept(self, name: str) -> None:
        """Say that the file is a source now."""
        self.keep.setEnabled(False)
        said = self.tr("“{name}” is a source now. Switch it on under Data sources to have it read by itself.")
        self.text.setText(self.text.text() + "\n" + said.format(name=name))
