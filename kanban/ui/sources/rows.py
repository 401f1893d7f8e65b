"""The list of sources: for each its name, what it reads, how it fares, a switch, and what can be done with it."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business.values import DataSource, SourceKind
from kanban.domain.ids import SourceId
from kanban.ui import theme
from kanban.ui.setup.switch import Switch
from kanban.ui.sources.words import Health, kind_help, kind_name, place_words

_SIGN: Final = 20


class HealthSign(QWidget):
    """A shape for how a source fares: tick, triangle, pause, ring, dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.health = Health.NEW

    def show_health(self, health: Health) -> None:
        """Show another shape."""
        self.health = health
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SIGN), theme.px(_SIGN))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(_SIGN) - 2
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(side / 2, side / 2)
        match self.health:
            case Health.GOOD:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.good)
                painter.drawEllipse(QPointF(0, 0), 0.96, 0.96)
                painter.setPen(_pen(colours.card, 0.26))
                painter.drawPolyline(QPolygonF([QPointF(-0.45, 0.05), QPointF(-0.12, 0.38), QPointF(0.46, -0.34)]))
            case Health.FAILS:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.bad)
                painter.drawPolygon(QPolygonF([QPointF(0, -0.95), QPointF(1.0, 0.85), QPointF(-1.0, 0.85)]))
                painter.setPen(_pen(colours.card, 0.24))
                painter.drawLine(QPointF(0, -0.3), QPointF(0, 0.22))
                painter.drawPoint(QPointF(0, 0.56))
            case Health.OFF:
                painter.setPen(_pen(colours.muted, 0.34))
                painter.drawLine(QPointF(-0.34, -0.6), QPointF(-0.34, 0.6))
                painter.drawLine(QPointF(0.34, -0.6), QPointF(0.34, 0.6))
            case Health.READING:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.accent)
                for x in (-0.65, 0.0, 0.65):
                    painter.drawEllipse(QPointF(x, 0), 0.22, 0.22)
            case Health.NEW:
                painter.setPen(_pen(colours.muted, 0.2))
                painter.drawEllipse(QPointF(0, 0), 0.8, 0.8)
        painter.end()


def _pen(colour: object, width: float) -> QPen:
    pen = QPen(colour, width)  # type: ignore[call-overload]
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made: QPen = pen
    return made


class SourceRow(QFrame):
    """One source.

    Signals:
        edit_wanted(int), read_wanted(int): the source's id.
        switched(int, bool): it is to run on this computer, or no longer.
    """

    edit_wanted = Signal(int)
    read_wanted = Signal(int)
    switched = Signal(int, bool)

    def __init__(self, source_id: SourceId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        self._sign = HealthSign(self)
        self._name, self._place, self._state = _Cut(self), _Cut(self), _wrapped(self)
        self._place.setObjectName("quiet")
        self.switch = Switch(self.tr("On here"), None, self)
        self.switch.clicked.connect(lambda checked: self.switched.emit(source_id, checked))
        self.read = QPushButton(self.tr("Read now"), self)
        self.read.clicked.connect(lambda: self.read_wanted.emit(source_id))
        self.edit = QPushButton(self.tr("Look and change…"), self)
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(source_id))
        whole = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._sign)
        head.addWidget(self._name, 1)
        head.addWidget(self.switch)
        whole.addLayout(head)
        whole.addWidget(self._place)
        whole.addWidget(self._state)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.read)
        below.addWidget(self.edit)
        whole.addLayout(below)
        self.restyle()

    def show_source(self, source: DataSource, health: Health, state: str, *, permitted: bool, chosen: bool) -> None:
        """Show a source and how it fares. `chosen`: it is the one that is being edited."""
        self._name.show_text(f"▸ {source.name}" if chosen else source.name)
        self._place.show_text(place_words(source))
        self._state.setText(state)
        self._sign.show_health(health)
        if self.switch.isChecked() != permitted:
            self.switch.setChecked(permitted)
        self.switch.setAccessibleName(self.tr("{name} runs on this computer").format(name=source.name))
        self.read.setEnabled(permitted and health is not Health.READING)
        self.read.setAccessibleName(self.tr("Read {name} now").format(name=source.name))
        self.edit.setAccessibleName(self.tr("Look at {name} and change it").format(name=source.name))
        self.setAccessibleName(f"{source.name}. {state}")

    def restyle(self) -> None:
        """Take over new sizes."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
            layout.setSpacing(theme.px(4))
        self._name.setFont(theme.font(19, bold=True))
        self._place.setFont(theme.font(15))
        self._state.setFont(theme.font(16))


class NewSource(QFrame):
    """What a new source can be; a button for each kind.

    Signals:
        wanted(SourceKind): a new one of this kind.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._title = _wrapped(self)
        self._title.setText(self.tr("New source"))
        self._about = _wrapped(self)
        self._about.setObjectName("quiet")
        self._about.setText(
            self.tr("A source brings readings by itself. Nothing runs before you have seen what it would take.")
        )
        self.buttons: dict[SourceKind, QPushButton] = {}
        self._hints: list[QLabel] = []
        whole = QVBoxLayout(self)
        whole.addWidget(self._title)
        whole.addWidget(self._about)
        for kind in SourceKind:
            line = QHBoxLayout()
            button = QPushButton(kind_name(kind), self)
            button.clicked.connect(lambda _=False, kind=kind: self.wanted.emit(kind))
            hint = _wrapped(self)
            hint.setText(kind_help(kind))
            button.setAccessibleDescription(hint.text())
            line.addWidget(button)
            line.addWidget(hint, 1)
            whole.addLayout(line)
            self.buttons[kind] = button
            self._hints.append(hint)
        self.restyle()

    def restyle(self) -> None:
        """Take over new sizes."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(14))
            layout.setSpacing(theme.px(8))
        self._title.setFont(theme.font(18, bold=True))
        for hint in (self._about, *self._hints):
            hint.setFont(theme.font(15))
        for button in self.buttons.values():
            button.setMinimumWidth(theme.px(150))


class _Cut(QLabel):
    """A label of one line that shows as much of its text as there is room for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(text)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


def _wrapped(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
