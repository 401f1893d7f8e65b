"""What sets the demo board up: its plan, its goals with their parents, its metrics, and the printing of its cards."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kanban.domain.board import Goal, GoalId, ItemDetails, Metric, MetricId, PersonId, TargetPoint
from kanban.domain.events import GoalChanged
from kanban.domain.operations import Decision
from kanban.domain.prints import card_digest, is_printed, needs_reprint, next_revision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.boards import BoardPlan, ColumnPlan, LanePlan
from kanban.usecases.demo_content import Story, StoryItem, StoryMetric
from kanban.usecases.demo_story import working_day
from kanban.usecases.demo_work import StoryWork
from kanban.usecases.items import note_cards_printed

CODE: Final = "XM"
"""The two characters of the demo board's codes."""


def demo_plan(story: Story, work: StoryWork) -> BoardPlan:
    """Return what the demo board is to be. Its codes are always the same, so that a photo of its wall can be given along."""
    columns = tuple(
        ColumnPlan(
            column.name,
            column.kind,
            column.wip_limit,
            column.started,
            column.finished,
            work.policies.get(column.id, ""),
        )
        for column in story.columns
    )
    lanes = tuple(replace(work.lanes.get(lane.id, LanePlan("")), name=lane.name) for lane in story.lanes)
    return BoardPlan(story.name, columns, story.zone, lanes, code=CODE, templates=work.templates)


def set_demo_goals(context: Context, *, story: Story) -> Decision:
    """Set all goals of the story, each below the one that it supports; they get ids in their order."""
    first = queries.next_id(context.db, "goal")
    ids = {goal.id: GoalId(first + place) for place, goal in enumerate(story.goals)}
    functions = {function.id: function.name for function in story.functions}
    events = tuple(
        GoalChanged(
            at=context.now,
            before=None,
            after=Goal(
                ids[goal.id], goal.name, functions[goal.function], None if goal.parent is None else ids[goal.parent]
            ),
        )
        for goal in story.goals
    )
    return Decision(events, Phrase(QT_TRANSLATE_NOOP("operations", "Set {count} goals"), {"count": len(events)}))


def print_demo_cards(context: Context) -> Decision:
    """Print the cards between the first column and the finished one whose paper is missing or out of date."""
    board = queries.board(context.db, context.board_id)
    hanging = {column.id for column in board.shown_columns()[1:] if not column.finished}
    prints = [
        (item.id, next_revision(board, item), card_digest(board, item))
        for item in board.ordered_cards()
        if item.place is not None and item.place.column_id in hanging
        if not is_printed(item) or needs_reprint(board, item)
    ]
    return note_cards_printed(context, prints=prints, layout="a4_8")


def demo_metric(
    metric: StoryMetric, today: date, goals: Mapping[str, GoalId], people: Mapping[str, PersonId]
) -> Metric:
    """Return a metric of the story; its target days are counted from today."""
    return Metric(
        MetricId(0),
        metric.name,
        metric.unit,
        0,
        metric.higher_is_better,
        metric.cumulative,
        metric.cadence,
        metric.decimals,
        goals[metric.goal],
        people[metric.owner],
        tuple(TargetPoint(today + timedelta(days=point.day), point.value) for point in metric.target),
    )


def demo_details(item: StoryItem, today: date, goals: Mapping[str, GoalId]) -> ItemDetails:
    """Return what is written on an item of the story when it comes to the board: nobody owns it yet."""
    return ItemDetails(
        item.title,
        item.description,
        item.item_type,
        item.class_of_service,
        None if item.due_day is None else working_day(today + timedelta(days=item.due_day)),
        None if item.goal is None else goals[item.goal],
        (),
        item.labels,
    )
