"""What people do with the goals of a board: add, change, move and remove them, and tick their milestones.

No two goals of a board have the same name, wherever they stand in the tree: cards, searches, the command line and imported tables
name a goal by its name alone. A removed goal keeps what links to it, but counts as none; undo brings all of it back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kanban.domain.board import Board
from kanban.domain.business.goals import branch, functions_of, parent_of
from kanban.domain.business.status import period_of
from kanban.domain.business.values import Cadence, Goal, Milestone
from kanban.domain.errors import NoSuchPerson, NotFound, Refused
from kanban.domain.events import BoardChanged, Event, GoalChanged
from kanban.domain.ids import GoalId, PersonId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, clean_text, moved_to, refuse_twice
from kanban.usecases.items import NOTHING

GOAL_MOST: Final = NAME_MOST * 2
"""So many characters the name of a goal, or of a milestone, may have."""


class GoalUnderItself(Refused):
    """A goal was to support itself, or one that supports it."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{name}” cannot stand under “{parent}”, which is the same goal or stands under it."
    )


class ReachedInFuture(Refused):
    """A milestone was said to be reached on a day that has not come."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{name}” cannot have been reached on {day}: today is {today}. Nothing was recorded."
    )


def add_goal(
    context: Context,
    *,
    name: str,
    function: str = "",
    parent_id: GoalId | None = None,
    owner_id: PersonId | None = None,
    due: date | None = None,
) -> Decision:
    """Add a goal, as the last one under its parent (None: at the top).

    Raises:
        EmptyText, TextTooLong, AlreadyThere, NotFound, NoSuchPerson: see there.
    """
    board = queries.frame(context.db, context.board_id)
    goal = Goal(
        GoalId(queries.next_id(context.db, "goal")),
        _free_name(board, name),
        _function(board, function),
        None if parent_id is None else _find(board, parent_id).id,
        owner_id=_owner(board, owner_id),
        due=due,
        position=_after_last(_siblings(board, parent_id)),
    )
    event = GoalChanged(at=context.now, before=None, after=goal)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New goal {name}"), {"name": goal.name}))


def change_goal(context: Context, *, goal: Goal) -> Decision:
    """Change a goal's name, function, owner, due day, parent or milestones. Under another parent it becomes the last one.

    Raises:
        NotFound, EmptyText, TextTooLong, AlreadyThere, NoSuchPerson, GoalUnderItself: see there.
    """
    board = queries.frame(context.db, context.board_id)
    before = _find(board, goal.id, goal.name)
    parent_id = before.parent_id
    position = before.position
    if goal.parent_id != before.parent_id:
        parent_id = _parent(board, before, goal.parent_id)
        position = _after_last(_siblings(board, parent_id))
    after = replace(
        goal,
        name=_free_name(board, goal.name, but=goal.id),
        function=_function(board, goal.function),
        parent_id=parent_id,
        removed=False,
        owner_id=before.owner_id if goal.owner_id == before.owner_id else _owner(board, goal.owner_id),
        position=position,
        milestones=_in_order(_clean(milestone) for milestone in goal.milestones),
    )
    if after == before:
        return NOTHING
    template = QT_TRANSLATE_NOOP("operations", "Change goal {name}")
    if replace(after, name=before.name) == before:
        template = QT_TRANSLATE_NOOP("operations", "Rename goal {before} to {name}")
    event = GoalChanged(at=context.now, before=before, after=after)
    return Decision((event,), Phrase(template, {"name": after.name, "before": before.name}))


def move_goal(context: Context, *, goal_id: GoalId, parent_id: GoalId | None, place: int) -> Decision:
    """Put a goal under a parent (None: at the top); `place` counts the other goals there that are to stand before it.

    Raises:
        NotFound: there is no such goal, or no such parent.
        GoalUnderItself: the parent is the goal itself, or stands under it.
    """
    board = queries.frame(context.db, context.board_id)
    moved = _find(board, goal_id)
    parent_id = _parent(board, moved, parent_id)
    there = _siblings(board, parent_id)
    at_home = parent_of(board, moved) == parent_id
    order = moved_to(there, moved, place)
    if at_home and order == there:
        return NOTHING
    events = _numbered(context, order, {moved.id: replace(moved, parent_id=parent_id)})
    fields: dict[str, object] = {"name": moved.name}
    template = QT_TRANSLATE_NOOP("operations", "Move goal {name}")
    if not at_home and parent_id is not None:
        template = QT_TRANSLATE_NOOP("operations", "Move goal {name} under {parent}")
        fields["parent"] = board.goals[parent_id].name
    elif not at_home:
        template = QT_TRANSLATE_NOOP("operations", "Move goal {name} to the top")
    return Decision(tuple(events), Phrase(template, fields))


def remove_goal(context: Context, *, goal_id: GoalId) -> Decision:
    """Remove a goal with its milestones. Its sub-goals take its place under its parent; cards and metrics keep their link to it.

    Raises:
        NotFound: there is no such goal.
    """
    board = queries.frame(context.db, context.board_id)
    gone = _find(board, goal_id)
    parent_id = parent_of(board, gone)
    there, heirs = _siblings(board, parent_id), _siblings(board, goal_id)
    at = there.index(gone)
    order = [*there[:at], *heirs, *there[at + 1 :]]
    events = [GoalChanged(at=context.now, before=gone, after=replace(gone, removed=True))]
    events += _numbered(context, order, {heir.id: replace(heir, parent_id=parent_id) for heir in heirs})
    template = QT_TRANSLATE_NOOP("operations", "Remove goal {name}")
    if heirs:
        template = QT_TRANSLATE_NOOP("operations", "Remove goal {name}, its sub-goals ({count}) one step up")
    return Decision(tuple(events), Phrase(template, {"name": gone.name, "count": len(heirs)}))


def set_milestone(context: Context, *, goal_id: GoalId, milestone: Milestone) -> Decision:
    """Add a milestone to a goal (number 0) or change the one with its number. By week: due at the end of the week of its day.

    Raises:
        NotFound: there is no such goal, or no such milestone.
        EmptyText, TextTooLong, ReachedInFuture: see there.
    """
    goal = _find(queries.frame(context.db, context.board_id), goal_id)
    clean = _clean(milestone)
    template = QT_TRANSLATE_NOOP("operations", "New milestone {name}")
    others = list(goal.milestones)
    if milestone.number:
        before = _milestone(goal, milestone.number, milestone.name)
        template = QT_TRANSLATE_NOOP("operations", "Change milestone {name}")
        others.remove(before)
        if clean == before:
            return NOTHING
    else:
        clean = replace(clean, number=max((known.number for known in goal.milestones), default=0) + 1)
    _refuse_future(context, clean)
    return _with_milestones(context, goal, [*others, clean], Phrase(template, {"name": clean.name}))


def remove_milestone(context: Context, *, goal_id: GoalId, number: int) -> Decision:
    """Take a milestone off a goal.

    Raises:
        NotFound: there is no such goal, or no such milestone.
    """
    goal = _find(queries.frame(context.db, context.board_id), goal_id)
    gone = _milestone(goal, number)
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Remove milestone {name}"), {"name": gone.name})
    return _with_milestones(context, goal, [known for known in goal.milestones if known != gone], title)


def reach_milestone(context: Context, *, goal_id: GoalId, number: int, day: date | None) -> Decision:
    """Say on which day a milestone was reached; None: it is not reached.

    Raises:
        NotFound: there is no such goal, or no such milestone.
        ReachedInFuture: the day has not come yet.
    """
    goal = _find(queries.frame(context.db, context.board_id), goal_id)
    before = _milestone(goal, number)
    if before.reached_on == day:
        return NOTHING
    after = replace(before, reached_on=day)
    _refuse_future(context, after)
    template = QT_TRANSLATE_NOOP("operations", "Milestone reached: {name}")
    if day is None:
        template = QT_TRANSLATE_NOOP("operations", "Milestone not reached after all: {name}")
    title = Phrase(template, {"name": after.name})
    return _with_milestones(context, goal, [after if known == before else known for known in goal.milestones], title)


def set_functions(context: Context, *, names: Sequence[str]) -> Decision:
    """Say which groups are to carry goals, in their order. Goals keep the function that they name.

    Raises:
        EmptyText, TextTooLong, AlreadyThere: see there.
    """
    facts = queries.frame(context.db, context.board_id).facts
    clean = tuple(clean_text(name, QT_TRANSLATE_NOOP("fields", "function"), NAME_MOST) for name in names)
    refuse_twice(clean)
    if clean == facts.functions:
        return NOTHING
    template = QT_TRANSLATE_NOOP("operations", "Functions that carry goals: {names}")
    if not clean:
        template = QT_TRANSLATE_NOOP("operations", "No functions that carry goals")
    event = BoardChanged(at=context.now, before=facts, after=replace(facts, functions=clean))
    return Decision((event,), Phrase(template, {"names": clean}))


def _find(board: Board, goal_id: GoalId, name: str = "") -> Goal:
    goal = board.goals.get(goal_id)
    if goal is None or goal.removed:
        raise NotFound(what=QT_TRANSLATE_NOOP("fields", "goal"), name=goal.name if goal else name or goal_id)
    return goal


def _free_name(board: Board, name: str, *, but: GoalId | None = None) -> str:
    clean = clean_text(name, QT_TRANSLATE_NOOP("fields", "goal"), GOAL_MOST)
    refuse_twice([*(goal.name for goal in board.shown_goals() if goal.id != but), clean])
    return clean


def _function(board: Board, name: str) -> str:
    """Return a function as it is written already, whatever the case of the letters."""
    clean = clean_text(name, QT_TRANSLATE_NOOP("fields", "function"), NAME_MOST, empty=True)
    return next((known for known in functions_of(board) if known.casefold() == clean.casefold()), clean)


def _owner(board: Board, owner_id: PersonId | None) -> PersonId | None:
    person = board.people.get(owner_id) if owner_id is not None else None
    if owner_id is not None and (person is None or person.removed):
        known = ", ".join(other.name for other in board.shown_people()) or "–"
        raise NoSuchPerson(name=person.name if person else owner_id, known=known)
    return owner_id


def _parent(board: Board, goal: Goal, parent_id: GoalId | None) -> GoalId | None:
    """Return under what a goal is to stand."""
    if parent_id is not None:
        parent = _find(board, parent_id)
        if parent_id in branch(board, goal.id):
            raise GoalUnderItself(name=goal.name, parent=parent.name)
    return parent_id


def _siblings(board: Board, parent_id: GoalId | None) -> list[Goal]:
    return [goal for goal in board.shown_goals() if parent_of(board, goal) == parent_id]


def _after_last(goals: Sequence[Goal]) -> int:
    return max((goal.position for goal in goals), default=-1) + 1


def _numbered(context: Context, order: Sequence[Goal], changed: dict[GoalId, Goal]) -> list[GoalChanged]:
    """Return what makes goals stand in this order, some of them changed otherwise too."""
    wanted = [(goal, replace(changed.get(goal.id, goal), position=place)) for place, goal in enumerate(order)]
    return [GoalChanged(at=context.now, before=goal, after=after) for goal, after in wanted if after != goal]


def _clean(milestone: Milestone) -> Milestone:
    return replace(
        milestone,
        name=clean_text(milestone.name, QT_TRANSLATE_NOOP("fields", "milestone"), GOAL_MOST),
        due=period_of(milestone.due, Cadence.WEEKLY)[1] if milestone.by_week else milestone.due,
    )


def _milestone(goal: Goal, number: int, name: str = "") -> Milestone:
    for milestone in goal.milestones:
        if milestone.number == number:
            return milestone
    raise NotFound(what=QT_TRANSLATE_NOOP("fields", "milestone"), name=name or number)


def _refuse_future(context: Context, milestone: Milestone) -> None:
    zone = queries.frame(context.db, context.board_id).facts.zone_info
    today = context.now.astimezone(zone).date()
    if milestone.reached_on is not None and milestone.reached_on > today:
        raise ReachedInFuture(name=milestone.name, day=milestone.reached_on, today=today)


def _in_order(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    return tuple(sorted(milestones, key=lambda milestone: (milestone.due, milestone.number)))


def _with_milestones(context: Context, goal: Goal, milestones: Iterable[Milestone], title: Phrase) -> Decision:
    after = replace(goal, milestones=_in_order(milestones))
    events: tuple[Event, ...] = (GoalChanged(at=context.now, before=goal, after=after),)
    return Decision(events, title)
