"""A button that opens a list of entries to tick, and shows which are ticked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyleOptionButton, QWidget
from typing_extensions import override

from kanban.files import resource
from kanban.ui import theme
from kanban.ui.phrases import listed

_SHOWN = 4


class PickButton(QPushButton):
    """Entries are (value, text). `nothing`: what it shows as long as none is ticked.

    Signals:
        changed(): something was ticked, or no longer.
    """

    changed = Signal()

    def __init__(self, entries: Iterable[tuple[object, str]], nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self.setObjectName("pick_button")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._menu = _StayingMenu(self)
        for value, text in entries:
            action = QAction(text.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setData(value)
            action.toggled.connect(self._on_toggled)
            self._menu.addAction(action)
        self.setMenu(self._menu)
        self.setEnabled(bool(self._menu.actions()))
        self._show()

    def picked(self) -> list[object]:
        """Return the values that are ticked, in their order."""
        return [action.data() for action in self._menu.actions() if action.isChecked()]

    def pick(self, value: object) -> None:
        """Tick an entry."""
        for action in self._menu.actions():
            if action.data() == value:
                action.setChecked(True)

    def _on_toggled(self) -> None:
        self._show()
        self.changed.emit()

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Paint a plain button: one with a menu would lose its padding."""
        super().initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side, middle = theme.px(12), QPoint(self.width() - theme.px(14), self.height() // 2)
        painter = QPainter(self)
        box = QRect(middle.x() - side // 2, middle.y() - side // 2, side, side)
        QIcon(str(resource("icons", f"down-{theme.current().name}.svg"))).paint(painter, box)
        painter.end()

    def _show(self) -> None:
        names = [action.text().replace("&&", "&") for action in self._menu.actions() if action.isChecked()]
        more = [f"+ {len(names) - _SHOWN}"] if len(names) > _SHOWN else []
        text = listed([*names[:_SHOWN], *more]) if names else self._nothing
        self.setText(text.replace("&", "&&"))
        mark_left(self, left=not names)


def mark_left(field: QWidget, *, left: bool) -> None:
    """Show a field muted while it leaves things as they are."""
    if field.property("left") is not left:
        field.setProperty("left", left)
        field.style().unpolish(field)
        field.style().polish(field)


class _StayingMenu(QMenu):
    """A menu that stays open while entries are ticked with the mouse."""

    @override
    def mouseReleaseEvent(self, event: object) -> None:
        action = self.activeAction()
        if action is not None and action.isEnabled() and action.isCheckable():
            action.toggle()
        else:
            super().mouseReleaseEvent(event)  # type: ignore[arg-type]
