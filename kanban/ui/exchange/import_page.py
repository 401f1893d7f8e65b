"""The page on which cards come in from files: choose, look, decide, import; nothing changes before the last step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.operations import Source
from kanban.exchange.cards import FieldMapping, ForeignFile, Step
from kanban.exchange.reading import Reading, cards_of, read_files, remember, remembered
from kanban.settings import Settings, save_settings
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.exchange.import_done import ImportDone
from kanban.ui.exchange.import_review import ImportReview
from kanban.ui.exchange.import_start import ImportStart
from kanban.ui.exchange.import_steps import ImportSteps
from kanban.ui.file_dialogs import ask_open_several, folder_for_cards, note_folder
from kanban.usecases.import_answers import Answers, plain_answers, suggest, with_kept
from kanban.usecases.import_cards import import_cards
from kanban.usecases.import_draft import draft_import
from kanban.usecases.import_plan import Draft, ImportPlan, Snapshot, read_snapshot


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


class ImportPage(ImportSteps):
    """Cards come in."""

    start: ImportStart
    review: ImportReview
    done: ImportDone
    _prepared: Prepared | None
    _wish: Wish | None

    def __init__(self, bridge: Bridge, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(bridge, actions, settings, parent)
        self.start, self.review, self.done = ImportStart(self), ImportReview(self), ImportDone(self)
        self.start.chosen.connect(self.take)
        self.review.fields_changed.connect(self._remap)
        self.review.answers_changed.connect(self._reanswer)
        self.review.decided.connect(self._redecide)
        self._join(self.tr("Import cards"))

    # Choosing

    @override
    def ask(self) -> None:
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

    # Working out

    def _begin(self, wish: Wish) -> None:
        """Work out what a wish asks for."""
        self._wish = wish
        workspace = self._bridge.workspace
        snapshot = workspace.read(read_snapshot, workspace.board_id, workspace.now())
        kept, decisions = tuple(self._settings.import_mappings), self.review.decisions()
        self.review.begin(wish.paths, anew=wish.reading is None)
        self._work_out(lambda step: prepare(wish, snapshot, kept, decisions, step))

    @override
    def _show_prepared(self) -> None:
        found = self._prepared
        if found is not None:
            self.review.show_prepared(found.reading, found.mapping, found.file, found.draft, self._bridge.board)

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

    @override
    def _refresh(self) -> None:
        self._reanswer()

    # Importing

    @override
    def confirm(self) -> None:
        if self._prepared is None or self._work is not None:
            return
        found = self._prepared
        if not self._write(lambda: self._actions.run(Source.IMPORT, import_cards, draft=found.draft)):
            self.review.show_counts(found.draft)
            return
        self._remember(found)
        self.done.show_done(found.draft)
        self._show_done()

    def _remember(self, found: Prepared) -> None:
        """Keep how the columns were mapped, for files with the same headers."""
        self._settings.import_mappings = remember(
            self._settings.import_mappings,
            found.reading.headers,
            found.mapping,
            plain_answers(found.draft.plan.answers),
        )
        self._actions.guarded(lambda: save_settings(self._settings))

    @override
    def restyle(self) -> None:
        """Take over new colours and sizes."""
        super().restyle()
        if hasattr(self, "review") and self._prepared is not None:
            self._show_prepared()
            self.review.setFont(theme.font())
