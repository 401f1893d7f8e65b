"""What is written on cards: names of edits, limits of length, checklists, dependencies."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.board import ChecklistEntry, ClassOfService, ItemDetails, Link
from kanban.domain.errors import ItemWasVoided, NoSuchItem, Refused, TextTooLong
from kanban.domain.operations import Change, Source
from kanban.usecases import boards, items
from kanban.usecases.item_details import NoSuchEntry, TooMany, WaitsForItself, WaitsInCircle
from kanban.workspace import Workspace
from tests.boards import card, whole

Make = Callable[[str], Workspace]
BOARD = "To do: A B C | Doing: | Done:"


def edit(made: Workspace, which: str, /, **changes: object) -> Change | None:
    item = card(made, which)
    details = replace(item.details, **changes)  # type: ignore[arg-type]
    return made.do(Source.KEYBOARD, items.edit_item, item_id=item.id, details=details)


def named(change: Change | None) -> str:
    assert change is not None
    return str(change.operation.title)


def test_an_edit_is_named_by_what_differs(board: Make) -> None:
    made = board(BOARD)
    made.do(Source.MOUSE, boards.add_person, name="Li")
    made.do(Source.MOUSE, boards.add_goal, name="Earn")
    (li,), (goal,) = whole(made).shown_people(), whole(made).shown_goals()
    assert [
        named(edit(made, "A", due=date(2026, 12, 24))),
        named(edit(made, "A", description="why")),
        named(edit(made, "A", item_type="bug")),
        named(edit(made, "A", class_of_service=ClassOfService.EXPEDITE)),
        named(edit(made, "A", owners=(li.id,))),
        named(edit(made, "A", goal_id=goal.id)),
        named(edit(made, "A", labels=("pay",))),
        named(edit(made, "A", links=(Link("https://x.test"),))),
        named(edit(made, "A", blocked_by=(card(made, "B").id,))),
        named(edit(made, "A", title="AA")),
        named(edit(made, "AA", title="A", due=None)),
    ] == [
        "Change the due date of R-1",
        "Change the notes of R-1",
        "Change the type of R-1",
        "Change the class of service of R-1",
        "Change the owners of R-1",
        "Change the goal of R-1",
        "Change the labels of R-1",
        "Change the links of R-1",
        "Change what R-1 waits for",
        "Change the title of R-1",
        "Change R-1",
    ]


def test_steps_of_a_checklist_are_named(board: Make) -> None:
    made = board(BOARD)
    one, two = ChecklistEntry("write tests"), ChecklistEntry("release")
    assert named(edit(made, "A", checklist=(one,))) == "Add “write tests” to the checklist of R-1"
    assert named(edit(made, "A", checklist=(one, two))) == "Add “release” to the checklist of R-1"
    assert named(edit(made, "A", checklist=(two, one))) == "Change the checklist of R-1"
    ticked = made.do(Source.MOUSE, items.tick_entry, item_id=card(made, "A").id, entry=1)
    assert named(ticked) == "Tick “write tests” on R-1"
    assert card(made, "A").details.checklist == (two, ChecklistEntry("write tests", done=True))
    cleared = made.do(Source.MOUSE, items.tick_entry, item_id=card(made, "A").id, entry=1, done=False)
    assert named(cleared) == "Take the tick off “write tests” on R-1"
    made.undo()
    assert card(made, "A").details.checklist[1].done


@pytest.mark.parametrize("entry", [-1, 1])
def test_an_entry_that_is_not_there_is_refused(board: Make, entry: int) -> None:
    made = board(BOARD)
    edit(made, "A", checklist=(ChecklistEntry("x"),))
    with pytest.raises(NoSuchEntry, match="The checklist of R-1 was changed meanwhile"):
        made.do(Source.MOUSE, items.tick_entry, item_id=card(made, "A").id, entry=entry)


def test_what_is_written_is_cleaned(board: Make) -> None:
    made = board(BOARD)
    edit(
        made,
        "A",
        description="a\r\nb\rc",
        labels=("x", " ", "x", "y"),
        checklist=(ChecklistEntry(" two\nlines "), ChecklistEntry("  ")),
        links=(Link(" https://x.test/a  b\n"), Link(""), Link("https://x.test/a  b")),
    )
    details = card(made, "A").details
    assert details.description == "a\nb\nc"
    assert details.labels == ("x", "y")
    assert details.checklist == (ChecklistEntry("two lines"),)
    assert details.links == (Link("https://x.test/a  b"),)


@pytest.mark.parametrize(
    ("changes", "error", "sentence"),
    [
        ({"description": "x" * 20_001}, TextTooLong, "The text of the notes has 20001 characters; at most 20000"),
        ({"labels": ("x" * 41,)}, TextTooLong, "The label has 41 characters; at most 40"),
        ({"labels": tuple(map(str, range(101)))}, TooMany, "A card can have at most 100 labels; these are 101."),
        ({"checklist": (ChecklistEntry("x" * 501),)}, TextTooLong, "The checklist entry has 501"),
        ({"checklist": (ChecklistEntry("x"),) * 201}, TooMany, "at most 200 checklist entries; these are 201."),
        ({"links": (Link("x" * 2001),)}, TextTooLong, "The link has 2001 characters; at most 2000"),
        ({"links": tuple(Link(str(n)) for n in range(101))}, TooMany, "at most 100 links; these are 101."),
    ],
)
def test_too_much_is_refused_and_changes_nothing(
    board: Make, changes: dict[str, object], error: type[Refused], sentence: str
) -> None:
    made = board(BOARD)
    with pytest.raises(error, match=sentence):
        edit(made, "A", **changes)
    assert card(made, "A").details == ItemDetails("A")


def test_as_much_as_is_possible_is_kept(board: Make) -> None:
    made = board(BOARD)
    steps = tuple(ChecklistEntry("x" * 500) for _ in range(200))
    links = tuple(Link(f"{n}".rjust(2000, "x")) for n in range(100))
    edit(made, "A", description="x" * 20_000, labels=tuple(map(str, range(100))), checklist=steps, links=links)
    details = card(made, "A").details
    assert (len(details.description), len(details.labels)) == (20_000, 100)
    assert (len(details.checklist), len(details.links)) == (200, 100)


def test_a_card_cannot_wait_for_itself(board: Make) -> None:
    made = board(BOARD)
    with pytest.raises(WaitsForItself, match=r"^R-1 cannot wait for itself\.$"):
        edit(made, "A", blocked_by=(card(made, "A").id,))


def test_cards_cannot_wait_in_a_circle(board: Make) -> None:
    made = board(BOARD)
    edit(made, "A", blocked_by=(card(made, "B").id,))
    edit(made, "B", blocked_by=(card(made, "C").id,))
    with pytest.raises(WaitsInCircle, match=r"^R-3 cannot wait for R-1, for R-1 waits for R-3: R-1 → R-2 → R-3\.$"):
        edit(made, "C", blocked_by=(card(made, "A").id,))
    edit(made, "B", blocked_by=())
    edit(made, "C", blocked_by=(card(made, "A").id,))
    assert card(made, "C").details.blocked_by == (card(made, "A").id,)


def test_a_card_waits_only_for_cards_that_are_there(board: Make) -> None:
    made = board(BOARD)
    with pytest.raises(NoSuchItem):
        edit(made, "A", blocked_by=(999,))
    made.do(Source.MOUSE, items.void_item, item_id=card(made, "B").id)
    with pytest.raises(ItemWasVoided):
        edit(made, "A", blocked_by=(card(made, "B").id,))


def test_what_was_waited_for_and_is_gone_stands_in_nobodys_way(board: Make) -> None:
    made = board(BOARD)
    edit(made, "A", blocked_by=(card(made, "B").id,))
    made.do(Source.MOUSE, items.void_item, item_id=card(made, "B").id)
    assert named(edit(made, "A", description="still mine")) == "Change the notes of R-1"


def test_a_new_card_may_wait_for_others(board: Make) -> None:
    made = board(BOARD)
    details = ItemDetails("", blocked_by=(card(made, "A").id,))
    made.do(Source.MOUSE, items.add_item, title="D", details=details)
    assert card(made, "D").details.blocked_by == (card(made, "A").id,)


def test_a_card_that_was_taken_back_still_counts_in_a_circle_for_it_may_come_back(board: Make) -> None:
    made = board(BOARD)
    edit(made, "A", blocked_by=(card(made, "B").id,))
    edit(made, "B", blocked_by=(card(made, "C").id,))
    made.do(Source.MOUSE, items.void_item, item_id=card(made, "B").id)
    with pytest.raises(WaitsInCircle):
        edit(made, "C", blocked_by=(card(made, "A").id,))
