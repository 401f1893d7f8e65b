"""The board at any instant: what counts, at which time, and that going there step by step or at once is the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from kanban.domain.board import Board, ItemDetails
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.domain.timeline import Timeline
from kanban.domain.timeline_making import timeline_of
from kanban.exchange.event_log import LogRow
from kanban.store import history
from kanban.usecases import boards, columns, item_fates, items
from kanban.usecases.importing import import_events
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, move, whole

Make = Callable[[str], Workspace]


def timeline(workspace: Workspace) -> Timeline:
    found = workspace.read(history.log_of_board, workspace.board_id)
    return timeline_of(found)


def text(board: Board) -> str:
    """Return a board as `To do: A B | Done: C`, with the titles of the cards."""
    cards = board.ordered_cards()
    return " | ".join(
        " ".join([f"{column.name}:", *(c.title for c in cards if c.place and c.place.column_id == column.id)])
        for column in board.shown_columns()
    )


def test_at_the_end_it_is_the_board(board: Make) -> None:
    made = board("To do: A B | Doing: C | Done:")
    move(made, "A", "Doing")
    line = timeline(made)
    assert text(line.at(made.now())) == "To do: B | Doing: C A | Done:"
    assert line.board.items == whole(made).items
    assert line.board.columns == whole(made).columns
    assert line.board.facts == whole(made).facts


def test_each_instant_has_its_board(board: Make, clock: Clock) -> None:
    made = board("To do: A B | Doing: | Done:")
    begun = clock.now
    clock.go(days=1)
    move(made, "A", "Doing")
    clock.go(days=1)
    move(made, "A", "Done")
    line = timeline(made)
    assert text(line.at(begun)) == "To do: A B | Doing: | Done:"
    assert text(line.at(begun + timedelta(days=1.5))) == "To do: B | Doing: A | Done:"
    assert text(line.at(begun + timedelta(days=3))) == "To do: B | Doing: | Done: A"
    assert text(line.at(begun)) == "To do: A B | Doing: | Done:"


def test_an_instant_holds_what_happened_at_it(board: Make, clock: Clock) -> None:
    made = board("To do: A | Doing: | Done:")
    clock.go(hours=1)
    move(made, "A", "Doing")
    at = clock.now
    line = timeline(made)
    assert text(line.at(at)) == "To do: | Doing: A | Done:"
    assert text(line.at(at - timedelta(microseconds=1))) == "To do: A | Doing: | Done:"


def test_what_was_undone_never_happened(board: Make, clock: Clock) -> None:
    made = board("To do: A | Doing: | Done:")
    before = clock.now
    clock.go(hours=1)
    move(made, "A", "Doing")
    between = clock.now
    clock.go(hours=1)
    made.undo()
    line = timeline(made)
    assert [text(line.at(at)) for at in (before, between, made.now())] == ["To do: A | Doing: | Done:"] * 3


def test_what_was_done_again_happened_when_it_was_done_first(board: Make, clock: Clock) -> None:
    made = board("To do: A | Doing: | Done:")
    clock.go(hours=1)
    move(made, "A", "Doing")
    between = clock.now
    clock.go(hours=1)
    made.undo()
    made.redo()
    assert text(timeline(made).at(between)) == "To do: | Doing: A | Done:"


def test_a_card_that_was_voided_never_was(board: Make, clock: Clock) -> None:
    made = board("To do: A B | Doing: | Done:")
    before = clock.now
    clock.go(days=1)
    made.do(Source.MOUSE, item_fates.void_item, item_id=card(made, "A").id)
    line = timeline(made)
    assert text(line.at(before)) == "To do: B | Doing: | Done:"
    assert card(made, "A").id not in line.board.items


def test_an_archived_card_is_there_until_it_is_archived(board: Make, clock: Clock) -> None:
    made = board("To do: A B | Doing: | Done:")
    before = clock.now
    clock.go(days=1)
    made.do(Source.MOUSE, item_fates.archive_item, item_id=card(made, "A").id)
    line = timeline(made)
    assert text(line.at(before)) == "To do: A B | Doing: | Done:"
    assert text(line.at(made.now())) == "To do: B | Doing: | Done:"


def test_a_move_that_came_to_light_later_counts_at_its_time(board: Make, clock: Clock) -> None:
    made = board("To do: | Doing: | Done:")
    made.do(Source.IMPORT, import_events, rows=[row(2, "X-1", "", "To do", 0), row(3, "X-1", "To do", "Done", 10)])
    clock.go(days=1)
    made.do(Source.IMPORT, import_events, rows=[row(2, "X-1", "To do", "Doing", 5)])
    line = timeline(made)
    places = [text(line.at(OLD + timedelta(days=days))) for days in (0, 6, 11)]
    assert places == ["To do: X-1 | Doing: | Done:", "To do: | Doing: X-1 | Done:", "To do: | Doing: | Done: X-1"]


def test_a_card_comes_to_light_before_it_was_added_here(board: Make) -> None:
    made = board("To do: A | Doing: | Done:")
    key = card(made, "A").key
    made.do(Source.IMPORT, import_events, rows=[row(2, key, "", "To do", 0), row(3, key, "To do", "Doing", 5)])
    line = timeline(made)
    assert text(line.at(OLD + timedelta(days=1))) == "To do: A | Doing: | Done:"
    assert text(line.at(OLD + timedelta(days=6))) == "To do: | Doing: A | Done:"
    assert line.at(made.now()).items == whole(made).items


def test_columns_are_there_from_when_cards_are_known_to_have_used_them(board: Make, clock: Clock) -> None:
    made = board("To do: | Doing: | Done:")
    clock.go(days=1)
    made.do(Source.MOUSE, columns.add_column, name="Test", position=2)
    added = clock.now
    made.do(Source.IMPORT, import_events, rows=[row(2, "X-1", "", "Doing", 0), row(3, "X-1", "Doing", "Test", 5)])
    line = timeline(made)
    assert "Test" not in text(line.at(OLD + timedelta(days=4)))
    assert "Test: X-1" in text(line.at(OLD + timedelta(days=6)))
    assert text(line.at(OLD + timedelta(days=6))) == "To do: | Doing: | Test: X-1 | Done:"
    assert text(line.at(made.now())) == "To do: | Doing: | Test: X-1 | Done:"
    assert line.board.columns == whole(made).columns
    assert line.begin == OLD
    assert added > OLD


def test_who_owned_cards_before_being_made_comes_with_the_card(board: Make, clock: Clock) -> None:
    made = board("To do: A | Doing: | Done:")
    clock.go(days=1)
    begun = clock.now
    farid = made.do(Source.MOUSE, boards.add_person, name="Farid")
    assert farid is not None
    person_id = next(iter(whole(made).people))
    details = ItemDetails("", owners=(person_id,))
    added = made.do(Source.MOUSE, items.add_item, title="B", details=details, at=begun - timedelta(hours=20))
    assert added is not None
    line = timeline(made)
    early = line.moment(line.position_at(begun - timedelta(hours=20)))
    assert early is not None
    assert early.operation_id == added.operation.id
    assert line.at(begun - timedelta(hours=20)).people[person_id].name == "Farid"
    late = line.moment_of(farid.operation.id)
    assert late is not None
    assert late.at == farid.events[0].at


def test_columns_have_their_old_names_and_removed_ones_come_back(board: Make, clock: Clock) -> None:
    made = board("To do: A | Doing: | Test: | Done:")
    before = clock.now
    clock.go(days=1)
    made.do(Source.MOUSE, columns.remove_column, column_id=column(made, "Test").id)
    clock.go(days=1)
    made.do(Source.MOUSE, columns.change_column, column=replace(column(made, "To do"), name="Ideas"))
    line = timeline(made)
    assert text(line.at(before)) == "To do: A | Doing: | Test: | Done:"
    assert text(line.at(made.now())) == "Ideas: A | Doing: | Done:"
    assert line.go(line.position_at(before)).frame


def test_steps_tell_what_they_touch(board: Make, clock: Clock) -> None:
    made = board("To do: A B | Doing: | Done:")
    clock.go(hours=1)
    move(made, "A", "Doing")
    clock.go(hours=1)
    move(made, "B", "Doing")
    line = timeline(made)
    line.go(line.length)
    last = line.moment(line.position)
    assert last is not None
    assert line.items_in(last) == [card(made, "B").id]
    touched = line.go(last.first)
    assert touched.items == {card(made, "B").id}
    assert not touched.frame
    assert text(line.board) == "To do: B | Doing: A | Done:"
    following = line.after(line.position)
    assert following == last
    assert line.go(last.last).items == {card(made, "B").id}
    assert line.after(line.position) is None


def test_the_operation_is_found_at_its_moment(board: Make, clock: Clock) -> None:
    made = board("To do: A | Doing: | Done:")
    clock.go(hours=1)
    change = made.do(Source.SCANNER, items.move_item, item_id=ItemId(1), column_id=column(made, "Doing").id)
    assert change is not None
    line = timeline(made)
    moment = line.moment_of(change.operation.id)
    assert moment is not None
    assert moment.operation_id == change.operation.id
    line.go(moment.last)
    assert text(line.board) == "To do: | Doing: A | Done:"
    made.undo()
    assert timeline(made).moment_of(change.operation.id) is None


def test_the_start_of_work_is_that_of_the_moment(board: Make, clock: Clock) -> None:
    made = board("To do: A | Doing: | Done:")
    started = {column(made, "Doing").id, column(made, "Done").id}
    clock.go(days=1)
    move(made, "A", "Doing")
    first = card(made, "A").place
    clock.go(days=1)
    move(made, "A", "To do")
    back = clock.now
    clock.go(days=1)
    move(made, "A", "Doing")
    again = card(made, "A").place
    assert first is not None
    assert again is not None
    line = timeline(made)
    line.at(back - timedelta(hours=1))
    assert line.started_at(ItemId(1), started) == first.since
    line.at(back)
    assert line.started_at(ItemId(1), started) is None
    line.at(made.now())
    assert line.started_at(ItemId(1), started) == again.since


def test_moves_are_the_instants_at_which_cards_changed_their_column(board: Make, clock: Clock) -> None:
    made = board("To do: A B | Doing: | Done:")
    clock.go(days=1)
    move(made, "A", "Doing")
    moved = clock.now
    made.do(Source.MOUSE, items.block_item, item_id=card(made, "A").id, reason="waits")
    assert len(timeline(made).moves) == 3
    assert abs(timeline(made).moves[-1] - moved) < timedelta(seconds=5)


def test_an_empty_log_has_no_time() -> None:
    line = timeline_of([])
    assert (line.length, line.begin, line.end, line.moment(0), line.after(0)) == (0, None, None, None, None)
    assert line.go(5).items == frozenset()


@pytest.mark.parametrize("seed", range(3))
def test_any_way_leads_to_the_same_board(board: Make, clock: Clock, seed: int) -> None:
    random = Random(seed)
    made = board("To do: A B C D | Doing: E | Done:")
    for _ in range(40):
        clock.go(hours=random.random() * 5)
        title, name = random.choice("ABCDE"), random.choice(["To do", "Doing", "Done"])
        move(made, title, name)
        newest = made.undoable()
        if random.random() < 0.2 and newest is not None and newest.kind == "move_item":
            made.undo()
    straight, wild = timeline(made), timeline(made)
    for _ in range(12):
        wild.go(random.randrange(wild.length + 1))
        fresh = timeline(made)
        fresh.go(wild.position)
        assert wild.board.items == fresh.board.items
        assert wild.board.columns == fresh.board.columns
    straight.go(straight.length)
    assert straight.board.items == whole(made).items


def test_a_damaged_beginning_is_no_reason_to_stop(board: Make) -> None:
    made = board("To do: A | Doing: | Done:")
    move(made, "A", "Doing")
    found = [
        record
        for record in made.read(history.log_of_board, made.board_id)
        if type(record.event).__name__ != "ItemAdded"
    ]
    assert text(timeline_of(found).at(made.now())) == "To do: | Doing: | Done:"


OLD = datetime(2025, 6, 2, 8, tzinfo=UTC)


def row(line: int, key: str, before: str, after: str, days: int) -> LogRow:
    return LogRow(line, key, before, after, OLD + timedelta(days=days), False)
