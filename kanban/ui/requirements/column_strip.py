"""A folded column: a narrow strip with its name written downwards, that takes cards and opens with a click."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.domain.ids import ColumnId
from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.ui.requirements import board_signs, glyphs
from kanban.ui.requirements.board_button import BoardButton
from kanban.ui.requirements.board_faces import HeaderFace
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.cell_list import ground
from kanban.ui.requirements.shades import mixed

_STACKED_FROM = "\u2e80"
"""From here on characters are Chinese and the like, which stand upright under each other."""


class ColumnStrip(BoardButton):
    """The body of one folded column, over all swimlanes. `chosen`: how many of its cards are selected."""

    def __init__(self, column_id: ColumnId, faces: CardFaces, parent: QWidget | None = None) -> None:
        super().__init__(faces, parent)
        self.column_id = column_id
        self.face = HeaderFace("", 0)
        self.chosen = 0

    @staticmethod
    def wanted_width() -> int:
        """Return the width of a folded column, in real pixels."""
        return theme.px(42)

    def show_face(self, face: HeaderFace) -> None:
        """Show this, in colours and words."""
        self.face = face
        words = face.words()
        self.setAccessibleName(listed(words))
        self.set_tip("\n".join([*words, self.tr("Click to open this column.")]))
        self.update()

    def show_chosen(self, count: int) -> None:
        """Show that so many of its cards are selected."""
        if count != self.chosen:
            self.chosen = count
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        room, colours, side = self.visibleRegion().boundingRect(), theme.current(), theme.px(16)
        sign = QRectF((self.width() - side) / 2, room.top() + theme.px(8), side, side)
        board_signs.fold_mark(painter, sign, colours.muted, folded=True)
        y = round(sign.bottom()) + theme.px(10)
        for there, glyph, colour in (
            (self.face.over, glyphs.over_limit, colours.bad),
            (self.face.waits, glyphs.hourglass, colours.muted),
            (self.face.started, glyphs.start, colours.accent),
            (self.face.finished, glyphs.finish, colours.good),
        ):
            if there:
                glyph(painter, QRectF(sign.left() + theme.px(1), y, theme.px(14), theme.px(14)), colour)
                y += theme.px(22)
        box = QRect(0, y, self.width(), room.bottom() - y - theme.px(12))
        write_down(painter, box, self.face.name, theme.font(16, bold=True), colours.text)
        if self.chosen:
            self._paint_chosen(painter, room)
        if self.drop_at is not None:
            self.paint_drop(painter, QRectF(self.rect()))
        self.paint_ring(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours, corner = theme.current(), theme.px(8)
        body = QPainterPath()
        body.addRoundedRect(QRectF(0, -corner, self.width(), self.height() + corner), corner, corner)
        painter.fillRect(self.rect(), colours.window)
        painter.setBrushOrigin(-self.x(), 0)
        painter.fillPath(body, ground(self.face.waits))
        if self.underMouse():
            painter.fillPath(body, mixed(colours.surface, colours.accent, 0.08))

    def _paint_chosen(self, painter: QPainter, room: QRect) -> None:
        """Write below how many cards are selected here, unseen."""
        side = theme.px(26)
        disc = QRectF((self.width() - side) / 2, room.bottom() - side - theme.px(14), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().accent)
        painter.drawEllipse(disc)
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.current().on_accent)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.chosen))


def write_down(painter: QPainter, box: QRect, text: str, font: QFont, colour: QColor) -> None:
    """Write a text from top to bottom, as much of it as there is room for: turned, but for Chinese, which stands upright."""
    painter.setFont(font)
    painter.setPen(colour)
    lines = QFontMetrics(font)
    y, end = box.top(), box.top() + box.height()
    for run in _runs(text):
        write = _write_upright if run[0] >= _STACKED_FROM else _write_turned
        y = write(painter, QRect(box.left(), y, box.width(), end - y), run, lines)


def _runs(name: str) -> list[str]:
    """Return a name in parts that are written alike: Chinese characters together, others together."""
    parts = ("".join(part).strip() for _, part in groupby(name, key=lambda character: character >= _STACKED_FROM))
    return [part for part in parts if part]


def _write_upright(painter: QPainter, box: QRect, text: str, lines: QFontMetrics) -> int:
    """Write characters upright under each other, as many as there is room for; return where they end."""
    step = round(lines.height() * 0.95)
    room = max(1, box.height() // step)
    shown = text if len(text) <= room else text[: room - 1] + "⋮"
    for place, character in enumerate(shown):
        row = QRect(box.left(), box.top() + place * step, box.width(), step)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, character)
    return box.top() + len(shown) * step


def _write_turned(painter: QPainter, box: QRect, text: str, lines: QFontMetrics) -> int:
    """Write a text downwards, turned to the right; return where it ends."""
    shown = lines.elidedText(text, Qt.TextElideMode.ElideRight, max(0, box.height()))
    painter.save()
    painter.translate(QPointF(box.center().x() - (lines.ascent() - lines.descent()) / 2 + 1, box.top()))
    painter.rotate(90)
    painter.drawText(QPointF(0, 0), shown)
    painter.restore()
    return box.top() + lines.horizontalAdvance(shown) + lines.height() // 4
