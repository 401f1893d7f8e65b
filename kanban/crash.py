"""The report that is kept when something went wrong that should not have."""

import os
import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from kanban.settings import data_folder


def write_crash_report(fault: BaseException) -> Path | None:
    """Write what happened into the data folder, or else the folder for temporary files; None when neither takes it."""
    now = datetime.now(UTC)
    name = f"crash-{now:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    text = "\n".join(
        (
            f"Twinboard, {now:%Y-%m-%d %H:%M:%S} UTC",
            f"Python {sys.version}",
            platform.platform(),
            "",
            "".join(traceback.format_exception(fault)),
        )
    )
    for folder in (data_folder() / "crashes", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / name
            path.write_text(text, "utf-8", errors="backslashreplace")
        except OSError:
            continue
        return path
    return None
