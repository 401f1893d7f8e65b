"""What the beginning of an import is made of: a place to drop files on, and what there is to know beforehand, side by side."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme

_HINT_LEAST: Final = 160


class DropPlace(QFrame):
    """The place to drop files on. `problem` is hidden as long as there is nothing to say.

    Signals:
        dropped(list[Path]): these files were.
    """

    dropped = Signal(list)

    def __init__(self, title: str, kinds: str, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop_place")
        self.setAcceptDrops(True)
        self.setMinimumHeight(theme.px(300))
        head, what = QLabel(title, self), QLabel(kinds, self)
        head.setFont(theme.font(26, bold=True))
        what.setObjectName("quiet")
        self.problem = QLabel(self)
        self.problem.setObjectName("problem")
        self.problem.hide()
        for label in (head, what, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        line.addStretch(1)
        for button in buttons:
            button.setFont(theme.font(18))
            line.addWidget(button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(14))
        layout.addStretch(1)
        layout.addWidget(head)
        layout.addWidget(what)
        layout.addLayout(line)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        self.setAccessibleName(title)

    def say_problem(self, text: str) -> None:
        """Say why something was not taken; an empty text says nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

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
            self.dropped.emit(paths)


class Hint(QFrame):
    """A heading and what there is to know."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        head, body = QLabel(title, self), QLabel(text, self)
        head.setFont(theme.font(18, bold=True))
        for label in (head, body):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        body.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(14))
        layout.setSpacing(theme.px(8))
        layout.addWidget(head)
        layout.addWidget(body, 1)


def hints_beside_each_other(hints: Sequence[tuple[str, str]], parent: QWidget) -> QGridLayout:
    """Return hints (heading, text) in one row, all as wide."""
    grid = QGridLayout()
    grid.setSpacing(theme.px(20))
    for place, (title, text) in enumerate(hints):
        grid.addWidget(Hint(title, text, parent), 0, place)
        grid.setColumnStretch(place, 1)
        grid.setColumnMinimumWidth(place, theme.px(_HINT_LEAST))
    return grid


def _paths_of(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
