"""Comments on cards."""

from collections.abc import Callable

import pytest

from kanban.domain.errors import EmptyText, TextTooLong
from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.usecases.comments import (
    CommentOfAnother,
    NoSuchComment,
    change_comment,
    comment_item,
    take_comment_away,
)
from kanban.workspace import Workspace
from tests.boards import Clock, card

Make = Callable[[str], Workspace]


@pytest.fixture
def made(board: Make) -> Workspace:
    """A board of one card."""
    return board("To do: A | Done:")


def said(made: Workspace) -> list[tuple[int, str]]:
    return [(comment.number, comment.text) for comment in card(made, "A").comments]


def say(made: Workspace, text: str) -> None:
    made.do(Source.KEYBOARD, comment_item, item_id=card(made, "A").id, text=text)


def test_comments_are_said_changed_and_taken_away(made: Workspace) -> None:
    say(made, " first \r\n\r\n  line two \x07\n\n")
    say(made, "second")
    assert said(made) == [(1, " first\n\n  line two"), (2, "second")]
    before = card(made, "A").comments[0]
    made.do(Source.KEYBOARD, change_comment, item_id=card(made, "A").id, number=1, text="better")
    after = card(made, "A").comments[0]
    assert (after.text, after.at, after.actor) == ("better", before.at, "ann")
    made.do(Source.KEYBOARD, take_comment_away, item_id=card(made, "A").id, number=1)
    assert said(made) == [(2, "second")]
    made.undo()
    assert said(made) == [(1, "better"), (2, "second")]


def test_a_number_is_never_used_again(made: Workspace) -> None:
    say(made, "one")
    say(made, "two")
    made.do(Source.KEYBOARD, take_comment_away, item_id=card(made, "A").id, number=2)
    say(made, "three")
    assert said(made) == [(1, "one"), (3, "three")]


def test_operations_have_names(made: Workspace) -> None:
    say(made, "one")
    newest = made.undoable()
    assert newest is not None
    assert str(newest.title) == "Comment on R-1"


def test_only_who_said_it_changes_it(made: Workspace, clock: Clock) -> None:
    say(made, "mine")
    other = Workspace(Database.open(made.path), clock=clock, actor="bo")
    with pytest.raises(CommentOfAnother, match="ann wrote this comment; only ann can change it or take it away"):
        other.do(Source.KEYBOARD, change_comment, item_id=card(made, "A").id, number=1, text="x")
    with pytest.raises(CommentOfAnother):
        other.do(Source.KEYBOARD, take_comment_away, item_id=card(made, "A").id, number=1)
    other.close()
    assert said(made) == [(1, "mine")]


def test_what_cannot_be_said_is_refused(made: Workspace) -> None:
    with pytest.raises(EmptyText, match="The comment is empty"):
        say(made, " \n ")
    with pytest.raises(TextTooLong, match="The comment has 20001 characters"):
        say(made, "x" * 20_001)
    with pytest.raises(NoSuchComment, match="This comment on R-1 was taken away meanwhile"):
        made.do(Source.KEYBOARD, change_comment, item_id=card(made, "A").id, number=1, text="x")
    assert said(made) == []
