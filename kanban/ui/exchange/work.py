"""Work that takes long and touches no database, in a thread of its own, to be watched and stopped."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QThread, Signal
from typing_extensions import override

from kanban.domain.errors import Refused
from kanban.exchange.cards import Step, Stopped

_SAY_S: Final = 0.08
"""More often than this the window need not hear how far the work is."""


class Work(QThread):
    """Runs one function. After `finished`, `result` is there, or `refusal`, or `fault` (a defect of the program), or none: it was stopped.

    Signals:
        progressed(float): from 0 to 1.
    """

    progressed = Signal(float)

    def __init__(self, work: Callable[[Step], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stopped = False
        self._said_at = 0.0
        self.result: object = None
        self.refusal: Refused | None = None
        self.fault: Exception | None = None

    def stop(self) -> None:
        """End soon, without a result."""
        self._stopped = True

    @property
    def stopped(self) -> bool:
        """Whether it was told to end."""
        return self._stopped

    @override
    def run(self) -> None:
        try:
            self.result = self._work(self._step)
        except Stopped:
            return
        except Refused as error:
            self.refusal = error
        except Exception as fault:  # noqa: BLE001 - raised again where the window hears of it
            self.fault = fault

    def _step(self, done: int, total: int) -> None:
        if self._stopped:
            raise Stopped
        now = monotonic()
        if now - self._said_at > _SAY_S:
            self._said_at = now
            self.progressed.emit(done / max(total, 1))
