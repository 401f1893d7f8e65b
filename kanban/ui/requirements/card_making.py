"""Makes of an item what its card shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import ClassOfService, Person, WorkItem
from kanban.domain.business.goals import goal_of
from kanban.domain.prints import needs_reprint
from kanban.ui.phrases import listed
from kanban.ui.requirements.card_values import (
    LONG_AGO_DAYS,
    OWNERS_SHOWN,
    TINTS,
    Ageing,
    Avatar,
    CardFace,
    DueState,
    service_name,
    verdict_name,
)

if TYPE_CHECKING:
    from kanban.ui.requirements.card_face import CardFaces

_KEYS_SHOWN: Final = 2


def make_face(faces: CardFaces, item: WorkItem) -> CardFace:
    """Return what an item's card shows now."""
    details, people = item.details, faces.board.people
    owners = [people[owner] for owner in details.owners if owner in people]
    shown = owners[: OWNERS_SHOWN if len(owners) <= OWNERS_SHOWN else OWNERS_SHOWN - 1]
    service, age, ages = details.class_of_service, faces.age_of(item), faces.ages
    return CardFace(
        key=item.key,
        title=details.title,
        service=service,
        service_word="" if service is ClassOfService.STANDARD else service_name(service),
        days=_days_text(faces, item),
        due=_due_text(faces, item),
        due_state=faces.due_state(item),
        owners=tuple(_avatar(person) for person in shown),
        more_owners=len(owners) - len(shown),
        labels=details.labels,
        reprint=QCoreApplication.translate("CardFaces", "reprint") if needs_reprint(faces.board, item) else "",
        blocked=_blocked_text(faces, item),
        block_reason=item.block.reason if item.block else "",
        kind=details.item_type,
        age=_short_days(age) if age is not None else "",
        ageing=ages.ageing(age) if ages is not None and age is not None else Ageing.NONE,
        off_wall=_off_wall_text(faces, item),
        steps=len(details.checklist),
        steps_done=sum(step.done for step in details.checklist),
        waits=_waits_text(faces, item) if details.blocked_by else "",
        held_up=_held_up_text(faces, item),
        comments=str(len(item.comments)) if item.comments else "",
        linked=bool(details.links),
        aimless=faces.has_goals and goal_of(faces.board, details.goal_id) is None and not faces.is_settled(item),
        value=_value(faces, item),
        value_word=_value_word(faces, item),
    )


def _value(faces: CardFaces, item: WorkItem) -> str:
    """Return which sign stands for what a card is hoped to do."""
    if item.verdict is not None:
        return item.verdict.outcome.value
    if item.details.hypothesis is None:
        return ""
    return "check_due" if faces.is_check_due(item.id) else "hoped"


def _value_word(faces: CardFaces, item: WorkItem) -> str:
    if item.verdict is not None:
        return verdict_name(item.verdict.outcome)
    return QCoreApplication.translate("CardFaces", "check due") if faces.is_check_due(item.id) else ""


def _avatar(person: Person) -> Avatar:
    return Avatar(person.initials, person.id % TINTS, person.picture)


def _short_days(days: int) -> str:
    return QCoreApplication.translate("CardFaces", "{days} d").format(days=days)


def _days_text(faces: CardFaces, item: WorkItem) -> str:
    """Return how long a card is in its column; of what was finished long ago, since when."""
    if item.place is None:
        return ""
    days = max(1, faces.days_since(item.place.since))
    if days > LONG_AGO_DAYS and faces.is_settled(item):
        return faces.day_text(faces.day_of(item.place.since))
    return _short_days(days)


def _due_text(faces: CardFaces, item: WorkItem) -> str:
    """Return the due date; of a card that is late, by how many days."""
    due = item.details.due
    if due is None:
        return ""
    if faces.due_state(item) is DueState.OVERDUE:
        return QCoreApplication.translate("CardFaces", "{days} d late").format(days=faces.days_late(due))
    return faces.day_text(due)


def _blocked_text(faces: CardFaces, item: WorkItem) -> str:
    if item.block is None:
        return ""
    days = faces.days_since(item.block.since)
    if days <= 1:
        return QCoreApplication.translate("CardFaces", "Blocked today")
    return QCoreApplication.translate("CardFaces", "Blocked {days} d").format(days=days)


def _off_wall_text(faces: CardFaces, item: WorkItem) -> str:
    day = faces.missed_on_wall(item)
    if day is None:
        return ""
    return QCoreApplication.translate("CardFaces", "off wall {day}").format(day=faces.day_text(day))


def _waits_text(faces: CardFaces, item: WorkItem) -> str:
    keys = [other.key for other in faces.ties.waits_for(item)]
    if not keys:
        return ""
    if len(keys) <= _KEYS_SHOWN:
        return QCoreApplication.translate("CardFaces", "waits for {keys}").format(keys=listed(keys))
    text = QCoreApplication.translate("CardFaces", "waits for {keys} +{more}")
    return text.format(keys=keys[0], more=len(keys) - 1)


def _held_up_text(faces: CardFaces, item: WorkItem) -> str:
    count = len(faces.ties.held_up(item))
    if not count:
        return ""
    if count == 1:
        return QCoreApplication.translate("CardFaces", "1 waits for this")
    return QCoreApplication.translate("CardFaces", "{n} wait for this").format(n=count)
