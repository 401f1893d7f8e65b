"""What people do with cards, on boards written as texts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kanban.domain.board import ClassOfService, ItemDetails, LimitPolicy
from kanban.domain.errors import (
    AlreadyThere,
    BlockedAlready,
    EmptyText,
    ItemArchived,
    ItemOffBoard,
    ItemWasVoided,
    NoFinishColumn,
    NoSuchColumn,
    NoSuchItem,
    NotBlocked,
    NotFound,
    Refused,
    TextTooLong,
    TimeInFuture,
    TimeTooEarly,
    WipLimitReached,
)
from kanban.domain.events import CardSeen, ItemMoved
from kanban.domain.ids import GoalId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Change, Source
from kanban.store import log, queries
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, move, text_of, whole

Boards = Callable[[str], Workspace]


def strict(workspace: Workspace) -> None:
    facts = replace(workspace.facts(), limit_policy=LimitPolicy.REFUSE)
    workspace.do(Source.MOUSE, boards.change_board, facts=facts)


def move_above(workspace: Workspace, title: str, above: str) -> None:
    target = card(workspace, above)
    assert target.place is not None
    place = target.place.column_id
    workspace.do(Source.MOUSE, items.move_item, item_id=card(workspace, title).id, column_id=place, above=target.id)


# add


def test_a_new_card_comes_to_the_bottom_of_the_first_column(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    change = workspace.do(Source.MOUSE, items.add_item, title="  Refund\n in 2 days ")
    assert change is not None
    assert str(change.operation.title) == "Add R-2 to To do"
    item = card(workspace, "Refund in 2 days")
    assert (item.key, item.number, item.added_at) == ("R-2", 2, change.operation.recorded_at)
    assert item.place is not None
    assert item.place.since == item.added_at
    assert [found.title for found in whole(workspace).ordered_cards()] == ["A", "Refund in 2 days"]


def test_keys_step_over_those_that_came_in_by_import(board: Boards) -> None:
    workspace = board("To do: A | Done:")
    workspace.do(Source.IMPORT, items.add_item, title="B", key="R-3")
    workspace.do(Source.MOUSE, items.add_item, title="C")
    workspace.do(Source.IMPORT, items.add_item, title="D", key="JIRA-77")
    workspace.do(Source.MOUSE, items.add_item, title="E")
    assert [card(workspace, title).key for title in "ABCDE"] == ["R-1", "R-3", "R-4", "JIRA-77", "R-5"]
    with pytest.raises(AlreadyThere, match="“JIRA-77” is there already"):
        workspace.do(Source.IMPORT, items.add_item, title="F", key="JIRA-77")


def test_a_voided_cards_number_and_key_are_never_used_again(board: Boards) -> None:
    workspace = board("To do: A | Done:")
    workspace.undo()
    workspace.do(Source.MOUSE, items.add_item, title="B")
    assert (card(workspace, "B").key, card(workspace, "B").number) == ("R-2", 2)


REFUSED_ADDS: list[tuple[dict[str, object], type[Refused], str]] = [
    ({"title": " \n"}, EmptyText, "The title is empty. Type at least one character."),
    ({"title": "x" * 501}, TextTooLong, "The title has 501 characters; at most 500 are possible."),
    (
        {"title": "x", "column_id": 9},
        NoSuchColumn,
        "There is no column “9” on this board. Its columns are: To do, Done.",
    ),
    (
        {"title": "x", "details": ItemDetails("", owners=(PersonId(3),))},
        NotFound,
        "There is no person “3” on this board.",
    ),
    ({"title": "x", "details": ItemDetails("", goal_id=GoalId(3))}, NotFound, "There is no goal “3” on this board."),
    (
        {"title": "x", "details": ItemDetails("", labels=("y" * 41,))},
        TextTooLong,
        "The label has 41 characters; at most 40 are possible.",
    ),
    (
        {"title": "x", "at": datetime(2026, 3, 2, 2, tzinfo=UTC)},
        TimeInFuture,
        "2026-03-02 10:00:00+08:00 is in the future; it is 2026-03-02 09:00:03+08:00 now. Nothing was recorded.",
    ),
]


@pytest.mark.parametrize(("what", "error", "sentence"), REFUSED_ADDS)
def test_what_cannot_be_added(board: Boards, what: dict[str, object], error: type[Refused], sentence: str) -> None:
    workspace = board("To do: A | Done:")
    add: Callable[..., Change | None] = workspace.do
    with pytest.raises(error) as refused:
        add(Source.MOUSE, items.add_item, **what)
    assert str(refused.value) == sentence
    assert text_of(workspace) == "To do: A | Done:"


def test_a_card_that_came_yesterday(board: Boards, clock: Clock) -> None:
    workspace = board("To do: | Done:")
    yesterday = clock.now - timedelta(days=1)
    change = workspace.do(Source.MOUSE, items.add_item, title="A", at=yesterday)
    assert change is not None
    assert card(workspace, "A").added_at == yesterday
    assert change.operation.recorded_at > yesterday


# move


def test_cards_go_to_the_bottom_but_to_the_top_of_the_last_column(board: Boards) -> None:
    workspace = board("To do: A B C | Doing: | Done:")
    for title in "ABC":
        move(workspace, title, "Doing")
    assert text_of(workspace) == "To do: | Doing: A B C | Done:"
    for title in "ABC":
        move(workspace, title, "Done")
    assert text_of(workspace) == "To do: | Doing: | Done: C B A"


def test_cards_are_put_above_others(board: Boards) -> None:
    workspace = board("To do: A B C D | Doing: X Y | Done: P Q")
    move_above(workspace, "D", "B")
    assert text_of(workspace) == "To do: A D B C | Doing: X Y | Done: P Q"
    move_above(workspace, "A", "C")
    assert text_of(workspace) == "To do: D B A C | Doing: X Y | Done: P Q"
    move_above(workspace, "B", "Y")
    assert text_of(workspace) == "To do: D A C | Doing: X B Y | Done: P Q"
    move_above(workspace, "C", "Q")
    move_above(workspace, "C", "P")
    assert text_of(workspace) == "To do: D A | Doing: X B Y | Done: C P Q"


def test_a_card_that_is_there_already_stays(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done: P Q")
    before = whole(workspace)
    ids = {title: card(workspace, title).id for title in "ABPQ"}
    first, last = column(workspace, "To do").id, column(workspace, "Done").id
    for item, place, above, at_end in [
        ("A", first, None, False),
        ("A", first, "A", False),
        ("A", first, "B", False),
        ("B", first, None, True),
        ("P", last, "Q", False),
        ("P", last, None, True),
    ]:
        target = ids[above] if above else None
        change = workspace.do(
            Source.MOUSE, items.move_item, item_id=ids[item], column_id=place, above=target, at_end=at_end
        )
        assert change is None, item
    assert whole(workspace) == before


def test_to_the_end_of_the_same_column(board: Boards) -> None:
    workspace = board("To do: A B | Done: P Q")
    for title, name in (("A", "To do"), ("Q", "Done")):
        place = column(workspace, name).id
        workspace.do(Source.MOUSE, items.move_item, item_id=card(workspace, title).id, column_id=place, at_end=True)
    assert text_of(workspace) == "To do: B A | Done: Q P"


def test_reordering_does_not_restart_the_time_in_the_column(board: Boards, clock: Clock) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    since = card(workspace, "B").place
    clock.go(hours=5)
    move_above(workspace, "B", "A")
    now = card(workspace, "B").place
    assert since is not None
    assert now is not None
    assert now.since == since.since
    (newest,) = workspace.read(log.recent_operations, workspace.board_id, 1)
    assert str(newest.title) == "Reorder R-2 in To do"
    assert len(workspace.read(log.logged_moves, workspace.board_id)) == 2


def test_above_a_card_that_left_meanwhile_means_the_end(board: Boards) -> None:
    workspace = board("To do: A B | Doing: X Y | Done:")
    place = column(workspace, "Doing").id
    for above in (card(workspace, "B").id, ItemId(99)):
        workspace.do(
            Source.MOUSE, items.move_item, item_id=card(workspace, "A").id, column_id=place, above=above, at_end=True
        )
    assert text_of(workspace) == "To do: B | Doing: X Y A | Done:"


def test_lanes_keep_their_own_order(board: Boards) -> None:
    workspace = board("To do: A B C D | Doing: | Done:")
    workspace.do(Source.MOUSE, boards.add_swimlane, name="Ops")
    lane, first = SwimlaneId(1), column(workspace, "To do").id
    for title in "CA":
        workspace.do(
            Source.MOUSE, items.move_item, item_id=card(workspace, title).id, column_id=first, swimlane_id=lane
        )
    assert text_of(workspace) == "To do: B D C A | Doing: | Done:"
    move_above(workspace, "A", "C")
    assert text_of(workspace) == "To do: B D A C | Doing: | Done:"
    move_above(workspace, "B", "A")
    assert text_of(workspace) == "To do: D B A C | Doing: | Done:"
    place = card(workspace, "B").place
    assert place is not None
    assert place.swimlane_id is None
    there, target = card(workspace, "B").id, card(workspace, "C").id
    workspace.do(Source.MOUSE, items.move_item, item_id=there, column_id=first, swimlane_id=lane, above=target)
    assert text_of(workspace) == "To do: D A B C | Doing: | Done:"
    move(workspace, "B", "Doing")
    moved = card(workspace, "B").place
    assert moved is not None
    assert moved.swimlane_id == lane


def test_a_card_of_the_archive_leaves_its_place_free_for_itself(board: Boards) -> None:
    """Another card may be put where an archived one was; when that comes back, both have places of their own."""
    workspace = board("To do: A B C | Doing: | Done:")
    workspace.do(Source.MOUSE, items.archive_item, item_id=card(workspace, "B").id)
    assert text_of(workspace) == "To do: A C | Doing: | Done:"
    move_above(workspace, "A", "C")
    workspace.do(Source.MOUSE, items.add_item, title="D")
    move_above(workspace, "D", "C")
    workspace.do(Source.MOUSE, items.restore_item, item_id=card(workspace, "B").id)
    ranks = [item.place.rank for item in whole(workspace).cards() if item.place]
    assert len(set(ranks)) == 4
    assert text_of(workspace) == "To do: A B D C | Doing: | Done:"


def test_a_scan_where_the_card_is_notes_that_it_was_seen(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    place = column(workspace, "To do").id
    change = workspace.do(Source.SCANNER, items.move_item, item_id=card(workspace, "A").id, column_id=place)
    assert change is not None
    assert [type(event) for event in change.events] == [CardSeen]
    assert str(change.operation.title) == "See R-1 in To do"
    seen = card(workspace, "A").seen
    assert seen is not None
    assert (seen.column_id, seen.at) == (place, change.operation.recorded_at)


def test_a_photo_knows_only_an_interval(board: Boards, clock: Clock) -> None:
    workspace = board("To do: A | Doing: | Done:")
    since, taken = clock.now, clock.now + timedelta(hours=1)
    clock.go(hours=2)
    change = workspace.do(
        Source.PHOTO,
        items.move_item,
        item_id=card(workspace, "A").id,
        column_id=column(workspace, "Doing").id,
        at=taken,
        earliest=since,
    )
    assert change is not None
    moved, seen = change.events
    assert isinstance(moved, ItemMoved)
    assert [(event.at, event.earliest) for event in (moved, seen)] == [(taken, since)] * 2
    place = card(workspace, "A").place
    assert place is not None
    assert place.since == taken


def test_times_before_the_newest_move_are_refused(board: Boards, clock: Clock) -> None:
    workspace = board("To do: A | Doing: | Done:")
    clock.go(hours=3)
    move(workspace, "A", "Doing")
    item, done = card(workspace, "A").id, column(workspace, "Done").id
    at = clock.now - timedelta(hours=1)
    with pytest.raises(TimeTooEarly) as refused:
        workspace.do(Source.MOUSE, items.move_item, item_id=item, column_id=done, at=at)
    assert str(refused.value) == (
        "R-1 was moved to Doing at 2026-03-02 12:00:03+08:00; a move at 2026-03-02 11:00:03+08:00 would come before that. "
        "Nothing was recorded."
    )
    with pytest.raises(TimeInFuture):
        workspace.do(Source.MOUSE, items.move_item, item_id=item, column_id=done, at=clock.now + timedelta(hours=1))
    assert text_of(workspace) == "To do: | Doing: A | Done:"


# limits


def test_a_limit_that_warns_lets_cards_in(board: Boards) -> None:
    workspace = board("To do: A | Doing(1): B | Done:")
    move(workspace, "A", "Doing")
    assert text_of(workspace) == "To do: | Doing(1): B A | Done:"


def test_a_limit_that_refuses_wants_a_reason(board: Boards) -> None:
    workspace = board("To do: A | Doing(1): B | Done:")
    strict(workspace)
    doing = column(workspace, "Doing").id
    with pytest.raises(WipLimitReached) as refused:
        move(workspace, "A", "Doing")
    assert str(refused.value) == "Doing is full: 1 of 1. Finish one first, or move R-1 anyway with a reason."
    with pytest.raises(WipLimitReached):
        workspace.do(Source.MOUSE, items.add_item, title="C", column_id=doing)
    assert text_of(workspace) == "To do: A | Doing(1): B | Done:"
    item = card(workspace, "A").id
    change = workspace.do(Source.MOUSE, items.move_item, item_id=item, column_id=doing, reason="incident")
    assert change is not None
    (moved,) = change.events
    assert isinstance(moved, ItemMoved)
    assert moved.reason == "incident"
    assert text_of(workspace) == "To do: | Doing(1): B A | Done:"
    move_above(workspace, "A", "B")
    assert text_of(workspace) == "To do: | Doing(1): A B | Done:"


def test_what_a_column_does_not_show_does_not_fill_it(board: Boards) -> None:
    workspace = board("To do: A | Doing(2): B C | Done:")
    strict(workspace)
    workspace.do(Source.MOUSE, items.archive_item, item_id=card(workspace, "B").id)
    move(workspace, "A", "Doing")
    assert text_of(workspace) == "To do: | Doing(2): C A | Done:"


# edit, assign, block


def test_editing(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    item = card(workspace, "A")
    details = ItemDetails(" B\tC ", "Line 1\nLine 2", labels=(" web ", "", "app", "web"), due=date(2026, 12, 24))
    workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=details)
    assert card(workspace, "B C").details == ItemDetails(
        "B C", "Line 1\nLine 2", labels=("web", "app"), due=date(2026, 12, 24)
    )
    again = card(workspace, "B C").details
    assert workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=again) is None
    with pytest.raises(EmptyText):
        workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=replace(again, title=" "))
    with pytest.raises(NotFound, match="There is no goal “4” on this board"):
        workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=replace(again, goal_id=GoalId(4)))
    urgent = replace(again, class_of_service=ClassOfService.EXPEDITE)
    workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=urgent)
    assert card(workspace, "B C").details.class_of_service is ClassOfService.EXPEDITE


def test_assigning_puts_a_person_first(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    for name in ("Ann Lee", "王小明"):
        workspace.do(Source.MOUSE, boards.add_person, name=name)
    item = card(workspace, "A").id
    workspace.do(Source.MOUSE, items.assign_item, item_id=item, person_id=PersonId(1))
    change = workspace.do(Source.MOUSE, items.assign_item, item_id=item, person_id=PersonId(2))
    assert change is not None
    assert str(change.operation.title) == "Assign R-1 to 王小明"
    assert card(workspace, "A").details.owners == (2, 1)
    assert workspace.do(Source.MOUSE, items.assign_item, item_id=item, person_id=PersonId(2)) is None
    workspace.do(Source.MOUSE, items.assign_item, item_id=item, person_id=PersonId(1))
    assert card(workspace, "A").details.owners == (1, 2)
    with pytest.raises(NotFound, match="There is no person “3” on this board"):
        workspace.do(Source.MOUSE, items.assign_item, item_id=item, person_id=PersonId(3))


def test_blocking(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    item = card(workspace, "A").id
    with pytest.raises(NotBlocked, match="R-1 is not blocked"):
        workspace.do(Source.MOUSE, items.unblock_item, item_id=item)
    change = workspace.do(Source.MOUSE, items.block_item, item_id=item, reason=" waits for\nthe bank ")
    assert change is not None
    block = card(workspace, "A").block
    assert block is not None
    assert (block.reason, block.since) == ("waits for the bank", change.operation.recorded_at)
    with pytest.raises(BlockedAlready, match="R-1 is blocked already: waits for the bank"):
        workspace.do(Source.MOUSE, items.block_item, item_id=item, reason="x")
    workspace.do(Source.MOUSE, items.unblock_item, item_id=item)
    assert card(workspace, "A").block is None
    workspace.undo()
    assert card(workspace, "A").block == block


# leave


def test_finishing(board: Boards) -> None:
    workspace = board("To do: A | Doing: B | Done:")
    workspace.do(Source.MOUSE, items.finish_item, item_id=card(workspace, "B").id)
    assert text_of(workspace) == "To do: A | Doing: | Done: B"
    done = replace(column(workspace, "Done"), finished=False)
    workspace.do(Source.MOUSE, boards.change_column, column=done)
    with pytest.raises(NoFinishColumn):
        workspace.do(Source.MOUSE, items.finish_item, item_id=card(workspace, "A").id)


def test_discarding_and_coming_back(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    item = card(workspace, "A").id
    workspace.do(Source.MOUSE, items.discard_item, item_id=item)
    assert text_of(workspace) == "To do: | Doing: | Done:"
    with pytest.raises(ItemOffBoard, match="R-1 has left the board"):
        workspace.do(Source.MOUSE, items.discard_item, item_id=item)
    move(workspace, "A", "Doing")
    assert text_of(workspace) == "To do: | Doing: A | Done:"
    moves = workspace.read(log.logged_moves, workspace.board_id)
    assert [(m.from_column_id, m.to_column_id) for m in moves] == [(None, 1), (1, None), (None, 2)]


def test_voiding_leaves_no_trace_on_the_board(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    item = card(workspace, "A").id
    workspace.do(Source.MOUSE, items.void_item, item_id=item)
    assert text_of(workspace) == "To do: | Doing: | Done:"
    for use_case in (items.void_item, items.archive_item, items.finish_item, items.discard_item):
        with pytest.raises(ItemWasVoided, match="R-1 was taken back; it is no longer on this board"):
            workspace.do(Source.MOUSE, use_case, item_id=item)
    workspace.undo()
    assert text_of(workspace) == "To do: A | Doing: | Done:"


def test_the_archive(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    item = card(workspace, "A").id
    workspace.do(Source.MOUSE, items.archive_item, item_id=item)
    assert text_of(workspace) == "To do: B | Doing: | Done:"
    assert sorted(workspace.read(queries.board, workspace.board_id).items) == [2]
    for use_case in (items.archive_item, items.finish_item):
        with pytest.raises(ItemArchived, match="R-1 is in the archive"):
            workspace.do(Source.MOUSE, use_case, item_id=item)
    workspace.do(Source.MOUSE, items.restore_item, item_id=item)
    assert text_of(workspace) == "To do: A B | Doing: | Done:"
    assert workspace.do(Source.MOUSE, items.restore_item, item_id=item) is None


def test_printing_is_noted_for_cards_of_this_board_only(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    ids = [card(workspace, title).id for title in "AB"]
    prints = [(item, 3, f"digest {item}") for item in ids]
    change = workspace.do(Source.MOUSE, items.note_cards_printed, prints=prints)
    assert change is not None
    assert str(change.operation.title) == "Print cards (2)"
    printed = card(workspace, "B").printed
    assert printed is not None
    assert (printed.revision, printed.digest, printed.at) == (3, "digest 2", change.operation.recorded_at)
    with pytest.raises(NoSuchItem, match="There is no card “9” on this board"):
        workspace.do(Source.MOUSE, items.note_cards_printed, prints=[(ids[0], 4, "x"), (ItemId(9), 1, "x")])
    unchanged = card(workspace, "A").printed
    assert unchanged is not None
    assert unchanged.revision == 3
    assert workspace.do(Source.MOUSE, items.note_cards_printed, prints=[]) is None


# questions


def test_cards_are_found_by_key_and_number(board: Boards) -> None:
    workspace = board("To do: A B | Done:")
    read, board_id = workspace.read, workspace.board_id
    found = card(workspace, "B")
    assert read(queries.item_by_key, board_id, "R-2") == read(queries.item_by_key, board_id, "r-2") == found
    assert read(queries.item_by_number, board_id, 2) == read(queries.item, found.id) == found
    assert read(queries.item_by_key, board_id, "R-9") is None
    assert read(queries.item_by_number, board_id, 9) is None
    assert read(queries.items_by_key, board_id) == {"R-1": card(workspace, "A"), "R-2": found}


def test_the_history_of_a_card(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    move(workspace, "A", "Doing")
    workspace.undo()
    history = workspace.read(log.history_of, card(workspace, "A").id)
    assert [(str(operation.title), undone) for operation, _, undone in history] == [
        ("Add R-1 to To do", False),
        ("Move R-1 to Doing", True),
        ("Undo: Move R-1 to Doing", False),
    ]
