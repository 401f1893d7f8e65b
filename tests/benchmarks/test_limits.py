"""What WIP limits cost on a board of 10,000 cards, against the same without them, in the same run.

Run with `python -m pytest tests/benchmarks/test_limits.py`.
"""

from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kanban.domain.board import LimitPolicy
from kanban.domain.errors import WipLimitReached
from kanban.domain.ids import ItemId, PersonId
from kanban.domain.limits import broken_limits
from kanban.domain.operations import Source
from kanban.store import queries
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.benchmarks.test_store import CARDS, best, made, measured


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A board with a limit on a column of 2,500 cards and on the person who owns every other card."""
    workspace = made(Path(tmp_path_factory.mktemp("limits")) / "limits.twinboard", CARDS)
    board = workspace.read(queries.frame, workspace.board_id)
    dev = board.shown_columns()[2]
    workspace.do(Source.COMMAND, boards.change_column, column=replace(dev, wip_limit=999))
    workspace.do(Source.COMMAND, boards.change_person, person=replace(board.people[PersonId(1)], wip_limit=999))
    return workspace


def test_a_move_that_counts_all_limits(benchmark: BenchmarkFixture, limited: Workspace) -> None:
    """Dev holds 2,500 cards, and Ann Lee half of the 5,000 that are in progress."""
    columns = limited.read(queries.frame, limited.board_id).shown_columns()
    where = cycle([columns[1].id, columns[0].id])
    floor = best(lambda: limited.do(Source.MOUSE, items.move_item, item_id=ItemId(4), column_id=next(where)), 40)
    facts = limited.facts()
    limited.do(Source.COMMAND, boards.change_board, facts=replace(facts, limit_policy=LimitPolicy.REFUSE))

    def refused() -> None:
        with pytest.raises(WipLimitReached, match="Dev is full"):
            limited.do(Source.MOUSE, items.move_item, item_id=ItemId(4), column_id=columns[2].id)
        with pytest.raises(WipLimitReached, match="Ann Lee has"):
            limited.do(Source.MOUSE, items.assign_item, item_id=ItemId(6), person_id=PersonId(1))

    measured(benchmark, refused, 20)
    assert best(refused, 20) < 12 * floor
    limited.do(Source.COMMAND, boards.change_board, facts=facts)


def test_broken_limits_of_a_board(benchmark: BenchmarkFixture, limited: Workspace) -> None:
    board = limited.read(queries.board, limited.board_id)
    floor = best(lambda: [item.place for item in board.cards()], 10)
    found = measured(benchmark, lambda: broken_limits(board), 10)
    assert [(broken.name, broken.limit) for broken in found] == [("Dev", 999), ("Ann Lee", 999)]
    assert best(lambda: broken_limits(board), 10) < 6 * floor
