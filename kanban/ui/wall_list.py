"""The wall list on screen: what is to be done or decided at the wall until the next photo, each with a tick for "done"."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.ids import ItemId
from kanban.domain.operations import Change, Decision, OperationId, Source
from kanban.domain.wall.errands import Errand, ErrandKind, errands
from kanban.printing import column_name, walk_pages
from kanban.settings import Settings
from kanban.store import queries
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business import figures
from kanban.ui.notice import NoticeStrip
from kanban.ui.print_titles import safe_name
from kanban.ui.print_words import translated_words
from kanban.ui.wall_rows import LINES, RowLines, WallRowDelegate
from kanban.usecases.walls import board_is_right, tick_moved_on_wall, tick_taken_down, wall_is_right

_SIZE: Final = (720, 760)
_ERRAND: Final = Qt.ItemDataRole.UserRole
_TICKED: Final = {
    ErrandKind.MOVE: tick_moved_on_wall,
    ErrandKind.TAKE_DOWN: tick_taken_down,
    ErrandKind.LOOK_FOR: tick_moved_on_wall,
    ErrandKind.LOOK_AT: tick_moved_on_wall,
}
"""What a tick does; cards to print have none, for the print dialog notes those."""
_TO_PRINT: Final = frozenset((ErrandKind.PRINT, ErrandKind.REPRINT))


class WallList(QDialog):
    """Stays open beside the boards and follows them.

    Signals:
        print_wanted(list[ItemId]): print these cards.
    """

    print_wanted = Signal(list)

    def __init__(self, bridge: Bridge, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What is to be done at the wall"))
        self._bridge, self._actions, self._settings = bridge, actions, settings
        self._listed: tuple[Errand, ...] = ()
        self._done: OperationId | None = None
        self.rows = QListWidget()
        self.rows.setItemDelegate(WallRowDelegate(self.rows))
        self.rows.setAccessibleName(self.windowTitle())
        self.rows.setWordWrap(True)
        self.rows.setSpacing(theme.px(2))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemChanged.connect(self._on_tick)
        self.rows.currentItemChanged.connect(self._show_choice)
        self.empty = QLabel()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setFont(theme.font(20))
        self._make_choices()
        self.notice = NoticeStrip()
        self.print_cards = QPushButton()
        self.print_cards.clicked.connect(self._print_cards)
        self.print_list = QPushButton(self.tr("&Print this list…"))
        self.print_list.clicked.connect(self._print_list)
        self.shut = QPushButton(self.tr("&Close"))
        self.shut.clicked.connect(self.close)
        self._lay_out()
        self._timer = QTimer(self)  # a tick changes the board: the list is made anew when the tick is through
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        bridge.changed.connect(self._timer.start)
        bridge.reloaded.connect(self._timer.start)
        self.refresh()

    def _make_choices(self) -> None:
        """Make the line below the list that asks who is right about the chosen card."""
        self.choice = QLabel()
        self.choice.setTextFormat(Qt.TextFormat.PlainText)
        self.choice.setFont(theme.font(18, bold=True))
        self.wall_right = QPushButton(self.tr("&Wall is right"))
        self.wall_right.setToolTip(self.tr("Move the card on the board to where its paper hangs."))
        self.wall_right.clicked.connect(lambda: self._decide(wall_is_right))
        self.board_right = QPushButton(self.tr("&Board is right"))
        self.board_right.setToolTip(self.tr("Leave the board as it is: the paper is to be moved on the wall."))
        self.board_right.clicked.connect(lambda: self._decide(board_is_right))
        self.choices = QWidget()
        row = QHBoxLayout(self.choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice, 1)
        for button in (self.wall_right, self.board_right):
            button.setAutoDefault(False)
            row.addWidget(button)

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.rows)
        self.pages.addWidget(self.empty)
        row = QHBoxLayout()
        row.addWidget(self.print_cards)
        row.addStretch(1)
        for button in (self.shut, self.print_list):
            row.addWidget(button)
        for button in (self.shut, self.print_list, self.print_cards):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addWidget(self.choices)
        column.addWidget(self.notice)
        column.addLayout(row)
        room = self.screen().availableSize()
        self.resize(min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height()))

    # What is there

    def _now(self) -> datetime:
        return self._bridge.workspace.now()

    def refresh(self) -> None:
        """Make the list anew."""
        workspace = self._bridge.workspace
        self._listed = errands(
            self._bridge.board,
            now=self._now(),
            done_days=self._settings.done_days,
            grace_days=self._settings.grace_days,
            taken_off=workspace.read(queries.taken_off, workspace.board_id),
        )
        at = self.rows.currentRow()
        self.rows.blockSignals(True)
        self.rows.clear()
        for kind, heading in self._headings():
            of_kind = [errand for errand in self._listed if errand.kind is kind]
            if of_kind:
                self._add_heading(f"{heading} ({len(of_kind)})")
                for errand in of_kind:
                    self._add_row(errand)
        at = min(max(at, 1), self.rows.count() - 1)
        at += at >= 0 and self.rows.item(at).data(_ERRAND) is None  # a heading: take what stands below it
        self.rows.setCurrentRow(at)
        self.rows.blockSignals(False)
        self._show_choice()
        self._show_undo()
        to_print = self._to_print()
        self.print_cards.setText(self.tr("Print %n cards…", "", len(to_print)))
        self.print_cards.setVisible(bool(to_print))
        self.print_list.setEnabled(bool(self._listed))
        self.empty.setText(self._nothing())
        self.pages.setCurrentWidget(self.rows if self._listed else self.empty)

    def _headings(self) -> Iterator[tuple[ErrandKind, str]]:
        yield ErrandKind.DECIDE, self.tr("Undecided: wall and board differ")
        yield ErrandKind.LOOK_AT, self.tr("Twice, between or outside the columns – tick what is put right")
        yield ErrandKind.MOVE, self.tr("Move these on the wall – tick what is done")
        yield ErrandKind.TAKE_DOWN, self.tr("Take down – tick what is done")
        yield ErrandKind.PRINT, self.tr("Print and hang up")
        yield ErrandKind.REPRINT, self.tr("Print again: the paper is out of date")
        yield ErrandKind.LOOK_FOR, self.tr("Not on the last photo – tick what hangs where the board has it")

    def _add_heading(self, text: str) -> None:
        row = QListWidgetItem(text)
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        row.setFont(theme.font(18, bold=True))
        self.rows.addItem(row)

    def _add_row(self, errand: Errand) -> None:
        way, more = self._way(errand), self._more(errand)
        row = QListWidgetItem(f"{errand.item.key}  {errand.item.title}\n{f'{way} · {more}' if more else way}")
        row.setToolTip(row.text())
        row.setData(_ERRAND, errand)
        row.setData(LINES, RowLines(errand.item.key, way, errand.item.title, more))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if errand.kind in _TICKED:
            row.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Unchecked)
        else:
            row.setFlags(flags)
        self.rows.addItem(row)

    def _way(self, errand: Errand) -> str:
        """Say where a card hangs, and where it goes."""
        board = self._bridge.board
        hangs, goes = column_name(board, errand.from_id), column_name(board, errand.to_id)
        match errand.kind:
            case ErrandKind.MOVE:
                return self.tr("{hangs} → {goes}").format(hangs=hangs, goes=goes)
            case ErrandKind.DECIDE:
                return self.tr("wall: {hangs} · board: {goes}").format(hangs=hangs, goes=goes)
            case ErrandKind.LOOK_AT:
                return self.tr("belongs in {goes}").format(goes=goes)
            case ErrandKind.PRINT:
                return self.tr("goes to {goes}").format(goes=goes)
            case ErrandKind.LOOK_FOR:
                if errand.since is None:
                    return self.tr("belongs in {hangs}, never seen yet").format(hangs=hangs)
                day = figures.day(errand.since.astimezone(board.facts.zone_info).date())
                return self.tr("last seen in {hangs} on {day}").format(hangs=hangs, day=day)
        return self.tr("hangs in {hangs}").format(hangs=hangs)

    def _more(self, errand: Errand) -> str:
        """Say what else helps to find it."""
        if errand.lost:
            return self.tr("lost? Print it anew, or archive it")
        if errand.number:
            return self.tr("card {number} of {count} from the top").format(number=errand.number, count=errand.of)
        return ""

    def _nothing(self) -> str:
        if self._bridge.board.wall is None:
            return self.tr(
                "No photo of the wall was read yet. Photograph it, and drop the picture on the boards: "
                "from then on this list says where the wall differs."
            )
        return self.tr("There is nothing to do at the wall: it shows what the board shows.")

    # What people do

    def _on_tick(self, row: QListWidgetItem) -> None:
        errand = row.data(_ERRAND)
        if isinstance(errand, Errand) and row.checkState() is Qt.CheckState.Checked:
            self._offer_undo(errand, self._actions.run(Source.MOUSE, _TICKED[errand.kind], item_ids=[errand.item.id]))

    def _undecided(self) -> Errand | None:
        """The card that is chosen, if it is to be decided on."""
        row = self.rows.currentItem()
        errand = row.data(_ERRAND) if row is not None else None
        return errand if isinstance(errand, Errand) and errand.kind is ErrandKind.DECIDE else None

    def _show_choice(self) -> None:
        """Ask who is right about the chosen card."""
        errand = self._undecided()
        self.choices.setVisible(any(each.kind is ErrandKind.DECIDE for each in self._listed))
        none = self.tr("Choose an undecided card: who is right?")
        self.choice.setText(none if errand is None else f"{errand.item.key}   {self._way(errand)}")
        for button in (self.wall_right, self.board_right):
            button.setEnabled(errand is not None)

    def _decide(self, decide: Callable[..., Decision]) -> None:
        errand = self._undecided()
        if errand is not None:
            self._offer_undo(errand, self._actions.run(Source.MOUSE, decide, item_id=errand.item.id))

    def _offer_undo(self, errand: Errand, change: Change | None) -> None:
        """Say that it was done, with a way back until something else is done."""
        self._timer.start()
        if change is not None:
            self._done = change.operation.id
            text = self.tr("Done: {key}").format(key=errand.item.key)
            self.notice.offer(text, self.tr("&Undo"), lambda: self._actions.undo(Source.MOUSE))

    def _show_undo(self) -> None:
        """Take the way back away when something else was done."""
        newest = self._bridge.workspace.undoable()
        if self._done is not None and (newest is None or newest.id != self._done):
            self._done = None
            self.notice.withdraw()

    def _to_print(self) -> Sequence[ItemId]:
        return list(dict.fromkeys(errand.item.id for errand in self._listed if errand.kind in _TO_PRINT))

    def _print_cards(self) -> None:
        self.print_wanted.emit(list(self._to_print()))

    def _print_list(self) -> None:
        from kanban.ui.walk_print import WalkPrint

        board = self._bridge.board
        today = self._now().astimezone(board.facts.zone_info).date()
        listed, words = self._listed, translated_words().walk
        name = self.tr("{board} wall list {date}").format(board=board.facts.name, date=today.isoformat())
        WalkPrint(lambda paper: walk_pages(board, listed, words, paper, today), safe_name(name), self).exec()
