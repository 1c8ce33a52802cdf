"""Chinese shown in the other script: one code point to one code point, so every offset holds.

What is stored never changes. A phrase decides before its characters do (皇后, but 以後), and only
phrases that keep their length are known; so marks, selection and search need no map. What that
leaves out is the choice of other words, such as 軟體 for 软件: those would not be the outlet's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desk.resource import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable

SIMPLIFIED, TRADITIONAL = "Hans", "Hant"
SCRIPTS = {SIMPLIFIED: "simplified", TRADITIONAL: "traditional"}
"""The scripts a text can be shown in, and their tables under `resources/script`."""


class Table:
    """What becomes what; the longest phrase at a place wins."""

    def __init__(self, pairs: dict[str, str]) -> None:
        self.pairs = pairs
        self._longest: dict[str, int] = {}
        for key in pairs:
            self._note(key)

    def add(self, key: str, value: str) -> None:
        """Let a phrase become another of its length."""
        self.pairs[key] = value
        self._note(key)

    def _note(self, key: str) -> None:
        if len(key) > 1:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def convert(self, text: str) -> str:
        """Return the text converted, as long as before."""
        pairs, longest = self.pairs, self._longest
        made, at, size = [], 0, len(text)
        while at < size:
            letter = text[at]
            for length in range(min(longest.get(letter, 1), size - at), 1, -1):
                phrase = pairs.get(text[at : at + length])
                if phrase is not None:
                    made.append(phrase)
                    at += length
                    break
            else:
                made.append(pairs.get(letter, letter))
                at += 1
        return "".join(made)


@cache
def table(script: str) -> Table:
    """Return the table that shows a text in a script.

    Source:
        OpenCC's dictionaries (Apache-2.0), made by `tests/making/script_table.py`.
    """
    lines = (FOLDER / "script" / f"{SCRIPTS[script]}.txt").read_text("utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if not line.startswith("#"))
    return Table({key: value for key, _tab, value in pairs})


def other(script: str) -> str:
    """Return the script that a Chinese text can be shown in; nothing for other texts."""
    return {SIMPLIFIED: TRADITIONAL, TRADITIONAL: SIMPLIFIED}.get(script, "")


def converter(stored: str, shown: str) -> Callable[[str], str] | None:
    """Return what turns a text stored in one script into the one shown; None for no change."""
    return table(shown).convert if shown in SCRIPTS and shown != stored else None
