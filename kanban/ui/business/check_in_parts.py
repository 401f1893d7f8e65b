"""The two faces of the check-in: the card that asks for one reading, and what it says at the end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kanban.ui import theme

_WIDTH = 900


class CheckInCard(QFrame):
    """Which metric, whose, what it was and should be, a field, and the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.step, self.name, self.owner = _label("quiet"), _label(wrapped=True), _label("quiet", wrapped=True)
        self.asked, self.unit, self.problem = _label(wrapped=True), _label(), _label("problem", wrapped=True)
        self.last_title, self.expected_title = _label("quiet"), _label("quiet")
        self.last_title.setText(self.tr("Last value"))
        self.expected_title.setText(self.tr("Expected"))
        self.last, self.expected = _label(wrapped=True), _label(wrapped=True)
        self.field = QLineEdit()
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.go = QPushButton(self.tr("Record"))
        self.go.setToolTip(self.tr("Record it and go on (Enter)"))
        self.go.setDefault(True)
        self.later = QPushButton(self.tr("Not known yet"))
        self.before = QPushButton(self.tr("Back"))
        self._buttons = (self.go, self.later, self.before)
        self._lay_out()

    def _lay_out(self) -> None:
        self._facts = QGridLayout()
        for row, pair in enumerate(((self.last_title, self.last), (self.expected_title, self.expected))):
            for column, label in enumerate(pair):
                self._facts.addWidget(label, row, column)
        self._facts.setColumnStretch(1, 1)
        entry, buttons = QHBoxLayout(), QHBoxLayout()
        entry.addWidget(self.field, 1)
        entry.addWidget(self.unit)
        for button in self._buttons:
            button.setAutoDefault(True)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._rows = QVBoxLayout(self)
        for widget in (self.step, self.name, self.owner):
            self._rows.addWidget(widget)
        self._rows.addLayout(self._facts)
        self._rows.addWidget(self.asked)
        self._rows.addLayout(entry)
        self._rows.addWidget(self.problem)
        self._rows.addLayout(buttons)

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        for label, size in ((self.step, 17), (self.owner, 20), (self.asked, 22), (self.unit, 34), (self.problem, 18)):
            label.setFont(theme.font(size))
        for label in (self.last_title, self.expected_title):
            label.setFont(theme.font(20))
        for label in (self.last, self.expected):
            label.setFont(theme.font(26, bold=True))
        self.name.setFont(theme.font(38, bold=True))
        self.field.setFont(theme.font(40, bold=True))
        for button in self._buttons:
            button.setFont(theme.font(20))
        self._facts.setHorizontalSpacing(theme.px(24))
        self._facts.setVerticalSpacing(theme.px(8))
        _space(self, self._rows)


class CheckInEnd(QFrame):
    """How many were recorded and skipped, and when the next readings are due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.sum, self.next = _label(wrapped=True), _label("quiet", wrapped=True)
        self.done = QPushButton(self.tr("Show the board"))
        self.done.setAutoDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.done)
        buttons.addStretch(1)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.sum)
        self._rows.addWidget(self.next)
        self._rows.addLayout(buttons)

    def say(self, total: int, recorded: int, following: Sequence[str]) -> None:
        """Say what came of a walk through so many metrics; `following`: which readings are due next, in words."""
        said = [self.tr("%Ln recorded", "", recorded)]
        if total > recorded:
            skipped = total - recorded
            said.append(self.tr("%Ln skipped", "", skipped))
        words = self.tr(", ", "between “5 recorded” and “1 skipped”").join(said)
        self.sum.setText(words if total else self.tr("Nothing is due"))
        self.next.setText("\n".join([self.tr("The next readings:"), *following] if following else []))

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.sum.setFont(theme.font(38, bold=True))
        self.next.setFont(theme.font(20))
        self.done.setFont(theme.font(20))
        _space(self, self._rows)


def _label(kind: str = "", *, wrapped: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrapped)
    label.setObjectName(kind)
    return label


def _space(frame: QFrame, rows: QVBoxLayout) -> None:
    frame.setMaximumWidth(theme.px(_WIDTH))
    rows.setContentsMargins(theme.px(36), theme.px(28), theme.px(36), theme.px(30))
    rows.setSpacing(theme.px(14))
