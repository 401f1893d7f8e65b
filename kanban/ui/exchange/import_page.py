"""The page on which cards come in from files: choose, look, decide, import; nothing changes before the last step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.operations import Change, OperationId, Source
from kanban.exchange.cards import FieldMapping, ForeignFile, Step
from kanban.exchange.reading import Reading, cards_of, read_files, remember, remembered
from kanban.settings import Settings, save_settings
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.exchange.import_done import ImportDone
from kanban.ui.exchange.import_review import ImportReview
from kanban.ui.exchange.import_start import ImportStart
from kanban.ui.exchange.work import Work
from kanban.ui.file_dialogs import ask_open_several, folder_for_cards, note_folder
from kanban.ui.over_page import OverPage
from kanban.ui.phrases import say_refused
from kanban.usecases.import_answers import Answers, plain_answers, suggest, with_kept
from kanban.usecases.import_cards import import_cards
from kanban.usecases.import_draft import draft_import
from kanban.usecases.import_plan import Draft, ImportPlan, Snapshot, read_snapshot

_SETTLE_MS: Final = 120


@dataclass(frozen=True)
class Wish:
    """What is to be worked out. `reading` None: take the paths apart first; `answers` None: suggest them, and see what was remembered."""

    paths: tuple[Path, ...]
    reading: Reading | None = None
    mapping: FieldMapping | None = None
    file: ForeignFile | None = None
    answers: Answers | None = None


@dataclass(frozen=True)
class Prepared:
    """What came of it."""

    reading: Reading
    mapping: FieldMapping | None
    file: ForeignFile
    draft: Draft


def prepare(
    wish: Wish, snapshot: Snapshot, kept: Sequence[str], decisions: tuple[bool, bool, bool], step: Step
) -> Prepared:
    """Work out what an import would do, from wherever the wish begins. `decisions`: take changes, take those of both sides, strict.

    Raises:
        Refused: the files cannot be read as cards.
    """
    board: Board = snapshot.board
    stages = [column.name for column in board.shown_columns()]
    reading = wish.reading or read_files(wish.paths, lambda done, total: step(done, total * 4), stages=stages)
    mapping, kept_answers = wish.mapping, None
    if wish.answers is None:
        known, kept_answers = remembered(kept, reading.headers)
        mapping = mapping or known
    mapping = mapping or reading.mapping
    file = wish.file or cards_of(
        reading, mapping, board.facts.zone_info, lambda done, total: step(total + done, total * 4)
    )
    answers = (
        with_kept(suggest(file, board), kept_answers, board)
        if wish.answers is None
        else _completed(wish.answers, file, board)
    )
    take_changes, take_both, strict = decisions
    plan = ImportPlan(file, answers, take_changes, take_both, strict)
    draft = draft_import(snapshot, plan, lambda done, total: step(total + done, total * 2))
    return Prepared(reading, mapping, file, draft)


def _completed(answers: Answers, file: ForeignFile, board: Board) -> Answers:
    """Return answers with suggestions for the names that another mapping of the columns has brought up."""
    return with_kept(suggest(file, board), plain_answers(answers), board)


class ImportPage(OverPage):
    """Three steps: choose files, look and decide, and what came of it."""

    def __init__(self, bridge: Bridge, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Import cards"))
        self.setAccessibleName(self.title.text())
        self._bridge, self._actions, self._settings = bridge, actions, settings
        self._work: Work | None = None
        self._prepared: Prepared | None = None
        self._wish: Wish | None = None
        self._importing = False
        self._imported: OperationId | None = None
        self._stack = QStackedWidget(self)
        self.start = ImportStart(self)
        self.start.chosen.connect(self.take)
        self.start.asked.connect(self.ask)
        self.review = ImportReview(self)
        self.review.fields_changed.connect(self._remap)
        self.review.answers_changed.connect(self._reanswer)
        self.review.decided.connect(self._redecide)
        self.review.confirmed.connect(self.confirm)
        self.review.cancelled.connect(self.cancel)
        self.review.other_wanted.connect(self.ask)
        self.done = ImportDone(self)
        self.done.undo_wanted.connect(self._undo)
        self.done.more_wanted.connect(self._begin_again)
        self.done.back_wanted.connect(self.leave)
        for step in (self.start, self.review, self.done):
            self._stack.addWidget(step)
        self.body.addWidget(self._stack, 1)
        self.setFocusProxy(self.start.button)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._refresh)
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._on_changed)

    # Choosing

    def ask(self) -> None:
        """Ask for files."""
        kinds = self.tr("Files with cards (*.csv *.tsv *.txt *.json);;All files (*)")
        folder = folder_for_cards(self._bridge.workspace.path)
        paths = ask_open_several(self, self.tr("Import cards from files"), folder, kinds)
        if paths:
            note_folder(paths[0])
            self.take(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """Read files and show what would come of them."""
        self.start.say_problem("")
        self._prepared = None
        self._begin(Wish(tuple(paths)))

    def cancel(self) -> None:
        """Stop the reading, or put the file aside."""
        self._stop()
        self._begin_again()

    def _begin_again(self) -> None:
        self._prepared = self._wish = None
        self._stack.setCurrentWidget(self.start)
        self.start.button.setFocus()

    # Working out

    def _begin(self, wish: Wish) -> None:
        """Work out what a wish asks for, in a thread of its own; what was being worked out is dropped."""
        self._stop()
        self._wish = wish
        workspace = self._bridge.workspace
        snapshot = workspace.read(read_snapshot, workspace.board_id, workspace.now())
        kept, decisions = tuple(self._settings.import_mappings), self.review.decisions()
        work = Work(lambda step: prepare(wish, snapshot, kept, decisions, step), self)
        work.progressed.connect(self.review.show_part)
        work.finished.connect(lambda: self._end(work))
        self._work = work
        self.review.begin(wish.paths, anew=wish.reading is None)
        self._stack.setCurrentWidget(self.review)
        work.start()

    def _end(self, work: Work) -> None:
        work.deleteLater()
        if work is not self._work:
            return
        self._work = None
        if work.fault is not None:
            raise work.fault
        if work.refusal is not None:
            self._begin_again()
            self.start.say_problem(say_refused(work.refusal))
        elif isinstance(work.result, Prepared) and not work.stopped:
            self._prepared = work.result
            found = work.result
            self.review.show_prepared(found.reading, found.mapping, found.file, found.draft, self._bridge.board)
            if self.focusWidget() in (None, self.start.button, self.review.other, self.review.stop, self):
                (self.review.go if self.review.go.isEnabled() else self.review.table).setFocus()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None

    def _remap(self) -> None:
        """Work it out again with other columns."""
        if self._prepared is not None and self._wish is not None:
            found = self._prepared
            self._begin(Wish(self._wish.paths, found.reading, self.review.mapping, answers=found.draft.plan.answers))

    def _reanswer(self) -> None:
        """Work it out again with names that stand for something else."""
        if self._prepared is not None and self._wish is not None:
            found = self._prepared
            self._begin(Wish(self._wish.paths, found.reading, found.mapping, found.file, self.review.answers))

    def _redecide(self) -> None:
        """Take other decisions over; only those about cards that are known need working out."""
        if self._prepared is None:
            return
        take_changes, take_both, strict = self.review.decisions()
        plan = self._prepared.draft.plan
        if (plan.take_changes, plan.take_both) != (take_changes, take_both):
            self._reanswer()
        else:
            draft = replace(self._prepared.draft, plan=replace(plan, strict=strict))
            self._prepared = replace(self._prepared, draft=draft)
            self.review.show_counts(draft)

    def _on_changed(self, _change: Change | None = None) -> None:
        """Work it out again for the board as it is now, once it has come to rest."""
        if self._prepared is not None and not self._importing and self._stack.currentWidget() is self.review:
            self._settled.start()

    def _refresh(self) -> None:
        if self._work is None:
            self._reanswer()

    # Importing

    def confirm(self) -> None:
        """Do it: one operation, one undo."""
        if self._prepared is None or self._work is not None:
            return
        self._importing = True
        self.review.say_writing()
        QApplication.processEvents()
        try:
            found = self._prepared
            change = self._actions.run(Source.IMPORT, import_cards, draft=found.draft)
        finally:
            self._importing = False
        if change is None:
            self.review.show_counts(found.draft)
            return
        self._imported = change.operation.id
        self._remember(found)
        self._prepared = self._wish = None
        self.done.show_done(found.draft)
        self._stack.setCurrentWidget(self.done)
        self.done.setFocus()

    def _remember(self, found: Prepared) -> None:
        """Keep how the columns were mapped, for files with the same headers."""
        self._settings.import_mappings = remember(
            self._settings.import_mappings,
            found.reading.headers,
            found.mapping,
            plain_answers(found.draft.plan.answers),
        )
        self._actions.guarded(lambda: save_settings(self._settings))

    def _undo(self) -> None:
        """Take the import back, unless something else was done since, which would have to go first."""
        newest = self._bridge.workspace.undoable()
        if newest is None or newest.id != self._imported:
            self._actions.refused.emit(self.tr("Something else was done since the import. Undo that first."))
            return
        self._actions.undo(Source.MOUSE)
        self._begin_again()

    @override
    def may_leave(self) -> bool:
        """Say whether the page may go: always, for nothing has been done that would be lost."""
        self._stop()
        return True

    @override
    def restyle(self) -> None:
        """Take over new colours and sizes."""
        super().restyle()
        if hasattr(self, "review") and self._prepared is not None:
            found = self._prepared
            self.review.show_prepared(found.reading, found.mapping, found.file, found.draft, self._bridge.board)
            self.review.setFont(theme.font())
