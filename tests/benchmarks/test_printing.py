"""How long a thousand cards take to become a PDF, beside what Qt needs at least for as many rectangles and words."""

from math import ceil
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPdfWriter
from pytest_benchmark.fixture import BenchmarkFixture

from kanban.cards.layouts import all_layouts
from kanban.cards.pieces import CardFace
from kanban.cards.qr import modules
from kanban.cards.sheets import arrange, per_sheet
from kanban.domain.board import ClassOfService
from kanban.painting import write_pdf

pytestmark = pytest.mark.usefixtures("qapp")

CARDS = 1000
PER_PAGE = 8
RECTANGLES = 100
WORDS = 9
"""On an average card."""


def cards() -> list[CardFace]:
    services = tuple(ClassOfService)
    return [
        CardFace(
            key=f"R-{number}",
            title=f"Deploy release {number} 部署新版本到生产环境",
            code=f"T0A{number:07}",
            item_type_text="Requirement",
            class_of_service=services[number % 4],
            class_of_service_text="Standard",
            owners=("Li Wei", "王芳"),
            due_text="Due 24 Dec",
            labels=("h5", "release"),
            board_name="Christmas campaign",
            printed_text="2026-11-20",
        )
        for number in range(CARDS)
    ]


def floor_s() -> float:
    """Seconds that Qt takes for as many plain rectangles and words on as many pages."""
    start = perf_counter()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1270)
    painter = QPainter(writer)
    for page in range(CARDS // PER_PAGE):
        if page:
            writer.newPage()
        for number in range(PER_PAGE * RECTANGLES):
            painter.fillRect(QRectF(100 * (number % 80), 100 * (number // 80), 60, 60), Qt.GlobalColor.black)
        for number in range(PER_PAGE * WORDS):
            painter.drawText(QPointF(100, 100 * number), "Deploy release")
    painter.end()
    return perf_counter() - start


@pytest.mark.parametrize("name", ["a4_8", "label_21", "roll_62"])
def test_a_thousand_cards_become_a_pdf(benchmark: BenchmarkFixture, tmp_path: Path, name: str) -> None:
    pdf = tmp_path / "cards.pdf"
    faces, layout = cards(), all_layouts()[name]
    paper = layout.papers[0]

    def print_all() -> None:
        write_pdf(pdf, arrange(faces, layout, paper), "Cards")

    benchmark(print_all)
    floor = min(floor_s() for _ in range(3))
    benchmark.extra_info["floor_s"] = round(floor, 3)
    if benchmark.stats is not None:
        benchmark.extra_info["ratio"] = round(benchmark.stats["min"] / floor, 2)
    assert pdf.read_bytes().count(b"/Type /Page\n") == ceil(CARDS / per_sheet(layout, paper))


def test_a_thousand_codes(benchmark: BenchmarkFixture) -> None:
    made = benchmark(lambda: [modules(f"T0A{number:07}") for number in range(CARDS)])
    assert len(set(made)) == CARDS
