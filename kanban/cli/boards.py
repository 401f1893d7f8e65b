"""Verbs about boards as a whole and the people of a board: init, boards, people."""

from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path

from kanban.cli.local_zone import local_zone
from kanban.cli.session import Session, frame_of
from kanban.cli.verbs import Verbs, add_group, add_verb, parts
from kanban.domain.board import LimitPolicy
from kanban.domain.errors import NoSuchColumn, Refused
from kanban.domain.operations import Source
from kanban.settings import save_settings
from kanban.store.database import Database
from kanban.templates import template_board, template_names
from kanban.usecases.boards import BoardPlan, LanePlan, add_person, create_board, plan_of
from kanban.workspace import Workspace


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    init = add_verb(
        verbs,
        "init",
        _init,
        "make a new board",
        more="The file must not exist yet. Without --start, work is started in the second column; without --finish, it is\n"
        "finished in the last one. The new board is then the one that verbs without --board are about.",
    )
    kind = init.add_mutually_exclusive_group(required=True)
    kind.add_argument("--columns", metavar='"A|B|C"', help="the columns from left to right")
    kind.add_argument("--template", metavar="NAME", help=f"begin with a template: {', '.join(template_names())}")
    init.add_argument("--start", metavar="COLUMN", help="work is started when it enters this column")
    init.add_argument("--finish", metavar="COLUMN", help="work is finished when it enters this column")
    init.add_argument("--wait", metavar='"A|B"', type=parts, help="columns in which work waits")
    init.add_argument("--name", metavar="NAME", help="the board's name; without it, that of the file")
    init.add_argument(
        "--zone", metavar="ZONE", help="the zone of the board's days, like Asia/Shanghai; without it, this computer's"
    )
    init.add_argument("--limit", metavar='"A=5|B=3"', type=parts, help="WIP limits of columns")
    init.add_argument(
        "--limits", choices=[policy.value for policy in LimitPolicy], help="what a move over a limit meets"
    )
    init.add_argument("--lane", metavar='"A|B"', type=parts, help="swimlanes from top to bottom")
    add_verb(verbs, "boards", _boards, "list the boards that were opened on this computer, the last one first")
    people = add_group(verbs, "people", "the people of the board, who own cards and have badges")
    add = add_verb(people, "add", _add_person, "add a person", changes=True)
    add.add_argument("name", metavar="NAME")
    add.add_argument("--initials", metavar="XX", default="", help="for the badge; without them, made from the name")
    add_verb(people, "list", _list_people, "list the people")


def _init(session: Session) -> None:
    given = session.given
    if given.board is None:
        session.misused("init needs --board FILE: where the new board is to be")
    path: Path = given.board
    plan = _plan(session, path)
    database = Database.create(path)
    try:
        workspace = Workspace(database, actor=session.settings.actor)
        workspace.do(Source.COMMAND, create_board, plan=plan)
        facts = workspace.facts()
        database.close()
    except BaseException:
        database.close()
        for rest in ("", "-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
        raise
    session.settings.remember_board(path)
    try:
        save_settings(session.settings)
    except Refused as refusal:
        session.say(str(refusal))
    columns = [column.name.strip() for column in plan.columns]
    document = {"board": str(path.absolute()), "name": facts.name, "zone": facts.zone, "columns": columns}
    session.answer(document, f"{path}: {' | '.join(columns)} ({facts.zone})")


def _plan(session: Session, path: Path) -> BoardPlan:
    """Return what the new board is to be.

    Raises:
        NoSuchColumn, NoSuchTemplate: something named is not there.
    """
    given = session.given
    limits = _limits(session)
    name, lanes = given.name or path.stem, tuple(given.lane or ())
    if given.template is None:
        return plan_of(
            name,
            parts(given.columns),
            _zone(session),
            start=given.start,
            finish=given.finish,
            wait=given.wait or (),
            limits=limits,
            swimlanes=lanes,
            limit_policy=LimitPolicy(given.limits or LimitPolicy.WARN),
        )
    if given.start or given.finish or given.wait:
        session.misused("--start, --finish and --wait go with --columns; a template has them")
    plan = template_board(given.template, session.language, _zone(session))
    names = [column.name for column in plan.columns]
    for wanted in limits:
        if wanted not in names:
            raise NoSuchColumn(name=wanted, known=", ".join(names))
    columns = tuple(replace(c, wip_limit=limits.get(c.name, c.wip_limit)) for c in plan.columns)
    policy = LimitPolicy(given.limits or plan.limit_policy)
    planned = tuple(LanePlan(lane) for lane in lanes) or plan.swimlanes
    return replace(plan, name=name, columns=columns, swimlanes=planned, limit_policy=policy)


def _limits(session: Session) -> dict[str, int]:
    limits = {}
    for part in session.given.limit or ():
        name, _, number = part.rpartition("=")
        if not (name and number.strip().isascii() and number.strip().isdigit() and 0 < int(number) <= 999):  # noqa: PLR2004
            session.misused(f"“{part}” is not a limit; type them like Dev=5|Test=3, from 1 to 999")
        limits[name.strip()] = int(number)
    return limits


def _zone(session: Session) -> str:
    named: str | None = session.given.zone or local_zone()
    if named is None:
        session.say("This computer's time zone is not known; the board's days are those of UTC. --zone names another.")
    return named or "UTC"


def _boards(session: Session) -> None:
    settings = session.settings
    document = [
        {"board": known, "last": known == settings.last_board, "exists": Path(known).is_file()}
        for known in settings.recent_boards
    ]
    session.answer(document, settings.recent_boards)


def _add_person(session: Session) -> None:
    with session.workspace() as workspace:
        workspace.do(Source.COMMAND, add_person, name=session.given.name, initials=session.given.initials)
        person = max(frame_of(workspace).shown_people(), key=lambda person: person.id)
    session.answer({"name": person.name, "initials": person.initials}, f"{person.name} ({person.initials})")


def _list_people(session: Session) -> None:
    with session.workspace() as workspace:
        people = frame_of(workspace).shown_people()
    session.answer(
        [{"name": person.name, "initials": person.initials} for person in people],
        [f"{person.name} ({person.initials})" for person in people],
    )
