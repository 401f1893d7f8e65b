"""What was acknowledged is in the file, also when the program is killed at any moment."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kanban.domain.events import ItemMoved
from kanban.domain.ids import ItemId
from kanban.domain.operations import Change
from kanban.store import log
from kanban.store.check import check
from kanban.store.database import Database
from kanban.workspace import Workspace
from tests.boards import Clock, board_of_text, whole

KILLS = 100
SERVER = r"""
import os, sys
from pathlib import Path
from kanban.domain.board import ColumnId, ItemId
from kanban.domain.operations import Source
from kanban.store import database
from kanban.store.database import Database
from kanban.usecases import items
from kanban.workspace import Workspace

database._LOG_MOST = 100_000

def move_for_ever():
    workspace = Workspace(Database.open(Path(sys.argv[1])))
    number = 0
    while True:
        item, column = ItemId(number % 5 + 1), ColumnId(number // 5 % 3 + 1)
        change = workspace.do(Source.MOUSE, items.move_item, item_id=item, column_id=column)
        if change is not None:
            os.write(1, b"moved %d %d %d\n" % (change.last_sequence, item, column))
        number += 1

for _ in sys.stdin:
    pid = os.fork()
    if pid == 0:
        move_for_ever()
    os.write(1, b"pid %d\n" % pid)
    os.write(1, b"dead %d\n" % os.waitpid(pid, 0)[1])
"""


class Victims:
    """Starts processes that move cards, one after another, and kills them; the program is loaded only once."""

    def __init__(self, path: Path) -> None:
        command = [sys.executable, "-c", SERVER, str(path)]
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def kill_one(self, after_s: float) -> list[tuple[int, int, int]]:
        """Start one, let it make a first move, kill it some time later; return its acknowledged moves."""
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write("\n")
        self.server.stdin.flush()
        pid, moves = 0, list[tuple[int, int, int]]()
        while True:
            word, *numbers = self.server.stdout.readline().split()
            if word == "pid":
                pid = int(numbers[0])
            elif word == "moved":
                moves.append((int(numbers[0]), int(numbers[1]), int(numbers[2])))
            else:
                assert numbers == [str(int(signal.SIGKILL))]
                return moves
            if pid and moves and after_s:
                time.sleep(after_s)
                after_s = 0
                os.kill(pid, signal.SIGKILL)

    def end(self) -> None:
        """Let the server leave."""
        self.server.communicate(timeout=10)


def moved(change: Change) -> tuple[int, int, int]:
    """Return the sequence number, item and column of a move."""
    (event,) = change.events
    assert isinstance(event, ItemMoved)
    assert event.after is not None
    return change.last_sequence, event.item_id, event.after.column_id


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_no_acknowledged_move_is_lost_in_a_hundred_kills(tmp_path: Path) -> None:
    path = tmp_path / "team.twinboard"
    board_of_text(path, "To do: A B C D E | Doing: | Done:", Clock()).close()
    chance = random.Random(3)
    victims = Victims(path)
    acknowledged = 0
    for number in range(KILLS):
        moves = victims.kill_one(chance.uniform(0.0001, 0.012))
        acknowledged += len(moves)
        workspace = Workspace(Database.open(path))
        logged = workspace.read(log.changes_since, workspace.board_id, moves[0][0] - 1)
        found = [moved(change) for change in logged]
        assert found[: len(moves)] == moves
        assert len(found) - len(moves) <= 1, "more than one move was not acknowledged"
        _, item, column = found[-1]
        place = whole(workspace).items[ItemId(item)].place
        assert place is not None
        assert place.column_id == column
        assert number % 5 or check(workspace.database) == []
        workspace.close()
    victims.end()
    assert acknowledged > KILLS
