"""The owners of a card: their faces and names, and a list of all people that is searched by typing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import Person
from kanban.domain.ids import PersonId
from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.ui.requirements.card_painter import TINT_COLOURS
from kanban.ui.requirements.card_values import TINTS
from kanban.ui.requirements.portraits import portrait

_DISC_PX: Final = 24
_DISCS_MOST: Final = 5
_INITIALS_SHARE: Final = 0.42
"""How high initials are at most beside their disc; two Chinese characters would stick out of a small one else."""
_WHITE: Final = QColor("#ffffff")


def face_of(people: Sequence[Person], sharpness: float) -> QPixmap:
    """Return the faces of some people in a row; a picture, or initials on a colour."""
    size, step = theme.px(_DISC_PX), theme.px(_DISC_PX + 2)
    shown = people[:_DISCS_MOST]
    picture = QPixmap(QSize(size + step * max(0, len(shown) - 1), size) * sharpness)
    picture.setDevicePixelRatio(sharpness)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    for place in reversed(range(len(shown))):
        _paint_face(painter, QRectF(step * place, 0, size, size), shown[place], sharpness)
    painter.end()
    return picture


def _paint_face(painter: QPainter, box: QRectF, person: Person, sharpness: float) -> None:
    picture = portrait(person.picture, round(box.width() * sharpness)) if person.picture else None
    if picture is not None:
        painter.drawImage(box, picture)
        return
    painter.setPen(QPen(theme.current().surface, theme.px(1)))
    painter.setBrush(QColor(TINT_COLOURS[person.id % TINTS]))
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(_WHITE)
    font = theme.font(11, bold=True)
    font.setPixelSize(min(font.pixelSize(), max(1, round(box.width() * _INITIALS_SHARE))))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, person.initials)


class OwnersField(QPushButton):
    """The owners as faces and names; a click opens the list of all people, with ticks, and a line to search or add by.

    Signals:
        picked(): other owners were picked.
        person_wanted(str): somebody of this name is to join.
    """

    picked = Signal()
    person_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self._people: Sequence[Person] = ()
        self._owners: list[PersonId] = []
        self._names = ""
        self._shown: tuple[tuple[Person, ...], tuple[PersonId, ...]] | None = None
        self.setIconSize(QSize(theme.px(_DISC_PX), theme.px(_DISC_PX)))
        self.popup = QFrame(self, Qt.WindowType.Popup)
        self.popup.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Owners"))
        self.list.itemChanged.connect(self._on_ticked)
        self.newcomer = _SearchLine(self.list)
        self.newcomer.setPlaceholderText(self.tr("Search, or a new name and Enter"))
        self.newcomer.setAccessibleName(self.tr("Search people, or a new person"))
        self.newcomer.returnPressed.connect(self._on_enter)
        self.newcomer.textChanged.connect(self._search)
        layout = QVBoxLayout(self.popup)
        layout.addWidget(self.newcomer)
        layout.addWidget(self.list)
        self.clicked.connect(self._open)

    def show_people(self, people: Sequence[Person], owners: Sequence[PersonId]) -> None:
        """Show who owns the card, out of all people."""
        shown = (tuple(people), tuple(owners))
        if shown == self._shown:
            return
        self._shown = shown
        self._people, self._owners = people, list(owners)
        owning = [person for owner in owners for person in people if person.id == owner]
        self._names = listed(person.name for person in owning) or self.tr("Nobody yet")
        faces = face_of(owning, self.devicePixelRatioF()) if owning else QPixmap()
        self.setIcon(QIcon(faces))
        if owning:
            self.setIconSize(faces.deviceIndependentSize().toSize())
        self.setToolTip("" if not owning else self._names)
        self._show_names()
        if self.popup.isVisible():
            self.fill_list()

    def _show_names(self) -> None:
        room = self.width() - (self.iconSize().width() if not self.icon().isNull() else 0) - theme.px(30)
        shown = self.fontMetrics().elidedText(self._names, Qt.TextElideMode.ElideRight, max(theme.px(60), room))
        self.setText(shown.replace("&", "&&"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_names()

    def value(self) -> tuple[PersonId, ...]:
        """Return the owners, those that were there first in their old order."""
        return tuple(self._owners)

    def fill_list(self) -> None:
        """List all people, the owners with ticks."""
        self.list.blockSignals(True)
        self.list.clear()
        for person in self._people:
            entry = QListWidgetItem(QIcon(face_of([person], self.devicePixelRatioF())), person.name, self.list)
            entry.setData(Qt.ItemDataRole.UserRole, person.id)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = person.id in self._owners
            entry.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._search(self.newcomer.text())

    def _search(self, text: str) -> None:
        """Show only people whose name or initials have what was typed."""
        wanted = text.strip().casefold()
        first = None
        for row, person in enumerate(self._people):
            found = wanted in person.name.casefold() or wanted == person.initials.casefold()
            self.list.setRowHidden(row, not found)
            first = row if found and first is None else first
        self.list.setCurrentRow(-1 if first is None else first)

    def _on_ticked(self, entry: QListWidgetItem) -> None:
        person_id = PersonId(entry.data(Qt.ItemDataRole.UserRole))
        ticked = entry.checkState() is Qt.CheckState.Checked
        others = [owner for owner in self._owners if owner != person_id]
        self._owners = [*others, person_id] if ticked else others
        self.picked.emit()

    def _on_enter(self) -> None:
        """Tick who was found, or let somebody new join."""
        text = self.newcomer.text().strip()
        row = self.list.currentRow()
        if row >= 0:
            entry = self.list.item(row)
            ticked = entry.checkState() is Qt.CheckState.Checked
            entry.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        elif text:
            self.person_wanted.emit(text)
        self.newcomer.clear()

    def _open(self) -> None:
        self.fill_list()
        self.popup.resize(max(self.width(), theme.px(240)), theme.px(320))
        self.popup.move(self.mapToGlobal(QPoint(0, self.height())))
        self.popup.show()
        self.newcomer.setFocus()


class _SearchLine(QLineEdit):
    """A line whose arrow keys go through a list."""

    def __init__(self, list_: QListWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = list_

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row = self._list.currentRow() + step
        while 0 <= row < self._list.count() and self._list.isRowHidden(row):
            row += step
        if 0 <= row < self._list.count():
            self._list.setCurrentRow(row)
