"""A sheet to draw on in pixels from the upper left corner: what a chart needs of matplotlib, without its axes.

One figure at 72 dots per inch, so that a point is a pixel on the screen and in a file alike.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from matplotlib.patches import Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox, IdentityTransform, TransformedBbox

from kanban.charts.lettering import drawable, font, shortened, width_of
from kanban.charts.series import ChartStyle, Frame

DPI: Final = 72
_METADATA: Final = {
    "svg": {"Date": None, "Creator": "Twinboard"},
    "pdf": {"CreationDate": None, "Creator": "Twinboard"},
}
_RC: Final[dict[Any, Any]] = {"svg.fonttype": "path", "svg.hashsalt": "twinboard", "pdf.fonttype": 3}
Places = Sequence[float] | np.ndarray[Any, np.dtype[np.float64]]


class Sheet:
    """A figure of a style's size. `order` is what lies over what; higher ones lie on top."""

    def __init__(self, style: ChartStyle) -> None:
        self.style = style
        self.width, self.height = float(style.width_px), float(style.height_px)
        self.figure = Figure((self.width / DPI, self.height / DPI), DPI, facecolor=style.colours.paper)
        self._canvas = FigureCanvasAgg(self.figure)

    def px(self, design_px: float) -> float:
        """Return a size in real pixels."""
        return design_px * self.style.scale

    # Texts

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return how wide a text gets."""
        return width_of(drawable(text), size, chinese=self.style.chinese, bold=bold)

    def shortened(self, text: str, room: float, size: float) -> str:
        """Return as much of a text as fits; empty when that is hardly anything."""
        return shortened(drawable(text), room, size, chinese=self.style.chinese)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        *,
        across: str = "left",
        bold: bool = False,
        order: float = 8,
    ) -> None:
        """Write a line; `y` is its middle, `x` its edge or middle as `across` says."""
        made = Text(
            x,
            self.height - y - size * 0.36,
            drawable(text),
            color=colour,
            fontproperties=font(size, chinese=self.style.chinese, bold=bold),
            ha=across,
            va="baseline",
            parse_math=False,
            zorder=order,
            transform=IdentityTransform(),
        )
        self.figure.add_artist(made)

    # Shapes

    def line(
        self,
        xs: Places,
        ys: Places,
        colour: str,
        width: float,
        *,
        dash: tuple[float, ...] = (),
        clip: Frame | None = None,
        order: float = 3,
        faint: float = 1.0,
    ) -> None:
        """Draw through places; `dash` in widths of the line."""
        made = Line2D(xs, self._up(ys), color=colour, linewidth=width, zorder=order, alpha=faint)
        made.set_transform(IdentityTransform())
        made.set_solid_capstyle("round")
        made.set_solid_joinstyle("round")
        if dash:
            made.set_linestyle((0, dash))
            made.set_dash_capstyle("butt")
        self._add(made, clip)

    def segments(
        self, ends: Sequence[tuple[tuple[float, float], tuple[float, float]]], colour: str, width: float
    ) -> None:
        """Draw many straight lines at once, behind everything."""
        flipped = [[(x0, self.height - y0), (x1, self.height - y1)] for (x0, y0), (x1, y1) in ends]
        made = LineCollection(flipped, colors=colour, linewidths=width, zorder=0, transform=IdentityTransform())
        self.figure.add_artist(made)

    def area(
        self, xs: Places, ys: Places, colour: str, faint: float, *, clip: Frame | None = None, order: float = 1
    ) -> None:
        """Fill what a closed line surrounds."""
        corners = np.column_stack((np.asarray(xs, float), self._up(ys)))
        made = Polygon(corners, closed=True, facecolor=colour, edgecolor="none", alpha=faint, zorder=order)
        made.set_transform(IdentityTransform())
        self._add(made, clip)

    def boxes(self, boxes: Sequence[tuple[float, float, float, float]], colour: str, *, order: float = 2) -> None:
        """Fill upright boxes, given by left, top, right and bottom."""
        from matplotlib.collections import PolyCollection

        h = self.height
        corners = [[(x0, h - y0), (x1, h - y0), (x1, h - y1), (x0, h - y1)] for x0, y0, x1, y1 in boxes]
        made = PolyCollection(
            corners, facecolors=colour, edgecolors="none", zorder=order, transform=IdentityTransform()
        )
        self.figure.add_artist(made)

    def box(self, left: float, top: float, width: float, height: float, colour: str, *, faint: float) -> None:
        """Fill a box behind the lines."""
        made = Rectangle(
            (left, self.height - top - height), width, height, facecolor=colour, edgecolor="none", alpha=faint
        )
        made.set_transform(IdentityTransform())
        made.set_zorder(0.5)
        self.figure.add_artist(made)

    def dots(
        self,
        xs: Places,
        ys: Places,
        size: float,
        fill: str,
        edge: str,
        *,
        shape: str = "o",
        edge_width: float = 0.0,
        clip: Frame | None = None,
        order: float = 5,
    ) -> None:
        """Put marks of one shape at places; `size` is their width, `shape` one of matplotlib's markers."""
        marker = MarkerStyle(shape)
        path = marker.get_path().transformed(marker.get_transform())
        offsets = np.column_stack((np.asarray(xs, float), self._up(ys)))
        made = PathCollection(
            [path],
            sizes=[size * size],
            offsets=offsets,
            offset_transform=IdentityTransform(),
            facecolors=fill,
            edgecolors=edge,
            linewidths=edge_width,
            zorder=order,
        )
        made.set_transform(IdentityTransform())
        self._add(made, clip)

    # What comes of it

    def pixels(self) -> bytes:
        """Return the picture as RGBA bytes, row by row from the top."""
        self._canvas.draw()  # type: ignore[no-untyped-call]
        return bytes(self._canvas.buffer_rgba())  # type: ignore[no-untyped-call]

    def file(self, file_format: str) -> bytes:
        """Return the bytes of a file: "png", "svg" or "pdf"."""
        from matplotlib import rc_context

        out = BytesIO()
        with rc_context(_RC):
            self.figure.savefig(
                out,
                format=file_format,
                dpi=DPI,
                facecolor=self.style.colours.paper,
                metadata=_METADATA.get(file_format),
            )
        return out.getvalue()

    def _up(self, ys: Places) -> np.ndarray[Any, np.dtype[np.float64]]:
        return self.height - np.asarray(ys, float)

    def _add(self, made: Any, clip: Frame | None) -> None:
        self.figure.add_artist(made, clip=clip is None)
        if clip is not None:
            bounds = Bbox.from_extents(clip.left, self.height - clip.bottom, clip.right, self.height - clip.top)
            made.set_clip_box(TransformedBbox(bounds, IdentityTransform()))
            made.set_clip_on(True)
