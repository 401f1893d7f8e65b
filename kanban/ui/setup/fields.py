"""Fields that show a value of the board and hand in what people make of it: each change once, when it is finished.

As long as nothing is typed that the board does not have, Ctrl+Z in such a field undoes what was done on the board.
"""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QSpinBox, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.text_fields import undoes
from kanban.usecases.checks import LIMIT_MOST

NAME_LEAST = 140
"""How wide a name is shown at least, in design pixels."""
_SETTLED_MS = 700
_LINES_MOST = 12


class TextField(QLineEdit):
    """A text on one line.

    Signals:
        committed(str): somebody finished another text than the board has.
    """

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._shown = ""
        self.editingFinished.connect(self._finish)

    def show_value(self, text: str) -> None:
        """Show what the board has, unless somebody is typing something else."""
        self._shown = text
        if not self.isModified():
            if self.text() != text:
                self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)
            self.setToolTip(text)

    def _finish(self) -> None:
        self.setModified(False)
        if self.text() != self._shown:
            self.committed.emit(self.text())

    @override
    def event(self, event: QEvent) -> bool:
        if undoes(event) and self.text() == self._shown:
            event.ignore()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            self.setModified(False)
            return
        super().keyPressEvent(event)


class LimitField(QSpinBox):
    """A WIP limit; the wheel scrolls the page instead.

    Signals:
        committed(object): somebody chose another limit, an int, or None for no limit.
    """

    committed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(0, LIMIT_MOST)
        self.setSpecialValueText(self.tr("no limit"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self._shown: int | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._finish)
        self.valueChanged.connect(self._settled.start)
        self.editingFinished.connect(self._finish)

    def show_value(self, limit: int | None) -> None:
        """Show the board's limit; None: there is none."""
        self._shown = limit
        self._settled.stop()
        if self.value() != (limit or 0):
            self.blockSignals(True)
            self.setValue(limit or 0)
            self.blockSignals(False)

    def _finish(self) -> None:
        self._settled.stop()
        limit = self.value() or None
        if limit != self._shown:
            self.committed.emit(limit)

    @override
    def event(self, event: QEvent) -> bool:
        if undoes(event) and (self.value() or None) == self._shown:
            event.ignore()
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LinesField(QPlainTextEdit):
    """A text of several lines; Tab leaves it. While somebody is in it, it is as high as its text.

    Signals:
        committed(str): somebody finished another text than the board has.
    """

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._shown = ""
        self._least = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def show_lines(self, least: int) -> None:
        """Show so many lines when nobody is in the field."""
        self._least = least
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines that are to be seen."""
        lines = round(self.document().size().height()) if self.hasFocus() else 0
        lines = min(max(lines, self._least), _LINES_MOST)
        edges = 2 * (round(self.document().documentMargin()) + theme.px(4) + theme.px(4))
        height = lines * self.fontMetrics().lineSpacing() + edges
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._fit()

    def show_value(self, text: str) -> None:
        """Show what the board has, unless somebody is typing something else."""
        self._shown = text
        if not self.document().isModified() and self.toPlainText() != text:
            self.setPlainText(text)
            self.document().setModified(False)

    def _finish(self) -> None:
        self.document().setModified(False)
        if self.toPlainText() != self._shown:
            self.committed.emit(self.toPlainText())

    @override
    def event(self, event: QEvent) -> bool:
        if undoes(event) and self.toPlainText() == self._shown:
            event.ignore()
            return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._fit()
            self._finish()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._shown:
            self.setPlainText(self._shown)
            self.document().setModified(False)
            return
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._finish()
            return
        super().keyPressEvent(event)
