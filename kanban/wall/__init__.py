"""Photos of the wall: read with what the board knows of it, and turned into a plan. The same for window and command line."""

from kanban.wall.known import expected_of
from kanban.wall.reader import photo_time, read_photos

__all__ = ["expected_of", "photo_time", "read_photos"]
