"""The search line above the boards: text, how many cards it finds, what happens to the others, and kept searches."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from kanban.domain.search.completion import Completion, complete
from kanban.settings import Settings
from kanban.ui import languages, theme
from kanban.ui.bridge import Bridge
from kanban.ui.finding.card_search import CardSearch
from kanban.ui.finding.find_edit import FindEdit
from kanban.ui.finding.find_place import ICON_ROOM, paint_field
from kanban.ui.finding.offers import Offers
from kanban.ui.phrases import say


class FindLine(QWidget):
    """Finds while somebody types. What becomes of what is found is its owner's matter.

    Signals:
        matched(frozenset[ItemId] | None, bool): these cards are found (None: nothing is searched for); whether others are faded.
        go_wanted(int): to the first match (0), the next one (1) or the one before (-1).
        left(): back to the board.
        used(bool): whether something is searched for, so that the line needs more room.
        menu_wanted(): the menu of kept searches, under `saved`.
    """

    matched = Signal(object, bool)
    go_wanted = Signal(int)
    left = Signal()
    used = Signal(bool)
    menu_wanted = Signal()

    def __init__(self, bridge: Bridge, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._settings = bridge, settings
        self.search = CardSearch(bridge, self)
        self.edit = FindEdit(self)
        self.count = QLabel(self)
        self.clear_button, self.only, self.saved = QToolButton(self), QToolButton(self), QToolButton(self)
        self._offers: Offers | None = None
        self._row = QHBoxLayout(self)
        for widget in (self.edit, self.count, self.clear_button, self.only, self.saved):
            self._row.addWidget(widget, 1 if widget is self.edit else 0)
        self._name_parts()
        self._connect_parts()
        self.restyle()
        self._show_state()

    def _name_parts(self) -> None:
        self.edit.setPlaceholderText(self.tr("Find cards"))
        self.edit.setAccessibleName(self.tr("Find cards"))
        self.edit.setAccessibleDescription(
            self.tr("Words, or fields like owner:li, label:payment, blocked, due<7d. F3 goes to the next card.")
        )
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setObjectName("find_count")
        self.clear_button.setText("✕")
        self.clear_button.setAccessibleName(self.tr("Search no more"))
        self.clear_button.setToolTip(self.tr("Search no more (Esc)"))
        self.only.setCheckable(True)
        self.only.setText(self.tr("Only these"))
        self.only.setAccessibleName(self.tr("Show only the cards that are found"))
        self.only.setToolTip(self.tr("Show only the cards that are found; otherwise the others are faded"))
        self.saved.setAccessibleName(self.tr("Kept searches"))
        self.saved.setToolTip(self.tr("Keep this search, or choose one that was kept"))
        for button in (self.clear_button, self.only, self.saved):
            button.setObjectName("find_part")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect_parts(self) -> None:
        self.edit.takes_tab = lambda: self._offers is not None and self._offers.first() is not None
        self.edit.textEdited.connect(self._on_edited)
        self.edit.textChanged.connect(self._on_text)
        self.edit.pressed.connect(self._on_key)
        self.edit.entered.connect(self.update)
        self.edit.left.connect(self._on_left)
        self.clear_button.clicked.connect(self.end)
        self.only.setChecked(not self._settings.search_fades)
        self.only.toggled.connect(self._on_only)
        self.saved.clicked.connect(self.menu_wanted)
        self.search.found.connect(self._on_found)

    # What others ask

    def begin(self) -> None:
        """Take the keyboard, with the old text ready to be typed over."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()
        QTimer.singleShot(0, self.search, self.search.prepare)

    def end(self) -> None:
        """Search for nothing any more, and go back to the board."""
        self.search.remember()
        self.hide_offers()
        self.edit.clear()
        self.search.settle()
        self.left.emit()

    def look_for(self, text: str) -> None:
        """Search for a text at once, as if it had been typed."""
        self.edit.setText(text)
        self.hide_offers()
        self.search.settle()

    def hide_offers(self) -> None:
        """Show no completions."""
        if self._offers is not None:
            self._offers.hide()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._row.setContentsMargins(theme.px(ICON_ROOM - 4), theme.px(2), theme.px(4), theme.px(2))
        self._row.setSpacing(theme.px(4))
        self.edit.setFont(theme.font(17))
        for part in (self.count, self.clear_button, self.only, self.saved):
            part.setFont(theme.font(15))

    # Typing

    def _on_text(self, text: str) -> None:
        self.search.ask(text)
        self.edit.problems = self.search.query.problems
        self._show_state()

    def _on_edited(self, text: str) -> None:
        self._on_text(text)  # told of before the text is
        self._offer()

    def _offer(self) -> None:
        """Show how the text could go on."""
        text, cursor = self.edit.text(), self.edit.cursorPosition()
        found = complete(
            text,
            cursor,
            self._bridge.board,
            chinese=languages.current() == "zh_CN",
            recent=self.search.recent,
        )
        wrong = next((each for each in self.search.query.problems if each.end != cursor), None)
        if self._offers is None:
            self._offers = Offers(self.window())
            self._offers.taken.connect(self._take)
            self.destroyed.connect(self._offers.deleteLater)
        self._offers.show_under(self, found, "" if wrong is None else say(wrong.why, "search"))

    def _take(self, offer: Completion) -> None:
        """Put an offer into the text."""
        text = self.edit.text()
        behind = text[offer.end :].lstrip() if offer.text.endswith(" ") else text[offer.end :]
        self.edit.setText(text[: offer.start] + offer.text + behind)
        self.edit.setCursorPosition(offer.start + len(offer.text))
        if offer.whole:
            self.hide_offers()
        else:
            self._offer()

    def _on_key(self, key: str) -> None:
        offers = self._offers if self._offers is not None and self._offers.isVisible() else None
        has_rows = offers is not None and offers.first() is not None
        match key:
            case "tab" | "enter" if offers is not None and (
                offer := offers.first() if key == "tab" else offers.chosen()
            ):
                self._take(offer)
            case "down" | "up" if offers is not None and has_rows:
                offers.rows.step(1 if key == "down" else -1)
            case "down" | "up" | "enter":
                self._go()
            case "escape" if offers is not None and offers.chosen() is not None:
                offers.rows.choose(-1)
            case "escape":
                self.end()
            case "offers":
                self._offer()
            case _:
                pass

    def _go(self) -> None:
        """To the first card that is found; with nothing to find, back to the board."""
        self.hide_offers()
        self.search.settle()
        self.search.remember()
        if self.search.matches:
            self.go_wanted.emit(0)
        elif not self.search.query:
            self.left.emit()

    def _on_left(self) -> None:
        self.hide_offers()
        self.update()

    # Found

    def _on_only(self, only: bool) -> None:
        self._settings.search_fades = not only
        self._tell()

    def _on_found(self) -> None:
        self._show_state()
        self._tell()

    def _tell(self) -> None:
        self.matched.emit(self.search.matches, self._settings.search_fades)

    def _show_state(self) -> None:
        """Show what belongs to a search only while there is one."""
        searching = bool(self.edit.text().strip())
        matches = self.search.matches
        text = ""
        if searching and matches is not None:
            text = self.tr("{found} of {count}").format(found=len(matches), count=self.search.count())
        self.count.setText(text)
        changed = self.clear_button.isHidden() is searching
        for part in (self.count, self.clear_button, self.only):
            part.setVisible(searching)
        kept = any(known.query == self.edit.text().strip() for known in self._bridge.board.facts.filters)
        self.saved.setText("★" if kept else "☆")
        if changed:
            self.used.emit(searching)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_field(painter, self.rect(), focused=self.edit.hasFocus())
        painter.end()
