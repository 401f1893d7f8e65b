"""What is seen of the business-data board while it has no metric: a narrow strip that opens it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.requirements.column_strip import write_down


class SideStrip(QWidget):
    """A plus above the board's name, which is written downwards.

    Signals:
        add_wanted(): the plus.
        open_wanted(): the name.
    """

    add_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = QToolButton(self)
        self.add.setObjectName("plain")
        self.add.setText("+")
        self.add.setToolTip(self.tr("Add a metric"))
        self.add.setAccessibleName(self.tr("Add a metric"))
        self.add.clicked.connect(lambda _checked: self.add_wanted.emit())
        self.name = _Name(self.tr("Business data"), self)
        self.name.setToolTip(self.tr("Open the business data"))
        self.name.clicked.connect(lambda _checked: self.open_wanted.emit())
        self.setFocusProxy(self.name)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addWidget(self.name, 1)

    @staticmethod
    def wanted_width() -> int:
        """Return its width in real pixels."""
        return theme.px(44)

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.add.setFont(theme.font(20))
        self._layout.setContentsMargins(theme.px(3), theme.px(4), theme.px(3), theme.px(5))
        self._layout.setSpacing(theme.px(4))
        self.name.update()


class _Name(QAbstractButton):
    """A text written downwards that is a button."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, corner = theme.current(), theme.px(8)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(colours.accent, theme.px(2)) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(colours.card if self.underMouse() else colours.surface)
        inset = theme.px(1)
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), corner, corner)
        edge = theme.px(14)
        box = QRect(0, edge, self.width(), self.height() - 2 * edge)
        write_down(painter, box, self.text(), theme.font(16, bold=True), colours.muted)
        painter.end()
