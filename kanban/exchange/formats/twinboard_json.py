"""The board's cards as a JSON document, complete, and such a document as cards, so that boards can be brought together.

The document, version 1. Names stand for what they name; times are ISO 8601 with an offset; what is not there is left out or null:

    {"twinboard": "cards", "version": 1, "exported_at": TIME,
     "board": {"name", "code", "zone"},
     "columns": [{"name", "kind", "wip_limit", "started", "finished", "policy"}],        from left to right
     "swimlanes": [{"name", "wip_limit", "expedite", "policy"}],
     "people": [{"name", "initials"}], "goals": [{"name", "function"}],
     "cards": [{"key", "number", "title", "notes" (Markdown), "column", "swimlane", "type", "class_of_service", "owners": [NAME],
                "labels": [TEXT], "due": DAY, "goal", "checklist": [{"text", "done"}], "links": [{"url", "text"}],
                "comments": [{"at", "who", "text"}], "blocked": {"reason", "since"}, "blocked_by": [KEY], "archived",
                "added_at", "in_column_since", "origin", "moves": [{"at", "from", "to"}]}]}
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from kanban.domain.board import Board, ChecklistEntry, Link, WorkItem
from kanban.domain.business.goals import goal_of
from kanban.domain.errors import BadTime
from kanban.domain.ids import ColumnId
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import (
    NOTE_MOST,
    TITLE_MOST,
    Content,
    FieldMapping,
    ForeignCard,
    ForeignColumn,
    ForeignComment,
    ForeignFile,
    ForeignMove,
    NoRows,
    Parsed,
    Reader,
    Step,
    WrongKind,
    cut,
    one_line,
    several_lines,
)
from kanban.exchange.documents import read_document
from kanban.exchange.event_log import RowFault
from kanban.exchange.fields import FIELDS
from kanban.exchange.outgoing import Export, Writer
from kanban.exchange.text_files import write_text
from kanban.exchange.times import read_time

_KIND: Final = "cards"
_VERSION: Final = 1
_STEP: Final = 250
_CARRIES: Final = frozenset(FIELDS) - {"", "entered", "stays", "parent", "blocks"}
Json = Mapping[str, Any]


def _recognises(name: str, head: str) -> bool:
    del name
    return head.lstrip("\ufeff \t\r\n")[:1] == "{" and '"twinboard"' in head[:200]


def _parse(content: Content, step: Step) -> Parsed:
    """Take an export apart.

    Raises:
        NotText, NotWholeJson, WrongKind, NoRows: see there.
    """
    step(0, 1)
    document = read_document(content)
    if (
        document.get("twinboard") != _KIND
        or document.get("version") != _VERSION
        or not isinstance(document.get("cards"), list)
    ):
        raise WrongKind(path=content.path)
    if not document["cards"]:
        raise NoRows(path=content.path)
    return Parsed(content.path, document=document)


def _cards(parsed: Parsed, mapping: FieldMapping | None, zone: ZoneInfo, step: Step) -> ForeignFile:
    del mapping, zone
    document: Json = parsed.document
    cards, faults, doubts = [], [], []
    entries = document["cards"]
    for number, entry in enumerate(entries, start=1):
        if number % _STEP == 0:
            step(number, len(entries))
        try:
            cards.append(_card(number, entry))
            if len(entry.get("notes") or "") > NOTE_MOST:
                doubts.append(
                    RowFault(number, Phrase(QT_TRANSLATE_NOOP("import", "its notes are too long and were cut")))
                )
        except (BadTime, KeyError, TypeError, ValueError, AttributeError):
            faults.append(RowFault(number, Phrase(QT_TRANSLATE_NOOP("import", "it is not as Twinboard writes a card"))))
    code = str(document.get("board", {}).get("code", "")) if isinstance(document.get("board"), dict) else ""
    return ForeignFile(
        parsed.path,
        f"twinboard-{code}",
        tuple(cards),
        tuple(_columns(document, cards)),
        tuple(faults),
        tuple(doubts),
        carries=_CARRIES,
    )


def _card(line: int, entry: Json) -> ForeignCard:
    """Return the card of an entry.

    Raises:
        BadTime, KeyError, TypeError, ValueError, AttributeError: it is not as we write it.
    """
    blocked = entry.get("blocked")
    key = one_line(entry["key"])
    title = one_line(entry["title"])
    if not title or not key:
        raise ValueError(title)
    return ForeignCard(
        line,
        cut(title, TITLE_MOST),
        key,
        key,
        cut(several_lines(entry.get("notes") or ""), NOTE_MOST),
        entry.get("column") or "",
        entry.get("swimlane") or "",
        entry.get("type") or "",
        entry.get("class_of_service") or "",
        tuple(map(str, entry.get("owners") or ())),
        tuple(map(str, entry.get("labels") or ())),
        date.fromisoformat(entry["due"]) if entry.get("due") else None,
        entry.get("goal") or "",
        tuple(ChecklistEntry(one_line(step["text"]), bool(step.get("done"))) for step in entry.get("checklist") or ()),
        tuple(Link(str(link["url"]), str(link.get("text") or "")) for link in entry.get("links") or ()),
        tuple(
            ForeignComment(str(said.get("who") or ""), read_time(said["at"]), several_lines(said["text"]))
            for said in entry.get("comments") or ()
        ),
        str(blocked.get("reason") or "") if blocked else None,
        read_time(blocked["since"]) if blocked and blocked.get("since") else None,
        tuple(map(str, entry.get("blocked_by") or ())),
        read_time(entry["added_at"]),
        None,
        tuple(
            ForeignMove(read_time(m["at"]), m.get("from") or "", m.get("to") or "") for m in entry.get("moves") or ()
        ),
        (),
        bool(entry.get("archived")),
    )


def _columns(document: Json, cards: Iterable[ForeignCard]) -> Iterable[ForeignColumn]:
    """Yield the columns as they stood, then those that only cards and moves name."""
    names: dict[str, None] = {}
    done = False
    for column in document.get("columns") or ():
        name = one_line(str(column.get("name") or "")) if isinstance(column, dict) else ""
        if name and name not in names:
            done = done or bool(column.get("finished"))
            names[name] = None
            yield ForeignColumn(name, done)
    for card in cards:
        for name in (card.column, *(name for move in card.moves for name in (move.before, move.after))):
            if name and name not in names:
                names[name] = None
                yield ForeignColumn(name)


def cards_document(export: Export) -> dict[str, Any]:
    """Return the document of a board's cards."""
    board, zone = export.board, export.board.facts.zone_info

    def iso(at: datetime) -> str:
        return at.astimezone(zone).isoformat()

    return {
        "twinboard": _KIND,
        "version": _VERSION,
        "exported_at": iso(export.at),
        "board": {"name": board.facts.name, "code": board.facts.code, "zone": board.facts.zone},
        "columns": [
            {
                "name": c.name,
                "kind": c.kind.value,
                "wip_limit": c.wip_limit,
                "started": c.started,
                "finished": c.finished,
                "policy": c.policy,
            }
            for c in board.shown_columns()
        ],
        "swimlanes": [
            {"name": s.name, "wip_limit": s.wip_limit, "expedite": s.expedite, "policy": s.policy}
            for s in board.shown_swimlanes()
        ],
        "people": [{"name": p.name, "initials": p.initials} for p in board.shown_people()],
        "goals": [{"name": g.name, "function": g.function} for g in board.shown_goals()],
        "cards": [
            _entry(board, item, iso)
            | {
                "moves": [
                    {"at": iso(m.at), "from": _column_name(board, m.before), "to": _column_name(board, m.after)}
                    for m in export.moves.get(item.id, ())
                ]
            }
            for item in export.items
        ],
    }


def _entry(board: Board, item: WorkItem, iso: Any) -> dict[str, Any]:
    """Return the entry of a card, without its moves."""
    details, place = item.details, item.place
    lane = board.swimlanes.get(place.swimlane_id) if place and place.swimlane_id is not None else None
    goal = goal_of(board, details.goal_id)
    return {
        "key": item.key,
        "number": item.number,
        "title": details.title,
        "notes": details.description,
        "column": _column_name(board, place.column_id) if place else None,
        "swimlane": lane.name if lane else None,
        "type": details.item_type,
        "class_of_service": details.class_of_service.value,
        "owners": [board.people[owner].name for owner in details.owners if owner in board.people],
        "labels": list(details.labels),
        "due": details.due.isoformat() if details.due else None,
        "goal": goal.name if goal else None,
        "checklist": [{"text": step.text, "done": step.done} for step in details.checklist],
        "links": [{"url": link.url, "text": link.text} for link in details.links],
        "comments": [{"at": iso(said.at), "who": said.actor, "text": said.text} for said in item.comments],
        "blocked": {"reason": item.block.reason, "since": iso(item.block.since)} if item.block else None,
        "blocked_by": [board.items[other].key for other in details.blocked_by if other in board.items],
        "archived": item.archived,
        "added_at": iso(item.added_at),
        "in_column_since": iso(place.since) if place else None,
        "origin": item.origin,
    }


def _column_name(board: Board, column_id: ColumnId | None) -> str | None:
    return None if column_id is None else board.columns[column_id].name


def _write(path: Path, export: Export) -> None:
    """Write the document.

    Raises:
        CannotWrite, DiskFull: see there.
    """
    write_text(path, json.dumps(cards_document(export), ensure_ascii=False, indent=1) + "\n")


READER: Final = Reader(
    "json", QT_TRANSLATE_NOOP("import", "Twinboard JSON export"), _recognises, _parse, _cards, order=5
)
WRITER: Final = Writer("json", QT_TRANSLATE_NOOP("import", "JSON, complete"), ".json", _write)
