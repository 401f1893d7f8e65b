"""A small picture of a board that is only planned: its columns with names and limits, and where work starts and is finished."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from kanban.domain.board import ColumnKind
from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.ui.requirements.shades import mixed
from kanban.usecases.boards import BoardPlan, ColumnPlan

_CARDS = (3, 2, 1, 2, 1, 2, 3)
"""How many cards the picture shows in each column, in turn: enough to look like a board."""


class Sketch(QWidget):
    """The picture of a plan, with names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: BoardPlan | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(170))

    def show_plan(self, plan: BoardPlan | None) -> None:
        """Show this plan; None: nothing, for what was typed is none."""
        self._plan = plan
        names = listed(column.name for column in plan.columns) if plan is not None else ""
        self.setAccessibleName(self.tr("Columns: {names}").format(names=names))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plan is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_columns(painter, QRectF(self.rect()), self._plan.columns, names=True)
            painter.end()


class PlanTile(QAbstractButton):
    """A plan to choose: its picture without names, and what it is called."""

    def __init__(self, name: str, text: str, plan: BoardPlan | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.plan = plan
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(184), theme.px(128))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        edge = colours.accent if chosen or self.underMouse() else colours.line
        painter.setPen(QPen(edge, theme.px(2.5) if chosen else theme.px(1)))
        painter.setBrush(mixed(colours.card, colours.accent, 0.08 if chosen else 0))
        painter.drawRoundedRect(frame, theme.px(10), theme.px(10))
        words = QRectF(frame.left(), frame.bottom() - theme.px(36), frame.width(), theme.px(32))
        picture = frame.adjusted(theme.px(14), theme.px(14), -theme.px(14), -theme.px(40))
        if self.plan is not None:
            paint_columns(painter, picture, self.plan.columns, names=False)
        else:
            _paint_plus(painter, picture)
        painter.setPen(colours.text)
        painter.setFont(theme.font(17, bold=chosen))
        sign = "✓ " if chosen else ""
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, sign + self.text())
        if self.hasFocus():
            painter.setPen(QPen(colours.text, theme.px(1), Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = theme.px(5)
            painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), theme.px(7), theme.px(7))
        painter.end()


def paint_columns(painter: QPainter, box: QRectF, columns: Sequence[ColumnPlan], *, names: bool) -> None:
    """Draw columns side by side: waiting ones with dashed edges, a bar over those in progress and the finished ones."""
    colours = theme.current()
    gap = theme.px(8 if names else 4)
    width = (box.width() - gap * (len(columns) - 1)) / max(len(columns), 1)
    started = finished = False
    for place, column in enumerate(columns):
        started, finished = started or column.started, finished or column.finished
        cell = QRectF(box.left() + place * (width + gap), box.top(), width, box.height())
        waits = column.kind is ColumnKind.WAIT
        painter.setPen(QPen(colours.line, theme.px(1), Qt.PenStyle.DashLine if waits else Qt.PenStyle.SolidLine))
        painter.setBrush(colours.window if waits else colours.surface)
        painter.drawRoundedRect(cell, theme.px(5), theme.px(5))
        bar = colours.good if finished else colours.accent if started else colours.muted
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar)
        painter.drawRoundedRect(QRectF(cell.left(), cell.top(), cell.width(), theme.px(4)), theme.px(2), theme.px(2))
        top = cell.top() + theme.px(10)
        if names:
            top = _paint_name(painter, cell.adjusted(theme.px(8), theme.px(10), -theme.px(6), 0), column)
        _paint_cards(painter, cell, top, _CARDS[place % len(_CARDS)], bar)


def _paint_name(painter: QPainter, cell: QRectF, column: ColumnPlan) -> float:
    """Write a column's name and limit, and return where they end."""
    colours = theme.current()
    painter.setPen(colours.text)
    painter.setFont(theme.font(14, bold=True))
    lines = QFontMetricsF(painter.font())
    room = QRectF(cell.left(), cell.top(), cell.width(), 2 * lines.height())
    wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    name = painter.boundingRect(room, int(wrapped), column.name) & room
    painter.drawText(room, int(wrapped), column.name)
    painter.setFont(theme.font(13))
    painter.setPen(colours.muted)
    limit = QRectF(cell.left(), name.bottom(), cell.width(), lines.height())
    if column.wip_limit is not None:
        painter.drawText(limit, Qt.AlignmentFlag.AlignLeft, f"≤ {column.wip_limit}")
    return limit.bottom() + theme.px(4)


def _paint_cards(painter: QPainter, cell: QRectF, top: float, count: int, colour: QColor) -> None:
    colours = theme.current()
    height, gap, edge = theme.px(11), theme.px(5), min(theme.px(6), cell.width() / 8)
    for _ in range(count):
        if top + height > cell.bottom() - edge / 2:
            return
        card = QRectF(cell.left() + edge, top, cell.width() - 2 * edge, height)
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(colours.card)
        painter.drawRoundedRect(card, theme.px(2), theme.px(2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRect(QRectF(card.left(), card.top() + 1, theme.px(2), height - 2))
        top += height + gap


def _paint_plus(painter: QPainter, box: QRectF) -> None:
    colours = theme.current()
    painter.setPen(QPen(colours.muted, theme.px(2)))
    arm, centre = theme.px(14), box.center()
    painter.drawLine(int(centre.x()) - arm, int(centre.y()), int(centre.x()) + arm, int(centre.y()))
    painter.drawLine(int(centre.x()), int(centre.y()) - arm, int(centre.x()), int(centre.y()) + arm)
