"""The main job without a display: the samples, two of them side by side, a picture, the exports."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from desk.commands import show

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = (1440, 900)


def run(out: str) -> int:
    """Leave a library, pictures of the window and every export in a folder; say where they are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    for file in (*_pictures(folder), *_exports(folder)):
        show(str(file))
    return 0


def _filled(folder: Path) -> Path:
    from desk.intake import fill_with_samples
    from desk.store import Library

    path = folder / "samples.desk"
    for tail in ("", "-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)
    with Library(path, actor="tour") as library:
        fill_with_samples(library)
    return path


def _pictures(folder: Path) -> Iterator[Path]:
    from PySide6.QtCore import QEventLoop

    from desk.qt.app import Desk, application
    from desk.qt.first import show_exchange
    from desk.settings import THEME, Settings

    app = application()
    desk = Desk(app, str(_filled(folder)), Settings(folder / "settings"))
    desk.settings.only_now(THEME, "light")
    window = desk.open()
    window.resize(*SIZE)
    if not window.loaded:
        loop = QEventLoop()
        window.ready.connect(loop.quit)
        loop.exec()
    show_exchange(window)
    for theme in ("light", "dark"):
        desk.settings.only_now(THEME, theme)
        window.dress()
        app.processEvents()
        picture = folder / f"desk-{theme}.png"
        window.grab().save(str(picture))
        yield picture
    window.close()


def _exports(folder: Path) -> Iterator[Path]:
    from desk import exporters
    from desk.store import Library

    with Library(folder / "samples.desk") as library:
        chosen = exporters.choose(library)
        for form in exporters.formats():
            yield exporters.export(chosen, form.name, folder / f"{form.name}{form.suffix}")
