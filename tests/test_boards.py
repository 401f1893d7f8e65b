"""The tests' own boards as texts."""

from collections.abc import Callable

from kanban.workspace import Workspace
from tests.boards import move, text_of


def test_a_board_reads_back_as_its_text(board: Callable[[str], Workspace]) -> None:
    made = board("To do: A B | Doing(2): C | Done:")
    assert text_of(made) == "To do: A B | Doing(2): C | Done:"
    move(made, "A", "Doing")
    assert text_of(made) == "To do: B | Doing(2): C A | Done:"


def test_the_five_columns(workspace: Workspace) -> None:
    assert text_of(workspace) == "Backlog: | Ready: | Dev: | Test: | Done:"
