"""The demo board file: where it lies, and that it is made when it is missing."""

from pathlib import Path

from kanban.settings import data_folder
from kanban.store.database import SUFFIX


def demo_board(language: str) -> Path:
    """Return the demo board's file in a language ("zh_CN", else English), made afresh when it is missing.

    Raises:
        Refused: it cannot be made.
    """
    path = demo_path(language)
    if not path.exists():
        from kanban.demo.telling import make_demo
        from kanban.workspace import utc_now

        make_demo(path, language, utc_now())
    return path


def demo_path(language: str) -> Path:
    """Return where the demo board in a language lies, whether it is there or not."""
    return data_folder() / "demo" / f"christmas.{spoken(language)}{SUFFIX}"


def spoken(language: str) -> str:
    """Return the language in which the demo is told to people of this one."""
    return "zh_CN" if language == "zh_CN" else "en"
