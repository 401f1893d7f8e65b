"""Colours, sizes and fonts of the window: a light and a dark palette, and one scale for everything.

Sizes in code are pixels on a screen of 1920 x 1080; `px` brings them to the window's real size, so that a wall screen of
3840 x 2160 shows the same picture twice as sharp. Colours hold for colour-blind eyes: state is never told by colour alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import floor
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from kanban.files import resource
from kanban.ui import typefaces


class Theme(NamedTuple):
    """One palette. Text on `window`, `surface` and `card` has a contrast of at least 4.5:1 (checked by a test)."""

    name: str
    window: QColor
    surface: QColor
    card: QColor
    line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    good: QColor
    warning: QColor
    bad: QColor
    neutral: QColor
    expedite: QColor
    fixed_date: QColor
    standard: QColor
    intangible: QColor
    bug: QColor

    def colours(self) -> dict[str, QColor]:
        """Return all colours by name."""
        return {name: value for name, value in self._asdict().items() if isinstance(value, QColor)}


LIGHT: Final = Theme(
    "light",
    window=QColor("#eceef1"),
    surface=QColor("#f7f8fa"),
    card=QColor("#ffffff"),
    line=QColor("#cfd4da"),
    text=QColor("#1b1f24"),
    muted=QColor("#565e68"),
    accent=QColor("#1f5fbf"),
    on_accent=QColor("#ffffff"),
    good=QColor("#0f6e4f"),
    warning=QColor("#875700"),
    bad=QColor("#a8152f"),
    neutral=QColor("#5a6470"),
    expedite=QColor("#a8152f"),
    fixed_date=QColor("#8a2f8f"),
    standard=QColor("#546b86"),
    intangible=QColor("#4a5058"),
    bug=QColor("#a21a5c"),
)

DARK: Final = Theme(
    "dark",
    window=QColor("#14171b"),
    surface=QColor("#1c2026"),
    card=QColor("#282d35"),
    line=QColor("#3d444e"),
    text=QColor("#f0f2f5"),
    muted=QColor("#a9b2bd"),
    accent=QColor("#7fb2ff"),
    on_accent=QColor("#0c1420"),
    good=QColor("#5fd0a4"),
    warning=QColor("#f0b357"),
    bad=QColor("#ff8a80"),
    neutral=QColor("#aab4c0"),
    expedite=QColor("#ff8a80"),
    fixed_date=QColor("#e0a3e0"),
    standard=QColor("#8798af"),
    intangible=QColor("#aab4c0"),
    bug=QColor("#ff8fc0"),
)

BASE_FONT_PX: Final = 16
DESIGN_WIDTH: Final = 1920
DESIGN_HEIGHT: Final = 1080
ZOOM_LEAST: Final = 60
ZOOM_MOST: Final = 250
PRIMARY_AT_THE_RIGHT: Final = 3
"""`QDialogButtonBox.ButtonLayout.GnomeLayout`, as a style sheet names it; the class itself is of no use at the start."""
_SMALL_WIDTH: Final = 1600
_SMALL_HEIGHT: Final = 900
_SHRINKS_TO: Final = 0.8
"""A window smaller than this shows everything smaller, down to this part; it would have no room for two boards else."""
_SHRINK_STEPS: Final = 20
_TEXT_LEAST: Final = 11
"""No text is smaller, in real pixels."""


class _State:
    """What is in force now."""

    theme = LIGHT
    scale = 1.0


def current() -> Theme:
    """Return the palette in force."""
    return _State.theme


@contextmanager
def lent(palette: Theme) -> Iterator[None]:
    """Paint with another palette for a while; widgets keep theirs."""
    kept = _State.theme
    _State.theme = palette
    try:
        yield
    finally:
        _State.theme = kept


def scale() -> float:
    """Return how many real pixels a design pixel has."""
    return _State.scale


def px(design_px: float) -> int:
    """Return a size in real pixels, at least one."""
    return max(1, round(design_px * _State.scale))


def font(design_px: float = BASE_FONT_PX, *, bold: bool = False) -> QFont:
    """Return the application's font in a size given in design pixels; `bold` as `typefaces.embolden` makes it."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(max(px(design_px), _TEXT_LEAST))
    made.setBold(False)
    if bold:
        typefaces.embolden(made)
    return made


def scale_for(width: int, height: int, zoom_percent: int) -> float:
    """Return the scale for a window of this size in logical pixels: larger screens show larger, small windows a little smaller."""
    small = floor(min(width / _SMALL_WIDTH, height / _SMALL_HEIGHT, 1.0) * _SHRINK_STEPS) / _SHRINK_STEPS
    room = max(_SHRINKS_TO, small, min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT))
    return room * min(max(zoom_percent, ZOOM_LEAST), ZOOM_MOST) / 100


def system_is_dark() -> bool:
    """Say whether the platform asks for dark windows."""
    hints = QGuiApplication.styleHints()
    return hints is not None and hints.colorScheme() is Qt.ColorScheme.Dark


def put_on(app: QApplication, name: str, new_scale: float) -> None:
    """Give the whole application a palette ("light", "dark" or "system") and a scale."""
    dark = name == "dark" or (name != "light" and system_is_dark())
    _State.theme = DARK if dark else LIGHT
    _State.scale = new_scale
    base = QFont(app.font())
    base.setPixelSize(max(px(BASE_FONT_PX), _TEXT_LEAST))
    app.setFont(base)
    app.setPalette(_palette(_State.theme))
    app.setStyleSheet(_style_sheet(_State.theme) + _style_sheet_of_boards(_State.theme))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.surface,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.card,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Mid: theme.line,
    }
    for role, colour in roles.items():
        palette.setColor(role, colour)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.muted)
    return palette


def _style_sheet(theme: Theme) -> str:
    c = {name: colour.name() for name, colour in theme.colours().items()}
    arrow = resource("icons", f"down-{theme.name}.svg").as_posix()
    tick = resource("icons", f"tick-{theme.name}.svg").as_posix()
    return f"""
    QToolTip {{ background: {c["card"]}; color: {c["text"]}; border: {px(1)}px solid {c["line"]}; padding: {px(4)}px; }}
    QMenuBar {{ background: {c["window"]}; color: {c["text"]}; padding: {px(2)}px; }}
    QMenuBar::item {{ padding: {px(4)}px {px(10)}px; border-radius: {px(4)}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    QMenu {{ background: {c["card"]}; color: {c["text"]}; border: {px(1)}px solid {c["line"]}; padding: {px(4)}px; }}
    QMenu::item {{ padding: {px(6)}px {px(24)}px {px(6)}px {px(16)}px; border-radius: {px(4)}px; }}
    QMenu::item:selected {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    QMenu::item:disabled {{ color: {c["muted"]}; }}
    QMenu::separator {{ height: {px(1)}px; background: {c["line"]}; margin: {px(4)}px; }}
    QPushButton, QToolButton {{ background: {c["surface"]}; color: {c["text"]}; border: {px(1)}px solid {c["line"]};
        border-radius: {px(6)}px; padding: {px(6)}px {px(14)}px; }}
    QToolButton {{ padding: {px(4)}px {px(8)}px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c["accent"]}; }}
    QPushButton:focus, QToolButton:focus {{ border: {px(2)}px solid {c["accent"]}; }}
    QPushButton:default {{ background: {c["accent"]}; color: {c["on_accent"]}; border-color: {c["accent"]}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c["muted"]}; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QAbstractSpinBox {{
        background: {c["card"]}; color: {c["text"]}; border: {px(1)}px solid {c["line"]}; border-radius: {px(6)}px;
        padding: {px(4)}px {px(8)}px; selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]}; }}
    QPushButton:default:disabled {{ background: {c["surface"]}; border-color: {c["line"]}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QSpinBox:focus, QDoubleSpinBox:focus,
    QDateEdit:focus, QDateTimeEdit:focus, QComboBox:focus {{
        border: {px(2)}px solid {c["accent"]}; }}
    QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; border: 0;
        subcontrol-origin: content; subcontrol-position: center left; }}
    QSpinBox::down-button, QDoubleSpinBox::down-button {{ subcontrol-position: center right; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox {{ placeholder-text-color: {c["muted"]}; }}
    QCheckBox, QRadioButton {{ border: {px(2)}px solid transparent; border-radius: {px(6)}px; spacing: {px(8)}px;
        padding: {px(1)}px {px(4)}px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {c["accent"]}; }}
    QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTreeView::indicator, QMenu::indicator {{
        width: {px(14)}px; height: {px(14)}px; background: {c["card"]}; border: {px(2)}px solid {c["muted"]};
        border-radius: {px(4)}px; }}
    QRadioButton::indicator, QMenu::indicator:exclusive {{ border-radius: {px(14) // 2 + px(2)}px; }}
    QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked, QMenu::indicator:checked {{
        background: {c["accent"]}; border-color: {c["accent"]}; image: url("{tick}"); }}
    QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked {{ background: {c["card"]}; image: none;
        border: {px(6)}px solid {c["accent"]}; width: {px(6)}px; height: {px(6)}px; border-radius: {px(6) // 2 + px(6)}px; }}
    QMenu::indicator:checked:selected {{ border-color: {c["on_accent"]}; }}
    QCheckBox::indicator:checked:disabled, QListView::indicator:checked:disabled {{ background: {c["muted"]};
        border-color: {c["muted"]}; }}
    QMenu::indicator {{ left: {px(8)}px; }}
    QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: 0; width: {px(26)}px; }}
    QComboBox::down-arrow, QDateTimeEdit::down-arrow {{ image: url("{arrow}"); width: {px(12)}px; height: {px(12)}px; }}
    QComboBox {{ padding-left: {px(10)}px; }}
    QComboBox QAbstractItemView {{ background: {c["card"]}; color: {c["text"]}; border: {px(1)}px solid {c["line"]};
        selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]}; }}
    QListView#proposals {{ background: {c["card"]}; border: {px(1)}px solid {c["line"]}; outline: 0; padding: {px(3)}px; }}
    QListView#proposals::item {{ padding: {px(6)}px {px(10)}px; border-radius: {px(4)}px; }}
    QListView#proposals::item:selected {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    QTableView, QListView, QTreeView {{ background: {c["card"]}; color: {c["text"]}; gridline-color: {c["line"]};
        border: {px(1)}px solid {c["line"]}; }}
    QHeaderView::section {{ background: {c["surface"]}; color: {c["text"]}; border: 0; padding: {px(6)}px;
        border-bottom: {px(1)}px solid {c["line"]}; border-right: {px(1)}px solid {c["line"]}; }}
    QScrollBar:vertical {{ background: transparent; width: {px(10)}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(10)}px; margin: 0; }}
    QScrollBar::handle {{ background: {c["line"]}; border-radius: {px(5)}px; min-height: {px(30)}px; min-width: {px(30)}px; }}
    QScrollBar::handle:hover {{ background: {c["muted"]}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; button-layout: {PRIMARY_AT_THE_RIGHT}; }}
    QSplitter::handle {{ background: {c["line"]}; }}
    QSplitter::handle:hover {{ background: {c["accent"]}; }}
    QGroupBox {{ border: {px(1)}px solid {c["line"]}; border-radius: {px(6)}px; margin-top: {px(12)}px; padding-top: {px(8)}px; }}
    QGroupBox::title {{ subcontrol-origin: margin; left: {px(10)}px; padding: 0 {px(4)}px; }}
    """


def _style_sheet_of_boards(theme: Theme) -> str:
    """Return the rules for parts of the two boards: here, for a sheet of a widget's own makes Qt style all that is in it again."""
    c = {name: colour.name() for name, colour in theme.colours().items()}
    arrow = resource("icons", f"down-{theme.name}.svg").as_posix()
    return f"""
    CellView, CellView:focus {{ background: transparent; border: 0; outline: 0; padding: 0; }}
    QWidget#cells QScrollBar:vertical {{ width: {px(5)}px; background: transparent; }}
    QWidget#cells QScrollBar::handle:vertical {{ background: {c["line"]}; border-radius: {px(5) // 2}px; }}
    FactsForm QLineEdit, FactsForm QComboBox, AddLine, GrowingText, OwnersField, _Rendered {{ background: transparent;
        border: {px(1)}px solid transparent; border-radius: {px(6)}px; padding: {px(3)}px {px(6)}px; }}
    FactsForm QLineEdit, FactsForm GrowingText, AddLine {{ padding-left: {px(4)}px; }}
    OwnersField {{ text-align: left; }}
    FactsForm QLineEdit:hover, FactsForm QComboBox:hover, AddLine:hover, GrowingText:hover, OwnersField:hover,
        _Rendered:hover {{ background: {c["card"]}; border-color: {c["line"]}; }}
    FactsForm QLineEdit:focus, FactsForm QComboBox:focus, AddLine:focus, GrowingText:focus, OwnersField:focus,
        _Rendered:focus {{ background: {c["card"]}; border: {px(2)}px solid {c["accent"]};
        padding: {px(2)}px {px(5)}px; }}
    FactsForm QLineEdit:focus, FactsForm GrowingText:focus, AddLine:focus {{ padding-left: {px(3)}px; }}
    OwnersField QLineEdit {{ background: {c["card"]}; border: {px(1)}px solid {c["line"]}; }}
    PanelHead QToolButton, FactsForm QToolButton, CommentRow QToolButton {{ background: transparent;
        border: {px(1)}px solid transparent; color: {c["muted"]}; }}
    PanelHead QToolButton:hover, FactsForm QToolButton:hover, CommentRow QToolButton:hover {{ color: {c["text"]};
        border-color: {c["line"]}; background: {c["card"]}; }}
    PanelHead QToolButton:focus, FactsForm QToolButton:focus, CommentRow QToolButton:focus {{
        border: {px(2)}px solid {c["accent"]}; }}
    PanelHead QToolButton#deed {{ border-color: {c["line"]}; background: {c["card"]}; color: {c["text"]}; }}
    PanelHead QToolButton#deed:hover, PanelHead QToolButton#deed:focus {{ border-color: {c["accent"]}; }}
    DayField QToolButton::down-arrow {{ image: url("{arrow}"); width: {px(12)}px; height: {px(12)}px; }}
    ArchivePage QTableView {{ selection-background-color: transparent; }}
    ArchivePage QTableView::item {{ padding: 0 {px(8)}px; }}
    ArchivePage QHeaderView::section {{ padding: {px(6)}px {px(10)}px; }}
    CardTemplatesDialog QListWidget {{ outline: 0; }}
    CardTemplatesDialog QListWidget::item {{ padding: {px(6)}px {px(8)}px; }}
    PrintOptions QListWidget, CameOutQuestion QListWidget, WallList QListWidget {{ outline: 0;
        selection-background-color: {c["line"]}; selection-color: {c["text"]}; }}
    Rows, Rows:focus, _Page, _Page:focus {{ background: transparent; border: 0; padding: 0; outline: 0; }}
    QFrame#selection_bar, QFrame#popover {{ background: {c["card"]}; border: {px(1)}px solid {c["muted"]};
        border-radius: {px(8)}px; }}
    QFrame#selection_bar {{ border: {px(2)}px solid {c["accent"]}; }}
    QFrame#popover {{ border-radius: 0; }}
    QListWidget#choices {{ border: 0; background: {c["card"]}; outline: 0; }}
    QFrame#empty_board {{ background: {c["card"]}; border: {px(1)}px solid {c["line"]}; border-radius: {px(12)}px; }}
    QToolButton#over_limit {{ padding: {px(1)}px {px(8)}px; }}
    QPushButton#pick_button {{ text-align: left; background: {c["card"]}; padding: {px(4)}px {px(28)}px {px(4)}px {px(10)}px; }}
    QPushButton#pick_button[left="true"], BulkEditDialog QComboBox[left="true"] {{ color: {c["muted"]}; }}
    TileList {{ background: transparent; border: 0; }}
    TargetsTable::item {{ padding: 0 {px(6)}px; }}
    QToolButton#otherwise::menu-indicator, GoalsPage QToolButton::menu-indicator {{ image: none; width: 0; }}
    QToolButton#readings_due {{ border-color: {c["accent"]}; }}
    BoardHead QToolButton:checked {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    MetricDetail QToolButton:checked {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    MetricDetail QToolButton:checked:focus {{ border-color: {c["text"]}; }}
    ReadingsTable::item {{ padding: 0 {px(8)}px; }}
    ReadingsTable QHeaderView::section {{ padding: {px(6)}px {px(10)}px; }}
    CardList {{ outline: 0; border: 0; }}
    ReviewPage QPushButton:focus {{ border: {px(3)}px solid {c["accent"]}; padding: {px(4)}px {px(12)}px; }}
    ReviewPage QPushButton:default:focus {{ border-color: {c["text"]}; }}
    NotesArea:focus {{ border: {px(2)}px solid {c["accent"]}; }}
    QFrame#history_detail {{ background: {c["card"]}; border: {px(1)}px solid {c["line"]}; border-radius: {px(8)}px; }}
    QFrame#history_detail QListView {{ border: 0; }}
    QLabel#board_day {{ color: {c["muted"]}; margin-right: {px(8)}px; }}
    QPushButton#switch_board {{ background: transparent; border: {px(2)}px solid transparent; text-align: left;
        padding: {px(2)}px {px(8)}px; }}
    QPushButton#switch_board:hover {{ background: {c["surface"]}; border-color: {c["line"]}; }}
    QPushButton#switch_board:focus {{ border-color: {c["accent"]}; }}
    QPushButton#add_item {{ border-color: {c["accent"]}; color: {c["accent"]}; background: {c["card"]}; }}
    QLineEdit#find_edit, QLineEdit#find_edit:focus {{ background: transparent; border: 0; padding: 0; }}
    QLabel#find_count {{ color: {c["muted"]}; }}
    QToolButton#find_part {{ background: transparent; border: {px(2)}px solid transparent; padding: {px(2)}px {px(6)}px; }}
    QToolButton#find_part:hover {{ background: {c["surface"]}; border-color: {c["line"]}; }}
    QToolButton#find_part:checked {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    QToolButton#find_part:focus {{ border-color: {c["accent"]}; }}
    QToolButton#find_part:checked:focus {{ border-color: {c["text"]}; }}
    QLabel#search_problem {{ color: {c["warning"]}; }}
    QLabel#shortcut_group {{ color: {c["accent"]}; }}
    QLabel#shortcut_keys {{ background: {c["surface"]}; border: {px(1)}px solid {c["line"]}; border-radius: {px(4)}px;
        padding: {px(1)}px {px(6)}px; }}
    QListView#found_rows {{ background: transparent; border: 0; outline: 0; padding: 0; }}
    QScrollArea#bare, QScrollArea#bare > QWidget > QWidget {{ background: transparent; border: 0; }}
    QFrame#tile {{ background: {c["card"]}; border: {px(1)}px solid {c["line"]}; border-radius: {px(10)}px; }}
    QFrame#tile:hover {{ border-color: {c["muted"]}; }}
    QFrame#tile:focus {{ border: {px(2)}px solid {c["accent"]}; }}
    QFrame#panel {{ background: {c["surface"]}; border: {px(1)}px solid {c["line"]}; border-radius: {px(10)}px; }}
    QFrame#hint {{ background: {c["card"]}; border: 0; border-left: {px(4)}px solid {c["warning"]}; border-radius: {px(4)}px; }}
    QLabel#quiet {{ color: {c["muted"]}; }}
    QLabel#toast {{ background: {c["text"]}; color: {c["window"]}; border-radius: {px(8)}px; padding: {px(8)}px {px(18)}px; }}
    QLabel#problem {{ color: {c["bad"]}; }}
    QFrame#drop_place {{ background: {c["surface"]}; border: {px(2)}px dashed {c["muted"]}; border-radius: {px(14)}px; }}
    QFrame#drop_place[over="true"] {{ border: {px(3)}px solid {c["accent"]}; background: {c["card"]}; }}
    QLabel#import_note {{ background: {c["card"]}; border: 0; border-left: {px(4)}px solid {c["accent"]};
        border-radius: {px(4)}px; padding: {px(6)}px {px(10)}px; }}
    QTableView#readings_preview::item {{ padding: 0 {px(8)}px; }}
    QToolButton#import_filter:checked {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    QToolButton#import_filter:checked:focus {{ border-color: {c["text"]}; }}
    ImportReview QProgressBar {{ background: {c["surface"]}; border: {px(1)}px solid {c["line"]}; border-radius: {px(4)}px; }}
    ImportReview QProgressBar::chunk {{ background: {c["accent"]}; border-radius: {px(3)}px; }}
    ImportReview QTableView {{ alternate-background-color: {c["surface"]}; selection-background-color: {c["accent"]};
        selection-color: {c["on_accent"]}; border-radius: {px(8)}px; }}
    GoalTree {{ selection-background-color: transparent; outline: 0; border-radius: {px(8)}px; }}
    GoalTree::branch, GoalTree::branch:selected, GoalTree::item, GoalTree::item:selected {{ background: transparent; }}
    QToolButton#goal_view {{ padding: {px(4)}px {px(16)}px; }}
    QToolButton#goal_view:checked {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    QToolButton#goal_view:checked:focus {{ border-color: {c["text"]}; }}
    QLineEdit#tile_name {{ background: transparent; border-color: transparent; padding: {px(2)}px {px(6)}px; }}
    QLineEdit#tile_name:hover {{ border-color: {c["line"]}; }}
    QLineEdit#tile_name:focus {{ background: {c["card"]}; border: {px(2)}px solid {c["accent"]}; padding: {px(1)}px {px(5)}px; }}
    QToolButton#plain, QPushButton#plain {{ background: transparent; border-color: transparent; color: {c["muted"]}; }}
    QToolButton#plain:hover, QPushButton#plain:hover {{ border-color: {c["line"]}; color: {c["text"]}; }}
    QToolButton#plain:focus, QPushButton#plain:focus {{ border: {px(2)}px solid {c["accent"]}; color: {c["text"]}; }}
    QTableView#wide_table, QTableView#goals_matrix {{ background: transparent; border: 0; outline: 0; }}
    QTableView#wide_table QAbstractScrollArea::corner, QTableView#wide_table::corner {{ background: transparent; border: 0; }}
    QLineEdit#cell_editor, QLineEdit#cell_editor:focus {{ border-radius: 0; padding: 0 {px(5)}px;
        border: {px(2)}px solid {c["accent"]}; }}
    QLabel#cell_fault {{ background: {c["card"]}; color: {c["bad"]}; border: {px(2)}px solid {c["bad"]};
        border-radius: {px(4)}px; padding: {px(6)}px; }}
    """
