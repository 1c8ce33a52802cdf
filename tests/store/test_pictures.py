"""Images saved with an article lie in the library with its source."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from desk import exporters, intake
from desk.exporters import bundle
from desk.store import Library, checking, records
from tests.helpers import page_with_images, png

if TYPE_CHECKING:
    from pathlib import Path

    from desk.model import Picture

IMAGE_BYTES, OTHER = png(), png(seed=2)


def saved(folder: Path, words: str = "") -> Path:
    page = folder / "ferry.html"
    images = folder / "ferry_files"
    images.mkdir(exist_ok=True)
    (images / "1.png").write_bytes(IMAGE_BYTES)
    page.write_text(page_with_images("ferry_files/1.png", "ferry_files/gone.png") + words, "utf-8")
    return page


def brought(library: Library, path: Path) -> list[Picture]:
    intake.finished(intake.bring_in(library, [path]))
    (line,) = library.listed()
    return library.pictures(library.revision(line.article.uid).source)


def test_an_image_beside_a_page_comes_in_with_it(library: Library, tmp_path: Path) -> None:
    (picture,) = brought(library, saved(tmp_path))
    assert (picture.target, picture.raw) == ("ferry_files/1.png", IMAGE_BYTES)
    assert picture.sha256 == records.digest(IMAGE_BYTES)
    assert list(checking.check(library)) == []


def test_an_image_outlives_the_file_it_came_from(library: Library, tmp_path: Path) -> None:
    brought(library, saved(tmp_path))
    (tmp_path / "ferry_files" / "1.png").unlink()
    with Library(library.where) as again:
        (line,) = again.listed()
        (picture,) = again.pictures(line.article.source)
        assert picture.raw == IMAGE_BYTES


def test_images_in_an_archive_come_in_with_their_page(library: Library, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("story/ferry.html", page_with_images("ferry_files/1.png", "../2.png"))
        archive.writestr("story/ferry_files/1.png", IMAGE_BYTES)
        archive.writestr("2.png", OTHER)
    path = tmp_path / "story.zip"
    path.write_bytes(packed.getvalue())
    (picture,) = brought(library, path)
    assert picture.raw == IMAGE_BYTES


def test_undo_takes_images_back_and_redo_brings_them_again(
    library: Library, tmp_path: Path
) -> None:
    (picture,) = brought(library, saved(tmp_path))
    library.undo()
    assert library.pictures(picture.source) == []
    library.redo()
    assert library.pictures(picture.source) == [picture]


def test_a_newer_version_of_a_page_brings_its_own_images(library: Library, tmp_path: Path) -> None:
    (first,) = brought(library, saved(tmp_path))
    words = "<p>A further sentence says that the ferry will sail again on Thursday morning.</p>"
    page = saved(tmp_path)
    (tmp_path / "ferry_files" / "1.png").write_bytes(OTHER)
    page.write_text(page.read_text("utf-8").replace("</article>", words + "</article>"), "utf-8")
    (second,) = brought(library, page)
    assert second.raw == OTHER
    assert library.pictures(first.source) == [first]


def test_a_bundle_takes_images_along(library: Library, tmp_path: Path) -> None:
    (picture,) = brought(library, saved(tmp_path))
    assert picture in bundle.read(exporters.to_text(exporters.choose(library), "bundle"))


def test_a_source_without_images_has_none(library: Library) -> None:
    assert library.pictures("0" * 32) == []
