"""The contents of the tiles in their order, for views and screen readers."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.domain.ids import MetricId
from kanban.ui.business.groups import TileGroup
from kanban.ui.business.rich import tool_tip
from kanban.ui.business.tile_content import TileContent

CONTENT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


class TileModel(QAbstractListModel):
    """All tiles, group by group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.contents: list[TileContent] = []
        self.groups: list[TileGroup] = []

    @property
    def headed(self) -> bool:
        """Whether the groups have headings."""
        return any(group.name for group in self.groups)

    def show_all(self, groups: Sequence[TileGroup]) -> None:
        """Show these tiles instead of those that are there; only what differs is painted anew where order and number stay."""
        contents = [content for group in groups for content in group.contents]
        same = [(g.key, len(g.contents)) for g in groups] == [(g.key, len(g.contents)) for g in self.groups]
        if same and [c.metric_id for c in contents] == [c.metric_id for c in self.contents]:
            self.groups = list(groups)
            for row, content in enumerate(contents):
                if content is not self.contents[row]:
                    self.contents[row] = content
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.contents, self.groups = contents, list(groups)
        self.endResetModel()

    def row_of(self, metric_id: MetricId) -> int:
        """Return where a metric's tile is; -1 when it is not shown."""
        return next((row for row, content in enumerate(self.contents) if content.metric_id == metric_id), -1)

    def first_rows(self) -> list[int]:
        """Return where each group begins."""
        return [0, *accumulate(len(group.contents) for group in self.groups[:-1])]

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.contents)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        content = self.contents[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return content.metric.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._heading(index.row()) + content.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip(f"{content.metric.name}\n{content.rule}")
            case _:
                return content if role == CONTENT_ROLE else None

    def _heading(self, row: int) -> str:
        """Return what is read aloud before the first tile of a group."""
        if not self.headed or row not in (firsts := self.first_rows()):
            return ""
        return self.groups[firsts.index(row)].spoken + " "
