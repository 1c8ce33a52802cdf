"""Images take their room before they are read, and bad ones harm nothing."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from desk.model import Block
from desk.qt.reader import Page, pictures
from tests.helpers import png

WORDS = "The title\nA first paragraph of the article.\n\nA caption\nThe last paragraph of it."
KINDS = ("title", "paragraph", "image", "caption", "paragraph")
AT = WORDS.index("\n\n") + 1


def blocks() -> list[Block]:
    found, at = [], 0
    for kind, line in zip(KINDS, WORDS.split("\n"), strict=True):
        target = "a.png" if kind == "image" else ""
        found.append(Block(kind, at, at + len(line), target=target))
        at += len(line) + 1
    return found


def encoded(kind: str, width: int = 300, height: int = 200) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind.upper())
    return bytes(buffer.data().data())


def bomb(width: int, height: int) -> bytes:
    def part(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


@pytest.fixture
def page(qtbot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.set_article(WORDS, blocks(), (), "Latn")
    made.show()
    made.grab()
    return made


@pytest.mark.parametrize("kind", ["png", "jpg", "webp", "bmp"])
@pytest.mark.usefixtures("qapp")
def test_an_image_of_every_kind_has_a_size_and_can_be_read(kind):
    data = encoded(kind)
    assert pictures.size_of(data) == (300, 200)
    assert not pictures.image_of(data).isNull()


@pytest.mark.usefixtures("qapp")
def test_a_large_image_is_read_smaller_than_it_is():
    image = pictures.image_of(encoded("jpg", 4000, 1000))
    assert (image.width(), image.height()) == (1600, 400)


@pytest.mark.parametrize(
    "data",
    [
        bomb(60_000, 60_000),
        bomb(100_000, 1),
        png(20, 20),
        b"<svg width='9' height='9'/>",
        b"",
        b"BM",
    ],
    ids=["points", "strip", "tiny", "svg", "nothing", "bmp"],
)
@pytest.mark.usefixtures("qapp")
def test_what_would_take_too_much_or_is_no_image_has_no_size(data):
    assert pictures.size_of(data) is None
    assert pictures.image_of(data).isNull()


@pytest.mark.no_qt_log
@pytest.mark.parametrize("kind", ["png", "jpg", "webp", "bmp"])
@pytest.mark.usefixtures("qapp")
def test_an_image_that_was_cut_short_is_damaged(kind):
    noise = QImage.fromData(png(200, 150))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    noise.save(buffer, kind.upper())
    data = bytes(buffer.data().data())
    assert pictures.image_of(data[: len(data) // 2]).isNull()


@pytest.mark.no_qt_log
@given(st.binary(max_size=400), st.sampled_from(["png", "jpg", "gif", "bmp"]))
def test_no_bytes_at_all_do_harm(qapp, data, kind):
    starts = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "gif": b"GIF89a", "bmp": b"BM"}
    pictures.image_of(starts[kind] + data)


@given(
    st.tuples(st.integers(48, 60_000), st.integers(48, 60_000)),
    st.integers(60, 2_000),
)
def test_an_image_fits_its_column_and_keeps_its_shape(size, column):
    width, height = pictures.shown(size, column)
    assert 1 <= width <= column
    assert 1 <= height <= 1.25 * column + 1
    assert width <= size[0]
    assert height <= size[1]
    if min(width, height) > 20:
        assert width / height == pytest.approx(size[0] / size[1], rel=0.06)


def test_an_image_has_its_room_before_it_is_read(page):
    asked: list[int] = []
    before = page.flow.piece(2).height
    gallery = pictures.Gallery(page, {AT: (400, 300)}, asked.append)
    assert page.flow.piece(2).height - before >= 300 - 3 * page.flow.look.size
    page.grab()
    after = page.flow.place(AT + 1).y
    assert asked == [AT]
    gallery.put(AT, QImage(400, 300, QImage.Format.Format_RGB32))
    assert page.flow.place(AT + 1).y == after


def test_what_is_on_top_stays_there_when_images_get_their_room(page):
    page.resize(300, 200)
    page.reveal(WORDS.index("last"), y=60)
    y = page.y_of(WORDS.index("last"))
    pictures.Gallery(page, {AT: (400, 300)}, lambda _at: None)
    assert page.position()[0] >= AT
    assert abs(page.y_of(WORDS.index("last")) - y) <= 2


def test_the_image_is_drawn_where_its_room_is(page):
    gallery = pictures.Gallery(page, {AT: (200, 100)}, lambda _at: None)
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(0xFFCC0000)
    gallery.put(AT, image)
    drawn = page.grab().toImage()
    red = sum(
        drawn.pixelColor(page.left + 100, y).red() > 180
        and drawn.pixelColor(page.left + 100, y).green() < 40
        for y in range(drawn.height())
    )
    assert red == 100


def test_a_damaged_image_leaves_a_quiet_ground_of_its_size(page):
    gallery = pictures.Gallery(page, {AT: (200, 100)}, lambda _at: None)
    page.grab()
    before = page.flow.place(AT + 1).y
    gallery.put(AT, QImage())
    page.grab()
    assert page.flow.place(AT + 1).y == before


def test_another_article_has_none_of_these_images(page):
    pictures.Gallery(page, {AT: (400, 300)}, lambda _at: None)
    page.set_article(WORDS, blocks(), (), "Latn")
    assert page.flow.pictures == {}
    assert "picture" not in page.flow.kinds
    page.grab()


def test_only_so_many_points_are_kept(page, monkeypatch):
    monkeypatch.setattr(pictures, "_MOST_BYTES", 100_000)
    gallery = pictures.Gallery(page, {AT: (200, 100)}, lambda _at: None)
    for offset in range(20):
        gallery.put(offset, QImage(100, 100, QImage.Format.Format_RGB32))
    assert len(gallery._images) == pictures._LEAST_KEPT
    assert 19 in gallery._images
