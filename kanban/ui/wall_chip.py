"""How old the last photo of the wall is, always in sight above the boards, and how much is to be done at the wall."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.bridge import Bridge

_REST_MS = 400
"""What is to be done is counted when the board has been left alone for so long."""
_HOUR = 3600
_MINUTES_MOST = 90 * 60
_HOURS_MOST = 48 * _HOUR
_WEEK = timedelta(days=7)


class WallChip(QPushButton):
    """Says "wall: 26 h ago · 3 to do"; says nothing on boards that have no wall. A click is for the wall list."""

    def __init__(self, bridge: Bridge, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._settings = bridge, settings
        self._to_do: int | None = None
        self.setObjectName("wall_chip")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self.count_duties)
        bridge.changed.connect(self._on_change)
        bridge.reloaded.connect(self._on_change)

    def _on_change(self) -> None:
        if self._to_do is not None:
            self._timer.start()

    def rest(self) -> None:
        """Count no more: the board is being closed."""
        self._timer.stop()

    def count_duties(self) -> None:
        """Count what is to be done at the wall; from then on it is counted anew whenever the board changes."""
        from kanban.domain.wall.errands import errands
        from kanban.store import queries

        workspace = self._bridge.workspace
        listed = errands(
            self._bridge.board,
            now=workspace.now(),
            done_days=self._settings.done_days,
            grace_days=self._settings.grace_days,
            taken_off=workspace.read(queries.taken_off, workspace.board_id),
        )
        self._to_do = len(listed)
        self.show_age()

    def show_age(self) -> None:
        """Say how old the last photo is now."""
        board = self._bridge.board
        age = None if board.wall is None else self._bridge.workspace.now() - board.wall.at
        there = age is not None or any(item.printed is not None for item in board.items.values())
        self.setVisible(there)
        if not there:
            return
        said = self._said(age)
        due = age is None or age > timedelta(hours=self._settings.stale_wall_hours)
        text = self.tr("{wall} · {count} to do").format(wall=said, count=self._to_do) if self._to_do else said
        tip = self.tr("A photo of the wall is due. Click for what is to be done at the wall.")
        self.setText(text)
        self.setToolTip(
            tip if due else self.tr("The last photo of the wall. Click for what is to be done at the wall.")
        )
        self.setAccessibleDescription(self.toolTip())
        self._colour(due=due, long_due=due and (age is None or age > _WEEK))

    def _colour(self, *, due: bool, long_due: bool) -> None:
        """Give it the colours; what has been due for long stands out by its frame, too."""
        colours = theme.current()
        colour, width = (colours.warning, 2) if long_due else (colours.line, 1)
        sheet = f"QPushButton#wall_chip {{ color: {(colours.warning if due else colours.muted).name()}; "
        sheet += f"border: {theme.px(width)}px solid {colour.name()}; background: transparent; }}"
        focus = f"{theme.px(2)}px solid {colours.accent.name()}"
        sheet += f" QPushButton#wall_chip:focus {{ border: {focus}; background: {colours.card.name()}; }}"
        if self.styleSheet() != sheet:
            self.setStyleSheet(sheet)

    def _said(self, age: timedelta | None) -> str:
        if age is None:
            return self.tr("wall: no photo yet")
        seconds = max(age.total_seconds(), 0)
        if seconds < _MINUTES_MOST:
            return self.tr("wall: {count} min ago").format(count=int(seconds // 60))
        if seconds < _HOURS_MOST:
            return self.tr("wall: {count} h ago").format(count=int(seconds // _HOUR))
        return self.tr("wall: {count} days ago").format(count=age.days)
