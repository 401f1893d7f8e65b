"""How the cells of the wide table look, and how one is edited."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from kanban.domain.business.wide_table import Field, WideRow
from kanban.ui import theme
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_content import colour_of
from kanban.ui.goals.milestone_words import paint_mark
from kanban.ui.goals.table_model import COLUMNS, FAULT, GoalsTableModel
from kanban.ui.goals.table_words import DAYS, NUMBERS, applies, heading_of, standing_of_row
from kanban.ui.requirements.card_layout import wrap
from kanban.ui.requirements.proposals import dress
from kanban.ui.requirements.shades import mixed

TEXT_PX: Final = 15.5
PAD: Final = 9
ROW_HEIGHT: Final = 48
SHAPE: Final = 16
INDENT: Final = 16
_TWO_LINES: Final = 2
_Index = QModelIndex | QPersistentModelIndex
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = _MIDDLE | Qt.AlignmentFlag.AlignRight


class WideCells(QStyledItemDelegate):
    """Paints the cells of one table; `choices` says what may be chosen for a column."""

    def __init__(self, table: QTableView, choices: Callable[[Field], list[str]]) -> None:
        super().__init__(table)
        self._table = table
        self._choices = choices

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(90), theme.px(ROW_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if isinstance(model, GoalsTableModel):
            chosen = self._table.selectionModel().isSelected(index)
            current = self._table.currentIndex() == index and self._table.hasFocus()
            paint_cell(painter, QRectF(option.rect), model, index, chosen=chosen, current=current)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("cell_editor")
        editor.setFont(theme.font(TEXT_PX))
        column = COLUMNS[index.column()]
        if column in NUMBERS:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        if column in DAYS or column is Field.STATUS:
            editor.setPlaceholderText("2026-12-24")
        editor.setAccessibleName(heading_of(column))
        proposals = self._choices(column)
        if proposals:
            editor.setCompleter(_completer(proposals, editor))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and editor.text() != str(index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(model.index(index.row(), index.column()), editor.text())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = option.rect
        least = theme.px(150)
        if rect.width() < least and COLUMNS[index.column()] in DAYS:
            rect.setWidth(least)
        editor.setGeometry(rect.adjusted(0, 0, 0, -1))


def paint_cell(
    painter: QPainter, rect: QRectF, model: GoalsTableModel, index: _Index, *, chosen: bool, current: bool
) -> None:
    """Draw one cell; what is typed and not taken is framed, and marked where it is wrong."""
    colours, column, row = theme.current(), COLUMNS[index.column()], model.row_at(index)
    painter.save()
    painter.fillRect(rect, _paper(model, index, chosen=chosen))
    if row is not None and not applies(row, column):
        painter.fillRect(rect, mixed(colours.card, colours.line, 0.28))
    _rules(painter, rect, first=row is not None and row.first, empty=row is None)
    inner = rect.adjusted(theme.px(PAD), theme.px(2), -theme.px(PAD), -theme.px(2))
    fault, draft = index.data(FAULT), model.draft_at(index)
    pending = draft is not None and column in draft.texts
    if fault or pending:
        _mark(painter, rect, colours.bad if fault else colours.accent, dashed=not fault)
    text = str(index.data() or "")
    if fault:
        _write(painter, inner, "! " + text, (theme.font(TEXT_PX), colours.bad), column)
    elif row is None or pending:
        _write_new(painter, inner, model, index, text)
    elif column is Field.STATUS:
        _write_status(painter, inner, row, text)
    else:
        _write_fact(painter, inner, row, column, text)
    if current:
        _frame(painter, rect, colours.accent, theme.px(2.5))
    painter.restore()


def _paper(model: GoalsTableModel, index: _Index, *, chosen: bool) -> QColor:
    colours = theme.current()
    if chosen:
        return mixed(colours.card, colours.accent, 0.16)
    return colours.card if model.row_at(index) is not None else mixed(colours.card, colours.accent, 0.04)


def _rules(painter: QPainter, rect: QRectF, *, first: bool, empty: bool) -> None:
    """Draw the lines around a cell: strong above the first row of a goal, faint elsewhere."""
    colours = theme.current()
    painter.setPen(QPen(mixed(colours.card, colours.line, 0.6), 1))
    painter.drawLine(rect.topRight() - QPointF(1, 0), rect.bottomRight() - QPointF(1, 0))
    painter.drawLine(rect.bottomLeft() - QPointF(0, 1), rect.bottomRight() - QPointF(0, 1))
    if first or empty:
        painter.fillRect(
            QRectF(rect.left(), rect.top(), rect.width(), theme.px(1.5)), mixed(colours.line, colours.muted, 0.5)
        )


def _write_fact(painter: QPainter, inner: QRectF, row: WideRow, column: Field, text: str) -> None:
    colours = theme.current()
    ink, bold = colours.text, False
    match column:
        case Field.GOAL:
            inner = inner.adjusted(theme.px(INDENT) * row.depth, 0, 0, 0)
            bold = row.first
            ink = colours.text if row.first else colours.muted
        case Field.UNIT | Field.CADENCE | Field.SOURCE | Field.BASELINE | Field.FROM:
            ink = colours.muted
        case Field.VALUE:
            bold = True
    if column in {Field.FUNCTION, Field.OWNER} and not row.first and row.milestone is not None:
        ink = colours.muted
    _write(painter, inner, text, (theme.font(TEXT_PX, bold=bold), ink), column)


def _write_status(painter: QPainter, inner: QRectF, row: WideRow, text: str) -> None:
    """Draw the shape of a state and its word."""
    colours = theme.current()
    side = float(theme.px(SHAPE))
    box = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
    standing = standing_of_row(row)
    if standing is not None:
        paint_mark(painter, box, standing, colours.card)
        ink = colours.bad if row.days is not None and standing.value == "late" else colours.muted
    elif row.state is not None:
        ink = colour_of(row.state)
        paint_shape(painter, box, row.state, ink, colours.card)
    else:
        ink = colours.muted
        box.setWidth(0)
    words = inner.adjusted(box.width() + theme.px(7) if box.width() else 0, 0, 0, 0)
    _write(painter, words, text, (theme.font(TEXT_PX - 0.5), ink), Field.STATUS)


def _write_new(painter: QPainter, inner: QRectF, model: GoalsTableModel, index: _Index, text: str) -> None:
    """Draw what is being written; the first cell of the empty row says what the row is for."""
    colours, column = theme.current(), COLUMNS[index.column()]
    draft = model.draft_at(index)
    if column is Field.GOAL and not text and draft is not None and not draft.texts:
        _write(
            painter,
            inner,
            QCoreApplication.translate("GoalsTable", "+ New row"),
            (theme.font(TEXT_PX), colours.muted),
            column,
        )
    else:
        _write(painter, inner, text, (theme.font(TEXT_PX), colours.text), column)


def _write(painter: QPainter, inner: QRectF, text: str, pen: tuple[QFont, QColor], column: Field) -> None:
    """Write a text in up to two lines; numbers and days in one, smaller when they are long, numbers at the right."""
    if not text:
        return
    font, ink = pen
    painter.setPen(ink)
    metrics = QFontMetricsF(font)
    if column in NUMBERS or column in DAYS:
        wide = metrics.horizontalAdvance(text)
        if wide > inner.width():
            font.setPixelSize(max(theme.px(10.5), int(font.pixelSize() * inner.width() / wide)))
        painter.setFont(font)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _RIGHT if column in NUMBERS else _LEFT, shown)
        return
    painter.setFont(font)
    lines = wrap(text, font, int(inner.width()), _TWO_LINES)
    height = min(metrics.height(), inner.height() / len(lines))
    top = inner.center().y() - height * len(lines) / 2
    for place, line in enumerate(lines):
        box = QRectF(inner.left(), top + place * height, inner.width() + 1, height)
        painter.drawText(box, _LEFT | Qt.TextFlag.TextDontClip, line)


def _mark(painter: QPainter, rect: QRectF, ink: QColor, *, dashed: bool) -> None:
    tint = QColor(ink)
    tint.setAlphaF(0.1)
    painter.fillRect(rect.adjusted(1, 1, -1, -1), tint)
    _frame(painter, rect, ink, theme.px(1.5), dashed=dashed)


def _frame(painter: QPainter, rect: QRectF, ink: QColor, width: float, *, dashed: bool = False) -> None:
    pen = QPen(ink, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2 + 1
    painter.drawRect(rect.adjusted(half, half, -half, -half))


def _completer(proposals: list[str], editor: QLineEdit) -> QCompleter:
    completer = QCompleter(proposals, editor)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    dress(completer)
    return completer
