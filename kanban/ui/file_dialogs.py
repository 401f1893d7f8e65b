"""Asking for a file, without looking into the files that are listed.

Qt's own dialog opens files to guess their kind. On POSIX systems, closing any file of the open board in this process takes
SQLite's locks from it; another process could then throw away what is not yet in the file. So kinds are told by names alone.
"""

from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget
from typing_extensions import override

from kanban.settings import data_folder


class _ByName(QFileIconProvider):
    """Icons and kinds by whether it is a folder, and by the end of the name."""

    @override
    def icon(self, of: QFileInfo | QAbstractFileIconProvider.IconType, /) -> QIcon:
        if isinstance(of, QFileInfo):
            kinds = QAbstractFileIconProvider.IconType
            return super().icon(kinds.Folder if of.isDir() else kinds.File)
        return super().icon(of)

    @override
    def type(self, info: QFileInfo, /) -> str:
        return "" if info.isDir() else info.suffix().upper()


_by_name: list[_ByName] = []
_folders: list[Path] = []


def folder_beside(board: Path | None) -> Path:
    """Return the folder of a board file; for boards that the program keeps itself, or None, the user's documents."""
    if board is not None and data_folder() not in board.parents:
        return board.parent
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()


def folder_for_cards(board: Path) -> Path:
    """Return where dialogs for files with cards or pictures begin: where the last such file was, else beside the board."""
    return _folders[-1] if _folders and _folders[-1].is_dir() else folder_beside(board)


def note_folder(file: Path) -> None:
    """Remember, as long as the program runs, where a file with cards or a picture was."""
    _folders[:] = [file.parent]


def file_dialog(parent: QWidget, title: str, folder: Path, kinds: str) -> QFileDialog:
    """Return a file dialog that opens no file; `kinds` as Qt writes filters."""
    if not _by_name:
        _by_name.append(_ByName())
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setIconProvider(_by_name[0])
    dialog.setDirectory(str(folder))
    return dialog


def ask_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """Ask for a file that is there; None: nobody chose one."""
    dialog = file_dialog(parent, title, folder, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def ask_open_several(parent: QWidget, title: str, folder: Path, kinds: str) -> list[Path]:
    """Ask for files that are there; none: nobody chose one."""
    dialog = file_dialog(parent, title, folder, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    agreed = dialog.exec()
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return [Path(file) for file in files] if agreed else []


def ask_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Ask for a folder that is there; None: nobody chose one."""
    dialog = file_dialog(parent, title, folder, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def ask_save(parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
    """Ask where a file is to go, offering a name; None: nobody chose. Whether one is there already, the writer says."""
    dialog = file_dialog(parent, title, path.parent, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(path.name)
    return _chosen(dialog)


def _chosen(dialog: QFileDialog) -> Path | None:
    agreed = dialog.exec()
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(files[0]) if agreed and files else None
