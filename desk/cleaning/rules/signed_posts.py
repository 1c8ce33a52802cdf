"""A paragraph that ends with the signature of a post, `— Name (@name) January 22, 2025`, is one.

What stands before it in the article's own language, announced with a colon, is its translation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.flat_posts import SIGNATURE
from desk.cleaning.lexicon import IDEOGRAPH
from desk.i18n import N_
from desk.model import PARAGRAPH, POST, QUOTATION

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("signed as a post of a social network is signed")

TRANSLATION = N_("the translation of the post below it")

_LONGEST, _TRANSLATED = 1200, 600
_CHINESE = re.compile(rf"[{IDEOGRAPH}]")


def apply(story: Story) -> None:
    """Name the posts by their signature."""
    for block in story.kept:
        text = block.strand.text
        if block.kind not in (PARAGRAPH, QUOTATION) or len(text) > _LONGEST:
            continue
        signs = list(SIGNATURE.finditer(text))
        if len(signs) == 1 and signs[0].end() >= len(text) - 2:
            story.become(block, POST, "signed_posts", REASON)
    _name_translations(story)


def _name_translations(story: Story) -> None:
    """Name the words between `he wrote:` and a post of few Chinese characters."""
    kept = story.kept
    for before, block, after in zip(kept, kept[1:], kept[2:], strict=False):
        if block.kind != PARAGRAPH or after.kind != POST or before.kind != PARAGRAPH:
            continue
        announced = before.strand.text.endswith(("：", ":")) and len(block.strand) <= _TRANSLATED
        if announced and _CHINESE.search(block.strand.text) and _is_foreign(after.strand.text):
            story.become(block, QUOTATION, "signed_posts", TRANSLATION)


def _is_foreign(text: str) -> bool:
    return len(_CHINESE.findall(text)) * 10 < len(text)
