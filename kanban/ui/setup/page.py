"""The page on which a board is set up. Everything takes effect at once, is one operation, and can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import Column
from kanban.domain.ids import ColumnId, SwimlaneId
from kanban.domain.limits import columns_in_progress
from kanban.domain.operations import Decision, Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.over_page import OverPage
from kanban.ui.phrases import listed, say
from kanban.ui.setup.column_row import ColumnRow, ColumnsView
from kanban.ui.setup.column_tile import ColumnTile
from kanban.ui.setup.dragging import Part
from kanban.ui.setup.facts import BoardForm
from kanban.ui.setup.lanes import LaneRows, LaneTile
from kanban.ui.setup.panel import NewPartLine, Panel, Panels, heading
from kanban.ui.setup.people import PeopleRows
from kanban.ui.setup.questions import RemoveDialog, SplitDialog
from kanban.ui.setup.reprints import Reprints, headers_of, reprints_since
from kanban.usecases import boards


class SetupPage(OverPage):
    """Columns as a row of tiles, and below them swimlanes, people and the board's own facts."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        self._bridge, self._actions = bridge, actions
        self._content: QWidget | None = None
        super().__init__("", parent)
        self.title.setText(self.tr("Set up the board"))
        self.setAccessibleName(self.title.text())
        self._headers = headers_of(bridge.board)
        self.undo_button = QPushButton(self.tr("Undo"), self)
        self.undo_button.clicked.connect(lambda: actions.undo(Source.MOUSE))
        self.add_to_head(self.undo_button)
        self._hint = _Hint(self)
        self._hint.button.clicked.connect(self._print_headers)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("bare")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._hint)  # below, so that nothing moves when it comes
        self._build()
        bridge.changed.connect(self._show)
        bridge.reloaded.connect(self._show)

    # What is shown

    def _build(self) -> None:
        """Make everything below the title anew, in the colours and sizes in force."""
        content = QWidget(self)
        self.columns = ColumnRow(content)
        self.columns.changed.connect(lambda column: self._run(boards.change_column, column=column))
        self.columns.added.connect(self._add_column)
        self.columns.moved.connect(self._move_column)
        self.columns.split_wanted.connect(self._split_column)
        self.columns.remove_wanted.connect(self._remove_column)
        self.lanes = LaneRows(content)
        self.lanes.changed.connect(lambda lane: self._run(boards.change_swimlane, swimlane=lane))
        self.lanes.moved.connect(self._move_lane)
        self.lanes.remove_wanted.connect(self._remove_lane)
        self.people = PeopleRows(content)
        self.people.changed.connect(lambda person: self._run(boards.change_person, person=person))
        self.people.remove_wanted.connect(lambda person_id: self._run(boards.remove_person, person_id=person_id))
        self.people.refused.connect(self._actions.refused)
        self.facts = BoardForm(self._bridge.board.facts, content)
        self.facts.changed.connect(lambda facts: self._run(boards.change_board, facts=facts))
        self.new_lane = NewPartLine(self.tr("New swimlane"), content)
        self.new_lane.added.connect(lambda name: self._add(self.new_lane, boards.add_swimlane, name))
        self.new_person = NewPartLine(self.tr("New person"), content)
        self.new_person.added.connect(lambda name: self._add(self.new_person, boards.add_person, name))
        self._lay_out(content)
        self._content = content
        self._scroll.setWidget(content)
        self._show()

    def _lay_out(self, content: QWidget) -> None:
        self._strip = ColumnsView(self.columns, content)
        lanes = Panel(self.tr("Swimlanes"), self.tr("The rows of the board. One may be for what cannot wait."), content)
        lanes.body.addWidget(self.lanes)
        lanes.body.addWidget(self.new_lane)
        lanes.body.addStretch(1)
        people = Panel(self.tr("People"), self.tr("Who owns cards. A limit is on those in progress."), content)
        people.body.addWidget(self.people)
        people.body.addWidget(self.new_person)
        people.body.addStretch(1)
        facts = Panel(self.tr("This board"), parent=content)
        facts.body.addWidget(self.facts)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, theme.px(4), 0)
        layout.setSpacing(theme.px(10))
        head = QHBoxLayout()
        head.setSpacing(theme.px(14))
        head.addWidget(heading(self.tr("Columns"), content))
        how = QLabel(
            self.tr("Drag a tile to move it, or press Alt with an arrow key. + lets a new column in."), content
        )
        how.setObjectName("quiet")
        head.addWidget(how, 1)
        layout.addLayout(head)
        layout.addWidget(self._strip)
        layout.addWidget(Panels((lanes, people, facts), content), 1)

    def _show(self, *_: object) -> None:
        board = self._bridge.board
        places = [card.place for card in board.cards() if card.place is not None]
        started = columns_in_progress(board)
        owners = Counter(
            owner
            for card in board.cards()
            if card.place is not None and card.place.column_id in started
            for owner in card.details.owners
        )
        self.columns.show_columns(board.shown_columns(), Counter(place.column_id for place in places))
        lanes: Mapping[SwimlaneId, int] = Counter(p.swimlane_id for p in places if p.swimlane_id is not None)
        self.lanes.show_lanes(board.shown_swimlanes(), lanes)
        self.people.show_people(board.shown_people(), owners)
        self.facts.show_facts(board.facts)
        newest = self._bridge.workspace.undoable()
        self.undo_button.setEnabled(newest is not None)
        if newest is not None:
            self.undo_button.setToolTip(self.tr("Undo: {title} (Ctrl+Z)").format(title=say(newest.title, "operations")))
        hangs = any(item.printed is not None for item in board.items.values())
        reprints = reprints_since(self._headers, board) if hangs else Reprints()
        self._hint.tell(reprints.to_print, reprints.to_take_down)

    @override
    def restyle(self) -> None:
        """Take over new colours and sizes."""
        super().restyle()
        if self._content is not None:
            self._hint.restyle()
            self._build()

    # What people do

    def _run(self, use_case: Callable[..., Decision], **what: object) -> bool:
        """Do something; when it was refused, show again what the board has, and say so. Once the file is closed: nothing."""
        if not self._bridge.is_open:
            return False
        refusals: list[str] = []
        self._actions.refused.connect(refusals.append)
        change = self._actions.run(Source.MOUSE, use_case, **what)
        self._actions.refused.disconnect(refusals.append)
        if change is None:
            self._show()
        return not refusals

    def _add(self, line: NewPartLine, use_case: Callable[..., Decision], name: str) -> None:
        if self._run(use_case, name=name):
            line.clear()

    def _add_column(self, name: str, place: int) -> None:
        before = set(self.columns.tiles)
        if self._run(boards.add_column, name=name, position=place):
            for made in self.columns.tiles.keys() - before:
                self._go_to(self.columns.tiles[made])

    def _move_column(self, tile: Part, place: int) -> None:
        if isinstance(tile, ColumnTile):
            self._run(boards.move_column, column_id=tile.column.id, position=place)
            self._go_to(tile)

    def _go_to(self, tile: ColumnTile) -> None:
        """Show a tile, and put the keyboard there; after the row is laid out anew."""
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, tile, lambda: self._strip.show_tile(tile))

    def _split_column(self, column_id: ColumnId) -> None:
        column = self._bridge.board.columns[column_id]
        dialog = SplitDialog(column.name, self._cards_in(column_id), self.window())
        dialog.accepted.connect(
            lambda: self._run(
                boards.split_column, column_id=column_id, left=dialog.left.text(), right=dialog.right.text()
            )
        )
        dialog.open()

    def _remove_column(self, column_id: ColumnId) -> None:
        """Remove a column; when it has cards, ask first where they go."""
        columns = self._bridge.board.shown_columns()
        place = next(place for place, column in enumerate(columns) if column.id == column_id)
        count = self._cards_in(column_id)
        others: list[Column] = [column for column in columns if column.id != column_id]
        if not count or not others:
            self._run(boards.remove_column, column_id=column_id)
            return
        targets: list[tuple[str, object]] = [(column.name, column.id) for column in others]
        dialog = RemoveDialog(columns[place].name, count, targets, max(place - 1, 0), self.window())
        dialog.accepted.connect(
            lambda: self._run(boards.remove_column, column_id=column_id, cards_to=dialog.target.currentData())
        )
        dialog.open()

    def _move_lane(self, row: Part, place: int) -> None:
        if isinstance(row, LaneTile):
            self._run(boards.move_swimlane, swimlane_id=row.lane.id, position=place)

    def _remove_lane(self, lane_id: SwimlaneId) -> None:
        """Remove a swimlane; when it has cards, ask first where they go."""
        board = self._bridge.board
        count = sum(card.place is not None and card.place.swimlane_id == lane_id for card in board.cards())
        others = [lane for lane in board.shown_swimlanes() if lane.id != lane_id]
        if not count:
            self._run(boards.remove_swimlane, swimlane_id=lane_id)
            return
        targets: list[tuple[str, object]] = [(self.tr("No swimlane"), None)]
        targets += [(lane.name, lane.id) for lane in others]
        dialog = RemoveDialog(board.swimlanes[lane_id].name, count, targets, 0, self.window())
        dialog.accepted.connect(
            lambda: self._run(boards.remove_swimlane, swimlane_id=lane_id, cards_to=dialog.target.currentData())
        )
        dialog.open()

    def _cards_in(self, column_id: ColumnId) -> int:
        cards = self._bridge.board.cards()
        return sum(card.place is not None and card.place.column_id == column_id for card in cards)

    def _print_headers(self) -> None:
        from kanban.ui.main_window import MainWindow

        window = self.window()
        if isinstance(window, MainWindow):
            window.print_pieces("headers", reprints_since(self._headers, self._bridge.board).to_print)


class _Hint(QFrame):
    """A line that says which headers on the wall are out of date, with a button that prints them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hint")
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.button = QPushButton(self.tr("Print these headers…"), self)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(self.button)
        self.restyle()
        self.hide()

    def tell(self, to_print: tuple[str, ...], to_take_down: tuple[str, ...]) -> None:
        """Say which headers are to be printed, and which taken down; nothing when there are none."""
        told = []
        if to_print:
            names = listed(to_print)
            told.append(self.tr("For the wall, print these headers again: {names}.").format(names=names))
        if to_take_down:
            told.append(self.tr("Take these headers down: {names}.").format(names=listed(to_take_down)))
        self._text.setText("  ".join(told))
        self.button.setVisible(bool(to_print))
        self.setVisible(bool(told))

    def restyle(self) -> None:
        """Take over new sizes."""
        self._layout.setContentsMargins(theme.px(14), theme.px(6), theme.px(8), theme.px(6))
        self._text.setFont(theme.font(15))
