"""Paints cards, and keeps their pictures by what is on them, width, colours and sharpness."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from kanban.domain.board import ClassOfService
from kanban.ui import theme
from kanban.ui.requirements import glyphs
from kanban.ui.requirements.card_chips import SINGLE_LINE, paint_chip
from kanban.ui.requirements.card_layout import BREAKS_ANYWHERE, CardLayout, lay_out
from kanban.ui.requirements.card_type import CardType
from kanban.ui.requirements.card_values import Avatar, CardFace
from kanban.ui.requirements.shades import mixed, on_fill

TINT_COLOURS: Final = ("#33658a", "#55702b", "#8a5a2b", "#7d4a74", "#2b7568", "#5b5f97", "#94483f", "#5f646b")
"""The grounds of owners' initials, which are white."""
_PICTURES_MOST_BYTES: Final = 96 * 1024 * 1024
_LAYOUTS_MOST: Final = 30_000
_WIDE_DISC: Final = 40
"""In real pixels: from here on two Chinese characters can be read on a disc."""
_GAPS: Final = {"full": 6, "compact": 5, "line": 3}
_Key = tuple[CardFace, int, str, float, float]


class CardArt:
    """Layouts and pictures of cards. `restyle` after colours or sizes changed. `density`: one of `settings.DENSITIES`."""

    def __init__(self, density: str = "full") -> None:
        self.density = density
        self._layouts: dict[tuple[CardFace, int], CardLayout] = {}
        self._pictures: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._lay_out = _layout_of(density)
        self.types = CardType()

    def restyle(self) -> None:
        """Measure with the fonts in force from now on."""
        self._layouts.clear()
        self._pictures.clear()
        self._bytes = 0
        self.types = CardType()

    def set_density(self, name: str) -> None:
        """Show more or less on cards: layouts and pictures are dropped, whoever shows cards lays them out anew."""
        self.density = name
        self._lay_out = _layout_of(name)
        self.restyle()

    def gap(self) -> int:
        """Return the room between two cards, in real pixels."""
        return theme.px(_GAPS[self.density])

    def layout(self, face: CardFace, width: int) -> CardLayout:
        """Return the places on a card of this width in real pixels."""
        known = self._layouts.get((face, width))
        if known is None:
            if len(self._layouts) > _LAYOUTS_MOST:
                self._layouts.clear()
            known = self._layouts[face, width] = self._lay_out(face, width, self.types)
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


def _layout_of(density: str) -> Callable[[CardFace, int, CardType], CardLayout]:
    if density == "full":
        return lay_out
    from kanban.ui.requirements.card_small import lay_out_compact, lay_out_line

    return lay_out_compact if density == "compact" else lay_out_line


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4


def radius() -> int:
    """Return how round a card's corners are, in real pixels."""
    return theme.px(6)


def block_ground(colours: theme.Theme) -> QColor:
    """Return what the words about a blocker stand on."""
    return mixed(colours.card, colours.bad, 0.08)


def paint_card(painter: QPainter, face: CardFace, layout: CardLayout, types: CardType) -> None:
    """Draw a card with its top left corner at the origin."""
    colours = theme.current()
    frame = QRectF(0.5, 0.5, layout.width - 1, layout.height - 1)
    outline = QPainterPath()
    outline.addRoundedRect(frame, radius(), radius())
    painter.fillPath(outline, colours.card)
    painter.save()
    painter.setClipPath(outline)
    if layout.band is not None:
        _paint_band(painter, layout.band)
    _paint_edge(painter, face.service, layout.height)
    painter.restore()
    _paint_head(painter, layout, types)
    for chip in layout.chips:
        paint_chip(painter, chip, colours.card, types)
    if layout.band is not None:
        _paint_block(painter, face, layout, types)
    _paint_avatars(painter, face, layout, types)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.bad if face.blocked else colours.line, theme.px(1)))
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


def _paint_head(painter: QPainter, layout: CardLayout, types: CardType) -> None:
    colours = theme.current()
    painter.setFont(types.strong)
    painter.setPen(colours.muted)
    painter.drawText(layout.key, SINGLE_LINE, layout.key_text)
    painter.setFont(layout.title_font)
    painter.setPen(colours.text)
    for box, line in layout.title:
        painter.drawText(box, SINGLE_LINE, line)


def _paint_band(painter: QPainter, band: QRect) -> None:
    """Draw the striped tape, and the tinted room for the words under it."""
    colours = theme.current()
    painter.fillRect(band.adjusted(0, 0, 0, theme.px(5)), block_ground(colours))
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
    painter.drawText(layout.block_title, SINGLE_LINE, face.blocked)
    painter.setFont(types.small)
    painter.setPen(colours.text)
    for box, line in layout.reason:
        painter.drawText(box, SINGLE_LINE, line)


def _paint_avatars(painter: QPainter, face: CardFace, layout: CardLayout, types: CardType) -> None:
    more = [Avatar(f"+{face.more_owners}", -1)] if face.more_owners else []
    for box, avatar in zip(layout.avatars, [*face.owners, *more], strict=False):  # small cards show fewer
        if not avatar.picture or not _paint_portrait(painter, QRectF(box), avatar.picture):
            _paint_initials(painter, box, avatar, types)


def _paint_portrait(painter: QPainter, box: QRectF, picture: str) -> bool:
    """Draw somebody's picture; say whether there is one."""
    from kanban.ui.requirements.portraits import portrait

    image = portrait(picture, round(box.width() * painter.device().devicePixelRatioF()))
    if image is None:
        return False
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image)
    painter.setPen(QPen(theme.current().card, theme.px(1.5)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    return True


def _paint_initials(painter: QPainter, box: QRect, avatar: Avatar, types: CardType) -> None:
    colours = theme.current()
    fill = colours.muted if avatar.tint < 0 else QColor(TINT_COLOURS[avatar.tint])
    painter.setPen(QPen(colours.card, theme.px(1.5)))
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(box))
    initials = avatar.initials
    if box.width() < _WIDE_DISC and initials[:1] >= BREAKS_ANYWHERE:
        initials = initials[-1:]  # of a Chinese given name its last character is enough, two would be unreadable
    painter.setFont(_avatar_font(types, initials, box.width()))
    painter.setPen(on_fill(fill))
    painter.drawText(box, _CENTRE, initials)


def _avatar_font(types: CardType, initials: str, side: int) -> QFont:
    """Return the font of an owner's initials: smaller on small discs, and when they are wide."""
    font, room = QFont(types.avatar), round(side * 0.78)
    size = font.pixelSize() * side // types.disc
    font.setPixelSize(max(1, size))
    while size > 1 and QFontMetrics(font).horizontalAdvance(initials) > room:
        size -= 1
        font.setPixelSize(size)
    return font


def _service_colour(service: ClassOfService) -> QColor:
    colours = theme.current()
    return {
        ClassOfService.EXPEDITE: colours.expedite,
        ClassOfService.FIXED_DATE: colours.fixed_date,
        ClassOfService.STANDARD: colours.standard,
        ClassOfService.INTANGIBLE: colours.intangible,
    }[service]


_CENTRE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
