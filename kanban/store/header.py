"""What the first hundred bytes of a board file say: that it is one of ours, and of which release."""

from typing import Final

APPLICATION_ID: Final = 0x54574244
"""`TWBD`: what SQLite's header says of our files."""

VERSION: Final = 4
"""Of the tables; kept in SQLite's user_version. The number of the newest file in migrations/versions."""

BYTES: Final = 100
_MAGIC: Final = b"SQLite format 3\x00"
_APPLICATION: Final = slice(68, 72)


def is_board(start: bytes) -> bool:
    """Say by its first hundred bytes whether a file is one of ours; it may still be damaged or of a newer release."""
    return start.startswith(_MAGIC) and start[_APPLICATION] == APPLICATION_ID.to_bytes(4, "big")
