"""The advisor of the print dialog: how wide is the wall, what photographs it, and which cards does that take."""

from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kanban.cards.advice import LayoutAdvice, advise
from kanban.cards.layout import CODE_MM, AnyLayout
from kanban.settings import Settings
from kanban.ui import theme

_WEBCAM_MEGAPIXELS: Final = 2.0
_LEAST_M, _MOST_M = 0.3, 50.0


class PrintAdvisor(QWidget):
    """Asks for the wall and the camera, which the settings keep, and says how many photos each size of code takes.

    Signals:
        wanted(AnyLayout): print with this layout.
    """

    wanted = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._chosen_mm = 0.0
        self._best: AnyLayout | None = None
        self.metres = QDoubleSpinBox()
        self.metres.setDecimals(1)
        self.metres.setRange(_LEAST_M, _MOST_M)
        self.metres.setSingleStep(0.1)
        self.metres.setSuffix(self.tr(" m"))
        self.metres.setValue(settings.wall_mm / 1000)
        self.cameras = QComboBox()
        self.cameras.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for text, megapixels in (
            (self.tr("Phone, 12 megapixels"), 12.0),
            (self.tr("Phone, 48 or 50 megapixels"), 48.0),
            (self.tr("Webcam, 1080p"), _WEBCAM_MEGAPIXELS),
            (self.tr("Another camera"), 0.0),
        ):
            self.cameras.addItem(text, megapixels)
        self.megapixels = QDoubleSpinBox()
        self.megapixels.setDecimals(1)
        self.megapixels.setRange(0.3, 250.0)
        self.megapixels.setSuffix(self.tr(" MP"))
        self.megapixels.setAccessibleName(self.tr("Megapixels of the camera"))
        self.megapixels.setValue(settings.camera_megapixels)
        known = self.cameras.findData(settings.camera_megapixels)
        self.cameras.setCurrentIndex(known if known >= 0 else self.cameras.count() - 1)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.use = QPushButton()
        self.use.setAutoDefault(False)
        self._lay_out()
        self.metres.valueChanged.connect(self._on_choice)
        self.cameras.currentIndexChanged.connect(self._on_choice)
        self.megapixels.valueChanged.connect(self._on_choice)
        self.use.clicked.connect(lambda: self.wanted.emit(self._best))
        self._show()

    def _lay_out(self) -> None:
        camera = QHBoxLayout()
        camera.addWidget(self.cameras, 1)
        camera.addWidget(self.megapixels)
        form = QFormLayout()
        for text, editor, room in (
            (self.tr("Width of the &wall"), self.metres, self.metres),
            (self.tr("&Camera"), self.cameras, camera),
        ):
            label = QLabel(text)
            label.setBuddy(editor)
            editor.setAccessibleName(text.replace("&", ""))
            form.addRow(label, room)
        for box in (self.metres, self.megapixels):
            box.lineEdit().setAccessibleName(box.accessibleName())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(form)
        column.addWidget(self._text)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def text(self) -> str:
        """The advice."""
        return self._text.text()

    def show_chosen(self, layout: AnyLayout) -> None:
        """Take note of the layout that is chosen now."""
        self._chosen_mm = layout.code_mm
        self._show()

    def _on_choice(self) -> None:
        self._settings.wall_mm = round(self.metres.value() * 1000)
        self._settings.camera_megapixels = self.cameras.currentData() or self.megapixels.value()
        self._show()

    def _show(self) -> None:
        self.megapixels.setVisible(not self.cameras.currentData())
        advice = advise(self._settings.wall_mm, self._settings.camera_megapixels)
        chosen = next((each for each in advice.layouts if each.layout.code_mm == self._chosen_mm), advice.best)
        best = advice.best
        text = self.tr("A wall of {metres} m, taken with {megapixels} megapixels:").format(
            metres=_number(self._settings.wall_mm / 1000), megapixels=_number(self._settings.camera_megapixels)
        )
        lines = [text, self._said(chosen)]
        if chosen.for_scanner:
            lines.append(self.tr("For this camera these codes are too small: they are for the scanner."))
        elif chosen.layout.code_mm < CODE_MM:
            metres = _number(int(chosen.reach_mm / 100) / 10)
            lines.append(self.tr("One photo reads up to {metres} m of such cards.").format(metres=metres))
        better = best.photos < chosen.photos
        if better:
            lines.append(self._said(best))
        self._text.setText("\n".join(lines))
        self._best = best.layout
        self.use.setText(self.tr("Print codes of {size} mm").format(size=_number(best.layout.code_mm)))
        self.use.setVisible(better)

    def _said(self, advice: LayoutAdvice) -> str:
        size = _number(advice.layout.code_mm)
        if advice.photos == 1:
            return self.tr("• codes of {size} mm: one photo").format(size=size)
        text = self.tr("• codes of {size} mm: %n photos, from left to right", "", advice.photos).format(size=size)
        if advice.by_likeness == advice.photos:
            return text
        if advice.by_likeness == 1:
            return self.tr("{photos}; one if it is sharp").format(photos=text)
        return self.tr("{photos}; {count} if they are sharp").format(photos=text, count=advice.by_likeness)


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 0 if value == round(value) else 1)
