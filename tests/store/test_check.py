"""The check finds what does not fit, and names it."""

import sqlite3
from collections.abc import Callable
from datetime import date

import pytest

from kanban.domain.board import ItemDetails, WallAnchor, WallMemory
from kanban.domain.business.values import Cadence, Metric, TargetPoint
from kanban.domain.events import WallRead
from kanban.domain.ids import BoardId, ItemId, MetricId, PersonId
from kanban.domain.operations import Decision, Source
from kanban.domain.texts import Phrase
from kanban.store.check import check
from kanban.store.context import Context
from kanban.store.database import Database
from kanban.usecases import boards, items, metrics
from kanban.workspace import Workspace
from tests.boards import ZONE, Clock, card, column, move

Boards = Callable[[str], Workspace]


@pytest.fixture
def rich(board: Boards) -> Workspace:
    """A board on which something of every kind has happened."""
    workspace = board("To do: A B C | Doing(2): D | Done:")

    def do(use_case: Callable[..., object], **what: object) -> None:
        workspace.do(Source.COMMAND, use_case, **what)  # type: ignore[arg-type]

    do(boards.add_swimlane, name="Ops")
    do(boards.add_person, name="Ann Lee")
    do(boards.add_goal, name="Retention", function="product")
    do(metrics.add_metric, metric=Metric(MetricId(0), "Users", "", 0, targets=(TargetPoint(date(2026, 3, 9), 5.0),)))
    do(metrics.record_reading, metric_id=MetricId(1), period=date(2026, 3, 1), value=3.0)
    do(metrics.record_reading, metric_id=MetricId(1), period=date(2026, 3, 1), value=4.0)
    do(items.edit_item, item_id=card(workspace, "A").id, details=ItemDetails("A", owners=(PersonId(1),), labels=("x",)))
    do(items.block_item, item_id=card(workspace, "B").id, reason="waits")
    do(items.note_cards_printed, prints=[(card(workspace, "A").id, 1, "abc")])
    do(items.archive_item, item_id=card(workspace, "C").id)
    do(items.void_item, item_id=card(workspace, "D").id)
    memory = WallMemory(workspace.now(), (WallAnchor("header", 1, 250.0, 100.0),), ("d1g357",))
    do(remember, memory=memory)
    move(workspace, "A", "Doing", Source.SCANNER)
    workspace.undo()
    workspace.redo()
    workspace.undo()
    return workspace


def remember(_context: Context, *, memory: WallMemory) -> Decision:
    return Decision((WallRead(at=memory.at, before=None, after=memory),), Phrase("Wall photo"))


def test_a_sound_board_has_no_problems(rich: Workspace) -> None:
    assert check(rich.database) == []
    assert check(rich.database, [BoardId(1)]) == []
    assert check(rich.database, [BoardId(7)]) == ["board 7: not in the table"]


CHANGES = {
    "UPDATE item SET column_id = 3 WHERE key = 'R-1'": ["R-1: column Done in the table, To do by the log"],
    "UPDATE item SET swimlane_id = 1 WHERE key = 'R-2'": ["R-2: swimlane Ops in the table, – by the log"],
    "UPDATE item SET title = 'Z' WHERE key = 'R-2'": ["R-2: title Z in the table, B by the log"],
    "UPDATE item SET block_reason = 'x' WHERE key = 'R-2'": ["R-2: block reason x in the table, waits by the log"],
    "UPDATE item SET archived = 0 WHERE key = 'R-3'": ["R-3: archived False in the table, True by the log"],
    "UPDATE item SET printed_digest = 'x' WHERE key = 'R-1'": ["R-1: printed digest x in the table, abc by the log"],
    "UPDATE item SET seen_column_id = 1 WHERE key = 'R-1'": [
        "R-1: column where it was seen To do in the table, Doing by the log"
    ],
    "UPDATE item SET agreed_column_id = 2 WHERE key = 'R-1'": ["R-1: seen agreed_id Doing in the table, – by the log"],
    "UPDATE item SET seen_x_mm = 1.5, seen_y_mm = 2.0 WHERE key = 'R-1'": [
        "R-1: seen at_mm (1.5, 2.0) in the table, () by the log"
    ],
    "UPDATE item SET printed_column_id = 2 WHERE key = 'R-1'": [
        "R-1: printed column_id Doing in the table, To do by the log"
    ],
    "UPDATE wall SET photos = '[]'": ["wall: photos () in the table, ('d1g357',) by the log"],
    "DELETE FROM wall": ["wall: in the log, not in the table"],
    "UPDATE wall SET anchors = '[[]]'": ["board 1: unreadable row: not enough values to unpack (expected 4, got 0)"],
    "DELETE FROM item_label": ["R-1: labels () in the table, ('x',) by the log"],
    "DELETE FROM item_owner": ["R-1: owners () in the table, (1,) by the log"],
    "DELETE FROM item WHERE key = 'R-3'": ["R-3: in the log, not in the table"],
    "INSERT INTO person VALUES (9, 1, 'Zed', 'Z', 0, NULL, NULL)": ["people 9: in the table, not in the log"],
    "UPDATE board_column SET wip_limit = 9 WHERE id = 2": ["columns 2: wip_limit 9 in the table, 2 by the log"],
    "UPDATE board SET zone = 'UTC'": ["board: zone UTC in the table, Asia/Shanghai by the log"],
    "UPDATE target SET value = 6": [
        f"metrics 1: targets {(TargetPoint(date(2026, 3, 9), 6.0),)} in the table, {(TargetPoint(date(2026, 3, 9), 5.0),)} by the log"
    ],
    "UPDATE reading SET value = 9 WHERE revision = 2": [
        "reading 1 2026-03-01 2: value 9.0 in the table, 4.0 by the log"
    ],
    "UPDATE operation SET undone = 1 WHERE id = 2": ["operation 2: is marked as undone, the log says otherwise"],
    "UPDATE operation SET undone = 0 WHERE undone": ["operation 18: is not marked as undone, the log says otherwise"],
    "UPDATE operation SET undoable = 0 WHERE id = 2": ["operation 2: is not marked as one that can be undone"],
    "UPDATE operation SET undoable = 1 WHERE id = 1": ["operation 1: is marked as one that can be undone"],
    "UPDATE event SET to_column_id = 3 WHERE sequence = 5": ["event 5: to_column_id 3 beside the event, 1 in it"],
    "UPDATE event SET occurred_at = 7 WHERE sequence = 5": [
        "event 5: occurred_at 7 beside the event, 1772413202000000 in it"
    ],
    "UPDATE event SET payload = '{}' WHERE sequence = 9": [
        "event 9: unreadable event SwimlaneChanged",
        "swimlanes 1: in the table, not in the log",
        "operation 6: has no events",
        "operation 6: is marked as one that can be undone",
    ],
    "UPDATE item SET due = 'soon' WHERE key = 'R-1'": ["board 1: unreadable row: Invalid isoformat string: 'soon'"],
    "UPDATE item_owner SET person_id = 8": ["item_owner: row 1 points to no person"],
    "DELETE FROM event WHERE sequence = 7": [
        "event 18: is about a card that was never added",
        "R-3: in the table, not in the log",
        "operation 4: has no events",
        "operation 4: is marked as one that can be undone",
    ],
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_does_not_fit_is_named(rich: Workspace, change: str) -> None:
    with sqlite3.connect(rich.path) as raw:
        raw.execute(change)
    raw.close()
    database = Database.open(rich.path)
    assert check(database) == CHANGES[change]
    database.close()


def test_two_boards_in_one_file_are_checked_apart(rich: Workspace, clock: Clock) -> None:
    other = Workspace(rich.database, BoardId(2), clock=clock)
    other.do(Source.COMMAND, boards.create_board, plan=boards.plan_of("Other", ["Open", "Closed"], ZONE))
    other.do(Source.COMMAND, items.add_item, title="X", column_id=column(other, "Open").id)
    assert check(rich.database) == []
    rich.database._raw.execute("UPDATE item SET title = 'Y' WHERE board_id = 2")
    assert check(rich.database, [BoardId(1)]) == []
    assert check(rich.database) == ["R-1: title Y in the table, X by the log"]


def test_a_long_log_is_checked(workspace: Workspace) -> None:
    with workspace.together():
        for number in range(20):
            workspace.do(Source.COMMAND, items.add_item, title=f"Card {number}")
        places = [c.id for c in (column(workspace, "Dev"), column(workspace, "Test"))]
        for number in range(1_000):
            workspace.do(
                Source.MOUSE, items.move_item, item_id=ItemId(number % 20 + 1), column_id=places[number // 20 % 2]
            )
    assert check(workspace.database) == []


def test_cadence_survives_the_log(rich: Workspace) -> None:
    rich.do(Source.COMMAND, metrics.add_metric, metric=Metric(MetricId(0), "Reach", "", 0, cadence=Cadence.WEEKLY))
    assert check(rich.database) == []
