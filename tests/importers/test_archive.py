"""An archive's texts are read in bounds, and never unpacked to the disk."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from desk.importers import archive
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

SUFFIXES = {".txt", ".html"}


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def test_texts_come_out_by_name_and_pictures_stay() -> None:
    data = zipped({"a/渡轮.txt": b"one", "b.HTML": b"two", "c.jpg": b"no", "__MACOSX/d.txt": b"no"})
    assert archive.is_zip(data)
    assert list(archive.texts(data, SUFFIXES)) == [("渡轮.txt", b"one"), ("b.HTML", b"two")]


def test_a_name_that_climbs_is_only_a_name() -> None:
    data = zipped({"../../etc/evil.txt": b"words"})
    assert [name for name, _data in archive.texts(data, SUFFIXES)] in ([], ["evil.txt"])


def test_a_bomb_is_told_and_the_rest_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES_AN_ENTRY", 1_000_000)
    data = zipped({"bomb.txt": bytes(30_000_000), "good.txt": b"words"})
    found = dict(archive.texts(data, SUFFIXES))
    assert isinstance(found["bomb.txt"], Problem)
    assert found["good.txt"] == b"words"


@pytest.mark.parametrize("sign", ["[Content_Types].xml", "content.xml"])
def test_an_office_document_is_told_and_not_taken_apart(sign: str) -> None:
    with pytest.raises(Problem, match="office document"):
        list(archive.texts(zipped({sign: b"<x/>", "word/document.xml": b"<w>words</w>"}), {".xml"}))


def test_of_a_book_only_its_pages_are_taken() -> None:
    data = zipped({"META-INF/container.xml": b"<c/>", "OEBPS/one.xml": b"<p>words</p>"})
    assert [name for name, _data in archive.texts(data, {".xml"})] == ["one.xml"]


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 2)
    with pytest.raises(Problem, match="more than 2 pages"):
        list(archive.texts(zipped({f"{n}.txt": b"x" for n in range(3)}), SUFFIXES))


@pytest.mark.parametrize("cut", [30, 60, 120])
def test_a_damaged_archive_is_told(cut: int) -> None:
    data = zipped({"a.txt": b"words " * 100})
    with pytest.raises(Problem, match="damaged"):
        list(archive.texts(data[:cut], SUFFIXES))


def test_an_entry_that_cannot_be_unpacked_is_told() -> None:
    data = bytearray(zipped({"a.txt": b"words " * 100}))
    start = data.index(b"a.txt") + len("a.txt")
    data[start : start + 6] = b"\xff" * 6
    ((_name, found),) = archive.texts(bytes(data), SUFFIXES)
    assert isinstance(found, Problem)
