"""What a card shows, and what a screen reader says of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.board import ChecklistEntry, ClassOfService, ItemDetails, Link, WallMemory
from kanban.domain.events import WallRead
from kanban.domain.operations import Decision, Source
from kanban.domain.texts import Phrase
from kanban.store.context import Context
from kanban.ui.requirements.card_values import Avatar, DueState
from kanban.usecases import boards, comments, items
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
        (date(2026, 2, 27), (DueState.OVERDUE, "3 d late", "due 27 Feb, 3 days late")),
        (date(2026, 3, 1), (DueState.OVERDUE, "1 d late", "due 1 Mar, 1 day late")),
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
    assert shown.view.faces.spoken(item_id).endswith("the paper card is out of date: print it again")


def test_owners_labels_and_class(made: Workspace, show: Show) -> None:
    for name in ("Li Wei", "王小明", "Ann", "Bo Berg"):
        made.do(Source.COMMAND, boards.add_person, name=name)
    people = tuple(whole(made).people)
    edit(made, "A", owners=people[:3], labels=("pay", "iOS", "web"), class_of_service=ClassOfService.EXPEDITE)
    shown = show(made)
    face = shown.view.faces.of(card(made, "A").id)
    assert face.owners == (Avatar("LW", 1), Avatar("小明", 2), Avatar("A", 3))
    assert (face.more_owners, face.labels, face.service_word) == (0, ("pay", "iOS", "web"), "Expedite")
    edit(made, "A", owners=people)
    face = shown.view.faces.of(card(made, "A").id)
    assert face.owners == (Avatar("LW", 1), Avatar("小明", 2))
    assert face.more_owners == 2


def test_what_people_wrote_is_no_markup_in_the_tool_tip(made: Workspace, show: Show) -> None:
    edit(made, "A", title="<b>A</b> & <img src=x>")
    tip = show(made).view.faces.tool_tip(card(made, "<b>A</b> & <img src=x>").id)
    assert "&lt;b&gt;A&lt;/b&gt; &amp; &lt;img src=x&gt;" in tip
    assert "since 2 Mar 09:00" in tip


def test_the_tool_tip_says_where_a_search_found_its_words(made: Workspace, show: Show) -> None:
    edit(made, "A", checklist=(ChecklistEntry("Payment partner <told>"),))
    view, item_id = show(made).view, card(made, "A").id
    assert "found in" not in view.faces.tool_tip(item_id)
    view.show_matches(frozenset((item_id,)), fade=True, text="payment")
    assert "found in the checklist: Payment partner &lt;told&gt;" in view.faces.tool_tip(item_id)
    view.show_matches(None, fade=True)
    assert "found in" not in view.faces.tool_tip(item_id)


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


def test_a_checklist_comments_and_links_are_counted(made: Workspace, show: Show) -> None:
    steps = (ChecklistEntry("one", done=True), ChecklistEntry("two"), ChecklistEntry("three", done=True))
    edit(made, "A", checklist=steps, links=(Link("https://example.org"),))
    item_id = card(made, "A").id
    for text in ("Why?", "Because."):
        made.do(Source.KEYBOARD, comments.comment_item, item_id=item_id, text=text)
    faces = show(made).view.faces
    face = faces.of(item_id)
    assert (face.steps_done, face.steps, face.comments, face.linked) == (2, 3, "2", True)
    assert faces.spoken(item_id).endswith("checklist 2 of 3, 2 comments, 1 link")


def test_the_type_is_told(made: Workspace, show: Show) -> None:
    item_id = card(made, "A").id
    faces = show(made).view.faces
    assert (faces.of(item_id).kind, faces.spoken(item_id)) == ("requirement", "R-1, A, Standard, 1 day in column")
    edit(made, "A", item_type="bug")
    assert (faces.of(item_id).kind, faces.spoken(item_id)) == ("bug", "R-1, A, Bug, Standard, 1 day in column")
    assert "Bug, Standard" in faces.tool_tip(item_id)


def test_a_card_without_a_goal_is_marked_where_there_are_goals(made: Workspace, show: Show) -> None:
    item_id = card(made, "A").id
    faces = show(made).view.faces
    assert not faces.of(item_id).aimless
    made.do(Source.COMMAND, boards.add_goal, name="More participants")
    assert faces.of(item_id).aimless
    assert faces.spoken(item_id).endswith("serves no goal")
    (goal,) = whole(made).goals
    edit(made, "A", goal_id=goal)
    assert not faces.of(item_id).aimless
    assert faces.spoken(item_id).endswith("goal: More participants")
    edit(made, "A", goal_id=None)
    move(made, "A", "Done")
    assert not faces.of(item_id).aimless


def test_a_card_that_photos_do_not_show_says_since_when(made: Workspace, show: Show, clock: Clock) -> None:
    """Printed on 2 March; a photo of the 5th does not show it; printed anew on the 6th, it need not hang yet."""
    item_id = card(made, "A").id
    made.do(Source.COMMAND, items.note_cards_printed, prints=[(item_id, 1, "what was on it")])
    shown = show(made)
    faces, board = shown.view.faces, shown.bridge.board
    clock.go(days=3)
    board.wall = WallMemory(clock(), missing=(item_id,))
    faces.forget_all()
    assert faces.of(item_id).off_wall == "off wall 2 Mar"
    assert faces.spoken(item_id).endswith("not on the wall since 2 Mar")
    clock.go(days=1)
    made.do(Source.COMMAND, items.note_cards_printed, prints=[(item_id, 2, "what is on it")])
    assert faces.of(item_id).off_wall == ""


def test_a_card_without_paper_is_not_missed(made: Workspace, show: Show, clock: Clock) -> None:
    shown = show(made)
    item_id = card(made, "A").id
    shown.bridge.board.wall = WallMemory(clock(), missing=(item_id,))
    assert shown.view.faces.of(item_id).off_wall == ""


def test_what_was_finished_long_ago_shows_its_day(made: Workspace, show: Show, clock: Clock) -> None:
    move(made, "A", "Done")
    faces = show(made).view.faces
    item_id = card(made, "A").id
    clock.go(days=98)
    faces.forget_all()
    assert faces.of(item_id).days == "99 d"
    clock.go(days=1)
    faces.forget_all()
    assert faces.of(item_id).days == "2 Mar"


def test_a_photo_of_the_wall_changes_what_cards_say_of_it(made: Workspace, show: Show, clock: Clock) -> None:
    item_id = card(made, "A").id
    made.do(Source.COMMAND, items.note_cards_printed, prints=[(item_id, 1, "what was on it")])
    faces = show(made).view.faces
    assert faces.of(item_id).off_wall == ""
    clock.go(days=1)

    def photograph(context: Context) -> Decision:
        wall = WallMemory(context.now, missing=(item_id,))
        return Decision((WallRead(at=context.now, before=None, after=wall),), Phrase("Wall photo"))

    made.do(Source.PHOTO, photograph)
    assert faces.of(item_id).off_wall == "off wall 2 Mar"
    made.undo()
    assert faces.of(item_id).off_wall == ""
