"""The wall list on screen: what it shows, what a tick does, what it prints."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from kanban.cards.drawing import Text
from kanban.domain.board import Sighting, WallAnchor, WallMemory
from kanban.domain.events import CardSeen, WallRead
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Decision, Source
from kanban.domain.texts import Phrase
from kanban.domain.wall.errands import Errand, ErrandKind
from kanban.printing import prints_of, walk_pages
from kanban.settings import Settings
from kanban.store import queries
from kanban.store.context import Context
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.print_words import translated_words
from kanban.ui.walk_print import WalkPrint
from kanban.ui.wall_list import WallList
from kanban.ui.wall_rows import LINES, RowLines
from kanban.usecases.items import archive_item, edit_item, note_cards_printed
from kanban.usecases.walls import tick_moved_on_wall
from kanban.workspace import Workspace
from tests.boards import card, column, move, whole

MakeBoard = Callable[[str], Workspace]
Open = Callable[[Workspace], WallList]


@pytest.fixture
def open_list(qtbot: QtBot) -> Iterator[Open]:
    """Open the list on a workspace."""
    window = QWidget()
    qtbot.addWidget(window)
    bridges: list[Bridge] = []

    def make(workspace: Workspace) -> WallList:
        bridges.append(Bridge(workspace))
        made = WallList(bridges[-1], Actions(bridges[-1], window), Settings(), window)
        made.show()
        return made

    yield make
    for bridge in bridges:
        bridge.close()


def hang_all(workspace: Workspace) -> None:
    """Print all cards, and let somebody say that they hang where the board has them; the headers hang, too."""
    board = whole(workspace)
    cards = board.ordered_cards()
    workspace.do(Source.MOUSE, note_cards_printed, prints=prints_of(board, cards))
    workspace.do(Source.MOUSE, tick_moved_on_wall, item_ids=[item.id for item in cards])
    workspace.do(Source.PHOTO, _read_wall)


def _read_wall(context: Context) -> Decision:
    anchors = tuple(WallAnchor("header", number, 400.0 * number, 0) for number in (1, 2, 3))
    read = WallRead(at=context.now, before=None, after=WallMemory(context.now, anchors))
    return Decision((read,), Phrase("Wall photo"))


def texts(shown: WallList) -> list[str]:
    return [shown.rows.item(place).text() for place in range(shown.rows.count())]


def row(shown: WallList, key: str) -> QListWidgetItem:
    return next(
        shown.rows.item(n) for n in range(shown.rows.count()) if shown.rows.item(n).text().startswith(f"{key} ")
    )


def test_before_the_first_photo_it_says_how_to_begin(board: MakeBoard, open_list: Open) -> None:
    shown = open_list(board("To do: A | Doing: | Done:"))
    assert shown.empty.isVisible()
    assert shown.empty.text().startswith("No photo of the wall was read yet.")
    assert not shown.print_list.isEnabled()


def test_what_the_board_moved_is_to_be_moved_and_a_tick_says_that_it_was(
    board: MakeBoard, open_list: Open, qtbot: QtBot
) -> None:
    workspace = board("To do: A B | Doing: | Done:")
    hang_all(workspace)
    move(workspace, "B", "Doing")
    workspace.do(Source.MOUSE, archive_item, item_id=card(workspace, "A").id)
    shown = open_list(workspace)
    assert texts(shown) == [
        "Move these on the wall – tick what is done (1)",
        "R-2  B\nTo do → Doing",
        "Take down – tick what is done (1)",
        "R-1  A\nhangs in To do",
    ]
    row(shown, "R-2").setCheckState(Qt.CheckState.Checked)
    row(shown, "R-1").setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(shown.empty.isVisible)
    assert shown.empty.text() == "There is nothing to do at the wall: it shows what the board shows."
    moved, gone = card(workspace, "B").seen, card(workspace, "A").seen
    assert moved is not None
    assert moved.column_id == column(workspace, "Doing").id
    assert gone is not None
    assert gone.column_id is None
    workspace.undo(Source.MOUSE)
    qtbot.waitUntil(shown.rows.isVisible)
    assert texts(shown)[-1] == "R-1  A\nhangs in To do"


def test_new_cards_are_handed_to_the_print_dialog(board: MakeBoard, open_list: Open, qtbot: QtBot) -> None:
    workspace = board("To do: A | Doing: | Done:")
    workspace.do(Source.PHOTO, _read_wall)
    shown = open_list(workspace)
    assert texts(shown) == ["Print and hang up (1)", "R-1  A\ngoes to To do"]
    assert not row(shown, "R-1").flags() & Qt.ItemFlag.ItemIsUserCheckable
    with qtbot.waitSignal(shown.print_wanted) as wanted:
        shown.print_cards.click()
    assert wanted.args == [[card(workspace, "A").id]]


def test_the_list_is_saved_as_a_pdf(board: MakeBoard, open_list: Open, tmp_path: Path, qtbot: QtBot) -> None:
    workspace = board("To do: A | Doing: | Done:")
    workspace.do(Source.PHOTO, _read_wall)
    shown = open_list(workspace)
    made = whole(workspace)
    day = workspace.now().date()
    dialog = WalkPrint(lambda paper: walk_pages(made, shown._listed, translated_words().walk, paper, day), "x.pdf")
    qtbot.addWidget(dialog)
    dialog.show()
    for paper, height in (("A4", 842), ("Letter", 792)):
        dialog.papers.setCurrentText(paper)
        dialog.save_to(tmp_path / f"{paper}.pdf")
        assert dialog.notice.text == f"Saved as {tmp_path / paper}.pdf."
        (page,) = PdfReader(tmp_path / f"{paper}.pdf").pages
        assert round(float(page.mediabox.height)) == height
        assert "print and hang up here" in " ".join(page.extract_text().split())
    dialog.save_to(tmp_path / "no such folder" / "x.pdf")
    assert "no such folder" in dialog.notice.text


def undecided(context: Context) -> Decision:
    """Let a photo see A in Doing, where neither the board has it nor wall and board agreed; and B twice."""
    items = {item.title: item for item in queries.whole_board(context.db, context.board_id).items.values()}
    wall = queries.frame(context.db, context.board_id).wall
    assert wall is not None
    before = items["A"].seen
    seen = Sighting(ColumnId(2), context.now, ColumnId(3), (400.0, 300.0))
    after = replace(wall, at=context.now + timedelta(seconds=5), doubtful=(items["B"].id,))
    noted = CardSeen(at=context.now, item_id=items["A"].id, seen=seen, before=before, lasting=False)
    return Decision((noted, WallRead(at=context.now, before=wall, after=after)), Phrase("Wall photo"))


@pytest.fixture
def doubts(board: MakeBoard, open_list: Open) -> tuple[Workspace, WallList]:
    """The list after such a photo."""
    workspace = board("To do: A B | Doing: | Done:")
    hang_all(workspace)
    workspace.do(Source.PHOTO, undecided)
    return workspace, open_list(workspace)


def test_what_is_undecided_or_doubtful_stays_on_the_list(doubts: tuple[Workspace, WallList]) -> None:
    _, shown = doubts
    assert texts(shown) == [
        "Undecided: wall and board differ (1)",
        "R-1  A\nwall: Doing · board: To do · card 1 of 1 from the top",
        "Twice, between or outside the columns – tick what is put right (1)",
        "R-2  B\nbelongs in To do",
    ]
    assert shown.choice.text() == "R-1   wall: Doing · board: To do"
    assert shown.choices.isVisible()
    shown.rows.setCurrentItem(row(shown, "R-2"))
    assert not shown.wall_right.isEnabled()
    assert not shown.board_right.isEnabled()


def test_the_wall_is_right(doubts: tuple[Workspace, WallList], qtbot: QtBot) -> None:
    workspace, shown = doubts
    shown.wall_right.click()
    qtbot.waitUntil(lambda: not shown.choices.isVisible())
    place = card(workspace, "A").place
    assert place is not None
    assert place.column_id == column(workspace, "Doing").id
    assert texts(shown)[0] == "Twice, between or outside the columns – tick what is put right (1)"
    assert shown.notice.text == "Done: R-1"
    shown.notice.button.click()
    qtbot.waitUntil(shown.choices.isVisible)
    assert not shown.notice.isVisible()
    assert texts(shown)[0] == "Undecided: wall and board differ (1)"


def test_the_board_is_right(doubts: tuple[Workspace, WallList], qtbot: QtBot) -> None:
    workspace, shown = doubts
    shown.board_right.click()
    qtbot.waitUntil(lambda: not shown.choices.isVisible())
    assert texts(shown)[2:] == [
        "Move these on the wall – tick what is done (1)",
        "R-1  A\nDoing → To do · card 1 of 1 from the top",
    ]
    move(workspace, "B", "Done")
    qtbot.waitUntil(lambda: not shown.notice.isVisible())


def test_a_paper_that_is_out_of_date_is_printed_again(board: MakeBoard, open_list: Open, qtbot: QtBot) -> None:
    workspace = board("To do: A | Doing: | Done:")
    hang_all(workspace)
    item = card(workspace, "A")
    workspace.do(Source.MOUSE, edit_item, item_id=item.id, details=replace(item.details, title="A, but better"))
    shown = open_list(workspace)
    assert texts(shown) == ["Print again: the paper is out of date (1)", "R-1  A, but better\nhangs in To do"]
    with qtbot.waitSignal(shown.print_wanted) as wanted:
        shown.print_cards.click()
    assert wanted.args == [[item.id]]


def test_the_rows_paint_what_they_say(doubts: tuple[Workspace, WallList]) -> None:
    _, shown = doubts
    lines = row(shown, "R-1").data(LINES)
    assert lines == ("R-1", "wall: Doing · board: To do", "A", "card 1 of 1 from the top")
    before = shown.rows.viewport().grab().toImage()
    row(shown, "R-2").setData(LINES, RowLines("R-2", "", "B"))
    after = shown.rows.viewport().grab().toImage()
    area = shown.rows.visualItemRect(row(shown, "R-2"))
    assert before.copy(area) != after.copy(area)


def test_the_printed_list_names_what_is_undecided(doubts: tuple[Workspace, WallList]) -> None:
    workspace, shown = doubts
    made = whole(workspace)
    never_seen = Errand(ErrandKind.LOOK_FOR, card(workspace, "A"), ColumnId(1))
    again = Errand(ErrandKind.REPRINT, card(workspace, "A"), ColumnId(1))
    listed = (*shown._listed, never_seen, again)
    (page,) = walk_pages(made, listed, translated_words().walk, "A4", workspace.now().date())
    said = {item.text for piece in page.pieces for item in piece.items if isinstance(item, Text)}
    assert {
        "decide; board: To do",
        "look at it: twice, between or outside the columns",
        "look for it: never seen yet",
        "print again, and swap",
    } < said
