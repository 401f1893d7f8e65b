"""The scrolled area of the board: heads of columns that stay on top, under them swimlanes of cells, all on one grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.board_canvas import BoardCanvas
from kanban.ui.requirements.cell_view import CellView
from kanban.ui.requirements.column_header import ColumnHeader
from kanban.ui.requirements.column_strip import ColumnStrip
from kanban.ui.requirements.edge_scroll import EdgeScroll
from kanban.ui.requirements.lane_bar import LaneBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_PITCH_LEAST: Final = 164
_LANE_LEAST: Final = 150
_EMPTY_LANE: Final = 74
_EXPEDITE_SHARE: Final = 0.24
"""So much of the height the expedite lane takes at most while others have too little."""
_EXPEDITE_LEAST: Final = 110


@dataclass
class LaneRow:
    """One swimlane on screen: its bar (None where the board has no lanes) and its cells from left to right."""

    bar: LaneBar | None
    cells: list[CellView] = field(default_factory=list)

    @property
    def folded(self) -> bool:
        """Whether only the bar is shown."""
        return self.bar is not None and self.bar.face.folded

    @property
    def hurries(self) -> bool:
        """Whether it is the lane of what cannot wait."""
        return self.bar is not None and self.bar.face.expedite


class BoardArea(QScrollArea):
    """Lays out heads, bars, cells and the strips of folded columns.

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
        self.strips: list[ColumnStrip] = []
        self.lanes: list[LaneRow] = []
        self.only_found = False
        """Whether cards are left out that a search did not find; lanes without any then need no room."""
        self.canvas = BoardCanvas()
        self.setWidget(self.canvas)
        self._heads = QWidget(self)
        self.strip_room = QWidget(self._heads)
        self._overhang = self._foot = 0
        self.edges = EdgeScroll(self)
        self.horizontalScrollBar().valueChanged.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._follow_down)

    def show_grid(
        self, headers: Sequence[ColumnHeader], strips: Sequence[ColumnStrip], lanes: Sequence[LaneRow]
    ) -> None:
        """Show these heads (children of `strip_room`), strips and lanes (of `canvas`)."""
        self.headers, self.strips, self.lanes = list(headers), list(strips), list(lanes)
        for strip in strips:
            strip.raise_()  # in one piece over the bars of swimlanes
        self.lay_out()

    def set_overhang(self, width: int) -> None:
        """Leave so much empty room to the right, in real pixels, that something lies over."""
        if width != self._overhang:
            self._overhang = self.edges.overhang = width
            self.lay_out()

    def set_foot(self, height: int) -> None:
        """Leave so much room at the bottom, in real pixels, that something lies over. No card moves for it."""
        if height != self._foot:
            self._foot = height
            self.lay_out()

    def column_width(self) -> int:
        """Return the width of an open column in real pixels."""
        gap, folded = theme.px(5), [header.face.folded for header in self.headers]
        room = self.width() - gap - self._bar_width() - sum(folded) * (ColumnStrip.wanted_width() + gap)
        still_open = max(1, len(folded) - sum(folded))
        return max(theme.px(_PITCH_LEAST), room // still_open) - gap

    def card_width(self) -> int:
        """Return the width of a card in real pixels."""
        return self.column_width() - 2 * theme.px(5)

    def _bar_width(self) -> int:
        """Return the width kept free for the bar by which the whole board scrolls; only swimlanes need one."""
        return theme.px(10) if len(self.lanes) > 1 else 0

    def _columns(self) -> list[tuple[int, int]]:
        """Return the left edge and the width of each column, in real pixels."""
        left, wide, columns = theme.px(5), self.column_width(), []
        for header in self.headers:
            width = ColumnStrip.wanted_width() if header.face.folded else wide
            columns.append((left, width))
            left += width + theme.px(5)
        return columns

    # Places

    def lay_out(self) -> None:
        """Give everything its place, once it is seen."""
        if not self.isVisible():
            return
        columns = self._columns()
        heights = [header.height_for(wide) for header, (_, wide) in zip(self.headers, columns, strict=True)]
        top = max(heights, default=theme.px(50)) + theme.px(5)
        self.setViewportMargins(0, top, 0, 0)
        end = columns[-1][0] + columns[-1][1] if columns else 0
        whole = end + theme.px(5) + self._overhang
        self._heads.setGeometry(0, 0, self.width(), top)
        self.strip_room.setGeometry(-self.horizontalScrollBar().value(), 0, max(whole, self.width()), top)
        for header, (x, wide) in zip(self.headers, columns, strict=True):
            header.setGeometry(x, theme.px(5), wide, top - theme.px(5))
        self._give_card_widths()
        sideways = whole > self.width()
        room = self.height() - top - (self.horizontalScrollBar().sizeHint().height() if sideways else 0)
        alone = len(self.lanes) <= 1
        height = self._lay_lanes(columns, room - (self._foot if alone else 0))
        self.canvas.columns = [
            (x, wide, header.face.waits) for (x, wide), header in zip(columns, self.headers, strict=True)
        ]
        self.canvas.resize(max(whole, 1), max(height + self._foot, 1))
        self.canvas.update()
        self._lay_strips(columns, height)
        self._follow()
        self.resized.emit()

    def _give_card_widths(self) -> None:
        width = self.card_width()
        for lane in self.lanes:
            for header, cell in zip(self.headers, lane.cells, strict=True):
                if cell.drawer.card_width != width and not (lane.folded or header.face.folded):
                    cell.set_card_width(width)

    def _lay_lanes(self, columns: list[tuple[int, int]], room: int) -> int:
        """Place bars and cells under each other; return where they end."""
        inset, y = theme.px(5), 0
        heights = self._lane_heights(room - self._bars_height() - inset)
        end = columns[-1][0] + columns[-1][1] + self._overhang if columns else 0
        for lane, height in zip(self.lanes, heights, strict=True):
            if lane.bar is not None:
                lane.bar.columns = [
                    (x, 0 if header.face.folded else wide)
                    for header, (x, wide) in zip(self.headers, columns, strict=True)
                ]
                lane.bar.covered = [
                    (x, x + wide) for header, (x, wide) in zip(self.headers, columns, strict=True) if header.face.folded
                ]
                lane.bar.setGeometry(0, y, max(self.width(), end), lane.bar.wanted_height())
                y += lane.bar.wanted_height()
            for cell, (x, wide) in zip(lane.cells, columns, strict=True):
                cell.setGeometry(x + inset, y, wide - inset, height)
            y += height
        return y + inset

    def _lay_strips(self, columns: list[tuple[int, int]], height: int) -> None:
        for strip, header, (x, wide) in zip(self.strips, self.headers, columns, strict=True):
            strip.setVisible(header.face.folded)
            if header.face.folded:
                strip.setGeometry(x, 0, wide, height - theme.px(5))

    def _bars_height(self) -> int:
        return sum(lane.bar.wanted_height() for lane in self.lanes if lane.bar is not None)

    def _lane_heights(self, room: int) -> list[int]:
        """Share the height: each lane gets what it needs if all fit, else low ones do, and high ones more than less high ones."""
        if len(self.lanes) <= 1 and not any(lane.folded for lane in self.lanes):
            return [max(room, theme.px(_LANE_LEAST))] * len(self.lanes)
        still_open = [lane for lane in self.lanes if not lane.folded]
        needs = [self._need(lane) for lane in still_open]
        if sum(needs) <= room:
            spare = (room - sum(needs)) // max(1, sum(map(bool, needs)))
            shared = [need + spare if need else 0 for need in needs]
        else:
            most = max(round(room * _EXPEDITE_SHARE), theme.px(_EXPEDITE_LEAST))
            wishes = [min(need, most) if lane.hurries else need for lane, need in zip(still_open, needs, strict=True)]
            shared = _parts(wishes, room, theme.px(_LANE_LEAST))
        heights = iter(shared)
        return [0 if lane.folded else next(heights) for lane in self.lanes]

    def _need(self, lane: LaneRow) -> int:
        if self.only_found and not any(cell.cards.rowCount() for cell in lane.cells):
            return 0
        shown = [cell for header, cell in zip(self.headers, lane.cells, strict=True) if not header.face.folded]
        return max([theme.px(_EMPTY_LANE), *(cell.natural_height() for cell in shown)])

    def needs_other_heights(self) -> bool:
        """Say whether lanes need other heights than they have, after cards came or went."""
        if len(self.lanes) <= 1:
            return False
        wanted = self._lane_heights(self.viewport().height() - self._bars_height() - theme.px(5))
        return wanted != [lane.cells[0].height() if lane.cells and not lane.folded else 0 for lane in self.lanes]

    # Scrolling

    def _follow(self) -> None:
        left = self.horizontalScrollBar().value()
        self.strip_room.move(-left, 0)
        for lane in self.lanes:
            if lane.bar is not None and lane.bar.left != left:
                lane.bar.left = left
                lane.bar.update()

    def _follow_down(self) -> None:
        for strip in self.strips:
            if strip.isVisible():
                strip.update()  # its name stays in sight

    def stand_in(self, cell: CellView) -> QWidget:
        """Return what has the keyboard in a cell's place: the cell, or the bar or strip that is shown instead of it."""
        for lane in self.lanes:
            if cell in lane.cells:
                place = lane.cells.index(cell)
                if self.headers[place].face.folded:
                    return self.strips[place]
                return lane.bar if lane.folded and lane.bar is not None else cell
        return cell

    def give_keyboard(self, cell: CellView) -> None:
        """Give the keyboard to a cell, or to what is shown in its place."""
        stand_in = self.stand_in(cell)
        if isinstance(stand_in, LaneBar):
            stand_in.current = next(lane.cells.index(cell) for lane in self.lanes if cell in lane.cells)
            stand_in.update()
        stand_in.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cell(self, cell: CellView) -> None:
        """Scroll so that a cell's card with the keyboard, or else its top, is in sight and under nothing."""
        shown = self.stand_in(cell)
        margin = theme.px(16)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        left, right = cell.x() - margin, cell.x() + cell.width() + margin
        room = self.viewport().width() - self._overhang
        if left < across.value() or right > across.value() + room:
            across.setValue(left if left < across.value() else right - room)
        if isinstance(shown, ColumnStrip):
            return
        card = shown.rect()
        if shown is cell:
            there = cell.currentIndex().isValid()
            card = cell.visualRect(cell.currentIndex()) if there else QRect(0, 0, 1, theme.px(60))
        box = QRect(shown.mapTo(self.canvas, card.topLeft()), card.size())
        if box.top() - margin < down.value():
            down.setValue(box.top() - margin)
        elif box.bottom() + margin > down.value() + self.viewport().height():
            down.setValue(box.bottom() + margin - self.viewport().height())

    def follow_drag(self, at: QPoint) -> None:
        """Scroll while a drag stays near an edge; `at` is a place of the screen."""
        self.edges.follow(at)

    def end_drag(self) -> None:
        """Stop scrolling: the drag is over or elsewhere."""
        self.edges.stop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # arrows choose cards; what no cell takes goes on to the board

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.lay_out()


def _parts(needs: Sequence[int], room: int, least: int) -> list[int]:
    """Return how much of too little room each lane gets: never more than it needs, and the more the higher it would be.

    None gets less than `least` if it needs that much, even where all together then take more than there is.
    """
    parts, left = [0] * len(needs), float(room)
    weights = [sqrt(need) for need in needs]
    for place in sorted(range(len(needs)), key=needs.__getitem__):
        whole = sum(weight for weight, part in zip(weights, parts, strict=True) if not part) or 1.0
        parts[place] = min(needs[place], max(least, int(left * weights[place] / whole)))
        left -= parts[place]
    return parts
