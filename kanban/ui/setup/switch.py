"""A row that is on or off: a sign, what it means, and a switch whose knob is to the right when it is on."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.shades import mixed

Glyph = Callable[[QPainter, QRectF, QColor], None]


class Switch(QAbstractButton):
    """One switch; Space or a click turns it."""

    def __init__(self, text: str, glyph: Glyph | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = glyph
        self.setCheckable(True)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(15))

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text()) if self.text() else 0
        sign = theme.px(26) if self._glyph is not None else 0
        return QSize(theme.px(8) + sign + words + theme.px(10 + 34 + 8), theme.px(32))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = colours.accent if self.isChecked() else colours.muted
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(colours.card, colours.accent, 0.12 if self.isChecked() else 0.06))
            painter.drawRoundedRect(self.rect(), theme.px(7), theme.px(7))
        left = theme.px(8)
        if self._glyph is not None:
            side = theme.px(16)
            self._glyph(painter, QRectF(left, (self.height() - side) / 2, side, side), colour)
            left += theme.px(26)
        painter.setFont(self.font())
        painter.setPen(colours.text if self.isChecked() else colours.muted)
        words = QRect(left, 0, self.width() - left - theme.px(48), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        self._paint_knob(painter)
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.px(7), theme.px(7))
        painter.end()

    def _paint_knob(self, painter: QPainter) -> None:
        colours = theme.current()
        height, width = theme.px(18), theme.px(32)
        track = QRectF(self.width() - width - theme.px(8), (self.height() - height) / 2, width, height)
        painter.setPen(QPen(colours.accent if self.isChecked() else colours.muted, theme.px(1.5)))
        painter.setBrush(colours.accent if self.isChecked() else colours.card)
        painter.drawRoundedRect(track, height / 2, height / 2)
        knob = height / 2 - theme.px(4)
        x = track.right() - height / 2 if self.isChecked() else track.left() + height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.on_accent if self.isChecked() else colours.muted)
        painter.drawEllipse(QPointF(x, track.center().y()), knob, knob)
