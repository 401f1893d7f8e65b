"""One function's lane in the race: its place, its track with its key results, and how far it is ahead of its plan."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kanban.domain.business.race import Racer, Runner
from kanban.ui import theme
from kanban.ui.race import words

HEIGHT: Final = 104
_MOST_HEIGHT: Final = 176
_PLACE: Final = 92
_NAME: Final = 300
_LEAD: Final = 250
_EDGE: Final = 12
_DOT: Final = 9
_HEAD: Final = 17
_ONE_LINE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def track_of(width: int) -> tuple[float, float]:
    """Return where tracks begin and end in a row of this width, in pixels."""
    return float(theme.px(_PLACE + _NAME)), float(width - theme.px(_LEAD))


class RaceRow(QWidget):
    """The lane. Left and right choose a key result, Enter opens it; so does a click on its mark.

    Signals:
        metric_wanted(MetricId): show this key result's readings.
    """

    metric_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._racer: Racer | None = None
        self._span = 1.0
        self._chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.restyle()

    def restyle(self) -> None:
        """Take over new sizes."""
        self.setMinimumHeight(theme.px(HEIGHT))
        self.setMaximumHeight(theme.px(_MOST_HEIGHT))

    @property
    def racer(self) -> Racer | None:
        """The function that it shows."""
        return self._racer

    def show_racer(self, racer: Racer, span: float) -> None:
        """Show a function; the track reaches from -`span` to `span`."""
        self._racer, self._span = racer, span
        self._chosen = min(self._chosen, len(self._running()) - 1)
        self.setAccessibleName(words.racer_words(racer))
        self.update()

    def marks(self) -> list[tuple[Runner, QPointF]]:
        """Return where each key result that runs stands; those that would lie upon each other are put above each other."""
        racer = self._racer
        if racer is None:
            return []
        found: list[tuple[Runner, QPointF]] = []
        step = theme.px(_DOT) * 2.1
        for runner in self._running():
            x = self._x(runner.lead or 0.0)
            level = sum(abs(other.x() - x) < step for _, other in found)
            found.append((runner, QPointF(x, self.height() * 0.34 - level * step * 0.8)))
        return found

    def _running(self) -> list[Runner]:
        return [] if self._racer is None else [runner for runner in self._racer.runners if runner.lead is not None]

    def _x(self, lead: float) -> float:
        left, right = track_of(self.width())
        return left + (right - left) * (lead / self._span + 1) / 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(900), theme.px(_MOST_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        racer = self._racer
        if racer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.current()
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colours.accent, theme.px(2)) if self.hasFocus() else QPen(colours.line, theme.px(1)))
        painter.setBrush(colours.card)
        painter.drawRoundedRect(frame, theme.px(6), theme.px(6))
        self._paint_place(painter, racer)
        self._paint_name(painter, racer)
        if racer.lead is not None:
            self._paint_track(painter, racer)
            self._paint_lead(painter, racer)
        painter.end()

    def _paint_place(self, painter: QPainter, racer: Racer) -> None:
        colours = theme.current()
        box = QRectF(theme.px(_EDGE), 0, theme.px(_PLACE - _EDGE), self.height())
        painter.setFont(theme.font(44, bold=True))
        painter.setPen(colours.text if racer.rank is not None else colours.muted)
        text = "–" if racer.rank is None else str(racer.rank)
        painter.drawText(box, _ONE_LINE, text)
        if racer.risen:
            _paint_arrow(painter, box, painter.fontMetrics().horizontalAdvance(text), racer.risen)

    def _paint_name(self, painter: QPainter, racer: Racer) -> None:
        colours = theme.current()
        left, width = theme.px(_PLACE), theme.px(_NAME - 16)
        half = self.height() / 2
        for text, size, bold, colour, top in (
            (racer.function, 22, True, colours.text, half - theme.px(32)),
            (words.count_words(racer), 15, False, colours.muted, half + theme.px(2)),
        ):
            painter.setFont(theme.font(size, bold=bold))
            painter.setPen(colour)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(left, top, width, theme.px(30)), _ONE_LINE, shown)

    def _paint_track(self, painter: QPainter, racer: Racer) -> None:
        colours = theme.current()
        left, right = track_of(self.width())
        ground = self.height() * 0.66
        painter.setPen(QPen(colours.line, theme.px(2)))
        painter.drawLine(QPointF(left, ground), QPointF(right, ground))
        painter.setPen(QPen(colours.muted, theme.px(2)))
        painter.drawLine(QPointF(self._x(0), theme.px(8)), QPointF(self._x(0), self.height() - theme.px(8)))
        lead = racer.lead or 0.0
        here = QPointF(self._x(lead), ground)
        ink = _ink(lead)
        painter.setPen(QPen(ink, theme.px(6), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(0), ground), here)
        if racer.before is not None:
            pen = QPen(colours.muted, theme.px(2), Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(colours.card)
            painter.drawEllipse(QPointF(self._x(racer.before), ground), theme.px(_HEAD - 5), theme.px(_HEAD - 5))
        painter.setPen(QPen(colours.card, theme.px(2)))
        painter.setBrush(ink)
        painter.drawEllipse(here, theme.px(_HEAD), theme.px(_HEAD))
        painter.setPen(colours.card)
        painter.setFont(theme.font(17, bold=True))
        side = theme.px(_HEAD)
        painter.drawText(
            QRectF(here.x() - side, here.y() - side, 2 * side, 2 * side),
            Qt.AlignmentFlag.AlignCenter,
            racer.function[:1],
        )
        self._paint_marks(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        colours = theme.current()
        self._paint_names(painter)
        for number, (runner, place) in enumerate(self.marks()):
            radius = theme.px(_DOT)
            if number == self._chosen and self.hasFocus():
                painter.setPen(QPen(colours.accent, theme.px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place, radius * 1.6, radius * 1.6)
            painter.setPen(QPen(_ink(runner.lead or 0.0), theme.px(2.5)))
            painter.setBrush(colours.card)
            _paint_flag(painter, place, radius, runner.lead or 0.0)

    def _paint_names(self, painter: QPainter) -> None:
        """Write the key results' names beside their marks, where there is room."""
        painter.setFont(theme.font(14))
        painter.setPen(theme.current().muted)
        left, right = track_of(self.width())
        side, height = theme.px(_DOT) * 1.4, painter.fontMetrics().height()
        taken = [QRectF(at.x() - side, at.y() - height / 2, 2 * side, height) for _, at in self.marks()]
        taken.append(QRectF(self._x(0) - theme.px(2), 0, theme.px(4), self.height()))
        for runner, at in self.marks():
            width = painter.fontMetrics().horizontalAdvance(runner.metric.name) + theme.px(4)
            for start in (at.x() + side + 1, at.x() - side - width - 1):
                box = QRectF(start, at.y() - height / 2, width, height)
                if left <= start and start + width <= right and not any(box.intersects(other) for other in taken):
                    taken.append(box)
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, runner.metric.name)
                    break

    def _paint_lead(self, painter: QPainter, racer: Racer) -> None:
        colours = theme.current()
        left = track_of(self.width())[1] + theme.px(24)
        width = self.width() - left - theme.px(_EDGE)
        half = self.height() / 2
        before = (
            self.tr("a week ago: {lead}").format(lead=words.lead_words(racer.before))
            if racer.before is not None
            else self.tr("new in the race")
        )
        for text, size, bold, colour, top in (
            (words.lead_words(racer.lead or 0.0), 24, True, _ink(racer.lead or 0.0), half - theme.px(34)),
            (before, 15, False, colours.muted, half + theme.px(2)),
        ):
            painter.setFont(theme.font(size, bold=bold))
            painter.setPen(colour)
            painter.drawText(QRectF(left, top, width, theme.px(32)), _ONE_LINE, text)

    def _at(self, point: QPointF) -> int | None:
        """Return which mark lies under a point."""
        near = theme.px(_DOT) * 1.6
        for number, (_, place) in enumerate(self.marks()):
            if abs(place.x() - point.x()) <= near and abs(place.y() - point.y()) <= near:
                return number
        return None

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._racer is not None:
            number = self._at(QPointF(event.pos()))
            text = words.racer_words(self._racer) if number is None else words.runner_words(self.marks()[number][0])
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_mark = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_mark else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if number is not None:
            self._open(number)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._running())
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Left if count:
                by = 1 if event.key() == Qt.Key.Key_Right else -1
                order = self._from_left()
                place = order.index(self._chosen) + by if self._chosen in order else 0
                self._chosen = order[min(max(place, 0), count - 1)]
                runner = self._running()[self._chosen]
                self.setAccessibleDescription(words.runner_words(runner))
                self.setToolTip(words.runner_words(runner))
                self.update()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if count:
                self._open(self._chosen if self._chosen >= 0 else self._from_left()[0])
            case _:
                super().keyPressEvent(event)

    def _from_left(self) -> list[int]:
        """Return the numbers of the marks from left to right: what lags most comes first."""
        marks = self.marks()
        return sorted(range(len(marks)), key=lambda number: marks[number][1].x())

    def _open(self, number: int) -> None:
        self.metric_wanted.emit(self._running()[number].metric.id)


def _ink(lead: float) -> QColor:
    """Return the colour of a lead: good ahead of the plan, bad behind it."""
    colours = theme.current()
    if words.is_level(lead):
        return colours.neutral
    return colours.good if lead > 0 else colours.bad


def _paint_flag(painter: QPainter, place: QPointF, radius: float, lead: float) -> None:
    """Draw a key result's mark, which says without colour on which side of its plan it is: a triangle that points there."""
    if words.is_level(lead):
        painter.drawEllipse(place, radius * 0.9, radius * 0.9)
        return
    side = radius if lead > 0 else -radius
    x, y = place.x(), place.y()
    painter.drawPolygon(
        QPolygonF([QPointF(x + side, y), QPointF(x - side * 0.8, y - radius), QPointF(x - side * 0.8, y + radius)])
    )


def _paint_arrow(painter: QPainter, box: QRectF, after: int, risen: int) -> None:
    """Draw how many places were won or lost beside the place."""
    colours = theme.current()
    left, half, middle = box.left() + after + theme.px(10), theme.px(7), box.center().y()
    up = risen > 0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.good if up else colours.bad)
    tip, base = (middle - theme.px(16), middle - theme.px(4)) if up else (middle - theme.px(4), middle - theme.px(16))
    painter.drawPolygon(QPolygonF([QPointF(left + half, tip), QPointF(left, base), QPointF(left + 2 * half, base)]))
    painter.setPen(colours.good if up else colours.bad)
    painter.setFont(theme.font(16, bold=True))
    painter.drawText(QRectF(left, middle, theme.px(30), theme.px(24)), _ONE_LINE, str(abs(risen)))
