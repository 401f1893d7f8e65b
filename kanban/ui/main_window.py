"""The main window: it lays out and binds commands to what does them; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.errors import Refused
from kanban.domain.ids import ItemId
from kanban.domain.operations import Operation
from kanban.settings import Settings, save_settings
from kanban.store.database import SUFFIX, Database
from kanban.ui import commands, languages, theme, typefaces
from kanban.ui.boards_page import BoardsPage
from kanban.ui.handlers import handlers_of
from kanban.ui.phrases import say, say_refused
from kanban.ui.rest_of_start import RestOfStart
from kanban.ui.upkeep import Upkeep
from kanban.workspace import Workspace

if TYPE_CHECKING:  # classes that only annotations name: the binding makes each one when it is imported
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent, QShowEvent, QWindow

    from kanban.ui.files_menu import FilesMenu
    from kanban.ui.notice import NoticeStrip
    from kanban.ui.scan_keys import ScanKeys
    from kanban.ui.wall_errands import WallErrands

_CARDS = (".csv", ".tsv", ".json")
"""Files that hold cards of other programs."""
_TOUR_MS = 1_500
"""So long people look at their first board before hints come."""


class MainWindow(QMainWindow):
    """The one window. `remembers`: whether it writes the settings when it closes.

    `starting`: whether what the first picture does not need waits until that has been painted. `tours`: whether somebody who has
    never seen the hints for a first morning gets them.
    """

    def __init__(self, settings: Settings, *, starting: bool = False) -> None:
        super().__init__()
        self.settings = settings
        self.remembers = True
        self.tours = False
        self.page: BoardsPage | None = None
        self._scan_keys: ScanKeys | None = None
        self._room = QWidget(self)
        self._layout = QVBoxLayout(self._room)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._shown: QWidget | None = None
        self.setCentralWidget(self._room)
        self.setAcceptDrops(True)
        self._upkeep = Upkeep(self)
        self._upkeep.troubled.connect(self._warn)
        self._restyling = QTimer(self)
        self._restyling.setSingleShot(True)
        self._restyling.setInterval(50)
        self._restyling.timeout.connect(self._restyle_for_size)
        self.setWindowTitle("Twinboard")
        self._followed: QWindow | None = None
        self._rest = RestOfStart(self) if starting else None
        self._make_commands()
        if not starting:
            self.listen_to_scanner()
        if settings.problem is not None:
            self.notice.warn(say(settings.problem, "settings"))

    # The start

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown is None:
            self.show_welcome()
        if self._rest is None:
            self.follow_state()
        else:
            self._rest.begin_soon(painted=False)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rest is not None:
            self._rest.begin_soon(painted=True)

    def listen_to_scanner(self) -> None:
        """Take what a scanner types, whatever has the focus, as scans."""
        from kanban.ui.scan_keys import ScanKeys

        self._scan_keys = ScanKeys(self)
        self._scan_keys.scanned.connect(self._on_scanned)

    def begin_sources(self) -> None:
        """Have the sources of business data read that are permitted on this computer."""
        if self.page is not None:
            from kanban.ui.sources.runner import runner_of

            runner = runner_of(self.page.bridge, self.settings)
            runner.troubled.connect(self._warn, Qt.ConnectionType.UniqueConnection)
            runner.begin()

    def follow_state(self) -> None:
        """Tick "Full screen" when the window is that, whoever made it so; `changeEvent` would load every class of events."""
        handle = self.windowHandle()
        if handle is not None and handle is not self._followed:
            self._followed = handle
            handle.windowStateChanged.connect(self._on_state_changed)

    def _on_state_changed(self, state: Qt.WindowState) -> None:
        self.actions_["full_screen"].setChecked(state is Qt.WindowState.WindowFullScreen)

    # Messages

    @cached_property
    def notice(self) -> NoticeStrip:
        """Where short messages appear; made when there is the first one."""
        from kanban.ui.notice import NoticeStrip

        made = NoticeStrip(self._room, toasts=True)
        self._layout.addWidget(made)
        return made

    def _say(self, text: str) -> None:
        self.notice.say(text)

    def _warn(self, text: str) -> None:
        self.notice.warn(text)

    def _offer(self, text: str, button: str, work: Callable[[], object]) -> None:
        self.notice.offer(text, button, work)

    def _be_quiet(self) -> None:
        """Take away what was said."""
        if "notice" in self.__dict__:
            self.notice.be_quiet()

    # Commands

    @cached_property
    def files(self) -> FilesMenu:
        """What is done with files: boards, logs, backups."""
        from kanban.ui.files_menu import FilesMenu

        return FilesMenu(self)

    @cached_property
    def wall_errands(self) -> WallErrands:
        """The wall list, the camera and the watched folder."""
        from kanban.ui.wall_errands import WallErrands

        return WallErrands(self)

    def _make_commands(self) -> None:
        self.actions_ = commands.make_actions(self, self.menuBar(), handlers_of(self))
        commands.enable(self.actions_, board_open=self.page is not None)

    def trigger(self, command: str) -> None:
        """Run a command by its id, as if it had been chosen from the menu."""
        self.actions_[command].trigger()

    def guarded(self, work: Callable[[], object]) -> None:
        """Run something that may be refused, and show the refusal in the notice strip."""
        try:
            work()
        except Refused as error:
            self.notice.warn(say_refused(error))

    def tell_of_fault(self, report: Path) -> None:
        """Say that something went wrong that should not have, and where the report of it is."""
        text = self.tr("Something went wrong that should not have. What you did before is kept. A report is in {path}.")
        self.notice.warn(text.format(path=report))

    # Boards

    def open_path(self, path: Path) -> None:
        """Open a board file in place of the open one.

        Raises:
            Refused: it cannot be opened; what is open stays open.
        """
        self.open_workspace(Workspace(Database.open(path), actor=self.settings.actor))

    def open_demo(self) -> None:
        """Open the demo in the window's language; it is made when it is missing.

        Raises:
            Refused: it cannot be made or opened.
        """
        from kanban.demo import demo_board

        self.open_path(demo_board(languages.current()))

    def open_workspace(self, workspace: Workspace) -> None:
        """Show an open board in place of what is shown; not, when people would rather finish the review that is open."""
        if self.page is not None and not self.page.may_leave():
            workspace.close()
            return
        view = self.page.view if self.page is not None else "both"
        page = BoardsPage(workspace, self.settings, self._room)
        page.said.connect(self._say)
        page.refused.connect(self._warn)
        page.print_wanted.connect(self.print_cards)
        page.header.wanted.connect(self.trigger)
        page.bridge.changed.connect(self.name_undo)
        page.offered.connect(self._offer)
        page.covered.connect(self._on_covered)
        self._show(page)
        self.page = page
        self._be_quiet()
        self.setWindowTitle(f"{page.bridge.board.facts.name} – Twinboard")
        commands.enable(self.actions_, board_open=True)
        self.settings.remember_board(workspace.path)
        if self._rest is None or not self._rest.waits:
            self.save_settings()
            self.name_undo()
            self.wall_errands.look()
            self.begin_sources()
        self._upkeep.watch(page.bridge)
        if view == "both":
            page.focus_boards()
        else:
            page.show_view(view)
        if self.tours and not self.settings.tour_seen:
            QTimer.singleShot(_TOUR_MS, page, lambda: self.trigger("tour"))

    def _on_covered(self, covered: bool) -> None:
        """Offer the commands for what is shown now; what was said is about something else."""
        commands.cover(self.actions_, covered=covered)
        self.name_undo()
        if covered:
            self._be_quiet()

    def show_welcome(self, problem: Refused | None = None) -> None:
        """Show the first-run screen, with why a board could not be opened."""
        from kanban.ui.welcome import WelcomePage

        page = WelcomePage(problem, self._room, recent=[Path(path) for path in self.settings.recent_boards])
        page.wanted.connect(self.trigger)
        page.board_wanted.connect(lambda path: self.guarded(lambda: self.open_path(path)))
        self._show(page)
        commands.enable(self.actions_, board_open=False)

    def _show(self, widget: QWidget) -> None:
        old, self._shown = self._shown, widget
        if self.page is not None:
            self._upkeep.rest()
            self.page.shut()
            self.page = None
        if old is not None:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._layout.insertWidget(0, widget, 1)

    def show_view(self, name: str) -> None:
        """Show both boards or one of them alone."""
        if self.page is not None:
            self.page.show_view(name)

    def name_undo(self) -> None:
        """Say in the menu what undo and redo would do."""
        if self.page is None:
            return
        if self.page.reviewing:
            for command, text in (("undo", self.tr("Undo the decision")), ("redo", self.tr("Redo the decision"))):
                self.actions_[command].setText(text)
                self.actions_[command].setEnabled(True)
            return
        workspace = self.page.bridge.workspace
        undo = self._titled("undo", self.tr("Undo: {title}"), self.tr("Nothing to undo"), workspace.undoable())
        self._titled("redo", self.tr("Redo: {title}"), self.tr("Nothing to redo"), workspace.redoable())
        self.page.header.set_undo_tip(undo)

    def _titled(self, command: str, text: str, none: str, operation: Operation | None) -> str:
        title = text.format(title=say(operation.title, "operations")) if operation else ""
        self.actions_[command].setText(title.replace("&", "&&") or none)
        self.actions_[command].setEnabled(operation is not None)
        return title

    # Printing and scanning

    def print_pieces(self, what: str, only: Collection[str] = ()) -> None:
        """Open the print dialog for "changed", "cards", "headers", "badges" or "actions"; `only`: tick those of these names."""
        if self.page is not None:
            from kanban.ui.print_dialog import PrintDialog

            bridge, actions = self.page.bridge, self.page.actions_
            PrintDialog(bridge, actions, what, only=only, settings=self.settings, parent=self).exec()

    def print_cards(self, items: list[ItemId]) -> None:
        """Open the print dialog for these cards."""
        if self.page is not None:
            from kanban.ui.print_dialog import PrintDialog

            bridge, actions = self.page.bridge, self.page.actions_
            PrintDialog(bridge, actions, "cards", items=items, settings=self.settings, parent=self).exec()

    def _on_scanned(self, text: str) -> None:
        if self.page is not None:
            self.page.take_scan(text)

    def paste_picture(self) -> None:
        """Read the picture in the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        if self.page is None or not self._take_mime(mime):
            self.notice.warn(self.tr("There is no picture in the clipboard. Copy one, or drop a picture file here."))

    def _take_mime(self, mime: QMimeData) -> bool:
        if self.page is None:
            return False
        if mime.hasImage():
            from PySide6.QtGui import QImage

            image = mime.imageData()
            if isinstance(image, QImage):
                self.page.wall.take([image])
                return True
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self._take_files(paths)
        return bool(paths)

    def _take_files(self, paths: list[Path]) -> None:
        """Open a board file, offer tables for import, read others as pictures: an open board must not be read as something else."""
        board = next((path for path in paths if path.suffix == SUFFIX), None)
        if board is not None:
            self.guarded(lambda: self.open_path(board))
        elif self.page is not None and all(path.suffix.lower() in _CARDS for path in paths):
            self.page.import_files(paths)
        elif self.page is not None:
            self.page.wall.take(paths)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.page is not None and (event.mimeData().hasImage() or event.mimeData().hasUrls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self._take_mime(event.mimeData()):
            event.acceptProposedAction()

    # Looks

    def show_on(self, screen: int | None, size: tuple[int, int] | None, *, full_screen: bool) -> None:
        """Show the window where and as large as it was asked for, else as it was last."""
        screens = QGuiApplication.screens()
        if screen is not None and 1 <= screen <= len(screens):
            self.setGeometry(screens[screen - 1].availableGeometry())
        elif self.settings.window_geometry and size is None:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromHex(self.settings.window_geometry.encode()))
        else:
            self.resize(*(size or (1600, 900)))
        if full_screen:
            self.actions_["full_screen"].setChecked(True)
            self.showFullScreen()
        elif size is None and not self.settings.window_geometry:
            self.showMaximized()
        else:
            self.show()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        full = not self.isFullScreen()
        self.actions_["full_screen"].setChecked(full)
        (self.showFullScreen if full else self.showNormal)()

    def to_next_screen(self) -> None:
        """Go to the next screen, and stay full screen."""
        screens = QGuiApplication.screens()
        following = screens[(screens.index(self.screen()) + 1) % len(screens)]
        full = self.isFullScreen()
        self.showNormal()
        self.setGeometry(following.availableGeometry())
        if full:
            self.showFullScreen()

    def zoom_to(self, percent: int) -> None:
        """Show everything this large, within bounds."""
        self.settings.zoom = min(max(percent, theme.ZOOM_LEAST), theme.ZOOM_MOST)
        self.restyle()

    def switch_theme(self) -> None:
        """Go from light to dark, or back."""
        self.settings.theme = "light" if theme.current() is theme.DARK else "dark"
        self.restyle()

    def restyle(self) -> None:
        """Take over colours, zoom and the window's size."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            scale = theme.scale_for(self.width(), self.height(), self.settings.zoom)
            theme.put_on(app, self.settings.theme, scale)
        if self.page is not None:
            self.page.restyle()
        elif self._shown is not None:
            self.show_welcome()

    def _restyle_for_size(self) -> None:
        if theme.scale_for(self.width(), self.height(), self.settings.zoom) != theme.scale():
            self.restyle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyling.start()

    def edit_settings(self) -> None:
        """Open the settings, and do as they say."""
        from kanban.ui.settings_dialog import SettingsDialog

        before = self.settings.language
        if SettingsDialog(self.settings, self.page, parent=self).exec():
            self.save_settings()
            self.wall_errands.look()
            app = QApplication.instance()
            if self.settings.language != before and isinstance(app, QApplication):
                languages.speak(app, self.settings.language)
                typefaces.put_on(app)
                self._speak_anew()
            self.restyle()

    def _speak_anew(self) -> None:
        """Make everything again in another language."""
        path = self.page.bridge.workspace.path if self.page is not None else None
        desk = self.page.wall_if_used if self.page is not None else None
        reviews = desk.hand_over() if desk is not None else None
        self._make_commands()
        if path is None:
            self.show_welcome()
        else:
            self.guarded(lambda: self.open_path(path))
        if reviews is not None and self.page is not None:
            self.page.wall.take_over(reviews)

    # End

    def save_settings(self) -> None:
        """Keep the wishes, unless this window is not to; a disk that takes none is no reason to stop."""
        if self.remembers:
            with suppress(Refused):
                save_settings(self.settings)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.window_geometry = bytes(self.saveGeometry().toHex().data()).decode()
        self.save_settings()
        self._upkeep.rest()
        app = QApplication.instance()
        if self._scan_keys is not None and app is not None:
            self._scan_keys.settle()
            app.removeEventFilter(self._scan_keys)
        if self.page is not None:
            self.page.shut()
            self.page = None
        super().closeEvent(event)
