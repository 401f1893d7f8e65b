"""Which fonts the window is set in, and what is bold in them."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QApplication

from kanban.files import resource
from kanban.ui import languages, theme, typefaces


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    before = qapp.font()
    theme.put_on(qapp, "light", 1.0)
    yield qapp
    languages.speak(qapp, "en")
    qapp.setFont(before)
    theme.put_on(qapp, "light", 1.0)


def put_on(app: QApplication, language: str) -> list[str]:
    languages.speak(app, language)
    typefaces.put_on(app)
    return list(app.font().families())


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_the_platform_goes_first_where_it_has_a_font(
    application: QApplication, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    application.setFont(QFont("Segoe UI"))
    first = ["Twinboard Sans"] if platform == "linux" else ["Segoe UI"]
    assert put_on(application, "en") == [*first, "WenQuanYi Micro Hei"]


def test_chinese_windows_have_chinese_quotes(application: QApplication) -> None:
    assert put_on(application, "zh_CN") == ["WenQuanYi Micro Hei"]
    assert QFontMetricsF(theme.font(20)).horizontalAdvance("\u201c") == 20
    put_on(application, "en")
    assert QFontMetricsF(theme.font(20)).horizontalAdvance("\u201c") < 10


def test_english_windows_have_a_bold_face_of_their_own(application: QApplication) -> None:
    put_on(application, "en")
    assert theme.font(16, bold=True).bold()
    assert theme.font(16, bold=True).pixelSize() == 16
    assert QFontInfo(theme.font(16, bold=True)).family() == "Twinboard Sans"
    faces = {style: QFontDatabase.bold("Twinboard Sans", style) for style in QFontDatabase.styles("Twinboard Sans")}
    assert faces == {"Regular": False, "Bold": True}


def test_chinese_windows_have_larger_instead_of_bold(application: QApplication) -> None:
    put_on(application, "zh_CN")
    assert [theme.font(size, bold=True).pixelSize() for size in (13, 16, 20)] == [14, 17, 21]
    assert not theme.font(16, bold=True).bold()
    assert theme.font(16).pixelSize() == 16


def test_english_and_chinese_lines_are_as_high(application: QApplication) -> None:
    heights = []
    for language in ("en", "zh_CN"):
        put_on(application, language)
        heights.append([QFontMetrics(theme.font(size)).height() for size in (13, 16, 18, 40)])
    assert heights[0] == heights[1]


def test_the_latin_font_is_small_and_has_its_licence() -> None:
    for name in ("twinboard-sans-regular.ttf", "twinboard-sans-bold.ttf"):
        assert resource("fonts", name).stat().st_size < 150_000
    licence = resource("fonts", "LICENSE-twinboard-sans.txt").read_text(encoding="utf-8")
    assert "Copyright 2015 Google LLC" in licence
    assert "SIL OPEN FONT LICENSE" in licence
