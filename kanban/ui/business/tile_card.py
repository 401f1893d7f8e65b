"""The paper of a tile: its ground, its edge, the bar that tells the state from afar, and the buttons in its corner."""

from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from kanban.domain.business.status import MetricState
from kanban.ui import theme
from kanban.ui.business.tile_content import TileContent, colour_of
from kanban.ui.requirements.shades import hatching, mixed

_TINT: Final = 0.10


class Marks(NamedTuple):
    """What is special about a tile now. `lit`: the selected card is meant to move it; `source`: its cards are lit up."""

    focused: bool = False
    hovered: bool = False
    lit: bool = False
    source: bool = False


PLAIN: Final = Marks()


class Deed(Enum):
    """What a button in the corner does: turn the tile around, make a requirement of it."""

    TURN = "turn"
    REQUIREMENT = "requirement"


def deeds_of(content: TileContent) -> tuple[Deed, ...]:
    """Return the buttons of a tile from right to left."""
    return (Deed.TURN, Deed.REQUIREMENT) if content.state is MetricState.OFF_TRACK else (Deed.TURN,)


def places_of(content: TileContent, right: float, middle: float, side: float) -> list[tuple[Deed, QRectF]]:
    """Return where the buttons are: from a right edge to the left, at this height."""
    return [
        (deed, QRectF(right - side - place * side * 1.3, middle - side / 2, side, side))
        for place, deed in enumerate(deeds_of(content))
    ]


def paint_deeds(painter: QPainter, places: list[tuple[Deed, QRectF]], *, hovered: bool) -> None:
    """Draw the buttons: an i in a ring, and a plus in a box that wants to be seen."""
    colours = theme.current()
    for deed, box in places:
        width = max(1.0, box.width() * 0.085)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = colours.accent if hovered or deed is Deed.REQUIREMENT else colours.muted
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        inner = box.adjusted(width, width, -width, -width)
        centre, half = box.center(), box.width() / 2
        if deed is Deed.TURN:
            painter.drawEllipse(inner)
            painter.drawLine(centre + QPointF(0, -half * 0.08), centre + QPointF(0, half * 0.46))
            painter.drawPoint(centre + QPointF(0, -half * 0.42))
        else:
            painter.drawRoundedRect(inner, half * 0.4, half * 0.4)
            painter.drawLine(centre + QPointF(0, -half * 0.5), centre + QPointF(0, half * 0.5))
            painter.drawLine(centre + QPointF(-half * 0.5, 0), centre + QPointF(half * 0.5, 0))


def paint_card(painter: QPainter, rect: QRectF, state: MetricState, bar_width: float, marks: Marks) -> None:
    """Draw the paper, hatched where the figure is too old, its edge, and the bar on the left."""
    colours = theme.current()
    radius = theme.px(7)
    width = theme.px(3) if marks.focused else theme.px(2) if marks.lit or marks.source else 1.0
    edge = colours.accent if any(marks) else colours.line
    box = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    card = QPainterPath()
    card.addRoundedRect(box, radius, radius)
    painter.fillPath(card, _ground(state, marks))
    painter.save()
    if state is MetricState.STALE:
        painter.setBrushOrigin(box.topLeft())
        painter.fillPath(card, _stale_ground())
    _paint_bar(painter, card, QRectF(box.left(), box.top(), bar_width, box.height()), state)
    painter.restore()
    painter.setPen(QPen(edge, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(card)


def paint_tie(painter: QPainter, corner: QPointF, side: float) -> None:
    """Draw a small arrow to and fro: cards and tiles that belong together are told by it, too, and not by colour alone."""
    ink = theme.current().accent
    painter.setPen(QPen(ink, side * 0.14, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    left, right, middle = corner.x() - side, corner.x(), corner.y()
    painter.drawLine(QPointF(left, middle), QPointF(right, middle))
    for tip, back in ((left, 1), (right, -1)):
        for rise in (-1, 1):
            painter.drawLine(QPointF(tip, middle), QPointF(tip + back * side * 0.28, middle + rise * side * 0.24))


def _ground(state: MetricState, marks: Marks) -> QColor:
    """Return the paper's colour: off track is seen from afar, unless the tile is lit up."""
    colours = theme.current()
    if marks.lit or marks.source:
        return mixed(colours.card, colours.accent, _TINT)
    return mixed(colours.card, colours.bad, _TINT) if state is MetricState.OFF_TRACK else colours.card


def _stale_ground() -> QBrush:
    colours = theme.current()
    ground = mixed(colours.card, colours.window, 0.55)
    return QBrush(hatching(theme.px(14), theme.px(2), ground.rgb(), mixed(ground, colours.line, 0.38).rgb()))


def _paint_bar(painter: QPainter, card: QPainterPath, bar: QRectF, state: MetricState) -> None:
    """Draw the bar at the left of the paper. Only stripes are clipped to its corners: that is slow."""
    colour = colour_of(state)
    painter.setClipRect(bar)
    match state:
        case MetricState.ON_TRACK | MetricState.AT_RISK | MetricState.OFF_TRACK:
            painter.fillPath(card, colour)
        case MetricState.STALE:
            painter.fillPath(card, theme.current().card)
            painter.setClipPath(card, Qt.ClipOperation.IntersectClip)
            _hatch(painter, bar, colour)
        case MetricState.NO_TARGET | MetricState.NO_DATA:
            painter.fillPath(card, theme.current().line)


def _hatch(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    """Draw slanted stripes; a brush pattern would not grow with the screen."""
    painter.save()
    step = bar.width() * 1.4
    painter.setPen(QPen(colour, step * 0.4))
    y = bar.top() - bar.width()
    while y < bar.bottom() + bar.width():
        painter.drawLine(QPointF(bar.left(), y + bar.width()), QPointF(bar.right(), y))
        y += step
    painter.restore()
