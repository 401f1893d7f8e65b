"""The one door: what is done is recorded, can be taken back, and everybody hears of it once."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kanban.domain.board import Column, ItemDetails
from kanban.domain.errors import (
    AlreadyThere,
    ClockSetBack,
    EmptyText,
    NoSuchItem,
    NoSuchSwimlane,
    NothingToRedo,
    NothingToUndo,
)
from kanban.domain.events import CardSeen, ItemAdded, ItemMoved
from kanban.domain.ids import BoardId, ItemId, PersonId, SwimlaneId
from kanban.domain.operations import Change, Decision, Source
from kanban.domain.replay import replay
from kanban.domain.texts import Phrase
from kanban.store import log, queries
from kanban.store.check import check
from kanban.store.context import Context
from kanban.store.database import Database
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import START, ZONE, Clock, card, column, move, text_of, whole

Boards = Callable[[str], Workspace]


@pytest.fixture
def second(clock: Clock) -> Iterator[Callable[[Workspace], Workspace]]:
    """Open a board file again, by a connection of its own."""
    opened: list[Workspace] = []

    def open_again(workspace: Workspace) -> Workspace:
        opened.append(Workspace(Database.open(workspace.path), clock=clock, actor="ben"))
        return opened[-1]

    yield open_again
    for workspace in opened:
        workspace.close()


def titles(changes: list[Change]) -> list[str]:
    return [str(change.operation.title) for change in changes]


# do


def test_do_records_changes_and_tells_once(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    told: list[Change] = []
    workspace.subscribe(told.append)
    change = workspace.do(
        Source.SCANNER, items.move_item, item_id=card(workspace, "A").id, column_id=column(workspace, "Doing").id
    )
    assert told == [change]
    assert change is not None
    operation = change.operation
    assert (operation.kind, str(operation.title)) == ("move_item", "Move R-1 to Doing")
    assert (operation.actor, operation.source, operation.reverses) == ("ann", Source.SCANNER, None)
    assert operation.recorded_at == datetime(2026, 3, 2, 1, 0, 3, tzinfo=UTC)
    moved, seen = change.events
    assert isinstance(moved, ItemMoved)
    assert isinstance(seen, CardSeen)
    assert moved.at == operation.recorded_at
    assert workspace.read(log.recent_operations, workspace.board_id, 1) == [operation]
    assert text_of(workspace) == "To do: | Doing: A | Done:"


def test_what_changes_nothing_is_not_recorded(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    told: list[Change] = []
    workspace.subscribe(told.append)
    before = whole(workspace)
    place = column(workspace, "To do").id
    assert workspace.do(Source.MOUSE, items.move_item, item_id=card(workspace, "A").id, column_id=place) is None
    assert told == []
    assert whole(workspace) == before


def test_a_refusal_changes_nothing(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    told: list[Change] = []
    workspace.subscribe(told.append)
    before = whole(workspace)
    with pytest.raises(NoSuchItem, match="There is no card “99” on this board"):
        workspace.do(Source.MOUSE, items.void_item, item_id=ItemId(99))
    assert whole(workspace) == before
    assert told == []
    assert check(workspace.database) == []


def test_a_use_case_that_fails_midway_changes_nothing(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    before = whole(workspace)

    def half_done(context: Context) -> Decision:
        context.db.raw.execute("UPDATE item SET title = 'Z'")
        raise RuntimeError("half-way")

    def impossible(context: Context) -> Decision:
        item = card(workspace, "A")
        added = ItemAdded(at=context.now, item=item)
        return Decision((added, ItemMoved(at=context.now, item_id=ItemId(99), before=None, after=None)), Phrase(""))

    for use_case, error in ((half_done, RuntimeError), (impossible, LookupError)):
        with pytest.raises(error):
            workspace.do(Source.MOUSE, use_case)
        assert whole(workspace) == before
    assert check(workspace.database) == []
    move(workspace, "A", "Doing")


# together


def test_together_is_all_or_nothing(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    told: list[Change] = []
    workspace.subscribe(told.append)
    with workspace.together():
        move(workspace, "A", "Doing")
        move(workspace, "B", "Doing")
        assert text_of(workspace) == "To do: | Doing: A B | Done:"
        assert told == []
    assert titles(told) == ["Move R-1 to Doing", "Move R-2 to Doing"]
    with pytest.raises(EmptyText), workspace.together():  # noqa: PT012 - the first of the two is taken back
        move(workspace, "A", "Done")
        workspace.do(Source.MOUSE, items.add_item, title=" ")
    assert text_of(workspace) == "To do: | Doing: A B | Done:"
    assert len(told) == 2
    workspace.undo()
    assert text_of(workspace) == "To do: B | Doing: A | Done:"
    assert check(workspace.database) == []


def test_one_of_several_may_fail_and_the_others_stay(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    told: list[Change] = []
    workspace.subscribe(told.append)

    def bad(context: Context) -> Decision:
        context.db.raw.execute("UPDATE board_column SET name = 'Z'")
        raise RuntimeError("half-way")

    with workspace.together():
        move(workspace, "A", "Doing")
        with pytest.raises(RuntimeError):
            workspace.do(Source.MOUSE, bad)
        with pytest.raises(ValueError, match="inner"), workspace.together():  # noqa: PT012 - the move is taken back
            move(workspace, "A", "Done")
            raise ValueError("inner")
        move(workspace, "B", "Doing")
    assert text_of(workspace) == "To do: | Doing: A B | Done:"
    assert titles(told) == ["Move R-1 to Doing", "Move R-2 to Doing"]
    assert check(workspace.database) == []


def test_what_was_taken_back_is_not_remembered(board: Boards) -> None:
    """The columns are kept from use case to use case; a transaction that fails must not leave its own behind."""
    workspace = board("To do: A | Doing: | Done:")
    doing = column(workspace, "Doing")
    with pytest.raises(RuntimeError), workspace.together():  # noqa: PT012 - the change is taken back
        workspace.do(Source.MOUSE, boards.change_column, column=renamed(workspace, "Doing", "Dev"))
        assert text_of(workspace) == "To do: A | Dev: | Done:"
        raise RuntimeError
    assert text_of(workspace) == "To do: A | Doing: | Done:"
    with workspace.together(), pytest.raises(RuntimeError), workspace.together():  # noqa: PT012 - likewise
        workspace.do(Source.MOUSE, boards.change_column, column=renamed(workspace, "Doing", "Dev"))
        raise RuntimeError
    assert column(workspace, "Doing") == doing


def renamed(workspace: Workspace, name: str, new_name: str) -> Column:
    return replace(column(workspace, name), name=new_name)


def test_a_frame_that_was_handed_out_may_be_changed(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    frame = workspace.read(queries.frame, workspace.board_id)
    frame.columns.clear()
    frame.people.clear()
    assert text_of(workspace) == "To do: A | Doing: | Done:"


# listeners


def test_every_listener_hears_everything_in_order_also_when_one_changes_something(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    heard: list[list[str]] = [[], []]

    def busy(change: Change) -> None:
        heard[0].append(str(change.operation.title))
        if str(change.operation.title) == "Move R-1 to Doing":
            move(workspace, "B", "Doing")

    workspace.subscribe(busy)
    workspace.subscribe(lambda change: heard[1].append(str(change.operation.title)))
    move(workspace, "A", "Doing")
    assert heard == [["Move R-1 to Doing", "Move R-2 to Doing"]] * 2
    assert text_of(workspace) == "To do: | Doing: A B | Done:"


def test_a_listener_that_fails_keeps_no_other_from_hearing(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    heard: list[Change] = []

    def broken(_: Change) -> None:
        raise ZeroDivisionError

    end = workspace.subscribe(broken)
    workspace.subscribe(heard.append)
    with pytest.raises(ZeroDivisionError):
        move(workspace, "A", "Doing")
    assert titles(heard) == ["Move R-1 to Doing"]
    assert text_of(workspace) == "To do: | Doing: A | Done:"
    end()
    move(workspace, "A", "Done")
    assert len(heard) == 2


# undo and redo


def test_undo_and_redo_walk_through_what_was_done(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    move(workspace, "A", "Doing")
    move(workspace, "B", "Doing")
    move(workspace, "A", "Done")
    states = [text_of(workspace)]
    for name in ("Move R-1 to Done", "Move R-2 to Doing", "Move R-1 to Doing", "Add R-2 to To do", "Add R-1 to To do"):
        assert titles([workspace.undo()]) == [f"Undo: {name}"]
        states.append(text_of(workspace))
    assert states == [
        "To do: | Doing: B | Done: A",
        "To do: | Doing: A B | Done:",
        "To do: B | Doing: A | Done:",
        "To do: A B | Doing: | Done:",
        "To do: A | Doing: | Done:",
        "To do: | Doing: | Done:",
    ]
    with pytest.raises(NothingToUndo):
        workspace.undo()
    for state in reversed(states[:-1]):
        workspace.redo()
        assert text_of(workspace) == state
    with pytest.raises(NothingToRedo):
        workspace.redo()
    assert check(workspace.database) == []


def test_undo_restores_exactly(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    workspace.do(Source.MOUSE, boards.add_person, name="Ann Lee")
    clock_times = whole(workspace)
    details = ItemDetails("Title", "Text\nin lines", "bug", owners=(PersonId(1),), labels=("web", "app"))
    workspace.do(Source.MOUSE, items.edit_item, item_id=card(workspace, "A").id, details=details)
    move(workspace, "Title", "Done")
    workspace.undo()
    workspace.undo()
    now = whole(workspace)
    assert now.items == clock_times.items
    assert now.last_sequence == clock_times.last_sequence + 4


def test_something_new_ends_redoing(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    move(workspace, "A", "Doing")
    workspace.undo()
    assert str(redoable(workspace)) == "Move R-1 to Doing"
    move(workspace, "B", "Doing")
    assert redoable(workspace) is None
    with pytest.raises(NothingToRedo):
        workspace.redo()


def test_redo_after_a_new_change_was_undone_does_that_one_only(board: Boards) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    move(workspace, "A", "Doing")
    workspace.undo()
    move(workspace, "A", "Done")
    workspace.undo()
    assert str(redoable(workspace)) == "Move R-1 to Done"
    workspace.redo()
    assert text_of(workspace) == "To do: B | Doing: | Done: A"
    assert redoable(workspace) is None
    workspace.undo()
    assert text_of(workspace) == "To do: A B | Doing: | Done:"
    assert check(workspace.database) == []


def redoable(workspace: Workspace) -> Phrase | None:
    operation = workspace.redoable()
    return operation.title if operation else None


def undoable(workspace: Workspace) -> str | None:
    operation = workspace.undoable()
    return str(operation.title) if operation else None


def test_paper_does_not_go_back(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=[(card(workspace, "A").id, 1, "abc")])
    move(workspace, "A", "Doing", Source.SCANNER)
    change = workspace.undo()
    assert change.skipped == 0
    item = card(workspace, "A")
    assert item.printed is not None
    assert item.seen is not None
    assert item.seen.column_id == column(workspace, "Doing").id
    assert text_of(workspace) == "To do: A | Doing: | Done:"
    assert undoable(workspace) == "Add R-1 to To do"


def test_printing_meanwhile_does_not_end_redoing(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    move(workspace, "A", "Doing")
    workspace.undo()
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=[(card(workspace, "A").id, 1, "abc")])
    workspace.redo()
    assert text_of(workspace) == "To do: | Doing: A | Done:"


def test_a_new_board_is_not_taken_back(workspace: Workspace) -> None:
    assert workspace.undoable() is None
    with pytest.raises(NothingToUndo):
        workspace.undo()
    assert text_of(workspace) == "Backlog: | Ready: | Dev: | Test: | Done:"


def test_undo_survives_a_restart(board: Boards, second: Callable[[Workspace], Workspace]) -> None:
    workspace = board("To do: A | Doing: | Done:")
    move(workspace, "A", "Doing")
    move(workspace, "A", "Done")
    workspace.undo()
    workspace.close()
    later = second(workspace)
    assert undoable(later) == "Move R-1 to Doing"
    assert str(redoable(later)) == "Move R-1 to Done"
    later.redo()
    later.undo()
    later.undo()
    assert text_of(later) == "To do: A | Doing: | Done:"


def test_what_was_undone_counts_in_no_figure(board: Boards) -> None:
    workspace = board("To do: A | Doing: | Done:")
    move(workspace, "A", "Doing")
    workspace.undo()
    assert [m.to_column_id for m in workspace.read(log.logged_moves, workspace.board_id)] == [1]
    workspace.redo()
    assert [m.to_column_id for m in workspace.read(log.logged_moves, workspace.board_id)] == [1, 2]


# the clock


def test_a_clock_set_back_is_refused_until_accepted_once(board: Boards, clock: Clock) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    clock.go(hours=-2)
    before = whole(workspace)
    with pytest.raises(ClockSetBack) as refused:
        move(workspace, "A", "Doing")
    assert str(refused.value) == (
        "This computer's clock says 2026-03-01 23:00 UTC, but the newest entry of this board is from 2026-03-02 01:00 UTC. "
        "Nothing was recorded. Set the clock right, or confirm that it is right and do it again."
    )
    assert whole(workspace) == before
    workspace.accept_clock()
    move(workspace, "A", "Doing")
    clock.go(hours=-2)
    with pytest.raises(ClockSetBack):
        move(workspace, "B", "Doing")
    clock.go(hours=2)
    move(workspace, "B", "Doing")
    assert text_of(workspace) == "To do: | Doing: A B | Done:"
    assert check(workspace.database) == []


def test_a_small_skew_is_put_right_without_a_word(board: Boards, clock: Clock) -> None:
    workspace = board("To do: A | Doing: | Done:")
    last = clock.now
    clock.go(minutes=-4.9)
    change = workspace.undo()
    assert change.operation.recorded_at == last
    clock.now = last + timedelta(minutes=1)
    assert workspace.redo().operation.recorded_at == last + timedelta(minutes=1, seconds=1)


# several processes and several boards


def test_another_window_sees_each_change_once_and_in_order(
    board: Boards, second: Callable[[Workspace], Workspace]
) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    other = second(workspace)
    told: list[Change] = []
    other.subscribe(told.append)
    assert other.poll() == []
    move(workspace, "A", "Doing")
    move(workspace, "B", "Doing")
    assert titles(other.poll()) == ["Move R-1 to Doing", "Move R-2 to Doing"]
    assert [change.elsewhere for change in told] == [True, True]
    assert other.poll() == []
    workspace.undo()
    move(other, "A", "Done")
    assert titles(told[2:]) == ["Undo: Move R-2 to Doing", "Move R-1 to Done"]
    assert [change.elsewhere for change in told[2:]] == [True, False]
    assert other.poll() == []
    assert titles(workspace.poll()) == ["Move R-1 to Done"]


def test_what_others_did_is_told_also_when_the_own_change_is_refused(
    board: Boards, second: Callable[[Workspace], Workspace]
) -> None:
    workspace = board("To do: A | Doing: | Done:")
    other = second(workspace)
    told: list[Change] = []
    other.subscribe(told.append)
    move(workspace, "A", "Doing")
    with pytest.raises(EmptyText):
        other.do(Source.MOUSE, items.add_item, title="")
    assert told == []
    other.poll()
    assert titles(told) == ["Move R-1 to Doing"]


def test_poll_says_nothing_in_the_middle_of_a_change(board: Boards, second: Callable[[Workspace], Workspace]) -> None:
    workspace = board("To do: A | Doing: | Done:")
    other = second(workspace)
    told: list[Change] = []
    other.subscribe(told.append)
    move(workspace, "A", "Doing")
    with other.together():
        assert other.poll() == []
        move(other, "A", "Done")
        assert other.poll() == []
    assert titles(told) == ["Move R-1 to Doing", "Move R-1 to Done"]
    assert other.poll() == []


def test_another_window_learns_of_new_columns(board: Boards, second: Callable[[Workspace], Workspace]) -> None:
    workspace = board("To do: A | Doing: | Done:")
    other = second(workspace)
    assert text_of(other) == "To do: A | Doing: | Done:"
    workspace.do(Source.MOUSE, boards.change_column, column=renamed(workspace, "Doing", "Dev"))
    assert text_of(other) == "To do: A | Dev: | Done:"
    workspace.undo()
    assert text_of(other) == "To do: A | Doing: | Done:"


WRITER = """
import sys
from pathlib import Path
from kanban.domain.operations import Source
from kanban.store.database import Database
from kanban.usecases import items
from kanban.workspace import Workspace

workspace = Workspace(Database.open(Path(sys.argv[1])), actor=sys.argv[2])
heard = []
workspace.subscribe(lambda change: heard.append(f"{change.operation.actor}{change.last_sequence}"))
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    workspace.do(Source.COMMAND, items.add_item, title=f"{sys.argv[2]}{number}")
    if number % 3 == 0:
        workspace.poll()
print("written", flush=True)
sys.stdin.readline()
workspace.poll()
print(" ".join(heard), flush=True)
"""


def test_processes_that_write_at_once_lose_nothing_and_hear_everything(board: Boards) -> None:
    path, each = board("To do: | Doing: | Done:").path, 60
    workspace = Workspace(Database.open(path), actor="w")
    heard: list[str] = []
    workspace.subscribe(lambda change: heard.append(f"{change.operation.actor}{change.last_sequence}"))
    with ExitStack() as running:
        writers = [running.enter_context(writer(path, name, each)) for name in ("x", "y")]
        answer(writers, "ready")
        for number in range(each):
            workspace.do(Source.COMMAND, items.add_item, title=f"w{number}")
        answer(writers, "written")
        told = [process.communicate(timeout=30)[0].split() for process in writers]
    workspace.poll()
    numbers = [int(name[1:]) for name in heard]
    assert numbers == sorted(set(numbers))
    assert len(heard) == 3 * each
    assert told == [heard, heard]
    found = [item.title for item in whole(workspace).ordered_cards()]
    assert sorted(found) == sorted(f"{name}{number}" for name in "wxy" for number in range(each))
    ranks = [item.place.rank for item in whole(workspace).items.values() if item.place]
    assert len(set(ranks)) == len(ranks)
    assert check(workspace.database) == []
    workspace.close()


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def answer(writers: list[subprocess.Popen[str]], expected: str) -> None:
    """Wait until all processes have said a word, then let all of them go on."""
    for process in writers:
        assert process.stdout is not None
        assert process.stdout.readline() == f"{expected}\n"
    for process in writers:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()


def test_a_second_board_in_the_same_file(board: Boards, clock: Clock, second: Callable[[Workspace], Workspace]) -> None:
    workspace = board("To do: A | Doing: | Done:")
    other = Workspace(workspace.database, BoardId(2), clock=clock)
    told: list[Change] = []
    elsewhere = second(workspace)
    elsewhere.subscribe(told.append)
    plan = boards.plan_of("Other", ["Open", "Closed"], ZONE, swimlanes=["Fast"])
    other.do(Source.COMMAND, boards.create_board, plan=plan)
    other.do(Source.COMMAND, items.add_item, title="X")
    assert text_of(other) == "Open: X | Closed:"
    assert text_of(workspace) == "To do: A | Doing: | Done:"
    assert [facts.name for facts in workspace.read(queries.boards)] == ["Team", "Other"]
    assert len({facts.code for facts in workspace.read(queries.boards)}) == 2
    assert (card(other, "X").key, card(other, "X").number, card(other, "X").id) == ("R-1", 1, 2)
    assert undoable(workspace) == "Add R-1 to To do"
    assert elsewhere.poll() == []
    move(elsewhere, "A", "Doing")
    assert titles(told) == ["Move R-1 to Doing"]
    with pytest.raises(NoSuchItem):
        workspace.do(
            Source.MOUSE, items.move_item, item_id=card(other, "X").id, column_id=column(workspace, "Doing").id
        )
    with pytest.raises(NoSuchSwimlane):
        workspace.do(Source.MOUSE, items.add_item, title="Y", swimlane_id=SwimlaneId(1))
    with pytest.raises(AlreadyThere, match="“Other” is there already"):
        other.do(Source.COMMAND, boards.create_board, plan=plan)
    other.undo()
    assert text_of(other) == "Open: | Closed:"
    assert check(workspace.database) == []


def test_views_that_apply_changes_are_where_the_file_is(board: Boards) -> None:
    workspace = board("To do: A B | Doing(1): | Done:")
    view = workspace.read(queries.board, workspace.board_id)

    def apply(change: Change) -> None:
        replay(view, change.events)

    workspace.subscribe(apply)
    move(workspace, "A", "Doing")
    workspace.do(Source.MOUSE, boards.add_person, name="王小明")
    workspace.do(Source.MOUSE, items.assign_item, item_id=card(workspace, "B").id, person_id=PersonId(1))
    workspace.undo()
    workspace.do(Source.MOUSE, boards.change_column, column=renamed(workspace, "Doing", "Dev"))
    now = whole(workspace)
    assert (view.items, view.columns, view.people) == (now.items, now.columns, now.people)


def test_a_workspace_on_an_empty_file(tmp_path: Path) -> None:
    workspace = Workspace(Database.create(tmp_path / "empty.twinboard"))
    assert workspace.board_id == 1
    assert workspace.read(queries.boards) == []
    with pytest.raises(LookupError):
        workspace.do(Source.MOUSE, items.add_item, title="A")
    workspace.close()


def test_the_zone_of_the_tests_is_neither_utc_nor_the_boards() -> None:
    assert datetime.now().astimezone().utcoffset() in (timedelta(hours=-3.5), timedelta(hours=-2.5))
    assert START.astimezone().isoformat() == "2026-03-01T21:30:00-03:30"
