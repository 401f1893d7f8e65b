"""What a look at a source brought goes onto the board, and how it went is noted."""

from collections.abc import Sequence

from kanban.domain.board import Board
from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import DataSource
from kanban.domain.errors import Refused
from kanban.domain.events import ReadingTaken
from kanban.domain.operations import Source
from kanban.feeds.permissions import fingerprint
from kanban.feeds.reading import Found
from kanban.feeds.states import SourceState, note_state, state_of
from kanban.usecases.sources import take_readings
from kanban.workspace import Workspace


def take(workspace: Workspace, source: DataSource, found: Found) -> SourceState:
    """Record what a source gave, as one operation if anything is new, and return its state.

    Raises:
        Refused: the board cannot take it; nothing was recorded.
    """
    change = workspace.do(Source.FEED, take_readings, source_id=source.id, readings=found.readings)
    events = [] if change is None else [event for event in change.events if isinstance(event, ReadingTaken)]
    corrections = sum(event.reading.revision > 1 for event in events)
    mark = fingerprint(workspace.path, source)
    state = state_of(mark).read(workspace.now(), found.place, len(events) - corrections, corrections, found.fault_count)
    note_state(mark, state)
    return state


def foreseen(board: Board, readings: Sequence[NewReading]) -> tuple[int, int, int]:
    """Return how many readings would be new, how many corrections, and how many the board has just so. Metrics may be new."""
    ids = {new.metric_id for new in readings if new.metric_id in board.metrics}
    known = {(each.metric_id, each.period): each.value for id_ in ids for each in board.current_readings(id_)}
    values = [known.get((new.metric_id, new.period)) for new in readings]
    same = sum(value == new.value for value, new in zip(values, readings, strict=True))
    fresh = sum(value is None for value in values)
    return fresh, len(readings) - fresh - same, same


def note_failure(workspace: Workspace, source: DataSource, refusal: Refused) -> SourceState:
    """Note that a source could not be read, and return its state."""
    mark = fingerprint(workspace.path, source)
    state = state_of(mark).failed(workspace.now(), refusal.phrase)
    note_state(mark, state)
    return state
