"""Arrows over the photo: where cards came from on the board, where paper is to go, and where a person says that it hangs."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from kanban.domain.ids import ColumnId
from kanban.ui import theme
from kanban.ui.wall.content import Row
from kanban.ui.wall.marks import colour_of
from kanban.ui.wall.meanings import Meaning
from kanban.ui.wall.scene import Scene

_MANY: Final = 25
"""With more moves than these, an arrow is drawn for the chosen one only."""
_HEIGHTS: Final = (0.5, 0.72, 0.28)
"""At which part of a card's height its arrow runs, in turn: cards that hang in a row keep theirs apart."""
_WEAK: Final = 0.5
"""How opaque the arrows of all but the chosen card are."""
_INSIDE: Final = 12
_LEAST: Final = 30
"""Design pixels: how far inside its column an arrow ends, and its least length."""


@dataclass(frozen=True)
class Arrows:
    """Draws over one view of a scene. `to_view`: from the scene's pixels to the widget's."""

    painter: QPainter
    scene: Scene
    to_view: QTransform

    def others(self, rows: Sequence[Row], chosen: int | None) -> None:
        """Draw those of all cards but the chosen one, weakly: they may run across other cards."""
        going = [row for row in rows if row.meaning in {Meaning.MOVE, Meaning.TO_MOVE} or row.hand_id is not None]
        if len(going) > _MANY:
            return
        self.painter.save()
        self.painter.setOpacity(_WEAK)
        for place, row in enumerate(going):
            if row.sighting != chosen:
                self._arrow_of(row, _HEIGHTS[place % len(_HEIGHTS)], strong=False)
        self.painter.restore()

    def chosen(self, row: Row) -> None:
        """Draw that of the chosen card."""
        moving = row.meaning in {Meaning.MOVE, Meaning.TO_MOVE, Meaning.LEFT_OUT, Meaning.CONFLICT}
        if moving or row.hand_id is not None:
            self._arrow_of(row, _HEIGHTS[0], strong=True)

    def _arrow_of(self, row: Row, height: float, *, strong: bool) -> None:
        if row.sighting is None or row.sighting not in self.scene.frames:
            return
        going = row.hand_id is not None or row.meaning is Meaning.TO_MOVE
        other = row.hand_id or (row.to_id if going else row.from_id)
        column = self._column(other)
        box = self.to_view.map(self.scene.frames[row.sighting]).boundingRect()
        if column is None or column.left() <= box.center().x() <= column.right():
            return
        here, there = _ends(box, column, box.top() + height * box.height())
        start, end = (here, there) if going else (there, here)
        self._arrow(start, end, colour_of(row.meaning), strong=strong)

    def _column(self, column_id: ColumnId | None) -> QRectF | None:
        strip = next((strip for strip in self.scene.columns if strip.column_id == column_id), None)
        return None if strip is None else self.to_view.map(strip.area).boundingRect()

    def _arrow(self, start: QPointF, end: QPointF, colour: QColor, *, strong: bool) -> None:
        way = (end - start) / hypot(end.x() - start.x(), end.y() - start.y())
        across = QPointF(-way.y(), way.x())
        head, line = float(theme.px(15 if strong else 10)), 3.5 if strong else 1.8
        neck = end - way * head
        tip = QPolygonF([end, neck + across * head * 0.55, neck - across * head * 0.55])
        painter = self.painter
        for pen, width in ((theme.current().card, 2 * line), (colour, line)):
            painter.setPen(QPen(pen, theme.px(width), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(start, neck)
        painter.setPen(QPen(theme.current().card, theme.px(1.5)))
        painter.setBrush(colour)
        painter.drawPolygon(tip)
        painter.drawEllipse(start, theme.px(line + 1), theme.px(line + 1))


def _ends(box: QRectF, column: QRectF, y: float) -> tuple[QPointF, QPointF]:
    """Return where an arrow meets a card's frame, and a column: at the border that is nearest to the card, just inside."""
    inside, least = theme.px(_INSIDE), theme.px(_LEAST)
    if column.center().x() < box.center().x():
        return QPointF(box.left(), y), QPointF(min(column.right() - inside, box.left() - least), y)
    return QPointF(box.right(), y), QPointF(max(column.left() + inside, box.right() + least), y)
