"""People's badges, as large as a card: the initials in a ring, the name above it."""

from typing import Final

from kanban.cards.drawing import Align, Box, Item, Polygon, Text
from kanban.cards.elements import ABOVE_MM, BESIDE_MM, INK, LEFT_MM, card_code, disc, foot, wide_name
from kanban.cards.layout import A7, CODE_MM, SAFE_MM, Layout
from kanban.cards.pieces import BadgeFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_RADIUS_MM: Final = 15.0
_CENTRE_X_MM: Final = LEFT_MM + BESIDE_MM / 2
_CENTRE_Y_MM: Final = 45.5


def _draw(face: BadgeFace) -> tuple[Item, ...]:
    inner = _RADIUS_MM * 0.86
    initials = Box(_CENTRE_X_MM - inner, _CENTRE_Y_MM - inner, 2 * inner, 2 * inner)
    return (
        wide_name(face.name, top_mm=SAFE_MM, bottom_mm=ABOVE_MM),
        Polygon(disc(_CENTRE_X_MM, _CENTRE_Y_MM, _RADIUS_MM), stroke=INK, stroke_mm=1.2),
        Text(initials, face.initials, 15.0, 5.0, align=Align.CENTER, middle=True),
        *foot(face.code, face.board_name),
        card_code(face.code),
    )


LAYOUT: Final[Layout[BadgeFace]] = Layout(
    "badge", CodeKind.BADGE, A7, CODE_MM, _draw, default=True, title=QT_TRANSLATE_NOOP("layouts", "Badges")
)
