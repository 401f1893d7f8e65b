"""What a board is called, in which zone its days begin, and what a WIP limit means on it."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QVBoxLayout, QWidget

from kanban.domain.board import BoardFacts, LimitPolicy
from kanban.ui import theme
from kanban.ui.setup.fields import TextField


class BoardForm(QWidget):
    """The board's own facts.

    Signals:
        changed(BoardFacts): they are to be so.
    """

    changed = Signal(object)

    def __init__(self, facts: BoardFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.name = TextField(self.tr("Name of the board"), self)
        self.zone = TextField(self.tr("Time zone of the board's days"), self)
        self.zone.setCompleter(zone_completer(self))
        self.policy = QComboBox(self)
        self.policy.setAccessibleName(self.tr("What a move over a WIP limit meets"))
        self.policy.addItem(self.tr("Warn, and let it pass"), LimitPolicy.WARN)
        self.policy.addItem(self.tr("Refuse, and ask for a reason to move anyway"), LimitPolicy.REFUSE)
        self.name.committed.connect(lambda text: self._change(name=text))
        self.zone.committed.connect(lambda text: self._change(zone=text.strip()))
        self.policy.activated.connect(lambda _: self._change(limit_policy=LimitPolicy(self.policy.currentData())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for text, editor in (
            (self.tr("Name"), self.name),
            (self.tr("Time zone"), self.zone),
            (self.tr("A move over a WIP limit"), self.policy),
        ):
            word = QLabel(text, self)
            word.setObjectName("quiet")
            word.setBuddy(editor)
            layout.addWidget(word)
            layout.addWidget(editor)
            layout.addSpacing(theme.px(6))
        layout.addStretch(1)

    def show_facts(self, facts: BoardFacts) -> None:
        """Show what the board has."""
        self.facts = facts
        self.name.show_value(facts.name)
        self.zone.show_value(facts.zone)
        self.policy.setCurrentIndex(self.policy.findData(facts.limit_policy))

    def _change(self, **parts: object) -> None:
        after = replace(self.facts, **parts)  # type: ignore[arg-type] # fields of the facts
        if after != self.facts:
            self.changed.emit(after)


def zone_names() -> list[str]:
    """Return the names of all time zones that this computer knows, in order of the alphabet."""
    return sorted(bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds())


def zone_completer(parent: QWidget) -> QCompleter:
    """Return what completes the name of a time zone from any part of it."""
    completer = QCompleter(zone_names(), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
