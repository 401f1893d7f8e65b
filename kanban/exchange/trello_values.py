"""The values within a Trello export, read so that what is of another kind than it should be counts as not there."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from kanban.domain.board import Link
from kanban.exchange.cards import one_line

Json = Mapping[str, Any]


def dicts(found: object) -> list[Json]:
    """Return the objects of a list; what is no list has none."""
    return [part for part in found if isinstance(part, dict)] if isinstance(found, list) else []


def inner(found: Json, *names: str) -> Json:
    """Return an object within an object; an empty one when it is not there."""
    for name in names:
        part = found.get(name)
        if not isinstance(part, dict):
            return {}
        found = part
    return found


def text_of(found: object) -> str:
    """Return a text, or a number as a text; of anything else an empty one."""
    return found if isinstance(found, str) else str(found) if isinstance(found, int | float) else ""


def name_of(found: Json) -> str:
    """Return the name of an object on one line."""
    return one_line(text_of(found.get("name")))


def member_name(member: Json) -> str:
    """Return how a member is called: by the full name, else by the one for logging in."""
    return one_line(text_of(member.get("fullName")) or text_of(member.get("username")))


def position_of(found: Json) -> float:
    """Return where an object stands among its like; one without a position stands last."""
    position = found.get("pos")
    return float(position) if isinstance(position, int | float) else float("inf")


def time_of(text: object) -> datetime | None:
    """Return the UTC time of a text; None when there is none."""
    if not isinstance(text, str) or not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)


def made_at(card_id: str) -> datetime | None:
    """Return when an id was given; None for one that is not of this kind."""
    try:
        return datetime.fromtimestamp(int(card_id[:8], 16), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def links_of(card: Json) -> tuple[Link, ...]:
    """Return a card's attachments."""
    found: dict[str, Link] = {}
    for attachment in sorted(dicts(card.get("attachments")), key=position_of):
        url = text_of(attachment.get("url")).strip()
        if url:
            name = one_line(text_of(attachment.get("name")))
            found.setdefault(url, Link(url, "" if name == url else name))
    return tuple(found.values())
