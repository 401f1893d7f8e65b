"""What a card shows, and what a screen reader says of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.board import ClassOfService, ItemDetails
from kanban.domain.operations import Source
from kanban.ui.requirements.card_face import Avatar, DueState
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import Clock, card, move, whole
from tests.ui.requirements.conftest import Show


def edit(workspace: Workspace, title: str, /, **changes: object) -> None:
    item = card(workspace, title)
    details: ItemDetails = replace(item.details, **changes)  # type: ignore[arg-type]
    workspace.do(Source.KEYBOARD, items.edit_item, item_id=item.id, details=details)


@pytest.fixture
def made(board: Callable[[str], Workspace]) -> Workspace:
    """A board on Monday, 2 March 2026, nine in the morning in Shanghai."""
    return board("To do: A | Doing: | Done:")


@pytest.mark.parametrize(
    ("due", "told"),
    [
        (date(2026, 2, 27), (DueState.OVERDUE, "27 Feb", "due 27 Feb, 3 days late")),
        (date(2026, 3, 1), (DueState.OVERDUE, "1 Mar", "due 1 Mar, 1 day late")),
        (date(2026, 3, 2), (DueState.SOON, "2 Mar", "due today")),
        (date(2026, 3, 3), (DueState.SOON, "3 Mar", "due tomorrow")),
        (date(2026, 3, 9), (DueState.SOON, "9 Mar", "due 9 Mar")),
        (date(2026, 3, 10), (DueState.LATER, "10 Mar", "due 10 Mar")),
        (date(2027, 1, 5), (DueState.LATER, "5 Jan 2027", "due 5 Jan 2027")),
    ],
)
def test_due_dates(made: Workspace, show: Show, due: date, told: tuple[DueState, str, str]) -> None:
    edit(made, "A", due=due)
    faces = show(made).view.faces
    face = faces.of(card(made, "A").id)
    assert (face.due_state, face.due) == told[:2]
    assert faces.spoken(card(made, "A").id) == f"R-1, A, Standard, {told[2]}, 1 day in column"


def test_a_due_date_of_something_finished_does_not_warn(made: Workspace, show: Show) -> None:
    edit(made, "A", due=date(2026, 2, 1))
    move(made, "A", "Done")
    assert show(made).view.faces.of(card(made, "A").id).due_state is DueState.SETTLED


def test_days_count_from_the_day_of_entering_in_the_boards_zone(made: Workspace, show: Show, clock: Clock) -> None:
    """Entered at 09:00 in Shanghai. Fourteen hours later it is 23:00 there; one and a half hours more, and it is day 2."""
    view = show(made).view
    item_id = card(made, "A").id
    assert view.faces.of(item_id).days == "1 d"
    clock.go(hours=14)
    view.look_at_the_clock()
    assert view.faces.of(item_id).days == "1 d"
    clock.go(hours=1.5)
    view.look_at_the_clock()
    assert view.faces.of(item_id).days == "2 d"
    clock.go(days=10)
    view.look_at_the_clock()
    assert view.faces.of(item_id).days == "12 d"


def test_a_blocked_card_says_why_and_how_long(made: Workspace, show: Show, clock: Clock) -> None:
    made.do(Source.MOUSE, items.block_item, item_id=card(made, "A").id, reason="no answer from the bank")
    clock.go(days=2)
    faces = show(made).view.faces
    face = faces.of(card(made, "A").id)
    assert (face.blocked, face.block_reason) == ("Blocked 3 d", "no answer from the bank")
    assert faces.spoken(card(made, "A").id) == "R-1, A, Standard, blocked: no answer from the bank, 3 days in column"


def test_a_printed_card_that_changed_wants_to_be_printed_again(made: Workspace, show: Show) -> None:
    shown = show(made)
    item_id = card(made, "A").id
    assert shown.view.faces.of(item_id).reprint == ""
    made.do(Source.COMMAND, items.note_cards_printed, prints=[(item_id, 1, "what was on it")])
    assert shown.view.faces.of(item_id).reprint == "reprint"
    assert shown.view.faces.spoken(item_id).endswith("the paper card is out of date")


def test_owners_labels_and_class(made: Workspace, show: Show) -> None:
    for name in ("Li Wei", "王小明", "Ann", "Bo Berg"):
        made.do(Source.COMMAND, boards.add_person, name=name)
    people = tuple(whole(made).people)
    edit(made, "A", owners=people[:3], labels=("pay", "iOS", "web"), class_of_service=ClassOfService.EXPEDITE)
    shown = show(made)
    face = shown.view.faces.of(card(made, "A").id)
    assert face.owners == (Avatar("LW", 1), Avatar("小明", 2), Avatar("A", 3))
    assert (face.more_owners, face.labels, face.service_word) == (0, ("pay", "iOS"), "Expedite")
    edit(made, "A", owners=people)
    face = shown.view.faces.of(card(made, "A").id)
    assert face.owners == (Avatar("LW", 1), Avatar("小明", 2))
    assert face.more_owners == 2


def test_what_people_wrote_is_no_markup_in_the_tool_tip(made: Workspace, show: Show) -> None:
    edit(made, "A", title="<b>A</b> & <img src=x>")
    tip = show(made).view.faces.tool_tip(card(made, "<b>A</b> & <img src=x>").id)
    assert "&lt;b&gt;A&lt;/b&gt; &amp; &lt;img src=x&gt;" in tip
    assert "since 2026-03-02 09:00" in tip


def test_equal_faces_are_one_key(made: Workspace, show: Show) -> None:
    faces = show(made).view.faces
    item_id = card(made, "A").id
    first = faces.of(item_id)
    faces.forget([item_id])
    second = faces.of(item_id)
    assert first is not second
    assert first == second
    assert hash(first) == hash(second)
    edit(made, "A", due=date(2026, 5, 1))
    assert faces.of(item_id) != first
