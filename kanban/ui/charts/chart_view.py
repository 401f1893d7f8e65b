"""A chart on the screen: a picture that another process drew, and over it a mark at the day under the pointer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban.charts.series import ChartOrder, Frame, MetricSeries
from kanban.domain.business.values import Metric
from kanban.ui import theme
from kanban.ui.charts import drawing
from kanban.ui.charts.chart_style import chart_style

_AFTER_RESIZE_MS: Final = 60
_LEAST: Final = QSize(240, 150)
_FIGURES_SHARE: Final = 0.45
"""The figures at the mark take no more of the width than this."""
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -(10**9),
    Qt.Key.Key_End: 10**9,
}
StandIn = Callable[[QPainter, QRectF], None]
"""Paints something into an area as long as there is no picture."""
Figures = Callable[[date], Sequence[str]]
"""Says what a chart has on a day, line by line; none: nothing."""


class ChartView(QWidget):
    """The chart. A day can be chosen by pointer or by the arrow keys; its figures stand beside the mark and are read aloud.

    Signals:
        chosen(date): somebody clicked on a reading, or struck Enter at it.
        hovered(object): the day of the mark; None: there is none.
        failed(str): a chart could not be drawn.
    """

    chosen = Signal(object)
    hovered = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metric: Metric | None = None
        self._data: MetricSeries | None = None
        self._stand_in: StandIn | None = None
        self._figures: Figures | None = None
        self._order: ChartOrder | None = None
        self._waits = False
        self._picture: QPixmap | None = None
        self._frame: Frame | None = None
        self._at: int | None = None
        self._picked: int | None = None
        self._drawing = drawing.shared()
        self._drawing.drawn.connect(self._on_drawn)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_RESIZE_MS)
        self._soon.timeout.connect(self._want)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What others call

    def show_metric(
        self, metric: Metric, data: MetricSeries, stand_in: StandIn | None = None, figures: Figures | None = None
    ) -> None:
        """Show a metric's chart. Until it is drawn, the picture of the same metric stays, or `stand_in` paints."""
        if self._metric is None or self._metric.id != metric.id:
            self._picture = self._frame = None
            self._at = self._picked = None
        self._metric, self._data, self._stand_in, self._figures = metric, data, stand_in, figures
        self.setAccessibleName(self.tr("Chart of {name}").format(name=metric.name))
        self._want()
        self._say()

    def pick(self, day: date | None) -> None:
        """Mark the reading of a day as the chosen one, without a signal; None: none."""
        self._picked = None if day is None else self._nearest(day.toordinal())
        self.update()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.setMinimumSize(theme.px(_LEAST.width()), theme.px(_LEAST.height()))
        self._want()

    @property
    def shown_metric(self) -> Metric | None:
        """The metric that is shown."""
        return self._metric

    @property
    def shown_data(self) -> MetricSeries | None:
        """What is shown of it."""
        return self._data

    @property
    def is_drawn(self) -> bool:
        """Whether the picture on screen is the one that is wanted."""
        return self._order is not None and self._drawing.known(self._order) is not None

    @property
    def marked_day(self) -> date | None:
        """The day of the mark."""
        return None if self._at is None else date.fromordinal(self._at)

    @property
    def order(self) -> ChartOrder | None:
        """What was last asked of the process that draws."""
        return self._order

    @property
    def picked_day(self) -> date | None:
        """The day of the chosen reading."""
        return None if self._picked is None else date.fromordinal(self._picked)

    @property
    def frame(self) -> Frame | None:
        """Where the picture on screen shows what, in real pixels; None: there is none yet."""
        return self._frame

    # Pictures

    def _want(self) -> None:
        """Have the chart drawn as it should look now, unless there is a picture already."""
        if self._metric is None or self._data is None or not self.isVisible():
            return
        style = chart_style(self.size(), self.devicePixelRatioF(), self._metric)
        order = ChartOrder("metric_chart", self._data, style)
        known = self._drawing.known(order)
        waits, self._waits = self._waits and order == self._order, known is None
        self._order = order
        if known is not None:
            self._take(known)
        elif not waits:
            self._drawing.ask(id(self), order)
        self.update()

    def _on_drawn(self, order: ChartOrder, drawn: drawing.Drawn) -> None:
        if order != self._order:
            return
        self._waits = False
        if drawn.fault:
            self.failed.emit(self.tr("The chart could not be drawn."))
        else:
            self._take(drawn)

    def _take(self, drawn: drawing.Drawn) -> None:
        self._picture = QPixmap.fromImage(drawn.image)
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._frame = drawn.frame
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    @override
    def showEvent(self, event: object) -> None:
        self._want()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self._picture)
            self._paint_marks(painter)
        else:
            painter.fillRect(self.rect(), theme.current().card)
            if self._stand_in is not None:
                edge = theme.px(16)
                self._stand_in(painter, QRectF(self.rect()).adjusted(edge, edge, -edge, -edge))
        if self.hasFocus():
            painter.setPen(QPen(theme.current().accent, theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    # The mark

    def _place(self, day: int) -> QPointF | None:
        """Return where the reading of a day stands in the widget."""
        if self._frame is None or self._data is None or self._picture is None:
            return None
        place = bisect_left(self._data.readings.days, day)
        value = self._data.readings.values[place]
        ratio = self._picture.width() / max(1, self.width())
        return QPointF(self._frame.x_of(day) / ratio, self._frame.y_of(value) / ratio)

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.current()
        if self._picked is not None and (place := self._place(self._picked)) is not None:
            painter.setPen(QPen(colours.text, theme.px(2.4)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, theme.px(9), theme.px(9))
        if self._at is None or self._frame is None or (place := self._place(self._at)) is None:
            return
        ratio = self._picture.width() / max(1, self.width()) if self._picture is not None else 1.0
        painter.setPen(QPen(colours.text, theme.px(1)))
        top, bottom = self._frame.top / ratio, self._frame.bottom / ratio
        painter.drawLine(QPointF(place.x(), top), QPointF(place.x(), bottom))
        painter.setBrush(colours.card)
        painter.setPen(QPen(colours.accent, theme.px(3)))
        painter.drawEllipse(place, theme.px(6), theme.px(6))
        if self._figures is not None:
            lines = list(self._figures(date.fromordinal(self._at)))
            self._paint_figures(painter, place, lines)

    def _paint_figures(self, painter: QPainter, place: QPointF, lines: Sequence[str]) -> None:
        if not lines:
            return
        colours, plain, bold = theme.current(), theme.font(15), theme.font(17, bold=True)
        most = self.width() * _FIGURES_SHARE
        small, large = QFontMetricsF(plain), QFontMetricsF(bold)
        texts = [
            (large if n == 0 else small).elidedText(text, Qt.TextElideMode.ElideRight, most)
            for n, text in enumerate(lines)
        ]
        width = max((large if n == 0 else small).horizontalAdvance(text) for n, text in enumerate(texts))
        edge = theme.px(9)
        height = large.height() + small.height() * (len(texts) - 1) + 2 * edge
        box = QRectF(place.x() + theme.px(14), place.y() - height - theme.px(10), width + 2 * edge, height)
        if box.right() > self.width() - edge:
            box.moveRight(place.x() - theme.px(14))
        box.moveLeft(max(box.left(), 2.0))
        box.moveTop(min(max(box.top(), 2.0), self.height() - height - 2))
        shade = QColor(colours.card)
        shade.setAlpha(244)
        painter.setPen(QPen(colours.muted, 1))
        painter.setBrush(shade)
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        painter.setPen(colours.text)
        y = box.top() + edge
        for number, text in enumerate(texts):
            painter.setFont(bold if number == 0 else plain)
            high = large.height() if number == 0 else small.height()
            painter.drawText(QRectF(box.left() + edge, y, width + 2, high), Qt.AlignmentFlag.AlignVCenter, text)
            y += high

    def _nearest(self, day: float) -> int | None:
        """Return the day of the reading next to a day, among those that the chart shows."""
        if self._data is None:
            return None
        days = self._data.readings.days
        shown = days[bisect_left(days, self._data.first) :]
        if not shown:
            return None
        place = bisect_left(shown, day)
        around = shown[max(0, place - 1) : place + 1]
        return min(around, key=lambda each: abs(each - day))

    def _mark(self, day: int | None) -> None:
        if day == self._at:
            return
        self._at = day
        self.hovered.emit(self.marked_day)
        self._say()
        self.update()

    def _say(self) -> None:
        """Say the figures of the mark to those who listen."""
        lines = list(self._figures(date.fromordinal(self._at))) if self._figures and self._at is not None else []
        self.setAccessibleDescription(", ".join(lines))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # What people do

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._frame is None or self._picture is None:
            return
        ratio = self._picture.width() / max(1, self.width())
        x = event.position().x() * ratio
        inside = self._frame.left - 4 <= x <= self._frame.right + 4
        self._mark(self._nearest(self._frame.day_at(x)) if inside else None)

    @override
    def leaveEvent(self, event: object) -> None:
        if not self.hasFocus():
            self._mark(None)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)
        self._choose()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at is not None:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        if self._data is None:
            return
        days = self._data.readings.days
        shown = days[bisect_left(days, self._data.first) :]
        if not shown:
            return
        at = self._at if self._at is not None else self._picked
        place = bisect_left(shown, at) + by if at is not None else len(shown) - 1
        self._mark(shown[min(max(place, 0), len(shown) - 1)])

    def _choose(self) -> None:
        if self._at is not None:
            self._picked = self._at
            self.chosen.emit(date.fromordinal(self._at))
            self.update()
