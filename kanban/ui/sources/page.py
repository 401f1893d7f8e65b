"""The page of the sources: what brings readings by itself, how it fares, and what is permitted on this computer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business.values import DataSource, MappedMetric, SourceKind
from kanban.domain.events import DataSourceChanged, MetricChanged
from kanban.domain.ids import MetricId, SourceId
from kanban.domain.operations import Change, Source
from kanban.feeds.permissions import forbid, permit
from kanban.settings import Settings, save_settings
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.over_page import OverPage
from kanban.ui.setup.rows import keep_rows
from kanban.ui.sources.editor import SourceEditor
from kanban.ui.sources.rows import NewSource, SourceRow
from kanban.ui.sources.runner import runner_of
from kanban.ui.sources.words import counts_words, health_of, permission_words, state_words
from kanban.usecases.metrics import add_metric
from kanban.usecases.sources import add_source, change_source, remove_source

_REFRESH_MS = 20_000


class SourcesPage(OverPage):
    """At the left the sources, at the right the one that is being set up."""

    def __init__(self, bridge: Bridge, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Sources of readings"))
        self.setAccessibleName(self.title.text())
        self._bridge, self._actions, self._settings = bridge, actions, settings
        self._runner = runner_of(bridge, settings)
        self._runner.begin()
        self._editing: SourceId | None = None
        self.rows: dict[SourceId, SourceRow] = {}
        self.new = NewSource(self)
        self.new.wanted.connect(self.begin_new)
        self.editor = SourceEditor(bridge, self)
        self.editor.kept.connect(self._keep)
        self.editor.removed.connect(self._remove)
        self.editor.cancelled.connect(self._close_editor)
        self._lay_out()
        self._close_editor()
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        bridge.changed.connect(self._show)
        bridge.reloaded.connect(self._show)
        bridge.closing.connect(self._timer.stop)
        self._runner.changed.connect(self._show)
        self._runner.done.connect(self._tell)
        self.restyle()
        self.setFocusProxy(self.new.buttons[SourceKind.FILE])

    def _lay_out(self) -> None:
        content = QWidget(self)
        whole = self._column = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, theme.px(8), 0)
        self._list = QVBoxLayout()
        whole.addLayout(self._list)
        whole.addWidget(self.new)
        whole.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("bare")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        self._beside = QHBoxLayout()
        self._beside.addStretch(0)
        self._beside.addWidget(self._scroll, 4)
        self._beside.addWidget(self.editor, 7)
        self._beside.addStretch(0)
        self.body.addLayout(self._beside, 1)

    # What is shown

    def _show(self, *_: object) -> None:
        if not self._bridge.is_open:
            return
        sources = {source.id: source for source in self._bridge.board.shown_sources()}
        keep_rows(self._list, self.rows, sources, self._row)
        permitted = {source.id for source in self._runner.permitted()}
        now, facts = self._bridge.workspace.now(), self._bridge.board.facts
        for source_id, source in sources.items():
            state, is_on = self._runner.state(source), source_id in permitted
            health = health_of(state, permitted=is_on, reading=is_on and self._runner.is_reading(source_id))
            words = state_words(state, health, facts, now)
            chosen = source_id == self._editing
            self.rows[source_id].show_source(source, health, words, permitted=is_on, chosen=chosen)
        if self._editing is not None and self._editing not in sources:
            self._close_editor()

    def _row(self, source_id: SourceId) -> SourceRow:
        row = SourceRow(source_id, self)
        row.edit_wanted.connect(self.edit)
        row.read_wanted.connect(self._runner.run_now)
        row.switched.connect(self._switch)
        return row

    def _tell(self, source_id: int) -> None:
        """Say what came of a look that somebody asked for."""
        source = self._bridge.board.sources.get(SourceId(source_id))
        if source is None:
            return
        state = self._runner.state(source)
        if state.problem is None:
            counts = counts_words(state.new, state.corrections, state.faults)
            self._actions.said.emit(self.tr("{name}: {counts}").format(name=source.name, counts=counts))

    # What people do

    def begin_new(self, kind: SourceKind) -> None:
        """Begin with a new source of a kind."""
        if self.may_leave():
            self._editing = None
            self._open_editor(DataSource(SourceId(0), "", kind, ""), is_new=True)

    def edit(self, source_id: int) -> None:
        """Show a source with all that it reads, to be changed."""
        source = self._bridge.board.sources.get(SourceId(source_id))
        if source is not None and self.may_leave():
            self._editing = source.id
            self._open_editor(source, is_new=False)
            if source in self._runner.permitted():
                self.editor.try_it()

    def _open_editor(self, source: DataSource, *, is_new: bool) -> None:
        self.editor.show_source(source, is_new=is_new)
        self.editor.show()
        self._share_width()
        self._show()
        (self.editor.fields.name if is_new else self.editor.fields.where).setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_editor(self) -> None:
        self.editor.stop()
        self.editor.hide()
        self._editing = None
        self._share_width()
        self._show()
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_width(self) -> None:
        """Give the list the middle of the page as long as nothing is being set up."""
        edge = 0 if self.editor.isVisibleTo(self) else 3
        self._beside.setStretch(0, edge)
        self._beside.setStretch(3, edge)
        self._scroll.setMinimumWidth(theme.px(420))

    def _switch(self, source_id: int, on: bool) -> None:
        """Permit a source here, after a look at what it would do, or no longer."""
        source = self._bridge.board.sources[SourceId(source_id)]
        path = self._bridge.workspace.path
        if not on:
            forbid(self._settings, path, source)
        elif self._actions.asked(self.tr("Permit a source"), permission_words(source), self.tr("Permit it here")):
            permit(self._settings, path, source)
            self._runner.run_now(source.id)
        self._save_settings()
        self._show()

    def _keep(self) -> None:
        """Keep what was set up: metrics that are to be made, and the source, all or nothing; then permit it here."""
        workspace, editor = self._bridge.workspace, self.editor
        source, new_metrics, known = (
            editor.source,
            editor.new_metrics,
            self._bridge.board.sources.get(self._editing or SourceId(0)),
        )

        def work() -> Change | None:
            made: dict[MetricId, MetricId] = {}
            with workspace.together():
                for stand_in, metric in new_metrics.items():
                    change = workspace.do(Source.MOUSE, add_metric, metric=metric)
                    if change is not None:
                        made[stand_in] = _made_metric(change)
                pairs = [
                    MappedMetric(each.named, made.get(each.metric_id, each.metric_id))
                    for each in source.mapping.metrics
                ]
                whole = replace(source, mapping=replace(source.mapping, metrics=tuple(pairs)))
                change = workspace.do(Source.MOUSE, add_source if known is None else change_source, source=whole)
            self._note_permission(known, _made_source(change) or known)
            return change

        refusals: list[str] = []
        self._actions.refused.connect(refusals.append)
        self._actions.guarded(work)
        self._actions.refused.disconnect(refusals.append)
        if not refusals:
            self._close_editor()

    def _note_permission(self, before: DataSource | None, after: DataSource | None) -> None:
        """What was set up here may run here, if that is wished; what it was before may not any longer."""
        path = self._bridge.workspace.path
        if before is not None:
            forbid(self._settings, path, before)
        if after is not None and self.editor.on.isChecked():
            permit(self._settings, path, after)
            self._runner.run_now(after.id)
        self._save_settings()

    def _remove(self) -> None:
        if self._editing is not None:
            source = self._bridge.board.sources[self._editing]
            if self._actions.run(Source.MOUSE, remove_source, source_id=source.id) is not None:
                forbid(self._settings, self._bridge.workspace.path, source)
                self._save_settings()

    def _save_settings(self) -> None:
        self._actions.guarded(lambda: save_settings(self._settings))

    @override
    def may_leave(self) -> bool:
        """Say whether what is being set up may go; people are asked before it is lost."""
        if not self.editor.isVisibleTo(self) or not self.editor.is_edited:
            self.editor.stop()
            return True
        text = self.tr("What was changed about this source has not been saved.")
        return self._actions.asked(self.tr("Sources of readings"), text, self.tr("Drop the changes"))

    @override
    def restyle(self) -> None:
        """Take over new colours and sizes."""
        super().restyle()
        if hasattr(self, "rows"):
            self.editor.restyle()
            self.new.restyle()
            for row in self.rows.values():
                row.restyle()
            self._beside.setSpacing(theme.px(16))
            self._list.setSpacing(theme.px(10))
            self._column.setSpacing(theme.px(12))
            self._show()


def _made_metric(change: Change) -> MetricId:
    return next(event.after.id for event in change.events if isinstance(event, MetricChanged))


def _made_source(change: Change | None) -> DataSource | None:
    events = change.events if change is not None else ()
    return next((event.after for event in events if isinstance(event, DataSourceChanged)), None)
