"""Whether the codes on a picture are those of a wall, or of one thing held before the camera."""

from collections.abc import Iterable

from kanban.domain.card_code import CodeKind, parse
from kanban.domain.errors import Refused


def shows_wall(texts: Iterable[str], board: str) -> bool:
    """Say whether codes of a board, named by its two characters, hang together on a wall.

    They do with two headers, two corners or two lanes, or with one of these and two cards.
    """
    found: dict[CodeKind, set[int]] = {kind: set() for kind in CodeKind}
    for text in texts:
        try:
            code = parse(text, board)
        except Refused:
            continue
        found[code.kind].add(code.number)
    most = max(len(found[kind]) for kind in (CodeKind.HEADER, CodeKind.CORNER, CodeKind.LANE))
    several = 2
    return most >= several or (most > 0 and len(found[CodeKind.CARD]) >= several)
