"""What people said about a card: the newest first, one's own can be changed and taken away."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from kanban.domain.board import Comment
from kanban.ui import theme
from kanban.ui.requirements.panel.lines import GrowingText, Section
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.requirements.time_words import TimeWords

_SHOWN_FIRST: Final = 5


class CommentsField(Section):
    """A text to write in, and the comments under it.

    Signals:
        said(str): this is to be added; changed(int, str): the comment of this number is to be another text.
        taken_away(int): the comment of this number is to go.
    """

    said = Signal(str)
    changed = Signal(int, str)
    taken_away = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Comments"))
        self._comments: tuple[Comment, ...] = ()
        self._all = False
        self.writing = GrowingText(one_paragraph=False, lines=1, size=15)
        self.writing.setPlaceholderText(self.tr("Write a comment…"))
        self.writing.setAccessibleName(self.tr("Write a comment"))
        self.send = QPushButton(self.tr("Comment"))
        self.send.setToolTip(self.tr("Add the comment (Ctrl+Enter)"))
        self.send.hide()
        self.send.clicked.connect(self._say)
        self.writing.textChanged.connect(self._on_typed)
        self.writing.sent.connect(self._say)
        self.rows: list[CommentRow] = []
        self._room = QVBoxLayout()
        self._room.setSpacing(theme.px(10))
        self._room.setContentsMargins(0, theme.px(6), 0, 0)
        self.more = QPushButton()
        self.more.clicked.connect(self._show_all)
        self.more.hide()
        self.body.addWidget(self.writing)
        self.body.addWidget(self.send, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(self._room)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_comments(self, comments: Sequence[Comment], words: TimeWords, me: str) -> None:
        """Show comments; `me`: whose own they may be."""
        self._comments, self._words, self._me = tuple(comments), words, me
        self.count.setText(str(len(comments)) if comments else "")
        self._fill()

    def start_anew(self) -> None:
        """Show only the newest again: another card comes."""
        self._all = False
        for row in self.rows:
            row.close_editor()

    def finish_editing(self) -> None:
        """Take over what is being changed."""
        for row in self.rows:
            row.keep_typed()

    def _fill(self) -> None:
        shown = self._comments[::-1] if self._all else self._comments[::-1][:_SHOWN_FIRST]
        while len(self.rows) < len(shown):
            row = CommentRow(self)
            row.written.connect(self.changed)
            row.removal_wanted.connect(self.taken_away)
            self._room.addWidget(row)
            self.rows.append(row)
        for row, comment in zip(self.rows, shown, strict=False):
            row.show_comment(comment, self._words, own=comment.actor == self._me)
        for row in self.rows[len(shown) :]:
            row.hide()
        hidden = len(self._comments) - len(shown)
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("Show {n} earlier comments").format(n=hidden))

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _on_typed(self) -> None:
        self.send.setVisible(bool(self.writing.toPlainText().strip()))

    def draft(self) -> str:
        """Return what is being written."""
        return self.writing.toPlainText()

    def show_draft(self, text: str) -> None:
        """Show what was being written."""
        self.writing.setPlainText(text)

    def _say(self) -> None:
        if self.draft().strip():
            self.said.emit(self.draft())


class CommentRow(QWidget):
    """One comment: who and when, what, and for one's own a menu.

    Signals:
        written(int, str): it is to be another text.
        removal_wanted(int): it is to go.
    """

    written = Signal(int, str)
    removal_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comment: Comment | None = None
        self.who = plain_label("", 14, bold=True)
        self.who.setWordWrap(False)
        self.when = plain_label("", 14, muted=True)
        self.text = plain_label("", 15)
        self.menu_button = QToolButton()
        self.menu_button.setText("⋯")
        self.menu_button.setFixedHeight(theme.px(22))
        self.menu_button.clicked.connect(self._open_menu)
        self.editor: GrowingText | None = None
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.who)
        head.addWidget(self.when, 1)
        head.addWidget(self.menu_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.px(8), 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addWidget(self.text)

    def show_comment(self, comment: Comment, words: TimeWords, *, own: bool) -> None:
        """Show a comment; one that is being changed stays open."""
        if self.editor is not None and self.comment is not None and comment.number != self.comment.number:
            self.close_editor()
        self.comment = comment
        self.who.setText(comment.actor)
        self.when.setText(words.ago(comment.at))
        self.when.setToolTip(words.clock(comment.at))
        self.text.setText(comment.text)
        self.menu_button.setVisible(own)
        name = self.tr("Change or take away your comment of {time}").format(time=words.clock(comment.at))
        self.menu_button.setAccessibleName(name)
        self.show()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Change")).triggered.connect(lambda *_: self.edit())
        menu.addAction(self.tr("&Take away")).triggered.connect(lambda *_: self._remove())
        menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def _remove(self) -> None:
        if self.comment is not None:
            self.removal_wanted.emit(self.comment.number)

    def edit(self) -> None:
        """Let people type over the comment."""
        if self.comment is None or self.editor is not None:
            return
        self.editor = GrowingText(one_paragraph=False, lines=2, size=15)
        self.editor.setAccessibleName(self.tr("Change the comment"))
        self.editor.takes_escape = True
        self.editor.show_text(self.comment.text)
        self.editor.written.connect(self.keep_typed)
        self.editor.sent.connect(self.keep_typed)
        self.editor.given_up.connect(self.keep_typed)
        self.text.hide()
        self._layout.addWidget(self.editor)
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_typed(self) -> None:
        """Take over what was typed, and show the comment again."""
        editor, comment = self.editor, self.comment
        if editor is None or comment is None:
            return
        text = editor.toPlainText()
        self.close_editor()
        if text.strip() and text != comment.text:
            self.written.emit(comment.number, text)

    def close_editor(self) -> None:
        """Show the comment as it is kept."""
        if self.editor is not None:
            editor, self.editor = self.editor, None
            editor.hide()
            editor.deleteLater()
            self.text.show()
