"""The scrolled area of the board: heads of columns that stay on top, under them swimlanes of cells, all on one grid."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.cell_list import ground
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.column_header import ColumnHeader
from kanban.ui.requirements.lane_bar import LaneBar

_PITCH_LEAST: Final = 164
_LANE_LEAST: Final = 250
_EMPTY_LANE: Final = 74
_SCROLL_BAR: Final = 5
_AUTO_SCROLL_MS: Final = 25


@dataclass
class LaneRow:
    """One swimlane on screen: its bar (None where the board has no lanes) and its cells from left to right."""

    bar: LaneBar | None
    cells: list[CellView] = field(default_factory=list)


class BoardArea(QScrollArea):
    """Lays out heads, bars and cells.

    Columns share the width until they are as narrow as is good, then the board scrolls sideways. Lanes share the height until
    they are as low as is good, then the whole board scrolls.

    Signals:
        resized(): cells have other sizes.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.headers: list[ColumnHeader] = []
        self.lanes: list[LaneRow] = []
        self.canvas = _Canvas()
        self.setWidget(self.canvas)
        self._strip = QWidget(self)
        self.strip_room = QWidget(self._strip)
        self._overhang = 0
        self._edge_timer = QTimer(self)
        self._edge_timer.setInterval(_AUTO_SCROLL_MS)
        self._edge_timer.timeout.connect(self._scroll_at_edge)
        self._edge_steps = 0
        self.horizontalScrollBar().valueChanged.connect(self._follow)

    def show_grid(self, headers: Sequence[ColumnHeader], lanes: Sequence[LaneRow]) -> None:
        """Show these heads (children of `strip_room`) and lanes (children of `canvas`)."""
        self.headers, self.lanes = list(headers), list(lanes)
        self.lay_out()

    def set_overhang(self, width: int) -> None:
        """Leave so much empty room to the right, in real pixels, that something lies over."""
        if width != self._overhang:
            self._overhang = width
            self.lay_out()

    def column_width(self) -> int:
        """Return the width of a column in real pixels."""
        return self._pitch() - theme.px(5)

    def card_width(self) -> int:
        """Return the width of a card in real pixels."""
        return self.column_width() - 2 * theme.px(5)

    def _pitch(self) -> int:
        room = self.width() - theme.px(5) - self._bar_width()
        return max(theme.px(_PITCH_LEAST), room // max(1, len(self.headers)))

    def _bar_width(self) -> int:
        """Return the width kept free for the bar by which the whole board scrolls; only swimlanes need one."""
        return theme.px(10) if len(self.lanes) > 1 else 0

    def lay_out(self) -> None:
        """Give everything its place, once it is seen."""
        if not self.isVisible():
            return
        width, left = self.column_width(), theme.px(5)
        columns = [(left + place * self._pitch(), width) for place in range(len(self.headers))]
        top = max((header.height_for(width) for header in self.headers), default=theme.px(50)) + theme.px(5)
        self.setViewportMargins(0, top, 0, 0)
        whole = left + self._pitch() * len(self.headers) + self._overhang
        self._strip.setGeometry(0, 0, self.width(), top)
        self.strip_room.setGeometry(-self.horizontalScrollBar().value(), 0, max(whole, self.width()), top)
        for header, (x, wide) in zip(self.headers, columns, strict=True):
            header.setGeometry(x, theme.px(5), wide, top - theme.px(5))
        self._give_card_widths()
        sideways = whole > self.width()
        room = self.height() - top - (self.horizontalScrollBar().sizeHint().height() if sideways else 0)
        height = self._lay_lanes(columns, room)
        self.canvas.columns = [
            (x, wide, header.face.waits) for (x, wide), header in zip(columns, self.headers, strict=True)
        ]
        self.canvas.resize(max(whole, 1), max(height, 1))
        self.canvas.update()
        self._follow()
        self.resized.emit()

    def _give_card_widths(self) -> None:
        width = self.card_width()
        for lane in self.lanes:
            for cell in lane.cells:
                if cell.drawer.card_width != width:
                    cell.set_card_width(width)

    def _lay_lanes(self, columns: list[tuple[int, int]], room: int) -> int:
        """Place bars and cells under each other; return where they end."""
        inset, y = theme.px(5), 0
        bars = sum(LaneBar.wanted_height() for lane in self.lanes if lane.bar is not None)
        heights = self._lane_heights(room - bars - inset)
        for lane, height in zip(self.lanes, heights, strict=True):
            if lane.bar is not None:
                lane.bar.setGeometry(
                    0, y, max(self.width(), columns[-1][0] + columns[-1][1] + self._overhang), lane.bar.wanted_height()
                )
                y += lane.bar.wanted_height()
            for cell, (x, wide) in zip(lane.cells, columns, strict=True):
                cell.setGeometry(x + inset, y, wide - inset, height)
            y += height
        return y + inset

    def _lane_heights(self, room: int) -> list[int]:
        """Share the height: each lane gets what it needs if all fit, else the low ones do and the high ones share the rest."""
        if len(self.lanes) <= 1:
            return [max(room, theme.px(_LANE_LEAST))] * len(self.lanes)
        needs = [max(self._need(lane), theme.px(_EMPTY_LANE)) for lane in self.lanes]
        if sum(needs) <= room:
            spare = (room - sum(needs)) // len(needs)
            return [need + spare for need in needs]
        level = _water_level(needs, room)
        least = theme.px(_LANE_LEAST)
        return [min(need, max(level, least)) for need in needs]

    @staticmethod
    def _need(lane: LaneRow) -> int:
        return max(cell.natural_height() for cell in lane.cells)

    def needs_other_heights(self) -> bool:
        """Say whether lanes need other heights than they have, after cards came or went."""
        if len(self.lanes) <= 1:
            return False
        bars = sum(LaneBar.wanted_height() for lane in self.lanes if lane.bar is not None)
        wanted = self._lane_heights(self.viewport().height() - bars - theme.px(5))
        return wanted != [lane.cells[0].height() for lane in self.lanes]

    # Scrolling

    def _follow(self) -> None:
        left = self.horizontalScrollBar().value()
        self.strip_room.move(-left, 0)
        for lane in self.lanes:
            if lane.bar is not None and lane.bar.left != left:
                lane.bar.left = left
                lane.bar.update()

    def show_cell(self, cell: CellView) -> None:
        """Scroll so that a cell's card with the keyboard, or else its top, is in sight and under nothing."""
        card = cell.visualRect(cell.currentIndex()) if cell.currentIndex().isValid() else QRect(0, 0, 1, theme.px(60))
        box = QRect(cell.mapTo(self.canvas, card.topLeft()), card.size())
        margin = theme.px(16)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        left, right = cell.x() - margin, cell.x() + cell.width() + margin
        room = self.viewport().width() - self._overhang
        if left < across.value() or right > across.value() + room:
            across.setValue(left if left < across.value() else right - room)
        if box.top() - margin < down.value():
            down.setValue(box.top() - margin)
        elif box.bottom() + margin > down.value() + self.viewport().height():
            down.setValue(box.bottom() + margin - self.viewport().height())

    def follow_drag(self, at: QPoint) -> None:
        """Scroll while a drag stays near an edge; `at` is a place of the screen."""
        x, edge = self.viewport().mapFromGlobal(at).x(), theme.px(40)
        right = self.viewport().width() - self._overhang
        self._edge_steps = -1 if x < edge else 1 if x > right - edge else 0
        if self._edge_steps:
            self._edge_timer.start()
        else:
            self._edge_timer.stop()

    def end_drag(self) -> None:
        """Stop scrolling: the drag is over or elsewhere."""
        self._edge_timer.stop()

    def _scroll_at_edge(self) -> None:
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self._edge_timer.stop()
            return
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + self._edge_steps * theme.px(14))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.lay_out()


class _Canvas(QWidget):
    """What cells and bars lie on; it paints the columns. `columns`: left edge, width, whether cards wait there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cells")  # a scroll bar is styled before its list is known as a cell
        self.columns: list[tuple[int, int, bool]] = []

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        corner = theme.px(8)
        for left, width, waits in self.columns:
            box = QRect(left, 0, width, self.height() - theme.px(5))
            if box.intersects(event.rect()):
                painter.setBrush(ground(waits))
                painter.drawRoundedRect(QRectF(box.adjusted(0, -corner, 0, 0)), corner, corner)
        painter.end()


def _water_level(needs: Sequence[int], room: int) -> int:
    """Return the height at which lanes are cut so that together they fill the room."""
    left, level = room, 0
    for place, need in enumerate(sorted(needs)):
        level = left // (len(needs) - place)
        if need > level:
            return level
        left -= need
    return level
