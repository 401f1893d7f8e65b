"""How the sources of this computer fare: when each was last read, what came of it, since when it cannot be. In the data folder."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from kanban.domain.texts import Phrase
from kanban.settings import data_folder

_FILE: Final = "sources.json"
_MOST: Final = 300


@dataclass(frozen=True)
class SourceState:
    """`read_at`: when it was last read well; `tried_at`: when at all; `new`, `corrections`, `faults`: what that brought.

    `problem`: why it cannot be read, since `troubled_since`; None: it can. `place`: what was read.
    """

    read_at: datetime | None = None
    tried_at: datetime | None = None
    new: int = 0
    corrections: int = 0
    faults: int = 0
    place: str = ""
    problem: Phrase | None = None
    troubled_since: datetime | None = None

    def read(self, now: datetime, place: str, new: int, corrections: int, faults: int) -> "SourceState":
        """Return the state after a look that went well."""
        return SourceState(now, now, new, corrections, faults, place)

    def failed(self, now: datetime, problem: Phrase) -> "SourceState":
        """Return the state after a look that did not."""
        return replace(self, tried_at=now, problem=problem, troubled_since=self.troubled_since or now)


def state_of(mark: str) -> SourceState:
    """Return the state of a source, by its fingerprint; one that was never read has an empty one."""
    return _state(_kept().get(mark))


def note_state(mark: str, state: SourceState) -> None:
    """Keep a state. A disk that takes none is no reason to stop."""
    kept = {known: document for known, document in _kept().items() if known != mark}
    kept[mark] = _document(state)
    path = data_folder() / _FILE
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(dict(list(kept.items())[-_MOST:]), ensure_ascii=False), encoding="utf-8")
        beside.replace(path)


def _kept() -> dict[str, Any]:
    """Return what is kept; a file that is damaged is as good as none."""
    try:
        content = json.loads((data_folder() / _FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _document(state: SourceState) -> dict[str, Any]:
    problem = state.problem
    return {
        "read_at": _iso(state.read_at),
        "tried_at": _iso(state.tried_at),
        "troubled_since": _iso(state.troubled_since),
        "new": state.new,
        "corrections": state.corrections,
        "faults": state.faults,
        "place": state.place,
        "problem": None if problem is None else [problem.template, {k: _plain(v) for k, v in problem.fields.items()}],
    }


def _state(document: object) -> SourceState:
    if not isinstance(document, Mapping):
        return SourceState()
    try:
        problem = document["problem"]
        return SourceState(
            _moment(document["read_at"]),
            _moment(document["tried_at"]),
            int(document["new"]),
            int(document["corrections"]),
            int(document["faults"]),
            str(document["place"]),
            None if problem is None else Phrase(str(problem[0]), dict(problem[1])),
            _moment(document["troubled_since"]),
        )
    except (LookupError, ValueError, TypeError):
        return SourceState()


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _plain(value: object) -> object:
    return value if isinstance(value, (int, float)) else str(value)
