# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""What the last lines ask of a reader, `Subscribe to our newsletter.`, is the site's.

Seen as whole sentences at the end of one of the last paragraphs; the words before them stay, and
are a credit where they tell who the author is. It must not touch a quotation, nor a paragraph
that only speaks of subscribing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import CREDIT, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "settle"
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
_LEADS_UP = re.compile(
    r"(?:Start|Stay|Keep|Get|Receive|Never|Want|Don['’]t|For more|Enjoy(?:ed|ing)?|Like|Love)\b"
)
_TELLS = re.compile(
    r"\s*(?:is|was|covers|writes|reports|has|works|lives|teaches|是|现任|現任|"
    r"，.{0,20}(?:记者|記者|教授|作者)|\([^()]{2,60}\)$|$)"
)
_ABOUT = re.compile(
    r"((?:[A-ZÀ-Þ][\w'’.-]+ ){0,3}[A-ZÀ-Þ][\w'’-]+|[\u4e00-\u9fff·]{2,8}?)\s?(?:[,，]\s?\d{2}[,，]\s?)?"
    r"(?: (?:is|was|works as|covers|reports on|writes)\b(?=.{0,160}\b(?:author|editor|writer|reporter|correspondent|columnist|"
    r"journalist|professor|fellow|lecturer|researcher|economist|lawyer|founder|director|covers|reports|writes|historian|"
    r"novelist|critic|teaches|desk|staff|freelance)\b)"
    r"| (?:ist|war|schreibt|arbeitet|lehrt)\b(?=.{0,160}\b(?:Autor|Redakteur|Journalist|Korrespondent|Professor|Reporter))"
    r"| (?:est|es|è)\b(?=.{0,160}\b(?:journaliste|auteur|correspondant|professeur|periodista|autora?|profesora?|"
    r"escritora?|giornalista))"
    r"|(?:是|[为為]|[系係](?![学學统統列数數])|[现現]任|曾任)(?=[^。]{0,60}(?:[记記]者|[编編][辑輯]|教授|作者|[专專][栏欄]|研究[员員]|[学學]者|[评評][论論][员員]|[律]师|撰稿人|主[笔筆]|[译譯]者)))"
)
_NOTE = 320
_TOLD = re.compile(r"[认認][为為]|指出|表示|[称稱说說][，,：:]|[：:]\s*$")


def apply(story: Story) -> None:
    """Look at the last paragraphs, from the end."""
    words = [block for block in story.kept if block.strand.text]
    names = {c.value for c in story.candidates if c.field == "byline" and len(c.value) > 3}
    if any(repair.rule == "flattened_paragraphs" for repair in story.repairs):
        _part_note(story, words[-_LOOK:])
        words = [block for block in story.kept if block.strand.text]
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


def _part_note(story: Story, blocks: list[DraftBlock]) -> None:
    """Part what is told of the author from the last sentence, where a line was run together."""
    for block in reversed(blocks):
        if block.kind != PARAGRAPH:
            continue
        text = block.strand.text
        for found in list(_SENTENCE.finditer(text))[1:]:
            about = _ABOUT.match(text, found.start())
            if about and about[1].split()[-1] not in text[: found.start()]:
                story.split(block, found.start())
                return


def _asking(text: str) -> int:
    """Return where the sentences begin that ask something of the reader; -1 for none."""
    at = -1
    for found in reversed(list(_SENTENCE.finditer(text))):
        own = found[0].strip()
        leads_up = at >= 0 and _LEADS_UP.match(own)
        if len(own) > _REQUEST or not (leads_up or _ASKS.fullmatch(own)):
            break
        at = found.start()
    return at


def _name_note(story: Story, block: DraftBlock, names: set[str]) -> None:
    about = None if _TOLD.search(block.strand.text) else _ABOUT.match(block.strand.text)
    if about and len(block.strand) <= _NOTE and not _told_of(story, block, about[1]):
        story.become(block, CREDIT, "last_requests", AUTHOR)
        return
    for name in names:
        if block.strand.text.startswith(name) and _TELLS.match(block.strand.text, len(name)):
            story.become(block, CREDIT, "last_requests", AUTHOR)
            return


def _told_of(story: Story, block: DraftBlock, name: str) -> bool:
    """Tell whether the article speaks of somebody before: then it is no note on its author."""
    last = name.split()[-1]
    for other in story.kept:
        if other is block:
            return False
        if last in other.strand.text and other.kind not in (CREDIT, TITLE):
            return True
    return False
