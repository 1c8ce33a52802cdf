"""Which signs a text has at all: a rule for what is rare asks here before it reads the text.

Most texts hold a few dozen signs beside those of every English page. To look for the witnesses of
a repair among those takes a hundredth of the time of looking through the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = bytes([9, 10, 13, *range(32, 127)])
_ASCII = bytes(range(128))
_LARGE = 2_000_000
IDEOGRAPH = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def rare(text: str) -> str:
    """Return each sign of a text once that is not in ASCII, or controls something.

    Tabs and the ends of lines are too common to be among them.
    """
    # A text that large is not worth being held for the next rule.
    return _rare(text) if len(text) < _LARGE else _told(text)


def beyond(text: str) -> str:
    """Return all signs of a text that are not in ASCII, in their order."""
    data = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return data.decode("utf-8", "surrogatepass")


def _told(text: str) -> str:
    # Bytes are deleted by a table in one go; letters would be looked at one by one.
    data = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return "".join(sorted(set(data.decode("utf-8", "surrogatepass"))))


_rare = lru_cache(maxsize=1)(_told)
