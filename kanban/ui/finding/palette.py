"""Ctrl+K: one line in which every command and every card can be found by a few of its letters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit
from typing_extensions import override

from kanban.domain.board import WorkItem
from kanban.domain.search.folding import fold
from kanban.domain.search.fuzzy import best
from kanban.ui import theme
from kanban.ui.finding.floating import Veil
from kanban.ui.finding.rows import Row, RowsView
from kanban.ui.finding.things import CARD, Thing, Things

if TYPE_CHECKING:
    from kanban.ui.main_window import MainWindow

_WIDTH: Final = 820
_ROWS: Final = 11
_FOUND_MOST: Final = 60
_RECENT_MOST: Final = 5
_WITH_CARDS: Final = ("block_item", "print_selected", "edit_item", "bulk_edit")
_EVERY_DAY: Final = ("add_item", "find", "print_changed", "record_readings", "history")
_IDLE_MS: Final = 30
_MORE: Final = 40
"""By so much a command is better than a card with the same name; one that cannot be chosen is worse."""


class Palette(Veil):
    """Finds while somebody types; Enter does what is chosen."""

    recent: ClassVar[list[str]] = []
    """What was chosen last, by key, the newest first; as long as the program runs."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("Every command and card"))
        self._things = Things(window)
        self.edit: QLineEdit = _PaletteEdit(self)
        self.edit.setPlaceholderText(self.tr("A command, a card, a person, a column…"))
        self.edit.setAccessibleName(self.tr("Find a command or a card"))
        self.rows = RowsView(19, _ROWS, self.sheet)
        self.rows.setAccessibleName(self.tr("What was found"))
        self.hint = QLabel(self.tr("↑/↓ choose   ·   Enter does it   ·   Esc closes"), self.sheet)
        self.hint.setObjectName("find_count")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part in (self.edit, self.rows, self.hint):
            self.sheet.body.addWidget(part)
        self.sheet.body.addStretch(1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self.edit.textChanged.connect(lambda: self._soon.start(0))
        self.rows.clicked.connect(self._on_clicked)

    @override
    def open(self) -> None:
        self.look()
        super().open()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        QTimer.singleShot(_IDLE_MS, self, lambda: self._all)  # so that the first key does not wait for it

    # Finding

    @cached_property
    def _few(self) -> list[Thing]:
        """All that is not a card."""
        of = self._things
        return list(chain(of.commands(), of.kept_searches(), of.people(), of.columns(), of.boards()))

    @cached_property
    def _all(self) -> list[tuple[str, int, Thing | WorkItem]]:
        few = [(thing.name, _MORE if thing.row.enabled else -_MORE, thing) for thing in self._few]
        return [*few, *((name, 0, item) for name, item in self._things.cards())]

    def look(self) -> None:
        """Show what goes with the text; without one, what was chosen last, what fits the selection, and every command."""
        self._soon.stop()
        typed = fold(self.edit.text())
        found = self._found(typed) if typed else self._usual()
        self.rows.fill([thing.row._replace(value=thing) for thing in found])
        self.rows.step(1)
        self.lay_out()

    def _found(self, typed: str) -> list[Thing]:
        found = (self._thing(one) for one in best(typed, self._all, _FOUND_MOST))
        return [*(thing for thing in found if thing is not None), *self._things.search(self.edit.text().strip())]

    def _thing(self, found: Thing | WorkItem) -> Thing | None:
        return found if isinstance(found, Thing) else self._things.card(found)

    def _usual(self) -> list[Thing]:
        known = {thing.key: thing for thing in self._few}
        if any(key.startswith(CARD) for key in self.recent):
            of_cards = (
                self._things.card(item) for _, item in self._things.cards() if f"{CARD}{item.key}" in self.recent
            )
            known |= {thing.key: thing for thing in of_cards if thing is not None}
        recent = [known[key] for key in self.recent if key in known and known[key].row.enabled]
        chosen = list(self._things.for_chosen_cards())
        commands = [*(_WITH_CARDS if chosen else ()), *_EVERY_DAY]
        soon = [known[f"command:{name}"] for name in commands]
        others: Iterable[Thing] = chain(chosen, soon, self._things.kept_searches(), self._things.commands())
        rest = {thing.key: thing for thing in others if thing.key not in {each.key for each in recent}}
        return [*recent, *sorted(rest.values(), key=lambda thing: not thing.row.enabled)]

    # Choosing

    def step(self, event: QKeyEvent) -> bool:
        """Do what a key says, if it is one for the list; say whether it is."""
        match event.key():
            case Qt.Key.Key_Up:
                self.rows.step(-1)
            case Qt.Key.Key_Down:
                self.rows.step(1)
            case Qt.Key.Key_PageUp:
                self.rows.page(-1)
            case Qt.Key.Key_PageDown:
                self.rows.page(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.choose()
            case Qt.Key.Key_Escape:
                self.end()
            case _:
                return False
        return True

    def choose(self) -> None:
        """Do what the chosen row stands for."""
        if self._soon.isActive():
            self.look()
        row: Row | None = self.rows.chosen()
        if row is None or not isinstance(row.value, Thing):
            return
        thing = row.value
        Palette.recent[:] = [thing.key, *(key for key in self.recent if key != thing.key)][:_RECENT_MOST]
        self.end()
        thing.work()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.rows.found.rows[index.row()].enabled:
            self.rows.choose(index.row())
            self.choose()

    @override
    def lay_out(self) -> None:
        self.edit.setFont(theme.font(24))
        self.edit.setFixedHeight(theme.px(52))
        self.edit.setTextMargins(theme.px(12), 0, theme.px(12), 0)
        self.hint.setFont(theme.font(14))
        self.hint.setContentsMargins(0, theme.px(4), theme.px(12), theme.px(2))
        shadow = self.sheet.shadow()
        self.sheet.set_inset(6)
        width = min(theme.px(_WIDTH), self.width() - theme.px(40)) + 2 * shadow
        top = max(theme.px(24), self.height() // 9)
        room = self.height() - top - theme.px(120)
        self.rows.setFixedHeight(max(min(self.rows.height_wanted(), room), 0))
        height = self.edit.height() + self.rows.height() + self.hint.sizeHint().height() + 2 * (shadow + theme.px(6))
        self.sheet.setGeometry(QRect((self.width() - width) // 2, top - shadow, width, height))


class _PaletteEdit(QLineEdit):
    """Hands the keys for the list on."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette.sheet)
        self._palette = palette
        self.setObjectName("find_edit")
        self.setFrame(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._palette.step(event):
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self._palette.rows.step(1 if next else -1)
        return True
