"""The business-data board: all metrics as tiles, each with its own age, and the pages that open over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import MetricId
from kanban.domain.business import WORST_FIRST
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.head import BoardHead, EmptyHint
from kanban.ui.business.side_strip import SideStrip
from kanban.ui.business.tile_content import TileContent, content_of
from kanban.ui.business.tile_list import TileList
from kanban.ui.business.today import today_of
from kanban.usecases import metrics

if TYPE_CHECKING:
    from kanban.domain.events import Event
    from kanban.ui.business.metric_detail import MetricDetail
    from kanban.ui.business.metric_editor import MetricEditor
    from kanban.ui.business.page import CoverPage
    from kanban.ui.business.readings_grid import ReadingsGrid

_CLOCK_MS: Final = 30_000
_LEAST_WIDTH: Final = 300
_ANY_WIDTH: Final = (1 << 24) - 1
"""What Qt takes for no limit."""


class BusinessBoard(QWidget):
    """The board. It listens to the bridge; what people do goes through `actions`. Without a metric it is a narrow strip at first.

    Signals:
        narrowed(): look at `narrow`.
    """

    narrowed = Signal()

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self._contents: dict[MetricId, TileContent] = {}
        self._stale: set[MetricId] | None = None
        """What has to be read again before it is shown; None: everything."""
        self._today: date = today_of(bridge)
        self._front = QWidget(self)
        self.head = BoardHead(self._front)
        self.head.add_wanted.connect(self.add_metric)
        self.head.record_wanted.connect(self.record_readings)
        self.head.order_changed.connect(self._show_tiles)
        self.tiles = TileList(self._front)
        self.tiles.opened.connect(self.open_metric)
        self.tiles.menu_wanted.connect(self._show_menu)
        self.hint = EmptyHint(self._front)
        self.hint.add_wanted.connect(self.add_metric)
        self.grid: ReadingsGrid | None = None
        self.detail: MetricDetail | None = None
        front = QVBoxLayout(self._front)
        front.setContentsMargins(0, 0, 0, 0)
        front.addWidget(self.head)
        front.addWidget(self.tiles, 1)
        front.addWidget(self.hint, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._front)
        self.strip = SideStrip(self)
        self.strip.add_wanted.connect(self.add_metric)
        self.strip.open_wanted.connect(self._on_opened)
        self._stack.addWidget(self.strip)
        self._opened = False
        self.narrow = False
        """Whether it is only a strip."""
        self.setFocusProxy(self.tiles)
        self.setAccessibleName(self.tr("Business-data board"))
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._clock.timeout.connect(self.look_at_clock)
        self._clock.start()
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._on_reloaded)
        self.restyle()

    # What others call

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        front = self._front.layout()
        if isinstance(front, QVBoxLayout):
            front.setSpacing(0)
            front.setContentsMargins(theme.px(6), theme.px(6), theme.px(6), theme.px(6))
        for part in (self.head, self.tiles, self.hint, self.strip, self.grid, self.detail):
            if part is not None:
                part.restyle()
        self._take_width()
        if self.isVisible():
            self._refresh()

    def open_up(self, *, opened: bool) -> None:
        """Show the whole board although it has no metric, or the strip again."""
        self._opened = opened
        self._take_width()

    def _on_opened(self) -> None:
        self.open_up(opened=True)
        self.focus_board()

    def _take_width(self) -> None:
        """Be a strip, or as wide as there is room."""
        narrow = not self._opened and not self._bridge.board.shown_metrics()
        width = SideStrip.wanted_width()
        self.setMinimumWidth(width if narrow else theme.px(_LEAST_WIDTH))
        self.setMaximumWidth(width if narrow else _ANY_WIDTH)
        if narrow == self.narrow:
            return
        self.narrow = narrow
        if narrow or self._stack.currentWidget() is self.strip:
            self._stack.setCurrentWidget(self.strip if narrow else self._front)
        self.narrowed.emit()

    def record_readings(self, metric_id: MetricId | None = None) -> None:
        """Open the grid for readings; the first that is due has the focus, or the metric that is named."""
        if not self._bridge.board.shown_metrics():
            self.add_metric()
            return
        if self.grid is None:
            from kanban.ui.business.readings_grid import ReadingsGrid

            self.grid = ReadingsGrid(self._bridge, self._actions, self)
            self._cover_with(self.grid)
        self._stack.setCurrentWidget(self.grid)
        self.grid.start(metric_id)

    def add_metric(self) -> None:
        """Open the form for a new metric."""
        from kanban.ui.business.metric_editor import MetricEditor

        self.open_up(opened=True)
        self._open_editor(MetricEditor(self._bridge, self._actions, parent=self))

    def focus_board(self) -> None:
        """Give the focus to what is in front: the tiles, or the page over them."""
        page = self._stack.currentWidget()
        if page is None or page is self._front:
            page = self.tiles if self._bridge.board.shown_metrics() else self.hint
        page.setFocus()

    def open_metric(self, metric_id: MetricId) -> None:
        """Show one metric at full length."""
        if self.detail is None:
            from kanban.ui.business.metric_detail import MetricDetail

            self.detail = MetricDetail(self._bridge, self)
            self._cover_with(self.detail)
            self.detail.record_wanted.connect(self.record_readings)
            self.detail.edit_wanted.connect(self.edit_metric)
        self.detail.show_metric(self._contents[metric_id])
        self._stack.setCurrentWidget(self.detail)
        self.detail.setFocus()

    def edit_metric(self, metric_id: MetricId) -> None:
        """Open the form of a metric."""
        from kanban.ui.business.metric_editor import MetricEditor

        metric = self._bridge.board.metrics[metric_id]
        self._open_editor(MetricEditor(self._bridge, self._actions, metric, parent=self))

    def remove_metric(self, metric_id: MetricId) -> None:
        """Take a metric off the board; its readings stay on record, and undo brings it back."""
        metric = self._bridge.board.metrics[metric_id]
        if self._actions.run(Source.MOUSE, metrics.change_metric, metric=replace(metric, removed=True)) is not None:
            self._actions.said.emit(self.tr("“{name}” was removed. Undo brings it back.").format(name=metric.name))

    def move_metric(self, metric_id: MetricId, by: int) -> None:
        """Move a tile by so many places; below zero towards the beginning."""
        order = [metric.id for metric in self._bridge.board.shown_metrics()]
        place = order.index(metric_id) + by
        self._actions.run(Source.MOUSE, metrics.move_metric, metric_id=metric_id, place=place)

    def look_at_clock(self) -> None:
        """Show everything as of today when the day has changed: ages, due days and states hang on it."""
        if today_of(self._bridge) != self._today:
            self._forget(None)
        if self.grid is not None:
            self.grid.look_at_clock()

    # What is shown

    def _on_changed(self, change: Change) -> None:
        touched: set[MetricId] = set()
        for event in change.events:
            found = _metrics_touched(event, self._contents)
            if found is None:
                self._forget(None)
                return
            touched |= found
        if touched:
            self._forget(touched)

    def _on_reloaded(self) -> None:
        self._contents.clear()
        self._forget(None)

    def _forget(self, touched: set[MetricId] | None) -> None:
        """Read these metrics again (None: all), now or when somebody looks."""
        self._stale = None if touched is None or self._stale is None else self._stale | touched
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Read again what is stale and show it."""
        board, self._today = self._bridge.board, today_of(self._bridge)
        shown = board.shown_metrics()
        for metric in shown:
            if self._stale is None or metric.id in self._stale or metric.id not in self._contents:
                self._contents[metric.id] = content_of(board, metric, self._today)
        for gone in set(self._contents) - {metric.id for metric in shown}:
            del self._contents[gone]
        self._stale = set()
        self._show_tiles()
        if self.detail is not None and self.detail.metric_id is not None:
            content = self._contents.get(self.detail.metric_id)
            if content is not None:
                self.detail.show_metric(content)
            elif self._stack.currentWidget() is self.detail:
                self._close_page()

    def _show_tiles(self) -> None:
        contents = [self._contents[metric.id] for metric in self._bridge.board.shown_metrics()]
        if self.head.worst_first:
            contents.sort(key=lambda content: WORST_FIRST.index(content.state))
        self._take_width()
        self.tiles.setVisible(bool(contents))
        self.hint.setVisible(not contents)
        self.head.show_contents(contents)
        self.tiles.show_all(contents)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale is None or self._stale or today_of(self._bridge) != self._today:
            self._refresh()

    # Pages and forms over the tiles

    def _cover_with(self, page: CoverPage) -> None:
        page.closed.connect(self._close_page)
        self._stack.addWidget(page)

    def _close_page(self) -> None:
        if self._stack.currentWidget() is not self._front:
            self._stack.setCurrentWidget(self._front)
            self.focus_board()

    def _open_editor(self, editor: MetricEditor) -> None:
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.open()

    def _show_menu(self, metric_id: MetricId, place: QPoint) -> None:
        menu = self.menu_for(metric_id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def menu_for(self, metric_id: MetricId) -> QMenu:
        """Return the menu of a tile."""
        order = [metric.id for metric in self._bridge.board.shown_metrics()]
        menu = QMenu(self)
        entries: tuple[tuple[str, Callable[[], object], bool], ...] = (
            (self.tr("Record a reading"), lambda: self.record_readings(metric_id), True),
            (self.tr("Show all readings"), lambda: self.open_metric(metric_id), True),
            (self.tr("Edit…"), lambda: self.edit_metric(metric_id), True),
            (self.tr("Move left"), lambda: self.move_metric(metric_id, -1), metric_id != order[0]),
            (self.tr("Move right"), lambda: self.move_metric(metric_id, 1), metric_id != order[-1]),
            (self.tr("Remove"), lambda: self.remove_metric(metric_id), True),
        )
        for text, work, possible in entries:
            action = menu.addAction(text)
            action.setEnabled(possible)
            action.triggered.connect(lambda _checked=False, work=work: work())
        return menu


def _metrics_touched(event: Event, shown: dict[MetricId, TileContent]) -> set[MetricId] | None:
    """Return the metrics whose tiles an event changes; None for all of them."""
    from kanban.domain.events import (
        BoardChanged,
        GoalChanged,
        MetricChanged,
        PersonChanged,
        ReadingTaken,
        ReadingWithdrawn,
    )

    match event:
        case ReadingTaken() | ReadingWithdrawn():
            return {event.reading.metric_id}
        case MetricChanged():
            return {event.after.id}
        case PersonChanged():
            return {key for key, content in shown.items() if content.metric.owner_id == event.after.id}
        case GoalChanged():
            return {key for key, content in shown.items() if content.metric.goal_id == event.after.id}
        case BoardChanged():
            return None
        case _:
            return set()
