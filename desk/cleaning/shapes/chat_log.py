"""A conversation as messengers export it: who, when, and what was said.

Seen from WeChat (a name and a moment over the words), WhatsApp, Telegram, LINE and Signal (a
moment and a name before the words), and from programs that write down what is said in a meeting.
Every message is told to be a post, with who says it and when as it stands in the file; so are the
messenger's own lines between them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning import dates
from desk.cleaning.draft import DraftBlock, Strand, given
from desk.cleaning.lexicon import ENDS
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.model import PARAGRAPH, POST, TITLE, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "chat"
SUREST = 0.93
UNTITLED = True
RULE = "chat_log"
REASON = N_("a notice of the messenger")

_DAY = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))"
_CLOCK = r"(?:(?:上午|下午|凌晨|晚上|中午)\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_WHO = r"(?P<who>[^\n:：\[\]]{1,40}?)"
_SIGNS = (
    # [18/03/2025, 09:00:12] Name: words, and 18/03/2025, 09:00 - Name: words
    re.compile(
        rf"^[\u200e\u200f]?(?P<when>\[{_DAY},?\s+{_CLOCK}\]|{_DAY},?\s+{_CLOCK}\s+[-–])"
        rf"\s*{_WHO}\s*[:：][ \t]+",
        re.MULTILINE,
    ),
    # Name 2025-03-21 08:00:12, the words on the next line
    re.compile(
        rf"^{_WHO}[ \t]*(?P<when>\(?{_DAY}[ \t]+{_CLOCK}\)?)[ \t]*\r?\n(?=[^\n])", re.MULTILINE
    ),
    # 2025-03-21 08:00:12 Name, the words on the next line
    re.compile(rf"^(?P<when>{_DAY}[ \t]+{_CLOCK})[ \t]+{_WHO}[ \t]*\r?\n(?=[^\n])", re.MULTILINE),
    # Name 00:41, as recordings are written down, the words on the next line
    re.compile(
        rf"^{_WHO}[ \t]+(?P<when>[(\[]?(?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}}[)\]]?)[ \t]*\r?\n(?=[^\n])",
        re.MULTILINE,
    ),
    # 08:00<tab>Name<tab>words
    re.compile(rf"^(?P<when>{_CLOCK})\t{_WHO}\t", re.MULTILINE),
)
_MOMENT = re.compile(rf"[\u200e\u200f]?(?:\[{_DAY},?\s+{_CLOCK}\]|{_DAY},?\s+{_CLOCK}\s+[-–]\s)")
_NOTICE = re.compile(
    r"end-to-end encrypted|端到端加密|Ende-zu-Ende-verschlüsselt|chiffré(?:s|es)? de bout en bout"
)
_DATED = re.compile(rf"{_DAY}|{_CLOCK}")
_FEWEST, _LOOK, _HEAD, _ABOVE = 3, 40_000, 80, 16
_NUMBER, _TIME = re.compile(r"\d+"), re.compile(r"\d:\d\d")
_LINE = re.compile(r"[^\n\r]+")


def _sign(text: str) -> re.Pattern[str] | None:
    """Return what begins the messages of a conversation, if two people take part."""
    for sign in _SIGNS:
        found = list(sign.finditer(text[:_LOOK]))
        names = [match["who"].strip() for match in found]
        early = bool(found) and text[: found[0].start()].count("\n") < _ABOVE
        several = len(set(names)) > 1 and len(names) > len(set(names))
        if len(found) >= _FEWEST and early and several and _rises([m["when"] for m in found]):
            return sign
    return None


def _rises(moments: list[str]) -> bool:
    """Tell whether moments mostly follow each other; a list of news has the newest first."""
    told = [[int(number) for number in _NUMBER.findall(moment)] for moment in moments]
    pairs = list(pairwise(told))
    return sum(one > other for one, other in pairs) * 2 <= len(pairs)


def reads(text: str, name: str) -> float:
    """Moments and names before several messages."""
    if ":" not in text[:2000] or len(_TIME.findall(text[:_LOOK])) < _FEWEST:
        return 0.0
    return SUREST if _sign(text) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read message by message; what stands above the first is left as it is."""
    sign = _sign(text)
    assert sign is not None
    found = list(sign.finditer(text))
    blocks = list(_above(text, found[0].start(), offset))
    for index, head in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        if head[0].endswith("\n"):
            signature = Strand.of(head[0], offset + head.start()).stripped()
            blocks.append(_post(signature, "signature"))
            blocks += _lines(text, head.end(), end, offset, POST)
        else:
            blocks += _lines(text, head.start(), end, offset, POST)
    day = re.search(_DAY, found[0]["when"])
    fields = [Candidate("published", day[0], "posts")] if day and len(day[0]) > 8 else []
    told = map(dates.first, text[: found[0].start()].splitlines())
    fields += [Candidate("published", date.value, "header line") for date in told if date]
    return Reading(blocks, fields, shape=SHAPE)


def _above(text: str, end: int, offset: int) -> Iterator[DraftBlock]:
    """Yield what stands above the first message, its first line as the title if it can be one."""
    for number, block in enumerate(_lines(text, 0, end, offset, PARAGRAPH)):
        words = block.strand.text
        if not number and len(words) <= _HEAD and not (ENDS.search(words) or _DATED.search(words)):
            block.kind = TITLE
        block.hints |= given()
        yield block


def _lines(text: str, start: int, end: int, offset: int, kind: str) -> Iterator[DraftBlock]:
    for line in _LINE.finditer(text, start, end):
        strand = Strand.of(line[0], offset + line.start()).stripped()
        if not strand.text:
            continue
        if _MOMENT.match(strand.text) and _NOTICE.search(strand.text):
            yield DraftBlock(PARAGRAPH, strand, cut=RULE, reason=REASON)
        else:
            yield _post(strand, "words") if kind == POST else DraftBlock(kind, strand)


def _post(strand: Strand, part: str) -> DraftBlock:
    return DraftBlock(POST, strand, 1, hints=given(part=part))
