"""The history of one item in the panel: in words, day by day, newest first, the older ones on demand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.ids import ItemId
from kanban.store import log, queries
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.history_words import HistoryLine, HistoryWords

_SHOWN_FIRST: Final = 20


class ItemHistory(QWidget):
    """The lines under each other in one text; the newest first, the older ones on demand. It is read when it is first seen."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.lines: list[HistoryLine] = []
        self.shown = 0
        self._shown_all = False
        self._item_id: ItemId | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.read)
        self.page = _Page(self)
        self.page.setAccessibleName(self.tr("History"))
        self.more = QPushButton()
        self.more.clicked.connect(self._show_all)
        self.more.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.page)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_item(self, item_id: ItemId) -> None:
        """Show an item's history, as soon as there is time to read it."""
        if item_id != self._item_id:
            self._item_id = item_id
            self._shown_all = False
            if self.lines:
                self.lines = []
                self._fill()
        self._later.start(0)

    def rest(self) -> None:
        """Read nothing any more, until an item is shown again."""
        self._later.stop()

    def read(self) -> None:
        """Read the history and show it."""
        self._later.stop()
        if self._item_id is None:
            return
        workspace = self._bridge.workspace
        words = HistoryWords(self._bridge.board, workspace.now(), self._key_of)
        lines = words.lines(workspace.read(log.history_of, self._item_id))
        if lines != self.lines:
            self.lines = lines
            self._fill()

    def _key_of(self, item_id: ItemId) -> str:
        item = self._bridge.workspace.read(queries.item, item_id)
        return item.key if item is not None else "–"

    def _fill(self) -> None:
        shown = self.lines if self._shown_all else self.lines[:_SHOWN_FIRST]
        self.shown = len(shown)
        self.page.show_lines(shown)
        hidden = len(self.lines) - len(shown)
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("Show {n} older entries").format(n=hidden))

    def _show_all(self) -> None:
        self._shown_all = True
        self._fill()


class _Page(QTextEdit):
    """The lines as one text that can be selected, as high as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these lines under their days: what happened, and under it, muted, when and by whom."""
        colours = theme.current()
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        head, day = QTextCharFormat(), ""
        head.setFont(theme.font(14, bold=True))
        head.setForeground(colours.muted)
        for number, line in enumerate(lines):
            if line.day != day:
                day = line.day
                block = QTextBlockFormat()
                block.setTopMargin(theme.px(16) if number else 0)
                if number:
                    cursor.insertBlock(block)
                cursor.insertText(day, head)
            what, when = QTextCharFormat(), QTextCharFormat()
            what.setFont(theme.font(15))
            what.setFontStrikeOut(line.taken_back)
            what.setForeground(colours.muted if line.taken_back else colours.text)
            when.setFont(theme.font(13))
            when.setForeground(colours.muted)
            block = QTextBlockFormat()
            block.setTopMargin(theme.px(6))
            cursor.insertBlock(block)
            cursor.insertText(line.what, what)
            cursor.insertBlock(QTextBlockFormat())
            cursor.insertText(" · ".join(filter(None, (line.undone_by, line.when))), when)
        cursor.endEditBlock()
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        wanted = max(theme.px(20), round(self.document().size().height()) + theme.px(6))
        if wanted != self.maximumHeight():
            self.setFixedHeight(wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
