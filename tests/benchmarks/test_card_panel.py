"""How long it takes to open a card on which much is written, and an archive of 10,000 cards.

The processor's time is asked, against a floor that is taken in the same run: as many plain labels, and reading the cards alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from kanban.domain.board import ChecklistEntry
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.operations import Source
from kanban.painting import bundled_family
from kanban.store import departed
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.archive import ArchivePage
from kanban.ui.bridge import Bridge
from kanban.usecases import boards, comments, item_groups, items
from kanban.workspace import Workspace
from tests.benchmarks.test_board_view import COLUMNS, fill
from tests.boards import ZONE, Clock, new_workspace, whole
from tests.ui.requirements.shown_board import put_on_screen

TIMES_PLAIN_LABELS = 4.0
TIMES_READING = 5.0
ROUNDS = 15


@pytest.fixture
def full(tmp_path: Path, qapp: QApplication) -> Iterator[Workspace]:
    """A board of 10,000 cards; on the first one 30 entries, 50 comments, and 200 moves behind it."""
    bundled_family()
    theme.put_on(qapp, "light", 1.0)
    workspace = new_workspace(tmp_path / "full.twinboard", boards.plan_of("Full", COLUMNS, ZONE), Clock())
    workspace.do(Source.IMPORT, fill, count=10_000)
    first, others = ItemId(1), (ItemId(2), ItemId(3))
    entries = tuple(
        ChecklistEntry(f"step {number} of many, and what is to be done in it", number % 3 == 0) for number in range(30)
    )
    details = whole(workspace).items[first].details
    details = replace(
        details, description="# Why\n\n" + "A **paragraph** of notes.\n\n" * 20, checklist=entries, blocked_by=others
    )
    with workspace.together():
        workspace.do(Source.MOUSE, items.edit_item, item_id=first, details=details)
        for number in range(50):
            workspace.do(Source.MOUSE, comments.comment_item, item_id=first, text=f"What we heard, part {number}. " * 5)
        for number in range(200):
            workspace.do(Source.SCANNER, items.move_item, item_id=first, column_id=ColumnId(1 + number % 2))
    yield workspace
    workspace.close()


def plain_labels(texts: list[str]) -> None:
    """Paint texts under each other, as Qt does it without us."""
    page = QWidget()
    column = QVBoxLayout(page)
    for text in texts:
        label = QLabel(text)
        label.setWordWrap(True)
        column.addWidget(label)
    page.resize(450, 4_000)
    page.grab()
    page.deleteLater()


def cpu_ms(work: Callable[[], object]) -> float:
    started = process_time()
    work()
    return (process_time() - started) * 1e3


def test_a_full_card_opens_at_once(full: Workspace, qapp: QApplication) -> None:
    shown = put_on_screen(full)
    shown.view.open_item(ItemId(4))
    qapp.processEvents()
    panel = shown.view.panel
    assert panel is not None
    opened, read, floors = [], [], []
    item = whole(full).items[ItemId(1)]
    texts = [entry.text for entry in item.details.checklist] + [comment.text for comment in item.comments]

    def show_and_paint() -> None:
        panel.show_item(ItemId(1))
        panel.grab()

    for _ in range(ROUNDS):
        panel.show_item(ItemId(4))
        qapp.processEvents()
        opened.append(cpu_ms(show_and_paint))
        read.append(cpu_ms(panel.body.history.read))
        floors.append(cpu_ms(lambda: plain_labels(texts)))
    print(f"open and paint: median {median(opened):.1f} ms, most {max(opened):.1f}; history: {median(read):.1f} ms")
    print(f"{len(texts)} plain labels: {median(floors):.1f} ms")
    shown.window.close()
    shown.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(panel.body.history.lines) > 200
    assert median(opened) < TIMES_PLAIN_LABELS * median(floors)


def test_an_archive_of_ten_thousand_cards(full: Workspace, qapp: QApplication) -> None:
    full.do(Source.MOUSE, item_groups.archive_items, item_ids=[ItemId(number) for number in range(1, 10_001)])
    floor = median(cpu_ms(lambda: full.read(departed.departed_items, full.board_id)) for _ in range(3))
    window = QWidget()
    bridge = Bridge(full, window)
    actions = Actions(bridge, window)
    made: list[ArchivePage] = []
    window.resize(1600, 900)
    window.show()

    def open_page() -> None:
        page = ArchivePage(bridge, actions, window)
        page.resize(1600, 900)
        page.show()
        qapp.processEvents()
        made.append(page)

    opening = cpu_ms(open_page)
    typing = [cpu_ms(lambda text=text: made[0].search.setText(text)) for text in ("p", "pa", "pay", "pay 99")]  # type: ignore[misc]
    print(f"archive: {opening:.0f} ms, of which reading {floor:.0f} ms; a letter of the search: {max(typing):.0f} ms")
    assert made[0].rows.rowCount() > 0
    bridge.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert opening < TIMES_READING * floor
