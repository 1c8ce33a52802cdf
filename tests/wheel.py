"""Builds the wheel and uses it in a clean environment, outside the checkout.

    python tests/wheel.py

Run by `make wheel`; not by pytest, since it installs everything once more.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERBS = ("text", "markdown", "json")


def main() -> None:
    """Build, install, and do the main job with what was installed."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        wheel = build(folder)
        desk = install(wheel, folder)
        use(desk, folder)
    print(f"{wheel.name}: installed and used, outside the checkout")


def build(folder: Path) -> Path:
    """Build the wheel into `folder`."""
    call(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT)
    (wheel,) = folder.glob("desk-*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """Install the wheel into a new environment; return the command."""
    home = folder / "environment"
    venv.create(home, with_pip=True)
    binaries = home / ("Scripts" if sys.platform == "win32" else "bin")
    pinned = folder / "pinned.txt"
    lines = re.sub(r"\\\n|--hash=\S+|    #.*", " ", (ROOT / "lock.txt").read_text("utf-8"))
    pinned.write_text(lines, "utf-8")
    call(binaries / "python", "-m", "pip", "install", "-q", "-c", pinned, wheel)
    return binaries / "desk"


def use(desk: Path, folder: Path) -> None:
    """Bring in, look, search, export and open the window once."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "DESK_HOME": str(folder / "home")}

    def run(*words: object) -> str:
        return call(desk, *words, cwd=folder, env=environment)

    page = folder / "page.html"
    page.write_text(
        "<html><head><title>桌子</title></head><body><article><h1>桌子</h1>"
        + "<p>一位木匠说，这张桌子能用一百年，因为它是用橡木做的。</p>" * 3
        + "</article></body></html>",
        "utf-8",
    )
    assert "Desk" in run("--version")
    assert "橡木" in run("clean", page)
    library = folder / "story.desk"
    (brought,) = json.loads(run("import", page, "--library", library, "--format", "json"))
    assert brought["outcome"] == "added", brought
    (listed,) = json.loads(run("list", "--library", library, "--format", "json"))
    assert listed["title"] == "桌子", listed
    assert json.loads(run("search", "橡木", "--library", library, "--format", "json"))
    for name in ("markdown", "csv", "w3c", "html"):
        run("export", "--format", name, "--out", folder / f"export-{name}", "--library", library)
    run("--exit-after-paint", "--library", library)
    run("tour", "--out", folder / "tour")
    assert any((folder / "tour").glob("*.png")), "the tour made no picture"


def call(*words: object, **options: object) -> str:
    """Run a command; show what it said when it fails."""
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, encoding="utf-8", **options
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
