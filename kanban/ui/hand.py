"""Whether a button was pressed with the mouse or by a key."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from kanban.domain.operations import Source

_BY_MOUSE = "pressed_by_mouse"


def watch_hand(button: QAbstractButton) -> None:
    """From now on note for a button by what it is pressed."""
    button.pressed.connect(
        lambda: button.setProperty(_BY_MOUSE, QGuiApplication.mouseButtons().value != 0)  # a key holds none
    )


def hand_on(*buttons: QAbstractButton) -> Source:
    """Return by what the last wish came: MOUSE when one of these watched buttons was clicked for it. Asking forgets it."""
    clicked = [button for button in buttons if button.property(_BY_MOUSE)]
    for button in clicked:
        button.setProperty(_BY_MOUSE, False)
    return Source.MOUSE if clicked else Source.KEYBOARD
