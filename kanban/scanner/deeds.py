"""What scans ask for, done on the board and put into answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kanban.domain import scan_answers as say
from kanban.domain.board import Board, Column, WorkItem
from kanban.domain.card_code import Action, CardCode, CodeKind
from kanban.domain.errors import ItemOffBoard, NoFinishColumn
from kanban.domain.events import ItemMoved
from kanban.domain.ids import ColumnId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Change, Source
from kanban.domain.scan_answers import ScanAnswer, Subject
from kanban.domain.scanning import Apply, KeepReady, action_of
from kanban.scanner.lookup import Found, column_of, find_cards, name_of
from kanban.store import wip
from kanban.usecases import item_groups, items, scans
from kanban.workspace import Workspace


@dataclass(frozen=True)
class Deeds:
    """Does what one scan asks for. `board`: its frame, as read just before; `reason`: why a WIP limit may be passed."""

    workspace: Workspace
    board: Board
    source: Source
    reason: str | None = None

    def apply(self, command: Apply) -> ScanAnswer:
        """Do to all cards what the command says, or to none.

        Raises:
            Refused: for the first card that it cannot be done to.
        """
        found = find_cards(self.workspace, self.board, command.cards)
        target = command.target
        with self.workspace.together():
            if target is None or target.kind is CodeKind.HEADER:
                return self._move(found, target, command.lane)
            if target.kind is CodeKind.BADGE:
                return self._assign(found, target)
            return self._act(found, action_of(target))

    def wait(self, cards: Sequence[CardCode]) -> ScanAnswer:
        """Answer that cards wait."""
        return say.waiting(find_cards(self.workspace, self.board, cards).subject(self.board))

    def keep_ready(self, command: KeepReady) -> ScanAnswer:
        """Answer what is in force."""
        action = action_of(command.target) if command.target is not None else None
        if action is not None:
            return say.ready_to_act(action)
        codes = [code for code in (command.target, command.lane) if code is not None]
        return say.ready(say.joined([name_of(self.board, code) for code in codes]))

    def _move(self, found: Found, header: CardCode | None, lane: CardCode | None) -> ScanAnswer:
        column = None if header is None else column_of(self.board, header)
        lane_name = "" if lane is None else name_of(self.board, lane)
        lane_id = None if lane is None else SwimlaneId(lane.number)
        ids = [item.id for item in found.items]
        if len(ids) > 1:
            change = self.workspace.do(
                self.source,
                scans.move_scanned,
                item_ids=ids,
                column_id=None if column is None else column.id,
                swimlane_id=lane_id,
                keep_lanes=lane is None,
                reason=self.reason,
            )
        else:
            change = self.workspace.do(
                self.source,
                items.move_item,
                item_id=ids[0],
                column_id=_column_now(found.items[0]) if column is None else column.id,
                swimlane_id=items.KEEP if lane is None else lane_id,
                reason=self.reason,
            )
        return self._moved(found, column, lane_name, change)

    def _moved(self, found: Found, column: Column | None, lane_name: str, change: Change | None) -> ScanAnswer:
        subject = found.subject(self.board)
        to = say.joined([column.name if column else "", lane_name])
        if change is None or not any(isinstance(event, ItemMoved) for event in change.events):
            return say.seen_in(subject, to)
        subject = self._warned(subject, [item.id for item in found.items])
        return say.moved(subject, to, self._left(found, column))

    def _warned(self, subject: Subject, item_ids: Sequence[ItemId]) -> Subject:
        """Point out the WIP limits that are broken now and count these cards."""
        broken = self.workspace.read(wip.broken_by, self.board.facts.id, item_ids)
        told = [say.over_limit(limit.name, limit.count, limit.limit) for limit in broken]
        return replace(subject, warnings=(*told, *subject.warnings))

    def _left(self, found: Found, column: Column | None) -> str:
        """Return the column, or else the lane, that a single card left; empty for several cards."""
        place = found.items[0].place
        if len(found.cards) > 1 or place is None:
            return ""
        if column is not None and place.column_id != column.id:
            return self.board.columns[place.column_id].name
        return self.board.swimlanes[place.swimlane_id].name if place.swimlane_id is not None else ""

    def _assign(self, found: Found, badge: CardCode) -> ScanAnswer:
        name, person = name_of(self.board, badge), PersonId(badge.number)
        ids = [item.id for item in found.items]
        change = self.workspace.do(
            self.source, item_groups.assign_items, item_ids=ids, person_id=person, reason=self.reason
        )
        subject = found.subject(self.board)
        return say.assigned(self._warned(subject, ids) if change else subject, name, already=change is None)

    def _act(self, found: Found, action: Action | None) -> ScanAnswer:
        ids = [item.id for item in found.items]
        if action is Action.BLOCK:
            change = self.workspace.do(self.source, item_groups.block_items, item_ids=ids, reason="")
            return say.blocked(found.subject(self.board), already=change is None)
        if action is Action.UNBLOCK:
            change = self.workspace.do(self.source, item_groups.unblock_items, item_ids=ids)
            return say.unblocked(found.subject(self.board), already=change is None)
        column = self.board.finished_column()
        if column is None:
            raise NoFinishColumn
        return self._move(found, CardCode(self.board.facts.code, CodeKind.HEADER, column.id), None)


def _column_now(item: WorkItem) -> ColumnId:
    if item.place is None:
        raise ItemOffBoard(key=item.key)
    return item.place.column_id
