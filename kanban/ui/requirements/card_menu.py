"""The context menu of cards: all that can be done with one or several."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kanban.domain.board import ClassOfService, WorkItem
from kanban.domain.ids import ColumnId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Source
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.card_face import service_name


class CardMenu(QMenu):
    """What can be done with some cards; without any, only a new one can be made. It goes away when it is closed.

    Signals:
        open_wanted(ItemId), print_wanted(list[ItemId]), add_wanted(), together_wanted(), label_wanted(): what others have to do.
    """

    open_wanted = Signal(object)
    print_wanted = Signal(list)
    add_wanted = Signal()
    together_wanted = Signal()
    label_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        commands: CardCommands,
        item_ids: list[ItemId],
        source: Source,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._board = bridge.board
        self._commands = commands
        self._source = source
        self._ids = [item_id for item_id in item_ids if item_id in self._board.items]
        self._items = [self._board.items[item_id] for item_id in self._ids]
        self._fill()

    def popup_removals(self, at: QPoint) -> None:
        """Show only the ways in which cards leave the board."""
        self.clear()
        self._add_removals(self)
        self.setActiveAction(self.actions()[0])
        self.popup(at)

    def _fill(self) -> None:
        if self._ids:
            if len(self._ids) == 1:
                self._put(self, self.tr("&Open"), lambda: self.open_wanted.emit(self._ids[0]))
            else:
                self._put(self, self.tr("Change to&gether…"), self.together_wanted.emit)
            self._add_columns()
            self._add_lanes()
            self._add_block()
            self._add_people()
            self._put(self, self.tr("&Label…"), self.label_wanted.emit)
            self._add_services()
            self.addSeparator()
            self._put(self, self.tr("&Print…"), lambda: self.print_wanted.emit(self._ids))
            self.addSeparator()
            self._add_removals(self)
            self.addSeparator()
        self._put(self, self.tr("Add a card &here"), self.add_wanted.emit)

    def _put(self, menu: QMenu, text: str, work: Callable[[], object], *, checked: bool | None = None) -> None:
        """Add an entry; `checked` None: it has no tick."""
        action = menu.addAction(text)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda *_: work())

    def _all(self, holds: Callable[[WorkItem], bool]) -> bool:
        return all(map(holds, self._items))

    def _add_columns(self) -> None:
        menu = self.addMenu(self.tr("&Move to"))
        for column in self._board.shown_columns():
            here = self._all(lambda item, c=column.id: item.place is not None and item.place.column_id == c)  # type: ignore[misc]
            self._put(menu, _plain(column.name), self._mover(column.id), checked=here)
            menu.actions()[-1].setEnabled(not here)

    def _add_lanes(self) -> None:
        lanes = self._board.shown_swimlanes()
        if not lanes:
            return
        menu = self.addMenu(self.tr("To the s&wimlane"))
        unnamed: list[tuple[SwimlaneId | None, str]] = [(None, self.tr("Without a swimlane"))]
        for lane_id, name in [*((lane.id, lane.name) for lane in lanes), *unnamed]:
            here = self._all(lambda item, n=lane_id: item.place is not None and item.place.swimlane_id == n)  # type: ignore[misc]
            self._put(menu, _plain(name), self._lane_mover(lane_id), checked=here)
            menu.actions()[-1].setEnabled(not here)

    def _lane_mover(self, lane_id: SwimlaneId | None) -> Callable[[], object]:
        from kanban.usecases.bulk import BulkChange

        return lambda: self._commands.change(self._source, self._ids, BulkChange(swimlane_id=lane_id))

    def _mover(self, column_id: ColumnId) -> Callable[[], None]:
        return lambda: self._commands.move(self._source, self._ids, column_id, keep_lanes=True)

    def _add_block(self) -> None:
        if self._all(lambda item: item.block is not None):
            self._put(self, self.tr("Un&block"), lambda: self._commands.unblock(self._source, self._ids))
        else:
            self._put(self, self.tr("&Block…"), lambda: self._commands.ask_to_block(self._source, self._ids))

    def _add_people(self) -> None:
        menu = self.addMenu(self.tr("A&ssign"))
        people = self._board.shown_people()
        for person in people:
            owns = self._all(lambda item, p=person.id: p in item.details.owners)  # type: ignore[misc]
            self._put(menu, _plain(person.name), self._assigner(person.id, owns=owns), checked=owns)
        menu.setEnabled(bool(people))

    def _assigner(self, person_id: PersonId, *, owns: bool) -> Callable[[], None]:
        if owns:
            return lambda: self._commands.release(self._source, self._ids, person_id)
        return lambda: self._commands.assign(self._source, self._ids, person_id)

    def _add_services(self) -> None:
        menu = self.addMenu(self.tr("&Class of service"))
        for service in ClassOfService:
            has = self._all(lambda item, s=service: item.details.class_of_service is s)  # type: ignore[misc]
            self._put(menu, service_name(service), self._classifier(service), checked=has)

    def _classifier(self, service: ClassOfService) -> Callable[[], None]:
        return lambda: self._commands.classify(self._source, self._ids, service)

    def _add_removals(self, menu: QMenu) -> None:
        commands, source, ids = self._commands, self._source, self._ids
        self._put(menu, self.tr("A&rchive (done, out of sight)"), lambda: commands.archive(source, ids))
        self._put(menu, self.tr("&Discard (not going to be done)"), lambda: commands.discard(source, ids))
        self._put(menu, self.tr("&Take back (was never meant)"), lambda: commands.take_back(source, ids))


def _plain(name: str) -> str:
    """Return a name as a menu shows it, its ampersands as they are."""
    return name.replace("&", "&&")
