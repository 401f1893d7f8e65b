"""The preview: one page at a time, painted as it will be printed when it is first shown."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.cards.drawing import Sheet
from kanban.ui import theme

_MARGIN: Final = 14
_FOCUS: Final = 2
_NOTCH: Final = 120
"""One step of a mouse wheel, in eighths of a degree."""

_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_ON: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space)


class SheetView(QWidget):
    """Shows one page as large as fits. Arrow and page keys and the wheel turn the pages.

    Signals:
        turned(): another page is shown, or there are other pages.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = 0
        self._sheets: Sequence[Sheet] = ()
        self._picture: QPixmap | None = None
        self._wheel = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(180), theme.px(180))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sheets)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show other pages; the place among them is kept as far as there are as many."""
        self._sheets = sheets
        self._go(min(self.page, max(len(sheets) - 1, 0)))

    def turn_to(self, page: int) -> None:
        """Show another page, counted from 0; beyond the ends nothing happens."""
        if 0 <= page < len(self._sheets) and page != self.page:
            self._go(page)

    def _go(self, page: int) -> None:
        self.page = page
        self._picture = None
        self.update()
        self.turned.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(700))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._sheets:
            area = self._paper()
            if self._picture is None:
                self._picture = self._painted(area.size())
            painter.drawPixmap(area.topLeft(), self._picture)
            painter.setPen(QPen(theme.current().line, 1))
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
        else:
            painter.setPen(theme.current().muted)
            text = self.tr("Tick what is to be printed.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
        if self.hasFocus():
            width = theme.px(_FOCUS)
            painter.setPen(QPen(theme.current().accent, width))
            painter.drawRect(self.rect().adjusted(width, width, -width, -width))

    def _paper(self) -> QRect:
        """Where the page lies, in whole pixels."""
        margin = theme.px(_MARGIN)
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        sheet = self._sheets[self.page]
        scale = min(room.width() / sheet.width_mm, room.height() / sheet.height_mm)
        size = QSize(max(1, round(sheet.width_mm * scale)), max(1, round(sheet.height_mm * scale)))
        return QRect(room.center() - QPoint(size.width() // 2, size.height() // 2), size)

    def _painted(self, size: QSize) -> QPixmap:
        """Paint the page anew, as sharp as the screen is."""
        from kanban.painting import bundled_family, paint_sheet

        bundled_family()
        sheet, ratio = self._sheets[self.page], self.devicePixelRatioF()
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        paint_sheet(painter, sheet, picture.width() / sheet.width_mm)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _BACK:
            self.turn_to(self.page - 1)
        elif key in _ON:
            self.turn_to(self.page + 1)
        elif key == Qt.Key.Key_Home:
            self.turn_to(0)
        elif key == Qt.Key.Key_End:
            self.turn_to(self.count - 1)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        while abs(self._wheel) >= _NOTCH:
            step = 1 if self._wheel < 0 else -1
            self._wheel += step * _NOTCH
            self.turn_to(self.page + step)
        event.accept()


class PrintPreview(QWidget):
    """A page with its number and buttons to turn it; Ctrl with a page key turns from anywhere in the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = SheetView()
        self._number = QLabel()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = self._button("‹", self.tr("Previous page"), "Ctrl+PgUp")
        self.on = self._button("›", self.tr("Next page"), "Ctrl+PgDown")
        self.back.clicked.connect(lambda: self.view.turn_to(self.view.page - 1))
        self.on.clicked.connect(lambda: self.view.turn_to(self.view.page + 1))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self._number)
        row.addWidget(self.on)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        self.view.turned.connect(self._tell)
        self._tell()

    @property
    def number_text(self) -> str:
        """What is said about the page: "Page 2 of 8"."""
        return self._number.text()

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show other pages."""
        self.view.show_sheets(sheets)

    def _button(self, sign: str, name: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        button.setShortcut(keys)
        button.setAutoRepeat(True)
        return button

    def _tell(self) -> None:
        page, count = self.view.page, self.view.count
        text = self.tr("Page {page} of {count}").format(page=page + 1, count=count) if count else self.tr("No page")
        self._number.setText(text)
        self.view.setAccessibleName(self.tr("Preview. {page}").format(page=text))
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page + 1 < count)
