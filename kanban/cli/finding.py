"""The search of the window's search line, for `items --find`."""

from collections.abc import Sequence

from kanban.cli.session import Session
from kanban.domain.board import Board, WorkItem
from kanban.domain.search import SearchIndex, parse
from kanban.domain.search.query import asks_log
from kanban.store.item_times import item_times
from kanban.workspace import Workspace


def found(session: Session, workspace: Workspace, board: Board, cards: Sequence[WorkItem]) -> list[WorkItem]:
    """Return those of the cards that `--find` finds, in their order; what was not understood is noted."""
    query = parse(session.given.find)
    for problem in query.problems:
        session.note(str(problem.why))
    times = workspace.read(item_times, board) if asks_log(query) else None
    ids = SearchIndex(board, cards, times=times, actor=workspace.actor).find(query, workspace.now())
    return [item for item in cards if item.id in ids]
