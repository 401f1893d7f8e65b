"""Several items at once: one decision, one undo step, the rules of the single ones."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kanban.domain.board import BoardFacts, ClassOfService, LimitPolicy
from kanban.domain.errors import (
    BlockedAlready,
    ItemArchived,
    NoSuchColumn,
    NoSuchSwimlane,
    NotFound,
    WipLimitReached,
)
from kanban.domain.ids import ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Decision, Source
from kanban.usecases import boards, item_groups, items
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, text_of, whole

Make = Callable[[str], Workspace]


def ids(workspace: Workspace, titles: str) -> list[ItemId]:
    return [card(workspace, title).id for title in titles.split()]


def move(workspace: Workspace, titles: str, name: str, above: str | None = None, *, at_end: bool = False) -> str:
    change = workspace.do(
        Source.MOUSE,
        item_groups.move_items,
        item_ids=ids(workspace, titles),
        column_id=column(workspace, name).id,
        above=card(workspace, above).id if above else None,
        at_end=at_end,
    )
    return str(change.operation.title) if change else ""


def test_cards_go_together_in_the_order_in_which_they_are_named(board: Make) -> None:
    made = board("To do: A B C D | Doing: X Y | Done:")
    assert move(made, "C A", "Doing", above="Y") == "Move 2 cards to Doing"
    assert text_of(made) == "To do: B D | Doing: X C A Y | Done:"
    made.undo()
    assert text_of(made) == "To do: A B C D | Doing: X Y | Done:"


def test_a_move_is_called_by_what_is_another_there(board: Make) -> None:
    made = board("To do: A B | Doing: C | Done:")
    made.do(Source.MOUSE, boards.add_swimlane, name="Web")
    (web,) = whole(made).swimlanes

    def title(titles: str, name: str, lane: SwimlaneId | None) -> str:
        change = made.do(
            Source.MOUSE,
            item_groups.move_items,
            item_ids=ids(made, titles),
            column_id=column(made, name).id,
            swimlane_id=lane,
        )
        return str(change.operation.title) if change else ""

    assert title("A", "To do", web) == "Move R-1 to Web"
    assert title("A", "Doing", None) == "Move R-1 to Doing"
    assert title("A", "To do", web) == "Move R-1 to To do, Web"
    assert title("A", "To do", None) == "Move R-1 out of its swimlane"
    assert title("A B", "To do", web) == "Move 2 cards to Web"
    assert title("A B", "Doing", None) == "Move 2 cards to Doing"
    assert title("A B", "Done", web) == "Move 2 cards to Done, Web"
    assert title("A B", "Done", None) == "Move 2 cards out of their swimlanes"


def test_one_card_is_named_by_its_key(board: Make) -> None:
    made = board("To do: A B | Doing: | Done:")
    assert move(made, "B", "Doing") == "Move R-2 to Doing"
    assert move(made, "A", "Doing", above="B") == "Move R-1 to Doing"
    assert move(made, "B", "Doing", above="A") == "Reorder R-2 in Doing"
    assert text_of(made) == "To do: | Doing: B A | Done:"


@pytest.mark.parametrize(
    ("titles", "above", "after"),
    [
        ("A", "C", "B A C D"),
        ("A C", "B", "A C B D"),
        ("C D", "A", "C D A B"),
        ("D A", None, "B C D A"),
        ("B C", "C", "A B C D"),
        ("B C", "D", "A B C D"),
        ("A B C D", "A", "A B C D"),
        ("A C", "C", "B A C D"),
    ],
)
def test_order_within_a_column(board: Make, titles: str, above: str | None, after: str) -> None:
    made = board("To do: A B C D | Doing: | Done:")
    said = move(made, titles, "To do", above=above, at_end=above is None)
    assert text_of(made) == f"To do: {after} | Doing: | Done:"
    assert bool(said) == (after != "A B C D")


def test_the_newest_are_on_top_where_work_is_finished(board: Make) -> None:
    made = board("To do: A B C | Doing: | Done: X Y")
    move(made, "A B", "Done")
    assert text_of(made) == "To do: C | Doing: | Done: A B X Y"
    move(made, "C", "Done", at_end=True)
    assert text_of(made) == "To do: | Doing: | Done: A B X Y C"
    move(made, "A", "Done", at_end=True)
    assert text_of(made) == "To do: | Doing: | Done: B X Y C A"


def refuse_over_limits(workspace: Workspace) -> BoardFacts:
    facts = replace(workspace.facts(), limit_policy=LimitPolicy.REFUSE)
    workspace.do(Source.COMMAND, boards.change_board, facts=facts)
    return facts


def test_a_full_column_refuses_what_would_be_too_many_together(board: Make) -> None:
    made = board("To do: A B C | Doing(2): X | Done:")
    refuse_over_limits(made)
    with pytest.raises(WipLimitReached) as refused:
        move(made, "A B", "Doing")
    assert refused.value.fields == {"column": "Doing", "count": 1, "limit": 2, "key": "R-1, R-2"}
    assert text_of(made) == "To do: A B C | Doing(2): X | Done:"
    move(made, "A", "Doing")
    move(made, "X A", "Doing", above="X")
    assert text_of(made) == "To do: B C | Doing(2): X A | Done:"


def test_a_reason_passes_the_limit_and_stays_with_each_move(board: Make) -> None:
    made = board("To do: A B | Doing(1): | Done:")
    refuse_over_limits(made)
    change = made.do(
        Source.MOUSE,
        item_groups.move_items,
        item_ids=ids(made, "A B"),
        column_id=column(made, "Doing").id,
        reason="both are needed tonight",
    )
    assert change is not None
    assert [event.reason for event in change.events if hasattr(event, "reason")] == ["both are needed tonight"] * 2


def test_lanes_are_kept_or_changed(workspace: Workspace) -> None:
    fast, slow = lanes(workspace)
    ready, dev = column(workspace, "Ready").id, column(workspace, "Dev").id
    for title, lane in (("A", fast), ("B", slow), ("C", slow)):
        workspace.do(Source.COMMAND, items.add_item, title=title, column_id=ready, swimlane_id=lane)
    workspace.do(Source.MOUSE, item_groups.move_items, item_ids=ids(workspace, "A B"), column_id=dev, keep_lanes=True)
    assert lanes_of_cards(workspace) == {"A": fast, "B": slow, "C": slow}
    workspace.do(Source.MOUSE, item_groups.move_items, item_ids=ids(workspace, "B C"), column_id=dev, swimlane_id=fast)
    assert lanes_of_cards(workspace) == {"A": fast, "B": fast, "C": fast}
    assert text_of(workspace) == "Backlog: | Ready: | Dev: A B C | Test: | Done:"
    with pytest.raises(NoSuchSwimlane):
        workspace.do(
            Source.MOUSE,
            item_groups.move_items,
            item_ids=ids(workspace, "B C"),
            column_id=dev,
            swimlane_id=SwimlaneId(9),
        )


def lanes(workspace: Workspace) -> tuple[SwimlaneId, SwimlaneId]:
    for name in ("Fast", "Slow"):
        workspace.do(Source.COMMAND, boards.add_swimlane, name=name)
    fast, slow = whole(workspace).shown_swimlanes()
    return fast.id, slow.id


def lanes_of_cards(workspace: Workspace) -> dict[str, SwimlaneId | None]:
    return {item.title: item.place.swimlane_id for item in whole(workspace).items.values() if item.place}


def test_no_two_cards_of_a_column_share_a_rank(workspace: Workspace) -> None:
    """Between the cards of one lane lie those of another; a group finds room between all of them."""
    fast, slow = lanes(workspace)
    dev = column(workspace, "Dev").id
    for number in range(8):
        lane = fast if number % 2 else slow
        workspace.do(Source.COMMAND, items.add_item, title=str(number), column_id=dev, swimlane_id=lane)
    for titles, above in (("1 3", "5"), ("7 5", "1"), ("3 7", "1")):
        workspace.do(
            Source.MOUSE,
            item_groups.move_items,
            item_ids=ids(workspace, titles),
            column_id=dev,
            swimlane_id=fast,
            above=card(workspace, above).id,
        )
    ranks = sorted((item.place.rank, item.title) for item in whole(workspace).items.values() if item.place)
    assert len({rank for rank, _ in ranks}) == 8
    assert [title for _, title in ranks if title in "1357"] == ["5", "3", "7", "1"]


def test_time_in_the_column_goes_on_when_only_the_order_changes(board: Make, clock: Clock) -> None:
    made = board("To do: A B C | Doing: | Done:")
    before = card(made, "C").place
    clock.go(days=3)
    move(made, "C B", "To do", above="A")
    after = card(made, "C").place
    assert before is not None
    assert after is not None
    assert after.rank != before.rank
    assert after.since == before.since


def test_a_card_in_the_archive_and_a_column_that_is_not_there_are_refused(board: Make) -> None:
    made = board("To do: A B | Doing: | Done:")
    made.do(Source.MOUSE, items.archive_item, item_id=card(made, "A").id)
    with pytest.raises(ItemArchived):
        move(made, "A B", "Doing")
    nowhere = replace(column(made, "Done"), id=99).id  # type: ignore[arg-type]
    with pytest.raises(NoSuchColumn):
        made.do(Source.MOUSE, item_groups.move_items, item_ids=ids(made, "B"), column_id=nowhere)


def test_blocking_passes_over_what_is_blocked_and_is_undone_at_once(board: Make) -> None:
    made = board("To do: A B C | Doing: | Done:")
    made.do(Source.MOUSE, items.block_item, item_id=card(made, "B").id, reason="first")
    change = made.do(Source.MOUSE, item_groups.block_items, item_ids=ids(made, "A B C"), reason="no power")
    assert change is not None
    assert str(change.operation.title) == "Block 2 cards"
    assert [reason(made, title) for title in "ABC"] == ["no power", "first", "no power"]
    made.undo()
    assert [reason(made, title) for title in "ABC"] == [None, "first", None]
    made.do(Source.MOUSE, item_groups.unblock_items, item_ids=ids(made, "A B C"))
    assert [reason(made, title) for title in "ABC"] == [None, None, None]


def reason(workspace: Workspace, title: str) -> str | None:
    block = card(workspace, title).block
    return block.reason if block else None


def test_a_single_one_is_refused_as_ever(board: Make) -> None:
    made = board("To do: A | Doing: | Done:")
    made.do(Source.MOUSE, item_groups.block_items, item_ids=ids(made, "A"), reason="x")
    with pytest.raises(BlockedAlready):
        made.do(Source.MOUSE, item_groups.block_items, item_ids=ids(made, "A"), reason="y")


@pytest.mark.parametrize(
    ("use_case", "title"),
    [
        (item_groups.archive_items, "Archive 2 cards"),
        (item_groups.discard_items, "Discard 2 cards"),
        (item_groups.void_items, "Take back 2 cards"),
    ],
)
def test_leaving_the_board(board: Make, use_case: Callable[..., Decision], title: str) -> None:
    made = board("To do: A B C | Doing: | Done:")
    change = made.do(Source.MOUSE, use_case, item_ids=ids(made, "A B"))
    assert change is not None
    assert str(change.operation.title) == title
    assert text_of(made) == "To do: C | Doing: | Done:"
    made.undo()
    assert text_of(made) == "To do: A B C | Doing: | Done:"


def test_owners_and_class(board: Make) -> None:
    made = board("To do: A B | Doing: | Done:")
    made.do(Source.COMMAND, boards.add_person, name="Li Wei")
    (person,) = whole(made).people
    change = made.do(Source.MOUSE, item_groups.assign_items, item_ids=ids(made, "A B"), person_id=person)
    assert change is not None
    assert str(change.operation.title) == "Assign 2 cards to Li Wei"
    assert made.do(Source.MOUSE, item_groups.assign_items, item_ids=ids(made, "A B"), person_id=person) is None
    change = made.do(Source.MOUSE, item_groups.release_items, item_ids=ids(made, "A"), person_id=person)
    assert change is not None
    assert str(change.operation.title) == "Take Li Wei off R-1"
    assert [card(made, title).details.owners for title in "AB"] == [(), (person,)]
    expedite = ClassOfService.EXPEDITE
    made.do(Source.MOUSE, item_groups.classify_items, item_ids=ids(made, "A B"), class_of_service=expedite)
    assert {card(made, title).details.class_of_service for title in "AB"} == {expedite}


@pytest.mark.parametrize("use_case", [item_groups.assign_items, item_groups.release_items])
def test_somebody_whom_the_board_does_not_know(board: Make, use_case: Callable[..., Decision]) -> None:
    made = board("To do: A B | Doing: | Done:")
    with pytest.raises(NotFound):
        made.do(Source.MOUSE, use_case, item_ids=ids(made, "A B"), person_id=PersonId(5))
