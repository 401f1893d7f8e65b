"""Both palettes are readable: text on its grounds has a contrast of at least 4.5 to 1 (WCAG 2.1, AA), also for colour-blind eyes apart."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from kanban.ui import theme
from kanban.ui.requirements.card_chips import STYLES
from kanban.ui.requirements.card_painter import TINT_COLOURS, block_ground
from kanban.ui.requirements.shades import on_fill

INKS = (
    "text",
    "muted",
    "accent",
    "good",
    "warning",
    "bad",
    "neutral",
    "expedite",
    "fixed_date",
    "standard",
    "intangible",
    "bug",
)
both_palettes = pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=lambda palette: palette.name)


def luminance(colour: QColor) -> float:
    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_order_of_buttons_is_the_one_that_is_meant() -> None:
    assert QDialogButtonBox.ButtonLayout.GnomeLayout.value == theme.PRIMARY_AT_THE_RIGHT


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert round(contrast(QColor("black"), QColor("white")), 3) == 21.0


@both_palettes
@pytest.mark.parametrize("ground", ["window", "surface", "card"])
@pytest.mark.parametrize("ink", INKS)
def test_ink_is_readable_on_every_ground(palette: theme.Theme, ground: str, ink: str) -> None:
    colours = palette.colours()
    assert contrast(colours[ink], colours[ground]) >= 4.5


@both_palettes
def test_text_on_the_accent_is_readable(palette: theme.Theme) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5


@both_palettes
@pytest.mark.parametrize("ink", ["bad", "text"])
def test_why_a_card_is_blocked_is_readable(palette: theme.Theme, ink: str) -> None:
    assert contrast(palette.colours()[ink], block_ground(palette)) >= 4.5


@both_palettes
@pytest.mark.parametrize("kind", STYLES)
def test_chips_are_readable_on_cards(palette: theme.Theme, kind: str) -> None:
    style = STYLES[kind]
    assert contrast(style.colour(palette), style.ground(palette.card, palette)) >= 4.5


@pytest.mark.parametrize("tint", TINT_COLOURS)
def test_initials_are_readable(tint: str) -> None:
    assert on_fill(QColor(tint)) == QColor("white")
    assert contrast(QColor(tint), QColor("white")) >= 4.5


@both_palettes
@pytest.mark.parametrize("fill", ["muted", "accent", "bad", "expedite"])
def test_what_stands_on_a_filled_area_is_readable(palette: theme.Theme, fill: str) -> None:
    colour = palette.colours()[fill]
    assert contrast(colour, on_fill(colour)) >= 4.5


Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]
EYES: dict[str, Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
"""How linear red, green and blue look to such eyes.

Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, table of severity 1.0.
"""


def seen(colour: QColor, eyes: Matrix) -> tuple[float, float, float]:
    """Return a colour as such eyes see it, in CIE L*a*b* (white of D65)."""
    parts = [linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF())]
    red, green, blue = (
        min(1.0, max(0.0, sum(share * part for share, part in zip(row, parts, strict=True)))) for row in eyes
    )
    x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = bent(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def bent(share: float) -> float:
    return float(share ** (1 / 3)) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116


def distance(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Return the difference of two colours (CIE 1976); 2.3 is just noticeable side by side."""
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)


def test_colours_that_colour_blind_eyes_confuse_are_found() -> None:
    red, brown = QColor("#b3261e"), QColor("#8a5300")
    assert distance(seen(red, EYES["usual"]), seen(brown, EYES["usual"])) > 30
    assert distance(seen(red, EYES["deuteranopia"]), seen(brown, EYES["deuteranopia"])) < 5


@both_palettes
@pytest.mark.parametrize("eyes", EYES)
def test_the_edge_of_a_standard_card_is_not_the_ring_of_a_chosen_one(palette: theme.Theme, eyes: str) -> None:
    assert distance(seen(palette.standard, EYES[eyes]), seen(palette.accent, EYES[eyes])) >= 20


@both_palettes
@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize(
    "group",
    [("expedite", "fixed_date", "standard", "intangible"), ("good", "warning", "bad", "neutral")],
    ids=["classes of service", "states"],
)
def test_colours_that_mean_something_stay_apart(palette: theme.Theme, eyes: str, group: tuple[str, ...]) -> None:
    """They have shapes of their own, too: the rhythm of a card's edge, a sign beside each word."""
    colours = palette.colours()
    for one, other in combinations(group, 2):
        assert distance(seen(colours[one], EYES[eyes]), seen(colours[other], EYES[eyes])) >= 11, (one, other)


@pytest.mark.parametrize(
    ("width", "height", "zoom", "wanted"),
    [
        (1920, 1080, 100, 1.0),
        (3840, 2160, 100, 2.0),
        (1600, 900, 100, 1.0),
        (1440, 900, 100, 0.9),
        (1366, 768, 100, 0.85),
        (1280, 720, 100, 0.8),
        (800, 600, 100, 0.8),
        (1920, 1080, 150, 1.5),
        (5120, 1080, 100, 1.0),
    ],
)
def test_the_scale_grows_with_the_window_and_shrinks_a_little_with_a_small_one(
    width: int, height: int, zoom: int, wanted: float
) -> None:
    assert theme.scale_for(width, height, zoom) == wanted


def _ink(widget: QWidget) -> QColor:
    """Return the colour on a rendered widget's middle line that stands out most from its ground."""
    widget.resize(400, 60)
    image = widget.grab().toImage()
    seen_there = {QColor(image.pixel(x, y)).name() for x in range(6, 200) for y in range(8, 52)}
    ground = image.pixelColor(300, 30)
    return max(map(QColor, seen_there), key=lambda colour: contrast(colour, ground))


@both_palettes
@pytest.mark.parametrize("field", [QLineEdit, QTextEdit, QPlainTextEdit], ids=lambda field: field.__name__)
def test_what_an_empty_field_asks_for_is_readable(
    qapp: QApplication, palette: theme.Theme, field: type[QLineEdit] | type[QTextEdit] | type[QPlainTextEdit]
) -> None:
    theme.put_on(qapp, palette.name, 2.0)
    try:
        shown = field()
        shown.setPlaceholderText("WWW")
        assert contrast(_ink(shown), palette.card) >= 4.5
    finally:
        theme.put_on(qapp, "light", 1.0)


@both_palettes
@pytest.mark.parametrize("box", [QCheckBox, QRadioButton], ids=lambda box: box.__name__)
def test_a_ticked_box_is_filled_and_an_empty_one_has_a_frame(
    qapp: QApplication, palette: theme.Theme, box: type[QCheckBox] | type[QRadioButton]
) -> None:
    theme.put_on(qapp, palette.name, 2.0)
    try:
        shown = box()
        colours = {}
        for ticked in (False, True):
            shown.setChecked(ticked)
            image = shown.grab().toImage()
            across = [image.pixelColor(x, image.height() // 2).name() for x in range(image.width())]
            colours[ticked] = across
        assert palette.muted.name() in colours[False]
        assert palette.accent.name() not in colours[False]
        assert palette.accent.name() in colours[True]
    finally:
        theme.put_on(qapp, "light", 1.0)
