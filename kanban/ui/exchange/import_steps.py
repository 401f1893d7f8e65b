"""The three steps of every import: choose, look and decide, and what came of it. Nothing changes before the last one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from typing_extensions import override

from kanban.domain.operations import Change, OperationId, Source
from kanban.exchange.cards import Step
from kanban.settings import Settings
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.exchange.done_step import DoneStep
from kanban.ui.exchange.work import Work
from kanban.ui.over_page import OverPage
from kanban.ui.phrases import say_refused

_SETTLE_MS: Final = 120


class ImportSteps(OverPage):
    """The frame of an import: what leads from one step to the next, and the work between them.

    What derives from it makes the steps, joins them with `_join`, and says how to ask for files (`ask`), to show what was worked
    out (`_show_prepared`), to work it out again for another board (`_refresh`) and to do it (`confirm`). `_prepared` is what
    was worked out, `_wish` what for; None: nothing.
    """

    start: Any
    review: Any
    done: DoneStep
    _prepared: Any
    _wish: Any

    def __init__(self, bridge: Bridge, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge, self._actions, self._settings = bridge, actions, settings
        self._work: Work | None = None
        self._prepared = self._wish = None
        self._writing = False
        self._imported: OperationId | None = None
        self._stack = QStackedWidget(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._refresh_at_rest)

    def _join(self, title: str) -> None:
        """Lead from step to step, as far as that is the same for every import."""
        self.title.setText(title)
        self.setAccessibleName(title)
        for step in (self.start, self.review, self.done):
            self._stack.addWidget(step)
        self.body.addWidget(self._stack, 1)
        self.setFocusProxy(self.start.button)
        self.start.asked.connect(self.ask)
        self.review.confirmed.connect(self.confirm)
        self.review.cancelled.connect(self.cancel)
        self.review.other_wanted.connect(self.ask)
        self.done.undo_wanted.connect(self._undo)
        self.done.more_wanted.connect(self._begin_again)
        self.done.back_wanted.connect(self.leave)
        self._bridge.changed.connect(self._on_changed)
        self._bridge.reloaded.connect(self._on_changed)

    # What each import does its own way

    def ask(self) -> None:
        """Ask for files."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Do it: one operation, one undo."""
        raise NotImplementedError

    def _show_prepared(self) -> None:
        """Show what was worked out."""
        raise NotImplementedError

    def _refresh(self) -> None:
        """Work it out again for the board as it is now."""
        raise NotImplementedError

    # What is the same

    def cancel(self) -> None:
        """Stop the reading, or put the file aside."""
        self._stop()
        self._begin_again()

    def _begin_again(self) -> None:
        self._prepared = self._wish = None
        self._stack.setCurrentWidget(self.start)
        self.start.button.setFocus()

    def _work_out(self, work: Callable[[Step], object]) -> None:
        """Do some work in a thread of its own, and show the review meanwhile; what was being worked out is dropped."""
        self._stop()
        made = Work(work, self)
        made.progressed.connect(self.review.show_part)
        made.finished.connect(lambda: self._end(made))
        self._work = made
        self._stack.setCurrentWidget(self.review)
        made.start()

    def _end(self, work: Work) -> None:
        work.deleteLater()
        if work is not self._work:
            return
        self._work = None
        if work.fault is not None:
            raise work.fault
        if work.refusal is not None:
            self._begin_again()
            self.start.say_problem(say_refused(work.refusal))
        elif work.result is not None and not work.stopped:
            self._prepared = work.result
            self._show_prepared()
            if self.focusWidget() in (None, self.start.button, self.review.other, self.review.stop, self):
                (self.review.go if self.review.go.isEnabled() else self.review.table).setFocus()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None

    def _on_changed(self, _change: Change | None = None) -> None:
        """Work it out again for the board as it is now, once it has come to rest."""
        if self._prepared is not None and not self._writing and self._stack.currentWidget() is self.review:
            self._settled.start()

    def _refresh_at_rest(self) -> None:
        if self._work is None:
            self._refresh()

    def _write(self, write: Callable[[], Change | None]) -> bool:
        """Let it be done, and say whether it was; what changes on the board meanwhile is this import."""
        self._writing = True
        self.review.say_writing()
        QApplication.processEvents()
        try:
            change = write()
        finally:
            self._writing = False
        self._imported = None if change is None else change.operation.id
        return change is not None

    def _show_done(self) -> None:
        self._prepared = self._wish = None
        self._stack.setCurrentWidget(self.done)
        self.done.setFocus()

    def _undo(self) -> None:
        """Take the import back, unless something else was done since, which would have to go first."""
        newest = self._bridge.workspace.undoable()
        if newest is None or newest.id != self._imported:
            self._actions.refused.emit(self.tr("Something else was done since the import. Undo that first."))
            return
        self._actions.undo(Source.MOUSE)
        self._begin_again()

    @override
    def may_leave(self) -> bool:
        """Say whether the page may go: always, for nothing has been done that would be lost."""
        self._stop()
        return True
