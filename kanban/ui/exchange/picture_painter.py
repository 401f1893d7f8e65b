"""Paints a whole board, with all that scrolls on the screen: as a picture, or as vectors on the pages of a PDF file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from kanban.domain.board import Column
from kanban.domain.errors import CannotWrite
from kanban.domain.ids import ItemId, SwimlaneId
from kanban.domain.limits import column_counts
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.exchange.text_files import write_bytes
from kanban.ui import theme
from kanban.ui.exchange.picture_layout import Layout, Sizes, Strip, lay_out, lay_out_pages
from kanban.ui.requirements import glyphs
from kanban.ui.requirements.board_faces import LaneFace, expedite_word
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.card_painter import CardArt, paint_card

_SIDE_MOST: Final = 30_000
_AREA_MOST: Final = 150_000_000
_PDF_DPI: Final = 600
_PAGE_MARGIN_MM: Final = 8.0
_MM_PER_INCH: Final = 25.4
_CARD_MM: Final = 62.0
"""How wide cards are on pages: as wide as a label."""
PAPERS: Final = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}


class BoardPainter:
    """Paints one board as it stands now, in the colours in force. `now` is local time, for the title."""

    def __init__(self, faces: CardFaces, density: str, now: datetime) -> None:
        self._faces = faces
        self._board = faces.board
        self._art = CardArt(density)
        self._now = now
        self._sizes = Sizes.of_theme(self._art.gap())
        self._counted = column_counts(self._board)

    def image(self, scale: float = 1.0) -> QImage:
        """Return the whole board as a picture; one that would be too large for memory is made smaller."""
        layout = lay_out(self._board, self._sizes, self._height)
        most = min(_SIDE_MOST / max(layout.width, layout.height), (_AREA_MOST / (layout.width * layout.height)) ** 0.5)
        scale = min(scale, most)
        image = QImage(round(layout.width * scale), round(layout.height * scale), QImage.Format.Format_RGB32)
        image.fill(theme.current().window)
        painter = QPainter(image)
        painter.scale(scale, scale)
        self._paint(painter, layout)
        painter.end()
        return image

    def write_png(self, path: Path, scale: float = 1.0) -> QSize:
        """Write the picture and return its size.

        Raises:
            CannotWrite, DiskFull: see there.
        """
        image = self.image(scale)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        write_bytes(path, bytes(buffer.data().data()))
        return image.size()

    def write_pdf(self, path: Path, paper: str = "A4", *, one_page: bool = True) -> int:
        """Write the board to a PDF file, on lying paper, and return how many pages it has.

        Raises:
            CannotWrite, DiskFull: see there.
        """
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self._board.facts.name)
        writer.setCreator("Twinboard")
        writer.setResolution(_PDF_DPI)
        page = _page(paper)
        writer.setPageLayout(page)
        painter = QPainter()
        if not painter.begin(writer):
            raise CannotWrite(path=path, reason=QT_TRANSLATE_NOOP("errors", "the pages could not be painted"))
        room = page.paintRectPixels(_PDF_DPI).size()
        pages = self._paint_one(painter, room) if one_page else self._paint_pages(painter, writer, room)
        painter.end()
        buffer.close()
        write_bytes(path, bytes(buffer.data().data()))
        return pages

    def card_mm(self, paper: str) -> float:
        """Return how wide cards are in mm when all of them stand on one page."""
        layout = lay_out(self._board, self._sizes, self._height)
        room = _page(paper).paintRect(QPageLayout.Unit.Millimeter).size()
        return self._sizes.card * min(room.width() / layout.width, room.height() / layout.height)

    def _height(self, item_id: ItemId) -> int:
        return self._art.layout(self._faces.of(item_id), self._sizes.card).height

    def _paint_one(self, painter: QPainter, room: QSize) -> int:
        layout = lay_out(self._board, self._sizes, self._height)
        scale = min(room.width() / layout.width, room.height() / layout.height)
        painter.scale(scale, scale)
        self._paint(painter, layout)
        return 1

    def _paint_pages(self, painter: QPainter, writer: QPdfWriter, room: QSize) -> int:
        """Paint as many pages as it takes to have cards as wide as labels."""
        scale = _CARD_MM / _MM_PER_INCH * _PDF_DPI / self._sizes.card
        width, height = int(room.width() / scale), int(room.height() / scale)
        pages = lay_out_pages(self._board, self._sizes, self._height, (width, height - self._sizes.title))
        painter.scale(scale, scale)
        for number, strips in enumerate(pages):
            if number:
                writer.newPage()
            self._paint_title(painter, 0, width, 0, self._page_words(number + 1, len(pages)))
            for place, strip in enumerate(strips):
                x = place * (self._sizes.card + 3 * self._sizes.gap)
                self._paint_strip(painter, strip, x, self._sizes.title, height - self._sizes.title)
        return len(pages)

    def _page_words(self, number: int, count: int) -> str:
        return QCoreApplication.translate("BoardPicture", "page {number} of {count}").format(number=number, count=count)

    def _paint(self, painter: QPainter, layout: Layout) -> None:
        sizes = self._sizes
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, layout.width, layout.height, theme.current().window)
        self._paint_title(painter, sizes.margin, layout.width - 2 * sizes.margin, sizes.margin // 2, "")
        top = sizes.margin + sizes.title
        for box in layout.columns:
            ground = QRectF(box.x, top, box.width, layout.height - top - sizes.margin)
            self._paint_ground(painter, ground)
            self._paint_head(painter, box.column, box.count, QRect(box.x, top, box.width, sizes.head))
            if box.left_out:
                foot = QRect(box.x, layout.height - sizes.margin - sizes.lane, box.width, sizes.lane)
                self._paint_more(painter, box.left_out, foot)
        named = [lane.lane_id for lane in layout.lanes] != [None]
        for lane in layout.lanes if named else ():
            self._paint_lane(
                painter, lane.lane_id, QRect(sizes.margin, lane.y, layout.width - 2 * sizes.margin, sizes.lane)
            )
        for spot in layout.spots:
            self._paint_card(painter, spot.item_id, spot.x, spot.y)

    def _paint_strip(self, painter: QPainter, strip: Strip, x: int, y: int, height: int) -> None:
        sizes = self._sizes
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = sizes.card + 2 * sizes.gap
        self._paint_ground(painter, QRectF(x, y, width, height))
        self._paint_head(painter, strip.column, strip.count, QRect(x, y, width, sizes.head), again=not strip.begins)
        for lane_id, at in strip.lanes:
            self._paint_lane(painter, lane_id, QRect(x + sizes.gap, y + at, sizes.card, sizes.lane))
        for item_id, at in strip.spots:
            self._paint_card(painter, item_id, x + sizes.gap, y + at)
        if strip.left_out:
            self._paint_more(painter, strip.left_out, QRect(x, y + height - sizes.lane, width, sizes.lane))

    def _paint_card(self, painter: QPainter, item_id: ItemId, x: int, y: int) -> None:
        face = self._faces.of(item_id)
        painter.save()
        painter.translate(x, y)
        paint_card(painter, face, self._art.layout(face, self._sizes.card), self._art.types)
        painter.restore()

    def _paint_title(self, painter: QPainter, x: int, width: int, y: int, more: str) -> None:
        box = QRect(x, y, width, self._sizes.title)
        painter.setPen(theme.current().text)
        painter.setFont(theme.font(26, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._board.facts.name)
        when = f"{self._now:%Y-%m-%d %H:%M}"
        cards = sum(1 for _ in self._board.cards())
        count = QCoreApplication.translate("BoardPicture", "Cards: {count}").format(count=cards)
        painter.setPen(theme.current().muted)
        painter.setFont(theme.font(16))
        words = " · ".join(filter(None, (count, when, more)))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(theme.current().line)
        painter.setBrush(theme.current().surface)
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))

    def _paint_head(self, painter: QPainter, column: Column, count: int, box: QRect, *, again: bool = False) -> None:
        """Paint a column's name and how many cards it has, with its limit; over the limit in words too, not by colour alone."""
        inner = box.adjusted(theme.px(10), 0, -theme.px(10), 0)
        counted = self._counted[column.id]
        over = column.wip_limit is not None and counted > column.wip_limit
        limit = f"{counted} / {column.wip_limit}" if column.wip_limit is not None else str(count)
        painter.setFont(theme.font(17, bold=True))
        painter.setPen(theme.current().bad if over else theme.current().muted)
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"⚠ {limit}" if over else limit
        )
        room = inner.width() - painter.fontMetrics().horizontalAdvance(f"⚠ {limit} ")
        name = f"… {column.name}" if again else column.name
        painter.setPen(theme.current().text)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_lane(self, painter: QPainter, lane_id: SwimlaneId | None, box: QRect) -> None:
        """Paint a swimlane's name; what cannot wait is marked as on the screen."""
        lane = self._board.swimlanes.get(lane_id) if lane_id is not None else None
        face = LaneFace(
            lane.name if lane is not None else QCoreApplication.translate("BoardCells", "Without a swimlane"),
            expedite=lane is not None and lane.expedite,
        )
        colours, side, gap = theme.current(), theme.px(14), theme.px(8)
        painter.fillRect(box, colours.window)
        inner = box.adjusted(gap, 0, 0, 0)
        if face.expedite:
            painter.fillRect(QRect(box.x(), box.y(), theme.px(5), box.height()), colours.expedite)
            sign = QRectF(box.x() + theme.px(12), box.center().y() - side / 2, side, side)
            glyphs.expedite(painter, sign, colours.expedite)
            inner.setLeft(round(sign.right()) + gap)
        painter.setFont(theme.font(15, bold=True))
        painter.setPen(colours.text if face.expedite else colours.muted)
        words = face.name if not face.expedite or face.says_expedite else f"{face.name} · {expedite_word()}"
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_more(self, painter: QPainter, count: int, box: QRect) -> None:
        painter.setFont(theme.font(14))
        painter.setPen(theme.current().muted)
        text = QCoreApplication.translate("BoardPicture", "and {count} more").format(count=count)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _page(paper: str) -> QPageLayout:
    """Return a lying page."""
    margins = QMarginsF(*[_PAGE_MARGIN_MM] * 4)
    return QPageLayout(
        QPageSize(PAPERS[paper]), QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter
    )
