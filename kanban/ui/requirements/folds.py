"""Which columns and swimlanes are folded: shown narrow, out of the way. Remembered on this computer, for each board by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kanban.domain.ids import ColumnId, SwimlaneId
from kanban.settings import Settings

_UNNAMED = 0


class Folds(QObject):
    """What is folded on one board; `settings.folded` holds it, as entries like "<token>/column/5".

    Signals:
        changed(): something was folded or opened.
    """

    changed = Signal()

    def __init__(self, settings: Settings, token: str, parent: QObject | None = None) -> None:
        """`token`: the board's word, see `CardFaces.token`."""
        super().__init__(parent)
        self._settings = settings
        self._token = token
        self._folded = set(settings.folded)

    def has_column(self, column_id: ColumnId) -> bool:
        """Say whether a column is folded."""
        return self._entry("column", column_id) in self._folded

    def has_lane(self, lane_id: SwimlaneId | None) -> bool:
        """Say whether a swimlane is folded; None: the unnamed one."""
        return self._entry("lane", lane_id or _UNNAMED) in self._folded

    def set_column(self, column_id: ColumnId, *, folded: bool) -> None:
        """Fold a column, or open it."""
        self._put(self._entry("column", column_id), folded=folded)

    def set_lane(self, lane_id: SwimlaneId | None, *, folded: bool) -> None:
        """Fold a swimlane, or open it."""
        self._put(self._entry("lane", lane_id or _UNNAMED), folded=folded)

    def _entry(self, kind: str, number: int) -> str:
        return f"{self._token}/{kind}/{number}"

    def _put(self, entry: str, *, folded: bool) -> None:
        if folded == (entry in self._folded):
            return
        (self._folded.add if folded else self._folded.discard)(entry)
        others = [known for known in self._settings.folded if known != entry]
        self._settings.folded = [*others, entry] if folded else others
        self.changed.emit()
