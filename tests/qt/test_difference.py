"""How a difference looks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from desk import editing
from desk.qt import theme
from desk.qt.difference import KINDS, Difference, Look
from tests.helpers import DAM, TITLE_OF_DAM, records_of

THEMES = [theme.load(name) for name in ("light", "sepia", "dark")]


def text(*lines):
    return records_of(TITLE_OF_DAM, *lines)[2]


def runs(widget):
    """The words of a document with the format each is set in."""
    found, block = [], widget.document().begin()
    while block.isValid():
        found += [(each.text(), each.charFormat()) for each in _fragments(block)]
        block = block.next()
    return found


def _fragments(block):
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


@pytest.fixture
def shown(qtbot):
    widget = Difference()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize("look", THEMES, ids=lambda each: each.name)
def test_words_are_readable_on_every_ground(look):
    formats = Look(look)
    for what in ("removed", "added"):
        for figure in (False, True):
            ground = formats.ground(what, figure).name()
            assert theme.contrast(look["ink"], ground) >= (4.5 if figure else 7)


def test_figures_stand_out_whole(shown):
    old, new = text(DAM[0]), text(DAM[0].replace("5000", "6,200.5"))
    shown.show_texts(old, new, THEMES[0])
    bold = [words for words, form in runs(shown) if form.fontWeight() == QFont.Weight.Bold]
    assert bold == ["5000", "6,200.5"]


def test_what_went_is_struck_out_and_what_came_underlined(shown):
    shown.show_texts(text(DAM[0], DAM[1]), text(DAM[0], DAM[2]), THEMES[0])
    struck = [words for words, form in runs(shown) if form.fontStrikeOut()]
    under = [words for words, form in runs(shown) if form.fontUnderline()]
    assert "".join(struck) == DAM[1]
    assert "".join(under) == DAM[2]


def test_unchanged_paragraphs_are_folded_away(shown):
    lines = [f"第{number}段没有变化的内容。" for number in range(40)]
    changed = [*lines[:20], "完全换掉了。", *lines[21:]]
    shown.show_texts(text(*lines), text(*changed), THEMES[0])
    said = shown.toPlainText()
    assert "… 20 paragraphs unchanged …" in said
    assert said.count("没有变化") <= 4


def test_two_equal_texts_say_so(shown):
    shown.show_texts(text(*DAM), text(*DAM), THEMES[0])
    assert shown.toPlainText() == "The two texts are the same."
    assert shown.changes == 0


def test_another_kind_is_told(shown):
    old = text(*DAM)
    for beside in (False, True):
        new = editing.turn(old, 1, "heading", 2).revision
        shown.show_texts(old, new, THEMES[0], beside=beside)
        assert "paragraph → heading 2" in shown.toPlainText()


def test_every_kind_of_paragraph_has_a_name():
    from desk.model import KINDS as ALL

    assert set(KINDS) == set(ALL)


def test_nothing_in_a_text_is_markup(shown):
    shown.show_texts(text("<b>a</b>"), text("<i>b</i>"), THEMES[0], beside=True)
    assert "<b>a</b>" in shown.toPlainText()
    assert "<i>b</i>" in shown.toPlainText()
