"""Commands of the Board and Help menus that ask for a file or open a dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QMessageBox

from kanban.domain.errors import Refused
from kanban.domain.operations import Source
from kanban.store.database import SUFFIX, Database
from kanban.ui.file_dialogs import ask_open, ask_save, folder_beside
from kanban.ui.phrases import say_refused
from kanban.usecases import boards
from kanban.workspace import Workspace

if TYPE_CHECKING:
    from kanban.ui.main_window import MainWindow


class FilesMenu(QObject):
    """What these commands do, for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def new_board(self) -> None:
        """Ask what the new board is to be and where it goes, make it and open it."""
        from kanban.ui.new_board_dialog import NewBoardDialog

        dialog = NewBoardDialog(self._window, folder=self._folder())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._window.guarded(lambda: self._make(dialog.path(), dialog.plan()))

    def _make(self, path: Path, plan: boards.BoardPlan) -> None:
        workspace = Workspace(Database.create(path), actor=self._window.settings.actor)
        try:
            workspace.do(Source.MOUSE, boards.create_board, plan=plan)
        except Refused:
            workspace.close()
            path.unlink(missing_ok=True)
            raise
        self._window.open_workspace(workspace)

    def open_board(self) -> None:
        """Ask for a board file and open it."""
        chosen = ask_open(self._window, self.tr("Open a board"), self._folder(), self._board_filter())
        if chosen is not None:
            self._window.guarded(lambda: self._window.open_path(chosen))

    def import_events(self) -> None:
        """Ask for an event log and take its moves over."""
        page = self._window.page
        chosen = ask_open(self._window, self.tr("Import an event log"), self._folder(), self.tr("Event log (*.csv)"))
        if page is None or chosen is None:
            return
        from kanban.ui.event_log_menu import import_log

        self._window.guarded(lambda: self._tell(self.tr("Import"), import_log(page.bridge.workspace, chosen)))

    def export_events(self) -> None:
        """Ask for a file and write every move into it."""
        page = self._window.page
        path = self._save_name(self.tr("Export the event log"), "events.csv", self.tr("Event log (*.csv)"))
        if page is None or path is None:
            return
        from kanban.ui.event_log_menu import export_log

        self._window.guarded(lambda: self._window.notice.say(export_log(page.bridge.workspace, path)))

    def back_up(self) -> None:
        """Ask for a file and copy the board into it."""
        page = self._window.page
        if page is None:
            return
        source = page.bridge.workspace.path
        path = self._save_name(self.tr("Back up to"), f"{source.stem}-backup{SUFFIX}", self._board_filter())
        if path is None:
            return
        from kanban.store.backup import back_up_to

        def work() -> None:
            back_up_to(source, path)
            self._window.notice.say(self.tr("Backed up to {path}.").format(path=path))

        self._window.guarded(work)

    def restore(self) -> None:
        """Ask for a backup and put it in the board's place; what is replaced is backed up first."""
        page = self._window.page
        if page is None:
            return
        from kanban.store.backup import backup_folder, restore

        path = page.bridge.workspace.path
        chosen = ask_open(self._window, self.tr("Restore a backup"), backup_folder(path), self._board_filter())
        if chosen is None:
            return
        workspace = page.bridge.workspace

        def work() -> None:
            kept = restore(chosen, path, workspace.now(), actor=workspace.actor)
            page.bridge.look_elsewhere()
            self._window.notice.say(self.tr("Restored. What was there before is kept in {path}.").format(path=kept))

        self._window.guarded(work)

    def check(self) -> None:
        """Look the file through and say what is wrong with it."""
        page = self._window.page
        if page is None:
            return
        from kanban.store.check import check

        try:
            problems = check(page.bridge.workspace.database)
        except Refused as error:
            problems = [say_refused(error)]
        if problems:
            self._tell(self.tr("Problems were found"), "\n".join(problems))
        else:
            self._window.notice.say(self.tr("The file is sound, and its log gives exactly this board."))

    def read_picture(self) -> None:
        """Ask for a picture and do what its codes ask for."""
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)")
        chosen = ask_open(self._window, self.tr("Read codes from a picture"), self._folder(), kinds)
        if chosen is not None and self._window.page is not None:
            self._window.page.take_picture(chosen)

    def help(self) -> None:
        """Say how to scan and print."""
        from kanban.ui.help_dialog import HelpDialog

        HelpDialog(self._window).exec()

    def about(self) -> None:
        """Say which release this is."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            release = version("twinboard")
        except PackageNotFoundError:
            release = "–"
        text = self.tr("Twinboard {release}\nOne kanban board on the wall and on the screen.")
        self._tell(self.tr("About Twinboard"), text.format(release=release))

    def _tell(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Information, title, text, QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()

    def _save_name(self, title: str, name: str, kinds: str) -> Path | None:
        return ask_save(self._window, title, self._folder() / name, kinds)

    def _folder(self) -> Path:
        """Return where file dialogs begin: beside the newest board, else in the user's documents."""
        last = self._window.settings.last_board
        return folder_beside(Path(last) if last else None)

    def _board_filter(self) -> str:
        return self.tr("Twinboard boards (*{suffix})").format(suffix=SUFFIX)
