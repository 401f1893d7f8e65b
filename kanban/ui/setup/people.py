"""The people on the set-up page: a picture or initials, name, initials and limit, changed in place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import Person
from kanban.domain.errors import Refused
from kanban.domain.ids import PersonId
from kanban.ui import theme
from kanban.ui.phrases import say_refused
from kanban.ui.requirements.card_painter import TINT_COLOURS
from kanban.ui.requirements.card_values import TINTS
from kanban.ui.setup.fields import NAME_LEAST, LimitField, TextField
from kanban.ui.setup.panel import NarrowRow
from kanban.ui.setup.picture import picture_of_file, picture_of_image, pixmap_of
from kanban.ui.setup.rows import keep_rows

_SIDE = 44


class PersonPicture(QAbstractButton):
    """A person's picture, or their initials. An image file can be chosen, dropped or pasted onto it.

    Signals:
        taken(str): this is to be the picture, in base 64; empty: none.
        refused(str): what was dropped or pasted cannot be one, and why.
    """

    taken = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))
        self.clicked.connect(self._on_clicked)

    def show_person(self, person: Person) -> None:
        """Show this person."""
        self._person = person
        self.setAccessibleName(self.tr("Picture of {name}").format(name=person.name))
        self.setToolTip(self.tr("Click to choose a picture; or drop one here, or paste one."))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SIDE), theme.px(_SIDE))

    def _on_clicked(self) -> None:
        if self._person is not None and self._person.picture:
            self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))
        else:
            self._ask()

    def menu(self) -> QMenu:
        """Return what can be done with a picture; it goes away when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Choose another picture…")).triggered.connect(self._ask)
        menu.addAction(self.tr("&Remove the picture")).triggered.connect(lambda: self.taken.emit(""))
        return menu

    def _ask(self) -> None:
        from kanban.ui.file_dialogs import ask_open

        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif)")
        chosen = ask_open(self.window(), self.tr("Choose a picture"), Path.home(), kinds)
        if chosen is not None:
            self.take(lambda: picture_of_file(chosen))

    def take(self, make: Callable[[], str]) -> None:
        """Hand in a picture that is made now, or why there is none."""
        try:
            self.taken.emit(make())
        except Refused as error:
            self.refused.emit(say_refused(error))

    def _paste(self) -> None:
        image = QGuiApplication.clipboard().mimeData().imageData()
        pasted = image if isinstance(image, QImage) else QImage()
        self.take(lambda: picture_of_image(pasted, self.tr("What is in the clipboard")))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() == Qt.Key.Key_Delete:
            self.taken.emit("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        image = mime.imageData()
        if paths:
            self.take(lambda: picture_of_file(paths[0]))
        elif isinstance(image, QImage):
            self.take(lambda: picture_of_image(image, self.tr("What was dropped")))
        event.acceptProposedAction()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        inset = theme.px(3)
        disc = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        circle = QPainterPath()
        circle.addEllipse(disc)
        person = self._person
        picture = pixmap_of(person.picture) if person is not None else pixmap_of("")
        painter.fillPath(circle, QColor(TINT_COLOURS[person.id % TINTS]) if person is not None else colours.muted)
        if picture.isNull():
            painter.setPen(Qt.GlobalColor.white)
            painter.setFont(theme.font(15, bold=True))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, person.initials if person else "")
        else:
            painter.setClipPath(circle)
            painter.drawPixmap(disc.toRect(), picture)
            painter.setClipping(False)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(colours.text if self.hasFocus() else colours.accent, theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class PersonRow(NarrowRow):
    """A person.

    Signals:
        changed(Person): they are to be so.
        remove_wanted(): they are to go.
        refused(str): a picture that cannot be taken, and why.
    """

    changed = Signal(object)
    remove_wanted = Signal()
    refused = Signal(str)

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.avatar = PersonPicture(self)
        self.name = TextField(self.tr("Name"), self)
        self.name.setObjectName("tile_name")
        self.name.setFont(theme.font(17))
        self.name.setMinimumWidth(theme.px(NAME_LEAST))
        self.initials = TextField(self.tr("Initials"), self)
        self.initials.setFixedWidth(theme.px(64))
        self.initials.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.limit = LimitField(self.tr("WIP limit of the person"), self)
        self.limit.setFixedWidth(theme.px(112))
        self._count = QLabel(self)
        self._count.setObjectName("quiet")
        self.remove = QToolButton(self)
        self.remove.setObjectName("plain")
        self.remove.setText("✕")
        self.remove.clicked.connect(self.remove_wanted)
        self.avatar.taken.connect(lambda picture: self._change(picture=picture))
        self.avatar.refused.connect(self.refused)
        self.name.committed.connect(lambda text: self._change(name=text))
        self.initials.committed.connect(lambda text: self._change(initials=text))
        self.limit.committed.connect(lambda limit: self._change(wip_limit=limit))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(2), theme.px(1), theme.px(8), theme.px(1))
        layout.addWidget(self.avatar)
        layout.addLayout(self.name_and(self.name, (self._count, self.initials, self.limit)), 1)
        layout.addWidget(self.remove)

    def show_person(self, person: Person, count: int) -> None:
        """Show the person as the board has them, and how many cards they have in progress."""
        self.person = person
        self.avatar.show_person(person)
        self.name.show_value(person.name)
        self.initials.show_value(person.initials)
        self.limit.show_value(person.wip_limit)
        self._count.setText(self.tr("%n in progress", "", count) if count else "")
        self.initials.setAccessibleName(self.tr("Initials of {name}").format(name=person.name))
        self.limit.setAccessibleName(self.tr("WIP limit of {name}").format(name=person.name))
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=person.name))
        self.remove.setToolTip(self.remove.accessibleName())

    def _change(self, **parts: object) -> None:
        self.changed.emit(replace(self.person, **parts))  # type: ignore[arg-type] # fields of a person


class PeopleRows(QWidget):
    """All people.

    Signals:
        changed(Person), remove_wanted(PersonId), refused(str): of one of the rows.
    """

    changed = Signal(object)
    remove_wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[PersonId, PersonRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(2))

    def show_people(self, people: Sequence[Person], counts: Mapping[PersonId, int]) -> None:
        """Show the people in this order, with how many cards each has in progress."""
        shown = {person.id: person for person in people}
        keep_rows(self._layout, self.rows, shown, lambda person_id: self._row(shown[person_id]))
        for person in people:
            self.rows[person.id].show_person(person, counts.get(person.id, 0))

    def _row(self, person: Person) -> PersonRow:
        row = PersonRow(person, self)
        row.changed.connect(self.changed)
        row.refused.connect(self.refused)
        row.remove_wanted.connect(lambda: self.remove_wanted.emit(row.person.id))
        return row
