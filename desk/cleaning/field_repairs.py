"""Fields repaired as the text was: a title holds the same damage as the article below it.

A field is taken out of a page's head, or out of the data before an article, where no rule for the
text comes by. What was repaired in the text is repaired in it, by the same rules, and nothing else;
a wrong encoding is undone in any case, since that rule asks for no witness but the words.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_RULES = (
    "double_encoding",
    "damaged_characters",
    "shifted_bytes",
    "escape_sequences",
    "escaped_entities",
    "invisible_characters",
    "compatible_characters",
    "spaced_ideographs",
    "glossed_traditional",
    "half_width_marks",
)
"""In the order in which the text is repaired."""
_ALWAYS = "double_encoding"
_TIMES = 3


def repaired(words: str, rules: Collection[str]) -> str:
    """Return words with what the rules of these names repair, as they did in the text.

    A rule may ask for several places before it believes in one. The text had them, so the words
    are shown to it several times over.
    """
    if words.isascii():
        return words
    for name in _RULES:
        if name in rules or name == _ALWAYS:
            words = _edited(words, name)
    return words


def _edited(words: str, name: str) -> str:
    module = import_module(f"desk.cleaning.rules.{name}")
    pieces, at = [], 0
    for edit in sorted(module.edits("\n".join([words] * _TIMES))):
        if edit.end > len(words):
            break
        if edit.start >= at:
            pieces += [words[at : edit.start], edit.inserted]
            at = edit.end
    return "".join([*pieces, words[at:]])
