"""What the keys mean that no cell takes for itself. Single letters are safe from scanners: their bursts never get here.

Alt and arrows, Home, End, PageUp and PageDown move the selected cards; the rest asks for a list or a change.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from kanban.ui.requirements.cell_list import Direction, Wish

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kanban.ui.requirements.board_hands import BoardHands

Key = Qt.Key
_PLAIN: Final = Qt.KeyboardModifier.NoModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier

_KEYS: Final[dict[tuple[Qt.KeyboardModifier, int], Callable[[BoardHands], object]]] = {
    (_PLAIN, Key.Key_M): lambda hands: hands.lists.ask_where(),
    (_PLAIN, Key.Key_A): lambda hands: hands.lists.ask_who(),
    (_PLAIN, Key.Key_L): lambda hands: hands.lists.ask_label(),
    (_PLAIN, Key.Key_P): lambda hands: hands.print_selected(),
    (_PLAIN, Key.Key_N): lambda hands: hands.take_wish(Wish.ADD),
    (_PLAIN, Key.Key_E): lambda hands: hands.take_wish(Wish.EDIT),
    (_PLAIN, Key.Key_B): lambda hands: hands.take_wish(Wish.BLOCK),
    (_PLAIN, Key.Key_Delete): lambda hands: hands.take_wish(Wish.REMOVE),
    (_PLAIN, Key.Key_Escape): lambda hands: hands.take_wish(Wish.LEAVE),
    (_PLAIN, Key.Key_Minus): lambda hands: hands.fold_here(folded=True),
    (_PLAIN, Key.Key_Plus): lambda hands: hands.fold_here(folded=False),
    (_SHIFT, Key.Key_Plus): lambda hands: hands.fold_here(folded=False),
    (_SHIFT, Key.Key_Left): lambda hands: hands.walk.stretch(Direction.LEFT),
    (_SHIFT, Key.Key_Right): lambda hands: hands.walk.stretch(Direction.RIGHT),
    (_ALT, Key.Key_Home): lambda hands: hands.moves.to_end(top=True),
    (_ALT, Key.Key_End): lambda hands: hands.moves.to_end(top=False),
    (_ALT, Key.Key_PageUp): lambda hands: hands.moves.to_lane(up=True),
    (_ALT, Key.Key_PageDown): lambda hands: hands.moves.to_lane(up=False),
}


def take_key(hands: BoardHands, event: QKeyEvent) -> bool:
    """Do what a key asks for; say whether it asks for anything."""
    if event.matches(QKeySequence.StandardKey.SelectAll):
        hands.select_more()
        return True
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    work = _KEYS.get((held, event.key()))
    if work is None:
        return False
    work(hands)
    return True
