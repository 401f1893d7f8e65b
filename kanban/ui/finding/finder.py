"""Joins the search line to the board: what is found stands out there, and F3 goes from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kanban.domain.ids import ItemId
from kanban.settings import Settings
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.finding.find_line import FindLine
from kanban.ui.finding.kept_searches import KeptSearches

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kanban.ui.requirements.board_view import RequirementBoard


class Finder(QObject):
    """One search line at work on one requirement board."""

    def __init__(
        self, bridge: Bridge, settings: Settings, actions: Actions, board: RequirementBoard, place: QWidget
    ) -> None:
        super().__init__(place)
        self._board = board
        self.line = FindLine(bridge, settings, place)
        self.kept = KeptSearches(bridge, actions, self.line)
        self.line.matched.connect(self._on_matched)
        self.line.go_wanted.connect(self.go)
        self.line.left.connect(board.focus_board)
        board.search_left.connect(self.line.end)
        for keys, steps in (("F3", 1), ("Shift+F3", -1)):
            shortcut = QShortcut(QKeySequence(keys), place)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda steps=steps: self.go(steps))

    def _on_matched(self, ids: frozenset[ItemId] | None, fade: bool) -> None:
        self._board.show_matches(ids, fade=fade, text=self.line.edit.text().strip())

    def go(self, steps: int) -> None:
        """Select the first card that is found (0), the next one (1), or the one before (-1), round and round."""
        found = self.line.search.ordered()
        if not found:
            return
        self.line.search.remember()
        at = 0
        chosen = self._board.selection.lead()
        if steps and chosen is not None:
            at = (found.index(chosen) + steps) % len(found) if chosen in found else 0
        self._board.select_item(found[at])
