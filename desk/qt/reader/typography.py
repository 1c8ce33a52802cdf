"""How each kind of block is set, and the fonts for each script."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.qt.reader.look import PageLook

_LINUX: dict[str, tuple[str, ...]] = {
    "Hans": ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"),
    "Hant": ("Noto Sans CJK TC", "Source Han Sans TC", "Noto Sans CJK SC"),
    "HK": ("Noto Sans CJK HK", "Noto Sans CJK TC", "Source Han Sans HC"),
}
_MAC: dict[str, tuple[str, ...]] = {
    "Hans": ("PingFang SC", "Heiti SC"),
    "Hant": ("PingFang TC", "Heiti TC"),
    "HK": ("PingFang HK", "PingFang TC"),
}
_WINDOWS: dict[str, tuple[str, ...]] = {
    "Hans": ("Microsoft YaHei UI", "Microsoft YaHei", "SimHei"),
    "Hant": ("Microsoft JhengHei UI", "Microsoft JhengHei", "MingLiU"),
    "HK": ("Microsoft JhengHei UI", "Microsoft JhengHei", "MingLiU_HKSCS"),
}
_SYSTEMS = {"darwin": _MAC, "win32": _WINDOWS}
_MONO = {"darwin": "Menlo", "win32": "Consolas"}
_CJK = {"Hans": "SC", "Hant": "TC", "HK": "HK"}


def families(script: str, family: str = "") -> list[str]:
    """Return the font families for a script, best first; never one with Japanese shapes.

    The family decides which national shape of a Chinese character is drawn, so the reader's own
    choice is followed by one for the script, never by what the system would fall back to. A Noto
    or Source Han family chosen for one script is taken in the cut of the script at hand.
    """
    region = "HK" if script in ("HK", "Hant-HK") else "Hant" if script == "Hant" else "Hans"
    own = _SYSTEMS.get(sys.platform, _LINUX)[region]
    if not family:
        return list(own)
    local = re.sub(r"(CJK )(SC|TC|HK|JP|KR)$", rf"\g<1>{_CJK[region]}", family)
    return [local, *own]


_FOREIGN_CUT = re.compile(r"(CJK (JP|KR|TC|HK)|Emoji|Symbols|Math|Icons)\b", re.IGNORECASE)


def reading_families(installed: Sequence[str]) -> list[str]:
    """Return the fonts to choose from: one cut of each Chinese font, and no fonts of signs."""
    return sorted({name for name in installed if not _FOREIGN_CUT.search(name) and name[:1] != "."})


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of block is set; lengths in letter heights of the body text.

    Args:
        scale: size of the letters; 1 is body text.
        leading: times the line height of the page.
        above, below: gaps; of two that meet the larger counts.
        indent: from the left edge; `inset` from both, and inside a panel above and below too.
        bar, panel: a thin bar at the left; a quiet ground behind.
        flush: follows one of its own kind without a gap.
    """

    scale: float = 1.0
    leading: float = 1.0
    bold: bool = False
    quiet: bool = False
    mono: bool = False
    above: float = 0.8
    below: float = 0.8
    indent: float = 0.0
    inset: float = 0.0
    bar: bool = False
    panel: bool = False
    flush: bool = False


_BODY = Style()
_STYLES = {
    "title": Style(1.6, 0.82, bold=True, above=0, below=1.1),
    "heading": Style(1.2, 0.88, bold=True, above=1.6, below=0.55),
    "quotation": Style(indent=1.1, above=0.9, below=0.9, bar=True),
    "post": Style(0.95, 0.95, above=1.0, below=1.0, inset=0.9, panel=True),
    "list_item": Style(indent=1.4, above=0.3, below=0.3),
    "caption": Style(0.85, 0.92, quiet=True, above=0.4, below=1.1),
    "image": Style(0.85, 0.92, quiet=True, above=1.1, below=0.4, indent=1.9, inset=0.9, panel=True),
    "picture": Style(0.85, 0.92, quiet=True, above=1.1, below=0.4),
    "credit": Style(0.85, 0.92, quiet=True, above=0.6, below=0.6),
    "table_row": Style(0.95, 0.92, above=0.8, below=0.8, inset=0.4, flush=True),
    "source": Style(above=0.0, below=0.0),
    "code": Style(0.88, 0.86, mono=True, above=0.9, below=0.9, inset=0.9, panel=True),
}
_SMALL_HEADING = Style(1.08, 0.94, bold=True, above=1.4, below=0.45)


def style(kind: str) -> Style:
    """Return how a kind of block is set; a level stands behind it: `heading 3`."""
    kind, _, number = kind.partition(" ")
    level = int(number or 0)
    if kind == "heading" and level > 2:
        return _SMALL_HEADING
    if kind in ("list_item", "quotation") and level > 1:
        return _deeper(kind, min(level, 6))
    return _STYLES.get(kind, _BODY)


def fitting(made: Style, letters: float) -> Style:
    """Return a style whose letters suit a column of so many letters of body text."""
    if made.scale <= 1 or letters >= 16:
        return made
    share = max(0.0, letters - 6) / 10
    return replace(made, scale=round(max(1.1, 1 + (made.scale - 1) * share), 1))


@lru_cache(maxsize=32)
def _deeper(kind: str, level: int) -> Style:
    plain = _STYLES[kind]
    return Style(indent=plain.indent * level, above=plain.above, below=plain.below, bar=plain.bar)


@dataclass(frozen=True, slots=True)
class Setting:
    """A style in pixels, with its fonts, for one look and one script.

    `centred`: commas and full stops stand in the middle of their squares, as in Taiwan and Hong
    Kong, and give no room away.
    """

    style: Style
    font: QFont
    halved: QFont
    narrow: QFont
    size: int
    leading: int
    above: int
    below: int
    left: int
    right: int
    pad: int
    space: float
    centred: bool

    @property
    def narrower(self) -> int:
        """How much less room a line has than the column, in pixels."""
        return self.left + self.right


@lru_cache(maxsize=256)
def setting(look: PageLook, script: str, made: Style) -> Setting:
    """Return a style in pixels.

    `halved` sets full-width punctuation in half its width; `narrow` sets quotation marks and
    dashes, which Chinese fonts draw as wide as a character, as Latin wants them.
    """
    script = "HK" if look.hong_kong and script == "Hant" else script
    body = look.size
    size = max(6, round(body * made.scale))
    high = look.line_height - (0.15 if script == "Latn" else 0.0)
    mono = [_MONO.get(sys.platform, "Noto Sans Mono CJK SC")] if made.mono else []
    font = QFont()
    font.setFamilies(mono + families(script, look.family))
    font.setPixelSize(size)
    if made.bold:
        font.setWeight(QFont.Weight.Bold)
    # Else the language of the interface would choose the shapes of characters.
    font.setFeature(QFont.Tag("locl"), 0)
    halved, narrow = QFont(font), QFont(font)
    halved.setFeature(QFont.Tag("halt"), 1)
    narrow.setFeature(QFont.Tag("pwid"), 1)
    return Setting(
        style=made,
        font=font,
        halved=halved,
        narrow=narrow,
        size=size,
        leading=max(size + 2, round(size * high * made.leading)),
        above=round(made.above * body),
        below=round(made.below * body),
        left=round((made.indent + made.inset) * body),
        right=round(made.inset * body),
        pad=round(0.7 * body) if made.panel else 0,
        space=round(size * 0.2, 1),
        centred=script in ("Hant", "HK", "Hant-HK"),
    )
