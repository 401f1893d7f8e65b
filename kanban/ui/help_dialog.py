"""How to print, scan and keep wall and screen the same, in a few lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from kanban.ui import theme


class HelpDialog(QDialog):
    """A page of help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How to scan and print"))
        self.resize(theme.px(760), theme.px(720))
        page = QWidget()
        column = QVBoxLayout(page)
        for title, text in self._parts():
            column.addWidget(self._label(title, 20, bold=True))
            column.addWidget(self._label(text, 16))
            column.addSpacing(theme.px(10))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)

    def _label(self, text: str, size: float, *, bold: bool = False) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(theme.font(size, bold=bold))
        return label

    def _parts(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("Print the wall"),
                self.tr(
                    "Print › Column headers gives one header for each column and four corner markers. "
                    "Print › All cards gives the cards, eight on a sheet of A4. Pin them up. "
                    "Later, Print › New or changed gives only what the wall does not have yet."
                ),
            ),
            (
                self.tr("Set up a scanner"),
                self.tr(
                    "Any USB scanner that types like a keyboard works. Set it to send Enter after each code "
                    "(the usual setting) and to a keyboard layout that types plain digits and capitals. "
                    "Scan at any time: the window takes the code wherever the cursor is."
                ),
            ),
            (
                self.tr("Move cards with it"),
                self.tr(
                    "Scan a card, then the header of its new column: it moves. Scan several cards, then a header: all move. "
                    "Scan a header first: each card that follows moves there, until another header comes. "
                    "A scanner that hangs beside one column can be a station: choose the column in the settings, "
                    "and every card scanned goes there."
                ),
            ),
            (
                self.tr("Assign, block, finish, undo"),
                self.tr(
                    "Scan a card and a badge: the person owns the card. The action codes (Print › Action codes) "
                    "block and unblock a card, finish it, and undo what was done last."
                ),
            ),
            (
                self.tr("Photograph the wall"),
                self.tr(
                    "One photo, and the boards agree. Print and hang up the column headers first: they say where the columns are. "
                    "Photograph the wall, in parts if it is long, and choose the photos with F6, or drop them on the window. "
                    "Check what was recognised: cards that moved on the wall move on the board; what is not clear, you decide. "
                    "Apply does it all, and Ctrl+Z takes it back. "
                    "F7 opens the wall list: what is still to be moved, decided, taken down or printed."
                ),
            ),
            (
                self.tr("Without a scanner"),
                self.tr(
                    "Take a picture of a card and a header and drop the file on the window, or paste it with Ctrl+Shift+V."
                ),
            ),
            (
                self.tr("Keys"),
                self.tr(
                    "Arrows choose a card, Alt and arrows move it. Enter opens it, N adds one, B blocks or unblocks it. "
                    "Ctrl+Z takes anything back, also what a scanner did. F11 is full screen, Ctrl + and − zoom."
                ),
            ),
        ]
