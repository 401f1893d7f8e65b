"""What opens over the tiles, each made when it is first wanted: a metric's page, the grid for readings, the check-in, the form of a metric."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from kanban.domain.ids import MetricId
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.tile_content import TileContent

if TYPE_CHECKING:
    from kanban.domain.business.values import Metric
    from kanban.ui.business.check_in import CheckIn
    from kanban.ui.business.metric_detail import MetricDetail
    from kanban.ui.business.page import CoverPage
    from kanban.ui.business.readings_grid import ReadingsGrid


class Covers(QObject):
    """The pages over `front` in the stack of a business-data board.

    Signals:
        closed(): the tiles are in front again.
        requirement_wanted(MetricId), card_wanted(ItemId): asked for on the page of a metric.
    """

    closed = Signal()
    requirement_wanted = Signal(int)
    card_wanted = Signal(int)

    def __init__(self, bridge: Bridge, actions: Actions, stack: QStackedLayout, front: QWidget, board: QWidget) -> None:
        super().__init__(board)
        self._bridge, self._actions, self._board = bridge, actions, board
        self._stack, self._front = stack, front
        self.grid: ReadingsGrid | None = None
        self.detail: MetricDetail | None = None
        self.check_in: CheckIn | None = None

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        for page in (self.grid, self.detail, self.check_in):
            if page is not None:
                page.restyle()

    def look_at_clock(self) -> None:
        """Show everything as of today."""
        if self.grid is not None:
            self.grid.look_at_clock()

    def record(self, metric_id: MetricId | None) -> None:
        """Open the grid for readings; the first that is due has the focus, or the metric that is named."""
        if self.grid is None:
            from kanban.ui.business.readings_grid import ReadingsGrid

            self.grid = ReadingsGrid(self._bridge, self._actions, self._board)
            self._cover_with(self.grid)
        self._stack.setCurrentWidget(self.grid)
        self.grid.start(metric_id)

    def begin_check_in(self) -> None:
        """Walk through the metrics whose reading is due."""
        if self.check_in is None:
            from kanban.ui.business.check_in import CheckIn

            self.check_in = CheckIn(self._bridge, self._actions, self._board)
            self._cover_with(self.check_in)
        self._stack.setCurrentWidget(self.check_in)
        self.check_in.start()

    def open(self, content: TileContent) -> None:
        """Show one metric at full length."""
        if self.detail is None:
            from kanban.ui.business.metric_detail import MetricDetail

            self.detail = MetricDetail(self._bridge, self._actions, self._board)
            self._cover_with(self.detail)
            self.detail.record_wanted.connect(self.record)
            self.detail.edit_wanted.connect(self.edit)
            self.detail.requirement_wanted.connect(self.requirement_wanted)
            self.detail.card_wanted.connect(self.card_wanted)
        self.detail.show_metric(content)
        self._stack.setCurrentWidget(self.detail)
        self.detail.setFocus()

    def refresh(self, content: TileContent | None) -> None:
        """Show in the metric's page what is so now; None: its metric is gone."""
        if self.detail is None or self.detail.metric_id is None:
            return
        if content is not None:
            self.detail.show_metric(content)
        elif self._stack.currentWidget() is self.detail:
            self.close()

    @property
    def opened(self) -> MetricId | None:
        """The metric whose page was opened last; None: none was."""
        return self.detail.metric_id if self.detail is not None else None

    def edit(self, metric_id: MetricId | None = None) -> None:
        """Open the form of a metric, or one for a new metric."""
        from kanban.ui.business.metric_editor import MetricEditor

        metric: Metric | None = None if metric_id is None else self._bridge.board.metrics[metric_id]
        editor = MetricEditor(self._bridge, self._actions, metric, parent=self._board)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.open()

    def close(self) -> None:
        """Show the tiles again."""
        if self._stack.currentWidget() is not self._front:
            self._stack.setCurrentWidget(self._front)
            self.closed.emit()

    def _cover_with(self, page: CoverPage) -> None:
        page.closed.connect(self.close)
        self._stack.addWidget(page)
