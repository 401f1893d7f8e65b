"""What each command does, by its id: the one place that knows. What a command opens is loaded when it is first chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kanban.ui.boards_page import BoardsPage
    from kanban.ui.files_menu import FilesMenu
    from kanban.ui.main_window import MainWindow

Handler = Callable[[], object]
_ZOOM_STEP = 10


def handlers_of(window: MainWindow) -> dict[str, Handler]:
    """Return what the commands of a window do."""
    return _of_files(window) | _of_boards(window) | _of_paper(window) | _of_looks(window) | _of_helps(window)


def _of_files(window: MainWindow) -> dict[str, Handler]:
    def files(work: Callable[[FilesMenu], object]) -> Handler:
        return lambda: work(window.files)

    return {
        "new_board": files(lambda menu: menu.new_board()),
        "open_board": files(lambda menu: menu.open_board()),
        "open_demo": lambda: window.guarded(window.open_demo),
        "switch_board": lambda: _switch_board(window),
        "import_events": files(lambda menu: menu.import_events()),
        "export_events": files(lambda menu: menu.export_events()),
        "export_cards": _on_page(window, lambda page: _export_cards(window, page)),
        "export_picture": _on_page(window, lambda page: _export_picture(window, page)),
        "back_up": files(lambda menu: menu.back_up()),
        "restore": files(lambda menu: menu.restore()),
        "check": files(lambda menu: menu.check()),
        "read_picture": files(lambda menu: menu.read_picture()),
        "settings": window.edit_settings,
        "quit": window.close,
        "help": files(lambda menu: menu.help()),
        "about": files(lambda menu: menu.about()),
    }


def _of_boards(window: MainWindow) -> dict[str, Handler]:
    def view(work: Callable[[BoardsPage], object]) -> Handler:
        return _on_page(window, work)

    return {
        "undo": view(lambda page: page.step(back=True)),
        "redo": view(lambda page: page.step(back=False)),
        "add_item": view(lambda page: page.shown_requirements().add_item()),
        "edit_item": view(lambda page: page.shown_requirements().edit_selected()),
        "bulk_edit": view(lambda page: page.shown_requirements().edit_together()),
        "block_item": view(lambda page: page.requirements.block_selected()),
        "find": view(lambda page: page.find_cards()),
        "card_templates": view(lambda page: _card_templates(window, page)),
        "set_up_board": view(lambda page: page.show_page("setup")),
        "import_cards": view(lambda page: page.show_page("import")),
        "archive": view(lambda page: page.show_page("archive")),
        "history": view(lambda page: page.show_page("history")),
        "replay": view(lambda page: page.show_page("replay")),
        "goals": view(lambda page: page.show_page("goals")),
        "value_checks": view(lambda page: page.show_page("value")),
        "race": view(lambda page: page.show_page("race")),
        "import_readings": view(lambda page: page.show_page("readings")),
        "sources": view(lambda page: page.show_page("sources")),
        "export_business": view(lambda page: _export_business(window, page)),
        "record_readings": view(lambda page: page.shown_business().record_readings()),
        "add_metric": view(lambda page: page.shown_business().add_metric()),
    }


def _of_paper(window: MainWindow) -> dict[str, Handler]:
    def view(work: Callable[[BoardsPage], object]) -> Handler:
        return _on_page(window, work)

    return {
        "paste": window.paste_picture,
        "read_wall": view(lambda page: page.wall.ask_photos()),
        "print_selected": view(lambda page: window.print_cards(page.selected_items())),
        "print_changed": lambda: window.print_pieces("changed"),
        "print_all": lambda: window.print_pieces("cards"),
        "print_headers": lambda: window.print_pieces("headers"),
        "print_badges": lambda: window.print_pieces("badges"),
        "print_actions": lambda: window.print_pieces("actions"),
        "wall_list": view(lambda _: window.wall_errands.show_list()),
        "camera": view(lambda _: window.wall_errands.open_camera()),
    }


def _of_looks(window: MainWindow) -> dict[str, Handler]:
    return {
        "view_both": lambda: window.show_view("both"),
        "view_requirements": lambda: window.show_view("requirements"),
        "view_business": lambda: window.show_view("business"),
        "density": _on_page(window, lambda page: page.next_density()),
        "full_screen": window.toggle_full_screen,
        "next_screen": window.to_next_screen,
        "zoom_in": lambda: window.zoom_to(window.settings.zoom + _ZOOM_STEP),
        "zoom_out": lambda: window.zoom_to(window.settings.zoom - _ZOOM_STEP),
        "zoom_reset": lambda: window.zoom_to(100),
        "switch_theme": window.switch_theme,
    }


def _of_helps(window: MainWindow) -> dict[str, Handler]:
    return {
        "palette": lambda: _palette(window),
        "shortcuts": lambda: _shortcuts(window),
        "tour": _on_page(window, lambda _: _tour(window)),
    }


def _on_page(window: MainWindow, work: Callable[[BoardsPage], object]) -> Handler:
    """Do something with the open board; without one: nothing."""
    return lambda: work(window.page) if window.page is not None else None


def _switch_board(window: MainWindow) -> None:
    from kanban.ui.board_switch import BoardSwitch

    BoardSwitch(window).open()


def _card_templates(window: MainWindow, page: BoardsPage) -> None:
    from kanban.ui.requirements.template_dialog import CardTemplatesDialog

    CardTemplatesDialog(page.bridge, page.actions_, window).open()


def _export_cards(window: MainWindow, page: BoardsPage) -> None:
    from kanban.ui.exchange.export_dialog import ExportDialog

    ExportDialog(page, window).open()


def _export_business(window: MainWindow, page: BoardsPage) -> None:
    from kanban.ui.readings.export_dialog import BusinessExportDialog

    BusinessExportDialog(page.bridge, window).open()


def _export_picture(window: MainWindow, page: BoardsPage) -> None:
    from kanban.ui.exchange.board_picture import ask_board_picture

    ask_board_picture(page, window)


def _palette(window: MainWindow) -> None:
    from kanban.ui.finding.palette import Palette

    Palette(window).open()


def _shortcuts(window: MainWindow) -> None:
    from kanban.ui.finding.shortcuts import ShortcutSheet

    ShortcutSheet(window).open()


def _tour(window: MainWindow) -> None:
    from kanban.ui.tour import Tour

    Tour(window).begin()
