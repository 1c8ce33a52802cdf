"""Characters that cannot be seen go: controls, NULs, zero-width spaces, marks of direction.

They come with copied web text and split words that a search should find. Kept are the joiners
inside emoji and inside scripts that need them, tabs, and all that can be seen. Half a surrogate
pair becomes U+FFFD, and so is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("characters that cannot be seen")

_HALF = N_("half of a character whose other half is lost")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0001]+"
    "|"
    "(?<=[\x20-\u05ff\u2e80-\ud7ff\uff00-\uffef])[\u200c\u200d]+(?=[\x20-\u05ff\u2e80-\ud7ff\uff00-\uffef]|"
    "$)"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile("[\x0b\x0c\x85\u2028\u2029]+")


def edits(text: str) -> Iterator[Edit]:
    """Yield the runs to remove."""
    for found in _INVISIBLE.finditer(text):
        yield Edit(found.start(), found.end(), "")
    for found in _SPACES.finditer(text):
        yield Edit(found.start(), found.end(), " ")
    for found in _SURROGATE.finditer(text):
        yield Edit(found.start(), found.end(), "\ufffd", _HALF)
