"""Qt is loaded, and Python's imports are still its own."""

import subprocess
import sys

_SCRIPT = """
import builtins
plain = builtins.__import__
from kanban.ui.plain_imports import load_qt
load_qt()
print(builtins.__import__ is plain)
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
print(Qt.AlignmentFlag.AlignLeft.name, QColor("#0f0").green(), QLocale("en_GB").name())
"""


def test_qt_leaves_imports_alone() -> None:
    ran = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, check=False, text=True, timeout=30)
    assert ran.stdout.splitlines() == ["True", "AlignLeft 255 en_GB"], ran.stderr
