"""Loads Qt without its hold on Python's imports.

PySide6 puts its own `__import__` in place of Python's. It reads the source of every module loaded from then on, to see whether it asks for
`__feature__`; we never do, and a start of ours loads 150 modules (a tenth of its time).
"""

import builtins


def load_qt() -> None:
    """Load Qt's core, and leave `__import__` as it was."""
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
