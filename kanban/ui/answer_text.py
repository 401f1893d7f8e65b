"""Setting the lines of a scan's answer: as large as they fit, then in more lines, at last cut with "…"."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QTextLayout, QTextOption

_TRIES: Final = 8


@dataclass(frozen=True)
class Fitted:
    """Lines of text in one font. `height_px`: of all of them."""

    lines: tuple[str, ...]
    font: QFont
    line_px: float

    @property
    def height_px(self) -> float:
        """The height of all lines."""
        return self.line_px * len(self.lines)


def fitted(text: str, width_px: float, sizes: tuple[tuple[int, float, float], ...], *, bold: bool = False) -> Fitted:
    """Return a text set into a width. `sizes`: number of lines, largest and smallest size in pixels, tried one after another."""
    for lines_most, largest, smallest in sizes:
        for place in range(_TRIES):
            font = _font(largest - (largest - smallest) * place / (_TRIES - 1), bold=bold)
            lines = _wrapped(text, font, width_px)
            if len(lines) <= lines_most:
                return Fitted(tuple(lines), font, QFontMetricsF(font).lineSpacing())
    lines_most, _, smallest = sizes[-1]
    font = _font(smallest, bold=bold)
    lines = _wrapped(text, font, width_px)
    metrics = QFontMetricsF(font)
    rest = " ".join(lines[lines_most - 1 :])
    cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width_px)
    return Fitted((*lines[: lines_most - 1], cut), font, metrics.lineSpacing())


def _font(size_px: float, *, bold: bool) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(1, round(size_px)))
    font.setBold(bold)
    return font


def _wrapped(text: str, font: QFont, width_px: float) -> list[str]:
    """Break a text into lines, between words or, where there are none, between Chinese characters or anywhere."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines or [""]
