"""Half-width punctuation between Chinese characters becomes full-width again: 然而, is 然而，.

Seen where a whole page was folded to half width: commas, colons, question marks and brackets are
ASCII, while 。 and “” survive. Only a text in which the folded marks outnumber the full-width
ones is repaired: elsewhere they are the author's. It must not touch addresses, clock times,
figures, or words in other languages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "width"
REASON = N_("half-width punctuation in Chinese text")

_IDEOGRAPH = r"\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_FOLDED = re.compile(rf"(?<=[{_IDEOGRAPH}])[,:;!?](?=[{_IDEOGRAPH}])")
_WIDE = re.compile("[，：；！？]")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,200}"
)
_MARK = re.compile(
    rf"(?<=[{_IDEOGRAPH}”’」』）)》〉】…％])(?:[,:;!?]+(?! )|, (?=[A-Za-z0-9])|[,:;!?]+)"
    rf"|(?<=[A-Za-z0-9%])[,:;!?](?=[{_IDEOGRAPH}“‘「『《〈])"
    # Between two words of letters only where Chinese stands on both sides of them.
    rf"|(?<=[A-Za-z]),(?=[A-Za-z][A-Za-z0-9 .'-]{{0,24}}[{_IDEOGRAPH}])"
)
_BRACKETS = re.compile(rf"\((?=[^()\n]*[{_IDEOGRAPH}])[^()\n]{{1,400}}\)")
_TO_WIDE = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", " ": ""}


def edits(text: str) -> Iterator[Edit]:
    """Yield each mark to widen."""
    folded = len(_FOLDED.findall(text))
    if not folded or folded <= len(_WIDE.findall(text)):
        return
    text = _URL.sub(lambda url: "\x00" * len(url[0]), text)
    for found in _MARK.finditer(text):
        # The space between a comma and Latin words came with the narrow mark, and goes with it.
        yield Edit(found.start(), found.end(), "".join(_TO_WIDE[c] for c in found[0]))
    for found in _BRACKETS.finditer(text):
        yield Edit(found.start(), found.start() + 1, "（")
        yield Edit(found.end() - 1, found.end(), "）")
