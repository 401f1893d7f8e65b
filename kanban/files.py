"""Where the program's own files lie: beside the package in a wheel, at the top of the tree in a checkout."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below `resources`."""
    return _top("resources").joinpath(*parts)


def migrations() -> Path:
    """Return the folder of the migrations."""
    return _top("migrations")


def _top(name: str) -> Path:
    packed = _PACKAGE / "_files" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name
