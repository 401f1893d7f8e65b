"""What the pieces are printed on: layout, paper, marks to cut along, the first label to use, the sheet to stick notes on."""

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from kanban.cards.layout import CARD_PAPER, PAPERS, ROLL_PAPER, AnyLayout
from kanban.cards.layouts import all_layouts, default_layout, layout_beside, layouts_for
from kanban.cards.sheets import per_sheet
from kanban.domain.card_code import CodeKind
from kanban.settings import Settings


class PaperChoice(QWidget):
    """Asks how and on what pieces of one kind are printed. The settings keep the layout and the paper of cards.

    Signals:
        changed(): anything was chosen otherwise.
        layout_chosen(): before `changed`, when the layout is another one.
    """

    changed = Signal()
    layout_chosen = Signal()

    def __init__(self, kind: CodeKind, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.layouts, self.papers = QComboBox(), QComboBox()
        self.marks = QCheckBox(self.tr("&Marks to cut along"))
        self.marks.setChecked(True)
        self.first = QSpinBox()
        self.first.setToolTip(self.tr("For a sheet of which some are used up. Counted row by row."))
        self.places = QCheckBox(self.tr("Sheet to stick the &notes on"))
        self.places.setToolTip(
            self.tr("Print this first, on plain paper. Stick the notes on it, put it back, and print the cards.")
        )
        self._form = QFormLayout(self)
        self._lay_out()
        self._fill(kind)
        self.layouts.currentIndexChanged.connect(self._on_layout)
        self.papers.currentIndexChanged.connect(self._on_paper)
        for signal in (self.marks.toggled, self.first.valueChanged, self.places.toggled):
            signal.connect(self.changed)
        self._on_layout()

    def _lay_out(self) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Layout"), self.layouts),
            (self.tr("&Paper"), self.papers),
            (self.tr("&Begin at place"), self.first),
        )
        for text, editor in rows:
            self._form.addRow(text, editor)
            editor.setAccessibleName(text.replace("&", ""))
        self.first.lineEdit().setAccessibleName(self.first.accessibleName())
        for box in (self.layouts, self.papers):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._form.addRow("", self.marks)
        self._form.addRow("", self.places)

    # What was chosen

    @property
    def layout_(self) -> AnyLayout:
        """The layout that is chosen."""
        chosen: AnyLayout = self.layouts.currentData()
        return chosen

    @property
    def paper(self) -> str:
        """The paper that is chosen: "A4", "Letter", "card" or "roll"."""
        return str(self.papers.currentData())

    @property
    def crop_marks(self) -> bool:
        """Whether marks to cut along are wanted."""
        return self.marks.isChecked()

    @property
    def begin(self) -> int:
        """The place of the first piece on the first sheet, from 1."""
        return self.first.value() if self._form.isRowVisible(self.first) else 1

    @property
    def only_places(self) -> bool:
        """Whether the sheet to stick notes on is to be printed, instead of the notes."""
        return self.places.isChecked() and self.layout_.draw_place is not None

    def choose(self, layout: AnyLayout, paper: str | None = None) -> None:
        """Choose a layout, and a paper by its name; None: the one that is chosen, where the layout goes on it."""
        names = [self.layouts.itemData(place).name for place in range(self.layouts.count())]
        self.layouts.setCurrentIndex(names.index(layout.name))
        if paper is not None:
            self.papers.setCurrentIndex(self.papers.findData(paper))

    # What follows from it

    def _on_layout(self) -> None:
        """Offer the papers that the layout goes on, and keep the chosen one where that is among them."""
        layout = self.layout_
        wanted = self.paper if self.papers.count() else (self._settings.card_paper or _usual_paper())
        if layout.kind is CodeKind.CARD:
            self._settings.card_layout = layout.name
        self.papers.blockSignals(True)
        self.papers.clear()
        for paper in layout.papers:
            self.papers.addItem(self._paper_text(layout, paper), paper)
        self.papers.setCurrentIndex(max(self.papers.findData(wanted), 0))
        self.papers.blockSignals(False)
        self.places.blockSignals(True)
        self.places.setChecked(False)
        self.places.blockSignals(False)
        self._form.setRowVisible(self.places, layout.draw_place is not None)
        self._form.setRowVisible(self.marks, layout.cut)
        self.layout_chosen.emit()
        self._on_paper()

    def _on_paper(self) -> None:
        layout, paper = self.layout_, self.paper
        if layout.kind is CodeKind.CARD and paper in PAPERS:
            self._settings.card_paper = paper
        self.marks.setEnabled(layout.cut and paper in PAPERS)
        count = per_sheet(layout, paper)
        self.first.blockSignals(True)
        self.first.setRange(1, count)
        self.first.setSuffix(self.tr(" of {count}").format(count=count))
        self.first.blockSignals(False)
        self._form.setRowVisible(self.first, any(grid.paper == paper for grid in layout.grids))
        self.changed.emit()

    # Words

    def _fill(self, kind: CodeKind) -> None:
        """Offer the layouts, and choose the one that cards had last, or that goes with those cards."""
        for layout in layouts_for(kind):
            self.layouts.addItem(self._layout_text(layout), layout)
        self.layouts.setEnabled(self.layouts.count() > 1)
        card = all_layouts().get(self._settings.card_layout)
        if card is None or card.kind is not CodeKind.CARD:
            card = default_layout(CodeKind.CARD)
        self.choose(card if kind is CodeKind.CARD else layout_beside(kind, card))

    def _layout_text(self, layout: AnyLayout) -> str:
        title = QCoreApplication.translate("layouts", layout.title or layout.name)
        paper = layout.papers[0]
        if paper == ROLL_PAPER:
            text = self.tr("{title}: {width} mm wide, code {code} mm")
        elif paper == CARD_PAPER:
            text = self.tr("{title}: {width} × {height} mm, one by one, code {code} mm")
        else:
            text = self.tr("{title}: {width} × {height} mm, {count} on {paper}, code {code} mm")
        return text.format(
            title=title,
            width=_number(layout.size_mm[0]),
            height=_number(layout.size_mm[1]),
            count=per_sheet(layout, paper),
            paper=paper,
            code=_number(layout.code_mm),
        )

    def _paper_text(self, layout: AnyLayout, paper: str) -> str:
        if paper == ROLL_PAPER:
            return self.tr("Roll, each label as long as it needs")
        if paper == CARD_PAPER:
            text = self.tr("One on each page of {width} × {height} mm")
            return text.format(width=_number(layout.size_mm[0]), height=_number(layout.size_mm[1]))
        return paper


def _number(value: float) -> str:
    near = round(value, 1)
    return QLocale().toString(near, "f", 0 if near == round(near) else 1)


def _usual_paper() -> str:
    """The paper of this computer's country."""
    metric = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    return "A4" if metric else "Letter"
