"""When a paper card is out of date, and which revision the next one carries."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kanban.domain.board import (
    CARD_PARTS,
    USUAL_PARTS,
    Board,
    BoardFacts,
    ClassOfService,
    ItemDetails,
    Person,
    Print,
    WorkItem,
)
from kanban.domain.business.values import Goal
from kanban.domain.ids import BoardId, GoalId, ItemId, PersonId
from kanban.domain.prints import (
    card_digest,
    changes_on_paper,
    hangs_otherwise,
    is_older_print,
    item_code,
    needs_reprint,
    next_revision,
    person_code,
)

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


def test_digests_of_usual_cards_are_those_that_are_in_peoples_files(board: Board) -> None:
    details = ItemDetails(
        "Refund 退款",
        item_type="bug",
        class_of_service=ClassOfService.FIXED_DATE,
        due=date(2026, 12, 24),
        owners=(ANN.id,),
        labels=("web", "大促"),
    )
    full = replace(item(board, None), details=details)
    assert card_digest(board, full) == card_digest(board, full, USUAL_PARTS) == "03fc56b977a5"
    assert card_digest(board, replace(full, details=ItemDetails("Refund"))) == "5e2022049fe7"
    assert USUAL_PARTS == ("type", "owners", "due", "labels")
    assert card_digest(board, full, CARD_PARTS) != "03fc56b977a5"


def choosing(board: Board, *parts: str) -> Board:
    return replace(board, facts=replace(board.facts, card_parts=parts))


def test_a_part_that_is_not_printed_does_not_make_a_card_out_of_date(board: Board) -> None:
    board = choosing(board, "due", "goal")
    goal = Goal(GoalId(3), "Fewer refunds")
    board.goals[goal.id] = goal
    made = item(board, None)
    made = replace(made, details=replace(made.details, goal_id=goal.id))
    printed = replace(made, printed=Print(1, card_digest(board, made), AT, parts=board.facts.card_parts))
    details = printed.details
    for same in (replace(details, owners=()), replace(details, labels=()), replace(details, item_type="bug")):
        assert not needs_reprint(board, replace(printed, details=same))
    for other in (replace(details, due=AT.date()), replace(details, goal_id=None), replace(details, title="R")):
        assert needs_reprint(board, replace(printed, details=other))
    board.goals[goal.id] = replace(goal, name="No refunds")
    assert needs_reprint(board, printed)


def test_another_choice_alone_is_no_reason_to_print_anew(board: Board) -> None:
    printed = item(board, 1)
    assert not hangs_otherwise(board, printed)
    board = choosing(board, "due")
    assert not needs_reprint(board, printed)
    assert hangs_otherwise(board, printed)
    assert next_revision(board, printed) == 1
    assert not hangs_otherwise(board, item(board, None))
    changed = replace(printed, details=replace(printed.details, labels=()))
    assert needs_reprint(board, changed)


def test_what_changed_on_paper_is_told(board: Board) -> None:
    printed = item(board, 1)
    before = printed.details
    assert changes_on_paper(board, printed, before) == ()
    after = replace(
        before, title="Refunds", due=AT.date(), class_of_service=ClassOfService.EXPEDITE, description="Not on paper"
    )
    assert changes_on_paper(board, replace(printed, details=after), before) == ("title", "class_of_service", "due")
    board.people[ANN.id] = replace(ANN, name="Ann Wang")
    assert changes_on_paper(board, printed, before) == ("owners",)
