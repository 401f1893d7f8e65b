"""Milestones as they are typed into the wide table."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from kanban.domain.business.values import Goal, Milestone
from kanban.domain.business.wide_table import Field
from kanban.domain.errors import AlreadyThere
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.usecases.checks import clean_text
from kanban.usecases.goals import GOAL_MOST, ReachedInFuture
from kanban.usecases.wide_days import DueDay, split_due, typed_day, typed_due
from kanban.usecases.wide_errors import CellFault, NeedsDay, in_cell


def milestone_of(goal: Goal, number: int) -> Milestone | None:
    """Return a goal's milestone by its number; None: it has none."""
    return next((each for each in goal.milestones if each.number == number), None)


def with_milestone(goal: Goal, texts: Mapping[Field, str], day: date | None, today: date) -> Goal:
    """Return the goal with one more milestone: its name, and after it or under "To" when it is due; else on `day`, else with the goal.

    Raises:
        CellFault: it has no name of its own, or no day.
    """
    name, due = split_due(texts[Field.MILESTONE])
    if due is None and texts.get(Field.TO):
        due = _due(texts[Field.TO])
    day = day or goal.due
    if due is None and day is None:
        raise CellFault(Field.MILESTONE, NeedsDay(name=name, day=today.isoformat()))
    due = due or (DueDay(day) if day else None)
    number = max((each.number for each in goal.milestones), default=0) + 1
    clean = _name(name, goal.milestones)
    return goal if due is None else _with(goal, (*goal.milestones, Milestone(number, clean, due.day, due.by_week)))


def with_changed_milestone(goal: Goal, number: int, texts: Mapping[Field, str], today: date) -> Goal:
    """Return the goal with a milestone renamed, due on another day, or reached on a day; without it where its name is emptied.

    Raises:
        CellFault: a text cannot be read.
    """
    milestone = milestone_of(goal, number)
    others = tuple(each for each in goal.milestones if each.number != number)
    if milestone is None or texts.get(Field.MILESTONE) == "":
        return replace(goal, milestones=others)
    if Field.MILESTONE in texts:
        milestone = replace(milestone, name=_name(texts[Field.MILESTONE], others))
    if Field.TO in texts:
        due = _due(texts[Field.TO])
        milestone = replace(milestone, due=due.day, by_week=due.by_week)
    if Field.STATUS in texts:
        milestone = replace(milestone, reached_on=_reached(milestone.name, texts[Field.STATUS], today))
    return _with(goal, (*others, milestone))


def _with(goal: Goal, milestones: tuple[Milestone, ...]) -> Goal:
    return replace(goal, milestones=tuple(sorted(milestones, key=lambda each: (each.due, each.number))))


def _name(text: str, others: tuple[Milestone, ...]) -> str:
    with in_cell(Field.MILESTONE):
        name = clean_text(text, QT_TRANSLATE_NOOP("fields", "milestone"), GOAL_MOST)
        if any(each.name.casefold() == name.casefold() for each in others):
            raise AlreadyThere(name=name)
        return name


def _due(text: str) -> DueDay:
    with in_cell(Field.TO):
        return typed_due(text)


def _reached(name: str, text: str, today: date) -> date | None:
    with in_cell(Field.STATUS):
        day = typed_day(text) if text else None
        if day is not None and day > today:
            raise ReachedInFuture(name=name, day=day, today=today)
        return day
