"""The operations of a board as rows, newest first, with a heading for each day; older ones are read when they are scrolled to.

Readings that came in the same minute by the same way are one row.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.domain.operations import OperationId
from kanban.store import history
from kanban.store.history import EVERYTHING, HistoryFilter, LoggedOperation
from kanban.ui.history.words import day_text, source_name
from kanban.ui.phrases import listed, say

if TYPE_CHECKING:
    from kanban.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_PAGE: Final = 200
_KEPT_MOST: Final = 2_000
"""So many rows are read again when something happened; those far down are read when they are scrolled to again."""
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""Under this role a row has its operations, the newest first, or the text of its day."""
Steps = tuple[LoggedOperation, ...]
Row = Steps | str


class HistoryModel(QAbstractListModel):
    """Rows of a workspace's board. `zone`: in which the days begin."""

    def __init__(self, workspace: Workspace, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._zone = zone
        self._rows: list[Row] = []
        self._wanted = EVERYTHING
        self._oldest: OperationId | None = None
        self._day: date | None = None
        self._whole = False

    @property
    def wanted(self) -> HistoryFilter:
        """Which operations are shown."""
        return self._wanted

    def show(self, wanted: HistoryFilter) -> None:
        """Show the operations that are wanted, from the newest on."""
        self._wanted = wanted
        self._read_anew(_PAGE)

    def refresh(self) -> None:
        """Read again what is shown, for something happened."""
        self._read_anew(min(max(_PAGE, len(self._rows)), _KEPT_MOST))

    def _read_anew(self, count: int) -> None:
        self.beginResetModel()
        self._rows, self._oldest, self._day, self._whole = [], None, None, False
        self._rows = self._next(count)
        self.endResetModel()

    def _next(self, count: int) -> list[Row]:
        """Return the rows that come after those that are there, with headings."""
        workspace = self._workspace
        found = workspace.read(history.operations, workspace.board_id, self._wanted, before=self._oldest, count=count)
        self._whole = len(found) < count
        rows: list[Row] = []
        for logged in found:
            at = logged.operation.recorded_at
            day = at.astimezone(self._zone).date()
            if day != self._day:
                self._day = day
                rows.append(day_text(at, self._zone))
            before = rows[-1] if rows else ""
            if isinstance(before, tuple) and _belong_together(before[-1], logged):
                rows[-1] = (*before, logged)
            else:
                rows.append((logged,))
        if found:
            self._oldest = found[-1].operation.id
        return rows

    def steps_at(self, row: int) -> Steps:
        """Return the operations of a row, the newest first; none for a day's heading, and beyond the end."""
        found = self._rows[row] if 0 <= row < len(self._rows) else ""
        return found if isinstance(found, tuple) else ()

    def place_of(self, operation_id: OperationId) -> int | None:
        """Return the row of an operation; None when it is not among those that were read."""
        rows = (
            place
            for place, row in enumerate(self._rows)
            if isinstance(row, tuple) and any(step.operation.id == operation_id for step in row)
        )
        return next(rows, None)

    # What Qt asks

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self._whole

    @override
    def fetchMore(self, parent: _Index) -> None:
        rows = self._next(_PAGE)
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, str):
            return row if role in _TEXT_ROLES else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(row)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self.spoken(row)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not self.steps_at(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    # Words

    def clock(self, at: datetime) -> str:
        """Return the time of day of an instant, where the board is."""
        return f"{at.astimezone(self._zone):%H:%M}"

    def title(self, steps: Steps) -> str:
        """Return what was done."""
        if len(steps) > 1:
            return self.tr("%n readings entered", "", len(steps))
        return say(steps[0].operation.title, "operations")

    def about(self, steps: Steps) -> str:
        """Return what the title does not say: what the card is called, or which figures were read."""
        if len(steps) == 1:
            return "" if steps[0].card in self.title(steps) else steps[0].card
        return listed(dict.fromkeys(str(step.operation.title.fields.get("name", "")) for step in steps))

    def who(self, steps: Steps) -> str:
        """Return who did it; of several people all names."""
        return listed(dict.fromkeys(step.operation.actor for step in steps))

    def note(self, steps: Steps) -> str:
        """Return by whom an operation was taken back, or else how many events it has when there are several."""
        if len(steps) > 1:
            return ""
        (logged,) = steps
        if logged.undone:
            by = logged.undone_by
            if by is None:
                return self.tr("undone")
            return self.tr("undone by {who}").format(who=by.actor)
        return self.tr("{n} changes").format(n=logged.events) if logged.events > 1 else ""

    def spoken(self, steps: Steps) -> str:
        """Return a row as a screen reader says it."""
        done = steps[0].operation
        parts = [self.clock(done.recorded_at), self.who(steps), source_name(done.source), self.title(steps)]
        return listed(filter(None, [*parts, self.about(steps), self.note(steps)]))


def _belong_together(newer: LoggedOperation, older: LoggedOperation) -> bool:
    """Say whether two operations that follow each other are shown as one: readings that came in together and still stand."""
    one, other = newer.operation, older.operation
    return (
        newer.reading
        and older.reading
        and not (newer.undone or older.undone or one.reverses or other.reverses)
        and (one.source, one.recorded_at.replace(second=0, microsecond=0))
        == (other.source, other.recorded_at.replace(second=0, microsecond=0))
    )


_TEXT_ROLES: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
