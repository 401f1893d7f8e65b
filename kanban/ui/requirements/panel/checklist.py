"""The checklist of a card."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kanban.domain.board import ChecklistEntry
from kanban.ui.requirements.panel.lines import AddLine, Progress, Section
from kanban.ui.requirements.panel.rows import Row, Rows

Entries = tuple[ChecklistEntry, ...]


class ChecklistField(Section):
    """The entries with boxes to tick, a line to add others by, and how far the list is done.

    Signals:
        written(tuple[ChecklistEntry, ...]): the list is to be this one.
    """

    written = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, ticks: bool = True) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Checklist"))
        self._ticks = ticks
        self._entries: Entries = ()
        self.progress = Progress()
        self.progress.setAccessibleName(self.tr("How far the checklist is done"))
        self.rows = Rows(self.tr("Checklist"), editable=True, movable=True)
        self.line = AddLine(self.tr("Add an entry…"))
        self.body.addWidget(self.progress)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.line)
        self.line.entered.connect(self._add)
        self.rows.ticked.connect(self._tick)
        self.rows.retyped.connect(self._retype)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.rows.chosen.connect(self.rows.edit_row)

    def show_entries(self, entries: Sequence[ChecklistEntry]) -> None:
        """Show a checklist."""
        self._entries = tuple(entries)
        done = sum(entry.done for entry in entries)
        self.progress.setVisible(self._ticks and bool(entries))
        if entries:
            self.progress.show_share(done / len(entries))
        told = self._ticks and bool(entries)
        self.count.setText(self.tr("{done} of {count}").format(done=done, count=len(entries)) if told else "")
        self.rows.show_rows(
            [Row(entry.text, done=entry.done and self._ticks, fixed=not self._ticks) for entry in entries]
        )

    def _add(self, texts: list[str]) -> None:
        self._write([*self._entries, *(ChecklistEntry(text) for text in texts)])

    def _shown(self, row: int) -> int | None:
        """Return which entry a row shows; the list may have changed while somebody typed in it."""
        shown = self.rows.rows[row]
        same = [place for place, entry in enumerate(self._entries) if entry.text == shown.text]
        return row if row in same else next(iter(same), None)

    def _tick(self, row: int, done: bool) -> None:
        place = self._shown(row)
        if place is not None:
            self._put(place, replace(self._entries[place], done=done))

    def _retype(self, row: int, text: str) -> None:
        place = self._shown(row)
        if place is None:
            self._add([text])
        else:
            self._put(place, replace(self._entries[place], text=text))

    def _put(self, place: int, entry: ChecklistEntry) -> None:
        self._write([*self._entries[:place], entry, *self._entries[place + 1 :]])

    def _move(self, row: int, to: int) -> None:
        entries = list(self._entries)
        entries.insert(to, entries.pop(row))
        self._write(entries)

    def _remove(self, row: int) -> None:
        self._write([*self._entries[:row], *self._entries[row + 1 :]])

    def _write(self, entries: Sequence[ChecklistEntry]) -> None:
        self.written.emit(tuple(entry for entry in entries if entry.text.strip()))
