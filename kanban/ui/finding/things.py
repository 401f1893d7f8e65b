"""What the palette can find: commands, cards, columns to move to, people, kept searches, boards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from kanban.domain.board import WorkItem
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Source
from kanban.domain.search import quoted
from kanban.domain.search.folding import fold
from kanban.ui.commands import COMMANDS, MENUS, Command
from kanban.ui.finding.key_names import shown_keys
from kanban.ui.finding.rows import Row

if TYPE_CHECKING:
    from kanban.ui.boards_page import BoardsPage
    from kanban.ui.main_window import MainWindow

_BRACKETED: Final = re.compile(r"\s*[(（]&[^)）]*[)）]")
CARD: Final = "card:"
"""With this the key of a card as a thing begins."""
_ABOUT_ITSELF: Final = frozenset(("palette",))


@dataclass(frozen=True)
class Thing:
    """Something that can be chosen. `name` is folded; `key` is the same the next time; `work` does it."""

    key: str
    name: str
    row: Row
    work: Callable[[], object]


class Things(QObject):
    """Lists what there is, as the window stands."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window

    def commands(self) -> Iterator[Thing]:
        """Yield every command, in the order of the menus."""
        for command in COMMANDS:
            if command.id not in _ABOUT_ITSELF:
                yield self._command(command)

    def _command(self, command: Command) -> Thing:
        action = self._window.actions_[command.id]
        menu = QCoreApplication.translate("menus", MENUS[command.menu])
        text, enabled = plain(action.text()), action.isEnabled()
        beside = shown_keys(command.keys[0]) if command.keys else ""
        if command.needs_board and self._window.page is None:
            beside = self.tr("no board is open")
        row = Row(text, beside, plain(menu), keys=bool(command.keys) and enabled, enabled=enabled)
        said = QCoreApplication.translate("commands", command.text)
        names = dict.fromkeys(fold(plain(name)) for name in (text, said, command.text))
        return Thing(f"command:{command.id}", " ".join(names), row, lambda: self._window.trigger(command.id))

    def kept_searches(self) -> Iterator[Thing]:
        """Yield the searches that the team keeps."""
        page = self._open_page()
        if page is not None:
            for kept in page.bridge.board.facts.filters:
                row = Row(kept.name, kept.query, self.tr("Search"))
                yield Thing(f"filter:{kept.name}", fold(kept.name), row, self._search(page, kept.query))

    def people(self) -> Iterator[Thing]:
        """Yield whose cards can be searched for."""
        page = self._open_page()
        if page is not None:
            for person in page.bridge.board.shown_people():
                row = Row(self.tr("Cards of {name}").format(name=person.name), "", self.tr("Person"))
                work = self._search(page, f"owner:{quoted(person.name)}")
                yield Thing(f"person:{person.id}", fold(f"{person.name} {row.text}"), row, work)

    def columns(self) -> Iterator[Thing]:
        """Yield where the selected cards can be moved to."""
        page = self._open_page()
        chosen = page.selected_items() if page is not None and page.over is None else []
        if page is None or not chosen:
            return
        for column in page.bridge.board.shown_columns():
            text = self.tr("Move the selected cards to {column}").format(column=column.name)
            row = Row(text, self.tr("%n cards", "", len(chosen)), self.tr("Move"))
            work = self._move(page, chosen, column.id)
            yield Thing(f"column:{column.id}", fold(f"{text} {column.name}"), row, work)

    def for_chosen_cards(self) -> Iterator[Thing]:
        """Yield what is done most with the selected cards: open the only one, move them to the column after theirs."""
        page = self._open_page()
        chosen = page.selected_items() if page is not None and page.over is None else []
        if page is None or not chosen:
            return
        board = page.bridge.board
        item = board.items[chosen[0]]
        opened = self.card(item) if len(chosen) == 1 else None
        if opened is not None:
            yield opened
        columns = [f"column:{column.id}" for column in board.shown_columns()]
        here = columns.index(f"column:{item.place.column_id}") if item.place is not None else len(columns)
        yield from (thing for thing in self.columns() if thing.key in columns[here + 1 : here + 2])

    def boards(self) -> Iterator[Thing]:
        """Yield the boards that were open lately."""
        shown = str(self._window.page.bridge.workspace.path.absolute()) if self._window.page is not None else ""
        for path in map(Path, self._window.settings.recent_boards):
            if str(path) != shown and path.exists():
                row = Row(self.tr("Open {board}").format(board=path.stem), str(path.parent), self.tr("Board"))
                work = self._open(path)
                yield Thing(f"board:{path}", fold(f"{path.stem} {row.text}"), row, work)

    def cards(self) -> list[tuple[str, WorkItem]]:
        """Return every card on the board, in its order, with its folded name; `card` makes a thing of one."""
        page = self._open_page()
        items = page.bridge.board.ordered_cards() if page is not None else []
        return [(fold(f"{item.key} {item.title}"), item) for item in items]

    def card(self, item: WorkItem) -> Thing | None:
        """Return a card as a thing; None when no board is shown any more."""
        page = self._open_page()
        if page is None:
            return None
        column = page.bridge.board.columns.get(item.place.column_id) if item.place is not None else None
        row = Row(item.title, column.name if column is not None else "", item.key)
        return Thing(f"{CARD}{item.key}", "", row, self._show(page, item.id))

    def search(self, text: str) -> Iterator[Thing]:
        """Yield the search for a text in all that stands on the cards."""
        page = self._open_page()
        if page is not None:
            row = Row(self.tr("Find “{text}” on the cards").format(text=text), "", self.tr("Search"))
            yield Thing("search", "", row, self._search(page, text))

    # What they do

    def _open_page(self) -> BoardsPage | None:
        page = self._window.page
        return None if page is None or page.reviewing else page

    def _search(self, page: BoardsPage, query: str) -> Callable[[], None]:
        def work() -> None:
            if _uncovered(page):
                page.shown_requirements()
                page.header.look_for(query)

        return work

    def _show(self, page: BoardsPage, item_id: ItemId) -> Callable[[], None]:
        def work() -> None:
            if _uncovered(page):
                board = page.shown_requirements()
                board.select_item(item_id)
                board.open_item(item_id)

        return work

    def _move(self, page: BoardsPage, items: list[ItemId], column_id: ColumnId) -> Callable[[], None]:
        return lambda: page.requirements.commands.move(Source.KEYBOARD, items, column_id, keep_lanes=True)

    def _open(self, path: Path) -> Callable[[], None]:
        return lambda: self._window.guarded(lambda: self._window.open_path(path))


def _uncovered(page: BoardsPage) -> bool:
    """Close what covers the boards, if it may go; say whether they are in sight."""
    if page.over is not None and not page.over.may_leave():
        return False
    page.close_page()
    return True


def plain(text: str) -> str:
    """Return a menu text without the marks for its keys: "&Open", or "打开(&O)" as it is in Chinese."""
    text = _BRACKETED.sub("", text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
