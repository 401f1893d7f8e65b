"""What a card on the screen shows, as a frozen value: two cards with the same face share one painted picture."""

from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import ClassOfService
from kanban.domain.business.values import Outcome

SOON_DAYS: Final = 7
LONG_AGO_DAYS: Final = 99
"""After so many days a finished card shows its day instead of their number."""
OWNERS_SHOWN: Final = 3
TINTS: Final = 8


class DueState(Enum):
    """How near a due date is. SETTLED: the item is finished, so it does not matter any more."""

    NONE = 0
    LATER = 1
    SOON = 2
    OVERDUE = 3
    SETTLED = 4


class Ageing(Enum):
    """How old a card is beside what is usual on its board. NONE: it has no age, as it is not started, or finished."""

    NONE = 0
    YOUNG = 1
    OLD = 2
    VERY_OLD = 3


class Avatar(NamedTuple):
    """An owner as a small disc. `tint`: the number of its colour, 0 to TINTS - 1; `picture`: in base 64, empty for none."""

    initials: str
    tint: int
    picture: str = ""


class CardFace(NamedTuple):
    """All that is painted on a card. Texts are ready to paint; empty ones are not there. `more_owners`: how many are not shown.

    `kind`: the item's type. `steps`, `steps_done`: of its checklist. `waits`, `held_up`: which cards it waits for, how many wait for it.
    `aimless`: it serves no goal, on a board that has goals. `value`: "hoped" (it has a hypothesis), "check_due", or its verdict.
    """

    key: str
    title: str
    service: ClassOfService
    service_word: str = ""
    days: str = ""
    due: str = ""
    due_state: DueState = DueState.NONE
    owners: tuple[Avatar, ...] = ()
    more_owners: int = 0
    labels: tuple[str, ...] = ()
    reprint: str = ""
    blocked: str = ""
    block_reason: str = ""
    kind: str = ""
    age: str = ""
    ageing: Ageing = Ageing.NONE
    off_wall: str = ""
    steps: int = 0
    steps_done: int = 0
    waits: str = ""
    held_up: str = ""
    comments: str = ""
    linked: bool = False
    aimless: bool = False
    value: str = ""
    value_word: str = ""


def verdict_name(outcome: Outcome) -> str:
    """Return what became of a hypothesis in the window's language."""
    match outcome:
        case Outcome.AS_HOPED:
            return QCoreApplication.translate("value", "as hoped")
        case Outcome.OTHER_WAY:
            return QCoreApplication.translate("value", "the other way")
        case Outcome.NO_CHANGE:
            return QCoreApplication.translate("value", "no detectable change")
        case Outcome.CANNOT_TELL:
            return QCoreApplication.translate("value", "cannot be told apart")
        case Outcome.NOT_CHECKED:
            return QCoreApplication.translate("value", "not checked")


def service_name(service: ClassOfService) -> str:
    """Return a class of service in the window's language."""
    match service:
        case ClassOfService.EXPEDITE:
            return QCoreApplication.translate("CardFaces", "Expedite")
        case ClassOfService.FIXED_DATE:
            return QCoreApplication.translate("CardFaces", "Fixed date")
        case ClassOfService.STANDARD:
            return QCoreApplication.translate("CardFaces", "Standard")
        case ClassOfService.INTANGIBLE:
            return QCoreApplication.translate("CardFaces", "Intangible")


def type_name(kind: str) -> str:
    """Return an item's type in the window's language; one that is not ours stays as it is."""
    match kind:
        case "requirement":
            return QCoreApplication.translate("ItemTypes", "Requirement")
        case "bug":
            return QCoreApplication.translate("ItemTypes", "Bug")
        case "operations":
            return QCoreApplication.translate("ItemTypes", "Operations")
        case _:
            return kind
