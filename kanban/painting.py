"""The one painter of printed sheets: for the preview, the printer, PDF files and pictures.

Everything is drawn as vectors in millimetres. Texts are set in the font that comes with the program, for it holds
Chinese, and words in it can be found again in a PDF.
"""

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from kanban.cards.drawing import Code, Item, Line, Point, Polygon, Rect, Sheet, Text
from kanban.cards.qr import SIDE, Modules, dark_areas
from kanban.cards.typesetting import Setting, fit
from kanban.domain.errors import CannotWrite, DiskFull, Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.files import resource

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MM_PER_INCH: Final = 25.4
_PDF_DPI: Final = 1270
_FONT_FILE: Final = ("fonts", "wqy-microhei.ttc")
_EM: Final = 100
"""The font is used at this size and scaled while painting. Never bold: it has no bold face, and a made one looks torn."""
_FAMILY_PROPERTY: Final = "bundledFontFamily"
_applications: list[QGuiApplication] = []


class PrinterRefused(Refused):
    """The printer, or the system's print queue, did not take the pages."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "The printer “{printer}” did not take the pages. Check that it is on and try again, or save a PDF file.",
    )


def ensure_application() -> QGuiApplication:
    """The running application, or a new one that needs no screen.

    Raises: RuntimeError when one runs that cannot paint, or when the program's font is missing.
    """
    running = QGuiApplication.instance()
    if running is None:
        running = QGuiApplication(["twinboard", "-platform", "offscreen"])
        _applications.append(running)
    if not isinstance(running, QGuiApplication):
        raise RuntimeError("this process runs an application without a screen or fonts")  # noqa: TRY004 - not a wrong argument
    bundled_family()
    return running


def bundled_family() -> str:
    """The name of the font that comes with the program, loaded when first asked for. Needs an application.

    Raises: RuntimeError when its file is missing, for Chinese would come out as empty boxes without a word.
    """
    application = QGuiApplication.instance()
    if application is None:
        raise RuntimeError("fonts need an application")
    known = application.property(_FAMILY_PROPERTY)
    if isinstance(known, str):
        return known
    path = resource(*_FONT_FILE)
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    if not families:
        raise RuntimeError(f"the font {path} cannot be loaded")
    application.setProperty(_FAMILY_PROPERTY, families[0])
    return families[0]


def paint_sheet(painter: QPainter, sheet: Sheet, px_per_mm: float) -> None:
    """Draw a sheet with its top left corner at the painter's origin. The paper itself is the caller's."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(_font())
    painter.scale(px_per_mm, px_per_mm)
    for mark in sheet.marks:
        _draw_line(painter, mark)
    for piece in sheet.pieces:
        painter.translate(piece.box.x_mm, piece.box.y_mm)
        for item in piece.items:
            _draw(painter, item)
        painter.translate(-piece.box.x_mm, -piece.box.y_mm)
    painter.restore()


def sheet_image(sheet: Sheet, dpi: float) -> QImage:
    """A sheet as a picture on white paper."""
    px_per_mm = dpi / MM_PER_INCH
    size = QSize(round(sheet.width_mm * px_per_mm), round(sheet.height_mm * px_per_mm))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(px_per_mm * 1000))
    image.setDotsPerMeterY(round(px_per_mm * 1000))
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_sheet(painter, sheet, px_per_mm)
    painter.end()
    return image


def write_pdf(path: Path, sheets: Sequence[Sheet], title: str) -> None:
    """Write sheets to a PDF file, one page each; the file is replaced whole or not touched at all.

    Raises: CannotWrite, DiskFull; ValueError when there is no sheet.
    """
    _replace(path, _pdf(path, sheets, title))


def print_sheets(printer: "QPrinter", sheets: Sequence[Sheet]) -> None:
    """Send sheets to a printer in their true size. Raises: PrinterRefused; ValueError when there is no sheet."""
    if not _paint_pages(printer, sheets, lambda: printer.resolution() / MM_PER_INCH):
        raise PrinterRefused(printer=printer.printerName() or printer.outputFileName())


def _pdf(path: Path, sheets: Sequence[Sheet], title: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Twinboard")
    writer.setResolution(_PDF_DPI)
    if not _paint_pages(writer, sheets, lambda: _PDF_DPI / MM_PER_INCH):
        raise CannotWrite(path=str(path), reason=QT_TRANSLATE_NOOP("errors", "the pages could not be painted"))
    buffer.close()
    return bytes(buffer.data().data())


def _paint_pages(device: QPagedPaintDevice, sheets: Sequence[Sheet], px_per_mm: Callable[[], float]) -> bool:
    """Paint each sheet on a page of its size; False when the device did not take one."""
    if not sheets:
        raise ValueError("there is nothing to print")
    painter = QPainter()
    for number, sheet in enumerate(sheets):
        if number == 0 or _size(sheet) != _size(sheets[number - 1]):
            device.setPageLayout(_page_layout(sheet))
        if not (device.newPage() if number else painter.begin(device)):
            return False
        paint_sheet(painter, sheet, px_per_mm())
    return painter.end()


def _size(sheet: Sheet) -> tuple[float, float]:
    return sheet.width_mm, sheet.height_mm


def _page_layout(sheet: Sheet) -> QPageLayout:
    """A page of the sheet's size without margins. Lying pages are upright ones turned, as printers know them."""
    lying = sheet.width_mm > sheet.height_mm
    upright = QSizeF(min(_size(sheet)), max(_size(sheet)))
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, orientation, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _replace(path: Path, content: bytes) -> None:
    """Write a file beside the target and put it in the target's place. Raises: CannotWrite, DiskFull."""
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{uuid4().hex}.part")
    try:
        if target.exists():
            if not target.is_file():
                raise CannotWrite(path=str(path), reason=QT_TRANSLATE_NOOP("errors", "it is not a file"))
            if not os.access(target, os.W_OK):
                raise PermissionError(errno.EACCES, "")
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise _why(path, error) from error


def _why(path: Path, error: OSError) -> Refused:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(path=str(path))
    reasons = {
        errno.ENOENT: QT_TRANSLATE_NOOP("errors", "there is no such folder"),
        errno.ENOTDIR: QT_TRANSLATE_NOOP("errors", "there is no such folder"),
        errno.EACCES: QT_TRANSLATE_NOOP("errors", "another program has it open, or you have no right to write there"),
        errno.EPERM: QT_TRANSLATE_NOOP("errors", "another program has it open, or you have no right to write there"),
        errno.EROFS: QT_TRANSLATE_NOOP("errors", "the disk is read-only"),
        errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("errors", "the name is too long"),
    }
    return CannotWrite(path=str(path), reason=reasons.get(error.errno or 0, error.strerror or str(error)))


def _draw(painter: QPainter, item: Item) -> None:
    match item:
        case Text():
            _draw_text(painter, item)
        case Rect():
            _draw_rect(painter, item)
        case Polygon():
            _draw_polygon(painter, item)
        case Line():
            _draw_line(painter, item)
        case Code():
            _draw_code(painter, item)


def _draw_rect(painter: QPainter, rect: Rect) -> None:
    box = rect.box
    area = QRectF(box.x_mm, box.y_mm, box.width_mm, box.height_mm)
    if rect.fill is not None:
        painter.fillRect(area, _colour(rect.fill))
    if rect.stroke is not None:
        half = rect.stroke_mm / 2
        painter.setPen(_pen(rect.stroke, rect.stroke_mm))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(half, half, -half, -half))


def _draw_polygon(painter: QPainter, polygon: Polygon) -> None:
    painter.setPen(Qt.PenStyle.NoPen if polygon.stroke is None else _pen(polygon.stroke, polygon.stroke_mm))
    painter.setBrush(Qt.BrushStyle.NoBrush if polygon.fill is None else _colour(polygon.fill))
    painter.drawPolygon(_outline(polygon.points))


@lru_cache(maxsize=256)
def _outline(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _draw_line(painter: QPainter, line: Line) -> None:
    painter.setPen(_pen(line.stroke, line.stroke_mm))
    painter.drawLine(QPointF(line.x1_mm, line.y1_mm), QPointF(line.x2_mm, line.y2_mm))


def _draw_code(painter: QPainter, code: Code) -> None:
    """One path for all modules, so that no renderer leaves seams between them."""
    quiet = code.quiet
    painter.fillRect(QRectF(quiet.x_mm, quiet.y_mm, quiet.width_mm, quiet.height_mm), Qt.GlobalColor.white)
    painter.save()
    painter.translate(code.x_mm, code.y_mm)
    painter.scale(code.side_mm / SIDE, code.side_mm / SIDE)
    painter.fillPath(_code_path(code.modules), Qt.GlobalColor.black)
    painter.restore()


@lru_cache(maxsize=256)
def _code_path(modules: Modules) -> QPainterPath:
    """The dark areas, one unit per module."""
    path = QPainterPath()
    for area in dark_areas(modules):
        path.addRect(*area)
    return path


def _draw_text(painter: QPainter, text: Text) -> None:
    setting = _setting(text)
    painter.setPen(_colour(text.colour))
    scale = setting.size_mm / _EM
    for line in setting.lines:
        painter.save()
        painter.translate(line.x_mm, line.baseline_mm)
        painter.scale(scale, scale)
        painter.drawText(QPointF(), line.text)
        painter.restore()


@lru_cache(maxsize=4096)
def _setting(text: Text) -> Setting:
    return fit(text, _advance)


@lru_cache(maxsize=32768)
def _advance(cluster: str) -> float:
    """The width of a cluster of characters in em."""
    return _metrics().horizontalAdvance(cluster) / _EM


@cache
def _metrics() -> QFontMetricsF:
    return QFontMetricsF(_font())


@cache
def _font() -> QFont:
    font = QFont(bundled_family())
    font.setPixelSize(_EM)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=64)
def _pen(colour: str, width_mm: float) -> QPen:
    pen = QPen(_colour(colour), width_mm)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
