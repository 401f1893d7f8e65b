"""The one door: every change of a board goes through `Workspace.do`, every view hears of it once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, TypeVar

from kanban.domain.board import BoardFacts
from kanban.domain.errors import ClockSetBack, NothingToRedo, NothingToUndo
from kanban.domain.ids import BoardId
from kanban.domain.operations import Change, Decision, Operation, OperationId, Source
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import loading, log
from kanban.store.connection import Connection
from kanban.store.database import Database
from kanban.store.times import from_micros

if TYPE_CHECKING:
    from kanban.store.context import Context

P = ParamSpec("P")
T = TypeVar("T")
Listener = Callable[[Change], None]

_CLOCK_SLACK: Final = timedelta(minutes=5)
"""Clocks are put right by this much without anybody noticing; more is asked about."""


def utc_now() -> datetime:
    """Return the time by this computer's clock, aware UTC."""
    return datetime.now(UTC)


def this_actor() -> str:
    """Return the name under which this computer's user is logged in."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):  # where getpass looks first; it loads much for it
        if os.environ.get(name):
            return os.environ[name]
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


class Workspace:
    """An open board file, one board of which is worked on. For one thread only."""

    def __init__(
        self,
        database: Database,
        board_id: BoardId | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
        actor: str = "",
    ) -> None:
        self.database = database
        self.actor = actor or this_actor()
        self._clock = clock
        self._clock_accepted = False
        self._listeners: list[Listener] = []
        self._open: Connection | None = None
        self._untold: list[Change] = []
        self._to_tell: deque[Change] = deque()
        self._telling = False
        self._seen_version = database.version()
        with database.reading() as db:
            known = loading.boards(db)
            self.board_id = board_id or (known[0].id if known else BoardId(1))
            self._seen_sequence = loading.last_sequence(db)

    @property
    def path(self) -> Path:
        """The board file."""
        return self.database.path

    def now(self) -> datetime:
        """Return the time by the workspace's clock, aware UTC."""
        return self._clock()

    def do(
        self,
        source: Source,
        use_case: Callable[Concatenate[Context, P], Decision],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Change | None:
        """Run a use case in one transaction, record what it decided and tell everybody; None when it changed nothing.

        Raises:
            Refused: with nothing changed.
        """
        with self._changing(source) as context:
            decision = use_case(context, *args, **kwargs)
            if not decision.events:
                return None
            return self._noted(log.record(context, use_case.__name__, decision))

    def undo(self, source: Source = Source.COMMAND) -> Change:
        """Take the newest operation back that has not been; what has no inverse (a print) stays and is counted as skipped.

        Raises:
            NothingToUndo: the log has nothing left to take back.
        """
        with self._changing(source) as context:
            operation = log.newest_to_undo(context.db, self.board_id)
            if operation is None:
                raise NothingToUndo
            title = _about(QT_TRANSLATE_NOOP("operations", "Undo: {title}"), operation)
            change = _reversal(context, "undo", operation, operation.id, title)
            log.mark_undone(context.db, operation.id, undone=True)
            return self._noted(change)

    def redo(self, source: Source = Source.COMMAND) -> Change:
        """Do again what was undone last, unless something else was done since.

        Raises:
            NothingToRedo: nothing was undone, or something was done since.
        """
        with self._changing(source) as context:
            operation = log.next_to_redo(context.db, self.board_id)
            if operation is None:
                raise NothingToRedo
            undoing = log.newest_reversal(context.db, operation.id)
            title = _about(QT_TRANSLATE_NOOP("operations", "Redo: {title}"), operation)
            change = _reversal(context, "redo", operation, undoing, title)
            log.mark_undone(context.db, operation.id, undone=False)
            return self._noted(change)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make several changes in one transaction: all of them are kept, or none. Each stays an operation of its own."""
        with self._transaction():
            yield

    def undoable(self) -> Operation | None:
        """Return the operation that `undo` would take back."""
        return self.read(log.newest_to_undo, self.board_id)

    def redoable(self) -> Operation | None:
        """Return the operation that `redo` would do again."""
        return self.read(log.next_to_redo, self.board_id)

    def read(self, query: Callable[Concatenate[Connection, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask a query of `kanban.store` about one state of the file."""
        if self._open is not None:
            return query(self._open, *args, **kwargs)
        with self.database.reading() as db:
            return query(db, *args, **kwargs)

    def facts(self) -> BoardFacts:
        """Return the facts of the board that is worked on."""
        return self.read(loading.frame, self.board_id).facts

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each change; returns the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def accept_clock(self) -> None:
        """Take this computer's clock as right for the next change, though the log has later entries."""
        self._clock_accepted = True

    def poll(self) -> list[Change]:
        """Tell of changes that other processes made to the file since the last look, and return them."""
        if self._open is not None:
            return []
        version = self.database.version()
        if version == self._seen_version:
            return []
        with self.database.reading() as db:
            changes = self._unseen(db)
        self._seen_version = version
        self._tell(changes)
        return changes

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    @contextmanager
    def _changing(self, source: Source) -> Iterator[Context]:
        with self._transaction() as db:
            yield self._context(db, source)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """Open a transaction, or join the one that is open. After the commit everybody is told, before that nobody."""
        if self._open is not None:
            told_before = len(self._untold)
            try:
                with self.database.joining() as db:
                    yield db
            except BaseException:
                del self._untold[told_before:]
                raise
            return
        seen = self._seen_sequence
        try:
            with self.database.writing() as db:
                self._open = db
                self._untold = self._unseen(db)
                yield db
        except BaseException:
            self._untold, self._seen_sequence = [], seen
            raise
        finally:
            self._open = None
        untold, self._untold = self._untold, []
        self._tell(untold)

    def _unseen(self, db: Connection) -> list[Change]:
        """Return what others recorded since the last look, which then counts as seen."""
        newest = loading.last_sequence(db)
        if newest <= self._seen_sequence:
            return []
        changes = log.changes_since(db, self.board_id, self._seen_sequence)
        self._seen_sequence = newest
        return changes

    def _context(self, db: Connection, source: Source) -> Context:
        from kanban.store.context import Context

        now = self._clock()
        newest = log.last_recorded(db)
        if newest is not None and not self._clock_accepted:
            last = from_micros(newest)
            if now < last - _CLOCK_SLACK:
                raise ClockSetBack(now=f"{now:%Y-%m-%d %H:%M} UTC", last=f"{last:%Y-%m-%d %H:%M} UTC")
            now = max(now, last)
        return Context(db, self.board_id, now, self.actor, source)

    def _noted(self, change: Change) -> Change:
        self._clock_accepted = False
        self._untold.append(change)
        return change

    def _tell(self, changes: Sequence[Change]) -> None:
        """Tell everybody of each change, in order; what a listener changes in turn is told after that.

        Raises:
            Exception: what the first listener that failed raised, after all others were told.
        """
        self._to_tell.extend(changes)
        if changes:
            self._seen_sequence = max(self._seen_sequence, changes[-1].last_sequence)
        if self._telling:
            return
        self._telling = True
        fault: Exception | None = None
        try:
            while self._to_tell:
                change = self._to_tell.popleft()
                for listener in list(self._listeners):
                    try:
                        listener(change)
                    except Exception as raised:  # noqa: BLE001 - raised again below
                        fault = fault or raised
        finally:
            self._telling = False
        if fault is not None:
            raise fault


def _reversal(context: Context, kind: str, operation: Operation, taken_back: OperationId, title: Phrase) -> Change:
    """Record the inverse of the events of `taken_back` as a reversal of `operation`."""
    from kanban.domain.events import CardPrinted, inverses

    events = log.events_of(context.db, taken_back)
    back = tuple(inverses(events, context.now))
    return log.record(
        context,
        kind,
        Decision(back, title),
        reverses=operation.id,
        skipped=sum(isinstance(event, CardPrinted) for event in events),
    )


def _about(template: str, operation: Operation) -> Phrase:
    """Return a title that speaks of another operation; its parts go along, so that it can be translated whole."""
    title = operation.title
    return Phrase(template, {"title": str(title), "title_template": title.template, "title_fields": dict(title.fields)})
