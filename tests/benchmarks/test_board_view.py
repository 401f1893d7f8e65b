"""How long a drop takes until it is on disk and on the screen, on a board of 2,000 and of 10,000 cards.

Beside it, in the same run, what it cannot be faster than: the move alone without any window, and the bare repaint of a cell.
What must hold is asked of the processor's time, which other programs on the same computer do not change; the clock's is printed.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kanban.domain.board import ClassOfService, ItemDetails, Place, WorkItem
from kanban.domain.events import ItemAdded, ItemMoved
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Decision, Source
from kanban.domain.rank import ranks_after
from kanban.domain.texts import Phrase
from kanban.painting import bundled_family
from kanban.settings import DENSITIES
from kanban.store.context import Context
from kanban.store.database import Database
from kanban.store.queries import whole_board
from kanban.ui import theme
from kanban.ui.requirements.card_ages import CardAges
from kanban.ui.requirements.cell_model import cards_mime
from kanban.ui.requirements.cell_view import CellView
from kanban.usecases import boards, item_groups
from kanban.workspace import Workspace
from tests.ui.requirements.shown_board import NO_KEYS, ShownBoard, put_on_screen

COLUMNS = ["Backlog", "Ready", "Design", "Development", "Test", "Ready to release", "Released"]
DROPS = 150
BUDGET_MS = 16.0
FRAME_MS = 8.0
TIMES_THE_FLOOR = 15
FIRST_FRAME_MS = 700.0
TITLES = ("Pay again in the same order when a payment fails", "会场图片转格式并按屏裁剪", "Wish list", "优惠券错误叠加")


def fill(context: Context, *, count: int) -> Decision:
    """Put so many cards on the board, of all kinds, evenly over its columns."""
    random, ranks = Random(7), ranks_after(None, count)
    events = []
    for number in range(1, count + 1):
        details = ItemDetails(
            f"{TITLES[number % 4]} {number}",
            class_of_service=tuple(ClassOfService)[number % 4],
            due=date(2026, 6, 1) + timedelta(days=number % 90) if number % 3 else None,
            labels=("iOS", "payment")[: number % 3],
        )
        place = Place(ColumnId(1 + random.randrange(len(COLUMNS))), None, ranks[number - 1], context.now)
        item = WorkItem(ItemId(number), number, f"R-{number}", details, context.now, place)
        events.append(ItemAdded(at=context.now, item=item))
    return Decision(tuple(events), Phrase("Fill"))


def wander(context: Context, *, moves: int) -> Decision:
    """Let cards go to and fro, so often in all; in the end they are where they were."""
    items = list(whole_board(context.db, context.board_id).items.values())
    events: list[ItemMoved] = []
    for number in range(moves // 2):
        item = items[number % len(items)]
        assert item.place is not None
        column_id = ColumnId(1 + (item.place.column_id + number // len(items)) % len(COLUMNS))
        away = replace(item.place, column_id=column_id)
        for before, after in ((item.place, away), (away, item.place)):
            events.append(ItemMoved(at=context.now, item_id=item.id, before=before, after=after))
    return Decision(tuple(events), Phrase("Wander"))


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


@pytest.fixture(params=[2_000, 10_000])
def shown(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication) -> Iterator[ShownBoard]:
    """A large board on a screen of 1190 x 1000."""
    font = qapp.font()
    font.setFamilies([bundled_family()])
    qapp.setFont(font)
    theme.put_on(qapp, "light", 1.0)
    workspace = Workspace(Database.create(tmp_path / "large.twinboard"), actor="ann")
    plan = boards.plan_of(
        "Large", COLUMNS, "Europe/Berlin", limits={"Test": 4}, wait=["Ready"], start="Design", finish="Released"
    )
    workspace.do(Source.COMMAND, boards.create_board, plan=plan)
    workspace.do(Source.COMMAND, fill, count=request.param)
    started = perf_counter()
    made = put_on_screen(workspace, 1190, 1000)
    frame_ms = (perf_counter() - started) * 1e3
    print(f"\n{request.param} cards: first frame with loading {frame_ms:.0f} ms")
    assert frame_ms < FIRST_FRAME_MS
    yield made
    made.bridge.close()
    made.window.close()
    made.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_drop_is_on_disk_and_on_screen_in_time(shown: ShownBoard, qapp: QApplication) -> None:
    random, cells = Random(3), list(shown.view.grid.all())
    drops, busy = zip(*(drop_ms(shown, random, cells, qapp) for _ in range(DROPS)), strict=True)
    followed = [ms(lambda: move(shown.workspace, random, cells)) for _ in range(DROPS)]
    alone = Workspace(Database.open(shown.workspace.path), actor="ann")
    floor = [ms(lambda: move(alone, random, cells)) for _ in range(DROPS)]
    alone.close()
    shown.bridge.look_elsewhere()
    measured = {
        "drop": list(drops),
        "drop, the processor's time": list(busy),
        "move with the board following, unpainted": followed,
        "move without a board": floor,
        "repaint of a cell": [ms(cells[3].viewport().repaint) for _ in range(DROPS)],
        "scroll": [ms(lambda: scroll_on(cells[1], qapp)) for _ in range(DROPS)],
    }
    for name, times in measured.items():
        print(f"{name}: median {median(times):.1f} ms, p95 {p95(times):.1f} ms, most {max(times):.1f} ms")
    assert p95(list(busy)) < BUDGET_MS
    assert median(drops) < TIMES_THE_FLOOR * median(floor)
    assert median(measured["repaint of a cell"]) < BUDGET_MS / 4
    assert median(measured["scroll"]) < BUDGET_MS / 2


@pytest.mark.parametrize("density", DENSITIES)
def test_a_column_scrolls_and_is_painted_within_a_frame(shown: ShownBoard, qapp: QApplication, density: str) -> None:
    """With all cards of a column shown, and with those that a search did not find faded; measured by the processor's time."""
    shown.view.art.set_density(density)
    cell = max(shown.view.grid.all(), key=lambda cell: cell.cards.count)
    cell.cards.open_all()
    laid_out = busy_ms(cell.lay_out_exactly) + busy_ms(cell.doItemsLayout)
    first = [busy_ms(lambda: scroll_on(cell, qapp)) for _ in range(DROPS)]
    cell.verticalScrollBar().setValue(0)
    again = [busy_ms(lambda: scroll_on(cell, qapp)) for _ in range(DROPS)]
    whole = [busy_ms(shown.window.grab) for _ in range(20)]
    cell.show_matches(frozenset(ItemId(number) for number in range(0, 10_000, 7)))
    faded = [busy_ms(lambda: scroll_on(cell, qapp)) for _ in range(DROPS)]
    print(f"\n{density}, {cell.cards.shown} cards in the column: layout of all {laid_out:.0f} ms")
    for name, times in {"first scroll": first, "scroll": again, "faded": faded, "whole window": whole}.items():
        print(f"  {name}: median {median(times):.1f} ms, p95 {p95(times):.1f} ms, most {max(times):.1f} ms")
    assert p95(again) < FRAME_MS
    assert p95(faded) < FRAME_MS
    assert median(first) < FRAME_MS
    assert median(whole) < 3 * FRAME_MS


def test_ages_are_read_and_kept_up_to_date_in_time(shown: ShownBoard) -> None:
    """Over 65,000 moves: all at once after the first picture, then one card's after each move."""
    shown.workspace.do(Source.COMMAND, wander, moves=65_000)
    ages = CardAges(shown.workspace, shown.bridge.board)
    all_ms = ms(ages.read_all)
    one_ms = [ms(partial(ages.read_again, [ItemId(number)])) for number in range(1, 51)]
    print(f"\nages of all cards {all_ms:.0f} ms, of one {median(one_ms):.2f} ms")
    assert all_ms < 600
    assert median(one_ms) < 2


def test_the_panel_opens_at_once(shown: ShownBoard, qapp: QApplication) -> None:
    cell = shown.cell("Design")
    ids = [item_id for item_id in map(cell.cards.id_at, range(20)) if item_id is not None]
    shown.view.open_item(ids[0])
    opened = []
    for item_id in ids:
        panel = shown.view.panel
        assert panel is not None
        panel.close_panel()
        qapp.processEvents()
        started = perf_counter()
        shown.view.open_item(item_id)
        qapp.processEvents()
        opened.append((perf_counter() - started) * 1e3)
    print(f"panel: median {median(opened):.1f} ms, p95 {p95(opened):.1f} ms")
    assert p95(opened) < 50


def drop_ms(shown: ShownBoard, random: Random, cells: list[CellView], qapp: QApplication) -> tuple[float, float]:
    """Let a card go over another cell; return the time until both are painted anew, by the clock and of the processor."""
    source, target = random.sample(cells, 2)
    item_id = source.cards.id_at(random.randrange(5))
    assert item_id is not None
    mime = cards_mime(shown.view.faces, [item_id])
    painted = Painted(), Painted()
    for cell, watch in zip((source, target), painted, strict=True):
        cell.viewport().installEventFilter(watch)
    qapp.processEvents()
    place = QPointF(40, random.randrange(30, 700))
    event = QDropEvent(place, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, NO_KEYS)
    before = [watch.count for watch in painted]
    started, busy = perf_counter(), process_time()
    target.dropEvent(event)
    while not target.cards.has(item_id) or any(w.count == b for w, b in zip(painted, before, strict=True)):
        qapp.processEvents()
    return (perf_counter() - started) * 1e3, (process_time() - busy) * 1e3


def move(workspace: Workspace, random: Random, cells: list[CellView]) -> None:
    """Move a card as a drop does, without a drop and without painting."""
    source, target = random.sample(cells, 2)
    item_id, above = source.cards.id_at(random.randrange(5)), target.cards.id_at(random.randrange(5))
    assert item_id is not None
    column_id = target.cards.key.column_id
    workspace.do(Source.MOUSE, item_groups.move_items, item_ids=[item_id], column_id=column_id, above=above)


def scroll_on(cell: CellView, qapp: QApplication) -> None:
    """Scroll a list by one turn of a wheel and paint it."""
    bar = cell.verticalScrollBar()
    bar.setValue((bar.value() + 120) % max(1, bar.maximum()))
    qapp.processEvents()


def ms(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1e3


def busy_ms(work: Callable[[], object]) -> float:
    """Return how long the processor is busy with something."""
    started = process_time()
    work()
    return (process_time() - started) * 1e3


def p95(times: list[float]) -> float:
    """Return the time within which nineteen of twenty are done."""
    return sorted(times)[-(-95 * len(times) // 100) - 1]
