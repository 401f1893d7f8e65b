"""The slider over a board's whole history, with its days under it and how much was moved on each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.history.ticks import Naming, ticks
from kanban.ui.requirements.shades import mixed

_HEIGHT: Final = 86
_GROOVE: Final = 14
"""Where the middle of the groove is, in design pixels from the top; the bars end above the days' names."""
_BARS: Final = (26, 60)
_BAR: Final = 4
_LABEL_LEAST: Final = 84
_EDGE: Final = 12
_DAY_S: Final = 86_400
_HIGH: Final = 0.98
"""This part of the bars is shown to scale; a few that stand far above them are cut."""


class Scrubber(QSlider):
    """A slider whose value counts seconds since `begin`. Its keys are the page's: steps and days, not pixels."""

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._zone = zone
        self.begin = self.end = datetime.now(zone)
        self._moves: list[float] = []
        self._ground: QPixmap | None = None
        self._ground_of: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Time of the board that is shown"))

    def show_span(self, begin: datetime, end: datetime, moves: Sequence[datetime]) -> None:
        """Span a history; `moves` are the instants at which cards moved, oldest first."""
        self.begin, self.end = begin, max(end, begin + timedelta(minutes=1))
        self._moves = [at.timestamp() for at in moves]
        self._ground_of = ()
        self.setRange(0, int((self.end - self.begin).total_seconds()) + 1)
        self.update()

    def instant(self) -> datetime:
        """Return the instant that the handle is at."""
        return self.begin + timedelta(seconds=self.value())

    def show_instant(self, instant: datetime) -> None:
        """Put the handle to an instant, without telling so."""
        self.blockSignals(True)
        self.setValue(round((instant - self.begin).total_seconds()))
        self.blockSignals(False)
        self.update()

    # Mouse and keys

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        room = max(1, self.width() - 2 * theme.px(_EDGE))
        share = (event.position().x() - theme.px(_EDGE)) / room
        self.setValue(round(min(max(share, 0.0), 1.0) * self.maximum()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    # Looks

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_HEIGHT))

    def _x_of(self, seconds: float) -> float:
        """Return where an instant is, given in seconds since the begin."""
        room = self.width() - 2 * theme.px(_EDGE)
        return theme.px(_EDGE) + room * seconds / max(1, self.maximum())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        wanted = (self.size(), theme.current(), theme.scale(), self.devicePixelRatioF(), self.begin, self.end)
        if self._ground is None or wanted != self._ground_of:
            self._ground, self._ground_of = self._painted_ground(), wanted
        colours = theme.current()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, middle = self._x_of(self.value()), theme.px(_GROOVE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        left, thick = theme.px(_EDGE), theme.px(6)
        painter.drawRoundedRect(QRectF(left, middle - thick / 2, x - left, thick), thick / 2, thick / 2)
        painter.setPen(QPen(colours.accent, theme.px(2)))
        painter.drawLine(QPointF(x, middle), QPointF(x, theme.px(_BARS[1])))
        radius = theme.px(9)
        painter.setPen(QPen(colours.card, theme.px(2)))
        painter.drawEllipse(QPointF(x, middle), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.accent, theme.px(2)))
            painter.drawEllipse(QPointF(x, middle), radius + theme.px(3), radius + theme.px(3))
        painter.end()

    def _painted_ground(self) -> QPixmap:
        """Return all that stays while the handle moves."""
        sharpness = self.devicePixelRatioF()
        ground = QPixmap(self.size() * sharpness)
        ground.setDevicePixelRatio(sharpness)
        ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick, edge = theme.px(6), theme.px(_EDGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().line)
        groove = QRectF(edge, theme.px(_GROOVE) - thick / 2, self.width() - 2 * edge, thick)
        painter.drawRoundedRect(groove, thick / 2, thick / 2)
        self._paint_bars(painter)
        self._paint_days(painter)
        painter.end()
        return ground

    def _paint_bars(self, painter: QPainter) -> None:
        """Draw how many moves there were: a bar for each day, or for several where days would be too narrow."""
        top, bottom = (theme.px(edge) for edge in _BARS)
        width = theme.px(_BAR)
        days = self.maximum() / _DAY_S
        count = max(1, min(round(days), (self.width() - 2 * theme.px(_EDGE)) // width))
        start, length = self.begin.timestamp(), self.maximum() / count
        edges = [bisect_left(self._moves, start + number * length) for number in range(count + 1)]
        moves = [after - before for before, after in pairwise(edges)]
        highest = sorted(moves)[int(len(moves) * _HIGH)] or max(moves, default=0)
        if not highest:
            return
        colour = QColor(mixed(theme.current().surface, theme.current().muted, 0.55))
        for number, many in enumerate(moves):
            if many:
                height = max(theme.px(2), (bottom - top) * min(1.0, many / highest))
                left, right = self._x_of(number * length), self._x_of((number + 1) * length)
                gap = min(theme.px(3), (right - left) * 0.25)
                painter.fillRect(QRectF(left, bottom - height, max(1.0, right - left - gap), height), colour)
        painter.fillRect(
            QRectF(theme.px(_EDGE), bottom, self.width() - 2 * theme.px(_EDGE), theme.px(1)), theme.current().line
        )

    def _paint_days(self, painter: QPainter) -> None:
        """Draw ticks with names of days, weeks, months or years, as many as there is room for."""
        font = theme.font(13)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        bottom, limit = theme.px(_BARS[1]), self.width() - theme.px(_EDGE)
        free = 0.0
        for day, name in self._ticks():
            midnight = datetime(day.year, day.month, day.day, tzinfo=self._zone)
            x = self._x_of((midnight - self.begin).total_seconds())
            if x < theme.px(_EDGE):
                continue
            painter.setPen(QPen(theme.current().muted, theme.px(1)))
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + theme.px(5)))
            width = metrics.horizontalAdvance(name)
            left = min(max(x - width / 2, float(theme.px(_EDGE))), limit - width)
            if left >= free:
                painter.setPen(theme.current().muted)
                box = QRectF(left, bottom + theme.px(5), width + 1, metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
                free = left + width + theme.px(10)

    def _ticks(self) -> Iterator[tuple[date, str]]:
        """Yield the days to be marked, each with its name, about as far apart as a name is wide."""
        first, last = self.begin.astimezone(self._zone).date(), self.end.astimezone(self._zone).date()
        least = self.maximum() / _DAY_S * theme.px(_LABEL_LEAST) / max(1, self.width())
        found = ticks(first, last, least)
        pattern = self.tr("d MMM", "a day under the slider")
        if found.naming is Naming.MONTH:
            pattern = self.tr("MMM yyyy", "a month under the slider")
        elif found.naming is Naming.YEAR:
            pattern = self.tr("yyyy", "a year under the slider")
        for day in found.days:
            yield day, QLocale().toString(QDate(day.year, day.month, day.day), pattern)
