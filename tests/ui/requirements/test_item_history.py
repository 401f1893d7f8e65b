"""A card's life in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kanban.cli.history import history_lines
from kanban.domain.operations import Source
from kanban.domain.wall.plan import plan_wall
from kanban.store import log
from kanban.ui.requirements.history_words import HistoryLine, HistoryWords
from kanban.usecases import items, walls
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, move, whole
from tests.walls import DEV, TEST, a_reading, hangs

pytestmark = pytest.mark.usefixtures("qapp")
Make = Callable[[str], Workspace]


def history(workspace: Workspace, title: str, now: datetime) -> list[HistoryLine]:
    words = HistoryWords(whole(workspace), now)
    return words.lines(workspace.read(log.history_of, card(workspace, title).id))


def test_a_card_tells_its_life(board: Make, clock: Clock) -> None:
    made = board("To do: A | Dev: | Test: | Done:")
    clock.go(days=1)
    move(made, "A", "Dev")
    clock.go(days=1)
    made.do(Source.MOUSE, items.block_item, item_id=card(made, "A").id, reason="no server")
    clock.go(days=1)
    made.do(Source.MOUSE, items.unblock_item, item_id=card(made, "A").id)
    made.do(Source.COMMAND, items.note_cards_printed, prints=[(card(made, "A").id, 2, "x")])
    move(made, "A", "Test", Source.SCANNER)
    clock.go(hours=2, minutes=5)
    lines = history(made, "A", clock())
    assert [(line.what, line.day) for line in lines] == [
        ("Moved from Dev to Test by scanner", "5 Mar · today"),
        ("Printed, revision 2 by command", "5 Mar · today"),
        ("Unblocked on day 2: no server", "5 Mar · today"),
        ("Blocked: no server", "4 Mar · yesterday"),
        ("Moved from To do to Dev", "3 Mar · 2 days ago"),
        ("Added to To do by command", "2 Mar · 3 days ago"),
    ]
    assert lines[0].when == "09:00, ann"


def test_what_a_photo_found_happened_between_two_times(board: Make, clock: Clock) -> None:
    made = board("To do: A | Dev: | Done:")
    clock.go(days=4)
    made.do(
        Source.PHOTO,
        items.move_item,
        item_id=card(made, "A").id,
        column_id=column(made, "Dev").id,
        earliest=datetime(2026, 3, 4, 1, 30, tzinfo=UTC),
    )
    assert history(made, "A", clock() + timedelta(days=2))[0] == HistoryLine(
        "Moved from To do to Dev by photo", "between 4 Mar 09:30 and 6 Mar 09:00 (ann)", "6 Mar · 2 days ago"
    )


def test_what_was_undone_is_marked_and_undoing_is_no_entry(board: Make, clock: Clock) -> None:
    made = board("To do: A | Dev: | Done:")
    move(made, "A", "Dev")
    made.undo()
    assert [(line.what, line.taken_back) for line in history(made, "A", clock())] == [
        ("Moved from To do to Dev", True),
        ("Added to To do by command", False),
    ]
    made.redo()
    assert [(line.what, line.taken_back) for line in history(made, "A", clock())] == [
        ("Moved from To do to Dev", False),
        ("Added to To do by command", False),
    ]


def test_edits_say_what_is_other(board: Make, clock: Clock) -> None:
    made = board("To do: A | Dev: | Done:")
    item = card(made, "A")
    details = replace(item.details, title="B", due=date(2026, 12, 24), labels=("x",), item_type="bug")
    made.do(Source.KEYBOARD, items.edit_item, item_id=item.id, details=details)
    assert history(made, "B", clock())[0].what == 'Title was "A"; Type is now Bug; Labels: x; Due on 2026-12-24'


def test_a_move_with_a_reason_and_a_discarded_card(board: Make, clock: Clock) -> None:
    made = board("To do: A | Dev: | Done:")
    dev = column(made, "Dev").id
    made.do(Source.MOUSE, items.move_item, item_id=card(made, "A").id, column_id=dev, reason="it burns")
    made.do(Source.MOUSE, items.discard_item, item_id=card(made, "A").id)
    assert [line.what for line in history(made, "A", clock())] == [
        "Discarded from Dev",
        "Moved from To do to Dev: it burns",
        "Added to To do by command",
    ]


def test_order_and_sightings_that_moved_the_card_are_no_entries(board: Make, clock: Clock) -> None:
    made = board("To do: A B | Dev: | Done:")
    made.do(
        Source.MOUSE,
        items.move_item,
        item_id=card(made, "B").id,
        column_id=column(made, "To do").id,
        above=card(made, "A").id,
    )
    move(made, "B", "Dev", Source.SCANNER)
    move(made, "B", "Dev", Source.CAMERA)
    assert [line.what for line in history(made, "B", clock())] == [
        "Seen in Dev by camera",
        "Moved from To do to Dev by scanner",
        "Added to To do by command",
    ]


def test_what_was_done_at_the_wall(board: Make, clock: Clock) -> None:
    made = board("Backlog: A | Dev: | Test: | Done:")
    item_id = card(made, "A").id
    for column_id in (DEV, TEST, TEST):
        clock.go(days=1)
        plan = plan_wall(whole(made), a_reading(hangs(1, column_id)), clock.now, now=clock.now)
        made.do(Source.PHOTO, walls.apply_wall_plan, plan=plan)
    clock.go(days=1)
    move(made, "A", "Done")
    made.do(Source.MOUSE, walls.tick_moved_on_wall, item_ids=[item_id])
    made.do(Source.MOUSE, walls.tick_taken_down, item_ids=[item_id])
    made.undo()
    lines = history(made, "A", clock())
    assert [line.what for line in lines] == [
        "Taken off the wall",
        "Moved on the wall, to Done",
        "Moved from Test to Done",
        "Seen in Test by photo",
        "Moved from Dev to Test by photo",
        "Moved from Backlog to Dev by photo",
        "Added to Backlog by command",
    ]
    assert [line.taken_back for line in lines] == [True] + 6 * [False]
    assert lines[4].when == "between 3 Mar 09:00 and 4 Mar 09:00 (ann)"
    assert history_lines(whole(made), made.read(log.history_of, item_id)) == [
        "2026-03-02 09:00  added to Backlog  [ann, command]",
        "2026-03-02 09:00 to 2026-03-03 09:00  moved from Backlog to Dev, found so by the first photo of the wall  [ann, photo]",
        "2026-03-03 09:00  card seen in Dev  [ann, photo]",
        "2026-03-03 09:00 to 2026-03-04 09:00  moved from Dev to Test  [ann, photo]",
        "2026-03-04 09:00  card seen in Test  [ann, photo]",
        "2026-03-05 09:00  card seen in Test  [ann, photo]",
        "2026-03-06 09:00  moved from Test to Done  [ann, mouse]",
        "2026-03-06 09:00  card seen in Done  [ann, mouse]",
        "2026-03-06 09:00  card taken off the wall (undone later)  [ann, mouse]",
        "2026-03-06 09:00  card seen in Done (undo or redo)  [ann, command]",
    ]
