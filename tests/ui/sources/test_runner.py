"""What is permitted is read when it is due, in a process of its own; nothing else is."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import DataSource, MappedMetric, Metric, SourceKind, TableMapping
from kanban.domain.ids import MetricId, SourceId
from kanban.domain.operations import Source
from kanban.feeds.permissions import forbid, permit
from kanban.feeds.reading import Asked, look
from kanban.settings import Settings
from kanban.sources.file import StillWritten
from kanban.ui.bridge import Bridge
from kanban.ui.main_window import MainWindow
from kanban.ui.sources.runner import SourceRunner, runner_of
from kanban.usecases import metrics, sources
from kanban.workspace import Workspace
from tests.boards import Clock

USERS = MetricId(1)
SALES = SourceId(1)


def write(path: Path, text: str, ago: float = 60) -> None:
    path.write_text(text)
    os.utime(path, (time.time() - ago,) * 2)


@pytest.fixture
def bridge(workspace: Workspace, tmp_path: Path) -> Iterator[Bridge]:
    """A board with one source, a file of one reading."""
    write(tmp_path / "sales.csv", "day,users\n2026-02-28,5\n")
    workspace.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "Users", "", 0))
    mapping = TableMapping("day", (MappedMetric("users", USERS),))
    source = DataSource(SourceId(0), "Sales", SourceKind.FILE, str(tmp_path / "sales.csv"), mapping=mapping)
    workspace.do(Source.MOUSE, sources.add_source, source=source)
    made = Bridge(workspace)
    yield made
    if made.is_open:
        made.close()


def values(bridge: Bridge) -> list[float]:
    return [reading.value for reading in bridge.board.current_readings(USERS)]


def allowed(bridge: Bridge) -> tuple[SourceRunner, Settings]:
    settings = Settings()
    permit(settings, bridge.workspace.path, bridge.board.sources[SALES])
    return runner_of(bridge, settings), settings


def run(qtbot: QtBot, runner: SourceRunner) -> None:
    with qtbot.waitSignal(runner.done, timeout=20_000):
        runner.run_now(SALES)


def test_a_permitted_source_is_read_and_its_state_kept(qtbot: QtBot, bridge: Bridge) -> None:
    runner, _ = allowed(bridge)
    changes: list[object] = []
    bridge.changed.connect(changes.append)
    run(qtbot, runner)
    assert values(bridge) == [5.0]
    state = runner.state(bridge.board.sources[SALES])
    assert (state.new, state.corrections, state.place, state.problem) == (1, 0, "sales.csv", None)
    run(qtbot, runner)
    assert len(changes) == 1, "nothing new is no operation"
    assert not runner.is_reading(SALES)


def test_what_is_not_permitted_is_never_read(qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    runner = runner_of(bridge, Settings())
    monkeypatch.setattr("kanban.ui.sources.errand.Errand.start", lambda _: pytest.fail("it was started"))
    runner.tick()
    run(qtbot, runner)
    assert values(bridge) == []
    assert runner_of(bridge, Settings()) is runner, "there is one for a board"


def test_a_source_that_was_changed_meanwhile_brings_nothing(qtbot: QtBot, bridge: Bridge) -> None:
    runner, _ = allowed(bridge)
    with qtbot.waitSignal(runner.done, timeout=20_000):
        runner.run_now(SALES)
        moved = replace(bridge.board.sources[SALES], where="/elsewhere.csv")
        bridge.workspace.do(Source.MOUSE, sources.change_source, source=moved)
    assert values(bridge) == []


def test_it_is_read_when_it_is_due(bridge: Bridge, clock: Clock, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    runner, settings = allowed(bridge)
    run(qtbot, runner)
    started: list[object] = []
    monkeypatch.setattr("kanban.ui.sources.errand.Errand.start", lambda errand: started.append(errand.asked))
    runner.tick()
    assert started == []
    clock.go(minutes=59)
    runner.tick()
    assert started == []
    clock.go(minutes=2)
    runner.tick()
    assert len(started) == 1
    runner.tick()
    assert len(started) == 1, "one look at a time"
    forbid(settings, bridge.workspace.path, bridge.board.sources[SALES])
    runner.rest()
    runner.tick()
    assert len(started) == 1


def test_a_file_that_changed_is_read_once_it_rests(
    qtbot: QtBot, bridge: Bridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner, _ = allowed(bridge)
    run(qtbot, runner)
    started: list[object] = []
    monkeypatch.setattr("kanban.ui.sources.errand.Errand.start", lambda errand: started.append(errand.asked))

    def look() -> None:
        runner.tick()
        qtbot.waitUntil(lambda: not runner._looks.empty())

    look()
    look()
    assert started == []
    write(tmp_path / "sales.csv", "day,users\n2026-02-28,6\n", ago=30)
    look()
    look()
    assert started == [], "it was seen to change once only"
    look()
    runner.tick()
    assert len(started) == 1


def test_what_is_known_is_not_told_again_but_by_hand(
    qtbot: QtBot, bridge: Bridge, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner, _ = allowed(bridge)
    run(qtbot, runner)
    asked: list[Asked] = []
    monkeypatch.setattr("kanban.ui.sources.errand.Errand.start", lambda errand: asked.append(errand.asked))
    clock.go(hours=2)
    runner.tick()
    assert look(replace(asked[0], known="")).digest == asked[0].known
    assert look(asked[0]).readings == ()
    runner.rest()
    runner.run_now(SALES)
    assert asked[1].known == ""
    runner.rest()
    bridge.reload()
    runner._wished.clear()
    runner.tick()
    assert asked[2].known == "", "another board may be in its place"


def test_a_failure_is_told_once(qtbot: QtBot, bridge: Bridge, tmp_path: Path) -> None:
    runner, _ = allowed(bridge)
    told: list[str] = []
    runner.troubled.connect(told.append)
    (tmp_path / "sales.csv").unlink()
    run(qtbot, runner)
    run(qtbot, runner)
    assert told == [f'Source "Sales": There is no file at {tmp_path / "sales.csv"}. Was it moved or renamed?']
    assert runner.state(bridge.board.sources[SALES]).problem is not None
    write(tmp_path / "sales.csv", "day,users\n2026-02-28,5\n")
    run(qtbot, runner)
    assert runner.state(bridge.board.sources[SALES]).problem is None
    (tmp_path / "sales.csv").unlink()
    run(qtbot, runner)
    assert len(told) == 2


def test_a_file_that_is_being_written_is_no_failure(bridge: Bridge, tmp_path: Path) -> None:
    runner, _ = allowed(bridge)
    told: list[str] = []
    runner.troubled.connect(told.append)
    source = bridge.board.sources[SALES]
    runner._fail(source, StillWritten(where=tmp_path))
    assert told == []
    assert runner.state(source).problem is None


def test_a_window_listens_once(qtbot: QtBot, workspace: Workspace) -> None:
    window = MainWindow(Settings())
    window.remembers = False
    qtbot.addWidget(window)
    window.open_workspace(workspace)
    window.begin_sources()
    assert window.page is not None
    runner = runner_of(window.page.bridge, window.settings)
    assert runner.receivers("2troubled(QString)") == 1


def test_closing_a_board_ends_what_is_under_way(bridge: Bridge) -> None:
    runner, _ = allowed(bridge)
    runner.run_now(SALES)
    assert runner.is_reading(SALES)
    bridge.close()
    assert not runner.is_reading(SALES)
