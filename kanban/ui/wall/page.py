"""The review: the photo with its frames, the lists beside it, and one button that applies what is ticked."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.wall.model import WallPlan
from kanban.ui import theme
from kanban.ui.phrases import say
from kanban.ui.wall.content import Row, anchor_rows, how_sure, rows_of
from kanban.ui.wall.decision import DecisionPanel, side_names
from kanban.ui.wall.facts_bar import FactsBar, Notes, NotesArea
from kanban.ui.wall.foot import Foot
from kanban.ui.wall.job import Source
from kanban.ui.wall.lists import PlanLists
from kanban.ui.wall.meanings import Meaning
from kanban.ui.wall.photo_view import PhotoView
from kanban.ui.wall.review import Review, Side
from kanban.ui.wall.scene import Scene
from kanban.ui.wall.sentences import sentences_of, shows_ours
from kanban.ui.wall.tally import PlanTally

_SIDE_WIDTH: Final = 500
_LOW: Final = 820
"""A window lower than this, in design pixels, has less room for the counts."""


@dataclass
class Opened:
    """What a review page shows. `sources`: the photos' files. `time_known`: they say when they were taken; `asked`: a person did.

    `changed`: the board changed since the review began.
    """

    review: Review
    scene: Scene
    sources: tuple[Source, ...]
    time_known: bool
    asked: bool = False
    changed: bool = False


class ReviewPage(QWidget):
    """Covers the boards. It applies nothing itself.

    Signals:
        apply_wanted(): the plan as it stands now is to be applied.
        close_wanted(): leave without applying.
        escaped(): Esc was pressed.
        more_wanted(): ask for another photo of the same wall.
    """

    apply_wanted = Signal()
    close_wanted = Signal()
    more_wanted = Signal()
    escaped = Signal()

    def __init__(self, opened: Opened, board: Board, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened, self._board = opened, board
        self.facts = FactsBar(board.facts.zone_info, self)
        self.photo = PhotoView(self)
        self.notes = Notes(self)
        self.tally = PlanTally(self)
        self.lists = PlanLists(self)
        self.decision = DecisionPanel(self)
        self.tick_all = QPushButton(self)
        self.tick_all.setAutoDefault(False)
        self.tick_all.setFont(theme.font(15))
        self.tick_all.clicked.connect(self._on_tick_all)
        self.foot = Foot(self)
        self.shut, self.apply = self.foot.shut, self.foot.apply
        self._lay_out()
        self._connect()
        self.facts.show_reading(opened.review.reading)
        self.photo.show_scene(opened.scene, opened.review.reading)
        self.show_plan(board, now)
        self.lists.choose_first()

    # Laying out

    def _lay_out(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._notes_area = NotesArea(self.notes, side)
        column.addWidget(self._notes_area)
        counts = QHBoxLayout()
        counts.setContentsMargins(0, theme.px(4), theme.px(12), theme.px(4))
        counts.addWidget(self.tally, 1)
        counts.addWidget(self.tick_all)
        column.addLayout(counts)
        column.addWidget(self.lists, 1)
        column.addWidget(self.decision)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.photo)
        self.splitter.addWidget(side)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([theme.px(1920 - _SIDE_WIDTH), theme.px(_SIDE_WIDTH)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.facts)
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self.foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tally.set_compact(self.window().height() < theme.px(_LOW))

    def _connect(self) -> None:
        self.facts.dated.connect(self._on_dated)
        self.facts.more_wanted.connect(self.more_wanted)
        self.notes.confirmed.connect(self._allow)
        self.photo.chosen.connect(self._on_frame)
        self.photo.placed.connect(self._on_dragged)
        self.photo.key_pressed.connect(self._on_key)
        self.lists.key_pressed.connect(self._on_key)
        self.lists.row_chosen.connect(self._on_row)
        self.lists.ticked.connect(self._on_ticked)
        self.lists.menu_wanted.connect(self._on_menu)
        self.decision.placed.connect(self._on_placed)
        self.decision.settled.connect(self._on_settled)
        self.decision.all_settled.connect(self._on_all_settled)
        self.foot.apply_wanted.connect(self.apply_wanted)
        self.foot.close_wanted.connect(self.close_wanted)
        self.decision.insisted.connect(self._on_insisted)

    # What is shown

    @property
    def review(self) -> Review:
        """What the review stands at."""
        return self._opened.review

    @property
    def plan(self) -> WallPlan:
        """What would be applied now."""
        return self.review.plan

    def show_plan(self, board: Board, now: datetime) -> None:
        """Plan again for the board as it is now, keeping what was decided."""
        self._board = board
        self._opened.changed |= board.last_sequence != self.plan.last_sequence
        self.review.plan_again(board, now)
        self.photo.show_columns(board.shown_columns())
        self.facts.show_time(self.review.taken_at, now)
        self._refresh()

    def look_like(self, other: "ReviewPage") -> None:
        """Choose the same row and show the same part of the photo as another page."""
        self.lists.look_like(other.lists)
        if other.photo.scene is self.photo.scene:
            self.photo.look_like(other.photo)

    def _refresh(self) -> None:
        rows = rows_of(self.plan, self._board, self.review.choices.placed)
        opened = self._opened
        asked = self.plan.questions if shows_ours(self.plan.reading) else ()
        found = sentences_of(self.plan, time_known=opened.time_known or opened.asked, changed=opened.changed)
        self.notes.show_sentences([say(question, "wall") for question in asked], found)
        self._notes_area.fit()
        self.tally.show_rows(rows)
        self.lists.show_rows(rows)
        self.photo.show_rows([*rows, *anchor_rows(self.plan, self._board)], self.words_of)
        self._on_row(self.lists.current_row())
        self._name_tick_all()
        self._allow()

    def _name_tick_all(self) -> None:
        count, unticked = len(self.plan.moves) + len(self.plan.left_out), bool(self.plan.left_out)
        if unticked and self.plan.opening_inventory:
            text = self.tr("The wall is right:\ntick &all {count}")
        else:
            text = self.tr("Tick &all\n{count} moves") if unticked else self.tr("Untick &all\n{count} moves")
        self.tick_all.setText(text.format(count=count))
        self.tick_all.setVisible(count > 1)

    def words_of(self, row: Row) -> list[str]:
        """Return what is said of a code: key and title, what is proposed, how sure the reading is."""
        if row.meaning is Meaning.ANCHOR:
            return [row.text] if row.text else []
        title = f"{row.key}  {row.detail}" if row.item_id is not None else row.text
        return [line for line in (title, row.sentence, self._sure(row)) if line]

    def _sure(self, row: Row | None) -> str:
        if row is None or row.sighting is None:
            return ""
        if row.hand_id is not None and row.hand_id in self._board.columns:
            text = self.tr("Put into {column} by hand.")
            return text.format(column=self._board.columns[row.hand_id].name)
        return how_sure(self.review.reading.sightings[row.sighting])

    def _allow(self) -> None:
        something = shows_ours(self.review.reading)
        self.foot.show_plan(self.plan, something=something, allowed=self.notes.all_confirmed)

    # Choosing

    def _on_row(self, row: Row | None) -> None:
        self.photo.choose(None if row is None else row.sighting)
        self.decision.show_row(row, self.review, self._board, self._sure(row))

    def _on_frame(self, sighting: int) -> None:
        with QSignalBlocker(self.lists):
            row = self.lists.choose(sighting=sighting)
        row = row or self.photo.rows.get(sighting)
        self.decision.show_row(row, self.review, self._board, self._sure(row))

    def _chosen(self) -> Row | None:
        if self.photo.hasFocus() and self.photo.chosen_sighting is not None:
            return self.photo.rows.get(self.photo.chosen_sighting)
        return self.lists.current_row()

    # Deciding

    def _on_dated(self, at: datetime) -> None:
        self._opened.asked = True
        self.review.date(at.astimezone(UTC))
        self._refresh()

    def _on_ticked(self, row: Row, on: object) -> None:
        if row.item_id is not None:
            self.review.tick({row.item_id: bool(on)})
            self._refresh()

    def _on_tick_all(self) -> None:
        moves = [*self.plan.moves, *self.plan.left_out]
        self.review.tick({move.item_id: bool(self.plan.left_out) for move in moves})
        self._refresh()

    def _on_dragged(self, sighting: int, column: int) -> None:
        row = self.photo.rows.get(sighting)
        if row is not None:
            self._place(row, ColumnId(column))

    def _place(self, row: Row, column: ColumnId | None) -> None:
        if row.item_id is not None and row.sighting is not None:
            self.review.place(row.item_id, column)
            self._refresh()

    def _on_placed(self, column: ColumnId | None) -> None:
        row = self._chosen()
        if row is not None:
            self._place(row, column)

    def _on_settled(self, side: Side) -> None:
        row = self._chosen()
        if row is not None and row.item_id is not None:
            self.review.settle((row.item_id,), side)
            self._refresh()

    def _on_all_settled(self, side: Side) -> None:
        self.review.settle([conflict.item_id for conflict in self.plan.conflicts], side)
        self._refresh()

    def step(self, *, back: bool) -> None:
        """Take the last decision back, or decide again what was taken back."""
        about = self.review.undo() if back else self.review.redo()
        if about is None:
            none = self.tr("No decision is left to take back."), self.tr("There is nothing to decide again.")
            self.foot.say(none[0] if back else none[1])
            return
        self._refresh()
        if len(about) == 1:
            self.lists.choose_card(*about)
        self.foot.say(self.tr("Decision taken back.") if back else self.tr("Decided again."))

    def _on_insisted(self, reason: str) -> None:
        row = self._chosen()
        if row is not None and row.item_id is not None:
            self.review.insist(row.item_id, reason)
            self._refresh()

    def _on_menu(self, row: Row, at: QPoint) -> None:
        """Offer what can be decided about a card."""
        if row.item_id is None:
            return
        menu = QMenu(self)
        self._fill_menu(menu, row)
        menu.exec(at)
        menu.deleteLater()

    def _fill_menu(self, menu: QMenu, row: Row) -> None:
        if row.item_id is not None and self.review.side_of(row.item_id) is not None:
            self._add_sides(menu, row, row.item_id)
        if row.sighting is not None:
            for column in self._board.shown_columns():
                text = self.tr("Hangs in {column}").format(column=column.name.replace("&", "&&"))
                menu.addAction(text, partial(self._place, row, column.id))
            menu.addAction(self.tr("As the photo shows"), partial(self._place, row, None))
        if row.ticked is not None:
            menu.addSeparator()
            name = self.tr("Leave this move out") if row.ticked else self.tr("Make this move")
            menu.addAction(name, lambda: self._on_ticked(row, not row.ticked))
        if row.meaning is Meaning.PARKED:
            menu.addSeparator()
            menu.addAction(self.tr("Move anyway, because…"), self.decision.ask_reason)

    def _add_sides(self, menu: QMenu, row: Row, item_id: ItemId) -> None:
        names = {side: name.replace("&", "&&") for side, name in side_names(row, item_id, self._board).items()}
        for side, text in (
            (Side.WALL, self.tr("Wall is right: {column}").format(column=names[Side.WALL])),
            (Side.BOARD, self.tr("Board is right: {column}").format(column=names[Side.BOARD])),
            (Side.NOBODY, self.tr("Decide later")),
        ):
            menu.addAction(text, partial(self._on_settled, side))
        if len(self.plan.conflicts) > 1:
            menu.addAction(self.tr("Wall is right for all"), partial(self._on_all_settled, Side.WALL))
            menu.addAction(self.tr("Board is right for all"), partial(self._on_all_settled, Side.BOARD))
        menu.addSeparator()

    # Keys

    def _on_key(self, event: QKeyEvent) -> None:
        """Take a digit as the column in which the chosen card hangs; space ticks on the photo, plus, minus and 0 zoom it."""
        row, text = self._chosen(), event.text()
        columns = self._board.shown_columns()
        if self.photo.zoom_by_key(Qt.Key(event.key())):
            event.accept()
        elif row is None:
            return
        elif text.isdecimal() and 1 <= int(text) <= min(len(columns), 9):
            event.accept()
            self._place(row, columns[int(text) - 1].id)
        elif text == " " and row.ticked is not None:
            event.accept()
            self._on_ticked(row, not row.ticked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        looking = self.focusWidget() in {None, self, self.lists, self.photo, self.apply}
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and looking:
            self.foot.press_enter()
        else:
            super().keyPressEvent(event)
