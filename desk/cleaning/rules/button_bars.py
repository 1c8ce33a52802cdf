"""A line of buttons, `Read more | Share | Follow us`, at an end of an article is the site's.

Seen as short names between bars or dots, of which most are buttons by their words. Only among
the first and the last lines; it must not touch a line of names, places or figures.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import SITE_TEXT
from desk.cleaning.site_words import ELSEWHERE
from desk.i18n import N_
from desk.model import CREDIT, LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "prune"
REASON = N_("buttons and notices of the site")

_EDGE, _LONGEST, _PART = 5, 160, 32
_BAR = re.compile(r"\s*[|｜丨]\s*|\s+[/／·•]\s+")
_BUTTON = re.compile(
    r"退订|退訂|取消订阅|取消訂閱|管理订阅|在浏览器中(?:查看|打开|阅读)|在瀏覽器中(?:查看|打開|"
    r"閱讀)|"
    r"点击(?:这里)?(?:阅读|查看)(?:原文|全文)|點擊(?:閱讀|查看)(?:原文|全文)|(?:转发|分享)给朋友|"
    r"Unsubscribe|Opt out|Manage (?:your )?(?:preferences|subscription|settings)|"
    r"(?:View|Open|Read) (?:this )?(?:\w+ )?(?:in|on) .{0,16}(?:browser|web|app)|"
    r"Forward(?: to a friend)?|Follow us.{0,20}|Read (?:the )?original.{0,12}|Imprint|Impressum",
    re.IGNORECASE,
)


def apply(story: Story) -> None:
    """Look at the first and the last lines."""
    kept = [block for block in story.kept if block.strand.text]
    edges = kept if len(kept) <= 2 * _EDGE else [*kept[:_EDGE], *kept[-_EDGE:]]
    for block in edges:
        if block.kind in (PARAGRAPH, LIST_ITEM, CREDIT) and is_bar(block.strand.text):
            story.cut(block, "button_bars", REASON)


def is_bar(text: str) -> bool:
    """Tell whether a line is buttons between bars, or one that no article has for a sentence."""
    if len(text) > _LONGEST:
        return False
    parts = [part.strip() for part in _BAR.split(text) if part.strip()]
    if len(parts) < 2 or any(len(part) > _PART for part in parts):
        return False
    told = sum(
        bool(SITE_TEXT.match(part) or ELSEWHERE.match(part) or _BUTTON.fullmatch(part))
        for part in parts
    )
    return told >= 2 and told * 3 >= len(parts) * 2
