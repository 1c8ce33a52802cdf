"""Entities escaped once too often: `&amp;quot;` and a bare `&nbsp;` become what they mean.

Seen in feeds that escape what was escaped already, and in text copied out of page sources. Only
entities whose semicolon is there count, so that `AT&T` and `?a=1&copy=2` stay; program text is
never looked at.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("an entity that was escaped twice")

_ENTITY = re.compile(
    r"&(?:amp;)*(?:#\d{2,7}|#x[0-9a-f]{2,6}|amp|lt|gt|quot|apos|nbsp|ensp|emsp|thinsp|hellip|mdash|"
    r"ndash|ldquo|rdquo|lsquo|rsquo|laquo|raquo|middot|bull|copy|reg|trade|deg|times|yen|euro|"
    r"pound|cent|sect|para|[aeiou](?:acute|grave|circ|uml)|ntilde|ccedil|szlig|oslash|aring);",
    re.IGNORECASE,
)


def edits(text: str) -> Iterator[Edit]:
    """Yield the entities that can still be read as such."""
    if "&" not in text:
        return
    for found in _ENTITY.finditer(text):
        words = found[0]
        while (meant := unescape(words)) != words:
            words = meant
        words = words.replace("\xa0", " ")
        if words != found[0] and len(words) == 1 and words.isprintable():
            yield Edit(found.start(), found.end(), words)
