"""Words that can be copied out of a PDF as they were put in.

A PDF tells for every shape which character it is, so that its text can be searched and copied.
Fonts for Chinese draw 日 and the radical ⽇ with one shape, and Qt names the first character that
has it, which is the radical. The text that was set knows better.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QRawFont

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont

_TWINS = "".join(map(chr, [*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)]))
"""Radicals and compatibility ideographs, which share their shapes with common characters."""

_NAMES = re.compile(rb"\d+ beginbf(?:range|char)\s[<>\[\]0-9A-Fa-f\s]*endbf(?:range|char)")
_NAME = re.compile(rb"<([0-9A-Fa-f]{4})>(?=[ \]\n])")


def common(text: str, fonts: Iterable[QFont]) -> dict[str, str]:
    """Return which rare characters these fonts draw with the shapes of characters of a text."""
    letters = "".join(sorted({c for c in text if "\u2e80" <= c <= "\uffef"} - set(_TWINS)))
    rare = "".join(c for c in _TWINS if c not in text)
    found: dict[str, str] = {}
    for font in fonts:
        raw = QRawFont.fromFont(font)
        shapes = dict(zip(raw.glyphIndexesForString(letters), letters, strict=False))
        shapes.pop(0, None)
        for twin, shape in zip(rare, raw.glyphIndexesForString(rare), strict=False):
            if shape in shapes:
                found[twin] = shapes[shape]
    return found


def named(pdf: bytes, characters: dict[str, str]) -> bytes:
    """Return a PDF that names these characters instead of those; its length stays the same."""
    names = {b"%04X" % ord(rare): b"<%04X>" % ord(usual) for rare, usual in characters.items()}

    def name(match: re.Match[bytes]) -> bytes:
        return names.get(match[1].upper(), match[0])

    return _NAMES.sub(lambda table: _NAME.sub(name, table[0]), pdf)
