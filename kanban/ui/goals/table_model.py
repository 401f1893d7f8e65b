"""The wide table of goals as a model for a view; what is typed goes through the use cases, row by row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from kanban.domain.business.wide_table import MEASURED, Field, RowKey, WideRow, wide_table
from kanban.domain.operations import Change, Source
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.rich import tool_tip
from kanban.ui.business.today import today_of
from kanban.ui.goals.table_words import NUMBERS, applies, heading_of, shown, typed, understood
from kanban.ui.phrases import say_refused
from kanban.usecases.wide_sheet import Edit
from kanban.usecases.wide_table import add_row, change_row, change_rows, faults_of

FAULT: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The sentence that says what is wrong with a cell, or None."""
COLUMNS: Final = tuple(Field)
_NEEDS_GOAL: Final = frozenset((Field.KEY_RESULT, Field.MILESTONE, Field.FUNCTION))
_Index = QModelIndex | QPersistentModelIndex


@dataclass
class Draft:
    """What was typed in a row and is not taken yet, and what is wrong with it. `tried`: it was, and had to be kept."""

    texts: dict[Field, str] = field(default_factory=dict)
    faults: dict[Field, str] = field(default_factory=dict)
    tried: bool = False


class GoalsTableModel(QAbstractTableModel):
    """Rows of the board, then rows that are being written; the last one is always empty.

    Signals:
        rearranging(): rows are about to change places.
        rearranged(): they have; whoever was in one finds it again by `place_of`.
    """

    rearranging = Signal()
    rearranged = Signal()

    def __init__(self, bridge: Bridge, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self._drafts: dict[RowKey, Draft] = {}
        self._new: list[Draft] = [Draft()]
        self.rows: tuple[WideRow, ...] = ()
        self.today = today_of(bridge)
        self._asleep = self._stale = False
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._on_changed)
        self._read()

    # What there is

    def row_at(self, index: _Index) -> WideRow | None:
        """Return the row of the board that an index is in; None: one that is being written, or nowhere."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def draft_at(self, index: _Index) -> Draft | None:
        """Return what is typed and not taken in the row of an index; None: nothing."""
        row = self.row_at(index)
        if row is not None:
            return self._drafts.get(row.key)
        place = index.row() - len(self.rows)
        return self._new[place] if 0 <= place < len(self._new) else None

    def place_of(self, key: RowKey) -> int:
        """Return where the row of a key is now: its own, else one of the same metric, else of the same goal; -1: gone."""
        keys = [row.key for row in self.rows]
        if key in keys:
            return keys.index(key)
        of_metric = (n for n, k in enumerate(keys) if key.metric_id is not None and k.metric_id == key.metric_id)
        of_goal = (n for n, k in enumerate(keys) if key.goal_id is not None and k.goal_id == key.goal_id)
        return next(of_metric, next(of_goal, -1))

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.rows) + len(self._new)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading_of(COLUMNS[section])
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if COLUMNS[section] in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if self.may_edit(index) else usual

    def may_edit(self, index: _Index) -> bool:
        """Say whether something can be typed into a cell."""
        row, column = self.row_at(index), COLUMNS[index.column()]
        if row is None:
            return column not in MEASURED
        reached = column is Field.STATUS and row.milestone is not None
        return applies(row, column) and (column not in MEASURED or reached)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, draft, column = self.row_at(index), self.draft_at(index), COLUMNS[index.column()]
        pending = draft.texts.get(column) if draft else None
        fault = draft.faults.get(column) if draft else None
        board = self._bridge.board
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return pending if pending is not None else shown(row, column, board, self.today) if row else ""
            case Qt.ItemDataRole.EditRole:
                return pending if pending is not None else typed(row, column, board) if row else ""
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip(fault or str(self.data(index))) if fault or self.data(index) else None
            case Qt.ItemDataRole.AccessibleTextRole:
                words = str(self.data(index) or self.tr("empty"))
                return ". ".join(filter(None, [f"{heading_of(column)}: {words}", fault or ""]))
        return fault if role == FAULT else None

    # What people do

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        column, row = COLUMNS[index.column()], self.row_at(index)
        text = str(value).strip()
        if row is not None:
            return self._change(row, {column: text})
        draft = self._new[index.row() - len(self.rows)]
        draft.texts[column] = text
        draft.faults.pop(column, None)
        if not text:
            del draft.texts[column]
        if draft.tried:
            self.take_new(index.row())
        else:
            self._settle_new()
        return True

    def take_new(self, place: int) -> bool:
        """Make what is written in a new row, all of it at once; False: there is nothing, or something is wrong with it."""
        draft = self._new[place - len(self.rows)] if place >= len(self.rows) else None
        if draft is None or not draft.texts:
            self._settle_new()
            return False
        values = _understood(draft.texts, self.today)
        if self._note_faults(draft, Edit(None, values)):
            self._settle_new()
            return False
        texts, draft.texts = draft.texts, {}
        change = self._actions.run(Source.KEYBOARD, add_row, values=values)
        if change is None:
            draft.texts = texts
            self._settle_new()
        return change is not None

    def clear(self, indexes: Iterable[_Index]) -> None:
        """Empty cells: first what was typed there and not taken, else what stands there; as one operation."""
        edits: dict[RowKey, dict[Field, str]] = {}
        for index in indexes:
            row, draft, column = self.row_at(index), self.draft_at(index), COLUMNS[index.column()]
            if draft is not None and column in draft.texts:
                del draft.texts[column]
                draft.faults.pop(column, None)
            elif row is not None and self.may_edit(index) and typed(row, column, self._bridge.board):
                edits.setdefault(row.key, {})[column] = ""
        self._run([Edit(key, values) for key, values in edits.items()])

    def paste(self, place: int, columns: Sequence[Field], lines: Sequence[Sequence[str]]) -> int:
        """Take a block: its columns from left to right, its rows from `place` on, further ones as new rows; empty cells are left out.

        A row is taken whole or not at all; one that is not stays to be put right. A new row that needs a goal and names none is
        for the goal above it in the block, as where cells were merged. Returns how many texts had no column.
        """
        edits, lost, above = [], 0, ""
        for line in lines:
            lost += sum(bool(text.strip()) for text in line[len(columns) :])
            values = {column: text for column, text in zip(columns, line, strict=False) if text.strip()}
            row = self.rows[place] if place < len(self.rows) else None
            if row is not None:
                values = {column: text for column, text in values.items() if column not in MEASURED or row.milestone}
            above = values.get(Field.GOAL, above)
            if row is None and above and not _NEEDS_GOAL.isdisjoint(values):
                values = {Field.GOAL: above, **values}
            if values:
                edits.append(Edit(row.key if row else None, values))
            place += 1
        self._run(edits)
        return lost

    # What comes of it

    def _change(self, row: WideRow, values: Mapping[Field, str]) -> bool:
        """Change a row together with what was typed in it before and could not be taken, else alone."""
        draft = self._drafts.get(row.key)
        together = _understood({**(draft.texts if draft else {}), **values}, self.today)
        alone = _understood(values, self.today)
        for tried in (together, alone):
            if not self._faults([Edit(row.key, tried)]):
                rest = {column: text for column, text in draft.texts.items() if column not in tried} if draft else {}
                self._drafts.pop(row.key, None)
                if draft is not None and rest:
                    draft.texts = rest
                    self._drafts[row.key] = draft
                if self._actions.run(Source.KEYBOARD, change_row, row=row.key, values=tried) is None:
                    self._show_all()
                return True
        kept = self._drafts.setdefault(row.key, Draft())
        kept.texts.update(values)
        self._note_faults(kept, Edit(row.key, _understood(kept.texts, self.today)))
        self._show_all()
        return False

    def _run(self, edits: Sequence[Edit]) -> None:
        """Do several edits as one operation; those that cannot be done stay as drafts."""
        read = [Edit(edit.row, _understood(edit.values, self.today)) for edit in edits]
        wrong = self._faults(read)
        for place, faults in wrong.items():
            edit = edits[place]
            draft = Draft(dict(edit.values), faults, tried=True)
            if edit.row is not None:
                self._drafts[edit.row] = draft
            else:
                self._new.insert(len(self._new) - 1, draft)
        good = [edit for place, edit in enumerate(read) if place not in wrong]
        for edit in good:
            if edit.row is not None:
                self._drafts.pop(edit.row, None)
        if not good or self._actions.run(Source.KEYBOARD, change_rows, edits=good) is None:
            self._put(self.rows)

    def _faults(self, edits: Sequence[Edit]) -> dict[int, dict[Field, str]]:
        """Return what is wrong: by edit, counted from 0, and column."""
        found: dict[int, dict[Field, str]] = {}
        for fault in faults_of(self._bridge.board, edits, self.today):
            found.setdefault(fault.place, {})[fault.column] = say_refused(fault.error)
        return found

    def _note_faults(self, draft: Draft, edit: Edit) -> bool:
        """Keep in a draft what is wrong with it; a fault in a cell where nothing was typed stands at the last one that was."""
        draft.faults, draft.tried = {}, True
        for column, sentence in self._faults([edit]).get(0, {}).items():
            draft.faults[column if column in draft.texts or edit.row is None else list(draft.texts)[-1]] = sentence
        return bool(draft.faults)

    # What happens elsewhere

    def sleep(self) -> None:
        """Nobody sees the table: changes wait until `wake`."""
        self._asleep = True

    def wake(self) -> None:
        """Show what changed meanwhile, also the day."""
        self._asleep = False
        if self._stale or today_of(self._bridge) != self.today:
            self._read()

    def look_at_clock(self) -> None:
        """Show the states of a new day."""
        if today_of(self._bridge) != self.today:
            self._read()

    def _on_changed(self, change: Change | None = None) -> None:
        del change
        if self._asleep:
            self._stale = True
        else:
            self._read()

    def _settle_new(self) -> None:
        """Leave one empty row at the end, no less and no more."""
        self._put(self.rows)

    def _read(self) -> None:
        """Take over the rows of the board."""
        self._stale = False
        self.today = today_of(self._bridge)
        rows = wide_table(self._bridge.board, self.today)
        known = {row.key for row in rows}
        self._drafts = {key: draft for key, draft in self._drafts.items() if key in known and draft.texts}
        self._put(rows)

    def _put(self, rows: tuple[WideRow, ...]) -> None:
        """Show these rows. As few as possible are said to come or go, so that an editor that is open stays."""
        written = [draft for draft in self._new if draft.texts]
        blank = next((draft for draft in self._new if not draft.texts), Draft())
        new = [*written, blank]
        before, after = _names(self.rows, self._new), _names(rows, new)
        first = _common(before, after)
        last = min(_common(before[::-1], after[::-1]), min(len(before), len(after)) - first)
        gone, come = len(before) - first - last, len(after) - first - last
        if before != after:
            self.rearranging.emit()
        if come > gone:
            self.beginInsertRows(QModelIndex(), first + gone, first + come - 1)
        elif gone > come:
            self.beginRemoveRows(QModelIndex(), first + come, first + gone - 1)
        self.rows, self._new = rows, new
        if come > gone:
            self.endInsertRows()
        elif gone > come:
            self.endRemoveRows()
        self._show_all()
        if before != after:
            self.rearranged.emit()

    def _show_all(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(COLUMNS) - 1))


def _names(rows: Sequence[WideRow], new: Sequence[Draft]) -> list[object]:
    """Return what tells rows apart."""
    return [*(row.key for row in rows), *(id(draft) for draft in new)]


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many things at the beginning are the same."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _understood(texts: Mapping[Field, str], today: date) -> dict[Field, str]:
    return {column: understood(column, text, today) for column, text in texts.items()}
