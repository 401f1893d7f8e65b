"""Where an import of readings begins: a place to drop a file on, and to paste what was copied in a spreadsheet."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.exchange.start_parts import DropPlace, hints_beside_each_other


class ReadingsStart(QWidget):
    """What the page shows before there is a table.

    Signals:
        chosen(Path): this file was dropped.
        asked(): somebody wants to choose a file.
        pasted(str): a table was pasted.
    """

    chosen = Signal(object)
    asked = Signal()
    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(self.tr("Choose a file…"), self)
        self.button.setDefault(True)
        self.button.clicked.connect(self.asked)
        paste = QPushButton(self.tr("Paste"), self)
        paste.setToolTip(self.tr("Paste what was copied in a spreadsheet (Ctrl+V)"))
        paste.clicked.connect(self.paste)
        kinds = self.tr(
            "CSV or Excel, or cells copied in a spreadsheet. Nothing changes before you have seen what will."
        )
        self.drop = DropPlace(self.tr("Drop a file with readings here"), kinds, (self.button, paste), self)
        self.drop.dropped.connect(lambda paths: self.chosen.emit(paths[0]))
        self.say_problem = self.drop.say_problem
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, theme.px(8), 0, 0)
        self._layout.setSpacing(theme.px(24))
        self._layout.addWidget(self.drop, 3)
        self._layout.addLayout(self._hints())
        self._layout.addStretch(2)
        self.setFocusProxy(self.button)

    def paste(self) -> None:
        """Take what is in the clipboard: a file that was copied, or a table."""
        mime = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        if files:
            self.chosen.emit(Path(files[0]))
        elif mime.text().strip():
            self.pasted.emit(mime.text())
        else:
            self.say_problem(self.tr("There is no table to paste. Copy the cells in the spreadsheet first."))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def _hints(self) -> QGridLayout:
        hints = (
            (
                self.tr("A column for each metric"),
                self.tr(
                    "The first row names the columns: one has the day, the week or the month, the others the values."
                ),
            ),
            (
                self.tr("A row for each reading"),
                self.tr("Three columns: the day, the metric's name, the value. It is recognised by itself."),
            ),
            (
                self.tr("As people write it"),
                self.tr(
                    "1,234.5 or 1.234,5, 12 %, 3.2k, n/a; 2026-11-21, 21.11.2026, 2026-W47 or November 2026. "
                    "What could mean two things is shown, never guessed."
                ),
            ),
            (
                self.tr("Again next week"),
                self.tr(
                    "What the columns mean is remembered. Values that differ become corrections; nothing is overwritten."
                ),
            ),
        )
        return hints_beside_each_other(hints, self)
