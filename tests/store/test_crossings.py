"""When items were started and finished, as the log has it."""

from collections.abc import Callable

from kanban.domain.operations import Source
from kanban.store.crossings import Crossings, crossings
from kanban.usecases import item_fates
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, move, whole

Found = dict[str, tuple[str, str]]


def found(workspace: Workspace, *titles: str) -> Found:
    """Return the times of starts and finishes by title, of all items or of these."""
    board = whole(workspace)
    started = [column(workspace, name).id for name in ("Doing", "Test", "Done")]
    ids = [card(workspace, title).id for title in titles] or None
    known = workspace.read(crossings, workspace.board_id, started, board.finished_columns(), ids)
    return {board.items[item_id].title: _times(crossed) for item_id, crossed in known.items()}


def _times(crossed: Crossings) -> tuple[str, str]:
    started, finished = (f"{at:%d.%m. %H}" if at else "" for at in crossed)
    return started, finished


def test_the_last_move_over_a_line_counts(board: Callable[[str], Workspace], clock: Clock) -> None:
    made = board("To do: A B C | Doing: | Test: | Done:")
    move(made, "A", "Doing")
    clock.go(days=1)
    move(made, "A", "Test")
    move(made, "B", "Done")
    clock.go(days=1)
    move(made, "A", "To do")
    move(made, "B", "Test")
    assert found(made) == {"A": ("", ""), "B": ("03.03. 01", "")}
    clock.go(days=1)
    move(made, "A", "Doing")
    move(made, "B", "Done")
    assert found(made) == {"A": ("05.03. 01", ""), "B": ("03.03. 01", "05.03. 01")}
    assert found(made, "B", "C") == {"B": ("03.03. 01", "05.03. 01")}


def test_what_was_undone_counts_for_nothing(board: Callable[[str], Workspace], clock: Clock) -> None:
    made = board("To do: A | Doing: | Test: | Done:")
    move(made, "A", "Doing")
    clock.go(days=2)
    move(made, "A", "To do")
    made.undo()
    assert found(made) == {"A": ("02.03. 01", "")}
    made.redo()
    assert found(made) == {"A": ("", "")}


def test_who_comes_as_finished_has_no_finish_and_who_never_existed_nothing(
    board: Callable[[str], Workspace], clock: Clock
) -> None:
    made = board("To do: A | Doing: B | Test: | Done: C")
    assert found(made) == {"B": ("02.03. 01", ""), "C": ("02.03. 01", "")}
    clock.go(days=1)
    move(made, "C", "Doing")
    move(made, "C", "Done")
    made.do(Source.COMMAND, item_fates.void_item, item_id=card(made, "B").id)
    assert found(made) == {"C": ("02.03. 01", "03.03. 01")}


def test_who_was_discarded_and_put_back_goes_on(board: Callable[[str], Workspace], clock: Clock) -> None:
    made = board("To do: | Doing: A | Test: | Done:")
    clock.go(days=1)
    made.do(Source.COMMAND, item_fates.discard_item, item_id=card(made, "A").id)
    clock.go(days=1)
    made.do(Source.COMMAND, item_fates.put_back_item, item_id=card(made, "A").id)
    assert found(made) == {"A": ("02.03. 01", "")}
