"""How fast boards are read and written, against a floor that is taken in the same run: what plain SQLite needs for the same.

Run with `python -m pytest tests/benchmarks/test_store.py`.
"""

import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kanban.domain.board import ItemDetails, Place, WorkItem
from kanban.domain.events import ItemAdded
from kanban.domain.ids import ItemId, PersonId
from kanban.domain.operations import Decision, Source
from kanban.domain.rank import ranks_after
from kanban.domain.texts import Phrase
from kanban.store import queries
from kanban.store.backup import back_up
from kanban.store.check import check
from kanban.store.context import Context
from kanban.store.database import Database
from kanban.usecases import boards, items
from kanban.workspace import Workspace, utc_now

T = TypeVar("T")
CARDS = 10_000
ROOT = Path(__file__).parents[2]


def fill(context: Context, *, count: int) -> Decision:
    """Add cards to all columns but the last."""
    columns = queries.frame(context.db, context.board_id).shown_columns()[:-1]
    added = []
    for number, rank in enumerate(ranks_after(None, count), 1):
        details = ItemDetails(
            f"Card {number} 退款",
            due=date(2026, 12, 24) if number % 4 == 0 else None,
            owners=(PersonId(1),) if number % 2 else (),
            labels=("web", "app")[: number % 3],
        )
        place = Place(columns[number % len(columns)].id, None, rank, context.now)
        added.append(WorkItem(ItemId(number), number, f"R-{number}", details, context.now, place))
    return Decision(tuple(ItemAdded(at=context.now, item=item) for item in added), Phrase("Fill"))


def made(path: Path, cards: int) -> Workspace:
    workspace = Workspace(Database.create(path))
    plan = boards.plan_of("Team", ["Backlog", "Ready", "Dev", "Test", "Done"], "Asia/Shanghai", start="Dev")
    workspace.do(Source.COMMAND, boards.create_board, plan=plan)
    workspace.do(Source.COMMAND, boards.add_person, name="Ann Lee")
    workspace.do(Source.IMPORT, fill, count=cards)
    return workspace


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A board of 10,000 cards."""
    return made(tmp_path_factory.mktemp("large") / "large.twinboard", CARDS)


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest time of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def measured(benchmark: BenchmarkFixture, work: Callable[[], T], rounds: int) -> T:
    """Measure some rounds of the work, after one to warm up, and return what the last gave."""
    pedantic: Callable[..., T] = benchmark.pedantic
    return pedantic(work, rounds=rounds, warmup_rounds=1)


def seconds(benchmark: BenchmarkFixture, of: str) -> float:
    stats = benchmark.stats
    assert stats is not None
    return float(stats[of])


def test_reading_a_board(benchmark: BenchmarkFixture, large: Workspace) -> None:
    raw = sqlite3.connect(large.path)

    def plain() -> int:
        rows = raw.execute("SELECT * FROM item WHERE board_id = 1 AND NOT archived AND NOT voided").fetchall()
        owners = raw.execute("SELECT * FROM item_owner ORDER BY item_id, position").fetchall()
        return (
            len(rows) + len(owners) + len(raw.execute("SELECT * FROM item_label ORDER BY item_id, position").fetchall())
        )

    floor = best(plain, 5)
    board = measured(benchmark, lambda: large.read(queries.board, large.board_id), 9)
    raw.close()
    assert len(board.items) == CARDS
    benchmark.extra_info["times the floor"] = seconds(benchmark, "min") / floor
    assert seconds(benchmark, "min") < 6 * floor


PLAIN_MOVE = """
SELECT * FROM item WHERE id = 1;
UPDATE item SET column_id = 1 + column_id % 4, since = since + 1 WHERE id = 1;
INSERT INTO operation SELECT NULL, board_id, kind, title, title_fields, recorded_at, actor, source, NULL, 0, 0
    FROM operation WHERE id = 2;
INSERT INTO event SELECT NULL, 2, board_id, kind, item_id, 1, 2, occurred_at, NULL, substr(payload, 1, 300)
    FROM event WHERE sequence = 9;
"""


def test_moving_a_card(benchmark: BenchmarkFixture, large: Workspace, tmp_path: Path) -> None:
    copy = made(tmp_path / "copy.twinboard", 10)
    raw = copy.database._raw

    def plain() -> None:
        for statement in ("BEGIN IMMEDIATE", *PLAIN_MOVE.split(";"), "COMMIT"):
            raw.execute(statement)

    floor = best(plain, 50)
    columns = [column.id for column in large.read(queries.frame, large.board_id).shown_columns()]
    numbers, places = cycle(range(1, CARDS, 37)), cycle(columns[:4] * 3 + columns[1:2])

    def move() -> None:
        large.do(Source.MOUSE, items.move_item, item_id=ItemId(next(numbers)), column_id=next(places), at_end=True)

    measured(benchmark, move, 300)
    benchmark.extra_info["times the floor"] = seconds(benchmark, "median") / floor
    assert seconds(benchmark, "median") < 12 * floor + 0.001
    copy.close()


def test_moving_above_another_card(benchmark: BenchmarkFixture, large: Workspace) -> None:
    numbers = cycle(range(2, CARDS, 41))
    target = large.read(queries.item, ItemId(1))
    assert target is not None
    assert target.place is not None
    place = target.place.column_id

    def move() -> None:
        large.do(Source.MOUSE, items.move_item, item_id=ItemId(next(numbers)), column_id=place, above=target.id)

    started = time.perf_counter()
    large.read(queries.ranks_in, place, None)
    whole_column = time.perf_counter() - started
    measured(benchmark, move, 200)
    assert seconds(benchmark, "median") < whole_column + 0.003


def test_undoing(benchmark: BenchmarkFixture, large: Workspace) -> None:
    for number in range(60):
        large.do(Source.MOUSE, items.block_item, item_id=ItemId(number + 100), reason="waits")
    measured(benchmark, large.undo, 50)
    assert seconds(benchmark, "median") < 0.01


def test_looking_for_changes_elsewhere(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert benchmark(large.poll) == []


def test_checking(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert measured(benchmark, lambda: check(large.database), 2) == []
    events = large.read(queries.frame, large.board_id).last_sequence
    assert seconds(benchmark, "min") / events * 65_000 < 10


def test_backing_up(benchmark: BenchmarkFixture, large: Workspace, tmp_path: Path) -> None:
    measured(benchmark, lambda: back_up(large.path, tmp_path, utc_now()), 3)


START = """
from pathlib import Path
from kanban.store import queries
from kanban.store.database import Database
from kanban.workspace import Workspace
workspace = Workspace(Database.open(Path({path!r})))
assert len(workspace.read(queries.board, workspace.board_id).items) == 60
"""


def cpu_s(code: str) -> float:
    """Return the processor time of a fresh Python process, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_starting_with_sixty_cards(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    path = tmp_path / "small.twinboard"
    made(path, 60).close()
    floor = min(cpu_s("import sqlalchemy") for _ in range(5))
    code = START.format(path=str(path))
    times = [measured(benchmark, lambda: cpu_s(code), 1), *(cpu_s(code) for _ in range(4))]
    benchmark.extra_info["cpu ms"] = round(min(times) * 1000)
    benchmark.extra_info["cpu ms of importing SQLAlchemy alone"] = round(floor * 1000)
    assert min(times) < 1.8 * floor
