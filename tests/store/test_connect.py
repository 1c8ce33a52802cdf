"""What is asked of SQLite at each opening, and what is said when a library cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk import verbs
from desk.problem import Problem
from desk.store import Library, connect, place
from tests.helpers import bring

if TYPE_CHECKING:
    from pathlib import Path


def pragma(library: Library, name: str, *, write: bool = True) -> object:
    engine = library._write if write else library._read
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"pragma {name}").scalar()


def test_a_readers_work_is_durable_when_it_is_said_to_be_saved(library: Library) -> None:
    safe = place.driver().sqlite_version_info >= place.SAFE_WAL
    assert pragma(library, "journal_mode") == ("wal" if safe else "delete")
    assert pragma(library, "synchronous") == 2
    assert pragma(library, "foreign_keys") == 1


def test_the_reading_side_cannot_write(library: Library) -> None:
    assert pragma(library, "query_only", write=False) == 1


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="There is no folder"):
        Library(tmp_path / "nowhere" / "a.desk")


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is a folder"):
        Library(tmp_path)


def test_another_kind_of_file_is_no_library_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("buy milk", "utf-8")

    with pytest.raises(Problem, match="not a Desk library"):
        Library(path)

    assert path.read_text("utf-8") == "buy milk"


def test_a_read_only_library_is_read_and_says_so_when_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.desk"
    with Library(path) as library:
        text = bring(library)
    monkeypatch.setattr(connect, "mode_of", lambda _path: "immutable")

    with Library(path) as library:
        assert len(library.listed()) == 1
        with pytest.raises(Problem, match="can only be read"):
            library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])


def test_a_locked_library_says_so_and_goes_on_afterwards(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = bring(library)
    monkeypatch.setattr(connect, "BUSY_SECONDS", 0)
    change = verbs.mark(text, 5, 9, library.code("claim"))[1]
    other = place.driver().connect(str(library.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Library(library.path) as impatient, pytest.raises(Problem, match="Another program"):
        impatient.do(change)
    other.execute("ROLLBACK")
    other.close()

    library.do(change)

    assert len(library.annotations()) == 1


def test_a_full_disk_keeps_what_was_saved_and_takes_the_step_again_later(library: Library) -> None:
    text = bring(library)
    code = library.code("claim")
    with library._write.connect() as connection:
        pages = connection.exec_driver_sql("pragma page_count").scalar()
        connection.exec_driver_sql(f"pragma max_page_count = {pages}")
    annotation, change = verbs.mark(text, 5, 9, code, memo="长" * 50_000)

    with pytest.raises(Problem, match="disk is full"):
        library.do(change)
    assert library.annotations() == []
    assert library.undoable() == "Bring in articles"
    with library._write.connect() as connection:
        connection.exec_driver_sql("pragma max_page_count = 1000000")
    library.do(change)

    assert library.annotation(annotation.uid) == annotation


def test_a_damaged_library_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.desk"
    with Library(path) as library:
        bring(library)
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)

    with pytest.raises(Problem, match="damaged"), Library(path) as library:
        library.listed()


def test_an_address_that_no_driver_knows_is_told_without_its_password() -> None:
    with pytest.raises(Problem) as told:
        Library("nosuch://reader:secret@host/library")
    assert "secret" not in str(told.value)
    assert "nosuch://host/library" in str(told.value)
