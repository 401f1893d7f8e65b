"""The fields of a goal: name, function, owner, due day, and the goal that it supports."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.business.goals import branch, forest, functions_of, walk
from kanban.domain.business.values import Goal
from kanban.domain.ids import GoalId, PersonId
from kanban.ui import theme
from kanban.ui.requirements.item_fields import DayField
from kanban.ui.requirements.panel.lines import GrowingText
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.text_fields import undoes
from kanban.usecases.checks import NAME_MOST

_SHORTEST: Final = 8
_STEP_IN: Final = "\u2003"


class Choice(QComboBox):
    """A choice that the wheel does not change, for it scrolls what the choice stands in.

    Signals:
        committed(object): another value was chosen.
    """

    committed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: list[tuple[str, object]] = []
        self.activated.connect(lambda: self.committed.emit(self.currentData()))

    def show_choices(self, choices: Sequence[tuple[str, object]], chosen: object) -> None:
        """Offer these texts with their values, and show one of them."""
        if list(choices) != self._shown:
            self._shown = list(choices)
            self.clear()
            for text, value in choices:
                self.addItem(text, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class FunctionField(QComboBox):
    """A function: one that is known, or any other text.

    Signals:
        committed(str): another one was chosen or typed.
    """

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown = ""
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - it is editable
        line.setAccessibleName(name)
        line.setMaxLength(NAME_MOST)
        line.setPlaceholderText(self.tr("all functions"))
        line.editingFinished.connect(self._finish)
        self.activated.connect(lambda _: self._finish())

    def show_function(self, known: Sequence[str], function: str) -> None:
        """Offer the functions that are known, and show one, unless somebody is typing another."""
        line = self.lineEdit()
        if line is not None and line.isModified() and line.hasFocus():
            return
        self._shown = function
        if [self.itemText(place) for place in range(1, self.count())] != list(known):
            self.clear()
            self.addItems(["", *known])
        self.setCurrentIndex(max(0, self.findText(function)))
        self.setEditText(function)

    def value(self) -> str:
        """Return what is chosen or typed."""
        return self.currentText().strip()

    def _finish(self) -> None:
        if self.value() != self._shown:
            self._shown = self.value()
            self.committed.emit(self.value())

    @override
    def event(self, event: QEvent) -> bool:
        if undoes(event) and self.value() == self._shown:
            event.ignore()
            return True
        return super().event(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NameText(GrowingText):
    """A name that may be long: bold, on as many lines as it needs.

    Signals:
        committed(str): somebody finished another text than the board has.
        entered(): Enter was struck in it.
    """

    committed = Signal(str)
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(one_paragraph=True, lines=1, size=18, bold=True)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown = ""
        self.written.connect(self._finish)
        self.given_up.connect(self._take_back)

    def show_value(self, text: str) -> None:
        """Show what the board has, unless somebody is typing something else."""
        self._shown = text
        self.show_text(text)

    def value(self) -> str:
        """Return what is typed, on one line."""
        return " ".join(self.toPlainText().split())

    def forget_typed(self) -> None:
        """Let what comes next be shown, whatever was typed."""
        self.document().setModified(False)

    def _finish(self) -> None:
        self.forget_typed()
        if self.value() != self._shown:
            self.committed.emit(self.value())

    def _take_back(self) -> None:
        """Show again what the board has."""
        self.forget_typed()
        self.show_text(self._shown)

    @override
    def event(self, event: QEvent) -> bool:
        if undoes(event) and self.value() == self._shown:
            event.ignore()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.takes_escape = self.value() != self._shown  # else what it stands in may have that key
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()


class GoalFields(QWidget):
    """The fields, each below its name.

    Signals:
        written(dict[str, object]): these fields of `Goal` are to have these values.
        misread(str): what was typed as due day is no day.
    """

    written = Signal(object)
    misread = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = NameText(self.tr("Name of the goal"))
        self.name.setPlaceholderText(self.tr("What is to be reached"))
        self.function = FunctionField(self.tr("Function"), self)
        self.owner = Choice(self.tr("Owner"), self)
        self.due = DayField()
        self.parent_goal = Choice(self.tr("Supports"), self)
        self.name.committed.connect(lambda text: self.written.emit({"name": text}))
        self.function.committed.connect(lambda text: self.written.emit({"function": text}))
        self.owner.committed.connect(lambda owner: self.written.emit({"owner_id": owner}))
        self.due.picked.connect(lambda: self.written.emit({"due": self.due.value()}))
        self.due.misread.connect(self.misread)
        self.parent_goal.committed.connect(lambda goal: self.written.emit({"parent_id": goal}))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.name, 0, 0, 1, 2)
        for text, field in (
            (self.tr("Function"), self.function),
            (self.tr("Owner"), self.owner),
            (self.tr("Due"), self.due),
            (self.tr("Supports"), self.parent_goal),
        ):
            self._add_row(text, field)

    def _add_row(self, text: str, field: QWidget) -> None:
        label = plain_label(text, 15, muted=True)
        label.setWordWrap(False)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        label.setBuddy(field)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row, 1)

    def show_goal(self, board: Board, goal: Goal, today: date) -> None:
        """Show a goal; one with id 0 is still to be made."""
        self.name.show_value(goal.name)
        self.function.show_function(functions_of(board), goal.function)
        self.owner.show_choices(_people(board, goal.owner_id), goal.owner_id)
        self.due.show_day(goal.due, today)
        self.parent_goal.show_choices(self._goals(board, goal), goal.parent_id)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """Return what the Tab key goes through, in its order."""
        return self.name, self.function, self.owner, self.due.line, self.due.button, self.parent_goal

    def forget_typed(self) -> None:
        """Let another goal's values be shown, whatever was typed."""
        self.name.forget_typed()
        self.due.line.setModified(False)
        line = self.function.lineEdit()
        if line is not None:
            line.setModified(False)

    def value(self) -> dict[str, object]:
        """Return what is typed and chosen, by the fields of `Goal`."""
        self.due.take_typed()
        return {
            "name": self.name.value(),
            "function": self.function.value(),
            "owner_id": self.owner.currentData(),
            "due": self.due.value(),
            "parent_id": self.parent_goal.currentData(),
        }

    def _goals(self, board: Board, goal: Goal) -> list[tuple[str, object]]:
        """Return what the goal may support: any but itself and those under it."""
        not_these = branch(board, goal.id)
        nodes = [node for node in walk(forest(board)) if node.goal.id not in not_these]
        offered: list[tuple[str, object]] = [(_STEP_IN * node.depth + node.goal.name, node.goal.id) for node in nodes]
        return [(self.tr("no other goal"), None), *offered]


def _people(board: Board, chosen: PersonId | None) -> list[tuple[str, object]]:
    shown = [*board.shown_people()]
    if chosen in board.people and board.people[chosen] not in shown:
        shown.append(board.people[chosen])
    return [("–", None), *((person.name, person.id) for person in shown)]


def blank_goal(parent_id: GoalId | None, function: str) -> Goal:
    """Return what the form of a new goal begins with."""
    return Goal(GoalId(0), "", function, parent_id)
