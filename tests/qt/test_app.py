"""Starting, changing the language, opening another library."""

from __future__ import annotations

import pytest

from desk.i18n import _
from desk.problem import Problem
from desk.qt.opening import Opening
from desk.settings import LANGUAGE
from tests.qt.conftest import close_window, open_window


def test_another_language_makes_the_window_anew_and_keeps_what_is_open(qtbot, window, desk, dam):
    if not _has_chinese():
        pytest.skip("the translations are not compiled: python resources/locale/compile.py")
    window.reading.open(dam.article)
    window.commands.run("view.simplified_chinese")
    qtbot.waitUntil(lambda: desk.window is not window and desk.window.loaded)
    assert desk.window.commands["annotate.undo"].text().startswith("撤销")
    assert [pane.article.uid for pane in desk.window.reading.panes] == [dam.article]
    assert desk.settings.get(LANGUAGE) == "zh_Hans"
    desk.window.commands.run("view.english")
    qtbot.waitUntil(lambda: desk.window.language == "en" and desk.window.loaded)


def _has_chinese():
    from desk.resource import FOLDER

    return (FOLDER / "locale/zh_Hans/LC_MESSAGES/desk.mo").exists()


def test_another_library_is_opened_in_its_place(qtbot, window, desk, tmp_path):
    window.wanted.emit(str(tmp_path / "other.desk"))
    qtbot.waitUntil(lambda: desk.window is not window and desk.window.loaded)
    assert desk.window.shelf.articles == {}
    assert desk.where == str(tmp_path / "other.desk")


def test_a_library_that_cannot_be_opened_is_told_in_the_window(qtbot, desk, library, tmp_path):
    (tmp_path / "no.desk").write_text("This is no library at all, only words.", "utf-8")
    library.close()
    desk.where = str(tmp_path / "no.desk")
    window = desk.open()
    qtbot.waitUntil(lambda: not window.foot.notice.isHidden())
    assert window.foot.notice.property("bad")
    assert not window.loaded
    close_window(qtbot, desk)


def test_the_problem_of_opening_is_raised_where_the_library_is_asked_for(tmp_path):
    (tmp_path / "no.desk").write_text("This is no library at all, only words.", "utf-8")
    with pytest.raises(Problem):
        Opening(str(tmp_path / "no.desk")).library()


def test_an_empty_library_says_what_to_do_next(empty_window):
    empty_window.reading.empty.dress()
    assert not empty_window.reading.empty._button.isHidden()
    assert empty_window.articles._nothing.text() == _("No articles yet.")


def test_settings_that_were_damaged_are_told(qtbot, desk, tmp_path, library):
    from desk.settings import Settings

    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.toml").write_text("[", "utf-8")
    desk.settings = Settings(tmp_path / "settings")
    window = open_window(qtbot, desk)
    assert "put aside" in window.foot.notice.words.text()
    close_window(qtbot, desk)
