"""A key result in the side panel: what it says in words, which goal it is of, how its state came about, and the way to its readings."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kanban.domain.board import Board
from kanban.domain.business.goals import forest, walk
from kanban.domain.business.values import Metric
from kanban.ui import theme
from kanban.ui.goals.editor_fields import Choice, NameText
from kanban.ui.goals.tree_rows import KeyResultRow
from kanban.ui.requirements.plain_label import plain_label


class KeyResultPanel(QWidget):
    """One key result.

    Signals:
        changed(Metric): it is to be so.
        page_wanted(int): the page of this metric is wanted, with its readings.
        form_wanted(int): the form of this metric is wanted, with its targets.
    """

    changed = Signal(object)
    page_wanted = Signal(int)
    form_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metric: Metric | None = None
        self.words = NameText(self.tr("The key result in words"))
        self.goal = Choice(self.tr("Goal"), self)
        self.metric_name = plain_label("", 16)
        self.rule = plain_label("", 15, muted=True)
        self.page = QPushButton(self.tr("Readings and chart"), self)
        self.page.setToolTip(self.tr("Open the page of the metric (Space)"))
        self.form = QPushButton(self.tr("Metric and targets…"), self)
        self.take_off = QPushButton(self.tr("No longer a key result of this goal"), self)
        self.take_off.setObjectName("plain")
        self.words.committed.connect(lambda text: self._change(key_result=text))
        self.goal.committed.connect(lambda goal: self._change(goal_id=goal))
        self.take_off.clicked.connect(lambda: self._change(goal_id=None))
        self.page.clicked.connect(lambda: self.page_wanted.emit(self._id()))
        self.form.clicked.connect(lambda: self.form_wanted.emit(self._id()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.words)
        layout.addWidget(self.metric_name)
        layout.addWidget(self.rule)
        layout.addWidget(plain_label(self.tr("Key result of"), 15, muted=True))
        layout.addWidget(self.goal)
        layout.addSpacing(theme.px(6))
        layout.addWidget(self.page)
        layout.addWidget(self.form)
        layout.addWidget(self.take_off, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_key_result(self, board: Board, row: KeyResultRow) -> None:
        """Show a key result as it stands."""
        if self._metric is None or self._metric.id != row.metric.id:
            self.words.forget_typed()
        self._metric = row.metric
        self.words.setPlaceholderText(row.metric.name)
        self.words.show_value(row.metric.key_result)
        self.metric_name.setText(self.tr("Measured by: {metric}").format(metric=row.metric.name))
        self.rule.setText(row.rule)
        goals: list[tuple[str, object]] = [(node.goal.name, node.goal.id) for node in walk(forest(board))]
        self.goal.show_choices(goals, row.goal_id)

    def _id(self) -> int:
        return 0 if self._metric is None else self._metric.id

    def _change(self, **parts: object) -> None:
        if self._metric is not None:
            self.changed.emit(replace(self._metric, **parts))  # type: ignore[arg-type] # fields of a metric
