"""How each meaning looks: a colour, a shape and a sign, the same on the photo and in the lists."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from kanban.ui import theme
from kanban.ui.requirements.shades import on_fill
from kanban.ui.wall.meanings import Meaning


class Look(NamedTuple):
    """`colour`: a name in the theme. `shape`: of the sign. `strong`: drawn with a thick frame."""

    colour: str
    shape: str
    sign: str
    strong: bool = True


_LOOKS: Final = {
    Meaning.MOVE: Look("accent", "square", "→"),
    Meaning.LEFT_OUT: Look("accent", "hollow", "→", strong=False),
    Meaning.CONFLICT: Look("bad", "diamond", "!"),
    Meaning.BETWEEN: Look("warning", "diamond", "?"),
    Meaning.DUPLICATE: Look("bad", "square", "2"),
    Meaning.PARKED: Look("warning", "square", "‖"),
    Meaning.TO_MOVE: Look("fixed_date", "hexagon", "→"),
    Meaning.TAKE_DOWN: Look("fixed_date", "hexagon", "↓"),
    Meaning.TO_PRINT: Look("fixed_date", "hexagon", "+"),
    Meaning.REPRINT: Look("fixed_date", "hexagon", "↻"),
    Meaning.NOT_SEEN: Look("neutral", "hollow", "?"),
    Meaning.OUTSIDE: Look("neutral", "hollow", "↗"),
    Meaning.OUTDATED: Look("neutral", "circle", "…", strong=False),
    Meaning.STRANGE: Look("neutral", "diamond", "×", strong=False),
    Meaning.CONFIRMED: Look("good", "circle", "✓", strong=False),
    Meaning.ANCHOR: Look("neutral", "", "", strong=False),
}


def look_of(meaning: Meaning) -> Look:
    """Return how a meaning looks."""
    return _LOOKS[meaning]


def colour_of(meaning: Meaning) -> QColor:
    """Return the colour of a meaning in the theme in force."""
    return theme.current().colours()[_LOOKS[meaning].colour]


def paint_sign(painter: QPainter, meaning: Meaning, box: QRectF) -> None:
    """Paint the sign of a meaning into a square."""
    look, colour = _LOOKS[meaning], colour_of(meaning)
    if not look.shape:
        return
    hollow = look.shape == "hollow"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = box.width() / 10
    painter.setPen(QPen(colour if hollow else theme.current().card, line))
    painter.setBrush(theme.current().card if hollow else colour)
    inset = line / 2
    painter.drawPath(_shape(look.shape, box.adjusted(inset, inset, -inset, -inset)))
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(box.height() * 0.62)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colour if hollow else on_fill(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.sign)
    painter.restore()


def _shape(shape: str, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(box)
    elif shape == "diamond":
        wide = box.adjusted(-box.width() * 0.08, -box.height() * 0.08, box.width() * 0.08, box.height() * 0.08)
        middle = wide.center()
        path.addPolygon(
            _closed(
                QPointF(middle.x(), wide.top()),
                QPointF(wide.right(), middle.y()),
                QPointF(middle.x(), wide.bottom()),
                QPointF(wide.left(), middle.y()),
            )
        )
    elif shape == "hexagon":
        cut = box.width() * 0.25
        path.addPolygon(
            _closed(
                QPointF(box.left() + cut, box.top()),
                QPointF(box.right() - cut, box.top()),
                QPointF(box.right(), box.center().y()),
                QPointF(box.right() - cut, box.bottom()),
                QPointF(box.left() + cut, box.bottom()),
                QPointF(box.left(), box.center().y()),
            )
        )
    else:
        radius = box.width() * 0.2
        path.addRoundedRect(box, radius, radius)
    return path


def _closed(*points: QPointF) -> QPolygonF:
    return QPolygonF([*points, points[0]])
