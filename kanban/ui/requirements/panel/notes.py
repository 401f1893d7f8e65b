"""The notes of a card: shown as Markdown, typed as what they are. Nothing is loaded from anywhere, and no HTML is taken."""

import re
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.panel.lines import GrowingText

_FEATURES: Final = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_PICTURE: Final = re.compile(r"!\[([^\]]*)\](?=[(\[])")
_LEAST_LINES: Final = 6
_HEADINGS_PX: Final = {1: 19, 2: 17, 3: 16}


def shown_markdown(text: str) -> str:
    """Return notes as they are rendered: pictures are links to them, for nothing is loaded."""
    return _PICTURE.sub(lambda found: f"[{found[1] or '…'}]", text)


class NotesField(QWidget):
    """Notes that are read as Markdown; a click or Enter opens the text itself, Esc or leaving it keeps what was typed.

    Signals:
        written(): the text may have changed.
        link_wanted(str): a link in the notes was clicked.
    """

    written = Signal()
    link_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._rendered: str | None = None
        self.view = _Rendered()
        self.source = GrowingText(one_paragraph=False, lines=_LEAST_LINES, size=15)
        self.source.setAccessibleName(self.tr("Notes, in Markdown"))
        self.source.setPlaceholderText(self.tr("Notes. Markdown: **bold**, *italic*, - list, [text](address), `code`"))
        self.source.takes_escape = True
        self.source.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        layout.addWidget(self.source)
        self.view.setAccessibleName(self.tr("Notes"))
        self.view.edit_wanted.connect(self.edit)
        self.view.anchorClicked.connect(lambda url: self.link_wanted.emit(url.toString()))
        self.source.written.connect(self._done)
        self.source.given_up.connect(self._back_to_view)
        self.source.sent.connect(self._back_to_view)

    def show_text(self, text: str) -> None:
        """Show notes, unless somebody is just typing other ones."""
        self._text = text
        if self.source.isVisible() and self.source.is_modified():
            return
        self.source.show_text(text)
        self._render()

    def _render(self) -> None:
        if self._rendered != self._text:
            self._rendered = self._text
            self.view.show_notes(self._text, self.tr("Add notes…"))

    def show_draft(self, text: str) -> None:
        """Open the text with something that was typed earlier and is not kept."""
        self.view.hide()
        self.source.show()
        self.source.setPlainText(text)
        self.source.document().setModified(True)

    def is_modified(self) -> bool:
        """Say whether something was typed that is not kept yet."""
        return self.source.is_modified()

    def text(self) -> str:
        """Return what is typed, or else what is shown."""
        return self.source.toPlainText()

    def settle(self) -> None:
        """Take what was typed as kept."""
        self.source.document().setModified(False)

    def edit(self) -> None:
        """Open the text itself, with the keyboard in it."""
        self.source.show_text(self._text)
        self.view.hide()
        self.source.show()
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_source(self) -> None:
        """Show the rendered notes again."""
        self.source.hide()
        self.view.show()

    def _done(self) -> None:
        self.written.emit()
        if not self.source.hasFocus() and not self.source.is_modified():
            self.close_source()

    def _back_to_view(self) -> None:
        self.written.emit()
        if not self.source.is_modified():
            self.close_source()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)


class _Rendered(QTextBrowser):
    """Rendered notes, as high as they are.

    Signals:
        edit_wanted(): a click beside the links, or Enter.
    """

    edit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(15))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(theme.px(2))

    def show_notes(self, text: str, hint: str) -> None:
        """Render notes; where there are none, `hint` says what can be done here."""
        document = self.document()
        palette = self.palette()
        colours = theme.current()
        palette.setColor(QPalette.ColorRole.Text, colours.text if text.strip() else colours.muted)
        self.setPalette(palette)
        if text.strip():
            document.setDefaultFont(self.font())
            document.setMarkdown(shown_markdown(text), _FEATURES)
            _give_room(document)
        else:
            document.setPlainText(hint)
        self._fit()

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        return None

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        wanted = round(self.document().size().height()) + theme.px(10)
        if wanted != self.maximumHeight():
            self.setFixedHeight(max(theme.px(34), wanted))

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self.maximumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        on_link = bool(self.anchorAt(event.position().toPoint()))
        if event.button() is Qt.MouseButton.LeftButton and not on_link and not self.textCursor().hasSelection():
            self.edit_wanted.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not self._on_link():
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_link(self) -> bool:
        """Whether Tab led to a link, which Enter then follows."""
        return self.textCursor().hasSelection() and self.textCursor().charFormat().isAnchor()


def _give_room(document: QTextDocument) -> None:
    """Give headings sizes that fit the panel, and paragraphs and quotations some room."""
    cursor, block, number = QTextCursor(document), document.begin(), 0
    cursor.beginEditBlock()
    while block.isValid():
        form = block.blockFormat()
        level = form.headingLevel()
        form.setTopMargin(theme.px(0 if number == 0 else 12 if level else 2 if block.textList() is not None else 6))
        form.setBottomMargin(theme.px(2))
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        if level or form.property(QTextFormat.Property.BlockQuoteLevel):
            look = QTextCharFormat()
            if level:
                look.setFont(theme.font(_HEADINGS_PX.get(level, 15), bold=True))
                look.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            else:
                look.setForeground(theme.current().muted)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
        block, number = block.next(), number + 1
    cursor.endEditBlock()
