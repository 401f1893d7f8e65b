"""One metric at full length: its tile in large, the rule that gave it its state, every reading with its revisions, its targets."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import Board, MetricId, Reading
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.business import figures
from kanban.ui.business.page import CoverPage
from kanban.ui.business.tile import look_without_name, paint_tile
from kanban.ui.business.tile_content import TileContent

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 32
_ROWS_MEASURED = 40
"""How many rows say how wide the columns must be; three years of days would take a third of a second."""


class TileCard(QWidget):
    """A single tile, as large as its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: TileContent | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_content(self, content: TileContent) -> None:
        """Show what a tile says."""
        self._content = content
        self.setAccessibleName(content.spoken)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._content is None:
            return
        rect = QRectF(self.rect())
        painter = QPainter(self)
        look = look_without_name(self._content, rect.width(), rect.height())
        paint_tile(painter, rect, self._content, look, focused=False, hovered=False)
        painter.end()


class HistoryModel(QAbstractTableModel):
    """Every reading of a metric with all its revisions, newest period first, the revision that counts on top."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Reading, bool]] = []
        self._board: Board | None = None

    def show_metric(self, board: Board, metric_id: MetricId) -> None:
        """Show the readings of a metric."""
        self.beginResetModel()
        counting = {(reading.period, reading.revision) for reading in board.current_readings(metric_id)}
        readings = sorted(
            board.readings.get(metric_id, ()), key=lambda reading: (reading.period, reading.revision), reverse=True
        )
        self._board = board
        self._rows = [(reading, (reading.period, reading.revision) in counting) for reading in readings]
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else 5

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Period"), self.tr("Value"), self.tr("Revision"), self.tr("By"), self.tr("Recorded"))
        return titles[section]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._board is None:
            return None
        reading, counts = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(self._board, reading, index.column(), counts=counts)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == 1:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if not counts:
                return theme.current().muted
            case Qt.ItemDataRole.FontRole if not counts:
                font = theme.font(15)
                font.setStrikeOut(index.column() == 1)
                return font
        return None

    def _text(self, board: Board, reading: Reading, column: int, *, counts: bool) -> str:
        metric = board.metrics[reading.metric_id]
        match column:
            case 0:
                return figures.day_with_year(reading.period)
            case 1:
                return figures.number(reading.value, metric.decimals)
            case 2:
                if reading.withdrawn:
                    return self.tr("{number}, withdrawn").format(number=reading.revision)
                form = "{number}" if counts else self.tr("{number}, corrected")
                return form.format(number=reading.revision)
            case 3:
                return reading.actor
            case _:
                return figures.moment(reading.taken_at, board.facts.zone_info)


class MetricDetail(CoverPage):
    """The page of one metric.

    Signals:
        record_wanted(MetricId), edit_wanted(MetricId): its buttons.
    """

    record_wanted = Signal(int)
    edit_wanted = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.metric_id: MetricId | None = None
        self._record = QPushButton(self.tr("Record a reading"))
        self._record.clicked.connect(lambda: self._want(self.record_wanted))
        self._edit = QPushButton(self.tr("Edit"))
        self._edit.clicked.connect(lambda: self._want(self.edit_wanted))
        self.buttons.addWidget(self._record)
        self.buttons.addWidget(self._edit)
        self.card = TileCard()
        self.rule, self.facts = QLabel(), QLabel()
        for label in (self.rule, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.history = HistoryModel(self)
        self.table = QTableView()
        self.table.setModel(self.history)
        self.table.setAccessibleName(self.tr("Readings"))
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.content.addWidget(self.card, 5)
        self.content.addWidget(self.rule)
        self.content.addWidget(self.facts)
        self.content.addWidget(self.table, 4)
        self.setFocusProxy(self.table)
        self.restyle()

    @override
    def restyle(self) -> None:
        super().restyle()
        self.rule.setFont(theme.font(17))
        self.facts.setFont(theme.font(15))
        self.facts.setStyleSheet(f"color: {theme.current().muted.name()}")
        self.table.setFont(theme.font(15))
        self.table.setStyleSheet(
            f"QTableView::item {{ padding: 0 {theme.px(8)}px; }} QHeaderView::section {{ text-align: left; }}"
        )
        self.table.verticalHeader().setDefaultSectionSize(theme.px(_ROW_HEIGHT))
        self._share_width()

    def show_metric(self, content: TileContent) -> None:
        """Show a metric as it stands."""
        board, metric = self._bridge.board, content.metric
        self.metric_id = metric.id
        self.title.setText(metric.name)
        self.card.show_content(content)
        self.rule.setText(content.rule)
        self.facts.setText("\n".join(self._facts(board, content)))
        self.history.show_metric(board, metric.id)
        self._share_width()

    def _facts(self, board: Board, content: TileContent) -> list[str]:
        """Return what else there is to know: goal, owner, cadence, the next due day, the targets."""
        metric, lines = content.metric, []
        goal = board.goals.get(metric.goal_id) if metric.goal_id is not None else None
        if goal is not None:
            lines.append(self.tr("Goal: {name}").format(name=goal.name))
        owner = f"{content.owner[0]} · " if content.owner else ""
        due = content.status.next_due
        when = self.tr(" · next reading due {day}").format(day=figures.day(due)) if due else ""
        lines.append(f"{owner}{figures.cadence(metric.cadence)}{when}")
        if metric.targets:
            points = [
                self.tr("{day}: {value}").format(
                    day=figures.day_with_year(point.day), value=figures.with_unit(point.value, metric)
                )
                for point in metric.targets
            ]
            lines.append(self.tr("Targets: {points}").format(points="  →  ".join(points)))
        return lines

    def _share_width(self) -> None:
        header = self.table.horizontalHeader()
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)

    def _want(self, signal: object) -> None:
        if self.metric_id is not None and hasattr(signal, "emit"):
            signal.emit(self.metric_id)
