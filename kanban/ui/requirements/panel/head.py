"""The head of the panel: which card it is, where it is, and what can be done with it as a whole."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from kanban.domain.board import Board, WorkItem
from kanban.domain.ids import ColumnId, SwimlaneId
from kanban.ui import theme
from kanban.ui.requirements.plain_label import plain_label


class PanelHead(QWidget):
    """Key, place and buttons.

    Signals:
        move_wanted(ColumnId), lane_wanted(SwimlaneId | None): the card is to go there.
        template_wanted(), print_wanted(), archive_wanted(), discard_wanted(), take_back_wanted(), close_wanted().
    """

    move_wanted = Signal(object)
    lane_wanted = Signal(object)
    template_wanted = Signal()
    print_wanted = Signal()
    archive_wanted = Signal()
    discard_wanted = Signal()
    take_back_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self._here: ColumnId | None = None
        self._lane: SwimlaneId | None = None
        self.key = plain_label("", 18, bold=True)
        self.key.setWordWrap(False)
        self.place = QToolButton()
        self.place.setObjectName("place")
        self.place.setAccessibleName(self.tr("Where the card is; move it"))
        self.place.clicked.connect(self._open_places)
        self.print_button = self._button("", self.tr("Print…"))
        self.print_button.setText(self.tr("Print…"))
        self.print_button.clicked.connect(self.print_wanted)
        self.menu_button = self._button("⋯", self.tr("More that can be done with the card"))
        self.menu_button.clicked.connect(self._open_menu)
        for button in (self.print_button, self.menu_button):
            button.setObjectName("deed")
        self.close_button = self._button("✕", self.tr("Close the card (Esc)"))
        self.close_button.clicked.connect(self.close_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(20), theme.px(12), theme.px(12), theme.px(4))
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.key)
        layout.addWidget(self.place)
        layout.addStretch(1)
        for button in (self.print_button, self.menu_button, self.close_button):
            layout.addWidget(button)

    @staticmethod
    def _button(text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def show_card(self, board: Board, item: WorkItem, words: str, tip: str) -> None:
        """Show which card it is, and where in words; `tip`: since when."""
        self._board = board
        self._here = item.place.column_id if item.place is not None and item.on_board else None
        self.key.setText(item.key)
        self._lane = item.place.swimlane_id if item.place is not None else None
        self.place.setText(words.replace("&", "&&") + (" ▾" if item.on_board else ""))
        self.place.setToolTip(tip)
        self.place.setEnabled(item.on_board)

    def _open_places(self) -> None:
        if self._board is None:
            return
        menu = self._new_menu()
        for column in self._board.shown_columns():
            action = menu.addAction(column.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column.id == self._here)
            action.setEnabled(column.id != self._here)
            action.triggered.connect(lambda _=False, to=column.id: self.move_wanted.emit(to))
        self._offer_lanes(menu, self._board)
        menu.popup(self.place.mapToGlobal(QPoint(0, self.place.height())))

    def _offer_lanes(self, menu: QMenu, board: Board) -> None:
        """Offer the swimlanes below the columns, if there are any."""
        lanes: list[tuple[SwimlaneId | None, str]] = [(lane.id, lane.name) for lane in board.shown_swimlanes()]
        if not lanes:
            return
        menu.addSeparator()
        for lane_id, name in [*lanes, (None, self.tr("Without a swimlane"))]:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(lane_id == self._lane)
            action.setEnabled(lane_id != self._lane)
            action.triggered.connect(lambda _=False, to=lane_id: self.lane_wanted.emit(to))

    def _open_menu(self) -> None:
        menu = self._new_menu()
        for text, signal in (
            (self.tr("Kee&p as a template…"), self.template_wanted),
            ("", None),
            (self.tr("A&rchive (done, out of sight)"), self.archive_wanted),
            (self.tr("&Discard (not going to be done)"), self.discard_wanted),
            (self.tr("&Take back (was never meant)"), self.take_back_wanted),
        ):
            if signal is None:
                menu.addSeparator()
            else:
                menu.addAction(text).triggered.connect(lambda _=False, told=signal: told.emit())
        at = self.menu_button.mapToGlobal(QPoint(self.menu_button.width(), self.menu_button.height()))
        menu.popup(at - QPoint(menu.sizeHint().width(), 0))

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
