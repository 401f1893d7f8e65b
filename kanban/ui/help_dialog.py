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
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
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
                    "Print › Column headers and corner markers gives one header for each column and four corner markers. "
                    "Print › All cards gives the cards, eight on a sheet of A4, or on labels, index cards and sticky notes. Pin them up. "
                    "Later, Print › Cards that are new or changed gives only what the wall does not have yet."
                ),
            ),
            (
                self.tr("Set up a printer"),
                self.tr(
                    "Any office or label printer will do, also a black-and-white one. In the printer's own window choose the paper that "
                    'Twinboard names, 100 % ("actual size"), one side, and no "fit to page". Card stock of 160 to 200 g/m² hangs flat. '
                    "Print one sheet and measure a code with a ruler: on usual cards it is 32 mm wide. "
                    "When it is smaller, the printer still shrinks the page; the codes work, but from less far away."
                ),
            ),
            (
                self.tr("Set up a scanner"),
                self.tr(
                    "Any USB scanner that reads QR codes and types like a keyboard works; there is nothing to install. Plug it in and scan a printed card: "
                    "Twinboard answers at once, wherever the cursor is. If nothing happens, open a text editor and scan there. "
                    'The code must appear as digits and capitals, and the cursor must jump to the next line: if it does not, scan "suffix: Enter" '
                    '(CR) in the scanner\'s booklet. Wrong letters mean another keyboard layout: scan "USB keyboard, US English". '
                    "A wireless one pairs with its own receiver or as a Bluetooth keyboard."
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
                    "? shows every key. Arrows choose a card, Alt and arrows move it, Enter opens it, N adds one. "
                    "Ctrl+F searches the board, Ctrl+K finds every command and card, Ctrl+Z takes anything back, also what a scanner did."
                ),
            ),
            (
                self.tr("Where the data is"),
                self.tr(
                    "A board is one file; there is no Save button. Twinboard backs it up by itself, at most every half hour, and says so when it cannot. "
                    "Board › Restore a backup goes back. Two windows or computers may not share it over a network drive."
                ),
            ),
        ]
