"""Sentences of the core in the language of the window."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

_SYSTEM_FAULTS: Final = (
    QT_TRANSLATE_NOOP("errors", "No such file or directory"),
    QT_TRANSLATE_NOOP("errors", "Not a directory"),
    QT_TRANSLATE_NOOP("errors", "Is a directory"),
    QT_TRANSLATE_NOOP("errors", "Permission denied"),
    QT_TRANSLATE_NOOP("errors", "Operation not permitted"),
    QT_TRANSLATE_NOOP("errors", "File exists"),
    QT_TRANSLATE_NOOP("errors", "File too large"),
    QT_TRANSLATE_NOOP("errors", "File name too long"),
    QT_TRANSLATE_NOOP("errors", "Read-only file system"),
    QT_TRANSLATE_NOOP("errors", "Input/output error"),
    QT_TRANSLATE_NOOP("errors", "Device or resource busy"),
    QT_TRANSLATE_NOOP("errors", "Too many open files"),
    QT_TRANSLATE_NOOP("errors", "disk I/O error"),
    QT_TRANSLATE_NOOP("errors", "database disk image is malformed"),
)
"""What the system and SQLite say most; they stand as `reason` or `detail` in refusals, and any other stays as it is."""


_NOW_CALLED: Final = {
    "Edit {key}": "Change {key}",
    "Edit {count} cards": "Change {count} cards",
    "Restore {key}": "Bring back {key}",
}
"""Titles of operations in logs of earlier versions."""


def say(phrase: Phrase, context: str) -> str:
    """Return a phrase of the core, translated; `context` is the one that it is marked with ("errors", "operations"...)."""
    fields = dict(phrase.fields)
    inner = fields.get("title_template")
    if isinstance(inner, str):
        inner_fields = fields.get("title_fields")
        known = dict(inner_fields) if isinstance(inner_fields, Mapping) else {}
        fields["title"] = say(Phrase(inner, known), context)
    if "what" in fields:
        fields["what"] = QCoreApplication.translate("fields", str(fields["what"]))
    if context == "operations":
        fields |= _as_read(fields)
    for name in ("reason", "detail"):
        if fields.get(name):
            fields[name] = _cause(fields[name])
    shown = {name: _shown(value) for name, value in fields.items()}
    template = _NOW_CALLED.get(phrase.template, phrase.template) if context == "operations" else phrase.template
    return QCoreApplication.translate(context, template).format(**shown)


def _as_read(fields: Mapping[str, object]) -> dict[str, object]:
    """Return the day and the figure of a reading as people read them; the log has them as 2026-11-21 and 48874."""
    from kanban.ui.business import figures

    found: dict[str, object] = {}
    period, value = fields.get("period"), fields.get("value")
    try:
        if isinstance(period, str):
            found["period"] = figures.day(date.fromisoformat(period))
        if isinstance(value, str):
            found["value"] = figures.number(float(value), len(value.partition(".")[2]))
    except ValueError:
        return {}
    return found


def _shown(value: object) -> object:
    """Return what stands in a sentence: names as a list, a refusal in its own words."""
    if isinstance(value, tuple):
        return listed(map(str, value))
    return say(value, "errors") if isinstance(value, Phrase) else value


def _cause(cause: object) -> str:
    """Return why something failed: what a row of a file has wrong, or a short text, which need not be one of ours."""
    if not isinstance(cause, Phrase):
        return QCoreApplication.translate("errors", str(cause))
    known = QCoreApplication.translate("eventlog", cause.template) != cause.template
    return say(cause, "eventlog" if known else "import")


def say_refused(error: Refused) -> str:
    """Return why something cannot be had, translated."""
    return say(error.phrase, "errors")


def listed(names: Iterable[str]) -> str:
    """Return names as a list within a sentence."""
    return QCoreApplication.translate("Lists", ", ", "between the names of a list").join(names)
