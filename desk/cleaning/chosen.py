"""HTML that somebody chose as an article already: a feed, or the field of an editing system.

The weights of blocks are those of whole pages, where a line between two paragraphs is a teaser as
often as a caption. Where the page is gone, what stands between the paragraphs is the article's,
unless it says itself that it is not.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import ADVERT, COMMENTS, ENDS, RELATED, SITE_TEXT, STOP
from desk.cleaning.site_words import NOTICE
from desk.model import CAPTION, HEADING, IMAGE, LIST_ITEM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desk.cleaning.draft import DraftBlock

_JUDGED = ("aside", "outside")
_LINKED, _ALL_LINKED, _PROSE, _SIGN, _MANY = 0.6, 0.9, 30, 80, 0.5
_LITTLE, _ODD = 0.2, 1.0
_COLON = re.compile(r"[:：]\s*$")


def keep(blocks: Sequence[DraftBlock], whole: bool) -> None:
    """Put back what was cut from a chosen piece of HTML for its weight alone.

    Args:
        whole: all of it was chosen; else only what stands between kept paragraphs comes back.
    """
    if _is_page(blocks, _ODD if whole else _LITTLE):
        return
    if whole:
        _restore(b for b in blocks if b.cut in _JUDGED and _is_prose(b) and not _is_foreign(b))
    prose = [i for i, block in enumerate(blocks) if not block.cut and _is_prose(block)]
    if not prose:
        return
    for start, end in _cut_runs(blocks):
        run, before = blocks[start:end], blocks[start - 1] if start else None
        if prose[0] < start and end <= prose[-1]:
            if _belongs(run, blocks[start - 1], before_prose=end in prose):
                _restore(run)
        elif whole:
            _restore(_at_the_edge(run, before if start > prose[-1] else None))


def _is_prose(block: DraftBlock) -> bool:
    text = block.strand.text
    own = block.kind != HEADING and _links(block) <= _LINKED
    return own and len(text) > _PROSE and bool(STOP.search(text))


def _is_page(blocks: Sequence[DraftBlock], most: float) -> bool:
    """Tell whether nobody chose it: most of it is links, or more than `most` of it was cut."""
    words = sum(len(block.strand) for block in blocks)
    linked = sum(len(block.strand) for block in blocks if _links(block) > _LINKED)
    cut = sum(len(block.strand) for block in blocks if block.cut)
    return linked > _MANY * words or cut > most * words


def _links(block: DraftBlock) -> float:
    linked = sum(end - start for kind, start, end, _ in block.inlines if kind == "link")
    return linked / max(1, len(block.strand))


def _cut_runs(blocks: Sequence[DraftBlock]) -> Iterator[tuple[int, int]]:
    """Yield where runs of blocks stand that only their weight speaks against."""

    def weighed(i: int) -> bool:
        return blocks[i].cut in _JUDGED and not _is_foreign(blocks[i])

    for judged, group in groupby(range(len(blocks)), weighed):
        if judged:
            run = list(group)
            yield run[0], run[-1] + 1


def _belongs(run: Sequence[DraftBlock], before: DraftBlock, before_prose: bool) -> bool:
    """Tell whether what stands between paragraphs is the article's."""
    # A linked heading right above a paragraph is that paragraph's, not another article's.
    own = run[:-1] if before_prose else run
    if any(block.kind == HEADING and _links(block) > _LINKED for block in own):
        return False
    if _COLON.search(before.strand.text) or before.kind == LIST_ITEM == run[0].kind:
        return True
    return sum(_links(block) > _ALL_LINKED for block in own) * 2 <= len(run)


def _is_foreign(block: DraftBlock) -> bool:
    """Tell whether a line says that it is the site's."""
    text = block.strand.text
    return len(text) < _SIGN and any(
        sign.match(text) for sign in (SITE_TEXT, RELATED, COMMENTS, NOTICE, ADVERT)
    )


def _at_the_edge(run: Sequence[DraftBlock], before: DraftBlock | None) -> Iterator[DraftBlock]:
    """Yield what of a run before the first paragraph, or after the last, is the article's.

    Args:
        before: the block before a run at the end.
    """
    listed = before is not None and bool(_COLON.search(before.strand.text))
    told = False
    for block in run:
        text = block.strand.text
        told = told or (before is not None and bool(RELATED.match(text)))
        if told or _is_foreign(block) or (_links(block) > _ALL_LINKED and not listed):
            continue
        if before is None or block.kind in (IMAGE, CAPTION, before.kind) or ENDS.search(text):
            yield block


def _restore(run: Iterable[DraftBlock]) -> None:
    for block in run:
        block.cut = block.reason = ""
