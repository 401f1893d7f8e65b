"""The facts of a card in two columns, names and values: class, owners, due date, labels, goal, type."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLayout, QWidget

from kanban.domain.board import ITEM_TYPES, Board, ClassOfService, ItemDetails
from kanban.ui import theme
from kanban.ui.requirements.card_face import service_name, type_name
from kanban.ui.requirements.item_fields import DayField, LabelsField
from kanban.ui.requirements.panel.owners import OwnersField
from kanban.ui.requirements.panel.wheel import leave_wheel
from kanban.ui.requirements.plain_label import plain_label

_SHORTEST: Final = 8
"""Letters that a choice shows at least, however long its texts are."""


class FactsForm(QWidget):
    """The facts, each with its name in front of it, all in line.

    Signals:
        written(dict[str, object]): these fields of `ItemDetails` are to have these values.
        person_wanted(str): somebody of this name is to join and to own the card.
        misread(str): what was typed as due date is no day.
    """

    written = Signal(object)
    person_wanted = Signal(str)
    misread = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        with_due: bool = True,
        first: Sequence[tuple[str, QWidget]] = (),
    ) -> None:
        """Make the form; `first`: rows, by name, that stand above all others."""
        super().__init__(parent)
        self.service = self._choice()
        for service in ClassOfService:
            self.service.addItem(service_name(service), service.value)
        self.owners = OwnersField()
        self.due = DayField()
        self.labels = LabelsField()
        self.goal = self._choice()
        self.type = self._choice()
        self._goals: list[tuple[str, object]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(8), 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(3))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, theme.px(64))
        for name, field in first:
            self.add_row(name, field)
        self.add_row(self.tr("Class"), self.service)
        self.add_row(self.tr("Owners"), self.owners)
        if with_due:
            self.add_row(self.tr("Due"), self.due)
        self._connect()

    def add_usual_rows(self) -> None:
        """Add the rows below: labels, goal, type."""
        self.add_row(self.tr("Labels"), self.labels)
        self.add_row(self.tr("Goal"), self.goal)
        self.add_row(self.tr("Type"), self.type)

    def add_row(self, name: str, field: QWidget | QLayout) -> QWidget:
        """Add a row at the bottom, and return its name's label."""
        row = self._grid.rowCount()
        label = plain_label(name, 14, muted=True)
        label.setWordWrap(False)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        if isinstance(field, QWidget):
            field.setAccessibleName(name)
            label.setBuddy(field)
            self._grid.addWidget(field, row, 1)
        else:
            self._grid.addLayout(field, row, 1)
        return label

    @staticmethod
    def _choice() -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_SHORTEST)
        leave_wheel(box)
        return box

    def _connect(self) -> None:
        self.service.activated.connect(
            lambda: self.written.emit({"class_of_service": ClassOfService(self.service.currentData())})
        )
        self.type.activated.connect(lambda: self.written.emit({"item_type": str(self.type.currentData())}))
        self.goal.activated.connect(lambda: self.written.emit({"goal_id": self.goal.currentData()}))
        self.owners.picked.connect(lambda: self.written.emit({"owners": self.owners.value()}))
        self.owners.person_wanted.connect(self.person_wanted)
        self.due.picked.connect(lambda: self.written.emit({"due": self.due.value()}))
        self.due.misread.connect(self.misread)
        self.labels.editingFinished.connect(self._take_labels)

    def _take_labels(self) -> None:
        if self.labels.isModified():
            self.written.emit(self.typed())

    def show_facts(self, board: Board, details: ItemDetails, today: date) -> None:
        """Show the facts, but for what somebody is just typing."""
        self.service.setCurrentIndex(self.service.findData(details.class_of_service.value))
        types = list(dict.fromkeys((*ITEM_TYPES, details.item_type)))
        if [self.type.itemData(place) for place in range(self.type.count())] != types:
            self.type.clear()
            for name in types:
                self.type.addItem(type_name(name), name)
        self.type.setCurrentIndex(self.type.findData(details.item_type))
        goals = [(self.tr("None"), None), *((goal.name, goal.id) for goal in board.shown_goals())]
        if goals != self._goals:
            self._goals = list(goals)
            self.goal.clear()
            for name, goal_id in goals:
                self.goal.addItem(name, goal_id)
        self.goal.setCurrentIndex(max(0, self.goal.findData(details.goal_id)))
        self.owners.show_people(board.shown_people(), details.owners)
        self.labels.show_labels(details.labels, ())
        self.due.show_day(details.due, today)

    def propose_labels(self, board: Board) -> None:
        """Propose the labels that cards of the board have."""
        labels = {label for item in board.items.values() for label in item.details.labels}
        self.labels.show_labels(self.labels.value(), labels)

    def forget_typed(self) -> None:
        """Take what was typed as kept: another card comes."""
        self.labels.setModified(False)
        self.due.line.setModified(False)

    def typed(self) -> Mapping[str, object]:
        """Return what was typed and is not kept yet; it then counts as kept."""
        if not self.labels.isModified():
            return {}
        self.labels.setModified(False)
        return {"labels": self.labels.value()}
