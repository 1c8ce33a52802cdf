"""Damage that cannot be undone is pointed at: U+FFFD, and what programs write in its place.

`锟斤拷` is U+FFFD twice, saved as UTF-8 and read as GBK: what stood there is gone. So it is where
UTF-8 was read as GBK and lost bytes on the way, which leaves signs nobody writes: 锛 銆 鈥. And
what a sign of a private font looked like is known to that font alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import witnesses
from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "repair"
REASON = N_("damaged in the source; what stood here is lost")
_PRIVATE = N_("a sign of a private font; what it looked like is not known")

_DAMAGE = re.compile(
    "\ufffd+|(?:锟斤拷)+|(?:烫){4,}|(?:屯){4,}|[锛銆鈥]+\\??|â€(?=[\\s\ufffd?]|$)|[\ue000-\uf8ff]+"
)
_ANY = re.compile("[\ufffd锟烫屯锛銆鈥â\ue000-\uf8ff]")


def edits(text: str) -> Iterator[Edit]:
    """Yield the places, unchanged."""
    if not _ANY.search(witnesses.rare(text)):
        return
    for found in _DAMAGE.finditer(text):
        private = "\ue000" <= found[0] <= "\uf8ff"
        yield Edit(found.start(), found.end(), found[0], _PRIVATE if private else "")
