"""The right side of the print dialog: how and on what, what the cards show, which pieces, and how far their codes are read."""

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kanban.cards.layout import AnyLayout
from kanban.cards.layouts import ANCHOR_TO_CARD, all_layouts
from kanban.cards.sheets import place_layout
from kanban.domain.card_code import CodeKind
from kanban.printing import Pages
from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.print_advisor import PrintAdvisor
from kanban.ui.print_paper import PaperChoice
from kanban.ui.print_parts import PartTicks
from kanban.ui.print_pieces import PrintPiece, State, parts_of
from kanban.ui.print_words import translated_words

_ANCHORS: Final = frozenset((CodeKind.HEADER, CodeKind.CORNER, CodeKind.LANE))
"""What a photo of the wall is laid straight by."""


class PrintOptions(QWidget):
    """What is printed, and how.

    Signals:
        changed(): another layout or paper was chosen, or something was ticked or unticked.
    """

    changed = Signal()

    def __init__(self, kind: CodeKind, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.advisor = PrintAdvisor(settings) if kind is CodeKind.CARD else None
        self._pieces: tuple[PrintPiece, ...] = ()
        self.choice = PaperChoice(kind, settings)
        self.layouts, self.papers, self.marks = self.choice.layouts, self.choice.papers, self.choice.marks
        self.parts = PartTicks() if kind is CodeKind.CARD else None
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("What is printed"))
        self.rows.setMinimumHeight(theme.px(120))
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setUniformItemSizes(True)
        self.rows.setSpacing(theme.px(2))
        self._summary, self._advice = self._label(), self._label()
        self.all = self._tick_button(self.tr("&All"), lambda _: True)
        self.due = self._tick_button(
            self.tr("Ne&w and changed"), lambda piece: piece.state in {State.NEW, State.CHANGED}
        )
        self.none = self._tick_button(self.tr("Non&e"), lambda _: False)
        self._lay_out()
        if self.advisor is not None:
            self.advisor.wanted.connect(self.choice.choose)
        self.choice.changed.connect(self._on_choice)
        self.rows.itemChanged.connect(self._on_ticks)
        self._on_choice()

    def _lay_out(self) -> None:
        ticks = QHBoxLayout()
        for button in (self.all, self.due, self.none):
            ticks.addWidget(button)
        ticks.addStretch(1)
        remark = self._label(self.tr("Print at 100 %, without fitting to the page."))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), 0, 0, 0)
        column.addWidget(self.choice)
        if self.parts is not None:
            column.addSpacing(theme.px(4))
            column.addWidget(self.parts)
            column.addSpacing(theme.px(4))
        column.addWidget(self._summary)
        column.addWidget(self.rows, 1)
        column.addLayout(ticks)
        column.addSpacing(theme.px(4))
        column.addWidget(self.advisor or self._advice)
        column.addWidget(remark)

    # What was chosen

    @property
    def layout_(self) -> AnyLayout:
        """The layout that is chosen."""
        return self.choice.layout_

    @property
    def paper(self) -> str:
        """The paper that is chosen: "A4", "Letter", "card" or "roll"."""
        return self.choice.paper

    @property
    def summary(self) -> str:
        """What is said about the ticks."""
        return self._summary.text()

    @property
    def advice(self) -> str:
        """What is said about the code's size."""
        return self._advice.text()

    def choose(self, layout: str, paper: str, *, marks: bool = True) -> None:
        """Choose a layout and a paper by their names."""
        self.choice.choose(all_layouts()[layout], paper)
        self.choice.marks.setChecked(marks)

    def ticked(self) -> tuple[PrintPiece, ...]:
        """Return what is to be printed."""
        return tuple(piece for place, piece in enumerate(self._pieces) if _is_on(self.rows.item(place)))

    def pages(self) -> Pages:
        """Return the sheets as they are chosen; they stay as they are, whatever is chosen later."""
        choice = self.choice
        parts = parts_of(self.ticked(), choice.layout_)
        if choice.only_places:
            words = translated_words().stick
            parts = [(place_layout(layout, words), faces) for layout, faces in parts]
        return Pages(parts, choice.paper, crop_marks=choice.crop_marks, first=choice.begin)

    # What is there

    def show_pieces(self, pieces: Sequence[PrintPiece]) -> None:
        """List other pieces; what was unticked stays so, all else is ticked."""
        off = {_identity(p) for place, p in enumerate(self._pieces) if not _is_on(self.rows.item(place))}
        at = self.rows.currentRow()
        self._pieces = tuple(pieces)
        self.rows.blockSignals(True)
        self.rows.clear()
        for piece in self._pieces:
            row = QListWidgetItem(piece.row)
            row.setToolTip(piece.row)
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(_state(on=_identity(piece) not in off))
            self.rows.addItem(row)
        self.rows.setCurrentRow(min(max(at, 0), len(self._pieces) - 1))
        self.rows.blockSignals(False)
        states = {piece.state for piece in self._pieces}
        self.due.setVisible(State.UP_TO_DATE in states and len(states) > 1)
        self._on_ticks()

    def untick(self, pieces: Collection[PrintPiece]) -> None:
        """Untick pieces, each told by what it is, not by how it looks."""
        known = {_identity(piece) for piece in pieces}
        self._tick(lambda piece, on: on and _identity(piece) not in known)

    def _tick_button(self, text: str, wanted: Callable[[PrintPiece], bool]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._tick(lambda piece, _: wanted(piece)))
        return button

    def _tick(self, wanted: Callable[[PrintPiece, bool], bool]) -> None:
        self.rows.blockSignals(True)
        for place, piece in enumerate(self._pieces):
            row = self.rows.item(place)
            row.setCheckState(_state(on=wanted(piece, _is_on(row))))
        self.rows.blockSignals(False)
        self.rows.viewport().update()
        self._on_ticks()

    def _on_ticks(self) -> None:
        ticked = self.ticked()
        self._summary.setText(self._summed_up(len(ticked)))
        self._advise(ticked)
        self.changed.emit()

    def _on_choice(self) -> None:
        if self.advisor is not None:
            self.advisor.show_chosen(self.layout_)
        self._advise(self.ticked())
        self.changed.emit()

    # Words

    def _summed_up(self, ticked: int) -> str:
        states = [piece.state for piece in self._pieces]
        text = self.tr("{ticked} of {count} ticked").format(ticked=ticked, count=len(states))
        named = (
            (State.NEW, self.tr("{count} new")),
            (State.CHANGED, self.tr("{count} changed")),
            (State.UP_TO_DATE, self.tr("{count} up to date")),
        )
        return " · ".join([text, *(name.format(count=states.count(state)) for state, name in named if state in states)])

    def _advise(self, ticked: Sequence[PrintPiece]) -> None:
        """Say how large the smallest code is, and which cards it suits."""
        parts = parts_of(ticked, self.layout_) or [(self.layout_, [])]
        layout = min((layout for layout, _ in parts), key=lambda layout: layout.code_mm)
        text = self.tr("The code is {size} mm wide.")
        if layout.kind in _ANCHORS:
            text = self.tr("The code is {size} mm wide: it suits cards with codes of up to {card} mm.")
        most = layout.code_mm / ANCHOR_TO_CARD
        self._advice.setText(text.format(size=_number(layout.code_mm), card=_number(most)))

    def _label(self, text: str = "") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setStyleSheet(f"color: {theme.current().muted.name()}")
        return label


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 0 if value == round(value) else 1)


def _identity(piece: PrintPiece) -> Hashable:
    return piece.kind, piece.item.id if piece.item is not None else piece.face.code


def _state(*, on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _is_on(row: QListWidgetItem) -> bool:
    return row.checkState() is Qt.CheckState.Checked
