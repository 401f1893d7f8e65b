"""Small words and signs in a box: what kinds there are, how each looks, and how they are painted.

Muted without a frame: a fact. Warning colours: it wants attention. A filled box: it cannot wait. Each kind has its own sign, so that
nothing is told by colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kanban.domain.business.values import Outcome
from kanban.ui import theme
from kanban.ui.requirements import glyphs
from kanban.ui.requirements.shades import mixed, on_fill
from kanban.ui.value.shapes import verdict

if TYPE_CHECKING:
    from kanban.ui.requirements.card_type import CardType

SINGLE_LINE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Chip(NamedTuple):
    """One of them at its place. `kind`: a key of STYLES. Without a text only the sign is painted. `share`: how full a bar is."""

    box: QRect
    text: str
    kind: str
    share: float = 0.0


class Style(NamedTuple):
    """How a kind of chips looks. Colours are names of the palette; `share`: how much of `fill` is mixed into the card's ground."""

    sign: glyphs.Glyph | None
    ink: str = "muted"
    fill: str = ""
    share: float = 1.0
    line: bool = False
    dashed: bool = False

    @property
    def framed(self) -> bool:
        """Whether there is a box around it."""
        return bool(self.fill) or self.line

    def ground(self, card: QColor, colours: theme.Theme) -> QColor:
        """Return what its text stands on."""
        return mixed(card, getattr(colours, self.fill), self.share) if self.fill else card

    def colour(self, colours: theme.Theme) -> QColor:
        """Return the colour of its sign and text."""
        if self.fill and self.share == 1.0:
            return on_fill(getattr(colours, self.fill))
        colour: QColor = getattr(colours, self.ink)
        return colour


STYLES: Final[dict[str, Style]] = {
    "expedite": Style(glyphs.expedite, fill="expedite"),
    "fixed_date": Style(glyphs.fixed_date, "fixed_date", "fixed_date", 0.12),
    "intangible": Style(glyphs.intangible, "intangible", "intangible", 0.1),
    "label": Style(None, "muted", "muted", 0.1),
    "reprint": Style(glyphs.printer, "warning", line=True, dashed=True),
    "off_wall": Style(glyphs.off_wall, "warning", line=True, dashed=True),
    "blocked": Style(glyphs.no_entry, "bad", "bad", 0.08),
    "overdue": Style(glyphs.calendar, "bad", line=True),
    "soon": Style(glyphs.calendar, "warning", line=True),
    "later": Style(glyphs.calendar),
    "settled": Style(glyphs.calendar),
    "days": Style(None),
    "young": Style(glyphs.quarter),
    "old": Style(glyphs.half, "warning"),
    "very_old": Style(glyphs.full, "warning", "warning", 0.12),
    "steps": Style(None),
    "waits": Style(glyphs.waits, "warning"),
    "held_up": Style(glyphs.held_up),
    "comments": Style(glyphs.comments),
    "linked": Style(glyphs.linked),
    "aimless": Style(glyphs.aimless),
    "hoped": Style(glyphs.hoped),
    "check_due": Style(glyphs.check_due, "warning", line=True),
    "as_hoped": Style(verdict(Outcome.AS_HOPED), "good"),
    "other_way": Style(verdict(Outcome.OTHER_WAY), "bad"),
    "no_change": Style(verdict(Outcome.NO_CHANGE)),
    "cannot_tell": Style(verdict(Outcome.CANNOT_TELL), "warning"),
    "not_checked": Style(verdict(Outcome.NOT_CHECKED)),
    "bug": Style(glyphs.bug, "bug"),
    "operations": Style(glyphs.operations),
}


def paint_chip(painter: QPainter, chip: Chip, card: QColor, types: CardType) -> None:
    """Draw a chip on a card with this ground."""
    colours, style = theme.current(), STYLES[chip.kind]
    ink = style.colour(colours)
    boxed = style.framed and bool(chip.text)
    if boxed:
        fill = style.ground(card, colours) if style.fill else None
        _box(painter, chip.box, fill=fill, line=ink if style.line else None, dashed=style.dashed)
    elif style.fill and style.share == 1.0:
        ink = getattr(colours, style.fill)
    inner = types.pad if boxed else 0
    room = chip.box.adjusted(inner, 0, -inner, 0)
    side = types.sign
    if chip.kind == "steps":
        _paint_bar(painter, QRectF(room.left(), room.center().y() - theme.px(2), types.bar, theme.px(5)), chip.share)
        room.setLeft(room.left() + types.bar + types.near)
    elif style.sign is not None:
        style.sign(painter, QRectF(room.left(), room.top() + (room.height() - side) / 2, side, side), ink)
        room.setLeft(room.left() + side + types.near)
    if chip.text:
        text = chip.text
        if chip.box.width() < types.chip_width(chip.kind, text):
            text = types.chip_lines.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(types.chip)
        painter.setPen(ink)
        painter.drawText(room, SINGLE_LINE, text)


def _paint_bar(painter: QPainter, bar: QRectF, share: float) -> None:
    """Draw how much of a checklist is done."""
    colours = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(colours.card, colours.muted, 0.3))
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    if share > 0:
        bar.setWidth(max(bar.height(), bar.width() * share))
        painter.setBrush(colours.good if share >= 1 else colours.muted)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)


def _box(
    painter: QPainter, box: QRect, *, fill: QColor | None = None, line: QColor | None = None, dashed: bool = False
) -> None:
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    pen = QPen(Qt.PenStyle.NoPen)
    if line is not None:
        pen = QPen(line, theme.px(1), Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    half = 0.5 if line is not None else 0.0
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), theme.px(4), theme.px(4))
