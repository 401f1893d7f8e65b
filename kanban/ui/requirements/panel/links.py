"""What belongs to a card and lies elsewhere: pages, documents, folders. They are opened only when somebody asks for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kanban.domain.board import Link
from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.ui.requirements.panel.lines import AddLine, Section
from kanban.ui.requirements.panel.rows import Row, Rows

_SAFE: Final = frozenset(("http", "https", "mailto", "file"))


class LinkNotOpened(Refused):
    """A link of a kind that is never opened."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{url}” was not opened. Links to pages, mail addresses, files and folders can be."
    )


class NothingThere(Refused):
    """A link to a file or folder that this computer does not have."""

    template = QT_TRANSLATE_NOOP("errors", "There is no “{path}” on this computer. Was it moved or renamed?")


def open_link(url: str) -> None:
    """Open a link with what the system has for it.

    Raises:
        LinkNotOpened: it is of another kind than pages, mail addresses, files and folders; NothingThere: no such file.
    """
    path = local_path(url)
    if path is not None:
        if not _is_there(path):
            raise NothingThere(path=path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        return
    target = QUrl(url if "://" in url or url.startswith("mailto:") else f"https://{url}")
    if not target.isValid() or target.scheme().lower() not in _SAFE:
        raise LinkNotOpened(url=url)
    QDesktopServices.openUrl(target)


def local_path(url: str) -> Path | None:
    """Return the file or folder that a link names; None when it names something else."""
    if url.lower().startswith("file:"):
        return Path(QUrl(url).toLocalFile())
    if url.startswith(("/", "~", "\\\\")) or url[1:3] in (":\\", ":/"):
        return Path(url).expanduser()
    return None


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def links_in(mime: QMimeData) -> list[Link]:
    """Return the links that were dropped or pasted; none when it is something else."""
    if mime.hasUrls():
        urls = [url for url in mime.urls() if url.scheme().lower() in _SAFE]
        return [Link(url.toLocalFile() or url.toString()) for url in urls]
    text = mime.text().strip() if mime.hasText() else ""
    return [Link(text)] if "\n" not in text and text.lower().startswith(("http://", "https://", "mailto:")) else []


def typed_link(text: str) -> Link:
    """Return the link of a line: an address or a path, and after it or before it maybe what it is called."""
    words = text.split()
    if local_path(text) is None and len(words) > 1:
        for place in (0, -1):
            if "://" in words[place] or words[place].startswith(("mailto:", "www.")):
                rest = words[1:] if place == 0 else words[:-1]
                return Link(words[place], " ".join(rest))
    return Link(text.strip())


class LinksField(Section):
    """The links, each opened by a click or Enter, and a line to add others by.

    Signals:
        written(tuple[Link, ...]): the links are to be these.
        opened(str): this one is to be opened.
    """

    written = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("Links"))
        self._links: tuple[Link, ...] = ()
        self.rows = Rows(self.tr("Links"), movable=True)
        self.line = AddLine(self.tr("Add an address or a path, or drop a file here…"))
        self.body.addWidget(self.rows)
        self.body.addWidget(self.line)
        self.line.entered.connect(lambda texts: self.add([typed_link(text) for text in texts]))
        self.rows.chosen.connect(lambda row: self.opened.emit(self._links[row].url))
        self.rows.removed.connect(self._remove)
        self.rows.moved.connect(self._move)

    def show_links(self, links: Sequence[Link]) -> None:
        """Show links."""
        self._links = tuple(links)
        self.count.setText(str(len(links)) if links else "")
        self.rows.show_rows([Row(f"↗  {link.text or _short(link.url)}", tip=link.url) for link in links])

    def add(self, links: Sequence[Link]) -> None:
        """Ask for more links; those that are there already stay once."""
        new = [link for link in links if link.url not in {known.url for known in self._links}]
        if new:
            self.written.emit((*self._links, *new))

    def _remove(self, row: int) -> None:
        self.written.emit((*self._links[:row], *self._links[row + 1 :]))

    def _move(self, row: int, to: int) -> None:
        links = list(self._links)
        links.insert(to, links.pop(row))
        self.written.emit(tuple(links))


def _short(url: str) -> str:
    """Return an address as people say it: without the protocol and the slash at its end."""
    for start in ("https://www.", "http://www.", "https://", "http://", "mailto:"):
        if url.lower().startswith(start):
            return url[len(start) :].rstrip("/")
    return url
