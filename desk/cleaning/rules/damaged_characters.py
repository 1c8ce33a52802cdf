"""Damage that cannot be undone is pointed at: U+FFFD, and what programs write in its place.

`锟斤拷` is U+FFFD twice, saved as UTF-8 and read as GBK: what stood there is gone.
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

_DAMAGE = re.compile("\ufffd+|(?:锟斤拷)+|(?:烫){4,}|(?:屯){4,}")


def edits(text: str) -> Iterator[Edit]:
    """Yield the places, unchanged."""
    for found in _DAMAGE.finditer(text):
        yield Edit(found.start(), found.end(), found[0])
