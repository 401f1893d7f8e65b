"""A small picture of a metric before and after a release: readings as dots, means as lines, and how far noise alone would reach."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban.domain.business.value import Check
from kanban.domain.business.value_compare import Comparison, Span, Windows
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.requirements.shades import mixed
from kanban.ui.value import words

_HIGH_PX = 150
_HIGHER_PX = 280


class BeforeAfter(QWidget):
    """Shows what was compared; a click or Enter asks for the metric's readings.

    Signals:
        readings_wanted(): show the readings behind it.
    """

    readings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: Check | None = None
        self._high_px = _HIGH_PX
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Show the metric with all its readings"))

    def make_high(self) -> None:
        """Take more height, where there is much room."""
        self._high_px = _HIGHER_PX
        self.updateGeometry()

    def show_check(self, check: Check) -> None:
        """Show a check; one that has no figures is hidden."""
        self._check = check
        found = check.found
        self.setVisible(found is not None and bool(found.before or found.after))
        self.setAccessibleName(self.tr("Before and after the release"))
        self.setAccessibleDescription(words.compared_text(check))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(self._high_px))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.readings_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.readings_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        check = self._check
        if check is None or check.found is None or check.windows is None or check.released is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Picture(check, check.found, check.windows, QRectF(self.rect())).paint(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.current().accent, theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = theme.px(1)
            painter.drawRect(self.rect().adjusted(edge, edge, -edge, -edge))
        painter.end()


class _Picture:
    """One painting: days from left to right, values from bottom to top."""

    def __init__(self, check: Check, found: Comparison, windows: Windows, area: QRectF) -> None:
        self._check, self._found, self._windows = check, found, windows
        self._font = theme.font(13)
        row = QFontMetrics(self._font).height()
        self._area = area
        self._plot = area.adjusted(theme.px(8), theme.px(6) + row, -theme.px(8), -theme.px(4) - row)
        values = [point.value for point in (*found.before, *found.after)]
        low, high = min(values), max(values)
        if found.mean_before is not None and found.noise is not None:
            low, high = min(low, found.mean_before - found.noise), max(high, found.mean_before + found.noise)
        room = (high - low) * 0.08 or abs(high) * 0.05 or 1.0
        self._low, self._high = low - room, high + room

    def _x(self, day: date) -> float:
        first, last = self._windows.before.first, self._windows.after.last
        return self._plot.left() + self._plot.width() * ((day - first).days + 0.5) / ((last - first).days + 1)

    def _y(self, value: float) -> float:
        return self._plot.bottom() - self._plot.height() * (value - self._low) / (self._high - self._low)

    def _days(self, span: Span) -> QRectF:
        half = self._plot.width() / ((self._windows.after.last - self._windows.before.first).days + 1) / 2
        left, right = self._x(span.first) - half, self._x(span.last) + half
        return QRectF(left, self._plot.top(), right - left, self._plot.height())

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        colours = theme.current()
        painter.setFont(self._font)
        for span in self._windows.before, self._windows.after:
            painter.fillRect(self._days(span), mixed(colours.card, colours.muted, 0.07))
        self._paint_noise(painter)
        self._paint_release(painter)
        for points, ink in ((self._found.before, colours.muted), (self._found.after, colours.accent)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            for point in points:
                painter.drawEllipse(QPointF(self._x(point.day), self._y(point.value)), theme.px(3), theme.px(3))
        self._paint_mean(painter, self._windows.before, self._found.mean_before, colours.muted)
        self._paint_mean(painter, self._windows.after, self._found.mean_after, colours.accent)
        self._paint_days(painter)

    def _paint_noise(self, painter: QPainter) -> None:
        """Paint within what the mean after would stay by itself."""
        mean, noise = self._found.mean_before, self._found.noise
        if mean is None or noise is None:
            return
        colours, after = theme.current(), self._days(self._windows.after)
        band = QRectF(after.left(), self._y(mean + noise), after.width(), self._y(mean - noise) - self._y(mean + noise))
        painter.fillRect(band, mixed(colours.card, colours.muted, 0.2))
        painter.setPen(QPen(colours.muted, theme.px(1), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(after.left(), self._y(mean)), QPointF(after.right(), self._y(mean)))

    def _paint_release(self, painter: QPainter) -> None:
        released = self._check.released
        if released is not None:
            x = self._x(released)
            painter.setPen(QPen(theme.current().text, theme.px(1), Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, self._plot.top()), QPointF(x, self._plot.bottom()))

    def _paint_mean(self, painter: QPainter, span: Span, mean: float | None, ink: QColor) -> None:
        if mean is None:
            return
        days, y = self._days(span), self._y(mean)
        painter.setPen(QPen(ink, theme.px(2)))
        painter.drawLine(QPointF(days.left(), y), QPointF(days.right(), y))
        painter.setPen(ink)
        high = self._plot.top() - self._area.top()
        place = QRectF(days.left(), self._area.top(), days.width(), high)
        text = QFontMetrics(self._font).elidedText(
            words.figure_text(self._check, mean), Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_days(self, painter: QPainter) -> None:
        painter.setPen(theme.current().muted)
        below = QRectF(
            self._plot.left(), self._plot.bottom(), self._plot.width(), self._area.bottom() - self._plot.bottom()
        )
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(below, left | middle, figures.day(self._windows.before.first))
        painter.drawText(below, right | middle, figures.day(self._windows.after.last))
        released = self._check.released
        if released is not None:
            room = QRectF(self._x(released) - below.width() / 4, below.top(), below.width() / 2, below.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | middle, figures.day(released))
