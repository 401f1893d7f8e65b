"""Where printed pages go: the questions for a file and for a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSizeF, QStandardPaths
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QFileDialog, QWidget

from kanban.cards.drawing import Sheet
from kanban.ui.file_dialogs import file_dialog
from kanban.ui.notice import NoticeStrip

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_pdf(parent: QWidget, name: str) -> Path | None:
    """Ask where a PDF file is to go; None: nobody chose a place. `name`: what it is called unless people say otherwise."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("PrintDialog", "Save as PDF")
    dialog = file_dialog(parent, title, Path(folder), QCoreApplication.translate("PrintDialog", "PDF files (*.pdf)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    return chosen


def ask_printer(parent: QWidget, title: str, first: Sheet, notice: NoticeStrip) -> QPrinter | None:
    """Ask for a printer, set to the size of the first sheet; None: nobody chose one, or there is none, which is told."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        notice.warn(
            QCoreApplication.translate(
                "PrintDialog",
                "No printer is set up on this computer. Save a PDF file and print that where there is one.",
            )
        )
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(_page_size(first))
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    agreed = dialog.exec()
    dialog.deleteLater()
    return printer if agreed else None


def _page_size(sheet: Sheet) -> QPageSize:
    upright = QSizeF(min(sheet.width_mm, sheet.height_mm), max(sheet.width_mm, sheet.height_mm))
    return QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
