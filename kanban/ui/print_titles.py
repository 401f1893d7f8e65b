"""What the print dialog is called, how it names a file, and how it says that there is nothing to print."""

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.ui.print_pieces import What

_UNFIT_FOR_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def title_of(what: What) -> str:
    """Return the title of the window and of what it prints."""
    titles = {
        What.CARDS: QCoreApplication.translate("PrintTitles", "Print cards"),
        What.CHANGED: QCoreApplication.translate("PrintTitles", "Print new and changed cards"),
        What.HEADERS: QCoreApplication.translate("PrintTitles", "Print headers and corner markers"),
        What.BADGES: QCoreApplication.translate("PrintTitles", "Print badges"),
        What.ACTIONS: QCoreApplication.translate("PrintTitles", "Print action codes"),
    }
    return titles[what]


def file_name(what: What, board: Board, today: date) -> str:
    """Return a name for a PDF file."""
    names = {
        What.CARDS: QCoreApplication.translate("PrintTitles", "{board} cards {date}"),
        What.CHANGED: QCoreApplication.translate("PrintTitles", "{board} cards {date}"),
        What.HEADERS: QCoreApplication.translate("PrintTitles", "{board} headers"),
        What.BADGES: QCoreApplication.translate("PrintTitles", "{board} badges"),
        What.ACTIONS: QCoreApplication.translate("PrintTitles", "{board} action codes"),
    }
    return safe_name(names[what].format(board=board.facts.name, date=today.isoformat()))


def safe_name(name: str) -> str:
    """Return a PDF file's name from a text; characters that some file system refuses become spaces."""
    return " ".join(_UNFIT_FOR_NAMES.sub(" ", name).split()).strip(". ") + ".pdf"


def why_nothing(what: What, board: Board) -> str:
    """Return why the list is empty, and what to do."""
    if what is What.BADGES:
        return QCoreApplication.translate(
            "PrintTitles", "Nobody is on this board yet. Add people in the board's settings, then print their badges."
        )
    if not any(board.cards()):
        return QCoreApplication.translate("PrintTitles", "There are no cards on this board yet.")
    if what is What.CHANGED:
        return QCoreApplication.translate(
            "PrintTitles", "There is nothing new to print: every card on the wall is up to date."
        )
    return QCoreApplication.translate("PrintTitles", "No card is chosen. Choose cards on the board first.")
