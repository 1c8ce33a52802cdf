"""A paragraph that is one link from end to end, to the same site, points to another article.

Seen between paragraphs of feeds and fragments, where no word gives it away. It must not touch a
link that the words before it announce, one to another site or to a file, nor a list that a
heading of the article's own stands above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import ENDS
from desk.cleaning.line_signs import mass
from desk.cleaning.lines_weighed import is_prose
from desk.i18n import N_
from desk.model import CAPTION, CREDIT, HEADING, IMAGE, LIST_ITEM, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "sweep"
REASON = N_("a link to another article")
MENU = N_("a menu above the title")
TAGS = N_("words that the site files the article under")

_SHORTEST, _LONGEST, _MOST, _PROSE = 8.0, 120.0, 6, 3
_TEASER, _ROUND_UP = 3, 2
_WORD = re.compile(r"[^\W_]")
_HOST = re.compile(r"^https?://(?:[^/@]*@)?([^/:?#]+)")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|csv|zip|mp[34]|pptx?)(?:$|[?#])", re.IGNORECASE)
_TAG = re.compile(r"/(?:tags?|topics?|keywords?|hashtags?|labels?|search)(?:/|\?|$)", re.IGNORECASE)
_ANNOUNCES = re.compile(r"[:：]\s*$")


def apply(story: Story) -> None:
    """Take out runs of such links between the paragraphs, and after the last."""
    for tags in story.kept:
        if not story.plain and _is_tags(tags):
            story.cut(tags, "lone_links", TAGS)
    _cut_menus(story)
    home = next((_site(c.value) for c in story.candidates if c.field == "url"), "")
    blocks = [block for block in story.kept if block.strand.text and block.kind != IMAGE]
    if story.plain or sum(is_prose(b.strand.text) for b in blocks if not target(b)) < _PROSE:
        return
    if sum(map(_is_small_heading, filter(target, blocks))) > _ROUND_UP:
        # A list of articles, with some words to each, is what the text is about.
        blocks = [block for block in blocks if block.kind != HEADING]
    before: DraftBlock | None = None
    run: list[DraftBlock] = []
    for block in [*blocks, None]:
        if block is not None and _points_home(block, home):
            run.append(block)
            continue
        if 0 < len(run) <= _MOST and _is_between(before):
            for other in run:
                story.cut(other, "lone_links", REASON)
        before, run = block, []


def target(block: DraftBlock) -> str:
    """Return where a block points that is one link from its first to its last word, or nothing."""
    links = [inline for inline in block.inlines if inline[0] == "link"]
    if len({link[3] for link in links}) != 1:
        return ""
    covered = sum(end - start for _, start, end, _ in links)
    return links[0][3] if covered >= len(block.strand) - 2 else ""


def _cut_menus(story: Story) -> None:
    """Cut what stands above the title and is links from end to end: a menu, the way to the page."""
    kept = story.kept
    title = next((i for i, block in enumerate(kept) if block.kind == TITLE), 0)
    above = [block for block in kept[:title] if block.strand.text or block.kind == IMAGE]
    if not story.plain and above and all(_is_links(block) for block in above):
        for block in above:
            story.cut(block, "lone_links", MENU)


def _is_tags(block: DraftBlock) -> bool:
    """Tell whether a block is links to lists of articles, and nothing else."""
    links = [inline for inline in block.inlines if inline[0] == "link"]
    filed = bool(links) and all(_TAG.search(link[3]) for link in links)
    return filed and mass(block.strand.text) <= _LONGEST and _is_links(block)


def _is_links(block: DraftBlock) -> bool:
    links = [inline for inline in block.inlines if inline[0] == "link"]
    if block.kind not in (PARAGRAPH, LIST_ITEM) or not links:
        return False
    text = list(block.strand.text)
    for _, start, end, _ in links:
        text[start:end] = " " * (end - start)
    return not _WORD.search("".join(text))


def _points_home(block: DraftBlock, home: str) -> bool:
    if block.kind not in (PARAGRAPH, LIST_ITEM) and not _is_small_heading(block):
        return False
    text, where = block.strand.text, target(block)
    if not where or _FILE.search(where) or where.startswith("#"):
        return False
    if not _SHORTEST <= mass(text) <= _LONGEST or (ENDS.search(text) and text[-1] in "。.：:"):
        return False
    return where.startswith("/") or (home != "" and _site(where) == home)


def _is_small_heading(block: DraftBlock) -> bool:
    """Tell whether a block is a heading as teasers have it, not one over a part of a round-up."""
    return block.kind == HEADING and block.level >= _TEASER


def _site(address: str) -> str:
    """Return the last two or three names of a host: `dw.com`, `bbc.co.uk`."""
    host = _HOST.match(address)
    names = host[1].casefold().split(".") if host else []
    short = len(names) > 2 and len(names[-1]) == 2 and len(names[-2]) <= 3
    return ".".join(names[-3 if short else -2 :])


def _is_between(before: DraftBlock | None) -> bool:
    if before is None or before.kind in (HEADING, LIST_ITEM):
        return False
    if before.kind in (CAPTION, CREDIT):
        return True
    return not _ANNOUNCES.search(before.strand.text)
