"""The list of boards at the board's name: those opened recently first, and the ways to others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from kanban.domain.errors import NoSuchFile, Refused
from kanban.domain.ids import BoardId
from kanban.ui import theme
from kanban.ui.choice_list import Choice, ChoiceList
from kanban.ui.phrases import say_refused

if TYPE_CHECKING:
    from kanban.store.glance import Glance
    from kanban.ui.main_window import MainWindow

_WIDTH = 560


class _Target(NamedTuple):
    """Which board: its file, and which of the file's boards; None: the file was not yet looked into, or holds just that one."""

    path: Path
    board_id: BoardId | None = None


class BoardSwitch(QObject):
    """Opens the list for one window. Files are looked into while it is open already, so that it is there at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._left: list[Path] = []
        self._list: ChoiceList | None = None

    def open(self) -> ChoiceList:
        """Open the list below the board's name, the mark on the board that was open before this one."""
        from kanban.ui.choice_list import ChoiceList

        paths = self._recent()
        choices = [Choice(_Target(path), path.stem, below=str(path), ticked=path == self._here()) for path in paths]
        made = ChoiceList(self.tr("Boards"), [*choices, *self._ways()], self._window)
        made.chosen.connect(self._take)
        made.discarded.connect(self._forget)
        made.destroyed.connect(self.deleteLater)
        self._list, self._left = made, paths
        made.open_at(self._place(), width=_WIDTH)
        made.choose_row(1 if self._here() is not None and len(paths) > 1 else 0)
        self._look_into_next()
        return made

    def _recent(self) -> list[Path]:
        """Return the board files, the open one first."""
        here, known = self._here(), [Path(name) for name in self._window.settings.recent_boards]
        first = [here] if here is not None else []
        return [*first, *(path for path in known if path != here)]

    def _here(self) -> Path | None:
        page = self._window.page
        return page.bridge.workspace.path.absolute() if page is not None else None

    def _ways(self) -> list[Choice]:
        """Return the ways to boards that are not in the list."""
        return [
            Choice("open_board", self.tr("Open another file…"), fixed=True),
            Choice("new_board", self.tr("New board…"), fixed=True),
        ]

    def _place(self) -> QPoint:
        """Return the place of the screen below the board's name, or the window's upper left corner."""
        page = self._window.page
        anchor: QWidget = page.header if page is not None else self._window
        below = anchor.height() if page is not None else theme.px(80)
        return anchor.mapToGlobal(QPoint(theme.px(12), below))

    # What the files say

    def _look_into_next(self) -> None:
        """Look into one file after the other, the list being alive meanwhile."""
        if self._list is None or not self._left:
            return
        path = self._left.pop(0)
        self._show(path, self._list)
        QTimer.singleShot(0, self._list, self._look_into_next)

    def _show(self, path: Path, made: ChoiceList) -> None:
        from kanban.store.glance import glance

        target = _Target(path)
        try:
            found = glance(path)
        except NoSuchFile:
            text = self.tr("not there; Delete forgets it")
            made.replace_choices(target, [Choice(target, path.stem, text, str(path), faint=True)])
        except Refused as error:
            made.replace_choices(target, [Choice(target, path.stem, self.tr("cannot be read"), say_refused(error))])
        else:
            choices = [self._choice(path, board, alone=len(found) == 1) for board in found]
            made.replace_choices(target, choices)

    def _choice(self, path: Path, board: Glance, *, alone: bool) -> Choice:
        page = self._window.page
        here = page is not None and path == self._here() and board.board_id == page.bridge.workspace.board_id
        detail = self.tr("open") if here else self._age(board)
        target = _Target(path, None if alone else board.board_id)
        return Choice(target, board.name, detail, str(path), ticked=here)

    @staticmethod
    def _age(board: Glance) -> str:
        from datetime import UTC, datetime
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        from kanban.ui.requirements.time_words import TimeWords

        if board.changed_at is None:
            return QCoreApplication.translate("BoardSwitch", "never changed")
        try:
            zone = ZoneInfo(board.zone)
        except (ZoneInfoNotFoundError, ValueError):
            zone = ZoneInfo("UTC")
        return TimeWords(zone, datetime.now(UTC)).ago(board.changed_at)

    # What is chosen

    def _take(self, value: object) -> None:
        if isinstance(value, str):
            self._window.trigger(value)
        elif isinstance(value, _Target) and not self._is_open(value):
            self._window.guarded(lambda: self._open(value))

    def _is_open(self, target: _Target) -> bool:
        page = self._window.page
        same = page is not None and target.path == self._here()
        return same and page is not None and target.board_id in (None, page.bridge.workspace.board_id)

    def _open(self, target: _Target) -> None:
        from kanban.store.database import Database
        from kanban.workspace import Workspace

        database = Database.open(target.path)
        self._window.open_workspace(Workspace(database, target.board_id, actor=self._window.settings.actor))

    def _forget(self, value: object) -> None:
        """Take a file out of the list, not off the disk; the open one stays."""
        if isinstance(value, _Target) and value.path != self._here() and self._list is not None:
            settings = self._window.settings
            settings.recent_boards = [known for known in settings.recent_boards if Path(known) != value.path]
            self._list.replace_choices(value, [])
