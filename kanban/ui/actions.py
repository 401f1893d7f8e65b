"""The one place that runs use cases for the window, shows a refusal, and offers the way on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kanban.domain.errors import ClockSetBack, Refused, WipLimitReached
from kanban.domain.operations import Change, Decision, Operation, OperationId, Source
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.ui.bridge import Bridge
from kanban.ui.phrases import say, say_refused

if TYPE_CHECKING:
    from kanban.store.context import Context

P = ParamSpec("P")
_BY_HAND: Final = frozenset((Source.MOUSE, Source.KEYBOARD))
_FRESH: Final = timedelta(minutes=10)
"""So long people remember that a scan, a photo or an import was the last thing that they did here."""
_OLD: Final = timedelta(days=1)


class StepsAreOthers(Refused):
    """Several steps were to be undone or done again together, and something else was done before it came to that."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Something else was done meanwhile; nothing was changed. Look at the history again."
    )


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
        self._agreed: tuple[str, Source] | None = None
        self._undoing = False
        bridge.changed.connect(self._on_changed)

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
        """Take the newest operation back and say which. One that people here may not think of is named before, and they are asked."""
        operation = self._bridge.workspace.undoable()
        if operation is not None and not self._may_undo(operation):
            return
        change = self._guarded(lambda: self._bridge.workspace.undo(source))
        if change is not None:
            self._undoing = True
            self._say_reversal(change)

    def redo(self, source: Source) -> None:
        """Do again what was undone last and say what."""
        change = self._guarded(lambda: self._bridge.workspace.redo(source))
        if change is not None:
            self._undoing = False
            self._say_reversal(change)

    def undo_all(self, source: Source, operations: Sequence[OperationId]) -> None:
        """Take several operations back together, the newest ones, newest first: all of them, or none when they are others by now."""
        workspace = self._bridge.workspace
        if self._all(operations, workspace.undoable, lambda: workspace.undo(source)) is not None:
            self.said.emit(self.tr("%n steps undone", "", len(operations)))

    def redo_all(self, source: Source, operations: Sequence[OperationId]) -> None:
        """Do several operations again together, in the order in which redo does it: all of them, or none."""
        workspace = self._bridge.workspace
        if self._all(operations, workspace.redoable, lambda: workspace.redo(source)) is not None:
            self.said.emit(self.tr("%n steps done again", "", len(operations)))

    def _all(
        self, operations: Sequence[OperationId], following: Callable[[], Operation | None], step: Callable[[], Change]
    ) -> Change | None:
        def work() -> Change | None:
            change = None
            with self._bridge.workspace.together():
                for wanted in operations:
                    found = following()
                    if found is None or found.id != wanted:
                        raise StepsAreOthers
                    change = step()
            return change

        return self._guarded(work)

    def _may_undo(self, operation: Operation) -> bool:
        """Ask once before somebody else's step is undone, or one of long ago, or one that came in by another way a while ago.

        Who goes back step by step is not asked again about steps of their own.
        """
        workspace = self._bridge.workspace
        age = workspace.now() - operation.recorded_at
        expected = self._undoing or age < (_OLD if operation.source in _BY_HAND else _FRESH)
        whose = operation.actor, operation.source
        if (expected and operation.actor == workspace.actor) or whose == self._agreed:
            return True
        from kanban.ui.history.words import moment_text, source_name

        text = self.tr("The newest step is “{title}”, by {who} ({how}), {time}.").format(
            title=say(operation.title, "operations"),
            who=operation.actor,
            how=source_name(operation.source),
            time=moment_text(operation.recorded_at, self._bridge.board.facts.zone_info),
        )
        if not self.asked(self.tr("Undo"), text, self.tr("Undo it")):
            return False
        self._agreed = whose
        return True

    def _on_changed(self, change: Change) -> None:
        """Ask again after something new was done."""
        if change.operation.reverses is None:
            self._agreed, self._undoing = None, False

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
