"""The dialog that changes many cards together: what is not touched stays on each card as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, cast

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.board import ITEM_TYPES, Board, ClassOfService
from kanban.domain.ids import ItemId, PersonId
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.phrases import listed
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.card_face import service_name, type_name
from kanban.ui.requirements.item_fields import LabelsField, split_labels
from kanban.ui.requirements.pick_button import PickButton, mark_left
from kanban.ui.requirements.plain_label import plain_label
from kanban.usecases.bulk import UNTOUCHED, BulkChange, Untouched

_NO_DATE: Final = "none"
_A_DATE: Final = "date"
_FIELD_HEIGHT: Final = 34
_TITLES: Final = 3


class BulkEditDialog(QDialog):
    """Asks what is to be other on some cards. It closes when the change was made, and stays when it was refused."""

    def __init__(
        self, bridge: Bridge, commands: CardCommands, item_ids: Sequence[ItemId], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._board = bridge.board
        self._commands = commands
        self._items = [self._board.items[item_id] for item_id in item_ids if item_id in self._board.items]
        self.setWindowTitle(self.tr("Change %n cards", "", len(self._items)))
        self._leave = self.tr("leave as it is")
        self._make_details()
        self._make_places()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.windowTitle())
        self.buttons.accepted.connect(self.accept_change)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._look()

    # Fields

    def _make_details(self) -> None:
        board, items = self._board, self._items
        self.add_labels = LabelsField()
        self.add_labels.setPlaceholderText(self._leave)
        known = {label for item in board.items.values() for label in item.details.labels}
        self.add_labels.setToolTip(self.tr("Several with commas between them"))
        self.add_labels.show_labels((), known)
        there = sorted({label for item in items for label in item.details.labels}, key=str.casefold)
        self.remove_labels = PickButton([(label, label) for label in there], self._leave)
        people = [(person.id, person.name) for person in board.shown_people()]
        owners = {owner for item in items for owner in item.details.owners}
        self.add_owners = PickButton(people, self._leave)
        self.remove_owners = PickButton([(one, name) for one, name in people if one in owners], self._leave)
        services = [(service, service_name(service)) for service in ClassOfService]
        self.service = self._combo(services)
        self.item_type = self._combo([(kind, type_name(kind)) for kind in _types(board)])
        self.due = self._combo([(_A_DATE, self.tr("on this day:")), (_NO_DATE, self.tr("no due date"))])
        self.due_day = QDateEdit(QDate.currentDate())
        self.due_day.setCalendarPopup(True)
        self.due_day.setDisplayFormat("yyyy-MM-dd")
        self.goal = self._combo([*((goal.id, goal.name) for goal in board.shown_goals()), (None, self.tr("no goal"))])

    def _make_places(self) -> None:
        board = self._board
        self.column = self._combo([(column.id, column.name) for column in board.shown_columns()])
        lanes = [(lane.id, lane.name) for lane in board.shown_swimlanes()]
        self.lane = self._combo([*lanes, (None, self.tr("without a swimlane"))] if lanes else [])

    def _combo(self, entries: Iterable[tuple[object, str]]) -> QComboBox:
        """Return a list that begins with leaving things as they are."""
        combo = QComboBox()
        combo.addItem(self._leave, UNTOUCHED)
        for value, text in entries:
            combo.addItem(text, value)
        combo.setEnabled(combo.count() > 1)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(18)
        combo.currentIndexChanged.connect(self._look)
        return combo

    def _lay_out(self) -> None:
        due = QHBoxLayout()
        due.setSpacing(theme.px(8))
        due.addWidget(self.due, 1)
        due.addWidget(self.due_day)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(theme.px(16))
        form.setVerticalSpacing(theme.px(8))
        for heading, rows in self._sections():
            form.addRow(_heading(heading))
            for text, field in rows:
                field.setAccessibleName(text)
                field.setFixedHeight(theme.px(_FIELD_HEIGHT))
                form.addRow(text, due if field is self.due else field)
        self.due_day.setFixedHeight(theme.px(_FIELD_HEIGHT))
        self.due_day.setAccessibleName(self.tr("Due day"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        layout.setSpacing(theme.px(4))
        layout.addWidget(plain_label(self._which(), 16, bold=True))
        layout.addWidget(plain_label(self._titles(), 14, muted=True))
        layout.addLayout(form)
        layout.addSpacing(theme.px(12))
        layout.addWidget(self.buttons)
        self.setMinimumWidth(theme.px(560))
        self.add_labels.textChanged.connect(self._look)
        for button in (self.remove_labels, self.add_owners, self.remove_owners):
            button.changed.connect(self._look)

    def _sections(self) -> tuple[tuple[str, tuple[tuple[str, QWidget], ...]], ...]:
        """Return the fields with their names, under headings."""
        whose = (
            (self.tr("Add labels"), self.add_labels),
            (self.tr("Take labels off"), self.remove_labels),
            (self.tr("Add owners"), self.add_owners),
            (self.tr("Take owners off"), self.remove_owners),
        )
        what = (
            (self.tr("Class of service"), self.service),
            (self.tr("Type"), self.item_type),
            (self.tr("Due"), self.due),
            (self.tr("Goal"), self.goal),
        )
        where = ((self.tr("Move to the column"), self.column), (self.tr("Move to the swimlane"), self.lane))
        return (
            (self.tr("Labels and owners"), whose),
            (self.tr("Details"), what),
            (self.tr("Place"), where),
        )

    def _titles(self) -> str:
        """Return the titles of the first cards."""
        titles = [item.title for item in self._items]
        return "\u00a0\u00a0· ".join([*titles[:_TITLES], *(["…"] if len(titles) > _TITLES else [])])

    def _which(self) -> str:
        """Return the keys of the first cards."""
        keys = [item.key for item in self._items]
        shown = listed(keys[:12])
        return shown if len(keys) <= 12 else f"{shown}, …"  # noqa: PLR2004

    def _look(self) -> None:
        """Offer to go on only when something is to be other."""
        self.due_day.setVisible(self.due.currentData() == _A_DATE)
        for combo in self.findChildren(QComboBox):
            mark_left(combo, left=combo.currentData() is UNTOUCHED)
        if hasattr(self, "buttons"):
            self._ok.setEnabled(self.change() != BulkChange())

    # The answer

    def change(self) -> BulkChange:
        """Return what the fields say."""
        service = self.service.currentData()  # Qt keeps it as a plain text
        return BulkChange(
            add_labels=split_labels(self.add_labels.text()),
            remove_labels=tuple(map(str, self.remove_labels.picked())),
            add_owners=tuple(cast("PersonId", one) for one in self.add_owners.picked()),
            remove_owners=tuple(cast("PersonId", one) for one in self.remove_owners.picked()),
            class_of_service=service if service is UNTOUCHED else ClassOfService(service),
            item_type=self.item_type.currentData(),
            due=self._due(),
            goal_id=self.goal.currentData(),
            swimlane_id=self.lane.currentData(),
            column_id=None if self.column.currentData() is UNTOUCHED else self.column.currentData(),
        )

    def _due(self) -> date | Untouched | None:
        match self.due.currentData():
            case str(wish) if wish == _NO_DATE:
                return None
            case str():
                day = self.due_day.date()
                return date(day.year(), day.month(), day.day())
        return UNTOUCHED

    def accept_change(self) -> None:
        """Change the cards as the fields say."""
        if self._commands.change(Source.KEYBOARD, [item.id for item in self._items], self.change()):
            self.accept()


def _heading(text: str) -> QLabel:
    label = plain_label(text, 15, bold=True)
    label.setContentsMargins(0, theme.px(12), 0, 0)
    return label


def _types(board: Board) -> list[str]:
    """Return the types that cards can have: the usual ones, and those that came in by import."""
    others: set[str] = {item.details.item_type for item in board.items.values()}
    return [*ITEM_TYPES, *sorted(others - set(ITEM_TYPES))]
