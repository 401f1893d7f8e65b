"""Makes the README's pictures from the demo board: `python -m tests.screenshots`."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "screenshots"
PICTURES = (("demo-en-light", "en", "light"), ("demo-zh-dark", "zh_CN", "dark"))


def main() -> None:
    """Paint each picture in a process of its own, on a demo board made afresh."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TWINBOARD_DATA_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        for name, language, theme in PICTURES:
            out = FOLDER / f"{name}.png"
            options = ["--demo", "--lang", language, "--theme", theme, "--size", "1920x1080", "--screenshot", str(out)]
            subprocess.run([sys.executable, str(ROOT / "app.py"), *options], check=True, env=environment, cwd=ROOT)
            print(out.relative_to(ROOT))


if __name__ == "__main__":
    main()
