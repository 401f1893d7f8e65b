"""The board as a picture or a PDF file: what is asked, and writing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.errors import Refused
from kanban.settings import DENSITIES
from kanban.ui import theme
from kanban.ui.exchange.picture_painter import PAPERS, BoardPainter
from kanban.ui.file_dialogs import ask_save, folder_for_cards, note_folder
from kanban.ui.phrases import say_refused

if TYPE_CHECKING:
    from kanban.ui.boards_page import BoardsPage


_CARD_LEAST_MM: Final = 30.0
"""Narrower cards cannot be read on paper, so several pages are offered."""


def ask_board_picture(page: BoardsPage, window: QWidget) -> None:
    """Ask how the board is to be kept as a picture, and where, and write it."""
    PictureDialog(page, window).open()


class PictureDialog(QDialog):
    """What kind of picture, and how much is on its cards."""

    def __init__(self, page: BoardsPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The board as a picture"))
        self._page = page
        self.kind = _choice(
            self,
            self.tr("Kind"),
            (("png", self.tr("Picture (PNG)")), ("pdf", self.tr("PDF, sharp at any size"))),
        )
        self.size_ = _choice(
            self, self.tr("Size"), (("1", self.tr("As on this screen")), ("2", self.tr("Twice as large")))
        )
        self.paper = _choice(self, self.tr("Paper, lying"), tuple((name, name) for name in PAPERS))
        self.pages = _choice(
            self,
            self.tr("Pages"),
            (("one", self.tr("All on one page")), ("many", self.tr("As many as keep the cards readable"))),
        )
        names = {"full": self.tr("All that cards show"), "compact": self.tr("Less"), "line": self.tr("One line each")}
        self.density = _choice(self, self.tr("On the cards"), tuple((name, names[name]) for name in DENSITIES))
        self.colours = _choice(
            self, self.tr("Colours"), (("light", self.tr("Light, for paper")), ("shown", self.tr("As on this screen")))
        )
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.px(16))
        self._form.setVerticalSpacing(theme.px(8))
        for box in (self.kind, self.size_, self.paper, self.pages, self.density, self.colours):
            self._form.addRow(box.accessibleName(), box)
        hint = QLabel(self.tr("The whole board, also what scrolls; of finished cards the newest 100."), self)
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save = buttons.addButton(self.tr("Save as…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(20)] * 4)
        layout.setSpacing(theme.px(14))
        layout.addLayout(self._form)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(theme.px(460))
        self._chose_pages = False
        self.pages.activated.connect(self._on_pages)
        for box in (self.kind, self.paper, self.density):
            box.currentIndexChanged.connect(self._on_kind)
        self._on_kind()

    def _on_kind(self) -> None:
        pdf = self.kind.currentData() == "pdf"
        self._form.setRowVisible(self.size_, not pdf)
        self._form.setRowVisible(self.paper, pdf)
        self._form.setRowVisible(self.pages, pdf)
        if pdf and not self._chose_pages:
            narrow = self._painter().card_mm(str(self.paper.currentData())) < _CARD_LEAST_MM
            self.pages.setCurrentIndex(self.pages.findData("many" if narrow else "one"))

    def _on_pages(self) -> None:
        """Leave it at the number of pages that somebody chose."""
        self._chose_pages = True

    def _save(self) -> None:
        name = (
            "".join(c if c.isalnum() or c in " -_" else "_" for c in self._page.bridge.board.facts.name).strip()
            or "board"
        )
        suffix = str(self.kind.currentData())
        kinds = self.tr("Pictures (*.png)") if suffix == "png" else self.tr("PDF files (*.pdf)")
        folder = folder_for_cards(self._page.bridge.workspace.path)
        path = ask_save(self, self.windowTitle(), folder / f"{name}.{suffix}", kinds)
        if path is None:
            return
        note_folder(path)
        try:
            self.write(path if path.suffix else path.with_suffix(f".{suffix}"))
        except Refused as error:
            self._page.refused.emit(say_refused(error))
        self.accept()

    def write(self, path: Path) -> None:
        """Write what is chosen, and say so.

        Raises:
            CannotWrite, DiskFull: see there.
        """
        chosen = theme.LIGHT if self.colours.currentData() == "light" else theme.current()
        with theme.lent(chosen):
            painter = self._painter()
            if self.kind.currentData() == "png":
                painter.write_png(path, float(self.size_.currentData()))
            else:
                painter.write_pdf(path, str(self.paper.currentData()), one_page=self.pages.currentData() == "one")
        self._page.said.emit(self.tr("The picture is saved as {path}.").format(path=path))

    def _painter(self) -> BoardPainter:
        bridge = self._page.bridge
        now = bridge.workspace.now().astimezone(bridge.board.facts.zone_info).replace(tzinfo=None)
        return BoardPainter(self._page.requirements.faces, str(self.density.currentData()), now)


def _choice(parent: QWidget, name: str, entries: tuple[tuple[str, str], ...]) -> QComboBox:
    """Return a box with entries of (value, text)."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    for value, text in entries:
        box.addItem(text, value)
    return box
