"""The columns of the goal tree: where they stand at each width, what they are called, and the bar of the way from baseline to target."""

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.goals.tree_rows import short_percent
from kanban.ui.requirements.shades import mixed

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_HEAD_HEIGHT: Final = 30
_NAME_LEAST: Final = 320
_GAP: Final = 14
_WIDTHS: Final = (120, 148, 196, 166, 222)
"""Of owner, now, target, state and way, in design pixels, the gap behind each included."""
_SMALLER: Final = ((0, 0), (4, 150), (3, 46), (1, 116), (2, 140))
"""Which column becomes how wide, one after the other, when names have too little room; 0: it goes."""
_STATE: Final = 3
_PERCENT: Final = 62
_BAR: Final = 9


class Columns(NamedTuple):
    """Where the columns stand, from left edge to right edge each; both are the same where there is no room for one."""

    owner: tuple[int, int]
    now: tuple[int, int]
    target: tuple[int, int]
    state: tuple[int, int]
    way: tuple[int, int]

    @property
    def names_end(self) -> int:
        """Where names end."""
        return self.owner[0] - theme.px(_GAP)

    @property
    def long_names_end(self) -> int:
        """Where names end in rows that have no figure, and no owner where there is no room for one."""
        has_owner = self.owner[1] > self.owner[0]
        return (self.owner[0] if has_owner else self.target[0]) - theme.px(_GAP)

    @property
    def has_words(self) -> bool:
        """Whether states have room for their words."""
        return self.state[1] - self.state[0] > theme.px(_WIDTHS[_STATE]) // 2

    def box(self, column: tuple[int, int], area: QRect) -> QRectF:
        """Return a column's part of a row."""
        return QRectF(column[0], area.top(), column[1] - column[0], area.height())


def columns_of(width: int) -> Columns:
    """Return the columns of rows so wide in real pixels."""
    wanted = list(_WIDTHS)
    for place, smaller in _SMALLER:
        if width - theme.px(sum(wanted)) >= theme.px(_NAME_LEAST):
            break
        wanted[place] = smaller
    edges: list[tuple[int, int]] = []
    right = width - theme.px(_GAP) // 2
    for size in reversed(wanted):
        left = right - (theme.px(size) if size else 0)
        edges.append((left, max(left, right - theme.px(_GAP))))
        right = left
    return Columns(*reversed(edges))


def paint_text(painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor, *, right: bool = False) -> float:
    """Draw a text on one line, cut where its box ends; return how wide it came out."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, box.width()))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, _RIGHT if right else _LEFT, shown)
    return metrics.horizontalAdvance(shown)


def paint_way(painter: QPainter, box: QRectF, share: float | None, expected: float | None, ink: QColor) -> None:
    """Draw how far something has come, as a bar and in percent, with a mark where it is expected; dotted where nobody can say."""
    colours = theme.current()
    bar = QRectF(box.left(), box.center().y() - theme.px(_BAR) / 2, box.width() - theme.px(_PERCENT), theme.px(_BAR))
    round_ = bar.height() / 2
    if share is None:
        painter.setPen(QPen(colours.muted, theme.px(1), Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, round_, round_)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(colours.card, colours.line, 0.75))
        painter.drawRoundedRect(bar, round_, round_)
        done = bar.width() * min(max(share, 0.0), 1.0)
        if done > 0:
            painter.setBrush(ink)
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), max(done, bar.height()), bar.height()), round_, round_
            )
    if expected is not None:
        _paint_expected(painter, bar, min(max(expected, 0.0), 1.0))
    words = "–" if share is None else short_percent(share)
    words_box = QRectF(bar.right(), box.top(), box.right() - bar.right(), box.height())
    paint_text(painter, words_box, words, theme.font(16), colours.muted if share is None else colours.text, right=True)


def _paint_expected(painter: QPainter, bar: QRectF, share: float) -> None:
    """Draw a small stroke through the bar with a triangle on top."""
    colours = theme.current()
    x, half, over = bar.left() + bar.width() * share, theme.px(5), theme.px(3)
    painter.setPen(QPen(colours.card, theme.px(4)))
    painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
    painter.setPen(QPen(colours.text, theme.px(2)))
    painter.drawLine(QPointF(x, bar.top() - over), QPointF(x, bar.bottom() + over))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.text)
    tip = bar.top() - over / 2
    painter.drawPolygon(
        QPolygonF([QPointF(x - half, tip - half), QPointF(x + half, tip - half), QPointF(x, tip + half / 2)])
    )


class TreeHead(QWidget):
    """The names of the columns, above the tree. `width_of`: the tree's viewport, which is narrower where it has a scroll bar."""

    def __init__(self, width_of: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width_of = width_of
        width_of.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.update()
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(_HEAD_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, font = theme.current(), theme.font(14)
        painter = QPainter(self)
        columns = columns_of(self._width_of.width())
        names = QRect(0, 0, self.width(), self.height())
        first = QRectF(theme.px(_GAP), 0, columns.names_end - theme.px(_GAP), self.height())
        paint_text(painter, first, self.tr("Goals, their key results and milestones"), font, colours.muted)
        state = self.tr("State") if columns.has_words else ""
        for column, text in (
            (columns.owner, self.tr("Owner")),
            (columns.now, self.tr("Now")),
            (columns.target, self.tr("Target")),
            (columns.state, state),
            (columns.way, self.tr("Progress, ▾ expected")),
        ):
            paint_text(painter, columns.box(column, names), text, font, colours.muted, right=column == columns.now)
        painter.end()
