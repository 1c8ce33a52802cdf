"""What stood around an article on its page: menus, lists of other articles, buttons, languages.

Each line of a plain text has a chance to be the article's (`lines_weighed`). What has little of it
goes, but only where the text gives itself away as a page: lines or words that stand on sites. A
text without such signs loses nothing.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning import line_context, lines_weighed, running_text
from desk.cleaning.furniture import is_furniture
from desk.cleaning.lexicon import (
    CONTACT,
    DISCLAIMER,
    ENDS,
    FOOTER,
    IDEOGRAPH,
    RELATED,
    SITE_TEXT,
    STAMPED,
    is_language,
)
from desk.cleaning.line_signs import is_prose, mass, words_around
from desk.cleaning.rules import flattened_paragraphs
from desk.cleaning.site_words import ELSEWHERE, NOTICE
from desk.i18n import N_
from desk.model import CAPTION, CREDIT, PARAGRAPH, POST, QUOTATION, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "prune"
REASON = N_("text of the site around the article")

RELATED_LINKS = N_("a list of other articles")
LANGUAGE_MENU = N_("a menu of languages")
SITE_TEXT_REASON = N_("buttons and notices of the site")

_LANGUAGES = 4
CERTAIN = 4
"""Signs of a page from which on a text is one for sure."""

_PAGE, _LINES_A_SIGN, _APART = 2, 150, 15.0
_MOST = 0.5
_SEEN = ("", "related_links", "site_text", "reader_notices", "lone_furniture")
_LEAST, _OF_BEST, _NONE, _NEAR = 0.25, 0.5, 0.01, 1
_TOLD = (CAPTION, CREDIT, POST, QUOTATION)
_COUNTED = re.compile(
    r"^[\s•·]*(?:(?:共|全部|已有)?\s*\d+\s*(?:则|則|条|條|个|個)?\s*(?:留言|评论|評論|回复|回覆|赞|讚|Kommentare?|"
    r"[Cc]omments?|[Rr]eplies|[Ss]hares?|[Ll]ikes?))\W*$"
)
_WORD, _SIGN = re.compile(r"[^\W\d_]"), re.compile(r"\w")
_EDGE, _HEAD = 5, 12
_HOUR = re.compile(
    r"(?:[01]?\d|2[0-3])[:.：h][0-5]\d(?: ?(?:[ap]\.?m\.?|Uhr|GMT|BST|CES?T|E[DS]T|[点點時时]))?",
    re.IGNORECASE,
)
_ENTRIES = 3
_SUMMARY, _LONGEST_SUMMARY, _SAID = 16.0, 70.0, 0.15
_AKIN, _ABOUT_TITLE, _SHARED, _SENTENCES = 0.001, 0.0001, 0.1, 40.0
_BESIDE, _SHORTEST = 0.03, 8.0
_CHINESE = re.compile(rf"[{IDEOGRAPH}]")
_LONGEST_AT_EDGE, _LONGEST_INSIDE = 110, 40


def apply(story: Story) -> None:
    """Cut what stood around the article, and site text inside it."""
    if not story.plain:
        return
    flattened_paragraphs.divide_heads(story)
    _cut_languages(story)
    signs = signs_of_a_page([block for block in story.blocks if block.cut in _SEEN])
    if signs >= max(_PAGE, len(story.kept) / _LINES_A_SIGN):
        _cut_unlikely(story, signs)
    _cut_buttons(story)


def _cut_unlikely(story: Story, signs: int) -> None:
    """Cut the lines that are hardly the article's; most of a text only on good evidence."""
    blocks = [block for block in story.blocks if block.strand.text.strip()]
    chances = lines_weighed.chances(blocks)
    least = min(_LEAST, _OF_BEST * max(chances, default=0.0))
    out = [
        chance <= least and not block.cut and block.kind != TITLE
        for block, chance in zip(blocks, chances, strict=True)
    ]
    _keep_akin(blocks, chances, out)
    _keep_beside(blocks, chances, out)
    _keep_near(blocks, chances, out)
    _keep_under_title(blocks, out)
    _keep_entries(blocks, out)
    for index in running_text.rescued([block.strand.text for block in blocks], out):
        out[index] = out[index] and _gives_away(blocks[index])
    if signs < CERTAIN and _share(blocks, out) > _MOST:
        return
    first = next((i for i, o in enumerate(out) if not o and not blocks[i].cut), 0)
    for unlikely, run in itertools.groupby(range(len(blocks)), key=out.__getitem__):
        places = list(run) if unlikely else []
        region = [blocks[index] for index in places]
        if not any(_SIGN.search(block.strand.text) for block in region):
            continue
        rule, reason = _of_region(region, bool(places) and places[0] < first)
        for block in region:
            story.cut(block, rule, reason)


def _share(blocks: list[DraftBlock], out: list[bool]) -> float:
    sizes = [0 if block.cut else len(block.strand) for block in blocks]
    return sum(itertools.compress(sizes, out)) / max(1, sum(sizes))


def _keep_akin(blocks: list[DraftBlock], chances: list[float], out: list[bool]) -> None:
    """Keep Chinese sentences that speak in the words of those that stay, or of the title.

    Only Chinese: two characters in a row tell more of a matter than a word of letters does.
    """
    told: set[str] = set()
    title: set[str] = set()
    for block, away in zip(blocks, out, strict=True):
        text = block.strand.text
        if block.kind == TITLE:
            title = title or line_context.units(text)
        elif not away and not block.cut and is_prose(text):
            told |= line_context.units(text)
    for index, block in enumerate(blocks):
        text = block.strand.text
        if not out[index] or chances[index] < _ABOUT_TITLE or not _is_chinese_prose(text):
            continue
        own = line_context.units(text)
        if len(own & told) < _SHARED * len(own):
            continue
        if chances[index] >= _AKIN or (title and len(own & title) >= _SHARED * len(title)):
            out[index] = False


def _keep_beside(blocks: list[DraftBlock], chances: list[float], out: list[bool]) -> None:
    """Keep sentences right beside the article's lines unless much more speaks against them.

    An article's first and last sentences are often short, and what they cost if they are lost is
    more than what a sentence of the site costs that stays.
    """
    for order in (range(len(blocks)), range(len(blocks) - 1, -1, -1)):
        beside = False
        for index in order:
            block, text = blocks[index], blocks[index].strand.text
            if block.cut or block.kind == TITLE:
                beside = False
                continue
            sentence = bool(ENDS.search(text)) and text.rstrip()[-1] not in ":："
            likely = chances[index] >= _BESIDE and mass(text) >= _SHORTEST
            if out[index] and beside and sentence and likely:
                out[index] = False
            beside = not out[index]


def _is_chinese_prose(text: str) -> bool:
    size = mass(text)
    chinese = len(_CHINESE.findall(text))
    return size >= _SENTENCES and 2 * chinese > size and bool(ENDS.search(text)) and is_prose(text)


def _keep_near(blocks: list[DraftBlock], chances: list[float], out: list[bool]) -> None:
    """Keep captions, credits and quotations that stand next to lines of the article."""
    for order in (range(len(blocks)), range(len(blocks) - 1, -1, -1)):
        away = _NEAR + 1
        for index in order:
            block = blocks[index]
            if block.cut or not _WORD.search(block.strand.text) or block.kind == TITLE:
                continue
            if out[index] and away <= _NEAR and block.kind in _TOLD and chances[index] > _NONE:
                out[index] = False
            away = away + 1 if out[index] else 0


def _keep_under_title(blocks: list[DraftBlock], out: list[bool]) -> None:
    """Keep the caption, and who gave the picture, between the title and the first sentences."""
    title = next((i for i, block in enumerate(blocks) if block.kind == TITLE), len(blocks))
    begun = next((i for i in range(title, len(blocks)) if _is_begun(blocks[i], out[i])), 0)
    for index in range(title + 1, min(begun, title + _HEAD)):
        if blocks[index].kind == CAPTION:
            out[index] = False
            if index + 1 < begun and blocks[index + 1].kind == CREDIT:
                out[index + 1] = False
    _keep_summary(blocks, out, range(title + 1, min(begun, title + _HEAD)))


def _keep_entries(blocks: list[DraftBlock], out: list[bool]) -> None:
    """Keep the hours of a ticker's entries, and the line under each, which heads its entry."""
    stays = [index for index, away in enumerate(out) if not away and not blocks[index].cut]
    places = range(stays[0], stays[-1]) if stays else range(0)
    hours = [index for index in places if _HOUR.fullmatch(blocks[index].strand.text.strip())]
    if len(hours) < _ENTRIES:
        return
    first = next((i for i, b in enumerate(blocks) if _HOUR.fullmatch(b.strand.text.strip())), 0)
    for hour in {first, *hours}:
        out[hour] = False
        if out[hour + 1] and not _gives_away(blocks[hour + 1]):
            out[hour + 1] = False


def _is_in_capitals(text: str) -> bool:
    """Tell whether most words begin with a capital, as those of a menu do."""
    words = [word for word in text.split() if word[0].isalpha()]
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def _keep_summary(blocks: list[DraftBlock], out: list[bool], head: range) -> None:
    """Keep the lines under the title that say in short what the article says."""
    told: set[str] = set()
    for block, away in zip(blocks[head.stop :], out[head.stop :], strict=True):
        if not away and not block.cut and is_prose(block.strand.text):
            told |= line_context.units(block.strand.text)
    for index in head:
        text = blocks[index].strand.text
        fits = _SUMMARY <= mass(text) <= _LONGEST_SUMMARY and not _is_in_capitals(text)
        if out[index] and fits and not _gives_away(blocks[index]):
            own = line_context.units(text)
            out[index] = len(own & told) < _SAID * len(own)


def _is_begun(block: DraftBlock, out: bool) -> bool:
    return not out and not block.cut and block.kind == PARAGRAPH


def _cut_buttons(story: Story) -> None:
    """Cut the site's words amid the lines of the article."""
    inside = [block for block in story.kept if block.kind != TITLE]
    for index, block in enumerate(inside):
        edge = min(index, len(inside) - 1 - index) < _EDGE
        if block.kind == PARAGRAPH and _is_site_text(block.strand.text, edge):
            story.cut(block, "site_text", SITE_TEXT_REASON)


def signs_of_a_page(blocks: list[DraftBlock]) -> int:
    """Count what gives a text away as a page: lines, and different words, that stand on sites."""
    lines = sum(_is_a_sign(block) for block in blocks if block.kind != TITLE)
    apart: set[str] = set()
    for block in blocks:
        words = words_around(block.strand.text)
        if not _are_said(block.strand.text, words):
            apart |= words
    return lines + len(apart)


def _are_said(text: str, words: set[str]) -> bool:
    """Tell whether a Chinese sentence says some words of sites, as one about a website does."""
    chinese = 2 * len(_CHINESE.findall(text)) > mass(text)
    return chinese and is_prose(text) and len(words) * _APART < mass(text)


def _is_site_text(text: str, edge: bool) -> bool:
    """Tell whether a line is the site's; near the edges of an article longer ones can be."""
    if edge and NOTICE.match(text):
        return True
    if len(text) >= (_LONGEST_AT_EDGE if edge else _LONGEST_INSIDE):
        return False
    at_edge = edge and (CONTACT.match(text) or _COUNTED.match(text))
    return bool(SITE_TEXT.match(text) or at_edge)


def _cut_languages(story: Story) -> None:
    run: list[DraftBlock] = []
    for block in [*story.kept, None]:
        if block is not None and len(block.strand) < 40 and is_language(block.strand.text):
            run.append(block)
            continue
        if len(run) >= _LANGUAGES:
            for other in run:
                story.cut(other, "language_menu", LANGUAGE_MENU)
        run = []


def _of_region(region: list[DraftBlock], before: bool) -> tuple[str, str]:
    """Return the rule and the reason by which a region goes: other articles, or the site."""
    stamps = sum(bool(STAMPED.search(block.strand.text)) for block in region)
    site = sum(
        bool(SITE_TEXT.match(b.strand.text) or DISCLAIMER.search(b.strand.text)) for b in region
    )
    related = not before and (stamps >= 2 or site * 4 < len(region))
    return ("related_links", RELATED_LINKS) if related else ("site_text", SITE_TEXT_REASON)


def _is_a_sign(block: DraftBlock) -> bool:
    text = block.strand.text
    return _gives_away(block) or (len(text) < _LONGEST_AT_EDGE and bool(ELSEWHERE.search(text)))


def _gives_away(block: DraftBlock) -> bool:
    text = block.strand.text
    if len(text) > 200:
        return len(text) < 400 and bool(FOOTER.search(text))
    return bool(
        FOOTER.search(text)
        or CONTACT.match(text)
        or SITE_TEXT.match(text)
        or NOTICE.match(text)
        or RELATED.match(text)
        or DISCLAIMER.search(text)
        or STAMPED.search(text)
        or is_language(text)
        or _COUNTED.match(text)
        or is_furniture(text, edge=False)
    )
