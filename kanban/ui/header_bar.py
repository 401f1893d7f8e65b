"""The line above the two boards: which board, which day, and what is wanted most often."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kanban.ui import theme
from kanban.ui.bridge import Bridge

_MINUTE_MS = 60_000


class HeaderBar(QWidget):
    """Board name and date on the left, the most used commands on the right.

    Signals:
        wanted(str): the id of a command.
    """

    wanted = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._name = QLabel(self)
        self._day = QLabel(self)
        self._day.setObjectName("board_day")
        for label in (self._name, self._day):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._buttons: list[QPushButton] = []
        self._row = layout = QHBoxLayout(self)
        layout.addWidget(self._name, 1)
        layout.addWidget(self._day)
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
        self._show()

    def _show(self) -> None:
        facts = self._bridge.board.facts
        now: datetime = self._bridge.workspace.now().astimezone(facts.zone_info)
        form = self.tr("dddd, d MMMM", "a day as QLocale.toString writes it")
        self._name.setText(facts.name)
        self._name.setToolTip(str(self._bridge.workspace.path))
        self._day.setText(QLocale().toString(QDate(now.year, now.month, now.day), form))
