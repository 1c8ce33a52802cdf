"""Signs behind a heading that only link go: the pilcrow of a manual, the [edit] of a wiki.

They are printed beside every heading of such pages and are nobody's words. Only at the very end
of a line do they count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "repair"
REASON = N_("a sign behind a heading that only links")

_EDIT = (
    "编辑|編輯|编辑源代码|编辑本段|編輯原始碼|edit|edit source|bearbeiten|quelltext bearbeiten|"
    "modifier|modifier le code|editar|editar código|modifica|править|править код|編集"
)
_SIGN = re.compile(
    rf"(?<=\S)(?:[ \xa0]*[¶🔗]|[ \xa0]?[\[［]\s*(?:{_EDIT})(?:\s*\|\s*(?:{_EDIT}))?\s*[\]］])$",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST = 90

# What a line with such a sign ends in.
_ENDS = ("]\n", "］\n", "¶\n", "🔗\n")


def edits(text: str) -> Iterator[Edit]:
    """Yield the signs to remove."""
    if not any(map(f"{text}\n".__contains__, _ENDS)):
        return
    for found in _SIGN.finditer(text):
        if found.start() - text.rfind("\n", 0, found.start()) <= _LONGEST:
            yield Edit(found.start(), found.end(), "")
