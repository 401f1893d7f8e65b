"""What the tiles show, kept from one look to the next: only what an event touched is worked out again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kanban.domain.board import Board
from kanban.domain.business import aims
from kanban.domain.ids import MetricId
from kanban.ui.business.tile_content import WORRYING, TileContent, content_of

if TYPE_CHECKING:
    from kanban.domain.events import Event
    from kanban.domain.operations import Change


class Contents:
    """The contents of all tiles by metric."""

    def __init__(self) -> None:
        self._known: dict[MetricId, TileContent] = {}
        self._stale: set[MetricId] | None = None
        """What is to be worked out again; None: everything."""
        self._day: date | None = None
        self._cards_changed = False

    def take(self, change: Change) -> bool:
        """Note what a change touched; say whether that is anything."""
        for event in change.events:
            touched = _metrics_touched(event, self._known)
            if touched is None:
                self.forget()
                return True
            if self._stale is not None:
                self._stale |= touched
            self._cards_changed |= _cards_touched(event)
        return self._stale is None or bool(self._stale) or self._cards_changed

    def forget(self) -> None:
        """Work everything out again when it is next asked for."""
        self._stale = None

    def is_old(self, today: date) -> bool:
        """Say whether `of` would work anything out."""
        return self._stale is None or bool(self._stale) or self._cards_changed or self._day != today

    def of(self, board: Board, today: date) -> list[TileContent]:
        """Return the contents of all tiles, in their order on the board."""
        if self._stale is None or self._day != today:
            self._known.clear()
        stale, self._stale, self._day = self._stale or set(), set(), today
        shown = board.shown_metrics()
        for metric in shown:
            if metric.id in stale or metric.id not in self._known:
                self._known[metric.id] = content_of(board, metric, today)
        for gone in set(self._known) - {metric.id for metric in shown}:
            del self._known[gone]
        self._cards_changed = False
        self._count_work(board)
        return [self._known[metric.id] for metric in shown]

    def _count_work(self, board: Board) -> None:
        """Count for the tiles that are worse than expected which cards are in work for them."""
        worrying = [key for key, content in self._known.items() if content.state in WORRYING]
        for key, count in aims.in_work(board, worrying).items():
            if self._known[key].in_work != count:
                self._known[key] = replace(self._known[key], in_work=count)

    def __getitem__(self, metric_id: MetricId) -> TileContent:
        """Return a tile's content.

        Raises:
            KeyError: the metric is not shown.
        """
        return self._known[metric_id]

    def get(self, metric_id: MetricId) -> TileContent | None:
        """Return a tile's content; None when the metric is not shown."""
        return self._known.get(metric_id)


def _cards_touched(event: Event) -> bool:
    """Say whether an event may change how many cards are in work for a metric."""
    from kanban.domain import events

    return isinstance(
        event,
        events.ItemAdded
        | events.ItemMoved
        | events.ItemEdited
        | events.ItemArchived
        | events.ItemRestored
        | events.ItemVoided
        | events.ItemRevived
        | events.ColumnChanged,
    )


def _metrics_touched(event: Event, shown: dict[MetricId, TileContent]) -> set[MetricId] | None:
    """Return the metrics whose tiles an event changes; None for all of them."""
    from kanban.domain.events import (
        BoardChanged,
        GoalChanged,
        MetricChanged,
        PersonChanged,
        ReadingTaken,
        ReadingWithdrawn,
    )

    match event:
        case ReadingTaken() | ReadingWithdrawn():
            return {event.reading.metric_id}
        case MetricChanged():
            return {event.after.id}
        case PersonChanged():
            return {key for key, content in shown.items() if content.metric.owner_id == event.after.id}
        case BoardChanged() | GoalChanged():
            return None
        case _:
            return set()
