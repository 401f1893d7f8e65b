"""The slim bar above a swimlane: its name, how full it is, and, when the lane is folded, how many cards are in which column."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.domain.ids import SwimlaneId
from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.ui.requirements import board_signs, glyphs
from kanban.ui.requirements.board_button import BoardButton
from kanban.ui.requirements.board_faces import LaneFace, expedite_word
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.shades import mixed

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class LaneBar(BoardButton):
    """The bar of one swimlane; a click folds the lane, or opens it. `lane_id` None: the unnamed one."""

    def __init__(self, lane_id: SwimlaneId | None, faces: CardFaces, parent: QWidget | None = None) -> None:
        super().__init__(faces, parent)
        self.lane_id = lane_id
        self.face = LaneFace("")
        self.left = 0
        """How far the board is scrolled to the right, in real pixels; the words stay in sight."""
        self.columns: list[tuple[int, int]] = []
        """Left edge and width of each column that has room for a number, from left to right; a width of 0: none."""
        self.covered: list[tuple[int, int]] = []
        """Left and right edge of each folded column, which lies over the bar, from left to right."""
        self.current: int | None = None
        """In which column the keyboard is, counted from the left; None: nowhere."""

    def show_lane(self, face: LaneFace) -> None:
        """Show this, in colours and words."""
        self.face = face
        words = face.words()
        self.setAccessibleName(listed(words))
        self.setAccessibleDescription(face.policy)
        click = self.tr("Click to open this lane.") if face.folded else self.tr("Click to fold this lane.")
        self.set_tip("\n".join(part for part in (*words, face.policy, click) if part))
        self.update()

    @staticmethod
    def bar_height() -> int:
        """Return the height of such a bar without numbers below, in real pixels."""
        return QFontMetrics(theme.font(16)).height() + theme.px(8)

    def wanted_height(self) -> int:
        """Return the height that it should have, in real pixels."""
        return self.bar_height() + (theme.px(30) if self.face.folded else 0)

    def column_at(self, x: int) -> int | None:
        """Return at which column, counted from the left, a place of the bar is; None: at none."""
        for place, (left, width) in enumerate(self.columns):
            if left <= x < left + width:
                return place
        return None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRect(0, 0, self.width(), self.bar_height())
        painter.fillRect(bar, self._ground())
        self._paint_words(painter, bar)
        if self.face.folded:
            self._paint_numbers(painter, QRect(0, bar.bottom() + 1, self.width(), self.height() - bar.height()))
        if self.drop_at is not None:
            place = self.column_at(self.drop_at.x())
            if place is not None:
                left, width = self.columns[place]
                self.paint_drop(painter, QRectF(left, 0, width, self.height()))
        if self.hasFocus():
            painter.setClipRect(self.visibleRegion().boundingRect())
            self.paint_ring(painter)
        painter.end()

    def _ground(self) -> QColor:
        colours = theme.current()
        return mixed(colours.window, colours.line, 0.6 if self.underMouse() else 0.45)

    def _paint_words(self, painter: QPainter, bar: QRect) -> None:
        """Draw the signs, the name and the counts one after the other, none of them under a folded column."""
        colours, face = theme.current(), self.face
        x = self.left + theme.px(12)
        sign = theme.px(14) + theme.px(6)
        signs = sign * (2 if face.expedite else 1)
        x = self._clear(x, signs + _wide(face.name, theme.font(16, bold=face.expedite)))
        board_signs.fold_mark(painter, _sign_box(bar, x), colours.muted, folded=face.folded)
        if face.expedite:
            painter.fillRect(QRect(x - theme.px(12), 0, theme.px(6), bar.height()), colours.expedite)
            glyphs.expedite(painter, _sign_box(bar, x + sign), colours.expedite)
        x = self._write(
            painter, bar, x + signs, face.name, font=theme.font(16, bold=face.expedite), colour=colours.text
        )
        if face.expedite and not face.says_expedite:
            x = self._write(painter, bar, x, expedite_word(), font=theme.font(14, bold=True), colour=colours.expedite)
        x = self._write(painter, bar, x, face.counts_text(), font=theme.font(14), colour=colours.muted)
        x = self._paint_limit(painter, bar, x)
        self.policy_box = QRectF()
        if face.policy:
            self.policy_box = _sign_box(bar, self._clear(x, sign))
            board_signs.policy(painter, self.policy_box, colours.muted)

    def _paint_limit(self, painter: QPainter, bar: QRect, x: int) -> int:
        """Draw how full the lane is, if it has a limit; return where the next may begin."""
        face, colour = self.face, theme.current().muted
        if face.limit is None:
            return x
        text = self.tr("{counts} in work").format(counts=face.limit_text())
        if face.over:
            colour = theme.current().bad
            text += " · " + self.tr("over limit")
            sign = theme.px(14) + theme.px(5)
            x = self._clear(x, sign + _wide(text, theme.font(14, bold=True)))
            glyphs.over_limit(painter, _sign_box(bar, x), colour)
            x += sign
        return self._write(painter, bar, x, text, font=theme.font(14, bold=True), colour=colour)

    def _clear(self, x: int, width: int) -> int:
        """Return where something so wide may begin, at `x` or further right, so that no folded column lies over it."""
        for left, right in self.covered:
            if x < right and x + width > left:
                x = right + theme.px(12)
        return x

    def _write(self, painter: QPainter, bar: QRect, x: int, text: str, *, font: QFont, colour: QColor) -> int:
        """Write a text; return where the next may begin."""
        width = _wide(text, font)
        x = self._clear(x, width)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(bar.adjusted(x, 0, 0, 0), _LEFT, text)
        return x + width + theme.px(12)

    def _paint_numbers(self, painter: QPainter, row: QRect) -> None:
        """Draw under each column how many cards are there; that of the column with the keyboard is underlined."""
        colours = theme.current()
        painter.setFont(theme.font(14, bold=True))
        for place, ((left, width), count) in enumerate(zip(self.columns, self.face.columns, strict=False)):
            if not width or not count:
                continue
            current = self.hasFocus() and place == self.current
            painter.setPen(colours.accent if current else colours.muted)
            box = QRect(left + theme.px(10), row.top(), width, row.height())
            painter.drawText(box, _LEFT, str(count))
            if current:
                line = QRect(box.left(), box.bottom() - theme.px(7), _wide(str(count), painter.font()), theme.px(2))
                painter.fillRect(line, colours.accent)


def _wide(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def _sign_box(bar: QRect, x: int) -> QRectF:
    """Return where a sign is drawn whose left edge is at `x`."""
    side = theme.px(14)
    return QRectF(x, bar.center().y() - side / 2 + 0.5, side, side)
