"""The line above the tiles: how many are how, and what can be done; and what stands there while there are no tiles."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business import MetricState
from kanban.ui import theme
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_content import TileContent, colour_of, word_of
from kanban.ui.phrases import listed

_SHOWN_ORDER: Final = (
    MetricState.OFF_TRACK,
    MetricState.AT_RISK,
    MetricState.STALE,
    MetricState.NO_DATA,
    MetricState.NO_TARGET,
    MetricState.ON_TRACK,
)

_BAD: Final = frozenset({MetricState.OFF_TRACK, MetricState.AT_RISK, MetricState.STALE})


class Tally(QWidget):
    """How many metrics are in which state, as shapes with numbers; the words are in the tool tip and read aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: list[tuple[MetricState, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_states(self, states: Sequence[MetricState]) -> None:
        """Count these states."""
        counted = Counter(states)
        self._counts = [(state, counted[state]) for state in _SHOWN_ORDER if counted[state]]
        words = listed(f"{count} {word_of(state)}" for state, count in self._counts)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(60), int(QFontMetricsF(theme.font(15)).height() * 1.2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme.font(15)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        side, left = metrics.capHeight() * 1.35, 0.0
        for state, text in self._fitting(metrics, side):
            box = QRectF(left, (self.height() - side) / 2, side, side)
            paint_shape(painter, box, state, colour_of(state), theme.current().window)
            painter.setPen(theme.current().text)
            left += side * 1.4
            painter.drawText(QRectF(left, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += metrics.horizontalAdvance(text) + side * 1.1
        painter.end()

    def _fitting(self, metrics: QFontMetricsF, side: float) -> list[tuple[MetricState, str]]:
        """Return what there is room for: with words, or the numbers alone, of which the harmless ones may go."""
        shown = [(state, f"{count} {word_of(state)}") for state, count in self._counts]
        if self._wide(shown, metrics, side) > self.width():
            shown = [(state, str(count)) for state, count in self._counts]
        while shown and shown[-1][0] not in _BAD and self._wide(shown, metrics, side) > self.width():
            shown.pop()
        return shown

    @staticmethod
    def _wide(shown: Sequence[tuple[MetricState, str]], metrics: QFontMetricsF, side: float) -> float:
        """Return how wide that is painted; the gap behind the last one is none."""
        return sum(metrics.horizontalAdvance(text) + side * 2.5 for _, text in shown) - side * 1.1


class BoardHead(QWidget):
    """Title, tally and buttons.

    Signals:
        add_wanted(), record_wanted(): the buttons.
        order_changed(): look at `worst_first`.
    """

    add_wanted = Signal()
    record_wanted = Signal()
    order_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self.tr("Business data"), self)
        self._tally = Tally(self)
        self.due = QToolButton(self)
        self.due.setObjectName("readings_due")
        self.due.setToolTip(self.tr("Enter the readings that are due"))
        self.due.clicked.connect(lambda _checked: self.record_wanted.emit())
        self.order = QToolButton(self)
        self.order.setText(self.tr("Worst first"))
        self.order.setCheckable(True)
        self.order.setToolTip(self.tr("Order the tiles by their state instead of by their places"))
        self.order.toggled.connect(lambda _checked: self.order_changed.emit())
        self._add = QToolButton(self)
        self._add.setText("+")
        self._add.setToolTip(self.tr("Add a metric"))
        self._add.setAccessibleName(self.tr("Add a metric"))
        self._add.clicked.connect(lambda _checked: self.add_wanted.emit())
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._title)
        left.addWidget(self._tally)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.due)
        self._row.addWidget(self.order)
        self._row.addWidget(self._add)

    @property
    def worst_first(self) -> bool:
        """Whether the tiles are to be ordered by state."""
        return self.order.isChecked()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._title.setFont(theme.font(20, bold=True))
        for button in (self.due, self.order, self._add):
            button.setFont(theme.font(15))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.setContentsMargins(theme.px(8), theme.px(2), theme.px(6), theme.px(6))
        self._row.setSpacing(theme.px(8))
        self._tally.updateGeometry()

    def show_contents(self, contents: Sequence[TileContent]) -> None:
        """Count the states of these tiles."""
        self._tally.show_states([content.state for content in contents])
        due = sum(content.due for content in contents)
        self.due.setText(self.tr("%n due", None, due))
        self.due.setAccessibleName(f"{self.due.toolTip()} ({due})")
        self.due.setVisible(due > 0)
        self.order.setVisible(len(contents) > 1)
        self._add.setVisible(bool(contents))


class EmptyHint(QWidget):
    """What stands on the board while there is no metric.

    Signals:
        add_wanted(): the button.
    """

    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self.tr("No metrics yet. Add the figures that your requirements are meant to move."), self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = QPushButton(self)
        self._button.setText(self.tr("Add a metric"))
        self._button.clicked.connect(lambda _checked: self.add_wanted.emit())
        self.setFocusProxy(self._button)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(2)
        self._layout.addWidget(self._text)
        self._layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(3)

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._text.setFont(theme.font(20))
        self._text.setStyleSheet(f"color: {theme.current().muted.name()}")
        self._button.setFont(theme.font(17))
        self._layout.setSpacing(theme.px(16))
        self._layout.setContentsMargins(theme.px(40), 0, theme.px(40), 0)
