"""The page on which readings come in from files and from what was copied: choose, look, decide, record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import DataSource, MappedMetric, SourceKind, TableMapping
from kanban.domain.ids import SourceId
from kanban.domain.operations import Source
from kanban.exchange.readings_draft import CellState
from kanban.exchange.readings_mapping import names_of, remember
from kanban.settings import Settings, save_settings
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of
from kanban.ui.exchange.import_steps import ImportSteps
from kanban.ui.file_dialogs import ask_open, folder_for_cards, note_folder
from kanban.ui.readings.import_done import ReadingsDone
from kanban.ui.readings.import_review import ReadingsReview
from kanban.ui.readings.import_start import ReadingsStart
from kanban.ui.readings.import_work import Given, Prepared, Wish, prepare, snapshot
from kanban.usecases.import_readings import import_readings


class ReadingsPage(ImportSteps):
    """Readings come in, from a file or pasted."""

    start: ReadingsStart
    review: ReadingsReview
    done: ReadingsDone
    _prepared: Prepared | None
    _wish: Wish | None

    def __init__(self, bridge: Bridge, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(bridge, actions, settings, parent)
        self._kept_source: DataSource | None = None
        self.start, self.review, self.done = ReadingsStart(self), ReadingsReview(self), ReadingsDone(self)
        self.start.chosen.connect(self.take)
        self.start.pasted.connect(self.take_text)
        self.review.panel.form_changed.connect(lambda: self._remap(keep_metrics=False))
        self.review.panel.metrics_changed.connect(lambda: self._remap(keep_metrics=True))
        self.review.panel.sheet_chosen.connect(self._take_sheet)
        self.done.source_wanted.connect(self._keep_as_source)
        self._join(self.tr("Import readings"))

    # Choosing

    @override
    def ask(self) -> None:
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

    # Working out

    def _begin(self, wish: Wish) -> None:
        """Work out what a wish asks for."""
        self._wish = wish
        board, today = snapshot(self._bridge.board), today_of(self._bridge)
        kept = tuple(self._settings.reading_mappings)
        self.review.begin(wish.given.name, anew=wish.table is None)
        self._work_out(lambda step: prepare(wish, board, today, kept, step))

    @override
    def _show_prepared(self) -> None:
        if self._prepared is not None:
            self.review.show_prepared(self._prepared, self._bridge.board)

    def _remap(self, *, keep_metrics: bool) -> None:
        """Work it out again with other columns."""
        if self._prepared is not None:
            found = self._prepared
            panel = self.review.panel
            self._begin(Wish(found.given, found.table, panel.mapping, keep_metrics=keep_metrics, names=panel.names))

    def _take_sheet(self, sheet: str) -> None:
        if self._prepared is not None:
            self._begin_with(replace(self._prepared.given, sheet=sheet))

    @override
    def _refresh(self) -> None:
        self._remap(keep_metrics=True)

    # Recording

    @override
    def confirm(self) -> None:
        if self._prepared is None or self._work is not None:
            return
        found, wanted, new = self._prepared, self._wanted(), self._prepared.new_metrics()
        name = found.given.name
        run = self._actions.run
        if not self._write(lambda: run(Source.IMPORT, import_readings, readings=wanted, new_metrics=new, origin=name)):
            self.review.show_counts()
            return
        mapping = self._as_recorded(found)
        self._remember(found, mapping)
        self._kept_source = self._source_of(found, mapping)
        self.done.show_done(found.draft, len(wanted), len(new), may_keep=self._kept_source is not None)
        self._show_done()

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

    @override
    def restyle(self) -> None:
        """Take over new colours and sizes."""
        super().restyle()
        if hasattr(self, "review"):
            self.review.restyle()
            self._show_prepared()


def _names(found: Prepared, mapping: TableMapping, board: Board) -> Mapping[str, str]:
    """Return the metric's name for each column; empty for those that are left out."""
    metrics = {mapped.named: board.metrics[mapped.metric_id].name for mapped in mapping.metrics}
    return {named: metrics.get(named, "") for named in names_of(found.table, mapping)[:500]}
