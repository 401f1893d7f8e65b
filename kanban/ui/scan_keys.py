"""Tells a scanner's keys from a person's, wherever the focus is.

A scanner types at least ten characters, never 35 ms apart, and Enter or Tab. Nobody types like that, but each key alone looks
alike. So every printable key is held back until 35 ms pass without another one, or the end of a scan comes. What was a scan is
told and reaches no widget: no text, no shortcut, no button pressed by its Enter. All else is sent on in its order, by way
of the window, where Qt tries shortcuts first as with any key. Letting keys through at once and taking them back would be
faster by those 35 ms, but a shortcut or a dialog cannot be taken back.

Not held back: keys with Ctrl, Alt or Meta, keys without a character, repeats of a key held down, and the space bar.
Before any of them goes on its way, and before a mouse button does, what is held goes first.
"""

import re
import time
import unicodedata
from collections import deque
from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from typing_extensions import override

from kanban.domain import card_code
from kanban.domain.errors import CodeOfAnotherBoard, Refused
from kanban.ui.held_keys import HeldKey, copy_of, gap_ms, name_of
from kanban.ui.text_fields import keep_input_method_away, refuse_input_method, takes_text

GAP_MS: Final = 35
"""Longer between two characters: somebody is typing."""
LEAST: Final = card_code.LENGTH
MOST: Final = 40_000
"""More events than the largest QR code makes a scanner type, with presses and releases of shift keys."""
_MEASURABLE_MS: Final = 1.0
_COMPOSED_MS: Final = 1_000.0
"""A scanner's code has passed through an input method in less; nobody composes ten characters so fast."""
_SCANNER_LIKE: Final = 8
_PATIENT_MS: Final = 150
"""After so many events within the gap a scanner is likely: a busy computer then gets more time to bring the rest."""
_REPEAT_MS: Final = 3
"""No keyboard repeats a key that is held down so fast."""
_PATIENCE: Final = 50
_PATIENCE_MS: Final = 10

_Kind = QEvent.Type
_WATCHED: Final = frozenset(
    (
        _Kind.ShortcutOverride,
        _Kind.KeyPress,
        _Kind.KeyRelease,
        _Kind.InputMethod,
        _Kind.InputMethodQuery,
        _Kind.MouseButtonPress,
        _Kind.MouseButtonDblClick,
        _Kind.TouchBegin,
        _Kind.TabletPress,
        _Kind.ApplicationDeactivate,
    )
)
_ENDS: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab))
_LINE_ENDS: Final = frozenset(("\r", "\n"))
_SHIFTS: Final = frozenset(
    (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
)
_HARMLESS: Final = (
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
)
_FRAMED: Final = re.compile(r"(?:\][A-Za-z][0-9A-Za-z])?[^0-9A-Za-z]{0,3}([0-9A-Za-z]{10})[^0-9A-Za-z]{0,3}")
"""A code with what scanners can be set to put around it: the symbology's mark, or a few signs before and behind."""


class ScanKeys(QObject):
    """Watches all keys of the application.

    Signals:
        scanned(str): what a scanner typed, without its Enter or Tab.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None, *, clock_ms: Callable[[], float] | None = None) -> None:
        """Watch from now on. `clock_ms` stands for the keys' own times; held keys then wait for the next one, or for `settle`."""
        super().__init__(parent)
        self._own_clock = clock_ms
        self._held: list[HeldKey] = []
        self._due: deque[HeldKey] = deque()
        self._sending: list[QEvent] = []
        self._swallowed: set[int] = set()
        self._ended: HeldKey | None = None
        self._foreign = False
        self._goes_on = False
        self._composing_since: float | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setTimerType(Qt.TimerType.PreciseTimer)
        self._quiet.timeout.connect(self._look_again)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._deliver_inside)
        self._patience = 0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.installEventFilter(self)
            app.focusChanged.connect(keep_input_method_away)

    def settle(self) -> None:
        """Send on at once what is held back."""
        self._quiet.stop()
        held, self._held = self._held, []
        if self._goes_on:
            self._swallow(held)
            self._goes_on = False
        else:
            self._due.extend(held)
        self._deliver()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _WATCHED:
            return False
        match kind:
            case _Kind.ShortcutOverride:
                return self._on_override(cast("QKeyEvent", event))
            case _Kind.KeyPress | _Kind.KeyRelease:
                return self._on_key(watched, cast("QKeyEvent", event))
            case _Kind.InputMethod:
                return self._on_input_method(watched, cast("QInputMethodEvent", event))
            case _Kind.InputMethodQuery:
                return refuse_input_method(watched, cast("QInputMethodQueryEvent", event))
            case _:
                self.settle()
                self._ended = None
                return False

    # Keys

    def _on_override(self, event: QKeyEvent) -> bool:
        """Keep a key from being taken as a shortcut before it is known what it is; its press follows at once."""
        if self._is_own_override(event) or event.key() in _SHIFTS:
            return False
        if self._may_be_scanned(event) or (_is_end(event) and self._ends_scan(self._held_of(event))):
            event.accept()
            return True
        self.settle()
        return False

    def _is_own_override(self, event: QKeyEvent) -> bool:
        """Say whether Qt asks about a key that is being sent on just now."""
        own = self._sending[-1] if self._sending else None
        return isinstance(own, QKeyEvent) and event.key() == own.key() and not event.spontaneous()

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Look at keys that come from outside. What is sent on, and what a widget passes to its parent, is not spontaneous."""
        if not event.spontaneous():
            return False
        if self._due:
            self._deliver()
        if event.type() is _Kind.KeyPress:
            return self._on_press(watched, event)
        return self._on_release(watched, event)

    def _on_press(self, watched: QObject, event: QKeyEvent) -> bool:
        self._swallowed.discard(name_of(event))
        if self._may_be_scanned(event):
            self._hold(self._held_of(event, watched, event.text()))
        elif _is_end(event) and self._ends_scan(self._held_of(event)):
            self._end(self._held_of(event, watched))
        elif event.key() in _SHIFTS and self._held:
            self._held.append(self._held_of(event, watched))
        else:
            if event.key() not in _SHIFTS:
                self.settle()
            return False
        event.accept()
        return True

    def _on_release(self, watched: QObject, event: QKeyEvent) -> bool:
        """A release follows its press: into nothing, behind it in the row, or on its way."""
        if name_of(event) in self._swallowed:
            self._swallowed.discard(name_of(event))
        elif self._held:
            self._held.append(self._held_of(event, watched))
        else:
            return False
        event.accept()
        return True

    def _may_be_scanned(self, event: QKeyEvent) -> bool:
        text = event.text()
        if not text or event.modifiers() & ~_HARMLESS or not text.isprintable():
            return False
        if event.isAutoRepeat():
            return self._is_twice(event)
        return not text.isspace() or bool(self._held)

    def _is_twice(self, event: QKeyEvent) -> bool:
        """Say whether a repeat is none: the same digit twice within a millisecond or two looks like one to X11."""
        last = self._last()
        return last is not None and gap_ms(last, self._held_of(event)) <= _REPEAT_MS

    def _held_of(self, event: QKeyEvent, target: QObject | None = None, text: str = "") -> HeldKey:
        return self._waiting(copy_of(event), target or self, text, event.timestamp())

    def _waiting(self, copy: QKeyEvent | QInputMethodEvent, target: QObject, text: str, stamp_ms: int) -> HeldKey:
        follows_focus = target.isWindowType() or target is QApplication.focusWidget()
        if self._own_clock is not None:
            return HeldKey(copy, target, follows_focus, text, self._own_clock(), 0)
        return HeldKey(copy, target, follows_focus, text, time.monotonic() * 1_000, stamp_ms)

    # Bursts

    def _hold(self, new: HeldKey) -> None:
        """Add a character to the burst, or begin one with it."""
        last = self._last()
        if last is not None and (gap_ms(last, new) > GAP_MS or len(self._held) > MOST):
            self.settle()
            last = None
        if last is None:
            self._goes_on = self._foreign and self._ended is not None and gap_ms(self._ended, new) <= GAP_MS
            self._ended = None
        self._held.append(new)
        if self._own_clock is None:
            self._quiet.start(_PATIENT_MS if len(self._held) > _SCANNER_LIKE else GAP_MS)

    def _last(self) -> HeldKey | None:
        return next((held for held in reversed(self._held) if held.text), None)

    def _text(self) -> str:
        return "".join(held.text for held in self._held)

    def _ends_scan(self, end: HeldKey) -> bool:
        """Say whether Enter or Tab now ends a scan, or comes on top of the Enter or Tab that did."""
        last = self._last()
        if last is None:
            return self._ended is not None and gap_ms(self._ended, end) <= GAP_MS
        if gap_ms(last, end) > GAP_MS:
            return False
        return self._goes_on or (len(self._text()) >= LEAST and not self._is_pasted(last))

    def _is_pasted(self, last: HeldKey) -> bool:
        """Say whether a program typed it: too fast to be measured, into a text field, and no code of ours."""
        if not takes_text(QApplication.focusWidget()) or _is_sound(_unframed(self._text())):
            return False
        first = next(held for held in self._held if held.text)
        return gap_ms(first, last) < _MEASURABLE_MS * (len(self._text()) - 1)

    def _end(self, end: HeldKey) -> None:
        """Swallow the burst and tell of it; what follows a foreign code without a pause belongs to it and is not told."""
        held, self._held = self._held, []
        self._quiet.stop()
        self._swallow([*held, end])
        text = _unframed("".join(one.text for one in held))
        told = bool(text) and (not self._goes_on or _is_sound(text))
        self._ended = end
        if text:
            self._foreign = not _is_sound(text)
        self._goes_on = False
        if told:
            self.scanned.emit(text)

    def _swallow(self, held: list[HeldKey]) -> None:
        """Let the releases go nowhere that belong to presses which went nowhere."""
        for one in held:
            if isinstance(one.event, QKeyEvent):
                pressed = one.event.type() is _Kind.KeyPress
                (self._swallowed.add if pressed else self._swallowed.discard)(name_of(one.event))

    def _look_again(self) -> None:
        """Let keys come first that arrived while the program was busy: a timer of 0 ms goes off behind them."""
        QTimer.singleShot(0, self, self._on_quiet)

    def _on_quiet(self) -> None:
        if not self._quiet.isActive():
            self.settle()

    # Sending on

    def _deliver(self) -> None:
        """Send on what is due. A key may open a dialog that does not return for long: then the rest is sent from inside it."""
        while self._due:
            one = self._due.popleft()
            if self._due:
                self._patience = _PATIENCE
                self._later.start(0)
            self._send(one)
        self._later.stop()

    def _deliver_inside(self) -> None:
        """Go on from inside a dialog's loop, once the dialog has the keyboard; but do not wait for that forever."""
        if self._patience and _dialog_is_opening():
            self._patience -= 1
            self._later.start(_PATIENCE_MS)
        else:
            self._deliver()

    def _send(self, one: HeldKey) -> None:
        target: QObject | None = one.target
        if one.follows_focus:
            windows = isValid(one.target) and one.target.isWindowType()
            target = (QGuiApplication.focusWindow() if windows else QApplication.focusWidget()) or one.target
        if target is None or not isValid(target):
            return
        self._sending.append(one.event)
        try:
            QCoreApplication.sendEvent(target, one.event)
        finally:
            self._sending.remove(one.event)

    # Input methods

    def _on_input_method(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """Take a code out of what an input method commits to a text field, as a whole or character by character."""
        if any(event is own for own in self._sending):
            return False
        commit = unicodedata.normalize("NFKC", event.commitString())
        now = self._own_clock() if self._own_clock is not None else time.monotonic() * 1_000
        since = self._composing_since
        if not event.preeditString():
            self._composing_since = None
        elif since is None:
            self._composing_since = now
        if _is_sound(commit) and (since is None or now - since < _COMPOSED_MS):
            self.settle()
            self._composing_since = None
            self._end(self._waiting(QInputMethodEvent(), watched, "", 0))
            self._clear_preedit(watched)
            self.scanned.emit(commit.strip())
            return True
        plain = not event.preeditString() and event.replacementLength() == 0
        if plain and len(commit) == 1 and commit.isascii() and commit.isalnum():
            copy = QInputMethodEvent("", event.attributes())
            copy.setCommitString(event.commitString())
            self._hold(self._waiting(copy, watched, commit, 0))
            return True
        self.settle()
        return False

    def _clear_preedit(self, watched: QObject) -> None:
        empty = QInputMethodEvent()
        self._sending.append(empty)
        try:
            QCoreApplication.sendEvent(watched, empty)
        finally:
            self._sending.remove(empty)


def _dialog_is_opening() -> bool:
    """Say whether a modal dialog is there that the desktop has not yet given the keyboard to."""
    modal = QApplication.activeModalWidget()
    window = QGuiApplication.focusWindow()
    while modal is not None and window is not None and window is not modal.windowHandle():
        window = window.transientParent()
    return modal is not None and window is None


def _is_end(event: QKeyEvent) -> bool:
    """Say whether a key may end a scan: Enter, Tab, or Ctrl+J and Ctrl+M, which scanners type for line feeds."""
    return event.key() in _ENDS or event.text() in _LINE_ENDS


def _is_sound(text: str) -> bool:
    """Say whether a text is a code of Twinboard's, of whatever board."""
    try:
        card_code.parse(text, "")
    except CodeOfAnotherBoard:
        return True
    except Refused:
        return False
    return True


def _unframed(text: str) -> str:
    """Return a code without what a scanner put around it; other texts as they are."""
    framed = _FRAMED.fullmatch(text)
    return framed[1] if framed else text
