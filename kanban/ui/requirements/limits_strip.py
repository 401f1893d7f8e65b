"""A slim line above the board that says who has more cards in work than their limit. It is there only when somebody has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from kanban.domain.ids import PersonId
from kanban.domain.limits import BrokenLimit, LimitKind, broken_limits
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.phrases import listed
from kanban.ui.requirements import glyphs

_SHOWN: int = 6
_LATER_MS = 120


class LimitsStrip(QWidget):
    """The line. It counts a moment after a change, so that a move is not held up by it.

    Signals:
        person_chosen(PersonId): somebody's cards in work are to be selected.
    """

    person_chosen = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._counted = False
        self.broken: tuple[BrokenLimit, ...] = ()
        self._title = QLabel(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.count)
        self.restyle()
        self.hide()

    def count_soon(self) -> None:
        """Count a little later; the first time at once, so that the board need not make room after it was seen."""
        if self._counted:
            self._later.start()
        else:
            self.count()

    def count(self) -> None:
        """Count now, and show who is over their limit."""
        self._counted = True
        board = self._bridge.board
        limited = any(person.wip_limit is not None and not person.removed for person in board.people.values())
        found = broken_limits(board) if limited else ()
        people = tuple(broken for broken in found if broken.kind is LimitKind.PERSON)
        if people != self.broken:
            self.broken = people
            self._fill()
        self.setVisible(bool(people))

    def restyle(self) -> None:
        """Take over colours, sizes and language."""
        self._title.setText(self.tr("More in work than agreed:"))
        self._title.setFont(theme.font(14))
        self._row.setContentsMargins(theme.px(34), theme.px(3), theme.px(8), theme.px(1))
        self._row.setSpacing(theme.px(6))
        self._fill()

    def _fill(self) -> None:
        while self._row.count() > 2:  # noqa: PLR2004 - the title and the stretch stay
            item = self._row.takeAt(1)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for broken in self.broken[:_SHOWN]:
            self._row.insertWidget(self._row.count() - 1, self._button(broken))
        others = len(self.broken) - _SHOWN
        words = [self._words(broken) for broken in self.broken]
        if others > 0:
            more = QLabel(self.tr("and %n more", "", others), self)
            more.setFont(theme.font(14))
            self._row.insertWidget(self._row.count() - 1, more)
        self.setAccessibleName(" ".join([self._title.text(), listed(words)]))
        self.setToolTip("\n".join(words))

    def _button(self, broken: BrokenLimit) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("over_limit")
        button.setFont(theme.font(14, bold=True))
        button.setText(self._words(broken))
        text = self.tr("{name}: {count} cards in work, limit {limit}. Click to select them.")
        tip = text.format(name=broken.name, count=broken.count, limit=broken.limit)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._chooser(broken))
        return button

    @staticmethod
    def _words(broken: BrokenLimit) -> str:
        return f"{broken.name} {broken.count}/{broken.limit}"

    def _chooser(self, broken: BrokenLimit) -> Callable[..., None]:
        return lambda *_: self.person_chosen.emit(PersonId(broken.id))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(14)
        box = QRectF(theme.px(14), (self.height() - side) / 2, side, side)
        glyphs.over_limit(painter, box, theme.current().warning)
        painter.end()
