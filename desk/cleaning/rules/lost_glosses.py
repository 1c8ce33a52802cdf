"""What is left of a character with its pinyin, `日?bào)`, is pointed at and stays as it is.

Seen in traditional copies of simplified pages, where a program lost the character and the bracket:
a question mark, a reading with its tone, a closing bracket. Which character stood there is not
known, for many are read so. It must not touch a question that somebody asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "repair"
REASON = N_("damaged in the source; what stood here is lost")

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
REMAINS = re.compile(
    rf"(?<=[\u3400-\u9fff])(?:[?？](?=[a-zü]{{0,5}}[{_TONED}])[a-zü{_TONED}]{{1,6}}[)）])+"
)
"""Remains of one or more characters in a row."""


def edits(text: str) -> Iterator[Edit]:
    """Yield the places, unchanged."""
    if "?" in text or "？" in text:
        for found in REMAINS.finditer(text):
            yield Edit(found.start(), found.end(), found[0])
