"""A chart into a file: a picture, or drawn lines that stay sharp at any size."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from kanban.charts.series import ChartOrder
from kanban.domain.errors import Refused
from kanban.ui.actions import Actions
from kanban.ui.charts import drawing
from kanban.ui.charts.chart_style import printed_style
from kanban.ui.charts.chart_view import ChartView
from kanban.ui.phrases import say_refused

FORMATS: Final = ("png", "svg", "pdf")


def save_chart(parent: QWidget, view: ChartView, actions: Actions, board: Path) -> None:
    """Ask for a file and write the chart into it; the end of its name says in which format."""
    from kanban.ui.file_dialogs import ask_save, folder_for_cards, note_folder

    metric = view.shown_metric
    if metric is None:
        return
    name = "".join(c if c.isalnum() or c in " -_" else "_" for c in metric.name).strip() or "chart"
    kinds = ";;".join(
        (
            QCoreApplication.translate("charts", "Pictures (*.png)"),
            QCoreApplication.translate("charts", "Drawings (*.svg)"),
            QCoreApplication.translate("charts", "PDF files (*.pdf)"),
        )
    )
    title = QCoreApplication.translate("charts", "Save chart")
    path = ask_save(parent, title, folder_for_cards(board) / f"{name}.png", kinds)
    if path is None:
        return
    note_folder(path)
    path = path if path.suffix else path.with_suffix(".png")
    if not path.exists() or _may_replace(path, actions):
        write_chart(view, path, actions)


def _may_replace(path: Path, actions: Actions) -> bool:
    text = QCoreApplication.translate("charts", "{path} is there already. The chart would take its place.")
    replace = QCoreApplication.translate("charts", "Replace")
    return actions.asked(QCoreApplication.translate("charts", "Save chart"), text.format(path=path), replace)


def write_chart(view: ChartView, path: Path, actions: Actions) -> None:
    """Have the chart drawn for a file and write it when it comes; says so, or why not. Other endings than FORMATS make a PNG."""
    metric, data = view.shown_metric, view.shown_data
    if metric is None or data is None:
        return
    ending = path.suffix.lower().lstrip(".")
    order = ChartOrder("metric_chart", data, printed_style(metric), ending if ending in FORMATS else FORMATS[0])
    _Waiting(order, path, actions)


class _Waiting(QObject):
    """Waits for one chart and writes it."""

    def __init__(self, order: ChartOrder, path: Path, actions: Actions) -> None:
        super().__init__(actions)
        self._order, self._path, self._actions = order, path, actions
        self._drawing = drawing.shared()
        self._drawing.drawn.connect(self._on_drawn)
        self._drawing.ask(id(self), order)

    def _on_drawn(self, order: ChartOrder, drawn: drawing.Drawn) -> None:
        if order is not self._order:
            return
        self._drawing.drawn.disconnect(self._on_drawn)
        try:
            self._write(drawn)
        except Refused as error:
            self._actions.refused.emit(say_refused(error))
        self.deleteLater()

    def _write(self, drawn: drawing.Drawn) -> None:
        from kanban.exchange.text_files import write_bytes

        if drawn.fault:
            self._actions.refused.emit(QCoreApplication.translate("charts", "The chart could not be drawn."))
            return
        write_bytes(self._path, drawn.file)
        said = QCoreApplication.translate("charts", "The chart was saved as {path}.")
        self._actions.said.emit(said.format(path=self._path))
