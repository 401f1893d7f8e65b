"""Cards that make the scanner do something, as large as a card: white words on black."""

from typing import Final

from kanban.cards.drawing import Box, Item, Rect, Text
from kanban.cards.elements import ABOVE_MM, BESIDE_MM, INK, LEFT_MM, PAPER, card_code, foot, wide_name
from kanban.cards.layout import A7, CODE_MM, SAFE_MM, Layout
from kanban.cards.pieces import ActionFace
from kanban.domain.card_code import CodeKind
from kanban.domain.texts import QT_TRANSLATE_NOOP

_HINT: Final = Box(LEFT_MM, ABOVE_MM + 2, BESIDE_MM, 62.0 - ABOVE_MM - 2)


def _draw(face: ActionFace) -> tuple[Item, ...]:
    return (
        Rect(Box(SAFE_MM, SAFE_MM, A7[0] - 2 * SAFE_MM, ABOVE_MM - SAFE_MM), fill=INK),
        wide_name(face.name, top_mm=SAFE_MM, bottom_mm=ABOVE_MM, colour=PAPER),
        Text(_HINT, face.hint, 6.0, 3.0, max_lines=6),
        *foot(face.code, face.board_name),
        card_code(face.code),
    )


LAYOUT: Final[Layout[ActionFace]] = Layout(
    "action", CodeKind.ACTION, A7, CODE_MM, _draw, default=True, title=QT_TRANSLATE_NOOP("layouts", "Action codes")
)
