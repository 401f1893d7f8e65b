"""What the history can be asked: pages, filters, who undid what, and the steps of an undo of several."""

from collections.abc import Callable
from datetime import date

import pytest

from kanban.domain.business.values import Metric
from kanban.domain.ids import MetricId
from kanban.domain.operations import OperationId, Source
from kanban.store import history
from kanban.store.history import EVERYTHING, HistoryFilter, LoggedOperation, Thing
from kanban.usecases import item_groups, items, metrics
from kanban.workspace import Workspace
from tests.boards import START, Clock, card, column, move

Make = Callable[[str], Workspace]


def asked(workspace: Workspace, wanted: HistoryFilter = EVERYTHING, **page: int) -> list[LoggedOperation]:
    before = OperationId(page["before"]) if "before" in page else None
    return workspace.read(history.operations, workspace.board_id, wanted, before=before, count=page.get("count", 100))


def titles(found: list[LoggedOperation]) -> list[str]:
    return [str(logged.operation.title) for logged in found]


@pytest.fixture
def made(board: Make, clock: Clock) -> Workspace:
    """A board on which ann and bob did this and that on three days."""
    workspace = board("To do: Pay Wish | Doing: | Done:")
    clock.go(days=1)
    workspace.actor = "bob"
    move(workspace, "Pay", "Doing", Source.SCANNER)
    clock.go(days=1)
    workspace.actor = "ann"
    workspace.do(Source.KEYBOARD, items.block_item, item_id=card(workspace, "Wish").id, reason="支付")
    return workspace


ALL = ["Block R-2", "Move R-1 to Doing", "Add R-2 to To do", "Add R-1 to To do", "New board Team"]


def test_the_newest_comes_first(made: Workspace) -> None:
    assert titles(asked(made)) == ALL
    assert made.read(history.count_of, made.board_id) == 5


def test_pages_follow_each_other(made: Workspace) -> None:
    first = asked(made, count=2)
    second = asked(made, before=first[-1].operation.id, count=2)
    third = asked(made, before=second[-1].operation.id, count=2)
    assert titles(first) + titles(second) + titles(third) == ALL


def test_a_sighting_is_not_counted_beside_its_move(made: Workspace) -> None:
    assert [logged.events for logged in asked(made)] == [1, 1, 1, 1, 4]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (HistoryFilter(actor="bob"), ["Move R-1 to Doing"]),
        (HistoryFilter(actor="nobody"), []),
        (HistoryFilter(sources=(Source.SCANNER,)), ["Move R-1 to Doing"]),
        (HistoryFilter(sources=(Source.SCANNER, Source.KEYBOARD)), ["Block R-2", "Move R-1 to Doing"]),
        (HistoryFilter(thing=Thing.MOVES), ["Move R-1 to Doing"]),
        (HistoryFilter(thing=Thing.CARDS), ["Block R-2", "Add R-2 to To do", "Add R-1 to To do"]),
        (HistoryFilter(thing=Thing.SETUP), ["New board Team"]),
        (HistoryFilter(thing=Thing.FIGURES), []),
        (HistoryFilter(words="wish"), ["Block R-2", "Add R-2 to To do"]),
        (HistoryFilter(words="r-2 WISH"), ["Block R-2", "Add R-2 to To do"]),
        (HistoryFilter(words="r-2 pay"), []),
        (HistoryFilter(words="team"), ["New board Team"]),
        (HistoryFilter(words="100%"), []),
        (HistoryFilter(words="wish", actor="bob"), []),
    ],
)
def test_what_is_wanted_is_found(made: Workspace, wanted: HistoryFilter, found: list[str]) -> None:
    assert titles(asked(made, wanted)) == found
    assert made.read(history.count_of, made.board_id, wanted) == len(found)


def test_days_are_found(made: Workspace) -> None:
    moved = asked(made)[1].operation.recorded_at
    assert titles(asked(made, HistoryFilter(since=moved))) == ALL[:2]
    assert titles(asked(made, HistoryFilter(until=moved))) == ALL[2:]
    assert titles(asked(made, HistoryFilter(since=moved, until=moved))) == []
    oldest = made.read(history.first_recorded, made.board_id)
    assert oldest is not None
    assert (oldest - START).total_seconds() < 5


def test_who_undid_it_is_known(made: Workspace) -> None:
    made.actor = "mei"
    made.undo()
    undoing, undone, *_ = asked(made)
    assert str(undoing.operation.title) == "Undo: Block R-2"
    assert not undoing.undoable
    assert undone.undone
    assert undone.undone_by == undoing.operation
    assert undone.undone_by is not None
    assert undone.undone_by.actor == "mei"
    made.redo()
    again = asked(made)[2]
    assert not again.undone
    assert again.undone_by is None


def test_what_an_operation_was_about_is_named(made: Workspace) -> None:
    assert [logged.card for logged in asked(made)] == ["Wish", "Pay", "Wish", "Pay", ""]
    both = [card(made, "Pay").id, card(made, "Wish").id]
    made.do(Source.MOUSE, item_groups.archive_items, item_ids=both)
    made.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), "Visitors", "", 0))
    made.do(Source.COMMAND, metrics.record_reading, metric_id=MetricId(1), period=date(2026, 3, 3), value=3.0)
    assert [(logged.card, logged.reading) for logged in asked(made, count=3)] == [("", True), ("", False), ("", False)]


def test_everybody_is_named_once(made: Workspace) -> None:
    assert made.read(history.actors, made.board_id) == ["ann", "bob"]


def test_steps_of_an_undo_go_down_to_what_is_named(made: Workspace) -> None:
    moved = asked(made)[1].operation.id
    steps = made.read(history.undo_steps, made.board_id, moved)
    assert [str(step.title) for step in steps] == ["Block R-2", "Move R-1 to Doing"]
    assert made.read(history.count_undo_steps, made.board_id, moved) == 2
    for step in steps:
        assert made.undo().operation.reverses == step.id
    assert made.read(history.undo_steps, made.board_id, moved) == []


def test_steps_of_a_redo_come_in_its_order(made: Workspace) -> None:
    made.undo()
    made.redo()
    made.undo()
    made.undo()
    steps = made.read(history.redo_steps, made.board_id)
    assert [str(step.title) for step in steps] == ["Move R-1 to Doing", "Block R-2"]
    for step in steps:
        assert made.redo().operation.reverses == step.id
    assert made.read(history.redo_steps, made.board_id) == []


def test_nothing_can_be_done_again_after_something_new(made: Workspace) -> None:
    made.undo()
    move(made, "Wish", "Done")
    assert made.read(history.redo_steps, made.board_id) == []


def test_events_come_in_pages(made: Workspace) -> None:
    first = asked(made)[-1].operation.id
    begin = made.read(history.events_in, first, count=3)
    rest = made.read(history.events_in, first, after=begin[-1][0], count=3)
    kinds = [type(event).__name__ for _, event in begin + rest]
    assert kinds == ["BoardChanged", "ColumnChanged", "ColumnChanged", "ColumnChanged"]


def test_names_are_those_of_all_cards_that_ever_were(made: Workspace) -> None:
    pay = card(made, "Pay").id
    made.do(Source.MOUSE, items.move_item, item_id=pay, column_id=column(made, "Done").id)
    assert made.read(history.names_of, [pay]) == {pay: ("R-1", "Pay")}
    assert made.read(history.names_of, []) == {}


def test_a_replay_reads_no_figures(made: Workspace) -> None:
    made.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "Users", "people", 0))
    metric = next(iter(made.read(history.records_after, made.board_id, 0, 1)))
    assert metric.sequence == 1
    made.do(Source.MOUSE, metrics.record_reading, metric_id=MetricId(1), period=date(2026, 3, 2), value=5)
    kinds = {type(r.event).__name__ for r in made.read(history.log_of_board, made.board_id)}
    assert kinds == {"BoardChanged", "ColumnChanged", "ItemAdded", "ItemMoved", "CardSeen", "ItemBlocked"}
