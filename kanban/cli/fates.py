"""Verbs by which cards leave the board and come back, and by which something is said about them: archive, unarchive, comment."""

from argparse import ArgumentParser

from kanban.cli.items import answer_item
from kanban.cli.session import Session, frame_of, item_named
from kanban.cli.verbs import Verbs, add_verb
from kanban.domain.operations import Source
from kanban.usecases.comments import comment_item
from kanban.usecases.items import archive_item, restore_item


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    archive = add_verb(verbs, "archive", _archive, "put a card into the archive", changes=True)
    archive.add_argument("key", metavar="KEY")
    unarchive = add_verb(verbs, "unarchive", _unarchive, "bring a card back from the archive", changes=True)
    unarchive.add_argument("key", metavar="KEY")
    comment = add_verb(verbs, "comment", _comment, "say something about a card", changes=True)
    comment.add_argument("key", metavar="KEY")
    comment.add_argument("text", metavar="TEXT", help="what is to be said; may have several lines")


def _archive(session: Session) -> None:
    with session.workspace() as workspace:
        item = item_named(workspace, session.given.key)
        workspace.do(Source.COMMAND, archive_item, item_id=item.id)
        answer_item(session, workspace, item.key, f"{item.key} is in the archive")


def _unarchive(session: Session) -> None:
    with session.workspace() as workspace:
        item = item_named(workspace, session.given.key)
        change = workspace.do(Source.COMMAND, restore_item, item_id=item.id)
        place = item_named(workspace, item.key).place
        where = f"in {frame_of(workspace).columns[place.column_id].name}" if place is not None else "off the board"
        answer_item(session, workspace, item.key, f"{item.key} is {where}" + ("" if change else " already"))


def _comment(session: Session) -> None:
    with session.workspace() as workspace:
        item = item_named(workspace, session.given.key)
        workspace.do(Source.COMMAND, comment_item, item_id=item.id, text=session.given.text)
        said = len(item_named(workspace, item.key).comments)
        answer_item(session, workspace, item.key, f"{item.key} has {said} comment" + ("" if said == 1 else "s"))
