"""Sentences about what was done: by whom, by what way, and what the board then looked like otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from kanban.domain.board import Board, WorkItem
from kanban.domain.ids import ItemId
from kanban.domain.operations import Operation, Source
from kanban.ui.phrases import say


def source_name(source: Source) -> str:
    """Return a way by which changes come in, in the window's language."""
    match source:
        case Source.MOUSE:
            return QCoreApplication.translate("History", "Mouse")
        case Source.KEYBOARD:
            return QCoreApplication.translate("History", "Keyboard")
        case Source.SCANNER:
            return QCoreApplication.translate("History", "Scanner")
        case Source.CAMERA:
            return QCoreApplication.translate("History", "Camera")
        case Source.PHOTO:
            return QCoreApplication.translate("History", "Wall photo")
        case Source.IMPORT:
            return QCoreApplication.translate("History", "Import")
        case Source.COMMAND:
            return QCoreApplication.translate("History", "Command line")
        case Source.FEED:
            return QCoreApplication.translate("History", "Data source")
    assert_never(source)


def by_way_of(source: Source) -> str:
    """Return a template with the field `sentence`, which says by what way; mouse and keyboard go without saying."""
    match source:
        case Source.SCANNER:
            return QCoreApplication.translate("History", "{sentence} by scanner")
        case Source.CAMERA:
            return QCoreApplication.translate("History", "{sentence} by camera")
        case Source.PHOTO:
            return QCoreApplication.translate("History", "{sentence} by wall photo")
        case Source.IMPORT:
            return QCoreApplication.translate("History", "{sentence} by import")
        case Source.COMMAND:
            return QCoreApplication.translate("History", "{sentence} by command")
        case Source.FEED:
            return QCoreApplication.translate("History", "{sentence} by a data source")
        case Source.MOUSE | Source.KEYBOARD:
            return "{sentence}"
    assert_never(source)


def sentence_of(
    operation: Operation,
    board: Board,
    before: Mapping[ItemId, WorkItem | None],
    after: Mapping[ItemId, WorkItem | None],
) -> str:
    """Return what an operation did to items, which were so and became so; in more words where it moved just one.

    `board` has the columns as they were then.
    """
    way = by_way_of(operation.source)
    if len(after) == 1:
        (item_id,) = after
        old, new = before.get(item_id), after[item_id]
        was, now = _column_name(board, old), _column_name(board, new)
        fields = {"who": operation.actor, "key": new.key if new is not None else "", "before": was, "after": now}
        text = ""
        if new is not None and now and was and now != was:
            text = QCoreApplication.translate("History", "{who} moved {key} from {before} to {after}")
        elif new is not None and now and not was:
            text = QCoreApplication.translate("History", "{who} put {key} into {after}")
        elif new is not None and was and not now:
            text = QCoreApplication.translate("History", "{who} took {key} off the board, out of {before}")
        if text:
            return way.format(sentence=text.format(**fields))
    fields = {"who": operation.actor, "how": source_name(operation.source), "title": say(operation.title, "operations")}
    if operation.source in (Source.MOUSE, Source.KEYBOARD):
        return QCoreApplication.translate("History", "{who}: {title}").format(**fields)
    return QCoreApplication.translate("History", "{who} ({how}): {title}").format(**fields)


def _column_name(board: Board, item: WorkItem | None) -> str:
    if item is None or item.place is None:
        return ""
    column = board.columns.get(item.place.column_id)
    return column.name if column is not None else "–"


def moment_text(instant: datetime, zone: tzinfo) -> str:
    """Return an instant as people say it, in a zone: "Tue 3 Nov 2026, 09:12"."""
    pattern = QCoreApplication.translate("History", "ddd d MMM yyyy, HH:mm", "a moment of the history")
    return QLocale().toString(shown_clock(instant, zone), pattern)


def long_moment_text(instant: datetime, zone: tzinfo) -> str:
    """Return an instant as a title says it, in a zone: "Tuesday 3 November 2026, 09:12"."""
    pattern = QCoreApplication.translate("History", "dddd d MMMM yyyy, HH:mm", "a moment in a title")
    return QLocale().toString(shown_clock(instant, zone), pattern)


def day_text(instant: datetime, zone: tzinfo) -> str:
    """Return the day of an instant as people say it, in a zone: "Tuesday 3 November 2026"."""
    pattern = QCoreApplication.translate("History", "dddd d MMMM yyyy", "a day of the history")
    return QLocale().toString(shown_clock(instant, zone), pattern)


def shown_clock(instant: datetime, zone: tzinfo) -> QDateTime:
    """Return what clocks in a zone show at an instant, as a time that Qt moves into no other zone."""
    from PySide6.QtCore import QDate, QTime, QTimeZone

    local = instant.astimezone(zone)
    return QDateTime(
        QDate(local.year, local.month, local.day), QTime(local.hour, local.minute, local.second), QTimeZone.utc()
    )
