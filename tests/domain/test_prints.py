"""When a paper card is out of date, and which revision the next one carries."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kanban.domain.board import (
    Board,
    BoardFacts,
    BoardId,
    ItemDetails,
    ItemId,
    Person,
    PersonId,
    Print,
    WorkItem,
)
from kanban.domain.prints import card_digest, is_older_print, item_code, needs_reprint, next_revision, person_code

AT = datetime(2026, 3, 2, tzinfo=UTC)
ANN = Person(PersonId(4), "Ann Lee", "AL")


@pytest.fixture
def board() -> Board:
    return Board(BoardFacts(BoardId(1), "Team", "K7", "Asia/Shanghai"), people={ANN.id: ANN})


def item(board: Board, revision: int | None) -> WorkItem:
    made = WorkItem(ItemId(9), 1, "R-1", ItemDetails("Refund", owners=(ANN.id,), labels=("web",)), AT)
    if revision is None:
        return made
    return replace(made, printed=Print(revision, card_digest(board, made), AT))


def test_only_what_is_on_the_card_makes_it_out_of_date(board: Board) -> None:
    printed = item(board, 1)
    assert not needs_reprint(board, printed)
    details = printed.details
    for same in (replace(details, description="More"), replace(details, goal_id=None)):
        assert not needs_reprint(board, replace(printed, details=same))
    for other in (
        replace(details, title="Refunds"),
        replace(details, labels=("app",)),
        replace(details, owners=()),
        replace(details, due=AT.date()),
        replace(details, item_type="bug"),
    ):
        assert needs_reprint(board, replace(printed, details=other))
    board.people[ANN.id] = replace(ANN, name="Ann Wang")
    assert needs_reprint(board, printed)
    assert not needs_reprint(board, item(board, None))


def test_revisions_rise_when_the_content_changed(board: Board) -> None:
    assert next_revision(board, item(board, None)) == 1
    printed = item(board, 31)
    assert next_revision(board, printed) == 31
    changed = replace(printed, details=replace(printed.details, title="Refunds"))
    assert next_revision(board, changed) == 32
    assert item_code(board, printed)[:8] == "TK70001Z"
    assert item_code(board, changed)[:8] == "TK700010"


def test_older_prints_are_known_across_the_wrap(board: Board) -> None:
    printed = item(board, 33)
    assert [revision for revision in range(32) if is_older_print(printed, revision)] == [0, *range(18, 32)]
    assert not is_older_print(item(board, None), 5)


def test_badges(board: Board) -> None:
    assert person_code(board, ANN)[:8] == "TK7YG040"
