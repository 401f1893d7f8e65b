"""The middle step of an import of readings: decisions on the left, what becomes of each value on the right, and the button that does it."""

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
from kanban.exchange.readings_draft import CellState
from kanban.ui import theme
from kanban.ui.exchange.preview_table import make_preview
from kanban.ui.readings.import_mapping import ReadingsMapping
from kanban.ui.readings.import_model import WORDS, PreviewModel
from kanban.ui.readings.import_words import state_name
from kanban.ui.readings.import_work import Prepared

_STEPS: Final = 1000
_WIDTHS: Final = (70, 36, 170, 210, 130, 400)


class ReadingsReview(QWidget):
    """What is shown of a table, and what people decide.

    Signals:
        confirmed(): do it. cancelled(): do not. other_wanted(): take another file.
    """

    confirmed = Signal()
    cancelled = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = QLabel(self)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self.other = QPushButton(self.tr("Another file…"), self)
        self.other.clicked.connect(self.other_wanted)
        self.panel = ReadingsMapping(self, may_name=True)
        self.model = PreviewModel(self)
        self.table = QTableView(self)
        self._states = QButtonGroup(self)
        self.filters: dict[CellState | None, QToolButton] = {}
        self.corrections = QCheckBox(self)
        self.corrections.setChecked(True)
        self.corrections.toggled.connect(self._decide)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.why = QLabel(self)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setObjectName("problem")
        self.stop = QPushButton(self.tr("Cancel"), self)
        self.stop.clicked.connect(self.cancelled)
        self.go = QPushButton(self)
        self.go.setDefault(True)
        self.go.setAutoDefault(True)
        self.go.clicked.connect(self.confirmed)
        self._found: Prepared | None = None
        self._set_up_table()
        self._lay_out()
        self.restyle()

    def begin(self, name: str, *, anew: bool) -> None:
        """Show that something is being worked out; `anew`: of a file that was not shown before."""
        if anew:
            self._found = None
            self._head.setText(self.tr("Reading {file}…").format(file=name))
            self.panel.takeWidget()
            self.model.show_draft(None)
            self.corrections.setChecked(True)
            for widget in (self.corrections, *self.filters.values()):
                widget.hide()
        self.why.hide()
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(0)
        self.bar.show()
        self.go.setEnabled(False)

    def show_part(self, part: float) -> None:
        """Show how much is done, from 0 to 1."""
        self.bar.setValue(round(part * _STEPS))

    def say_writing(self) -> None:
        """Show that the readings are being written, which cannot be stopped."""
        self.bar.setRange(0, 0)
        self.bar.show()
        self.go.setEnabled(False)
        self.go.setText(self.tr("Recording…"))
        self.stop.setEnabled(False)

    def show_prepared(self, found: Prepared, board: Board) -> None:
        """Show a table and what would become of its values."""
        self._found = found
        sheet = f"  ·  {found.table.sheet}" if found.table.sheet else ""
        rows = self.tr("%Ln rows", "", len(found.table.rows))
        self._head.setText(f"{found.given.name}{sheet}  ·  {rows}")
        self.panel.show_prepared(found, board)
        self.model.show_draft(found.draft, lambda metric_id: found.metric(metric_id, board))
        self.show_counts()

    def count(self) -> int:
        """Return how many readings would be recorded."""
        if self._found is None:
            return 0
        count = self._found.draft.count
        return count(CellState.NEW) + (count(CellState.CORRECTION) if self.corrections.isChecked() else 0)

    def show_counts(self) -> None:
        """Show how many values are in which state, and what the button would do."""
        if self._found is None:
            return
        found, draft = self._found, self._found.draft
        self.bar.hide()
        self.bar.setRange(0, _STEPS)
        self.stop.setEnabled(True)
        for state, button in self.filters.items():
            number = len(draft.cells) if state is None else draft.count(state)
            name = self.tr("All") if state is None else state_name(state)
            button.setText(f"{name}  {QLocale().toString(number)}")
            button.setVisible(bool(number))
            if not number and button.isChecked():
                self.filters[None].click()
        corrected, wanted, new = draft.count(CellState.CORRECTION), self.count(), len(found.new_metrics())
        self.corrections.setText(self.tr("Take the %Ln corrections", "", corrected))
        self.corrections.setVisible(bool(corrected))
        self.go.setText(self.tr("Record %Ln readings", "", wanted))
        self.go.setToolTip(self.tr("One step, which one undo takes back"))
        self.go.setEnabled(bool(wanted))
        self.why.setText(self._why_not(found, wanted))
        self.why.setVisible(bool(self.why.text()))
        self._news.setText(self.tr("%Ln new metrics are made", "", new) if new and wanted else "")

    def _why_not(self, found: Prepared, wanted: int) -> str:
        if wanted:
            return ""
        if not found.mapping.day:
            return self.tr("Say which column has the day, the week or the month.")
        if not found.mapping.metrics:
            return self.tr("Say at the left which metric gets which column.")
        return self.tr("There is nothing new to record.")

    def _decide(self, taken: bool) -> None:
        self.model.take_corrections(taken=taken)
        self.show_counts()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._head.setFont(theme.font(17))
        self.table.verticalHeader().setDefaultSectionSize(theme.px(30))
        head = self.table.horizontalHeader()
        head.setMinimumSectionSize(theme.px(30))
        for place, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(place, theme.px(width))
        head.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)

    def _set_up_table(self) -> None:
        self.table.setObjectName("readings_preview")
        make_preview(self.table, self.model, self.tr("Values of the file, and what becomes of them"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self.other)
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(6))
        for state in (None, *CellState):
            button = QToolButton(self)
            button.setObjectName("import_filter")
            button.setCheckable(True)
            button.setChecked(state is None)
            button.clicked.connect(lambda _, state=state: self.model.show_state(state))
            self._states.addButton(button)
            self.filters[state] = button
            chips.addWidget(button)
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
        parts.setSizes([theme.px(560), theme.px(1280)])
        parts.setChildrenCollapsible(False)
        self._news = QLabel(self)
        self._news.setTextFormat(Qt.TextFormat.PlainText)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(20))
        foot.addWidget(self.corrections)
        foot.addWidget(self.bar, 1)
        foot.addStretch(1)
        for widget in (self.why, self._news, self.stop, self.go):
            foot.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addLayout(top)
        layout.addWidget(parts, 1)
        layout.addLayout(foot)
