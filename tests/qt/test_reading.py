"""Which articles are open, and where the reader has been."""

from __future__ import annotations

import pytest

from tests.helpers import bring


@pytest.fixture
def more(library):
    return [bring(library, f"第{number}篇", outlet="x") for number in range(4)]


def shown(window):
    return [pane.article.title for pane in window.reading.panes]


def test_opening_takes_the_place_of_the_current_article(window, dam, stadium):
    window.reading.open(dam.article)
    window.reading.open(stadium.article)
    assert shown(window) == ["軟銀球場之爭 <b>Stadium</b>"]


def test_four_stand_side_by_side_and_a_fifth_replaces_one(more, window, dam):
    for revision in (dam, *more):
        window.reading.open(revision.article, beside=True)
    assert len(window.reading.panes) == 4
    assert len(window.reading.spread.pages()) == 4
    assert window.reading.current.article.title == "第3篇"


def test_an_open_article_is_not_opened_twice_by_accident(window, dam):
    one = window.reading.open(dam.article)
    assert window.reading.open(dam.article, beside=True) is one
    assert window.reading.open(dam.article, beside=True, again=True) is not one


def test_back_and_forward_walk_through_the_places(window, dam, stadium):
    window.reading.open(dam.article)
    window.reading.open(stadium.article)
    window.commands.run("navigate.back")
    assert shown(window) == ["水坝之争"]
    window.commands.run("navigate.forward")
    assert shown(window) == ["軟銀球場之爭 <b>Stadium</b>"]
    assert not window.reading.can_go(False)


def test_the_header_tells_title_outlet_and_an_inferred_date(window, stadium):
    header = window.reading.open(stadium.article).header
    assert header.title.text() == "軟銀球場之爭 <b>Stadium</b>"
    assert header.meta.text() == "Daily · 3 Feb 2026?"
    assert "concluded" in header.meta.toolTip()


def test_closing_lets_the_neighbour_have_the_keys(window, dam, stadium):
    one = window.reading.open(dam.article)
    window.reading.open(stadium.article, beside=True)
    window.commands.run("navigate.close")
    assert window.reading.current is one
    window.commands.run("navigate.close")
    assert window.reading.current is None
    assert window.reading.panes == []


def test_neighbours_change_places(window, dam, stadium):
    window.reading.open(dam.article)
    window.reading.open(stadium.article, beside=True)
    window.commands.run("navigate.swap")
    assert shown(window) == ["軟銀球場之爭 <b>Stadium</b>", "水坝之争"]
    assert [p.page for p in window.reading.panes] == window.reading.spread.pages()


def test_taking_an_article_out_closes_it_and_undo_brings_it_back(window, dam, stadium, select):
    pane = window.reading.open(dam.article)
    select(pane, "大坝")
    window.commands.run("annotate.mark_claim")
    window.articles.choose(dam.article)
    window.commands.run("file.take_out")
    assert window.reading.panes == []
    assert dam.article not in window.shelf.articles
    window.commands.run("annotate.undo")
    assert window.shelf.counts[dam.article] == 1
    assert window.articles.rows.row_of(dam.article) >= 0


def test_links_between_open_articles_are_drawn(qtbot, window, dam, stadium, select, monkeypatch):
    drawn = []
    keep = lambda links, counts=None: drawn.append(links)  # noqa: E731
    monkeypatch.setattr(window.reading.spread, "set_links", keep)
    marks = []
    for revision, words in ((dam, "大坝"), (stadium, "体育场")):
        pane = window.reading.open(revision.article, beside=True)
        select(pane, words)
        window.commands.run("annotate.mark_claim")
        marks.append(window.annotation)
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(marks[0])
    qtbot.waitUntil(lambda: bool(drawn and drawn[-1]))
    assert {drawn[-1][0].tail, drawn[-1][0].head} == set(marks)
    window.commands.run("annotate.undo")
    qtbot.waitUntil(lambda: drawn[-1] == [])


def test_the_other_end_opens_beside_and_g_goes_back(window, dam, stadium, select):
    marks = []
    for revision, words in ((dam, "大坝"), (stadium, "体育场")):
        pane = window.reading.open(revision.article, beside=True)
        select(pane, words)
        window.commands.run("annotate.mark_claim")
        marks.append(window.annotation)
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(marks[0])
    window.commands.run("navigate.close")
    window.focus(marks[1] if window.reading.current.article.uid == stadium.article else marks[0])
    here = window.annotation
    window.commands.run("navigate.other_end")
    assert window.annotation != here
    assert len(window.reading.panes) == 2
    window.commands.run("navigate.other_end")
    assert window.annotation == here
