"""The line above the two boards: which board, which day, and what is wanted most often."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.wall_chip import WallChip

_MINUTE_MS = 60_000


class HeaderBar(QWidget):
    """Board name and date on the left, the most used commands on the right.

    Signals:
        wanted(str): the id of a command.
    """

    wanted = Signal(str)

    def __init__(self, bridge: Bridge, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.wall = WallChip(bridge, settings, self)
        self.wall.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.wall.clicked.connect(lambda: self.wanted.emit("wall_list"))
        self._name = QLabel(self)
        self._day = QLabel(self)
        self._day.setObjectName("board_day")
        for label in (self._name, self._day):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._day.setMinimumWidth(1)  # it goes before it keeps the window from being made narrow
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._buttons: list[QPushButton] = []
        self._row = layout = QHBoxLayout(self)
        layout.addWidget(self._name, 1)
        layout.addWidget(self._day)
        layout.addWidget(self.wall)
        for command, text in (
            ("undo", self.tr("Undo")),
            ("add_item", self.tr("Add card")),
            ("record_readings", self.tr("Enter readings")),
            ("print_changed", self.tr("Print cards")),
        ):
            button = QPushButton(self)  # with a text it would load what there is of icons
            button.setText(text)
            button.setObjectName(command)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, command=command: self.wanted.emit(command))
            layout.addWidget(button)
            self._buttons.append(button)
        bridge.changed.connect(self._show)
        bridge.reloaded.connect(self._show)
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        self.restyle()

    def set_undo_tip(self, text: str) -> None:
        """Say on the undo button what would be undone; "" when there is nothing."""
        self._buttons[0].setToolTip(text)
        self._buttons[0].setEnabled(bool(text))

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._row.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8))
        self._row.setSpacing(theme.px(8))
        self._name.setFont(theme.font(24, bold=True))
        self._day.setFont(theme.font(20))
        for button in self._buttons:
            button.setFont(theme.font(16))
        self.wall.setFont(theme.font(16))
        self._show()

    def _show(self) -> None:
        facts = self._bridge.board.facts
        now: datetime = self._bridge.workspace.now().astimezone(facts.zone_info)
        form = self.tr("dddd, d MMMM", "a day as QLocale.toString writes it")
        self._name.setAccessibleName(facts.name)
        self._name.setToolTip(str(self._bridge.workspace.path))
        self.wall.show_age()
        self._day.setText(QLocale().toString(QDate(now.year, now.month, now.day), form))
        self._make_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the day out where it would take the board's name away; shorten the name where even that is not enough."""
        margins, others = (
            self._row.contentsMargins(),
            [each for each in (self.wall, *self._buttons) if not each.isHidden()],
        )
        taken = margins.left() + margins.right() + sum(each.sizeHint().width() + self._row.spacing() for each in others)
        metrics, name = self._name.fontMetrics(), self._bridge.board.facts.name
        room = self.width() - taken
        day = self._day.sizeHint().width() + self._row.spacing()
        self._day.setVisible(metrics.horizontalAdvance(name) + day <= room)
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
