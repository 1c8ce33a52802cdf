"""The window shows the images that came with an article, and fetches none."""

from __future__ import annotations

import socket
from base64 import b64encode

import pytest

from desk import intake
from desk.qt import printing
from desk.qt.reader.paper import Paper
from tests.helpers import page_with_images, png
from tests.qt.conftest import close_window, open_window


@pytest.fixture
def opened(qtbot, desk, library, tmp_path):
    """A window on an article with an image beside it, one inside it, and one that was not saved."""
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "1.png").write_bytes(png(300, 200))
    inside = f"data:image/png;base64,{b64encode(png(100, 400, seed=2)).decode()}"
    page = tmp_path / "ferry.html"
    addresses = ("files/1.png", inside, "https://example.org/3.png")
    page.write_text(page_with_images(*addresses), "utf-8")
    intake.finished(intake.bring_in(library, [page]))
    window = open_window(qtbot, desk)
    yield window
    close_window(qtbot, desk)


def shown(qtbot, window):
    pane = window.reading.open(window.library.listed()[0].article.uid)
    qtbot.waitUntil(lambda: bool(pane.page.flow.pictures))
    return pane


def test_images_that_were_saved_are_shown_and_the_others_keep_their_sign(qtbot, opened):
    # They may be drawn as soon as the page is on the screen.
    with qtbot.waitSignal(opened.pictures.drawn):
        pane = shown(qtbot, opened)
        pane.page.grab()
    assert sorted(pane.page.flow.pictures.values()) == [(100, 400), (300, 200)]
    kinds = [kind.partition(" ")[0] for kind in pane.page.flow.kinds]
    assert (kinds.count("picture"), kinds.count("image")) == (2, 1)


def test_no_address_is_asked_for(qtbot, opened, monkeypatch):
    asked = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, where: asked.append(where))
    shown(qtbot, opened)
    assert asked == []


def test_the_same_text_opened_again_has_them_again(qtbot, opened):
    pane = shown(qtbot, opened)
    opened.reading.close_pane(pane)
    again = opened.reading.open(opened.library.listed()[0].article.uid)
    qtbot.waitUntil(lambda: bool(again.page.flow.pictures))


def test_a_window_can_be_closed_while_images_are_read(qtbot, desk, opened):
    opened.reading.open(opened.library.listed()[0].article.uid)
    close_window(qtbot, desk)


def test_plain_pages_show_none(qtbot, opened):
    shown(qtbot, opened)
    opened.commands.run("reading.plain")
    qtbot.waitUntil(lambda: hasattr(opened.reading.panes[0].page, "toPlainText"))
    opened.pictures.refresh()
    opened.commands.run("reading.plain")
    qtbot.waitUntil(lambda: bool(getattr(opened.reading.panes[0].page, "flow", None)))
    qtbot.waitUntil(lambda: bool(opened.reading.panes[0].page.flow.pictures))


def test_images_are_printed_each_whole_on_one_sheet(qtbot, opened):
    pane = shown(qtbot, opened)
    paper = Paper(printing.matter(opened, pane), *printing.PAPERS["A4"])
    for _count in paper.compose():
        pass
    body = paper.chapters[0]
    assert len(body.images) == 2
    for sheet in paper.sheets:
        for part in sheet:
            if body.flow.kinds[part.number] == "picture" and part.chapter == 0:
                assert part.y <= paper.bottom
                assert part.y - body.flow.piece(part.number).top >= 0


def test_a_damaged_library_image_leaves_the_text_readable(qtbot, opened, monkeypatch):
    def missing(_source):
        raise LookupError("content is missing")

    monkeypatch.setattr(opened.library, "pictures", missing)
    with qtbot.waitSignal(opened.pictures.hung):
        pane = opened.reading.open(opened.library.listed()[0].article.uid)
    assert pane.page.flow.pictures == {}
