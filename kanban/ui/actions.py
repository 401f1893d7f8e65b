"""The one place that runs use cases for the window, shows a refusal, and offers the way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kanban.domain.errors import ClockSetBack, Refused, WipLimitReached
from kanban.domain.operations import Change, Decision, Source
from kanban.ui.bridge import Bridge
from kanban.ui.phrases import say, say_refused

if TYPE_CHECKING:
    from kanban.store.context import Context

P = ParamSpec("P")


class Actions(QObject):
    """Runs use cases. Views hand in what people did; what comes of it they hear from the bridge.

    Signals:
        said(str): something short to tell people, for the notice strip.
        refused(str): why something could not be done, for the notice strip; it stays until the next one.
    """

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window

    def run(
        self,
        source: Source,
        use_case: Callable[Concatenate[Context, P], Decision],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Change | None:
        """Run a use case; None when nothing changed, also after a refusal, which has then been shown."""
        workspace = self._bridge.workspace
        return self._guarded(lambda: workspace.do(source, use_case, *args, **kwargs), kwargs, use_case, source)

    def undo(self, source: Source) -> None:
        """Take the newest operation back and say which."""
        change = self._guarded(lambda: self._bridge.workspace.undo(source))
        if change is not None:
            self._say_reversal(change)

    def redo(self, source: Source) -> None:
        """Do again what was undone last and say what."""
        change = self._guarded(lambda: self._bridge.workspace.redo(source))
        if change is not None:
            self._say_reversal(change)

    def guarded(self, work: Callable[[], Change | None]) -> Change | None:
        """Run anything that may be refused; a refusal is shown, None comes back."""
        return self._guarded(work)

    def _say_reversal(self, change: Change) -> None:
        text = say(change.operation.title, "operations")
        if change.skipped:
            text = self.tr("{text} (what was printed stays printed)").format(text=text)
        self.said.emit(text)

    def _guarded(
        self,
        work: Callable[[], Change | None],
        arguments: dict[str, object] | None = None,
        use_case: Callable[..., Decision] | None = None,
        source: Source = Source.MOUSE,
    ) -> Change | None:
        try:
            return work()
        except ClockSetBack as error:
            if self.asked(self.tr("The clock"), say_refused(error), self.tr("The clock is right: go on")):
                self._bridge.workspace.accept_clock()
                return self._guarded(work, arguments, use_case, source)
        except WipLimitReached as error:
            if use_case is not None and arguments is not None and "reason" not in arguments:
                return self._insist(error, source, use_case, arguments)
            self.refused.emit(say_refused(error))
        except Refused as error:
            self.refused.emit(say_refused(error))
        return None

    def _insist(
        self, error: WipLimitReached, source: Source, use_case: Callable[..., Decision], arguments: dict[str, object]
    ) -> Change | None:
        """Ask for the reason why the limit should be passed, and do it with that."""
        from PySide6.QtWidgets import QInputDialog

        text = say_refused(error) + "\n\n" + self.tr("Move anyway, because…")
        reason, agreed = QInputDialog.getText(self._window, self.tr("WIP limit"), text)
        if not agreed or not reason.strip():
            self.refused.emit(say_refused(error))
            return None
        workspace = self._bridge.workspace
        return self._guarded(lambda: workspace.do(source, use_case, **arguments, reason=reason.strip()))

    def asked(self, title: str, text: str, go_on: str) -> bool:
        """Ask whether to go on."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, title, text, QMessageBox.StandardButton.Cancel, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        button = box.addButton(go_on, QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        return box.clickedButton() is button
