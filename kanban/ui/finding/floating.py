"""What lies over the window for a moment: a sheet with a soft shadow, and a veil over all that is not it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kanban.ui import theme

_SHADOW = 14
_CORNER = 10


class Floating(QWidget):
    """A sheet with a line around it and a shadow; what it shows goes into `body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self.set_inset(8)

    @staticmethod
    def shadow() -> int:
        """Return how far the shadow reaches on each side, in real pixels."""
        return theme.px(_SHADOW)

    def set_inset(self, inset: float) -> None:
        """Keep so much room between the line and what is shown, in design pixels."""
        edge = self.shadow() + theme.px(inset)
        self.body.setContentsMargins(edge, edge, edge, edge)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, shadow = theme.current(), self.shadow()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 9 if colours is theme.LIGHT else 22))
        box = QRectF(self.rect()).adjusted(shadow, shadow, -shadow, -shadow)
        steps = 7
        for step in range(1, steps + 1):
            wide = shadow * step / steps
            corner = theme.px(_CORNER) + wide
            painter.drawRoundedRect(box.adjusted(-wide, -wide * 0.6, wide, wide), corner, corner)
        half = theme.px(1) / 2
        painter.setPen(QPen(colours.line, theme.px(1)))
        painter.setBrush(colours.card)
        corner = theme.px(_CORNER)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), corner, corner)
        painter.end()


class Veil(QWidget):
    """Covers the window but for a sheet in its midst. Esc, a click beside the sheet, or the focus going elsewhere end it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before = QApplication.focusWidget()
        self._ending = False
        self.sheet = Floating(self)
        self.hide()

    def open(self) -> None:
        """Show it over the window; one of the same kind that is open already is closed instead."""
        others = [other for other in self._window.findChildren(type(self)) if other is not self and other.isVisible()]
        if others:
            for other in others:
                other.end()
            self.deleteLater()
            return
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.lay_out()
        self.show()
        self.raise_()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def lay_out(self) -> None:
        """Give the sheet its place; what derives from this says where."""

    def end(self) -> None:
        """Go, and give the keyboard back to what had it."""
        if self._ending:
            return
        self._ending = True
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._window.removeEventFilter(self)
        self.hide()
        if had_focus and self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and isValid(self) and not self._ending and not self.isAncestorOf(new):
            self._before = None
            self.end()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self.lay_out()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self.sheet.rect().contains(self.sheet.mapFrom(self, event.position().toPoint()))
        if not inside:
            self.end()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(0, 0, 0, 50 if theme.current() is theme.LIGHT else 110))
        painter.end()


def below(widget: QWidget, window: QWidget) -> QPoint:
    """Return the place of the window that is just under a widget's lower left corner."""
    return widget.mapTo(window, QPoint(0, widget.height()))
