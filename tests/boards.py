"""Boards as texts, on a clock that tests can set: `board("To do: A B | Doing(2): C | Done:")`."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kanban.domain.board import Board, Column, WorkItem
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Source
from kanban.store import queries
from kanban.store.database import Database
from kanban.usecases import boards, items
from kanban.workspace import Workspace

ZONE: Final = "Asia/Shanghai"
START: Final = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""A Monday, nine in the morning in Shanghai."""
_COLUMN: Final = re.compile(r"\s*(?P<name>[^(:]+?)\s*(?:\((?P<limit>\d+)\))?\s*:(?P<cards>[^|]*)")


class Clock:
    """A clock that goes on by one second each time it is read, and by more when told to."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the time, aware UTC, and go on by a second."""
        self.now += timedelta(seconds=1)
        return self.now

    def go(self, *, days: float = 0, hours: float = 0, minutes: float = 0) -> None:
        """Let time pass (or, below zero, set the clock back)."""
        self.now += timedelta(days=days, hours=hours, minutes=minutes)


def new_workspace(path: Path, plan: boards.BoardPlan, clock: Clock) -> Workspace:
    """Make a board file with one board and open it."""
    workspace = Workspace(Database.create(path), clock=clock, actor="ann")
    workspace.do(Source.COMMAND, boards.create_board, plan=plan)
    return workspace


def board_of_text(path: Path, text: str, clock: Clock) -> Workspace:
    """Make a board file from a text: columns by "|", the limit in brackets, cards by their one-word titles."""
    found = [_COLUMN.fullmatch(part) for part in text.split("|")]
    parts = [part for part in found if part is not None]
    assert len(parts) == len(found), f"not a board: {text}"
    limits = {part["name"]: int(part["limit"]) for part in parts if part["limit"]}
    plan = boards.plan_of("Team", [part["name"] for part in parts], ZONE, limits=limits)
    workspace = new_workspace(path, plan, clock)
    for part in parts:
        for title in part["cards"].split():
            workspace.do(Source.COMMAND, items.add_item, title=title, column_id=column(workspace, part["name"]).id)
    return workspace


def text_of(workspace: Workspace) -> str:
    """Return the board as a text of the form that `board_of_text` reads."""
    board = whole(workspace)
    cards = board.ordered_cards()
    return " | ".join(
        _column_text(c, [card for card in cards if _column_of(card) == c.id]) for c in board.shown_columns()
    )


def _column_of(card: WorkItem) -> ColumnId | None:
    return card.place.column_id if card.place else None


def _column_text(shown: Column, cards: list[WorkItem]) -> str:
    limit = f"({shown.wip_limit})" if shown.wip_limit is not None else ""
    return " ".join([f"{shown.name}{limit}:", *(card.title for card in cards)])


def whole(workspace: Workspace) -> Board:
    """Return the board with every item that ever was."""
    return workspace.read(queries.whole_board, workspace.board_id)


def column(workspace: Workspace, name: str) -> Column:
    """Return the column of this name."""
    return next(c for c in whole(workspace).shown_columns() if c.name == name)


def card(workspace: Workspace, title: str) -> WorkItem:
    """Return the item of this title, wherever it is."""
    return next(item for item in whole(workspace).items.values() if item.title == title)


def move(workspace: Workspace, title: str, column_name: str, source: Source = Source.MOUSE) -> None:
    """Move a card to a column, both by name."""
    workspace.do(
        source, items.move_item, item_id=card(workspace, title).id, column_id=column(workspace, column_name).id
    )
