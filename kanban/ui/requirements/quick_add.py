"""The line in which cards are added by typing one title after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QIcon,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.ui.requirements.new_card import read_new_card
from kanban.ui.text_fields import left_to_board

if TYPE_CHECKING:
    from kanban.domain.board import CardTemplate
    from kanban.ui.requirements.card_face import CardFaces

_PASSING: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class QuickAdd(QLineEdit):
    """One line at the bottom of a cell. Enter adds and stays for the next, Esc closes, leaving it empty closes too.

    Behind the title may stand @owner, #label, !class and due:day; what of it was understood is shown above the line. A “/” at the
    beginning, or the sign at its end, proposes the templates for cards.

    Signals:
        titled(NewCard): this card is wanted.
        closed(): done; whether by key, so that the keyboard goes back to the cards.
    """

    titled = Signal(object)
    closed = Signal(bool)

    def __init__(self, faces: CardFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self.template: CardTemplate | None = None
        self.chips = Chips(parent)
        self._names = QStringListModel(self)
        self._proposals = QCompleter(self._names, self)
        self._proposals.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proposals.setFilterMode(Qt.MatchFlag.MatchContains)
        self._proposals.setWidget(self)
        self._proposals.activated.connect(lambda text: QTimer.singleShot(0, self, lambda: self._take_named(text)))
        self._sign: QAction | None = None
        self.restyle()
        self.returnPressed.connect(self._on_return)
        self.textChanged.connect(self._on_text)
        self.hide()

    def restyle(self) -> None:
        """Take over sizes and language."""
        self.setFont(theme.font(16))
        self.setPlaceholderText(self.tr("Title, then Enter"))
        self.setAccessibleName(self.tr("Title of the new card"))
        self.setToolTip(
            self.tr(
                "Enter adds the card and waits for the next one, Esc closes.\n"
                "At the end of the title: @owner #label !expedite due:fri; / at its beginning: a template."
            )
        )

    def open(self) -> None:
        """Show the line and put the keyboard into it."""
        self._offer_templates()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def clear(self) -> None:
        """Be ready for the next card, without a template, and with nothing to undo in the line."""
        self.template = None
        self.setText("")
        self._show_understood()

    # Templates

    def _offer_templates(self) -> None:
        """Show the sign for templates if the board has any."""
        templates = self._faces.board.shown_templates()
        self._names.setStringList([f"/{template.name}" for template in templates])
        if self._sign is not None:
            self.removeAction(self._sign)
            self._sign = None
        if templates:
            self._sign = QAction(_sign_of_templates(self.devicePixelRatioF()), self.tr("Make the card from a template"))
            self._sign.setParent(self)
            self._sign.triggered.connect(self._open_menu)
            self.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for template in self._faces.board.shown_templates():
            action = menu.addAction(template.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, picked=template: self.take_template(picked))
        menu.popup(self.mapToGlobal(QPoint(0, 0)) - QPoint(0, menu.sizeHint().height()))

    def take_template(self, template: CardTemplate) -> None:
        """Make the next card from a template."""
        self.template = template
        if self.text().startswith("/"):
            super().clear()
        self._show_understood()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_named(self, text: str) -> bool:
        """Take the template that a text after “/” names; say whether there is one."""
        wanted = text.removeprefix("/").strip().casefold()
        templates = self._faces.board.shown_templates()
        exact = [template for template in templates if template.name.casefold() == wanted]
        fits = exact or [template for template in templates if wanted and wanted in template.name.casefold()]
        if fits:
            self.take_template(fits[0])
        return bool(fits)

    # Typing

    def _on_text(self, text: str) -> None:
        proposing = text.startswith("/") and self._names.rowCount() > 0 and self.isVisible()
        if proposing:
            self._proposals.setCompletionPrefix(text)
            self._proposals.complete()
        elif (popup := self._proposals.popup()) is not None and popup.isVisible():
            popup.hide()
        self._show_understood()

    def _show_understood(self) -> None:
        typed = read_new_card(self.text(), self._faces.board, self._faces.today(), self.template)
        of = [f"/{self.template.name}"] if self.template is not None else []
        self.chips.show_words((*of, *typed.understood))
        self._place_chips()

    def _place_chips(self) -> None:
        height = self.chips.sizeHint().height()
        self.chips.setGeometry(self.x(), self.y() - height, self.width(), height)
        self.chips.raise_()

    def _on_return(self) -> None:
        text = self.text().strip()
        if text.startswith("/") and self._take_named(text):
            return
        card = read_new_card(text, self._faces.board, self._faces.today(), self.template).card
        if card.title:
            self.titled.emit(card)
        else:
            self._close(by_key=True)

    def _close(self, *, by_key: bool) -> None:
        if not self.isHidden():
            self.hide()
            self.clear()
            self.closed.emit(by_key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close(by_key=True)
        elif event.key() == Qt.Key.Key_Backspace and not self.text() and self.template is not None:
            self.clear()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()  # or the cards behind the line would open the one that has just come

    @override
    def event(self, event: QEvent) -> bool:
        return left_to_board(event, self) or super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.text().strip() and event.reason() not in _PASSING:
            self._close(by_key=False)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_chips()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_chips()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.chips.hide()


class Chips(QWidget):
    """What was understood of the line below, in small words with a frame; it takes no clicks and no keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: tuple[str, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show these words; none: hide."""
        self.words = words
        self.setAccessibleName(listed(words))
        self.setVisible(bool(words))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(100), theme.px(26) * max(1, len(self._lines())))

    def _lines(self) -> list[list[tuple[str, int]]]:
        """Return the chips line by line, each with its width."""
        metrics, room = QFontMetrics(theme.font(13)), max(theme.px(60), self.width() or theme.px(150))
        lines: list[list[tuple[str, int]]] = [[]]
        left = room
        for word in self.words:
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room - theme.px(12))
            wide = metrics.horizontalAdvance(shown) + theme.px(12)
            if wide > left and lines[-1]:
                lines.append([])
                left = room
            lines[-1].append((shown, wide))
            left -= wide + theme.px(4)
        return lines

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(13))
        painter.fillRect(self.rect(), colours.surface)
        high, top = theme.px(22), theme.px(1)
        for line in self._lines():
            left = 0
            for word, wide in line:
                box = QRectF(left + 0.5, top + 1.5, wide - 1, high)
                painter.setPen(QPen(colours.accent, theme.px(1)))
                painter.setBrush(colours.card)
                painter.drawRoundedRect(box, theme.px(6), theme.px(6))
                painter.setPen(colours.text)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
                left += wide + theme.px(4)
            top += theme.px(26)
        painter.end()


def _sign_of_templates(sharpness: float) -> QIcon:
    """Return the sign of templates: a card behind a card."""
    side = theme.px(16)
    picture = QPixmap(QSize(side, side) * sharpness)
    picture.setDevicePixelRatio(sharpness)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.current().muted, max(1.0, side * 0.09)))
    painter.drawRoundedRect(QRectF(side * 0.3, side * 0.12, side * 0.56, side * 0.56), 2, 2)
    painter.setBrush(theme.current().card)
    painter.drawRoundedRect(QRectF(side * 0.12, side * 0.3, side * 0.56, side * 0.56), 2, 2)
    painter.end()
    return QIcon(picture)
