"""What can be printed, as values. All words are what people will read: chosen and translated by the caller."""

from dataclasses import dataclass

from kanban.domain.board import ClassOfService


@dataclass(frozen=True, slots=True)
class CardFace:
    """A work item's card. `printed_text` is the small line at its foot; an empty text or None is left out.

    Which parts a team wants on its cards is decided by the caller, who leaves the others empty; every layout shows all that there is.
    """

    key: str
    title: str
    code: str
    item_type_text: str
    class_of_service: ClassOfService
    class_of_service_text: str
    owners: tuple[str, ...] = ()
    due_text: str | None = None
    labels: tuple[str, ...] = ()
    board_name: str = ""
    printed_text: str = ""
    goal_text: str = ""


@dataclass(frozen=True, slots=True)
class HeaderFace:
    """What marks a column or a swimlane on the wall. `limit_text` None: it has no WIP limit."""

    name: str
    code: str
    limit_text: str | None = None
    board_name: str = ""


@dataclass(frozen=True, slots=True)
class CornerFace:
    """What marks a corner of the wall. `name` is TL, TR, BR or BL; `text` says it in words."""

    name: str
    code: str
    text: str
    board_name: str = ""


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """A person's badge."""

    name: str
    initials: str
    code: str
    board_name: str = ""


@dataclass(frozen=True, slots=True)
class ActionFace:
    """A card that makes the scanner do something. `hint` says how to use it."""

    name: str
    code: str
    hint: str = ""
    board_name: str = ""


@dataclass(frozen=True, slots=True)
class TrainFace:
    """A release train's card. `departure_text` says when it leaves."""

    name: str
    code: str
    departure_text: str = ""
    board_name: str = ""
