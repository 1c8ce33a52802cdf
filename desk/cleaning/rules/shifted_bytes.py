"""GBK read one byte out of phase: `开始了?!睂O正义` becomes `开始了。”孙正义` again.

The bytes of `。”` are A1A3 A1B1. When the first one is lost, `?` stands for it and all that
follows is read one byte late, until a byte below 80 sets it right: A3A1 is `！`, and B1 takes the
next character's first byte. At the end of a line B1 has no partner and is lost as well.

The quotation mark is the witness: the repair is made only where it closes one that is open. What
it must not touch: an honest `?!`, and everything else that merely looks odd.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("characters damaged where a byte was lost, restored from their bytes")

_DAMAGE = re.compile(r"[?？][!！](?:([\u4e00-\u9fff]{1,3})([\x40-\x7e])|[?？](?=\n|$))")
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『", "）": "（", "》": "《", "】": "【"}


def edits(text: str) -> Iterator[Edit]:
    """Yield the damaged places and what they were."""
    for found in _DAMAGE.finditer(text):
        restored = _restored(found[1], found[2])
        if len(restored) < 2 or restored[0] != "。" or restored[1] not in _PAIRS:
            continue
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        closing = restored[1]
        if before.count(_PAIRS[closing]) > before.count(closing):
            yield Edit(found.start(), found.end(), restored)


def _restored(run: str | None, last: str | None) -> str:
    """Return the text whose bytes, less the first, were read as `！` and what follows."""
    damaged = b"\xb1" if run is None else run.encode("gbk", "replace") + (last or "").encode()
    try:
        return (b"\xa1\xa3\xa1" + damaged).decode("gbk")
    except UnicodeDecodeError:
        return ""
