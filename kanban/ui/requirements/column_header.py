"""The head of a column: its name, how full it is, and what it means for the flow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.domain.ids import ColumnId
from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.ui.requirements import board_signs, glyphs
from kanban.ui.requirements.board_button import BoardButton
from kanban.ui.requirements.board_faces import HeaderFace
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_layout import wrap
from kanban.ui.requirements.cell_list import ground
from kanban.ui.requirements.shades import mixed

_NAME_LINES = 2


class ColumnHeader(BoardButton):
    """The head of one column; a click opens the column's menu. That of a folded column only shows how many cards it has."""

    def __init__(self, column_id: ColumnId, faces: CardFaces, parent: QWidget | None = None) -> None:
        super().__init__(faces, parent)
        self.column_id = column_id
        self.face = HeaderFace("", 0)
        self.clicked.connect(self.open_menu)

    def show_face(self, face: HeaderFace) -> None:
        """Show this, in colours and words."""
        self.face = face
        words = face.words()
        self.setAccessibleName(listed(words))
        self.setAccessibleDescription(face.policy)
        tip = [*words, face.policy] if face.policy else words
        self.set_tip("\n".join([*tip, self.tr("Click for what can be done with this column.")]))
        self.update()

    def height_for(self, width: int) -> int:
        """Return how high the head must be at this width, in real pixels."""
        count = theme.px(3) + QFontMetrics(_count_font()).height() + theme.px(7)
        if self.face.folded:
            return theme.px(8) + QFontMetrics(_mark_font()).height() + count
        lines = self._name_lines(width)
        return theme.px(8) + QFontMetrics(_name_font()).height() * max(1, len(lines)) + count

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), self.height_for(theme.px(160)))

    def _name_lines(self, width: int) -> list[str]:
        sign = theme.px(20) if self.face.policy else 0
        return wrap(self.face.name, _name_font(), width - 2 * theme.px(10) - sign, _NAME_LINES)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self.policy_box = QRectF()
        if self.face.folded:
            self._paint_folded(painter)
        else:
            self._paint_open(painter)
        if self.drop_at is not None:
            self.paint_drop(painter, QRectF(self.rect()))
        self.paint_ring(painter)
        painter.end()

    def _paint_folded(self, painter: QPainter) -> None:
        face, colours = self.face, theme.current()
        painter.setFont(_count_font())
        painter.setPen(colours.bad if face.over else colours.muted)
        if face.limit is None:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(face.count))
            return
        half = self.height() // 2 + theme.px(2)
        centred = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRect(0, 0, self.width(), half), centred | Qt.AlignmentFlag.AlignBottom, str(face.counted))
        painter.setFont(_mark_font())
        below = QRect(0, half, self.width(), self.height() - half)
        painter.drawText(below, centred | Qt.AlignmentFlag.AlignTop, f"/ {face.limit}")

    def _paint_open(self, painter: QPainter) -> None:
        face, colours, edge = self.face, theme.current(), theme.px(10)
        y = theme.px(8)
        painter.setFont(_name_font())
        painter.setPen(colours.text)
        height = QFontMetrics(_name_font()).height()
        for line in self._name_lines(self.width()):
            painter.drawText(QRect(edge, y, self.width() - 2 * edge, height), Qt.AlignmentFlag.AlignLeft, line)
            y += height
        if face.policy:
            side = theme.px(15)
            top = theme.px(8) + (height - side) / 2
            self.policy_box = QRectF(self.width() - edge - side, top, side, side)
            board_signs.policy(painter, self.policy_box, colours.muted)
        high = QFontMetrics(_count_font()).height()
        row = QRect(edge, self.height() - theme.px(7) - high, self.width() - 2 * edge, high)
        left = self._paint_count(painter, row)
        if face.found is None:
            self._paint_marks(painter, row, left)
        else:
            painter.setFont(_mark_font())
            painter.setPen(colours.accent if face.found else colours.muted)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(row, right, face.found_text())

    def _paint_ground(self, painter: QPainter) -> None:
        colours, face = theme.current(), self.face
        corner = theme.px(8)
        top = QPainterPath()
        top.addRoundedRect(QRectF(0, 0, self.width(), self.height() + corner), corner, corner)
        painter.setBrushOrigin(-self.x(), self.height())
        painter.fillPath(top, ground(face.waits))
        if self.underMouse():
            painter.fillPath(top, mixed(colours.surface, colours.accent, 0.08))
        if face.over:
            painter.save()
            painter.setClipRect(0, 0, self.width(), theme.px(4))
            painter.fillPath(top, colours.bad)
            painter.restore()
        if not face.folded:
            painter.fillRect(0, self.height() - theme.px(1), self.width(), theme.px(1), colours.line)

    def _paint_count(self, painter: QPainter, row: QRect) -> int:
        """Draw the count and the limit; return where they end."""
        colours, face = theme.current(), self.face
        colour = colours.bad if face.over else colours.muted
        left = row.left()
        if face.over:
            side = round(row.height() * 0.8)
            box = QRectF(left, row.top() + (row.height() - side) / 2, side, side)
            glyphs.over_limit(painter, box, colour)
            left += side + theme.px(5)
        text = face.count_text()
        painter.setFont(_count_font())
        painter.setPen(colour)
        painter.drawText(row.adjusted(left - row.left(), 0, 0, 0), Qt.AlignmentFlag.AlignLeft, text)
        left += QFontMetrics(_count_font()).horizontalAdvance(text)
        return self._paint_spared(painter, row, left) if face.limit is not None and face.spared else left

    def _paint_spared(self, painter: QPainter, row: QRect, left: int) -> int:
        """Draw how many cards the limit spares, with the sign of their lane; return where that ends."""
        side, colour = theme.px(12), theme.current().expedite
        sign = QRectF(left + theme.px(8), row.center().y() - side / 2 + 1, side, side)
        glyphs.expedite(painter, sign, colour)
        painter.setFont(_mark_font())
        painter.setPen(colour)
        words = row.adjusted(round(sign.right()) + theme.px(2) - row.left(), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(self.face.spared))
        return words.left() + QFontMetrics(_mark_font()).horizontalAdvance(str(self.face.spared))

    def _paint_marks(self, painter: QPainter, row: QRect, left: int) -> None:
        """Draw to the right what the column means, with a word as long as there is room for it."""
        colours, face = theme.current(), self.face
        marks = [
            (face.waits, glyphs.hourglass, self.tr("waiting"), colours.muted),
            (face.started, glyphs.start, self.tr("start"), colours.accent),
            (face.finished, glyphs.finish, self.tr("finish"), colours.good),
            (face.over, None, self.tr("over limit"), colours.bad),
        ]
        painter.setFont(_mark_font())
        lines, side, right = QFontMetrics(_mark_font()), theme.px(13), row.right() + 1
        for there, glyph, word, colour in marks:
            if not there:
                continue
            sign = side + theme.px(4) if glyph is not None else 0
            words = lines.horizontalAdvance(word)
            shown = right - words - sign >= left + theme.px(8)
            words = words if shown else 0
            if not words + sign or right - words - sign < left + theme.px(4):
                continue
            if glyph is not None:
                glyph(painter, QRectF(right - words - sign, row.center().y() - side / 2, side, side), colour)
            if shown:
                painter.setPen(colour)
                box = QRect(right - words, row.top(), words, row.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)
            right -= words + sign + theme.px(8)


def _name_font() -> QFont:
    return theme.font(17, bold=True)


def _count_font() -> QFont:
    return theme.font(18, bold=True)


def _mark_font() -> QFont:
    return theme.font(13)
