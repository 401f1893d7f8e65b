"""The right side of the print dialog: layout, paper, marks, what is printed, and how far its codes are read."""

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kanban.cards.layout import CARD_PAPER, AnyLayout
from kanban.cards.layouts import ANCHOR_TO_CARD, all_layouts, default_layout, layout_beside, layouts_for
from kanban.cards.sheets import per_sheet
from kanban.domain.card_code import CodeKind
from kanban.printing import Pages
from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.print_advisor import PrintAdvisor
from kanban.ui.print_pieces import PrintPiece, State, parts_of

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
        self._settings = settings
        self.advisor = PrintAdvisor(settings) if kind is CodeKind.CARD else None
        self._pieces: tuple[PrintPiece, ...] = ()
        self.layouts, self.papers = QComboBox(), QComboBox()
        self.marks = QCheckBox(self.tr("&Marks to cut along"))
        self.marks.setChecked(True)
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
        self._fill_layouts(kind)
        if self.advisor is not None:
            self.advisor.wanted.connect(lambda layout: self.layouts.setCurrentIndex(self._place_of(layout)))
        self.layouts.currentIndexChanged.connect(self._on_layout)
        self.papers.currentIndexChanged.connect(self._on_choice)
        self.marks.toggled.connect(self._on_choice)
        self.rows.itemChanged.connect(self._on_ticks)
        self._on_layout()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        for text, editor in ((self.tr("&Layout"), self.layouts), (self.tr("&Paper"), self.papers)):
            form.addRow(text, editor)
            editor.setAccessibleName(text.replace("&", ""))
            editor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form.addRow("", self.marks)
        ticks = QHBoxLayout()
        for button in (self.all, self.due, self.none):
            ticks.addWidget(button)
        ticks.addStretch(1)
        remark = self._label(self.tr("Print at 100 %, without fitting to the page."))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), 0, 0, 0)
        column.addLayout(form)
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
        chosen: AnyLayout = self.layouts.currentData()
        return chosen

    @property
    def paper(self) -> str:
        """The paper that is chosen: "A4", "Letter" or "card"."""
        return str(self.papers.currentData())

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
        self.layouts.setCurrentIndex(self._place_of(all_layouts()[layout]))
        self.papers.setCurrentIndex(self.papers.findData(paper))
        self.marks.setChecked(marks)

    def ticked(self) -> tuple[PrintPiece, ...]:
        """Return what is to be printed."""
        return tuple(piece for place, piece in enumerate(self._pieces) if _is_on(self.rows.item(place)))

    def pages(self) -> Pages:
        """Return the sheets as they are chosen; they stay as they are, whatever is chosen later."""
        return Pages(parts_of(self.ticked(), self.layout_), self.paper, crop_marks=self.marks.isChecked())

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
        self.marks.setEnabled(self.paper != CARD_PAPER)
        self._advise(self.ticked())
        self.changed.emit()

    def _on_layout(self) -> None:
        """Offer the papers that the layout goes on, and keep the chosen one where that is among them."""
        if self.layout_.kind is CodeKind.CARD:
            self._settings.card_layout = self.layout_.name
        if self.advisor is not None:
            self.advisor.show_chosen(self.layout_)
        wanted = self.paper if self.papers.count() else _usual_paper()
        self.papers.blockSignals(True)
        self.papers.clear()
        for paper in self.layout_.papers:
            self.papers.addItem(self._paper_text(paper), paper)
        self.papers.setCurrentIndex(max(self.papers.findData(wanted), 0))
        self.papers.blockSignals(False)
        self._on_choice()

    # Words

    def _fill_layouts(self, kind: CodeKind) -> None:
        """Offer the layouts, and choose the one that cards had last, or that goes with those cards."""
        for layout in layouts_for(kind):
            self.layouts.addItem(self._layout_text(layout), layout)
        self.layouts.setEnabled(self.layouts.count() > 1)
        card = all_layouts().get(self._settings.card_layout)
        if card is None or card.kind is not CodeKind.CARD:
            card = default_layout(CodeKind.CARD)
        self.layouts.setCurrentIndex(self._place_of(card if kind is CodeKind.CARD else layout_beside(kind, card)))

    def _place_of(self, layout: AnyLayout) -> int:
        names = [self.layouts.itemData(place).name for place in range(self.layouts.count())]
        return names.index(layout.name)

    def _layout_text(self, layout: AnyLayout) -> str:
        width, height = (round(side) for side in layout.size_mm)
        paper = next((paper for paper in layout.papers if paper != CARD_PAPER), None)
        if paper is None:
            text = self.tr("{width} × {height} mm, one by one, code {code} mm")
            return text.format(width=width, height=height, code=_number(layout.code_mm))
        text = self.tr("{width} × {height} mm, {count} on {paper}, code {code} mm")
        count = per_sheet(layout, paper)
        return text.format(width=width, height=height, count=count, paper=paper, code=_number(layout.code_mm))

    def _paper_text(self, paper: str) -> str:
        return self.tr("One on each page, of its own size") if paper == CARD_PAPER else paper

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


def _usual_paper() -> str:
    """The paper of this computer's country."""
    metric = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    return "A4" if metric else "Letter"
