"""Cards as rows of a table: the same columns for CSV files and for spreadsheets, which the CSV reader knows again by their names."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from kanban.domain.board import Board, WorkItem
from kanban.domain.business.goals import goal_of
from kanban.domain.ids import ColumnId, ItemId
from kanban.exchange.outgoing import Passage

HEADERS: Final = (
    "Key",
    "Title",
    "Column",
    "Swimlane",
    "Type",
    "Class of service",
    "Owners",
    "Labels",
    "Due date",
    "Goal",
    "Blocked",
    "Waits for",
    "Created",
    "In column since",
    "Finished",
    "Notes",
    "Checklist",
    "Links",
    "Comments",
    "Archived",
    "History",
)
WIDTHS: Final = (12, 60, 16, 16, 14, 14, 24, 24, 12, 24, 30, 16, 18, 18, 18, 60, 40, 40, 60, 10, 60)
"""How wide a spreadsheet shows the columns, in characters."""

Cell = str | date | datetime | None


class CardTable:
    """The rows of cards; times are in the board's zone. `moves`: what is known of the cards' ways."""

    def __init__(self, board: Board, items: Sequence[WorkItem], moves: Mapping[ItemId, Sequence[Passage]]) -> None:
        self._board = board
        self._items = items
        self._moves = moves
        self._zone = board.facts.zone_info
        self._finished = board.finished_columns()

    def rows(self) -> Iterator[list[Cell]]:
        """Yield the cells of each card."""
        for item in self._items:
            yield self._row(item)

    def texts(self) -> Iterator[list[str]]:
        """Yield the cells of each card as texts; days and times are ISO 8601, times with their offset."""
        for row in self.rows():
            yield [_text(cell) for cell in row]

    def _row(self, item: WorkItem) -> list[Cell]:
        board, details, place = self._board, item.details, item.place
        lane = board.swimlanes.get(place.swimlane_id) if place and place.swimlane_id is not None else None
        goal = goal_of(board, details.goal_id)
        return [
            item.key,
            details.title,
            board.columns[place.column_id].name if place else "",
            lane.name if lane else "",
            details.item_type,
            details.class_of_service.value,
            "; ".join(board.people[owner].name for owner in details.owners if owner in board.people),
            "; ".join(details.labels),
            details.due,
            goal.name if goal else "",
            "" if item.block is None else item.block.reason or "yes",
            "; ".join(board.items[other].key for other in details.blocked_by if other in board.items),
            item.added_at.astimezone(self._zone),
            place.since.astimezone(self._zone) if place else None,
            self._finished_at(item),
            details.description,
            "\n".join(f"[{'x' if entry.done else ' '}] {entry.text}" for entry in details.checklist),
            "\n".join(f"{link.text} <{link.url}>" if link.text else link.url for link in details.links),
            "\n".join(f"{self._iso(c.at)};{c.actor};{c.text}" for c in item.comments),
            "yes" if item.archived else "",
            "\n".join(
                f"{self._iso(m.at)};;{self._name(m.before)};{self._name(m.after)}" for m in self._moves.get(item.id, ())
            ),
        ]

    def _finished_at(self, item: WorkItem) -> datetime | None:
        """Return when a card came to where work is finished, for good; None: it is not there."""
        if item.place is None or item.place.column_id not in self._finished:
            return None
        at = item.place.since
        for move in reversed(self._moves.get(item.id, ())):
            if move.after not in self._finished:
                break
            at = move.at
        return at.astimezone(self._zone)

    def _iso(self, at: datetime) -> str:
        return at.astimezone(self._zone).isoformat()

    def _name(self, column_id: ColumnId | None) -> str:
        return self._board.columns[column_id].name.replace(";", ",") if column_id is not None else ""


def _text(cell: Cell) -> str:
    if cell is None or isinstance(cell, str):
        return cell or ""
    return cell.isoformat()
