"""Lists to choose from by typing, for the selected cards: where to, to whom, which label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from kanban.domain.board import WorkItem
from kanban.domain.ids import ColumnId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.board_area import BoardArea
from kanban.ui.requirements.board_grid import BoardGrid
from kanban.ui.requirements.board_selection import BoardSelection
from kanban.ui.requirements.card_commands import CardCommands

if TYPE_CHECKING:
    from kanban.ui.choice_list import Choice, ChoiceList

_Target = tuple[str, int | None]


class CardLists(QObject):
    """Opens the lists beside the card with the keyboard, or at a place of the screen."""

    def __init__(
        self, bridge: Bridge, commands: CardCommands, *, area: BoardArea, grid: BoardGrid, selection: BoardSelection
    ) -> None:
        super().__init__(area)
        self._bridge = bridge
        self._commands = commands
        self._area = area
        self._grid = grid
        self._selection = selection

    def _items(self) -> list[WorkItem]:
        known = self._bridge.board.items
        return [known[item_id] for item_id in self._selection.wanted() if item_id in known]

    def ask_where(self, at: QPoint | None = None) -> None:
        """Ask which column or lane the selected cards are to go to."""
        from kanban.ui.choice_list import Choice

        items = self._items()
        if not items:
            return
        board, choices = self._bridge.board, []
        for column in board.shown_columns():
            here = all(item.place is not None and item.place.column_id == column.id for item in items)
            count = self._grid.count_in(column.id)
            detail = str(count) if column.wip_limit is None else f"{count} / {column.wip_limit}"
            target: _Target = ("column", column.id)
            choices.append(Choice(target, column.name, detail, ticked=here, enabled=not here))
        lanes = board.shown_swimlanes()
        for lane in lanes:
            here = all(item.place is not None and item.place.swimlane_id == lane.id for item in items)
            choices.append(Choice(("lane", lane.id), lane.name, self.tr("swimlane"), ticked=here, enabled=not here))
        if lanes and any(item.place is not None and item.place.swimlane_id is not None for item in items):
            choices.append(Choice(("lane", None), self.tr("Without a swimlane"), self.tr("swimlane")))
        ids = [item.id for item in items]
        title = self.tr("Move {key} to").format(key=items[0].key)
        if len(items) > 1:
            title = self.tr("Move %n cards to", "", len(items))
        made = self._ask(title, choices, at, lambda target: self._move(ids, target))
        columns = [column.id for column in board.shown_columns()]
        place = items[0].place
        if place is not None and place.column_id in columns:
            made.choose_row(min(columns.index(place.column_id) + 1, len(columns) - 1))

    def _move(self, ids: Sequence[ItemId], target: _Target) -> None:
        from kanban.usecases.bulk import BulkChange

        kind, number = target
        if kind == "column" and number is not None:
            self._commands.move(Source.KEYBOARD, ids, ColumnId(number), keep_lanes=True)
        else:
            lane = SwimlaneId(number) if number is not None else None
            self._commands.change(Source.KEYBOARD, ids, BulkChange(swimlane_id=lane))

    def ask_who(self, at: QPoint | None = None) -> None:
        """Ask who is to own the selected cards; who owns all of them is taken off."""
        from kanban.ui.choice_list import Choice

        items = self._items()
        if not items:
            return
        ids, choices = [item.id for item in items], []
        for person in self._bridge.board.shown_people():
            owns = all(person.id in item.details.owners for item in items)
            choices.append(Choice(("person", person.id, owns), person.name, person.initials, ticked=owns))

        def named(text: str) -> Choice | None:
            if any(choice.text.casefold() == text.casefold() for choice in choices):
                return None
            return Choice(("new", text, False), self.tr("Add “{name}” to the team").format(name=text), fixed=True)

        def take(chosen: tuple[str, object, bool]) -> None:
            kind, who, owns = chosen
            person_id = self._commands.add_person(str(who)) if kind == "new" else who
            if isinstance(person_id, int):
                give = self._commands.release if owns else self._commands.assign
                give(Source.KEYBOARD, ids, PersonId(person_id))

        self._ask(self.tr("Who works on it?"), choices, at, take, free=named)

    def ask_label(self, at: QPoint | None = None) -> None:
        """Ask which label the selected cards are to have; one that all of them have is taken off."""
        from kanban.ui.choice_list import Choice

        items = self._items()
        if not items:
            return
        ids = [item.id for item in items]
        used = Counter(label for item in self._bridge.board.items.values() for label in item.details.labels)
        choices = []
        for label, count in sorted(used.items(), key=lambda pair: (-pair[1], pair[0].casefold())):
            has = all(label in item.details.labels for item in items)
            choices.append(Choice((label, has), label, str(count), ticked=has))

        def new(text: str) -> Choice | None:
            if text in used:
                return None
            return Choice((text, False), self.tr("New label “{label}”").format(label=text), fixed=True)

        def take(chosen: tuple[str, bool]) -> None:
            from kanban.usecases.bulk import BulkChange

            label, has = chosen
            change = BulkChange(remove_labels=(label,)) if has else BulkChange(add_labels=(label,))
            self._commands.change(Source.KEYBOARD, ids, change)

        self._ask(self.tr("Which label?"), choices, at, take, free=new)

    def _ask(
        self,
        title: str,
        choices: Sequence[Choice],
        at: QPoint | None,
        take: Callable[..., None],
        *,
        free: Callable[[str], Choice | None] | None = None,
    ) -> ChoiceList:
        from kanban.ui.choice_list import ChoiceList

        window = ChoiceList(title, choices, self._area.window(), free=free)
        window.chosen.connect(take)
        window.open_at(at if at is not None else self.beside_lead())
        return window

    def beside_lead(self) -> QPoint:
        """Return the place of the screen below the card with the keyboard, or the middle of the board."""
        cell = self._grid.current_cell()
        if cell is None:
            return self._area.mapToGlobal(self._area.rect().center())
        shown = self._area.stand_in(cell)
        if shown is not cell:
            return shown.mapToGlobal(QPoint(theme.px(8), theme.px(60)))
        card = cell.visualRect(cell.currentIndex())
        return cell.viewport().mapToGlobal(QPoint(card.left() + theme.px(20), card.center().y()))
