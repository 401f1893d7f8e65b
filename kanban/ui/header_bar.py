"""The line above the two boards: which board, a search, which day, and what is wanted most often."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.finding.find_place import FindPlace
from kanban.ui.wall_chip import WallChip

if TYPE_CHECKING:
    from kanban.ui.actions import Actions
    from kanban.ui.finding.finder import Finder
    from kanban.ui.requirements.board_view import RequirementBoard

_MINUTE_MS = 60_000
_FIND_LEAST: Final = 190
_FIND_WISH: Final = 340
_USED_LEAST: Final = 430
_USED_WISH: Final = 620
_NAME_LEAST: Final = 120
_NAME_SHARE: Final = 0.3
"""More of the width the board's name does not get, however long it is."""
_LINE_HEIGHT: Final = 38


class HeaderBar(QWidget):
    """Board name, search line and date on the left, the most used commands on the right.

    What does not fit goes: first the day, then buttons (all of them are in the menus, too), at last the end of the board's name.

    Signals:
        wanted(str): the id of a command.
    """

    wanted = Signal(str)

    def __init__(self, bridge: Bridge, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._settings = bridge, settings
        self._board: RequirementBoard | None = None
        self._actions: Actions | None = None
        self.finder: Finder | None = None
        """The search at work; None until somebody searches."""
        self.name = self._button("switch_board")
        self.place = FindPlace(self)
        self.place.clicked.connect(self.find_cards)
        self.wall = WallChip(bridge, settings, self)
        self.wall.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.wall.clicked.connect(lambda: self.wanted.emit("wall_list"))
        self._day = QLabel(self)
        self._day.setObjectName("board_day")
        self._day.setTextFormat(Qt.TextFormat.PlainText)
        texts = {
            "undo": self.tr("Undo"),
            "add_item": self.tr("Add card"),
            "record_readings": self.tr("Enter readings"),
            "print_changed": self.tr("Print cards"),
        }
        self._buttons = {command: self._button(command, text) for command, text in texts.items()}
        self._row = layout = QHBoxLayout(self)
        layout.addWidget(self.name)
        layout.addWidget(self.place)
        layout.addStretch(1)
        for widget in (self._day, self.wall, *self._buttons.values()):
            layout.addWidget(widget)
        self.setMinimumWidth(1)  # what does not fit goes, and does not keep the window wide
        bridge.changed.connect(self._show)
        bridge.reloaded.connect(self._show)
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE_MS)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start()
        self.restyle()

    def _button(self, command: str, text: str = "") -> QPushButton:
        button = QPushButton(self)  # with a text it would load what there is of icons
        button.setText(text)
        button.setObjectName(command)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.wanted.emit(command))
        return button

    def serve(self, board: RequirementBoard, actions: Actions) -> None:
        """Find cards on this board, and keep searches by these actions."""
        self._board, self._actions = board, actions

    def find_cards(self) -> None:
        """Put the keyboard into the search line; it is made when it is first wanted."""
        if self.finder is None:
            if self._board is None or self._actions is None:
                return
            from kanban.ui.finding.finder import Finder

            self.finder = Finder(self._bridge, self._settings, self._actions, self._board, self)
            self.finder.line.used.connect(self._make_room)
            self._row.replaceWidget(self.place, self.finder.line)
            self.place.hide()
            self.finder.line.show()
            self._make_room()
        self.finder.line.begin()

    def look_for(self, text: str) -> None:
        """Search for a text, as if it had been typed into the search line."""
        self.find_cards()
        if self.finder is not None:
            self.finder.line.look_for(text)

    def set_undo_tip(self, text: str) -> None:
        """Say on the undo button what would be undone; "" when there is nothing."""
        self._buttons["undo"].setToolTip(text)
        self._buttons["undo"].setEnabled(bool(text))

    def rest(self) -> None:
        """Do nothing more by itself: the board is being closed."""
        self._timer.stop()
        self.wall.rest()
        if self.finder is not None:
            self.finder.line.hide_offers()
            self.finder.line.search.rest()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._row.setContentsMargins(theme.px(8), theme.px(8), theme.px(12), theme.px(8))
        self._row.setSpacing(theme.px(8))
        self.name.setFont(theme.font(24, bold=True))
        self._day.setFont(theme.font(18))
        for button in self._buttons.values():
            button.setFont(theme.font(16))
        self.wall.setFont(theme.font(16))
        if self.finder is not None:
            self.finder.line.restyle()
        self._show()

    def _on_minute(self) -> None:
        self._show()
        if self.finder is not None and self.finder.line.search.query:
            self.finder.line.search.look()

    def _show(self) -> None:
        facts = self._bridge.board.facts
        now: datetime = self._bridge.workspace.now().astimezone(facts.zone_info)
        form = self.tr("dddd, d MMMM", "a day as QLocale.toString writes it")
        self.name.setAccessibleName(self.tr("{board}: switch to another board").format(board=facts.name))
        self.name.setToolTip(f"{facts.name}\n{self._bridge.workspace.path}")
        self.wall.show_age()
        self._day.setText(QLocale().toString(QDate(now.year, now.month, now.day), form))
        self._make_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    # Room

    def _make_room(self) -> None:
        """Share the width: the search line gets what it wants if the day may go for it, then buttons go, then the name is cut."""
        used = self.finder is not None and not self.finder.line.clear_button.isHidden()
        least, wish = (_USED_LEAST, _USED_WISH) if used else (_FIND_LEAST, _FIND_WISH)
        least, wish = theme.px(least), theme.px(wish)
        gap, margins = self._row.spacing(), self._row.contentsMargins()
        metrics, name = self.name.fontMetrics(), self._bridge.board.facts.name
        frame = metrics.horizontalAdvance(" ▾") + theme.px(28)
        whole = metrics.horizontalAdvance(name) + frame
        named = min(whole, max(round(self.width() * _NAME_SHARE), theme.px(_NAME_LEAST)))
        room = self.width() - margins.left() - margins.right() - 3 * gap
        if not self.wall.isHidden():
            room -= self.wall.sizeHint().width() + gap
        buttons = {command: button.sizeHint().width() + gap for command, button in self._buttons.items()}
        for command in ("record_readings", "print_changed", "undo"):
            if named + least + sum(buttons.values()) > room:
                buttons.pop(command)
        room -= sum(buttons.values())
        day = self._day.sizeHint().width() + gap
        self._day.setVisible(named + wish + day <= room)
        for command, button in self._buttons.items():
            button.setVisible(command in buttons)
        width = max(min(named, room - least), theme.px(_NAME_LEAST))
        self.name.setFixedWidth(width)
        if width < whole:
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width - frame)
        self.name.setText(name.replace("&", "&&") + " ▾")
        place = self.place if self.finder is None else self.finder.line
        place.setFixedSize(max(min(wish, room - width), theme.px(_NAME_LEAST)), theme.px(_LINE_HEIGHT))
        if self.finder is not None:
            self._row.activate()  # completions are to appear where the line is now
