"""Where an import begins: a place to drop files on, and how to get them out of other programs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kanban.ui import theme
from kanban.ui.exchange.start_parts import DropPlace, hints_beside_each_other


class ImportStart(QWidget):
    """What the page shows before there is a file.

    Signals:
        chosen(list[Path]): these files were dropped.
        asked(): somebody wants to choose files.
    """

    chosen = Signal(list)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(self.tr("Choose files…"), self)
        self.button.setDefault(True)
        self.button.clicked.connect(self.asked)
        kinds = self.tr(
            "Jira CSV, Trello JSON, any CSV table, or JSON of Twinboard. Nothing changes before you have seen what will."
        )
        self.drop = DropPlace(self.tr("Drop a file here"), kinds, (self.button,), self)
        self.drop.dropped.connect(self.chosen)
        self.say_problem = self.drop.say_problem
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, 0)
        layout.setSpacing(theme.px(24))
        layout.addWidget(self.drop, 3)
        layout.addLayout(self._ways())
        layout.addStretch(2)

    def _ways(self) -> QGridLayout:
        """Return how to get files out of other programs, side by side."""
        ways = (
            (
                self.tr("From Jira"),
                self.tr(
                    "Search for the issues, then choose Export › Export Excel CSV (all fields); in Jira Server, Export › CSV (All fields). "
                    "Jira stops after 1,000 issues: export the rest as well, and choose all files together."
                ),
            ),
            (
                self.tr("From Trello"),
                self.tr(
                    "Open the board's menu (…), then Print, export, and share › Export as JSON. "
                    "The moves and comments of the newest 1,000 actions come with it."
                ),
            ),
            (
                self.tr("From a spreadsheet"),
                self.tr(
                    "Save it as CSV. The first row names the columns; one of them is the title. "
                    "What the others mean is recognised, and you can change it."
                ),
            ),
            (
                self.tr("From another board of Twinboard"),
                self.tr("Open that board, choose Export cards, and take JSON. Cards come with their whole history."),
            ),
        )
        return hints_beside_each_other(ways, self)
