"""Whether the disks on which a board and its backups lie have room left: said while there is some, not when a change is refused."""

import shutil
from pathlib import Path
from typing import Final

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.store.backup import backup_folder

LEAST_FREE: Final = 200 * 1024 * 1024
"""Bytes; a few days of backups of a large board."""
_MEGABYTE: Final = 1024 * 1024


class DiskNearlyFull(Refused):
    """There is still room on a disk, but not for long."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Only {megabytes} MB are free on the disk of {folder}. Make room there: without it, changes and backups cannot be kept.",
    )


def look_for_room(path: Path) -> None:
    """Look at the disks of a board file and of its backups.

    Raises:
        DiskNearlyFull: one of them has less than `LEAST_FREE` left.
    """
    for folder in (path.absolute().parent, backup_folder(path)):
        place = next((each for each in (folder, *folder.parents) if each.exists()), None)
        free = shutil.disk_usage(place).free if place is not None else LEAST_FREE
        if free < LEAST_FREE:
            raise DiskNearlyFull(megabytes=free // _MEGABYTE, folder=folder)
