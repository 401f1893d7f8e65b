"""Makes the README's pictures from the demo board: `python -m tests.screenshots`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "screenshots"
PICTURES = (("demo-en-light", "en", "light"), ("demo-zh-dark", "zh_CN", "dark"))
SIZE = (1920, 1080)


def main() -> None:
    """Paint each picture in a process of its own, on a demo board made afresh."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TWINBOARD_DATA_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        for name, language, theme in PICTURES:
            out = FOLDER / f"{name}.png"
            size = "x".join(map(str, SIZE))
            options = ["--demo", "--lang", language, "--theme", theme, "--size", size, "--screenshot", str(out)]
            subprocess.run([sys.executable, str(ROOT / "app.py"), *options], check=True, env=environment, cwd=ROOT)
            print(out.relative_to(ROOT))
        out = FOLDER / "wall-review-en.png"
        review = [sys.executable, "-m", "tests.screenshots", str(out)]
        subprocess.run(review, check=True, env=environment, cwd=ROOT)
        print(out.relative_to(ROOT))


def paint_review(out: Path) -> None:
    """Paint the review of the photo of the demo's wall."""
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
    page.wall.read([ROOT / "resources" / "demo" / "wall.en.jpg"])
    while page.wall.review is None:
        app.processEvents()
    for _ in range(20):
        app.processEvents()
    assert window.grab().save(str(out), "PNG")
    page.shut()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        paint_review(Path(sys.argv[1]))
    else:
        main()
