"""Themes: every colour there, every letter legible."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from desk import codebook
from desk.qt import theme
from desk.qt.reader.ink import Ink
from desk.qt.reader.look import CodeLook
from desk.resource import FOLDER
from desk.settings import THEME

NAMES = ("light", "sepia", "dark")


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_is_what_toml_says(name):
    said = tomllib.loads((FOLDER / "themes" / f"{name}.toml").read_text("utf-8"))
    found = theme.load(name)
    assert {**found.colours, "dark": found.dark} == said


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ground", ["page", "panel", "bar", "field", "current", "hover", "notice"])
def test_text_is_legible_on_every_ground(name, ground):
    colours = theme.load(name)
    assert theme.contrast(colours["ink"], colours[ground]) >= 7
    assert theme.contrast(colours["quiet"], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_pressed_stands_out(name):
    colours = theme.load(name)
    for ground in ("panel", "bar", "page", "field"):
        assert theme.contrast(colours["accent"], colours[ground]) >= 4.5
        assert theme.contrast(colours["danger"], colours[ground]) >= 4.5
    assert theme.contrast(colours["on_accent"], colours["accent"]) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_every_code_is_seen_on_the_page(name):
    colours = theme.load(name)
    for code in codebook.built_in():
        assert theme.contrast(colours.of_code(code), colours["page"]) >= 3
    for light, dark in theme.OWN_COLOURS:
        assert theme.contrast(dark if colours.dark else light, colours["page"]) >= 3


def test_all_themes_name_the_same_colours():
    assert len({tuple(theme.load(name).colours) for name in NAMES}) == 1


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_leaves_no_name_unfilled(name):
    assert not re.findall(r"@\w+", theme.stylesheet(theme.load(name)))


@pytest.mark.parametrize("path", sorted((FOLDER / "icons").glob("*.svg")), ids=lambda p: p.stem)
def test_every_drawing_takes_a_colour_and_leaves_a_trace(qapp, path):
    from desk.qt.icon import picture

    image = picture(path.stem, "#ff0000", 20).toImage()
    seen = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
    inked = [colour for colour in seen if colour.alpha() > 128]
    assert inked
    assert all(colour.red() > 200 and colour.blue() < 60 for colour in inked)


@pytest.fixture(params=NAMES)
def inked(request, qapp):
    """A theme, and the colours with which its pages are painted, own codes among them."""
    colours = theme.load(request.param)
    ink = Ink()
    ink.set_look(colours.page_look(18, 1.7, 36, ""))
    own = [
        CodeLook(f"own{n}", "X", dark if colours.dark else light)
        for n, (light, dark) in enumerate(theme.OWN_COLOURS)
    ]
    ink.set_codes([*colours.code_looks(codebook.built_in()), *own])
    return colours, ink


def test_words_and_links_are_legible_under_every_mark(inked):
    colours, ink = inked
    for count in (1, 2, 3):
        for codes in combinations(ink.codes, count):
            for depth in (count, count + 2, 9):
                ground = ink.fill(codes, depth).name()
                assert theme.contrast(colours["ink"], ground) >= 4.5
                assert theme.contrast(colours["accent"], ground) >= 4.5, (codes, depth)


def test_words_and_links_are_legible_where_something_else_lies_under_them(inked):
    colours, ink = inked
    for ground in (ink.selection, ink.hit, ink.hit_now, ink.panel, ink.page):
        assert theme.contrast(colours["ink"], ground.name()) >= 4.5
        assert theme.contrast(colours["accent"], ground.name()) >= 4.5
    assert theme.contrast(colours["quiet"], ink.panel.name()) >= 4.5


def test_the_mark_in_hand_is_legible(inked):
    colours, ink = inked
    for uid in ink.codes:
        ground = ink.current_fill(uid).name()
        assert theme.contrast(colours["ink"], ground) >= 4.5
        assert theme.contrast(colours["accent"], ground) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_what_has_the_keys_and_what_can_be_ticked_is_seen(name):
    colours = theme.load(name)
    for ground in ("page", "panel", "bar", "field"):
        assert theme.contrast(colours["accent"], colours[ground]) >= 3
        assert theme.contrast(colours["strong_border"], colours[ground]) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_what_cannot_be_done_now_can_still_be_read(name):
    colours = theme.load(name)
    for ground in ("page", "panel", "bar", "field"):
        assert theme.contrast(colours["faint"], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_the_codes_are_told_apart_without_colour(qapp, name):
    """Drawn in grey, their lines cover different shares of their length."""
    colours = theme.load(name)
    ink = Ink()
    ink.set_look(colours.page_look(18, 1.7, 36, ""))
    ink.set_codes(colours.code_looks(codebook.built_in()))
    shares, letters = [], set()
    for uid, look in ink.codes.items():
        image = QImage(400, 8, QImage.Format.Format_RGB32)
        image.fill(ink.page)
        painter = QPainter(image)
        painter.setPen(ink.pen(uid, 2))
        painter.drawLine(0, 4, 400, 4)
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        ground = grey.pixelColor(0, 0).value()
        row = [abs(grey.pixelColor(x, 4).value() - ground) > 40 for x in range(400)]
        shares.append(sum(row) / 400)
        letters.add(look.letter)
    shares.sort()
    assert all(after - before > 0.12 for before, after in pairwise(shares)), shares
    assert len(letters) == len(ink.codes)


def test_the_window_follows_the_system_while_it_is_open(qapp, window, monkeypatch):
    window.settings.put(THEME, "system")
    monkeypatch.setattr(theme, "chosen", lambda name: theme.load("dark"))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.theme.name == "dark"
    assert qapp.palette().window().color().name() == theme.load("dark")["panel"]


def test_a_theme_that_was_chosen_stays_whatever_the_system_does(qapp, window):
    window.settings.put(THEME, "sepia")
    window.dress()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.theme.name == "sepia"
