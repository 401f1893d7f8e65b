"""What lies around the rows of the goal tree: their ground and marks, the lines and arrows of its branches, and where a drop would go."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kanban.ui import theme
from kanban.ui.goals.tree_drop import Drop
from kanban.ui.marks import Marked


def paint_ground(painter: QPainter, whole: QRect, marks: Marked, *, lined: bool) -> None:
    """Draw what lies behind a row; `lined`: with a line at its upper edge."""
    colours = theme.current()
    if lined:
        painter.fillRect(QRect(whole.left(), whole.top(), whole.width(), theme.px(1)), colours.line)
    if marks.selected or marks.hovered:
        tint = QColor(colours.accent if marks.selected else colours.muted)
        tint.setAlpha(34 if marks.selected else 14)
        painter.fillRect(whole, tint)
    if marks.selected:
        painter.fillRect(QRect(whole.left(), whole.top(), theme.px(4), whole.height()), colours.accent)


def paint_focus(painter: QPainter, whole: QRect) -> None:
    """Draw a frame around the row that has the keyboard."""
    edge = theme.px(1)
    painter.setPen(QPen(theme.current().accent, theme.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(whole.adjusted(edge, edge, -edge, -edge))


def paint_branch(painter: QPainter, area: QRect, step: int, *, arrow: bool, unfolded: bool) -> None:
    """Draw what stands left of a row: a line for each goal above it, and an arrow where something stands under it."""
    colours = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.line, theme.px(1)))
    for x in range(step // 2, area.width() - step, step):
        painter.drawLine(x, area.top(), x, area.bottom())
    if arrow:
        half = theme.px(5)
        painter.translate(QPointF(area.right() - step / 2, QRectF(area).center().y()))
        painter.rotate(90 if unfolded else 0)
        painter.setPen(QPen(colours.muted, theme.px(2)))
        painter.drawPolyline(QPolygonF([QPointF(-half / 2, -half), QPointF(half / 2, 0), QPointF(-half / 2, half)]))
    painter.restore()


def paint_drop(painter: QPainter, drop: Drop) -> None:
    """Draw where what is dragged would go: a frame around a goal, or a line that begins with a ring."""
    colours, thick = theme.current(), theme.px(3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.accent, thick))
    mark = QRectF(drop.mark)
    if drop.onto:
        painter.drawRoundedRect(mark.adjusted(thick, thick, -thick, -thick), thick * 2, thick * 2)
        return
    painter.drawLine(mark.topLeft(), mark.topRight())
    painter.setBrush(colours.card)
    painter.drawEllipse(mark.topLeft(), thick * 1.6, thick * 1.6)
