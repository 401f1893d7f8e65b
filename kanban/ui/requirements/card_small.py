"""Where everything goes on smaller cards: compact ones of a title and a row of signs, and such of one line."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect

from kanban.ui import theme
from kanban.ui.requirements.card_chips import Chip
from kanban.ui.requirements.card_layout import CardLayout, age_kind, discs_of, elided, lay_head, place_key, wrap
from kanban.ui.requirements.card_type import CardType
from kanban.ui.requirements.card_values import CardFace, DueState

_TITLE_LINES: Final = 2
_DISCS_SHARE: Final = 0.38
_DISC_FROM: Final = 200
"""So wide a card of one line must be to show its first owner."""

_BY_URGENCY: Final = ("blocked", "overdue", "expedite", "soon", "very_old")
_WORTH_OF_WORDS: Final = {"soon": 6, "overdue": 7}
_WORTH_OF_SIGNS: Final = {"hoped": 1, "linked": 2, "held_up": 3, "comments": 4, "later": 5, "steps": 5}
_WORTH_OF_OTHERS: Final = 8


class _Sign(NamedTuple):
    """A sign with its word, and with what stays of the word where room is short."""

    kind: str
    text: str
    short: str = ""
    share: float = 0.0


def lay_out_compact(face: CardFace, width: int, types: CardType) -> CardLayout:
    """Return the places on a compact card: key, two lines of title, and the most important signs in one row."""
    made = CardLayout(width, title_font=types.narrow)
    left, room = types.left, width - types.left - types.right
    y = theme.px(5)
    aged = lay_head(face, made, types, y)
    y += types.strong_row + theme.px(1)
    for line in wrap(face.title, types.narrow, room, _TITLE_LINES):
        made.title.append((QRect(left, y, room, types.narrow_row), line))
        y += types.narrow_row
    signs = [*_urgent(face), *([] if aged else [_Sign(age_kind(face), face.age)]), *_calm(face)]
    discs = _small_discs(face, types, int(room * _DISCS_SHARE))
    taken = _discs_width(discs, types)
    chosen = _fitting(signs, room - (taken + types.near if taken else 0), types)
    if discs and not chosen and _discs_beside(made, types, taken):
        _place_discs(discs, made, types, y - types.narrow_row)
    elif chosen or discs:
        y += types.near
        _place_signs(chosen, made, types, left, y + (types.small_disc - types.chip_row) // 2)
        _place_discs(discs, made, types, y)
        y += types.small_disc
    made.height = y + theme.px(6)
    return made


def _discs_beside(made: CardLayout, types: CardType, taken: int) -> bool:
    """Make room for the owners at the end of the title's last line, if that is short enough; say whether it is."""
    box, text = made.title[-1]
    free = box.width() - taken - types.apart
    if types.narrow_lines.horizontalAdvance(text) > free:
        return False
    made.title[-1] = QRect(box.left(), box.top(), free, box.height()), text
    return True


def lay_out_line(face: CardFace, width: int, types: CardType) -> CardLayout:
    """Return the places on a card of one line: the title, the most urgent sign, and key and first owner if there is room."""
    made = CardLayout(width, height=types.small_disc + theme.px(6), title_font=types.narrow)
    left, right = types.left, width - types.right
    title = types.narrow_lines.horizontalAdvance(face.title) + 1
    discs = range(min(discs_of(face), 1))
    sign = _most_urgent(face)
    taken = types.sign + types.apart if sign else 0
    if discs and (width >= theme.px(_DISC_FROM) or left + title + taken + types.small_disc + types.apart <= right):
        _place_discs(discs, made, types, (made.height - types.small_disc) // 2)
        right -= types.small_disc + types.apart
    if sign:
        right -= types.sign
        _place_signs([sign], made, types, right, (made.height - types.chip_row) // 2)
        right -= types.apart
    key = types.key_width(face.key)
    if left + title + types.between + key <= right:
        place_key(face.key, made, types, QRect(right - key, 0, key, made.height))
        right -= key + types.between
    box = QRect(left, 0, right - left, made.height)
    made.title.append((box, elided(face.title, types.narrow, box.width())))
    return made


def _most_urgent(face: CardFace) -> _Sign | None:
    """Return the one sign that a card of one line has; None for one that can wait."""
    there = {sign.kind for sign in _urgent(face)} | {age_kind(face)}
    return next((_Sign(kind, "") for kind in _BY_URGENCY if kind in there), None)


def _urgent(face: CardFace) -> list[_Sign]:
    """Return the signs of what wants attention, the most important first."""
    signs = []
    if face.blocked:
        signs.append(_Sign("blocked", ""))
    if face.service_word:
        signs.append(_Sign(face.service.value, ""))
    if face.due_state in (DueState.OVERDUE, DueState.SOON):
        signs.append(_Sign(face.due_state.name.lower(), face.due))
    if face.waits:
        signs.append(_Sign("waits", ""))
    if face.off_wall:
        signs.append(_Sign("off_wall", ""))
    if face.reprint:
        signs.append(_Sign("reprint", ""))
    if face.value == "check_due":
        signs.append(_Sign("check_due", ""))
    return signs


def _calm(face: CardFace) -> list[_Sign]:
    """Return the signs of facts."""
    signs = []
    if face.due_state is DueState.LATER:
        signs.append(_Sign("later", face.due, face.due))
    if face.steps:
        text = f"{face.steps_done}/{face.steps}"
        signs.append(_Sign("steps", text, text, face.steps_done / face.steps))
    if face.held_up:
        signs.append(_Sign("held_up", ""))
    if face.comments:
        signs.append(_Sign("comments", face.comments, face.comments))
    if face.linked:
        signs.append(_Sign("linked", ""))
    if face.value and face.value != "check_due":
        signs.append(_Sign(face.value, ""))
    return signs


def _fitting(signs: list[_Sign], room: int, types: CardType) -> list[_Sign]:
    """Return the signs that fit into a row: words and signs go by what is missed least, and what then fits comes back."""
    chosen, dropped = list(signs), list[_Sign]()
    while chosen and _width(chosen, types) > room:
        least = min(reversed(chosen), key=_worth)
        place = chosen.index(least)
        if least.text != least.short:
            chosen[place] = least._replace(text=least.short)
        else:
            dropped.append(chosen.pop(place))
    for sign in reversed(dropped):
        tried = sorted([*chosen, sign], key=lambda each: [other.kind for other in signs].index(each.kind))
        if _width(tried, types) <= room:
            chosen = tried
    return chosen


def _worth(sign: _Sign) -> int:
    """Return how much the word of a sign would be missed, or else the sign itself."""
    worths = _WORTH_OF_WORDS if sign.text != sign.short else _WORTH_OF_SIGNS
    return worths.get(sign.kind, _WORTH_OF_OTHERS)


def _width(signs: list[_Sign], types: CardType) -> int:
    return sum(types.chip_width(sign.kind, sign.text) + types.apart for sign in signs) - (types.apart if signs else 0)


def _place_signs(signs: list[_Sign], made: CardLayout, types: CardType, x: int, y: int) -> None:
    for kind, text, _, share in signs:
        width = types.chip_width(kind, text)
        made.chips.append(Chip(QRect(x, y, width, types.chip_row), text, kind, share))
        x += width + types.apart


def _small_discs(face: CardFace, types: CardType, room: int) -> range:
    """Return which discs fit into a room."""
    return range(min(discs_of(face), max(0, (room - types.small_disc) // types.small_step + 1)))


def _discs_width(discs: range, types: CardType) -> int:
    return types.small_disc + types.small_step * (len(discs) - 1) if discs else 0


def _place_discs(discs: range, made: CardLayout, types: CardType, top: int) -> None:
    left = made.width - types.right - _discs_width(discs, types)
    side = types.small_disc
    made.avatars = [QRect(left + types.small_step * place, top, side, side) for place in discs]
