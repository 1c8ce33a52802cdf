"""Characters that cannot be seen go: controls, NULs, zero-width spaces, marks of direction.

They come with copied web text and split words that a search should find. Kept are the joiners
inside emoji and inside scripts that need them, the spaces without width of scripts that set no
others, marks of direction in lines that run from the right, tabs, and all that can be seen. Half
a surrogate pair becomes U+FFFD, and so is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import witnesses
from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("characters that cannot be seen")

_HALF = N_("half of a character whose other half is lost")
_ALWAYS = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0001"
)
# Marks of direction have their place where a line is written from the right.
_DIRECTION = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_FROM_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_TURNING = re.compile(f"[{_FROM_RIGHT}]")
# Scripts whose letters are joined or parted by what cannot be seen, and signs of emoji.
_JOINING = (
    "\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1cff\u2190-\u2bff\ua800-\uabff\ufb50-\ufdff\ufe00-\ufe0f"
    "\ufe70-\ufefc\U00010000-\U0001ffff\U000e0020-\U000e007f"
)
_UNSPACED = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf\ua980-\ua9df"
_INVISIBLE = re.compile(
    f"(?:[{_ALWAYS}{_DIRECTION}]|(?<![{_UNSPACED}])\u200b+|\u200b+(?![{_UNSPACED}])"
    f"|(?<![{_JOINING}])[\u200c\u200d]+|[\u200c\u200d]+(?![{_JOINING}\u200c\u200d]))+"
)
_KEPT = re.compile(f"[{_DIRECTION}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile("[\x0b\x0c\x85\u2028\u2029]+")
_ANY = re.compile(f"[{_ALWAYS}{_DIRECTION}\u200b-\u200d\x0b\x0c\x85\u2028\u2029\ud800-\udfff]")


def edits(text: str) -> Iterator[Edit]:
    """Yield the runs to remove."""
    if not _ANY.search(witnesses.rare(text)):
        return
    for found in _INVISIBLE.finditer(text):
        kept = _KEPT.findall(found[0])
        if kept and _TURNING.search(_line(text, found.start())):
            if len(kept) < len(found[0]):
                yield Edit(found.start(), found.end(), "".join(kept))
        else:
            yield Edit(found.start(), found.end(), "")
    for found in _SPACES.finditer(text):
        yield Edit(found.start(), found.end(), " ")
    for found in _SURROGATE.finditer(text):
        yield Edit(found.start(), found.end(), "\ufffd", _HALF)


def _line(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1]
