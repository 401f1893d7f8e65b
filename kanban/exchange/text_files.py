"""Files written whole or not at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from kanban.domain.errors import CannotWrite, DiskFull
from kanban.domain.texts import QT_TRANSLATE_NOOP


def write_text(path: Path, text: str) -> None:
    """Write a file in UTF-8, in place of one that is there; line ends stay as they are.

    Raises:
        CannotWrite, DiskFull: then what was there is as it was.
    """
    write_bytes(path, text.encode("utf-8", "replace"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file in place of one that is there.

    Raises:
        CannotWrite, DiskFull: then what was there is as it was.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise CannotWrite(path=path, reason=QT_TRANSLATE_NOOP("errors", "it is not a file"))
    beside = target.with_name(f".{uuid4().hex}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as fault:
        if fault.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            raise DiskFull(path=path) from fault
        raise CannotWrite(path=path, reason=fault.strerror or fault) from fault
    finally:
        with suppress(OSError):  # there is none, or no folder for it
            beside.unlink()
