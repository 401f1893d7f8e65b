"""What happened to one item, in words: newest first, in the board's own time, with who did it and by what way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, assert_never

from PySide6.QtCore import QObject

from kanban.domain.board import Board, ChecklistEntry, ItemDetails, Place, Sighting
from kanban.domain.business.values import Hypothesis
from kanban.domain.events import (
    CardPrinted,
    CardSeen,
    Event,
    ItemAdded,
    ItemArchived,
    ItemBlocked,
    ItemCommented,
    ItemEdited,
    ItemMoved,
    ItemRestored,
    ItemRevived,
    ItemUnblocked,
    ItemVoided,
    PastMoveNoted,
    ValueChecked,
)
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Operation, OperationId, Source
from kanban.ui.phrases import listed
from kanban.ui.requirements.card_face import service_name, type_name
from kanban.ui.requirements.card_values import verdict_name
from kanban.ui.requirements.time_words import TimeWords

_STEPS_MOST: Final = 5
_SAID_MOST: Final = 120


@dataclass(frozen=True)
class HistoryLine:
    """One thing that happened: what, and when and by whom; `day`: the day in words.

    `taken_back`: it was undone later; `undone_by`: when and by whom.
    """

    what: str
    when: str
    day: str
    taken_back: bool = False
    undone_by: str = ""


class HistoryWords(QObject):
    """Puts entries of the log into words. `now` is aware UTC."""

    def __init__(self, board: Board, now: datetime, key_of: Callable[[ItemId], str] = str) -> None:
        """Make words; `key_of` tells the key of a card that the board does not show."""
        super().__init__()
        self._key_of = key_of
        self._board = board
        self._zone = board.facts.zone_info
        self._times = TimeWords(self._zone, now)

    def lines(self, history: list[tuple[Operation, Event, bool]]) -> list[HistoryLine]:
        """Return the lines, newest first.

        Left out are changes of order, what only took something back, and sightings that moved the card.
        """
        found = []
        moved = {operation.id for operation, event, _ in history if isinstance(event, ItemMoved)}
        undoing = {operation.reverses: operation for operation, _, _ in history if operation.reverses is not None}
        for operation, event, undone in reversed(history):
            if operation.reverses is not None or (isinstance(event, CardSeen) and operation.id in moved):
                continue
            what = self._what(event, operation.source)
            if what:
                by = self._by_way_of(operation.source).format(what=what)
                why = _reason(event)
                text = self.tr("{text}: {reason}").format(text=by, reason=why) if why else by
                undone_by = self._undone(operation, undoing, undone)
                found.append(HistoryLine(text, self._when(operation, event), self._head(event), undone, undone_by))
        return found

    def _undone(self, operation: Operation, undoing: dict[OperationId, Operation], undone: bool) -> str:
        """Return who took an operation back and when; "" for one that stands."""
        by = undoing.get(operation.id) if undone else None
        if by is None:
            return ""
        return self.tr("undone {ago} by {who}").format(ago=self._times.ago(by.recorded_at), who=by.actor)

    def _what(self, event: Event, source: Source) -> str:
        """Return what happened, without reasons; "" for what nobody wants to read."""
        match event:
            case ItemAdded():
                place = event.item.place
                return self.tr("Added to {column}").format(column=self._column(place.column_id if place else None))
            case ItemMoved():
                return self._move(event)
            case PastMoveNoted():
                fields = {"before": self._column(event.from_column_id), "after": self._column(event.to_column_id)}
                return self.tr("Noted later: moved from {before} to {after}").format(**fields) if event.noted else ""
            case ItemEdited():
                return self.tr("; ").join(self._edits(event.before, event.after))
            case ItemCommented():
                return self._comment(event)
            case ItemBlocked():
                return self.tr("Blocked")
            case ItemUnblocked():
                days = (self._day(event.at) - self._day(event.block.since)).days + 1
                text = self.tr("Unblocked on the same day") if days == 1 else self.tr("Unblocked on day {days}")
                return text.format(days=days)
            case CardPrinted():
                return self.tr("Printed, revision {revision}").format(revision=event.printed.revision)
            case CardSeen():
                return self._sighting(event.seen, source)
            case ValueChecked():
                return self._verdict(event)
            case ItemVoided() | ItemRevived() | ItemArchived() | ItemRestored():
                return self._fate(event)
            case _:
                return ""

    def _verdict(self, event: ValueChecked) -> str:
        if event.after is None:
            return self.tr("Verdict taken back")
        text = self.tr("Verdict: {outcome}")
        if event.after.note:
            text = self.tr("Verdict: {outcome} (“{note}”)")
        return text.format(outcome=verdict_name(event.after.outcome), note=_shortened(event.after.note))

    def _hope(self, hypothesis: Hypothesis | None) -> str:
        """Return what is hoped of the card now."""
        metric = self._board.metrics.get(hypothesis.metric_id) if hypothesis is not None else None
        if hypothesis is None:
            return self.tr("No hypothesis")
        text = self.tr("Hypothesis: raises {metric}") if hypothesis.rises else self.tr("Hypothesis: lowers {metric}")
        if hypothesis.by:
            text = self.tr("Hypothesis: lowers {metric} by {by} within {days} days")
            if hypothesis.rises:
                text = self.tr("Hypothesis: raises {metric} by {by} within {days} days")
        by = f"{hypothesis.by:.15g} {metric.unit if metric is not None else ''}".strip()
        return text.format(metric=metric.name if metric is not None else "–", by=by, days=hypothesis.window_days)

    def _comment(self, event: ItemCommented) -> str:
        if event.after is None:
            return self.tr("Comment taken away")
        text = self.tr("Commented: {text}") if event.before is None else self.tr("Comment changed: {text}")
        return text.format(text=_shortened(event.after.text))

    def _sighting(self, seen: Sighting | None, source: Source) -> str:
        """Return where the paper was seen, or where somebody says who ticked a list that it is now."""
        if seen is None:
            return ""
        if seen.column_id is None:
            return self.tr("Taken off the wall")
        if source in (Source.MOUSE, Source.KEYBOARD, Source.COMMAND):
            return self.tr("Moved on the wall, to {column}").format(column=self._column(seen.column_id))
        return self.tr("Seen in {column}").format(column=self._column(seen.column_id))

    def _fate(self, event: ItemVoided | ItemRevived | ItemArchived | ItemRestored) -> str:
        match event:
            case ItemVoided():
                return self.tr("Taken back")
            case ItemRevived():
                return self.tr("Brought back")
            case ItemArchived():
                return self.tr("Archived")
            case ItemRestored():
                return self.tr("Brought back from the archive")

    def _move(self, event: ItemMoved) -> str:
        before, after = event.before, event.after
        if after is None:
            text = self.tr("Discarded from {before}")
        elif before is None:
            text = self.tr("Put back on the board, in {after}")
        elif before.column_id != after.column_id:
            text = self.tr("Moved from {before} to {after}")
            if before.swimlane_id != after.swimlane_id and after.swimlane_id in self._board.swimlanes:
                text = self.tr("Moved from {before} to {after}, swimlane {lane}")
        elif before.swimlane_id != after.swimlane_id:
            lane = self._board.swimlanes.get(after.swimlane_id) if after.swimlane_id is not None else None
            text = self.tr("Moved out of its swimlane") if lane is None else self.tr("Moved to swimlane {lane}")
            return text.format(lane=lane.name if lane else "")
        else:
            return ""
        fields = {
            "before": self._column(before.column_id if before else None),
            "after": self._column(after.column_id if after else None),
            "lane": self._lane(after),
        }
        return text.format(**fields)

    def _edits(self, before: ItemDetails, after: ItemDetails) -> list[str]:
        """Return what was changed, each as words."""
        said = []
        if before.title != after.title:
            said.append(self.tr("Title was “{before}”").format(before=before.title))
        if before.description != after.description:
            said.append(self.tr("Notes changed"))
        if before.item_type != after.item_type:
            said.append(self.tr("Type is now {type}").format(type=type_name(after.item_type)))
        if before.class_of_service is not after.class_of_service:
            said.append(self.tr("Class of service is now {name}").format(name=service_name(after.class_of_service)))
        if before.owners != after.owners:
            names = [self._board.people[owner].name for owner in after.owners if owner in self._board.people]
            text = self.tr("Owned by {names}") if names else self.tr("Owned by nobody")
            said.append(text.format(names=listed(names)))
        if before.labels != after.labels:
            text = self.tr("Labels: {labels}") if after.labels else self.tr("No labels")
            said.append(text.format(labels=listed(after.labels)))
        if before.due != after.due:
            said.append(self.tr("Due on {day}").format(day=after.due) if after.due else self.tr("No due date"))
        if before.goal_id != after.goal_id:
            goal = self._board.goals.get(after.goal_id) if after.goal_id is not None else None
            said.append(self.tr("Goal: {goal}").format(goal=goal.name) if goal else self.tr("No goal"))
        if before.hypothesis != after.hypothesis:
            said.append(self._hope(after.hypothesis))
        return said + self._steps(before.checklist, after.checklist) + self._ties(before, after)

    def _steps(self, before: Sequence[ChecklistEntry], after: Sequence[ChecklistEntry]) -> list[str]:
        """Return what became of the checklist."""
        if before == after:
            return []
        old, new = ({entry.text: entry.done for entry in entries} for entries in (before, after))
        said = []
        for text, done in new.items():
            if text not in old:
                said.append(self.tr("“{entry}” added to the checklist").format(entry=text))
            elif done != old[text]:
                words = self.tr("“{entry}” ticked") if done else self.tr("Tick taken off “{entry}”")
                said.append(words.format(entry=text))
        gone = [text for text in old if text not in new]
        said += [self.tr("“{entry}” taken off the checklist").format(entry=text) for text in gone]
        return said[:_STEPS_MOST] if said else [self.tr("Checklist changed")]

    def _ties(self, before: ItemDetails, after: ItemDetails) -> list[str]:
        """Return which links and dependencies came and went."""
        said = [
            self.tr("Link added: {link}").format(link=link.text or link.url)
            for link in after.links
            if link not in before.links
        ]
        said += [
            self.tr("Link removed: {link}").format(link=link.text or link.url)
            for link in before.links
            if link not in after.links
        ]
        came = [self._key(other) for other in after.blocked_by if other not in before.blocked_by]
        went = [self._key(other) for other in before.blocked_by if other not in after.blocked_by]
        if came:
            said.append(self.tr("Waits for {cards}").format(cards=listed(came)))
        if went:
            said.append(self.tr("Waits no longer for {cards}").format(cards=listed(went)))
        return said

    def _key(self, item_id: ItemId) -> str:
        item = self._board.items.get(item_id)
        return item.key if item is not None else self._key_of(item_id)

    def _lane(self, place: Place | None) -> str:
        lane = self._board.swimlanes.get(place.swimlane_id) if place is not None and place.swimlane_id else None
        return lane.name if lane is not None else ""

    def _column(self, column_id: ColumnId | None) -> str:
        column = self._board.columns.get(column_id) if column_id is not None else None
        return column.name if column is not None else "–"

    def _by_way_of(self, source: Source) -> str:
        """Return a template with the field `what`."""
        match source:
            case Source.SCANNER:
                return self.tr("{what} by scanner")
            case Source.CAMERA:
                return self.tr("{what} by camera")
            case Source.PHOTO:
                return self.tr("{what} by photo")
            case Source.IMPORT:
                return self.tr("{what} by import")
            case Source.COMMAND:
                return self.tr("{what} by command")
            case Source.FEED:
                return self.tr("{what} by a data source")
            case Source.MOUSE | Source.KEYBOARD:
                return "{what}"
        assert_never(source)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _when(self, operation: Operation, event: Event) -> str:
        clock = self._times.clock
        if event.earliest is not None:
            fields = {"early": clock(event.earliest), "late": clock(event.at), "who": operation.actor}
            return self.tr("between {early} and {late} ({who})").format(**fields)
        return self.tr("{time}, {who}").format(time=self._times.time(event.at), who=operation.actor)

    def _head(self, event: Event) -> str:
        """Return the day of an event, and how long ago that was."""
        fields = {"day": self._times.day(event.at), "ago": self._times.days_ago(event.at)}
        return self.tr("{day} · {ago}").format(**fields)


def _reason(event: Event) -> str:
    """Return the reason that somebody gave; "" where there is none."""
    match event:
        case ItemMoved():
            return event.reason or ""
        case ItemBlocked() | ItemUnblocked():
            return event.block.reason
        case _:
            return ""


def _shortened(text: str) -> str:
    """Return the beginning of a long text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SAID_MOST else f"{line[:_SAID_MOST].rstrip()}…"
