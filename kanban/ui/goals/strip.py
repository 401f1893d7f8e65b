"""The milestones of all goals on one line at the head of the business-data board: how many are reached, and which is next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban.domain.business.goals import milestone_strip, milestones_of
from kanban.domain.business.values import Goal, Milestone
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of
from kanban.ui.goals.milestone_words import Standing, how_it_stands, paint_mark, standing_of, strip_words, when_due
from kanban.ui.requirements.shades import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

_HEIGHT: Final = 34
_MARK: Final = 15
_STEP: Final = 26
_EDGE: Final = 10
_TEXT_LEAST: Final = 320
"""So much room is kept for the words, in design pixels; marks that would take it are left out."""
_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MilestoneStrip(QWidget):
    """A mark for each milestone, by day, and the words. Without milestones it is hidden.

    Signals:
        wanted(): somebody wants the goals.
    """

    wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.text = ""
        self.standings: tuple[Standing, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        bridge.changed.connect(self.refresh)
        bridge.reloaded.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show the board's milestones as they stand today."""
        board, today = self._bridge.board, today_of(self._bridge)
        if not any(goal.milestones for goal in board.goals.values()):
            self.standings, self.text = (), ""
            self.hide()
            return
        pairs, found = milestones_of(board), milestone_strip(board, today)
        standings = tuple(standing_of(milestone, today, found.next) for _, milestone in pairs)
        text, told = strip_words(found), self._told(pairs, standings)
        self.setVisible(bool(pairs))
        if (standings, text, told) != (self.standings, self.text, self.toolTip()):
            self.standings, self.text = standings, text
            self.setToolTip(told)
            self.setAccessibleName(self.tr("Milestones: {text}").format(text=text))
            self.setAccessibleDescription(told)
            self.update()

    def _told(self, pairs: Sequence[tuple[Goal, Milestone]], standings: Sequence[Standing]) -> str:
        """Return a line for each milestone."""
        today = today_of(self._bridge)
        return "\n".join(
            self.tr("{name} ({goal}), {when}: {how}").format(
                name=milestone.name,
                goal=goal.name,
                when=when_due(milestone),
                how=how_it_stands(milestone, standing, today),
            )
            for (goal, milestone), standing in zip(pairs, standings, strict=True)
        )

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.updateGeometry()
        self.update()

    def shown_marks(self) -> range:
        """Return the places of those milestones for whose marks there is room: around the first that is not reached."""
        room = max(1, (self.width() - theme.px(_TEXT_LEAST) - 2 * theme.px(_EDGE)) // theme.px(_STEP))
        if len(self.standings) <= room:
            return range(len(self.standings))
        ahead = next((n for n, s in enumerate(self.standings) if s is not Standing.REACHED), len(self.standings))
        first = min(max(0, ahead - room // 2), len(self.standings) - room)
        return range(first, first + room)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(_TEXT_LEAST), theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_TEXT_LEAST // 4), theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = theme.px(1) / 2
        ground = mixed(colours.surface, colours.accent, 0.08 if self.underMouse() else 0.0)
        painter.setBrush(ground)
        focused = self.hasFocus()
        painter.setPen(QPen(colours.accent if focused else colours.line, theme.px(2 if focused else 1)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), theme.px(6), theme.px(6))
        left = self._paint_marks(painter)
        font = theme.font(16)
        painter.setFont(font)
        painter.setPen(colours.text)
        words = QRectF(left, 0, self.width() - left - theme.px(_EDGE), self.height())
        text = QFontMetricsF(font).elidedText(self.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.end()

    def _paint_marks(self, painter: QPainter) -> float:
        """Draw the marks on a line; return where the words begin."""
        colours, side, step = theme.current(), theme.px(_MARK), theme.px(_STEP)
        places = self.shown_marks()
        middle, left = self.height() / 2, float(theme.px(_EDGE))
        gap = theme.px(4)
        for number, place in enumerate(places):
            box = QRectF(left + number * step, middle - side / 2, side, side)
            paint_mark(painter, box, self.standings[place], colours.surface)
            if number + 1 < len(places):
                painter.setPen(QPen(colours.line, theme.px(2)))
                painter.drawLine(
                    QRectF(box.right() + gap, middle, 0, 0).topLeft(),
                    QRectF(left + (number + 1) * step - gap, middle, 0, 0).topLeft(),
                )
        return left + len(places) * step

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.wanted.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)
