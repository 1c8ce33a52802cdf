"""The colours and measures of the window: light, sepia, dark, or what the system has."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from desk.resource import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from desk.model import Code
    from desk.qt.reader import CodeLook, PageLook

SMALL, TEXT, LARGE = 12, 13, 17
"""Sizes of the interface's letters in pixels."""

OWN_COLOURS = (
    ("#8E4585", "#D98BD0"),
    ("#7A6A00", "#D6C23C"),
    ("#A33B5E", "#FF8FB0"),
    ("#3F6E1E", "#9BD06A"),
    ("#5B4FB3", "#A99CF5"),
    ("#8A5A2B", "#D9A36B"),
    ("#1F6F78", "#62C4CF"),
    ("#5F6368", "#B5BAC0"),
)
"""What the reader's own codes take, one after another: on a light and on a dark page."""

_PLAIN = {"", "Sans Serif", "Sans", "DejaVu Sans", "Bitstream Vera Sans"}
_CHINESE = {
    "Hans": ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI"),
    "Hant": ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei UI"),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each `#rrggbb`; `name` is its file under `resources/themes`."""

    name: str
    dark: bool
    colours: dict[str, str] = field(hash=False)

    def __getitem__(self, colour: str) -> str:
        return self.colours[colour]

    def colour(self, name: str) -> QColor:
        """Return a colour of this theme for painting."""
        return QColor(self.colours[name])

    def of_code(self, code: Code) -> str:
        """Return the colour of a code on the page of this theme."""
        return code.colour_dark if self.dark else code.colour

    def icon(self, name: str, colour: str = "quiet") -> QIcon:
        """Return a drawing in a colour of this theme."""
        from desk.qt.icon import icon

        return icon(name, self.colours[colour])

    def code_icon(self, code: Code) -> QIcon:
        """Return the sign of a code."""
        from desk.qt.icon import dot

        return dot(self.of_code(code), code.line)

    def page_look(self, size: int, line_height: float, width: int, family: str) -> PageLook:
        """Return how a page looks in this theme, with the reader's measures."""
        from desk.qt.reader import PageLook

        return PageLook(
            page=self["page"],
            ink=self["ink"],
            quiet=self["quiet"],
            accent=self["accent"],
            selection=self["selection"],
            dark=self.dark,
            size=size,
            line_height=line_height,
            width=width,
            family=family,
        )

    def code_looks(self, codes: Iterable[Code]) -> list[CodeLook]:
        """Return how the marks of each code look in this theme."""
        from desk.qt.reader import CodeLook
        from desk.qt.words import code_name

        return [
            CodeLook(code.uid, letter(code), self.of_code(code), code.line, code_name(code))
            for code in codes
        ]


def letter(code: Code) -> str:
    """Return the one sign that tells a code apart without colour."""
    return (code.key or code.name[:1]).upper()


@cache
def load(name: str) -> Theme:
    """Read a theme from its file."""
    lines = (FOLDER / "themes" / f"{name}.toml").read_text("utf-8").splitlines()
    # No more of TOML than a theme needs, so that the first frame need not load `tomllib`.
    pairs = (line.split(" = ") for line in lines if line[:1] not in ("", "#"))
    values = {key: json.loads(value) for key, value in pairs}
    return Theme(name, bool(values.pop("dark")), values)


def chosen(name: str) -> Theme:
    """Return the theme of that name; `system` is light or dark as the system is."""
    if name != "system":
        return load(name)
    scheme = QGuiApplication.styleHints().colorScheme()
    return load("dark" if scheme == Qt.ColorScheme.Dark else "light")


def families(script: str = "Hans") -> list[str]:
    """Return the families of the interface: the system's, then one with the right Chinese."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    chinese = list(_CHINESE.get(script, _CHINESE["Hans"]))
    # What Linux falls back to without a desktop is wider and coarser than the Chinese fonts' Latin.
    return [*chinese, "sans-serif"] if system in _PLAIN else [system, *chinese]


def font(size: int = TEXT, bold: bool = False, script: str = "Hans") -> QFont:
    """Return the font of the interface in a size of pixels."""
    made = QFont()
    made.setFamilies(families(script))
    made.setPixelSize(size)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    # Else the language of the system would choose the shapes of characters, not `script`.
    made.setFeature(QFont.Tag("locl"), 0)
    return made


def dress(app: QApplication, theme: Theme, script: str = "Hans") -> None:
    """Give the whole application the font, the palette and the style of a theme."""
    app.setFont(font(script=script))
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme))


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme for all that the style sheet does not name."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: "panel",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "field",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "bar",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "danger",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.ToolTipBase: "field",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.PlaceholderText: "quiet",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Dark: "border",
        QPalette.ColorRole.Light: "field",
        QPalette.ColorRole.Midlight: "border",
        QPalette.ColorRole.Shadow: "border",
        QPalette.ColorRole.Accent: "accent",
    }
    for role, name in roles.items():
        made.setColor(role, theme.colour(name))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("faint"))
    return made


def stylesheet(theme: Theme) -> str:
    """Return the style sheet, its `@names` replaced by the colours of the theme."""
    folder = FOLDER / "themes"
    sheet = (folder / "window.qss").read_text("utf-8")
    words = theme.colours | {
        "images": folder.as_posix(),
        "shade": "dark" if theme.dark else "light",
    }
    for name in sorted(words, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", words[name])
    return sheet


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 to 21.

    Source:
        WCAG 2.2, contrast ratio and relative luminance.
    """
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
