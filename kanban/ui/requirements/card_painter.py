"""Paints cards, and keeps their pictures by what is on them, width, colours and sharpness."""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from kanban.domain.board import ClassOfService
from kanban.ui import theme
from kanban.ui.requirements import glyphs
from kanban.ui.requirements.card_face import Avatar, CardFace
from kanban.ui.requirements.card_layout import CardLayout, CardType, Chip, lay_out
from kanban.ui.requirements.shades import mixed, on_fill

_TINTS: Final = ("#33658a", "#55702b", "#8a5a2b", "#7d4a74", "#2b7568", "#5b5f97", "#94483f", "#5f646b")
_PICTURES_MOST_BYTES: Final = 96 * 1024 * 1024
_LAYOUTS_MOST: Final = 30_000
_Key = tuple[CardFace, int, str, float, float]


class CardArt:
    """Layouts and pictures of cards. `restyle` after colours or sizes changed."""

    def __init__(self) -> None:
        self._layouts: dict[tuple[CardFace, int], CardLayout] = {}
        self._pictures: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self.types = CardType()

    def restyle(self) -> None:
        """Measure with the fonts in force from now on."""
        self._layouts.clear()
        self._pictures.clear()
        self._bytes = 0
        self.types = CardType()

    def layout(self, face: CardFace, width: int) -> CardLayout:
        """Return the places on a card of this width in real pixels."""
        known = self._layouts.get((face, width))
        if known is None:
            if len(self._layouts) > _LAYOUTS_MOST:
                self._layouts.clear()
            known = self._layouts[face, width] = lay_out(face, width, self.types)
        return known

    def picture(self, face: CardFace, width: int, sharpness: float) -> QPixmap:
        """Return the painted card; `sharpness` is the screen's pixel ratio."""
        key = (face, width, theme.current().name, theme.scale(), sharpness)
        known = self._pictures.get(key)
        if known is not None:
            self._pictures.move_to_end(key)
            return known
        made = self._paint(face, width, sharpness)
        self._pictures[key] = made
        self._bytes += _bytes_of(made)
        while self._bytes > _PICTURES_MOST_BYTES and len(self._pictures) > 1:
            _, oldest = self._pictures.popitem(last=False)
            self._bytes -= _bytes_of(oldest)
        return made

    def _paint(self, face: CardFace, width: int, sharpness: float) -> QPixmap:
        layout = self.layout(face, width)
        picture = QPixmap(round(width * sharpness), round(layout.height * sharpness))
        picture.setDevicePixelRatio(sharpness)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, face, layout, self.types)
        painter.end()
        return picture


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4


def radius() -> int:
    """Return how round a card's corners are, in real pixels."""
    return theme.px(6)


def paint_card(painter: QPainter, face: CardFace, layout: CardLayout, types: CardType) -> None:
    """Draw a card with its top left corner at the origin."""
    colours = theme.current()
    frame = QRectF(0.5, 0.5, layout.width - 1, layout.height - 1)
    outline = QPainterPath()
    outline.addRoundedRect(frame, radius(), radius())
    expedite = face.service is ClassOfService.EXPEDITE
    painter.fillPath(outline, mixed(colours.card, colours.expedite, 0.09) if expedite else colours.card)
    painter.save()
    painter.setClipPath(outline)
    if layout.band is not None:
        _paint_band(painter, layout.band)
    _paint_edge(painter, face.service, layout.height)
    painter.restore()
    _paint_head(painter, face, layout, types)
    for chip in layout.chips:
        _paint_chip(painter, chip, face, types)
    if layout.band is not None:
        _paint_block(painter, face, layout, types)
    if layout.due is not None:
        _paint_due(painter, layout.due, types)
    _paint_avatars(painter, face, layout, types)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.bad if layout.band is not None else colours.line, theme.px(1)))
    painter.drawPath(outline)


def _paint_edge(painter: QPainter, service: ClassOfService, height: int) -> None:
    """Draw the left edge: its colour and its rhythm tell the class of service."""
    colour = _service_colour(service)
    match service:
        case ClassOfService.EXPEDITE:
            painter.fillRect(0, 0, theme.px(8), height, colour)
        case ClassOfService.FIXED_DATE:
            for y in range(0, height, theme.px(15)):
                painter.fillRect(0, y, theme.px(6), theme.px(11), colour)
        case ClassOfService.STANDARD:
            painter.fillRect(0, 0, theme.px(4), height, colour)
        case ClassOfService.INTANGIBLE:
            for y in range(theme.px(4), height, theme.px(8)):
                painter.fillRect(0, y, theme.px(4), theme.px(4), colour)


def _paint_head(painter: QPainter, face: CardFace, layout: CardLayout, types: CardType) -> None:
    colours = theme.current()
    painter.setFont(types.strong)
    painter.setPen(colours.muted)
    key = types.strong_lines.elidedText(face.key, Qt.TextElideMode.ElideMiddle, layout.key.width())
    painter.drawText(layout.key, _LEFT, key)
    painter.setFont(types.small)
    painter.drawText(layout.days, _LEFT, face.days)
    painter.setFont(layout.title_font)
    painter.setPen(colours.text)
    for box, line in layout.title:
        painter.drawText(box, _LEFT, line)


def _paint_chip(painter: QPainter, chip: Chip, face: CardFace, types: CardType) -> None:
    colours = theme.current()
    match chip.kind:
        case "service" if face.service is ClassOfService.EXPEDITE:
            colour = _service_colour(face.service)
            _box(painter, chip.box, fill=colour)
            _signed(painter, chip, types, glyphs.expedite, on_fill(colour))
        case "service":
            colour = _service_colour(face.service)
            _box(painter, chip.box, fill=mixed(colours.card, colour, 0.14))
            _signed(painter, chip, types, glyphs.OF_SERVICE[face.service], colour)
        case "reprint":
            _box(painter, chip.box, line=colours.warning, dashed=True)
            _signed(painter, chip, types, glyphs.printer, colours.warning)
        case _:
            _box(painter, chip.box, fill=mixed(colours.card, colours.muted, 0.13))
            _signed(painter, chip, types, None, colours.muted)


def _paint_due(painter: QPainter, chip: Chip, types: CardType) -> None:
    colours = theme.current()
    match chip.kind:
        case "overdue":
            _box(painter, chip.box, fill=colours.bad)
            _signed(painter, chip, types, glyphs.calendar, on_fill(colours.bad))
        case "soon":
            _box(painter, chip.box, line=colours.warning)
            _signed(painter, chip, types, glyphs.calendar, colours.warning)
        case _:
            _signed(painter, chip, types, glyphs.calendar, colours.muted, pad=0)


def _signed(
    painter: QPainter,
    chip: Chip,
    types: CardType,
    glyph: glyphs.Glyph | None,
    colour: QColor,
    *,
    pad: int | None = None,
) -> None:
    """Draw a chip's sign and text."""
    inner = theme.px(6) if pad is None else pad
    text = chip.box.adjusted(inner, 0, -inner, 0)
    if glyph is not None:
        side = types.sign
        glyph(painter, QRectF(text.left(), text.top() + (text.height() - side) / 2, side, side), colour)
        text.setLeft(text.left() + side + theme.px(4))
    painter.setFont(types.chip)
    painter.setPen(colour)
    shown = types.chip_lines.elidedText(chip.text, Qt.TextElideMode.ElideRight, text.width())
    painter.drawText(text, _LEFT, shown)


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


def _paint_band(painter: QPainter, band: QRect) -> None:
    """Draw the striped tape, and the tinted room for the words under it."""
    colours = theme.current()
    painter.fillRect(band.adjusted(0, 0, 0, theme.px(5)), mixed(colours.card, colours.bad, 0.1))
    tape = QRect(band.left(), band.top(), band.width(), theme.px(8))
    painter.fillRect(tape, mixed(colours.card, colours.bad, 0.25))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.bad)
    stripe, height = theme.px(8), tape.height()
    for x in range(tape.left() - height, tape.right() + 1, 2 * stripe):
        path = QPainterPath(QPointF(x, tape.top() + height))
        path.lineTo(x + height, tape.top())
        path.lineTo(x + height + stripe, tape.top())
        path.lineTo(x + stripe, tape.top() + height)
        painter.drawPath(path)


def _paint_block(painter: QPainter, face: CardFace, layout: CardLayout, types: CardType) -> None:
    colours = theme.current()
    glyphs.no_entry(painter, QRectF(layout.block_sign), colours.bad)
    painter.setFont(types.strong)
    painter.setPen(colours.bad)
    painter.drawText(layout.block_title, _LEFT, face.blocked)
    painter.setFont(types.small)
    painter.setPen(colours.text)
    for box, line in layout.reason:
        painter.drawText(box, _LEFT, line)


def _paint_avatars(painter: QPainter, face: CardFace, layout: CardLayout, types: CardType) -> None:
    colours = theme.current()
    more = [Avatar(f"+{face.more_owners}", -1)] if face.more_owners else []
    for box, avatar in zip(layout.avatars, [*face.owners, *more], strict=True):
        fill = colours.muted if avatar.tint < 0 else QColor(_TINTS[avatar.tint])
        painter.setPen(QPen(colours.card, theme.px(1.5)))
        painter.setBrush(fill)
        painter.drawEllipse(QRectF(box))
        painter.setFont(_avatar_font(types, avatar.initials, round(box.width() * 0.8)))
        painter.setPen(on_fill(fill))
        painter.drawText(box, _CENTRE, avatar.initials)


def _avatar_font(types: CardType, initials: str, room: int) -> QFont:
    """Return the font of an owner's initials, smaller when they are wide."""
    wide = QFontMetrics(types.avatar).horizontalAdvance(initials)
    font = QFont(types.avatar)
    if wide > room:
        font.setPixelSize(max(1, font.pixelSize() * room // wide))
    return font


def _service_colour(service: ClassOfService) -> QColor:
    colours = theme.current()
    return {
        ClassOfService.EXPEDITE: colours.expedite,
        ClassOfService.FIXED_DATE: colours.fixed_date,
        ClassOfService.STANDARD: colours.standard,
        ClassOfService.INTANGIBLE: colours.intangible,
    }[service]


_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
