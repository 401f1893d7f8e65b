"""Targets drawn by hand: a chart with the readings in the background, on which points are put, dragged and taken away."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban.domain.business.status import TrendPoint
from kanban.domain.business.values import TargetPoint, TargetShape
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.business.target_painter import CanvasLook, paint_canvas
from kanban.ui.business.target_scale import TargetScale, point_after, scale_for

_NEAR_PX: Final = 14
_WEEK: Final = 7
_FAR_STEPS: Final = 10


class TargetCanvas(QWidget):
    """A click puts a point, a drag moves it, a right click or Del removes it. Each point has a day of its own.

    By keyboard: Page Up and Page Down choose a point, the arrows move it by a day and by a step (with Shift by a week and by ten), Insert
    puts one after it.

    Signals:
        changed(): the points are others, by what somebody did here.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.points: tuple[TargetPoint, ...] = ()
        self.chosen: int | None = None
        self.fixed_count = False
        self._shape = TargetShape.LINEAR
        self.readings: tuple[TrendPoint, ...] = ()
        self._decimals, self._unit = 0, ""
        self._dragged = False
        self._scale: TargetScale | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(360), theme.px(200))
        self.setAccessibleName(self.tr("Chart of the targets"))
        self._tell()

    def show_readings(self, readings: Sequence[TrendPoint]) -> None:
        """Show what was measured, oldest first, behind the targets."""
        self.readings = tuple(readings)
        self._fit()

    def show_points(self, points: Sequence[TargetPoint], shape: TargetShape) -> None:
        """Show target points, ordered by day, and how the target runs between them."""
        if self._dragged:
            return
        chosen = self.points[self.chosen].day if self.chosen is not None else None
        self.points, self._shape = tuple(points), shape
        self.chosen = next((place for place, point in enumerate(self.points) if point.day == chosen), None)
        self._fit()

    def show_unit(self, unit: str, decimals: int) -> None:
        """Write values with this unit and so many decimals."""
        self._unit, self._decimals = unit, decimals
        self._fit()

    @property
    def scale(self) -> TargetScale:
        """Where days and values lie now, in the widget's pixels."""
        if self._scale is None:
            self._scale = scale_for(self.readings, self.points, self.today, self._decimals, self._edges())
        return self._scale

    def say(self, point: TargetPoint) -> str:
        """Return a point in words."""
        value = figures.number(point.value, self._decimals)
        return f"{figures.day_with_year(point.day)} · {value}{f' {self._unit}' if self._unit else ''}"

    def put(self, day: date, value: float) -> None:
        """Put a point on a day, or move the one that is there; it is the chosen one then."""
        others = [point for point in self.points if point.day != day]
        self._take([*others, TargetPoint(day, value)], day)

    def remove_chosen(self) -> None:
        """Take the chosen point away; the one before it is chosen then."""
        if self.chosen is None or self.fixed_count:
            return
        before = self.points[self.chosen - 1].day if self.chosen else None
        self._take([point for place, point in enumerate(self.points) if place != self.chosen], before)

    def choose(self, place: int | None) -> None:
        """Choose a point by its place in the order of days; None: none."""
        self.chosen = place if place is not None and self.points else None
        if self.chosen is not None:
            self.chosen = min(max(self.chosen, 0), len(self.points) - 1)
        self._tell()
        self.update()

    def _take(self, points: Sequence[TargetPoint], chosen: date | None) -> None:
        self.points = tuple(sorted(points, key=lambda point: point.day))
        self.chosen = next((place for place, point in enumerate(self.points) if point.day == chosen), None)
        if not self._dragged:
            self._fit()
        self._tell()
        self.update()
        self.changed.emit()

    def _move_chosen(self, day: date, value: float) -> None:
        """Move the chosen point; not past its neighbours, so that the order stays."""
        if self.chosen is None:
            return
        if self.chosen > 0:
            day = max(day, self.points[self.chosen - 1].day + timedelta(days=1))
        if self.chosen < len(self.points) - 1:
            day = min(day, self.points[self.chosen + 1].day - timedelta(days=1))
        if self.points[self.chosen] != TargetPoint(day, value):
            others = [point for place, point in enumerate(self.points) if place != self.chosen]
            self._take([*others, TargetPoint(day, value)], day)

    def _fit(self) -> None:
        self._scale = None
        self._tell()
        self.update()

    def _edges(self) -> tuple[float, float, float, float]:
        """Return where the plot ends, so that the largest value and the days have room beside it."""
        metrics = QFontMetricsF(theme.font(13))
        values = [point.value for point in self.points] + [reading.value for reading in self.readings]
        widest = max(max(values, default=0.0), -min(values, default=0.0), 1000.0)
        left = metrics.horizontalAdvance(figures.number(-widest, self._decimals)) + theme.px(18)
        return left, theme.px(30), self.width() - theme.px(20), self.height() - metrics.height() - theme.px(12)

    def _tell(self) -> None:
        """Tell screen readers what is chosen."""
        if self.chosen is None:
            told = self.tr("%n points", "", len(self.points))
        else:
            told = self.tr("Point {number} of {count}: {point}").format(
                number=self.chosen + 1, count=len(self.points), point=self.say(self.points[self.chosen])
            )
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)

    def _point_near(self, place: QPointF) -> int | None:
        """Return the point next to a place, if it is near enough to be meant."""
        far = [
            (QPointF(self.scale.x(point.day), self.scale.y(point.value)) - place).manhattanLength()
            for point in self.points
        ]
        nearest = min(range(len(far)), key=far.__getitem__, default=None)
        return nearest if nearest is not None and far[nearest] <= theme.px(_NEAR_PX) * 1.5 else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(620), theme.px(300))

    @override
    def resizeEvent(self, event: QEvent) -> None:
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = CanvasLook(
            self.points, self._shape, self.readings, self.today, self.chosen, self._decimals, self.hasFocus()
        )
        label = self.say(self.points[self.chosen]) if self.chosen is not None else ""
        texts = label, self.tr("Today"), self.tr("Click where the metric should be on a day.")
        painter = QPainter(self)
        paint_canvas(painter, QRectF(self.rect()), self.scale, look, texts)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = self._point_near(event.position())
        if event.button() is Qt.MouseButton.RightButton:
            if near is not None:
                self.choose(near)
                self.remove_chosen()
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._dragged = True
        if near is not None:
            self.choose(near)
        elif self._may_put(event.position()):
            self.put(self.scale.day_at(event.position().x()), self.scale.value_at(event.position().y()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._dragged and event.buttons() & Qt.MouseButton.LeftButton:
            self._move_chosen(self.scale.day_at(place.x()), self.scale.value_at(place.y()))
            return
        over = self._point_near(place) is not None
        self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.CrossCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._dragged = False
            self._fit()

    def _may_put(self, place: QPointF) -> bool:
        scale = self.scale
        inside = scale.left <= place.x() <= scale.right and scale.top <= place.y() <= scale.bottom
        if not inside or self.fixed_count:
            self.choose(None)
        return inside and not self.fixed_count

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        arrows = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
        key = Qt.Key(event.key())
        if key in arrows and self.points:
            self._move_by_keys(*arrows[key], far=far)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} and self.points:
            self._choose_next(-1 if key is Qt.Key.Key_PageUp else 1)
        elif key is Qt.Key.Key_Insert and not self.fixed_count:
            self._put_by_keys()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_chosen()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _choose_next(self, by: int) -> None:
        if self.chosen is None:
            self.choose(0 if by > 0 else len(self.points) - 1)
        else:
            self.choose(self.chosen + by)

    def _move_by_keys(self, days: int, steps: int, *, far: bool) -> None:
        if self.chosen is None:
            self.choose(0)
            return
        point, step = self.points[self.chosen], self.scale.step
        value = point.value
        if steps:
            value = self.scale.rounded(value + steps * step * (_FAR_STEPS if far else 1))
        self._move_chosen(point.day + timedelta(days=days * (_WEEK if far else 1)), value)

    def _put_by_keys(self) -> None:
        if (point := point_after(self.points, self.chosen, self.today, self.scale)) is not None:
            self.put(point.day, point.value)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().event(event)

    def place_of(self, point: TargetPoint) -> QPoint:
        """Return where a point is, in the widget's pixels."""
        return QPoint(round(self.scale.x(point.day)), round(self.scale.y(point.value)))
