"""Reads the sources of an open board that are permitted on this computer, each when it is due, or when its file has changed."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from kanban.domain.business.values import DataSource, SourceKind
from kanban.domain.errors import Refused
from kanban.domain.ids import SourceId
from kanban.settings import Settings
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of
from kanban.ui.phrases import say_refused

if TYPE_CHECKING:
    from kanban.feeds.reading import Found
    from kanban.feeds.states import SourceState
    from kanban.ui.sources.errand import Errand

_FIRST_MS: Final = 15_000
_TICK_MS: Final = 2_000
_AT_ONCE: Final = 2
_WATCHED: Final = (SourceKind.FILE, SourceKind.FOLDER)


@dataclass
class _Watched:
    """What is known of the file of a source: its state when it was last read, at the last look, and whether it stays like that."""

    read: object = None
    seen: object = None
    quiet: bool = False


@dataclass
class _Work:
    """What goes on: looks under way, and sources that wait for one to end."""

    errands: dict[SourceId, Errand] = field(default_factory=dict)
    waiting: list[SourceId] = field(default_factory=list)


class SourceRunner(QObject):
    """Belongs to the bridge of an open board; `runner_of` finds it.

    Signals:
        changed(): the state of a source is another one.
        troubled(str): a source that could be read before cannot be any longer; told once, until it can be again.
        done(int): a look that was asked for by `run_now` ended, of the source of this id.
    """

    changed = Signal()
    troubled = Signal(str)
    done = Signal(int)

    def __init__(self, bridge: Bridge, settings: Settings) -> None:
        super().__init__(bridge)
        self._bridge, self._settings = bridge, settings
        self._work = _Work()
        self._watched: dict[str, _Watched] = {}
        self._looks: SimpleQueue[Mapping[str, object]] = SimpleQueue()
        self._looking = False
        self._wished: set[SourceId] = set()
        self._states: dict[SourceId, tuple[DataSource, SourceState]] = {}
        self._digests: dict[SourceId, str] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        bridge.closing.connect(self.rest)
        bridge.reloaded.connect(self._digests.clear)

    def begin(self) -> None:
        """Begin after a while, so that a window that has just opened is left in peace."""
        if not self._timer.isActive():
            self._timer.start(_FIRST_MS)

    def rest(self) -> None:
        """Read nothing any more; what is under way is ended."""
        self._timer.stop()
        self._work.waiting.clear()
        for errand in self._work.errands.values():
            errand.stop()
        self._work.errands.clear()

    def permitted(self) -> list[DataSource]:
        """Return the sources that may run here, by name."""
        from kanban.feeds.permissions import is_permitted

        path = self._bridge.workspace.path
        sources = self._bridge.board.shown_sources()
        return [source for source in sources if is_permitted(self._settings, path, source)]

    def state(self, source: DataSource) -> SourceState:
        """Return how a source fares on this computer."""
        from kanban.feeds.permissions import fingerprint
        from kanban.feeds.states import state_of

        known, state = self._states.get(source.id, (None, None))
        if known != source or state is None:
            state = state_of(fingerprint(self._bridge.workspace.path, source))
            self._states[source.id] = (source, state)
        return state

    def is_reading(self, source_id: SourceId) -> bool:
        """Say whether a source is being read, or about to be."""
        return source_id in self._work.errands or source_id in self._work.waiting

    def run_now(self, source_id: SourceId) -> None:
        """Read a source at once, if it is permitted."""
        self._wished.add(source_id)
        self._want(source_id)

    def tick(self) -> None:
        """Read what is due and what has changed, and look at files in the meantime."""
        self._timer.setInterval(_TICK_MS)
        sources = self.permitted() if self._bridge.board.sources and self._bridge.is_open else []
        while not self._looks.empty():
            self._looking = False
            self._compare(self._looks.get())
        for source in sources:
            if self._is_due(source) or self._has_changed(source):
                self._want(source.id)
        watched = [source for source in sources if source.kind in _WATCHED]
        if watched and not self._looking:
            self._looking = True
            threading.Thread(target=_look, args=(watched, self._looks), daemon=True).start()

    # When

    def _is_due(self, source: DataSource) -> bool:
        tried = self.state(source).tried_at
        return tried is None or self._bridge.workspace.now() - tried >= timedelta(minutes=source.every_minutes)

    def _compare(self, seen: Mapping[str, object]) -> None:
        for where, state in seen.items():
            watched = self._watched.setdefault(where, _Watched(state, state))
            watched.quiet = watched.seen == state
            watched.seen = state

    def _has_changed(self, source: DataSource) -> bool:
        """Say whether the file of a source is another one than when it was last read here, and no longer grows."""
        watched = self._watched.get(source.where)
        if source.kind not in _WATCHED or watched is None or not watched.quiet:
            return False
        return watched.seen is not None and watched.seen != watched.read

    # Reading

    def _want(self, source_id: SourceId) -> None:
        if not self.is_reading(source_id):
            self._work.waiting.append(source_id)
            self.changed.emit()
        self._go_on()

    def _go_on(self) -> None:
        """Start as many looks as may run at once."""
        known = {source.id: source for source in self.permitted()}
        while self._work.waiting and len(self._work.errands) < _AT_ONCE:
            source_id = self._work.waiting.pop(0)
            if source_id in known:
                self._start(known[source_id])
            elif source_id in self._wished:
                self._wished.discard(source_id)
                self.done.emit(source_id)

    def _start(self, source: DataSource) -> None:
        from kanban.feeds.reading import asked_of
        from kanban.ui.sources.errand import Errand

        known = "" if source.id in self._wished else self._digests.get(source.id, "")
        errand = Errand(asked_of(self._bridge.board, source, today_of(self._bridge), known=known), self)
        watched = self._watched.get(source.where)
        if watched is not None:
            watched.read = watched.seen
        errand.found.connect(lambda found: self._take(source, found))
        errand.refused.connect(lambda refusal: self._fail(source, refusal))
        self._work.errands[source.id] = errand
        errand.start()

    def _take(self, source: DataSource, found: Found) -> None:
        """Take what came, unless the source has become another one meanwhile, which nobody here permitted."""
        from kanban.feeds.taking import take

        if source in self.permitted():
            try:
                self._states[source.id] = (source, take(self._bridge.workspace, source, found))
            except Refused as refusal:
                self._fail(source, refusal)
                return
            self._digests[source.id] = found.digest
        self._end(source.id)

    def _fail(self, source: DataSource, refusal: Refused) -> None:
        """Note that a source could not be read; a file that is just being written is no failure, and is read a little later."""
        from kanban.feeds.taking import note_failure
        from kanban.sources.file import StillWritten

        if refusal.phrase.template == StillWritten.template and source.id not in self._wished:
            self._end(source.id)
            return
        known = self.state(source).problem
        self._states[source.id] = (source, note_failure(self._bridge.workspace, source, refusal))
        if known is None:
            text = self.tr("Source “{name}”: {why}").format(name=source.name, why=say_refused(refusal))
            self.troubled.emit(text)
        self._end(source.id)

    def _end(self, source_id: SourceId) -> None:
        errand = self._work.errands.pop(source_id, None)
        if errand is not None:
            errand.deleteLater()
        self._go_on()
        self.changed.emit()
        if source_id in self._wished:
            self._wished.discard(source_id)
            self.done.emit(source_id)


def runner_of(bridge: Bridge, settings: Settings) -> SourceRunner:
    """Return the runner of an open board; it is made when it is first asked for."""
    known = bridge.findChild(SourceRunner)
    return known if isinstance(known, SourceRunner) else SourceRunner(bridge, settings)


def _look(sources: list[DataSource], looks: SimpleQueue[Mapping[str, object]]) -> None:
    """See what state the files of sources are in; in a thread, as a folder on a network may keep one waiting."""
    from kanban.sources import file, folder
    from kanban.sources.fetching import wanted_of

    seen: dict[str, object] = {}
    for source in sources:
        look = file.look if source.kind is SourceKind.FILE else folder.look
        try:
            seen[source.where] = look(wanted_of(source).where)
        except Refused:
            seen[source.where] = None
    looks.put(seen)
