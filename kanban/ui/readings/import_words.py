"""What an import of readings says about its rows, in the language of the window."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kanban.domain.business.values import Cadence, Metric
from kanban.exchange.readings_draft import CellState, DraftCell
from kanban.ui.business import figures
from kanban.ui.phrases import say


def state_name(state: CellState) -> str:
    """Return what becomes of a cell, in a word or two."""
    match state:
        case CellState.NEW:
            return QCoreApplication.translate("ReadingWords", "New")
        case CellState.CORRECTION:
            return QCoreApplication.translate("ReadingWords", "Corrections")
        case CellState.SAME:
            return QCoreApplication.translate("ReadingWords", "Known already")
        case CellState.NOTHING:
            return QCoreApplication.translate("ReadingWords", "No reading")
        case CellState.LEFT_OUT:
            return QCoreApplication.translate("ReadingWords", "Left out")
        case CellState.FAULT:
            return QCoreApplication.translate("ReadingWords", "Cannot be taken")


def cell_words(cell: DraftCell, metric: Metric | None, *, corrections: bool) -> str:
    """Return what becomes of a cell, and why. `corrections`: they are taken."""
    if cell.state is CellState.FAULT and cell.reason is not None:
        said = say(cell.reason, "import")
        return said[:1].upper() + said[1:]
    if metric is None or cell.value is None:
        return _plain_words(cell)
    value = shown(cell.value, metric)
    if cell.state is CellState.NEW:
        return QCoreApplication.translate("ReadingWords", "New: {value}").format(value=value)
    if cell.state is CellState.CORRECTION and cell.before is not None:
        text = (
            QCoreApplication.translate("ReadingWords", "Correction: {before} → {value}")
            if corrections
            else QCoreApplication.translate("ReadingWords", "Stays {before}, the file has {value}")
        )
        return text.format(before=shown(cell.before, metric), value=value)
    return _plain_words(cell)


def _plain_words(cell: DraftCell) -> str:
    if cell.state is CellState.LEFT_OUT:
        return QCoreApplication.translate("ReadingWords", "Left out: “{name}” belongs to no metric").format(
            name=cell.named
        )
    if cell.state is CellState.NOTHING and cell.text.strip() and any(c.isdigit() for c in cell.text):
        return QCoreApplication.translate("ReadingWords", "A later day of the same period counts")
    return state_name(cell.state)


def shown(value: float, metric: Metric) -> str:
    """Return a value with its unit and all of its decimals, be they more than the metric shows."""
    decimals = max(metric.decimals, min(6, len(f"{value:.6f}".rstrip("0").partition(".")[2])))
    number = figures.number(value, decimals)
    return f"{number}\u00a0{metric.unit}" if metric.unit else number


def period_text(last: date, cadence: Cadence) -> str:
    """Return a period in one line, with its year."""
    match cadence:
        case Cadence.DAILY:
            return figures.day_with_year(last)
        case Cadence.WEEKLY:
            year, week, _ = last.isocalendar()
            return QCoreApplication.translate("ReadingWords", "Week {number} of {year}").format(number=week, year=year)
        case Cadence.MONTHLY:
            form = QCoreApplication.translate("ReadingWords", "MMMM yyyy", "a month as QLocale.toString writes it")
            return QLocale().toString(QDate(last.year, last.month, last.day), form)
