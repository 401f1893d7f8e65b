"""Reading photos in a thread of its own, with a strip that shows how far it is and a button that stops it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, Qt, QThread, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import Board
from kanban.domain.errors import Refused
from kanban.domain.wall.model import WallReading
from kanban.ui import theme
from kanban.ui.wall.scene import Scene, Sheet, make_scene
from kanban.ui.while_shown import WatchesWhileShown

if TYPE_CHECKING:
    from kanban.capture.pictures import Picture

Source = Path | tuple[str, bytes | QImage]
"""A picture's file, or its name and content."""

MOST_PX: Final = (4200, 2800)
"""The straightened picture is at most so large: as sharp as a 12 MP photo is on a wall screen."""
_STEPS: Final = 1000
_READ: Final = 0.9
"""The part of the work that reading is; the rest is straightening."""


@dataclass(frozen=True)
class WallPhotos:
    """Photos that were read, and the picture of them."""

    sources: tuple[Source, ...]
    reading: WallReading
    scene: Scene


@dataclass(frozen=True)
class Scanned:
    """A picture that shows no wall: the codes on it are to be taken as scanned ones."""

    name: str
    texts: tuple[str, ...]


class ReadingJob(QThread):
    """Reads photos of one wall. It touches no database: `board` is a whole one of its own, with archived items.

    With `may_be_scan` a single picture that does not show a wall becomes a `Scanned`.
    After `finished`, `result` is there, or `refusal`, or `fault` (a defect of the program), or none of them: it was cancelled.

    Signals:
        progressed(float): from 0 to 1.
    """

    progressed = Signal(float)

    def __init__(
        self, sources: Sequence[Source], board: Board, *, may_be_scan: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.sources = tuple(sources)
        self.result: WallPhotos | Scanned | None = None
        self.refusal: Refused | None = None
        self.fault: Exception | None = None
        self._board, self._may_be_scan = board, may_be_scan
        self._cancelled = False

    def cancel(self) -> None:
        """Stop soon, without a result."""
        self._cancelled = True

    @override
    def run(self) -> None:
        from kanban.capture.reading import Cancelled

        try:
            result = self._read()
        except Cancelled:
            return
        except Refused as error:
            self.refusal = error
        except Exception as fault:  # noqa: BLE001 - raised again where the window hears of it
            self.fault = fault
        else:
            if not self._cancelled:
                self.result = result

    def _read(self) -> WallPhotos | Scanned:
        from kanban.wall import read_photos

        sources = [_for_reader(source) for source in self.sources]
        if self._may_be_scan and len(sources) == 1:
            scanned = self._codes_alone(sources[0])
            if scanned is not None:
                return scanned
        reading, pictures = read_photos(
            sources,
            self._board,
            tolerant=True,
            progress=lambda part: self.progressed.emit(_READ * part),
            cancelled=lambda: self._cancelled,
        )
        scene = make_scene(_sheets(reading, pictures), reading, self._board)
        self.progressed.emit(1.0)
        return WallPhotos(self.sources, reading, scene)

    def _codes_alone(self, source: Path | tuple[str, bytes]) -> Scanned | None:
        """Return the codes on a picture, unless it shows the wall."""
        from kanban.capture.decode import codes_in
        from kanban.ui.wall.recognise import shows_wall

        name, content = (source.name, source) if isinstance(source, Path) else source
        texts = tuple(seen.text for seen in codes_in(content, name))
        return None if shows_wall(texts, self._board.facts.code) else Scanned(name, texts)


def _for_reader(source: Source) -> Path | tuple[str, bytes]:
    if isinstance(source, Path):
        return source
    name, content = source
    return name, content if isinstance(content, bytes) else _file_of(content)


def _file_of(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _sheets(reading: WallReading, pictures: "Sequence[Picture]") -> list[Sheet]:
    """Return the wall as it looks from straight before it, and as they are the photos with codes, but without a plane."""
    from kanban.capture.geometry.straighten import straighten
    from kanban.capture.pictures import colours

    sheets = []
    if any(photo.plane is not None for photo in reading.photos):
        mosaic = straighten(pictures, reading, MOST_PX)
        sheets.append(Sheet(mosaic.rgb, None, mosaic.px_per_mm, mosaic.origin_mm))
    for number, (photo, picture) in enumerate(zip(reading.photos, pictures, strict=True)):
        empty = all(sighting.photo != number for sighting in reading.sightings)
        if photo.plane is None and not (empty and sheets):
            rgb = colours(picture, max(MOST_PX) // 2)
            sheets.append(Sheet(rgb, number, scale=rgb.shape[1] / photo.width_px))
    return sheets


class ProgressStrip(WatchesWhileShown):
    """How far the reading is. While it is shown, Esc on a list or among cards cancels, too. Signal: cancelled()."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Cancel"), self)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(16))
        row.addWidget(self._text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc before the cards do, which would use it up; not from fields in which somebody writes."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(watched, QAbstractItemView):
            return False
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if not escape or watched.window() is not self.window():
            return False
        self.cancelled.emit()
        return True

    def begin(self, text: str) -> None:
        """Show what is being done."""
        self._text.setText(text)
        self._text.setFont(theme.font(17))
        self.bar.setValue(0)
        accent = theme.current().accent.name()
        self.bar.setStyleSheet(f"QProgressBar::chunk {{ background: {accent}; border-radius: {theme.px(4)}px; }}")
        self.setStyleSheet(f"ProgressStrip {{ background: {theme.current().card.name()}; }}")
        self.show()

    def insist(self) -> None:
        """Say that another photo has to wait."""
        self._text.setText(self.tr("A photo is being read already. Wait until that is done, or cancel it."))

    def show_part(self, part: float) -> None:
        """Show how much is done, from 0 to 1."""
        self.bar.setValue(round(part * _STEPS))
