"""Sentences of the core in the language of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kanban.domain.errors import Refused
from kanban.domain.texts import Phrase


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
    if fields.get("reason"):
        fields["reason"] = QCoreApplication.translate("errors", str(fields["reason"]))
    return QCoreApplication.translate(context, phrase.template).format(**fields)


def say_refused(error: Refused) -> str:
    """Return why something cannot be had, translated."""
    return say(error.phrase, "errors")
