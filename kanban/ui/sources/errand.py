"""One look at a source in a process of its own, so that whatever the source does, the window goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from kanban.domain.errors import Refused

if TYPE_CHECKING:
    from kanban.feeds.reading import Asked, Found

_MS: Final = 1000


class Errand(QObject):
    """Asks a source once. `stop` ends it without an answer.

    Signals:
        found(Found): what it gave.
        refused(Refused): why it could not be read.
    """

    found = Signal(object)
    refused = Signal(object)

    def __init__(self, asked: Asked, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked = asked
        self._late = False
        self._process: QProcess | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_up)

    def start(self) -> None:
        """Start the process; the answer comes as a signal."""
        from kanban.feeds.worker import SPARE_S, command, question, surroundings

        process = self._process = QProcess(self)
        environment = QProcessEnvironment()
        for name, value in surroundings().items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        program, *arguments = command()
        process.start(program, arguments)
        process.write(question(self.asked))
        process.closeWriteChannel()
        self._timer.start(round((self.asked.limits.seconds + SPARE_S) * _MS))

    def stop(self) -> None:
        """End it; nothing more comes of it."""
        self._timer.stop()
        process, self._process = self._process, None
        if process is not None and process.state() is not QProcess.ProcessState.NotRunning:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(2 * _MS)

    def _give_up(self) -> None:
        self._late = True
        if self._process is not None:
            self._process.kill()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._answer(b"")

    def _on_finished(self) -> None:
        if self._process is not None:
            self._answer(bytes(self._process.readAllStandardOutput().data()))

    def _answer(self, answer: bytes) -> None:
        from kanban.feeds.worker import found_in, too_slow

        self._timer.stop()
        self._process = None
        try:
            if self._late:
                raise too_slow(self.asked)
            found: Found = found_in(answer, self.asked)
        except Refused as refusal:
            self.refused.emit(refusal)
        else:
            self.found.emit(found)
