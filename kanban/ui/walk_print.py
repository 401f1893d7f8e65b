"""The walk-along sheet before it is printed: a preview, the paper, the printer or a PDF file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kanban.cards.drawing import Sheet
from kanban.cards.walk_sheet import WALK_PAPERS
from kanban.domain.errors import Refused
from kanban.ui import theme
from kanban.ui.notice import NoticeStrip
from kanban.ui.phrases import say_refused
from kanban.ui.print_out import ask_pdf, ask_printer
from kanban.ui.print_preview import PrintPreview


class WalkPrint(QDialog):
    """Prints pages that are made for a paper: `pages("A4")`. `name`: of the PDF file, unless people say otherwise."""

    def __init__(self, pages: Callable[[str], Sequence[Sheet]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print the wall list"))
        self._pages, self._name = pages, name
        self.preview, self.notice = PrintPreview(), NoticeStrip()
        self.papers = QComboBox()
        self.papers.addItems(list(WALK_PAPERS))
        metric = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
        self.papers.setCurrentText("A4" if metric else "Letter")
        self.papers.setAccessibleName(self.tr("Paper"))
        self.papers.currentIndexChanged.connect(self._show)
        self.print = self._button(self.tr("P&rint…"), self._choose_printer)
        self.save = self._button(self.tr("&Save as PDF…"), self._choose_file)
        self.shut = self._button(self.tr("&Close"), self.reject)
        label = QLabel(self.tr("&Paper"))
        label.setBuddy(self.papers)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.papers)
        row.addStretch(1)
        for button in (self.shut, self.save, self.print):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.preview, 1)
        column.addWidget(self.notice)
        column.addLayout(row)
        room = self.screen().availableSize()
        self.resize(min(theme.px(760), room.width()), min(theme.px(940), room.height()))
        self.print.setDefault(True)
        self._show()

    def _button(self, text: str, work: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(work)
        return button

    def _show(self) -> None:
        self._sheets = self._pages(self.papers.currentText())
        self.preview.show_sheets(self._sheets)

    def _choose_file(self) -> None:
        path = ask_pdf(self, self._name)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the pages to a PDF file; a refusal is shown."""
        from kanban.painting import write_pdf

        text = self.tr("Saved as {path}.").format(path=path)
        self._send(lambda: write_pdf(path, self._sheets, self.windowTitle()), text)

    def _choose_printer(self) -> None:
        from kanban.painting import print_sheets

        printer = ask_printer(self, self.windowTitle(), self._sheets[0], self.notice)
        if printer is not None:
            text = self.tr("Sent to {printer}.").format(printer=printer.printerName())
            self._send(lambda: print_sheets(printer, self._sheets), text)

    def _send(self, work: Callable[[], None], text: str) -> None:
        try:
            work()
        except Refused as error:
            self.notice.warn(say_refused(error))
        else:
            self.notice.say(text)
