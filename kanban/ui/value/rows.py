"""The rows of the value page: checks under headings by how far they have come, then what was released with nothing to check."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.business.value import Check, Rates, Release, State, goal_of
from kanban.domain.business.values import Outcome
from kanban.domain.ids import GoalId, ItemId
from kanban.ui.business import figures
from kanban.ui.value import words
from kanban.ui.value.book import ValueBook

_Index = QModelIndex | QPersistentModelIndex
ROW: Final = Qt.ItemDataRole.UserRole


class Part(Enum):
    """The parts of the page that a figure leads to."""

    DUE = 0
    CONFIRMED = 1
    NO_GOAL = 2
    OTHER = 3


@dataclass(frozen=True)
class Row:
    """One row. A heading has no item; it begins a `part`. `detail`: small words at the right; `below`: a second line."""

    text: str
    item_id: ItemId | None = None
    key: str = ""
    check: Check | None = None
    detail: str = ""
    below: str = ""
    part: Part = Part.OTHER

    @property
    def is_heading(self) -> bool:
        """Whether it stands above others."""
        return self.item_id is None

    @property
    def outcome(self) -> Outcome | None:
        """The verdict, given or proposed."""
        if self.check is None:
            return None
        return self.check.verdict.outcome if self.check.verdict is not None else self.check.proposed


class ValueRows(QAbstractListModel):
    """All rows, in the order in which they want to be looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._today = date.min

    def fill(self, book: ValueBook, board: Board) -> None:
        """Take over what there is."""
        self.beginResetModel()
        self._today = book.today
        self._rows = list(_all_rows(book, board, self._today))
        self.endResetModel()

    def row(self, index: _Index | int) -> Row | None:
        """Return a row; None: there is none."""
        place = index if isinstance(index, int) else index.row()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, item_id: ItemId | None) -> int:
        """Return where a card stands first; -1: nowhere."""
        return next((place for place, row in enumerate(self._rows) if row.item_id == item_id is not None), -1)

    def first_of(self, part: Part) -> int:
        """Return the first card of a part of the page; -1: the part is not there."""
        places = (place for place, row in enumerate(self._rows) if row.is_heading and row.part is part)
        return next(places, -2) + 1

    def first_item(self, start: int = 0) -> int:
        """Return the first row from a place on that is no heading, else the first of all; -1: there is none."""
        places = [place for place, row in enumerate(self._rows) if not row.is_heading]
        return next((place for place in places if place >= start), places[0] if places else -1)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.key} {row.text}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (row.key, row.text, row.detail, below_text(row, self._today))))
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def below_text(row: Row, today: date) -> str:
    """Return the second line of a row."""
    check = row.check
    if check is None:
        return row.below
    metric = check.metric.name if check.metric is not None else QCoreApplication.translate("ValuePage", "no metric")
    outcome = row.outcome
    if check.state is State.DUE and outcome is not None:
        text = QCoreApplication.translate("ValuePage", "{metric} · proposed: {outcome}")
    elif check.state is State.CONFIRMED and outcome is not None:
        text = QCoreApplication.translate("ValuePage", "{metric} · {outcome}")
    else:
        text = QCoreApplication.translate("ValuePage", "{metric} · {state}")
    return text.format(
        metric=metric,
        outcome=words.outcome_text(outcome) if outcome is not None else "",
        state=words.when_text(check, today) if check.state is State.SCHEDULED else words.state_text(check.state),
    )


def _all_rows(book: ValueBook, board: Board, today: date) -> "list[Row]":
    checks = book.checks()
    rows: list[Row] = []
    due = book.due()
    if due:
        rows.append(Row(QCoreApplication.translate("ValuePage", "Due"), detail=str(len(due)), part=Part.DUE))
        rows += [_row(check, words.when_text(check, today)) for check in due]
    scheduled = sorted(
        (c for c in checks if c.state is State.SCHEDULED), key=lambda c: (c.due_on or today, c.item.number)
    )
    if scheduled:
        rows.append(Row(QCoreApplication.translate("ValuePage", "Scheduled"), detail=str(len(scheduled))))
        rows += [_row(check, figures.day(check.due_on) if check.due_on else "") for check in scheduled]
    rows += _confirmed(checks, book, board)
    back = [check for check in checks if check.state is State.ROLLED_BACK]
    if back:
        rows.append(Row(QCoreApplication.translate("ValuePage", "Rolled back"), detail=str(len(back))))
        rows += [_row(check, figures.day(check.back) if check.back else "") for check in back]
    waiting = [check for check in checks if check.state is State.NOT_RELEASED]
    if waiting:
        rows.append(Row(QCoreApplication.translate("ValuePage", "Not released yet"), detail=str(len(waiting))))
        rows += [_row(check) for check in waiting]
    rows += _unhoped(book, board)
    return rows


def _row(check: Check, detail: str = "") -> Row:
    return Row(check.item.title, check.item.id, check.item.key, check, detail)


def _confirmed(checks: tuple[Check, ...], book: ValueBook, board: Board) -> list[Row]:
    """Return what is confirmed, goal by goal, the newest first."""
    rows: list[Row] = []
    zone = board.facts.zone_info
    by_goal: dict[GoalId | None, list[Check]] = {}
    for check in checks:
        if check.state is State.CONFIRMED:
            by_goal.setdefault(_shown_goal(board, goal_of(check)), []).append(check)
    rates = {each.goal_id: each for each in book.rates().goals}
    for goal_id in [each.goal_id for each in book.rates().goals]:
        found = by_goal.get(goal_id, [])
        if found:
            rows.append(Row(_confirmed_heading(board, goal_id), detail=_hits(rates[goal_id]), part=Part.CONFIRMED))
            found.sort(key=lambda check: check.verdict.at if check.verdict else check.item.added_at, reverse=True)
            rows += [
                _row(check, figures.day(check.verdict.at.astimezone(zone).date()) if check.verdict else "")
                for check in found
            ]
    return rows


def _confirmed_heading(board: Board, goal_id: GoalId | None) -> str:
    if goal_id is None:
        return QCoreApplication.translate("ValuePage", "Confirmed, without a goal")
    return QCoreApplication.translate("ValuePage", "Confirmed: {goal}").format(goal=board.goals[goal_id].name)


def _hits(rates: Rates) -> str:
    if not rates.checked:
        return ""
    text = QCoreApplication.translate("ValuePage", "{hoped} of {checked} as hoped")
    return text.format(hoped=rates.hoped, checked=rates.checked)


def _shown_goal(board: Board, goal_id: GoalId | None) -> GoalId | None:
    goal = board.goals.get(goal_id) if goal_id is not None else None
    return None if goal is None or goal.removed else goal.id


def _unhoped(book: ValueBook, board: Board) -> list[Row]:
    """Return the requirements that were released with nothing to check, and those without a goal, the newest first."""
    zone = board.facts.zone_info
    standing = [each for each in reversed(book.releases()) if each.back is None and each.item_type == "requirement"]
    rows: list[Row] = []

    def add(heading: str, found: list[Release], below: str, part: Part = Part.OTHER) -> None:
        if found:
            rows.append(Row(heading, detail=str(len(found)), part=part))
            rows.extend(
                Row(each.title, each.item_id, each.key, None, figures.day(each.at.astimezone(zone).date()), below)
                for each in found
            )

    add(
        QCoreApplication.translate("ValuePage", "Released without a goal"),
        [each for each in standing if _shown_goal(board, each.goal_id) is None],
        QCoreApplication.translate("ValuePage", "no goal: nobody can say what it was for"),
        Part.NO_GOAL,
    )
    add(
        QCoreApplication.translate("ValuePage", "Released without a hypothesis"),
        [each for each in standing if not each.hoped and _shown_goal(board, each.goal_id) is not None],
        QCoreApplication.translate("ValuePage", "no hypothesis: there is nothing to check"),
    )
    return rows
