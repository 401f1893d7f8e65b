"""What the window has for the wall beside the review of photos: the wall list, the camera, the watched folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from kanban.ui.watched_folder import WatchedFolder

if TYPE_CHECKING:
    from kanban.ui.boards_page import BoardsPage
    from kanban.ui.main_window import MainWindow


class WallErrands(QObject):
    """Opens the wall list and the camera for the open board, and offers photos that appear in the watched folder."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: BoardsPage | None = None
        self._photos: list[Path] = []
        self._offered = ""
        self.folder = WatchedFolder(self)
        self.folder.appeared.connect(self._on_photos)
        self.folder.refused.connect(self._on_refused)
        self.folder.troubled.connect(self._on_trouble)

    def look(self) -> None:
        """Watch the folder that the settings name, and count what is to be done at the wall."""
        self.folder.watch(self._window.settings.watch_folder)
        page = self._window.page
        if page is None:
            return
        page.header.wall.count_duties()
        if page is not self._page:
            self._page = page
            page.covered.connect(lambda _covered: self._offer())
            self._offer()

    def show_list(self) -> None:
        """Show the wall list, or bring it to the front."""
        from kanban.ui.wall_list import WallList

        page = self._window.page
        if page is None:
            return
        shown = page.findChild(WallList, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if not isinstance(shown, WallList):
            shown = WallList(page.bridge, page.actions_, self._window.settings, page)
            shown.print_wanted.connect(page.print_wanted)
            shown.show()
        shown.activateWindow()

    def open_camera(self) -> None:
        """Show what a camera sees; what is taken is scanned, or reviewed as a photo of the wall."""
        from kanban.ui.camera import CameraDialog, CameraFeed, why_no_camera

        page = self._window.page
        if page is None:
            return
        why = why_no_camera()
        if why:
            self._window.notice.warn(why)
            return
        dialog = CameraDialog(CameraFeed(self), self._window)
        dialog.card_taken.connect(lambda image: page.wall.take([image]))
        dialog.wall_taken.connect(lambda image: page.wall.read([image]))
        dialog.exec()
        dialog.deleteLater()

    def _on_photos(self, photos: list[Path]) -> None:
        """Offer new photos together with those that wait already: a wall is often photographed in parts."""
        waiting = self._photos if self._stands() else []
        self._photos = list(dict.fromkeys((*waiting, *photos)))
        self._offered = ""
        self._offer(new=True)

    def _stands(self) -> bool:
        """Whether the photos are still offered: people may have declined."""
        return bool(self._offered) and self._window.notice.offered == self._offered

    def _offer(self, *, new: bool = False) -> None:
        """Offer the photos that wait, for the review that is open or for one of their own."""
        page = self._window.page
        if page is None or not (new or self._stands()):
            return
        name, count = self._photos[-1].name, len(self._photos)
        if page.wall.review is not None:
            text, button = self.tr("Add {name} to this review?").format(name=name), self.tr("Add")
            if count > 1:
                text = self.tr("Add %n new photos to this review?", "", count)
        else:
            text, button = self.tr("New photo {name}: review it?").format(name=name), self.tr("Review")
            if count > 1:
                text = self.tr("%n new photos: review them together?", "", count)
        self._offered = text
        self._window.notice.offer(text, button, self._review)

    def _review(self) -> None:
        page, photos = self._window.page, self._photos
        if page is None:
            return
        if page.wall.is_reading:  # which it says; the photos go on waiting
            self._offer(new=True)
        else:
            self._photos, self._offered = [], ""
        page.wall.read(photos)

    def _on_refused(self, path: Path) -> None:
        text = self.tr(
            "{name} cannot be read here. Save it as JPEG or PNG, or set the phone to take “most compatible” photos."
        )
        self._window.notice.warn(text.format(name=path.name))

    def _on_trouble(self, folder: Path) -> None:
        text = self.tr(
            "The folder for photos of the wall, {folder}, cannot be read. Choose another one in the settings."
        )
        self._window.notice.warn(text.format(folder=folder))
