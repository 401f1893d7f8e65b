"""The middle step of an import: decisions on the left, the rows and what becomes of them on the right, and the button that does it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.board import Board
from kanban.exchange.cards import FieldMapping, ForeignFile
from kanban.exchange.reading import Reading
from kanban.ui import theme
from kanban.ui.exchange.import_words import state_name
from kanban.ui.exchange.mapping_panel import MappingPanel
from kanban.ui.exchange.preview_model import KEY, WORDS, PreviewModel
from kanban.ui.exchange.preview_table import make_preview
from kanban.ui.phrases import listed
from kanban.usecases.import_answers import Answers
from kanban.usecases.import_plan import Draft, RowState

_STEPS: Final = 1000
_WIDTHS: Final = (60, 34, 100, 320, 160, 120, 500)


class ImportReview(QWidget):
    """What is shown of files, and what people decide.

    Signals:
        fields_changed(), answers_changed(), decided(): a decision of that kind was changed.
        confirmed(): do it. cancelled(): do not. other_wanted(): take other files.
    """

    fields_changed = Signal()
    answers_changed = Signal()
    decided = Signal()
    confirmed = Signal()
    cancelled = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = QLabel(self)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setFont(theme.font(17))
        self.other = QPushButton(self.tr("Other files…"), self)
        self.other.clicked.connect(self.other_wanted)
        self.panel = MappingPanel(self)
        self.panel.fields_changed.connect(self.fields_changed)
        self.panel.answers_changed.connect(self.answers_changed)
        self.model = PreviewModel(self)
        self.table = self._table()
        self._states = QButtonGroup(self)
        self.filters: dict[RowState | None, QToolButton] = {}
        self.remarks = QToolButton(self)
        self.take_changes = self._tick(checked=True)
        self.take_both = self._tick(checked=False)
        self.without_faults = self._tick(checked=False)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Cancel"), self)
        self.stop.clicked.connect(self.cancelled)
        self.why = QLabel(self)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setObjectName("problem")
        self.why.hide()
        self.go = QPushButton(self)
        self.go.setDefault(True)
        self.go.setAutoDefault(True)
        self.go.clicked.connect(self.confirmed)
        self._lay_out()

    @property
    def mapping(self) -> FieldMapping | None:
        """What the columns of the file are by now."""
        return self.panel.mapping

    @property
    def answers(self) -> Answers:
        """What its names stand for by now."""
        return self.panel.answers

    def decisions(self) -> tuple[bool, bool, bool]:
        """Return whether changes of known cards are taken, also those of both sides, and whether it is all rows or none."""
        return self.take_changes.isChecked(), self.take_both.isChecked(), not self.without_faults.isChecked()

    def begin(self, paths: Sequence[Path], *, anew: bool) -> None:
        """Show that something is being worked out; `anew`: of files that were not shown before."""
        if anew:
            self._head.setText(self.tr("Reading {files}…").format(files=listed(path.name for path in paths)))
            self.panel.takeWidget()
            self.model.show_draft(None)
            self.without_faults.setChecked(False)
            for tick in (self.take_changes, self.take_both, self.without_faults):
                tick.hide()
            for button in (*self.filters.values(), self.remarks):
                button.hide()
        self.why.hide()
        self.bar.setValue(0)
        self.bar.show()
        self.go.setEnabled(False)

    def show_part(self, part: float) -> None:
        """Show how much is done, from 0 to 1."""
        self.bar.setValue(round(part * _STEPS))

    def say_writing(self) -> None:
        """Show that the cards are being written, which cannot be stopped."""
        self.bar.setRange(0, 0)
        self.bar.show()
        self.go.setEnabled(False)
        self.go.setText(self.tr("Importing…"))
        self.stop.setEnabled(False)

    def show_prepared(
        self, reading: Reading, mapping: FieldMapping | None, file: ForeignFile, draft: Draft, board: Board
    ) -> None:
        """Show files and what would become of their rows."""
        from PySide6.QtCore import QCoreApplication

        names = listed(parsed.path.name for parsed in reading.files)
        kind = QCoreApplication.translate("import", reading.reader.title)
        count = len(file.cards) + len(file.faults)
        rows = self.tr("%Ln rows", "", count)
        self._head.setText(f"{names}  ·  {kind}  ·  {rows}")
        self.panel.show_file(reading, file, draft.plan.answers, board, mapping)
        self.model.show_draft(draft)
        self.table.setColumnHidden(KEY, not any(card.key for card in file.cards))
        self.show_counts(draft)

    def show_counts(self, draft: Draft) -> None:
        """Show how many rows are in which state, what can be decided about them, and what the button would do."""
        self.bar.hide()
        self.bar.setRange(0, _STEPS)
        self.stop.setEnabled(True)
        total = len(draft.rows) + len(draft.plan.file.faults)
        for state, button in self.filters.items():
            count = total if state is None else draft.count(state)
            name = self.tr("All") if state is None else state_name(state)
            button.setText(f"{name}  {QLocale().toString(count)}")
            button.setVisible(bool(count))
        remarks = self.model.remarks()
        name = self.tr("With remarks")
        self.remarks.setText(f"{name}  {QLocale().toString(remarks)}")
        self.remarks.setVisible(bool(remarks))
        clean, both = sum(bool(row.clean) for row in draft.rows), sum(bool(row.both) for row in draft.rows)
        faults = len(draft.faults)
        self.take_changes.setText(self.tr("Take what was changed there on %Ln known cards", "", clean))
        self.take_both.setText(self.tr("Also where it was changed here as well: the file wins on %Ln cards", "", both))
        self.without_faults.setText(self.tr("Import without the %Ln rows that cannot be taken", "", faults))
        self.take_changes.setVisible(bool(clean))
        self.take_both.setVisible(bool(both))
        self.without_faults.setVisible(bool(faults))
        self.go.setText(self.tr("Import %Ln cards", "", draft.cards))
        self.go.setEnabled(bool(draft.cards) and not (faults and draft.plan.strict))
        stuck = bool(faults and draft.plan.strict)
        self.why.setText(self.tr("%Ln rows cannot be taken: tick to go on without them.", "", faults) if stuck else "")
        self.why.setVisible(stuck)
        self.go.setToolTip(self.why.text() if stuck else self.tr("One step, which one undo takes back"))

    def _tick(self, *, checked: bool) -> QCheckBox:
        tick = QCheckBox(self)
        tick.setChecked(checked)
        tick.toggled.connect(lambda _: self.decided.emit())
        tick.hide()
        return tick

    def _table(self) -> QTableView:
        table = QTableView(self)
        make_preview(table, self.model, self.tr("Rows of the file, and what becomes of them"))
        table.verticalHeader().setDefaultSectionSize(theme.px(30))
        head = table.horizontalHeader()
        head.setMinimumSectionSize(theme.px(30))
        for place, width in enumerate(_WIDTHS):
            table.setColumnWidth(place, theme.px(width))
        head.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self.other)
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(6))
        for state in (None, RowState.NEW, RowState.CHANGED, RowState.KNOWN, RowState.LEFT_OUT, RowState.FAULT):
            button = QToolButton(self)
            button.setObjectName("import_filter")
            button.setCheckable(True)
            button.setChecked(state is None)
            button.clicked.connect(lambda _, state=state: self.model.show_state(state))
            self._states.addButton(button)
            self.filters[state] = button
            chips.addWidget(button)
        self.remarks.setObjectName("import_filter")
        self.remarks.setCheckable(True)
        self.remarks.setToolTip(self.tr("Rows of which something is not taken as it stands"))
        self.remarks.clicked.connect(lambda: self.model.show_state(None, remarks=True))
        self._states.addButton(self.remarks)
        chips.addWidget(self.remarks)
        chips.addStretch(1)
        right = QWidget(self)
        rows = QVBoxLayout(right)
        rows.setContentsMargins(theme.px(12), 0, 0, 0)
        rows.setSpacing(theme.px(8))
        rows.addLayout(chips)
        rows.addWidget(self.table, 1)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.panel)
        parts.addWidget(right)
        parts.setSizes([theme.px(540), theme.px(1300)])
        parts.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(20))
        for widget in (self.take_changes, self.take_both, self.without_faults):
            foot.addWidget(widget)
        foot.addWidget(self.bar, 1)
        foot.addStretch(1)
        foot.addWidget(self.why)
        foot.addWidget(self.stop)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addLayout(top)
        layout.addWidget(parts, 1)
        layout.addLayout(foot)
