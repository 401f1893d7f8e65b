"""What the tests of the print dialog do and look at."""

import io
from collections.abc import Callable
from dataclasses import replace

import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListWidget, QWidget

from kanban.domain.operations import Source
from kanban.printing import prints_of
from kanban.ui.print_dialog import PrintDialog
from kanban.usecases import items
from kanban.workspace import Workspace
from tests.boards import card, whole

Open = Callable[..., PrintDialog]
MakeBoard = Callable[[str], Workspace]
TEN = "To do: A B C D E F G H I J | Done:"


def rows(dialog: PrintDialog) -> list[str]:
    listed = dialog.options.rows
    return [listed.item(place).text() for place in range(listed.count())]


def tick(listed: QListWidget, place: int, *, on: bool) -> None:
    listed.item(place).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def ticked_rows(dialog: PrintDialog) -> list[str]:
    return [piece.row for piece in dialog.options.ticked()]


def printed(workspace: Workspace) -> dict[str, int]:
    """The revisions of all printed cards by title."""
    return {item.title: item.printed.revision for item in whole(workspace).items.values() if item.printed is not None}


def print_all(workspace: Workspace) -> None:
    board = whole(workspace)
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=prints_of(board, board.ordered_cards()))


def rename(workspace: Workspace, title: str, after: str) -> None:
    item = card(workspace, title)
    workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=replace(item.details, title=after))


def shows(dialog: PrintDialog, page: QWidget) -> bool:
    return dialog.pages.currentWidget() is page


def codes_on(image: QImage) -> set[str]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    with Image.open(io.BytesIO(bytes(buffer.data().data()))) as picture:
        return {found.text for found in zxingcpp.read_barcodes(picture)}
