"""The time zone in which this computer is set up, as an IANA name: what a new board begins with."""

import os
import sys
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LINK: Final = Path("/etc/localtime")
_NAME: Final = Path("/etc/timezone")
_FOLDER: Final = "zoneinfo/"
_LONGEST: Final = 128


def local_zone() -> str | None:
    """Return the name of this computer's zone; None when it has none that is known by a name."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if named:
        return _known(named.rpartition(_FOLDER)[2])
    if sys.platform == "win32":
        return _known(_windows_zone())
    return _known(_linked_zone()) or _known(_written_zone())


def _known(name: str) -> str | None:
    """Return the name if it is that of a zone."""
    try:
        return ZoneInfo(name).key if name and name != "localtime" else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _linked_zone() -> str:
    """Return the zone to whose file the system's link leads; most Unix systems have it so."""
    try:
        return os.path.realpath(_LINK).rpartition(_FOLDER)[2] if _LINK.is_symlink() else ""
    except OSError:
        return ""


def _written_zone() -> str:
    """Return the zone that is written down in a file of its own; Debian has that."""
    try:
        return _NAME.read_text("utf-8").strip()
    except (OSError, ValueError):
        return ""


def _windows_zone() -> str:
    """Return the zone by its IANA name from the Unicode library that comes with Windows 10 and later."""
    import ctypes

    try:
        library = ctypes.CDLL("icu.dll")
        text = ctypes.create_unicode_buffer(_LONGEST)
        status = ctypes.c_int(0)
        library.ucal_getDefaultTimeZone(text, _LONGEST, ctypes.byref(status))
    except (OSError, AttributeError):
        return ""
    return text.value if status.value <= 0 else ""
