"""Images that stand for words: an emoji, a formula. What they say is written beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.cleaning.html.nodes import Node

_ALTERNATIVE = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_PICTOGRAPH = re.compile(
    "(?:&#x?[0-9a-f]+;|[#*0-9]\ufe0f?\u20e3|[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299"
    "\u200d\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]){1,12}",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[\[［【:][^\W\d_]{1,12}[\]］】:]")
_MATHS = re.compile(
    r"\b(?:math|latex|tex|equation|formula)\b|mwe-math|wp-katex|latexit", re.IGNORECASE
)


def spoken(source: str, node: Node) -> tuple[int, int] | None:
    """Return where in the source the words stand that an image is there for, or nothing.

    They are those of an emoji, of a face with a name in brackets, or of a formula; what any
    other image shows is described by its words, not said.
    """
    if "alt" not in node.raw and "ALT" not in node.raw:
        return None
    words = node.attribute("alt")
    if not words.strip() or len(words) > 1000:
        return None
    if not (
        _PICTOGRAPH.fullmatch(words)
        or _NAMED.fullmatch(words)
        or _MATHS.search(node.attribute("class"))
    ):
        return None
    found = _ALTERNATIVE.search(source, node.start, node.start + len(node.raw) + 16)
    if not found or found.lastindex is None:
        return None
    return found.span(found.lastindex)
