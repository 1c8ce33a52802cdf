"""UTF-8 that was read as another encoding and saved so: `â€œè½¯é“¶` and `杞摱` are 软银 again.

Both leave a fingerprint that honest text does not have: turned back into bytes, the run is valid
UTF-8 from beginning to end. Runs that lost a byte on the way are not guessed at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("UTF-8 that had been read in another encoding")

_HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_WESTERN = re.compile(rf"(?:[\u00c2-\u00f4][\u0080-\u00bf{_HIGH}]{{1,3}})+")
_CHINESE = re.compile(r"[\u2010-\u2642\u3000-\u9fff\ue000-\uf8ff\uff00-\uffef]{6,}")
_HONEST = "，。、；：？！“”‘’（）《》「」…—"
_BYTES = {
    character: bytes([code])
    for code in range(0x80, 0xA0)
    if (character := bytes([code]).decode("cp1252", "replace")) != "\ufffd"
}


def edits(text: str) -> Iterator[Edit]:
    """Yield the runs that are UTF-8 once more when turned back."""
    for found in _WESTERN.finditer(text):
        meant = _from_western(found[0])
        if meant and meant.isprintable():
            yield Edit(found.start(), found.end(), meant)
    for found in _CHINESE.finditer(text):
        run = found[0]
        start = found.start()
        meant = _from_chinese(run)
        if not meant:
            # Honest punctuation may stand right before and behind it.
            start += len(run) - len(run.lstrip(_HONEST))
            run = run.strip(_HONEST)
            meant = _from_chinese(run)
        if meant:
            yield Edit(start, start + len(run), meant)


def _from_western(run: str) -> str:
    data = b"".join(_BYTES.get(c) or c.encode("latin-1", "replace") for c in run)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _from_chinese(run: str) -> str:
    try:
        return run.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return ""
