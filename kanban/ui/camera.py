"""What a webcam sees, and taking a picture of it: a card that is held up, or the wall. Needs the extra `camera`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.ui import theme

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QCameraFormat, QVideoFrame


def why_no_camera() -> str:
    """Return why there is no picture from a camera, and how to get one; "" when there is a camera."""
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ModuleNotFoundError:
        return QCoreApplication.translate(
            "Camera",
            "Drop a photo on the boards instead. For a live camera, run “pip install 'twinboard[camera]'” and start again: "
            "it needs a part of Qt that is not installed.",
        )
    except ImportError as fault:
        text = QCoreApplication.translate(
            "Camera",
            "Drop a photo on the boards instead. The part of Qt for cameras is installed, but cannot start: {reason}. "
            "Install what is named there.",
        )
        return text.format(reason=fault)
    if not QMediaDevices.videoInputs():
        return QCoreApplication.translate(
            "Camera",
            "Drop a photo on the boards instead. No camera was found: connect one, and allow this program to use it.",
        )
    return ""


class CameraFeed(QObject):
    """The computer's cameras, one of which runs. Only where `why_no_camera` has nothing to say.

    Signals:
        seen(QImage): what the camera sees now.
        troubled(str): why it gives no picture, in the words of the system.
    """

    seen = Signal(QImage)
    troubled = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtMultimedia import QMediaCaptureSession, QMediaDevices, QVideoSink

        self._devices = QMediaDevices.videoInputs()
        self.usual = max(self._devices.index(QMediaDevices.defaultVideoInput()), 0) if self._devices else 0
        self._session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._session.setVideoSink(self._sink)
        self._camera: QCamera | None = None

    def names(self) -> list[str]:
        """Return what the cameras are called."""
        return [device.description() for device in self._devices]

    def start(self, number: int) -> None:
        """Run a camera, at its highest resolution, in place of the one that runs."""
        from PySide6.QtMultimedia import QCamera

        self.stop()
        device = self._devices[number]
        self._camera = QCamera(device, self)
        formats = device.videoFormats()
        if formats:
            self._camera.setCameraFormat(max(formats, key=_pixels))
        self._camera.errorOccurred.connect(lambda _fault, text: self.troubled.emit(text))
        self._session.setCamera(self._camera)
        self._camera.start()

    def stop(self) -> None:
        """Let the camera rest."""
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def _on_frame(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.seen.emit(frame.toImage())


class LivePicture(QWidget):
    """Shows the newest picture as large as fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(320), theme.px(240))

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self.image = image
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if self.image.isNull():
            painter.setPen(Qt.GlobalColor.white)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Waiting for the camera…"))
            return
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect(0, 0, size.width(), size.height())
        area.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, self.image)


class CameraDialog(QDialog):
    """The live picture of a camera, which is chosen here.

    Signals:
        card_taken(QImage): a picture of a card: do what its code asks for.
        wall_taken(QImage): a picture of the wall: review it.
    """

    card_taken = Signal(QImage)
    wall_taken = Signal(QImage)

    def __init__(self, feed: CameraFeed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self.setWindowTitle(self.tr("Camera"))
        self.live = LivePicture()
        self.cameras = QComboBox()
        self.cameras.setAccessibleName(self.tr("Camera"))
        self.trouble = QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.card = QPushButton(self.tr("&Scan a card"))
        self.wall = QPushButton(self.tr("Photo of the &wall"))
        self.shut = QPushButton(self.tr("&Close"))
        self.card.setDefault(True)
        self.card.clicked.connect(self._take_card)
        self.wall.clicked.connect(self._take_wall)
        self.shut.clicked.connect(self.reject)
        self._lay_out()
        self.cameras.addItems(feed.names())
        self.cameras.setCurrentIndex(feed.usual)
        self.cameras.currentIndexChanged.connect(self._start)
        feed.seen.connect(self.show_frame)
        feed.troubled.connect(self._say_trouble)
        self._start()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.cameras, 1)
        for button in (self.shut, self.wall, self.card):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.live, 1)
        column.addWidget(self.trouble)
        column.addLayout(row)
        room = self.screen().availableSize()
        self.resize(QSize(theme.px(1000), theme.px(700)).boundedTo(room))

    def _start(self) -> None:
        self.show_frame(QImage())
        self.trouble.hide()
        self._feed.start(self.cameras.currentIndex())

    def _say_trouble(self, text: str) -> None:
        """Show what the camera complains about."""
        said = self.tr(
            "The camera gives no picture ({reason}). Close other programs that use it, or choose another one."
        )
        self.trouble.setText(said.format(reason=text))
        self.trouble.show()

    def show_frame(self, image: QImage) -> None:
        """Show what the camera sees now; an empty image while there is nothing yet."""
        self.live.show_image(image)
        for button in (self.card, self.wall):
            button.setEnabled(not image.isNull())

    def _take_card(self) -> None:
        """Scan what is seen, and stay: the next card is held up."""
        self.card_taken.emit(self.live.image.copy())

    def _take_wall(self) -> None:
        image = self.live.image.copy()
        self.accept()
        self.wall_taken.emit(image)

    @override
    def done(self, result: int) -> None:
        self._feed.stop()
        super().done(result)


def _pixels(form: QCameraFormat) -> int:
    size = form.resolution()
    return size.width() * size.height()
