"""Printed sheets as people and machines get them: codes that can be read, words that can be found, files that are whole."""

import io
import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter

from kanban.cards.drawing import Align, Box, Item, Piece, Polygon, Rect, Sheet, Text
from kanban.cards.layout import AnyLayout
from kanban.cards.layouts import all_layouts, default_layout, layouts_for
from kanban.cards.pieces import ActionFace, BadgeFace, CardFace, CornerFace, HeaderFace, TrainFace
from kanban.cards.sheets import arrange
from kanban.cli.paper_words import words_in
from kanban.domain.board import ClassOfService
from kanban.domain.card_code import CodeKind
from kanban.domain.errors import CannotWrite
from kanban.painting import (
    MM_PER_INCH,
    PrinterRefused,
    bundled_family,
    ensure_application,
    print_sheets,
    sheet_image,
    write_pdf,
)

pytestmark = pytest.mark.usefixtures("qapp")

ENGLISH = (
    "Fix login timeout",
    "Add countdown banner",
    "Invoice PDF export",
    "A/B test of 3 headlines",
    "Regression v2.4",
)
CHINESE = (
    "部署新版本到生产环境",
    "圣诞活动主会场页面",
    "采购申请审批，第二期",
    "提升稳定性（内存、流畅度）",
    "优惠券分享有礼",
)
FACES: dict[CodeKind, Any] = {
    CodeKind.HEADER: HeaderFace("开发中 Dev", "TK7AB12CD9", "WIP 3", "Board"),
    CodeKind.LANE: HeaderFace("Mobile", "TK7AB12CD8", None, "Board"),
    CodeKind.CORNER: CornerFace("TL", "TK7AB12CD7", "Top left", "Board"),
    CodeKind.BADGE: BadgeFace("王芳", "王", "TK7AB12CD6", "Board"),
    CodeKind.ACTION: ActionFace("Block", "TK7AB12CD5", "Scan this, then the card.", "Board"),
    CodeKind.TRAIN: TrainFace("Train 49", "TK7AB12CD4", "Wed 2 Dec", "Board"),
}
needs_poppler = pytest.mark.skipif(
    not (shutil.which("pdftotext") and shutil.which("pdftoppm")), reason="poppler's tools are not installed"
)


def titles(count: int) -> list[str]:
    chance = random.Random(11)
    return [
        " ".join(chance.sample((chance.choice(ENGLISH), chance.choice(CHINESE), str(1000 + number)), k=3))
        for number in range(count)
    ]


def cards(count: int) -> list[CardFace]:
    services = tuple(ClassOfService)
    return [
        CardFace(
            key=f"R-{number}",
            title=title,
            code=f"T0A{number:05}ZX",
            item_type_text="需求",
            class_of_service=services[number % 4],
            class_of_service_text="Fixed date",
            owners=("Li Wei", "王芳"),
            due_text="12月24日到期",
            labels=("h5", "大促"),
            board_name="Christmas",
            printed_text="2026-11-20",
        )
        for number, title in enumerate(titles(count))
    ]


def a_sheet() -> Sheet:
    return arrange(cards(1), default_layout(CodeKind.CARD), "card")[0]


def pillow(image: QImage) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def codes_in(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def page_pictures(pdf: Path, dpi: int) -> list[Image.Image]:
    subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), str(pdf), str(pdf.with_suffix(""))], check=True)
    pictures = []
    for page in sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm")):
        with Image.open(page) as picture:
            pictures.append(picture.copy())
    return pictures


def pdf_text(pdf: Path, *options: str) -> str:
    done = subprocess.run(["pdftotext", *options, str(pdf), "-"], check=True, capture_output=True)
    return "".join(done.stdout.decode().split())


@needs_poppler
def test_every_title_and_code_can_be_found_in_the_pdf(tmp_path: Path) -> None:
    pdf = tmp_path / "cards.pdf"
    faces = cards(60)
    write_pdf(pdf, arrange(faces, default_layout(CodeKind.CARD), "card"), "Cards")
    text = pdf_text(pdf)
    assert [face.title for face in faces if "".join(face.title.split()) not in text] == []
    assert [face.code for face in faces if face.code not in text] == []
    assert text.count("12月24日到期") == 60


@needs_poppler
@pytest.mark.parametrize("dpi", [72, 150])
def test_every_code_on_a_sheet_is_read_from_the_pdf_and_nothing_else(tmp_path: Path, dpi: int) -> None:
    pdf = tmp_path / "cards.pdf"
    faces = cards(16)
    write_pdf(pdf, arrange(faces, default_layout(CodeKind.CARD), "A4"), "Cards")
    read = [code for page in page_pictures(pdf, dpi) for code in codes_in(page)]
    assert sorted(read) == sorted(face.code for face in faces)


@needs_poppler
@pytest.mark.parametrize(
    "name",
    [
        "a4_8_far",
        "a4_4_far",
        "a5",
        "header_large",
        "header_far",
        "header_wide",
        "corner_large",
        "corner_far",
        "corner_wide",
    ],
)
@pytest.mark.parametrize("dpi", [72, 150])
def test_the_codes_of_layouts_for_wide_walls_are_read_from_the_pdf(tmp_path: Path, name: str, dpi: int) -> None:
    pdf = tmp_path / "far.pdf"
    layout = all_layouts()[name]
    faces = cards(9) if layout.kind is CodeKind.CARD else [FACES[layout.kind]]
    for paper in ("A4", "Letter"):
        write_pdf(pdf, arrange(faces, layout, paper), "Far")
        read = [code for page in page_pictures(pdf, dpi) for code in codes_in(page)]
        assert sorted(read) == sorted(face.code for face in faces)
        for picture in tmp_path.glob("far-*.pgm"):
            picture.unlink()


def in_language(language: str) -> list[CardFace]:
    """Cards as different as they come: bare, full, crowded, in one language."""
    chinese = language == "zh_CN"
    words = words_in(language)
    titles = (
        ("退", *CHINESE, "超长标题，支付与退款流程的全面改造。" * 30) if chinese else ("P", *ENGLISH, "Pay later " * 50)
    )
    return [
        CardFace(
            key=f"R-{number}",
            title=title,
            code=f"T0A{number:05}ZX",
            item_type_text=words.item_types["bug"],
            class_of_service=service,
            class_of_service_text=words.classes_of_service[service],
            owners=("Maximiliane von Hohenstein", "王芳", "Peng Xin", "Li Wei") if number % 3 == 2 else (),
            due_text=words.due.format(day=24, month=words.months[11], year=2026) if number % 2 else None,
            labels=("h5", "大促") if number % 3 else (),
            board_name="圣诞活动" if chinese else "Christmas",
            printed_text=words.printed.format(date="2026-11-20", revision=2),
            goal_text=words.goal.format(goal="大促") if number == 4 else "",
        )
        for number, title in enumerate(titles)
        for service in (tuple(ClassOfService)[number % 4],)
    ]


@needs_poppler
@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("layout", layouts_for(CodeKind.CARD), ids=lambda layout: layout.name)
def test_cards_of_every_layout_are_read_from_the_pdf_and_their_titles_are_found(
    tmp_path: Path, layout: AnyLayout, language: str
) -> None:
    pdf = tmp_path / "cards.pdf"
    faces = in_language(language)
    write_pdf(pdf, arrange(faces, layout, layout.papers[0]), "Cards")
    for dpi in (72, 150) if layout.code_mm >= 20 else (150,):
        read = [code for page in page_pictures(pdf, dpi) for code in codes_in(page)]
        assert sorted(read) == [face.code for face in faces], dpi
        for picture in tmp_path.glob("cards-*.pgm"):
            picture.unlink()
    write_pdf(pdf, arrange(faces, layout, "card"), "Cards")
    text = pdf_text(pdf)
    short = faces[:-1]
    assert [face.title for face in short if "".join(face.title.split()) not in text] == []
    assert [face.code for face in faces if face.code not in text] == []
    assert text.count("".join(faces[0].class_of_service_text.split())) >= 2


@pytest.mark.parametrize("layout", layouts_for(CodeKind.CARD), ids=lambda layout: layout.name)
def test_classes_of_service_look_different_on_a_black_and_white_printer(layout: AnyLayout) -> None:
    bands = []
    for service in ClassOfService:
        face = replace(in_language("en")[0], class_of_service=service, class_of_service_text="Class")
        picture = pillow(sheet_image(arrange([face], layout, "card")[0], 100)).convert("L")
        bands.append(picture.crop((0, 0, picture.width, picture.height // 3)))
    for number, band in enumerate(bands):
        for other in bands[number + 1 :]:
            apart = sum(ImageChops.difference(band, other).histogram()[64:])
            assert apart > 0.002 * band.width * band.height


@pytest.mark.parametrize("layout", all_layouts().values(), ids=all_layouts())
def test_the_code_of_every_layout_is_read_from_a_coarse_picture(layout: AnyLayout) -> None:
    face = cards(1)[0] if layout.kind is CodeKind.CARD else FACES[layout.kind]
    (sheet,) = arrange([face], layout, "card")
    image = sheet_image(sheet, 72)
    assert image.width() == round(layout.size_mm[0] / MM_PER_INCH * 72)
    assert codes_in(pillow(image)) == [face.code]


@needs_poppler
def test_pages_are_as_large_as_their_sheets(tmp_path: Path) -> None:
    pdf = tmp_path / "mixed.pdf"
    card = default_layout(CodeKind.CARD)
    header = default_layout(CodeKind.HEADER)
    sheets = (
        *arrange(cards(1), card, "A4"),
        *arrange([FACES[CodeKind.HEADER]], header, "card"),
        *arrange(cards(2), card, "card"),
        *arrange(cards(1), all_layouts()["a4_4"], "A4"),
        *arrange(cards(1), card, "Letter"),
    )
    write_pdf(pdf, sheets, "Mixed")
    sizes = [(round(page.width / 10), round(page.height / 10)) for page in page_pictures(pdf, 254)]
    assert sizes == [(210, 297), (105, 148), (105, 74), (105, 74), (297, 210), (216, 279)]


@needs_poppler
def test_a_rectangle_lies_where_it_should_to_a_tenth_of_a_millimetre(tmp_path: Path) -> None:
    box = Box(10, 20, 30, 5)
    sheet = Sheet(105, 74, (Piece(Box(2, 3, 50, 50), (Rect(box, fill="#000000"),)),))
    pdf = tmp_path / "box.pdf"
    write_pdf(pdf, [sheet], "Box")
    (page,) = page_pictures(pdf, 254)
    assert ink(page) == pytest.approx((120, 230, 420, 280), abs=1)
    assert ink(pillow(sheet_image(sheet, 254))) == pytest.approx((120, 230, 420, 280), abs=1)


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is dark."""
    found = picture.convert("L").point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert found is not None
    return found


@pytest.mark.parametrize(
    "item",
    [
        Text(Box(5, 5, 60, 20), "Übergabe an 测试组 gjpqy", 14.0, 2.0, max_lines=3),
        Text(Box(5, 5, 60, 20), "提升 H5 页面的稳定性，内存", 14.0, 2.0, max_lines=3),
        Text(Box(5, 5, 60, 20), "WWWW MMMM", 30.0, 2.0, align=Align.CENTER, middle=True),
        Rect(Box(5, 5, 60, 20), stroke="#000000", stroke_mm=2.0),
        Polygon(((5, 5), (65, 5), (35, 25)), fill="#000000"),
    ],
)
def test_nothing_is_painted_outside_its_box(item: Item) -> None:
    picture = pillow(sheet_image(Sheet(70, 30, (Piece(Box(0, 0, 70, 30), (item,)),)), 254))
    left, top, right, bottom = ink(picture)
    assert left >= 49
    assert top >= 46  # the dots of capitals and the tails of letters may reach half a millimetre out
    assert right <= 651
    assert bottom <= 255


def test_chinese_is_painted_with_the_font_that_comes_with_the_program() -> None:
    assert bundled_family() == "WenQuanYi Micro Hei"
    boxes = {
        ink(
            pillow(
                sheet_image(Sheet(20, 20, (Piece(Box(0, 0, 20, 20), (Text(Box(2, 2, 16, 16), char, 12, 12),)),)), 254)
            )
        )
        for char in "一口上"
    }
    assert len(boxes) == 3


def test_a_file_is_replaced_whole_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    pdf = tmp_path / "cards.pdf"
    pdf.write_bytes(b"old")
    write_pdf(pdf, [a_sheet()], "Cards")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert pdf.read_bytes().rstrip().endswith(b"%%EOF")
    assert list(tmp_path.iterdir()) == [pdf]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_pdf(link, [a_sheet()], "Cards")
    assert link.is_symlink()
    assert target.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("where", "reason"),
    [
        ("missing/cards.pdf", "there is no such folder"),
        ("file/cards.pdf", "there is no such folder"),
        ("folder", "it is not a file"),
        ("n" * 300, "the name is too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_with_the_reason(tmp_path: Path, where: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(CannotWrite, match=reason) as refused:
        write_pdf(tmp_path / where, [a_sheet()], "Cards")
    assert refused.value.fields == {"path": str(tmp_path / where), "reason": reason}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]
    assert (tmp_path / "file").read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_neither_a_read_only_file_nor_a_file_in_a_read_only_folder_is_touched(tmp_path: Path) -> None:
    pdf = tmp_path / "cards.pdf"
    pdf.write_bytes(b"old")
    pdf.chmod(0o400)
    with pytest.raises(CannotWrite, match="no right to write"):
        write_pdf(pdf, [a_sheet()], "Cards")
    tmp_path.chmod(0o500)
    with pytest.raises(CannotWrite, match="no right to write"):
        write_pdf(tmp_path / "other.pdf", [a_sheet()], "Cards")
    tmp_path.chmod(0o700)
    assert [path.name for path in tmp_path.iterdir()] == ["cards.pdf"]
    assert pdf.read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are a thing of POSIX")
def test_a_write_that_stops_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    import resource

    pdf = tmp_path / "cards.pdf"
    pdf.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(CannotWrite):
            write_pdf(pdf, [a_sheet()], "Cards")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == [pdf]
    assert pdf.read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_device_is_not_replaced_by_a_file() -> None:
    with pytest.raises(CannotWrite, match="it is not a file"):
        write_pdf(Path("/dev/full"), [a_sheet()], "Cards")
    assert not Path("/dev/full").is_file()


def test_nothing_to_print_is_said(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nothing to print"):
        write_pdf(tmp_path / "cards.pdf", [], "Cards")
    assert list(tmp_path.iterdir()) == []


@needs_poppler
def test_a_printer_gets_each_sheet_in_its_true_size(tmp_path: Path) -> None:
    pdf = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(pdf))
    faces = cards(9)
    print_sheets(printer, arrange(faces, default_layout(CodeKind.CARD), "A4"))
    pages = page_pictures(pdf, 254)
    assert [(round(page.width / 10), round(page.height / 10)) for page in pages] == [(210, 297)] * 2
    (code,) = zxingcpp.read_barcodes(pages[1])
    corner = code.position.top_left
    assert (corner.x, corner.y) == pytest.approx((665, 360), abs=8)  # 66.5 and 0.5 + 35.5 mm
    assert code.text == faces[8].code


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_refused(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with pytest.raises(PrinterRefused, match="did not take the pages"):
        print_sheets(printer, [a_sheet()])


def test_the_running_application_is_used() -> None:
    assert ensure_application() is QGuiApplication.instance()


def test_without_an_application_and_a_screen_a_pdf_is_written_all_the_same(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from kanban.painting import ensure_application, write_pdf\n"
        "from kanban.cards.drawing import Box, Piece, Sheet, Text\n"
        "ensure_application()\n"
        "sheet = Sheet(50, 50, (Piece(Box(0, 0, 50, 50), (Text(Box(5, 5, 40, 40), '开发', 9, 9),)),))\n"
        "write_pdf(Path(sys.argv[1]), [sheet], 'One')\n"
    )
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment["QT_QPA_PLATFORM"] = "xcb"
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "one.pdf")],
        cwd=Path(__file__).parents[1],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF-")
