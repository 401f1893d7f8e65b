"""What an import says: what becomes of each row, and the names of fields, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import ClassOfService
from kanban.exchange.fields import FIELDS
from kanban.ui.phrases import listed, say
from kanban.ui.requirements.card_values import service_name, type_name
from kanban.usecases.import_answers import Answer, Take
from kanban.usecases.import_plan import DraftRow, RowState


def field_name(field: str) -> str:
    """Return what a column of the file is called once it is mapped; empty: it is left out."""
    return QCoreApplication.translate("import", FIELDS[field])


def state_name(state: RowState) -> str:
    """Return what becomes of a row, in a word or two."""
    match state:
        case RowState.NEW:
            return QCoreApplication.translate("ImportWords", "New card")
        case RowState.KNOWN:
            return QCoreApplication.translate("ImportWords", "Known, nothing new")
        case RowState.CHANGED:
            return QCoreApplication.translate("ImportWords", "Known, changed")
        case RowState.LEFT_OUT:
            return QCoreApplication.translate("ImportWords", "Left out with its column")
        case RowState.FAULT:
            return QCoreApplication.translate("ImportWords", "Cannot be taken")


def row_words(row: DraftRow, *, take_changes: bool, take_both: bool) -> str:
    """Return what becomes of a row, and why."""
    if row.fault is not None:
        return QCoreApplication.translate("ImportWords", "Cannot be taken: {reason}").format(
            reason=say(row.fault, "import")
        )
    if row.state is not RowState.CHANGED:
        return state_name(row.state)
    parts = []
    if row.clean:
        text = (
            QCoreApplication.translate("ImportWords", "Changed there, is taken: {fields}")
            if take_changes
            else QCoreApplication.translate("ImportWords", "Changed there, is not taken: {fields}")
        )
        parts.append(text.format(fields=_fields(row.clean)))
    if row.both:
        text = (
            QCoreApplication.translate("ImportWords", "Changed here as well, the file wins: {fields}")
            if take_both
            else QCoreApplication.translate("ImportWords", "Changed here as well, stays: {fields}")
        )
        parts.append(text.format(fields=_fields(row.both)))
    return " · ".join(parts)


def _fields(names: tuple[str, ...]) -> str:
    return listed(field_name(name) for name in names)


def answer_words(kind: str, answer: Answer) -> str:
    """Return what a name of the file becomes."""
    if answer.take is Take.NEW:
        text = {
            "columns": QCoreApplication.translate("ImportWords", "New column “{name}”"),
            "lanes": QCoreApplication.translate("ImportWords", "New swimlane “{name}”"),
            "people": QCoreApplication.translate("ImportWords", "New person “{name}”"),
        }[kind]
        return text.format(name=answer.name)
    if answer.take is Take.OUT:
        return {
            "columns": QCoreApplication.translate("ImportWords", "Leave these cards out"),
            "lanes": QCoreApplication.translate("ImportWords", "No swimlane"),
            "people": QCoreApplication.translate("ImportWords", "No owner"),
        }.get(kind, "")
    if kind == "classes":
        return class_name(answer.name)
    if kind == "types":
        return type_name(answer.name)
    return answer.name


def class_name(value: str) -> str:
    """Return a class of service as people call it; one that is not ours stays as it is."""
    return service_name(ClassOfService(value)) if value in list(ClassOfService) else value
