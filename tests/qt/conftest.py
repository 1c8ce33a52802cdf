"""A window on a fresh library, with settings of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from desk.qt.app import Desk, application
from desk.qt.reading import Pane
from desk.settings import Settings
from tests.helpers import bring

if TYPE_CHECKING:
    from pathlib import Path

    from desk.model import Article, Revision
    from desk.qt.window import Window
    from desk.store import Library

STADIUM = (
    "市政府宣布，新体育场预算为30亿元，2027年完工。",
    "会计师协会反驳说：“预算至少要45亿元。”",
    "Mayor Lin said the stadium would open in 2027 😀 and cost 3 billion yuan.",
)
Select = Callable[[Pane, str], tuple[int, int]]


def pytest_collection_modifyitems(items):
    # The platform without a display says this of every dialog; it is no fault of ours.
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture
def dam(library: Library) -> Revision:
    return bring(
        library,
        outlet="晨报",
        published="2026-01-22",
        published_precision="day",
        url="https://example.org/dam",
    )


@pytest.fixture
def stadium(library: Library) -> Revision:
    return bring(
        library,
        "軟銀球場之爭 <b>Stadium</b>",
        *STADIUM,
        outlet="Daily",
        published="2026-02-03",
        published_precision="day",
        published_inferred=True,
    )


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings")


@pytest.fixture
def desk(qapp, settings: Settings, library: Library) -> Desk:
    application()
    qapp.setStyle("Fusion")
    return Desk(qapp, library.where, settings)


@pytest.fixture
def window(qtbot, desk: Desk, dam: Revision, stadium: Revision) -> Iterator[Window]:
    """The window on a library of two articles, both at hand and none open."""
    opened = open_window(qtbot, desk)
    yield opened
    close_window(qtbot, desk)


@pytest.fixture
def empty_window(qtbot, desk: Desk) -> Iterator[Window]:
    """The window on a library with nothing in it."""
    opened = open_window(qtbot, desk)
    yield opened
    close_window(qtbot, desk)


def open_window(qtbot, desk: Desk) -> Window:
    opened = desk.open()
    opened.resize(1200, 800)
    # What is imported in a thread may take long on a machine that has other things to do.
    qtbot.waitUntil(lambda: opened.loaded, timeout=30_000)
    return opened


def close_window(qtbot, desk: Desk) -> None:
    opened = desk.window
    if opened is not None:
        with qtbot.waitSignal(opened.closed, raising=False, timeout=1000):
            opened.close()
        opened.deleteLater()
        desk.window = None


@pytest.fixture
def select() -> Select:
    """Select words in an article; returns where they stand."""

    def chosen(pane: Pane, words: str) -> tuple[int, int]:
        start = pane.revision.text.index(words)
        pane.page.select(start, start + len(words))
        return start, start + len(words)

    return chosen


def titles(articles: list[Article]) -> list[str]:
    return [article.title for article in articles]
