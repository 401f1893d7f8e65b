"""What people say about work items."""

from dataclasses import replace
from typing import Final

from kanban.domain.board import Comment, WorkItem
from kanban.domain.errors import EmptyText, Refused, TextTooLong
from kanban.domain.events import ItemCommented
from kanban.domain.ids import ItemId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store.context import Context
from kanban.store.waits import last_comment
from kanban.usecases.checks import find_item
from kanban.usecases.item_details import NOTHING

COMMENT_MOST: Final = 20_000


class NoSuchComment(Refused):
    """A comment that is not there, or no longer."""

    template = QT_TRANSLATE_NOOP("errors", "This comment on {key} was taken away meanwhile.")


class CommentOfAnother(Refused):
    """A comment that somebody else wrote."""

    template = QT_TRANSLATE_NOOP("errors", "{who} wrote this comment; only {who} can change it or take it away.")


def comment_item(context: Context, *, item_id: ItemId, text: str) -> Decision:
    """Say something about an item; the text may have several lines.

    Raises:
        NoSuchItem, ItemWasVoided, EmptyText, TextTooLong: see there.
    """
    item = find_item(context, item_id)
    newest = max((comment.number for comment in item.comments), default=0)
    number = max(newest, last_comment(context.db, item.id)) + 1
    comment = Comment(number, _clean(text), context.now, context.actor)
    event = ItemCommented(at=context.now, item_id=item.id, before=None, after=comment)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Comment on {key}"), {"key": item.key}))


def change_comment(context: Context, *, item_id: ItemId, number: int, text: str) -> Decision:
    """Change what oneself said about an item; when it was said stays.

    Raises:
        NoSuchItem, ItemWasVoided, NoSuchComment, CommentOfAnother, EmptyText, TextTooLong: see there.
    """
    item = find_item(context, item_id)
    before = _own(context, item, number)
    after = replace(before, text=_clean(text))
    if after == before:
        return NOTHING
    event = ItemCommented(at=context.now, item_id=item.id, before=before, after=after)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Change a comment on {key}"), {"key": item.key}))


def take_comment_away(context: Context, *, item_id: ItemId, number: int) -> Decision:
    """Take away what oneself said about an item; the log keeps it.

    Raises:
        NoSuchItem, ItemWasVoided, NoSuchComment, CommentOfAnother: see there.
    """
    item = find_item(context, item_id)
    event = ItemCommented(at=context.now, item_id=item.id, before=_own(context, item, number), after=None)
    title = QT_TRANSLATE_NOOP("operations", "Take away a comment on {key}")
    return Decision((event,), Phrase(title, {"key": item.key}))


def _own(context: Context, item: WorkItem, number: int) -> Comment:
    comment = next((c for c in item.comments if c.number == number), None)
    if comment is None:
        raise NoSuchComment(key=item.key)
    if comment.actor != context.actor:
        raise CommentOfAnother(who=comment.actor)
    return comment


def _clean(text: str) -> str:
    """Return a comment with its lines, without control characters and blank edges."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = ("".join(letter if letter.isprintable() or letter == "\t" else " " for letter in line) for line in lines)
    clean = "\n".join(line.rstrip() for line in kept).strip("\n")
    if not clean.strip():
        raise EmptyText(what=QT_TRANSLATE_NOOP("fields", "comment"))
    if len(clean) > COMMENT_MOST:
        raise TextTooLong(what=QT_TRANSLATE_NOOP("fields", "comment"), length=len(clean), most=COMMENT_MOST)
    return clean
