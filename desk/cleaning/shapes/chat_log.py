"""A conversation as messengers export it: who, when, and what was said.

Seen from WeChat (a name and a moment over the words), WhatsApp, Telegram, LINE and Signal (a
moment and a name before the words). Every message begins with who says it; moments are cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.model import PARAGRAPH, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "chat"
SUREST = 0.93
RULE = "chat_log"
REASON = N_("when a message was written")

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
    # 08:00<tab>Name<tab>words
    re.compile(rf"^(?P<when>{_CLOCK})\t{_WHO}\t", re.MULTILINE),
)
_FEWEST, _LOOK = 3, 40_000
_LINE = re.compile(r"[^\n\r]+")


def _sign(text: str) -> re.Pattern[str] | None:
    """Return what begins the messages of a conversation, if two people take part."""
    for sign in _SIGNS:
        found = list(sign.finditer(text[:_LOOK]))
        names = [match["who"].strip() for match in found]
        early = bool(found) and text[: found[0].start()].count("\n") < 8
        if len(found) >= _FEWEST and early and len(set(names)) > 1 and len(names) > len(set(names)):
            return sign
    return None


def reads(text: str, name: str) -> float:
    """Moments and names before several messages."""
    return SUREST if ":" in text[:2000] and _sign(text) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read message by message; what stands above the first is left as it is."""
    sign = _sign(text)
    assert sign is not None
    found = list(sign.finditer(text))
    blocks = list(_lines(text, 0, found[0].start(), offset))
    for index, head in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        when = Strand.of(head["when"], offset + head.start("when"))
        blocks.append(DraftBlock(PARAGRAPH, when, cut=RULE, reason=REASON, hints={"alone": True}))
        who = Strand.of(head["who"], offset + head.start("who")).stripped()
        words = list(_lines(text, head.end(), end, offset))
        if words:
            words[0].strand = Strand.join([who, Strand.new(": "), words[0].strand])
            words[0].hints["told"] = True
        blocks += words or [DraftBlock(PARAGRAPH, who)]
    day = re.search(_DAY, found[0]["when"])
    fields = [Candidate("published", day[0], "posts")] if day and len(day[0]) > 8 else []
    return Reading(blocks, fields, shape=SHAPE)


def _lines(text: str, start: int, end: int, offset: int) -> Iterator[DraftBlock]:
    for line in _LINE.finditer(text, start, end):
        strand = Strand.of(line[0], offset + line.start()).stripped()
        if strand.text:
            yield DraftBlock(PARAGRAPH, strand)
