"""Where everything on a card goes, for a given width: texts into lines, chips into rows. Lengths are real pixels."""

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from kanban.ui import theme
from kanban.ui.requirements.card_face import CardFace, DueState

TITLE_LINES: Final = 4
REASON_LINES: Final = 2
_CHIP_ROWS: Final = 2
_LONG_WORD: Final = 9
_BREAKS_ANYWHERE: Final = "\u2e80"
"""From here on characters are Chinese and the like, which need no word to be kept together."""


class Chip(NamedTuple):
    """A small word in a box. `kind`: "service", "reprint", "label", "more" or a `DueState`'s name in small letters."""

    box: QRect
    text: str
    kind: str


@dataclass
class CardLayout:
    """Places on one card, from its top left corner."""

    width: int
    height: int = 0
    key: QRect = field(default_factory=QRect)
    days: QRect = field(default_factory=QRect)
    title_font: QFont = field(default_factory=QFont)
    title: list[tuple[QRect, str]] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    band: QRect | None = None
    block_sign: QRect = field(default_factory=QRect)
    block_title: QRect = field(default_factory=QRect)
    reason: list[tuple[QRect, str]] = field(default_factory=list)
    due: Chip | None = None
    avatars: list[QRect] = field(default_factory=list)


class CardType:
    """The fonts of a card at the scale in force, and the lengths that come of them, in real pixels."""

    def __init__(self) -> None:
        self.title = theme.font(17)
        self.narrow = theme.font(15)
        """For titles with a word that is a little too long for a line."""
        self.small = theme.font(13)
        self.strong = theme.font(13, bold=True)
        self.chip = theme.font(12.5)
        self.avatar = theme.font(11, bold=True)
        self.title_lines = QFontMetrics(self.title)
        self.narrow_lines = QFontMetrics(self.narrow)
        self.small_lines = QFontMetrics(self.small)
        self.strong_lines = QFontMetrics(self.strong)
        self.chip_lines = QFontMetrics(self.chip)
        self.title_row = self.title_lines.height()
        self.small_row = self.small_lines.height()
        self.strong_row = self.strong_lines.height()
        self.chip_row = self.chip_lines.height() + theme.px(3)
        self.sign = round(self.chip_lines.height() * 0.68)
        self.top, self.bottom = theme.px(7), theme.px(9)
        self.left, self.right = theme.px(14), theme.px(9)
        self.near, self.apart, self.pad = theme.px(4), theme.px(6), theme.px(6)
        self.disc, self.disc_step = theme.px(25), theme.px(24)
        self._small_widths: dict[str, int] = {}
        self._chip_widths: dict[str, int] = {}

    def small_width(self, text: str) -> int:
        """Return the width of a short text that many cards have."""
        known = self._small_widths.get(text)
        if known is None:
            known = self._small_widths[text] = self.small_lines.horizontalAdvance(text)
        return known

    def chip_width(self, text: str, *, signed: bool, framed: bool = True) -> int:
        """Return how wide a chip with this text is; `signed`: with a sign before it, `framed`: with room around."""
        known = self._chip_widths.get(text)
        if known is None:
            known = self._chip_widths[text] = self.chip_lines.horizontalAdvance(text) + 1
        return known + (self.sign + self.near if signed else 0) + (2 * self.pad if framed else 0)

    def discs_width(self, count: int) -> int:
        """Return how wide so many owners' discs are, which lie over each other a little; 0 for none."""
        return self.disc + self.disc_step * (count - 1) if count else 0


def wrap(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Break a text into at most so many lines; Chinese breaks between characters, the last line ends in an ellipsis if cut."""
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
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    if len(lines) > most:
        rest = text[starts[most - 1] :]
        lines[most - 1 :] = [QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return lines


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
    """Return the places of all that a face shows."""
    made = CardLayout(width)
    left, room, y = types.left, width - types.left - types.right, types.top
    days = types.small_width(face.days)
    made.key = QRect(left, y, room - days - types.apart, types.strong_row)
    made.days = QRect(left + room - days, y, days, types.strong_row)
    y += types.strong_row + theme.px(2)
    made.title_font = _title_font(face.title, types, room)
    for line in wrap(face.title, made.title_font, room, TITLE_LINES):
        made.title.append((QRect(left, y, room, types.title_row), line))
        y += types.title_row
    y = _lay_chips(face, made, types, y)
    if face.blocked:
        y = _lay_band(face, made, types, y)
    if not made.avatars:
        y = _lay_footer(face, made, types, y)
    made.height = y + types.bottom
    return made


def _title_font(title: str, types: CardType, room: int) -> QFont:
    """Return the font of titles; the narrow one where that saves a word from being broken."""
    longest = max(title.split(), key=len, default="")
    if (
        len(longest) < _LONG_WORD
        or max(longest) >= _BREAKS_ANYWHERE
        or types.title_lines.horizontalAdvance(longest) <= room
    ):
        return types.title
    return types.narrow if types.narrow_lines.horizontalAdvance(longest) <= room else types.title


def _lay_chips(face: CardFace, made: CardLayout, types: CardType, top: int) -> int:
    """Put class of service, reprint mark and labels into rows; return where the last one ends."""
    left, right = types.left, made.width - types.right
    x, y, rows = left, top + theme.px(5), 1
    wanted = (("service", face.service_word), ("reprint", face.reprint), *(("label", text) for text in face.labels))
    for kind, text in wanted:
        if not text:
            continue
        width = min(types.chip_width(text, signed=kind != "label"), right - left)
        if x > left and x + width > right:
            if rows == _CHIP_ROWS:
                break
            x, y, rows = left, y + types.chip_row + types.near, rows + 1
        made.chips.append(Chip(QRect(x, y, width, types.chip_row), text, kind))
        x += width + types.near
    if not made.chips:
        return top
    if face.blocked or face.due:
        return y + types.chip_row
    return _lay_avatars_beside(face, made, types, QRect(x, y, right - x, types.chip_row))


def _lay_avatars_beside(face: CardFace, made: CardLayout, types: CardType, free: QRect) -> int:
    """Put the owners to the right of the last chips if there is room; return where that row ends."""
    width = types.discs_width(_discs(face))
    if not width or width > free.width():
        return free.top() + free.height()
    _place_discs(face, made, types, free.top())
    lower = (types.disc - free.height()) // 2
    made.chips = [
        chip._replace(box=chip.box.translated(0, lower)) if chip.box.top() == free.top() else chip
        for chip in made.chips
    ]
    return free.top() + types.disc


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


def _lay_footer(face: CardFace, made: CardLayout, types: CardType, above: int) -> int:
    """Put the due date to the left and the owners to the right, on one line if there is room; return where they end."""
    discs = types.discs_width(_discs(face))
    if not face.due and not discs:
        return above
    room = made.width - types.left - types.right
    y = bottom = above + types.apart
    if face.due:
        framed = face.due_state not in (DueState.LATER, DueState.SETTLED)
        width = min(types.chip_width(face.due, signed=True, framed=framed), room)
        stacked = discs > 0 and width + types.near + discs > room
        middle = 0 if stacked or not discs else (types.disc - types.chip_row) // 2
        made.due = Chip(QRect(types.left, y + middle, width, types.chip_row), face.due, face.due_state.name.lower())
        bottom = y + middle + types.chip_row
        y = bottom + types.near if stacked else y
    if not discs:
        return bottom
    _place_discs(face, made, types, y)
    return max(bottom, y + types.disc)


def _discs(face: CardFace) -> int:
    return len(face.owners) + (1 if face.more_owners else 0)


def _place_discs(face: CardFace, made: CardLayout, types: CardType, top: int) -> None:
    """Put the owners at the right edge."""
    count = _discs(face)
    left = made.width - types.right - types.discs_width(count)
    made.avatars = [QRect(left + types.disc_step * n, top, types.disc, types.disc) for n in range(count)]
