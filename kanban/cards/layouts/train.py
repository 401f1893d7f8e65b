"""Cards of release trains, as large as a card: the name between rails, and when it leaves."""

from typing import Final

from kanban.cards.drawing import Box, Item, Rect, Text
from kanban.cards.elements import ABOVE_MM, BESIDE_MM, INK, LEFT_MM, card_code, foot, wide_name
from kanban.cards.layout import A7, CODE_MM, SAFE_MM, Layout
from kanban.cards.pieces import TrainFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_WIDTH_MM: Final = A7[0] - 2 * SAFE_MM
_RAIL_MM: Final = 1.4
_SLEEPERS: Final = 20
_DEPARTURE: Final = Box(LEFT_MM, ABOVE_MM + 3, BESIDE_MM, 62.0 - ABOVE_MM - 3)


def _rail(y_mm: float) -> tuple[Item, ...]:
    pitch = _WIDTH_MM / (_SLEEPERS - 0.5)
    sleepers = (Rect(Box(SAFE_MM + n * pitch, y_mm, pitch / 2, _RAIL_MM * 2), fill=INK) for n in range(_SLEEPERS))
    return (Rect(Box(SAFE_MM, y_mm + _RAIL_MM / 2, _WIDTH_MM, _RAIL_MM), fill=INK), *sleepers)


def _draw(face: TrainFace) -> tuple[Item, ...]:
    lower = ABOVE_MM - 2 * _RAIL_MM
    return (
        *_rail(SAFE_MM),
        wide_name(face.name, top_mm=SAFE_MM + 2 * _RAIL_MM, bottom_mm=lower),
        *_rail(lower),
        Text(_DEPARTURE, face.departure_text, 9.0, 4.0, max_lines=3),
        *foot(face.code, face.board_name),
        card_code(face.code),
    )


LAYOUT: Final[Layout[TrainFace]] = Layout(
    "train", CodeKind.TRAIN, A7, CODE_MM, _draw, default=True, title=QT_TRANSLATE_NOOP("layouts", "Train cards")
)
