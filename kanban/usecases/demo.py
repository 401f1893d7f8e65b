"""What sets the demo board up: its plan, its goals with their parents, its metrics, and the printing of its cards."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kanban.domain.board import ItemDetails
from kanban.domain.business.values import (
    Cadence,
    DataSource,
    Goal,
    Hypothesis,
    MappedMetric,
    Metric,
    Milestone,
    SourceKind,
    TableMapping,
    TargetPoint,
)
from kanban.domain.events import BoardChanged, DataSourceChanged, GoalChanged
from kanban.domain.ids import GoalId, MetricId, PersonId, SourceId
from kanban.domain.operations import Decision
from kanban.domain.prints import card_digest, is_printed, needs_reprint, next_revision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.boards import BoardPlan, ColumnPlan, LanePlan
from kanban.usecases.demo_content import Story, StoryHope, StoryItem, StoryMetric
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


def set_demo_goals(context: Context, *, story: Story, today: date, people: Mapping[str, PersonId]) -> Decision:
    """Set all goals of the story, each below the one that it supports; they get ids in their order. Days are counted from today."""
    first = queries.next_id(context.db, "goal")
    ids = {goal.id: GoalId(first + place) for place, goal in enumerate(story.goals)}
    functions = {function.id: function.name for function in story.functions}
    facts = queries.frame(context.db, context.board_id).facts
    named = BoardChanged(at=context.now, before=facts, after=replace(facts, functions=tuple(functions.values())))
    goals = tuple(
        GoalChanged(
            at=context.now,
            before=None,
            after=Goal(
                ids[goal.id],
                goal.name,
                "" if goal.function is None else functions[goal.function],
                None if goal.parent is None else ids[goal.parent],
                owner_id=people[goal.owner],
                due=today + timedelta(days=goal.due_day),
                position=place,
                milestones=_milestones(story, goal.id, today),
            ),
        )
        for place, goal in enumerate(story.goals)
    )
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Set {count} goals"), {"count": len(goals)})
    return Decision((named, *goals), title)


def _milestones(story: Story, goal: str, today: date) -> tuple[Milestone, ...]:
    """Return the milestones of a goal; those that lie behind were reached on their day."""
    told = sorted((milestone for milestone in story.milestones if milestone.goal == goal), key=lambda each: each.day)
    days = [working_day(today + timedelta(days=milestone.day)) for milestone in told]
    return tuple(
        Milestone(number, milestone.name, day, reached_on=day if milestone.reached else None)
        for number, (milestone, day) in enumerate(zip(told, days, strict=True), start=1)
    )


def set_demo_source(context: Context, *, story: Story, metrics: Mapping[str, MetricId]) -> Decision:
    """Say where the daily readings of the story come from."""
    told = story.source
    mapped = tuple(
        MappedMetric(metric.id, metrics[metric.id]) for metric in story.metrics if metric.cadence is Cadence.DAILY
    )
    source = DataSource(
        SourceId(queries.next_id(context.db, "data_source")),
        told.name,
        SourceKind.HTTP,
        told.where,
        told.path,
        mapping=TableMapping("day", mapped),
        every_minutes=60,
    )
    event = DataSourceChanged(at=context.now, before=None, after=source)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New data source {name}"), {"name": told.name}))


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
        key_result=metric.key_result,
    )


def demo_details(
    item: StoryItem, today: date, goals: Mapping[str, GoalId], hypothesis: Hypothesis | None = None
) -> ItemDetails:
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
        hypothesis=hypothesis,
    )


def demo_hypothesis(hope: StoryHope | None, metrics: Mapping[str, MetricId]) -> Hypothesis | None:
    """Return what is hoped of an item of the story; None: nothing is."""
    if hope is None:
        return None
    return Hypothesis(metrics[hope.metric], hope.rises, hope.by, hope.window_days, hope.settle_days)
