"""Key events that wait for their fate, and what is asked about them."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent


@dataclass(frozen=True)
class HeldKey:
    """A copy of an event that waits. `text`: its characters, empty for releases and shift keys; `stamp_ms` 0: the system gave none."""

    event: QKeyEvent | QInputMethodEvent
    target: QObject
    follows_focus: bool
    text: str
    arrived_ms: float
    stamp_ms: int


def copy_of(event: QKeyEvent) -> QKeyEvent:
    """Return a copy that Python owns. Shift keys report their modifiers turned round: made twice, they are right again."""

    def made(modifiers: Qt.KeyboardModifier) -> QKeyEvent:
        return QKeyEvent(
            event.type(),
            event.key(),
            modifiers,
            event.nativeScanCode(),
            event.nativeVirtualKey(),
            event.nativeModifiers(),
            event.text(),
            event.isAutoRepeat(),
            event.count(),
        )

    copy = made(made(event.modifiers()).modifiers())
    copy.setTimestamp(event.timestamp())
    return copy


def name_of(event: QKeyEvent) -> int:
    """Return what a key's press and its release have in common, whatever shift keys do in between."""
    return event.nativeScanCode() or event.key()


def gap_ms(first: HeldKey, second: HeldKey) -> float:
    """Return the time between two keys: by the system that saw them, else by their arrival here. Backwards counts as long."""
    if first.stamp_ms and second.stamp_ms:
        gap = float(second.stamp_ms - first.stamp_ms)
    else:
        gap = second.arrived_ms - first.arrived_ms
    return gap if gap >= 0 else float("inf")
