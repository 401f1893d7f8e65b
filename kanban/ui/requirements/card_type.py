"""The fonts of cards at the scale in force, and the lengths that come of them, in real pixels."""

from PySide6.QtGui import QFontMetrics

from kanban.ui import theme
from kanban.ui.requirements.card_chips import STYLES


class CardType:
    """Fonts, the height of their rows, and how wide small things are."""

    def __init__(self) -> None:
        self.title = theme.font(18)
        self.narrow = theme.font(16)
        """For titles with a word that is a little too long for a line, and for small cards."""
        self.small = theme.font(14.5)
        self.strong = theme.font(14.5, bold=True)
        self.chip = theme.font(14.5)
        self.avatar = theme.font(13, bold=True)
        self.title_lines = QFontMetrics(self.title)
        self.narrow_lines = QFontMetrics(self.narrow)
        self.small_lines = QFontMetrics(self.small)
        self.strong_lines = QFontMetrics(self.strong)
        self.chip_lines = QFontMetrics(self.chip)
        self.title_row = self.title_lines.height()
        self.narrow_row = self.narrow_lines.height()
        self.small_row = self.small_lines.height()
        self.strong_row = self.strong_lines.height()
        self.chip_row = self.chip_lines.height() + theme.px(3)
        self.sign = round(self.chip_lines.height() * 0.68)
        self.bar = theme.px(24)
        self.top, self.bottom = theme.px(6), theme.px(8)
        self.left, self.right = theme.px(14), theme.px(9)
        self.near, self.apart, self.pad = theme.px(4), theme.px(6), theme.px(6)
        self.between = theme.px(8)
        """From one sign without a frame to the next."""
        self.disc, self.disc_step = theme.px(28), theme.px(28)
        self.small_disc, self.small_step = theme.px(22), theme.px(22)
        self._key_widths: dict[str, int] = {}
        self._chip_widths: dict[str, int] = {}

    def key_width(self, key: str) -> int:
        """Return the width of a key."""
        known = self._key_widths.get(key)
        if known is None:
            known = self._key_widths[key] = self.strong_lines.horizontalAdvance(key) + 1
        return known

    def chip_width(self, kind: str, text: str) -> int:
        """Return how wide a chip of a kind is; without a text only its sign is painted."""
        known = self._chip_widths.get(text)
        if known is None:
            known = self._chip_widths[text] = self.chip_lines.horizontalAdvance(text) + 1 if text else 0
        style = STYLES[kind]
        sign = self.bar if kind == "steps" else self.sign if style.sign is not None else 0
        between = self.near if sign and text else 0
        return known + sign + between + (2 * self.pad if style.framed and text else 0)

    def discs_width(self, count: int) -> int:
        """Return how wide so many owners' discs are, which lie over each other a little; 0 for none."""
        return self.disc + self.disc_step * (count - 1) if count else 0
