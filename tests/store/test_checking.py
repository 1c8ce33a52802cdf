"""A check finds damage that SQLite itself does not see."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desk import verbs
from desk.store import checking, place
from tests.helpers import bring

if TYPE_CHECKING:
    from desk.store import Library


def damage(library: Library, statement: str, *values: object) -> None:
    connection = place.driver().connect(str(library.path))
    connection.execute(statement, values)
    connection.commit()
    connection.close()


def test_a_sound_library_has_no_findings(library: Library) -> None:
    text = bring(library)
    library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])
    assert list(checking.check(library)) == []


def test_a_text_that_changed_silently_is_found(library: Library) -> None:
    bring(library)
    damage(library, "UPDATE content SET data = zeroblob(length(data))")
    assert {finding.kind for finding in checking.check(library)} == {"content"}


def test_a_mark_whose_words_are_elsewhere_is_found(library: Library) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"))
    library.do(change)
    damage(library, "UPDATE annotation SET start = start + 1")
    assert [finding.uid for finding in checking.check(library)] == [annotation.uid]


def test_a_record_that_refers_to_nothing_is_found(library: Library) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"))
    library.do(change)
    library.do(verbs.add("x", replace(annotation, uid="ab" * 16, start=6, exact=text.text[6:9])))
    damage(library, "UPDATE annotation SET speaker = x'00'")
    assert {finding.kind for finding in checking.check(library)} == {"annotation"}


def test_a_damaged_file_is_found_and_not_followed_further(library: Library) -> None:
    bring(library)
    library.close()
    damage(library, "PRAGMA journal_mode=DELETE")
    data = bytearray(library.path.read_bytes())
    data[8192:16384] = b"\xff" * 8192
    library.path.write_bytes(data)
    assert {finding.kind for finding in checking.check(library)} == {"file"}


def test_a_memo_that_changed_silently_is_found(library: Library) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"), memo="十亿", tags=("甲",))
    library.do(change)
    assert list(checking.check(library)) == []
    with library._write.begin() as connection:
        connection.exec_driver_sql("UPDATE annotation SET memo = '百亿'")
    (found,) = checking.check(library)
    assert (found.kind, found.uid) == ("annotation", annotation.uid)
