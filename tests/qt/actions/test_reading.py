"""The menu of reading and taking along."""

from __future__ import annotations

import pytest

from desk.qt.action import declared
from desk.qt.page_menu import page_menu

NAMES = [name for name in declared() if name.startswith("reading.")]


def test_every_entry_has_a_key_and_a_tip():
    assert NAMES
    assert all(declared()[name].keys and declared()[name].tip for name in NAMES)


def test_copies_with_their_source_stand_in_the_menu_at_the_words(window, dam, select):
    pane = window.reading.open(dam.article)
    start, _end = select(pane, "5000亿元")
    menu = page_menu(window, pane, start)
    shown = {action.objectName() for action in menu.actions()}
    assert {"reading.copy_cited", "reading.copy_markdown"} <= shown


@pytest.mark.parametrize("name", ["print_article", "save_pdf", "copy_cited"])
def test_without_an_article_there_is_nothing_to_take_along(window, name):
    window.commands.refresh()
    assert not window.commands[f"reading.{name}"].isEnabled()


def test_the_sheet_for_text_and_page_opens(window, dam):
    from desk.qt.measures import Measures

    window.reading.open(dam.article)
    window.commands.run("reading.measures")
    (sheet,) = window.findChildren(Measures)
    assert sheet.isVisible()
    sheet.close()
