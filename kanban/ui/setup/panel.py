"""The parts of the set-up page below the columns: title, rows, a line that adds one; and how they share the width."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.text_fields import left_to_board

_NARROW = 540
_THREE_BESIDE = 1600
_TWO_BESIDE = 1100


class Panel(QFrame):
    """The frame; what it shows goes into `body`."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(14))
        self.body.setSpacing(theme.px(8))
        self.body.addWidget(heading(title, self))
        if hint:
            label = QLabel(hint, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setObjectName("quiet")
            self.body.addWidget(label)


class Panels(QWidget):
    """Three panels: side by side, the last below the first, or all below each other, as the width allows."""

    def __init__(self, panels: Sequence[Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panels = panels
        self._beside = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(16))
        self._arrange(3)

    def _arrange(self, beside: int) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        first, second, third = self._panels
        for panel in self._panels:
            self._grid.removeWidget(panel)
        places = {
            3: ((0, 0, 1), (0, 1, 1), (0, 2, 1)),
            2: ((0, 0, 1), (0, 1, 2), (1, 0, 1)),
            1: ((0, 0, 1), (1, 0, 1), (2, 0, 1)),
        }
        for panel, (row, column, rows) in zip((first, second, third), places[beside], strict=True):
            self._grid.addWidget(panel, row, column, rows, 1)
        for column, share in enumerate((5, 5, 3)):
            self._grid.setColumnStretch(column, share if column < beside else 0)
        for row in range(3):
            self._grid.setRowStretch(row, int(row == {3: 0, 2: 1, 1: 2}[beside]))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(panel.minimumSizeHint().width() for panel in self._panels), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        self._arrange(3 if width >= theme.px(_THREE_BESIDE) else 2 if width >= theme.px(_TWO_BESIDE) else 1)


class NarrowRow(QFrame):
    """A row with a name and some small fields, which stand below the name when there is little width."""

    _both: QBoxLayout

    def name_and(self, name: QWidget, others: Sequence[QWidget]) -> QBoxLayout:
        """Return the layout of the name and the others."""
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(name, 1)
        beside = QHBoxLayout()
        beside.addStretch(1)
        for widget in others:
            beside.addWidget(widget)
        self._both.addLayout(beside)
        return self._both

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_NARROW * 3 // 5), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(_NARROW)
        self._both.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


class _Line(QLineEdit):
    """A line in which Ctrl+Z is about the board while nothing is typed."""

    @override
    def event(self, event: QEvent) -> bool:
        return left_to_board(event, self) or super().event(event)


class NewPartLine(QWidget):
    """A line with a button: Enter adds what is typed.

    Signals:
        added(str): it is to be added. Whoever does it calls `clear` when it was not refused.
    """

    added = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line(self)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.button = QPushButton(self.tr("Add"), self)
        self.button.setAccessibleName(self.tr("Add: {what}").format(what=hint))
        self.line.returnPressed.connect(self._take)
        self.button.clicked.connect(self._take)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)

    def clear(self) -> None:
        """Make room for the next one."""
        self.line.setText("")

    def _take(self) -> None:
        if self.line.text().strip():
            self.added.emit(self.line.text())
        else:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)


def heading(text: str, parent: QWidget | None = None) -> QLabel:
    """Return the title of a part of the page."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(18, bold=True))
    return label
