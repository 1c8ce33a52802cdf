"""A backup is opened and counted before an older one is let go."""

from __future__ import annotations

import errno
import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import verbs
from desk.problem import Problem
from desk.store import Library, backup, checking, place
from tests.helpers import bring

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def marked(library: Library) -> None:
    text = bring(library)
    library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])


def test_a_backup_holds_what_the_library_held(library: Library, tmp_path: Path) -> None:
    marked(library)
    made = backup.make(library.path, tmp_path / "backups")

    held = backup.preview(made.path)
    assert (held.articles, held.annotations, held.last_label) == (1, 1, "Mark as claim")
    with Library(made.path) as copy:
        assert copy.annotations() == library.annotations()
    assert [b.path for b in backup.backups(tmp_path / "backups")] == [made.path]


def test_backups_lie_outside_the_folder_of_the_library(library: Library) -> None:
    folder = backup.folder_of(library.path)
    assert library.path.parent not in folder.parents or place.home() in folder.parents


def test_restoring_keeps_what_was_there_aside(library: Library, tmp_path: Path) -> None:
    marked(library)
    made = backup.make(library.path, tmp_path / "backups")
    library.undo()
    library.close()

    aside = backup.restore(made.path, library.path)

    with Library(library.path) as restored, Library(aside) as before:
        assert len(restored.annotations()) == 1
        assert before.annotations() == []


def test_a_destroyed_library_is_restored_and_its_bytes_are_kept(
    library: Library, tmp_path: Path
) -> None:
    marked(library)
    made = backup.make(library.path, tmp_path / "backups")
    library.close()
    library.path.write_bytes(b"\0" * 5000)

    aside = backup.restore(made.path, library.path)

    assert aside.read_bytes() == b"\0" * 5000
    with Library(library.path) as restored:
        assert len(restored.annotations()) == 1


def test_a_folder_that_cannot_be_written_is_told_and_older_backups_stay(
    library: Library, tmp_path: Path
) -> None:
    marked(library)
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(Problem, match="backup could not be written"):
        backup.make(library.path, tmp_path / "file" / "backups")


def test_an_unsound_copy_never_takes_a_name(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked(library)
    folder = tmp_path / "backups"
    good = backup.make(library.path, folder, NOON)
    copy = backup._copy

    def torn(source: Path, target: Path) -> None:
        copy(source, target)
        data = bytearray(target.read_bytes())
        data[4096:] = bytes(len(data) - 4096)
        target.write_bytes(data)

    monkeypatch.setattr(backup, "_copy", torn)

    with pytest.raises(Problem):
        backup.make(library.path, folder, NOON + timedelta(minutes=5))

    assert [path.name for path in folder.iterdir()] == [good.path.name]


def test_a_backup_of_a_newer_desk_is_refused(library: Library, tmp_path: Path) -> None:
    marked(library)
    made = backup.make(library.path, tmp_path / "backups")
    connection = place.driver().connect(str(made.path))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()

    with pytest.raises(Problem, match="newer Desk"):
        backup.restore(made.path, library.path)


def test_a_file_that_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.desk").write_text("nothing", "utf-8")
    with pytest.raises(Problem, match="not a backup"):
        backup.preview(tmp_path / "x.desk")


@given(st.lists(st.integers(0, 400 * 24 * 12), min_size=1, unique=True))
def test_the_ladder_keeps_the_last_hour_whole_and_thins_what_is_older(ages: list[int]) -> None:
    moments = [NOON - timedelta(minutes=5 * age) for age in ages]
    kept = backup.keeps(moments, NOON)
    assert set(kept) <= set(moments)
    assert {m for m in moments if NOON - m <= timedelta(hours=1)} <= set(kept)
    assert len(kept) <= 13 + 25 + 15 + 10 + 14
    assert backup.keeps(kept, NOON) == kept
    days = {m.date() for m in moments if timedelta(days=1) < NOON - m <= timedelta(days=14)}
    assert days <= {m.date() for m in kept}


def test_a_backup_is_due_when_work_was_done_since_the_last_one(library: Library) -> None:
    marked(library)
    changed = library.history(1)[0].at
    moment = datetime.fromisoformat(changed)
    assert backup.due(changed, None)
    assert not backup.due("", None)
    assert not backup.due(changed, moment, moment + timedelta(hours=1))
    assert not backup.due(changed, moment - timedelta(minutes=1), moment)
    assert backup.due(changed, moment - timedelta(minutes=4), moment)
    assert backup.missing(changed, moment - timedelta(seconds=1))


def test_the_backups_of_a_library_are_found_though_it_is_destroyed(library: Library) -> None:
    marked(library)
    made = backup.make(library.path)
    assert [each.path for each in backup.found(library.path)] == [made.path]
    library.close()
    library.path.write_bytes(b"nothing of it is left" * 1000)
    assert [each.path for each in backup.found(library.path)] == [made.path]


def flipped(path: Path, table: str = "content") -> None:
    """Change one byte inside a stored text, as a bad disk does, without a word."""
    connection = place.driver().connect(str(path))
    name, data = connection.execute(f"SELECT id, data FROM {table} ORDER BY id DESC").fetchone()
    turned = bytes([*data[:-9], data[-9] ^ 4, *data[-8:]])
    connection.execute(f"UPDATE {table} SET data = ? WHERE id = ?", (turned, name))
    connection.commit()
    connection.close()


def test_a_text_that_was_spoilt_is_told_and_makes_no_backup(
    library: Library, tmp_path: Path
) -> None:
    marked(library)
    good = backup.make(library.path, tmp_path / "backups", NOON)
    flipped(library.path)

    assert not checking.sound(library.path)
    with pytest.raises(Problem, match="1 stored text is damaged"):
        backup.make(library.path, tmp_path / "backups", NOON + timedelta(minutes=5))
    assert [path.name for path in (tmp_path / "backups").iterdir()] == [good.path.name]


def test_a_backup_with_a_spoilt_text_is_not_restored(library: Library, tmp_path: Path) -> None:
    marked(library)
    made = backup.make(library.path, tmp_path / "backups")
    flipped(made.path)
    library.close()
    before = library.path.read_bytes()

    with pytest.raises(Problem, match="damaged"):
        backup.restore(made.path, library.path)
    assert library.path.read_bytes() == before


@pytest.mark.parametrize("seed", range(12))
def test_bytes_turned_anywhere_in_the_file_are_found_or_harm_nothing(
    library: Library, tmp_path: Path, seed: int
) -> None:
    marked(library)
    made = backup.make(library.path, tmp_path / "backups")
    library.close()
    chance = random.Random(seed)
    data = bytearray(made.path.read_bytes())
    for _ in range(3):
        data[chance.randrange(100, len(data))] ^= 1 << chance.randrange(8)
    bad = tmp_path / "bad.desk"
    bad.write_bytes(data)
    try:
        with Library(bad) as opened:
            found = list(checking.check(opened))
            marks = [(mark.exact, mark.start) for mark in opened.annotations()]
            texts = [opened.revision(line.article.uid).text for line in opened.listed()]
    except (Problem, LookupError, ValueError):
        return
    with Library(made.path) as good:
        same = texts == [good.revision(line.article.uid).text for line in good.listed()]
        assert found or (same and marks == [(m.exact, m.start) for m in good.annotations()])


def test_a_full_folder_is_told_and_leaves_no_half_of_a_backup(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked(library)
    folder = tmp_path / "backups"
    good = backup.make(library.path, folder, NOON)

    def full(_source: Path, target: Path) -> None:
        target.write_bytes(b"SQLite format 3")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(backup, "_copy", full)
    with pytest.raises(Problem, match="No space left"):
        backup.make(library.path, folder, NOON + timedelta(minutes=5))
    assert [path.name for path in folder.iterdir()] == [good.path.name]


def test_a_folder_that_is_gone_is_made_again(library: Library, tmp_path: Path) -> None:
    marked(library)
    made = backup.make(library.path, tmp_path / "backups", NOON)
    made.path.unlink()
    made.path.parent.rmdir()
    assert backup.make(library.path, tmp_path / "backups", NOON + timedelta(hours=1)).path.exists()
