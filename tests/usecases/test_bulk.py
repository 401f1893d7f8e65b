"""One change of many items: what is touched changes, the rest stays, and one undo takes all of it back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.board import ClassOfService, LimitPolicy
from kanban.domain.errors import ItemArchived, NoSuchColumn, NoSuchSwimlane, NotFound, WipLimitReached
from kanban.domain.ids import ColumnId, GoalId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Source
from kanban.usecases import boards, bulk, item_groups, items
from kanban.usecases.bulk import BulkChange
from kanban.workspace import Workspace
from tests.boards import card, column, text_of, whole

Make = Callable[[str], Workspace]


def ids(workspace: Workspace, titles: str) -> list[ItemId]:
    return [card(workspace, title).id for title in titles.split()]


def change(workspace: Workspace, titles: str, wanted: BulkChange, reason: str | None = None) -> str:
    done = workspace.do(
        Source.KEYBOARD, bulk.change_items, item_ids=ids(workspace, titles), change=wanted, reason=reason
    )
    return str(done.operation.title) if done else ""


def test_nothing_touched_changes_nothing(board: Make) -> None:
    made = board("To do: A B | Doing: | Done:")
    assert change(made, "A B", BulkChange()) == ""
    assert BulkChange().details_of(card(made, "A").details) == card(made, "A").details


def test_labels_come_and_go_and_the_others_stay(board: Make) -> None:
    made = board("To do: A B C | Doing: | Done:")
    assert change(made, "A", BulkChange(add_labels=("ios", "old"))) == "Change R-1"
    assert change(made, "A B", BulkChange(add_labels=("web",), remove_labels=("old",))) == "Change 2 cards"
    assert [card(made, title).details.labels for title in "ABC"] == [("ios", "web"), ("web",), ()]
    assert change(made, "A B C", BulkChange(add_labels=("web",))) == "Change R-3"
    made.undo()
    made.undo()
    assert [card(made, title).details.labels for title in "ABC"] == [("ios", "old"), (), ()]


def test_owners_class_type_date_and_goal(board: Make) -> None:
    made = board("To do: A B | Doing: | Done:")
    for name in ("Li Wei", "Ann"):
        made.do(Source.COMMAND, boards.add_person, name=name)
    made.do(Source.COMMAND, boards.add_goal, name="Retention")
    goal = next(iter(whole(made).goals))
    li, ann = PersonId(1), PersonId(2)
    made.do(Source.MOUSE, item_groups.assign_items, item_ids=ids(made, "A"), person_id=li)
    wanted = BulkChange(
        add_owners=(ann,),
        remove_owners=(li,),
        class_of_service=ClassOfService.FIXED_DATE,
        item_type="bug",
        due=date(2026, 4, 1),
        goal_id=goal,
    )
    assert change(made, "A B", wanted) == "Change 2 cards"
    for title in "AB":
        details = card(made, title).details
        assert (details.owners, details.class_of_service, details.item_type) == (
            (ann,),
            ClassOfService.FIXED_DATE,
            "bug",
        )
        assert (details.due, details.goal_id, details.title) == (date(2026, 4, 1), goal, title)
    change(made, "A B", BulkChange(due=None, goal_id=None))
    assert [card(made, title).details.due for title in "AB"] == [None, None]
    assert [card(made, title).details.goal_id for title in "AB"] == [None, None]


def test_edits_and_moves_are_one_operation(board: Make) -> None:
    made = board("To do: A B | Doing: X | Done:")
    doing = column(made, "Doing").id
    assert change(made, "A B X", BulkChange(add_labels=("web",), column_id=doing)) == "Change 3 cards"
    assert text_of(made) == "To do: | Doing: X A B | Done:"
    assert card(made, "X").details.labels == ("web",)
    made.undo()
    assert text_of(made) == "To do: A B | Doing: X | Done:"
    assert card(made, "X").details.labels == ()


def test_a_lane_takes_cards_of_several_columns_which_stay_in_theirs(board: Make) -> None:
    made = board("To do: A B | Doing: X | Done:")
    made.do(Source.COMMAND, boards.add_swimlane, name="Fast")
    fast = next(iter(whole(made).swimlanes))
    assert change(made, "A X", BulkChange(swimlane_id=fast)) == "Change 2 cards"
    places = [card(made, title).place for title in "ABX"]
    assert [place.swimlane_id for place in places if place] == [fast, None, fast]
    assert [place.column_id for place in places if place] == [1, 1, 2]
    assert change(made, "A X", BulkChange(swimlane_id=None)) == "Change 2 cards"
    assert all(place.swimlane_id is None for place in (card(made, title).place for title in "ABX") if place)


def test_a_column_keeps_lanes(board: Make) -> None:
    made = board("To do: A B | Doing: | Done:")
    made.do(Source.COMMAND, boards.add_swimlane, name="Fast")
    fast = next(iter(whole(made).swimlanes))
    change(made, "A", BulkChange(swimlane_id=fast))
    change(made, "A B", BulkChange(column_id=column(made, "Doing").id))
    places = [card(made, title).place for title in "AB"]
    assert [(place.column_id, place.swimlane_id) for place in places if place] == [(2, fast), (2, None)]


def test_a_limit_that_refuses_lets_nothing_change_without_a_reason(board: Make) -> None:
    made = board("To do: A B | Doing(2): X | Done:")
    made.do(Source.COMMAND, boards.change_board, facts=replace(made.facts(), limit_policy=LimitPolicy.REFUSE))
    wanted = BulkChange(add_labels=("web",), column_id=column(made, "Doing").id)
    with pytest.raises(WipLimitReached, match="Doing"):
        change(made, "A B", wanted)
    assert card(made, "A").details.labels == ()
    assert change(made, "A B", wanted, "the fair") == "Change 2 cards"
    assert text_of(made) == "To do: | Doing(2): X A B | Done:"


def test_what_is_not_there_is_refused(board: Make) -> None:
    made = board("To do: A | Doing: | Done:")
    for wanted, error in (
        (BulkChange(add_owners=(PersonId(7),)), NotFound),
        (BulkChange(goal_id=GoalId(7)), NotFound),
        (BulkChange(swimlane_id=SwimlaneId(7)), NoSuchSwimlane),
        (BulkChange(column_id=ColumnId(77)), NoSuchColumn),
    ):
        with pytest.raises(error):
            change(made, "A", wanted)
    made.do(Source.MOUSE, items.archive_item, item_id=card(made, "A").id)
    with pytest.raises(ItemArchived):
        change(made, "A", BulkChange(column_id=column(made, "Doing").id))
    assert change(made, "A", BulkChange(add_labels=("kept",))) == "Change R-1"
