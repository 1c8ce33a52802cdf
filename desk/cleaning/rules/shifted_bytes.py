"""GBK read one byte out of phase: `开始了?!睂O正义` becomes `开始了。”孙正义` again.

The bytes of `。”` are A1A3 A1B1. When the first one is lost, `?` stands for it and all that
follows is read one byte late, until a byte below 80 sets it right: A3A1 is `！`, and B1 takes the
next character's first byte. At the end of a line B1 has no partner and is lost as well.

The quotation mark is the witness: the repair is made only where it closes one that is open. Of
`！”` the first byte is A3, so that a space follows the `?`; of `？”` it is 俊 that follows. What
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

_DAMAGE = re.compile(r"[?？]([!！\u3000 俊])(?:([\u4e00-\u9fff]{1,3})([\x40-\x7e])|[?？](?=\n|$))")
# What the second byte of a mark and the first of the quotation mark were read as -> the mark.
_MARKS = {"!": b"\xa1\xa3\xa1", "！": b"\xa1\xa3\xa1", "俊": b"\xa3\xbf\xa1"}
_MARKS |= {"\u3000": b"\xa3\xa1\xa1", " ": b"\xa3\xa1\xa1"}
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『", "）": "（", "》": "《", "】": "【"}


def edits(text: str) -> Iterator[Edit]:
    """Yield the damaged places and what they were."""
    for found in _DAMAGE.finditer(text):
        restored = _restored(_MARKS[found[1]], found[2], found[3])
        if len(restored) < 2 or restored[0] not in "。！？" or restored[1] not in _PAIRS:
            continue
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        closing = restored[1]
        if before.count(_PAIRS[closing]) > before.count(closing):
            yield Edit(found.start(), found.end(), restored)


def _restored(mark: bytes, run: str | None, last: str | None) -> str:
    """Return the text whose bytes, less the first, were read as a sign and what follows."""
    damaged = b"\xb1" if run is None else run.encode("gbk", "replace") + (last or "").encode()
    try:
        return (mark + damaged).decode("gbk")
    except UnicodeDecodeError:
        return ""
