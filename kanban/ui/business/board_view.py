"""The business-data board: all metrics as tiles, each with its own age, and the pages that open over them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.ids import MetricId
from kanban.domain.operations import Change, Source
from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.contents import Contents
from kanban.ui.business.covers import Covers
from kanban.ui.business.groups import grouped
from kanban.ui.business.head import BoardHead, EmptyHint
from kanban.ui.business.light import Light
from kanban.ui.business.side_strip import SideStrip
from kanban.ui.business.tile_list import TileList
from kanban.ui.business.today import today_of
from kanban.ui.goals.strip import MilestoneStrip
from kanban.ui.value.due_button import ChecksDue
from kanban.usecases import metrics

if TYPE_CHECKING:
    from kanban.ui.business.metric_detail import MetricDetail
    from kanban.ui.business.readings_grid import ReadingsGrid
    from kanban.ui.business.tile_back import TileBack

_CLOCK_MS: Final = 30_000
_LEAST_WIDTH: Final = 300
_ANY_WIDTH: Final = (1 << 24) - 1
"""What Qt takes for no limit."""


class BusinessBoard(QWidget):
    """The board. It listens to the bridge; what people do goes through `actions`. Without a metric it is a narrow strip at first.

    Signals:
        narrowed(): look at `narrow`.
        lit(frozenset[ItemId] | None): light these cards up on the requirement board; None: none in particular.
        requirement_wanted(MetricId): make a requirement of this metric.
        goals_wanted(), checks_wanted(), import_wanted(): show the goals, the value checks, the import of readings.
        card_wanted(ItemId): show this card.
    """

    narrowed = Signal()
    lit = Signal(object)
    requirement_wanted = Signal(int)
    goals_wanted = Signal()
    checks_wanted = Signal()
    import_wanted = Signal()
    card_wanted = Signal(int)

    def __init__(
        self, bridge: Bridge, actions: Actions, parent: QWidget | None = None, *, settings: Settings | None = None
    ) -> None:
        """`settings`: where it is remembered how the tiles are ordered; None: nowhere."""
        super().__init__(parent)
        self._bridge = bridge
        self._actions = actions
        self._contents = Contents()
        self._today: date = today_of(bridge)
        self.back: TileBack | None = None
        self._make_front(settings or Settings())
        self.light = Light(bridge, actions, self.tiles, self.head)
        self.light.lit.connect(self.lit)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._front)
        self.strip = SideStrip(self)
        self.strip.add_wanted.connect(self.add_metric)
        self.strip.open_wanted.connect(self._on_opened)
        self._stack.addWidget(self.strip)
        self.covers = Covers(bridge, actions, self._stack, self._front, self)
        self.covers.closed.connect(self.focus_board)
        self.covers.requirement_wanted.connect(self.requirement_wanted)
        self.covers.card_wanted.connect(self.card_wanted)
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

    def _make_front(self, settings: Settings) -> None:
        self._front = QWidget(self)
        self.milestones = MilestoneStrip(self._bridge, self._front)
        self.milestones.wanted.connect(self.goals_wanted)
        self.checks = ChecksDue(self._bridge, self._front)
        self.checks.wanted.connect(self.checks_wanted)
        self.head = BoardHead(settings, self.milestones, self.checks, self._front)
        self.head.add_wanted.connect(self.add_metric)
        self.head.check_in_wanted.connect(self.check_in)
        self.head.order_changed.connect(self._show_tiles)
        self.tiles = TileList(self._front)
        self.tiles.opened.connect(self.open_metric)
        self.tiles.menu_wanted.connect(self._show_menu)
        self.tiles.asked.connect(self._on_asked)
        self.tiles.laid_out.connect(self._place_back)
        self.tiles.verticalScrollBar().valueChanged.connect(self._place_back)
        self.tiles.heading_opened.connect(self.goals_wanted)
        self.tiles.hovered.connect(self._warm_up)
        self.hint = EmptyHint(self._front)
        self.hint.add_wanted.connect(self.add_metric)
        self.hint.import_wanted.connect(self.import_wanted)
        front = QVBoxLayout(self._front)
        front.addWidget(self.head)
        front.addWidget(self.tiles, 1)
        front.addWidget(self.hint, 1)

    # What others call

    @property
    def grid(self) -> ReadingsGrid | None:
        """The grid for readings; None until it was wanted."""
        return self.covers.grid

    @property
    def detail(self) -> MetricDetail | None:
        """The page of a metric; None until one was wanted."""
        return self.covers.detail

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        front = self._front.layout()
        if isinstance(front, QVBoxLayout):
            front.setSpacing(0)
            front.setContentsMargins(theme.px(6), theme.px(6), theme.px(6), theme.px(6))
        self._turn_back()
        for part in (self.head, self.milestones, self.checks, self.tiles, self.hint, self.strip, self.covers):
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
        if self._bridge.board.shown_metrics():
            self.covers.record(metric_id)
        else:
            self.add_metric()

    def check_in(self) -> None:
        """Walk through the metrics whose reading is due."""
        self._turn_back()
        self.covers.begin_check_in()

    def add_metric(self) -> None:
        """Open the form for a new metric."""
        self.open_up(opened=True)
        self.covers.edit()

    def focus_board(self) -> None:
        """Give the focus to what is in front: the tiles, or the page over them."""
        page = self._stack.currentWidget()
        if page is None or page is self._front:
            page = self.tiles if self._bridge.board.shown_metrics() else self.hint
        page.setFocus()

    def open_metric(self, metric_id: MetricId) -> None:
        """Show one metric at full length."""
        self._turn_back()
        if self._contents.is_old(today_of(self._bridge)):
            self._refresh()
        self.covers.open(self._contents[metric_id])

    def edit_metric(self, metric_id: MetricId) -> None:
        """Open the form of a metric."""
        self.covers.edit(metric_id)

    def remove_metric(self, metric_id: MetricId) -> None:
        """Take a metric off the board; its readings stay on record, and undo brings it back."""
        metric = self._bridge.board.metrics[metric_id]
        if self._actions.run(Source.MOUSE, metrics.change_metric, metric=replace(metric, removed=True)) is not None:
            self._actions.said.emit(self.tr("“{name}” was removed. Undo brings it back.").format(name=metric.name))

    def beside(self, metric_id: MetricId) -> tuple[MetricId | None, MetricId | None]:
        """Return the metrics before and after one in its group; None at its ends, and where the worst come first."""
        if self.head.worst_first:
            return None, None
        group = next(
            (ids for ids in ([c.metric_id for c in g.contents] for g in self.tiles.tiles.groups) if metric_id in ids),
            [],
        )
        place = group.index(metric_id) if group else 0
        return (group[place - 1] if place > 0 else None), (group[place + 1] if place + 1 < len(group) else None)

    def move_metric(self, metric_id: MetricId, by: int) -> None:
        """Let a tile change places with the one before it in its group (-1) or the one after it (1)."""
        neighbour = self.beside(metric_id)[by > 0]
        if neighbour is not None:
            place = [metric.id for metric in self._bridge.board.shown_metrics()].index(neighbour)
            self._actions.run(Source.MOUSE, metrics.move_metric, metric_id=metric_id, place=place)

    def look_at_clock(self) -> None:
        """Show everything as of today when the day has changed: ages, due days and states hang on it."""
        if today_of(self._bridge) != self._today:
            self.milestones.refresh()
            self.checks.refresh()
            self._refresh_if_seen()
        self.covers.look_at_clock()

    def light_up(self, metric_ids: frozenset[MetricId] | None) -> None:
        """Mark the tiles that a selected card is meant to move; None: no tile."""
        self.light.mark(metric_ids)

    # The back of a tile

    def turn(self, metric_id: MetricId) -> None:
        """Turn a tile around, or back."""
        if self.back is not None and self.back.metric_id == metric_id:
            self.back.turn_back()
            return
        if self.back is None:
            from kanban.ui.business.tile_back import TileBack

            self.back = TileBack(self.tiles)
            self.back.closed.connect(self.tiles.setFocus)
            self.back.asked.connect(self._on_asked)
            self.back.opened.connect(self.open_metric)
        self.tiles.make_current(metric_id)
        tile = self.tiles.visualRect(self.tiles.currentIndex())
        self.back.turn(self._bridge.board, self._contents[metric_id], tile, self.tiles.viewport().grab(tile))

    def _place_back(self) -> None:
        """Let the back stay on its tile."""
        if self.back is not None and self.back.metric_id is not None:
            row = self.tiles.tiles.row_of(self.back.metric_id)
            if row >= 0:
                self.back.place(self.tiles.visualRect(self.tiles.tiles.index(row)))

    def _turn_back(self) -> None:
        if self.back is not None:
            self.back.turn_back()

    def _on_asked(self, what: str, metric_id: MetricId) -> None:
        match what:
            case "turn":
                self.turn(metric_id)
            case "light":
                self.light.toggle(metric_id)
            case "record":
                self.record_readings(metric_id)
            case "requirement":
                self.requirement_wanted.emit(metric_id)

    def _warm_up(self) -> None:
        """Have charts ready as soon as somebody's mouse comes near."""
        self.tiles.hovered.disconnect(self._warm_up)
        from kanban.ui.charts.drawing import WarmUp

        WarmUp(self.tiles.viewport())

    # What is shown

    def _on_changed(self, change: Change) -> None:
        self.light.take(change)
        if self._contents.take(change):
            self._refresh_if_seen()

    def _on_reloaded(self) -> None:
        self._contents.forget()
        self.light.forget()
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Work out again what is stale and show it."""
        self._show_tiles()
        self.light.count_orphans()
        if self.covers.opened is not None:
            self.covers.refresh(self._contents.get(self.covers.opened))
        turned = self.back.metric_id if self.back is not None else None
        if self.back is not None and turned is not None:
            content = self._contents.get(turned)
            if content is None:
                self.back.turn_back()
            elif content is not self.back.content:
                self.back.show_content(self._bridge.board, content)

    def _show_tiles(self) -> None:
        board, self._today = self._bridge.board, today_of(self._bridge)
        contents = self._contents.of(board, self._today)
        self.head.show_contents(contents, grouping=bool(board.shown_goals()))
        groups = grouped(board, contents, self.head.grouping, self._today, worst_first=self.head.worst_first)
        self._take_width()
        self.tiles.setVisible(bool(contents))
        self.hint.setVisible(not contents)
        self.tiles.show_all(groups)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._contents.is_old(today_of(self._bridge)):
            self._refresh()

    def _show_menu(self, metric_id: MetricId, place: QPoint) -> None:
        menu = self.menu_for(metric_id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def menu_for(self, metric_id: MetricId) -> QMenu:
        """Return the menu of a tile."""
        from kanban.ui.business.tile_menu import menu_of

        return menu_of(self, metric_id)
