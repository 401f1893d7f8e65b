"""Has charts drawn in a process of their own, so that no board waits for one, and keeps the newest pictures.

The process is started when a chart is likely to be wanted (`warm_up`) and ends with the program. Where it cannot be started, or
dies again and again, charts are drawn in a thread: right too, but the window may then be a little late meanwhile.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import replace
from queue import SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban.charts.series import ChartOrder, Frame

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

_KEPT: Final = 24
"""So many pictures are kept."""
_KEPT_BYTES: Final = 160_000_000
_DEATHS_MOST: Final = 3
_WITHIN_S: Final = 60.0
_READY_S: Final = 60.0
_END_S: Final = 1.0
_IDLE_MS: Final = 4_000
_REST_MS: Final = 120
_log = logging.getLogger("twinboard.charts")


class Drawn(NamedTuple):
    """A picture for the screen, and where it shows what. `file`: instead of it the bytes of a file, if one was wanted."""

    image: QImage
    frame: Frame | None
    file: bytes = b""
    fault: str = ""


class ChartProcess:
    """The other end: draws one order at a time, in a process as long as that works. Only the courier's thread calls it."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._line: Connection[Any, Any] | None = None
        self._deaths: list[float] = []
        self._lock = Lock()
        self._ended = Event()
        self.in_thread = False
        """Whether charts are drawn here, for want of a process."""

    @property
    def pid(self) -> int | None:
        """The number of the process; None: there is none."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Start the process, unless it runs."""
        if self.in_thread or self._line is not None or self._ended.is_set():
            return
        from multiprocessing import get_context

        from kanban.charts.drawing import READY, serve

        try:
            with self._lock:  # `end` waits: a process that is left half started complains on the terminal
                if self._ended.is_set():
                    return
                context = get_context("spawn")
                here, there = context.Pipe()
                process = context.Process(target=serve, args=(there,), name="twinboard-charts", daemon=True)
                process.start()
                there.close()
                self._process, self._line = process, here
            if not here.poll(_READY_S) or here.recv() != READY:
                raise EOFError  # noqa: TRY301 - as if it had died
        except (OSError, EOFError, RuntimeError) as fault:
            self._died(fault)

    def draw(self, order: ChartOrder) -> Drawn:
        """Draw a chart; `Drawn.fault` says why it could not be."""
        while not self._ended.is_set():
            self.start()
            line = self._line
            if line is None:
                if self.in_thread:
                    break
                continue
            try:
                line.send(order)
                answer = line.recv()
                if isinstance(answer, str):
                    return Drawn(QImage(), None, fault=answer)
                width, height, frame, _ = answer
                return _made(order, width, height, line.recv_bytes(), frame)
            except (OSError, EOFError) as fault:
                self._died(fault)
        if self._ended.is_set():
            return Drawn(QImage(), None, fault="closed")
        return _draw_here(order)

    def end(self) -> None:
        """End the process; it ends by itself when nobody listens."""
        with self._lock:
            self._ended.set()
            line, process, self._line, self._process = self._line, self._process, None, None
        if process is not None:
            process.terminate()  # before the line is closed: the thread that reads from it then comes to its end
            process.join(_END_S)
        if line is not None:
            line.close()

    def _died(self, fault: BaseException) -> None:
        if self._ended.is_set():
            return
        with self._lock:
            process, self._line, self._process = self._process, None, None
        if process is not None:
            process.terminate()
        now = monotonic()
        self._deaths = [at for at in self._deaths if now - at < _WITHIN_S] + [now]
        if len(self._deaths) >= _DEATHS_MOST:
            self.in_thread = True
            _log.warning(
                "The process that draws charts ended %d times (%s); from now on they are drawn in a thread.",
                len(self._deaths),
                type(fault).__name__,
            )


def _draw_here(order: ChartOrder) -> Drawn:
    from kanban.charts.drawing import draw

    try:
        picture = draw(order)
    except Exception as fault:  # noqa: BLE001 - as in the process: the next chart may be a better one
        return Drawn(QImage(), None, fault=f"{type(fault).__name__}: {fault}")
    return _made(order, picture.width_px, picture.height_px, picture.content, picture.frame)


def _made(order: ChartOrder, width: int, height: int, content: bytes, frame: Frame) -> Drawn:
    if order.file_format:
        return Drawn(QImage(), frame, file=content)
    image = QImage(content, width, height, 4 * width, QImage.Format.Format_RGBX8888)
    return Drawn(image.convertToFormat(QImage.Format.Format_RGB32), frame)  # what the screen takes as it is


class Drawing(QObject):
    """Takes orders and keeps pictures.

    Signals:
        drawn(ChartOrder, Drawn): a picture has come. Of several orders of one asker only the newest is drawn.
    """

    drawn = Signal(object, object)
    _came = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.process = ChartProcess()
        self._kept: OrderedDict[ChartOrder, Drawn] = OrderedDict()
        self._wanted: dict[object, ChartOrder] = {}
        self._lock = Lock()
        self._calls: SimpleQueue[object | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._came.connect(self._take)

    def warm_up(self) -> None:
        """Have the process ready, without waiting for it."""
        if self._thread is None:
            self._thread = Thread(target=self._carry, name="charts", daemon=True)
            self._thread.start()
            self._calls.put(_WARM)

    def known(self, order: ChartOrder) -> Drawn | None:
        """Return a picture that is kept."""
        found = self._kept.get(order)
        if found is not None:
            self._kept.move_to_end(order)
        return found

    def ask(self, asker: object, order: ChartOrder) -> None:
        """Have a chart drawn; `drawn` tells of it. `asker`: orders of the same one that have not been begun are dropped."""
        self.warm_up()
        with self._lock:
            waits = asker in self._wanted
            self._wanted[asker] = order
        if not waits:
            self._calls.put(asker)

    def close(self) -> None:
        """End the process and the thread."""
        self._calls.put(None)
        self.process.end()
        if self._thread is not None:
            self._thread.join(_END_S)

    def _carry(self) -> None:
        """Carry orders there and pictures back: the whole of the thread."""
        while (asker := self._calls.get()) is not None:
            if asker is _WARM:
                self.process.start()
                continue
            with self._lock:
                order = self._wanted.pop(asker)
            drawn = self.process.draw(order)
            try:
                self._came.emit(order, drawn)
            except RuntimeError:  # the program ends
                return

    def _take(self, order: ChartOrder, drawn: Drawn) -> None:
        if drawn.fault:
            _log.warning("A chart could not be drawn: %s", drawn.fault)
        elif not order.file_format:
            self._kept[order] = drawn
            while (
                len(self._kept) > _KEPT or sum(each.image.sizeInBytes() for each in self._kept.values()) > _KEPT_BYTES
            ):
                self._kept.popitem(last=False)
        self.drawn.emit(order, drawn)


_WARM: Final = object()
_PROPERTY: Final = "twinboard_drawing"


def shared() -> Drawing:
    """Return the one that draws for the whole program; it ends with the program."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("charts need an application")
    found = app.property(_PROPERTY)
    if isinstance(found, Drawing):
        return found
    made = Drawing(app)
    app.setProperty(_PROPERTY, made)
    app.aboutToQuit.connect(made.close)
    return made


def file_order(order: ChartOrder, file_format: str) -> ChartOrder:
    """Return the order for a file of what another order shows on the screen."""
    return replace(order, file_format=file_format)


class WarmUp(QObject):
    """Has the process started when a widget has been on screen for a while, or the pointer rests on it."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)
        self._watched = watched
        watched.installEventFilter(self)
        self._timer.start(_IDLE_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.HoverEnter, QEvent.Type.HoverMove):
            self._timer.start(_REST_MS)
        return False

    def _start(self) -> None:
        if not self._watched.isVisible():
            self._timer.start(_IDLE_MS)
            return
        self._watched.removeEventFilter(self)
        shared().warm_up()
