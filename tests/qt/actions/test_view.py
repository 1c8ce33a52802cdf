"""Themes, text, panels."""

from __future__ import annotations

import pytest

from desk.settings import TEXT_SIZE, THEME


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_each_theme_is_shown_and_kept(window, dam, name):
    window.reading.open(dam.article)
    window.commands.run(f"view.{name}")
    assert window.theme.name == name
    assert window.settings.get(THEME) == name


def test_the_next_theme_goes_round(window):
    window.commands.run("view.light")
    seen = []
    for _ in range(3):
        window.commands.run("view.next_theme")
        seen.append(window.theme.name)
    assert seen == ["sepia", "dark", "light"]


def test_the_text_grows_shrinks_and_comes_back(window, dam):
    window.reading.open(dam.article)
    window.commands.run("view.larger")
    window.commands.run("view.larger")
    window.commands.run("view.smaller")
    assert window.settings.get(TEXT_SIZE) == TEXT_SIZE.default + 1
    window.commands.run("view.usual")
    assert window.settings.get(TEXT_SIZE) == TEXT_SIZE.default


def test_panels_come_and_go(window, dam):
    for name, part in (("articles", window.articles), ("tables", window.tables)):
        before = part.isHidden()
        window.commands.run(f"view.{name}")
        assert part.isHidden() is not before
        window.commands.run(f"view.{name}")
        assert part.isHidden() is before


def test_only_the_pages_and_back(window, dam):
    window.reading.open(dam.article)
    window.commands.run("view.full_screen")
    assert window.top.isHidden()
    assert window.articles.isHidden()
    window.commands.run("view.full_screen")
    assert not window.top.isHidden()
    assert not window.articles.isHidden()
