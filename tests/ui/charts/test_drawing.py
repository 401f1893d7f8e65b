"""The process that draws: pictures come, faults are told, a death is survived, and at the worst a thread does it."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kanban.charts.series import ChartOrder
from kanban.ui.charts.drawing import ChartProcess, Drawing, Drawn
from tests.charts.charts import STYLE, everything

SMALL = replace(STYLE, width_px=320, height_px=200)
ORDER = ChartOrder("metric_chart", everything(), SMALL)


@pytest.fixture
def drawing() -> Iterator[Drawing]:
    made = Drawing()
    yield made
    made.close()


def wait_for(qtbot: QtBot, drawing: Drawing, order: ChartOrder) -> Drawn:
    with qtbot.waitSignal(
        drawing.drawn, timeout=60_000, check_params_cb=lambda come, _drawn: bool(come == order)
    ) as waiting:
        drawing.ask("asker", order)
    assert waiting.args is not None
    found = waiting.args[1]
    assert isinstance(found, Drawn)
    return found


def test_a_picture_comes_from_another_process_and_is_kept_and_a_death_is_survived(
    qtbot: QtBot, drawing: Drawing
) -> None:
    assert drawing.known(ORDER) is None
    drawn = wait_for(qtbot, drawing, ORDER)
    assert (drawn.image.width(), drawn.image.height()) == (320, 200)
    assert drawn.image.pixelColor(1, 199).name() == "#ffffff"
    assert drawing.known(ORDER) is drawn
    first = drawing.process.pid
    assert first not in (None, os.getpid())
    unknown = wait_for(qtbot, drawing, replace(ORDER, chart="no_such_chart"))
    assert unknown.fault.startswith("ModuleNotFoundError")
    assert drawing.process.pid == first
    assert first is not None
    os.kill(first, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    again = wait_for(qtbot, drawing, replace(ORDER, style=replace(SMALL, width_px=330)))
    assert again.image.width() == 330
    assert drawing.process.pid not in (None, first)
    assert not drawing.process.in_thread
    file = wait_for(qtbot, drawing, replace(ORDER, file_format="svg"))
    assert file.file.startswith(b"<?xml")


def test_where_no_process_can_be_started_a_thread_draws_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refused(_method: str) -> object:
        raise OSError("no more processes")

    monkeypatch.setattr("multiprocessing.get_context", refused)
    process = ChartProcess()
    with caplog.at_level(logging.WARNING, "twinboard.charts"):
        drawn = process.draw(ORDER)
        process.draw(ORDER)
    assert drawn.image.width() == 320
    assert process.in_thread
    assert [record.message for record in caplog.records] == [
        "The process that draws charts ended 3 times (OSError); from now on they are drawn in a thread."
    ]


def test_the_process_that_draws_knows_neither_qt_nor_the_board() -> None:
    code = (
        "import sys, kanban.charts.drawing, kanban.charts.metric_chart; "
        "print([name for name in ('PySide6', 'sqlalchemy', 'matplotlib.pyplot', 'kanban.ui', 'kanban.store')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_window_draws_without_loading_matplotlib() -> None:
    code = "import sys, kanban.ui.charts.chart_view; print('matplotlib' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"


def test_what_has_ended_starts_no_process() -> None:
    process = ChartProcess()
    process.end()
    process.start()
    assert process.pid is None
    assert process.draw(ORDER).fault == "closed"
