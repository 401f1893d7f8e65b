"""What people ask for with cards, from keys, drags, menus and the panel alike: one method each, that runs the use case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kanban.domain.board import ClassOfService, ItemDetails, LimitPolicy
from kanban.domain.errors import Refused
from kanban.domain.ids import ColumnId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Change, Decision, Source
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.usecases import boards, item_groups, items

if TYPE_CHECKING:
    from kanban.store.context import Context
    from kanban.ui.requirements.board_grid import BoardGrid
    from kanban.usecases.bulk import BulkChange

P = ParamSpec("P")


class CardCommands(QObject):
    """Runs the use cases of the requirement board. `source` says by what way the wish came."""

    def __init__(self, bridge: Bridge, actions: Actions, window: QWidget, grid: BoardGrid) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._actions = actions
        self._window = window
        self._grid = grid

    def add(
        self, title: str, column_id: ColumnId, swimlane_id: SwimlaneId | None, details: ItemDetails | None = None
    ) -> ItemId | None:
        """Add a card to a cell and return it; None when that was refused. `details`: what it begins with beside its title."""
        change = self.run(
            Source.KEYBOARD,
            items.add_item,
            title=title,
            column_id=column_id,
            swimlane_id=swimlane_id,
            details=details,
        )
        return next((event.item_id for event in change.events if hasattr(event, "item_id")), None) if change else None

    def move(
        self,
        source: Source,
        item_ids: Sequence[ItemId],
        column_id: ColumnId,
        swimlane_id: SwimlaneId | None = None,
        *,
        keep_lanes: bool = False,
        above: ItemId | None = None,
        at_end: bool = False,
    ) -> None:
        """Move cards to a cell, or with `keep_lanes` to a column."""
        self.run(
            source,
            item_groups.move_items,
            item_ids=item_ids,
            column_id=column_id,
            swimlane_id=swimlane_id,
            keep_lanes=keep_lanes,
            above=above,
            at_end=at_end,
        )

    def edit(self, item_id: ItemId, details: ItemDetails) -> bool:
        """Write other details on a card; say whether they now stand there."""
        self.run(Source.KEYBOARD, items.edit_item, item_id=item_id, details=details)
        item = self._bridge.board.items.get(item_id)
        return item is not None and item.details == details

    def refuse(self, error: Refused) -> None:
        """Show why something that was typed cannot be had."""
        from kanban.ui.phrases import say_refused

        self._actions.refused.emit(say_refused(error))

    def block(self, source: Source, item_ids: Sequence[ItemId], reason: str) -> None:
        """Say that cards cannot go on."""
        self.run(source, item_groups.block_items, item_ids=item_ids, reason=reason)

    def ask_to_block(self, source: Source, item_ids: Sequence[ItemId]) -> None:
        """Ask why cards cannot go on, and block them."""
        from PySide6.QtWidgets import QInputDialog

        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Block"))
        dialog.setLabelText(self._why(item_ids))
        dialog.setOkButtonText(self.tr("Block"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(lambda reason: self.block(source, item_ids, reason))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _why(self, item_ids: Sequence[ItemId]) -> str:
        if len(item_ids) == 1:
            return self.tr("Why can {key} not go on?").format(key=self._bridge.board.items[item_ids[0]].key)
        return self.tr("Why can these {count} cards not go on?").format(count=len(item_ids))

    def block_or_unblock(self, source: Source, item_ids: Sequence[ItemId]) -> None:
        """Let cards go on if all of them are blocked; else ask why they cannot."""
        if not item_ids:
            return
        if all(self._bridge.board.items[item_id].block is not None for item_id in item_ids):
            self.unblock(source, item_ids)
        else:
            self.ask_to_block(source, item_ids)

    def unblock(self, source: Source, item_ids: Sequence[ItemId]) -> None:
        """Say that cards can go on."""
        self.run(source, item_groups.unblock_items, item_ids=item_ids)

    def archive(self, source: Source, item_ids: Sequence[ItemId]) -> None:
        """Put cards into the archive."""
        self.run(source, item_groups.archive_items, item_ids=item_ids)

    def discard(self, source: Source, item_ids: Sequence[ItemId]) -> None:
        """Take cards off the board without finishing them."""
        self.run(source, item_groups.discard_items, item_ids=item_ids)

    def take_back(self, source: Source, item_ids: Sequence[ItemId]) -> None:
        """Take cards back as if they had never existed."""
        self.run(source, item_groups.void_items, item_ids=item_ids)

    def assign(self, source: Source, item_ids: Sequence[ItemId], person_id: PersonId) -> None:
        """Make a person the first owner of cards."""
        self.run(source, item_groups.assign_items, item_ids=item_ids, person_id=person_id)

    def release(self, source: Source, item_ids: Sequence[ItemId], person_id: PersonId) -> None:
        """Take a person off the owners of cards."""
        self.run(source, item_groups.release_items, item_ids=item_ids, person_id=person_id)

    def classify(self, source: Source, item_ids: Sequence[ItemId], service: ClassOfService) -> None:
        """Give cards a class of service."""
        self.run(source, item_groups.classify_items, item_ids=item_ids, class_of_service=service)

    def change(self, source: Source, item_ids: Sequence[ItemId], change: BulkChange) -> bool:
        """Change cards together; say whether that was not refused."""
        from kanban.usecases import bulk

        refusals: list[str] = []
        note = refusals.append
        self._actions.refused.connect(note)
        self.run(source, bulk.change_items, item_ids=item_ids, change=change)
        self._actions.refused.disconnect(note)
        return not refusals

    def add_person(self, name: str) -> PersonId | None:
        """Add somebody to the board and return who; None when that was refused."""
        before = set(self._bridge.board.people)
        self.run(Source.KEYBOARD, boards.add_person, name=name)
        return next(iter(set(self._bridge.board.people) - before), None)

    def run(
        self,
        source: Source,
        use_case: Callable[Concatenate[Context, P], Decision],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Change | None:
        """Run any use case of the board; None when nothing changed, also after a refusal, which has then been shown."""
        change = self._actions.run(source, use_case, *args, **kwargs)
        if change is not None:
            self._tell_of_limits(change)
        return change

    def _tell_of_limits(self, change: Change) -> None:
        """Say which limits are broken by what this change brought, where the board only warns."""
        from kanban.ui.requirements.limit_words import broken_by, limit_words

        if self._bridge.board.facts.limit_policy is LimitPolicy.WARN:
            told = broken_by(self._bridge.board, self._grid, change)
            if told:
                self._actions.said.emit("⚠  " + "  ·  ".join(map(limit_words, told)))
