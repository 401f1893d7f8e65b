"""Photos of the wall for one open board: what is dropped or chosen is read, reviewed, and applied when a person says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout

from kanban.demo import demo_path
from kanban.domain.board import Board
from kanban.domain.operations import Change, Source
from kanban.files import resource
from kanban.late import run_now
from kanban.store import log, queries
from kanban.ui import languages
from kanban.ui.file_dialogs import ask_open_several
from kanban.ui.phrases import say, say_refused
from kanban.ui.wall import job
from kanban.ui.wall.page import Opened, ReviewPage
from kanban.ui.wall.return_guard import ReturnGuard
from kanban.ui.wall.review import Limits, Review
from kanban.usecases.walls import apply_wall_plan
from kanban.wall import photo_time

if TYPE_CHECKING:
    from kanban.ui.boards_page import BoardsPage

Picture = Path | QImage


class WallDesk(QObject):
    """One board's photos. While photos are read the boards stay as they are; a review covers them.

    Signals:
        scanned(str, tuple[str, ...]): a dropped picture that shows no wall: its name, and the codes on it.
        covered(bool): whether a review covers the boards.
    """

    scanned = Signal(str, object)
    covered = Signal(bool)

    def __init__(self, page: BoardsPage, limits: Limits) -> None:
        super().__init__(page)
        self._page, self._limits = page, limits
        self._bridge = page.bridge
        self._folder: Path | None = None
        self._job: job.ReadingJob | None = None
        self._dying: set[job.ReadingJob] = set()
        self._applying = False
        self._opened: Opened | None = None
        self._kept: Opened | None = None
        self.review: ReviewPage | None = None
        self.strip = job.ProgressStrip(page)
        self.strip.cancelled.connect(self.cancel)
        self._layout().addWidget(self.strip)
        self._bridge.changed.connect(self._on_changed)
        self._bridge.reloaded.connect(self._on_changed)

    def _layout(self) -> QVBoxLayout:
        layout = self._page.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - made so by the page
        return layout

    # Reading

    @property
    def is_reading(self) -> bool:
        """Whether photos are being read."""
        return self._job is not None

    def ask_photos(self) -> None:
        """Ask for photos and read them: with those of an open review, if there is one."""
        folder = self._folder or self._usual_folder()
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)")
        chosen = ask_open_several(self._page, self.tr("Photos of the wall"), folder, kinds)
        if chosen:
            self._folder = chosen[0].parent
            self.read(chosen)

    def _usual_folder(self) -> Path:
        """Return where photos are looked for first; the demo has one of its wall beside it."""
        if self._bridge.workspace.path in map(demo_path, languages.LANGUAGES):
            return resource("demo")
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))

    def read(self, pictures: Sequence[Picture]) -> None:
        """Read pictures as photos of the wall, and open the review; an open one gets them added."""
        self._begin((*self._known(), *map(self._source, pictures)), may_be_scan=False)

    def take(self, pictures: Sequence[Picture]) -> None:
        """Take what was dropped or pasted: photos of the wall, or one picture whose codes count as scanned."""
        known = self._known()
        self._begin((*known, *map(self._source, pictures)), may_be_scan=not known and len(pictures) == 1)

    def _known(self) -> tuple[job.Source, ...]:
        return self._opened.sources if self._opened is not None else ()

    def _source(self, picture: Picture) -> job.Source:
        return picture if isinstance(picture, Path) else (self.tr("the pasted picture"), picture)

    def _begin(self, sources: tuple[job.Source, ...], *, may_be_scan: bool) -> None:
        if self._job is not None:
            self.strip.insist()
            return
        run_now(log, queries)  # here, where everybody else would: two threads must not do it at once
        self._job = job.ReadingJob(sources, self._board(), may_be_scan=may_be_scan, parent=self)
        self._job.progressed.connect(self.strip.show_part)
        self._job.finished.connect(self._on_finished)
        self.strip.begin(self.tr("Reading %n photos…", "", len(sources)))
        self._job.start()

    def cancel(self) -> None:
        """Stop reading; nothing comes of it. What runs still is forgotten, and ends by itself."""
        stopped, self._job = self._job, None
        self.strip.hide()
        if stopped is None:
            return
        stopped.cancel()
        stopped.progressed.disconnect(self.strip.show_part)
        stopped.finished.disconnect(self._on_finished)
        self._dying.add(stopped)
        stopped.finished.connect(self._bury)
        if stopped.isFinished():
            self._bury()

    def _bury(self) -> None:
        for ended in [each for each in self._dying if each.isFinished()]:
            self._dying.discard(ended)
            ended.deleteLater()

    def _on_finished(self) -> None:
        done, self._job = self._job, None
        self.strip.hide()
        if done is None:
            return
        done.deleteLater()
        if done.fault is not None:
            raise done.fault
        if done.refusal is not None:
            self._page.refused.emit(say_refused(done.refusal))
        elif isinstance(done.result, job.Scanned):
            self.scanned.emit(done.result.name, done.result.texts)
        elif done.result is not None:
            self.show_photos(done.result)

    # The review

    def _board(self) -> Board:
        workspace = self._bridge.workspace
        return workspace.read(queries.whole_board, workspace.board_id)

    def show_photos(self, photos: job.WallPhotos) -> None:
        """Show the review of photos; an open one keeps what was decided in it."""
        board, now = self._board(), self._bridge.workspace.now()
        told = photo_time(photos.reading, board, now)
        known = told is not None and (board.wall is None or told >= board.wall.at)
        before = self._opened or self._kept_of(photos)
        if before is not None:
            taken_at = before.review.taken_at if before.asked else told or now
            before.review.read_again(photos.reading, taken_at)
            self._opened = replace(before, scene=photos.scene, sources=photos.sources, time_known=known)
        else:
            review = Review(photos.reading, told or now, board, now, self._limits)
            self._opened = Opened(review, photos.scene, photos.sources, known)
        self._kept = None
        self._show(board)

    def _kept_of(self, photos: job.WallPhotos) -> Opened | None:
        """Return the review that was closed, if these are its photos again."""
        if self._kept is None:
            return None
        known, read = ([photo.digest for photo in each.photos] for each in (self._kept.review.reading, photos.reading))
        return self._kept if known == read else None

    def _show(self, board: Board) -> None:
        assert self._opened is not None  # noqa: S101 - called with one
        old = self.review
        self.review = ReviewPage(self._opened, board, self._bridge.workspace.now(), self._page)
        self.review.apply_wanted.connect(self.apply)
        self.review.close_wanted.connect(self.close)
        self.review.escaped.connect(self.escape)
        self.review.more_wanted.connect(self.ask_photos)
        if old is not None:
            self.review.look_like(old)
            old.hide()
            old.deleteLater()
        else:
            self._page.cover(covered=True)
            self.covered.emit(True)
        self._layout().insertWidget(0, self.review, 1)
        self.review.show()
        self.review.lists.setFocus()

    def escape(self) -> None:
        """Stop reading, if that goes on; else leave the review."""
        if self.is_reading:
            self.cancel()
        else:
            self.close()

    def close(self) -> None:
        """Leave the review; nothing of it is applied. With decisions in it, it can be opened again."""
        opened = self._opened
        self._leave()
        if opened is not None and opened.review.has_decisions:
            self._kept = opened
            text, button = self.tr("Review closed, nothing was applied."), self.tr("Open again")
            self._page.offered.emit(text, button, self.open_again)

    def _leave(self) -> None:
        if self.review is None:
            return
        self.cancel()
        self.review.hide()
        self.review.deleteLater()
        self.review = self._opened = None
        self._page.cover(covered=False)
        self.covered.emit(False)

    def open_again(self) -> None:
        """Open the review that was closed, with what was decided in it."""
        if self.review is None and self._kept is not None:
            self._opened, self._kept = self._kept, None
            self._show(self._board())

    def step(self, *, back: bool) -> None:
        """Take the last decision of the review back, or decide again what was taken back."""
        if self.review is not None:
            self.review.step(back=back)

    def may_leave(self) -> bool:
        """Ask before decisions of an open review are lost; without any the answer is yes."""
        if self._opened is None or not self._opened.review.has_decisions:
            return True
        text = self.tr("What you decided about the photo of the wall has not been applied, and would be lost.")
        return self._page.actions_.asked(self.tr("Photo of the wall"), text, self.tr("Leave the review"))

    def hand_over(self) -> tuple[Opened | None, Opened | None]:
        """Return the open and the closed review, for `take_over` by another desk of the same board; this one forgets them."""
        handed = self._opened, self._kept
        self._leave()
        self._kept = None
        return handed

    def take_over(self, handed: tuple[Opened | None, Opened | None]) -> None:
        """Go on with the reviews of another desk."""
        self._opened, self._kept = handed
        if self._opened is not None:
            self._show(self._board())

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        if self.review is not None:
            self._show(self._board())

    def _on_changed(self, *_: object) -> None:
        """Plan again: the board is not the one that was planned for."""
        if self.review is not None and not self._applying:
            self.review.show_plan(self._board(), self._bridge.workspace.now())

    def apply(self) -> None:
        """Apply the plan as it stands, close the review and say what was done; a refusal leaves it open."""
        if self.review is None:
            return
        self._applying, made = True, False
        change: Change | None = None

        def work() -> Change | None:
            nonlocal made
            assert self.review is not None  # noqa: S101 - as above
            done = self._bridge.workspace.do(Source.PHOTO, apply_wall_plan, plan=self.review.plan)
            made = True
            return done

        try:
            change = self._page.actions_.guarded(work)
        finally:
            self._applying = False
        if not made:
            self._on_changed()
            return
        self._leave()
        ReturnGuard.over_focus()
        if change is None:
            self._page.said.emit(self.tr("The photo said nothing new."))
        else:
            title = say(change.operation.title, "operations")
            self._page.said.emit(self.tr("{title}. Undo takes it back.").format(title=title))

    def shut(self) -> None:
        """Stop reading and wait for that: the board is being closed."""
        self.cancel()
        for stopped in self._dying:
            stopped.wait()
        self._dying.clear()
