"""The heads of the matrix: one for each function, where it is renamed, put elsewhere in the order, or taken off."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.goals.matrix_cells import hatched
from kanban.ui.goals.matrix_model import function_words
from kanban.ui.setup.fields import TextField

HEAD_HEIGHT = 66


class FunctionHead(QWidget):
    """One function: its name to be typed over, and a menu. Alt and an arrow put it one place to the left or to the right.

    Signals:
        renamed(str): it is to be called so.
        stepped(int): it is to go one place back (-1) or on (1).
        remove_wanted(): it is to go.
    """

    renamed = Signal(str)
    stepped = Signal(int)
    remove_wanted = Signal()

    def __init__(self, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.function = function
        self._idle = False
        self.name = TextField(self.tr("Name of the function"), self)
        self.name.setObjectName("tile_name")
        self.name.committed.connect(self.renamed)
        self.name.show_value(function_words(function))
        self.name.setReadOnly(not function)
        self.name.setToolTip(function_words(function))
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self.deeds = QToolButton(self)
        self.deeds.setObjectName("plain")
        self.deeds.setText("⋯")
        self.deeds.setAccessibleName(self.tr("What to do with {function}").format(function=function_words(function)))
        self.deeds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.deeds.setVisible(bool(function))
        menu = QMenu(self)
        menu.addAction(self.tr("Move to the left")).triggered.connect(lambda: self.stepped.emit(-1))
        menu.addAction(self.tr("Move to the right")).triggered.connect(lambda: self.stepped.emit(1))
        self.removal = menu.addAction(self.tr("Remove the function"))
        self.removal.triggered.connect(self.remove_wanted)
        self.deeds.setMenu(menu)
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.stepped.emit(step))
        self._line = QHBoxLayout()
        self._line.addWidget(self.name, 1)
        self._line.addWidget(self.deeds)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._line)
        self._whole.addWidget(self._note)
        self.restyle()

    def show_state(self, *, idle: bool, supports: int, removable: bool) -> None:
        """Say how many goals the function carries; `removable`: none names it, so that it can go."""
        self._idle = idle
        self._note.setText(self.tr("supports no goal") if idle else self.tr("%n goals", "", supports))
        self.removal.setEnabled(removable)
        self.removal.setText(
            self.tr("Remove the function") if removable else self.tr("Remove the function (goals still name it)")
        )
        self.update()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self._whole.setContentsMargins(theme.px(6), theme.px(6), theme.px(6), theme.px(5))
        self._whole.setSpacing(theme.px(1))
        self.name.setFont(theme.font(17, bold=True))
        self._note.setFont(theme.font(13.5))
        self._note.setIndent(theme.px(8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), hatched(colours.surface, colours.muted) if self._idle else colours.surface)
        if self._idle:
            plate = self._note.geometry()
            words = self._note.fontMetrics().horizontalAdvance(self._note.text())
            plate.setWidth(min(words + theme.px(16), plate.width()))
            painter.fillRect(plate, colours.surface)
            painter.fillRect(self.name.geometry().adjusted(0, 1, 0, -1), colours.surface)
        painter.setPen(QPen(colours.line, 1))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


class MatrixHead(QWidget):
    """All heads in a row, over the columns of the table.

    Signals:
        renamed(str, str): a function is to be called otherwise.
        ordered(list): the functions are to be these, in this order.
    """

    renamed = Signal(str, str)
    ordered = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corner = QLabel(self.tr("Goal"), self)
        self.heads: list[FunctionHead] = []
        self._named: frozenset[str] = frozenset()

    def show_functions(self, functions: Sequence[str], supports: Sequence[int], named: frozenset[str]) -> None:
        """Show a head for each function; `supports`: how many goals each carries, `named`: those that goals name (casefolded)."""
        if [head.function for head in self.heads] != list(functions):
            focus = self.window().focusWidget()
            focused = next((head.function for head in self.heads if focus in (head.name, head.deeds)), None)
            for head in self.heads:
                head.hide()
                head.deleteLater()
            self.heads = [self._made(function) for function in functions]
            again = next((head for head in self.heads if head.function == focused), None)
            if again is not None:
                again.name.setFocus()
        for head, count in zip(self.heads, supports, strict=True):
            head.show_state(idle=not count, supports=count, removable=head.function.casefold() not in named)

    def lay_out(self, rects: Sequence[QRect], corner: QRect) -> None:
        """Put the heads where the columns are; the corner stays before them."""
        for head, rect in zip(self.heads, rects, strict=True):
            head.setGeometry(rect)
        self._corner.setGeometry(corner)
        self._corner.raise_()

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.setFixedHeight(theme.px(HEAD_HEIGHT))
        self._corner.setFont(theme.font(17, bold=True))
        self._corner.setAutoFillBackground(True)
        self._corner.setIndent(theme.px(12))
        for head in self.heads:
            head.restyle()

    def _made(self, function: str) -> FunctionHead:
        head = FunctionHead(function, self)
        head.renamed.connect(lambda name: self.renamed.emit(function, name))
        head.stepped.connect(lambda step: self._step(function, step))
        head.remove_wanted.connect(lambda: self.ordered.emit([name for name in self._names() if name != function]))
        head.show()
        return head

    def _names(self) -> list[str]:
        return [head.function for head in self.heads if head.function]

    def _step(self, function: str, step: int) -> None:
        names = self._names()
        place = names.index(function)
        there = min(max(place + step, 0), len(names) - 1)
        names.insert(there, names.pop(place))
        self.ordered.emit(names)
