"""Pinyin that a conversion program printed after a character: 關(guān) becomes 關.

Seen in traditional copies of simplified pages, up to a hundred times in one. The tone mark and
the character's own reading tell it from an author's remark, such as 性别(gender); three or more
of them from a single gloss, as for a rare name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "repair"
REASON = N_("pinyin that a conversion program left behind a character")

_FEWEST = 3
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_GLOSS = re.compile(
    rf"(?<=[\u3400-\u9fff\U00020000-\U0003ffff])[(（](?=[a-zü]*[{_TONED}])([a-zü{_TONED}]{{1,7}})[)）]"
)


def edits(text: str) -> Iterator[Edit]:
    """Yield the brackets to remove."""
    found = [gloss for gloss in _GLOSS.finditer(text) if _reads(text[gloss.start() - 1], gloss[1])]
    if len(found) >= _FEWEST:
        yield from (Edit(gloss.start(), gloss.end(), "") for gloss in found)


def _reads(character: str, pinyin: str) -> bool:
    return pinyin in _readings(character)


@lru_cache(maxsize=4096)
def _readings(character: str) -> frozenset[str]:
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.TONE, heteronym=True)
    return frozenset(reading for readings in found for reading in readings)
