"""Colours, sizes and fonts of the window: a light and a dark palette, and one scale for everything.

Sizes in code are pixels on a screen of 1920 x 1080; `px` brings them to the window's real size, so that a wall screen of
3840 x 2160 shows the same picture twice as sharp. Colours hold for colour-blind eyes: state is never told by colour alone.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from kanban.files import resource


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
    warning=QColor("#8a5300"),
    bad=QColor("#b3261e"),
    neutral=QColor("#5a6470"),
    expedite=QColor("#b3261e"),
    fixed_date=QColor("#6b3fa0"),
    standard=QColor("#1f5fbf"),
    intangible=QColor("#5a6470"),
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
    fixed_date=QColor("#c9a6f5"),
    standard=QColor("#7fb2ff"),
    intangible=QColor("#aab4c0"),
)

BASE_FONT_PX: Final = 16
DESIGN_WIDTH: Final = 1920
DESIGN_HEIGHT: Final = 1080
ZOOM_LEAST: Final = 60
ZOOM_MOST: Final = 250


class _State:
    """What is in force now."""

    theme = LIGHT
    scale = 1.0


def current() -> Theme:
    """Return the palette in force."""
    return _State.theme


def scale() -> float:
    """Return how many real pixels a design pixel has."""
    return _State.scale


def px(design_px: float) -> int:
    """Return a size in real pixels, at least one."""
    return max(1, round(design_px * _State.scale))


def font(design_px: float = BASE_FONT_PX, *, bold: bool = False) -> QFont:
    """Return the application's font in a size given in design pixels."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(px(design_px))
    made.setBold(bold)
    return made


def scale_for(width: int, height: int, zoom_percent: int) -> float:
    """Return the scale for a window of this size in logical pixels: larger screens show larger, small windows do not shrink."""
    room = max(1.0, min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT))
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
    base.setPixelSize(px(BASE_FONT_PX))
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
    QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; border: 0; }}
    QCheckBox::indicator, QListView::indicator {{ width: {px(16)}px; height: {px(16)}px; }}
    QCheckBox::indicator:unchecked, QListView::indicator:unchecked {{ background: {c["card"]};
        border: {px(1)}px solid {c["muted"]}; border-radius: {px(3)}px; width: {px(14)}px; height: {px(14)}px; }}
    QComboBox::drop-down {{ border: 0; width: {px(26)}px; }}
    QComboBox::down-arrow {{ image: url("{arrow}"); width: {px(12)}px; height: {px(12)}px; }}
    QComboBox QAbstractItemView {{ background: {c["card"]}; color: {c["text"]}; border: {px(1)}px solid {c["line"]};
        selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]}; }}
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
    ItemPanel QCheckBox::indicator, RequirementBoard QListWidget::indicator {{ width: {px(18)}px; height: {px(18)}px; }}
    OwnersField {{ text-align: left; }}
    WallList QListView::indicator {{ width: {px(18)}px; height: {px(18)}px; }}
    WallList QListView::indicator:unchecked {{ border-width: {px(2)}px; width: {px(14)}px; height: {px(14)}px; }}
    TileList {{ background: transparent; border: 0; }}
    QToolButton#readings_due {{ border-color: {c["accent"]}; }}
    BoardHead QToolButton:checked {{ background: {c["accent"]}; color: {c["on_accent"]}; }}
    ReviewPage QCheckBox::indicator, ReviewPage QRadioButton::indicator {{ width: {px(16)}px; height: {px(16)}px;
        background: {c["card"]}; border: {px(2)}px solid {c["muted"]}; border-radius: {px(4)}px; }}
    ReviewPage QRadioButton::indicator {{ border-radius: {px(10)}px; }}
    ReviewPage QCheckBox::indicator:checked {{ background: {c["accent"]}; border-color: {c["accent"]}; }}
    ReviewPage QRadioButton::indicator:checked {{ border: {px(6)}px solid {c["accent"]}; width: {px(8)}px; height: {px(8)}px; }}
    ReviewPage QCheckBox::indicator:focus, ReviewPage QRadioButton::indicator:focus {{ border-color: {c["accent"]}; }}
    ReviewPage QCheckBox:focus, ReviewPage QRadioButton:focus {{ background: {c["card"]}; border-radius: {px(4)}px; }}
    ReviewPage QPushButton:focus {{ border: {px(3)}px solid {c["accent"]}; padding: {px(4)}px {px(12)}px; }}
    ReviewPage QPushButton:default:focus {{ border-color: {c["text"]}; }}
    ReviewPage QDateTimeEdit:focus, NotesArea:focus {{ border: {px(2)}px solid {c["accent"]}; }}
    ReviewPage QDateTimeEdit::drop-down {{ border: 0; width: {px(26)}px; }}
    ReviewPage QDateTimeEdit::down-arrow {{ image: url("{arrow}"); width: {px(12)}px; height: {px(12)}px; }}
    QLabel#board_day {{ color: {c["muted"]}; margin-right: {px(16)}px; }}
    """
