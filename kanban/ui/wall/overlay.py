"""What is drawn over the photo: column borders and names, frames, and the words beside the pointer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from kanban.ui import theme
from kanban.ui.requirements.shades import on_fill
from kanban.ui.wall.content import Row
from kanban.ui.wall.marks import colour_of, look_of, paint_sign
from kanban.ui.wall.meanings import Meaning
from kanban.ui.wall.scene import Scene

BAND: Final = 34
"""The height of the line of column names, in design pixels."""
_WEAK: Final = 1.6
_STRONG: Final = 3.2
_CHOSEN: Final = 5.0


@dataclass(frozen=True)
class Overlay:
    """Draws over one view of a scene. `to_view`: from the scene's pixels to the widget's. `column_names`: of the columns."""

    painter: QPainter
    scene: Scene
    to_view: QTransform
    width: float
    column_names: Mapping[int, str]

    def frame(self, sighting: int) -> QPolygonF:
        """Return where a sighting's frame lies in the widget."""
        return self.to_view.map(self.scene.frames[sighting])

    # Columns

    def columns(self, target: int | None) -> None:
        """Draw the borders of the columns and their names above them; `target`: the column something is dragged over."""
        colours = theme.current()
        self.painter.save()
        for strip in self.scene.columns:
            area = self.to_view.map(strip.area)
            if strip.column_id == target:
                fill = QColor(colours.accent)
                fill.setAlpha(60)
                self.painter.fillPath(_path(area), fill)
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((colours.card, 3.5), (colours.neutral, 1.5)):
                self.painter.setPen(QPen(colour, theme.px(width), Qt.PenStyle.SolidLine))
                self.painter.drawPolygon(area)
        self.painter.restore()

    def names(self, target: int | None, heads: Mapping[int, str]) -> None:
        """Write the columns' heads into the band at the upper edge, where their strips are."""
        colours, painter = theme.current(), self.painter
        painter.fillRect(QRectF(0, 0, self.width, theme.px(BAND)), colours.window)
        painter.setFont(theme.font(16, bold=True))
        metrics = QFontMetricsF(painter.font())
        for strip in self.scene.columns:
            box = self.to_view.map(strip.area).boundingRect()
            left, right = max(box.left(), 0.0), min(box.right(), self.width)
            if right - left < theme.px(20):
                continue
            place = QRectF(left, 0, right - left, theme.px(BAND))
            painter.setPen(colours.accent if strip.column_id == target else colours.text)
            name = metrics.elidedText(
                heads.get(strip.column_id, strip.name), Qt.TextElideMode.ElideRight, place.width() - theme.px(6)
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    # Frames

    def mark(self, row: Row, *, dashed: bool, chosen: bool) -> None:
        """Draw the frame of a code."""
        if row.sighting is None:
            return
        look, colour = look_of(row.meaning), colour_of(row.meaning)
        area = self.frame(row.sighting)
        width = _CHOSEN if chosen else _STRONG if look.strong else _WEAK
        painter = self.painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        halo = QPen(theme.current().card, theme.px(width + 2.5))
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(halo)
        painter.drawPolygon(area)
        line = QPen(colour, theme.px(width))
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashed:
            line.setDashPattern([3, 2])
        painter.setPen(line)
        painter.drawPolygon(area)

    def sign(self, row: Row, *, chosen: bool) -> None:
        """Put its sign on a frame, and the card's key where it asks for a look, or where a person says that it hangs."""
        look = look_of(row.meaning)
        if not look.shape or row.sighting is None:
            return
        area = self.frame(row.sighting)
        box = area.boundingRect()
        side = min(max(box.height() * (0.42 if look.strong else 0.3), theme.px(12)), theme.px(28))
        corner = area.at(0)
        square = QRectF(corner.x() - side / 2, corner.y() - side / 2, side, side)
        if row.hand_id is not None:
            by_hand = QCoreApplication.translate("WallReview", "{key} → {column} · by hand")
            label = by_hand.format(key=row.key, column=self.column_names.get(row.hand_id, ""))
            self._label(label, row.meaning, square)
        elif look.strong or chosen or row.meaning is Meaning.LEFT_OUT:
            self._label(row.key, row.meaning, square)
        paint_sign(self.painter, row.meaning, square)

    def _label(self, key: str, meaning: Meaning, square: QRectF) -> None:
        if not key:
            return
        painter, colour = self.painter, colour_of(meaning)
        painter.setFont(theme.font(13, bold=True))
        width = QFontMetricsF(painter.font()).horizontalAdvance(key)
        box = QRectF(square.center().x(), square.top(), square.width() / 2 + width + theme.px(10), square.height())
        hollow = look_of(meaning).shape == "hollow"
        painter.setPen(QPen(colour, theme.px(1.5)) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().card if hollow else colour)
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        painter.setPen(colour if hollow else on_fill(colour))
        text = box.adjusted(square.width() / 2 + theme.px(3), 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, key)

    # Words

    def bubble(self, row: Row, lines: list[str], within: QRectF) -> None:
        """Say beside its frame what is proposed for a code; the first line is bold."""
        if row.sighting is None or not lines:
            return
        fonts = [theme.font(16, bold=True), *(theme.font(14) for _ in lines[1:])]
        most = float(theme.px(420))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        pieces = [
            QFontMetricsF(font).boundingRect(QRectF(0, 0, most, 1000), flags, text)
            for font, text in zip(fonts, lines, strict=True)
        ]
        pad, gap = float(theme.px(12)), float(theme.px(4))
        width = max(piece.width() for piece in pieces) + 2 * pad + 2
        height = sum(piece.height() for piece in pieces) + 2 * pad + gap * (len(pieces) - 1)
        frame = self.frame(row.sighting).boundingRect()
        x = min(max(frame.left(), within.left() + pad), within.right() - width - pad)
        below = frame.bottom() + theme.px(14)
        y = below if below + height < within.bottom() else frame.top() - height - theme.px(20)
        painter, colours = self.painter, theme.current()
        painter.setPen(QPen(colour_of(row.meaning), theme.px(2)))
        painter.setBrush(colours.card)
        painter.drawRoundedRect(QRectF(x, y, width, height), theme.px(8), theme.px(8))
        top = y + pad
        for font, text, piece in zip(fonts, lines, pieces, strict=True):
            painter.setFont(font)
            painter.setPen(colours.text if font.bold() else colours.muted)
            painter.drawText(QRectF(x + pad, top, width - 2 * pad, piece.height()), flags, text)
            top += piece.height() + gap


def _path(area: QPolygonF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(area)
    path.closeSubpath()
    return path
