"""The dialog for a new board: a name, a template or own columns, the started and the finished point, the zone."""

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import ColumnKind
from kanban.domain.errors import Refused
from kanban.templates import template_board, template_names
from kanban.ui import languages, theme
from kanban.ui.phrases import say_refused
from kanban.usecases.boards import BoardPlan, plan_of
from kanban.usecases.checks import zone_name


class NewBoardDialog(QDialog):
    """Asks what a new board is to be. After it was accepted, `plan` says it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New board"))
        self.setMinimumWidth(theme.px(640))
        self._plan: BoardPlan | None = None
        self._name = QLineEdit(self.tr("Our board"))
        self._template = QComboBox()
        for name in template_names():
            self._template.addItem(template_board(name, languages.current()).name, name)
        self._columns = QPlainTextEdit()
        self._columns.setMinimumHeight(theme.px(200))
        self._columns.setTabChangesFocus(True)
        self._start, self._finish = QComboBox(), QComboBox()
        self._zone = QComboBox()
        self._zone.setEditable(True)
        self._zone.addItems(sorted(bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds()))
        self._zone.setCurrentText(bytes(QTimeZone.systemTimeZoneId().data()).decode())
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setStyleSheet(f"color: {theme.current().bad.name()}")
        form = QFormLayout()
        for text, editor in (
            (self.tr("Name"), self._name),
            (self.tr("Begin with"), self._template),
            (self.tr("Columns, one a line"), self._columns),
            (self.tr("Work is started in"), self._start),
            (self.tr("Work is finished in"), self._finish),
            (self.tr("Time zone"), self._zone),
        ):
            editor.setAccessibleName(text)
            form.addRow(text, editor)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Create"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)
        self._template.currentIndexChanged.connect(self._show_template)
        self._columns.textChanged.connect(self._show_points)
        self._show_template()
        self._name.selectAll()
        self._name.setFocus()

    def plan(self) -> BoardPlan:
        """Return what was asked for.

        Raises:
            LookupError: the dialog was not accepted.
        """
        if self._plan is None:
            raise LookupError
        return self._plan

    def _show_template(self) -> None:
        plan = template_board(self._template.currentData(), languages.current())
        self._columns.setPlainText("\n".join(column.name for column in plan.columns))
        self._choose(self._start, next((c.name for c in plan.columns if c.started), ""))
        self._choose(self._finish, next((c.name for c in plan.columns if c.finished), ""))

    def _show_points(self) -> None:
        """Offer the columns that are typed as started and finished points, and keep the choice where it still stands."""
        names = self._names()
        for box, fallback in ((self._start, names[1:2]), (self._finish, names[-1:])):
            chosen = box.currentText()
            box.clear()
            box.addItems(names)
            self._choose(box, chosen if chosen in names else "".join(fallback))

    def _choose(self, box: QComboBox, name: str) -> None:
        place = box.findText(name)
        if place >= 0:
            box.setCurrentIndex(place)

    def _names(self) -> list[str]:
        return [line.strip() for line in self._columns.toPlainText().splitlines() if line.strip()]

    @override
    def accept(self) -> None:
        """Close when the plan holds; otherwise say what is wrong and stay."""
        template = template_board(self._template.currentData(), languages.current())
        known = {column.name: column for column in template.columns}
        names = self._names()
        try:
            self._plan = plan_of(
                self._name.text().strip() or self.tr("Our board"),
                names,
                zone_name(self._zone.currentText().strip()),
                start=self._start.currentText() or None,
                finish=self._finish.currentText() or None,
                wait=[name for name in names if name in known and known[name].kind is ColumnKind.WAIT],
                limits={n: limit for n in names if n in known and (limit := known[n].wip_limit) is not None},
                swimlanes=template.swimlanes,
            )
        except Refused as error:
            self._problem.setText(say_refused(error))
            return
        super().accept()
