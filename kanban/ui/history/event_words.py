"""What one event did, in words: about cards as their own history says it, about everything else here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple, assert_never

from PySide6.QtCore import QObject

from kanban.domain.board import Board
from kanban.domain.events import (
    BoardChanged,
    CardSeen,
    CardTemplateChanged,
    ColumnChanged,
    DataSourceChanged,
    Event,
    GoalChanged,
    ItemAdded,
    ItemEvent,
    ItemMoved,
    MetricChanged,
    PersonChanged,
    ReadingEvent,
    ReadingWithdrawn,
    SwimlaneChanged,
    WallRead,
)
from kanban.domain.ids import ItemId
from kanban.domain.operations import Operation, Source
from kanban.ui.business import figures
from kanban.ui.phrases import listed
from kanban.ui.requirements.history_words import HistoryWords

_Named = (
    ColumnChanged
    | SwimlaneChanged
    | PersonChanged
    | GoalChanged
    | MetricChanged
    | DataSourceChanged
    | CardTemplateChanged
)


class EventLine(NamedTuple):
    """One event in words. Not about a card: `item_id` is None and `key` is empty."""

    item_id: ItemId | None
    key: str
    title: str
    what: str


class EventWords(QObject):
    """Puts the events of an operation into words. `board` is today's, `now` aware UTC."""

    def __init__(self, board: Board, now: datetime) -> None:
        super().__init__()
        self._board = board
        self._of_cards = HistoryWords(board, now)

    def line(self, operation: Operation, event: Event, names: Mapping[ItemId, tuple[str, str]]) -> EventLine:
        """Return an event's line; `names` are the keys and titles of items."""
        if isinstance(event, ItemEvent):
            key, title = names.get(event.item_id, ("", ""))
            return EventLine(event.item_id, key, title, self._of_card(operation, event))
        return EventLine(None, "", "", self._of_board(event))

    def _of_card(self, operation: Operation, event: ItemEvent) -> str:
        """Return what happened to a card; the way by which it did stands above all lines, and who reads it knows of undoing."""
        if isinstance(event, CardSeen) and operation.reverses is not None:
            return self.tr("What is known of the paper card: as before")
        plain = replace(operation, reverses=None)
        if not isinstance(event, CardSeen):
            plain = replace(plain, source=Source.MOUSE)
        lines = self._of_cards.lines([(plain, event, False)])
        if lines:
            return lines[0].what
        if isinstance(event, ItemMoved) or (isinstance(event, CardSeen) and event.seen is None):
            return (
                self.tr("Other place in its column") if isinstance(event, ItemMoved) else self.tr("Not seen any more")
            )
        return self.tr("Added") if isinstance(event, ItemAdded) else self.tr("Changed")

    def _of_board(self, event: Event) -> str:
        match event:
            case BoardChanged():
                return self._board_words(event)
            case WallRead():
                return self.tr("Photo of the wall applied") if event.after is not None else self.tr("Photo taken back")
            case _ if isinstance(event, ReadingEvent):
                return self._reading_words(event)
            case _ if isinstance(event, _Named):
                what = listed(self._differences(event))
                return self.tr("{thing}: {what}").format(thing=self._thing(event), what=what or self.tr("changed"))
        return ""

    def _reading_words(self, event: ReadingEvent) -> str:
        reading = event.reading
        metric = self._board.metrics.get(reading.metric_id)
        fields = {
            "metric": metric.name if metric is not None else "–",
            "period": figures.day(reading.period),
            "value": figures.number(reading.value, metric.decimals if metric is not None else 0),
        }
        gone = isinstance(event, ReadingWithdrawn)
        text = self.tr("{metric}, {period}: {value} withdrawn") if gone else self.tr("{metric}, {period}: {value}")
        return text.format(**fields)

    def _board_words(self, event: BoardChanged) -> str:
        before, after = event.before, event.after
        if before is None:
            return self.tr("Board “{name}” made").format(name=after.name)
        said = []
        if before.name != after.name:
            said.append(self.tr("was called “{name}”").format(name=before.name))
        if before.zone != after.zone:
            said.append(self.tr("time zone is now {zone}").format(zone=after.zone))
        if before.filters != after.filters:
            said.append(self.tr("kept searches changed"))
        if before.card_parts != after.card_parts:
            said.append(self.tr("paper cards show something else"))
        if before.limit_policy is not after.limit_policy:
            said.append(self.tr("what happens over a limit changed"))
        return self.tr("Board: {what}").format(what=listed(said) or self.tr("changed"))

    def _thing(self, event: _Named) -> str:
        name = event.after.name
        match event:
            case ColumnChanged():
                return self.tr("Column “{name}”").format(name=name)
            case SwimlaneChanged():
                return self.tr("Swimlane “{name}”").format(name=name)
            case PersonChanged():
                return self.tr("Person “{name}”").format(name=name)
            case GoalChanged():
                return self.tr("Goal “{name}”").format(name=name)
            case MetricChanged():
                return self.tr("Metric “{name}”").format(name=name)
            case DataSourceChanged():
                return self.tr("Data source “{name}”").format(name=name)
            case CardTemplateChanged():
                return self.tr("Card template “{name}”").format(name=name)
        assert_never(event)

    def _differences(self, event: _Named) -> Iterator[str]:
        """Yield what is another than before."""
        before: Any = event.before
        after: Any = event.after
        if before is None:
            yield self.tr("made")
            return
        if before.removed != after.removed:
            yield self.tr("removed") if after.removed else self.tr("brought back")
        if before.name != after.name:
            yield self.tr("was called “{name}”").format(name=before.name)
        if isinstance(event, ColumnChanged | SwimlaneChanged | PersonChanged) and before.wip_limit != after.wip_limit:
            limit = after.wip_limit
            yield self.tr("limit is now {limit}").format(limit=limit) if limit is not None else self.tr("no limit")
        if isinstance(event, ColumnChanged | SwimlaneChanged | MetricChanged) and before.position != after.position:
            yield self.tr("moved")
        if isinstance(event, ColumnChanged) and (before.started, before.finished) != (after.started, after.finished):
            yield self._mark_words(event)
        if isinstance(event, ColumnChanged | SwimlaneChanged) and before.policy != after.policy:
            yield self.tr("policy changed")

    def _mark_words(self, event: ColumnChanged) -> str:
        if event.after.started and not (event.before is not None and event.before.started):
            return self.tr("work starts here")
        if event.after.finished and not (event.before is not None and event.before.finished):
            return self.tr("work is finished here")
        return self.tr("no start or finish any more")
