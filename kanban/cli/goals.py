"""Verbs about goals and their milestones: goals list, add, change, remove; milestones list, add, reach, remove."""

from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from kanban.cli.items import person_named
from kanban.cli.session import Session, board_of, frame_of
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.board import Board
from kanban.domain.business.goals import (
    GoalNode,
    GoalProgress,
    Support,
    attainment,
    forest,
    key_result_name,
    milestone_strip,
    milestones_of,
    newest_reading,
    progress,
    support_below,
    walk,
    worst_below,
)
from kanban.domain.business.status import status
from kanban.domain.business.values import Cadence, Goal, Metric, Milestone
from kanban.domain.errors import BadDate, NotFound, Refused
from kanban.domain.ids import GoalId, PersonId
from kanban.domain.operations import Source
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.store.goals import support_of_goals
from kanban.usecases import goals
from kanban.usecases.metrics import named_cadence, read_period
from kanban.workspace import Workspace


class SeveralMilestones(Refused):
    """A milestone was named by a name that milestones of several goals have."""

    template: ClassVar[str] = "Several goals have a milestone “{name}”: {goals}. Say which with --goal."


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    what = add_group(verbs, "goals", "what the work is for")
    add_verb(what, "list", _list, "list the goals as a tree, with their key results, and how far they have come")
    add = add_verb(what, "add", _add, "add a goal", changes=True)
    add.add_argument("name", metavar="NAME")
    change = add_verb(what, "change", _change, "change a goal", changes=True)
    change.add_argument("name", metavar="NAME")
    change.add_argument("--name", dest="new_name", metavar="NEW", help="its new name")
    for parser in (add, change):
        parser.add_argument("--function", metavar="F", help="the group that carries it, like marketing")
        parser.add_argument("--under", metavar="GOAL", help="the goal that it supports; empty: none")
        parser.add_argument("--owner", metavar="P", help="who answers for it; empty: nobody")
        parser.add_argument("--due", metavar="DAY", help="like 2026-12-24; empty: none")
    remove = add_verb(what, "remove", _remove, "remove a goal; its sub-goals take its place", changes=True)
    remove.add_argument("name", metavar="NAME")
    _add_milestone_verbs(add_group(verbs, "milestones", "the points on the way to the goals"))


def _add_milestone_verbs(what: "Verbs[ArgumentParser]") -> None:
    listed = add_verb(what, "list", _list_milestones, "list the milestones by day")
    listed.add_argument("--goal", metavar="GOAL", help="only those of this goal and of what is under it")
    add = add_verb(what, "add", _add_milestone, "add a milestone to a goal", changes=True)
    add.add_argument("goal", metavar="GOAL")
    add.add_argument("name", metavar="NAME")
    add.add_argument("day", metavar="DAY", help="2026-12-24, or 2026-W52: any day of that week")
    reach = add_verb(what, "reach", _reach_milestone, "say that a milestone is reached", changes=True)
    remove = add_verb(what, "remove", _remove_milestone, "take a milestone off its goal", changes=True)
    for parser in (reach, remove):
        parser.add_argument("name", metavar="NAME")
        parser.add_argument(
            "--goal", metavar="GOAL", help="the goal that it is of, where several have one of this name"
        )
    reach.add_argument("--day", metavar="DAY", help="when, like 2026-12-24; without it, today")
    reach.add_argument("--not", dest="back", action="store_true", help="it is not reached after all")


def _list(session: Session) -> None:
    with session.workspace() as workspace:
        _answer(session, workspace)


def _answer(session: Session, workspace: Workspace) -> None:
    """Answer with all goals as they stand."""
    board, today = board_of(workspace), _today(workspace)
    support, found = workspace.read(support_of_goals, workspace.board_id), progress(board, today)
    nodes = list(walk(forest(board)))
    documents = [_document(board, node, found[node.goal.id], support, today) for node in nodes]
    lines = [
        line for node, document in zip(nodes, documents, strict=True) for line in _lines(document, "  " * node.depth)
    ]
    session.answer(documents, lines)


def _document(
    board: Board, node: GoalNode, found: GoalProgress, support: Mapping[GoalId, Support], today: date
) -> dict[str, Any]:
    goal, count, state = node.goal, support_below(node, support), worst_below(board, node, today)
    return {
        "name": goal.name,
        "function": goal.function,
        "under": _goal_name(board, goal.parent_id),
        "depth": node.depth,
        "owner": None if goal.owner_id is None else board.people[goal.owner_id].name,
        "due": None if goal.due is None else goal.due.isoformat(),
        "state": None if state is None else state.value,
        "progress": found.share,
        "expected": found.expected,
        "measured": found.measured,
        "of": found.of,
        "requirements": {"open": count.open, "finished": count.finished},
        "key_results": [_key_result(board, metric, today) for metric in node.metrics],
        "milestones": [_milestone_document(goal, milestone, today) for milestone in goal.milestones],
    }


def _key_result(board: Board, metric: Metric, today: date) -> dict[str, Any]:
    newest = newest_reading(board, metric.id)
    way, found = attainment(metric, newest, today), status(metric, newest, today)
    first, last = (metric.targets[0], metric.targets[-1]) if metric.targets else (None, None)
    return {
        "name": key_result_name(metric),
        "metric": metric.name,
        "unit": metric.unit,
        "baseline": None if first is None else first.value,
        "target": None if last is None else last.value,
        "due": None if last is None else last.day.isoformat(),
        "value": found.value,
        "state": found.state.value,
        "progress": way.share,
        "expected": way.expected,
    }


def _lines(document: dict[str, Any], indent: str) -> list[str]:
    """Return a goal and its key results as lines for people."""
    marks = [document["function"], document["owner"] or "", f"due {document['due']}" if document["due"] else ""]
    named = ", ".join(mark for mark in marks if mark)
    count = document["requirements"]
    parts = [f"{indent}{document['name']}" + (f" ({named})" if named else "")]
    if document["of"]:
        state = document["state"].replace("_", " ")
        measured = f"{document['measured']} of {document['of']} measured"
        parts.append(f"{_percent(document['progress'])}, {measured} [{state}]")
    parts.append(f"requirements: {count['open']} open, {count['finished']} finished")
    lines = [" - ".join(parts)]
    for key_result in document["key_results"]:
        state = key_result["state"].replace("_", " ")
        lines.append(f"{indent}  * {key_result['name']}: {_percent(key_result['progress'])} [{state}]")
    return lines


def _percent(share: float | None) -> str:
    return "not measured" if share is None else f"{share * 100:.0f} %"


def _add(session: Session) -> None:
    given = session.given
    with session.workspace() as workspace:
        workspace.do(
            Source.COMMAND,
            goals.add_goal,
            name=given.name,
            function=given.function or "",
            parent_id=_goal_or_none(workspace, given.under),
            owner_id=_person_or_none(workspace, given.owner),
            due=_day_or_none(given.due),
        )
        _answer(session, workspace)


def _change(session: Session) -> None:
    given = session.given
    with session.workspace() as workspace:
        goal = _goal_named(frame_of(workspace), given.name)
        changed = goal
        if given.new_name is not None:
            changed = replace(changed, name=given.new_name)
        if given.function is not None:
            changed = replace(changed, function=given.function)
        if given.under is not None:
            changed = replace(changed, parent_id=_goal_or_none(workspace, given.under))
        if given.owner is not None:
            changed = replace(changed, owner_id=_person_or_none(workspace, given.owner))
        if given.due is not None:
            changed = replace(changed, due=_day_or_none(given.due))
        workspace.do(Source.COMMAND, goals.change_goal, goal=changed)
        _answer(session, workspace)


def _remove(session: Session) -> None:
    with session.workspace() as workspace:
        goal = _goal_named(frame_of(workspace), session.given.name)
        workspace.do(Source.COMMAND, goals.remove_goal, goal_id=goal.id)
        _answer(session, workspace)


def _list_milestones(session: Session) -> None:
    with session.workspace() as workspace:
        wanted = session.given.goal
        goal_id = None if wanted is None else _goal_named(frame_of(workspace), wanted).id
        _answer_milestones(session, workspace, goal_id)


def _answer_milestones(session: Session, workspace: Workspace, goal_id: GoalId | None = None) -> None:
    board, today = board_of(workspace), _today(workspace)
    documents = [_milestone_document(goal, milestone, today) for goal, milestone in milestones_of(board, goal_id)]
    strip = milestone_strip(board, today, goal_id)
    lines = [f"{strip.reached} of {strip.count} reached", *(_milestone_line(document) for document in documents)]
    session.answer(documents, lines)


def _milestone_document(goal: Goal, milestone: Milestone, today: date) -> dict[str, Any]:
    reached = milestone.reached_on
    return {
        "name": milestone.name,
        "goal": goal.name,
        "due": milestone.due.isoformat(),
        "by_week": milestone.by_week,
        "reached_on": None if reached is None else reached.isoformat(),
        "late": reached is None and milestone.due < today,
    }


def _milestone_line(document: dict[str, Any]) -> str:
    how = f"reached {document['reached_on']}" if document["reached_on"] else "late" if document["late"] else "ahead"
    return f"{document['due']}  {document['name']} ({document['goal']}) [{how}]"


def _add_milestone(session: Session) -> None:
    given = session.given
    day = read_period(given.day)
    by_week = named_cadence(given.day) is Cadence.WEEKLY
    if named_cadence(given.day) is Cadence.MONTHLY:
        raise BadDate(value=given.day)
    with session.workspace() as workspace:
        goal = _goal_named(frame_of(workspace), given.goal)
        milestone = Milestone(0, given.name, day, by_week)
        workspace.do(Source.COMMAND, goals.set_milestone, goal_id=goal.id, milestone=milestone)
        _answer_milestones(session, workspace)


def _reach_milestone(session: Session) -> None:
    given = session.given
    with session.workspace() as workspace:
        day = None if given.back else _day_or_none(given.day) or _today(workspace)
        goal, milestone = _milestone_named(frame_of(workspace), given.name, given.goal)
        workspace.do(Source.COMMAND, goals.reach_milestone, goal_id=goal.id, number=milestone.number, day=day)
        _answer_milestones(session, workspace)


def _remove_milestone(session: Session) -> None:
    given = session.given
    with session.workspace() as workspace:
        goal, milestone = _milestone_named(frame_of(workspace), given.name, given.goal)
        workspace.do(Source.COMMAND, goals.remove_milestone, goal_id=goal.id, number=milestone.number)
        _answer_milestones(session, workspace)


def _milestone_named(board: Board, name: str, goal_name: str | None) -> tuple[Goal, Milestone]:
    """Return the milestone of a name, of a goal or of any.

    Raises:
        NotFound: there is none.
        SeveralMilestones: several goals have one.
    """
    goal_id = None if goal_name is None else _goal_named(board, goal_name).id
    wanted = _plain(name)
    found = [
        (goal, milestone)
        for goal, milestone in milestones_of(board)
        if _plain(milestone.name) == wanted and goal_id in (None, goal.id)
    ]
    if not found:
        raise NotFound(what=QT_TRANSLATE_NOOP("fields", "milestone"), name=name)
    if len(found) > 1:
        raise SeveralMilestones(name=name, goals=", ".join(goal.name for goal, _ in found))
    return found[0]


def _goal_named(board: Board, name: str) -> Goal:
    """Return the goal of a name, whatever the case of its letters.

    Raises:
        NotFound: there is none.
    """
    for goal in board.shown_goals():
        if _plain(goal.name) == _plain(name):
            return goal
    raise NotFound(what=QT_TRANSLATE_NOOP("fields", "goal"), name=name)


def _goal_or_none(workspace: Workspace, name: str | None) -> GoalId | None:
    return _goal_named(frame_of(workspace), name).id if name else None


def _person_or_none(workspace: Workspace, name: str | None) -> PersonId | None:
    return person_named(workspace, name) if name else None


def _day_or_none(text: str | None) -> date | None:
    """Return the day that a text names; None for none.

    Raises:
        BadDate: it is not empty, and names none.
    """
    try:
        return date.fromisoformat(text.strip()) if text else None
    except ValueError as fault:
        raise BadDate(value=text) from fault


def _goal_name(board: Board, goal_id: GoalId | None) -> str | None:
    return None if goal_id is None else board.goals[goal_id].name


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _today(workspace: Workspace) -> date:
    return workspace.now().astimezone(frame_of(workspace).facts.zone_info).date()
