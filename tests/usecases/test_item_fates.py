"""Cards leave the board by three doors and come back by each."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kanban.domain.board import LimitPolicy
from kanban.domain.errors import WipLimitReached
from kanban.domain.events import ColumnChanged, SwimlaneChanged
from kanban.domain.operations import Decision, Source
from kanban.domain.texts import Phrase
from kanban.store import departed
from kanban.store.context import Context
from kanban.store.departed import Fate
from kanban.usecases import boards, item_groups, items
from kanban.usecases.item_fates import bring_back_items
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, move, text_of, whole

Make = Callable[[str], Workspace]


def remove_column(context: Context, *, made: Workspace, name: str) -> Decision:
    """Remove a column as it stands, whatever hangs in the archive."""
    before = column(made, name)
    event = ColumnChanged(at=context.now, before=before, after=replace(before, removed=True))
    return Decision((event,), Phrase("Remove it"))


def remove_lane(context: Context, *, made: Workspace) -> Decision:
    (before,) = whole(made).shown_swimlanes()
    event = SwimlaneChanged(at=context.now, before=before, after=replace(before, removed=True))
    return Decision((event,), Phrase("Remove it"))


def test_a_card_is_restored_to_where_it_was(board: Make) -> None:
    made = board("To do: A B | Doing: C | Done:")
    made.do(Source.MOUSE, items.archive_item, item_id=card(made, "A").id)
    assert text_of(made) == "To do: B | Doing: C | Done:"
    change = made.do(Source.MOUSE, items.restore_item, item_id=card(made, "A").id)
    assert text_of(made) == "To do: A B | Doing: C | Done:"
    assert change is not None
    assert str(change.operation.title) == "Bring back R-1"


def test_a_card_whose_column_was_removed_goes_to_the_nearest_on_the_left(board: Make) -> None:
    made = board("To do: B | Doing: | Test: A | Done:")
    made.do(Source.MOUSE, items.archive_item, item_id=card(made, "A").id)
    made.do(Source.MOUSE, remove_column, made=made, name="Test")
    made.do(Source.MOUSE, items.restore_item, item_id=card(made, "A").id)
    assert text_of(made) == "To do: B | Doing: A | Done:"
    made.undo()
    assert card(made, "A").archived


def test_a_card_of_the_first_column_that_was_removed_goes_to_the_new_first_one(board: Make) -> None:
    made = board("To do: A | Doing: B | Done:")
    made.do(Source.MOUSE, items.archive_item, item_id=card(made, "A").id)
    made.do(Source.MOUSE, remove_column, made=made, name="To do")
    made.do(Source.MOUSE, items.restore_item, item_id=card(made, "A").id)
    assert text_of(made) == "Doing: B A | Done:"


def test_a_card_whose_lane_was_removed_stays_in_its_column_without_one(board: Make) -> None:
    made = board("To do: A B | Done:")
    made.do(Source.MOUSE, boards.add_swimlane, name="Web")
    (lane,) = whole(made).shown_swimlanes()
    to_do = column(made, "To do").id
    made.do(Source.MOUSE, items.move_item, item_id=card(made, "A").id, column_id=to_do, swimlane_id=lane.id)
    before = card(made, "A").place
    made.do(Source.MOUSE, items.archive_item, item_id=card(made, "A").id)
    made.do(Source.MOUSE, remove_lane, made=made)
    made.do(Source.MOUSE, items.restore_item, item_id=card(made, "A").id)
    place = card(made, "A").place
    assert before is not None
    assert place is not None
    assert (place.column_id, place.swimlane_id, place.since) == (to_do, None, before.since)


def test_a_discarded_card_is_put_back_at_the_bottom_of_its_column(board: Make) -> None:
    made = board("To do: | Doing: A B | Done:")
    made.do(Source.MOUSE, items.discard_item, item_id=card(made, "A").id)
    change = made.do(Source.MOUSE, items.put_back_item, item_id=card(made, "A").id)
    assert text_of(made) == "To do: | Doing: B A | Done:"
    assert change is not None
    assert str(change.operation.title) == "Bring R-1 back to Doing"
    made.undo()
    assert card(made, "A").place is None
    assert made.do(Source.MOUSE, items.put_back_item, item_id=card(made, "B").id) is None


def test_putting_back_minds_the_limit(board: Make) -> None:
    made = board("To do: | Doing(1): A | Done:")
    made.do(Source.MOUSE, boards.change_board, facts=replace(made.facts(), limit_policy=LimitPolicy.REFUSE))
    made.do(Source.MOUSE, items.discard_item, item_id=card(made, "A").id)
    made.do(Source.MOUSE, items.add_item, title="B", column_id=column(made, "Doing").id)
    with pytest.raises(WipLimitReached):
        made.do(Source.MOUSE, items.put_back_item, item_id=card(made, "A").id)
    made.do(Source.MOUSE, items.put_back_item, item_id=card(made, "A").id, reason="promised")
    assert text_of(made) == "To do: | Doing(1): B A | Done:"


def test_cards_come_back_together_by_whichever_door_they_left(board: Make) -> None:
    made = board("To do: A B C D | Doing: | Done:")
    ids = {title: card(made, title).id for title in "ABCD"}
    made.do(Source.MOUSE, items.archive_item, item_id=ids["A"])
    made.do(Source.MOUSE, items.discard_item, item_id=ids["B"])
    made.do(Source.MOUSE, items.void_item, item_id=ids["C"])
    change = made.do(Source.MOUSE, bring_back_items, item_ids=list(ids.values()))
    assert change is not None
    assert str(change.operation.title) == "Bring back 3 cards"
    assert text_of(made) == "To do: A C D B | Doing: | Done:"
    made.undo()
    assert text_of(made) == "To do: D | Doing: | Done:"
    assert made.do(Source.MOUSE, bring_back_items, item_ids=[ids["D"]]) is None


def test_two_discarded_cards_get_places_of_their_own(board: Make) -> None:
    made = board("To do: A B C | Done:")
    ids = [card(made, title).id for title in "AB"]
    made.do(Source.MOUSE, item_groups.discard_items, item_ids=ids)
    made.do(Source.MOUSE, bring_back_items, item_ids=ids[::-1])
    assert text_of(made) == "To do: C B A | Done:"


def test_the_departed_tell_how_when_and_by_whom(board: Make, clock: Clock) -> None:
    made = board("To do: A B C D | Doing: | Done:")
    move(made, "A", "Doing")
    made.do(Source.MOUSE, items.archive_item, item_id=card(made, "A").id)
    clock.go(hours=1)
    move(made, "B", "Doing")
    made.do(Source.SCANNER, items.discard_item, item_id=card(made, "B").id)
    clock.go(hours=1)
    made.do(Source.MOUSE, items.void_item, item_id=card(made, "C").id)
    names = {c.id: c.name for c in whole(made).columns.values()}
    found = made.read(departed.departed_items, made.board_id)
    assert [
        (gone.key, gone.fate, gone.source, names[gone.column_id] if gone.column_id else None, gone.actor)
        for gone in found
    ] == [
        ("R-3", Fate.TAKEN_BACK, Source.MOUSE, "To do", "ann"),
        ("R-2", Fate.DISCARDED, Source.SCANNER, "Doing", "ann"),
        ("R-1", Fate.ARCHIVED, Source.MOUSE, "Doing", "ann"),
    ]
    assert [f"{gone.at:%H:%M}" for gone in found] == ["03:00", "02:00", "01:00"]
    made.do(Source.MOUSE, items.restore_item, item_id=card(made, "A").id)
    assert [gone.key for gone in made.read(departed.departed_items, made.board_id)] == ["R-3", "R-2"]
