"""What the last lines ask of a reader, `Subscribe to our newsletter.`, is the site's.

Seen as whole sentences at the end of one of the last paragraphs; the words before them stay, and
are a credit where they tell who the author is. It must not touch a quotation, nor a paragraph
that only speaks of subscribing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import CREDIT, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "prune"
REASON = N_("buttons and notices of the site")
AUTHOR = N_("a line that tells who the author is")

_LOOK, _LONGEST, _REQUEST = 3, 600, 200
_SENTENCE = re.compile(r"[^.!?。！？]+[.!?。！？]+[\"”’)]*\s*|[^.!?。！？]+$")
_ASKS = re.compile(
    r"(?:Please )?(?:Subscribe|Sign up|Join|Follow (?:us|him|her|them|me)|Like us|"
    r"Support (?:us|our)|"
    r"Download (?:our|the)|Get (?:our|the)|Click here|Become a (?:member|subscriber)|Donate)\b"
    r".{0,60}\b(?:newsletters?|podcasts?|mailing list|channel|app|updates|inbox|Twitter|X|"
    r"Facebook|"
    r"Instagram|Telegram|WhatsApp|membership|member|subscriber|here|today|now|"
    r"journalism)\b.{0,80}|"
    r"(?:欢迎|歡迎|敬请|請|请|点击|長按|长按|扫码|掃碼)?(?:订阅|訂閱|关注|關注|下载|"
    r"下載)(?:我们|我們|本报|本報|本刊|本公众号)"
    r".{0,30}",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\s*(?:is|was|covers|writes|reports|has|works|lives|teaches|是|现任|現任|"
    r"，.{0,20}(?:记者|記者|教授|作者))"
)


def apply(story: Story) -> None:
    """Look at the last paragraphs, from the end."""
    words = [block for block in story.kept if block.strand.text]
    names = {c.value for c in story.candidates if c.field == "byline" and len(c.value) > 3}
    for block in reversed(words[-_LOOK:] if len(words) > _LOOK else []):
        if block.kind != PARAGRAPH or len(block.strand) > _LONGEST:
            continue
        at = _asking(block.strand.text)
        rest = block
        if at >= 0:
            parts = story.split(block, at)
            if not story.cut(parts[-1], "last_requests", REASON) or len(parts) == 1:
                continue
            rest = parts[0]
        _name_note(story, rest, names)


def _asking(text: str) -> int:
    """Return where the sentences begin that ask something of the reader; -1 for none."""
    at = -1
    for found in reversed(list(_SENTENCE.finditer(text))):
        own = found[0].strip()
        if len(own) > _REQUEST or not _ASKS.fullmatch(own):
            break
        at = found.start()
    return at


def _name_note(story: Story, block: DraftBlock, names: set[str]) -> None:
    for name in names:
        if block.strand.text.startswith(name) and _TELLS.match(block.strand.text, len(name)):
            story.become(block, CREDIT, "last_requests", AUTHOR)
            return
