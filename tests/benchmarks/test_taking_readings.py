"""How fast readings are taken on a board of 200 metrics with 1,000 readings each, and how fast they are looked through.

The floor is taken in the same run: the same on a board with one metric, or plain SQLite.
Run with `python -m pytest tests/benchmarks/test_taking_readings.py`.
"""

import sqlite3
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kanban.domain.business import targets, xmr
from kanban.domain.business.values import Metric, TargetPoint
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.store import queries
from kanban.store.database import Database
from kanban.usecases import boards, metrics
from kanban.workspace import Workspace

METRICS, DAYS = 200, 1000
LAST = date(2026, 2, 27)


def made(path: Path, number_of_metrics: int, days: int) -> Workspace:
    workspace = Workspace(Database.create(path))
    plan = boards.plan_of("Team", ["To do", "Doing", "Done"], "Asia/Shanghai", start="Doing")
    workspace.do(Source.COMMAND, boards.create_board, plan=plan)
    for number in range(number_of_metrics):
        metric = Metric(MetricId(0), f"Metric {number}", "", 0)
        workspace.do(Source.COMMAND, metrics.add_metric, metric=metric)
    for number in range(number_of_metrics):
        workspace.do(Source.IMPORT, metrics.record_readings, readings=some_readings(MetricId(number + 1), days, 0))
    return workspace


def some_readings(metric_id: MetricId, days: int, more: float) -> list[metrics.NewReading]:
    return [
        metrics.NewReading(metric_id, LAST - timedelta(days=day), float(day * 37 % 101) + more) for day in range(days)
    ]


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest time of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def shortest(benchmark: BenchmarkFixture, work: Callable[[], object], rounds: int) -> float:
    """Measure the work, and return its shortest time in seconds."""
    pedantic: Callable[..., object] = benchmark.pedantic
    pedantic(work, rounds=rounds, warmup_rounds=1)
    assert benchmark.stats is not None
    return float(benchmark.stats["min"])


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The board of 200,000 readings."""
    return made(tmp_path_factory.mktemp("large") / "large.twinboard", METRICS, DAYS)


def recording(workspace: Workspace) -> Callable[[], object]:
    """Return what corrects one reading, each time to another value."""
    values = count(1000)

    def record() -> object:
        return workspace.do(
            Source.KEYBOARD, metrics.record_reading, metric_id=MetricId(1), period=LAST, value=float(next(values))
        )

    return record


def test_a_reading_takes_no_longer_on_a_large_board(
    benchmark: BenchmarkFixture, large: Workspace, tmp_path: Path
) -> None:
    small = made(tmp_path / "small.twinboard", 1, 1)
    floor = best(recording(small), 30)
    took = shortest(benchmark, recording(large), 30)
    benchmark.extra_info["times the floor"] = took / floor
    assert took < 2 * floor


def test_five_thousand_readings_at_once(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """Plain SQLite: a row of the log and a row of the table for each."""
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE log (id INTEGER PRIMARY KEY, payload TEXT)")
    plain.execute("CREATE TABLE reading (metric INTEGER, period TEXT, value REAL, PRIMARY KEY (metric, period))")
    days = [(LAST - timedelta(days=day)).isoformat() for day in range(1000)]
    rounds = count()

    def raw() -> None:
        start = 5 * next(rounds)
        rows = [(start + metric, day, 1.0) for metric in range(5) for day in days]
        for metric, day, value in rows:
            plain.execute("INSERT INTO log (payload) VALUES (?)", (f"{{'metric': {metric}, 'period': '{day}'}}",))
            plain.execute("INSERT INTO reading VALUES (?, ?, ?)", (metric, day, value))
        plain.commit()

    floor = best(raw, 3)
    workspace = made(tmp_path / "team.twinboard", 5, 1)
    more = count(1)

    def take() -> None:
        extra = float(next(more))
        readings = [new for metric in range(5) for new in some_readings(MetricId(metric + 1), 1000, extra)]
        workspace.do(Source.IMPORT, metrics.record_readings, readings=readings)

    took = shortest(benchmark, take, 3)
    plain.close()
    benchmark.extra_info["times the floor"] = took / floor
    assert took < 25 * floor


@pytest.mark.parametrize("look", [targets.project, xmr.stretches], ids=["project", "stretches"])
def test_a_thousand_readings_are_looked_through(
    benchmark: BenchmarkFixture, large: Workspace, look: Callable[..., object]
) -> None:
    """The floor: adding up the values of three thousand readings."""
    board = large.read(queries.board, large.board_id)
    readings = board.current_readings(MetricId(2))
    target = (TargetPoint(LAST, 0), TargetPoint(LAST + timedelta(days=90), 100))
    metric = Metric(MetricId(2), "M", "", 0, targets=target)
    assert look(metric, readings, LAST)
    floor = best(lambda: sum([reading.value for reading in readings * 3]), 20)
    assert shortest(benchmark, lambda: look(metric, readings, LAST), 20) < 60 * floor
