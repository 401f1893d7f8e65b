"""The page on which readings come in from files and from what was copied: choose, look, decide, record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import DataSource, MappedMetric, SourceKind, TableMapping
from kanban.domain.ids import SourceId
from kanban.domain.operations import Change, OperationId, Source
from kanban.exchange.readings_draft import CellState
from kanban.exchange.readings_mapping import names_of, remember
from kanban.settings import Settings, save_settings
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of
from kanban.ui.exchange.work import Work
from kanban.ui.file_dialogs import ask_open, folder_for_cards, note_folder
from kanban.ui.over_page import OverPage
from kanban.ui.phrases import say_refused
from kanban.ui.readings.import_done import ReadingsDone
from kanban.ui.readings.import_review import ReadingsReview
from kanban.ui.readings.import_start import ReadingsStart
from kanban.ui.readings.import_work import Given, Prepared, Wish, prepare, snapshot
from kanban.usecases.import_readings import import_readings

_SETTLE_MS: Final = 120


class ReadingsPage(OverPage):
    """Three steps: choose a file or paste, look and decide, and what came of it. Nothing changes before the last step."""

    def __init__(self, bridge: Bridge, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Import readings"))
        self.setAccessibleName(self.title.text())
        self._bridge, self._actions, self._settings = bridge, actions, settings
        self._work: Work | None = None
        self._prepared: Prepared | None = None
        self._wish: Wish | None = None
        self._writing = False
        self._imported: OperationId | None = None
        self._kept_source: DataSource | None = None
        self.start, self.review, self.done = ReadingsStart(self), ReadingsReview(self), ReadingsDone(self)
        self._stack = QStackedWidget(self)
        for step in (self.start, self.review, self.done):
            self._stack.addWidget(step)
        self.body.addWidget(self._stack, 1)
        self.setFocusProxy(self.start.button)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._refresh)
        self._connect()

    def _connect(self) -> None:
        self.start.chosen.connect(self.take)
        self.start.asked.connect(self.ask)
        self.start.pasted.connect(self.take_text)
        self.review.panel.form_changed.connect(lambda: self._remap(keep_metrics=False))
        self.review.panel.metrics_changed.connect(lambda: self._remap(keep_metrics=True))
        self.review.panel.sheet_chosen.connect(self._take_sheet)
        self.review.confirmed.connect(self.confirm)
        self.review.cancelled.connect(self.cancel)
        self.review.other_wanted.connect(self.ask)
        self.done.undo_wanted.connect(self._undo)
        self.done.more_wanted.connect(self._begin_again)
        self.done.back_wanted.connect(self.leave)
        self.done.source_wanted.connect(self._keep_as_source)
        self._bridge.changed.connect(self._on_changed)
        self._bridge.reloaded.connect(self._on_changed)

    # Choosing

    def ask(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)")
        path = ask_open(
            self, self.tr("Import readings from a file"), folder_for_cards(self._bridge.workspace.path), kinds
        )
        if path is not None:
            note_folder(path)
            self.take(path)

    def take(self, path: Path) -> None:
        """Read a file and show what would come of it."""
        self._begin_with(Given(path.name, path))

    def take_text(self, text: str) -> None:
        """Show what would come of a table that was copied somewhere."""
        self._begin_with(Given(self.tr("Pasted table"), text=text))

    def _begin_with(self, given: Given) -> None:
        self.start.say_problem("")
        self._prepared = None
        self._begin(Wish(given))

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
        board, today = snapshot(self._bridge.board), today_of(self._bridge)
        kept = tuple(self._settings.reading_mappings)
        work = Work(lambda step: prepare(wish, board, today, kept, step), self)
        work.progressed.connect(self.review.show_part)
        work.finished.connect(lambda: self._end(work))
        self._work = work
        self.review.begin(wish.given.name, anew=wish.table is None)
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
            self.review.show_prepared(work.result, self._bridge.board)
            if self.focusWidget() in (None, self.start.button, self.review.other, self.review.stop, self):
                (self.review.go if self.review.go.isEnabled() else self.review.table).setFocus()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None

    def _remap(self, *, keep_metrics: bool) -> None:
        """Work it out again with other columns."""
        if self._prepared is not None:
            found = self._prepared
            panel = self.review.panel
            self._begin(Wish(found.given, found.table, panel.mapping, keep_metrics=keep_metrics, names=panel.names))

    def _take_sheet(self, sheet: str) -> None:
        if self._prepared is not None:
            self._begin_with(replace(self._prepared.given, sheet=sheet))

    def _on_changed(self, _change: Change | None = None) -> None:
        """Work it out again for the board as it is now, once it has come to rest."""
        if self._prepared is not None and not self._writing and self._stack.currentWidget() is self.review:
            self._settled.start()

    def _refresh(self) -> None:
        if self._work is None:
            self._remap(keep_metrics=True)

    # Recording

    def confirm(self) -> None:
        """Do it: one operation, one undo."""
        if self._prepared is None or self._work is not None:
            return
        found, wanted, new = self._prepared, self._wanted(), self._prepared.new_metrics()
        self._writing = True
        self.review.say_writing()
        QApplication.processEvents()
        try:
            change = self._actions.run(
                Source.IMPORT, import_readings, readings=wanted, new_metrics=new, origin=found.given.name
            )
        finally:
            self._writing = False
        if change is None:
            self.review.show_counts()
            return
        self._imported = change.operation.id
        mapping = self._as_recorded(found)
        self._remember(found, mapping)
        self._kept_source = self._source_of(found, mapping)
        self._prepared = self._wish = None
        self.done.show_done(found.draft, len(wanted), len(new), may_keep=self._kept_source is not None)
        self._stack.setCurrentWidget(self.done)
        self.done.setFocus()

    def _wanted(self) -> Sequence[NewReading]:
        """Return the readings to record; corrections are left out when they are not taken."""
        assert self._prepared is not None  # noqa: S101 - there is something to record
        draft = self._prepared.draft
        if not self.review.corrections.isChecked():
            draft = replace(draft, cells=tuple(c for c in draft.cells if c.state is not CellState.CORRECTION))
        return draft.readings

    def _as_recorded(self, found: Prepared) -> TableMapping:
        """Return the mapping with the ids that new metrics got."""
        ids = {metric.name: metric.id for metric in self._bridge.board.shown_metrics()}
        named = {each.metric.id: " ".join(each.metric.name.split()) for each in found.candidates}
        metrics = (
            mapped
            if mapped.metric_id > 0
            else MappedMetric(mapped.named, ids.get(named[mapped.metric_id], mapped.metric_id))
            for mapped in found.mapping.metrics
        )
        return replace(found.mapping, metrics=tuple(mapped for mapped in metrics if mapped.metric_id > 0))

    def _remember(self, found: Prepared, mapping: TableMapping) -> None:
        """Keep what the columns mean, for tables with the same headings."""
        names = _names(found, mapping, self._bridge.board)
        self._settings.reading_mappings = remember(self._settings.reading_mappings, found.table, mapping, names)
        self._actions.guarded(lambda: save_settings(self._settings))

    def _source_of(self, found: Prepared, mapping: TableMapping) -> DataSource | None:
        """Return the file as a source of readings; None for what was pasted."""
        path = found.given.path
        if path is None:
            return None
        where = str(path.absolute())
        return DataSource(SourceId(0), path.name, SourceKind.FILE, where, query=found.given.sheet, mapping=mapping)

    def _keep_as_source(self) -> None:
        from kanban.usecases.sources import add_source

        if self._kept_source is None:
            return
        if self._actions.run(Source.MOUSE, add_source, source=self._kept_source) is not None:
            self.done.say_kept(self._kept_source.name)
            self._kept_source = None
            self.done.back.setFocus()

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
        if hasattr(self, "review"):
            self.review.restyle()
            if self._prepared is not None:
                self.review.show_prepared(self._prepared, self._bridge.board)


def _names(found: Prepared, mapping: TableMapping, board: Board) -> Mapping[str, str]:
    """Return the metric's name for each column; empty for those that are left out."""
    metrics = {mapped.named: board.metrics[mapped.metric_id].name for mapped in mapping.metrics}
    return {named: metrics.get(named, "") for named in names_of(found.table, mapping)[:500]}
