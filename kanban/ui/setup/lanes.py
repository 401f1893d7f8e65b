"""The swimlanes on the set-up page: rows to be dragged up and down, on which all of a lane is changed in place."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import Swimlane
from kanban.domain.ids import SwimlaneId
from kanban.ui import theme
from kanban.ui.requirements import glyphs
from kanban.ui.setup.dragging import Grip, Lineup, Part
from kanban.ui.setup.fields import NAME_LEAST, LimitField, LinesField, TextField
from kanban.ui.setup.panel import NarrowRow
from kanban.ui.setup.rows import keep_rows
from kanban.ui.setup.switch import Switch


class LaneTile(Part, NarrowRow):
    """A swimlane.

    Signals:
        changed(Swimlane): it is to be so.
        remove_wanted(): it is to go.
    """

    changed = Signal(object)
    remove_wanted = Signal()

    def __init__(self, lane: Swimlane, parent: QWidget | None = None) -> None:
        super().__init__(sideways=False, parent=parent)
        self.setObjectName("tile")
        self.lane = lane
        self.name = TextField(self.tr("Name of the swimlane"), self)
        self.name.setObjectName("tile_name")
        self.name.setFont(theme.font(17, bold=True))
        self.name.setMinimumWidth(theme.px(NAME_LEAST))
        self.limit = LimitField(self.tr("WIP limit of the swimlane"), self)
        self.limit.setFixedWidth(theme.px(112))
        self.expedite = Switch(self.tr("Expedite"), glyphs.expedite, self)
        self.expedite.setToolTip(
            self.tr("For what cannot wait: the limits of columns do not count its cards. One lane at most.")
        )
        self.policy = LinesField(self.tr("Policy of the swimlane"), self)
        self.policy.setPlaceholderText(self.tr("Which cards go here, and how are they treated?"))
        self.policy.show_lines(2)
        self._count = QLabel(self)
        self._count.setObjectName("quiet")
        self.remove = QToolButton(self)
        self.remove.setObjectName("plain")
        self.remove.setText("✕")
        self.remove.clicked.connect(self.remove_wanted)
        self.name.committed.connect(lambda text: self._change(name=text))
        self.limit.committed.connect(lambda limit: self._change(wip_limit=limit))
        self.policy.committed.connect(lambda text: self._change(policy=text))
        self.expedite.clicked.connect(lambda on: self._change(expedite=on))
        self._lay_out()

    def _lay_out(self) -> None:
        head, below = QHBoxLayout(), QHBoxLayout()
        head.addWidget(Grip(self))
        head.addLayout(self.name_and(self.name, (self._count, self.limit)), 1)
        head.addWidget(self.remove)
        below.addSpacing(theme.px(24))
        below.addWidget(self.policy, 1)
        below.addWidget(self.expedite, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(10), theme.px(8), theme.px(8), theme.px(8))
        layout.setSpacing(theme.px(6))
        layout.addLayout(head)
        layout.addLayout(below)
        for before, after in ((self, self.name), (self.name, self.limit), (self.limit, self.remove)):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(self.remove, self.policy)
        QWidget.setTabOrder(self.policy, self.expedite)

    def show_lane(self, lane: Swimlane, count: int) -> None:
        """Show the lane as the board has it, and how many cards it shows."""
        self.lane = lane
        self.name.show_value(lane.name)
        self.limit.show_value(lane.wip_limit)
        self.policy.show_value(lane.policy)
        self.expedite.setChecked(lane.expedite)
        self._count.setText(self.tr("%n cards", "", count))
        self.setAccessibleName(self.tr("Swimlane {name}").format(name=lane.name))
        self.setToolTip(self.tr("Drag it, or press Alt with an arrow key, to move it."))
        self.remove.setAccessibleName(self.tr("Remove swimlane {name}").format(name=lane.name))
        self.remove.setToolTip(self.remove.accessibleName())

    def _change(self, **parts: object) -> None:
        self.changed.emit(replace(self.lane, **parts))  # type: ignore[arg-type] # fields of a lane

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2 | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.name.setFocus(Qt.FocusReason.OtherFocusReason)
                self.name.selectAll()
            case Qt.Key.Key_Delete:
                self.remove_wanted.emit()
            case _:
                super().keyPressEvent(event)


class LaneRows(Lineup):
    """All swimlanes.

    Signals:
        changed(Swimlane), remove_wanted(SwimlaneId): of one of the rows.
    """

    changed = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(sideways=False, parent=parent)
        self.rows: dict[SwimlaneId, LaneTile] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(8))

    def show_lanes(self, lanes: Sequence[Swimlane], counts: Mapping[SwimlaneId, int]) -> None:
        """Show the lanes in this order, with how many cards each shows."""
        shown = {lane.id: lane for lane in lanes}
        keep_rows(self._layout, self.rows, shown, lambda lane_id: self._row(shown[lane_id]))
        for lane in lanes:
            self.rows[lane.id].show_lane(lane, counts.get(lane.id, 0))
        self.put_in_order([self.rows[lane.id] for lane in lanes])

    def _row(self, lane: Swimlane) -> LaneTile:
        row = LaneTile(lane, self)
        self.watch(row)
        row.changed.connect(self.changed)
        row.remove_wanted.connect(lambda: self.remove_wanted.emit(row.lane.id))
        return row
