"""What stood around an article on its page: menus, lists of other articles, buttons, languages.

Each line of a plain text gets a weight: prose weighs for the article, a bare title, a time stamp
or the words of a button against it. The article is the run of lines that weighs most; what lies
before and after it is cut only where something there gives itself away as the site's, so that an
article's own short last lines stay.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from desk.cleaning import lines_weighed
from desk.cleaning.lexicon import (
    CONTACT,
    DISCLAIMER,
    ENDS,
    FOOTER,
    RELATED,
    SITE_TEXT,
    STAMPED,
    is_language,
)
from desk.cleaning.lines_weighed import is_prose
from desk.cleaning.rules import flattened_paragraphs
from desk.cleaning.site_words import ELSEWHERE, NOTICE
from desk.i18n import N_
from desk.model import PARAGRAPH, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "prune"
REASON = N_("text of the site around the article")

RELATED_LINKS = N_("a list of other articles")
LANGUAGE_MENU = N_("a menu of languages")
SITE_TEXT_REASON = N_("buttons and notices of the site")

_LANGUAGES = 4
_BELOW = 12
_UNDER_TITLE = 0.5
_PROSE = 0.1
_WANTED = 0.5
_DENSE = 10
_EDGE = 5
_LONGEST_AT_EDGE, _LONGEST_INSIDE = 110, 40
_CLOSE = 4
_RUN, _ONE_SPEAKS_FOR, _MANY = 6, 12, 60
_HOPELESS = 0.05
_WHOLE_PAGE, _SITE = 4, 3


def apply(story: Story) -> None:
    """Cut what stood around the article, and site text inside it."""
    if not story.plain:
        return
    flattened_paragraphs.divide_heads(story)
    _cut_languages(story)
    blocks = [b for b in story.blocks if b.kind != TITLE and b.cut in ("", "related_links")]
    chances = lines_weighed.chances(blocks)
    weights = lines_weighed.weighted(blocks, chances)
    _prefer_under_title(story, blocks, weights)
    weights = [
        max(value, _WANTED) if story.restored(block) else value
        for block, value in zip(blocks, weights, strict=True)
    ]
    start, end = lines_weighed.heaviest(weights)
    if start < end:
        signs = sum(map(_is_a_sign, blocks))
        page = signs > max(_WHOLE_PAGE, len(blocks) // 20)
        site = signs >= _SITE or _was_in_one_line(story)
        for before, region in ((True, slice(start)), (False, slice(end, None))):
            many = site or (signs > 0 and len(blocks[region]) > _MANY)
            whole = page or (many and _hopeless(chances[region]))
            _cut_region(story, blocks[region], before, whole, site)
    inside = blocks[start:end]
    for index, block in enumerate(inside):
        edge = min(index, len(inside) - 1 - index) < _EDGE
        if block.kind == PARAGRAPH and _is_site_text(block.strand.text, edge):
            story.cut(block, "site_text", SITE_TEXT_REASON)


def _was_in_one_line(story: Story) -> bool:
    """Tell whether it was a line run together; an article seldom is without its page."""
    return any(repair.rule == "flattened_paragraphs" for repair in story.repairs)


def _is_site_text(text: str, edge: bool) -> bool:
    """Tell whether a line is the site's; near the edges of an article longer ones can be."""
    if edge and NOTICE.match(text):
        return True
    if len(text) >= (_LONGEST_AT_EDGE if edge else _LONGEST_INSIDE):
        return False
    return bool(SITE_TEXT.match(text) or (edge and CONTACT.match(text)))


def _prefer_under_title(story: Story, blocks: list[DraftBlock], weights: list[float]) -> None:
    """Give weight to the first prose under the title: an article begins there."""
    title = next((i for i, block in enumerate(story.blocks) if block.kind == TITLE), -1)
    if title < 0:
        return
    below = {id(block) for block in story.blocks[title + 1 : title + 1 + _BELOW]}
    for index, block in enumerate(blocks):
        if id(block) in below and weights[index] > _PROSE:
            weights[index] += _UNDER_TITLE
            return


def _hopeless(chances: list[float]) -> bool:
    return sum(chances) < _HOPELESS * len(chances)


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


def _cut_region(
    story: Story, region: list[DraftBlock], before: bool, page: bool, site: bool
) -> None:
    """Cut what lies outward of the first line that gives itself away, seen from the article.

    Where such lines stand close together, or the text is a whole page, what lies between them and
    the article goes as well, but for sentences that go on from it.
    """
    outward = region[::-1] if before else region
    told = [index for index, block in enumerate(outward) if _gives_away(block)]
    if not told and not (page and len(region) >= _RUN):
        return
    rule, reason = _of_region(region, before)
    if told and not (site or page) and _is_little(outward, told):
        for block in _told_alone(outward, told, before):
            story.cut(block, rule, reason)
        return
    close = page or len(told) * _DENSE >= len(region) or told[0] < _CLOSE
    start = 0 if page else _goes_on(outward, told[0])
    for block in outward[start if close else told[0] :]:
        story.cut(block, rule, reason)


def _of_region(region: list[DraftBlock], before: bool) -> tuple[str, str]:
    """Return the rule and the reason by which a region goes: other articles, or the site."""
    stamps = sum(bool(STAMPED.search(block.strand.text)) for block in region)
    site = sum(
        bool(SITE_TEXT.match(b.strand.text) or DISCLAIMER.search(b.strand.text)) for b in region
    )
    related = not before and (stamps >= 2 or site * 4 < len(region))
    return ("related_links", RELATED_LINKS) if related else ("site_text", SITE_TEXT_REASON)


def _is_little(outward: list[DraftBlock], told: list[int]) -> bool:
    """Tell whether one line alone would take many others with it, or sentences."""
    if len({outward[index].strand.text for index in told}) > 1:
        return False
    rest = outward[told[0] :]
    return len(rest) > _ONE_SPEAKS_FOR or any(is_prose(block.strand.text) for block in rest[1:])


def _told_alone(outward: list[DraftBlock], told: list[int], before: bool) -> Iterator[DraftBlock]:
    """Yield the lines that give themselves away, and the titles under the head of a list."""
    for index in told:
        text = outward[index].strand.text
        if STAMPED.search(text) or len(text) > _LONGEST_INSIDE:
            continue
        yield outward[index]
        if before or not RELATED.match(text):
            continue
        below = outward[index + 1 : index + 1 + _ONE_SPEAKS_FOR]
        titles = list(itertools.takewhile(lambda b: not ENDS.search(b.strand.text), below))
        if len(titles) < len(below) or len(outward) <= index + 1 + _ONE_SPEAKS_FOR:
            yield from titles


def _goes_on(outward: list[DraftBlock], told: int) -> int:
    """Return how many lines next to the article are sentences that go on from it."""
    near = outward[:told]
    return sum(1 for _ in itertools.takewhile(lambda b: is_prose(b.strand.text), near))


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
    )
