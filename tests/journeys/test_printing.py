"""A team prints its cards, changes one, and prints that one again: the wall, the board and the codes stay together."""

import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.card_code import CardCode, CodeKind, parse
from kanban.domain.operations import Source
from kanban.domain.prints import needs_reprint
from kanban.painting import sheet_image
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.print_dialog import PrintDialog
from kanban.usecases import items
from kanban.workspace import Workspace
from tests.boards import card, whole

_DPI = 150
MakeBoard = Callable[[str], Workspace]


class _Team:
    """Somebody in front of the window, with a board open."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        self.workspace = workspace
        self.bridge = Bridge(workspace)
        self.actions = Actions(self.bridge, window)
        self._dialogs: list[PrintDialog] = []

    def print_dialog(self, what: str) -> PrintDialog:
        dialog = PrintDialog(self.bridge, self.actions, what)
        dialog.options.choose("a4_8", "A4")
        self._dialogs.append(dialog)
        dialog.show()
        return dialog

    def revisions(self) -> dict[str, int | None]:
        made = whole(self.workspace)
        return {item.key: item.printed.revision if item.printed else None for item in made.ordered_cards()}

    def leave(self) -> None:
        for dialog in self._dialogs:
            if shiboken6.isValid(dialog):
                dialog.hide()
                shiboken6.delete(dialog)
        self.bridge.close()


@pytest.fixture
def team(board: MakeBoard, qtbot: QtBot) -> Iterator[_Team]:
    window = QWidget()
    qtbot.addWidget(window)
    made = _Team(board("Backlog: Login Banner Invoice | Dev(3): Search Checkout | Done: Logo"), window)
    yield made
    made.leave()


def rows(dialog: PrintDialog) -> list[str]:
    return [dialog.options.rows.item(place).text() for place in range(dialog.options.rows.count())]


def codes_of(dialog: PrintDialog, pdf: Path) -> list[str]:
    """Print into a file, and scan its pages."""
    sheets = list(dialog.options.pages())
    dialog.save_to(pdf)
    assert pdf.read_bytes().count(b"/Type /Page\n") == len(sheets)
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-gray", "-r", str(_DPI), str(pdf), str(pdf.with_suffix(""))], check=True)
        pages = [path.read_bytes() for path in sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))]
    else:
        pages = []
        for sheet in sheets:
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            assert sheet_image(sheet, _DPI).save(buffer, "PNG")  # type: ignore[call-overload]
            pages.append(bytes(buffer.data().data()))
    return sorted(found.text for page in pages for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(page))))


def test_cards_are_printed_noted_changed_and_printed_again(team: _Team, tmp_path: Path) -> None:
    board_code = team.bridge.board.facts.code

    dialog = team.print_dialog("changed")
    assert rows(dialog) == [
        "R-1 (new) Login",
        "R-2 (new) Banner",
        "R-3 (new) Invoice",
        "R-4 (new) Search",
        "R-5 (new) Checkout",
    ]
    read = codes_of(dialog, tmp_path / "first.pdf")
    assert read == sorted(str(CardCode(board_code, CodeKind.CARD, number, 1)) for number in range(1, 6))
    assert set(team.revisions().values()) == {None}
    dialog.question.all.click()
    assert team.revisions() == {"R-1": 1, "R-2": 1, "R-3": 1, "R-4": 1, "R-5": 1, "R-6": None}

    assert team.print_dialog("changed").nothing.isVisible()

    search = card(team.workspace, "Search")
    details = replace(search.details, title="Search by voice")
    team.actions.run(Source.MOUSE, items.edit_item, item_id=search.id, details=details)
    assert needs_reprint(team.bridge.board, team.bridge.board.items[search.id])

    dialog = team.print_dialog("changed")
    assert rows(dialog) == ["R-4 (changed: title) Search by voice"]
    (code,) = codes_of(dialog, tmp_path / "second.pdf")
    assert parse(code, board_code) == CardCode(board_code, CodeKind.CARD, 4, 2)
    dialog.question.all.click()
    assert team.revisions()["R-4"] == 2
    assert not needs_reprint(team.bridge.board, team.bridge.board.items[search.id])
    assert team.print_dialog("changed").nothing.isVisible()


def test_a_print_cannot_be_taken_back_but_what_was_done_before_it_can(team: _Team, tmp_path: Path) -> None:
    search = card(team.workspace, "Search")
    details = replace(search.details, title="Search by voice")
    team.actions.run(Source.MOUSE, items.edit_item, item_id=search.id, details=details)
    dialog = team.print_dialog("changed")
    codes_of(dialog, tmp_path / "cards.pdf")
    dialog.question.all.click()
    while (undoable := team.workspace.undoable()) is not None and undoable.kind != "add_item":
        team.actions.undo(Source.KEYBOARD)
    assert card(team.workspace, "Search").printed is not None
    assert rows(team.print_dialog("changed")) == ["R-4 (changed: title) Search"]
