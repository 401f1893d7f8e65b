"""The line above the tiles: how many are how, and what can be done; and what stands there while there are no tiles."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business.status import MetricState
from kanban.settings import TILE_GROUPS, Settings
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

_UNGROUPED_MOST: Final = 24
"""More tiles than this are grouped by goal unless somebody chose otherwise."""
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
    """Title and buttons; below them the tally, how many requirements are for no goal, and the milestones.

    Signals:
        add_wanted(), check_in_wanted(): the buttons.
        orphans_wanted(): which requirements are for no goal?
        order_changed(): look at `grouping` and `worst_first`.
    """

    add_wanted = Signal()
    check_in_wanted = Signal()
    orphans_wanted = Signal()
    order_changed = Signal()

    def __init__(self, settings: Settings, strip: QWidget, checks: QWidget, parent: QWidget | None = None) -> None:
        """`settings` keep how the tiles are ordered; `strip` shows the milestones, `checks` the value checks that are due."""
        super().__init__(parent)
        self._settings = settings
        self._count = 0
        self._title = QLabel(self.tr("Business data"), self)
        self._tally = Tally(self)
        self.due = self._button(self.tr("Enter the readings that are due"), self.check_in_wanted.emit)
        self.due.setObjectName("readings_due")
        self.groups = self._button(self.tr("What the tiles are grouped by"), self.show_groupings)
        self.order = self._button(
            self.tr("Order the tiles by their state instead of by their places"), self._keep_order
        )
        self.order.setText(self.tr("Worst first"))
        self.order.setCheckable(True)
        self.order.setChecked(settings.tiles_worst_first)
        self._add = self._button(self.tr("Add a metric"), self.add_wanted.emit)
        self._add.setText("+")
        self._add.setAccessibleName(self.tr("Add a metric"))
        self.orphans = self._button(self.tr("Show the requirements that are for no goal"), self.orphans_wanted.emit)
        self.orphans.setObjectName("orphans")
        self.orphans.setCheckable(True)
        self.orphans.hide()
        self._row, self._below, self._last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._row.addWidget(self._title, 1)
        for button in (self.due, self.groups, self.order, self._add):
            self._row.addWidget(button)
        self._below.addWidget(self._tally, 1)
        self._below.addWidget(self.orphans)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._row)
        self._layout.addLayout(self._below)
        self._last.addWidget(strip, 1)
        self._last.addWidget(checks, 0, Qt.AlignmentFlag.AlignRight)
        self._layout.addLayout(self._last)

    def _button(self, tip: str, work: Callable[[], object]) -> QToolButton:
        made = QToolButton(self)
        made.setToolTip(tip)
        made.clicked.connect(lambda _checked: work())
        return made

    @property
    def worst_first(self) -> bool:
        """Whether the tiles are to be ordered by state."""
        return self._settings.tiles_worst_first

    @property
    def grouping(self) -> str:
        """What they are grouped by: one of TILE_GROUPS. Unless somebody chose: few tiles by nothing, which leaves them most room."""
        return self._settings.tile_groups or ("none" if self._count <= _UNGROUPED_MOST else "goal")

    def _keep_order(self) -> None:
        self._settings.tiles_worst_first = self.order.isChecked()
        self.order_changed.emit()

    def group_by(self, name: str) -> None:
        """Group the tiles by one of TILE_GROUPS; it is remembered."""
        self._settings.tile_groups = name
        self._name_grouping()
        self.order_changed.emit()

    def show_groupings(self) -> None:
        """Let people choose what the tiles are grouped by."""
        menu = self.groupings()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.groups.mapToGlobal(QPoint(0, self.groups.height())))

    def groupings(self) -> QMenu:
        """Return the menu of what the tiles can be grouped by."""
        from PySide6.QtGui import QActionGroup

        menu = QMenu(self)
        together = QActionGroup(menu)
        for name in TILE_GROUPS:
            action = menu.addAction(self._words(name))
            action.setCheckable(True)
            action.setChecked(name == self.grouping)
            together.addAction(action)
            action.triggered.connect(lambda _checked=False, name=name: self.group_by(name))
        return menu

    def _words(self, name: str) -> str:
        match name:
            case "goal":
                return self.tr("By goal")
            case "function":
                return self.tr("By function")
            case _:
                return self.tr("No groups")

    def _name_grouping(self) -> None:
        words = self._words(self.grouping)
        self.groups.setText(f"{words} ▾")
        self.groups.setAccessibleName(f"{self.groups.toolTip()}: {words}")

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._title.setFont(theme.font(20, bold=True))
        for button in (self.due, self.groups, self.order, self._add, self.orphans):
            button.setFont(theme.font(15))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout.setContentsMargins(theme.px(8), theme.px(2), theme.px(6), theme.px(6))
        self._layout.setSpacing(theme.px(6))
        for line in (self._row, self._below, self._last):
            line.setSpacing(theme.px(8))
        self._name_grouping()
        self._tally.updateGeometry()

    def show_contents(self, contents: Sequence[TileContent], *, grouping: bool) -> None:
        """Count the states of these tiles; `grouping`: there are goals to group them by."""
        self._count = len(contents)
        self._name_grouping()
        self._tally.show_states([content.state for content in contents])
        due = sum(content.due for content in contents)
        self.due.setText(self.tr("%n due", None, due))
        self.due.setAccessibleName(f"{self.due.toolTip()} ({due})")
        self.due.setVisible(due > 0)
        self.groups.setVisible(grouping and len(contents) > 1)
        self.order.setVisible(len(contents) > 1)
        self._add.setVisible(bool(contents))

    def show_orphans(self, count: int, *, lit: bool) -> None:
        """Say how many requirements are for no goal; `lit`: they are lit up on the other board."""
        self.orphans.setText(self.tr("%n requirements without a goal", "", count))
        self.orphans.setChecked(lit)
        self.orphans.setVisible(count > 0)


class EmptyHint(QWidget):
    """What stands on the board while there is no metric.

    Signals:
        add_wanted(), import_wanted(): the buttons.
    """

    add_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self.tr("No metrics yet. Add the figures that your requirements are meant to move."), self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = QPushButton(self)
        self._button.setText(self.tr("Add a metric"))
        self._button.clicked.connect(lambda _checked: self.add_wanted.emit())
        self.import_ = QPushButton(self.tr("Import readings…"), self)
        self.import_.clicked.connect(lambda _checked: self.import_wanted.emit())
        self.setFocusProxy(self._button)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(2)
        self._layout.addWidget(self._text)
        self._layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addWidget(self.import_, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(3)

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._text.setFont(theme.font(20))
        self._text.setStyleSheet(f"color: {theme.current().muted.name()}")
        for button in (self._button, self.import_):
            button.setFont(theme.font(17))
        self._layout.setSpacing(theme.px(16))
        self._layout.setContentsMargins(theme.px(40), 0, theme.px(40), 0)
