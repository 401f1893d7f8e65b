"""What an item said when its newest paper card was printed, out of the log."""

from kanban.domain.board import ItemDetails, WorkItem
from kanban.domain.events import CardPrinted, ItemEdited
from kanban.store import log
from kanban.store.connection import Connection


def details_when_printed(db: Connection, item: WorkItem) -> ItemDetails:
    """Return an item's details as they were when its newest paper card was noted; never edited since: those of now."""
    since: list[ItemEdited] = []
    for _, event, _ in log.history_of(db, item.id):
        if isinstance(event, CardPrinted) and event.printed == item.printed:
            since.clear()
        elif isinstance(event, ItemEdited):
            since.append(event)
    return since[0].before if since else item.details
