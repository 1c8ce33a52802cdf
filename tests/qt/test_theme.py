"""Themes: every colour there, every letter legible."""

from __future__ import annotations

import re

import pytest

from desk import codebook
from desk.qt import theme
from desk.resource import FOLDER

NAMES = ("light", "sepia", "dark")


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
