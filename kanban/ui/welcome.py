"""The first-run screen: the demo, a new board, an existing one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kanban.domain.errors import Refused
from kanban.files import resource
from kanban.ui import theme
from kanban.ui.phrases import say_refused


class WelcomePage(QWidget):
    """Three large buttons and what each is for.

    Signals:
        wanted(str): "open_demo", "new_board" or "open_board".
    """

    wanted = Signal(str)

    def __init__(self, problem: Refused | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        colours = theme.current()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        logo = QLabel()
        side = theme.px(120)
        logo.setPixmap(QIcon(str(resource("icons", "twinboard.svg"))).pixmap(side, side))
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(logo)
        outer.addWidget(self._label("Twinboard", 44, bold=True))
        outer.addWidget(
            self._label(self.tr("One board on the wall and on the screen."), 22, colour=colours.muted.name())
        )
        if problem is not None:
            outer.addSpacing(theme.px(16))
            outer.addWidget(self._label(say_refused(problem), 18, colour=colours.bad.name()))
        outer.addSpacing(theme.px(40))
        row = QHBoxLayout()
        row.addStretch(1)
        for command, title, text in (
            ("open_demo", self.tr("Look at the demo"), self.tr("A Christmas campaign, eight weeks in.")),
            ("new_board", self.tr("New board"), self.tr("Name it, choose its columns, begin.")),
            ("open_board", self.tr("Open a board"), self.tr("A file that somebody made before.")),
        ):
            row.addLayout(self._choice(command, title, text))
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)

    def _choice(self, command: str, title: str, text: str) -> QVBoxLayout:
        box = QVBoxLayout()
        button = QPushButton(title)
        button.setObjectName(command)
        button.setFont(theme.font(24, bold=True))
        button.setMinimumSize(theme.px(320), theme.px(90))
        button.setDefault(command == "open_demo")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.wanted.emit(command))
        box.addWidget(button)
        box.addWidget(self._label(text, 17, colour=theme.current().muted.name()))
        box.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        return box

    def _label(self, text: str, size: float, *, bold: bool = False, colour: str = "") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(theme.font(size, bold=bold))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        if colour:
            label.setStyleSheet(f"color: {colour}")
        return label
