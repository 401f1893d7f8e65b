"""Searches that the team keeps."""

import pytest

from kanban.domain.errors import EmptyText, NotFound, Refused, TextTooLong
from kanban.domain.operations import Source
from kanban.usecases.filters import FILTERS_MOST, TooManyFilters, drop_filter, keep_filter
from kanban.workspace import Workspace
from tests.boards import whole


def kept(workspace: Workspace) -> list[tuple[str, str]]:
    return [(known.name, known.query) for known in whole(workspace).facts.filters]


def keep(workspace: Workspace, name: str, query: str) -> None:
    workspace.do(Source.KEYBOARD, keep_filter, name=name, query=query)


def test_searches_are_kept_in_their_order_and_replaced_where_they_stand(workspace: Workspace) -> None:
    keep(workspace, "  Mine ", "owner:me")
    keep(workspace, "急", "加急 | 阻塞")
    keep(workspace, "MINE", "owner:me  -blocked")
    assert kept(workspace) == [("MINE", "owner:me -blocked"), ("急", "加急 | 阻塞")]


def test_keeping_and_removing_are_undone_by_name(workspace: Workspace) -> None:
    keep(workspace, "Mine", "owner:me")
    workspace.do(Source.KEYBOARD, drop_filter, name="mine")
    assert kept(workspace) == []
    operation = workspace.undoable()
    assert operation is not None
    assert str(operation.title) == "Remove the search mine"
    workspace.undo(Source.KEYBOARD)
    assert kept(workspace) == [("Mine", "owner:me")]
    workspace.undo(Source.KEYBOARD)
    assert kept(workspace) == []


def test_the_same_again_is_no_change(workspace: Workspace) -> None:
    keep(workspace, "Mine", "owner:me")
    assert workspace.do(Source.KEYBOARD, keep_filter, name="Mine", query="owner:me") is None


@pytest.mark.parametrize(
    ("name", "query", "error"),
    [("", "x", EmptyText), ("x", "  ", EmptyText), ("x" * 61, "x", TextTooLong), ("x", "y" * 1_001, TextTooLong)],
)
def test_what_cannot_be_kept_changes_nothing(workspace: Workspace, name: str, query: str, error: type[Refused]) -> None:
    with pytest.raises(error):
        keep(workspace, name, query)
    assert kept(workspace) == []


def test_unknown_names_and_too_many(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="There is no search “nothing” on this board"):
        workspace.do(Source.KEYBOARD, drop_filter, name="nothing")
    with workspace.together():
        for number in range(FILTERS_MOST):
            keep(workspace, f"F{number}", "x")
    with pytest.raises(TooManyFilters, match="This board keeps 100 searches already"):
        keep(workspace, "one more", "x")
    keep(workspace, "f7", "y")
    assert len(kept(workspace)) == FILTERS_MOST
