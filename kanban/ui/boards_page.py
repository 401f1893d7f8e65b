"""The two boards side by side, with the line above them and what a scan answers over them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.errors import Refused
from kanban.domain.ids import ColumnId, ItemId, MetricId
from kanban.domain.operations import Source
from kanban.settings import PAGES, VIEWS, Settings
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.board_view import BusinessBoard
from kanban.ui.header_bar import HeaderBar
from kanban.ui.light_up import LightUp
from kanban.ui.phrases import say_refused
from kanban.ui.requirements.board_view import RequirementBoard
from kanban.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QKeyEvent

    from kanban.scanner import ScanAnswer, Scanner
    from kanban.ui.over_page import OverPage
    from kanban.ui.scan_answer import ScanAnswerPanel
    from kanban.ui.wall.desk import WallDesk


class BoardsPage(QWidget):
    """Everything of one open board.

    Signals:
        said(str), refused(str): for the notice strip.
        print_wanted(list[ItemId]): print these cards.
        offered(str, str, object): a sentence, the text of a button beside it, and what that does.
        covered(bool): whether something else is shown in place of the boards.
    """

    said = Signal(str)
    refused = Signal(str)
    print_wanted = Signal(list)
    offered = Signal(str, str, object)
    covered = Signal(bool)

    def __init__(self, workspace: Workspace, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.bridge = Bridge(workspace, self)
        self.actions_ = Actions(self.bridge, self)
        self.actions_.said.connect(self.said)
        self.actions_.refused.connect(self.refused)
        self.header = HeaderBar(self.bridge, settings, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(theme.px(5))
        self.requirements = RequirementBoard(self.bridge, self.actions_, self.splitter, settings=settings)
        self.requirements.wanted.connect(self.header.wanted)
        self.requirements.print_wanted.connect(self.print_wanted)
        self.requirements.metric_wanted.connect(self.show_metric)
        self.business = BusinessBoard(self.bridge, self.actions_, self.splitter, settings=settings)
        self.business.narrowed.connect(self._share_width)
        self.business.requirement_wanted.connect(self.make_requirement)
        self.business.card_wanted.connect(self.show_card)
        self.business.goals_wanted.connect(lambda: self.show_page("goals"))
        self.business.checks_wanted.connect(lambda: self.show_page("value"))
        self.business.import_wanted.connect(lambda: self.show_page("readings"))
        self.light_up = LightUp(self.bridge, self.requirements, self.business, self.header)
        self.header.serve(self.requirements, self.actions_)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._note_ratio)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.splitter, 1)
        self._last_answer: ScanAnswer | None = None
        self._view = "both"
        self.over: OverPage | None = None
        self._share_width()

    @cached_property
    def _scanner(self) -> Scanner:
        from kanban.scanner import Scanner

        return Scanner(self.bridge.workspace)

    @cached_property
    def wall(self) -> WallDesk:
        """Photos of this board's wall."""
        from kanban.ui.wall.desk import WallDesk
        from kanban.ui.wall.review import Limits

        made = WallDesk(self, Limits(self._settings.grace_days, self._settings.done_days))
        made.scanned.connect(self._take_codes)
        made.covered.connect(self.covered)
        return made

    @property
    def wall_if_used(self) -> WallDesk | None:
        """The same, None as long as nobody has asked for it."""
        return self.wall if "wall" in self.__dict__ else None

    @property
    def reviewing(self) -> bool:
        """Whether a review covers the boards."""
        return self.wall_if_used is not None and self.wall.review is not None

    def show_page(self, name: str) -> None:
        """Show one of PAGES over the boards, in place of another one; a review stays until it is finished."""
        if self.reviewing or (self.over is not None and not self.over.may_leave()):
            return
        self._drop_page()
        self.over = self._page(name)
        self.over.closed.connect(self.close_page)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)  # noqa: S101 - made so above
        whole.addWidget(self.over, 1)
        self.cover(covered=True)
        self.covered.emit(True)
        self.over.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self, name: str) -> OverPage:
        """Make a page; each is loaded when it is first wanted."""
        match name:
            case "setup":
                from kanban.ui.setup.page import SetupPage

                return SetupPage(self.bridge, self.actions_, self)
            case "history":
                from kanban.ui.history.page import HistoryPage

                return HistoryPage(self.bridge, self.actions_, self)
            case "replay":
                from kanban.ui.history.replay import ReplayPage

                return ReplayPage(self.bridge, self)
            case "archive":
                from kanban.ui.archive import ArchivePage

                return ArchivePage(self.bridge, self.actions_, self)
            case "import":
                from kanban.ui.exchange.import_page import ImportPage

                return ImportPage(self.bridge, self.actions_, self._settings, self)
        return self._page_of_business(name)

    def _page_of_business(self, name: str) -> OverPage:
        match name:
            case "goals":
                from kanban.ui.goals.page import GoalsPage

                goals = GoalsPage(self.bridge, self.actions_, self, settings=self._settings)
                goals.metric_wanted.connect(self.show_metric)
                goals.cards_wanted.connect(self.look_for)
                return goals
            case "value":
                from kanban.ui.value.page import ValuePage

                value = ValuePage(self.bridge, self.actions_, self)
                value.metric_wanted.connect(self.show_metric)
                value.card_wanted.connect(self.show_card)
                return value
            case "race":
                from kanban.ui.race.page import RacePage

                race = RacePage(self.bridge, self)
                race.metric_wanted.connect(self.show_metric)
                return race
            case "readings":
                from kanban.ui.readings.import_page import ReadingsPage

                return ReadingsPage(self.bridge, self.actions_, self._settings, self)
            case "sources":
                from kanban.ui.sources.page import SourcesPage

                return SourcesPage(self.bridge, self.actions_, self._settings, self)
        raise LookupError(name)

    def show_metric(self, metric_id: MetricId) -> None:
        """Show a metric's page in place of what covers the boards."""
        self.close_page()
        self.shown_business().open_metric(metric_id)

    def show_card(self, item_id: ItemId) -> None:
        """Show a card on the board, opened, in place of what covers it."""
        self.close_page()
        requirements = self.shown_requirements()
        requirements.select_item(item_id)
        requirements.open_item(item_id)

    def look_for(self, text: str) -> None:
        """Show which cards a search finds, in place of what covers the boards."""
        self.close_page()
        self.shown_requirements()
        self.header.look_for(text)

    def make_requirement(self, metric_id: MetricId) -> None:
        """Make a requirement of a metric that is not where it should be, and open it."""
        from kanban.domain.events import ItemAdded
        from kanban.ui.business.requirement_words import words_of
        from kanban.usecases.value import requirement_of_metric

        title, description = words_of(self.bridge, metric_id)
        change = self.actions_.run(
            Source.MOUSE, requirement_of_metric, metric_id=metric_id, title=title, description=description
        )
        if change is not None:
            added = next((event.item.id for event in change.events if isinstance(event, ItemAdded)), None)
            if added is not None:
                self.show_card(added)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Show what importing these files would bring."""
        from kanban.ui.exchange.import_page import ImportPage

        self.show_page("import")
        if isinstance(self.over, ImportPage):
            self.over.take(list(paths))

    def close_page(self) -> None:
        """Show the boards again."""
        if self.over is not None:
            self._drop_page()
            self.cover(covered=False)
            self.covered.emit(False)

    def _drop_page(self) -> None:
        if self.over is not None:
            self.over.hide()
            self.over.deleteLater()
            self.over = None

    def may_leave(self) -> bool:
        """Say whether another board may be opened; people are asked before decisions of a review are lost."""
        if self.over is not None and not self.over.may_leave():
            return False
        return self.wall_if_used is None or self.wall.may_leave()

    def step(self, *, back: bool) -> None:
        """Undo or redo: on the boards, or the decisions of the review that covers them."""
        if self.reviewing:
            self.wall.step(back=back)
        else:
            (self.actions_.undo if back else self.actions_.redo)(Source.KEYBOARD)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.wall_if_used is not None and self.wall.is_reading:
            self.wall.cancel()
        else:
            super().keyPressEvent(event)

    @property
    def view(self) -> str:
        """Which boards are shown: "both", "requirements" or "business"."""
        return self._view

    def show_view(self, name: str) -> None:
        """Show both boards, or one of them alone, or a page over them."""
        if name in PAGES:
            self.show_page(name)
            return
        self._view = name if name in VIEWS else "both"
        self.requirements.setVisible(self._view != "business")
        self.business.setVisible(self._view != "requirements")
        self.business.open_up(opened=self._view == "business")
        self.focus_boards()

    def focus_boards(self) -> None:
        """Put the focus where the arrows choose cards, or tiles."""
        if self._view == "business":
            self.business.focus_board()
        else:
            self.requirements.focus_board()

    def find_cards(self) -> None:
        """Put the keyboard into the search line."""
        self.shown_requirements()
        self.header.find_cards()

    def next_density(self) -> None:
        """Show less on the cards, down to one line each, then all again."""
        self.shown_requirements().next_density()

    def shown_requirements(self) -> RequirementBoard:
        """Return the requirement board, which is on screen then."""
        if self._view == "business":
            self.show_view("both")
        return self.requirements

    def shown_business(self) -> BusinessBoard:
        """Return the business-data board, which is on screen then."""
        if self._view == "requirements":
            self.show_view("both")
        return self.business

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.header.restyle()
        self.requirements.restyle()
        self.business.restyle()
        self.splitter.setHandleWidth(theme.px(5))
        if self.over is not None:
            self.over.restyle()
        if self.wall_if_used is not None:
            self.wall.restyle()

    def station(self) -> ColumnId | None:
        """Return the column that this computer's scanner stands for."""
        name = self._settings.station.casefold()
        columns = self.bridge.board.shown_columns()
        return next((column.id for column in columns if name and column.name.casefold() == name), None)

    def take_scan(self, text: str) -> None:
        """Do what a scanned code asks for, and answer."""
        self._answer(self._scanner.scan(text, station=self.station()))

    def take_picture(self, picture: Path | QImage) -> None:
        """Read the codes on a picture and do what they ask for together."""
        from PySide6.QtGui import QImage

        from kanban.capture.decode import codes_in

        try:
            if isinstance(picture, QImage):
                name, found = self.tr("the pasted picture"), codes_in(_png(picture))
            else:
                name, found = picture.name, codes_in(picture)
        except Refused as error:
            self.refused.emit(say_refused(error))
            return
        self._take_codes(name, [seen.text for seen in found])

    def _take_codes(self, name: str, texts: Sequence[str]) -> None:
        """Do what the codes on a picture ask for together."""
        for answer in self._scanner.scan_many(texts, station=self.station(), picture=name):
            self._answer(answer)

    def _insist(self, reason: str) -> None:
        if self._last_answer is not None:
            self._answer(self._scanner.move_anyway(self._last_answer, reason))

    def _answer(self, answer: ScanAnswer) -> None:
        self._last_answer = answer
        panel = self._panel()
        panel.at_top = self.reviewing
        panel.show_answer(answer, self._scanner.pending())
        if self._settings.sound:
            from kanban.ui import sounds

            sounds.play(sounds.tone_of(answer))

    def _panel(self) -> ScanAnswerPanel:
        """Return the panel for answers: over the boards, or over the dialog that is open before them."""
        from kanban.ui.scan_answer import ScanAnswerPanel

        place = QApplication.activeModalWidget() or self
        known = place.findChild(ScanAnswerPanel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(known, ScanAnswerPanel):
            return known
        panel = ScanAnswerPanel(place)
        panel.insisted.connect(self._insist)
        return panel

    def selected_items(self) -> list[ItemId]:
        """Return the cards that are selected on the requirement board."""
        return self.requirements.selected_items()

    def _share_width(self) -> None:
        whole = 10_000
        left = round(whole * min(max(self._settings.splitter_ratio, 0.1), 0.9))
        self.splitter.setSizes([left, whole - left])

    def _note_ratio(self) -> None:
        left, right = self.splitter.sizes()
        if left and right and not self.business.narrow:
            self._settings.splitter_ratio = round(left / (left + right), 4)

    def cover(self, *, covered: bool) -> None:
        """Hide the boards behind what is shown in their place, or show them again."""
        self.header.setHidden(covered)
        self.splitter.setHidden(covered)
        if not covered:
            self.focus_boards()

    def shut(self) -> None:
        """Close the board file; the page is of no use afterwards."""
        if self.over is not None:
            self.over.hide()  # what is being typed there is finished as long as the file is open
        if self.wall_if_used is not None:
            self.wall.shut()
        self.header.rest()
        if self.requirements.panel is not None:
            self.requirements.panel.keep_all()
        self.bridge.close()


def _png(image: QImage) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
