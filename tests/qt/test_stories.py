"""Articles are gathered in collections by key, and the list shows one of them."""

from __future__ import annotations

import pytest

from desk.model import Collection
from desk.qt.stories import Name
from tests.qt.conftest import titles


def shown(window):
    return titles(window.articles.rows.records())


@pytest.fixture
def gathered(window, dam):
    """A window with a collection of one article."""
    story = Collection("大坝 & more")
    window.stories.put([window.library.article(dam.article)], story)
    return window, story


def test_a_collection_is_made_with_the_open_article_in_it(qtbot, window, dam):
    window.reading.open(dam.article)
    menu = window.stories.offer()
    menu.actions()[-1].trigger()
    dialog = window.findChild(Name)
    assert not dialog.good.isEnabled()
    dialog.field.setText("  水坝   2026 ")
    dialog.accept()
    (story,) = window.library.collections()
    assert story.name == "水坝 2026"
    assert window.library.members(story.uid) == [dam.article]
    window.commands.run("annotate.undo")
    assert window.library.collections() == []
    assert window.stories.all == {}


def test_the_list_shows_one_collection_and_then_everything(gathered, dam):
    window, _story = gathered
    assert len(shown(window)) == 2
    window.commands.run("collections.turn")
    assert shown(window) == [window.library.article(dam.article).title]
    assert window.stories.chip.text().strip() == "大坝 && more"
    assert not window.stories.chip.isHidden()
    window.stories.chip.click()
    assert len(shown(window)) == 2
    assert window.stories.chip.isHidden()


def test_a_tick_puts_articles_in_and_takes_them_out(gathered, stadium):
    window, story = gathered
    window.reading.open(stadium.article)
    entry = window.stories.offer().actions()[0]
    assert entry.text() == "大坝 && more"
    assert not entry.isChecked()
    entry.trigger()
    assert len(window.library.members(story.uid)) == 2
    entry = window.stories.offer().actions()[0]
    assert entry.isChecked()
    entry.trigger()
    assert len(window.library.members(story.uid)) == 1


def test_what_is_taken_out_leaves_the_list_and_stays_in_the_library(gathered, dam):
    window, story = gathered
    window.stories.show(story.uid)
    window.reading.open(dam.article)
    window.commands.run("collections.take_from")
    assert shown(window) == []
    assert len(window.library.listed()) == 2
    assert "empty" in window.articles._nothing.text()
    window.articles._clear.click()
    assert len(shown(window)) == 2


def test_a_collection_is_renamed_and_removed_with_one_step_to_undo(gathered):
    window, story = gathered
    window.stories.show(story.uid)
    window.commands.run("collections.rename")
    dialog = window.findChild(Name)
    dialog.field.setText("另一个名字")
    dialog.accept()
    assert window.stories.chip.text().strip() == "另一个名字"
    window.commands.run("collections.remove")
    assert window.library.collections() == []
    assert window.stories.shown is None
    assert len(shown(window)) == 2
    window.commands.run("annotate.undo")
    assert [each.name for each in window.library.collections()] == ["另一个名字"]
    assert len(window.library.memberships()) == 1


def test_a_name_that_is_there_already_means_that_collection(gathered, stadium):
    window, story = gathered
    window.stories.ask_new([window.library.article(stadium.article)])
    dialog = window.findChild(Name)
    dialog.field.setText(story.name)
    dialog.accept()
    assert len(window.library.collections()) == 1
    assert len(window.library.members(story.uid)) == 2


def test_the_palette_finds_a_collection(gathered, dam):
    window, story = gathered
    palette = window.panels.palette
    palette.open("大坝 & more")
    labels = [palette.choices.choice(n).label for n in range(palette.choices.rowCount())]
    assert story.name in labels
    palette.choices.choice(labels.index(story.name)).run()
    assert window.stories.shown == story.uid


def test_another_window_is_heard(gathered, qtbot, dam):
    from desk.store import Library

    window, story = gathered
    window.stories.show(story.uid)
    with Library(window.where) as other:
        from desk import verbs

        (place,) = other.memberships(story.uid)
        other.do(verbs.drop("Take out of a collection", place))
    window.library.catch_up()
    qtbot.waitUntil(lambda: shown(window) == [])


def test_without_an_article_it_says_what_to_do(empty_window):
    assert not empty_window.commands["collections.put_in"].isEnabled()
