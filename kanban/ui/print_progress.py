"""Sheets that move a progress bar while they are painted."""

from collections.abc import Sequence
from typing import Final, overload

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QProgressBar
from typing_extensions import override

from kanban.cards.drawing import Sheet

_WORTH_A_BAR: Final = 20
"""Fewer pages are done before anybody could read it."""


class Watched(Sequence[Sheet]):
    """The same sheets; the window goes on drawing between two of them, but takes no input."""

    def __init__(self, sheets: Sequence[Sheet], bar: QProgressBar) -> None:
        self._sheets, self._bar, self._seen = sheets, bar, 0
        bar.setRange(0, len(sheets))

    @override
    def __len__(self) -> int:
        return len(self._sheets)

    @overload
    def __getitem__(self, place: int) -> Sheet: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Sheet]: ...

    @override
    def __getitem__(self, place: int | slice) -> Sheet | Sequence[Sheet]:
        if isinstance(place, int) and place > self._seen and len(self) >= _WORTH_A_BAR:
            self._seen = place
            self._bar.setValue(place)
            self._bar.show()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return self._sheets[place]
