"""The menu of searches that the team keeps: choose one, keep this one, remove one."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu

from kanban.domain.operations import Source
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.finding.find_line import FindLine
from kanban.usecases.filters import drop_filter, keep_filter


class KeptSearches(QObject):
    """Opens the menu under the star of the search line."""

    def __init__(self, bridge: Bridge, actions: Actions, line: FindLine) -> None:
        super().__init__(line)
        self._bridge, self._actions, self._line = bridge, actions, line
        line.menu_wanted.connect(self.open_menu)

    def menu(self) -> QMenu:
        """Return the menu as it is now."""
        filters, text = self._bridge.board.facts.filters, self._line.edit.text().strip()
        menu = QMenu(self._line)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kept in filters:
            action = menu.addAction(kept.name.replace("&", "&&"))
            action.setToolTip(kept.query)
            action.setCheckable(True)
            action.setChecked(kept.query == text)
            action.triggered.connect(lambda _=False, query=kept.query: self._choose(query))
        if filters:
            menu.addSeparator()
        keep = menu.addAction(self.tr("Keep this search…"))
        keep.setEnabled(bool(text))
        keep.triggered.connect(self.ask_name)
        if filters:
            removals = menu.addMenu(self.tr("Remove a search"))
            for kept in filters:
                action = removals.addAction(kept.name.replace("&", "&&"))
                action.triggered.connect(lambda _=False, name=kept.name: self.drop(name))
        return menu

    def open_menu(self) -> None:
        """Show the menu under the star."""
        star = self._line.saved
        self.menu().popup(star.mapToGlobal(QPoint(0, star.height())))

    def _choose(self, query: str) -> None:
        self._line.look_for(query)
        self._line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_name(self) -> None:
        """Ask under which name the search is to be kept, and keep it."""
        text = self._line.edit.text().strip()
        known = next((kept.name for kept in self._bridge.board.facts.filters if kept.query == text), "")
        asked = self.tr("Keep “{query}” for the whole team, under the name:").format(query=text)
        name, agreed = QInputDialog.getText(self._line.window(), self.tr("Keep the search"), asked, text=known)
        if agreed:
            self.keep(name)

    def keep(self, name: str) -> None:
        """Keep what is searched for under a name."""
        self._actions.run(Source.KEYBOARD, keep_filter, name=name, query=self._line.edit.text().strip())

    def drop(self, name: str) -> None:
        """Keep a search no longer."""
        self._actions.run(Source.KEYBOARD, drop_filter, name=name)
