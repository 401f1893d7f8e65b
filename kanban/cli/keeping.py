"""Verbs about keeping the board's file: undo, redo, backup, restore, check."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from kanban.cli.session import Session
from kanban.cli.verbs import Verbs, add_verb
from kanban.domain.errors import Refused
from kanban.domain.operations import Change, Source
from kanban.store.database import Database
from kanban.workspace import this_actor, utc_now


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    add_verb(verbs, "undo", _undo, "take the newest operation back", changes=True)
    add_verb(verbs, "redo", _redo, "do again what was undone last", changes=True)
    backup = add_verb(verbs, "backup", _backup, "copy the board to a file, while others work on it")
    backup.add_argument("file", metavar="FILE", type=Path)
    restore = add_verb(
        verbs,
        "restore",
        _restore,
        "put a backup in the board's place",
        changes=True,
        more="What the board's file holds now is copied to the folder of backups first. The backup stays as it is.",
    )
    restore.add_argument("file", metavar="FILE", type=Path)
    add_verb(verbs, "check", _check, "verify the file, and that replaying its log gives its tables")


def _undo(session: Session) -> None:
    with session.workspace() as workspace:
        change = workspace.undo(Source.COMMAND)
    _answer_change(session, change)


def _redo(session: Session) -> None:
    with session.workspace() as workspace:
        change = workspace.redo(Source.COMMAND)
    _answer_change(session, change)


def _answer_change(session: Session, change: Change) -> None:
    if change.skipped:
        session.note(f"Printed cards stay printed: {change.skipped}.")
    title = str(change.operation.title)
    session.answer({"done": title, "events": len(change.events), "skipped": change.skipped}, title)


def _backup(session: Session) -> None:
    from kanban.store.backup import back_up_to

    path, target = session.board_path(), session.given.file
    Database.open(path).close()
    back_up_to(path, target)
    session.answer({"board": str(path), "backup": str(target)}, f"{path} was copied to {target}")


def _restore(session: Session) -> None:
    from kanban.store.backup import restore

    path, backup = session.board_path(), session.given.file
    kept = restore(backup, path, utc_now(), actor=session.given.actor or session.settings.actor or this_actor())
    if kept is not None:
        session.note(f"What {path} held before was copied to {kept}.")
    document = {"board": str(path), "backup": str(backup), "before": None if kept is None else str(kept)}
    session.answer(document, f"{path} is as it was in {backup}")


def _check(session: Session) -> int:
    path = session.board_path()
    problems = _problems(path)
    document: dict[str, Any] = {"ok": not problems, "problems": problems, "board": str(path)}
    session.answer(document, [f"{path} is in order"] if not problems else ())
    if not session.given.json:
        for problem in problems:
            session.say(problem)
    return 1 if problems else 0


def _problems(path: Path) -> list[str]:
    """Return what is wrong with a board's file; if it cannot be opened, why."""
    from kanban.store.check import check

    try:
        database = Database.open(path)
        try:
            return check(database)
        finally:
            database.close()
    except Refused as refusal:
        return [str(refusal)]
