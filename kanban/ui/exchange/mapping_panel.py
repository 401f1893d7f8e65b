"""The left half of an import: what the columns of the file are, and what its names stand for on this board."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import ITEM_TYPES, Board, ClassOfService
from kanban.exchange.cards import FieldMapping, ForeignFile
from kanban.exchange.fields import FIELDS, SINGLE
from kanban.exchange.reading import Reading, groups_of
from kanban.ui import theme
from kanban.ui.exchange.import_words import answer_words, field_name
from kanban.ui.phrases import say
from kanban.usecases.import_answers import KINDS, Answer, Answers, Take

_SAMPLE_MOST = 60


class MappingPanel(QScrollArea):
    """What can be decided about a file.

    Signals:
        fields_changed(): a column of the file is something else, or dates are read another way.
        answers_changed(): a name stands for something else.
    """

    fields_changed = Signal()
    answers_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.mapping: FieldMapping | None = None
        self.answers = Answers()
        self._all_shown = False

    def show_file(
        self, reading: Reading, file: ForeignFile, answers: Answers, board: Board, mapping: FieldMapping | None
    ) -> None:
        """Show a file and what has been decided about it; what people scrolled to stays."""
        self.mapping, self.answers = mapping, answers
        at = self.verticalScrollBar().value()
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, theme.px(10), 0)
        layout.setSpacing(theme.px(8))
        for note in file.notes:
            layout.addWidget(note_label(say(note, "import"), content))
        if mapping is not None:
            if reading.ambiguous_dates(mapping):
                layout.addLayout(self._dates(content))
            layout.addWidget(heading_label(self.tr("Columns of the file"), content))
            layout.addLayout(self._fields(reading, content))
        for kind, title, names in self._named(file):
            if names:
                layout.addWidget(heading_label(title, content))
                layout.addLayout(self._values(kind, names, board, content))
        layout.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().setValue(at)

    def _named(self, file: ForeignFile) -> Iterable[tuple[str, str, Mapping[str, int]]]:
        """Yield the kinds of names: kind, title, and how many cards have each name."""
        cards = file.cards
        columns = Counter(card.column for card in cards)
        yield (
            "columns",
            self.tr("Its stages on this board"),
            {column.name: columns[column.name] for column in file.columns},
        )
        yield "lanes", self.tr("Swimlanes"), Counter(card.lane for card in cards if card.lane)
        yield "people", self.tr("People"), Counter(owner for card in cards for owner in card.owners)
        yield (
            "classes",
            self.tr("Priorities, as classes of service"),
            Counter(c.class_of_service for c in cards if c.class_of_service),
        )
        yield "types", self.tr("Types"), Counter(card.type for card in cards if card.type)

    def _dates(self, parent: QWidget) -> QGridLayout:
        """Return the question which number of a date is the month."""
        grid = two_columns()
        combo = Choice(parent)
        for order, text in (
            ("dmy", self.tr("day/month/year")),
            ("mdy", self.tr("month/day/year")),
            ("ymd", self.tr("year/month/day")),
        ):
            combo.addItem(text, order)
        order = self.mapping.day_order if self.mapping is not None else ""
        combo.setCurrentIndex(max(0, combo.findData(order or "dmy")))
        combo.setAccessibleName(self.tr("How dates are written"))
        combo.activated.connect(lambda _: self._take_order(combo.currentData()))
        label = NameLines(
            self.tr("Dates are written"), self.tr("03/04 could be the 3rd of April or the 4th of March."), parent
        )
        grid.addWidget(label, 0, 0)
        grid.addWidget(combo, 0, 1)
        return grid

    def _take_order(self, order: str) -> None:
        if self.mapping is not None:
            self.mapping = FieldMapping(self.mapping.fields, order)
            self.fields_changed.emit()

    def _fields(self, reading: Reading, parent: QWidget) -> QGridLayout:
        """Return the columns of the file, each with what it is; those that are left out can be folded away."""
        grid = two_columns()
        mapping, table = self.mapping, reading.files[0].table
        if mapping is None or table is None:
            return grid
        row = 0
        hidden = 0
        for header, places in groups_of(table.headers).items():
            field = next((mapping.fields[place] for place in places if mapping.fields[place]), "")
            sample = next(
                (text for cells in table.rows[:200] for place in places if (text := cells[place].strip())), ""
            )
            if not field and not self._all_shown and (not sample or len(table.headers) > 12):  # noqa: PLR2004
                hidden += 1
                continue
            shown = f"{header or '–'}  ×{len(places)}" if len(places) > 1 else header or "–"
            combo = Choice(parent)
            for name in FIELDS:
                combo.addItem(field_name(name), name)
            combo.setCurrentIndex(combo.findData(field))
            combo.setAccessibleName(self.tr("What is in the column {name}").format(name=header))
            combo.activated.connect(lambda _, combo=combo, places=places: self._take_field(places, combo.currentData()))
            grid.addWidget(NameLines(shown, sample, parent), row, 0)
            grid.addWidget(combo, row, 1)
            row += 1
        if hidden or self._all_shown:
            text = (
                self.tr("Fold away what is left out")
                if self._all_shown
                else self.tr("Show %n columns that are left out", "", hidden)
            )
            more = QPushButton(text, parent)
            more.clicked.connect(self._toggle_all)
            grid.addWidget(more, row, 0, 1, 2)
        return grid

    def _toggle_all(self) -> None:
        self._all_shown = not self._all_shown
        self.answers_changed.emit()

    def _take_field(self, places: list[int], field: str) -> None:
        """Make a column something else; a field that only one column can be goes from the other to it."""
        if self.mapping is None:
            return
        fields = ["" if name == field and field in SINGLE else name for name in self.mapping.fields]
        for number, place in enumerate(places):
            fields[place] = "" if number and field in SINGLE else field
        self.mapping = FieldMapping(tuple(fields), self.mapping.day_order)
        self.fields_changed.emit()

    def _values(self, kind: str, names: Mapping[str, int], board: Board, parent: QWidget) -> QGridLayout:
        """Return the names of a kind, each with what it becomes."""
        grid = two_columns()
        answers: Mapping[str, Answer] = getattr(self.answers, kind)
        for row, (name, count) in enumerate(names.items()):
            answer = answers.get(name)
            if answer is None:
                continue
            combo = Choice(parent)
            for offered in self._offers(kind, name, answer, board):
                combo.addItem(answer_words(kind, offered), offered)
            combo.setCurrentIndex(combo.findText(answer_words(kind, answer)))
            combo.setAccessibleName(self.tr("What {name} becomes").format(name=name))
            combo.activated.connect(
                lambda _, kind=kind, name=name, combo=combo: self._take_answer(kind, name, combo.currentData())
            )
            said = self.tr("%Ln cards", "", count) if count else self.tr("only in the history")
            grid.addWidget(NameLines(name, said, parent), row, 0)
            grid.addWidget(combo, row, 1)
        return grid

    def _offers(self, kind: str, name: str, answer: Answer, board: Board) -> Iterable[Answer]:
        """Yield what a name can become: what is there, new, or nothing."""
        known: Mapping[str, Callable[[], Iterable[str]]] = {
            "columns": lambda: (column.name for column in board.shown_columns()),
            "lanes": lambda: (lane.name for lane in board.shown_swimlanes()),
            "people": lambda: (person.name for person in board.shown_people()),
            "classes": lambda: (service.value for service in ClassOfService),
            "types": lambda: ITEM_TYPES,
        }
        there = list(known[kind]())
        yield from (Answer(Take.IS, found) for found in there)
        if kind in ("classes", "types"):
            return
        new = answer.name if answer.take is Take.NEW else name[:60].strip()
        if new.casefold() not in {found.casefold() for found in there}:
            yield Answer(Take.NEW, new)
        yield Answer(Take.OUT)

    def _take_answer(self, kind: str, name: str, answer: Answer) -> None:
        parts = {each: dict(getattr(self.answers, each)) for each in KINDS}
        parts[kind][name] = answer
        self.answers = Answers(**parts)
        self.answers_changed.emit()


class Choice(QComboBox):
    """A box that the wheel scrolls past, so that nothing changes unseen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setMaxVisibleItems(20)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def two_columns() -> QGridLayout:
    """Return a grid for what is decided on: its name at the left, the choice at the right."""
    grid = QGridLayout()
    grid.setColumnStretch(0, 5)
    grid.setColumnStretch(1, 6)
    grid.setHorizontalSpacing(theme.px(10))
    grid.setVerticalSpacing(theme.px(6))
    return grid


def heading_label(text: str, parent: QWidget) -> QLabel:
    """Return the heading of a group of decisions."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(17, bold=True))
    label.setContentsMargins(0, theme.px(8), 0, 0)
    return label


def note_label(text: str, parent: QWidget) -> QLabel:
    """Return a remark that stands out."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("import_note")
    label.setWordWrap(True)
    return label


class NameLines(QWidget):
    """A name with small words below it; both are cut at their ends rather than make the panel wider."""

    def __init__(self, name: str, below: str, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for text, size in ((name, 16), (below, 13)):
            label = _Cut(" ".join(text.split())[:200], self)
            label.setFont(theme.font(size))
            if size < 16:  # noqa: PLR2004
                label.setObjectName("quiet")
            layout.addWidget(label)


class _Cut(QLabel):
    """A label that shows as much of its text as there is room for."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(theme.px(60))
        self.setToolTip(text)
        self.setText(text[:_SAMPLE_MOST])

    @override
    def resizeEvent(self, event: object) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))
