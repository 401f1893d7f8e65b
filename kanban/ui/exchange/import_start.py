"""Where an import begins: a place to drop files on, and how to get them out of other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme

_WAY_LEAST: Final = 160


class ImportStart(QWidget):
    """What the page shows before there is a file.

    Signals:
        chosen(list[Path]): these files were dropped.
        asked(): somebody wants to choose files.
    """

    chosen = Signal(list)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drop = _DropPlace(self)
        self.drop.dropped.connect(self.chosen)
        self.button = self.drop.button
        self.button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, 0)
        layout.setSpacing(theme.px(24))
        layout.addWidget(self.drop, 3)
        layout.addLayout(self._ways())
        layout.addStretch(2)

    def say_problem(self, text: str) -> None:
        """Say why a file was not taken; an empty text says nothing."""
        self.drop.problem.setText(text)
        self.drop.problem.setVisible(bool(text))

    def _ways(self) -> QGridLayout:
        """Return how to get files out of other programs, side by side."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(20))
        ways = (
            (
                self.tr("From Jira"),
                self.tr(
                    "Search for the issues, then choose Export › Export Excel CSV (all fields); in Jira Server, Export › CSV (All fields). "
                    "Jira stops after 1,000 issues: export the rest as well, and choose all files together."
                ),
            ),
            (
                self.tr("From Trello"),
                self.tr(
                    "Open the board's menu (…), then Print, export, and share › Export as JSON. "
                    "The moves and comments of the newest 1,000 actions come with it."
                ),
            ),
            (
                self.tr("From a spreadsheet"),
                self.tr(
                    "Save it as CSV. The first row names the columns; one of them is the title. "
                    "What the others mean is recognised, and you can change it."
                ),
            ),
            (
                self.tr("From another board of Twinboard"),
                self.tr("Open that board, choose Export cards, and take JSON. Cards come with their whole history."),
            ),
        )
        for place, (title, text) in enumerate(ways):
            grid.addWidget(_Way(title, text, self), 0, place)
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, theme.px(_WAY_LEAST))
        return grid


class _DropPlace(QFrame):
    """The place to drop files on."""

    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop_place")
        self.setAcceptDrops(True)
        self.setMinimumHeight(theme.px(300))
        title = QLabel(self.tr("Drop a file here"), self)
        title.setFont(theme.font(26, bold=True))
        kinds = QLabel(
            self.tr(
                "Jira CSV, Trello JSON, any CSV table, or JSON of Twinboard. Nothing changes before you have seen what will."
            ),
            self,
        )
        kinds.setObjectName("quiet")
        kinds.setWordWrap(True)
        self.problem = QLabel(self)
        self.problem.setObjectName("problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.button = QPushButton(self.tr("Choose files…"), self)
        self.button.setDefault(True)
        self.button.setFont(theme.font(18))
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(14))
        layout.addStretch(1)
        for widget in (title, kinds, self.button, self.problem):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                layout.addWidget(widget)
            else:
                layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setAccessibleName(title.text())

    def _mark(self, *, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths_of(event):
            event.acceptProposedAction()
            self._mark(over=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(over=False)
        paths = _paths_of(event)
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(list(paths))


def _paths_of(event: QDropEvent) -> Sequence[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class _Way(QFrame):
    """One program, and how to export from it."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        head = QLabel(title, self)
        head.setFont(theme.font(18, bold=True))
        head.setWordWrap(True)
        body = QLabel(text, self)
        body.setWordWrap(True)
        body.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(14))
        layout.setSpacing(theme.px(8))
        layout.addWidget(head)
        layout.addWidget(body, 1)
