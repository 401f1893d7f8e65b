"""The print dialog: a preview, what is printed and how, the printer or a PDF file, and the question whether it came out.

A card counts as printed only once people say that it came out. What is then noted was taken down when its pages were made,
so that it fits the codes on the paper although the board went on meanwhile.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.cards.drawing import Sheet
from kanban.domain.board import ItemDetails, WorkItem
from kanban.domain.errors import Refused
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.domain.prints import hangs_otherwise
from kanban.printing import prints_of
from kanban.settings import Settings
from kanban.store.printed import details_when_printed
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.notice import NoticeStrip
from kanban.ui.phrases import say_refused
from kanban.ui.print_options import PrintOptions
from kanban.ui.print_out import ask_pdf, ask_printer
from kanban.ui.print_pieces import MAIN_KIND, PrintPiece, What, pieces_for
from kanban.ui.print_preview import PrintPreview
from kanban.ui.print_progress import Watched
from kanban.ui.print_question import CameOutQuestion, Print, SentCard
from kanban.ui.print_titles import file_name, title_of, why_nothing
from kanban.ui.print_words import translated_words
from kanban.usecases.items import note_cards_printed
from kanban.usecases.paper import choose_card_parts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SIZE: Final = (1240, 860)
_OPTIONS_WIDTH: Final = 500


class PrintDialog(QDialog):
    """Prints `what`: "cards" (`items`, or all on the board), "changed" (new and changed cards), "headers", "badges", "actions".

    `settings`: where the layout, the wall's width and the camera are kept; None: nowhere.
    """

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        what: str,
        *,
        items: Collection[ItemId] | None = None,
        only: Collection[str] = (),
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge, self._actions = bridge, actions
        self._what = What(what)
        self._items = None if items is None else frozenset(items)
        self.preview = PrintPreview()
        self.options = PrintOptions(MAIN_KIND[self._what], settings or Settings())
        self.question = CameOutQuestion()
        self.notice = NoticeStrip()
        self.print = self._button(self.tr("P&rint…"), self._choose_printer)
        self.save = self._button(self.tr("&Save as PDF…"), self._choose_file)
        self.shut = self._button(self.tr("&Close"), self.reject)
        self.print_all = self._button(self.tr("Print all cards…"), self._turn_to_all)
        self.nothing = QLabel()
        self.progress = QProgressBar()
        self._asked: tuple[PrintPiece, ...] = ()
        self._parts: tuple[str, ...] = ()
        self._lay_out()
        self.setWindowTitle(title_of(self._what))
        self.options.changed.connect(self._show_pages)
        if self.options.parts is not None:
            self.options.parts.chosen.connect(self._choose_parts)
        self.question.answered.connect(self._on_answered)
        bridge.changed.connect(self._refresh)
        bridge.reloaded.connect(self._refresh)
        actions.refused.connect(self.notice.warn)
        self._refresh()
        if only:
            self.options.untick(
                [piece for piece in self.options.ticked() if getattr(piece.face, "name", "") not in only]
            )

    # Laying out

    def _lay_out(self) -> None:
        self._choosing = QSplitter(Qt.Orientation.Horizontal)
        self._choosing.addWidget(self.preview)
        self._choosing.addWidget(_scrolled(self.options))
        self._choosing.setStretchFactor(0, 1)
        self._choosing.setChildrenCollapsible(False)
        self._choosing.setSizes([theme.px(_SIZE[0] - _OPTIONS_WIDTH), theme.px(_OPTIONS_WIDTH)])
        self.pages = QStackedWidget()
        self._empty = self._nothing_page()
        for page in (self._choosing, self.question, self._empty):
            self.pages.addWidget(page)
        self.progress.hide()
        row = QHBoxLayout()
        row.addWidget(self.progress)
        row.addStretch(1)
        for button in (self.shut, self.save, self.print):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addWidget(self.notice)
        column.addLayout(row)
        room = self.screen().availableSize()
        self.resize(min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height()))
        self.print.setDefault(True)

    def _nothing_page(self) -> QWidget:
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setFont(theme.font(20))
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self.nothing)
        column.addSpacing(theme.px(16))
        column.addWidget(self.print_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _button(self, text: str, work: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(work)
        return button

    # What is printed

    def _today(self) -> date:
        return self._bridge.workspace.now().astimezone(self._bridge.board.facts.zone_info).date()

    def _refresh(self) -> None:
        """List what there is to print now; what was unticked stays so."""
        board = self._bridge.board
        pieces = pieces_for(
            self._what, board, self._items, translated_words(), self._today(), before=self._when_printed
        )
        if self.options.parts is not None:
            otherwise = sum(hangs_otherwise(board, item) for item in board.cards())
            self.options.parts.show_parts(board.facts.card_parts, otherwise)
        self.options.show_pieces(pieces)
        if not pieces:
            self.nothing.setText(why_nothing(self._what, self._bridge.board))
            self.print_all.setVisible(
                MAIN_KIND[self._what] is MAIN_KIND[What.CARDS] and any(self._bridge.board.cards())
            )
        if self.pages.currentWidget() is not self.question:
            self._turn_back()

    def _when_printed(self, item: WorkItem) -> ItemDetails:
        return self._bridge.workspace.read(details_when_printed, item)

    def _choose_parts(self, parts: tuple[str, ...]) -> None:
        self._actions.run(Source.MOUSE, choose_card_parts, parts=parts)

    def _show_pages(self) -> None:
        pages = self.options.pages()
        self.preview.show_sheets(pages)
        for button in (self.print, self.save):
            button.setEnabled(bool(pages))

    def _turn_to_all(self) -> None:
        self._what, self._items = What.CARDS, None
        self.setWindowTitle(title_of(self._what))
        self._refresh()

    def _turn_back(self) -> None:
        """Show the preview and the choices, or why there is nothing to choose from."""
        some = self.options.rows.count() > 0
        self._turn_to(self._choosing if some else self._empty)
        self.print.setDefault(True)
        if some and self.isVisible():
            self.print.setFocus()

    def _turn_to(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        for button in (self.print, self.save):
            button.setVisible(page is self._choosing)
        self.shut.setVisible(page is not self.question)

    # Printing

    def _choose_file(self) -> None:
        path = ask_pdf(self, file_name(self._what, self._bridge.board, self._today()))
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the ticked pieces to a PDF file; a refusal is shown."""
        from kanban.painting import write_pdf

        where = self.tr("Saved as {path}.").format(path=path)
        self._send(lambda sheets: write_pdf(path, sheets, self.windowTitle()), where, path)

    def _choose_printer(self) -> None:
        printer = ask_printer(self, self.windowTitle(), self.options.pages()[0], self.notice)
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Send the ticked pieces to a printer; a refusal is shown."""
        from kanban.painting import print_sheets

        where = self.tr("Sent to {printer}.").format(printer=printer.printerName() or printer.outputFileName())
        self._send(lambda sheets: print_sheets(printer, sheets), where, None)

    def _send(self, work: Callable[[Sequence[Sheet]], None], where: str, file: Path | None) -> None:
        """Paint the ticked pieces, then ask about the cards among them."""
        pieces = self.options.ticked()
        only_places = self.options.choice.only_places
        self._parts = self._bridge.board.facts.card_parts
        cards = [piece.item for piece in pieces if piece.item is not None and not only_places]
        prints = prints_of(self._bridge.board, cards)
        focused = self.focusWidget()
        self.setEnabled(False)
        try:
            work(Watched(self.options.pages(), self.progress))
        except Refused as error:
            self.notice.warn(say_refused(error))
            return
        finally:
            self.progress.hide()
            self.setEnabled(True)
            if focused is not None:
                focused.setFocus()
        self.notice.hide()
        if only_places:
            self.options.choice.places.setChecked(False)
            how = self.tr(
                "Stick the notes on the sheet, put it into the printer the same way round, and print the cards."
            )
            where = f"{where} {how}"
        if not prints:
            self.notice.say(where)
            return
        self._asked = pieces
        sent = [SentCard(piece.row, printed) for piece, printed in zip(pieces, prints, strict=True)]
        self._turn_to(self.question)
        self.question.ask(where, sent, file)

    def _on_answered(self, prints: Sequence[Print]) -> None:
        """Note what came out. When all did, the dialog has done its work."""
        if not prints:
            self._turn_back()
            self.notice.note(self.tr("Nothing was noted as printed."))
            return
        layout = self.options.layout_.name
        noted = self._actions.run(Source.MOUSE, note_cards_printed, prints=prints, layout=layout, parts=self._parts)
        if noted is None:
            return
        came_out = {item_id for item_id, _, _ in prints}
        text = self.tr("%n cards are noted as printed.", "", len(prints))
        if len(prints) == len(self._asked):
            self._actions.said.emit(text)
            self.accept()
            return
        self.options.untick([piece for piece in self._asked if piece.item is not None and piece.item.id in came_out])
        self._turn_back()
        self.notice.say(text)

    # End

    @override
    def reject(self) -> None:
        """Close, but not while pages are painted; while the question is open, take it as answered with none."""
        if not self.isEnabled():
            return
        if self.pages.currentWidget() is self.question:
            self._on_answered(())
        else:
            super().reject()

    @override
    def done(self, result: int) -> None:
        self._bridge.changed.disconnect(self._refresh)
        self._bridge.reloaded.disconnect(self._refresh)
        self._actions.refused.disconnect(self.notice.warn)
        super().done(result)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(theme.px(_OPTIONS_WIDTH))
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
