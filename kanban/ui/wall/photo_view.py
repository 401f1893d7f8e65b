"""The photo of the wall with its frames: zoomed with the wheel, moved with the mouse, everything also by keys."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kanban.domain.board import Column
from kanban.domain.wall.model import Method, WallReading
from kanban.ui import theme
from kanban.ui.wall.arrows import Arrows
from kanban.ui.wall.content import Row
from kanban.ui.wall.lens import Lens
from kanban.ui.wall.marks import colour_of, look_of
from kanban.ui.wall.overlay import BAND, Overlay
from kanban.ui.wall.scene import Scene

_ZOOM_STEP: Final = 1.25
_NOTCH: Final = 120
_DIGITS: Final = "123456789"
_WAYS: Final = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class PhotoView(QWidget):
    """Shows a scene with a row of the plan on each sighting.

    Arrow keys go from code to code, with Ctrl they move the photo; plus, minus and 0 zoom; digits say in which column it hangs.

    Signals:
        chosen(int): a sighting was chosen.
        placed(int, int): this sighting was put into this column.
        key_pressed(QKeyEvent): one that is not about the photo; `accept` it when it is used.
    """

    chosen = Signal(int)
    placed = Signal(int, int)
    key_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._reading: WallReading | None = None
        self._rows: dict[int, Row] = {}
        self._words: Callable[[Row], list[str]] = lambda _row: []
        self._chosen: int | None = None
        self._hovered: int | None = None
        self._names: dict[int, str] = {}
        self._heads: dict[int, str] = {}
        self._lens = Lens(QRectF(), QRectF(0, 0, 1, 1))
        self._pressed: QPoint | None = None
        self._dragged: int | None = None
        self._drag_at: QPointF | None = None
        self._panned_from: QPointF | None = None
        self._backdrop: tuple[QTransform, QPixmap] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(theme.px(320), theme.px(240))
        self.setAccessibleName(self.tr("Photo of the wall"))

    # What is shown

    def show_scene(self, scene: Scene, reading: WallReading) -> None:
        """Show another picture."""
        self._scene, self._reading = scene, reading
        self._lens.picture = scene.rect
        self._backdrop, self._rows, self._chosen, self._hovered = None, {}, None, None
        self.fit()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Take the board's columns: their heads name the digits that put a card into them."""
        self._names = {column.id: column.name for column in columns}
        self._heads = {
            column.id: f"{number}  {column.name}" if number <= len(_DIGITS) else column.name
            for number, column in enumerate(columns, 1)
        }

    def show_rows(self, rows: Sequence[Row], words: Callable[[Row], list[str]]) -> None:
        """Take what sightings mean now; of several rows about one sighting the first counts."""
        self._words = words
        self._rows = {}
        for row in rows:
            if row.sighting is not None and row.sighting in self._scene.frames:
                self._rows.setdefault(row.sighting, row)
        self.update()

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    @property
    def rows(self) -> Mapping[int, Row]:
        """What each sighting on the picture means."""
        return self._rows

    @property
    def chosen_sighting(self) -> int | None:
        """The chosen sighting."""
        return self._chosen

    @property
    def zoom(self) -> float:
        """How large the picture is shown; 1: it fits."""
        return self._lens.zoom

    def look_like(self, other: "PhotoView") -> None:
        """Show the part that another view of the same picture shows."""
        self._lens.zoom, self._lens.middle = other._lens.zoom, other._lens.middle  # noqa: SLF001 - of the same class
        self._settle()

    def choose(self, sighting: int | None) -> None:
        """Choose a sighting from outside, and bring it into sight."""
        self._chosen = sighting
        row = self._rows.get(sighting) if sighting is not None else None
        if row is not None:
            self.setAccessibleDescription(". ".join(self._words(row)))
            if self.zoom > 1:
                self._bring_into_sight(row)
        self.update()

    def _bring_into_sight(self, row: Row) -> None:
        assert row.sighting is not None  # noqa: S101 - rows here have one
        middle = self._scene.frames[row.sighting].boundingRect().center()
        if not QRectF(self._room()).adjusted(60, 60, -60, -60).contains(self.to_view().map(middle)):
            self._lens.middle = middle
            self._settle()

    # Where it lies

    def _room(self) -> QRectF:
        return QRectF(0, theme.px(BAND), self.width(), max(1, self.height() - theme.px(BAND)))

    def to_view(self) -> QTransform:
        """Return how the picture's pixels lie in the widget."""
        return self._lens.to_view()

    def fit(self) -> None:
        """Show the whole picture."""
        self._lens.zoom, self._lens.middle = 1.0, None
        self._settle()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Show it larger or smaller; what lies at a point of the widget stays there."""
        self._lens.zoom_by(factor, at)
        self._settle()

    def _pan(self, by: QPointF) -> None:
        self._lens.pan(by)
        self._settle()

    def _settle(self) -> None:
        self._lens.room = self._room()
        self._lens.settle()
        self._backdrop = None
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    # Painting

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._scene.image.isNull():
            painter.end()
            return
        painter.drawPixmap(0, 0, self._painted())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        overlay = Overlay(painter, self._scene, self.to_view(), self.width(), self._names)
        arrows = Arrows(painter, self._scene, self.to_view())
        target = self._target()
        overlay.columns(target)
        rows = sorted(self._rows.values(), key=self._depth)
        arrows.others(rows, self._chosen)
        for row in rows:
            overlay.mark(row, dashed=self._is_dashed(row), chosen=row.sighting == self._chosen)
        if self._chosen in self._rows:
            arrows.chosen(self._rows[self._chosen])
        for row in rows:
            overlay.sign(row, chosen=row.sighting == self._chosen)
        self._paint_dragged(painter, overlay)
        overlay.names(target, self._heads)
        spoken = self._rows.get(self._hovered if self._hovered is not None else -1)
        if spoken is not None and self._drag_at is None:
            overlay.bubble(spoken, self._words(spoken), self._room())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.current().accent, theme.px(2)))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _depth(self, row: Row) -> tuple[bool, bool]:
        return row.sighting == self._chosen, look_of(row.meaning).strong

    def _is_dashed(self, row: Row) -> bool:
        if self._reading is None or row.sighting is None:
            return False
        return self._reading.sightings[row.sighting].method is Method.LIKENESS

    def _painted(self) -> QPixmap:
        """Return the photo as it lies now; it is painted anew only when that changes."""
        transform = self.to_view()
        if self._backdrop is None or self._backdrop[0] != transform:
            ratio = self.devicePixelRatioF()
            pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(theme.current().window)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setTransform(transform)
            painter.drawImage(QPointF(0, 0), self._scene.image)
            painter.end()
            self._backdrop = transform, pixmap
        return self._backdrop[1]

    def _paint_dragged(self, painter: QPainter, overlay: Overlay) -> None:
        if self._dragged is None or self._drag_at is None or self._pressed is None:
            return
        row = self._rows[self._dragged]
        area = overlay.frame(self._dragged).translated(self._drag_at - QPointF(self._pressed))
        fill = QColor(colour_of(row.meaning))
        fill.setAlpha(90)
        painter.setBrush(fill)
        painter.setPen(QPen(colour_of(row.meaning), theme.px(3)))
        painter.drawPolygon(area)

    # The mouse

    def _target(self) -> int | None:
        """Return the column that something is dragged over."""
        if self._drag_at is None:
            return None
        return self._scene.column_at(self.to_view().inverted()[0].map(self._drag_at))

    def _at(self, point: QPointF) -> int | None:
        found = self._scene.frame_at(self.to_view().inverted()[0].map(point))
        return found if found in self._rows else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = event.position().toPoint()
        found = self._at(event.position())
        if found is None:
            self._panned_from = event.position()
            return
        self._choose_here(found)
        if self._rows[found].item_id is not None and self._scene.columns:
            self._dragged = found

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None:
            self._pan(self._panned_from - event.position())
            self._panned_from = event.position()
        elif self._dragged is not None and self._pressed is not None:
            far = (event.position().toPoint() - self._pressed).manhattanLength()
            if self._drag_at is not None or far >= QApplication.startDragDistance():
                self._drag_at = event.position()
                self.update()
        else:
            hovered = self._at(event.position())
            if hovered != self._hovered:
                self._hovered = hovered
                self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        target, dragged = self._target(), self._dragged
        self._let_go()
        if target is not None and dragged is not None:
            self.placed.emit(dragged, target)

    def _let_go(self) -> None:
        self._pressed = self._dragged = self._drag_at = self._panned_from = self._hovered = None
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.zoom > 1:
            self.fit()
        else:
            self.zoom_by(3.0, event.position())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(_ZOOM_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._drag_at is not None:
            self._let_go()
        elif key in _WAYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._pan(_WAYS[key] * self._room().width() / 8)
        elif key in _WAYS:
            self._go(_WAYS[key])
        else:
            event.ignore()
            self.key_pressed.emit(event)

    def zoom_by_key(self, key: Qt.Key) -> bool:
        """Zoom with plus and minus, show all with 0; return whether that key was meant so."""
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(_ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / _ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    def _go(self, way: QPointF) -> None:
        """Choose the next code in a direction."""
        best = self._scene.neighbour(self._rows, self._chosen, way)
        if best is not None:
            self._choose_here(best)

    def _choose_here(self, sighting: int) -> None:
        self.choose(sighting)
        self.chosen.emit(sighting)
