"""Draws what was ordered, and the process that does so for the window: no Qt here, and nothing of the board."""

import os
import sys
from importlib import import_module
from multiprocessing.connection import Connection
from time import perf_counter
from typing import TYPE_CHECKING, Final

from kanban.charts.series import ChartOrder, Frame, Picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from kanban.charts.series import ChartStyle, MetricSeries
    from kanban.charts.sheet import Sheet

READY: Final = "ready"
_NICENESS: Final = 5
_BELOW_NORMAL: Final = 0x4000


def draw(order: ChartOrder) -> Picture:
    """Draw a chart into pixels, or into a file's bytes."""
    chart: Callable[[MetricSeries, ChartStyle], tuple[Sheet, Frame]] = import_module(
        f"kanban.charts.{order.chart}"
    ).CHART
    sheet, frame = chart(order.data, order.style)
    content = sheet.file(order.file_format) if order.file_format else sheet.pixels()
    return Picture(order.style.width_px, order.style.height_px, content, frame)


def serve(line: "Connection[object, object]") -> None:
    """Draw one order after the other until the other end is closed; what goes wrong is sent as a sentence.

    Says READY when the libraries are loaded.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window ends this process, not Ctrl+C
    _make_way()
    import_module("kanban.charts.metric_chart")
    try:
        line.send(READY)
        while True:
            order = line.recv()
            if not isinstance(order, ChartOrder):
                return
            started = perf_counter()
            try:
                picture = draw(order)
            except Exception as fault:  # noqa: BLE001 - the next chart may be a better one
                line.send(f"{type(fault).__name__}: {fault}")
                continue
            line.send((picture.width_px, picture.height_px, picture.frame, perf_counter() - started))
            line.send_bytes(picture.content)
    except (EOFError, OSError):
        return


def _make_way() -> None:
    """Let the window go first, and keep numpy to one thread."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICENESS)
