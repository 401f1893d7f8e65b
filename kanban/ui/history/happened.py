"""What happened at a moment of a timeline: as a sentence, and as a change of the board that cards can be seen to make."""

from kanban.domain.events import Event, ItemMoved
from kanban.domain.operations import Change, Operation
from kanban.domain.timeline import Moment, Timeline
from kanban.ui.history.words import sentence_of


def change_at(timeline: Timeline, moment: Moment, operation: Operation, *, forward: bool) -> Change:
    """Return the moves of a moment, as they are seen when time goes forward over it, or back."""
    start, end = (moment.first, moment.last) if forward else (moment.last, moment.first)
    events: list[Event] = []
    for item_id in timeline.items_in(moment):
        old, new = timeline.item_at(item_id, start), timeline.item_at(item_id, end)
        before, after = old.place if old is not None else None, new.place if new is not None else None
        if before != after:
            events.append(ItemMoved(at=moment.at, item_id=item_id, before=before, after=after))
    return Change(operation, tuple(events), 0, elsewhere=True)


def sentence_at(timeline: Timeline, moment: Moment, operation: Operation) -> str:
    """Return what an operation did at a moment, in a sentence; columns are named as they were then."""
    ids = timeline.items_in(moment)
    before = {item_id: timeline.item_at(item_id, moment.first) for item_id in ids}
    after = {item_id: timeline.item_at(item_id, moment.last) for item_id in ids}
    return sentence_of(operation, timeline.board, before, after)
