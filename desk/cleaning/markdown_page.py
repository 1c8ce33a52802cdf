"""Which blocks of a page in Markdown are the article.

Scrapers write down whole pages: menus as lists of links, logos as pictures, teasers as linked
headings. Where a text shows what only pages have, its blocks are judged, and what is not the
article's is cut; a note, a post or a read-me shows nothing of it and keeps all its blocks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import markdown_signs, markdown_weighed
from desk.cleaning.draft import DraftBlock
from desk.cleaning.lexicon import CONTACT, CREDIT, FOOTER, SITE_TEXT, is_language
from desk.cleaning.line_signs import mass
from desk.cleaning.lines_weighed import is_prose
from desk.cleaning.site_words import ELSEWHERE, NOTICE
from desk.i18n import N_
from desk.model import CODE, HEADING, IMAGE, LIST_ITEM, PARAGRAPH, Candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

OUTSIDE = N_("It stands outside the article.")
ASIDE = N_("It belongs to the page, not to the article.")
PICTURE_WORDS = N_("words that stand in for a picture")

_SIGN_LINE = 60
_SIGNS, _CHROME, _FEW = 4, 8, 3
_INSIDE, _BEYOND = -1.0, 1.5
_MARGIN, _ENOUGH = 1.0, 60.0
_NEAR, _ABOVE = 2, 14
_OVER, _UNDER = 3, 10
_MENU, _LITTLE, _MOST = 4, 0.5, 0.6
_SCHEMES = frozenset({"javascript", "share"})
_SKIP = re.compile(r"^\W*(?:skip|jump) to\b|^\W*(?:zum|aller au|saltar al|ir al) ", re.IGNORECASE)


def judged(blocks: list[DraftBlock]) -> tuple[list[DraftBlock], list[Candidate]]:
    """Return the blocks, with those cut that stood around the article on its page; and fields."""
    seen = [block for block in blocks if not block.cut]
    if not is_page(seen):
        return blocks, []
    masses = markdown_signs.masses_of(seen)
    odds = markdown_weighed.odds(seen, masses)
    kept = _kept(seen, masses, odds)
    if not any(kept):
        return blocks, []
    _keep_credits(seen, kept)
    inside = [index for index, keep in enumerate(kept) if keep]
    head = _headline(seen, inside[0])
    _keep_pictures(seen, kept, head)
    for index, (block, keep) in enumerate(zip(seen, kept, strict=True)):
        block.hints["score"] = round(odds[index], 2)
        if keep or index == head:
            continue
        within = inside[0] < index < inside[-1]
        block.cut, block.reason = ("aside", ASIDE) if within else ("outside", OUTSIDE)
    found = _fields(seen, head, inside) if head >= 0 else []
    return [part for block in blocks for part in _without_picture_words(block)], found


def _fields(blocks: Sequence[DraftBlock], head: int, inside: Sequence[int]) -> list[Candidate]:
    """Read the headline, and the lines about it that tell author, outlet and date."""
    from desk.cleaning.rules import header_lines

    found = [Candidate("title", blocks[head].strand.text, "h1")]
    prose = next((i for i in inside if i > head and is_prose(blocks[i].strand.text)), head + 1)
    for block in blocks[max(0, head - _OVER) : min(prose, head + _UNDER)]:
        if block.kind in (PARAGRAPH, LIST_ITEM) and (told := header_lines.told(block.strand.text)):
            found += [Candidate(name, value, "header line") for name, value in told]
            block.cut, block.reason = "header_lines", header_lines.REASON
    return found


def is_page(blocks: Sequence[DraftBlock]) -> bool:
    """Tell whether a text shows what stands around articles on a page of a site."""
    signs: set[str] = set()
    chrome = 0
    for block in blocks:
        text = block.strand.text.strip()
        linked = float(block.hints.get("links", 0.0)) > _MOST
        if block.kind == CODE:
            continue
        if 0 < len(text) < _SIGN_LINE and _is_of_a_site(text):
            signs.add(text.casefold())
        chrome += linked and len(text) < _SIGN_LINE
        for kind, _, _, target in block.inlines:
            if kind == "link" and _SCHEMES.intersection(markdown_signs.pointing(target)):
                signs.add(target[:24].casefold())
    if len(signs) >= _SIGNS or (len(signs) >= _FEW and chrome >= _CHROME):
        return True
    return _has_menu(blocks)


def _has_menu(blocks: Sequence[DraftBlock]) -> bool:
    """Tell whether links stand over everything else, which lead nowhere in the text itself."""
    menu = prose = 0
    above = True
    for block in blocks:
        text = block.strand.text
        if is_prose(text) and float(block.hints.get("links", 0.0)) < _LITTLE:
            above, prose = False, prose + 1
        elif block.kind == HEADING and float(block.hints.get("links", 0.0)) < _LITTLE:
            above = False
        elif above and len(text) < _SIGN_LINE and float(block.hints.get("links", 0.0)) > _MOST:
            targets = [target for kind, _, _, target in block.inlines if kind == "link"]
            menu += any(target and not target.startswith("#") for target in targets)
    return menu >= _MENU and prose > 0


def _is_of_a_site(text: str) -> bool:
    return bool(
        SITE_TEXT.match(text)
        or ELSEWHERE.search(text)
        or NOTICE.match(text)
        or FOOTER.search(text)
        or CONTACT.match(text)
        or _SKIP.match(text)
        or is_language(text)
    )


def _kept(
    blocks: Sequence[DraftBlock], masses: Sequence[float], odds: Sequence[float]
) -> list[bool]:
    """Return which blocks are the article's; pictures follow later."""
    start, end = markdown_weighed.heaviest(masses, odds)
    kept = [
        block.kind != IMAGE and value > (_INSIDE if start <= index < end else _BEYOND)
        for index, (block, value) in enumerate(zip(blocks, odds, strict=True))
    ]
    if sum(m for m, keep in zip(masses, kept, strict=True) if keep) >= _ENOUGH:
        return kept
    # An article is never empty: what looks most like one is it.
    least = min(_INSIDE, max(odds, default=0.0) - _MARGIN)
    return [
        block.kind != IMAGE and value > least for block, value in zip(blocks, odds, strict=True)
    ]


def _headline(blocks: Sequence[DraftBlock], first: int) -> int:
    """Return which heading over the first lines of the article is its headline, or -1."""
    above = range(max(0, first - _ABOVE), min(first + 1, len(blocks)))
    heads = [i for i in above if blocks[i].kind == HEADING and mass(blocks[i].strand.text) > 3]
    tops = [i for i in heads if blocks[i].level == 1]
    return tops[-1] if tops else -1


def _keep_credits(blocks: Sequence[DraftBlock], kept: list[bool]) -> None:
    """Keep the credits right below the article's last words."""
    after = len(kept) - kept[::-1].index(True)
    for index in range(after, min(after + _NEAR, len(blocks))):
        if not CREDIT.match(blocks[index].strand.text):
            return
        kept[index] = True


def _keep_pictures(blocks: Sequence[DraftBlock], kept: list[bool], head: int) -> None:
    """Keep the pictures that stand among what is kept."""
    words = [i for i, block in enumerate(blocks) if block.kind != IMAGE]
    at = 0
    for index, block in enumerate(blocks):
        if block.kind != IMAGE:
            continue
        while at < len(words) and words[at] < index:
            at += 1
        before = words[at - 1] if at else -1
        after = words[at] if at < len(words) else -1
        led = before >= 0 and (kept[before] or before == head) and index - before <= _NEAR
        # Date and buttons may stand between the headline and the picture over the first words.
        led = led or (0 <= head < index == after - 1)
        kept[index] = led and after >= 0 and kept[after]


def _without_picture_words(block: DraftBlock) -> list[DraftBlock]:
    """Return a picture without the words that a page shows only where it cannot be seen."""
    if block.kind != IMAGE or block.cut or not block.strand.text:
        return [block]
    words = DraftBlock(PARAGRAPH, block.strand, cut="picture_words", reason=PICTURE_WORDS)
    block.hints["alt"] = block.strand.text
    block.strand = block.strand[:0]
    return [block, words]
