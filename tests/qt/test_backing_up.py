"""Backups made while one works."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desk.qt import attending
from desk.qt.backing_up import Backups, last_good
from desk.store import Library, backup
from tests.qt.conftest import close_window, open_window


@pytest.fixture
def keeper(qtbot, window):
    found = attending.of(window).backing_up
    qtbot.waitUntil(lambda: bool(backup.found(window.library.path)) and found._job is None)
    return found


def test_work_that_no_backup_holds_is_backed_up_at_once(window, keeper):
    (made,) = backup.found(window.library.path)
    assert backup.preview(made.path).articles == 2


def test_with_nothing_done_there_is_no_further_backup(qtbot, window, keeper):
    keeper.look()
    qtbot.waitUntil(lambda: keeper._job is None)
    assert len(backup.found(window.library.path)) == 1


def test_work_is_backed_up_before_five_minutes_have_gone(
    qtbot, window, keeper, dam, select, monkeypatch
):
    (made,) = backup.found(window.library.path)
    early = made.path.with_name(f"{datetime.now(UTC) - timedelta(minutes=4):%Y%m%dT%H%M%S}Z.desk")
    made.path.rename(early)
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    keeper.look()
    qtbot.waitUntil(lambda: keeper._job is None)
    newest = backup.found(window.library.path)[0]
    assert backup.preview(newest.path).annotations == 1
    assert timedelta(minutes=5) >= backup.AT_MOST


def test_what_was_done_last_is_backed_up_at_closing(qtbot, desk, window, keeper, dam, select):
    path = window.library.path
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    close_window(qtbot, desk)
    assert last_good(path)[1].annotations == 1


def test_a_window_in_which_nothing_was_done_leaves_no_backup(qtbot, desk, tmp_path):
    opened = open_window(qtbot, desk)
    path = opened.library.path
    close_window(qtbot, desk)
    assert backup.found(path) == []


def test_a_folder_that_cannot_be_written_is_told_once(qtbot, window, keeper, dam, select, home):
    folder = backup.found(window.library.path)[0].path.parent
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
    folder.write_text("in the way")
    for _time in range(2):
        keeper.look()
        qtbot.waitUntil(lambda: keeper._job is None)
    assert "backup could not be written" in window.foot.notice.words.text()
    window.foot.notice.hide()
    keeper.look()
    qtbot.waitUntil(lambda: keeper._job is None)
    assert not window.foot.notice.isVisible()
    folder.unlink()


def test_the_list_tells_what_each_backup_holds(qtbot, window, keeper, dam, select):
    asked = []
    dialog = Backups(window, asked.append)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.rows.index(0, 1).data() == "2")
    assert dialog.rows.index(0, 2).data() == "0"
    assert "Bring in articles" in dialog.rows.index(0, 3).data()
    assert str(dialog.folder) in dialog.said.text()
    dialog.restore.click()
    assert asked == [backup.found(window.library.path)[0].path]


def test_one_that_cannot_be_used_says_so(qtbot, window, keeper):
    folder = backup.found(window.library.path)[0].path.parent
    (folder / "20200101T000000Z.desk").write_text("no library")
    dialog = Backups(window, print)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.rows.index(1, 3).data() == "It cannot be used.")
    assert last_good(window.library.path)[0].made.year > 2020
    dialog.close()


def test_one_is_made_when_it_is_asked_for(qtbot, window, keeper, dam, select):
    (made,) = backup.found(window.library.path)
    made.path.unlink()
    window.commands.run("safety.backups")
    (dialog,) = window.findChildren(Backups)
    assert dialog.rows.rowCount() == 0
    dialog.now.click()
    assert dialog.rows.rowCount() == 1
    dialog.close()


def test_the_backups_hold_what_a_destroyed_library_held(qtbot, desk, window, keeper, tmp_path):
    path = window.library.path
    titles = [line.article.title for line in window.library.listed()]
    close_window(qtbot, desk)
    path.write_bytes(b"")
    found, _held = last_good(path)
    backup.restore(found.path, path)
    with Library(path) as library:
        assert [line.article.title for line in library.listed()] == titles
