"""Both palettes are readable: text on its grounds has a contrast of at least 4.5 to 1 (WCAG 2.1, AA)."""

import pytest
from PySide6.QtGui import QColor

from kanban.ui import theme


def luminance(colour: QColor) -> float:
    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert round(contrast(QColor("black"), QColor("white")), 3) == 21.0


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("ground", ["window", "surface", "card"])
@pytest.mark.parametrize(
    "ink",
    [
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
    ],
)
def test_ink_is_readable_on_every_ground(palette: theme.Theme, ground: str, ink: str) -> None:
    colours = palette.colours()
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=lambda palette: palette.name)
def test_text_on_the_accent_is_readable(palette: theme.Theme) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5


@pytest.mark.parametrize(
    ("width", "height", "zoom", "wanted"),
    [
        (1920, 1080, 100, 1.0),
        (3840, 2160, 100, 2.0),
        (1024, 768, 100, 1.0),
        (1920, 1080, 150, 1.5),
        (5120, 1080, 100, 1.0),
    ],
)
def test_the_scale_grows_with_the_window_and_never_shrinks_below_one(
    width: int, height: int, zoom: int, wanted: float
) -> None:
    assert theme.scale_for(width, height, zoom) == wanted
