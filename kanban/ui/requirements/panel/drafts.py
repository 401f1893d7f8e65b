"""What was typed on cards and is not kept: comments that were not sent, lines without Enter, and texts that were refused.

It lasts as long as the window.
"""

from weakref import WeakKeyDictionary

from kanban.domain.ids import ItemId
from kanban.ui.bridge import Bridge


class Drafts:
    """The drafts of one open board, by card and by what they were typed in."""

    def __init__(self) -> None:
        self._texts: dict[tuple[ItemId, str], str] = {}

    def put(self, item_id: ItemId, name: str, text: str) -> None:
        """Remember a text; an empty one is forgotten."""
        self._texts.pop((item_id, name), None)
        if text.strip():
            self._texts[item_id, name] = text

    def get(self, item_id: ItemId, name: str) -> str:
        """Return a text; "" when there is none."""
        return self._texts.get((item_id, name), "")


_DRAFTS: WeakKeyDictionary[Bridge, Drafts] = WeakKeyDictionary()


def drafts_of(bridge: Bridge) -> Drafts:
    """Return the drafts of an open board, which outlive its panel."""
    return _DRAFTS.setdefault(bridge, Drafts())
