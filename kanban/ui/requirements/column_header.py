"""The head of a column: its name, how full it is, and what it means for the flow."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from kanban.domain.board import ColumnId
from kanban.ui import theme
from kanban.ui.requirements import glyphs
from kanban.ui.requirements.card_layout import wrap
from kanban.ui.requirements.cell_list import Direction, ground
from kanban.ui.requirements.shades import mixed

_NAME_LINES = 2
_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Down: Direction.DOWN,
}


@dataclass(frozen=True)
class HeaderFace:
    """What a column's head shows. No limit: None."""

    name: str
    count: int
    limit: int | None = None
    started: bool = False
    finished: bool = False
    waits: bool = False

    @property
    def over(self) -> bool:
        """Whether there are more cards than the limit allows."""
        return self.limit is not None and self.count > self.limit


class ColumnHeader(QAbstractButton):
    """The head of one column; a click opens the column's menu.

    Signals:
        menu_wanted(QPoint): at this place of the screen.
        stepped(Direction): an arrow leads to another column's head, or down to the cards.
    """

    menu_wanted = Signal(QPoint)
    stepped = Signal(object)

    def __init__(self, column_id: ColumnId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column_id = column_id
        self.face = HeaderFace("", 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open_menu)

    def show_face(self, face: HeaderFace) -> None:
        """Show this, in colours and words."""
        self.face = face
        words = self._words()
        self.setAccessibleName(", ".join(words))
        self.setToolTip("\n".join([*words, self.tr("Click to rename it or to set its limit.")]))
        self.update()

    def _words(self) -> list[str]:
        face = self.face
        words = [face.name, self.tr("1 card") if face.count == 1 else self.tr("{n} cards").format(n=face.count)]
        if face.limit is not None:
            words.append(self.tr("limit {limit}").format(limit=face.limit))
        if face.over:
            words.append(self.tr("over the limit"))
        if face.waits:
            words.append(self.tr("cards wait here"))
        if face.started:
            words.append(self.tr("work starts here"))
        if face.finished:
            words.append(self.tr("work is finished here"))
        return words

    def height_for(self, width: int) -> int:
        """Return how high the head must be at this width, in real pixels."""
        lines = self._name_lines(width)
        name = QFontMetrics(_name_font()).height() * max(1, len(lines))
        return theme.px(8) + name + theme.px(3) + QFontMetrics(_count_font()).height() + theme.px(7)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), self.height_for(theme.px(160)))

    def _name_lines(self, width: int) -> list[str]:
        return wrap(self.face.name, _name_font(), width - 2 * theme.px(10), _NAME_LINES)

    def _open_menu(self) -> None:
        self.menu_wanted.emit(self.mapToGlobal(QPoint(0, self.height())))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(event.key())
        if arrow is not None:
            self.stepped.emit(arrow)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        colours, edge = theme.current(), theme.px(10)
        y = theme.px(8)
        painter.setFont(_name_font())
        painter.setPen(colours.text)
        height = QFontMetrics(_name_font()).height()
        for line in self._name_lines(self.width()):
            painter.drawText(QRect(edge, y, self.width() - 2 * edge, height), Qt.AlignmentFlag.AlignLeft, line)
            y += height
        row = QRect(edge, y + theme.px(3), self.width() - 2 * edge, QFontMetrics(_count_font()).height())
        left = self._paint_count(painter, row)
        self._paint_marks(painter, row, left)
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = theme.px(2)
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, theme.px(6), theme.px(6))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours, face = theme.current(), self.face
        corner = theme.px(8)
        top = QPainterPath()
        top.addRoundedRect(QRectF(0, 0, self.width(), self.height() + corner), corner, corner)
        painter.setBrushOrigin(-self.x(), self.height())
        painter.fillPath(top, ground(face.waits))
        if face.over:
            painter.fillPath(top, mixed(colours.surface, colours.bad, 0.13))
            painter.save()
            painter.setClipRect(0, 0, self.width(), theme.px(4))
            painter.fillPath(top, colours.bad)
            painter.restore()
        elif self.underMouse():
            painter.fillPath(top, mixed(colours.surface, colours.accent, 0.08))
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
        text = str(face.count) if face.limit is None else f"{face.count} / {face.limit}"
        painter.setFont(_count_font())
        painter.setPen(colour)
        painter.drawText(row.adjusted(left - row.left(), 0, 0, 0), Qt.AlignmentFlag.AlignLeft, text)
        return left + QFontMetrics(_count_font()).horizontalAdvance(text)

    def _paint_marks(self, painter: QPainter, row: QRect, left: int) -> None:
        """Draw to the right what the column means, with a word as long as there is room for it."""
        colours, face = theme.current(), self.face
        marks = [
            (face.over, None, self.tr("over limit"), colours.bad),
            (face.waits, glyphs.hourglass, self.tr("waiting"), colours.muted),
            (face.started, glyphs.start, self.tr("start"), colours.accent),
            (face.finished, glyphs.finish, self.tr("finish"), colours.good),
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
    return theme.font(16, bold=True)


def _count_font() -> QFont:
    return theme.font(16, bold=True)


def _mark_font() -> QFont:
    return theme.font(13)
