"""What lies over and above the board's cells: who is over a limit, the bar of a selection, cards that fly, a word for an empty board."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QTimer

from kanban.domain.ids import ItemId, PersonId
from kanban.domain.limits import columns_in_progress
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.cell_list import Wish
from kanban.ui.requirements.limits_strip import LimitsStrip

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from kanban.ui.requirements.board_view import RequirementBoard
    from kanban.ui.requirements.empty_board import EmptyBoard
    from kanban.ui.requirements.motion import Motion
    from kanban.ui.requirements.nothing_found import NothingFound
    from kanban.ui.requirements.selection_bar import SelectionBar


class BoardExtras(QObject):
    """For one board on screen; each is made when it is first needed."""

    def __init__(self, board: RequirementBoard, bridge: Bridge) -> None:
        super().__init__(board)
        self._board = board
        self._told = False
        self.limits = LimitsStrip(bridge, board)
        self.limits.person_chosen.connect(self._choose_cards_of)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(0)
        self._counting.timeout.connect(self.show_selection)
        board.hands.selection_changed.connect(self._counting.start)
        board.cells.counted.connect(self.limits.count_soon)
        board.cells.counted.connect(self._show_if_empty)

    def restyle(self) -> None:
        """Take over colours, sizes and language."""
        self.limits.restyle()
        if "bar" in self.__dict__:
            self.bar.restyle()
        if "hint" in self.__dict__:
            self.hint.restyle()
        if "nothing" in self.__dict__:
            self.nothing.restyle()
        self.place()

    def place(self) -> None:
        """Lie where the board's size wants it."""
        for name in ("bar", "hint", "nothing"):
            if name in self.__dict__:
                self.__dict__[name].place()

    # The selection

    @cached_property
    def bar(self) -> SelectionBar:
        """The bar of a selection, hidden at first."""
        from kanban.ui.requirements.selection_bar import SelectionBar

        made = SelectionBar(self._board.area)
        made.wanted.connect(self._on_wanted)
        return made

    def show_selection(self) -> None:
        """Say how many cards are selected, when they are several."""
        count = len(self._board.selection.selected())
        if count > 1 or "bar" in self.__dict__:
            self.bar.show_count(count)
            self._board.area.set_foot(self.bar.room())
        for strip in self._board.area.strips:
            cells = [cell for cell in self._board.grid.all() if cell.cards.key.column_id == strip.column_id]
            strip.show_chosen(sum(len(cell.selected_ids()) for cell in cells) if strip.face.folded else 0)

    def _on_wanted(self, action: str, at: QPoint) -> None:
        board = self._board
        match action:
            case "move":
                board.hands.lists.ask_where(at)
            case "assign":
                board.hands.lists.ask_who(at)
            case "label":
                board.hands.lists.ask_label(at)
            case "block":
                board.hands.take_wish(Wish.BLOCK)
            case "print":
                board.hands.print_selected()
            case "archive":
                board.commands.archive(Source.MOUSE, board.selection.selected())
            case "together":
                board.edit_together()
            case _:
                board.selection.clear_others(None)
                board.focus_board()

    def _choose_cards_of(self, person_id: PersonId) -> None:
        """Select what somebody has in work."""
        board = self._board.faces.board
        working = columns_in_progress(board)
        cards = [
            item.id
            for item in board.ordered_cards()
            if person_id in item.details.owners and item.place is not None and item.place.column_id in working
        ]
        self._board.selection.choose_these(cards)
        self._board.focus_board()

    # Cards that fly

    @cached_property
    def motion(self) -> Motion:
        """The film over the board."""
        from kanban.ui.requirements.motion import Motion

        return Motion(self._board.area)

    def before(self, change: Change) -> None:
        """Note where the cards are that a change moves from elsewhere."""
        from kanban.ui.requirements.motion import is_told

        self._told = is_told(change)
        if self._told:
            self.motion.before(change, self._rect_of)

    def after(self) -> None:
        """Let them fly, now that the board has taken the change over."""
        if self._told:
            self.motion.after(self._rect_of, self._picture_of)

    def _rect_of(self, item_id: ItemId) -> QRect | None:
        """Return a card's place on the area, or that of a folded lane or column it is in; None: not in sight."""
        cell, area = self._board.grid.cell_of(item_id), self._board.area
        if cell is None:
            return None
        shown = area.stand_in(cell)
        if shown is cell:
            return cell.place_of(item_id, area)
        column = self._board.grid.columns.index(cell.cards.key.column_id)
        head = area.headers[column]
        at = shown.mapTo(area, QPoint(0, theme.px(40))) if shown in area.strips else shown.mapTo(area, QPoint(0, 0))
        return QRect(head.mapTo(area, QPoint(0, 0)).x(), at.y(), head.width(), theme.px(34))

    def _picture_of(self, item_id: ItemId) -> QPixmap:
        cell = self._board.grid.cell_of(item_id)
        assert cell is not None  # noqa: S101 - asked only for cards that have a place
        return cell.picture_of([item_id])

    # An empty board

    @cached_property
    def hint(self) -> EmptyBoard:
        """What an empty board says, hidden at first."""
        from kanban.ui.requirements.empty_board import EmptyBoard

        made = EmptyBoard(self._board.area)
        made.wanted.connect(self._board.wanted)
        return made

    @cached_property
    def nothing(self) -> NothingFound:
        """What a board says on which a search finds no card, hidden at first."""
        from kanban.ui.requirements.nothing_found import NothingFound

        return NothingFound(self._board.area)

    def show_nothing_found(self, text: str) -> None:
        """Say that no card was found for a text; "": some were, or nothing is searched for."""
        if text or "nothing" in self.__dict__:
            self.nothing.show_text(text)

    def _show_if_empty(self) -> None:
        empty = bool(self._board.grid.columns) and not self._board.grid.places
        if empty or "hint" in self.__dict__:
            self.hint.setVisible(empty)
            self.hint.place()


def density_words(density: str) -> str:
    """Return in words how much cards show."""
    words = {
        "full": QCoreApplication.translate("RequirementBoard", "Cards: everything"),
        "compact": QCoreApplication.translate("RequirementBoard", "Cards: the most important"),
        "line": QCoreApplication.translate("RequirementBoard", "Cards: one line"),
    }
    return words[density]
