"""Where everything on a card goes, for a given width: texts into lines, chips into rows. Lengths are real pixels.

From top to bottom: what it is and how old; the title; what it is like (class of service, paper, labels); why it is blocked; what
it waits for, is due, has done and has been said, with the owners to the right. What a card has not takes no room.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from kanban.ui import theme
from kanban.ui.requirements.card_chips import Chip
from kanban.ui.requirements.card_type import CardType
from kanban.ui.requirements.card_values import Ageing, CardFace

TITLE_LINES: Final = 4
REASON_LINES: Final = 2
_SIGNED_TYPES: Final = frozenset({"bug", "operations"})
"""Requirements are the usual thing."""
_LONG_WORD: Final = 9
BREAKS_ANYWHERE: Final = "\u2e80"
"""From here on characters are Chinese and the like, which need no word to be kept together."""
_CUT_LABEL: Final = 52
"""So wide a cut label must be to say something."""
_LAST_LINE: Final = 3
"""So many Chinese characters a last line gets where it would have but one."""


_Fact = tuple[str, str, float]
"""Kind, text, how full a bar is."""


@dataclass
class CardLayout:
    """Places on one card, from its top left corner."""

    width: int
    height: int = 0
    key: QRect = field(default_factory=QRect)
    key_text: str = ""
    title_font: QFont = field(default_factory=QFont)
    title: list[tuple[QRect, str]] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    band: QRect | None = None
    block_sign: QRect = field(default_factory=QRect)
    block_title: QRect = field(default_factory=QRect)
    reason: list[tuple[QRect, str]] = field(default_factory=list)
    avatars: list[QRect] = field(default_factory=list)


def wrap(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Break a text into at most so many lines; Chinese breaks between characters, none is left alone, what is cut ends in dots."""
    starts = _starts(text, font, width, most)
    if len(starts) > most:
        cut = starts[most - 1]
        return [*_cut(text, starts[:most])[:-1], elided(text[cut:], font, width)]
    if len(starts) > 1 and starts[-1] == len(text) - 1 and text[-1] >= BREAKS_ANYWHERE:
        starts[-1] = _earlier(text, starts[-2], font, width) or starts[-1]
    return _cut(text, starts)


def elided(text: str, font: QFont, width: int) -> str:
    """Return a text cut to a width; what is cut ends in dots."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _starts(text: str, font: QFont, width: int, most: int) -> list[int]:
    """Return where lines begin: all of them, or one more than so many."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(_at(text, line.textStart()))
    layout.endLayout()
    return starts


def _cut(text: str, starts: list[int]) -> list[str]:
    ends = [*starts[1:], len(text)]
    return [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]


def _earlier(text: str, begin: int, font: QFont, width: int) -> int | None:
    """Return where the last of two lines begins so that it has some characters; None if there is no such place."""
    for fewer in range(1, _LAST_LINE + 1):
        starts = _starts(text[begin:], font, width - fewer * font.pixelSize(), 2)
        if len(starts) == 2 and len(text) - begin - starts[1] >= _LAST_LINE:  # noqa: PLR2004 - the last two lines
            return begin + starts[1]
    return None


def _at(text: str, units: int) -> int:
    """Return the place in a text that so many UTF-16 units lead to; characters beyond the first plane count two."""
    if text.isascii() or max(text) <= "\uffff":
        return units
    place = 0
    while units > 0:
        units -= 2 if text[place] > "\uffff" else 1
        place += 1
    return place


def lay_out(face: CardFace, width: int, types: CardType) -> CardLayout:
    """Return the places of all that a full card shows."""
    made = CardLayout(width)
    left, room = types.left, width - types.left - types.right
    aged = lay_head(face, made, types, types.top)
    y = types.top + types.strong_row + theme.px(2)
    made.title_font = _title_font(face.title, types, room)
    for line in wrap(face.title, made.title_font, room, TITLE_LINES):
        made.title.append((QRect(left, y, room, types.title_row), line))
        y += types.title_row
    rows = _rows(list(_facts(face, aged=aged)), types, room)
    discs = types.discs_width(discs_of(face))
    below = face.blocked or (rows and _used(rows[-1], types) + types.between + discs <= room)
    y = _lay_chips(face, made, types, y, discs=0 if below else discs)
    if face.blocked:
        y = _lay_band(face, made, types, y)
    y = _lay_foot(face, rows, made, types, y)
    made.height = y + types.bottom
    return made


# The head


def lay_head(face: CardFace, made: CardLayout, types: CardType, y: int) -> bool:
    """Put type, key and age, and days in the column if those are fewer, into one row; say whether the age found room there."""
    left, right, row = types.left, made.width - types.right, types.strong_row
    if face.kind in _SIGNED_TYPES:
        made.chips.append(Chip(QRect(left, y, types.sign, row), "", face.kind))
        left += types.sign + types.near
    key = types.key_width(face.key) + (types.sign + types.near if face.aimless else 0)
    aged = age_kind(face)
    wanted = [("days", face.days)] if face.days != face.age else []
    wanted += [(aged, face.age)] if aged else []
    if _row_width(wanted, types) + types.apart + key > right - left and len(wanted) > 1:
        wanted = wanted[:1]
    for kind, text in reversed(wanted):
        width = types.chip_width(kind, text)
        made.chips.append(Chip(QRect(right - width, y, width, row), text, kind))
        right -= width + types.apart
    place_key(face.key, made, types, QRect(left, y, right - left, row))
    if face.aimless and made.key.right() + types.near + types.sign < right:
        made.chips.append(Chip(QRect(made.key.right() + types.near, y, types.sign, row), "", "aimless"))
    return not aged or (aged, face.age) in wanted


def place_key(key: str, made: CardLayout, types: CardType, room: QRect) -> None:
    """Put the key at the left of a room; a long one loses its middle."""
    width = types.key_width(key)
    if width > room.width():
        key = types.strong_lines.elidedText(key, Qt.TextElideMode.ElideMiddle, room.width())
        width = types.strong_lines.horizontalAdvance(key) + 1
    made.key, made.key_text = QRect(room.left(), room.top(), width, room.height()), key


def _row_width(wanted: list[tuple[str, str]], types: CardType) -> int:
    return sum(types.chip_width(kind, text) + types.apart for kind, text in wanted) - types.apart


def age_kind(face: CardFace) -> str:
    """Return the kind of chip that tells a card's age; empty for a card without one."""
    return "" if face.ageing is Ageing.NONE else face.ageing.name.lower()


def _title_font(title: str, types: CardType, room: int) -> QFont:
    """Return the font of titles; the narrow one where that saves a word from being broken."""
    longest = max(title.split(), key=len, default="")
    if (
        len(longest) < _LONG_WORD
        or max(longest) >= BREAKS_ANYWHERE
        or types.title_lines.horizontalAdvance(longest) <= room
    ):
        return types.title
    return types.narrow if types.narrow_lines.horizontalAdvance(longest) <= room else types.title


# What it is like


def _lay_chips(face: CardFace, made: CardLayout, types: CardType, top: int, *, discs: int) -> int:
    """Put class of service, marks of the paper card and labels into rows, with the owners if there is room for them.

    Labels have but what is left of one row. `discs`: how wide the owners are; 0 if they go elsewhere. Return where the last row ends.
    """
    left, right = types.left, made.width - types.right
    x, y, before = left, top + theme.px(5), len(made.chips)
    signs = ((face.service.value, face.service_word), ("reprint", face.reprint), ("off_wall", face.off_wall))
    for kind, text in signs:
        if not text:
            continue
        width = min(types.chip_width(kind, text), right - left)
        if x > left and x + width > right:
            x, y = left, y + types.chip_row + types.near
        made.chips.append(Chip(QRect(x, y, width, types.chip_row), text, kind))
        x += width + types.near
    keep = discs + types.near if discs and x + discs + types.near <= right else 0
    x = _lay_labels(face.labels, made, types, QRect(x, y, right - keep - x, types.chip_row))
    if len(made.chips) == before:
        return top
    if not discs:
        return y + types.chip_row
    return _lay_avatars_beside(face, made, types, QRect(x, y, right - x, types.chip_row))


def _lay_labels(labels: tuple[str, ...], made: CardLayout, types: CardType, room: QRect) -> int:
    """Put labels into a room, and how many more there are; return where they end. A first one alone in its row may be cut."""
    x, right, shown = room.left(), room.left() + room.width(), len(labels)
    for place, text in enumerate(labels):
        rest = len(labels) - place - 1
        more = types.near + types.chip_width("label", f"+{rest}") if rest else 0
        width = types.chip_width("label", text)
        if x + width + more > right:
            width = right - more - x
            if x > types.left or width < theme.px(_CUT_LABEL):
                shown = place
                break
        made.chips.append(Chip(QRect(x, room.top(), width, room.height()), text, "label"))
        x += width + types.near
    if shown < len(labels):
        text = f"+{len(labels) - shown}"
        width = types.chip_width("label", text)
        if x + width <= right:
            made.chips.append(Chip(QRect(x, room.top(), width, room.height()), text, "label"))
            x += width + types.near
    return x


def _lay_avatars_beside(face: CardFace, made: CardLayout, types: CardType, free: QRect) -> int:
    """Put the owners to the right of the last chips if there is room; return where that row ends."""
    width = types.discs_width(discs_of(face))
    if not width or width > free.width():
        return free.top() + free.height()
    _place_discs(face, made, types, free.top())
    lower = (types.disc - free.height()) // 2
    made.chips = [
        chip._replace(box=chip.box.translated(0, lower)) if chip.box.top() == free.top() else chip
        for chip in made.chips
    ]
    return free.top() + types.disc


# What holds it up


def _lay_band(face: CardFace, made: CardLayout, types: CardType, above: int) -> int:
    """Put the words about the blocker under a striped tape; return where they end."""
    left, room = types.left, made.width - types.left - types.right
    top = above + theme.px(7)
    y = top + theme.px(12)
    side = round(types.strong_row * 0.8)
    made.block_sign = QRect(left, y + (types.strong_row - side) // 2, side, side)
    made.block_title = QRect(left + side + types.near, y, room - side - types.near, types.strong_row)
    y += types.strong_row
    for line in wrap(face.block_reason, types.small, room, REASON_LINES) if face.block_reason else ():
        made.reason.append((QRect(left, y, room, types.small_row), line))
        y += types.small_row
    made.band = QRect(0, top, made.width, y - top)
    return y


# The foot


def _facts(face: CardFace, *, aged: bool) -> Iterator[_Fact]:
    """Yield what the foot tells, in its order."""
    if face.waits:
        yield "waits", face.waits, 0.0
    if face.held_up:
        yield "held_up", face.held_up, 0.0
    if face.due:
        yield face.due_state.name.lower(), face.due, 0.0
    if not aged:
        yield age_kind(face), face.age, 0.0
    if face.steps:
        yield "steps", f"{face.steps_done}/{face.steps}", face.steps_done / face.steps
    if face.comments:
        yield "comments", face.comments, 0.0
    if face.linked:
        yield "linked", "", 0.0
    if face.value:
        yield face.value, face.value_word, 0.0


def _rows(facts: list[_Fact], types: CardType, room: int) -> list[list[_Fact]]:
    """Return facts in rows, each as full as it gets."""
    rows: list[list[_Fact]] = []
    for fact in facts:
        if rows and _used([*rows[-1], fact], types) <= room:
            rows[-1].append(fact)
        else:
            rows.append([fact])
    return rows


def _used(row: list[_Fact], types: CardType) -> int:
    return sum(types.chip_width(kind, text) + types.between for kind, text, _ in row) - types.between


def _lay_foot(face: CardFace, rows: list[list[_Fact]], made: CardLayout, types: CardType, above: int) -> int:
    """Put facts into rows from the left, and the owners, if they have no place yet, to the right of the last; return where they end."""
    left, right = types.left, made.width - types.right
    discs = 0 if made.avatars else types.discs_width(discs_of(face))
    if discs and rows and len(rows[-1]) > 1 and left + _used(rows[-1], types) + types.between + discs > right:
        rows = [*rows[:-1], rows[-1][:-1], rows[-1][-1:]]  # no row for the owners alone
    y, gap = above, types.apart
    for number, row in enumerate(rows, start=1):
        beside = number == len(rows) and discs and left + _used(row, types) + types.between + discs <= right
        high = max(types.disc, types.chip_row) if beside else types.chip_row
        x, y = left, y + gap
        for kind, text, share in row:
            width = min(types.chip_width(kind, text), right - left)
            made.chips.append(
                Chip(QRect(x, y + (high - types.chip_row) // 2, width, types.chip_row), text, kind, share)
            )
            x += width + types.between
        if beside:
            _place_discs(face, made, types, y)
            discs = 0
        y, gap = y + high, types.near
    if discs:
        _place_discs(face, made, types, y + gap)
        y += gap + types.disc
    return y


def discs_of(face: CardFace) -> int:
    """Return how many discs stand for the owners."""
    return len(face.owners) + (1 if face.more_owners else 0)


def _place_discs(face: CardFace, made: CardLayout, types: CardType, top: int) -> None:
    """Put the owners at the right edge."""
    count = discs_of(face)
    left = made.width - types.right - types.discs_width(count)
    made.avatars = [QRect(left + types.disc_step * n, top, types.disc, types.disc) for n in range(count)]
