"""Every command on screen, as a row: its id, its text, its keys, its menu. The window says what each one does."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from kanban.domain.texts import QT_TRANSLATE_NOOP


class Command(NamedTuple):
    """One command. `needs_board`: greyed while no board is open. `separated`: a line above it in its menu."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    needs_board: bool = True
    checkable: bool = False
    separated: bool = False


MENUS: Final = {
    "board": QT_TRANSLATE_NOOP("menus", "&Board"),
    "edit": QT_TRANSLATE_NOOP("menus", "&Edit"),
    "wall": QT_TRANSLATE_NOOP("menus", "&Wall"),
    "print": QT_TRANSLATE_NOOP("menus", "&Print"),
    "data": QT_TRANSLATE_NOOP("menus", "Business &data"),
    "view": QT_TRANSLATE_NOOP("menus", "&View"),
    "help": QT_TRANSLATE_NOOP("menus", "&Help"),
}

COMMANDS: Final = (
    Command("new_board", QT_TRANSLATE_NOOP("commands", "&New board…"), "board", ("Ctrl+Shift+N",), needs_board=False),
    Command("open_board", QT_TRANSLATE_NOOP("commands", "&Open board…"), "board", ("Ctrl+O",), needs_board=False),
    Command("open_demo", QT_TRANSLATE_NOOP("commands", "Open the &demo"), "board", needs_board=False),
    Command("switch_board", QT_TRANSLATE_NOOP("commands", "S&witch board…"), "board", ("Ctrl+Tab",), needs_board=False),
    Command(
        "set_up_board",
        QT_TRANSLATE_NOOP("commands", "Set &up columns, swimlanes, people…"),
        "board",
        ("Ctrl+Shift+B",),
        separated=True,
    ),
    Command("import_cards", QT_TRANSLATE_NOOP("commands", "&Import cards…"), "board", ("Ctrl+I",), separated=True),
    Command("export_cards", QT_TRANSLATE_NOOP("commands", "&Export cards…"), "board", ("Ctrl+Shift+E",)),
    Command("export_picture", QT_TRANSLATE_NOOP("commands", "The board as &picture or PDF…"), "board"),
    Command("import_events", QT_TRANSLATE_NOOP("commands", "Import event &log…"), "board"),
    Command("export_events", QT_TRANSLATE_NOOP("commands", "Export event lo&g…"), "board"),
    Command("back_up", QT_TRANSLATE_NOOP("commands", "&Back up to a file…"), "board", separated=True),
    Command("restore", QT_TRANSLATE_NOOP("commands", "&Restore a backup…"), "board"),
    Command("check", QT_TRANSLATE_NOOP("commands", "&Check the board file"), "board"),
    Command(
        "settings", QT_TRANSLATE_NOOP("commands", "Se&ttings…"), "board", ("Ctrl+,",), needs_board=False, separated=True
    ),
    Command("quit", QT_TRANSLATE_NOOP("commands", "&Quit"), "board", ("Ctrl+Q",), needs_board=False),
    Command("undo", QT_TRANSLATE_NOOP("commands", "&Undo"), "edit", ("Ctrl+Z",)),
    Command("redo", QT_TRANSLATE_NOOP("commands", "&Redo"), "edit", ("Ctrl+Y", "Ctrl+Shift+Z")),
    Command("add_item", QT_TRANSLATE_NOOP("commands", "&Add a card"), "edit", ("Ctrl+N",), separated=True),
    Command("edit_item", QT_TRANSLATE_NOOP("commands", "Chang&e the title"), "edit", ("F2",)),
    Command("bulk_edit", QT_TRANSLATE_NOOP("commands", "Chan&ge the selected cards together…"), "edit", ("Ctrl+E",)),
    Command("block_item", QT_TRANSLATE_NOOP("commands", "&Block or unblock the card"), "edit", ("Ctrl+B",)),
    Command("find", QT_TRANSLATE_NOOP("commands", "&Find cards"), "edit", ("Ctrl+F", "/", "Shift+/"), separated=True),
    Command("card_templates", QT_TRANSLATE_NOOP("commands", "&Templates for cards…"), "edit", separated=True),
    Command("archive", QT_TRANSLATE_NOOP("commands", "Arch&ive…"), "edit"),
    Command("history", QT_TRANSLATE_NOOP("commands", "&History…"), "edit", ("Ctrl+H",)),
    Command(
        "paste", QT_TRANSLATE_NOOP("commands", "&Paste a picture with codes"), "edit", ("Ctrl+Shift+V",), separated=True
    ),
    Command("read_picture", QT_TRANSLATE_NOOP("commands", "Read &codes from a picture…"), "edit"),
    Command("read_wall", QT_TRANSLATE_NOOP("commands", "Read a &photo of the wall…"), "wall", ("F6",)),
    Command("camera", QT_TRANSLATE_NOOP("commands", "Take one with a &camera…"), "wall"),
    Command(
        "wall_list", QT_TRANSLATE_NOOP("commands", "What is to be &done at the wall…"), "wall", ("F7",), separated=True
    ),
    Command("print_selected", QT_TRANSLATE_NOOP("commands", "The &selected cards…"), "print"),
    Command("print_changed", QT_TRANSLATE_NOOP("commands", "Cards that are &new or changed…"), "print", ("Ctrl+P",)),
    Command("print_all", QT_TRANSLATE_NOOP("commands", "&All cards…"), "print"),
    Command(
        "print_headers", QT_TRANSLATE_NOOP("commands", "Column &headers and corner markers…"), "print", separated=True
    ),
    Command("print_badges", QT_TRANSLATE_NOOP("commands", "&Badges…"), "print"),
    Command("print_actions", QT_TRANSLATE_NOOP("commands", "A&ction codes…"), "print"),
    Command("goals", QT_TRANSLATE_NOOP("commands", "&Goals and key results…"), "data", ("Ctrl+G",)),
    Command("value_checks", QT_TRANSLATE_NOOP("commands", "&Value of what was released…"), "data", ("Ctrl+Shift+G",)),
    Command("race", QT_TRANSLATE_NOOP("commands", "R&ace…"), "data"),
    Command("record_readings", QT_TRANSLATE_NOOP("commands", "Enter &readings"), "data", ("Ctrl+R",), separated=True),
    Command("import_readings", QT_TRANSLATE_NOOP("commands", "&Import readings…"), "data", ("Ctrl+Shift+I",)),
    Command("sources", QT_TRANSLATE_NOOP("commands", "Data &sources…"), "data"),
    Command("export_business", QT_TRANSLATE_NOOP("commands", "&Export goals and readings…"), "data"),
    Command("add_metric", QT_TRANSLATE_NOOP("commands", "Add a &metric…"), "data", separated=True),
    Command("view_both", QT_TRANSLATE_NOOP("commands", "&Both boards"), "view", ("Ctrl+1",)),
    Command("view_requirements", QT_TRANSLATE_NOOP("commands", "&Requirement board"), "view", ("Ctrl+2",)),
    Command("view_business", QT_TRANSLATE_NOOP("commands", "Business-&data board"), "view", ("Ctrl+3",)),
    Command("replay", QT_TRANSLATE_NOOP("commands", "Re&play the board…"), "view", ("Ctrl+Shift+H",), separated=True),
    Command("density", QT_TRANSLATE_NOOP("commands", "More or less &on the cards"), "view", ("Ctrl+Shift+D",)),
    Command(
        "full_screen",
        QT_TRANSLATE_NOOP("commands", "&Full screen"),
        "view",
        ("F11",),
        needs_board=False,
        checkable=True,
        separated=True,
    ),
    Command(
        "next_screen", QT_TRANSLATE_NOOP("commands", "To the next &screen"), "view", ("Shift+F11",), needs_board=False
    ),
    Command(
        "zoom_in",
        QT_TRANSLATE_NOOP("commands", "&Larger"),
        "view",
        ("Ctrl++", "Ctrl+="),
        needs_board=False,
        separated=True,
    ),
    Command("zoom_out", QT_TRANSLATE_NOOP("commands", "S&maller"), "view", ("Ctrl+-",), needs_board=False),
    Command("zoom_reset", QT_TRANSLATE_NOOP("commands", "&Normal size"), "view", ("Ctrl+0",), needs_board=False),
    Command("switch_theme", QT_TRANSLATE_NOOP("commands", "Light or dar&k"), "view", ("Ctrl+D",), needs_board=False),
    Command(
        "palette", QT_TRANSLATE_NOOP("commands", "&Every command and card…"), "help", ("Ctrl+K",), needs_board=False
    ),
    Command(
        "shortcuts",
        QT_TRANSLATE_NOOP("commands", "&Keyboard shortcuts"),
        "help",
        ("?", "Ctrl+/", "Shift+?"),
        needs_board=False,
    ),
    Command("tour", QT_TRANSLATE_NOOP("commands", "&Tour"), "help"),
    Command("help", QT_TRANSLATE_NOOP("commands", "&How to scan and print"), "help", ("F1",), needs_board=False),
    Command("about", QT_TRANSLATE_NOOP("commands", "&About Twinboard"), "help", needs_board=False),
)


_ON_BOARDS: Final = frozenset(
    (
        "add_item",
        "edit_item",
        "bulk_edit",
        "block_item",
        "find",
        "density",
        "print_selected",
        "record_readings",
        "add_metric",
        "tour",
        "view_both",
        "view_requirements",
        "view_business",
    )
)


def make_actions(window: QWidget, bar: QMenuBar, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Fill the menu bar and return the actions by id.

    Raises:
        KeyError: the window does not say what a command does.
    """
    bar.clear()
    menus = {name: bar.addMenu(QCoreApplication.translate("menus", text)) for name, text in MENUS.items()}
    actions = {}
    for command in COMMANDS:
        menu = menus[command.menu]
        if command.separated:
            menu.addSeparator()
        action = QAction(window)  # with a text it would look at icons first, and load what there is of them
        action.setText(QCoreApplication.translate("commands", command.text))
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(command.checkable)
        action.triggered.connect(_without_arguments(handlers[command.id]))
        menu.addAction(action)
        window.addAction(action)
        actions[command.id] = action
    return actions


def enable(actions: Mapping[str, QAction], *, board_open: bool) -> None:
    """Grey the commands that need a board while there is none."""
    for command in COMMANDS:
        if command.needs_board:
            actions[command.id].setEnabled(board_open)


def cover(actions: Mapping[str, QAction], *, covered: bool) -> None:
    """Grey what is done on the boards themselves while something covers them."""
    for command in _ON_BOARDS:
        actions[command].setEnabled(not covered)


def _without_arguments(handler: Callable[[], object]) -> Callable[..., None]:
    def call(*_: object) -> None:
        handler()

    return call
