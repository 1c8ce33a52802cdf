"""What speaks to the reader of the page: listen, larger type, follow us, read on in the app.

Whole lines only, told by their words, in every shape and anywhere in the article; at its very
ends also the names of buttons. It must not touch a sentence that tells of such things, so a line
with a quotation in it, or a long one, stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import CREDIT as CREDIT_LINE
from desk.cleaning.lexicon import ENDS, SITE_TEXT
from desk.cleaning.line_signs import mass
from desk.cleaning.lines_weighed import is_prose
from desk.cleaning.notices import ASKS, HEADS, LONG, MACHINE, OTHERS, PLAYER, POINTER, REPORTED
from desk.cleaning.rules import lone_links
from desk.cleaning.rules.button_bars import is_bar
from desk.cleaning.site_words import ELSEWHERE, NOTICE
from desk.i18n import N_
from desk.model import CAPTION, CREDIT, HEADING, IMAGE, LIST_ITEM, PARAGRAPH, QUOTATION

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "sweep"
REASON = N_("buttons and notices of the site")
SUMMARY = N_("a summary that a machine wrote")
LINKS = N_("a list of other articles")

_KINDS = frozenset({PARAGRAPH, LIST_ITEM, HEADING, CREDIT, QUOTATION, CAPTION})
_LONGEST, _SUMMARY, _BUTTON, _HEAD = 160, 500, 40, 24
_BAR = re.compile(r"\s+[|｜·•]\s+|\s*[|｜]\s*")
_QUESTION = re.compile(r"^[^.!?？！。]{2,60}[?？！!]\s*")
_QUOTED = re.compile(r"[“「„«][^”」“»]*[。，！？,.!?：:][^”」“»]*[”」“»]|[“「„«][^”」“»]{13}")
_LETTER = re.compile(r"[^\W_]")
_NAMED = re.compile(r"[^\W\d_]{2}")
_MOST, _FEW, _SCRAP, _ABOVE = 10, 3, 14.0, 16


def apply(story: Story) -> None:
    """Take the notices out, and what machines summed up; then the buttons at both ends."""
    for block in story.blocks:
        text = block.strand.text
        if not text or block.kind not in _KINDS:
            continue
        if block.cut:
            if len(text) <= _HEAD and MACHINE.match(text):
                _cut_below(story, block)
            continue
        if len(text) <= _SUMMARY and MACHINE.match(text):
            _cut_summary(story, block)
        elif _is_link_of_buttons(block) or _speaks_to_the_reader(block):
            story.cut(block, "reader_notices", REASON)
        elif block.kind in _KINDS and len(text) <= _LONGEST and POINTER.match(text):
            story.cut(block, "reader_notices", LINKS)
    _cut_lists(story)
    _cut_between(story)
    _cut_end(story, story.kept[::-1])
    _cut_head(story)
    _cut_between(story)
    _cut_last_pictures(story)


def _cut_last_pictures(story: Story) -> None:
    """Take out the pictures below the last words that a notice stands under: a code to scan."""
    noticed = False
    for block in reversed(story.blocks):
        if block.cut:
            own = block.cut in ("reader_notices", "site_text")
            noticed = noticed or own or _is_notice(block.strand.text)
        elif block.kind == IMAGE and noticed and not block.strand.text:
            story.cut(block, "reader_notices", REASON)
        else:
            return


def _is_link_of_buttons(block: DraftBlock) -> bool:
    return _all_buttons(block) or bool(lone_links.target(block) and _is_button(block.strand.text))


def _speaks_to_the_reader(block: DraftBlock) -> bool:
    text = block.strand.text
    if block.kind not in _KINDS or len(text) > _SUMMARY:
        return False
    return bool(LONG.fullmatch(text)) or (len(text) <= _LONGEST and _is_notice(text))


def _is_notice(text: str) -> bool:
    """Tell whether a line, or each part of it between bars, speaks to the reader."""
    parts = [part for part in _BAR.split(text.strip()) if part.strip()]
    if len(parts) > 1 and not PLAYER.fullmatch(text):
        told = sum(bool(PLAYER.fullmatch(part)) for part in parts)
        return told > 0 and all(_is_notice(part) or _is_button(part) for part in parts)
    if PLAYER.fullmatch(text):
        return True
    own = _QUESTION.sub("", text)
    asks = ASKS.fullmatch(text) or (own != text and ASKS.fullmatch(own))
    return bool(asks) and not _QUOTED.search(text) and not REPORTED.search(text)


def _is_button(text: str) -> bool:
    return len(text) <= _BUTTON and bool(
        SITE_TEXT.match(text)
        or ELSEWHERE.match(text)
        or NOTICE.match(text)
        or OTHERS.fullmatch(text)
    )


def _all_buttons(block: DraftBlock) -> bool:
    """Tell whether a block is links one after the other, each the name of a button."""
    links = sorted((a, b) for kind, a, b, _ in block.inlines if kind == "link")
    text = block.strand.text
    if len(links) < 2 or sum(b - a for a, b in links) * 4 < len(text) * 3:
        return False
    return all(_is_button(text[a:b].strip()) for a, b in links)


def _cut_summary(story: Story, head: DraftBlock) -> None:
    """Take out a machine's summary: the line itself, or all below it where it is a head."""
    story.cut(head, "reader_notices", SUMMARY)
    if len(head.strand) <= _HEAD:
        _cut_below(story, head)


def _cut_below(story: Story, head: DraftBlock) -> None:
    at = next(index for index, block in enumerate(story.blocks) if block is head)
    for below in story.blocks[at + 1 :]:
        if below.kind != LIST_ITEM:
            break
        story.cut(below, "reader_notices", SUMMARY)


def _cut_lists(story: Story) -> None:
    """Take out the head of a list of other articles and the links below it."""
    blocks = story.kept
    for index, block in enumerate(blocks):
        if block.kind not in _KINDS or not HEADS.fullmatch(block.strand.text.strip()):
            continue
        below = blocks[index + 1 : index + 1 + _MOST]
        links = []
        for other in below:
            if not _is_link(other):
                break
            links.append(other)
        if links or not below:
            for other in (block, *links):
                story.cut(other, "reader_notices", LINKS)


def _cut_head(story: Story) -> None:
    """Cut the buttons between the title and the first sentences."""
    for block in story.kept[:_ABOVE]:
        text = block.strand.text
        if is_prose(text):
            break
        if block.kind in _KINDS and (_is_button(text) or is_bar(text)):
            story.cut(block, "reader_notices", REASON)


def _cut_between(story: Story) -> None:
    """Cut a few short lines that stand between what was cut, or behind it at the end."""
    run: list[DraftBlock] = []
    between = False
    for block in [*story.blocks, None]:
        if block is not None and not block.cut and _is_scrap(block):
            run.append(block)
            continue
        if between and 0 < len(run) <= _FEW and (block is None or block.cut):
            for scrap in run:
                story.cut(scrap, "reader_notices", REASON)
        run, between = [], block is not None and bool(block.cut)


def _is_scrap(block: DraftBlock) -> bool:
    text = block.strand.text
    if len(text) > _BUTTON or block.kind not in (PARAGRAPH, LIST_ITEM) or ENDS.search(text):
        return False
    return mass(text) <= _SCRAP and not CREDIT_LINE.match(text)


def _is_link(block: DraftBlock) -> bool:
    """Tell whether a block is one link from its first to its last word."""
    covered = sum(end - start for kind, start, end, _ in block.inlines if kind == "link")
    return block.kind in _KINDS and covered >= max(1, len(block.strand) - 2)


def _cut_end(story: Story, blocks: list[DraftBlock]) -> None:
    """Cut the names of buttons from an end of the article inward, to the first that is none."""
    gone, owners = 0, []
    for block in blocks:
        text = block.strand.text
        if not _LETTER.search(text):
            continue
        if block.kind not in _KINDS or block.kind == CAPTION:
            break
        owner = text.startswith("©") or block.kind == CREDIT
        if owner and len(text) <= _LONGEST:
            owners.append(block)
            continue
        if not (_is_button(text) or is_bar(text) or (gone > 1 and _is_scrap(block))):
            break
        gone += story.cut(block, "reader_notices", REASON) and _NAMED.search(text) is not None
    for block in owners if gone > 1 else ():
        if block.strand.text.startswith("©"):
            story.cut(block, "reader_notices", REASON)
