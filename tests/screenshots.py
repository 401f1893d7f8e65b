"""Makes the README's pictures from the demo board: `python -m tests.screenshots`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "screenshots"
PICTURES = (
    ("demo-en-light", "en", "light", "both"),
    ("demo-zh-dark", "zh_CN", "dark", "both"),
    ("setup-en", "en", "light", "setup"),
    ("replay-en", "en", "light", "replay"),
    ("business-en", "en", "light", "business"),
    ("goals-en", "en", "light", "goals"),
    ("value-en", "en", "light", "value"),
)
DRIVEN = ("wall-review", "card", "metric")
SIZE = (1920, 1080)
METRIC = 4
"""The page response time, which is off track."""
SETTLES_S = 5
"""So long the process that draws charts may take to start."""


def main() -> None:
    """Paint each picture in a process of its own, on a demo board made afresh."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TWINBOARD_DATA_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        for name, language, theme, view in PICTURES:
            out = FOLDER / f"{name}.png"
            size = "x".join(map(str, SIZE))
            looks = ["--lang", language, "--theme", theme, "--view", view, "--size", size]
            options = ["--demo", *looks, "--screenshot", str(out)]
            subprocess.run([sys.executable, str(ROOT / "app.py"), *options], check=True, env=environment, cwd=ROOT)
            print(out.relative_to(ROOT))
        for what in DRIVEN:
            out = FOLDER / f"{what}-en.png"
            subprocess.run(
                [sys.executable, "-m", "tests.screenshots", what, str(out)], check=True, env=environment, cwd=ROOT
            )
            print(out.relative_to(ROOT))


def paint(what: str, out: Path) -> None:
    """Paint what takes some steps to get to, in English: one of `DRIVEN`."""
    from kanban.settings import Settings
    from kanban.ui import theme
    from kanban.ui.main_window import MainWindow
    from kanban.ui.program import make_application

    app = make_application("en")
    theme.put_on(app, "light", theme.scale_for(*SIZE, 100))
    window = MainWindow(Settings(theme="light", sound=False))
    window.remembers = False
    window.resize(*SIZE)
    window.show()
    window.open_demo()
    page = window.page
    assert page is not None
    if what == "wall-review":
        page.wall.read([ROOT / "resources" / "demo" / "wall.en.jpg"])
        while page.wall.review is None:
            app.processEvents()
    elif what == "metric":
        metric = page.bridge.board.shown_metrics()[METRIC]
        page.show_view("business")
        page.business.open_metric(metric.id)
    else:
        card = next(item for item in page.bridge.board.cards() if item.key == "R-36")
        page.requirements.select_item(card.id)
        page.requirements.open_item(card.id)
    ends = monotonic() + SETTLES_S
    while monotonic() < ends:
        app.processEvents()
    assert window.grab().save(str(out), "PNG")
    page.shut()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        paint(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
