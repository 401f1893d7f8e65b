"""Which widgets people type into; input methods are for these only, for elsewhere they would swallow a scanner's keys."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid


def takes_text(widget: QObject | None) -> bool:
    """Say whether people type into a widget."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox) and widget.isEditable()


def undoes(event: QEvent) -> bool:
    """Say whether an event asks who wants the keys of undo or redo."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def left_to_board(event: QEvent, line: QLineEdit) -> bool:
    """Leave the keys of undo and redo to the board while a line has nothing to take back itself; say whether that was done."""
    if not undoes(event):
        return False
    back = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
    if line.isModified() and (line.isUndoAvailable() if back else line.isRedoAvailable()):
        return False
    event.ignore()
    return True


def keep_input_method_away(_old: QWidget | None, new: QWidget | None) -> None:
    """Switch input methods off for a widget that got the focus and takes no text."""
    if new is not None and isValid(new) and not takes_text(new):
        new.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)


def refuse_input_method(watched: QObject, query: QInputMethodQueryEvent) -> bool:
    """Answer in place of a widget that takes no text, if input methods ask; lists switch theirs on with each current row."""
    asked = bool(query.queries() & Qt.InputMethodQuery.ImEnabled)
    if not asked or not isinstance(watched, QWidget) or takes_text(watched):
        return False
    query.setValue(Qt.InputMethodQuery.ImEnabled, False)
    query.accept()
    return True
