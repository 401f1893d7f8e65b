"""The cards that stand beside a metric's chart: those that are meant to move it, then what else was released meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kanban.charts.series import Flag
from kanban.domain.board import Board, WorkItem
from kanban.domain.business.annotations import Annotation, AnnotationKind, cards_meant
from kanban.domain.business.values import Hypothesis, Metric
from kanban.domain.ids import ItemId
from kanban.ui import theme
from kanban.ui.business import figures

_ROW: Final = 52
_FLAG_WIDTH: Final = 34
_CARD: Final = Qt.ItemDataRole.UserRole
_LATELY: Final = 60
"""So many cards that are not meant to move the metric are listed at most, the newest ones."""


@dataclass(frozen=True)
class CardLine:
    """A card in the list. `flags` are its flags on the chart, oldest first; `meant`: it is meant to move the metric."""

    item_id: ItemId
    name: str
    detail: str
    flags: tuple[Flag, ...]
    meant: bool


def card_lines(board: Board, metric: Metric, found: Sequence[Annotation], flags: Sequence[Flag]) -> list[CardLine]:
    """Return the cards for a metric: those meant to move it first, then the others that were released, the newest first.

    `flags` are those of the releases and rollbacks in `found`, in their order.
    """
    kinds = (AnnotationKind.RELEASE, AnnotationKind.ROLLBACK)
    of_card: dict[ItemId, list[tuple[Annotation, Flag]]] = {}
    for each, flag in zip((each for each in found if each.kind in kinds), flags, strict=True):
        if each.item_id is not None:
            of_card.setdefault(each.item_id, []).append((each, flag))
    meant = [_line(board, metric, item, of_card.pop(item.id, [])) for item in cards_meant(board, metric)]
    others = sorted(of_card.values(), key=lambda marks: marks[-1][0].day, reverse=True)
    archived = [_other(marks) for marks in others]
    return [
        *meant,
        *(each for each in archived if each.meant),
        *[each for each in archived if not each.meant][:_LATELY],
    ]


def _line(board: Board, metric: Metric, item: WorkItem, marks: Sequence[tuple[Annotation, Flag]]) -> CardLine:
    column = board.columns.get(item.place.column_id) if item.place is not None else None
    state = _happened(marks) or (column.name if column is not None else _off_board())
    hoped = _hoped(metric, item.details.hypothesis)
    detail = f"{state} · {hoped}" if hoped else state
    return CardLine(item.id, f"{item.key}  {item.title}", detail, tuple(flag for _, flag in marks), meant=True)


def _other(marks: Sequence[tuple[Annotation, Flag]]) -> CardLine:
    newest = marks[-1][0]
    assert newest.item_id is not None  # noqa: S101 - only cards are collected
    flags = tuple(flag for _, flag in marks)
    return CardLine(newest.item_id, f"{newest.key}  {newest.title}", _happened(marks), flags, meant=newest.meant)


def _happened(marks: Sequence[tuple[Annotation, Flag]]) -> str:
    if not marks:
        return ""
    newest = marks[-1][0]
    if newest.kind is AnnotationKind.ROLLBACK:
        return QCoreApplication.translate("business", "rolled back on {day}").format(day=figures.day(newest.day))
    return QCoreApplication.translate("business", "released on {day}").format(day=figures.day(newest.day))


def _off_board() -> str:
    return QCoreApplication.translate("business", "not on the board")


def _hoped(metric: Metric, hypothesis: Hypothesis | None) -> str:
    if hypothesis is None:
        return QCoreApplication.translate("business", "for its goal")
    if not hypothesis.by:
        if hypothesis.rises:
            return QCoreApplication.translate("business", "meant to raise it")
        return QCoreApplication.translate("business", "meant to lower it")
    change = figures.signed(hypothesis.by if hypothesis.rises else -hypothesis.by, metric.decimals)
    unit = f"\u00a0{metric.unit}" if metric.unit else ""
    return QCoreApplication.translate("business", "hoped: {change}").format(change=change + unit)


class CardList(QListWidget):
    """The list. Click or Enter opens a card.

    Signals:
        card_wanted(int): the id of a card that is to be shown.
    """

    card_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Cards"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_CardRow(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._open)

    def show_lines(self, lines: Sequence[CardLine]) -> None:
        """Show these cards; the chosen one stays chosen."""
        known = [self.item(row).data(_CARD) for row in range(self.count())]
        if known == list(lines):
            return
        row = self.currentRow()
        self.clear()
        for line in lines:
            entry = QListWidgetItem(self)
            entry.setData(_CARD, line)
            meant = self.tr("meant to move this metric") if line.meant else ""
            words = [line.name, line.detail, *([meant] if meant else [])]
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))
            entry.setToolTip("")
        self.setCurrentRow(min(row, self.count() - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _open(self, entry: QListWidgetItem) -> None:
        line = entry.data(_CARD)
        if isinstance(line, CardLine):
            self.card_wanted.emit(int(line.item_id))


class _CardRow(QStyledItemDelegate):
    """A row: the flags that the card has on the chart, its name, what became of it; a bar at the left of those that are meant."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(100, theme.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        line = index.data(_CARD)
        if not isinstance(line, CardLine):
            return
        colours, rect = theme.current(), QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.surface)
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, theme.px(2)))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        if line.meant:
            painter.fillRect(QRectF(rect.left(), rect.top() + 4, theme.px(5), rect.height() - 8), colours.accent)
        left = rect.left() + theme.px(14)
        for flag in line.flags[-2:]:
            _paint_flag(painter, QRectF(left, rect.top() + theme.px(8), theme.px(_FLAG_WIDTH), theme.px(22)), flag)
            left += theme.px(_FLAG_WIDTH + 6)
        self._paint_words(painter, rect.adjusted(left - rect.left(), 0, -theme.px(8), 0), line)
        painter.setPen(QPen(colours.line, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF, line: CardLine) -> None:
        colours = theme.current()
        for font, colour, text, top in (
            (theme.font(16, bold=line.meant), colours.text, line.name, 5),
            (theme.font(14), colours.muted, line.detail, 27),
        ):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(colour)
            box = QRectF(room.left(), room.top() + theme.px(top), room.width(), metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_flag(painter: QPainter, box: QRectF, flag: Flag) -> None:
    """Paint a flag as the chart has it: a box, full if the card is meant to move the metric, notched at its left side where something was rolled back."""
    colours = theme.current()
    colour: QColor = colours.bad if flag.back else colours.accent
    notch = box.height() * 0.3 if flag.back else 0.0
    middle = box.center().y()
    shape = QPolygonF([box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()])
    corner = box.topLeft()
    corner.setX(box.left() + notch)
    corner.setY(middle)
    shape.append(corner)
    painter.setPen(QPen(colour, theme.px(1.6)))
    painter.setBrush(colour if flag.meant else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(shape)
    painter.setPen(colours.on_accent if flag.meant else colour)
    painter.setFont(theme.font(14, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(flag.number))
