"""Half-width punctuation between Chinese characters becomes full-width again: 然而, is 然而，.

Seen where a whole page was folded to half width: commas, colons, question marks and brackets are
ASCII, while 。 and “” survive. Only a text in which the folded marks outnumber the full-width
ones is repaired: elsewhere they are the author's. It must not touch addresses, clock times,
figures, or words in other languages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import witnesses
from desk.cleaning.rules.lost_glosses import REMAINS
from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "width"
REASON = N_("half-width punctuation in Chinese text")

_IDEOGRAPH = r"\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CLOSED = "”’」』）)》〉】…％%℃°′″"
_OPEN = "“‘「『《〈（("
_FOLDED = re.compile(rf"(?<=[{_IDEOGRAPH}])[,:;!?](?=[{_IDEOGRAPH}])")
_APART = re.compile(rf"(?<=[{_IDEOGRAPH}])[,:;!?] (?=[{_IDEOGRAPH}])")
_WIDE = re.compile("[，：；！？]")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,200}"
)
_MARK = re.compile(
    # Behind Chinese, whatever follows; the space that came with the narrow mark goes with it.
    rf"(?<=[{_IDEOGRAPH}{_CLOSED}])"
    rf"(?:[,:;!?]+(?! )|[,:;!?] (?=[A-Za-z0-9{_IDEOGRAPH}{_OPEN}])|[,:;!?]+)"
    rf"|(?<=[A-Za-z0-9.\u2018-\u201d])[,:;!?] ?(?=[{_IDEOGRAPH}{_OPEN}])"
    rf"|(?<=[{_IDEOGRAPH}] )[,:;!?] ?(?=[{_IDEOGRAPH}])"
    # Where a line was broken off before the mark.
    rf"|^[,:;!?] ?(?=[{_IDEOGRAPH}{_OPEN}])"
    # Between two words of letters only where Chinese stands on both sides of them.
    rf"|(?<=[A-Za-z]),(?=[A-Za-z][A-Za-z0-9 .'-]{{0,24}}[{_IDEOGRAPH}])",
    re.MULTILINE,
)
_BRACKETS = re.compile(rf"[(（](?=[^()（）\n]*[{_IDEOGRAPH}])[^()（）\n]{{1,400}}[)）]")
_OTHER = re.compile("[\u3040-\u30ff\uac00-\ud7a3]{2}")
_FEWEST = 3
_CHINESE = re.compile(f"[{_IDEOGRAPH}{_OPEN}]")
_TO_WIDE = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", " ": ""}


def edits(text: str) -> Iterator[Edit]:
    """Yield each mark to widen."""
    if not witnesses.IDEOGRAPH.search(witnesses.rare(text)):
        return
    folded, apart = len(_FOLDED.findall(text)), len(_APART.findall(text))
    # Korean and Japanese set a space behind the marks between their few ideographs.
    folded += apart if apart >= _FEWEST and not _OTHER.search(text) else 0
    if not folded or folded <= len(_WIDE.findall(text)):
        return
    text = _URL.sub(lambda url: "\x00" * len(url[0]), text)
    text = REMAINS.sub(lambda lost: "\x00" * len(lost[0]), text)
    spaced = 2 * apart > folded
    for found in _MARK.finditer(text):
        end = found.end()
        if found[0][-1] == " " and not spaced and _CHINESE.match(text, end):
            end -= 1
        yield Edit(found.start(), end, "".join(_TO_WIDE[c] for c in text[found.start() : end]))
    for found in _BRACKETS.finditer(text):
        for at, sign in ((found.start(), "（"), (found.end() - 1, "）")):
            if text[at] != sign:
                yield Edit(at, at + 1, sign)
