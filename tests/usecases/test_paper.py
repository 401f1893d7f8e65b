"""Choosing what paper cards show."""

from collections.abc import Callable

import pytest

from kanban.domain.board import USUAL_PARTS
from kanban.domain.operations import Source
from kanban.domain.prints import hangs_otherwise, needs_reprint
from kanban.printing import prints_of
from kanban.store.printed import details_when_printed
from kanban.usecases import items
from kanban.usecases.paper import NoSuchPart, choose_card_parts
from kanban.workspace import Workspace
from tests.boards import card, whole

MakeBoard = Callable[[str], Workspace]


def test_the_choice_is_kept_in_the_order_of_the_parts_and_can_be_undone(board: MakeBoard) -> None:
    workspace = board("To do: A | Done:")
    assert whole(workspace).facts.card_parts == USUAL_PARTS
    change = workspace.do(Source.MOUSE, choose_card_parts, parts=("goal", "owners", "owners"))
    assert change is not None
    assert str(change.operation.title) == "Choose what printed cards show"
    assert whole(workspace).facts.card_parts == ("owners", "goal")
    assert workspace.do(Source.MOUSE, choose_card_parts, parts=["owners", "goal"]) is None
    workspace.undo(Source.MOUSE)
    assert whole(workspace).facts.card_parts == USUAL_PARTS
    assert workspace.do(Source.MOUSE, choose_card_parts, parts=()) is not None
    assert whole(workspace).facts.card_parts == ()


def test_an_unknown_part_is_refused_and_changes_nothing(board: MakeBoard) -> None:
    workspace = board("To do: A | Done:")
    with pytest.raises(NoSuchPart, match=r"A card has no part “picture”\. Parts are: type, owners, due, labels, goal"):
        workspace.do(Source.MOUSE, choose_card_parts, parts=("due", "picture"))
    assert whole(workspace).facts.card_parts == USUAL_PARTS


def test_prints_are_noted_with_what_they_show(board: MakeBoard) -> None:
    workspace = board("To do: A B | Done:")
    made = whole(workspace)
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=prints_of(made, [card(workspace, "A")]))
    workspace.do(Source.MOUSE, choose_card_parts, parts=("due",))
    made = whole(workspace)
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=prints_of(made, [card(workspace, "B")]))
    made = whole(workspace)
    assert {item.title: item.printed and item.printed.parts for item in made.ordered_cards()} == {
        "A": USUAL_PARTS,
        "B": ("due",),
    }
    assert [hangs_otherwise(made, item) for item in made.ordered_cards()] == [True, False]
    assert [needs_reprint(made, item) for item in made.ordered_cards()] == [False, False]


def test_what_a_card_said_when_it_was_printed_is_found_in_the_log(board: MakeBoard) -> None:
    workspace = board("To do: A | Done:")

    def say(**fields: object) -> None:
        item = next(iter(whole(workspace).items.values()))
        details = type(item.details)(**{**item.details.__dict__, **fields})
        workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=details)

    def told() -> str:
        item = next(iter(whole(workspace).items.values()))
        return workspace.read(details_when_printed, item).title

    say(title="A1")
    made = whole(workspace)
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=prints_of(made, made.items.values()))
    assert told() == "A1"
    say(title="A2")
    say(title="A3", labels=("x",))
    assert told() == "A1"
    workspace.undo(Source.MOUSE)
    assert told() == "A1"
    made = whole(workspace)
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=prints_of(made, made.items.values()))
    assert told() == "A2"
