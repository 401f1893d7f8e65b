"""Times as files and command lines write them: ISO 8601 with an offset from UTC."""

from datetime import UTC, datetime

from kanban.domain.errors import BadTime


def read_time(text: str) -> datetime:
    """Return the aware UTC time that a text like 2026-12-24T09:30:00+08:00 names.

    Raises:
        BadTime: it names none, or has no offset.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is None:
            raise BadTime(value=text)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError) as fault:
        raise BadTime(value=text) from fault
