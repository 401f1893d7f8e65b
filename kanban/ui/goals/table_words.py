"""What stands in the cells of the wide table: as people read it, and as it can be typed again."""

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.domain.business.goals import goal_of
from kanban.domain.business.values import Cadence
from kanban.domain.business.wide_table import Field, MilestoneState, WideRow
from kanban.ui.business import figures
from kanban.ui.business.tile_content import word_of
from kanban.ui.goals.milestone_words import Standing, how_it_stands
from kanban.ui.requirements.day_words import read_day
from kanban.usecases.wide_days import shown_due

NUMBERS = frozenset((Field.BASELINE, Field.VALUE, Field.TARGET))
DAYS = frozenset((Field.FROM, Field.TO))
_FOUR_DIGITS: Final = re.compile(r"\d{4}")


def heading_of(column: Field) -> str:  # noqa: PLR0911 - one for each column
    """Return the heading of a column."""
    match column:
        case Field.GOAL:
            return QCoreApplication.translate("GoalsTable", "Goal")
        case Field.KEY_RESULT:
            return QCoreApplication.translate("GoalsTable", "Key result")
        case Field.METRIC:
            return QCoreApplication.translate("GoalsTable", "Metric")
        case Field.UNIT:
            return QCoreApplication.translate("GoalsTable", "Unit")
        case Field.BASELINE:
            return QCoreApplication.translate("GoalsTable", "Baseline")
        case Field.VALUE:
            return QCoreApplication.translate("GoalsTable", "Now")
        case Field.TARGET:
            return QCoreApplication.translate("GoalsTable", "Target")
        case Field.FROM:
            return QCoreApplication.translate("GoalsTable", "From")
        case Field.TO:
            return QCoreApplication.translate("GoalsTable", "To")
        case Field.MILESTONE:
            return QCoreApplication.translate("GoalsTable", "Milestone")
        case Field.FUNCTION:
            return QCoreApplication.translate("GoalsTable", "Function")
        case Field.OWNER:
            return QCoreApplication.translate("GoalsTable", "Owner")
        case Field.SOURCE:
            return QCoreApplication.translate("GoalsTable", "Source")
        case Field.CADENCE:
            return QCoreApplication.translate("GoalsTable", "Cadence")
        case Field.STATUS:
            return QCoreApplication.translate("GoalsTable", "Status")


def shown(row: WideRow, column: Field, board: Board, today: date) -> str:
    """Return what a cell shows; "" where there is nothing."""
    metric = row.metric
    match column:
        case Field.BASELINE | Field.VALUE | Field.TARGET:
            value = _number(row, column)
            return "" if value is None or metric is None else figures.number(value, metric.decimals)
        case Field.FROM | Field.TO:
            if row.milestone is not None and row.milestone.by_week and column is Field.TO:
                return figures.period(row.milestone.due, Cadence.WEEKLY)[0]
            day = row.start if column is Field.FROM else row.end
            return "" if day is None else short_day(day, today)
        case Field.CADENCE:
            return figures.cadence(metric.cadence) if metric else ""
        case Field.STATUS:
            return _status(row, today)
        case _:
            return _text(row, column, board)


def typed(row: WideRow, column: Field, board: Board) -> str:
    """Return what a cell's editor begins with and what is copied: days as 2026-12-24, numbers without separators."""
    metric = row.metric
    match column:
        case Field.BASELINE | Field.VALUE | Field.TARGET:
            value = _number(row, column)
            return "" if value is None else figures.plain(value)
        case Field.FROM | Field.TO:
            if row.milestone is not None and column is Field.TO:
                return shown_due(row.milestone.due, by_week=row.milestone.by_week)
            day = row.start if column is Field.FROM else row.end
            return "" if day is None else day.isoformat()
        case Field.CADENCE:
            return figures.cadence(metric.cadence) if metric else ""
        case Field.STATUS:
            reached = row.milestone.reached_on if row.milestone else None
            return reached.isoformat() if reached else word_of(row.state) if row.state else ""
        case _:
            return _text(row, column, board)


def understood(column: Field, text: str, today: date) -> str:
    """Return a text as the use cases read it: how often in the window's language becomes the English word, "24 Dec" gets its year."""
    clean = text.strip()
    if column is Field.CADENCE:
        words = {figures.cadence(each).casefold(): each.value for each in Cadence}
        return words.get(clean.casefold(), clean)
    if column in (Field.FROM, Field.TO):
        day = None if _FOUR_DIGITS.search(clean) else read_day(clean, today, nearest=column is Field.FROM)
        return clean if day is None else day.isoformat()
    return clean


def choices(column: Field, board: Board) -> list[str]:
    """Return what may be chosen for a cell, as it is offered while somebody types."""
    match column:
        case Field.GOAL:
            return [goal.name for goal in board.shown_goals()]
        case Field.METRIC:
            return [m.name for m in board.shown_metrics() if goal_of(board, m.goal_id) is None]
        case Field.FUNCTION:
            from kanban.domain.business.goals import functions_of

            return list(functions_of(board))
        case Field.OWNER:
            return [person.name for person in board.shown_people()]
        case Field.SOURCE:
            return [source.name for source in board.shown_sources()]
        case Field.CADENCE:
            return [figures.cadence(each) for each in Cadence]
        case Field.UNIT:
            return sorted({metric.unit for metric in board.shown_metrics() if metric.unit})
        case _:
            return []


def applies(row: WideRow, column: Field) -> bool:
    """Say whether a cell has a meaning in its row; one that has none is greyed."""
    if row.metric is not None:
        return column is not Field.MILESTONE or row.goal is not None
    of_goal = (Field.GOAL, Field.FUNCTION, Field.OWNER, Field.TO, Field.MILESTONE)
    if row.milestone is not None:
        return column in (*of_goal, Field.STATUS)
    return column in (*of_goal, Field.METRIC, Field.KEY_RESULT)


def short_day(day: date, today: date) -> str:
    """Return a day, with its year where that is not this one."""
    return figures.day(day) if day.year == today.year else figures.day_with_year(day)


def standing_of_row(row: WideRow) -> Standing | None:
    """Return how a milestone's row stands; None for other rows."""
    match row.milestone_state:
        case MilestoneState.REACHED:
            return Standing.REACHED
        case MilestoneState.LATE:
            return Standing.LATE
        case MilestoneState.AHEAD:
            return Standing.LATER
        case None:
            return None


def _number(row: WideRow, column: Field) -> float | None:
    return {Field.BASELINE: row.baseline, Field.VALUE: row.value, Field.TARGET: row.target}[column]


def _status(row: WideRow, today: date) -> str:
    standing = standing_of_row(row)
    if row.milestone is not None and standing is not None:
        return how_it_stands(row.milestone, standing, today)
    if row.state is not None:
        return word_of(row.state)
    return QCoreApplication.translate("GoalsTable", "No key result") if row.goal is not None else ""


def _text(row: WideRow, column: Field, board: Board) -> str:
    owner = board.people.get(row.owner_id) if row.owner_id is not None else None
    texts = {
        Field.GOAL: row.goal.name if row.goal else "",
        Field.KEY_RESULT: row.metric.key_result if row.metric else "",
        Field.METRIC: row.metric.name if row.metric else "",
        Field.UNIT: row.metric.unit if row.metric else "",
        Field.MILESTONE: row.milestone.name if row.milestone else "",
        Field.FUNCTION: row.function,
        Field.OWNER: owner.name if owner else "",
        Field.SOURCE: row.source,
    }
    return texts[column]
