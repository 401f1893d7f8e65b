"""What a code on the photo, or a card of the board, can stand for in a plan, and the names of the lists."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication


class Meaning(StrEnum):
    """What a code on the photo, or a card of the board, stands for in the plan. In the order of the lists."""

    MOVE = "move"
    LEFT_OUT = "left_out"
    CONFLICT = "conflict"
    BETWEEN = "between"
    DUPLICATE = "duplicate"
    PARKED = "parked"
    TO_MOVE = "to_move"
    TAKE_DOWN = "take_down"
    TO_PRINT = "to_print"
    REPRINT = "reprint"
    NOT_SEEN = "not_seen"
    OUTSIDE = "outside"
    OUTDATED = "outdated"
    STRANGE = "strange"
    CONFIRMED = "confirmed"
    ANCHOR = "anchor"


LISTED: Final = tuple(Meaning)[: tuple(Meaning).index(Meaning.ANCHOR)]
ASKED: Final = (Meaning.CONFLICT, Meaning.BETWEEN, Meaning.DUPLICATE, Meaning.PARKED)
AT_THE_WALL: Final = (Meaning.TO_MOVE, Meaning.TAKE_DOWN, Meaning.TO_PRINT, Meaning.REPRINT)


def heading_of(meaning: Meaning) -> str:
    """Return the name of a list."""
    return {
        Meaning.MOVE: QCoreApplication.translate("WallReview", "Move on the board"),
        Meaning.LEFT_OUT: QCoreApplication.translate("WallReview", "Move on the board"),
        Meaning.CONFLICT: QCoreApplication.translate("WallReview", "Moved on both: who is right?"),
        Meaning.BETWEEN: QCoreApplication.translate("WallReview", "Between columns: where does it hang?"),
        Meaning.DUPLICATE: QCoreApplication.translate("WallReview", "Hang twice"),
        Meaning.PARKED: QCoreApplication.translate("WallReview", "Held back by a rule"),
        Meaning.TO_MOVE: QCoreApplication.translate("WallReview", "At the wall: move"),
        Meaning.TAKE_DOWN: QCoreApplication.translate("WallReview", "At the wall: take down"),
        Meaning.TO_PRINT: QCoreApplication.translate("WallReview", "At the wall: print and hang up"),
        Meaning.REPRINT: QCoreApplication.translate("WallReview", "At the wall: print again"),
        Meaning.NOT_SEEN: QCoreApplication.translate("WallReview", "Not seen"),
        Meaning.OUTSIDE: QCoreApplication.translate("WallReview", "Outside the columns"),
        Meaning.OUTDATED: QCoreApplication.translate("WallReview", "Something newer is known"),
        Meaning.STRANGE: QCoreApplication.translate("WallReview", "Other codes"),
        Meaning.CONFIRMED: QCoreApplication.translate("WallReview", "Confirmed: hang where the board has them"),
        Meaning.ANCHOR: QCoreApplication.translate("WallReview", "Headers and corners"),
    }[meaning]
