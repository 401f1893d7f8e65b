"""Shortcuts as they are shown."""

import sys
from typing import Final

from PySide6.QtGui import QKeySequence

_ARROWS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


def shown_keys(keys: str) -> str:
    """Return a shortcut, given as "Ctrl+Left", as it stands on this platform's keys: "Ctrl+←"."""
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
    if keys.endswith("++"):
        return keys
    return "+".join(_ARROWS.get(part, part) for part in keys.split("+"))
