"""Which headers on the wall no longer say what the board says, since some moment."""

from dataclasses import dataclass

from kanban.domain.board import Board


@dataclass(frozen=True)
class Reprints:
    """Names of headers: those to print (new or changed) and those to take down (removed)."""

    to_print: tuple[str, ...] = ()
    to_take_down: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.to_print or self.to_take_down)


Headers = dict[tuple[str, int], tuple[str, int | None]]
"""What the printed headers say, by kind and id: a name, and of columns the limit."""


def headers_of(board: Board) -> Headers:
    """Return what the headers of a board say now."""
    columns: Headers = {("column", column.id): (column.name, column.wip_limit) for column in board.shown_columns()}
    return columns | {("lane", lane.id): (lane.name, None) for lane in board.shown_swimlanes()}


def reprints_since(before: Headers, board: Board) -> Reprints:
    """Return which headers differ from what they said before."""
    now = headers_of(board)
    changed = tuple(said[0] for header, said in now.items() if before.get(header) != said)
    return Reprints(changed, tuple(said[0] for header, said in before.items() if header not in now))
