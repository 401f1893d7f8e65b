"""A card in words: as a screen reader says it, and as the tool tip has it."""

from html import escape

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import WorkItem
from kanban.domain.prints import needs_reprint
from kanban.ui.phrases import listed
from kanban.ui.requirements.card_face import CardFaces, service_name, type_name
from kanban.ui.requirements.card_values import Ageing, DueState


def spoken(faces: CardFaces, item: WorkItem) -> str:
    """Return all that a card shows as one sentence, the most important first."""
    parts = [item.key, item.title]
    if item.details.item_type != "requirement":
        parts.append(type_name(item.details.item_type))
    parts.append(service_name(item.details.class_of_service))
    if item.block is not None:
        reason = item.block.reason or QCoreApplication.translate("CardFaces", "no reason given")
        parts.append(QCoreApplication.translate("CardFaces", "blocked: {reason}").format(reason=reason))
    parts += [*_ties(faces, item), *_due(faces, item), *_days(faces, item), *_age(faces, item), *_owners(faces, item)]
    parts += [*_labels(item), *_extent(item), *_paper(faces, item), *_goal(faces, item), *_value(faces, item)]
    return listed(parts)


def tool_tip(faces: CardFaces, item: WorkItem) -> str:
    """Return all about a card, as rich text in which what people wrote stays plain."""
    kinds = [type_name(item.details.item_type), service_name(item.details.class_of_service)]
    lines = [f"{item.key}  {item.title}", listed(kinds)]
    lines += [*_due(faces, item), *_owners(faces, item), *_goal(faces, item), *_value(faces, item)]
    if item.details.labels:
        labels = listed(item.details.labels)
        lines.append(QCoreApplication.translate("CardFaces", "Labels: {labels}").format(labels=labels))
    if item.place is not None:
        (words,) = _days(faces, item)
        time = faces.clock_text(item.place.since)
        lines.append(QCoreApplication.translate("CardFaces", "{words}, since {time}").format(words=words, time=time))
    lines += [*_age(faces, item), *_threshold(faces, item)]
    if item.block is not None:
        why = item.block.reason
        text = QCoreApplication.translate("CardFaces", "Blocked since {time}")
        if why:
            text = QCoreApplication.translate("CardFaces", "Blocked since {time}: {reason}")
        lines.append(text.format(time=faces.clock_text(item.block.since), reason=why))
    lines += [*_ties(faces, item), *_extent(item), *_paper(faces, item), *_found(faces, item)]
    first, *others = map(escape, lines)
    return "<p><b>" + first + "</b></p><p>" + "<br>".join(others) + "</p>"


def _days(faces: CardFaces, item: WorkItem) -> list[str]:
    if item.place is None:
        return []
    days = max(1, faces.days_since(item.place.since))
    if days == 1:
        return [QCoreApplication.translate("CardFaces", "1 day in column")]
    return [QCoreApplication.translate("CardFaces", "{days} days in column").format(days=days)]


def _age(faces: CardFaces, item: WorkItem) -> list[str]:
    """Say how old a card is, and whether that is much here."""
    days = faces.age_of(item)
    if days is None:
        return []
    match faces.of(item.id).ageing:
        case Ageing.VERY_OLD:
            text = QCoreApplication.translate("CardFaces", "age {days} d, very old")
        case Ageing.OLD:
            text = QCoreApplication.translate("CardFaces", "age {days} d, older than usual")
        case _:
            text = QCoreApplication.translate("CardFaces", "age {days} d")
    return [text.format(days=days)]


def _threshold(faces: CardFaces, item: WorkItem) -> list[str]:
    """Say where it comes from what counts as old."""
    if faces.ages is None or faces.age_of(item) is None:
        return []
    usual, most, sample = faces.ages.measures
    text = QCoreApplication.translate(
        "CardFaces", "Of this board's {n} finished cards, half took up to {usual} days, 85 % up to {most}"
    )
    if not sample:
        text = QCoreApplication.translate(
            "CardFaces", "Old is more than {usual} days, very old more than {most}, until ten cards are finished"
        )
    return [text.format(n=sample, usual=usual, most=most)]


def _due(faces: CardFaces, item: WorkItem) -> list[str]:
    due = item.details.due
    if due is None:
        return []
    day, late = faces.day_text(due), faces.days_late(due)
    match faces.due_state(item):
        case DueState.OVERDUE if late == 1:
            text = QCoreApplication.translate("CardFaces", "due {day}, 1 day late")
        case DueState.OVERDUE:
            text = QCoreApplication.translate("CardFaces", "due {day}, {days} days late")
        case DueState.SOON if late == 0:
            text = QCoreApplication.translate("CardFaces", "due today")
        case DueState.SOON if late == -1:
            text = QCoreApplication.translate("CardFaces", "due tomorrow")
        case _:
            text = QCoreApplication.translate("CardFaces", "due {day}")
    return [text.format(day=day, days=late)]


def _owners(faces: CardFaces, item: WorkItem) -> list[str]:
    people = faces.board.people
    names = [people[owner].name for owner in item.details.owners if owner in people]
    if not names:
        return []
    return [QCoreApplication.translate("CardFaces", "owned by {names}").format(names=listed(names))]


def _labels(item: WorkItem) -> list[str]:
    if not item.details.labels:
        return []
    labels = listed(item.details.labels)
    return [QCoreApplication.translate("CardFaces", "labels {labels}").format(labels=labels)]


def _ties(faces: CardFaces, item: WorkItem) -> list[str]:
    """Say for which cards this one waits, and which wait for it."""
    said = []
    waits, held_up = faces.ties.waits_for(item), faces.ties.held_up(item)
    if waits:
        names = listed(other.key for other in waits)
        said.append(QCoreApplication.translate("CardFaces", "waits for {keys}").format(keys=names))
    if held_up:
        names = listed(other.key for other in held_up)
        said.append(QCoreApplication.translate("CardFaces", "held up by this: {keys}").format(keys=names))
    return said


def _extent(item: WorkItem) -> list[str]:
    """Say how far the checklist is done, and what else there is to read."""
    details, said = item.details, []
    if details.checklist:
        text = QCoreApplication.translate("CardFaces", "checklist {done} of {all}")
        said.append(text.format(done=sum(step.done for step in details.checklist), all=len(details.checklist)))
    if item.comments:
        text = QCoreApplication.translate("CardFaces", "{n} comments")
        if len(item.comments) == 1:
            text = QCoreApplication.translate("CardFaces", "1 comment")
        said.append(text.format(n=len(item.comments)))
    if details.links:
        text = QCoreApplication.translate("CardFaces", "{n} links")
        if len(details.links) == 1:
            text = QCoreApplication.translate("CardFaces", "1 link")
        said.append(text.format(n=len(details.links)))
    return said


def _paper(faces: CardFaces, item: WorkItem) -> list[str]:
    """Say what is wrong with the paper card."""
    said = []
    if needs_reprint(faces.board, item):
        said.append(QCoreApplication.translate("CardFaces", "the paper card is out of date: print it again"))
    missed = faces.missed_on_wall(item)
    if missed is not None:
        text = QCoreApplication.translate("CardFaces", "not on the wall since {day}")
        said.append(text.format(day=faces.day_text(missed)))
    return said


def _found(faces: CardFaces, item: WorkItem) -> list[str]:
    """Say where a search found its words, when that is not to be seen on the card."""
    if not faces.searched:
        return []
    from kanban.domain.search import parse
    from kanban.domain.search.names import Field
    from kanban.domain.search.reasons import why

    found = why(parse(faces.searched), item)
    if found is None:
        return []
    match found[0]:
        case Field.REASON:
            text = QCoreApplication.translate("CardFaces", "found in the blocker: {text}")
        case Field.CHECKLIST:
            text = QCoreApplication.translate("CardFaces", "found in the checklist: {text}")
        case Field.LINK:
            text = QCoreApplication.translate("CardFaces", "found in a link: {text}")
        case Field.COMMENT:
            text = QCoreApplication.translate("CardFaces", "found in a comment: {text}")
        case _:
            text = QCoreApplication.translate("CardFaces", "found in the notes: {text}")
    return [text.format(text=found[1])]


def _value(faces: CardFaces, item: WorkItem) -> list[str]:
    """Say what a card is hoped to do, and what became of that."""
    hypothesis, said = item.details.hypothesis, list[str]()
    metric = faces.board.metrics.get(hypothesis.metric_id) if hypothesis is not None else None
    if hypothesis is not None and metric is not None:
        text = QCoreApplication.translate("CardFaces", "hoped to lower {metric}")
        if hypothesis.rises:
            text = QCoreApplication.translate("CardFaces", "hoped to raise {metric}")
        said.append(text.format(metric=metric.name))
    word = faces.of(item.id).value_word
    return [*said, word] if word else said


def _goal(faces: CardFaces, item: WorkItem) -> list[str]:
    """Name the goal that a card serves, or say that it serves none where it could."""
    goal = faces.board.goals.get(item.details.goal_id) if item.details.goal_id is not None else None
    if goal is not None and not goal.removed:
        return [QCoreApplication.translate("CardFaces", "goal: {name}").format(name=goal.name)]
    if faces.of(item.id).aimless:
        return [QCoreApplication.translate("CardFaces", "serves no goal")]
    return []
