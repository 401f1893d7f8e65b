"""The first-run screen: a new board, an existing one, the demo; and the boards that were open before."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.errors import Refused
from kanban.files import resource
from kanban.ui import theme
from kanban.ui.phrases import say_refused

_RECENT_SHOWN = 5
Glyph = Callable[[QPainter, QRectF, QColor], None]


class WelcomePage(QWidget):
    """Three large choices and what each is for. `recent`: boards that were open before, the last one first.

    Signals:
        wanted(str): "new_board", "open_board" or "open_demo".
        board_wanted(Path): one of the recent boards.
    """

    wanted = Signal(str)
    board_wanted = Signal(object)

    def __init__(
        self, problem: Refused | None = None, parent: QWidget | None = None, *, recent: Sequence[Path] = ()
    ) -> None:
        super().__init__(parent)
        self._outer = QVBoxLayout(self)
        self._outer.addStretch(2)
        self._add_title()
        if problem is not None:
            self._outer.addSpacing(theme.px(16))
            said = self._label(say_refused(problem), 18)
            said.setObjectName("problem")
            self._outer.addWidget(said)
        self._outer.addSpacing(theme.px(36))
        self._add_choices()
        there = [path for path in recent if path.exists()][:_RECENT_SHOWN]
        if there:
            self._outer.addSpacing(theme.px(32))
            self._add_recent(there)
        self._outer.addStretch(3)

    def _add_title(self) -> None:
        logo = QLabel(self)
        side = theme.px(104)
        logo.setPixmap(QIcon(str(resource("icons", "twinboard.svg"))).pixmap(side, side))
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._outer.addWidget(logo)
        self._outer.addWidget(self._label("Twinboard", 44, bold=True))
        slogan = self._label(self.tr("One board on the wall and on the screen."), 22)
        slogan.setObjectName("quiet")
        self._outer.addWidget(slogan)

    def _add_choices(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        row.addStretch(1)
        self.choices = [
            Choice("new_board", self.tr("New board"), self.tr("Choose a template, name it, begin."), _new),
            Choice("open_board", self.tr("Open a board"), self.tr("A file that somebody made before."), _open),
            Choice("open_demo", self.tr("Look at the demo"), self.tr("A Christmas campaign, eight weeks in."), _demo),
        ]
        for choice in self.choices:
            choice.clicked.connect(lambda _=False, choice=choice: self.wanted.emit(choice.objectName()))
            row.addWidget(choice)
        self.choices[0].setFocus()
        row.addStretch(1)
        self._outer.addLayout(row)

    def _add_recent(self, boards: Sequence[Path]) -> None:
        title = self._label(self.tr("Open again"), 16)
        title.setObjectName("quiet")
        self._outer.addWidget(title)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addStretch(1)
        for path in boards:
            name = _name_of(path)
            button = QPushButton(name.replace("&", "&&"), self)
            button.setObjectName("recent")
            button.setToolTip(str(path))
            button.setAccessibleName(self.tr("Open {name}").format(name=name))
            button.clicked.connect(lambda _=False, path=path: self.board_wanted.emit(path))
            row.addWidget(button)
        row.addStretch(1)
        self._outer.addLayout(row)

    def _label(self, text: str, size: float, *, bold: bool = False) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(theme.font(size, bold=bold))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label


def _name_of(path: Path) -> str:
    """Return what the board of a file is called; the file's name if it has several boards, or cannot be read."""
    from kanban.store.glance import glance

    try:
        names = [board.name for board in glance(path)]
    except Refused:
        names = []
    return names[0] if len(names) == 1 else path.stem


class Choice(QPushButton):
    """One of the three: a sign, a title, and what it is for."""

    def __init__(self, command: str, title: str, text: str, glyph: Glyph, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._about, self._glyph = text, glyph
        self.setObjectName(command)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(theme.px(324), theme.px(204))

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(324), theme.px(204))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Left:
                self.focusNextPrevChild(False)
            case Qt.Key.Key_Right:
                self.focusNextPrevChild(True)
            case _:
                super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(colours.accent if strong else colours.line, theme.px(3 if self.hasFocus() else 1)))
        painter.setBrush(colours.card)
        inset = theme.px(2)
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, theme.px(14), theme.px(14))
        side = theme.px(56)
        self._glyph(
            painter, QRectF(frame.center().x() - side / 2, frame.top() + theme.px(26), side, side), colours.accent
        )
        painter.setPen(colours.text)
        painter.setFont(theme.font(23, bold=True))
        edge = theme.px(16)
        title = QRect(edge, theme.px(104), self.width() - 2 * edge, QFontMetrics(painter.font()).height())
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(colours.muted)
        painter.setFont(theme.font(16))
        about = QRect(edge, title.bottom() + theme.px(6), self.width() - 2 * edge, theme.px(56))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(about, int(flags), self._about)
        painter.end()


def _pen(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(
        QPen(colour, box.width() * 0.07, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _new(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a plus in a frame."""
    _pen(painter, box, colour)
    inner = box.adjusted(box.width() * 0.08, box.width() * 0.08, -box.width() * 0.08, -box.width() * 0.08)
    painter.drawRoundedRect(inner, box.width() * 0.16, box.width() * 0.16)
    arm, centre = box.width() * 0.2, box.center()
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))


def _open(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a folder."""
    _pen(painter, box, colour)

    def at(x: float, y: float) -> QPointF:
        return box.topLeft() + QPointF(x * box.width(), y * box.height())

    outline = [(0.08, 0.84), (0.08, 0.2), (0.38, 0.2), (0.48, 0.32), (0.92, 0.32), (0.92, 0.84), (0.08, 0.84)]
    painter.drawPolyline([at(x, y) for x, y in outline])
    painter.drawLine(at(0.08, 0.48), at(0.92, 0.48))


def _demo(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a little board: three columns with cards."""
    _pen(painter, box, colour)
    width = box.width() * 0.26
    for place, cards in enumerate((3, 2, 1)):
        left = box.left() + box.width() * (0.04 + 0.33 * place)
        for card in range(cards):
            top = box.top() + box.height() * (0.12 + 0.27 * card)
            painter.drawRoundedRect(QRectF(left, top, width, box.height() * 0.18), 2, 2)
