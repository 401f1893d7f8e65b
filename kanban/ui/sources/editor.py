"""Setting up a source: fill in, try it, say which column is which, keep it. Nothing is taken before it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kanban.domain.business.values import DataSource, TableMapping
from kanban.domain.ids import MetricId
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of
from kanban.ui.phrases import say_refused
from kanban.ui.setup.switch import Switch
from kanban.ui.sources.errand import Errand
from kanban.ui.sources.fields import SourceFields
from kanban.ui.sources.trial import Trial
from kanban.ui.sources.words import kind_name

if TYPE_CHECKING:
    from kanban.domain.business.values import Metric
    from kanban.domain.errors import Refused
    from kanban.feeds.reading import Found


class SourceEditor(QFrame):
    """One source, new or known.

    Signals:
        kept(): it is to be kept; `source`, `new_metrics` and `is_on` say how.
        removed(): it is to be removed.
        cancelled(): nothing is to be kept.
    """

    kept = Signal()
    removed = Signal()
    cancelled = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._bridge = bridge
        self._errand: Errand | None = None
        self._found: Found | None = None
        self._first: DataSource | None = None
        self._mapping = TableMapping()
        self._title, self._said = QLabel(self), QLabel(self)
        for label in (self._title, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.fields = SourceFields(self)
        self.fields.changed.connect(self._on_edited)
        for line in (self.fields.name, self.fields.where, self.fields.line):
            line.returnPressed.connect(self.try_it)
        self.trial = Trial(self)
        self.trial.form_changed.connect(lambda: self._remap(guess_metrics=True))
        self.trial.metrics_changed.connect(lambda: self._remap(guess_metrics=False))
        self.trial.sheet_chosen.connect(self._take_sheet)
        self.test = QPushButton(self.tr("Try it"), self)
        self.test.clicked.connect(lambda _: self.try_it())
        self.keep = QPushButton(self)
        self.keep.clicked.connect(self.kept)
        self.on = Switch(self.tr("Runs by itself on this computer"), None, self)
        self.on.toggled.connect(lambda _: self._name_keep())
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.clicked.connect(self.removed)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancelled)
        bridge.closing.connect(self.stop)
        self._lay_out()
        self.restyle()

    def _lay_out(self) -> None:
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, theme.px(8), 0)
        inner.addWidget(self.fields)
        trying = QHBoxLayout()
        trying.setSpacing(theme.px(12))
        trying.addWidget(self.test)
        trying.addWidget(self._said, 1)
        inner.addLayout(trying)
        inner.addWidget(self.trial, 1)
        inner.addStretch(0)
        scroll = QScrollArea(self)
        scroll.setObjectName("bare")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        below = QHBoxLayout()
        for widget in (self.remove, self.on):
            below.addWidget(widget)
        below.addStretch(1)
        for widget in (self.cancel, self.keep):
            below.addWidget(widget)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._title)
        self._whole.addWidget(scroll, 1)
        self._whole.addLayout(below)

    # What is shown

    def show_source(self, source: DataSource, *, is_new: bool) -> None:
        """Begin with a source; what was being tried is dropped."""
        self.stop()
        self._first, self._found = source, None
        self._mapping = source.mapping
        self._title.setText(
            self.tr("New source: {kind}").format(kind=kind_name(source.kind)) if is_new else source.name
        )
        self.setAccessibleName(self._title.text())
        self.fields.show_source(source)
        self.on.setChecked(True)
        self.remove.setVisible(not is_new)
        self.trial.hide()
        self._say("")
        self._name_keep()

    @property
    def source(self) -> DataSource:
        """The source as it is to be kept; metrics that are to be made have ids below 0 in its mapping."""
        return replace(self.fields.source(), mapping=self._mapping)

    @property
    def new_metrics(self) -> dict[MetricId, Metric]:
        """The metrics that are to be made, by the ids that stand for them in the mapping."""
        used = {mapped.metric_id for mapped in self._mapping.metrics}
        offered = self._found.candidates if self._found is not None else ()
        return {each.metric.id: each.metric for each in offered if each.metric.id in used}

    @property
    def is_edited(self) -> bool:
        """Whether anything is other than it was."""
        return self._first is not None and self.source != self._first

    def _name_keep(self) -> None:
        self.keep.setText(self.tr("Save and switch on") if self.on.isChecked() else self.tr("Save, switched off"))
        ready = bool(self._mapping.day and self._mapping.metrics) and self._errand is None
        self.keep.setEnabled(ready)
        self.keep.setToolTip("" if ready else self.tr("Try it first: then it is known which column is which."))
        self.keep.setDefault(ready)
        self.test.setDefault(not ready)

    def _say(self, text: str, *, bad: bool = False) -> None:
        self._said.setObjectName("problem" if bad else "quiet")
        self._said.style().polish(self._said)
        self._said.setText(text)
        self._said.setAccessibleName(text)

    # Trying

    def try_it(self, *, guess: bool | None = None, guess_metrics: bool = False) -> None:
        """Read the source once and show what it would bring. `guess`: None, if it is not mapped yet."""
        from kanban.feeds.reading import asked_of

        self.stop()
        source = self.source
        asked = asked_of(
            self._bridge.board,
            source,
            today_of(self._bridge),
            guess=not (self._mapping.day and self._mapping.metrics) if guess is None else guess,
            guess_metrics=guess_metrics,
            trial=True,
        )
        errand = self._errand = Errand(asked, self)
        errand.found.connect(self._show_found)
        errand.refused.connect(self._show_refusal)
        self._say(self.tr("Reading…"))
        self._name_keep()
        errand.start()

    def stop(self) -> None:
        """Stop trying."""
        errand, self._errand = self._errand, None
        if errand is not None:
            errand.stop()
            errand.deleteLater()

    def _show_found(self, found: Found) -> None:
        self._end()
        self._found, self._mapping = found, found.mapping
        self._say("")
        self.trial.show_found(found, self._bridge.board)
        self.trial.show()
        self._name_keep()

    def _show_refusal(self, refusal: Refused) -> None:
        self._end()
        self._say(say_refused(refusal), bad=True)
        self._name_keep()

    def _end(self) -> None:
        errand, self._errand = self._errand, None
        if errand is not None:
            errand.deleteLater()

    def _remap(self, *, guess_metrics: bool) -> None:
        self._mapping = self.trial.mapping
        self.try_it(guess=False, guess_metrics=guess_metrics)

    def _take_sheet(self, name: str) -> None:
        self.fields.set_query(name)
        self.try_it(guess=True)

    def _on_edited(self) -> None:
        """What was tried is of what stood there before; say so."""
        if not self.trial.isHidden():
            self._say(self.tr("Changed since: try it again."))

    def restyle(self) -> None:
        """Take over new sizes."""
        self._whole.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(14))
        self._whole.setSpacing(theme.px(8))
        self._title.setFont(theme.font(20, bold=True))
        self._said.setFont(theme.font(16))
        self.trial.setMinimumHeight(theme.px(380))
        self.fields.restyle()
        self.trial.restyle()
