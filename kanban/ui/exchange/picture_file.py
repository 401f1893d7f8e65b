"""The whole board into a picture file without a window, for the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from kanban.painting import bundled_family
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.exchange.picture_painter import BoardPainter
from kanban.ui.requirements.card_face import CardFaces
from kanban.workspace import Workspace

_applications: list[QApplication] = []


def write_picture(workspace: Workspace, path: Path, paper: str, *, one_page: bool) -> str:
    """Write the board into a PNG or a PDF file, by its ending, and return its size in pixels or its number of pages.

    Raises:
        CannotWrite, DiskFull: see there.
    """
    if QApplication.instance() is None:
        made = QApplication(["twinboard", "-platform", "offscreen"])
        _applications.append(made)
        made.setFont(QFont(bundled_family()))
        theme.put_on(made, "light", 1.0)
    bridge = Bridge(workspace)
    try:
        with theme.lent(theme.LIGHT):
            faces = CardFaces(bridge)
            faces.read_ages()
            now = workspace.now().astimezone(bridge.board.facts.zone_info).replace(tzinfo=None)
            painter = BoardPainter(faces, "full", now)
            if path.suffix.lower() == ".png":
                size = painter.write_png(path, 2.0)
                return f"{size.width()} x {size.height()} pixels"
            pages = painter.write_pdf(path, paper, one_page=one_page)
            return f"{pages} page" if pages == 1 else f"{pages} pages"
    finally:
        bridge.close()
