"""All shortcuts on one sheet, in groups; typing finds one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.search.folding import fold
from kanban.ui import theme
from kanban.ui.commands import COMMANDS, MENUS
from kanban.ui.finding.board_keys import BOARD_KEYS, GROUPS
from kanban.ui.finding.floating import Veil
from kanban.ui.finding.key_names import shown_keys
from kanban.ui.finding.things import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Window

_HEAD: Final = 17
_TEXT: Final = 16
_SMALL: Final = 14
_WORDS_LEAST: Final = 96
_BETWEEN: Final = 4
_MENUS: Final = ("edit", "print", "data", "wall", "view", "board", "help")
"""The menus, those first whose keys are struck most."""
_WIDTH: Final = 1640


class Shortcut(NamedTuple):
    """What some keys do, in the language of the window."""

    keys: tuple[str, ...]
    text: str


class Group(NamedTuple):
    """Shortcuts that belong together."""

    title: str
    shortcuts: tuple[Shortcut, ...]


def groups(typed: str = "") -> list[Group]:
    """Return all shortcuts in groups; with a text, those that have it in their name, their keys or their group's title."""
    wanted = fold(typed)
    found = []
    for name, title in GROUPS.items():
        said = QCoreApplication.translate("board keys", title)
        keys = [key for key in BOARD_KEYS if key.group == name]
        found.append((said, [(key.keys, QCoreApplication.translate("board keys", key.text)) for key in keys]))
    for menu in _MENUS:
        said = plain(QCoreApplication.translate("menus", MENUS[menu]))
        rows = [command for command in COMMANDS if command.menu == menu and command.keys]
        texts = [plain(QCoreApplication.translate("commands", row.text)).rstrip("….") for row in rows]
        found.append((said, [(row.keys, text) for row, text in zip(rows, texts, strict=True)]))
    made = []
    for title, entries in found:
        shown = [Shortcut(tuple(map(shown_keys, keys[:2])), text) for keys, text in entries]
        kept = tuple(each for each in shown if wanted in fold(f"{title} {each.text} {' '.join(each.keys)}"))
        if kept:
            made.append(Group(title, kept))
    return made


class ShortcutSheet(Veil):
    """Lies over the window until Esc."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.title = QLabel(self.tr("Keyboard shortcuts"), self.sheet)
        self.edit = QLineEdit(self.sheet)
        self.edit.setPlaceholderText(self.tr("Find a shortcut"))
        self.edit.setAccessibleName(self.tr("Find a shortcut"))
        self.edit.textChanged.connect(self.lay_out)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._head.addWidget(self.edit)
        self._columns: QWidget | None = None
        self.sheet.body.addLayout(self._head)

    @override
    def open(self) -> None:
        super().open()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def lay_out(self) -> None:
        self.title.setFont(theme.font(24, bold=True))
        self.edit.setFont(theme.font(16))
        self.edit.setFixedWidth(theme.px(240))
        self.sheet.set_inset(22)
        found = groups(self.edit.text())
        small = self.height() < theme.px(860) or self.width() < theme.px(1500)
        if self._columns is not None:
            self._columns.hide()
            self.sheet.body.removeWidget(self._columns)
            self._columns.deleteLater()
        self._columns = _columns(found, _SMALL if small else _TEXT, self.sheet)
        self.sheet.body.addWidget(self._columns, 1)
        self.sheet.body.setSpacing(theme.px(10))
        self._columns.show()
        if not self.edit.text():
            edge = 2 * (self.sheet.shadow() + theme.px(22))
            width = min(theme.px(_WIDTH) + edge, self.width())
            inside = self._columns.layout()
            high = inside.heightForWidth(width - edge) if inside is not None else 0
            height = high + self.edit.sizeHint().height() + theme.px(14) + edge
            height = min(max(height, 0), self.height())
            self.sheet.setGeometry(QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height))


def _columns(found: Sequence[Group], size_px: int, parent: QWidget) -> QWidget:
    """Return the groups side by side, in as many columns as make them about equally high."""
    whole = QWidget(parent)
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(34 if size_px == _TEXT else 18))
    keys = KeyColumn(found, size_px - 1)
    for part in shared(found, 4, keys.lines):
        column = QVBoxLayout()
        column.setSpacing(theme.px(12))
        for group in part:
            column.addWidget(_shown(group, size_px, keys))
        column.addStretch(1)
        row.addLayout(column, 1)
    return whole


class KeyColumn:
    """How wide the keys stand on the sheet: as the widest of them, the same in all groups."""

    def __init__(self, found: Sequence[Group], size_px: int) -> None:
        self._size_px = size_px
        keys = {text for group in found for shortcut in group.shortcuts for text in shortcut.keys}
        self._widths = {text: self.label(text).sizeHint().width() for text in keys}
        self.width = max(self._widths.values(), default=0)

    def label(self, text: str) -> QLabel:
        """Return how a key is shown."""
        return _label(text, "shortcut_keys", self._size_px)

    def beside(self, shortcut: Shortcut) -> bool:
        """Say whether the keys have room on one line."""
        widths = [self._widths[text] for text in shortcut.keys]
        return sum(widths) + theme.px(_BETWEEN) * (len(widths) - 1) <= self.width

    def lines(self, group: Group) -> int:
        """Return about how many lines a group takes, with its title and the space below."""
        return 2 + sum(1 if self.beside(shortcut) else len(shortcut.keys) for shortcut in group.shortcuts)


def shared(found: Sequence[Group], count: int, lines: Callable[[Group], int]) -> list[list[Group]]:
    """Share groups among so many columns, in their order, so that the highest column is as low as can be."""
    highest = max(map(lines, found), default=0)
    while True:
        parts: list[list[Group]] = []
        for group in found:
            if not parts or sum(map(lines, parts[-1])) + lines(group) > highest:
                parts.append([])
            parts[-1].append(group)
        if len(parts) <= count:
            return parts
        highest += 1


def _shown(group: Group, size_px: int, column: KeyColumn) -> QWidget:
    """Return one group: its title, then keys and what they do."""
    shown = QWidget()
    grid = QGridLayout(shown)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(theme.px(5))
    grid.setHorizontalSpacing(theme.px(14))
    title = QLabel(group.title)
    title.setObjectName("shortcut_group")
    title.setFont(theme.font(_HEAD if size_px == _TEXT else size_px + 1, bold=True))
    grid.addWidget(title, 0, 0, 1, 2)
    for place, shortcut in enumerate(group.shortcuts, 1):
        keys = QBoxLayout(
            QBoxLayout.Direction.LeftToRight if column.beside(shortcut) else QBoxLayout.Direction.TopToBottom
        )
        keys.setSpacing(theme.px(_BETWEEN))
        for text in shortcut.keys:
            keys.addWidget(column.label(text), 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        keys.addStretch(1)
        grid.addLayout(keys, place, 0)
        words = _label(shortcut.text, "shortcut_text", size_px)
        words.setWordWrap(True)
        words.setMinimumWidth(theme.px(_WORDS_LEAST))
        grid.addWidget(words, place, 1, Qt.AlignmentFlag.AlignVCenter)
    grid.setColumnMinimumWidth(0, column.width)
    grid.setColumnStretch(1, 1)
    return shown


def _label(text: str, name: str, size_px: int) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setFont(theme.font(size_px))
    return label
