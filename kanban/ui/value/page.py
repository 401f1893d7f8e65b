"""The value page: whether what was released did what it was released for.

Checks that are due come first, one after another: Enter confirms what is proposed, the keys 1 to 5 say otherwise.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business.value import State
from kanban.domain.business.values import Outcome
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.over_page import OverPage
from kanban.ui.phrases import listed
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.value import words
from kanban.ui.value.book import book_of
from kanban.ui.value.check_view import CheckView
from kanban.ui.value.list_view import ValueList
from kanban.ui.value.rates_strip import RatesStrip
from kanban.ui.value.rows import Part, Row, ValueRows

_BEHIND: Final = (Part.CONFIRMED, Part.CONFIRMED, Part.NO_GOAL, Part.DUE, Part.CONFIRMED)
"""Which part of the list each figure of the strip leads to."""


class ValuePage(OverPage):
    """Rates on top, the list of checks at the left, the chosen one at the right.

    Signals:
        metric_wanted(int): show this metric with its readings.
        card_wanted(int): show this card.
    """

    metric_wanted = Signal(object)
    card_wanted = Signal(object)

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ValuePage", "Value"), parent)
        self.bridge = bridge
        self._book = book_of(bridge)
        self._stale = True
        self.count = plain_label("", 16, muted=True)
        self.count.setWordWrap(False)
        self.add_to_head(self.count)
        self.rates = RatesStrip()
        self.rows = ValueRows()
        self.list = ValueList()
        self.list.setModel(self.rows)
        self.list.setAccessibleName(self.tr("Checks"))
        self.key = plain_label("", 16, muted=True)
        self.card_title = plain_label("", 20, bold=True)
        self.sentence = plain_label("", 16)
        self.view = CheckView(bridge, actions.run)
        self.view.picture.make_high()
        self.open_card = QPushButton(self.tr("Show the &card"))
        verdicts = listed(f"{number}\u00a0{words.outcome_text(each)}" for number, each in enumerate(Outcome, 1))
        self.keys = plain_label(
            self.tr("Enter confirms. Other keys: {verdicts}.").format(verdicts=verdicts), 14, muted=True
        )
        self.empty = plain_label("", 18, muted=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        self.body.addWidget(self.rates)
        self.both = QWidget()
        both = QHBoxLayout(self.both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(theme.px(12))
        both.addWidget(self.list, 4)
        both.addWidget(self._detail(), 5)
        self.body.addWidget(self.both, 1)
        self.body.addWidget(self.empty, 1)

    def _detail(self) -> QFrame:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(10))
        for part in (self.key, self.card_title, self.sentence, self.view, self.keys):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("bare")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        detail = QFrame()
        detail.setObjectName("history_detail")
        whole = QVBoxLayout(detail)
        edge = theme.px(16)
        whole.setContentsMargins(edge, edge, edge, edge)
        whole.setSpacing(theme.px(8))
        whole.addWidget(scroll, 1)
        whole.addWidget(self.open_card, 0, Qt.AlignmentFlag.AlignLeft)
        return detail

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.list.entered_row.connect(self._enter)
        self.list.verdict_wanted.connect(self._say_otherwise)
        self.rates.chosen.connect(self._show_part)
        self.view.metric_wanted.connect(self.metric_wanted)
        self.view.card_wanted.connect(self.card_wanted)
        self.open_card.clicked.connect(self._open_card)
        self._book.changed.connect(self._on_changed)

    # Showing

    def _on_changed(self) -> None:
        if self.isVisible():
            self._read()
        else:
            self._stale = True

    def _read(self) -> None:
        """Take over what there is; the card that is shown stays, or the one that has taken its place."""
        chosen, place = self.chosen(), self.list.currentIndex().row()
        was_due = chosen is not None and chosen.check is not None and chosen.check.state is State.DUE
        self._stale = False
        self.list.today = self._book.today
        self.rows.fill(self._book, self.bridge.board)
        self.rates.show_rates(self._book.rates().overall)
        due = len(self._book.due())
        self.count.setText(self.tr("%n checks due", "", due) if due else self.tr("no check due"))
        there = self.rows.rowCount() > 0
        self.both.setVisible(there)
        self.empty.setVisible(not there)
        self.empty.setText(self.tr("Nothing is hoped for yet: open a card and say which metric it is to move."))
        known = self.rows.place_of(chosen.item_id) if chosen is not None else -1
        found = self.rows.row(known) if known >= 0 else None
        moved_on = was_due and found is not None and found.check is not None and found.check.state is not State.DUE
        self._choose(self.rows.first_item(max(0, place)) if known < 0 or moved_on else known)

    def chosen(self) -> Row | None:
        """Return the row that is shown."""
        return self.rows.row(self.list.currentIndex())

    def choose_card(self, item_id: ItemId) -> None:
        """Show the check of a card."""
        self._choose(self.rows.place_of(item_id))

    def _show_part(self, number: int) -> None:
        """Show the first card of those that a figure counts."""
        place = self.rows.first_of(_BEHIND[number])
        if place >= 0:
            self._choose(place)
            self.list.scrollTo(self.rows.index(place - 1, 0), QAbstractItemView.ScrollHint.PositionAtTop)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.list.setCurrentIndex(self.rows.index(place, 0))
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.chosen()
        if row is None or row.is_heading:
            return
        check = row.check
        self.key.setText(row.key)
        self.card_title.setText(row.text)
        said = row.below
        if check is not None:
            said = words.sentence_text(check.item.title, check.hypothesis, check.metric)
        self.sentence.setText(said)
        self.view.show_check(check)
        self.keys.setVisible(check is not None and check.proposed is not None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = True

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "rates"):
            self.rates.updateGeometry()
            self.list.doItemsLayout()

    # Deciding

    def _enter(self) -> None:
        row = self.chosen()
        if row is not None and row.check is not None and row.check.proposed is not None:
            self.view.give_proposed(Source.KEYBOARD)
        else:
            self._open_card()

    def _say_otherwise(self, number: int) -> None:
        row = self.chosen()
        if row is not None and row.check is not None and row.check.state in (State.DUE, State.CONFIRMED):
            self.view.give(list(Outcome)[number], Source.KEYBOARD)

    def _open_card(self) -> None:
        row = self.chosen()
        if row is not None and row.item_id is not None:
            self.card_wanted.emit(row.item_id)
