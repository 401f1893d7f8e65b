"""How long the window with the demo board takes until it is painted, beside a bare Qt window. Reported, not judged.

Each is a process of its own, a bare one and one of ours in turn, so that what else the computer does falls on both. `cpu_ms` is
what a process used since it began, user and system; `wall_ms` is from its launch until its window was painted.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from kanban.demo.telling import make_demo
from kanban.workspace import utc_now

_ROOT = Path(__file__).resolve().parents[2]
_ROUNDS = 9
_TELL = """
import os, sys, time
def tell():
    print(time.process_time() * 1_000, time.time() * 1_000, flush=True)
    os._exit(0)
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1920, 1080)
window.show()
app.processEvents()
tell()
"""
_OURS = """
from kanban import start
def run(options, real=start._window):
    import gc
    gc.disable()  # as the real one does first of all
    from kanban.ui.plain_imports import load_qt
    load_qt()
    from kanban.ui import program
    painted = []
    class Window(program.MainWindow):
        def paintEvent(self, event):
            super().paintEvent(event)
            painted.append(True)
    def exec_(*_):
        while not painted:
            program.QApplication.instance().processEvents()
        tell()
    program.MainWindow, program.QApplication.exec = Window, exec_
    return real(options)
start._window = run
start.main(sys.argv[1:])
"""


def _start(script: str, arguments: Sequence[str] = ()) -> tuple[float, float]:
    """Run a script until it tells that its window is painted; return its CPU time and the time since its launch, in ms."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # people's second start finds what their first one has compiled
    launched = time.time() * 1_000
    ran = subprocess.run(
        [sys.executable, "-c", _TELL + script, *arguments],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        check=True,
        timeout=60,
    )
    cpu_ms, painted = map(float, ran.stdout.split())
    return cpu_ms, painted - launched


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The demo's file, as a second start finds it."""
    path = tmp_path / "christmas.twinboard"
    make_demo(path, "en", utc_now())
    return path


def test_the_start_beside_a_bare_window(benchmark: Any, demo: Path) -> None:
    arguments = ("--board", str(demo), "--lang", "en", "--theme", "light", "--size", "1920x1080")
    _start(_BARE)
    _start(_OURS, arguments)
    bare: list[tuple[float, float]] = []
    ours: list[tuple[float, float]] = []

    def both() -> None:
        bare.append(_start(_BARE))
        ours.append(_start(_OURS, arguments))

    benchmark.pedantic(both, rounds=_ROUNDS, iterations=1)
    for place, name in enumerate(("cpu_ms", "wall_ms")):
        of_bare, of_ours = median(run[place] for run in bare), median(run[place] for run in ours)
        benchmark.extra_info[name] = {
            "bare": round(of_bare),
            "ours": round(of_ours),
            "ratio": round(of_ours / of_bare, 2),
        }
    print("\n", benchmark.extra_info)
    assert len(bare) == len(ours) == _ROUNDS
