"""Verbs about work items: items, add, move, block, unblock, show."""

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from typing import Final

from kanban.cli.documents import cells, item_document, item_line, shown_time
from kanban.cli.finding import found
from kanban.cli.history import board_at, history_document, history_lines
from kanban.cli.session import Session, board_of, frame_of, item_named
from kanban.cli.verbs import Verbs, add_verb
from kanban.domain.board import ITEM_TYPES, ClassOfService, ItemDetails, WorkItem
from kanban.domain.errors import BadDate, NoSuchPerson
from kanban.domain.events import ItemAdded
from kanban.domain.ids import GoalId, ItemId, PersonId
from kanban.domain.operations import Source
from kanban.store import log, queries, wip
from kanban.usecases.boards import add_goal
from kanban.usecases.checks import column_named, lane_named
from kanban.usecases.items import KEEP, add_item, block_item, move_item, unblock_item
from kanban.workspace import Workspace

_PART_OF_SECOND: Final = re.compile(r"(?<=T\d\d:\d\d:\d\d)\.\d+")
_NOT_PLAIN: Final = ("key", "title", "history", "checklist", "checklist_entries", "links", "said")
"""What `show` says in other ways where it does not answer with JSON."""
_AT: Final = "when it happened, like 2026-12-24T09:30:00+08:00; without it, now"


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    items = add_verb(verbs, "items", _items, "list the cards on the board, column by column, from top to bottom")
    items.add_argument("--column", metavar="C", help="only those in this column")
    items.add_argument("--find", metavar="QUERY", help="only those that a search finds, like 'owner:li blocked due<7d'")
    items.add_argument("--at", metavar="TIME", help="as the board was then, like 2026-12-24T09:30:00+08:00")
    _add_parser(verbs)
    move = add_verb(verbs, "move", _move, "move a card to a column", changes=True)
    move.add_argument("key", metavar="KEY")
    move.add_argument("column", metavar="COLUMN")
    move.add_argument("--swimlane", metavar="S", help="to this swimlane; without it, the card stays in its own")
    move.add_argument("--at", metavar="TIME", help=_AT)
    move.add_argument("--reason", metavar="TEXT", help="move even over a WIP limit, and why")
    block = add_verb(verbs, "block", _block, "say that a card cannot go on", changes=True)
    block.add_argument("key", metavar="KEY")
    block.add_argument("--reason", metavar="TEXT", default="", help="what it waits for")
    block.add_argument("--at", metavar="TIME", help=_AT)
    unblock = add_verb(verbs, "unblock", _unblock, "say that a card can go on", changes=True)
    unblock.add_argument("key", metavar="KEY")
    unblock.add_argument("--at", metavar="TIME", help=_AT)
    show = add_verb(verbs, "show", _show, "show a card and what happened to it")
    show.add_argument("key", metavar="KEY")


def _add_parser(verbs: "Verbs[ArgumentParser]") -> None:
    add = add_verb(verbs, "add", _add, "add a work item and print its key", changes=True)
    add.add_argument("title", metavar="TITLE")
    add.add_argument("--column", metavar="C", help="into this column; without it, the first one")
    add.add_argument("--swimlane", metavar="S", help="into this swimlane")
    services = ", ".join(service.value for service in ClassOfService)
    add.add_argument("--class-of-service", metavar="X", type=_service, default=ClassOfService.STANDARD, help=services)
    add.add_argument("--type", choices=ITEM_TYPES, default=ITEM_TYPES[0], help="what kind of work it is")
    add.add_argument("--due", metavar="DATE", help="the day on which it is due, like 2026-12-24")
    add.add_argument("--goal", metavar="G", help="the goal that it serves; made if there is none of this name")
    add.add_argument("--owner", metavar="NAME", action="append", default=[], help="who owns it; may be given again")
    add.add_argument("--label", metavar="TEXT", action="append", default=[], help="may be given again")
    add.add_argument("--description", metavar="TEXT", default="", help="more than the title says")
    add.add_argument("--at", metavar="TIME", help=_AT)
    add.add_argument("--reason", metavar="TEXT", help="add it even over a WIP limit, and why")


def _service(text: str) -> ClassOfService:
    try:
        return ClassOfService(text.strip().lower().replace("-", "_").replace(" ", "_"))
    except ValueError as fault:
        known = ", ".join(service.value for service in ClassOfService)
        raise ArgumentTypeError(f"“{text}” is not a class of service: {known}") from fault


def _items(session: Session) -> None:
    at = session.time()
    with session.workspace() as workspace:
        board, now = (board_of(workspace), workspace.now()) if at is None else (board_at(workspace, at), at)
        cards = board.ordered_cards()
        if session.given.find is not None:
            cards = found(session, workspace, board, cards)
        keys = waited_for(workspace, cards)
    if session.given.column is not None:
        wanted = column_named(board, session.given.column).id
        cards = [item for item in cards if item.place is not None and item.place.column_id == wanted]
    if session.given.json:
        session.answer([item_document(board, item, now, keys) for item in cards])
        return
    columns = max((cells(column.name) for column in board.shown_columns()), default=0)
    widths = max((cells(item.key) for item in cards), default=0), columns
    session.answer(None, (item_line(board, item, now, widths) for item in cards))


def _add(session: Session) -> None:
    given = session.given
    at = session.time()
    with session.workspace() as workspace:
        with workspace.together():
            board = frame_of(workspace)
            change = workspace.do(
                Source.COMMAND,
                add_item,
                title=given.title,
                column_id=None if given.column is None else column_named(board, given.column).id,
                swimlane_id=None if given.swimlane is None else lane_named(board, given.swimlane).id,
                details=_details(session, workspace),
                at=at,
                reason=given.reason,
            )
        added = next(event.item for event in change.events if isinstance(event, ItemAdded)) if change else None
        if added is not None and added.place is not None:
            _note_limits(session, workspace, added.id)
            answer_item(session, workspace, added.key, added.key)


def _details(session: Session, workspace: Workspace) -> ItemDetails:
    given = session.given
    return ItemDetails(
        "",
        given.description,
        given.type,
        given.class_of_service,
        _due(given.due),
        goal_named(session, workspace, given.goal),
        tuple(dict.fromkeys(person_named(workspace, name) for name in given.owner)),
        tuple(given.label),
    )


def _due(text: str | None) -> date | None:
    """Return the day that a text names.

    Raises:
        BadDate: it names none.
    """
    try:
        return None if text is None else date.fromisoformat(text.strip())
    except ValueError as fault:
        raise BadDate(value=text) from fault


def goal_named(session: Session, workspace: Workspace, name: str | None) -> GoalId | None:
    """Return the goal of a name; one that is not there is made, and said so."""
    if name is None:
        return None
    wanted = " ".join(name.split()).casefold()
    goals = {goal.name.casefold(): goal.id for goal in frame_of(workspace).shown_goals()}
    if wanted not in goals:
        workspace.do(Source.COMMAND, add_goal, name=name)
        goals = {goal.name.casefold(): goal.id for goal in frame_of(workspace).shown_goals()}
        session.note(f"There was no goal “{name.strip()}”; it was made.")
    return goals.get(wanted) or max(goals.values())


def person_named(workspace: Workspace, name: str) -> PersonId:
    """Return the person of a name.

    Raises:
        NoSuchPerson: there is none.
    """
    people = frame_of(workspace).shown_people()
    for person in people:
        if person.name.casefold() == name.strip().casefold():
            return person.id
    raise NoSuchPerson(name=name, known=", ".join(person.name for person in people) or "–")


def _move(session: Session) -> None:
    given = session.given
    at = session.time()
    with session.workspace() as workspace:
        board = frame_of(workspace)
        item = item_named(workspace, given.key)
        column = column_named(board, given.column)
        change = workspace.do(
            Source.COMMAND,
            move_item,
            item_id=item.id,
            column_id=column.id,
            swimlane_id=KEEP if given.swimlane is None else lane_named(board, given.swimlane).id,
            at=at,
            reason=given.reason,
        )
        if change:
            _note_limits(session, workspace, item.id)
        answer_item(session, workspace, item.key, f"{item.key} is in {column.name}" + ("" if change else " already"))


def _note_limits(session: Session, workspace: Workspace, item_id: ItemId) -> None:
    """Note the WIP limits that are broken now and count a card."""
    for broken in workspace.read(wip.broken_by, workspace.board_id, [item_id]):
        session.note(f"{broken.name} is over its limit: {broken.count} cards, limit {broken.limit}.")


def _block(session: Session) -> None:
    at = session.time()
    with session.workspace() as workspace:
        item = item_named(workspace, session.given.key)
        workspace.do(Source.COMMAND, block_item, item_id=item.id, reason=session.given.reason, at=at)
        answer_item(session, workspace, item.key, f"{item.key} is blocked")


def _unblock(session: Session) -> None:
    at = session.time()
    with session.workspace() as workspace:
        item = item_named(workspace, session.given.key)
        workspace.do(Source.COMMAND, unblock_item, item_id=item.id, at=at)
        answer_item(session, workspace, item.key, f"{item.key} can go on")


def answer_item(session: Session, workspace: Workspace, key: str, text: str) -> None:
    """Answer with a card as it now is."""
    item = item_named(workspace, key)
    keys = waited_for(workspace, [item])
    session.answer(item_document(frame_of(workspace), item, workspace.now(), keys), text)


def waited_for(workspace: Workspace, items: Iterable[WorkItem]) -> dict[ItemId, str]:
    """Return the keys of the items that some wait for, by id."""
    wanted = {other for item in items for other in item.details.blocked_by}
    found = (workspace.read(queries.item, other) for other in wanted)
    return {item.id: item.key for item in found if item is not None}


def _show(session: Session) -> None:
    with session.workspace() as workspace:
        board, item = frame_of(workspace), item_named(workspace, session.given.key)
        history = workspace.read(log.history_of, item.id)
        document = item_document(board, item, workspace.now(), waited_for(workspace, [item]))
    state = "taken back" if item.voided else "archived" if item.archived else "off the board" if not item.place else ""
    document |= {
        "description": item.details.description,
        "archived": item.archived,
        "voided": item.voided,
        "checklist_entries": [{"text": entry.text, "done": entry.done} for entry in item.details.checklist],
        "links": [{"url": link.url, "text": link.text} for link in item.details.links],
        "said": [
            {"at": shown_time(said.at, board.facts.zone_info), "actor": said.actor, "text": said.text}
            for said in item.comments
        ],
        "history": history_document(board, history),
    }
    shown = {name: value for name, value in document.items() if name not in _NOT_PLAIN and value}
    lines = [f"{item.key}  {item.title}" + (f"  ({state})" if state else "")]
    lines += [f"  {name.replace('_', ' ')}: {_plain(value)}" for name, value in shown.items()]
    lines += [f"  [{'x' if entry.done else ' '}] {entry.text}" for entry in item.details.checklist]
    lines += [f"  link: {link.url}" + (f" ({link.text})" if link.text else "") for link in item.details.links]
    session.answer(document, [*lines, "", *history_lines(board, history)])


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return "yes" if value is True else _PART_OF_SECOND.sub("", str(value))
