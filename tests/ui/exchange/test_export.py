"""Cards into files from the window, and the board as a picture."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from kanban.domain.operations import Source
from kanban.settings import Settings
from kanban.ui import file_dialogs, theme
from kanban.ui.boards_page import BoardsPage
from kanban.ui.exchange.board_picture import PictureDialog
from kanban.ui.exchange.export_dialog import ExportDialog
from kanban.ui.exchange.picture_layout import DONE_MOST, Sizes, lay_out, lay_out_pages, shown_cards
from kanban.ui.exchange.picture_painter import BoardPainter
from kanban.usecases import boards
from kanban.workspace import Workspace
from tests.boards import card

MakeBoard = Callable[[str], Workspace]
_NOW = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001 - local time, as the title shows it


@pytest.fixture
def page(board: MakeBoard, qtbot: QtBot) -> Iterator[BoardsPage]:
    workspace = board("To do: A B C D E F G H | Doing(1): K L | Done: " + " ".join(f"d{n}" for n in range(120)))
    made = BoardsPage(workspace, Settings())
    qtbot.addWidget(made)
    made.resize(1600, 900)
    made.show()
    yield made
    made.shut()


def test_the_search_and_the_selection_can_be_exported(page: BoardsPage, tmp_path: Path, qtbot: QtBot) -> None:
    ids = [card(page.bridge.workspace, title).id for title in "AB"]
    page.requirements.show_matches(frozenset(ids), fade=True)
    dialog = ExportDialog(page)
    qtbot.addWidget(dialog)
    texts = [button.text() for button in dialog.findChildren(QRadioButton)]
    assert texts[:2] == ["All on the board (130)", "Those that the search shows (2)"]
    found = dialog.findChild(QRadioButton, "found")
    assert isinstance(found, QRadioButton)
    found.setChecked(True)
    with qtbot.waitSignal(page.said) as said:
        dialog.write(tmp_path / "x.csv")
    assert said.args == [f"2 cards written to {tmp_path / 'x.csv'}."]
    assert (tmp_path / "x.csv").read_bytes().count(b"\r\n") == 3


def test_a_picture_shows_the_whole_board_wider_than_high(page: BoardsPage) -> None:
    painter = BoardPainter(page.requirements.faces, "full", _NOW)
    sizes = Sizes.of_theme(6)
    layout = lay_out(page.bridge.board, sizes, painter._height)
    assert len(layout.spots) == 8 + 2 + DONE_MOST
    assert [(box.column.name, box.count, box.left_out) for box in layout.columns] == [
        ("To do", 8, 0),
        ("Doing", 2, 0),
        ("Done", 120, 20),
    ]
    assert layout.width >= 1.4 * layout.height
    for one in layout.spots:
        column = next(box for box in layout.columns if box.x <= one.x < box.x + box.width)
        assert one.x + sizes.card <= column.x + column.width
        assert one.y + painter._height(one.item_id) < layout.height
    places = {(spot.x, spot.y) for spot in layout.spots}
    assert len(places) == len(layout.spots)


def test_pages_cut_no_card_and_leave_none_out(page: BoardsPage) -> None:
    painter = BoardPainter(page.requirements.faces, "line", _NOW)
    sizes = Sizes.of_theme(3)
    pages = lay_out_pages(page.bridge.board, sizes, painter._height, (1200, 400))
    found = [item_id for strips in pages for strip in strips for item_id, _ in strip.spots]
    cells, _ = shown_cards(page.bridge.board)
    assert sorted(found) == sorted(item.id for items in cells.values() for item in items)
    for strips in pages:
        assert len(strips) * (sizes.card + 2 * sizes.gap) <= 1200
        for strip in strips:
            assert all(y + painter._height(item_id) <= 400 for item_id, y in strip.spots)


def test_a_picture_and_a_pdf_are_written(page: BoardsPage, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = PictureDialog(page)
    qtbot.addWidget(dialog)
    dialog.write(tmp_path / "once.png")
    dialog.size_.setCurrentIndex(1)
    dialog.write(tmp_path / "twice.png")
    once, twice = QImage(str(tmp_path / "once.png")), QImage(str(tmp_path / "twice.png"))
    assert (twice.width(), twice.height()) == (2 * once.width(), 2 * once.height())
    assert once.pixelColor(1, 1) == theme.LIGHT.window
    dialog.kind.setCurrentIndex(1)
    dialog.pages.setCurrentIndex(0)
    dialog.write(tmp_path / "one.pdf")
    dialog.pages.setCurrentIndex(1)
    dialog.write(tmp_path / "many.pdf")
    assert len(PdfReader(tmp_path / "one.pdf").pages) == 1
    many = PdfReader(tmp_path / "many.pdf")
    assert len(many.pages) > 1
    width, height = (float(side) for side in many.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (842, 595)


def test_the_picture_has_the_swimlanes_as_the_screen_has_them(page: BoardsPage) -> None:
    workspace = page.bridge.workspace
    workspace.do(Source.MOUSE, boards.add_swimlane, name="Web")
    workspace.do(Source.MOUSE, boards.add_swimlane, name="Hurry")
    web, hurry = page.bridge.board.shown_swimlanes()
    workspace.do(Source.MOUSE, boards.change_swimlane, swimlane=replace(hurry, expedite=True))
    sizes = Sizes.of_theme(6)
    layout = lay_out(page.bridge.board, sizes, lambda _: 60)
    assert [lane.lane_id for lane in layout.lanes] == [hurry.id, None, web.id]
    pages = lay_out_pages(page.bridge.board, sizes, lambda _: 60, (1200, 400))
    assert pages[0][0].lanes[0][0] is None


def test_a_full_board_is_offered_on_several_pages(board: MakeBoard, qtbot: QtBot) -> None:
    columns = [f"C{place}: " + " ".join(f"x{place}y{n}" for n in range(20)) for place in range(12)]
    page = BoardsPage(board(" | ".join(columns)), Settings())
    qtbot.addWidget(page)
    dialog = PictureDialog(page)
    qtbot.addWidget(dialog)
    dialog.kind.setCurrentIndex(1)
    assert dialog.pages.currentData() == "many"
    dialog.pages.setCurrentIndex(0)
    dialog.pages.activated.emit(0)
    dialog.paper.setCurrentIndex(1)
    assert dialog.pages.currentData() == "one"
    page.bridge._timer.stop()


def test_files_with_cards_are_looked_for_where_the_last_one_was(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    board = tmp_path / "team.twinboard"
    assert file_dialogs.folder_beside(board) == tmp_path
    file_dialogs.note_folder(tmp_path / "b" / "x.csv")
    assert file_dialogs.folder_for_cards(board) == tmp_path / "b"
