"""Reads boards and items, whole ones, in SQLite's own words: what the window shows first, without SQLAlchemy, and fast.

Everything else that can be asked is in `kanban.store.queries`.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, Final, TypeVar

from kanban.domain.board import Board, BoardFacts, WorkItem
from kanban.domain.business.values import Metric, Reading, TargetPoint
from kanban.domain.ids import BoardId, ItemId, MetricId
from kanban.domain.late_lists import LateLists
from kanban.store import frames, values
from kanban.store.connection import Connection
from kanban.store.values import Row, values_of

T = TypeVar("T")

_AT_ONCE: Final = 500
"""So many items one question asks for."""
_ENDS: Final = 64
"""So many readings of each metric are read at first: as many as a tile's small chart shows, and some corrections."""


class ItemQuery:
    """A question for items, with their owners and labels. `condition` is on `item`; its parameters have names."""

    def __init__(self, condition: str) -> None:
        self._items = f"SELECT {values.ITEM} FROM item WHERE {condition}"
        self._owners, self._labels = (
            f"SELECT item_id, {part} FROM {table} AS part JOIN item ON item.id = item_id WHERE {condition}"
            " ORDER BY item_id, part.position"
            for table, part in (("item_owner", "person_id"), ("item_label", "label"))
        )

    def all(self, db: Connection, **parameters: object) -> list[WorkItem]:
        """Return the items in no order."""
        with _without_collector():
            rows = db.raw.execute(self._items, parameters).fetchall()
            if not rows:
                return []
            owners = _parts(db.raw.execute(self._owners, parameters))
            labels = _parts(db.raw.execute(self._labels, parameters))
            return values_of(rows, lambda row: values.item_of(row, owners.get(row[0], ()), labels.get(row[0], ())))

    def one(self, db: Connection, **parameters: object) -> WorkItem | None:
        """Return the item, or None when there is none."""
        found = self.all(db, **parameters)
        return found[0] if found else None


def _parts(rows: Iterable[Row]) -> dict[int, tuple[Any, ...]]:
    """Return the values of (item, value) by item, in their order."""
    found: dict[int, tuple[Any, ...]] = {}
    for item_id, part in rows:
        known = found.get(item_id)
        found[item_id] = (part,) if known is None else (*known, part)
    return found


@contextmanager
def _without_collector() -> Iterator[None]:
    """Make many values without the garbage collector looking through all of them again and again; none of them is garbage."""
    paused = gc.isenabled()
    if paused:
        gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


ITEM_BY_ID: Final = ItemQuery("item.id = :item_id")
_SHOWN_ITEMS: Final = ItemQuery("board_id = :board_id AND NOT archived AND NOT voided")
_ALL_ITEMS: Final = ItemQuery("board_id = :board_id")
_END: Final = f"SELECT {values.READING} FROM reading WHERE metric_id = ? ORDER BY period DESC, revision DESC LIMIT ?"
_LAST_SEQUENCE: Final = "SELECT max(sequence) FROM event"


def boards(db: Connection) -> list[BoardFacts]:
    """Return the boards of the file, oldest first."""
    found = db.raw.execute(f"SELECT {values.FACTS} FROM board WHERE NOT removed ORDER BY id")
    return values_of(found.fetchall(), values.facts_of)


def last_sequence(db: Connection) -> int:
    """Return the newest event's sequence number; 0 for an empty log."""
    return db.raw.execute(_LAST_SEQUENCE).fetchone()[0] or 0


def frame(db: Connection, board_id: BoardId) -> Board:
    """Return the board without its items and readings: all that it is set up with, and what is known of its wall.

    Raises:
        LookupError: there is no such board.
    """
    board = frames.kept(db, board_id)
    if board is None:
        board = _read_frame(db, board_id)
        frames.keep(db, board)
    board.last_sequence = last_sequence(db)
    return board


def board(db: Connection, board_id: BoardId) -> Board:
    """Return the board as the screen shows it: with readings and with all items but archived and voided ones.

    Raises:
        LookupError: there is no such board.
    """
    return _filled(db, board_id, _SHOWN_ITEMS)


def board_with_ends(db: Connection, board_id: BoardId, read: Callable[[MetricId], list[Reading]]) -> Board:
    """Return the same, but of long series of readings only the ends; `read` is to return a whole one (`readings_of`) later.

    Raises:
        LookupError: there is no such board.
    """
    found = _without_readings(db, board_id, _SHOWN_ITEMS)
    late: set[MetricId] = set()
    lists: dict[MetricId, list[Reading]] = {}
    with _without_collector():
        for metric_id in sorted(found.metrics):
            rows = db.raw.execute(_END, (metric_id, _ENDS)).fetchall()
            if rows:
                lists[metric_id] = values_of(reversed(rows), values.reading_of)
            if len(rows) == _ENDS:
                late.add(metric_id)
    found.readings = LateLists(lists, late, read)
    return found


def whole_board(db: Connection, board_id: BoardId) -> Board:
    """Return the board with every item that ever was.

    Raises:
        LookupError: there is no such board.
    """
    return _filled(db, board_id, _ALL_ITEMS)


def all_items(db: Connection, board_id: BoardId) -> list[WorkItem]:
    """Return every item that ever was, in no order."""
    return _ALL_ITEMS.all(db, board_id=board_id)


def _filled(db: Connection, board_id: BoardId, items: ItemQuery) -> Board:
    found = _without_readings(db, board_id, items)
    found.readings = _readings(db, board_id)
    return found


def _without_readings(db: Connection, board_id: BoardId, items: ItemQuery) -> Board:
    found = frame(db, board_id)
    found.items = {item.id: item for item in items.all(db, board_id=board_id)}
    return found


def _read_frame(db: Connection, board_id: BoardId) -> Board:
    rows = db.raw.execute(f"SELECT {values.FACTS} FROM board WHERE id = ?", (board_id,)).fetchall()
    if not rows:
        raise LookupError(board_id)
    found = Board(values_of(rows, values.facts_of)[0])
    for column in _of_board(db, board_id, "board_column", values.COLUMN, values.column_of):
        found.columns[column.id] = column
    for lane in _of_board(db, board_id, "swimlane", values.SWIMLANE, values.swimlane_of):
        found.swimlanes[lane.id] = lane
    for person in _of_board(db, board_id, "person", values.PERSON, values.person_of):
        found.people[person.id] = person
    for goal in _of_board(db, board_id, "goal", values.GOAL, values.goal_of):
        found.goals[goal.id] = goal
    for metric in _metrics(db, board_id):
        found.metrics[metric.id] = metric
    for source in _of_board(db, board_id, "data_source", values.DATA_SOURCE, values.data_source_of):
        found.sources[source.id] = source
    for template in _of_board(db, board_id, "card_template", values.CARD_TEMPLATE, values.card_template_of):
        found.templates[template.id] = template
    for wall in _of_board(db, board_id, "wall", values.WALL, values.wall_of):
        found.wall = wall
    return found


def _of_board(db: Connection, board_id: BoardId, table: str, names: str, read: Callable[[Row], T]) -> list[T]:
    return values_of(db.raw.execute(f"SELECT {names} FROM {table} WHERE board_id = ?", (board_id,)).fetchall(), read)


def _metrics(db: Connection, board_id: BoardId) -> list[Metric]:
    targets: dict[int, list[Row]] = {}
    for row in db.raw.execute(
        "SELECT metric_id, day, value FROM target JOIN metric ON metric.id = metric_id WHERE board_id = ?"
        " ORDER BY metric_id, day",
        (board_id,),
    ):
        targets.setdefault(row[0], []).append(row)
    return _of_board(
        db, board_id, "metric", values.METRIC, lambda row: values.metric_of(row, _points(targets.get(row[0], ())))
    )


def _points(rows: Iterable[Row]) -> tuple[TargetPoint, ...]:
    return tuple(TargetPoint(date.fromisoformat(day), value) for _, day, value in rows)


def _readings(db: Connection, board_id: BoardId) -> dict[MetricId, list[Reading]]:
    found: dict[MetricId, list[Reading]] = {}
    rows = db.raw.execute(
        f"SELECT {values.READING} FROM reading WHERE metric_id IN (SELECT id FROM metric WHERE board_id = ?)"
        " ORDER BY metric_id, period, revision",
        (board_id,),
    )
    with _without_collector():
        for reading in values_of(rows.fetchall(), values.reading_of):
            found.setdefault(reading.metric_id, []).append(reading)
    return found


def readings_of(db: Connection, metric_id: MetricId) -> list[Reading]:
    """Return every reading of a metric with all its revisions, by period."""
    rows = db.raw.execute(
        f"SELECT {values.READING} FROM reading WHERE metric_id = ? ORDER BY period, revision", (metric_id,)
    )
    return values_of(rows.fetchall(), values.reading_of)


def items_by_id(db: Connection, ids: Sequence[ItemId]) -> dict[ItemId, WorkItem]:
    """Return those items that exist, by id."""
    if len(ids) == 1:
        item = ITEM_BY_ID.one(db, item_id=ids[0])
        return {} if item is None else {item.id: item}
    found: dict[ItemId, WorkItem] = {}
    for start in range(0, len(ids), _AT_ONCE):
        part = ", ".join(str(int(item_id)) for item_id in ids[start : start + _AT_ONCE])
        found.update((item.id, item) for item in ItemQuery(f"item.id IN ({part})").all(db))
    return found
