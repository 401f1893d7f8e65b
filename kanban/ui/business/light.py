"""Light between the boards: which cards the tiles want lit up on the requirement board, and which tiles a selected card marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kanban.domain.business import aims
from kanban.domain.ids import ItemId, MetricId
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.head import BoardHead
from kanban.ui.business.orphans import Orphans
from kanban.ui.business.tile_list import TileList

if TYPE_CHECKING:
    from kanban.domain.operations import Change


class Light(QObject):
    """Off at first. It is one of three: off, on for a metric (`source`), on for the requirements without a goal (`for_orphans`).

    While it is on for a metric it follows the tile that has the keyboard.

    Signals:
        lit(frozenset[ItemId] | None): light these cards up; None: none in particular.
    """

    lit = Signal(object)

    def __init__(self, bridge: Bridge, actions: Actions, tiles: TileList, head: BoardHead) -> None:
        super().__init__(tiles)
        self._bridge, self._actions = bridge, actions
        self._tiles, self._head = tiles, head
        self._orphans = Orphans(bridge)
        self.source: MetricId | None = None
        self.for_orphans = False
        self._shown: frozenset[ItemId] | None = None
        tiles.chosen.connect(self._follow)
        tiles.left.connect(self.end)
        head.orphans_wanted.connect(self.toggle_orphans)

    def toggle(self, metric_id: MetricId) -> None:
        """Light up the cards that are meant to move a metric, or no longer."""
        self._shine(None if self.source == metric_id else metric_id)

    def toggle_orphans(self) -> None:
        """Light up the requirements that are for no goal, or no longer."""
        self._shine(None, orphans=not self.for_orphans)

    def end(self) -> None:
        """Light nothing up, on neither board."""
        self._shine(None)
        self.mark(None)

    def mark(self, metric_ids: frozenset[MetricId] | None) -> None:
        """Mark the tiles that a selected card is meant to move; None: no tile."""
        self._tiles.mark(metric_ids or frozenset(), self.source)

    def take(self, change: Change) -> None:
        """Take over what happened to cards and metrics."""
        if self._orphans.take(change) and self._tiles.isVisible():
            self.count_orphans()
        self._look()

    def forget(self) -> None:
        """Look at all cards again."""
        self._orphans.forget()
        self._look()

    def count_orphans(self) -> None:
        """Say in the head how many requirements are for no goal."""
        self._head.show_orphans(len(self._orphans.ids), lit=self.for_orphans)

    def _follow(self, metric_id: MetricId) -> None:
        if self.source is not None and self.source != metric_id:
            self._shine(metric_id)

    def _shine(self, source: MetricId | None, *, orphans: bool = False) -> None:
        self.source, self.for_orphans = source, orphans
        self._look()
        self._tiles.mark(self._tiles.lit, source)
        self.count_orphans()
        if source is not None:
            self._say_how_many(self._bridge.board.metrics[source].name, len(self._shown or ()))

    def _look(self) -> None:
        """Tell which cards are lit up, if they are others than before."""
        found: frozenset[ItemId] | None = None
        if self.source is not None:
            found = aims.cards_for(self._bridge.board, self.source)
        elif self.for_orphans:
            found = self._orphans.ids
        if found != self._shown:
            self._shown = found
            self.lit.emit(found)

    def _say_how_many(self, name: str, count: int) -> None:
        if count:
            words = self.tr("%n cards are meant to move “{name}”.", "", count)
        else:
            words = self.tr("No card is meant to move “{name}”.")
        self._actions.said.emit(words.format(name=name))
