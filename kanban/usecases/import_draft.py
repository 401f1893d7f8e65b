"""What an import of cards would do, worked out without changing anything: for the preview, and then for the import itself.

It needs no database and no window, so that a worker can do it.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from kanban.domain.board import WorkItem
from kanban.domain.events import (
    Event,
)
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import ForeignCard, Step, no_step
from kanban.exchange.event_log import RowFault
from kanban.store.imports import Imported
from kanban.usecases.import_changes import (
    ARCHIVED,
    BLOCKED,
    COMMENTED,
    MOVED,
    compare_details,
    new_comments,
)
from kanban.usecases.import_details import DetailsOfCards
from kanban.usecases.import_events import Coming, EventsOfCards, origin_of
from kanban.usecases.import_history import News, Stop, ahead, news_of, way_of
from kanban.usecases.import_places import Places, places_for, ranks_of
from kanban.usecases.import_plan import Draft, DraftRow, ImportPlan, RowState, Snapshot

_STEP: Final = 200
_BY_KEY: Final = frozenset(("csv", "jira"))
"""Programs whose cards have keys that are theirs everywhere."""


def draft_import(snapshot: Snapshot, plan: ImportPlan, step: Step = no_step) -> Draft:
    """Work out what an import would do.

    Raises:
        TooManyColumns: with the new ones.
    """
    return _Drafting(snapshot, plan, step).draft()


class _Drafting:
    """One working out."""

    def __init__(self, snapshot: Snapshot, plan: ImportPlan, step: Step) -> None:
        self._snapshot, self._plan, self._step = snapshot, plan, step
        self._board, self._now = snapshot.board, snapshot.now
        self._places: Places = places_for(self._board, plan.file, plan.answers, snapshot.free, snapshot.now)
        self._program = plan.file.program
        self._by_key = {item.key.casefold(): item for item in self._board.items.values()}
        self._by_origin = {item.origin: item for item in self._board.items.values() if item.origin}
        self._details = DetailsOfCards(self._places)
        self._keys = set(self._by_key)
        self._faults: list[RowFault] = list(plan.file.faults)
        self._doubts: list[RowFault] = []
        self._number = snapshot.free.number
        self._taken: set[ItemId] = set()

    def draft(self) -> Draft:
        """Return the draft."""
        coming: list[Coming | DraftRow] = []
        total = len(self._plan.file.cards)
        for done, card in enumerate(self._plan.file.cards):
            if done % _STEP == 0:
                self._step(done, total * 2)
            coming.append(self._coming(card))
        cards = [each for each in coming if isinstance(each, Coming)]
        self._details.link(cards_of=[(c.card.external_id, c.id, c.card.blocked_by) for c in cards], board=self._board)
        for each in cards:
            each.details = self._details.with_waits(each.id, each.details)
            if each.item is not None and not each.revive:
                self._compare(each)
        ranks = ranks_of(self._board, self._places, self._entering(cards))
        events: list[Event] = []
        making = EventsOfCards(self._snapshot, self._plan, ranks)
        for done, each in enumerate(cards):
            if done % _STEP == 0:
                self._step(total + done, total * 2)
            events += making.events_of(each)
        events.sort(key=lambda event: event.at)
        rows = tuple(each if isinstance(each, DraftRow) else _row(each) for each in coming)
        counts = Counter(row.state for row in rows)
        counts[RowState.FAULT] += len(self._plan.file.faults)
        doubts = (*self._plan.file.doubts, *self._details.doubts, *self._doubts)
        doubts = tuple(sorted(doubts, key=lambda doubt: (doubt.file, doubt.line)))
        return Draft(
            self._plan,
            rows,
            tuple(sorted(self._faults, key=lambda fault: (fault.file, fault.line))),
            doubts,
            (*self._places.events, *events) if events else (),
            self._board.last_sequence,
            counts,
            self._made(),
        )

    def _made(self) -> dict[str, tuple[str, ...]]:
        names: dict[str, list[str]] = {"columns": [], "lanes": [], "people": []}
        kinds = {"ColumnChanged": "columns", "SwimlaneChanged": "lanes", "PersonChanged": "people"}
        for event in self._places.events:
            kind = kinds.get(type(event).__name__)
            if kind is not None and getattr(event, "before", None) is None:
                names[kind].append(event.after.name)  # type: ignore[union-attr]
        return {kind: tuple(found) for kind, found in names.items()}

    def _coming(self, card: ForeignCard) -> "Coming | DraftRow":
        """Return a card on its way in, or why it does not come."""
        column_id = self._places.columns.get(card.column) if card.column else self._places.first
        if column_id is None:
            return DraftRow(card, RowState.LEFT_OUT)
        item = self._known(card)
        revive = item is not None and item.voided and not self._snapshot.moves.get(item.id)
        if item is not None and item.voided and not revive:
            return self._fault(card, QT_TRANSLATE_NOOP("import", "{key} was taken back on this board"), key=item.key)
        if item is not None and item.id in self._taken:
            return self._fault(card, QT_TRANSLATE_NOOP("import", "another row is the same card, {key}"), key=item.key)
        stops = way_of(card, column_id, self._places, self._now)
        for words in ahead(card, self._now, self._board.facts.zone_info):
            self._doubts.append(RowFault(card.line, words, card.file))
        lane_id = self._places.lanes.get(card.lane) if card.lane else None
        details = self._details.of(card)
        if item is None:
            item_id = ItemId(self._snapshot.free.item + self._number - self._snapshot.free.number)
            each = Coming(card, item_id, self._key(card), None, column_id, lane_id, details, stops)
            self._number += 1
        else:
            each = Coming(card, item.id, item.key, item, column_id, lane_id, details, stops, revive=revive)
        self._taken.add(each.id)
        return each

    def _fault(self, card: ForeignCard, template: str, **fields: object) -> DraftRow:
        reason = Phrase(template, fields)
        self._faults.append(RowFault(card.line, reason, card.file))
        return DraftRow(card, RowState.FAULT, fault=reason)

    def _known(self, card: ForeignCard) -> WorkItem | None:
        """Return the item that a card of the file is: by what it came in as, else by its key where keys are the same everywhere."""
        item = self._by_origin.get(origin_of(self._program, card))
        same_keys = self._program in _BY_KEY or self._program == f"twinboard-{self._board.facts.code}"
        if item is None and same_keys and card.key:
            item = self._by_key.get(card.key.casefold())
        return item

    def _key(self, card: ForeignCard) -> str:
        """Return a key for a new card: its own if it is free, else the next one."""
        key = card.key
        number = self._number
        while not key or key.casefold() in self._keys:
            key = f"{self._board.facts.key_prefix}-{number}"
            number += 1
        self._keys.add(key.casefold())
        return key

    def _compare(self, each: Coming) -> None:
        """Note what the file would change on a card that the board has."""
        item = each.item
        if item is None:
            return
        base, carries = self._snapshot.imported.get(item.id), self._plan.file.carries
        compare_details(each.details, item, base, carries, each.changes)
        each.comments = new_comments(each.card, item, self._snapshot.last_comments.get(item.id, 0))
        if each.comments:
            each.changes.note(COMMENTED, clean=True)
        self._compare_way(each, item, base)
        if each.card.archived != item.archived and "archived" in carries:
            each.changes.note(ARCHIVED, clean=each.card.archived)
        if (each.card.block is not None) != (item.block is not None) and "blocked" in carries:
            each.changes.note(BLOCKED, clean=each.card.block is not None)

    def _compare_way(self, each: Coming, item: WorkItem, base: Imported | None) -> None:
        here = item.place.column_id if item.place is not None else None
        wrote = base.column_id if base is not None else here
        if each.card.moves or each.card.stays:
            each.news = news_of(each.stops, self._snapshot.moves.get(item.id, ()))
            if each.news:
                each.changes.note(MOVED, clean=here == wrote or all(new.past for new in each.news))
        elif "column" in self._plan.file.carries and each.column_id not in (here, wrote if base is not None else None):
            newest = max((move.at for move in self._snapshot.moves.get(item.id, ())), default=item.added_at)
            finished = each.card.finished_at
            at = finished if finished is not None and newest < finished <= self._now else max(self._now, newest)
            each.news = [News(Stop(at, each.column_id), here, past=False)]
            each.changes.note(MOVED, clean=here == wrote)

    def _entering(self, cards: Sequence[Coming]) -> list[tuple[ItemId, ColumnId, datetime]]:
        """Return which cards come into which columns, to stay, and when."""
        found = []
        for each in cards:
            stops = each.stops if each.new else [new.stop for new in each.news if not new.past]
            if stops and stops[-1].column_id is not None:
                found.append((each.id, stops[-1].column_id, stops[-1].at))
        return found


def _row(each: Coming) -> DraftRow:
    if each.new:
        return DraftRow(each.card, RowState.NEW)
    clean, both = tuple(each.changes.clean), tuple(each.changes.both)
    return DraftRow(each.card, RowState.CHANGED if clean or both else RowState.KNOWN, clean, both)
