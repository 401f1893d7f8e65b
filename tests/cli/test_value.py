"""value and hypothesis."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kanban.domain.business.values import Metric
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.usecases import metrics
from kanban.workspace import Workspace
from tests.cli.command import Command


def ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")


@pytest.fixture
def released(on: Command, file: Path) -> Command:
    """A card that was released 20 days ago, and a metric that steps up from about 100 to about 150 with it."""
    workspace = Workspace(Database.open(file), actor="ann")
    workspace.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), "Users", "people", 0))
    today = datetime.now(ZoneInfo("Asia/Shanghai")).date()
    readings = [
        metrics.NewReading(MetricId(1), today - timedelta(days=back), (150 if back <= 20 else 100) + back % 3)
        for back in range(60, 0, -1)
    ]
    workspace.do(Source.COMMAND, metrics.record_readings, readings=readings)
    workspace.close()
    on("add", "Share", "--column", "Backlog", "--at", ago(40))
    on("hypothesis", "R-1", "--metric", "users", "--rises", "--by", "60", "--days", "7")
    on("move", "R-1", "Dev", "--at", ago(30))
    on("move", "R-1", "Done", "--at", ago(20))
    return on


def test_the_list_proposes_a_verdict(released: Command) -> None:
    ran = released("value", "list", "--json")
    assert (ran.status, ran.err) == (0, "")
    (check,) = ran.document["checks"]
    assert (check["key"], check["metric"], check["state"], check["proposed"]) == ("R-1", "Users", "due", "as_hoped")
    assert (check["compared"], check["before"]["readings"], check["after"]["readings"]) == (7, 7, 7)
    assert check["reason"].startswith("As hoped, but by less: the mean rose from 10")
    assert check["shared_with"] == []
    assert released("value", "list").out.startswith("R-1  Users  [due] Share. As hoped, but by less: ")


def test_a_verdict_is_confirmed_once_and_may_be_changed(released: Command) -> None:
    ran = released("value", "confirm", "R-1", "proposed", "--note", "As we thought", "--actor", "ann")
    assert (ran.status, ran.out) == (0, "Verdict on R-1: as hoped\n")
    other = released("value", "confirm", "r-1", "no-change", "--json", "--actor", "bo").document
    assert other["state"] == "confirmed"
    assert (other["verdict"]["outcome"], other["verdict"]["actor"]) == ("no_change", "bo")
    rates = released("value", "list", "--json").document["rates"]
    assert [(each["all"], each["hoped"], each["checked"], each["released"]) for each in rates] == [
        (True, 0, 1, 1),
        (False, 0, 1, 1),
    ]
    assert rates[0]["value_days"] == {"p50": 31, "p85": 31}
    assert released("undo").status == 0
    assert "[confirmed: as hoped]" in released("value", "list").out


def test_what_cannot_be_confirmed(released: Command) -> None:
    on = released
    on("add", "Later")
    ran = on("value", "confirm", "R-2", "as-hoped")
    assert (ran.status, ran.err) == (1, "twinboard: R-2 has no hypothesis, so that there is nothing to confirm.\n")
    on("hypothesis", "R-2", "--metric", "Users", "--falls")
    ran = on("value", "confirm", "R-2", "as-hoped")
    assert ran.status == 1
    assert "R-2 is not released" in ran.err
    ran = on("value", "confirm", "R-2", "proposed")
    assert ran.err == (
        "twinboard: Nothing is proposed for R-2 now: Not released yet: the check is scheduled when it is.\n"
    )
    assert on("value", "confirm", "R-1", "maybe").status == 2


def test_bad_hypotheses(released: Command) -> None:
    assert released("hypothesis", "R-1", "--metric", "Nope", "--rises").status == 1
    assert released("hypothesis", "R-1", "--metric", "Users").status == 2
    assert released("hypothesis", "R-1", "--metric", "Users", "--rises", "--by", "lots").status == 1
    ran = released("hypothesis", "R-1", "--metric", "Users", "--rises", "--days", "0")
    assert ran.err == ("twinboard: 0 days cannot be compared. Name 1 to 366 days, and at most 366 days to settle.\n")
    released("value", "confirm", "R-1", "as-hoped")
    ran = released("hypothesis", "R-1", "--none")
    assert "Take the verdict back before you change it" in ran.err
