"""The main job is done without a display and leaves its pictures and exports."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_the_tour_leaves_a_picture_and_every_export(tmp_path: Path) -> None:
    # A process of its own: the tour makes the one application a process can have.
    done = subprocess.run(
        [sys.executable, "-m", "desk", "tour", "--out", tmp_path / "out"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DESK_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    left = {path.suffix for path in (tmp_path / "out").iterdir()}

    assert done.returncode == 0, done.stderr
    assert {".png", ".md", ".csv", ".html"} <= left
