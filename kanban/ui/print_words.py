"""The words on paper in the language of the window."""

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import ClassOfService
from kanban.domain.card_code import Action
from kanban.printing import WalkPhrases, Words


def translated_words() -> Words:
    """Return all words that are printed beside the board's own, translated."""
    return Words(
        classes_of_service={
            ClassOfService.EXPEDITE: QCoreApplication.translate("paper", "Expedite"),
            ClassOfService.FIXED_DATE: QCoreApplication.translate("paper", "Fixed date"),
            ClassOfService.STANDARD: QCoreApplication.translate("paper", "Standard"),
            ClassOfService.INTANGIBLE: QCoreApplication.translate("paper", "Intangible"),
        },
        item_types={
            "requirement": QCoreApplication.translate("paper", "Requirement"),
            "bug": QCoreApplication.translate("paper", "Bug"),
            "operations": QCoreApplication.translate("paper", "Operations"),
        },
        due=QCoreApplication.translate("paper", "Due {day} {month} {year}"),
        months=_months(),
        limit=QCoreApplication.translate("paper", "WIP limit {limit}"),
        corners={
            "TL": QCoreApplication.translate("paper", "Top left"),
            "TR": QCoreApplication.translate("paper", "Top right"),
            "BR": QCoreApplication.translate("paper", "Bottom right"),
            "BL": QCoreApplication.translate("paper", "Bottom left"),
        },
        actions=_actions(),
        printed=QCoreApplication.translate("paper", "{date} · print {revision}"),
        goal=QCoreApplication.translate("paper", "Goal: {goal}"),
        stick=QCoreApplication.translate("paper", "Stick a note here, its sticky edge at the top"),
        walk=_walk(),
    )


def _walk() -> WalkPhrases:
    return WalkPhrases(
        title=QCoreApplication.translate("paper", "Wall list"),
        subtitle=QCoreApplication.translate("paper", "{board} · {date}"),
        page=QCoreApplication.translate("paper", "Page {page} of {count}"),
        move=QCoreApplication.translate("paper", "→ move to {column}"),
        take_down=QCoreApplication.translate("paper", "take down"),
        print=QCoreApplication.translate("paper", "print and hang up here"),
        look_for=QCoreApplication.translate("paper", "look for it: last seen on {date}"),
        never_seen=QCoreApplication.translate("paper", "look for it: never seen yet"),
        decide=QCoreApplication.translate("paper", "decide; board: {column}"),
        look_at=QCoreApplication.translate("paper", "look at it: twice, between or outside the columns"),
        reprint=QCoreApplication.translate("paper", "print again, and swap"),
        place=QCoreApplication.translate("paper", "card {number} of {count} from the top"),
        elsewhere=QCoreApplication.translate("paper", "Elsewhere"),
    )


def _months() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("paper", "Jan"),
        QCoreApplication.translate("paper", "Feb"),
        QCoreApplication.translate("paper", "Mar"),
        QCoreApplication.translate("paper", "Apr"),
        QCoreApplication.translate("paper", "May"),
        QCoreApplication.translate("paper", "Jun"),
        QCoreApplication.translate("paper", "Jul"),
        QCoreApplication.translate("paper", "Aug"),
        QCoreApplication.translate("paper", "Sep"),
        QCoreApplication.translate("paper", "Oct"),
        QCoreApplication.translate("paper", "Nov"),
        QCoreApplication.translate("paper", "Dec"),
    )


def _actions() -> dict[Action, tuple[str, str]]:
    return {
        Action.BLOCK: (
            QCoreApplication.translate("paper", "Block"),
            QCoreApplication.translate("paper", "Scan a card, then this: the card is blocked."),
        ),
        Action.UNBLOCK: (
            QCoreApplication.translate("paper", "Unblock"),
            QCoreApplication.translate("paper", "Scan a card, then this: the card can go on."),
        ),
        Action.DONE: (
            QCoreApplication.translate("paper", "Done"),
            QCoreApplication.translate("paper", "Scan a card, then this: the card is finished."),
        ),
        Action.UNDO: (
            QCoreApplication.translate("paper", "Undo"),
            QCoreApplication.translate("paper", "Scan this alone: what was done last is taken back."),
        ),
    }
