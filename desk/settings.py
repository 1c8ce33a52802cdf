"""Every setting, declared once; kept as TOML that a reader can open and edit.

Two files lie in one folder: `settings.toml` holds what the reader chose, `window.toml` how the
window was left. Only `desk.qt` and `desk.__main__` read them; all else is handed values.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from desk.i18n import N_, _
from desk.problem import Problem

T = TypeVar("T", bool, int, float, str)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One thing a reader can choose: its name in the file, its default and what it may be."""

    name: str
    default: T
    label: str
    tip: str = ""
    least: float | None = None
    most: float | None = None
    choices: tuple[T, ...] = ()

    def fitting(self, value: Any) -> T:
        """Return `value` if this setting can take it, brought within bounds; else the default."""
        fit: T = self._fitting(value)
        return fit

    def _fitting(self, value: Any) -> Any:
        if isinstance(self.default, bool) or isinstance(value, bool):
            return value if type(value) is type(self.default) else self.default
        if isinstance(self.default, float) and isinstance(value, int):
            value = float(value)
        if type(value) is not type(self.default):
            return self.default
        if self.choices:
            return value if value in self.choices else self.default
        return self._bounded(value)

    def _bounded(self, value: Any) -> Any:
        if self.least is not None:
            value = max(type(self.default)(self.least), value)
        if self.most is not None:
            value = min(type(self.default)(self.most), value)
        return value


THEME = Setting(
    "view.theme",
    "system",
    N_("Theme"),
    N_("How the window is coloured."),
    choices=("system", "light", "sepia", "dark"),
)
LANGUAGE = Setting(
    "view.language",
    "",
    N_("Language"),
    N_("Empty: the language of the system."),
)
TEXT_SIZE = Setting(
    "reader.size",
    18,
    N_("Text size"),
    N_("Of the articles, in pixels."),
    least=11,
    most=40,
)
LINE_HEIGHT = Setting(
    "reader.line_height",
    1.7,
    N_("Line height"),
    N_("From line to line, in letter heights."),
    least=1.2,
    most=2.5,
)
LINE_WIDTH = Setting(
    "reader.width",
    38,
    N_("Line length"),
    N_("The longest line, in Chinese characters."),
    least=20,
    most=60,
)
FAMILY = Setting(
    "reader.family",
    "",
    N_("Font"),
    N_("Empty: a font that suits the script of the article."),
)
FIGURES_SHOWN = Setting(
    "reader.figures",
    True,
    N_("Figures in the text"),
    N_("A dotted line under every value that was recognised."),
)
SHAPES = Setting(
    "reader.shapes",
    "taiwan",
    N_("Traditional shapes"),
    N_("How traditional characters are drawn."),
    choices=("taiwan", "hong_kong"),
)
PLAIN_PAGES = Setting(
    "reader.plain",
    False,
    N_("Plain pages for screen readers"),
    N_("Chosen by itself while a screen reader listens."),
)
ALIGN = Setting(
    "reader.align",
    False,
    N_("Scroll together"),
    N_("Passages that share wording or figures stay side by side."),
)
NAME = Setting(
    "reader.name",
    "",
    N_("Your name"),
    N_("Stands beside the marks you make."),
)
SELECTION_BAR = Setting(
    "view.selection_bar",
    True,
    N_("Bar at the selection"),
    N_("Offers the codes where words were selected."),
)
ALL = (
    THEME,
    LANGUAGE,
    TEXT_SIZE,
    LINE_HEIGHT,
    LINE_WIDTH,
    FAMILY,
    SHAPES,
    PLAIN_PAGES,
    ALIGN,
    NAME,
    SELECTION_BAR,
    FIGURES_SHOWN,
)


class Settings:
    """What the reader chose and how the window was left, in a folder of their own.

    Args:
        folder: where the two files lie; None for the place the system has for settings, or
            `DESK_HOME` where the environment names one.
    """

    def __init__(self, folder: str | os.PathLike[str] | None = None) -> None:
        self.folder = Path(folder) if folder is not None else _home()
        self.damaged: list[Path] = []
        self._now: dict[str, Any] = {}
        self._values = self._read("settings.toml")
        self._windows = self._read("window.toml")

    def get(self, setting: Setting[T]) -> T:
        """Return what the reader chose, or the default."""
        if setting.name in self._now:
            return setting.fitting(self._now[setting.name])
        table, key = setting.name.split(".")
        return setting.fitting(_table(self._values, table).get(key, setting.default))

    def only_now(self, setting: Setting[T], value: T) -> None:
        """Let a choice hold until the program ends, without keeping it."""
        self._now[setting.name] = value

    def put(self, setting: Setting[T], value: T) -> None:
        """Keep a choice; `Problem` where the file cannot be written."""
        self._now.pop(setting.name, None)
        table, key = setting.name.split(".")
        chosen = {**_table(self._values, table), key: setting.fitting(value)}
        self._values = {**self._values, table: chosen}
        self._write("settings.toml", self._values)

    def keys(self) -> dict[str, str]:
        """Return the keys that the reader gave to actions, by the name of the action."""
        found = _table(self._values, "keys").items()
        return {name: keys for name, keys in found if isinstance(keys, str)}

    def put_keys(self, name: str, keys: str | None) -> None:
        """Give an action other keys; None gives it back its own."""
        table = {**_table(self._values, "keys")}
        table.pop(name, None)
        if keys is not None:
            table[name] = keys
        self._values = {**self._values, "keys": table}
        self._write("settings.toml", self._values)

    def window(self, library: str) -> dict[str, Any]:
        """Return how the window on a library was left; empty when it is new."""
        return dict(_table(self._windows, library))

    def put_window(self, library: str, state: Mapping[str, Any]) -> None:
        """Keep how the window on a library is left."""
        self._windows = {**self._windows, library: dict(state)}
        self._write("window.toml", self._windows)

    def last_library(self) -> str:
        """Return the library that was opened last, or nothing."""
        return str(_table(self._values, "library").get("last", ""))

    def put_last_library(self, where: str) -> None:
        """Remember the library that was opened last."""
        self._values = {**self._values, "library": {"last": where}}
        self._write("settings.toml", self._values)

    def _read(self, name: str) -> dict[str, Any]:
        path = self.folder / name
        try:
            return read_toml(path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            self._set_aside(path)
            return {}

    def _set_aside(self, path: Path) -> None:
        # The reader may want to mend it by hand; the next write must not destroy it.
        self.damaged.append(path)
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".damaged.toml"))

    def _write(self, name: str, values: Mapping[str, Any]) -> None:
        from desk.safe_file import writing

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Problem(
                _("The settings could not be saved in {folder}.").format(folder=self.folder),
                _("Make room on the disk or make the folder writable."),
            ) from error
        with writing(self.folder / name) as file:
            file.write(toml(values).encode())


def _home() -> Path:
    named = os.environ.get("DESK_HOME")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_config_dir("Desk", appauthor=False, roaming=True))


def _table(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = values.get(name, {})
    return table if isinstance(table, Mapping) else {}


def toml(values: Mapping[str, Any]) -> str:
    """Write tables of strings, numbers, truth values and lists of these as TOML."""
    lines = []
    for name, table in values.items():
        if not isinstance(table, Mapping):
            continue
        lines.append(f"[{_quoted(name)}]")
        lines += [f"{_quoted(key)} = {_value(value)}" for key, value in table.items()]
        lines.append("")
    return "\n".join(lines)


def read_toml(text: str) -> dict[str, Any]:
    """Return the tables of a TOML file; `ValueError` where it is none."""
    own = _own(text)
    if own is not None:
        return own
    # Only for what was written by hand: to load it takes milliseconds before the first frame.
    import tomllib

    return tomllib.loads(text)


def _own(text: str) -> dict[str, Any] | None:
    """Read what `toml` wrote, whose names and values are JSON; None where a line is otherwise."""
    read = json.JSONDecoder(parse_constant=int).raw_decode  # `int` refuses NaN, as TOML does
    tables: dict[str, Any] = {}
    table: dict[str, Any] | None = None
    try:
        for line in filter(None, text.split("\n")):
            key, end = read(line, line[0] == "[")
            if line[0] == "[" and line[end:] == "]" and key not in tables:
                table = tables[key] = {}
                continue
            value, last = read(line, end + 3)
            plain = isinstance(key, str) and line[end : end + 3] == " = " and not line[last:]
            if table is None or key in table or not plain or isinstance(value, dict | None):
                return None
            table[key] = value
    except (ValueError, TypeError):
        return None
    return tables


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_quoted(k)} = {_value(v)}' for k, v in value.items())}}}"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    # A JSON string is a TOML string, but for the delete character and halves of surrogate pairs.
    text = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
