"""The rows of an import as a table: what is in the file, and what becomes of each row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.exchange.event_log import RowFault
from kanban.ui import theme
from kanban.ui.exchange.import_words import row_words
from kanban.ui.phrases import listed, say
from kanban.usecases.import_answers import Answer, Take
from kanban.usecases.import_plan import Draft, DraftRow, RowState

Index = QModelIndex | QPersistentModelIndex
_SIGNS: Final = {
    RowState.NEW: "+",
    RowState.KNOWN: "=",
    RowState.CHANGED: "~",
    RowState.LEFT_OUT: "–",
    RowState.FAULT: "✕",
}
KEY: Final = 2
WORDS: Final = 6
COUNT: Final = 7


class PreviewModel(QAbstractTableModel):
    """The rows of a draft, all or those in one state; rows that could not be read stand among the faults, by their line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._rows: list[DraftRow | RowFault] = []
        self._doubts: dict[tuple[str, int], list[RowFault]] = {}
        self._state: RowState | None = None
        self._remarks = False

    def show_draft(self, draft: Draft | None) -> None:
        """Show another draft."""
        self.beginResetModel()
        self._draft = draft
        self._doubts = {}
        for doubt in draft.doubts if draft is not None else ():
            self._doubts.setdefault((doubt.file, doubt.line), []).append(doubt)
        self._filter()
        self.endResetModel()

    def show_state(self, state: RowState | None, *, remarks: bool = False) -> None:
        """Show only the rows in a state (None: all), or with `remarks` only those of which something is not taken as it stands."""
        self.beginResetModel()
        self._state, self._remarks = state, remarks
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        if self._draft is None:
            self._rows = []
            return
        rows: list[DraftRow | RowFault] = [*self._draft.rows, *self._draft.plan.file.faults]
        if self._state is not None:
            rows = [row for row in rows if _state_of(row) is self._state]
        if self._remarks:
            rows = [row for row in rows if self._has_remarks(row)]
        self._rows = sorted(rows, key=_line_of)

    def remarks(self) -> int:
        """Return of how many rows something is not taken as it stands."""
        return sum(self._has_remarks(row) for row in self._draft.rows) if self._draft is not None else 0

    def _has_remarks(self, row: DraftRow | RowFault) -> bool:
        return isinstance(row, DraftRow) and (row.card.file, row.card.line) in self._doubts

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else COUNT

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Line"),
            "",
            self.tr("Key"),
            self.tr("Title"),
            self.tr("Column"),
            self.tr("Owners"),
            self.tr("What becomes of it"),
        )[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, index.column()) or None
            case Qt.ItemDataRole.ForegroundRole if _state_of(row) is RowState.FAULT and index.column() in (1, WORDS):
                return theme.current().bad
            case Qt.ItemDataRole.ForegroundRole if self._has_remarks(row) and index.column() in (1, WORDS):
                return theme.current().warning
            case Qt.ItemDataRole.ForegroundRole if _state_of(row) in (RowState.KNOWN, RowState.LEFT_OUT):
                return theme.current().muted
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == 0:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == 1:
                return Qt.AlignmentFlag.AlignCenter
        return None

    def _text(self, row: DraftRow | RowFault, column: int) -> str:
        if isinstance(row, RowFault):
            texts = {0: _line(row.file, row.line), 1: _SIGNS[RowState.FAULT], WORDS: self._fault_words(row)}
            return texts.get(column, "")
        card = row.card
        match column:
            case 0:
                return _line(card.file, card.line)
            case 1:
                return f"{_SIGNS[row.state]} !" if self._has_remarks(row) else _SIGNS[row.state]
            case _ if column == KEY:
                return card.key
            case 3:
                return card.title
            case 4:
                return self._column(card.column)
            case 5:
                return listed(card.owners)
        return self._words(row)

    def _column(self, name: str) -> str:
        """Return a column as the file calls it and what it becomes, where that is another name."""
        if self._draft is None or not name:
            return name
        answer: Answer | None = self._draft.plan.answers.columns.get(name)
        if answer is None or answer.take is Take.OUT or answer.name == name:
            return name
        return f"{name} → {answer.name}"

    def _fault_words(self, fault: RowFault) -> str:
        return self.tr("Cannot be taken: {reason}").format(reason=say(fault.reason, "import"))

    def _words(self, row: DraftRow) -> str:
        assert self._draft is not None  # noqa: S101 - there are rows
        plan = self._draft.plan
        words = [row_words(row, take_changes=plan.take_changes, take_both=plan.take_both)]
        words += [say(doubt.reason, "import") for doubt in self._doubts.get((row.card.file, row.card.line), ())]
        return " · ".join(words)


def _state_of(row: DraftRow | RowFault) -> RowState:
    return RowState.FAULT if isinstance(row, RowFault) else row.state


def _line_of(row: DraftRow | RowFault) -> tuple[str, int]:
    return (row.file, row.line) if isinstance(row, RowFault) else (row.card.file, row.card.line)


def _line(file: str, line: int) -> str:
    return f"{file}:{line}" if file else str(line)
