"""Two windows on one library, and a library that cannot be opened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QProcess

from desk import editing
from desk.qt import attending, correcting
from desk.qt.app import Desk
from desk.settings import NAME, Settings
from desk.store import Library, backup
from tests.helpers import DAM
from tests.qt.conftest import close_window, open_window


@pytest.fixture
def second(qtbot, qapp, window, library, tmp_path):
    """A second window on the same library."""
    desk = Desk(qapp, library.where, Settings(tmp_path / "settings"))
    yield open_window(qtbot, desk)
    close_window(qtbot, desk)


@pytest.fixture
def panes(window, second, dam):
    return window.reading.open(dam.article), second.reading.open(dam.article)


def mark(window, pane, select, words, code="claim"):
    select(pane, words)
    window.commands.run(f"annotate.mark_{code}")
    return window.focused()


def test_each_window_shows_what_the_other_does(qtbot, window, second, panes, select):
    here, there = panes
    made = mark(window, here, select, "大坝")
    qtbot.waitUntil(lambda: there.page.mark(made.uid) is not None, timeout=2000)
    other = mark(second, there, select, "四年")
    qtbot.waitUntil(lambda: here.page.mark(other.uid) is not None, timeout=2000)
    assert window.shelf.counts == second.shelf.counts


def test_undo_takes_back_ones_own_steps(qtbot, window, second, panes, select):
    here, there = panes
    made = mark(window, here, select, "大坝")
    other = mark(second, there, select, "四年")
    qtbot.waitUntil(lambda: here.page.mark(other.uid) is not None, timeout=2000)
    window.commands.run("annotate.undo")
    assert window.library.annotation(made.uid) is None
    assert window.library.annotation(other.uid) is not None
    second.commands.run("annotate.undo")
    assert window.library.annotations() == []


def test_a_newer_text_shows_in_the_other_window_at_the_same_words(
    qtbot, window, second, panes, select
):
    here, there = panes
    made = mark(window, here, select, "5000亿元", "figure")
    at = there.page.text().index("The minister")
    there.page.select(at, at)
    edited = editing.rewrite(here.revision, 1, "前言。" + DAM[0])
    correcting.perform(window, here, correcting.WORDS, edited)
    qtbot.waitUntil(lambda: there.revision.uid == here.revision.uid, timeout=2000)
    assert there.page.mark(made.uid).start == made.start + 3
    assert there.page.text()[there.page.caret :].startswith("The minister")


def test_a_single_window_keeps_its_undo_over_a_restart(qtbot, desk, window, dam, select):
    mark(window, window.reading.open(dam.article), select, "大坝")
    assert window.library.desk == "main"
    close_window(qtbot, desk)
    again = open_window(qtbot, desk)
    assert again.library.desk == "main"
    assert again.library.undoable() == "Mark as claim"


def test_a_second_window_is_another_desk_and_gives_its_number_back(qtbot, window, second):
    assert (window.library.desk, second.library.desk) == ("main", "main 2")


def test_another_language_is_the_same_window(qtbot, desk, window, dam, select):
    mark(window, window.reading.open(dam.article), select, "大坝")
    window.wanted.emit(window.where)
    qtbot.waitUntil(lambda: desk.window is not window and desk.window.loaded)
    assert desk.window.library.desk == "main"
    assert desk.window.library.undoable() == "Mark as claim"
    with Library(desk.where) as other:
        from desk import verbs

        other.do(verbs.mark(dam, 20, 24, other.code("claim"))[1])
    qtbot.waitUntil(lambda: len(desk.window.shelf.marks(dam.article)) == 2, timeout=2000)


def test_a_backup_is_restored_and_the_window_shows_it(qtbot, desk, window, dam, select):
    made = backup.make(window.library.path, moment=datetime.now(UTC) - timedelta(hours=1))
    mark(window, window.reading.open(dam.article), select, "大坝")
    attending.of(window).restore(made.path)
    qtbot.waitUntil(lambda: desk.window is not window and desk.window.loaded)
    assert desk.window.library.annotations() == []
    assert [pane.article.uid for pane in desk.window.reading.panes] == [dam.article]
    said = desk.window.foot.notice.words.text()
    kept = desk.window.library.path.with_name(said.split()[-1].rstrip("."))
    with Library(kept) as before:
        assert [each.exact for each in before.annotations()] == ["大坝"]


def test_nothing_is_restored_while_another_window_has_the_library(window, second):
    made = backup.make(window.library.path)
    window.attempt(attending.of(window).restore, made.path)
    assert "Another window" in window.foot.notice.words.text()
    assert window.library.listed()


def test_a_damaged_library_is_told_and_the_last_good_backup_offered(
    qtbot, desk, library, dam, settings
):
    path = library.path
    backup.make(path)
    library.close()
    damaged = bytearray(path.read_bytes())
    damaged[100:3000] = b"\x5a" * 2900
    path.write_bytes(bytes(damaged))
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
    broken = desk.open()
    notice = broken.foot.notice
    qtbot.waitUntil(lambda: "last good backup" in notice.words.text())
    notice._more.click()
    qtbot.waitUntil(lambda: desk.window is not broken and desk.window.loaded)
    assert [line.article.uid for line in desk.window.library.listed()] == [dam.article]
    assert settings.get(NAME) == ""
    close_window(qtbot, desk)


def test_a_library_that_was_flipped_in_places_is_told(qtbot, desk, library, dam):
    path = library.path
    backup.make(path)
    library.close()
    data = bytearray(path.read_bytes())
    start = len(data) // 2
    data[start : start + 4096] = b"\x5a" * 4096
    path.write_bytes(bytes(data))
    broken = desk.open()
    qtbot.waitUntil(lambda: "last good backup" in broken.foot.notice.words.text())
    close_window(qtbot, desk)


def test_another_window_is_a_program_of_its_own(window, monkeypatch):
    called = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *call: called.append(call) or True)
    window.commands.run("file.another_window")
    ((_program, arguments),) = called
    assert arguments[-2:] == ["--library", window.where]


def test_a_text_that_is_damaged_is_told_and_the_rest_can_be_read(qtbot, desk, window, dam, stadium):
    from desk.store import place

    for text in (dam, stadium):
        window.reading.open(text.article, beside=True)
    close_window(qtbot, desk)
    connection = place.driver().connect(desk.where)
    row = "SELECT text FROM revision WHERE uid = ?"
    (name,) = connection.execute(row, (bytes.fromhex(dam.uid),)).fetchone()
    connection.execute("UPDATE content SET data = ? WHERE sha256 = ?", (b"no text", name))
    connection.commit()
    connection.close()

    again = open_window(qtbot, desk)
    assert [pane.article.uid for pane in again.reading.panes] == [stadium.article]
    assert "damaged" in again.foot.notice.words.text()
    again.commands.run("safety.check")
    from desk.qt.checking import Findings

    qtbot.waitUntil(lambda: again.findChildren(Findings) != [])
    (dialog,) = again.findChildren(Findings)
    assert dialog.rows.rowCount() == 1
    dialog.close()
