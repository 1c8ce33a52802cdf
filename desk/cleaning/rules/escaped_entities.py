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

_NAMED = (
    "quot|apos|nbsp|ensp|emsp|thinsp|hellip|mdash|ndash|ldquo|rdquo|lsquo|rsquo|laquo|raquo|"
    "middot|bull"
)
_ENTITY = re.compile(
    rf"[&＆](?:amp[;；])*(?:#\d{{2,7}}|#x[0-9a-f]{{2,6}}|{_NAMED}|amp|lt|gt|copy|reg|trade|deg|times|"
    r"yen|euro|pound|cent|sect|para|[aeiou](?:acute|grave|circ|uml)|ntilde|ccedil|szlig|oslash|aring|"
    r"[ao]tilde|aelig|oelig|zwnj|zwj|shy|larr|rarr|uarr|darr|harr|minus|plusmn|divide|frac1[24]|frac34|"
    r"sup[123]|ord[fm]|i(?:quest|excl)|l[as]quo|sbquo|bdquo|permil|prime|Prime|infin|ne|[lg]e|asymp|"
    r"micro|dagger|lsaquo|rsaquo|star|check|hearts|tilde|lowbar|lpar|rpar|colon|comma|period|excl)[;；]"
    r"|&(?:amp;)*(?:nbsp|[lr][ds]quo|hellip|[mn]dash|middot)(?![\w=;；-])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[!-~]*")
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\ufeff\xad"


def edits(text: str) -> Iterator[Edit]:
    """Yield the entities that can still be read as such."""
    if "&" not in text:
        return
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    for found in _ENTITY.finditer(text):
        bare = found[0][-1] not in ";；"
        if bare and any(start <= found.start() < end for start, end in addresses):
            continue
        meant = _meant(found[0] + ";" * bare)
        if meant != found[0]:
            yield Edit(found.start(), found.end(), meant)


def _meant(words: str) -> str:
    """Return what an entity stands for in the end; itself where that cannot be seen."""
    written = words
    words = words.replace("＆", "&").replace("；", ";")
    while (meant := unescape(words)) != words:
        words = meant
    words = words.replace("\xa0", " ")
    if words in _UNSEEN:
        return ""
    return words if len(words) == 1 and (words.isprintable() or words.isspace()) else written
