"""The first start has something to read, and shows an exchange across two articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.qt import first
from desk.qt.app import Desk, application
from desk.settings import Settings
from desk.store import Library, place

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_first_start_opens_two_articles_with_a_rebuttal_between_them(
    home: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(application(), "", Settings(tmp_path / "settings"))
    window = desk.open()
    qtbot.waitUntil(lambda: window.loaded and len(window.reading.panes) == 2)

    assert place.default_path().parent == home
    assert len(window.library.listed()) >= 5
    assert window.focused() is not None
    window.close()


def test_only_the_default_library_that_is_not_there_yet_is_filled(tmp_path: Path) -> None:
    assert first.is_first("")
    assert first.is_first(str(place.default_path()))
    assert not first.is_first(str(tmp_path / "mine.desk"))
    Library(None).close()
    assert not first.is_first("")


def test_a_library_without_an_exchange_shows_none(library: Library) -> None:
    assert first.exchange(library) is None
