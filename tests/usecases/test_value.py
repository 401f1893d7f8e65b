"""Hypotheses, verdicts, and requirements out of metrics."""

from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.business.values import Goal, Hypothesis, Metric, Outcome, TargetPoint
from kanban.domain.errors import BadNumber, NoSuchMetric, Refused
from kanban.domain.ids import ItemId, MetricId
from kanban.domain.operations import Source
from kanban.usecases import goals, items, metrics, value
from kanban.workspace import Workspace
from tests.boards import card, move, whole

SPEED = MetricId(1)


@pytest.fixture
def team(workspace: Workspace) -> Workspace:
    """A card, a goal, and a metric of the goal that is to be at most 600 ms and is not, since 26 February."""
    workspace.do(Source.MOUSE, items.add_item, title="Cache")
    workspace.do(Source.MOUSE, goals.add_goal, name="Fast pages")
    goal: Goal = whole(workspace).shown_goals()[0]
    metric = Metric(
        SPEED,
        "Response",
        "ms",
        0,
        higher_is_better=False,
        goal_id=goal.id,
        targets=(TargetPoint(date(2026, 2, 1), 600),),
    )
    workspace.do(Source.MOUSE, metrics.add_metric, metric=metric)
    for day, reading in ((24, 640), (25, 590), (26, 610), (27, 655), (28, 850)):
        workspace.do(
            Source.MOUSE, metrics.record_reading, metric_id=SPEED, period=date(2026, 2, day), value=float(reading)
        )
    return workspace


def hope(team: Workspace, **changes: object) -> str | None:
    hypothesis = replace(Hypothesis(SPEED, rises=False, by=50.0), **changes)  # type: ignore[arg-type]
    change = team.do(Source.MOUSE, value.set_hypothesis, item_id=ItemId(1), hypothesis=hypothesis)
    return str(change.operation.title) if change else None


def say(team: Workspace, outcome: Outcome, source: Source = Source.MOUSE, **more: object) -> str | None:
    change = team.do(source, value.confirm_verdict, item_id=ItemId(1), outcome=outcome, **more)  # type: ignore[arg-type]
    return str(change.operation.title) if change else None


def test_a_hypothesis_brings_the_goal_of_its_metric(team: Workspace) -> None:
    assert hope(team) == "Hypothesis: R-1 lowers Response"
    item = card(team, "Cache")
    assert item.details.hypothesis == Hypothesis(SPEED, rises=False, by=50.0)
    assert whole(team).goals[item.details.goal_id].name == "Fast pages"  # type: ignore[index]
    assert hope(team) is None
    team.undo()
    assert (card(team, "Cache").details.hypothesis, card(team, "Cache").details.goal_id) == (None, None)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"metric_id": MetricId(9)}, NoSuchMetric),
        ({"by": -1.0}, BadNumber),
        ({"by": float("nan")}, BadNumber),
        ({"window_days": 0}, value.BadWindow),
        ({"window_days": 400}, value.BadWindow),
        ({"settle_days": -1}, value.BadWindow),
    ],
)
def test_bad_hypotheses_change_nothing(team: Workspace, changes: dict[str, object], refusal: type[Refused]) -> None:
    with pytest.raises(refusal):
        hope(team, **changes)
    assert card(team, "Cache").details.hypothesis is None


def test_a_verdict_needs_a_hypothesis_a_release_and_a_person(team: Workspace) -> None:
    with pytest.raises(value.NoHypothesis):
        say(team, Outcome.AS_HOPED)
    hope(team)
    with pytest.raises(value.NotReleased, match="Move it to “Done” first"):
        say(team, Outcome.AS_HOPED)
    move(team, "Cache", "Done")
    with pytest.raises(value.PeopleConfirm):
        say(team, Outcome.AS_HOPED, Source.FEED)
    assert card(team, "Cache").verdict is None


def test_changing_ones_mind_is_a_new_event(team: Workspace) -> None:
    hope(team)
    move(team, "Cache", "Done")
    said = say(team, Outcome.AS_HOPED, proposed=Outcome.NO_CHANGE, before=600.0, after=550.0, note=" We saw\nit ")
    assert said == "Verdict on R-1: as hoped"
    first = card(team, "Cache").verdict
    assert first is not None
    assert (first.proposed, first.before, first.after, first.note) == (Outcome.NO_CHANGE, 600.0, 550.0, "We saw it")
    assert (first.actor, first.at.date()) == ("ann", date(2026, 3, 2))
    with pytest.raises(value.HypothesisDecided):
        hope(team, by=10.0)
    assert say(team, Outcome.NO_CHANGE) == "Verdict on R-1: no detectable change"
    assert say(team, Outcome.NO_CHANGE) is None
    team.undo()
    assert card(team, "Cache").verdict == first
    team.do(Source.MOUSE, value.take_back_verdict, item_id=ItemId(1))
    assert card(team, "Cache").verdict is None
    assert hope(team, by=10.0) == "Hypothesis: R-1 lowers Response"
    assert team.do(Source.MOUSE, value.take_back_verdict, item_id=ItemId(1)) is None


def test_a_metric_that_lags_becomes_a_requirement(team: Workspace) -> None:
    change = team.do(Source.MOUSE, value.requirement_of_metric, metric_id=SPEED)
    assert change is not None
    assert str(change.operation.title) == "New requirement for Response"
    made = card(team, "Bring Response back to 600 ms")
    assert made.place is not None
    assert whole(team).columns[made.place.column_id].name == "Backlog"
    assert made.details.hypothesis == Hypothesis(SPEED, rises=False, by=250.0, window_days=14)
    assert made.details.goal_id == 1
    assert made.details.description == (
        "Response was 850\u00a0ms on 2026-02-28, where 600\u00a0ms was expected.\n\n"
        "That is 250\u00a0ms worse. Every reading since 2026-02-26 was worse than expected (so far: 3)."
    )
    team.undo()
    assert "Bring Response back to 600 ms" not in [item.title for item in whole(team).items.values() if not item.voided]


def test_a_metric_without_a_target_can_be_improved(team: Workspace) -> None:
    team.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "Reach", "", 0))
    team.do(Source.MOUSE, value.requirement_of_metric, metric_id=MetricId(2))
    made = card(team, "Improve Reach")
    assert made.details.hypothesis == Hypothesis(MetricId(2))
    assert made.details.description == "Reach has no reading yet."
    with pytest.raises(NoSuchMetric):
        team.do(Source.MOUSE, value.requirement_of_metric, metric_id=MetricId(7))
