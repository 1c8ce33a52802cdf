"""Starting, changing the language, opening another library."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from desk import verbs
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


def test_a_key_pressed_at_the_first_frame_is_obeyed(qtbot, desk, library, dam):
    desk.settings.put_window(desk.where, {"articles": [dam.article]})
    window = desk.open()
    assert "stories" not in vars(window)
    qtbot.keyClick(window.reading.current.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.panels.palette.isVisible()
    qtbot.waitUntil(lambda: window.loaded)
    close_window(qtbot, desk)


FIRST_FRAME = """
import json, os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from desk.qt import pyside
with pyside.kept():
    from desk.qt.app import Desk, application
from shiboken6 import Shiboken
from desk.settings import Settings
app = application()
desk = Desk(app, sys.argv[1], Settings(sys.argv[2]))
desk.settings.put_window(sys.argv[1], {"articles": [sys.argv[3]]})
window = desk.open()
def classes(of):
    for one in type.__subclasses__(of):
        yield one.__name__
        yield from classes(one)
def painted():
    marks = len(list(window.reading.panes[0].page.marks))
    print(json.dumps([marks, sorted(sys.modules), sorted(classes(Shiboken.Object))]))
    app.exit(0)
window.painted.disconnect()
window.painted.connect(painted)
app.exec()
"""
LATER = {
    *("sqlalchemy", "alembic", "markdownify", "bs4", "yaml", "pypinyin", "rapidfuzz", "httpx"),
    *("tomllib", "opencc", "desk.cleaning", "desk.importers", "desk.exporters", "desk.commands"),
    *("desk.codebook", "desk.figures", "desk.ledger", "desk.anchoring", "desk.store.library"),
    *("desk.qt.action", "desk.qt.actions", "desk.qt.bars", "desk.qt.job", "desk.qt.marking"),
    *("desk.qt.palette", "desk.qt.selection_bar", "desk.qt.views.inspector", "desk.qt.find_bar"),
    *("desk.qt.reader.keys", "desk.qt.reader.mouse", "desk.qt.reader.words"),
    *("desk.qt.reader.plain", "desk.qt.reader.pictures", "desk.qt.printing"),
}
LATER_OF_QT = {"QStyle", "QDockWidget", "QTextEdit", "QDialog", "QTabBar", "QAction", "QProcess"}
"""One of each kind: to answer with a widget, a style or an event of its own, PySide makes the
classes of all of them."""


def test_the_first_frame_waits_for_nothing_that_it_does_not_show(tmp_path, library, dam):
    start = dam.text.index("5000亿元")
    library.do(verbs.mark(dam, start, start + 6, library.code("figure"))[1])
    called = [sys.executable, "-c", FIRST_FRAME, library.where, str(tmp_path), dam.article]
    said = subprocess.run(called, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    marks, modules, classes = json.loads(said.stdout)
    assert marks == 1
    assert sorted(LATER.intersection(modules)) == []
    assert sorted(LATER_OF_QT.intersection(classes)) == []
    assert len([name for name in modules if name.startswith("desk.")]) <= 66
