"""How many cards of a board file count for its WIP limits; what counts is said in `kanban.domain.limits`."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from kanban.domain.ids import BoardId, ItemId
from kanban.domain.limits import BrokenLimit, Counting, Limited, LimitKind
from kanban.store import loading
from kanban.store.connection import Connection

_SHOWN = "NOT archived AND NOT voided"


def counts_for(db: Connection, counting: Counting, among: Iterable[Limited]) -> Counter[Limited]:
    """Return how many cards count for each of some limits."""
    return Counter({limited: _count(db, counting, limited) for limited in among})


def broken_by(db: Connection, board_id: BoardId, item_ids: Sequence[ItemId]) -> tuple[BrokenLimit, ...]:
    """Return the broken limits that count one of the items."""
    counting = Counting(loading.frame(db, board_id))
    if not counting.limits:
        return ()
    items = loading.items_by_id(db, item_ids).values()
    among = {limited for item in items for limited in counting.limits_on_item(item)}
    return counting.broken(counts_for(db, counting, among), among)


def _count(db: Connection, counting: Counting, limited: Limited) -> int:
    if limited.kind is LimitKind.COLUMN:
        lane = "swimlane_id IS NOT :lane" if counting.expedite is not None else "1"
        condition = f"column_id = :id AND {lane}"
    elif limited.kind is LimitKind.LANE:
        condition = f"{_within(counting.in_progress)} AND swimlane_id = :id"
    else:
        owned = "EXISTS (SELECT 1 FROM item_owner WHERE item_id = item.id AND person_id = :id)"
        condition = f"{_within(counting.in_progress)} AND {owned}"
    values = {"id": limited.id, "lane": counting.expedite}
    found = db.raw.execute(f"SELECT count(*) FROM item WHERE {condition} AND {_SHOWN}", values).fetchone()
    return int(found[0])


def _within(columns: Collection[int]) -> str:
    return f"column_id IN ({', '.join(str(int(column)) for column in columns)})"
